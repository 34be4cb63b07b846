#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/facts/gotgan-deals.h"
#include "app/library/gotgan-data-files.h"
#include "app/library/gotgan-rates-file.h"
#include "app/model/gotgan-deal-circles.h"
#include "app/model/gotgan-edtf.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-claim-table.h"
#include "app/store/gotgan-deal-link-table.h"
#include "app/store/gotgan-listing.h"

static GListModel *
list_of (GType type, GPtrArray *objects)
{
  GListStore *store = g_list_store_new (type);

  g_list_store_splice (store, 0, 0, objects->pdata, objects->len);
  return G_LIST_MODEL (store);
}

static void
read_by_id (GotganLibrary *self, GotganStoreFunc func, gint64 id, GDestroyNotify free_result,
            GTask *task, GAsyncReadyCallback callback)
{
  gotgan_store_read_async (self->store, func, gotgan_library_id_key (id), g_free, free_result,
                           g_task_get_cancellable (task), callback, task);
}

/* --- One article -------------------------------------------------------------------------------- */

static gpointer
load_article (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  return gotgan_article_table_load (connection, *(gint64 *) data, NULL, error);
}

static void
article_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GotganArticle *article = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (article != NULL)
    g_task_return_pointer (task, article, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
gotgan_library_load_article_async (GotganLibrary *self, gint64 id, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, gotgan_library_load_article_async);
  read_by_id (self, load_article, id, g_object_unref, task, article_loaded_cb);
}

typedef struct
{
  gint64 id;
  char *hash;
} VersionKey;

static void
version_key_free (gpointer data)
{
  VersionKey *key = data;

  g_free (key->hash);
  g_free (key);
}

static gpointer
load_version (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  const VersionKey *key = data;

  return gotgan_article_table_load (connection, key->id, key->hash, error);
}

void
gotgan_library_load_version_async (GotganLibrary *self, gint64 id, const char *hash,
                                   GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  VersionKey *key = g_new (VersionKey, 1);

  *key = (VersionKey) { id, g_strdup (hash) };
  g_task_set_source_tag (task, gotgan_library_load_version_async);
  gotgan_store_read_async (self->store, load_version, key, version_key_free, g_object_unref,
                           cancellable, article_loaded_cb, task);
}

GotganArticle *
gotgan_library_load_article_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Its headline ------------------------------------------------------------------------------- */

static gpointer
load_headline (GotganConnection *connection, gpointer data, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GPtrArray) entries = gotgan_listing_load (connection, data, 1, NULL, error);

  if (entries == NULL)
    return NULL;
  if (entries->len > 0)
    return g_steal_pointer (&entries);
  g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                       "There is no such article");
  return NULL;
}

static GotganHeadline *
make_headline (GotganLibrary *self, GotganListingEntry *entry)
{
  GotganHeadline *headline = gotgan_headline_new (entry->id, entry->day);

  gotgan_library_apply_marks (self, entry->id, &entry->row);
  gotgan_headline_fill (headline, &entry->row);
  return headline;
}

static void
headline_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) entries = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (entries != NULL)
    g_task_return_pointer (
        task, make_headline (g_task_get_source_object (task), g_ptr_array_index (entries, 0)),
        g_object_unref);
  else
    g_task_return_error (task, error);
}

void
gotgan_library_load_headline_async (GotganLibrary *self, gint64 id, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, gotgan_library_load_headline_async);
  read_by_id (self, load_headline, id, (GDestroyNotify) g_ptr_array_unref, task,
              headline_loaded_cb);
}

GotganHeadline *
gotgan_library_load_headline_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Its story ---------------------------------------------------------------------------------- */

static gpointer
load_story (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = gotgan_article_table_list_story (connection, *(gint64 *) data, error);

  return ids != NULL
             ? gotgan_listing_load (connection, (const gint64 *) ids->data, ids->len, NULL, error)
             : NULL;
}

static void
story_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GPtrArray) headlines = g_ptr_array_new_with_free_func (g_object_unref);
  GError *error = NULL;
  g_autoptr (GPtrArray) entries = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    g_ptr_array_add (headlines, make_headline (g_task_get_source_object (task),
                                               g_ptr_array_index (entries, i)));
  if (entries != NULL)
    g_task_return_pointer (task, g_steal_pointer (&headlines), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
gotgan_library_load_story_async (GotganLibrary *self, gint64 id, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, gotgan_library_load_story_async);
  read_by_id (self, load_story, id, (GDestroyNotify) g_ptr_array_unref, task, story_loaded_cb);
}

GPtrArray *
gotgan_library_load_story_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Its claims --------------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *claims;
  gboolean pending;
} ArticleClaims;

static void
article_claims_free (ArticleClaims *loaded)
{
  g_clear_pointer (&loaded->claims, g_ptr_array_unref);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArticleClaims, article_claims_free)

static gpointer
load_claims (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 article_id = *(gint64 *) data;
  g_autoptr (ArticleClaims) loaded = g_new0 (ArticleClaims, 1);

  loaded->claims = gotgan_claim_table_load_article (connection, article_id, error);
  if (loaded->claims == NULL
      || !gotgan_claim_table_is_pending (connection, article_id, &loaded->pending, error))
    return NULL;
  return g_steal_pointer (&loaded);
}

static void
claims_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  ArticleClaims *loaded = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (loaded != NULL)
    g_task_return_pointer (task, loaded, (GDestroyNotify) article_claims_free);
  else
    g_task_return_error (task, error);
}

void
gotgan_library_load_claims_async (GotganLibrary *self, gint64 article_id, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, gotgan_library_load_claims_async);
  read_by_id (self, load_claims, article_id, (GDestroyNotify) article_claims_free, task,
              claims_loaded_cb);
}

GListModel *
gotgan_library_load_claims_finish (GotganLibrary *self, GAsyncResult *result, gboolean *pending,
                                   GError **error)
{
  g_autoptr (ArticleClaims) loaded = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (loaded == NULL)
    return NULL;
  if (pending != NULL)
    *pending = loaded->pending;
  return list_of (GOTGAN_TYPE_CLAIM, loaded->claims);
}

/* --- Deals -------------------------------------------------------------------------------------- */

/* What deals are made of: the claims, and what the person said of them. */
typedef struct
{
  GPtrArray *claims;
  GPtrArray *links;
} Statements;

static void
statements_free (Statements *statements)
{
  g_clear_pointer (&statements->claims, g_ptr_array_unref);
  g_clear_pointer (&statements->links, g_ptr_array_unref);
  g_free (statements);
}

static gpointer
load_statements (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                 GError **error)
{
  Statements *statements = g_new0 (Statements, 1);

  statements->claims = gotgan_claim_table_load_all (connection, *(guint32 *) data, error);
  if (statements->claims != NULL)
    statements->links = gotgan_deal_link_table_load (connection, error);
  if (statements->links != NULL)
    return statements;
  statements_free (statements);
  return NULL;
}

/* Off the store's thread, which has models to read as well. */
static void
cluster_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Statements *statements = task_data;
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (NULL);
  /* Rates that can't be read are as good as none; who added them is told by the command that did. */
  g_autoptr (GotganReferenceRates) rates =
      gotgan_rates_file_load (gotgan_library_get_path (source), NULL);
  g_autoptr (GPtrArray) deals =
      gotgan_deals_cluster_with (statements->claims, statements->links, rules, rates);
  GListModel *list = list_of (GOTGAN_TYPE_DEAL, deals);

  /* What every view asks for is found here, where nobody waits. */
  gotgan_deals_get_circles (list);
  gotgan_library_get_rates (source, list);
  g_task_return_pointer (task, list, g_object_unref);
}

static void
statements_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  Statements *statements = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (statements == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, statements, (GDestroyNotify) statements_free);
  if (!g_task_return_error_if_cancelled (task))
    g_task_run_in_thread (task, cluster_thread);
}

void
gotgan_library_load_deals_async (GotganLibrary *self, const char *as_of, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree guint32 *last = g_new0 (guint32, 1);
  guint32 first;

  g_task_set_source_tag (task, gotgan_library_load_deals_async);
  if (as_of != NULL && !gotgan_edtf_bounds (as_of, &first, last))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Not a day: %s",
                               as_of);
      return;
    }
  gotgan_store_survey_async (self->store, load_statements, g_steal_pointer (&last), g_free,
                             (GDestroyNotify) statements_free, cancellable, statements_loaded_cb,
                             g_steal_pointer (&task));
}

GListModel *
gotgan_library_load_deals_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

GotganRates *
gotgan_library_make_rates (GotganLibrary *self, GListModel *deals)
{
  GotganRates *rates = gotgan_rates_new (deals);
  g_autoptr (GotganReferenceRates) reference =
      gotgan_rates_file_get_known (gotgan_library_get_path (self));

  gotgan_rates_set_reference (rates, reference);
  return rates;
}

GotganRates *
gotgan_library_get_rates (GotganLibrary *self, GListModel *deals)
{
  GotganRates *rates = g_object_get_data (G_OBJECT (deals), "gotgan-rates");

  if (rates == NULL)
    {
      rates = gotgan_library_make_rates (self, deals);
      g_object_set_data_full (G_OBJECT (deals), "gotgan-rates", rates,
                              (GDestroyNotify) gotgan_rates_free);
    }
  return rates;
}
