#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GOTGAN_OPML_ERROR (gotgan_opml_error_quark ())
GQuark gotgan_opml_error_quark (void);

/**
 * GotganOpmlError:
 * @GOTGAN_OPML_ERROR_NOT_OPML: something else
 * @GOTGAN_OPML_ERROR_MALFORMED: breaks the rules of XML, has a document type with entities, or is beyond the caps
 * @GOTGAN_OPML_ERROR_ADDRESS: what it calls a feed's address is none of the web
 */
typedef enum
{
  GOTGAN_OPML_ERROR_NOT_OPML,
  GOTGAN_OPML_ERROR_MALFORMED,
  GOTGAN_OPML_ERROR_ADDRESS,
} GotganOpmlError;

/**
 * GotganOutline:
 * @url: of the feed, absolute http(s)
 * @title: (nullable): what the feed calls itself
 * @name: (nullable): what the person calls it: `text` where it is another than `title`. A lone `text` is the title, which
 *   the feed may say better
 * @home: (nullable): address of the site
 * @folder: (nullable): names of the outlines around it, joined by "/"
 * @is_dataset: an attribute of ours, `gotgan:kind="dataset"`
 */
typedef struct
{
  char *url;
  char *title;
  char *name;
  char *home;
  char *folder;
  gboolean is_dataset;
} GotganOutline;

void gotgan_outline_free (GotganOutline *outline);

/**
 * gotgan_opml_read:
 * @refused: (nullable) (element-type utf8): gets the addresses of feeds that are none of the web: javascript:, file:, …
 *
 * Returns: (transfer full) (element-type GotganOutline): the feeds in it, each address once, in its order; or %NULL
 */
GPtrArray *gotgan_opml_read (GBytes *bytes, GPtrArray *refused, GError **error);

/** Returns: (transfer full): an OPML 2.0 file of @outlines, nested by folder */
GBytes *gotgan_opml_write (GPtrArray *outlines, const char *title);

G_END_DECLS
