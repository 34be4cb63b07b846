/* What an edit changed. All of it is found on a worker: texts may be long, and deals are made of the whole library. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/facts/gotgan-deals.h"
#include "app/facts/gotgan-facts.h"
#include "app/library/gotgan-data-files.h"
#include "app/library/gotgan-rates-file.h"
#include "app/model/gotgan-changes-touched.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-deal-link-table.h"
#include "app/store/gotgan-note-table.h"

/* --- Versions ----------------------------------------------------------------------------------- */

static GPtrArray *
list_versions (GotganConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) versions = gotgan_article_table_list_versions (connection, id, error);

  if (versions == NULL || versions->len > 0)
    return g_steal_pointer (&versions);
  g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                       "There is no such article");
  return NULL;
}

static gpointer
load_versions (GotganConnection *connection, gpointer data, GCancellable *cancellable,
               GError **error)
{
  return list_versions (connection, *(gint64 *) data, error);
}

static void
versions_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *versions = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (versions != NULL)
    g_task_return_pointer (task, versions, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
gotgan_library_load_versions_async (GotganLibrary *self, gint64 article_id,
                                    GCancellable *cancellable, GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, gotgan_library_load_versions_async);
  gotgan_store_read_async (self->store, load_versions, gotgan_library_id_key (article_id), g_free,
                           (GDestroyNotify) g_ptr_array_unref, cancellable, versions_loaded_cb,
                           task);
}

GPtrArray *
gotgan_library_load_versions_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Reading ------------------------------------------------------------------------------------ */

/* What is asked for, and what the store has of it.
 * @before: (nullable): the earlier version
 * @notes: of the article, as they were made */
typedef struct
{
  gint64 article_id;
  char *from;
  char *to;
  GotganArticle *before;
  GotganArticle *after;
  GPtrArray *notes;
} Request;

static void
request_free (Request *request)
{
  g_free (request->from);
  g_free (request->to);
  g_clear_object (&request->before);
  g_clear_object (&request->after);
  g_clear_pointer (&request->notes, g_ptr_array_unref);
  g_free (request);
}

static gboolean
set_missing (GError **error)
{
  g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                       "The article has no such version");
  return FALSE;
}

/* @from: (out) (nullable): no version before */
static gboolean
choose_versions (const Request *request, GPtrArray *versions, const GotganArticleVersion **from,
                 const GotganArticleVersion **to, GError **error)
{
  *to = request->to != NULL ? gotgan_article_version_find (versions, request->to)
                            : g_ptr_array_index (versions, versions->len - 1);
  if (*to == NULL)
    return set_missing (error);
  *from = request->from != NULL ? gotgan_article_version_find (versions, request->from)
                                : gotgan_article_version_find_before (versions, (*to)->version);
  return *from != NULL || request->from == NULL || set_missing (error);
}

static gboolean
read_texts (GotganConnection *connection, Request *request, GError **error)
{
  g_autoptr (GPtrArray) versions = list_versions (connection, request->article_id, error);
  const GotganArticleVersion *from, *to;

  if (versions == NULL || !choose_versions (request, versions, &from, &to, error))
    return FALSE;
  request->after = gotgan_article_table_load (connection, request->article_id, to->version, error);
  if (request->after == NULL || from == NULL)
    return request->after != NULL;
  request->before =
      gotgan_article_table_load (connection, request->article_id, from->version, error);
  return request->before != NULL;
}

static gpointer
load_request (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  Request *request = data;

  if (read_texts (connection, request, error))
    request->notes = gotgan_note_table_load_made (connection, request->article_id, error);
  return NULL;
}

/* --- Deals -------------------------------------------------------------------------------------- */

/* Of the whole library. */
typedef struct
{
  GPtrArray *claims;
  GPtrArray *links;
} Statements;

static gpointer
load_statements (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                 GError **error)
{
  Statements *statements = data;

  statements->claims = gotgan_claim_table_load_all (connection, 0, error);
  if (statements->claims != NULL)
    statements->links = gotgan_deal_link_table_load (connection, error);
  return NULL;
}

/* The deals there are when the article says @claims. */
static GPtrArray *
cluster_with (GotganRules *rules, const Statements *statements, gint64 article_id,
              GPtrArray *claims, GotganReferenceRates *rates)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < statements->claims->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (statements->claims, i);

      if (gotgan_claim_get_article_id (claim) != article_id)
        g_ptr_array_add (all, claim);
    }
  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (claims, i));
  return gotgan_deals_cluster_with (all, statements->links, rules, rates);
}

static gboolean
find_deals (GotganLibrary *self, GotganRules *rules, GotganChanges *changes, GPtrArray *said,
            GPtrArray *says, GCancellable *cancellable, GError **error)
{
  gint64 id = gotgan_article_get_id (gotgan_changes_get_after (changes));
  Statements statements = { NULL };
  GError *local = NULL;

  gotgan_store_survey_blocking (self->store, load_statements, &statements, cancellable, &local);
  if (local == NULL)
    {
      g_autoptr (GotganReferenceRates) rates =
          gotgan_rates_file_load (gotgan_library_get_path (self), NULL);
      g_autoptr (GPtrArray) before = cluster_with (rules, &statements, id, said, rates);
      g_autoptr (GPtrArray) after = cluster_with (rules, &statements, id, says, rates);

      gotgan_changes_take_deals (
          changes, gotgan_changes_pair_deals (gotgan_changes_get_claims (changes), before, after));
    }
  g_clear_pointer (&statements.claims, g_ptr_array_unref);
  g_clear_pointer (&statements.links, g_ptr_array_unref);
  if (local != NULL)
    g_propagate_error (error, local);
  return local == NULL;
}

/* --- Changes ------------------------------------------------------------------------------------ */

static GPtrArray *
extract (GotganRules *rules, GotganArticle *article, GCancellable *cancellable)
{
  GPtrArray *claims = gotgan_facts_extract (rules, article, cancellable);

  for (guint i = 0; i < claims->len; i++)
    gotgan_claim_set_origin (g_ptr_array_index (claims, i), gotgan_article_get_id (article),
                             gotgan_article_get_publisher (article),
                             gotgan_article_get_published (article),
                             gotgan_article_get_title (article));
  return claims;
}

static gboolean
find_touched (GotganLibrary *self, GotganChanges *changes, GPtrArray *notes,
              GCancellable *cancellable, GError **error)
{
  g_autoptr (GotganRules) rules = NULL;
  g_autoptr (GPtrArray) said = NULL;
  g_autoptr (GPtrArray) says = NULL;
  g_autoptr (GotganAnchorWords) words = gotgan_data_files_load_anchor_words ();
  GPtrArray *claims;

  if (gotgan_changes_get_before (changes) == NULL)
    return TRUE;
  gotgan_changes_take_notes (changes, gotgan_changes_follow_notes (changes, notes, words));
  if (gotgan_changes_is_empty (changes))
    return TRUE;
  rules = gotgan_data_files_dup_rules (error);
  if (rules == NULL)
    return FALSE;
  said = extract (rules, gotgan_changes_get_before (changes), cancellable);
  says = extract (rules, gotgan_changes_get_after (changes), cancellable);
  /* A cancelled extraction is a part of the facts. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  claims = gotgan_changes_pair_claims (changes, said, says);
  gotgan_changes_take_claims (changes, claims);
  return claims->len == 0 || find_deals (self, rules, changes, said, says, cancellable, error);
}

static void
changes_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GotganLibrary *self = source;
  Request *request = task_data;
  g_autoptr (GotganChanges) changes = NULL;
  GError *error = NULL;

  gotgan_store_read_blocking (self->store, load_request, request, cancellable, &error);
  if (error == NULL)
    {
      changes = gotgan_changes_new (request->before, request->after);
      find_touched (self, changes, request->notes, cancellable, &error);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&changes), g_object_unref);
}

void
gotgan_library_load_changes_async (GotganLibrary *self, gint64 article_id, const char *from_version,
                                   const char *to_version, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  g_task_set_source_tag (task, gotgan_library_load_changes_async);
  *request = (Request) { .article_id = article_id,
                         .from = g_strdup (from_version),
                         .to = g_strdup (to_version) };
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, changes_thread);
}

GotganChanges *
gotgan_library_load_changes_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
