#include "config.h"

#include "app/store/gotgan-finder.h"

#include "app/base/gotgan-initials.h"
#include "app/base/gotgan-text.h"
#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-ids.h"
#include "app/store/gotgan-name-list.h"

#include <string.h>

/* --- Outlets ------------------------------------------------------------------------------------ */

/* Those of that name, or if there are none those with it in their name. */
static char *
gotgan_finder_dup_publishers (GotganConnection *connection, const char *name, GError **error)
{
  g_autoptr (GPtrArray) publishers = gotgan_name_list_publishers (connection, error);
  g_autofree char *wanted = gotgan_text_fold (name);
  g_autoptr (GString) exact = g_string_new (NULL);
  g_autoptr (GString) partly = g_string_new (NULL);

  if (publishers == NULL)
    return NULL;
  for (guint i = 0; i < publishers->len; i++)
    {
      const char *publisher = g_ptr_array_index (publishers, i);
      g_autofree char *key = gotgan_text_fold (publisher);

      if (gotgan_initials_find (key, wanted) != G_MAXUINT)
        gotgan_keys_append (g_str_equal (key, wanted) ? exact : partly, publisher);
    }
  return g_strdup_printf ("[%s]", exact->len > 0 ? exact->str : partly->str);
}

GArray *
gotgan_finder_find_publisher (GotganConnection *connection, const char *name, GError **error)
{
  g_autofree char *publishers = gotgan_finder_dup_publishers (connection, name, error);
  g_autoptr (GotganStatement) statement = NULL;

  if (publishers == NULL)
    return NULL;
  statement = gotgan_connection_prepare (
      connection, "SELECT id FROM articles WHERE publisher IN (SELECT value FROM json_each (?))",
      error);
  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_text (statement, publishers);
  return gotgan_ids_read (statement, error);
}

/* --- Notes -------------------------------------------------------------------------------------- */

static gboolean
gotgan_finder_has_tag (GotganStatement *statement, const char *wanted)
{
  g_auto (GStrv) tags = gotgan_statement_dup_list (statement, 1);

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_autofree char *key = gotgan_text_fold (tags[i]);

      if (g_str_equal (key, wanted))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gotgan_finder_has_words (GotganStatement *statement, const char *wanted)
{
  for (int column = 1; column <= 2; column++)
    {
      const char *text = gotgan_statement_get_text (statement, column);
      g_autofree char *key = gotgan_text_fold (text != NULL ? text : "");

      if (strstr (key, wanted) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Articles of the notes for which @holds says so; notes are few enough to be read one by one. */
static GArray *
gotgan_finder_scan_notes (GotganConnection *connection, const char *sql, const char *wanted,
                          gboolean (*holds) (GotganStatement *, const char *), GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (connection, sql, error);
  g_autofree char *key = gotgan_text_fold (wanted);
  g_autoptr (GArray) ids = gotgan_ids_new ();
  GotganStep step;

  if (statement == NULL)
    return NULL;
  while ((step = gotgan_statement_step (statement, error)) == GOTGAN_STEP_ROW)
    {
      gint64 id = gotgan_statement_get_int (statement, 0);

      if (holds (statement, key))
        g_array_append_val (ids, id);
    }
  if (step == GOTGAN_STEP_FAILED)
    return NULL;
  gotgan_ids_tidy (ids);
  return g_steal_pointer (&ids);
}

GArray *
gotgan_finder_find_tag (GotganConnection *connection, const char *tag, GError **error)
{
  return gotgan_finder_scan_notes (connection,
                                   "SELECT article_id, tags FROM notes WHERE tags IS NOT NULL", tag,
                                   gotgan_finder_has_tag, error);
}

GArray *
gotgan_finder_find_note (GotganConnection *connection, const char *words, GError **error)
{
  return gotgan_finder_scan_notes (connection, "SELECT article_id, quote, comment FROM notes",
                                   words, gotgan_finder_has_words, error);
}
