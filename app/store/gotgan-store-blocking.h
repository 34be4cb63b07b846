#pragma once

#include "app/store/gotgan-store.h"

G_BEGIN_DECLS

/* For worker threads: the store's calls, waited for. Never on the thread of a main loop. */

/** As gotgan_store_write_async(); @data stays the caller's. Returns: (transfer full) (nullable): %NULL may be a result, so look at @error */
gpointer gotgan_store_write_blocking (GotganStore *self, GotganStoreFunc func, gpointer data,
                                      GCancellable *cancellable, GError **error);

/** As gotgan_store_read_async(). Returns: (transfer full) (nullable): */
gpointer gotgan_store_read_blocking (GotganStore *self, GotganStoreFunc func, gpointer data,
                                     GCancellable *cancellable, GError **error);

/** As gotgan_store_survey_async(). Returns: (transfer full) (nullable): */
gpointer gotgan_store_survey_blocking (GotganStore *self, GotganStoreFunc func, gpointer data,
                                       GCancellable *cancellable, GError **error);

G_END_DECLS
