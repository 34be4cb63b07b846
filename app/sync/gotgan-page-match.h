#pragma once

#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/**
 * GotganPageMatch:
 * @known: what the library has of the item
 * @is_partial: whether that is a teaser
 * @page: what was read at its page
 * @asked, @got: addresses of the page: as asked for, and after redirects
 */
typedef struct
{
  GotganArticle *known;
  gboolean is_partial;
  GotganArticle *page;
  const char *asked;
  const char *got;
} GotganPageMatch;

/**
 * gotgan_page_match_is_about:
 *
 * Whether a page is that of the item, and not a front page, a wall of cookies or a login that stands before it: it has the
 * title, or the sentences of the teaser, or at least speaks of what the title names; and it has no less text. Where a
 * redirect led to the root of a site, or to another depth of its paths, only the title counts: a list of articles has the
 * sentences of them all.
 */
gboolean gotgan_page_match_is_about (const GotganPageMatch *match);

G_END_DECLS
