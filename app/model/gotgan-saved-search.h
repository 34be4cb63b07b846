#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GotganSavedSearch:
 *
 * A query that a person wants to ask again, under a name. Properties "name" and "query" notify.
 */
#define GOTGAN_TYPE_SAVED_SEARCH (gotgan_saved_search_get_type ())
G_DECLARE_FINAL_TYPE (GotganSavedSearch, gotgan_saved_search, GOTGAN, SAVED_SEARCH, GObject)

/** Code points of a name, and bytes of a query, which is more than gotgan_query_new() reads. */
#define GOTGAN_SAVED_SEARCH_NAME_LENGTH 60
#define GOTGAN_SAVED_SEARCH_QUERY_BYTES 8192

/** @id: (nullable): %NULL makes a new one. @created: microseconds since the epoch, UTC */
GotganSavedSearch *gotgan_saved_search_new (const char *id, const char *name, const char *query,
                                            gint64 created);

const char *gotgan_saved_search_get_id (GotganSavedSearch *self);
const char *gotgan_saved_search_get_name (GotganSavedSearch *self);
const char *gotgan_saved_search_get_query (GotganSavedSearch *self);
gint64 gotgan_saved_search_get_created (GotganSavedSearch *self);

void gotgan_saved_search_set_name (GotganSavedSearch *self, const char *name);
void gotgan_saved_search_set_query (GotganSavedSearch *self, const char *query);

/**
 * gotgan_saved_search_clean_name:
 * @name: (nullable): as typed
 *
 * Returns: (transfer full) (nullable): on one line and within the limit; %NULL where nothing is left
 */
char *gotgan_saved_search_clean_name (const char *name);

/**
 * gotgan_saved_search_clean_query:
 * @query: (nullable): as typed
 *
 * Returns: (transfer full) (nullable): valid, on one line, without white space around it; %NULL where nothing is left or it is
 *   more than can be kept
 */
char *gotgan_saved_search_clean_query (const char *query);

/**
 * gotgan_saved_search_suggest_name:
 *
 * Returns: (transfer full): what a person may call @query: what it asks for, without the fields; empty for an empty one
 */
char *gotgan_saved_search_suggest_name (const char *query);

G_END_DECLS
