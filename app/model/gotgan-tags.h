#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tags of notes: short words that a person sorts by. Two that differ in case or in how a letter is composed are one. */

/** How many a note has at most, and the code points of each. */
#define GOTGAN_TAGS_MAX 64
#define GOTGAN_TAG_LENGTH 100

/**
 * gotgan_tags_clean:
 * @tags: (nullable) (array zero-terminated=1): valid UTF-8, from anywhere
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): them in their order: NFC, white space squeezed, without a
 *   "#" before them, without control characters, each once, within the limits; %NULL for none
 */
char **gotgan_tags_clean (const char *const *tags);

/**
 * gotgan_tags_parse:
 * @text: as typed: "돈, 오픈AI" or "#돈 #오픈AI"
 *
 * Commas and line ends separate tags; so does "#" after white space.
 *
 * Returns: (transfer full) (nullable): cleaned
 */
char **gotgan_tags_parse (const char *text);

/** Returns: (transfer full): what gotgan_tags_parse() reads back: "돈, 오픈AI"; "" for %NULL */
char *gotgan_tags_dup_text (const char *const *tags);

/** Returns: whether both are the same tags in the same order; %NULL is none */
gboolean gotgan_tags_equal (const char *const *a, const char *const *b);

/** Returns: whether @tag is among @tags (nullable), in either case */
gboolean gotgan_tags_contain (const char *const *tags, const char *tag);

/** Returns: (transfer full): the key under which tags are the same */
char *gotgan_tag_dup_key (const char *tag);

G_END_DECLS
