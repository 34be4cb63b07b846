#pragma once

#include <json-glib/json-glib.h>

#include "app/import/gotgan-feed.h"
#include "app/model/gotgan-review.h"

G_BEGIN_DECLS

/* An item of a dataset, both ways; data/dataset.md says what stands in it. */

/** The version of the format that is written, and the newest that is read. */
#define GOTGAN_DATASET_VERSION 1

/** Longer ids are not used: a follower would know them by their hash only. */
#define GOTGAN_DATASET_MAX_ID 512

/** What `_gotgan` of an item may have; with more it is read as if it had none. */
#define GOTGAN_DATASET_MAX_BYTES (2u * 1024 * 1024)
/** Verdicts, and links, of an item; those beyond are left out. An article makes some dozen claims. */
#define GOTGAN_DATASET_MAX_REVIEWED 1000

/**
 * GotganDatasetItem:
 * @id: (nullable): what the item is known by; not read
 * @article: what it holds
 * @modified: when the item last changed, UTC, microseconds since the epoch
 * @review: what the dataset says of its claims
 * @parties: (nullable) (element-type GotganPartyRef): who is spoken of; not read
 */
typedef struct
{
  char *id;
  GotganArticle *article;
  gint64 modified;
  GotganReview *review;
  GPtrArray *parties;
} GotganDatasetItem;

void gotgan_dataset_item_free (GotganDatasetItem *item);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganDatasetItem, gotgan_dataset_item_free)

/**
 * gotgan_dataset_is_known:
 * @extension: (nullable): JSON text of a feed's `_gotgan`
 *
 * Returns: whether the feed is a dataset, in a version that can be read
 */
gboolean gotgan_dataset_is_known (const char *extension);

/**
 * gotgan_dataset_item_read:
 * @item: of a feed that is a dataset
 *
 * Returns: (transfer full) (nullable): exactly the article that was published, with what is said of it; %NULL when it is
 *   not as `_gotgan` says, so that the item is one of any feed. Verdicts and links that can't be read are left out
 */
GotganDatasetItem *gotgan_dataset_item_read (const GotganFeedItem *item);

/** Returns: (transfer full): the JSON object of @item */
JsonNode *gotgan_dataset_item_write (const GotganDatasetItem *item);

G_END_DECLS
