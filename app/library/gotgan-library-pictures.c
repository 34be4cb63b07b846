/* Pictures of articles, for who shows them. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/sync/gotgan-picture-fetch.h"

static GotganPictureFetch *
get_fetch (GotganLibrary *self)
{
  if (self->pictures == NULL)
    self->pictures = gotgan_picture_fetch_new (NULL, self->http_limits);
  return self->pictures;
}

static gboolean
may_fetch (GotganLibrary *self, GotganPictureUse use)
{
  if (use == GOTGAN_PICTURE_USE_UNMETERED)
    return !gotgan_sync_gate_is_metered (gotgan_library_get_gate (self));
  return use == GOTGAN_PICTURE_USE_ALWAYS;
}

/* In the words of the library, for ui/ does not know those of app/sync. */
static GError *
translate (GError *error)
{
  gboolean is_withheld =
      g_error_matches (error, GOTGAN_PICTURE_ERROR, GOTGAN_PICTURE_ERROR_NOT_CACHED);

  if (error->domain == GOTGAN_PICTURE_ERROR)
    {
      error->domain = GOTGAN_LIBRARY_ERROR;
      error->code =
          is_withheld ? GOTGAN_LIBRARY_ERROR_WITHHELD : GOTGAN_LIBRARY_ERROR_NOT_A_PICTURE;
    }
  return error;
}

static void
got_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GBytes *bytes = gotgan_picture_fetch_get_finish (GOTGAN_PICTURE_FETCH (source), result, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, translate (error));
}

void
gotgan_library_load_picture_async (GotganLibrary *self, const char *url, GotganPictureUse use,
                                   GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, gotgan_library_load_picture_async);
  gotgan_picture_fetch_get_async (get_fetch (self), url, may_fetch (self, use), cancellable, got_cb,
                                  task);
}

GBytes *
gotgan_library_load_picture_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
