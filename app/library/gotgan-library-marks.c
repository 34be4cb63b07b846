/* What was commanded of an article shows at once, while its write is still on the way and the reading connection does
 * not see it yet. So it is laid over whatever is read, until the write is done. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/store/gotgan-article-table.h"

/* For each mark: the value in force, and how many writes are on their way. */
typedef struct
{
  gboolean values[GOTGAN_N_MARKS];
  guint n_pending[GOTGAN_N_MARKS];
} Marks;

void
gotgan_library_push_mark (GotganLibrary *self, gint64 article_id, GotganMark mark, gboolean value)
{
  Marks *marks = g_hash_table_lookup (self->marks, &article_id);

  if (marks == NULL)
    {
      marks = g_new0 (Marks, 1);
      g_hash_table_insert (self->marks, gotgan_library_id_key (article_id), marks);
    }
  marks->values[mark] = value;
  marks->n_pending[mark]++;
}

void
gotgan_library_pop_mark (GotganLibrary *self, gint64 article_id, GotganMark mark)
{
  Marks *marks = g_hash_table_lookup (self->marks, &article_id);
  guint n_pending = 0;

  g_return_if_fail (marks != NULL && marks->n_pending[mark] > 0);

  marks->n_pending[mark]--;
  for (guint i = 0; i < GOTGAN_N_MARKS; i++)
    n_pending += marks->n_pending[i];
  if (n_pending == 0)
    g_hash_table_remove (self->marks, &article_id);
}

void
gotgan_library_apply_marks (GotganLibrary *self, gint64 article_id, GotganHeadlineRow *row)
{
  Marks *marks = g_hash_table_lookup (self->marks, &article_id);

  if (marks == NULL)
    return;
  if (marks->n_pending[GOTGAN_MARK_READ] > 0)
    row->unread = !marks->values[GOTGAN_MARK_READ];
  if (marks->n_pending[GOTGAN_MARK_STARRED] > 0)
    row->starred = marks->values[GOTGAN_MARK_STARRED];
}

gboolean
gotgan_library_is_hidden (GotganLibrary *self, gint64 article_id)
{
  return g_hash_table_contains (self->hidden, &article_id);
}

/* --- The command -------------------------------------------------------------------------------- */

typedef struct
{
  gint64 id;
  GotganMark mark;
  gboolean value;
} Snapshot;

static void
mark_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  gotgan_library_push_mark (self, command->id, command->mark, command->value == forward);
  gotgan_library_emit_article_changed (self, command->id);
}

static gpointer
mark_snapshot (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  Snapshot *snapshot = g_new (Snapshot, 1);

  *snapshot = (Snapshot) { command->id, command->mark, command->value == forward };
  return snapshot;
}

static gpointer
mark_write (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Snapshot *snapshot = data;

  if (snapshot->mark == GOTGAN_MARK_READ)
    gotgan_article_table_set_read (connection, snapshot->id, snapshot->value, error);
  else
    gotgan_article_table_set_starred (connection, snapshot->id, snapshot->value, error);
  return NULL;
}

static void
mark_settle (GotganLibrary *self, GotganCommand *command, gboolean forward, const GError *error)
{
  gotgan_library_pop_mark (self, command->id, command->mark);
  /* What was shown back laid its mark over the first; the store never heard of either. */
  if (error != NULL)
    gotgan_library_pop_mark (self, command->id, command->mark);
  gotgan_library_emit_article_changed (self, command->id);
}

static const GotganCommandClass mark_class = {
  .show = mark_show,
  .snapshot = mark_snapshot,
  .free_snapshot = g_free,
  .write = mark_write,
  .settle = mark_settle,
};

static GotganCommand *
mark_command (gint64 article_id, GotganMark mark, gboolean value)
{
  GotganCommand *command = gotgan_command_new (&mark_class);

  command->id = article_id;
  command->mark = mark;
  command->value = value;
  return command;
}

void
gotgan_library_set_starred (GotganLibrary *self, gint64 article_id, gboolean starred)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  gotgan_library_perform (self, mark_command (article_id, GOTGAN_MARK_STARRED, !!starred));
}

void
gotgan_library_mark_read (GotganLibrary *self, gint64 article_id, gboolean read)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  gotgan_library_perform_quietly (self, mark_command (article_id, GOTGAN_MARK_READ, !!read));
}
