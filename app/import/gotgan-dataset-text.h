#pragma once

#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/* The text of an article as `content_html` of a dataset, see data/dataset.md. */

/**
 * gotgan_dataset_text_write:
 *
 * Returns: (transfer full): HTML of the paragraphs, with their links and pictures
 */
char *gotgan_dataset_text_write (GotganArticle *article);

/**
 * gotgan_dataset_text_read:
 * @html: valid UTF-8
 * @article: gets the paragraphs, links and pictures
 *
 * The inverse of gotgan_dataset_text_write(), and of nothing else: what that would not have written is refused, and what
 * @article has got by then is of no use.
 */
gboolean gotgan_dataset_text_read (const char *html, GotganArticle *article);

G_END_DECLS
