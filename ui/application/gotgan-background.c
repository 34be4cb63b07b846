/* The Background portal, asked over D-Bus. A portal answers a call with the path of a request, and says yes or no in a
 * signal of that request. The path is known before, so the signal is listened to first and can't be missed. */
#include "config.h"

#include "ui/application/gotgan-background.h"

#include <glib/gi18n.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

typedef struct
{
  GDBusConnection *bus;
  guint subscription;
} GotganBackgroundRequest;

static void
gotgan_background_request_free (gpointer data)
{
  GotganBackgroundRequest *request = data;

  if (request->subscription != 0)
    g_dbus_connection_signal_unsubscribe (request->bus, request->subscription);
  g_clear_object (&request->bus);
  g_free (request);
}

/* The subscription keeps a reference of the task, so it ends with the answer. */
static void
gotgan_background_finish (GTask *task, GError *error)
{
  GotganBackgroundRequest *request = g_task_get_task_data (task);
  guint subscription = request->subscription;

  if (g_task_get_completed (task) || subscription == 0)
    {
      g_clear_error (&error);
      return;
    }
  g_object_ref (task);
  request->subscription = 0;
  g_dbus_connection_signal_unsubscribe (request->bus, subscription);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
gotgan_background_answered_cb (GDBusConnection *bus, const char *sender, const char *path,
                               const char *interface, const char *signal, GVariant *parameters,
                               gpointer task)
{
  g_autoptr (GVariant) results = NULL;
  gboolean allowed = FALSE;
  guint response;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    return;
  g_variant_get (parameters, "(u@a{sv})", &response, &results);
  g_variant_lookup (results, "background", "b", &allowed);
  gotgan_background_finish (
      task, response == 0 && allowed
                ? NULL
                : g_error_new_literal (G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                                       "The portal does not allow running in the background"));
}

static void
gotgan_background_called_cb (GObject *bus, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, &error);

  if (reply == NULL)
    gotgan_background_finish (task, error);
}

/* The path of a request is made of the caller's name and a word of its own. */
static char *
gotgan_background_dup_path (GDBusConnection *bus, const char *word)
{
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (bus) + 1);

  g_strdelimit (sender, ".", '_');
  return g_strdup_printf (PORTAL_PATH "/request/%s/%s", sender, word);
}

static GVariant *
gotgan_background_make_parameters (const char *word)
{
  GVariantBuilder options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (word));
  g_variant_builder_add (&options, "{sv}", "reason",
                         g_variant_new_string (
                             _ ("Gotgan visits your sources from time to time.")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (FALSE));
  return g_variant_new ("(sa{sv})", "", &options);
}

static void
gotgan_background_connected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GotganBackgroundRequest *request = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *word = g_strdup_printf ("gotgan%u", g_random_int ());
  g_autofree char *path = NULL;

  request->bus = g_bus_get_finish (result, &error);
  if (request->bus == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  path = gotgan_background_dup_path (request->bus, word);
  request->subscription = g_dbus_connection_signal_subscribe (
      request->bus, PORTAL_NAME, "org.freedesktop.portal.Request", "Response", path, NULL,
      G_DBUS_SIGNAL_FLAGS_NONE, gotgan_background_answered_cb, g_object_ref (task), g_object_unref);
  g_dbus_connection_call (request->bus, PORTAL_NAME, PORTAL_PATH,
                          "org.freedesktop.portal.Background", "RequestBackground",
                          gotgan_background_make_parameters (word), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NONE, -1, g_task_get_cancellable (task),
                          gotgan_background_called_cb, g_object_ref (task));
}

static gboolean
gotgan_background_is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

void
gotgan_background_request_async (GtkWindow *window, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (window, cancellable, callback, user_data);

  g_task_set_source_tag (task, gotgan_background_request_async);
  g_task_set_task_data (task, g_new0 (GotganBackgroundRequest, 1), gotgan_background_request_free);
  if (gotgan_background_is_sandboxed ())
    g_bus_get (G_BUS_TYPE_SESSION, cancellable, gotgan_background_connected_cb,
               g_object_ref (task));
  else
    g_task_return_boolean (task, TRUE);
}

gboolean
gotgan_background_request_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
