#pragma once

#include "app/store/gotgan-statement.h"

G_BEGIN_DECLS

/* Sets of rows by their ids: arrays of gint64 in order, none twice. What a search asks of articles makes one each, and putting
 * them together takes a walk through both. */

/** Returns: (transfer full): an empty set */
GArray *gotgan_ids_new (void);

/** Puts @ids in order, each once. */
void gotgan_ids_tidy (GArray *ids);

/**
 * gotgan_ids_read:
 * @statement: with its values; the first column is an id
 *
 * Returns: (transfer full): all of them, or %NULL
 */
GArray *gotgan_ids_read (GotganStatement *statement, GError **error);

gboolean gotgan_ids_contain (GArray *ids, gint64 id);

/** Leaves in @ids what is in @others too. */
void gotgan_ids_intersect (GArray *ids, GArray *others);

/** Takes out of @ids what is in @others. */
void gotgan_ids_subtract (GArray *ids, GArray *others);

/** Adds @others to @ids. */
void gotgan_ids_unite (GArray *ids, GArray *others);

/** Returns: (transfer full): as a JSON array, for json_each() */
char *gotgan_ids_dup_json (GArray *ids);

/** Appends @key to what stands between the brackets of a JSON array of texts. */
void gotgan_keys_append (GString *keys, const char *key);

G_END_DECLS
