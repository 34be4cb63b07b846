#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganNotesView:
 *
 * All notes of the library, newest first, by what their colour means. Choosing one opens its article at its words.
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

G_END_DECLS
