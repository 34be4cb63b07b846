#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * gotgan_background_request_async:
 *
 * Asks the system whether the program may go on without a window. Outside of a sandbox nobody needs to be asked, and the
 * answer is yes.
 */
void gotgan_background_request_async (GtkWindow *window, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);

/** Returns: whether it may; PERMISSION_DENIED (G_IO_ERROR) is a no, other errors are none of both */
gboolean gotgan_background_request_finish (GAsyncResult *result, GError **error);

G_END_DECLS
