#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The files of a dataset in a folder, see data/dataset.md. Whatever happens while it is written, the folder holds a whole
 * dataset: pages of older items are there before the feed that leads to them, and each file appears at once. */

#define GOTGAN_DATASET_ERROR (gotgan_dataset_error_quark ())
GQuark gotgan_dataset_error_quark (void);

/**
 * GotganDatasetError:
 * @GOTGAN_DATASET_ERROR_FOREIGN: the folder has a feed.json that is no dataset
 * @GOTGAN_DATASET_ERROR_TOO_NEW: its dataset was written by a newer Gotgan
 * @GOTGAN_DATASET_ERROR_DAMAGED: a page of it is missing or was changed
 * @GOTGAN_DATASET_ERROR_BUSY: it is being published to just now
 */
typedef enum
{
  GOTGAN_DATASET_ERROR_FOREIGN,
  GOTGAN_DATASET_ERROR_TOO_NEW,
  GOTGAN_DATASET_ERROR_DAMAGED,
  GOTGAN_DATASET_ERROR_BUSY,
} GotganDatasetError;

/** Items of a page of older ones; when the feed has twice as many, its oldest become such a page. */
#define GOTGAN_DATASET_PAGE_ITEMS 100

/**
 * GotganDatasetItemFunc:
 * @item: the item's object
 *
 * Returns: %FALSE to hear of no more of them
 */
typedef gboolean (*GotganDatasetItemFunc) (JsonObject *item, gpointer user_data);

typedef struct _GotganDatasetFolder GotganDatasetFolder;

/**
 * gotgan_dataset_folder_open:
 *
 * Makes the folder where there is none, and keeps others from publishing to it.
 *
 * Returns: (transfer full): or %NULL with %GOTGAN_DATASET_ERROR, %G_IO_ERROR or %G_FILE_ERROR
 */
GotganDatasetFolder *gotgan_dataset_folder_open (const char *path, GError **error);
void gotgan_dataset_folder_free (GotganDatasetFolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganDatasetFolder, gotgan_dataset_folder_free)

/**
 * gotgan_dataset_folder_read:
 *
 * Tells of all items that were published, newest first; of an item that was published again its older forms too. The memory
 * it takes is that of one page.
 */
gboolean gotgan_dataset_folder_read (GotganDatasetFolder *self, GotganDatasetItemFunc func,
                                     gpointer user_data, GError **error);

/** What the feed says of itself; %NULL leaves what it says. */
void gotgan_dataset_folder_describe (GotganDatasetFolder *self, const char *title, const char *home,
                                     const char *feed_url);

/** Puts an item, of which @item is the JSON, on top. Writes a page when there are enough for one. */
gboolean gotgan_dataset_folder_add (GotganDatasetFolder *self, const char *item, GError **error);

/**
 * gotgan_dataset_folder_finish:
 * @n_written: (out): files that have been written; none when nothing has changed
 *
 * Writes the feed.
 */
gboolean gotgan_dataset_folder_finish (GotganDatasetFolder *self, guint *n_written, GError **error);

G_END_DECLS
