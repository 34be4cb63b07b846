#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganNotesView:
 *
 * All notes of the library, newest first, and those that are asked for. Choosing one opens its article at its words.
 *
 * Properties: session (#GotganSession, nullable).
 */
#define GOTGAN_TYPE_NOTES_VIEW (gotgan_notes_view_get_type ())
G_DECLARE_FINAL_TYPE (GotganNotesView, gotgan_notes_view, GOTGAN, NOTES_VIEW, AdwBin)

GtkWidget *gotgan_notes_view_new (void);
/** Returns: (nullable) (transfer none): */
GotganSession *gotgan_notes_view_get_session (GotganNotesView *self);
void gotgan_notes_view_set_session (GotganNotesView *self, GotganSession *session);

/** @colour: a #GotganColour, or -1 for all */
void gotgan_notes_view_set_colour (GotganNotesView *self, int colour);
/** Returns: how many notes are listed */
guint gotgan_notes_view_get_n_notes (GotganNotesView *self);
/** Returns: (nullable) (transfer none): those; %NULL without a session */
GListModel *gotgan_notes_view_get_notes (GotganNotesView *self);
/** Moves the keyboard's focus to the words that are looked for. */
void gotgan_notes_view_focus_words (GotganNotesView *self);

G_END_DECLS
