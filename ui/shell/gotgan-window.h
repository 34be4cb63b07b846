#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganWindow:
 *
 * The one window: library, list and page, or the sentence that says why there are none.
 *
 * Properties: session (nullable, read only).
 * Signals: `library-wanted (GFile)`: the person chose another library file on the page that says why one failed.
 */
#define GOTGAN_TYPE_WINDOW (gotgan_window_get_type ())
G_DECLARE_FINAL_TYPE (GotganWindow, gotgan_window, GOTGAN, WINDOW, AdwApplicationWindow)

GotganWindow *gotgan_window_new (AdwApplication *application);

/** Returns: (nullable) (transfer none): %NULL until there is a library */
GotganSession *gotgan_window_get_session (GotganWindow *self);

/** Shows that the library is being opened. */
void gotgan_window_show_loading (GotganWindow *self);

/** Shows @library, in a session of its own. */
void gotgan_window_show_library (GotganWindow *self, GotganLibrary *library);

/** Shows why the library at @path could not be opened, and what can be done. */
void gotgan_window_show_error (GotganWindow *self, const char *path, const GError *error);

/**
 * gotgan_window_import:
 * @files: (element-type GFile): files and folders
 *
 * Imports them, or remembers them until there is a library and the import before is done.
 */
void gotgan_window_import (GotganWindow *self, GPtrArray *files);

/** Turns to a view, to the page where only one pane fits. */
void gotgan_window_show_view (GotganWindow *self, GotganView view);

/** Opens an article in the reader, to the page where only one pane fits. */
void gotgan_window_show_article (GotganWindow *self, gint64 article_id);

/** Returns: whether what the window shows first is there: the rows, the article or the deals it asked for */
gboolean gotgan_window_is_settled (GotganWindow *self);

/** Keeps size and open article for the next start; done by itself when the window is closed. */
void gotgan_window_remember (GotganWindow *self);

G_END_DECLS
