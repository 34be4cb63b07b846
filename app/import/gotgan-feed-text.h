#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Returns: (transfer full) (nullable): the words of @html without tags, references and superfluous space; %NULL if none */
char *gotgan_feed_text_from_html (const char *html);

/** Returns: (transfer full) (nullable): @text with its space squeezed; %NULL if nothing is left */
char *gotgan_feed_text_squeeze (const char *text);

/** Returns: (transfer full): HTML that shows @text, paragraphs where lines are empty */
char *gotgan_feed_text_to_html (const char *text);

/** Appends @length bytes of @text, in which markup means nothing. */
void gotgan_feed_text_escape (GString *html, const char *text, gsize length);

/**
 * gotgan_feed_text_read_person:
 * @text: HTML: "a@b.kr (Kim)", "Kim (a@b.kr)", "Kim <a@b.kr>", "Kim"
 *
 * Returns: (transfer full) (nullable): the name; an address alone is none
 */
char *gotgan_feed_text_read_person (const char *text);

/**
 * gotgan_feed_text_resolve:
 * @address: (nullable): as printed
 * @base: (nullable):
 *
 * Returns: (transfer full) (nullable): absolute, http or https; else %NULL
 */
char *gotgan_feed_text_resolve (const char *address, const char *base);

G_END_DECLS
