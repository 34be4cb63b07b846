#pragma once

#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/* Where words come from, as one writes it below them.
 *
 * The style is that of the text it goes into, not of the article: punctuation, the form of dates and "et al." belong to
 * whoever writes, as a bibliography takes its locale from the paper and not from the work cited (CSL 1.0.2, "default-locale").
 * Names and titles stay as the article prints them: nothing is translated or romanized. So a window or a command that was not
 * asked for a style takes the program's language. */

/** Letters of a version's hash that name it in a citation; gotgan_article_version_find() finds it by them. */
#define GOTGAN_CITATION_VERSION 12

/** Authors that are all named; of more it is the first, and that there are others. */
#define GOTGAN_CITATION_AUTHORS 3

/**
 * gotgan_citation_format:
 * @quote: (nullable): words of it
 * @language: the style
 *
 * Korean: “인용한 말.” 김하나·이둘, 「제목」, 『한빛일보』, 2025년 2월 4일, https://… (판 0123456789ab).
 * English: “Quoted words.” Jane Doe and John Roe, “Title,” The Paper, 4 Feb 2025, https://… (version 0123456789ab).
 *
 * What the article does not say is left out, but for the day: a day that is not known is said to be so ("n.d."). The hash
 * tells which text was read, for articles are edited. Plain text on one line.
 *
 * Returns: (transfer full):
 */
char *gotgan_citation_format (GotganArticle *article, const char *quote, GotganLanguage language);

/**
 * gotgan_citation_dup_csl_json:
 *
 * The article as a list of one item of CSL-JSON (schema of CSL 1.0.2), as Zotero, Pandoc and others read it. Names are
 * literal: how a Korean name or a by-line of an agency parts is not for us to guess.
 *
 * Returns: (transfer full):
 */
char *gotgan_citation_dup_csl_json (GotganArticle *article);

G_END_DECLS
