#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GotganLiveQuery:
 *
 * What an entry says while it is typed into, the syllable being composed included.
 *
 * The entry's own signals tell of committed text only, so a search for "오픈" would lag a whole syllable behind a
 * person who types Korean. This reads text and preedit together, waits for a short pause, and never touches the
 * entry: changing its text or cursor in mid-syllable would break the composition.
 *
 * Signals: `written ()`: something was typed; at once, while "text" waits for the pause.
 */
#define GOTGAN_TYPE_LIVE_QUERY (gotgan_live_query_get_type ())
G_DECLARE_FINAL_TYPE (GotganLiveQuery, gotgan_live_query, GOTGAN, LIVE_QUERY, GObject)

/**
 * gotgan_live_query_new:
 * @editable: an entry whose delegate is a #GtkText, or a #GtkText
 *
 * Follows @editable as long as both live.
 */
GotganLiveQuery *gotgan_live_query_new (GtkEditable *editable);

/** Returns: (transfer none): property "text"; notifies after a pause in typing */
const char *gotgan_live_query_get_text (GotganLiveQuery *self);

/**
 * gotgan_live_query_dup_written:
 * @start, @end: (out) (optional): code points of what is being composed; both are the cursor when nothing is
 *
 * Returns: (transfer full): what is written now
 */
char *gotgan_live_query_dup_written (GotganLiveQuery *self, guint *start, guint *end);

/** Property "composing": whether a syllable is being composed; notifies at once. */
gboolean gotgan_live_query_get_composing (GotganLiveQuery *self);

/**
 * gotgan_live_query_write:
 * @position: of the cursor, or -1 for the end
 *
 * Sets the entry's text, and takes it at once: nobody hears of the empty text between the old one and @text. Not while a
 * syllable is being composed.
 */
void gotgan_live_query_write (GotganLiveQuery *self, const char *text, int position);

/** Takes what is written now without waiting for the pause. */
void gotgan_live_query_flush (GotganLiveQuery *self);

G_END_DECLS
