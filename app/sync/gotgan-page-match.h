#pragma once

#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/**
 * GotganPageMatch:
 * @known: what the library has of the item
 * @is_partial: whether that is a teaser
 * @page: what was read at its page
 * @asked, @got: addresses of the page: as asked for, and after redirects
 * @is_article: whether the page calls itself an article, for machines
 * @is_dated: whether it says when it was published
 */
typedef struct
{
  GotganArticle *known;
  gboolean is_partial;
  GotganArticle *page;
  const char *asked;
  const char *got;
  gboolean is_article;
  gboolean is_dated;
} GotganPageMatch;

/**
 * gotgan_page_match_is_about:
 *
 * Whether a page is that of the item, and not a front page, a wall of cookies or a login that stands before it, or a list: it
 * has no less text, and some of the item's words in it, or its very title where it was looked for, or where it calls itself an
 * article, and it does not read like a wall; and it has the title, but for a few words and the outlet's name, or
 * else the sentences of the teaser or most of what the title names, and stays with it. Where a redirect led to the root of a
 * site, or to another depth of its paths, it must have the title: a list of articles has the sentences of them all.
 */
gboolean gotgan_page_match_is_about (const GotganPageMatch *match);

G_END_DECLS
