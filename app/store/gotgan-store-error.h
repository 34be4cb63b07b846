#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GOTGAN_STORE_ERROR (gotgan_store_error_quark ())
GQuark gotgan_store_error_quark (void);

/**
 * GotganStoreError:
 * @GOTGAN_STORE_ERROR_NOT_FOUND: no such row
 * @GOTGAN_STORE_ERROR_NOT_A_LIBRARY: the file is not SQLite, or not a Gotgan library
 * @GOTGAN_STORE_ERROR_TOO_NEW: made by a newer Gotgan
 * @GOTGAN_STORE_ERROR_CORRUPT: SQLite finds it damaged
 * @GOTGAN_STORE_ERROR_FULL: the disk is full
 * @GOTGAN_STORE_ERROR_NO_ACCESS: may not be read or written
 * @GOTGAN_STORE_ERROR_BUSY: another program holds it
 * @GOTGAN_STORE_ERROR_FAILED: anything else; the message has SQLite's words
 */
typedef enum
{
  GOTGAN_STORE_ERROR_NOT_FOUND,
  GOTGAN_STORE_ERROR_NOT_A_LIBRARY,
  GOTGAN_STORE_ERROR_TOO_NEW,
  GOTGAN_STORE_ERROR_CORRUPT,
  GOTGAN_STORE_ERROR_FULL,
  GOTGAN_STORE_ERROR_NO_ACCESS,
  GOTGAN_STORE_ERROR_BUSY,
  GOTGAN_STORE_ERROR_FAILED,
} GotganStoreError;

G_END_DECLS
