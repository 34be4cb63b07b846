#pragma once

#include "app/sync/gotgan-http.h"

G_BEGIN_DECLS

#define GOTGAN_PICTURE_ERROR (gotgan_picture_error_quark ())
GQuark gotgan_picture_error_quark (void);

/**
 * GotganPictureError:
 * @GOTGAN_PICTURE_ERROR_NOT_CACHED: it has not been fetched yet, and is not to be
 * @GOTGAN_PICTURE_ERROR_FORMAT: no picture of a known format, or one that is too large when it is decoded
 */
typedef enum
{
  GOTGAN_PICTURE_ERROR_NOT_CACHED,
  GOTGAN_PICTURE_ERROR_FORMAT,
} GotganPictureError;

/**
 * GotganPictureFetch:
 *
 * Pictures of articles: out of the cache, else from where they are, with the manners of #GotganHttp; a host that says that
 * it is busy is left alone as long as it wants. Lives on the thread that made it; the disk is read on others.
 */
#define GOTGAN_TYPE_PICTURE_FETCH (gotgan_picture_fetch_get_type ())
G_DECLARE_FINAL_TYPE (GotganPictureFetch, gotgan_picture_fetch, GOTGAN, PICTURE_FETCH, GObject)

/**
 * gotgan_picture_fetch_new:
 * @folder: (nullable): where pictures are kept; %NULL is gotgan_picture_cache_dup_folder()
 * @limits: (nullable): as for #GotganHttp
 */
GotganPictureFetch *gotgan_picture_fetch_new (const char *folder, const GotganHttpLimits *limits);

/** @max_bytes: of the cache; for tests */
void gotgan_picture_fetch_set_cache_size (GotganPictureFetch *self, guint64 max_bytes);

/**
 * gotgan_picture_fetch_get_async:
 * @url: http or https
 * @may_fetch: whether it may be asked for when it is not in the cache
 */
void gotgan_picture_fetch_get_async (GotganPictureFetch *self, const char *url, gboolean may_fetch,
                                     GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data);
/** Returns: (transfer full): a file that gotgan_picture_header_read() knows, of %GOTGAN_PICTURE_MAX_BYTES at most */
GBytes *gotgan_picture_fetch_get_finish (GotganPictureFetch *self, GAsyncResult *result,
                                         GError **error);

G_END_DECLS
