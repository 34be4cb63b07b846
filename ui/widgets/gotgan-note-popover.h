#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/gotgan-note-editor.h"

G_BEGIN_DECLS

/**
 * GotganNotePopover:
 *
 * The editor of a note, what has become of its words if they were edited, and a way to the others where highlights lie over each
 * other.
 *
 * Signals: note-turned (GotganNote *note) when the person turns to another, keep (GotganNote *note) when it is to be kept on
 * what stands in the place of its words.
 */
#define GOTGAN_TYPE_NOTE_POPOVER (gotgan_note_popover_get_type ())
G_DECLARE_FINAL_TYPE (GotganNotePopover, gotgan_note_popover, GOTGAN, NOTE_POPOVER, GtkPopover)

GtkWidget *gotgan_note_popover_new (void);

/** Returns: (transfer none): */
GotganNoteEditor *gotgan_note_popover_get_editor (GotganNotePopover *self);

/**
 * gotgan_note_popover_set_notes:
 * @notes: (element-type GotganNote): those that lie over each other, or one
 * @note: the one among them to begin with
 */
void gotgan_note_popover_set_notes (GotganNotePopover *self, GPtrArray *notes, GotganNote *note);
/** Whether a changed note is offered to be kept; not at first. */
void gotgan_note_popover_set_can_keep (GotganNotePopover *self, gboolean can_keep);

G_END_DECLS
