#pragma once

#include "app/model/gotgan-annotation.h"

G_BEGIN_DECLS

/* Notes as files for people and spreadsheets. Both leave out what a program needs to know a note again. */

/**
 * gotgan_note_text_to_markdown:
 * @annotations: (element-type GotganAnnotation): those of one article one after the other
 * @meanings: (array fixed-size=GOTGAN_N_COLOURS): what the person calls the colours
 * @language: of dates and citations
 *
 * A heading and a citation for each article, and below it each note as a quotation with what was said of it. What came from
 * articles and people means nothing to Markdown (CommonMark 0.31).
 *
 * Returns: (transfer full):
 */
GBytes *gotgan_note_text_to_markdown (GPtrArray *annotations, const char *const *meanings,
                                      GotganLanguage language);

/**
 * gotgan_note_text_to_csv:
 *
 * RFC 4180 with a line of titles, in the words of files: the same in every language but for the names a person gave. With a
 * byte order mark, for without one Excel takes a file for the character set of the system, which in Korea is not UTF-8.
 *
 * Returns: (transfer full):
 */
GBytes *gotgan_note_text_to_csv (GPtrArray *annotations, const char *const *meanings);

G_END_DECLS
