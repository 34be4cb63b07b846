#pragma once

#include <gio/gio.h>

#include "app/import/gotgan-feed.h"
#include "app/import/gotgan-origin.h"
#include "app/import/gotgan-sites.h"
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
 * GotganImportHints:
 * @sites: (nullable): what is known of sites
 * @name: (nullable): base name of the file; only the ending is looked at
 * @charset: (nullable): what the transport said
 * @url: (nullable): where it comes from, after redirects; relative addresses start there, and it is the article's when the
 *   page names none
 *
 * @cancellable: (nullable): asked before each of the steps, of which the parser's is the longest
 *
 * What is known of bytes besides themselves. All are borrowed.
 */
typedef struct
{
  GotganSites *sites;
  const char *name;
  const char *charset;
  const char *url;
  GCancellable *cancellable;
} GotganImportHints;

/**
 * gotgan_import_article:
 * @bytes: a text file, HTML page or saved page
 * @hints: (nullable):
 * @error: %GOTGAN_IMPORT_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Decodes (BOM, transport, meta prescan, valid UTF-8, UHC, windows-1252), tells HTML from text by content, finds the
 * article, its metadata, paragraphs, links and pictures, and leaves out boilerplate and repeats. What the page does not
 * say stays %NULL.
 *
 * Returns: (transfer full):
 */
GotganArticle *gotgan_import_article (GBytes *bytes, const GotganImportHints *hints,
                                      GError **error);

/**
 * gotgan_import_explain:
 * @origins: (out): what said each field
 *
 * The same as gotgan_import_article(), for who weighs what the page says of itself.
 *
 * Returns: (transfer full):
 */
GotganArticle *gotgan_import_explain (GBytes *bytes, const GotganImportHints *hints,
                                      GotganOrigins *origins, GError **error);

/**
 * gotgan_import_feed_item:
 * @feed_title: (nullable): who publishes it when the item does not say
 * @is_teaser: (out) (optional): whether this looks like less than the whole text, so that the page is worth fetching
 * @error: %GOTGAN_IMPORT_ERROR_EMPTY, …
 *
 * The article an item of a feed holds: its content, else its summary, else nothing but its title as a paragraph. Fast: an
 * item is a fragment without chrome.
 *
 * Returns: (transfer full):
 */
GotganArticle *gotgan_import_feed_item (const GotganFeedItem *item, const char *feed_title,
                                        GotganSites *sites, gboolean *is_teaser, GError **error);

G_END_DECLS
