#pragma once

#include "app/import/gotgan-sites.h"
#include "app/library/gotgan-import-crew.h"

G_BEGIN_DECLS

/**
 * gotgan_import_unpack:
 * @name: (transfer full): base name
 * @bytes: (nullable) (transfer full): what was in the file
 * @error: (nullable) (transfer full): why it could not be read
 * @batch: (element-type GotganParcel): gets what was in it: a parcel for a text or page, and one for each item of a feed
 * @refused: (element-type utf8): gets addresses of an OPML file that are none of the web
 *
 * Returns: (transfer full) (nullable) (element-type GotganOutline): the feeds of an OPML file, which adds no parcel
 */
GPtrArray *gotgan_import_unpack (char *name, GBytes *bytes, GError *error, GotganSites *sites,
                                 GPtrArray *batch, GPtrArray *refused);

G_END_DECLS
