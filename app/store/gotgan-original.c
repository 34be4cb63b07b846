#include "config.h"

#include "app/store/gotgan-original.h"

#include "app/store/gotgan-columns.h"
#include "app/store/gotgan-statement.h"

#include <zstd.h>

#define COMPRESSION_LEVEL 6

/* More is not unpacked, whatever a frame says of itself. */
#define MAX_BYTES (64 * 1024 * 1024)

gboolean
gotgan_original_put (GotganConnection *connection, gint64 version_id, GBytes *bytes,
                     const char *name, GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection, "INSERT OR IGNORE INTO originals (version_id, name, bytes) VALUES (?, ?, ?)",
      error);
  gsize length;
  gconstpointer plain = g_bytes_get_data (bytes, &length);
  gsize room = ZSTD_compressBound (length);
  g_autofree char *packed = g_malloc (room);
  gsize packed_length = ZSTD_compress (packed, room, plain, length, COMPRESSION_LEVEL);

  if (statement == NULL)
    return FALSE;
  if (ZSTD_isError (packed_length))
    {
      g_set_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FAILED,
                   "The original can't be compressed: %s", ZSTD_getErrorName (packed_length));
      return FALSE;
    }
  gotgan_statement_bind_int (statement, version_id);
  gotgan_statement_bind_text (statement, name);
  gotgan_statement_bind_bytes (statement, packed, packed_length);
  return gotgan_statement_run (statement, error);
}

static GBytes *
gotgan_original_unpack (GBytes *packed, GError **error)
{
  gsize packed_length;
  gconstpointer data = g_bytes_get_data (packed, &packed_length);
  unsigned long long length = ZSTD_getFrameContentSize (data, packed_length);
  g_autofree char *plain = NULL;

  if (length <= MAX_BYTES)
    {
      plain = g_malloc (length + 1);
      if (ZSTD_decompress (plain, length, data, packed_length) == length)
        return g_bytes_new_take (g_steal_pointer (&plain), length);
    }
  gotgan_store_set_corrupt (error, "an original can't be unpacked");
  return NULL;
}

GBytes *
gotgan_original_load (GotganConnection *connection, gint64 version_id, char **name, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection,
                                 "SELECT name, bytes FROM originals WHERE version_id = ?", error);
  g_autoptr (GBytes) packed = NULL;
  GBytes *plain;
  GotganStep step;

  if (statement == NULL)
    return NULL;
  gotgan_statement_bind_int (statement, version_id);
  step = gotgan_statement_step (statement, error);
  if (step == GOTGAN_STEP_DONE)
    g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                         "The original was not kept");
  if (step != GOTGAN_STEP_ROW)
    return NULL;
  packed = gotgan_statement_dup_bytes (statement, 1);
  plain = gotgan_original_unpack (packed, error);
  if (plain != NULL && name != NULL)
    *name = g_strdup (gotgan_statement_get_text (statement, 0));
  return plain;
}
