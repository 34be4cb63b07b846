#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-source-table.h"

typedef struct
{
  gint64 id;
  gint64 time;
  gboolean removed;
} Snapshot;

static gpointer
removal_snapshot (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  Snapshot *snapshot = g_new (Snapshot, 1);

  *snapshot = (Snapshot) { command->id, command->time, forward };
  return snapshot;
}

/* --- An article --------------------------------------------------------------------------------- */

static void
article_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  if (forward)
    {
      g_hash_table_add (self->hidden, gotgan_library_id_key (command->id));
      g_clear_pointer (&command->notes, g_ptr_array_unref);
      command->notes = gotgan_library_take_out_notes (self, command->id);
    }
  else
    {
      g_hash_table_remove (self->hidden, &command->id);
      for (guint i = 0; command->notes != NULL && i < command->notes->len; i++)
        gotgan_library_insert_note (self, g_ptr_array_index (command->notes, i));
    }
  gotgan_library_emit_articles_changed (self);
}

static gpointer
article_write (GotganConnection *connection, gpointer data, GCancellable *cancellable,
               GError **error)
{
  Snapshot *snapshot = data;

  if (snapshot->removed)
    gotgan_article_table_remove (connection, snapshot->id, snapshot->time, error);
  else
    gotgan_article_table_restore (connection, snapshot->id, error);
  return NULL;
}

/* Now the store itself says whether the article is there. */
static void
article_settle (GotganLibrary *self, GotganCommand *command, gboolean forward, const GError *error)
{
  g_hash_table_remove (self->hidden, &command->id);
  gotgan_library_emit_changed (self);
}

static const GotganCommandClass article_class = {
  .show = article_show,
  .snapshot = removal_snapshot,
  .free_snapshot = g_free,
  .write = article_write,
  .settle = article_settle,
};

void
gotgan_library_remove_article (GotganLibrary *self, gint64 article_id)
{
  GotganCommand *command;

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  command = gotgan_command_new (&article_class);
  command->id = article_id;
  gotgan_library_perform (self, command);
}

/* --- A source ----------------------------------------------------------------------------------- */

static guint
find_source (GotganLibrary *self, gint64 id)
{
  guint n_sources = g_list_model_get_n_items (G_LIST_MODEL (self->sources));

  for (guint i = 0; i < n_sources; i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (G_LIST_MODEL (self->sources), i);

      if (gotgan_source_get_id (source) >= id)
        return i;
    }
  return n_sources;
}

static gboolean
has_source (GotganLibrary *self, guint position, gint64 id)
{
  g_autoptr (GotganSource) source = g_list_model_get_item (G_LIST_MODEL (self->sources), position);

  return source != NULL && gotgan_source_get_id (source) == id;
}

static void
source_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  guint position = find_source (self, command->id);
  gboolean is_there = has_source (self, position, command->id);

  if (forward && is_there)
    {
      g_clear_object (&command->source);
      command->source = g_list_model_get_item (G_LIST_MODEL (self->sources), position);
      g_list_store_remove (self->sources, position);
    }
  else if (!forward && !is_there && command->source != NULL)
    g_list_store_insert (self->sources, position, command->source);
}

static gpointer
source_write (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  Snapshot *snapshot = data;

  if (snapshot->removed)
    gotgan_source_table_remove (connection, snapshot->id, snapshot->time, error);
  else
    gotgan_source_table_restore (connection, snapshot->id, snapshot->time, error);
  return NULL;
}

static void
source_settle (GotganLibrary *self, GotganCommand *command, gboolean forward, const GError *error)
{
  gotgan_library_emit_changed (self);
}

static const GotganCommandClass source_class = {
  .show = source_show,
  .snapshot = removal_snapshot,
  .free_snapshot = g_free,
  .write = source_write,
  .settle = source_settle,
};

void
gotgan_library_remove_source (GotganLibrary *self, gint64 source_id)
{
  GotganCommand *command;

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  command = gotgan_command_new (&source_class);
  command->id = source_id;
  gotgan_library_perform (self, command);
}
