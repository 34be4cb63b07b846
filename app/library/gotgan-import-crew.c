/* A batch takes four steps, two of them all the crew's threads: parse, ask the store what it knows already, ask the rest
 * for their facts, and write. What is known is handed to the store too: an article of the sample becomes the person's
 * own, and one without an address may learn it. */
#include "config.h"

#include "app/library/gotgan-import-crew.h"

#include "app/facts/gotgan-facts.h"
#include "app/import/gotgan-import.h"
#include "app/library/gotgan-data-files.h"
#include "app/library/gotgan-library-private.h"
#include "app/store/gotgan-source-table.h"

#define MAX_THREADS 4

struct _GotganImportCrew
{
  GotganStore *store;
  GotganRules *rules;
  GotganSites *sites;
  GotganSourceKind source;
  gint64 source_id;
  GCancellable *cancellable;
  GThreadPool *pool;
  GAsyncQueue *finished;
};

void
gotgan_parcel_free (GotganParcel *parcel)
{
  g_free (parcel->name);
  g_free (parcel->url);
  g_free (parcel->charset);
  g_clear_pointer (&parcel->bytes, g_bytes_unref);
  g_clear_object (&parcel->article);
  g_clear_pointer (&parcel->claims, g_ptr_array_unref);
  g_clear_error (&parcel->error);
  g_free (parcel);
}

GotganParcel *
gotgan_parcel_new (char *name, GBytes *bytes, GError *error)
{
  GotganParcel *parcel = g_new0 (GotganParcel, 1);

  parcel->name = name;
  parcel->bytes = bytes;
  parcel->error = error;
  return parcel;
}

/* --- Parsing, by several threads ---------------------------------------------------------------- */

/* Run twice for each parcel: first to parse it, then, unless it is known, to ask it for its facts. */
static void
parse_or_extract_cb (gpointer data, gpointer user_data)
{
  GotganParcel *parcel = data;
  GotganImportCrew *self = user_data;

  if (g_cancellable_is_cancelled (self->cancellable) || parcel->error != NULL)
    ;
  else if (parcel->article == NULL)
    {
      GotganImportHints hints = { .sites = self->sites,
                                  .name = parcel->name,
                                  .charset = parcel->charset,
                                  .url = parcel->url,
                                  .cancellable = self->cancellable };

      parcel->article = gotgan_import_article (parcel->bytes, &hints, &parcel->error);
    }
  else
    parcel->claims = gotgan_facts_extract (self->rules, parcel->article, self->cancellable);
  g_async_queue_push (self->finished, parcel);
}

static void
share_out (GotganImportCrew *self, GPtrArray *batch, gboolean (*is_wanted) (GotganParcel *parcel))
{
  guint n_pushed = 0;

  for (guint i = 0; i < batch->len; i++)
    if (is_wanted (g_ptr_array_index (batch, i)))
      {
        g_thread_pool_push (self->pool, g_ptr_array_index (batch, i), NULL);
        n_pushed++;
      }
  for (; n_pushed > 0; n_pushed--)
    g_async_queue_pop (self->finished);
}

static gboolean
wants_parsing (GotganParcel *parcel)
{
  return parcel->error == NULL && parcel->article == NULL;
}

static gboolean
wants_extraction (GotganParcel *parcel)
{
  return parcel->error == NULL && parcel->article != NULL && !parcel->is_known;
}

/* --- The store --------------------------------------------------------------------------------- */

typedef struct
{
  GotganImportCrew *crew;
  GPtrArray *batch;
} Delivery;

static gpointer
foresee (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray *batch = data;

  for (guint i = 0; i < batch->len; i++)
    {
      GotganParcel *parcel = g_ptr_array_index (batch, i);

      if (parcel->article == NULL)
        continue;
      if (!gotgan_article_table_foresee (connection, parcel->article, &parcel->outcome, &parcel->id,
                                         error))
        return NULL;
      parcel->is_known = parcel->outcome == GOTGAN_ARRIVAL_UNCHANGED;
    }
  return NULL;
}

static gboolean
put (GotganConnection *connection, GotganImportCrew *self, GotganParcel *parcel, GError **error)
{
  GotganArrival arrival = {
    .article = parcel->article,
    .original = parcel->bytes,
    .original_name = parcel->name,
    .source_id = self->source_id,
    .imported = gotgan_library_now (),
    .day = gotgan_library_today (),
    .claims = parcel->claims,
    .engine = gotgan_library_get_engine (self->rules),
  };

  return gotgan_article_table_put (connection, &arrival, &parcel->outcome, &parcel->id, error);
}

/* What the store has against one article is that article's failure; what keeps all from being written is the import's. */
static gboolean
is_fatal (const GError *error)
{
  return !g_error_matches (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FAILED);
}

static gpointer
deliver (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Delivery *delivery = data;

  for (guint i = 0; i < delivery->batch->len; i++)
    {
      GotganParcel *parcel = g_ptr_array_index (delivery->batch, i);
      g_autoptr (GError) local = NULL;

      if (parcel->error != NULL || parcel->article == NULL)
        continue;
      if (put (connection, delivery->crew, parcel, &local))
        continue;
      if (is_fatal (local))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      parcel->error = g_steal_pointer (&local);
    }
  return NULL;
}

static gboolean
store_batch (GotganImportCrew *self, GPtrArray *batch, GError **error)
{
  Delivery delivery = { self, batch };
  g_autoptr (GError) local = NULL;

  gotgan_store_read_blocking (self->store, foresee, batch, self->cancellable, &local);
  if (local == NULL)
    share_out (self, batch, wants_extraction);
  /* A cancelled extraction is a part of the facts; it must not be stored as the whole. */
  if (local == NULL && !g_cancellable_set_error_if_cancelled (self->cancellable, &local))
    gotgan_store_write_blocking (self->store, deliver, &delivery, self->cancellable, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return TRUE;
}

gboolean
gotgan_import_crew_process (GotganImportCrew *self, GPtrArray *batch, GError **error)
{
  share_out (self, batch, wants_parsing);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error)
         && store_batch (self, batch, error);
}

/* --- The crew itself -------------------------------------------------------------------------- */

static gpointer
ensure_source (GotganConnection *connection, gpointer data, GCancellable *cancellable,
               GError **error)
{
  GotganImportCrew *self = data;

  gotgan_source_table_ensure (connection, self->source, NULL, NULL, &self->source_id, error);
  return NULL;
}

GotganImportCrew *
gotgan_import_crew_new (GotganStore *store, GotganRules *rules, GotganSourceKind source,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (GotganImportCrew) self = g_new0 (GotganImportCrew, 1);
  g_autoptr (GError) local = NULL;

  self->store = g_object_ref (store);
  self->rules = gotgan_rules_ref (rules);
  self->sites = gotgan_data_files_dup_sites ();
  self->source = source;
  g_set_object (&self->cancellable, cancellable);
  self->finished = g_async_queue_new ();
  gotgan_store_write_blocking (store, ensure_source, self, cancellable, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  self->pool =
      g_thread_pool_new (parse_or_extract_cb, self,
                         (int) CLAMP (g_get_num_processors (), 1, MAX_THREADS), FALSE, NULL);
  return g_steal_pointer (&self);
}

void
gotgan_import_crew_free (GotganImportCrew *self)
{
  if (self->pool != NULL)
    g_thread_pool_free (self->pool, FALSE, TRUE);
  g_async_queue_unref (self->finished);
  g_object_unref (self->store);
  gotgan_rules_unref (self->rules);
  gotgan_sites_unref (self->sites);
  g_clear_object (&self->cancellable);
  g_free (self);
}
