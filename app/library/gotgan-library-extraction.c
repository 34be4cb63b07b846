/* Claims made by an older engine are made anew in the background: a few articles at a time, so that every slice is a
 * short transaction and the program can be closed between two. Several workers take slices by turns: while one reads, the
 * store is free to write what another has read. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/facts/gotgan-facts.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-claim-table.h"

#define SLICE 64
#define MAX_WORKERS 8

/* @library: (nullable): to be told
 * @ids: the articles whose claims are to be made anew, found once: to look for them before each slice would take time
 *   that grows with their square
 * @n_taken: how many of them have been in a slice
 * @failure: of the first worker that failed; the others then stop */
typedef struct
{
  GotganLibrary *library;
  GotganStore *store;
  GotganRules *rules;
  guint engine;
  GCancellable *cancellable;
  GMutex mutex;
  GArray *ids;
  guint n_taken;
  GError *failure;
} Refresh;

/* One article of a slice. */
typedef struct
{
  GotganArticle *article;
  GPtrArray *claims;
} Reading;

/* @first, @end: of the refresh's ids */
typedef struct
{
  Refresh *refresh;
  guint first;
  guint end;
  GPtrArray *readings;
} Slice;

static void
reading_free (Reading *reading)
{
  g_clear_object (&reading->article);
  g_clear_pointer (&reading->claims, g_ptr_array_unref);
  g_free (reading);
}

static gpointer
list_stale (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Refresh *refresh = data;

  return gotgan_article_table_list_stale (connection, refresh->engine, error);
}

/* What one article has against being read or written anew is that article's: it is told when that is opened, and the article
 * stays to be asked. */
static gboolean
is_of_one_article (const GError *error)
{
  return g_error_matches (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND)
         || g_error_matches (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_CORRUPT);
}

/* Returns %FALSE on failure; %TRUE with nothing added when the article has been removed since it was listed, or is damaged. */
static gboolean
load_reading (GotganConnection *connection, gint64 id, GPtrArray *readings, GError **error)
{
  g_autoptr (GError) local = NULL;
  GotganArticle *article = gotgan_article_table_load (connection, id, NULL, &local);
  Reading *reading;

  if (article == NULL)
    {
      if (is_of_one_article (local))
        {
          g_debug ("Article %" G_GINT64_FORMAT " is not read anew: %s", id, local->message);
          return TRUE;
        }
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  reading = g_new0 (Reading, 1);
  reading->article = article;
  g_ptr_array_add (readings, reading);
  return TRUE;
}

static gpointer
load_slice (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Slice *slice = data;

  for (guint i = slice->first; i < slice->end; i++)
    if (!load_reading (connection, g_array_index (slice->refresh->ids, gint64, i), slice->readings,
                       error))
      break;
  return NULL;
}

static gpointer
replace_slice (GotganConnection *connection, gpointer data, GCancellable *cancellable,
               GError **error)
{
  Slice *slice = data;

  for (guint i = 0; i < slice->readings->len; i++)
    {
      Reading *reading = g_ptr_array_index (slice->readings, i);
      g_autoptr (GError) local = NULL;

      if (gotgan_claim_table_replace (connection, gotgan_article_get_id (reading->article),
                                      gotgan_article_get_version (reading->article),
                                      reading->claims, slice->refresh->engine, &local)
          || is_of_one_article (local))
        continue;
      g_propagate_error (error, g_steal_pointer (&local));
      break;
    }
  return NULL;
}

static void
extract_slice (Slice *slice, GCancellable *cancellable)
{
  for (guint i = 0; i < slice->readings->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      Reading *reading = g_ptr_array_index (slice->readings, i);

      reading->claims = gotgan_facts_extract (slice->refresh->rules, reading->article, cancellable);
    }
}

static gboolean
refresh_slice (Slice *slice, GError **error)
{
  Refresh *refresh = slice->refresh;
  GError *local = NULL;

  gotgan_store_read_blocking (refresh->store, load_slice, slice, refresh->cancellable, &local);
  if (local == NULL)
    extract_slice (slice, refresh->cancellable);
  /* A cancelled extraction is a part of the facts; it must not be stored as the whole. */
  if (local == NULL && !g_cancellable_set_error_if_cancelled (refresh->cancellable, &local))
    gotgan_store_write_blocking (refresh->store, replace_slice, slice, refresh->cancellable,
                                 &local);
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  if (refresh->library != NULL)
    gotgan_library_queue_changed (refresh->library);
  return TRUE;
}

/* --- Workers ------------------------------------------------------------------------------------ */

static gboolean
take_slice (Refresh *refresh, Slice *slice)
{
  gboolean taken;

  g_mutex_lock (&refresh->mutex);
  slice->first = refresh->n_taken;
  slice->end = MIN (slice->first + SLICE, refresh->ids->len);
  refresh->n_taken = slice->end;
  taken = slice->end > slice->first && refresh->failure == NULL;
  g_mutex_unlock (&refresh->mutex);
  return taken;
}

static void
keep_failure (Refresh *refresh, GError *error)
{
  g_mutex_lock (&refresh->mutex);
  if (refresh->failure == NULL)
    refresh->failure = g_steal_pointer (&error);
  g_mutex_unlock (&refresh->mutex);
  g_clear_error (&error);
}

static gpointer
work (gpointer data)
{
  Slice slice = { .refresh = data };

  while (take_slice (slice.refresh, &slice))
    {
      GError *error = NULL;

      slice.readings = g_ptr_array_new_with_free_func ((GDestroyNotify) reading_free);
      if (!refresh_slice (&slice, &error))
        keep_failure (slice.refresh, error);
      g_ptr_array_unref (slice.readings);
    }
  return NULL;
}

/* Two more than there are processors: while one writes another may have to wait for it. */
static void
refresh_all (Refresh *refresh)
{
  GThread *workers[MAX_WORKERS] = { NULL };
  guint n_slices = (refresh->ids->len + SLICE - 1) / SLICE;
  guint n_workers = MIN (MIN (g_get_num_processors () + 2, MAX_WORKERS), n_slices);

  for (guint i = 1; i < n_workers; i++)
    workers[i] = g_thread_try_new ("refresh", work, refresh, NULL);
  work (refresh);
  for (guint i = 1; i < n_workers; i++)
    if (workers[i] != NULL)
      g_thread_join (workers[i]);
}

gboolean
gotgan_library_refresh_blocking (GotganLibrary *library, GotganStore *store, GotganRules *rules,
                                 GCancellable *cancellable, GError **error)
{
  Refresh refresh = {
    .library = library, .store = store, .rules = rules, .cancellable = cancellable
  };

  refresh.engine = gotgan_library_get_engine (rules);
  refresh.ids = gotgan_store_read_blocking (store, list_stale, &refresh, cancellable, error);
  if (refresh.ids == NULL)
    return FALSE;
  g_mutex_init (&refresh.mutex);
  refresh_all (&refresh);
  g_mutex_clear (&refresh.mutex);
  g_array_unref (refresh.ids);
  if (refresh.failure == NULL)
    return TRUE;
  g_propagate_error (error, refresh.failure);
  return FALSE;
}
