#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-library.h"
#include "app/model/gotgan-article.h"
#include "app/model/gotgan-note.h"

G_BEGIN_DECLS

/**
 * gotgan_article_print_new:
 * @notes: #GotganNote items of the article, in the order of the text
 * @library: (nullable): whose names of the meanings are printed
 * @serif: whether in a serif face
 *
 * An article for paper or a PDF: title, by-line, text with the noted words underlined and numbered, behind it the notes
 * with their quotes, meanings and what has become of their words, where it comes from, and the number of each page. Korean words are kept whole.
 *
 * Returns: (transfer full): to be run
 */
GtkPrintOperation *gotgan_article_print_new (GotganArticle *article, GListModel *notes,
                                             GotganLibrary *library, gboolean serif);

G_END_DECLS
