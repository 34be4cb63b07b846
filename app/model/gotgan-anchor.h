#pragma once

#include "app/model/gotgan-anchor-words.h"
#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/* Words of one version of an article, followed into another.
 *
 * What is compared is the whole statement the words are part of: the sentences they touch, as the older version has
 * them, or as much as is known from what stood around them. White space, typography and paragraphs are no part of it
 * (gotgan-anchor-private.h).
 *
 * - attached: the statement is in the text, with the words where they were;
 * - moved: it is in the text at another place, exactly or with no more than light words changed;
 * - changed: its place is known, and a number, unit, currency, negation, stage, name or any other word that is not light
 *   differs, within the words or around them;
 * - orphaned: it is gone, or two places are equally likely.
 *
 * So words are never attached to another statement; in doubt they are not attached. The place of a changed one is that of
 * the likest sentence above a floor, by a margin over the next, more for Korean, whose short words are soon alike.
 * Sentences that the older version had elsewhere are no candidates: a look-alike of a deleted one is not its new wording. */

/**
 * GotganAnchor:
 * @version: (nullable): of the article, that the words were taken from
 * @span: where they stood
 * @quote: the words
 * @prefix: (nullable): up to %GOTGAN_NOTE_CONTEXT code points before them in the paragraph; none says that they began it
 * @suffix: (nullable): and after them; none says that they ended it
 * @cut_anywhere: whether a shorter prefix or suffix says nothing of where the paragraph begins or ends
 */
typedef struct
{
  const char *version;
  GotganSpan span;
  const char *quote;
  const char *prefix;
  const char *suffix;
  gboolean cut_anywhere;
} GotganAnchor;

/**
 * GotganAnchorFinder:
 *
 * Follows words into one version of an article. A thousand take far less than a thousand times one.
 */
typedef struct _GotganAnchorFinder GotganAnchorFinder;

/** @words: (nullable): without them every word counts */
GotganAnchorFinder *gotgan_anchor_finder_new (GotganArticle *article, GotganAnchorWords *words);
void gotgan_anchor_finder_free (GotganAnchorFinder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganAnchorFinder, gotgan_anchor_finder_free)

/**
 * gotgan_anchor_finder_add_version:
 * @article: a version that words were taken from
 *
 * Words of versions that are not added are known by what stood around them alone.
 */
void gotgan_anchor_finder_add_version (GotganAnchorFinder *self, GotganArticle *article);

/** Returns: (transfer none): the version that words are followed into */
GotganArticle *gotgan_anchor_finder_get_article (GotganAnchorFinder *self);

/**
 * gotgan_anchor_finder_find:
 * @now: (out): where the words stand, or what stands there when they were changed; set to nothing for
 *   %GOTGAN_ANCHOR_ORPHANED
 */
GotganAnchorState gotgan_anchor_finder_find (GotganAnchorFinder *self, const GotganAnchor *anchor,
                                             GotganSpan *now);

G_END_DECLS
