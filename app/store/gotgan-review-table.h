#pragma once

#include "app/model/gotgan-review.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* What datasets say of claims, beside what the person says.
 *
 * What they say is kept as they say it. From that, and the person's own word, is made what counts, in the tables that all
 * others read: of each claim the person's verdict where there is one, nothing where they took a dataset's back, and else
 * that of the dataset which decided last. So a dataset can change its mind, or be removed and come back, and nothing of the
 * person's is ever touched. */

/**
 * gotgan_review_table_put:
 * @source_id: a dataset
 * @item: the id of its item
 * @article_id: the article that is
 * @review: (nullable): all that the dataset says of the article from now on; %NULL is nothing
 *
 * To be called also when there is nothing: links of other items may have waited for this one.
 */
gboolean gotgan_review_table_put (GotganConnection *connection, gint64 source_id, const char *item,
                                  gint64 article_id, const GotganReview *review, GError **error);

/**
 * gotgan_review_table_settle:
 *
 * Makes anew what counts of an article, and applies it. To be called when the person takes back a word of theirs.
 */
gboolean gotgan_review_table_settle (GotganConnection *connection, gint64 article_id,
                                     GError **error);

/** The same for all articles that the dataset says something of: it has been removed, or has come back. */
gboolean gotgan_review_table_settle_source (GotganConnection *connection, gint64 source_id,
                                            GError **error);

G_END_DECLS
