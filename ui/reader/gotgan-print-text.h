#pragma once

#include <pango/pango.h>

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
 * Returns: (transfer full): the paragraph with the numbers of its notes. A note whose words are not there has none
 */
char *gotgan_print_text_dup_paragraph (GotganArticle *article, guint paragraph, GPtrArray *notes,
                                       const char *lead, PangoAttrList *attributes);

/** Returns: (transfer full): its number, a tab, "“its quote”", and below it the comment, each line of it behind a tab */
char *gotgan_print_text_dup_note (GotganNote *note, guint number);

G_END_DECLS
