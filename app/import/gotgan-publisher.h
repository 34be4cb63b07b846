#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Returns: whether every word of @text but "of", "the", "and" and "&" begins with a capital letter */
gboolean gotgan_publisher_is_capitalised (const char *text);

/** Returns: whether @text, a short line, is built like a newspaper's name: "다온경제", "The Tidewater Ledger" */
gboolean gotgan_publisher_is_masthead (const char *text);

/**
 * gotgan_publisher_is_paper:
 * @text: what stands beside a date or below a by-line
 *
 * Returns: whether it is a newspaper's name there, though elsewhere it could be a heading: "TechParade", "The Mercian",
 *   "Wire & Wave", "빵집코리아"
 */
gboolean gotgan_publisher_is_paper (const char *text);

/** Returns: (transfer full) (nullable): whom a line such as "Copyright © 2025 The Ledger. All rights reserved." names */
char *gotgan_publisher_from_copyright (const char *line);

/**
 * gotgan_publisher_is_company_of:
 * @company: a copyright's holder, without its legal form
 * @name: a line of the page
 *
 * Returns: whether @company is @name and words of companies: "The Ledger" of "The Ledger Media Group"
 */
gboolean gotgan_publisher_is_company_of (const char *company, const char *name);

/** Returns: whether the two name the same publisher, as names are compared */
gboolean gotgan_publisher_is_same (const char *a, const char *b);

/**
 * gotgan_publisher_trim_title:
 * @title: a page's title
 * @publisher: (nullable): if known
 * @headings: (element-type utf8): headings of the page, any of which proves what part of @title is the title
 * @site: (out) (optional) (nullable): the site's name, where a heading proved it to be none of the title
 *
 * Takes the site's name off either end: "… | 해든뉴스", "새벽비즈 - …".
 *
 * Returns: (transfer full):
 */
char *gotgan_publisher_trim_title (const char *title, const char *publisher, GPtrArray *headings,
                                   char **site);

G_END_DECLS
