#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Returns: whether @text, a short line, is built like a newspaper's name: "다온경제", "The Tidewater Ledger" */
gboolean gotgan_publisher_is_masthead (const char *text);

/** Returns: (transfer full) (nullable): whom a line such as "Copyright © 2025 The Ledger. All rights reserved." names */
char *gotgan_publisher_from_copyright (const char *line);

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
