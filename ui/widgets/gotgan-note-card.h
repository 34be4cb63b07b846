#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganNoteCard:
 *
 * One note for lists: what its colour means, the quote, the comment, the tags, and whether its sentence has changed since.
 *
 * Properties: note (nullable). Follows the note, and the names of the meanings. Signals: edit () when its button for that
 * is pressed.
 */
#define GOTGAN_TYPE_NOTE_CARD (gotgan_note_card_get_type ())
G_DECLARE_FINAL_TYPE (GotganNoteCard, gotgan_note_card, GOTGAN, NOTE_CARD, GtkWidget)

GtkWidget *gotgan_note_card_new (void);
/** Returns: one that names the article and the day too and has a button to edit, for a list of notes from many */
GtkWidget *gotgan_note_card_new_with_article (void);
/** Returns: (nullable) (transfer none): */
GotganNote *gotgan_note_card_get_note (GotganNoteCard *self);
void gotgan_note_card_set_note (GotganNoteCard *self, GotganNote *note);

/** @library: (nullable): whose names of the meanings are shown; the program's own without it */
void gotgan_note_card_set_library (GotganNoteCard *self, GotganLibrary *library);

/**
 * gotgan_note_dup_summary:
 * @library: (nullable): as for gotgan_note_card_set_library()
 *
 * Returns: (transfer full): meaning, quote, comment, tags, state and what it says now as one spoken line
 */
char *gotgan_note_dup_summary (GotganNote *note, GotganLibrary *library);

/** Returns: (nullable): what has become of its words in the newest version; %NULL when they are where they were */
const char *gotgan_note_get_state_label (GotganNote *note);
/** Returns: (transfer full) (nullable): "Now: “…”", what its words were changed into */
char *gotgan_note_dup_now (GotganNote *note);
/** Returns: (transfer full): "#돈  #오픈AI", as many write them; empty for none */
char *gotgan_note_dup_tags_text (GotganNote *note);
/** Returns: (nullable) (transfer none): the card that shows @note, somewhere below @among */
GtkWidget *gotgan_note_card_find (GtkWidget *among, GotganNote *note);
/** Where @card is in @view, as far as it is in sight; @area: (inout): stays as it is when they are in different windows */
void gotgan_note_card_get_area (GtkWidget *card, GtkWidget *view, GdkRectangle *area);

/** Returns: what to call what @colour means; @library: (nullable) */
const char *gotgan_note_get_meaning_label (GotganColour colour, GotganLibrary *library);

/**
 * gotgan_note_follow_meanings:
 * @before: (nullable): the library that was followed
 * @after: (nullable): the one that is to be
 *
 * Has @callback (GObject *object) called whenever a meaning gets another name, as long as @object lives.
 */
void gotgan_note_follow_meanings (GotganLibrary *before, GotganLibrary *after, GCallback callback,
                                  gpointer object);

G_END_DECLS
