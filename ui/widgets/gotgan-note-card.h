#pragma once

#include <gtk/gtk.h>

#include "app/model/gotgan-note.h"

G_BEGIN_DECLS

/**
 * GotganNoteCard:
 *
 * One note for lists: what its colour means, the quote, the comment, and whether its sentence has changed since.
 *
 * Properties: note (nullable). Follows the note.
 */
#define GOTGAN_TYPE_NOTE_CARD (gotgan_note_card_get_type ())
G_DECLARE_FINAL_TYPE (GotganNoteCard, gotgan_note_card, GOTGAN, NOTE_CARD, GtkWidget)

GtkWidget *gotgan_note_card_new (void);
/** Returns: one that names the article too, for a list of notes from many */
GtkWidget *gotgan_note_card_new_with_article (void);
/** Returns: (nullable) (transfer none): */
GotganNote *gotgan_note_card_get_note (GotganNoteCard *self);
void gotgan_note_card_set_note (GotganNoteCard *self, GotganNote *note);

/**
 * gotgan_note_dup_summary:
 *
 * Returns: (transfer full): meaning, quote, comment and state as one spoken line
 */
char *gotgan_note_dup_summary (GotganNote *note);

G_END_DECLS
