#pragma once

#include <adwaita.h>

#include "app/library/gotgan-library.h"
#include "app/model/gotgan-note-filter.h"

G_BEGIN_DECLS

/**
 * GotganNotesBar:
 *
 * What stands above all notes: words to look for, the meaning, and in a popover tag, state, company, source and time.
 *
 * Signals: changed () when it asks for something else.
 */
#define GOTGAN_TYPE_NOTES_BAR (gotgan_notes_bar_get_type ())
G_DECLARE_FINAL_TYPE (GotganNotesBar, gotgan_notes_bar, GOTGAN, NOTES_BAR, GtkWidget)

/** @library: (nullable): what the notes are in */
void gotgan_notes_bar_set_library (GotganNotesBar *self, GotganLibrary *library);

/** @filter: (out): what it asks for; its strings are the bar's, and good until the bar changes */
void gotgan_notes_bar_get_filter (GotganNotesBar *self, GotganNoteFilter *filter);

/** Asks for all notes again. */
void gotgan_notes_bar_clear (GotganNotesBar *self);

/** @colour: a #GotganColour, or -1 for all */
void gotgan_notes_bar_set_colour (GotganNotesBar *self, int colour);

/** Moves the keyboard's focus to the words. */
void gotgan_notes_bar_focus_words (GotganNotesBar *self);

G_END_DECLS
