#pragma once

#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/**
 * gotgan_anchor_find:
 * @article: a version of the article that the words were taken from, perhaps another one
 * @was: where they stood
 * @quote: the words
 * @prefix: (nullable): up to 32 code points before them in the paragraph; none says that they began it
 * @suffix: (nullable): and after them; none says that they ended it
 * @now: (out): where they stand: set for %GOTGAN_ANCHOR_ATTACHED and %GOTGAN_ANCHOR_MOVED, else left alone
 *
 * Follows words into a version. They are attached where they stood if enough of what is next to them, on one side at
 * least, is as it was; moved when they stand with all that was around them at exactly one other place; changed when
 * only what was around them is left; orphaned otherwise. So they are not attached to the same words in another sentence.
 *
 * Words that were edited are not looked for by likeness.
 */
GotganAnchorState gotgan_anchor_find (GotganArticle *article, const GotganSpan *was,
                                      const char *quote, const char *prefix, const char *suffix,
                                      GotganSpan *now);

G_END_DECLS
