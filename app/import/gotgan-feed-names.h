#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganFeedVocabulary:
 * @GOTGAN_FEED_CORE: RSS's own elements, with or without a namespace
 *
 * Namespaces that elements of feeds are in.
 */
typedef enum
{
  GOTGAN_FEED_UNKNOWN,
  GOTGAN_FEED_CORE,
  GOTGAN_FEED_ATOM_WORDS,
  GOTGAN_FEED_RDF,
  GOTGAN_FEED_DC,
  GOTGAN_FEED_DC_TERMS,
  GOTGAN_FEED_CONTENT,
  GOTGAN_FEED_MEDIA,
  GOTGAN_FEED_ITUNES,
  GOTGAN_FEED_SYNDICATION,
  GOTGAN_FEED_HISTORY,
  GOTGAN_FEED_FEEDBURNER,
  GOTGAN_FEED_XHTML,
} GotganFeedVocabulary;

/** Of a namespace, with the variants that feeds use: case, "https", "www.", slash at the end. */
GotganFeedVocabulary gotgan_feed_vocabulary_of_uri (const char *uri);

/** Of a prefix that is not declared, as it usually is. */
GotganFeedVocabulary gotgan_feed_vocabulary_of_prefix (const char *prefix, gsize length);

/**
 * GotganFeedPlace:
 *
 * Where an element stands.
 */
typedef enum
{
  GOTGAN_FEED_IN_HEAD = 1 << 0,
  GOTGAN_FEED_IN_ITEM = 1 << 1,
  GOTGAN_FEED_ANYWHERE = GOTGAN_FEED_IN_HEAD | GOTGAN_FEED_IN_ITEM,
} GotganFeedPlace;

/**
 * GotganFeedAction:
 * @GOTGAN_FEED_TEXT: plain text, or HTML where the element or the vocabulary says so, into a slot as plain text
 * @GOTGAN_FEED_MARKUP: the same into a slot as HTML
 * @GOTGAN_FEED_WORD: text as printed
 * @GOTGAN_FEED_GROUP: its children count as those of what is around it
 *
 * What to do with an element; the rest are named for what they read.
 */
typedef enum
{
  GOTGAN_FEED_PASS,
  GOTGAN_FEED_TEXT,
  GOTGAN_FEED_MARKUP,
  GOTGAN_FEED_WORD,
  GOTGAN_FEED_ADDRESS,
  GOTGAN_FEED_DATE,
  GOTGAN_FEED_AUTHOR,
  GOTGAN_FEED_PERSON,
  GOTGAN_FEED_GUID,
  GOTGAN_FEED_LINK,
  GOTGAN_FEED_ENCLOSURE,
  GOTGAN_FEED_MEDIA_CONTENT,
  GOTGAN_FEED_THUMBNAIL,
  GOTGAN_FEED_PICTURE_LINK,
  GOTGAN_FEED_IMAGE,
  GOTGAN_FEED_GROUP,
  GOTGAN_FEED_TTL,
  GOTGAN_FEED_PERIOD,
  GOTGAN_FEED_FREQUENCY,
  GOTGAN_FEED_ARCHIVE,
  GOTGAN_FEED_COMPLETE,
} GotganFeedAction;

/**
 * GotganFeedElement:
 * @slot: a GotganFeedSlot
 * @rank: among the elements that fill the slot; the lowest is believed
 */
typedef struct
{
  GotganFeedVocabulary vocabulary;
  const char *name;
  GotganFeedPlace places;
  GotganFeedAction action;
  guint slot;
  guint rank;
} GotganFeedElement;

/** Returns: (nullable): what is known of the element @name (any case) at @place */
const GotganFeedElement *gotgan_feed_element_find (GotganFeedVocabulary vocabulary,
                                                   const char *name, GotganFeedPlace place);

G_END_DECLS
