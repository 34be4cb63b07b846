#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_byline_read:
 * @line: tidied, without its date
 * @authors: (element-type utf8): names are added, each once
 * @publisher: (inout) (nullable): set where the line names it and it was %NULL
 *
 * Reads "김남영 기자", "도쿄=차은결 특파원", "[온새미경제 윤다경 기자]", "By Jane Doe and John Roe in Paris".
 *
 * Returns: whether the whole line is a by-line
 */
gboolean gotgan_byline_read (const char *line, GPtrArray *authors, char **publisher);

/**
 * gotgan_byline_is_name:
 *
 * Returns: whether @text has the shape of a person's name: two to four Hangul syllables, or capitalised words
 */
gboolean gotgan_byline_is_name (const char *text);

/**
 * gotgan_byline_read_start:
 * @text: a first paragraph
 * @authors: as above
 * @publisher: as above
 *
 * Reads what stands before the first sentence: "[서울=뉴시스] 홍길동 기자 = …".
 *
 * Returns: the byte where the sentence begins
 */
gsize gotgan_byline_read_start (const char *text, GPtrArray *authors, char **publisher);

/**
 * gotgan_byline_measure_wire:
 * @text: a first paragraph
 *
 * Finds the place, date and agency that wires print before the first sentence: "PARIS, Oct 30, 2024 (Reuters) - …",
 * "BERLIN, March 4, 2021 /PRNewswire/ -- …".
 *
 * Returns: the byte where the agency's name begins, or 0
 */
gsize gotgan_byline_measure_wire (const char *text);

/**
 * gotgan_byline_read_end:
 * @text: a paragraph
 * @authors: as above
 *
 * Reads a by-line glued to the end of a paragraph: "… 말했다. 홍길동 기자 hong@example.com".
 *
 * Returns: the byte where it begins, or the length of @text
 */
gsize gotgan_byline_read_end (const char *text, GPtrArray *authors);

/** Adds @name, without its post, unless it is no name or there already. */
void gotgan_byline_add (GPtrArray *authors, const char *name);

G_END_DECLS
