#include "config.h"

#include "ui/reader/gotgan-picture-file.h"

#include "app/model/gotgan-picture-header.h"

#include <gdk-pixbuf/gdk-pixbuf.h>

typedef struct
{
  GBytes *bytes;
  int max_width;
} Decoding;

static void
decoding_free (Decoding *decoding)
{
  g_bytes_unref (decoding->bytes);
  g_free (decoding);
}

static gboolean
is_large (int width, const Decoding *decoding)
{
  return width > decoding->max_width + decoding->max_width / 2;
}

static GdkTexture *
make_texture (GdkPixbuf *pixbuf)
{
  g_autoptr (GBytes) pixels = gdk_pixbuf_read_pixel_bytes (pixbuf);
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);

  return gdk_memory_texture_new (gdk_pixbuf_get_width (pixbuf), gdk_pixbuf_get_height (pixbuf),
                                 has_alpha ? GDK_MEMORY_R8G8B8A8 : GDK_MEMORY_R8G8B8, pixels,
                                 (gsize) gdk_pixbuf_get_rowstride (pixbuf));
}

static const char *
get_loader (GotganPictureFormat format)
{
  switch (format)
    {
    case GOTGAN_PICTURE_FORMAT_JPEG:
      return "jpeg";
    case GOTGAN_PICTURE_FORMAT_PNG:
      return "png";
    case GOTGAN_PICTURE_FORMAT_WEBP:
      return "webp";
    case GOTGAN_PICTURE_FORMAT_GIF:
      return "gif";
    case GOTGAN_PICTURE_FORMAT_NONE:
    default:
      return "";
    }
}

static void
size_prepared_cb (GdkPixbufLoader *loader, int width, int height, gpointer user_data)
{
  const Decoding *decoding = user_data;

  if (is_large (width, decoding))
    gdk_pixbuf_loader_set_size (loader, decoding->max_width,
                                MAX (1, (int) ((gint64) height * decoding->max_width / width)));
}

/* By the name of its format: a loader that looks for itself would take others, too. */
static GdkTexture *
load (const Decoding *decoding, GotganPictureFormat format, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_type (get_loader (format), error);
  GdkPixbuf *pixbuf;

  if (loader == NULL)
    return NULL;
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), (gpointer) decoding);
  if (!gdk_pixbuf_loader_write_bytes (loader, decoding->bytes, error))
    {
      gdk_pixbuf_loader_close (loader, NULL);
      return NULL;
    }
  if (!gdk_pixbuf_loader_close (loader, error))
    return NULL;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);
  if (pixbuf != NULL)
    return make_texture (pixbuf);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "A picture without a frame");
  return NULL;
}

/* GTK reads these two by itself, in fewer steps. */
static gboolean
is_simple (const GotganPictureHeader *header, const Decoding *decoding)
{
  return !is_large ((int) header->width, decoding)
         && (header->format == GOTGAN_PICTURE_FORMAT_JPEG
             || header->format == GOTGAN_PICTURE_FORMAT_PNG);
}

static void
decode_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Decoding *decoding = task_data;
  gsize size;
  const guint8 *data = g_bytes_get_data (decoding->bytes, &size);
  GotganPictureHeader header;
  GdkTexture *texture;
  GError *error = NULL;

  if (!gotgan_picture_header_read (data, size, &header))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "No picture");
      return;
    }
  texture = is_simple (&header, decoding) ? gdk_texture_new_from_bytes (decoding->bytes, &error)
                                          : load (decoding, header.format, &error);
  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
gotgan_picture_file_decode_async (GBytes *bytes, int max_width, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Decoding *decoding = g_new (Decoding, 1);

  g_task_set_source_tag (task, gotgan_picture_file_decode_async);
  *decoding = (Decoding) { g_bytes_ref (bytes), MAX (max_width, 1) };
  g_task_set_task_data (task, decoding, (GDestroyNotify) decoding_free);
  g_task_run_in_thread (task, decode_thread);
}

GdkTexture *
gotgan_picture_file_decode_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
