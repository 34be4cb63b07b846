#pragma once

#include <glib-object.h>

#include "app/model/gotgan-article.h"
#include "app/model/gotgan-span.h"
#include "app/model/gotgan-tags.h"
#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/**
 * GotganNote:
 *
 * A highlight with an optional comment, anchored by position, quote and context to one article version
 * (W3C Web Annotation: TextPositionSelector and TextQuoteSelector).
 */
#define GOTGAN_TYPE_NOTE (gotgan_note_get_type ())
G_DECLARE_FINAL_TYPE (GotganNote, gotgan_note, GOTGAN, NOTE, GObject)

/** Code points of context kept on each side of the quote. */
#define GOTGAN_NOTE_CONTEXT 32

/**
 * gotgan_note_new:
 * @article_id: the article
 * @version: the article version's hash
 * @span: the marked words
 * @quote: exactly the text of @span
 * @prefix: up to %GOTGAN_NOTE_CONTEXT code points before it, in the same paragraph
 * @suffix: and after it
 *
 * The note has a fresh uuid and no comment.
 */
GotganNote *gotgan_note_new (gint64 article_id, const char *version, const GotganSpan *span,
                             const char *quote, const char *prefix, const char *suffix);
/** As gotgan_note_new() on @span of @article, which has to lie in it. */
GotganNote *gotgan_note_new_at (gint64 article_id, GotganArticle *article, const GotganSpan *span);
GotganNote *gotgan_note_copy (GotganNote *self);

/** Returns: (transfer none): a uuid, the note's name everywhere */
const char *gotgan_note_get_id (GotganNote *self);
void gotgan_note_set_id (GotganNote *self, const char *id);
gint64 gotgan_note_get_article_id (GotganNote *self);
/** Returns: (nullable): as the article had it when the note was read or made; kept with the article, not the note */
const char *gotgan_note_get_article_title (GotganNote *self);
void gotgan_note_set_article_title (GotganNote *self, const char *title);
const char *gotgan_note_get_version (GotganNote *self);
const GotganSpan *gotgan_note_get_span (GotganNote *self);
const char *gotgan_note_get_quote (GotganNote *self);
const char *gotgan_note_get_prefix (GotganNote *self);
const char *gotgan_note_get_suffix (GotganNote *self);

/* Properties that notify: colour, comment, tags, state, created, modified. */
GotganColour gotgan_note_get_colour (GotganNote *self);
void gotgan_note_set_colour (GotganNote *self, GotganColour colour);
/** Returns: (nullable): never an empty string */
const char *gotgan_note_get_comment (GotganNote *self);
void gotgan_note_set_comment (GotganNote *self, const char *comment);
/** Returns: (nullable) (array zero-terminated=1) (transfer none): %NULL for none */
const char *const *gotgan_note_get_tags (GotganNote *self);
/** @tags: (nullable): kept as gotgan_tags_clean() gives them */
void gotgan_note_set_tags (GotganNote *self, const char *const *tags);
GotganAnchorState gotgan_note_get_state (GotganNote *self);
void gotgan_note_set_state (GotganNote *self, GotganAnchorState state);
/** Where it stands in @version, and how that came about; tells of it as of its state. */
void gotgan_note_set_anchor (GotganNote *self, const char *version, const GotganSpan *span,
                             GotganAnchorState state);
/**
 * gotgan_note_get_wording:
 *
 * Returns: (nullable): what stands in the newest version in the place of its words: the same but for spacing and
 *   typography, or when they were changed, what they were changed into, which for a change around them is the sentence; %NULL when it is the quote itself, or nothing
 */
const char *gotgan_note_get_wording (GotganNote *self);
void gotgan_note_set_wording (GotganNote *self, const char *wording);
/**
 * gotgan_note_get_place:
 *
 * Returns: (nullable) (transfer none): where in the newest version its words stand, or what they were changed into; %NULL when
 *   neither is there
 */
const GotganSpan *gotgan_note_get_place (GotganNote *self);
/**
 * gotgan_note_set_place:
 * @place: (nullable): where its words stand in a statement that was changed, or what they were changed into
 * @keeps_words: whether they stand there as they were
 *
 * Tells of it as of its state.
 */
void gotgan_note_set_place (GotganNote *self, const GotganSpan *place, gboolean keeps_words);
/** Returns: whether its words stand as they were, in a sentence that says something else; that is its wording then */
gboolean gotgan_note_is_changed_around (GotganNote *self);
/** Returns: what stands at its place: its words, or what they were changed into */
const char *gotgan_note_get_placed_words (GotganNote *self);
/** Returns: whether @article has that at its place */
gboolean gotgan_note_is_placed_in (GotganNote *self, GotganArticle *article);
/**
 * gotgan_note_find_words:
 * @within: of @article
 * @place: (out): where its words stand there as they were, once, between the same letters as before
 */
gboolean gotgan_note_find_words (GotganNote *self, GotganArticle *article, const GotganSpan *within,
                                 GotganSpan *place);
/** Takes the words of @other, and where they stand; tells of it as of its state. */
void gotgan_note_take_words (GotganNote *self, GotganNote *other);
/** UTC, microseconds since the epoch; 0 while it is not stored. */
gint64 gotgan_note_get_created (GotganNote *self);
void gotgan_note_set_created (GotganNote *self, gint64 created);
gint64 gotgan_note_get_modified (GotganNote *self);
void gotgan_note_set_modified (GotganNote *self, gint64 modified);

G_END_DECLS
