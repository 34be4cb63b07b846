#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganNoteEditor:
 *
 * What the popover of a note holds: its colour, its comment, its tags, copy and delete. Writes through the library: a colour
 * at once, comment and tags as one step of undo each when gotgan_note_editor_save() is called.
 *
 * Properties: library, note (nullable). Signals: close () when the person is done with it.
 */
#define GOTGAN_TYPE_NOTE_EDITOR (gotgan_note_editor_get_type ())
G_DECLARE_FINAL_TYPE (GotganNoteEditor, gotgan_note_editor, GOTGAN, NOTE_EDITOR, GtkWidget)

GtkWidget *gotgan_note_editor_new (void);
void gotgan_note_editor_set_library (GotganNoteEditor *self, GotganLibrary *library);
/** Returns: (nullable) (transfer none): */
GotganNote *gotgan_note_editor_get_note (GotganNoteEditor *self);
/** Saves comment and tags of the note shown so far, then shows @note (nullable). */
void gotgan_note_editor_set_note (GotganNoteEditor *self, GotganNote *note);

/**
 * gotgan_note_editor_dup_comment:
 *
 * Returns: (transfer full) (nullable): what is written, with the syllable that is still being composed; %NULL for nothing
 */
char *gotgan_note_editor_dup_comment (GotganNoteEditor *self);

/** Writes comment and tags if they differ from the note's. */
void gotgan_note_editor_save (GotganNoteEditor *self);

/** Moves the keyboard's focus to the comment. */
void gotgan_note_editor_focus_comment (GotganNoteEditor *self);

G_END_DECLS
