/* What is done to several articles at once is one step of undo, and one write. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/store/gotgan-article-table.h"

/* Shared with the thread that writes. Only that thread touches @changed: those that were not so before. */
typedef struct
{
  GArray *ids;
  GArray *changed;
} Bulk;

typedef struct
{
  Bulk *bulk;
  GotganMark mark;
  gboolean value;
  gboolean forward;
  gint64 time;
} Snapshot;

static void
bulk_clear (gpointer data)
{
  Bulk *bulk = data;

  g_array_unref (bulk->ids);
  g_array_unref (bulk->changed);
}

static void
bulk_unref (gpointer bulk)
{
  g_atomic_rc_box_release_full (bulk, bulk_clear);
}

static void
snapshot_free (gpointer data)
{
  Snapshot *snapshot = data;

  bulk_unref (snapshot->bulk);
  g_free (snapshot);
}

static gpointer
bulk_snapshot (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  Snapshot *snapshot = g_new (Snapshot, 1);

  *snapshot = (Snapshot) { g_atomic_rc_box_acquire (command->decision), command->mark,
                           command->value, forward, command->time };
  return snapshot;
}

static gint64
get_id (GotganCommand *command, guint index)
{
  return g_array_index (((Bulk *) command->decision)->ids, gint64, index);
}

static guint
get_n_ids (GotganCommand *command)
{
  return ((Bulk *) command->decision)->ids->len;
}

static GotganCommand *
bulk_command (const GotganCommandClass *class, GArray *ids)
{
  GotganCommand *command = gotgan_command_new (class);
  Bulk *bulk = g_atomic_rc_box_new0 (Bulk);

  bulk->ids = g_array_copy (ids);
  bulk->changed = g_array_new (FALSE, FALSE, sizeof (gint64));
  command->decision = bulk;
  command->free_decision = bulk_unref;
  return command;
}

/* --- Marks -------------------------------------------------------------------------------------- */

static void
marks_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  for (guint i = 0; i < get_n_ids (command); i++)
    {
      gotgan_library_push_mark (self, get_id (command, i), command->mark,
                                command->value == forward);
      gotgan_library_emit_article_changed (self, get_id (command, i));
    }
}

/* What is taken back is only what was changed. */
static gpointer
marks_write (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Snapshot *snapshot = data;
  g_autoptr (GArray) ignored = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray *ids = snapshot->forward ? snapshot->bulk->ids : snapshot->bulk->changed;
  GArray *changed = snapshot->forward ? snapshot->bulk->changed : ignored;
  gboolean value = snapshot->value == snapshot->forward;

  if (snapshot->forward)
    g_array_set_size (changed, 0);
  if (snapshot->mark == GOTGAN_MARK_READ)
    gotgan_article_table_set_all_read (connection, ids, value, changed, error);
  else
    gotgan_article_table_set_all_starred (connection, ids, value, changed, error);
  return NULL;
}

static void
marks_settle (GotganLibrary *self, GotganCommand *command, gboolean forward, const GError *error)
{
  for (guint i = 0; i < get_n_ids (command); i++)
    {
      gotgan_library_pop_mark (self, get_id (command, i), command->mark);
      /* What was shown back laid its mark over the first. */
      if (error != NULL)
        gotgan_library_pop_mark (self, get_id (command, i), command->mark);
      gotgan_library_emit_article_changed (self, get_id (command, i));
    }
}

static const GotganCommandClass marks_class = {
  .show = marks_show,
  .snapshot = bulk_snapshot,
  .free_snapshot = snapshot_free,
  .write = marks_write,
  .settle = marks_settle,
};

static void
mark_articles (GotganLibrary *self, GArray *ids, GotganMark mark, gboolean value)
{
  GotganCommand *command;

  if (ids->len == 0)
    return;
  command = bulk_command (&marks_class, ids);
  command->mark = mark;
  command->value = value;
  gotgan_library_perform (self, command);
}

void
gotgan_library_star_articles (GotganLibrary *self, GArray *ids, gboolean starred)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  mark_articles (self, ids, GOTGAN_MARK_STARRED, !!starred);
}

void
gotgan_library_mark_articles_read (GotganLibrary *self, GArray *ids, gboolean read)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  mark_articles (self, ids, GOTGAN_MARK_READ, !!read);
}

/* --- Removal ------------------------------------------------------------------------------------ */

static void
removal_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  if (forward && command->notes == NULL)
    command->notes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < get_n_ids (command); i++)
    {
      gint64 id = get_id (command, i);
      g_autoptr (GPtrArray) notes = NULL;

      if (!forward)
        {
          g_hash_table_remove (self->hidden, &id);
          continue;
        }
      g_hash_table_add (self->hidden, gotgan_library_id_key (id));
      notes = gotgan_library_take_out_notes (self, id);
      g_ptr_array_extend (command->notes, notes, (GCopyFunc) g_object_ref, NULL);
    }
  for (guint i = 0; !forward && i < command->notes->len; i++)
    gotgan_library_insert_note (self, g_ptr_array_index (command->notes, i));
  if (!forward)
    g_ptr_array_set_size (command->notes, 0);
  gotgan_library_emit_articles_changed (self);
}

static gpointer
removal_write (GotganConnection *connection, gpointer data, GCancellable *cancellable,
               GError **error)
{
  Snapshot *snapshot = data;
  GArray *ids = snapshot->bulk->ids;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (snapshot->forward ? !gotgan_article_table_remove (connection, id, snapshot->time, error)
                            : !gotgan_article_table_restore (connection, id, error))
        break;
    }
  return NULL;
}

static void
removal_settle (GotganLibrary *self, GotganCommand *command, gboolean forward, const GError *error)
{
  for (guint i = 0; i < get_n_ids (command); i++)
    {
      gint64 id = get_id (command, i);

      g_hash_table_remove (self->hidden, &id);
    }
  gotgan_library_emit_changed (self);
}

static const GotganCommandClass removal_class = {
  .show = removal_show,
  .snapshot = bulk_snapshot,
  .free_snapshot = snapshot_free,
  .write = removal_write,
  .settle = removal_settle,
};

void
gotgan_library_remove_articles (GotganLibrary *self, GArray *ids)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  if (ids->len > 0)
    gotgan_library_perform (self, bulk_command (&removal_class, ids));
}
