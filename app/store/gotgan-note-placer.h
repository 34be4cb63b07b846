#pragma once

#include "app/model/gotgan-anchor.h"
#include "app/model/gotgan-annotation.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/**
 * GotganNotePlacer:
 *
 * Finds where the words of notes from files stand. It keeps the articles of the notes before, since many notes are of one
 * article; so it is good for one transaction.
 */
typedef struct _GotganNotePlacer GotganNotePlacer;

/** @connection: kept, not owned */
GotganNotePlacer *gotgan_note_placer_new (GotganConnection *connection);
void gotgan_note_placer_free (GotganNotePlacer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganNotePlacer, gotgan_note_placer_free)

/**
 * GotganNotePlace:
 * @article: the version in which the words were looked for
 * @span: where they stand, or stood, in it
 * @state: whether they do
 */
typedef struct
{
  GotganArticle *article;
  GotganSpan span;
  GotganAnchorState state;
} GotganNotePlace;

void gotgan_note_place_clear (GotganNotePlace *place);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GotganNotePlace, gotgan_note_place_clear)

/**
 * gotgan_note_placer_place:
 * @id: of an article that is there
 * @annotation: its version, position, words and context are asked for
 * @place: (out): to be cleared
 *
 * Looks where the file says, if the words stand there in the version it says; then for words that stand once with the
 * context that they come with, whatever white space is between; then as gotgan_anchor_finder_find().
 */
gboolean gotgan_note_placer_place (GotganNotePlacer *self, gint64 id, GotganAnnotation *annotation,
                                   GotganNotePlace *place, GError **error);

G_END_DECLS
