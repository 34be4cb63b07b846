#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganOrigin:
 * @GOTGAN_ORIGIN_NONE: nothing said it
 * @GOTGAN_ORIGIN_JSON_LD: schema.org in a script element
 * @GOTGAN_ORIGIN_DUBLIN_CORE: a meta element in a Dublin Core vocabulary
 * @GOTGAN_ORIGIN_SOCIAL: a meta element for cards: Open Graph, Twitter
 * @GOTGAN_ORIGIN_ANALYTICS: a meta element for readers' statistics and recommendations: Parsely, Sailthru, Dable
 * @GOTGAN_ORIGIN_META: any other meta or link element
 * @GOTGAN_ORIGIN_MICRODATA: an itemprop of the article
 * @GOTGAN_ORIGIN_MARK: rel, class or the time element, as hAtom marks it
 * @GOTGAN_ORIGIN_DOCUMENT: the title element and the headings
 * @GOTGAN_ORIGIN_TEXT: lines that people read: by-line, date line, masthead, copyright
 * @GOTGAN_ORIGIN_ADDRESS: an address: the page's own, or a picture's with a date in its path
 *
 * What said a field of an article.
 */
typedef enum
{
  GOTGAN_ORIGIN_NONE,
  GOTGAN_ORIGIN_JSON_LD,
  GOTGAN_ORIGIN_DUBLIN_CORE,
  GOTGAN_ORIGIN_SOCIAL,
  GOTGAN_ORIGIN_ANALYTICS,
  GOTGAN_ORIGIN_META,
  GOTGAN_ORIGIN_MICRODATA,
  GOTGAN_ORIGIN_MARK,
  GOTGAN_ORIGIN_DOCUMENT,
  GOTGAN_ORIGIN_TEXT,
  GOTGAN_ORIGIN_ADDRESS,
} GotganOrigin;

/**
 * GotganOrigins:
 * @is_article: whether the page calls itself an article, for machines
 *
 * What said each field of one article. It is not stored: the same bytes give the same answer again.
 */
typedef struct
{
  GotganOrigin title;
  GotganOrigin authors;
  GotganOrigin publisher;
  GotganOrigin published;
  GotganOrigin url;
  gboolean is_article;
} GotganOrigins;

/** Returns: "json-ld", "social" and so on */
const char *gotgan_origin_to_string (GotganOrigin origin);

G_END_DECLS
