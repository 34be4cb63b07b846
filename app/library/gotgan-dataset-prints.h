#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * GotganDatasetPrints:
 *
 * What has been published of each item, as hashes: some sixty bytes an item, for a dataset may be far larger than memory.
 * When an item last changed, and who is spoken of in it, is no part of what it says.
 */
typedef struct _GotganDatasetPrints GotganDatasetPrints;

typedef enum
{
  GOTGAN_DATASET_PRINT_NEW,
  GOTGAN_DATASET_PRINT_CHANGED,
  GOTGAN_DATASET_PRINT_SAME,
} GotganDatasetPrintState;

GotganDatasetPrints *gotgan_dataset_prints_new (void);
void gotgan_dataset_prints_free (GotganDatasetPrints *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganDatasetPrints, gotgan_dataset_prints_free)

/** Keeps an item of a dataset that is read newest first; an older form of one that is known is not kept. */
void gotgan_dataset_prints_add (GotganDatasetPrints *self, JsonObject *item);

/**
 * gotgan_dataset_prints_compare:
 * @modified: (out): when the item that is known last changed, as it says; 0 when it does not or is not known
 */
GotganDatasetPrintState gotgan_dataset_prints_compare (GotganDatasetPrints *self, JsonObject *item,
                                                       gint64 *modified);

G_END_DECLS
