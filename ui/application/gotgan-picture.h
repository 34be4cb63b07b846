#pragma once

#include "ui/shell/gotgan-window.h"

G_BEGIN_DECLS

/**
 * gotgan_picture_take_async:
 * @path: of the PNG
 *
 * Waits until what the window shows first is loaded and painted, and draws it into a file.
 */
void gotgan_picture_take_async (GotganWindow *window, const char *path, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
gboolean gotgan_picture_take_finish (GotganWindow *window, GAsyncResult *result, GError **error);

G_END_DECLS
