#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Pictures that have been fetched, each a file named by the SHA-256 of its address. Any function may be called from any
 * thread, and takes as long as the disk does. What can't be written is fetched again another time. */

/** In all. */
#define GOTGAN_PICTURE_CACHE_MAX_BYTES (G_GUINT64_CONSTANT (200) * 1024 * 1024)

/** Returns: (transfer full): gotgan/pictures where the person's caches are */
char *gotgan_picture_cache_dup_folder (void);

/** Returns: (transfer full) (nullable): the picture, which now counts as the last one used; %NULL when it is not there */
GBytes *gotgan_picture_cache_load (const char *folder, const char *url);

/** Keeps a picture. */
void gotgan_picture_cache_store (const char *folder, const char *url, GBytes *bytes);

/** Removes what has not been used for the longest time, until no more than @max_bytes are left. */
void gotgan_picture_cache_trim (const char *folder, guint64 max_bytes);

G_END_DECLS
