/* Which articles the list holds is asked of the store as a whole, and compared with what it held. */
#include "config.h"

#include "app/library/gotgan-headline-list-private.h"

#include "app/library/gotgan-library-private.h"
#include "app/library/gotgan-listing-diff.h"

/* A selection with its strings. */
typedef struct
{
  GotganSelection selection;
  char *party;
  char *query;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->party);
  g_free (question->query);
  g_free (question);
}

static Question *
question_new (GotganHeadlineList *self)
{
  Question *question = g_new0 (Question, 1);

  question->query = g_strdup (self->query);
  question->selection.query = question->query;
  question->selection.order = GOTGAN_ORDER_NEWEST;
  question->selection.unread = self->shelf == GOTGAN_SHELF_UNREAD;
  question->selection.starred = self->shelf == GOTGAN_SHELF_STARRED;
  question->selection.with_notes = self->shelf == GOTGAN_SHELF_NOTES;
  if (self->shelf == GOTGAN_SHELF_SOURCE && self->key != NULL)
    question->selection.source_id = g_ascii_strtoll (self->key, NULL, 10);
  if (self->shelf == GOTGAN_SHELF_PARTY)
    question->selection.party = question->party = g_strdup (self->key);
  return question;
}

static gpointer
select_rows (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;

  return gotgan_listing_select (connection, &question->selection, error);
}

static void
drop_hidden (GotganHeadlineList *self, GArray *rows)
{
  guint kept = 0;

  if (g_hash_table_size (self->library->hidden) == 0)
    return;
  for (guint i = 0; i < rows->len; i++)
    {
      GotganListed row = g_array_index (rows, GotganListed, i);

      if (!gotgan_library_is_hidden (self->library, row.id))
        g_array_index (rows, GotganListed, kept++) = row;
    }
  g_array_set_size (rows, kept);
}

static void
take_rows (GotganHeadlineList *self, GArray *after)
{
  g_autoptr (GArray) splices = gotgan_listing_diff (self->rows, after);
  guint n_before = self->rows->len;

  for (guint i = 0; i < splices->len; i++)
    {
      const GotganSplice *change = &g_array_index (splices, GotganSplice, i);
      const GotganListed *added =
          change->n_added > 0 ? &g_array_index (after, GotganListed, change->source) : NULL;

      gotgan_headline_list_splice (self, change->position, change->n_removed, added,
                                   change->n_added);
    }
  if (self->rows->len != n_before)
    gotgan_headline_list_notify_n_items (self);
}

static void
selected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GotganHeadlineList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  /* Another selection has taken the place of this one, perhaps when this one was done and not yet told of. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  g_clear_object (&self->selecting);
  if (rows != NULL)
    {
      drop_hidden (self, rows);
      take_rows (self, rows);
      gotgan_headline_list_reread_held (self);
    }
  else if (!g_cancellable_is_cancelled (self->closing))
    gotgan_library_emit_failed (self->library, error);

  if (self->changed_meanwhile)
    gotgan_headline_list_select (self);
  else
    gotgan_headline_list_set_loading (self, FALSE);
}

void
gotgan_headline_list_select (GotganHeadlineList *self)
{
  self->changed_meanwhile = FALSE;
  g_cancellable_cancel (self->selecting);
  g_clear_object (&self->selecting);
  self->selecting = g_cancellable_new ();
  gotgan_headline_list_set_loading (self, TRUE);
  gotgan_store_read_async (self->library->store, select_rows, question_new (self), question_free,
                           (GDestroyNotify) g_array_unref, self->selecting, selected_cb,
                           g_object_ref (self));
}
