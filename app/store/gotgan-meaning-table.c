#include "config.h"

#include "app/store/gotgan-meaning-table.h"

#include "app/model/gotgan-meaning.h"
#include "app/store/gotgan-statement.h"

gboolean
gotgan_meaning_table_set (GotganConnection *connection, GotganColour colour, const char *name,
                          GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 name != NULL
                                     ? "INSERT INTO meanings (colour, name) VALUES (?, ?)"
                                       " ON CONFLICT (colour) DO UPDATE SET name = excluded.name"
                                     : "DELETE FROM meanings WHERE colour = ?",
                                 error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_text (statement, gotgan_colour_to_string (colour));
  if (name != NULL)
    gotgan_statement_bind_text (statement, name);
  return gotgan_statement_run (statement, error);
}

static void
gotgan_meaning_table_read (GotganConnection *connection, GotganStatement *statement, char **names)
{
  const char *word = gotgan_statement_get_text (statement, 0);
  const char *name = gotgan_statement_get_text (statement, 1);
  GotganColour colour;

  if (word == NULL || name == NULL || !gotgan_colour_from_string (word, &colour))
    {
      gotgan_connection_pass_over (connection, "a name is one of no colour");
      return;
    }
  g_free (names[colour]);
  names[colour] = gotgan_meaning_clean_name (name);
}

gboolean
gotgan_meaning_table_load (GotganConnection *connection, char **names, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT colour, name FROM meanings", error);
  GotganStep step = GOTGAN_STEP_FAILED;

  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    names[i] = NULL;
  while (statement != NULL && (step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    gotgan_meaning_table_read (connection, statement, names);
  return step == GOTGAN_STEP_DONE;
}
