#pragma once

#include "app/model/gotgan-annotation.h"
#include "app/store/gotgan-note-placer.h"

G_BEGIN_DECLS

/* Notes on their way to files and from them. */

/**
 * gotgan_note_exchange_describe:
 * @notes: (element-type GotganNote): of articles that are there
 *
 * Returns: (transfer full) (element-type GotganAnnotation): of each note, in their order, with its article and place; those
 *   whose text can't be read are left out and counted, see gotgan_connection_take_damaged()
 */
GPtrArray *gotgan_note_exchange_describe (GotganConnection *connection, GPtrArray *notes,
                                          GError **error);

/**
 * GotganNoteOutcome:
 * @GOTGAN_NOTE_ADDED: it is in the library now
 * @GOTGAN_NOTE_UPDATED: it was, and the file's is newer
 * @GOTGAN_NOTE_UNCHANGED: it was, and is the same or newer than the file's
 * @GOTGAN_NOTE_STRAY: its article is not in the library
 */
typedef enum
{
  GOTGAN_NOTE_ADDED,
  GOTGAN_NOTE_UPDATED,
  GOTGAN_NOTE_UNCHANGED,
  GOTGAN_NOTE_STRAY,
} GotganNoteOutcome;

/**
 * gotgan_note_exchange_take:
 * @placer: of @connection
 * @annotation: without an article; its note gets one, with a place in it, when it is found
 * @address: (nullable): its url as articles are known by it
 * @now: UTC, microseconds since the epoch: when it was made, if the file does not say
 *
 * Finds the article by its version, its name or its address, and the words in it as @placer does. What is not found is kept
 * as changed or orphaned.
 *
 * The note goes into the library, or to the strays as it is. %GOTGAN_ANNOTATION_ERROR_TAKEN when its id is that of a note on
 * another article.
 */
gboolean gotgan_note_exchange_take (GotganConnection *connection, GotganNotePlacer *placer,
                                    GotganAnnotation *annotation, const char *address, gint64 now,
                                    GotganNoteOutcome *outcome, GError **error);

G_END_DECLS
