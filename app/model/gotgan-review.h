#pragma once

#include "app/model/gotgan-verdict.h"

G_BEGIN_DECLS

/**
 * GotganReviewLink:
 * @key: of a claim of the article
 * @item: id of the item of the dataset that the other claim stands in
 * @other: that claim's key
 * @together: whether both speak of one deal; otherwise they are kept apart
 * @decided: UTC, microseconds since the epoch
 */
typedef struct
{
  char *key;
  char *item;
  char *other;
  gboolean together;
  gint64 decided;
} GotganReviewLink;

/**
 * GotganReview:
 * @verdicts: (element-type GotganVerdict): on claims of the article; those without a ruling are only there for @links
 * @links: (element-type GotganReviewLink):
 *
 * What a dataset says of the claims of one article. Between a dataset and a library articles go by the ids of items.
 */
typedef struct
{
  GPtrArray *verdicts;
  GPtrArray *links;
} GotganReview;

GotganReview *gotgan_review_new (void);
void gotgan_review_free (GotganReview *review);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganReview, gotgan_review_free)

/** Copies the texts. */
void gotgan_review_add_link (GotganReview *review, const char *key, const char *item,
                             const char *other, gboolean together, gint64 decided);

/** Puts verdicts and links into an order that follows from what they say alone. */
void gotgan_review_sort (GotganReview *review);

G_END_DECLS
