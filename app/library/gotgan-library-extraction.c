/* Claims made by an older engine are made anew in the background: a few articles at a time, so that every slice is a
 * short transaction and the program can be closed between two. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/facts/gotgan-facts.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-claim-table.h"

#define SLICE 16

typedef struct
{
  GotganLibrary *library;
  guint engine;
  /* Articles seen so far: one that stays stale must not keep the loop going. */
  GHashTable *seen;
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
load_slice (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Refresh *refresh = data;
  g_autoptr (GArray) ids =
      gotgan_article_table_list_stale (connection, refresh->engine, SLICE, error);
  g_autoptr (GPtrArray) slice = g_ptr_array_new_with_free_func ((GDestroyNotify) reading_free);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      Reading *reading;

      if (!g_hash_table_add (refresh->seen, gotgan_library_id_key (id)))
        continue;
      reading = g_new0 (Reading, 1);
      g_ptr_array_add (slice, reading);
      reading->article = gotgan_article_table_load (connection, id, NULL, error);
      if (reading->article == NULL)
        return NULL;
    }
  return ids != NULL ? g_steal_pointer (&slice) : NULL;
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

/* Returns: whether there may be more */
static gboolean
refresh_slice (Refresh *refresh, GCancellable *cancellable, GError **error)
{
  GotganStore *store = refresh->library->store;
  g_autoptr (GPtrArray) slice =
      gotgan_library_read_blocking (store, load_slice, refresh, cancellable, error);
  gpointer data[] = { refresh, slice };

  if (slice == NULL || slice->len == 0)
    return FALSE;
  extract_slice (refresh, slice, cancellable);
  /* A cancelled extraction is a part of the facts; it must not be stored as the whole. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  gotgan_library_write_blocking (store, replace_slice, data, cancellable, error);
  gotgan_library_queue_changed (refresh->library);
  return TRUE;
}

static void
refresh_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Refresh refresh = { source, gotgan_library_get_engine (GOTGAN_LIBRARY (source)->rules), seen };
  g_autoptr (GError) error = NULL;

  while (refresh_slice (&refresh, cancellable, &error) && error == NULL)
    continue;
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
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
