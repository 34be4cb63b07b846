#pragma once

#include <pango/pango.h>

#include "app/library/gotgan-library.h"
#include "app/model/gotgan-article.h"
#include "app/model/gotgan-note.h"

G_BEGIN_DECLS

/* The texts of a printed article. */

/**
 * gotgan_print_text_dup_paragraph:
 * @notes: (element-type GotganNote): all of the article, in the order of their numbers, which begin with 1
 * @lead: what is put before the text
 * @attributes: (inout): gets what underlines the noted words, raises the numbers behind them and keeps Korean words whole
 *
 * Returns: (transfer full): the paragraph with the numbers of its notes. One
 *   whose words were edited has one behind what they were changed into, which is not underlined; one whose words are gone has none
 */
char *gotgan_print_text_dup_paragraph (GotganArticle *article, guint paragraph, GPtrArray *notes,
                                       const char *lead, PangoAttrList *attributes);

/**
 * gotgan_print_text_dup_note:
 * @library: (nullable): whose names of the meanings are printed; the program's own without it
 *
 * Returns: (transfer full): its number, a tab, "“its quote”", and below it, each line behind a tab: what has become of its words if
 *   they were edited, its meaning and tags, and the comment
 */
char *gotgan_print_text_dup_note (GotganNote *note, guint number, GotganLibrary *library);

G_END_DECLS
