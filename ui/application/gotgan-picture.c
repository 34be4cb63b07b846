#include "config.h"

#include "ui/application/gotgan-picture.h"

/* Nothing tells that all idle work, page reads and layout are over; a while in which all is settled does. */
#define CALM (G_USEC_PER_SEC * 7 / 10)
#define PATIENCE (30 * G_USEC_PER_SEC)

typedef struct
{
  char *path;
  gint64 started;
  gint64 settled;
} GotganScreenshot;

static void
gotgan_picture_free (gpointer data)
{
  GotganScreenshot *picture = data;

  g_free (picture->path);
  g_free (picture);
}

static GdkTexture *
gotgan_picture_render (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GskRenderNode) node = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  double width = gtk_widget_get_width (window);
  double height = gtk_widget_get_height (window);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL || renderer == NULL)
    return NULL;
  return gsk_renderer_render_texture (renderer, node,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
}

static void
gotgan_picture_save (GTask *task, GdkTexture *texture)
{
  GotganScreenshot *picture = g_task_get_task_data (task);

  if (texture != NULL && gdk_texture_save_to_png (texture, picture->path))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                             "The picture %s cannot be written", picture->path);
}

static gboolean
gotgan_picture_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GTask *task = data;
  GotganScreenshot *picture = g_task_get_task_data (task);
  gint64 now = g_get_monotonic_time ();
  g_autoptr (GdkTexture) texture = NULL;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  if (!gotgan_window_is_settled (GOTGAN_WINDOW (widget)))
    picture->settled = now;
  if (now - picture->settled < CALM && now - picture->started < PATIENCE)
    return G_SOURCE_CONTINUE;
  /* A window that something has just asked to draw anew has no picture until it has. */
  texture = gotgan_picture_render (widget);
  if (texture == NULL && now - picture->started < PATIENCE)
    return G_SOURCE_CONTINUE;
  gotgan_picture_save (task, texture);
  return G_SOURCE_REMOVE;
}

void
gotgan_picture_take_async (GotganWindow *window, const char *path, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (window, cancellable, callback, user_data);
  GotganScreenshot *picture = g_new0 (GotganScreenshot, 1);

  picture->path = g_strdup (path);
  picture->started = picture->settled = g_get_monotonic_time ();
  g_task_set_task_data (task, picture, gotgan_picture_free);
  gtk_widget_add_tick_callback (GTK_WIDGET (window), gotgan_picture_tick_cb, task, g_object_unref);
}

gboolean
gotgan_picture_take_finish (GotganWindow *window, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, window), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
