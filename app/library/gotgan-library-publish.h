#pragma once

#include "app/library/gotgan-library-base.h"

G_BEGIN_DECLS

/* The library as a dataset. */

/**
 * GotganPublishReport:
 * @n_added: articles that were new
 * @n_updated: articles of which the text, or what was decided on their claims, has changed
 * @n_unchanged: articles that had been published as they are
 * @n_partial: articles that are not published, for only their beginning is there
 * @n_written: files that were written; none when nothing has changed
 */
typedef struct
{
  guint n_added;
  guint n_updated;
  guint n_unchanged;
  guint n_partial;
  guint n_written;
} GotganPublishReport;

/**
 * GotganPublishOrder:
 * @folder: where to; made where there is none. Other files there are left alone
 * @title: (nullable): what the dataset is called
 * @home: (nullable): address of a page about it
 * @feed_url: (nullable): address that feed.json will have
 *
 * What to publish. What is %NULL stays as it was published before.
 */
typedef struct
{
  const char *folder;
  const char *title;
  const char *home;
  const char *feed_url;
} GotganPublishOrder;

/**
 * gotgan_library_publish_async:
 * @progress: (nullable): counts articles, with @progress_data
 *
 * Writes the library as a dataset, see data/dataset.md: what is new since the folder was last published to. Errors are
 * GOTGAN_DATASET_ERROR and GOTGAN_STORE_ERROR.
 */
void gotgan_library_publish_async (GotganLibrary *self, const GotganPublishOrder *order,
                                   GotganProgress progress, gpointer progress_data,
                                   GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data);
/** Returns: (transfer full): to be freed with g_free() */
GotganPublishReport *gotgan_library_publish_finish (GotganLibrary *self, GAsyncResult *result,
                                                    GError **error);

G_END_DECLS
