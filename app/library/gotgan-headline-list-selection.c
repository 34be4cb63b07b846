/* Which articles the list holds is asked of the store as a whole, and compared with what it held. */
#include "config.h"

#include "app/library/gotgan-headline-list-private.h"

#include "app/library/gotgan-data-files.h"
#include "app/library/gotgan-library-private.h"

/* What it is to hold, and what turns @before into that; the article that only stays because it is open, or 0. */
typedef struct
{
  GArray *before;
  GArray *after;
  GArray *splices;
  gint64 staying;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_array_unref (answer->before);
  g_array_unref (answer->after);
  g_array_unref (answer->splices);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

void
gotgan_headline_question_free (gpointer data)
{
  GotganHeadlineQuestion *question = data;

  g_free (question->party);
  g_free (question->query);
  g_array_unref (question->before);
  g_free (question);
}

/* What goes by a name in any spelling the registry lists. On the store's threads. */
static char *
find_party (const char *name)
{
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (NULL);

  return rules != NULL ? g_strdup (gotgan_rules_find_party (rules, name)) : NULL;
}

GotganHeadlineQuestion *
gotgan_headline_question_new (GotganHeadlineList *self)
{
  GotganHeadlineQuestion *question = g_new0 (GotganHeadlineQuestion, 1);

  question->before = gotgan_headline_list_ref_rows (self);
  question->query = g_strdup (self->query);
  question->kept = self->asks_anew ? 0 : self->kept;
  question->selection.query = question->query;
  question->selection.order =
      self->order == GOTGAN_HEADLINES_BEST_FIRST ? GOTGAN_ORDER_RELEVANCE : GOTGAN_ORDER_NEWEST;
  question->selection.find_party = find_party;
  question->selection.unread = self->shelf == GOTGAN_SHELF_UNREAD;
  question->selection.starred = self->shelf == GOTGAN_SHELF_STARRED;
  question->selection.with_notes = self->shelf == GOTGAN_SHELF_NOTES;
  if (self->shelf == GOTGAN_SHELF_SOURCE && self->key != NULL)
    question->selection.source_id = g_ascii_strtoll (self->key, NULL, 10);
  if (self->shelf == GOTGAN_SHELF_PARTY)
    question->selection.party = question->party = g_strdup (self->key);
  return question;
}

static guint
find_row (GArray *rows, gint64 id)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, GotganListed, i).id == id)
      return i;
  return rows->len;
}

static gboolean
is_there (GotganConnection *connection, gint64 id)
{
  g_autoptr (GPtrArray) entries = gotgan_listing_load (connection, &id, 1, NULL, NULL);

  return entries != NULL && entries->len > 0;
}

/* Where the row that was at @position of @before is to go: behind the nearest of those that stood above it and still do. */
static guint
find_place (GArray *before, guint position, GArray *after)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < after->len; i++)
    g_hash_table_insert (places, &g_array_index (after, GotganListed, i).id,
                         GUINT_TO_POINTER (i + 1));
  while (position-- > 0)
    {
      gpointer place =
          g_hash_table_lookup (places, &g_array_index (before, GotganListed, position).id);

      if (place != NULL)
        return GPOINTER_TO_UINT (place);
    }
  return 0;
}

/* Puts the open article where it was if it is not among those found. Returns: whether it had to be */
static gboolean
keep_open (GotganConnection *connection, GArray *before, GArray *after, gint64 id)
{
  guint position = find_row (before, id);
  GotganListed row;

  if (position == before->len || find_row (after, id) < after->len || !is_there (connection, id))
    return FALSE;
  row = g_array_index (before, GotganListed, position);
  g_array_insert_val (after, find_place (before, position, after), row);
  return TRUE;
}

static gpointer
select_rows (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  GotganHeadlineQuestion *question = data;
  GArray *after = gotgan_listing_select (connection, &question->selection, error);
  Answer *answer;

  if (after == NULL)
    return NULL;
  answer = g_new (Answer, 1);
  *answer = (Answer) { .before = g_array_ref (question->before), .after = after };
  if (question->kept != 0 && keep_open (connection, question->before, after, question->kept))
    answer->staying = question->kept;
  answer->splices = gotgan_listing_diff (question->before, after);
  return answer;
}

/* Returns: whether there were any */
static gboolean
drop_hidden (GotganHeadlineList *self, GArray *rows)
{
  guint kept = 0;
  gboolean any;

  if (g_hash_table_size (self->library->hidden) == 0)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      GotganListed row = g_array_index (rows, GotganListed, i);

      if (!gotgan_library_is_hidden (self->library, row.id))
        g_array_index (rows, GotganListed, kept++) = row;
    }
  any = kept < rows->len;
  g_array_set_size (rows, kept);
  return any;
}

/* What the person did while the store was asked is compared here: that is seldom. */
static void
take_answer (GotganHeadlineList *self, Answer *answer)
{
  if (drop_hidden (self, answer->after) || answer->before != self->rows)
    {
      g_array_unref (answer->splices);
      answer->splices = gotgan_listing_diff (self->rows, answer->after);
    }
  gotgan_headline_list_take_rows (self, answer->after, answer->splices);
}

static void
selected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GotganHeadlineList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  /* Another selection has taken the place of this one, perhaps when this one was done and not yet told of. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  gotgan_headline_list_tell_all (self);
  g_clear_object (&self->selecting);
  if (answer != NULL)
    {
      self->asks_anew = FALSE;
      self->staying = answer->staying;
      take_answer (self, answer);
      gotgan_headline_list_reread_held (self);
    }
  else if (!g_cancellable_is_cancelled (self->closing))
    gotgan_library_emit_failed (self->library, error);

  if (self->telling == NULL)
    gotgan_headline_list_end_selection (self);
}

void
gotgan_headline_list_end_selection (GotganHeadlineList *self)
{
  /* The next one may have begun. */
  if (self->selecting != NULL || g_cancellable_is_cancelled (self->closing))
    return;
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
  gotgan_store_read_async (self->library->store, select_rows, gotgan_headline_question_new (self),
                           gotgan_headline_question_free, answer_free, self->selecting, selected_cb,
                           g_object_ref (self));
}
