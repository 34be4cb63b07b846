#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganReaderView:
 *
 * The face "Read" of the page: the article's text with its claims and notes marked, and a pane with both as cards.
 *
 * Properties: session (#GotganSession, nullable), header-end (read only).
 *
 * Actions, for the header's menu and for shortcuts of the window: `reader.highlight` (a colour's word as string),
 * `reader.comment`, `reader.copy-quote`, `reader.find`, `reader.next-claim`, `reader.previous-claim`,
 * `reader.toggle-pane`, `reader.toggle-star`, `reader.open-original`, `reader.larger`, `reader.smaller`,
 * `reader.normal-size`. It activates `win.notify-undo` with a sentence when something that can be undone was removed.
 */
#define GOTGAN_TYPE_READER_VIEW (gotgan_reader_view_get_type ())
G_DECLARE_FINAL_TYPE (GotganReaderView, gotgan_reader_view, GOTGAN, READER_VIEW, AdwBin)

GtkWidget *gotgan_reader_view_new (void);

/** Returns: (nullable) (transfer none): */
GotganSession *gotgan_reader_view_get_session (GotganReaderView *self);
void gotgan_reader_view_set_session (GotganReaderView *self, GotganSession *session);

/**
 * gotgan_reader_view_get_header_end:
 *
 * What belongs at the end of the page's header while this view is shown: star, appearance, pane.
 *
 * Returns: (nullable) (transfer none): kept by the view, so it may be packed and taken out again
 */
GtkWidget *gotgan_reader_view_get_header_end (GotganReaderView *self);

G_END_DECLS
