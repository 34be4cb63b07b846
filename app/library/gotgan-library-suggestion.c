/* What the rules make of words that a person selected: the start of a claim made by hand. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/facts/gotgan-suggestion.h"
#include "app/library/gotgan-data-files.h"
#include "app/model/gotgan-claim-check.h"

typedef struct
{
  GotganArticle *article;
  GotganSpan span;
} Words;

static void
words_free (gpointer data)
{
  Words *words = data;

  g_object_unref (words->article);
  g_free (words);
}

static void
suggest_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GotganRules) rules = NULL;
  Words *words = task_data;
  GError *error = NULL;

  rules = gotgan_data_files_dup_rules (&error);
  if (rules == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task,
                           gotgan_facts_suggest (rules, words->article, &words->span, cancellable),
                           g_object_unref);
}

void
gotgan_library_suggest_claim_async (GotganLibrary *self, GotganArticle *article,
                                    const GotganSpan *span, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *quote = gotgan_article_dup_span (article, span);
  Words *words = NULL;

  g_task_set_source_tag (task, gotgan_library_suggest_claim_async);
  if (quote == NULL || *quote == '\0')
    {
      g_task_return_new_error (task, GOTGAN_CLAIM_ERROR, GOTGAN_CLAIM_ERROR_QUOTE,
                               "There are no such words in the article");
      return;
    }
  words = g_new0 (Words, 1);
  words->article = g_object_ref (article);
  words->span = *span;
  g_task_set_task_data (task, words, words_free);
  g_task_run_in_thread (task, suggest_thread);
}

GotganClaim *
gotgan_library_suggest_claim_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
