#pragma once

#include "app/library/gotgan-library-base.h"
#include "app/model/gotgan-saved-search.h"

G_BEGIN_DECLS

/* Searches that are kept. */

/* Collections live as long as the library and change with it. (transfer none) */

/** #GotganSavedSearch items, in the order in which they were saved. */
GListModel *gotgan_library_get_saved_searches (GotganLibrary *self);

/**
 * gotgan_library_count_found_async:
 *
 * How many articles of the library a query finds. Read on a thread that holds up nothing on screen.
 */
void gotgan_library_count_found_async (GotganLibrary *self, const char *query,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
/** @n_found: (out). Returns: %FALSE with GOTGAN_STORE_ERROR */
gboolean gotgan_library_count_found_finish (GotganLibrary *self, GAsyncResult *result,
                                            guint *n_found, GError **error);

/* Commands, see gotgan-library-base.h. */

/**
 * gotgan_library_save_search:
 *
 * Returns: (transfer full) (nullable): the search as it is in gotgan_library_get_saved_searches(); %NULL when name or query say
 *   nothing, and nothing was done
 */
GotganSavedSearch *gotgan_library_save_search (GotganLibrary *self, const char *name,
                                               const char *query);
/** Returns: whether it was done: not when name or query say nothing */
gboolean gotgan_library_edit_search (GotganLibrary *self, GotganSavedSearch *search,
                                     const char *name, const char *query);
void gotgan_library_remove_search (GotganLibrary *self, GotganSavedSearch *search);

G_END_DECLS
