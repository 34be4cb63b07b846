#include "config.h"

#include "app/sync/gotgan-page-job.h"

#include "app/import/gotgan-import.h"
#include "app/model/gotgan-article-version.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-store-blocking.h"
#include "app/sync/gotgan-page-match.h"
#include "app/sync/gotgan-source-problem.h"

/* A wall may be taken down, but not soon: after a day, four, and sixteen. */
#define UNREADABLE_WAIT G_TIME_SPAN_DAY
#define MAX_UNREADABLE 4

gint64
gotgan_page_job_plan_retry (const GotganWantedPage *wanted, gint64 first_wait, guint max_failures)
{
  if (wanted->failures + 1 >= max_failures)
    return 0;
  return g_get_real_time () + (first_wait << (2 * wanted->failures));
}

/* --- Preparing ------------------------------------------------------------------------------------ */

typedef struct
{
  gint64 article_id;
  GotganArticle *article;
  gboolean is_partial;
} Known;

static gpointer
load_known (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Known *known = data;
  g_autoptr (GPtrArray) versions = NULL;

  known->article = gotgan_article_table_load (connection, known->article_id, NULL, error);
  if (known->article == NULL)
    return NULL;
  versions = gotgan_article_table_list_versions (connection, known->article_id, error);
  if (versions != NULL && versions->len > 0)
    known->is_partial =
        ((GotganArticleVersion *) g_ptr_array_index (versions, versions->len - 1))->is_partial;
  return NULL;
}

/* Of an article that can't be read there is nothing that the page could take the place of. */
static gboolean
is_about (GotganPageJob *self, GotganStore *store, const GotganOrigins *origins)
{
  Known known = { .article_id = self->wanted->article_id };
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article = NULL;

  gotgan_store_read_blocking (store, load_known, &known, NULL, &error);
  article = known.article;
  return article == NULL
         || gotgan_page_match_is_about (&(GotganPageMatch) {
             .known = article,
             .is_partial = known.is_partial,
             .page = self->article,
             .asked = self->wanted->url,
             .got = self->fetched->answer->url,
             .is_article = origins->is_article,
             .is_dated = origins->published != GOTGAN_ORIGIN_NONE
                         && origins->published != GOTGAN_ORIGIN_ADDRESS,
         });
}

static void
gotgan_page_job_prepare (GotganIntakeJob *base, GotganStore *store)
{
  GotganPageJob *self = (GotganPageJob *) base;
  GotganImportHints hints = { .sites = self->core->sites,
                              .charset = self->fetched->answer->charset,
                              .url = self->fetched->answer->url };
  GotganOrigins origins = { 0 };
  g_autoptr (GError) error = NULL;

  self->article = gotgan_import_explain (self->fetched->bytes, &hints, &origins, &error);
  if (self->article != NULL && is_about (self, store, &origins))
    return;
  g_debug ("The page of <%s> at <%s> can't be read: %s", self->wanted->url,
           self->fetched->answer->url, error != NULL ? error->message : "it is another one");
  g_clear_object (&self->article);
  self->problem = GOTGAN_PROBLEM_UNREADABLE;
  self->retry = gotgan_page_job_plan_retry (self->wanted, UNREADABLE_WAIT, MAX_UNREADABLE);
}

/* --- Writing -------------------------------------------------------------------------------------- */

static gboolean
write_page (GotganPageJob *self, GotganConnection *connection, GError **error)
{
  gint64 now = g_get_real_time ();

  if (self->wanted == NULL)
    return TRUE;
  if (self->article != NULL)
    return gotgan_item_table_put_page (connection, self->wanted, self->article,
                                       self->fetched->bytes, now, error);
  return gotgan_item_table_fail_page (connection, self->wanted, self->problem, now, self->retry,
                                      error);
}

static gboolean
gotgan_page_job_write (GotganIntakeJob *base, GotganConnection *connection, GError **error)
{
  GotganPageJob *self = (GotganPageJob *) base;
  g_autoptr (GError) local = NULL;

  if (!write_page (self, connection, &local)
      && !g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return self->busy_host == NULL
         || gotgan_item_table_put_off_pages (connection, self->source_id, self->busy_host,
                                             GOTGAN_PROBLEM_PAGES, self->busy_until, error);
}

/* --- Telling -------------------------------------------------------------------------------------- */

typedef struct
{
  GotganPageOutcome outcome;
  GotganPageFunc func;
  gpointer data;
  GDestroyNotify destroy;
} Tidings;

static void
tidings_free (gpointer data)
{
  Tidings *tidings = data;

  tidings->destroy (tidings->data);
  g_free (tidings);
}

static gboolean
tell_cb (gpointer data)
{
  Tidings *tidings = data;

  tidings->func (tidings->outcome, tidings->data);
  return G_SOURCE_REMOVE;
}

static void
gotgan_page_job_done (GotganIntakeJob *base, const GError *failure)
{
  GotganPageJob *self = (GotganPageJob *) base;
  Tidings *tidings = g_new (Tidings, 1);

  *tidings = (Tidings) { GOTGAN_PAGE_FAILED, self->written, g_steal_pointer (&self->user_data),
                         self->destroy };
  if (failure != NULL)
    tidings->outcome = GOTGAN_PAGE_LOST;
  else if (self->article != NULL)
    tidings->outcome = GOTGAN_PAGE_HAD;
  gotgan_syncer_post (self->core->context, tell_cb, tidings, tidings_free);
}

/* --- The job itself ------------------------------------------------------------------------------- */

static void
gotgan_page_job_free (GotganIntakeJob *base)
{
  GotganPageJob *self = (GotganPageJob *) base;

  g_clear_object (&self->article);
  g_clear_pointer (&self->fetched, gotgan_fetched_free);
  if (self->user_data != NULL)
    self->destroy (self->user_data);
  g_free (self->busy_host);
  g_free (self);
}

static const GotganIntakeClass page_job_class = {
  .prepare = gotgan_page_job_prepare,
  .write = gotgan_page_job_write,
  .done = gotgan_page_job_done,
  .free = gotgan_page_job_free,
};

/* With nothing to read. */
static const GotganIntakeClass empty_page_job_class = {
  .write = gotgan_page_job_write,
  .done = gotgan_page_job_done,
  .free = gotgan_page_job_free,
};

GotganPageJob *
gotgan_page_job_new (GotganSyncerCore *core, gint64 source_id, const GotganWantedPage *wanted)
{
  GotganPageJob *self = g_new0 (GotganPageJob, 1);

  self->job.lane = source_id;
  self->job.n_items = 1;
  self->core = core;
  self->source_id = source_id;
  self->wanted = wanted;
  return self;
}

void
gotgan_page_job_push (GotganPageJob *self)
{
  self->job.class = self->fetched != NULL ? &page_job_class : &empty_page_job_class;
  if (self->fetched != NULL)
    self->job.n_bytes = g_bytes_get_size (self->fetched->bytes);
  gotgan_intake_push (self->core->intake, &self->job);
}
