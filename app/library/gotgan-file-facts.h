#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-article.h"
#include "app/model/gotgan-claim.h"

G_BEGIN_DECLS

/* What a file says, without a library: the way of an import that stores nothing. All of it blocks and may be called
 * from any thread. */

/**
 * gotgan_file_facts_read:
 * @claims: (out) (transfer full) (element-type GotganClaim): in the order of the text
 * @error: %GOTGAN_IMPORT_ERROR, %GOTGAN_FACTS_ERROR or %G_IO_ERROR
 *
 * Returns: (transfer full): the article, or %NULL
 */
GotganArticle *gotgan_file_facts_read (GFile *file, GPtrArray **claims, GError **error);

/** The same for bytes in hand; @name (nullable): a base name, whose ending is a hint. */
GotganArticle *gotgan_file_facts_read_bytes (GBytes *bytes, const char *name, GPtrArray **claims,
                                             GError **error);

/**
 * gotgan_file_facts_prepare:
 *
 * Loads what all reading needs, so that its lack is told once and not for each file.
 */
gboolean gotgan_file_facts_prepare (GError **error);

G_END_DECLS
