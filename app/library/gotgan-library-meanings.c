/* What the person calls the four meanings of highlights. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/library/gotgan-labels.h"
#include "app/store/gotgan-meaning-table.h"

void
gotgan_library_init_meanings (GotganLibrary *self)
{
  self->meanings = g_list_store_new (GOTGAN_TYPE_MEANING);
  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    {
      g_autoptr (GotganMeaning) meaning = gotgan_meaning_new ((GotganColour) i);

      g_list_store_append (self->meanings, meaning);
    }
}

GListModel *
gotgan_library_get_meanings (GotganLibrary *self)
{
  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), NULL);
  return G_LIST_MODEL (self->meanings);
}

static GotganMeaning *
dup_meaning (GotganLibrary *self, GotganColour colour)
{
  return g_list_model_get_item (G_LIST_MODEL (self->meanings), (guint) colour);
}

const char *
gotgan_library_get_meaning_label (GotganLibrary *self, GotganColour colour)
{
  g_autoptr (GotganMeaning) meaning = NULL;

  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), "");
  g_return_val_if_fail (colour < GOTGAN_N_COLOURS, "");

  /* The model keeps it. */
  meaning = dup_meaning (self, colour);
  return gotgan_meaning_get_label (meaning);
}

void
gotgan_library_take_meanings (GotganLibrary *self, char *const *names)
{
  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    {
      g_autoptr (GotganMeaning) meaning = dup_meaning (self, (GotganColour) i);

      gotgan_meaning_set_name (meaning, names[i]);
    }
}

/* --- Giving a name ------------------------------------------------------------------------------ */

typedef struct
{
  GotganColour colour;
  char *name;
} Naming;

static void
naming_free (gpointer data)
{
  Naming *naming = data;

  g_free (naming->name);
  g_free (naming);
}

static void
naming_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  g_autoptr (GotganMeaning) meaning = dup_meaning (self, command->colours[FALSE]);

  gotgan_meaning_set_name (meaning, command->comments[forward]);
}

static gpointer
naming_snapshot (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  Naming *naming = g_new (Naming, 1);

  *naming = (Naming) { command->colours[FALSE], g_strdup (command->comments[forward]) };
  return naming;
}

static gpointer
naming_write (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  const Naming *naming = data;

  gotgan_meaning_table_set (connection, naming->colour, naming->name, error);
  return NULL;
}

static void
naming_settle (GotganLibrary *self, GotganCommand *command, gboolean forward, const GError *error)
{
}

static const GotganCommandClass naming_class = {
  .show = naming_show,
  .snapshot = naming_snapshot,
  .free_snapshot = naming_free,
  .write = naming_write,
  .settle = naming_settle,
};

void
gotgan_library_name_meaning (GotganLibrary *self, GotganColour colour, const char *name)
{
  g_autoptr (GotganMeaning) meaning = NULL;
  g_autofree char *wanted = NULL;
  GotganCommand *command;

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (colour < GOTGAN_N_COLOURS);

  meaning = dup_meaning (self, colour);
  wanted = gotgan_meaning_clean_name (name);
  if (g_strcmp0 (gotgan_meaning_get_name (meaning), wanted) == 0)
    return;
  command = gotgan_command_new (&naming_class);
  command->colours[FALSE] = colour;
  command->comments[FALSE] = g_strdup (gotgan_meaning_get_name (meaning));
  command->comments[TRUE] = g_steal_pointer (&wanted);
  gotgan_library_perform (self, command);
}
