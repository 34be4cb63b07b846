/* Other programs that write to the same library, such as gotgan-cli. The kernel tells that somebody has written to its log; only
 * then, and at most once a second, the library is asked whether that was us. While nothing happens nothing is done. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/store/gotgan-connection.h"

/* Seconds in which all that is written counts as one. */
#define LOOK_DELAY 1

static void look_soon (GotganLibrary *self);

static gpointer
read_version (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  *(gint64 *) data = gotgan_connection_read_version (connection, error);
  return NULL;
}

typedef struct
{
  GotganLibrary *library;
  gint64 version;
} Look;

/* Who is kept out by the other, which is still writing, asks again. */
static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Look *look = user_data;
  g_autoptr (GotganLibrary) self = look->library;
  g_autoptr (GError) error = NULL;

  gotgan_store_write_finish (GOTGAN_STORE (source), result, &error);
  self->others_looking = FALSE;
  if (g_cancellable_is_cancelled (self->closing))
    return;
  if (error != NULL)
    {
      g_debug ("Whether another program wrote to the library is not known: %s", error->message);
      if (g_error_matches (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_BUSY))
        look_soon (self);
      return;
    }
  if (self->others_version != 0 && self->others_version != look->version)
    gotgan_library_queue_changed (self);
  self->others_version = look->version;
  if (self->others_again)
    look_soon (self);
}

static void
look (GotganLibrary *self)
{
  Look *wanted = g_new0 (Look, 1);

  wanted->library = g_object_ref (self);
  self->others_looking = TRUE;
  self->others_again = FALSE;
  gotgan_store_write_async (self->store, read_version, &wanted->version, NULL, NULL, self->closing,
                            looked_cb, wanted);
}

static gboolean
delay_cb (gpointer data)
{
  GotganLibrary *self = data;

  g_clear_pointer (&self->others_delay, g_source_unref);
  look (self);
  return G_SOURCE_REMOVE;
}

static void
look_soon (GotganLibrary *self)
{
  if (self->others_looking)
    self->others_again = TRUE;
  if (self->others_looking || self->others_delay != NULL)
    return;
  self->others_delay = g_timeout_source_new_seconds (LOOK_DELAY);
  g_source_set_callback (self->others_delay, delay_cb, self, NULL);
  g_source_attach (self->others_delay, self->context);
}

void
gotgan_library_follow_others (GotganLibrary *self)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) log = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (self->others == NULL);

  path = gotgan_store_dup_log_path (self->store);
  log = g_file_new_for_path (path);
  self->others = g_file_monitor_file (log, G_FILE_MONITOR_NONE, NULL, &error);
  if (self->others == NULL)
    {
      g_debug ("Other programs are not followed: %s", error->message);
      return;
    }
  g_signal_connect_swapped (self->others, "changed", G_CALLBACK (look_soon), self);
  look (self);
}

void
gotgan_library_stop_following (GotganLibrary *self)
{
  if (self->others != NULL)
    g_signal_handlers_disconnect_by_data (self->others, self);
  g_clear_object (&self->others);
  if (self->others_delay != NULL)
    g_source_destroy (self->others_delay);
  g_clear_pointer (&self->others_delay, g_source_unref);
}
