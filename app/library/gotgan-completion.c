#include "config.h"

#include "app/library/gotgan-completion-private.h"

#include "app/base/gotgan-initials.h"
#include "app/base/gotgan-text.h"
#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-library-private.h"
#include "app/store/gotgan-name-list.h"

#define MAX_COMPLETIONS 12

/* Of a word that may be anything only the likeliest companies are offered, and of at least so many letters. */
#define MAX_GUESSES 4
#define MIN_GUESSED 2

void
gotgan_completion_free (GotganCompletion *completion)
{
  g_free (completion->label);
  g_free (completion->text);
  g_free (completion);
}

static void
clear_candidate (gpointer data)
{
  g_clear_pointer (&((GotganCompletionCandidate *) data)->completion, gotgan_completion_free);
}

static void
question_free (gpointer data)
{
  GotganCompletionQuestion *question = data;

  gotgan_query_free (question->query);
  g_clear_pointer (&question->parties, g_ptr_array_unref);
  g_array_unref (question->candidates);
  g_free (question->typed);
  g_free (question->wanted);
  g_free (question->sign);
  g_free (question);
}

/* --- The part it is about ----------------------------------------------------------------------- */

/* Returns where the part begins without its minus. */
static guint
find_start (const GotganQueryPart *part)
{
  return part->start + (part->unwanted ? 1 : 0);
}

/* Returns the field behind whose colon the cursor is; GOTGAN_QUERY_WORDS when it is in none */
static GotganQueryField
read_part (GotganCompletionQuestion *question, const char *text)
{
  const GotganQueryPart *part = gotgan_query_find_part (question->query, question->cursor);
  GotganQueryField field = GOTGAN_QUERY_WORDS;
  g_autofree char *value = NULL;
  gboolean in_value;

  question->start = question->end = question->cursor;
  if (part == NULL)
    {
      question->wanted = g_strdup ("");
      return field;
    }
  question->start = part->start;
  question->end = part->end;
  question->unwanted = part->unwanted;
  field = part->named;
  in_value = field != GOTGAN_QUERY_WORDS && part->value_start <= question->cursor;
  value =
      gotgan_text_slice (text, in_value ? part->value_start : find_start (part), question->cursor);
  question->wanted = gotgan_text_fold (value);
  question->mute = *value != '\0' && *question->wanted == '\0';
  question->sign = *question->wanted == '\0' ? g_steal_pointer (&value) : NULL;
  if (in_value)
    question->typed = gotgan_text_slice (text, find_start (part), part->value_start - 1);
  return in_value ? field : GOTGAN_QUERY_WORDS;
}

static void
cut_candidates (GotganCompletionQuestion *question, guint length)
{
  if (question->candidates->len > length)
    g_array_set_size (question->candidates, length);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const GotganCompletionCandidate *first = a, *second = b;
  guint first_rank = gotgan_initials_rank (first->place);
  guint second_rank = gotgan_initials_rank (second->place);

  if (first_rank != second_rank)
    return first_rank < second_rank ? -1 : 1;
  return (first->order > second->order) - (first->order < second->order);
}

static void
offer_anything (GotganCompletionQuestion *question)
{
  guint n_fields;

  gotgan_completion_offer_fields (question);
  n_fields = question->candidates->len;
  if (g_utf8_strlen (question->wanted, -1) < MIN_GUESSED)
    return;
  question->guessing = TRUE;
  gotgan_completion_offer_parties (question);
  g_array_sort (question->candidates, compare_candidates);
  cut_candidates (question, n_fields + MAX_GUESSES);
}

static gboolean
offer_all (GotganCompletionQuestion *question, GotganConnection *connection, GotganQueryField field,
           GError **error)
{
  if (question->mute && field != GOTGAN_QUERY_AMOUNT && field != GOTGAN_QUERY_DATE)
    return TRUE;
  switch (field)
    {
    case GOTGAN_QUERY_PARTY:
      gotgan_completion_offer_parties (question);
      return TRUE;
    case GOTGAN_QUERY_FROM:
      return gotgan_completion_offer_names (question, field,
                                            gotgan_name_list_publishers (connection, error));
    case GOTGAN_QUERY_TAG:
      return gotgan_completion_offer_names (question, field,
                                            gotgan_name_list_tags (connection, error));
    case GOTGAN_QUERY_IN:
    case GOTGAN_QUERY_HAS:
    case GOTGAN_QUERY_IS:
    case GOTGAN_QUERY_STAGE:
      gotgan_completion_offer_words (question, field);
      return TRUE;
    case GOTGAN_QUERY_WORDS:
      offer_anything (question);
      return TRUE;
    case GOTGAN_QUERY_AMOUNT:
    case GOTGAN_QUERY_DATE:
      gotgan_completion_offer_forms (question, field);
      return TRUE;
    case GOTGAN_QUERY_NOTE:
    case GOTGAN_QUERY_TITLE:
    case GOTGAN_QUERY_BODY:
    default:
      return TRUE;
    }
}

/* --- Asking ------------------------------------------------------------------------------------- */

typedef struct
{
  GotganCompletionQuestion *question;
  GotganQueryField field;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  question_free (job->question);
  g_free (job);
}

static gpointer
complete (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;
  GotganCompletionQuestion *question = job->question;
  GPtrArray *completions;

  if (!offer_all (question, connection, job->field, error))
    return NULL;
  g_array_sort (question->candidates, compare_candidates);
  cut_candidates (question, MAX_COMPLETIONS);
  completions = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_completion_free);
  for (guint i = 0; i < question->candidates->len; i++)
    g_ptr_array_add (
        completions,
        g_steal_pointer (
            &g_array_index (question->candidates, GotganCompletionCandidate, i).completion));
  return completions;
}

static void
completed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *completions = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (completions != NULL)
    g_task_return_pointer (task, completions, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static GPtrArray *
list_parties (GotganLibrary *self)
{
  GListModel *model = G_LIST_MODEL (self->parties);
  guint n = g_list_model_get_n_items (model);
  GPtrArray *parties = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (parties, g_list_model_get_item (model, i));
  return parties;
}

void
gotgan_library_complete_async (GotganLibrary *self, const char *text, guint cursor,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  Job *job = g_new0 (Job, 1);

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  g_task_set_source_tag (task, gotgan_library_complete_async);
  job->question = g_new0 (GotganCompletionQuestion, 1);
  job->question->query = gotgan_query_new (valid);
  job->question->cursor = MIN (cursor, (guint) g_utf8_strlen (valid, -1));
  job->question->language = gotgan_labels_get_language ();
  job->question->candidates = g_array_new (FALSE, FALSE, sizeof (GotganCompletionCandidate));
  g_array_set_clear_func (job->question->candidates, clear_candidate);
  job->question->parties = list_parties (self);
  job->field = read_part (job->question, valid);
  gotgan_store_read_async (self->store, complete, job, job_free, (GDestroyNotify) g_ptr_array_unref,
                           cancellable, completed_cb, task);
}

GPtrArray *
gotgan_library_complete_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
