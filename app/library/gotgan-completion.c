#include "config.h"

#include "app/library/gotgan-completion.h"

#include "app/base/gotgan-initials.h"
#include "app/base/gotgan-text.h"
#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-library-private.h"
#include "app/library/gotgan-query-text.h"
#include "app/store/gotgan-name-list.h"

#include <glib/gi18n-lib.h>

#define MAX_COMPLETIONS 12

/* Of a word that may be anything only the likeliest companies are offered, and of at least so many letters. */
#define MAX_GUESSES 4
#define MIN_GUESSED 2

/* One of many, and how well it fits. */
typedef struct
{
  GotganCompletion *completion;
  guint place;
  guint order;
} Candidate;

/* What is asked, and all that is needed to answer on another thread. */
typedef struct
{
  GotganQuery *query;
  guint cursor;
  GotganLanguage language;
  /* (element-type GotganParty): their names never change */
  GPtrArray *parties;
  GArray *candidates;

  /* The part that the cursor is in. */
  guint start;
  guint end;
  /* Whether the name of a company has to begin with it. */
  gboolean guessing;
  /* Whether something is typed that nothing begins with: a quote, a bracket, a picture. */
  gboolean mute;
  /* What stands behind the colon as it was typed, while there is no letter or digit in it; else %NULL. */
  char *sign;
  char *typed;
  char *wanted;
  gboolean unwanted;
} Question;

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
  g_clear_pointer (&((Candidate *) data)->completion, gotgan_completion_free);
}

static void
question_free (gpointer data)
{
  Question *question = data;

  gotgan_query_free (question->query);
  g_clear_pointer (&question->parties, g_ptr_array_unref);
  g_array_unref (question->candidates);
  g_free (question->typed);
  g_free (question->wanted);
  g_free (question->sign);
  g_free (question);
}

/* --- What fits ---------------------------------------------------------------------------------- */

/* Takes @text (transfer full) in the place of what is being typed, when @name begins with that or has it in it. */
static void
offer (Question *question, GotganQueryField field, const char *name, const char *label, guint count,
       char *text)
{
  g_autofree char *key = gotgan_text_fold (name);
  Candidate candidate = { NULL, gotgan_initials_find (key, question->wanted),
                          question->candidates->len };

  if (candidate.place == G_MAXUINT || (question->guessing && candidate.place > 0))
    {
      g_free (text);
      return;
    }
  candidate.completion = g_new (GotganCompletion, 1);
  *candidate.completion =
      (GotganCompletion) { field, g_strdup (label), question->start, question->end, text, count };
  g_array_append_val (question->candidates, candidate);
}

static gboolean
is_korean (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (gotgan_text_is_hangul (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* "party:\"Thrive Capital\" ", with the field as the person typed it, or in the language of the name. */
static char *
dup_filled (const Question *question, GotganQueryField field, const char *name, const char *value)
{
  g_autofree char *quoted = gotgan_query_dup_value (value);
  const char *known = gotgan_query_field_get_name (field, is_korean (name) ? GOTGAN_LANGUAGE_KO
                                                                           : GOTGAN_LANGUAGE_EN);

  return g_strdup_printf ("%s%s:%s ", question->unwanted ? "-" : "",
                          question->typed != NULL ? question->typed : known, quoted);
}

static void
offer_fields (Question *question)
{
  GotganLanguage others =
      question->language == GOTGAN_LANGUAGE_KO ? GOTGAN_LANGUAGE_EN : GOTGAN_LANGUAGE_KO;
  const GotganLanguage languages[] = { question->language, others };
  guint n_languages = *question->wanted != '\0' ? 2 : 1;

  for (guint i = 0; i < n_languages; i++)
    for (GotganQueryField field = GOTGAN_QUERY_IN; field < GOTGAN_N_QUERY_FIELDS; field++)
      {
        const char *name = gotgan_query_field_get_name (field, languages[i]);

        /* A minus can't stand before a place. */
        if ((!question->unwanted || field != GOTGAN_QUERY_IN)
            && gotgan_initials_find (name, question->wanted) == 0)
          offer (question, field, name, gotgan_query_field_get_label (field), 0,
                 g_strdup_printf ("%s%s:", question->unwanted ? "-" : "", name));
      }
}

static void
offer_party (Question *question, GotganParty *party)
{
  guint count = gotgan_party_get_n_received (party) + gotgan_party_get_n_paid (party);
  GotganLanguage language = question->language;
  const char *name;

  if (gotgan_party_find (party, question->wanted, &language) == G_MAXUINT)
    return;
  name = gotgan_party_get_name (party, language);
  offer (question, GOTGAN_QUERY_PARTY, name, gotgan_party_get_name (party, question->language),
         count, dup_filled (question, GOTGAN_QUERY_PARTY, name, name));
}

static void
offer_parties (Question *question)
{
  for (guint i = 0; i < question->parties->len; i++)
    offer_party (question, g_ptr_array_index (question->parties, i));
}

static void
offer_words (Question *question, GotganQueryField field)
{
  gboolean korean = question->typed != NULL && is_korean (question->typed);
  GotganLanguage first = korean ? GOTGAN_LANGUAGE_KO : GOTGAN_LANGUAGE_EN;
  const GotganLanguage languages[] = { first, first == GOTGAN_LANGUAGE_KO ? GOTGAN_LANGUAGE_EN
                                                                          : GOTGAN_LANGUAGE_KO };
  guint n_languages = *question->wanted != '\0' ? 2 : 1;

  for (guint i = 0; i < n_languages; i++)
    for (guint at = 0; gotgan_query_field_get_word (field, languages[i], at) != NULL; at++)
      {
        const char *word = gotgan_query_field_get_word (field, languages[i], at);

        offer (question, field, word, NULL, 0, dup_filled (question, field, word, word));
      }
}

/* @names: (transfer full) (nullable) */
static gboolean
offer_names (Question *question, GotganQueryField field, GPtrArray *names)
{
  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      offer (question, field, name, name, 0, dup_filled (question, field, name, name));
    }
  g_ptr_array_unref (names);
  return TRUE;
}

/* --- Forms -------------------------------------------------------------------------------------- */

/* What sums look like; Koreans count in 조 and 억. */
static const struct
{
  GotganLanguage language;
  const char *form;
  const char *label;
} sums[] = {
  { GOTGAN_LANGUAGE_KO, ">1조", N_ ("More than that") },
  { GOTGAN_LANGUAGE_KO, "1조~5조", N_ ("From one sum to another") },
  { GOTGAN_LANGUAGE_KO, "<1000억", N_ ("Less than that") },
  { GOTGAN_LANGUAGE_KO, ">10억달러", N_ ("In another currency") },
  { GOTGAN_LANGUAGE_EN, ">$1B", N_ ("More than that") },
  { GOTGAN_LANGUAGE_EN, "$1B..5B", N_ ("From one sum to another") },
  { GOTGAN_LANGUAGE_EN, "<$100M", N_ ("Less than that") },
  { GOTGAN_LANGUAGE_EN, ">€1B", N_ ("In another currency") },
};

static gboolean
is_written_in_forms (GotganQueryField field)
{
  return field == GOTGAN_QUERY_AMOUNT || field == GOTGAN_QUERY_DATE;
}

/* No space behind it: its figures are there to be changed. */
static void
offer_form (Question *question, GotganQueryField field, const char *form, const char *label)
{
  if (question->sign != NULL && g_str_has_prefix (form, question->sign))
    offer (question, field, "", label, 0,
           g_strdup_printf ("%s%s:%s", question->unwanted ? "-" : "", question->typed, form));
}

/* Those of this year and month, which are the likeliest. */
static void
offer_dates (Question *question)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  const struct
  {
    const char *form;
    const char *label;
  } dates[] = {
    { "%Y-%m", _ ("A month") },      { "%Y", _ ("A year") },
    { "%Y-%m-%d", _ ("A day") },     { "%Y-01..%Y-%m", _ ("From one time to another") },
    { ">=%Y-%m", _ ("Since then") }, { "<%Y", _ ("Before that") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *form = g_date_time_format (now, dates[i].form);

      offer_form (question, GOTGAN_QUERY_DATE, form, dates[i].label);
    }
}

static void
offer_forms (Question *question, GotganQueryField field)
{
  if (field == GOTGAN_QUERY_DATE)
    offer_dates (question);
  for (guint i = 0; field == GOTGAN_QUERY_AMOUNT && i < G_N_ELEMENTS (sums); i++)
    if (sums[i].language == question->language)
      offer_form (question, field, sums[i].form, _ (sums[i].label));
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
read_part (Question *question, const char *text)
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
cut_candidates (Question *question, guint length)
{
  if (question->candidates->len > length)
    g_array_set_size (question->candidates, length);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;
  guint first_rank = gotgan_initials_rank (first->place);
  guint second_rank = gotgan_initials_rank (second->place);

  if (first_rank != second_rank)
    return first_rank < second_rank ? -1 : 1;
  return (first->order > second->order) - (first->order < second->order);
}

static void
offer_anything (Question *question)
{
  guint n_fields;

  offer_fields (question);
  n_fields = question->candidates->len;
  if (g_utf8_strlen (question->wanted, -1) < MIN_GUESSED)
    return;
  question->guessing = TRUE;
  offer_parties (question);
  g_array_sort (question->candidates, compare_candidates);
  cut_candidates (question, n_fields + MAX_GUESSES);
}

static gboolean
offer_all (Question *question, GotganConnection *connection, GotganQueryField field, GError **error)
{
  if (question->mute && !is_written_in_forms (field))
    return TRUE;
  switch (field)
    {
    case GOTGAN_QUERY_PARTY:
      offer_parties (question);
      return TRUE;
    case GOTGAN_QUERY_FROM:
      return offer_names (question, field, gotgan_name_list_publishers (connection, error));
    case GOTGAN_QUERY_TAG:
      return offer_names (question, field, gotgan_name_list_tags (connection, error));
    case GOTGAN_QUERY_IN:
    case GOTGAN_QUERY_HAS:
    case GOTGAN_QUERY_IS:
    case GOTGAN_QUERY_STAGE:
      offer_words (question, field);
      return TRUE;
    case GOTGAN_QUERY_WORDS:
      offer_anything (question);
      return TRUE;
    case GOTGAN_QUERY_AMOUNT:
    case GOTGAN_QUERY_DATE:
      offer_forms (question, field);
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
  Question *question;
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
  Question *question = job->question;
  GPtrArray *completions;

  if (!offer_all (question, connection, job->field, error))
    return NULL;
  g_array_sort (question->candidates, compare_candidates);
  cut_candidates (question, MAX_COMPLETIONS);
  completions = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_completion_free);
  for (guint i = 0; i < question->candidates->len; i++)
    g_ptr_array_add (completions,
                     g_steal_pointer (
                         &g_array_index (question->candidates, Candidate, i).completion));
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
  job->question = g_new0 (Question, 1);
  job->question->query = gotgan_query_new (valid);
  job->question->cursor = MIN (cursor, (guint) g_utf8_strlen (valid, -1));
  job->question->language = gotgan_labels_get_language ();
  job->question->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
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
