#pragma once

#include "app/library/gotgan-library.h"
#include "app/model/gotgan-note-filter.h"

G_BEGIN_DECLS

/**
 * GotganNoteList:
 *
 * A #GListModel of those #GotganNote of a library that a filter lets through, newest first. Follows the library and every
 * change of a note. It is filtered a few notes at a turn of the main loop; the old rows stay until that is done, and then
 * only what differs is told. The notes are the library's own objects.
 */
#define GOTGAN_TYPE_NOTE_LIST (gotgan_note_list_get_type ())
G_DECLARE_FINAL_TYPE (GotganNoteList, gotgan_note_list, GOTGAN, NOTE_LIST, GObject)

/** Of all notes, at first; filled when it is returned. */
GotganNoteList *gotgan_note_list_new (GotganLibrary *library);

/** Returns: (transfer none): */
GotganLibrary *gotgan_note_list_get_library (GotganNoteList *self);

/** @filter: (nullable): copied; %NULL is all notes */
void gotgan_note_list_set_filter (GotganNoteList *self, const GotganNoteFilter *filter);
/** Returns: (transfer none): in force until the next one is set */
const GotganNoteFilter *gotgan_note_list_get_filter (GotganNoteList *self);

/** Property "loading": the rows are not those of the filter yet. */
gboolean gotgan_note_list_get_loading (GotganNoteList *self);

G_END_DECLS
