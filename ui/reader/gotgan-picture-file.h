#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * gotgan_picture_file_decode_async:
 * @bytes: a file that gotgan_picture_header_read() knows
 * @max_width: in pixels; a much larger one is made smaller, and never held at its full size for longer than that takes
 *
 * Decodes a picture on another thread; of one that moves the first frame.
 */
void gotgan_picture_file_decode_async (GBytes *bytes, int max_width, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
/** Returns: (transfer full): or %NULL with an error of the decoder */
GdkTexture *gotgan_picture_file_decode_finish (GAsyncResult *result, GError **error);

G_END_DECLS
