/* Claims made by an older engine are made anew in the background: a few articles at a time, so that every slice is a
 * short transaction and the program can be closed between two. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/facts/gotgan-facts.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-claim-table.h"

#define SLICE 16

/* @ids: the articles whose claims are to be made anew, found once: to look for them before each slice would take time
 *   that grows with their square
 * @n_taken: how many of them have been in a slice */
typedef struct
{
  GotganLibrary *library;
  guint engine;
  GArray *ids;
  guint n_taken;
} Refresh;

/* One article of a slice. */
typedef struct
{
  GotganArticle *article;
  GPtrArray *claims;
} Reading;

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

/* Returns %FALSE on failure; %TRUE with nothing added when the article has been removed since it was listed. */
static gboolean
load_reading (GotganConnection *connection, gint64 id, GPtrArray *slice, GError **error)
{
  g_autoptr (GError) local = NULL;
  GotganArticle *article = gotgan_article_table_load (connection, id, NULL, &local);
  Reading *reading;

  if (article == NULL)
    {
      if (g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  reading = g_new0 (Reading, 1);
  reading->article = article;
  g_ptr_array_add (slice, reading);
  return TRUE;
}

static gpointer
load_slice (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Refresh *refresh = data;
  guint end = MIN (refresh->n_taken + SLICE, refresh->ids->len);
  g_autoptr (GPtrArray) slice = g_ptr_array_new_with_free_func ((GDestroyNotify) reading_free);

  for (guint i = refresh->n_taken; i < end; i++)
    if (!load_reading (connection, g_array_index (refresh->ids, gint64, i), slice, error))
      return NULL;
  refresh->n_taken = end;
  return g_steal_pointer (&slice);
}

static gpointer
replace_slice (GotganConnection *connection, gpointer data, GCancellable *cancellable,
               GError **error)
{
  Refresh *refresh = ((gpointer *) data)[0];
  GPtrArray *slice = ((gpointer *) data)[1];

  for (guint i = 0; i < slice->len; i++)
    {
      Reading *reading = g_ptr_array_index (slice, i);

      if (!gotgan_claim_table_replace (connection, gotgan_article_get_id (reading->article),
                                       gotgan_article_get_version (reading->article),
                                       reading->claims, refresh->engine, error))
        break;
    }
  return NULL;
}

static void
extract_slice (Refresh *refresh, GPtrArray *slice, GCancellable *cancellable)
{
  for (guint i = 0; i < slice->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      Reading *reading = g_ptr_array_index (slice, i);

      reading->claims =
          gotgan_facts_extract (refresh->library->rules, reading->article, cancellable);
    }
}

static gboolean
refresh_slice (Refresh *refresh, GCancellable *cancellable, GError **error)
{
  GotganStore *store = refresh->library->store;
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) slice =
      gotgan_library_read_blocking (store, load_slice, refresh, cancellable, error);
  gpointer data[] = { refresh, slice };

  if (slice == NULL)
    return FALSE;
  extract_slice (refresh, slice, cancellable);
  /* A cancelled extraction is a part of the facts; it must not be stored as the whole. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  gotgan_library_write_blocking (store, replace_slice, data, cancellable, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  gotgan_library_queue_changed (refresh->library);
  return TRUE;
}

static gboolean
refresh_all (Refresh *refresh, GCancellable *cancellable, GError **error)
{
  refresh->ids = gotgan_library_read_blocking (refresh->library->store, list_stale, refresh,
                                               cancellable, error);
  if (refresh->ids == NULL)
    return FALSE;
  while (refresh->n_taken < refresh->ids->len)
    if (!refresh_slice (refresh, cancellable, error))
      return FALSE;
  return TRUE;
}

static void
refresh_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Refresh refresh = { .library = source };
  GError *error = NULL;

  refresh.engine = gotgan_library_get_engine (refresh.library->rules);
  if (refresh_all (&refresh, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  g_clear_pointer (&refresh.ids, g_array_unref);
}

static void
refreshed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    gotgan_library_emit_failed (GOTGAN_LIBRARY (source), error);
}

void
gotgan_library_refresh_claims (GotganLibrary *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->closing, refreshed_cb, NULL);

  g_task_set_source_tag (task, gotgan_library_refresh_claims);
  g_task_run_in_thread (task, refresh_thread);
}
