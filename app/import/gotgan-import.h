#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/* Bytes in, article out. Pure: no clock, no files, no network. */

#define GOTGAN_IMPORT_ERROR (gotgan_import_error_quark ())
GQuark gotgan_import_error_quark (void);

/**
 * GotganImportError:
 * @GOTGAN_IMPORT_ERROR_EMPTY: nothing in it, or only white space
 * @GOTGAN_IMPORT_ERROR_TOO_LARGE: more than %GOTGAN_IMPORT_MAX_BYTES or %GOTGAN_IMPORT_MAX_NODES
 * @GOTGAN_IMPORT_ERROR_NOT_TEXT: binary, or in no charset we can tell
 * @GOTGAN_IMPORT_ERROR_TOO_DEEP: more open tags at once than %GOTGAN_IMPORT_MAX_DEPTH
 * @GOTGAN_IMPORT_ERROR_NO_ARTICLE: text, but no article in it
 */
typedef enum
{
  GOTGAN_IMPORT_ERROR_EMPTY,
  GOTGAN_IMPORT_ERROR_TOO_LARGE,
  GOTGAN_IMPORT_ERROR_NOT_TEXT,
  GOTGAN_IMPORT_ERROR_TOO_DEEP,
  GOTGAN_IMPORT_ERROR_NO_ARTICLE,
} GotganImportError;

#define GOTGAN_IMPORT_MAX_BYTES (10u * 1024 * 1024)
#define GOTGAN_IMPORT_MAX_DEPTH 512
/* Elements and attributes together: each costs the parser some hundred bytes. */
#define GOTGAN_IMPORT_MAX_NODES 300000

/**
 * gotgan_import_article:
 * @bytes: a text file, HTML page or saved page
 * @name: (nullable): its base name; only the ending is looked at, as a hint
 * @charset: (nullable): what the transport said, if anything
 * @error: %GOTGAN_IMPORT_ERROR
 *
 * Decodes (BOM, @charset, meta prescan, valid UTF-8, UHC, windows-1252), tells HTML from text by content, finds the
 * article, its metadata and its paragraphs, and leaves out boilerplate and repeats. What the page does not say
 * stays %NULL.
 *
 * Returns: (transfer full):
 */
GotganArticle *gotgan_import_article (GBytes *bytes, const char *name, const char *charset,
                                      GError **error);

G_END_DECLS
