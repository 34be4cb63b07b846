#include "config.h"

#include "app/import/gotgan-feed-names.h"

#include "app/import/gotgan-feed-draft.h"

#include <string.h>

/* Bytes; no element that we know has a longer name. */
#define LONGEST_NAME 32

static const struct
{
  const char *uri;
  GotganFeedVocabulary vocabulary;
} namespaces[] = {
  /* Without "http://", "www." and the end; RSS 2.0 has none, and yet some give it one. */
  { "purl.org/rss/1.0", GOTGAN_FEED_CORE },
  { "purl.org/net/rss1.1", GOTGAN_FEED_CORE },
  { "my.netscape.com/rdf/simple/0.9", GOTGAN_FEED_CORE },
  { "channel.netscape.com/rdf/simple/0.9", GOTGAN_FEED_CORE },
  { "my.netscape.com/publish/formats/rss-0.91.dtd", GOTGAN_FEED_CORE },
  { "backend.userland.com/rss2", GOTGAN_FEED_CORE },
  { "backend.userland.com/rss", GOTGAN_FEED_CORE },
  { "blogs.law.harvard.edu/tech/rss", GOTGAN_FEED_CORE },
  { "cyber.law.harvard.edu/rss", GOTGAN_FEED_CORE },
  { "w3.org/2005/atom", GOTGAN_FEED_ATOM_WORDS },
  { "purl.org/atom/ns", GOTGAN_FEED_ATOM_WORDS },
  { "w3.org/1999/02/22-rdf-syntax-ns", GOTGAN_FEED_RDF },
  { "purl.org/dc/elements/1.1", GOTGAN_FEED_DC },
  { "purl.org/dc/elements/1.0", GOTGAN_FEED_DC },
  { "purl.org/dc/terms", GOTGAN_FEED_DC_TERMS },
  { "purl.org/rss/1.0/modules/dcterms", GOTGAN_FEED_DC_TERMS },
  { "purl.org/rss/1.0/modules/content", GOTGAN_FEED_CONTENT },
  { "search.yahoo.com/mrss", GOTGAN_FEED_MEDIA },
  { "video.search.yahoo.com/mrss", GOTGAN_FEED_MEDIA },
  { "tools.search.yahoo.com/mrss", GOTGAN_FEED_MEDIA },
  { "itunes.com/dtds/podcast-1.0.dtd", GOTGAN_FEED_ITUNES },
  { "purl.org/rss/1.0/modules/syndication", GOTGAN_FEED_SYNDICATION },
  { "purl.org/syndication/history/1.0", GOTGAN_FEED_HISTORY },
  { "rssnamespace.org/feedburner/ext/1.0", GOTGAN_FEED_FEEDBURNER },
  { "w3.org/1999/xhtml", GOTGAN_FEED_XHTML },
};

static const struct
{
  const char *prefix;
  GotganFeedVocabulary vocabulary;
} prefixes[] = {
  { "rss", GOTGAN_FEED_CORE },
  { "atom", GOTGAN_FEED_ATOM_WORDS },
  { "atom10", GOTGAN_FEED_ATOM_WORDS },
  { "a10", GOTGAN_FEED_ATOM_WORDS },
  { "atom03", GOTGAN_FEED_ATOM_WORDS },
  { "rdf", GOTGAN_FEED_RDF },
  { "dc", GOTGAN_FEED_DC },
  { "dcterms", GOTGAN_FEED_DC_TERMS },
  { "dcterm", GOTGAN_FEED_DC_TERMS },
  { "content", GOTGAN_FEED_CONTENT },
  { "media", GOTGAN_FEED_MEDIA },
  { "itunes", GOTGAN_FEED_ITUNES },
  { "sy", GOTGAN_FEED_SYNDICATION },
  { "fh", GOTGAN_FEED_HISTORY },
  { "feedburner", GOTGAN_FEED_FEEDBURNER },
  { "xhtml", GOTGAN_FEED_XHTML },
};

#define CORE GOTGAN_FEED_CORE
#define ATOM GOTGAN_FEED_ATOM_WORDS
#define HEAD GOTGAN_FEED_IN_HEAD
#define ITEM GOTGAN_FEED_IN_ITEM
#define BOTH GOTGAN_FEED_ANYWHERE
#define SLOT(name) GOTGAN_FEED_SLOT_##name

/* In lower case: feeds differ in it. */
static const GotganFeedElement elements[] = {
  { CORE, "title", BOTH, GOTGAN_FEED_TEXT, SLOT (TITLE), 0 },
  { CORE, "link", BOTH, GOTGAN_FEED_LINK, SLOT (URL), 1 },
  { CORE, "guid", ITEM, GOTGAN_FEED_GUID, SLOT (ID), 0 },
  { CORE, "description", ITEM, GOTGAN_FEED_MARKUP, SLOT (SUMMARY), 0 },
  { CORE, "pubdate", ITEM, GOTGAN_FEED_DATE, SLOT (PUBLISHED), 0 },
  { CORE, "author", ITEM, GOTGAN_FEED_AUTHOR, 0, 1 },
  { CORE, "language", BOTH, GOTGAN_FEED_WORD, SLOT (LANGUAGE), 0 },
  { CORE, "enclosure", ITEM, GOTGAN_FEED_ENCLOSURE, 0, 0 },
  { CORE, "image", ITEM, GOTGAN_FEED_IMAGE, SLOT (PICTURE), 4 },
  { CORE, "encoded", ITEM, GOTGAN_FEED_MARKUP, SLOT (CONTENT), 1 },
  { CORE, "fulltext", ITEM, GOTGAN_FEED_MARKUP, SLOT (CONTENT), 2 },
  { CORE, "body", ITEM, GOTGAN_FEED_MARKUP, SLOT (CONTENT), 2 },
  { CORE, "ttl", HEAD, GOTGAN_FEED_TTL, 0, 0 },
  { GOTGAN_FEED_XHTML, "body", ITEM, GOTGAN_FEED_MARKUP, SLOT (CONTENT), 2 },
  { GOTGAN_FEED_XHTML, "div", ITEM, GOTGAN_FEED_MARKUP, SLOT (CONTENT), 2 },
  { GOTGAN_FEED_CONTENT, "encoded", ITEM, GOTGAN_FEED_MARKUP, SLOT (CONTENT), 0 },

  { ATOM, "title", BOTH, GOTGAN_FEED_TEXT, SLOT (TITLE), 1 },
  { ATOM, "link", BOTH, GOTGAN_FEED_LINK, SLOT (URL), 2 },
  { ATOM, "id", ITEM, GOTGAN_FEED_WORD, SLOT (ID), 1 },
  { ATOM, "content", ITEM, GOTGAN_FEED_MARKUP, SLOT (CONTENT), 1 },
  { ATOM, "summary", ITEM, GOTGAN_FEED_MARKUP, SLOT (SUMMARY), 1 },
  { ATOM, "published", ITEM, GOTGAN_FEED_DATE, SLOT (PUBLISHED), 1 },
  { ATOM, "issued", ITEM, GOTGAN_FEED_DATE, SLOT (PUBLISHED), 1 },
  { ATOM, "created", ITEM, GOTGAN_FEED_DATE, SLOT (PUBLISHED), 3 },
  { ATOM, "updated", ITEM, GOTGAN_FEED_DATE, SLOT (MODIFIED), 0 },
  { ATOM, "modified", ITEM, GOTGAN_FEED_DATE, SLOT (MODIFIED), 0 },
  { ATOM, "author", BOTH, GOTGAN_FEED_PERSON, 0, 0 },

  { GOTGAN_FEED_DC, "title", BOTH, GOTGAN_FEED_TEXT, SLOT (TITLE), 2 },
  { GOTGAN_FEED_DC, "creator", ITEM, GOTGAN_FEED_AUTHOR, 0, 2 },
  { GOTGAN_FEED_DC, "author", ITEM, GOTGAN_FEED_AUTHOR, 0, 2 },
  { GOTGAN_FEED_DC, "date", ITEM, GOTGAN_FEED_DATE, SLOT (PUBLISHED), 2 },
  { GOTGAN_FEED_DC, "language", BOTH, GOTGAN_FEED_WORD, SLOT (LANGUAGE), 1 },
  { GOTGAN_FEED_DC, "description", ITEM, GOTGAN_FEED_MARKUP, SLOT (SUMMARY), 3 },
  { GOTGAN_FEED_DC_TERMS, "issued", ITEM, GOTGAN_FEED_DATE, SLOT (PUBLISHED), 1 },
  { GOTGAN_FEED_DC_TERMS, "created", ITEM, GOTGAN_FEED_DATE, SLOT (PUBLISHED), 3 },
  { GOTGAN_FEED_DC_TERMS, "modified", ITEM, GOTGAN_FEED_DATE, SLOT (MODIFIED), 1 },

  { GOTGAN_FEED_ITUNES, "title", ITEM, GOTGAN_FEED_TEXT, SLOT (TITLE), 4 },
  { GOTGAN_FEED_ITUNES, "author", ITEM, GOTGAN_FEED_AUTHOR, 0, 3 },
  { GOTGAN_FEED_ITUNES, "summary", ITEM, GOTGAN_FEED_MARKUP, SLOT (SUMMARY), 4 },
  { GOTGAN_FEED_ITUNES, "subtitle", ITEM, GOTGAN_FEED_MARKUP, SLOT (SUMMARY), 6 },
  { GOTGAN_FEED_ITUNES, "image", ITEM, GOTGAN_FEED_PICTURE_LINK, SLOT (PICTURE), 3 },

  { GOTGAN_FEED_MEDIA, "group", ITEM, GOTGAN_FEED_GROUP, 0, 0 },
  { GOTGAN_FEED_MEDIA, "content", ITEM, GOTGAN_FEED_MEDIA_CONTENT, SLOT (PICTURE), 1 },
  { GOTGAN_FEED_MEDIA, "thumbnail", ITEM, GOTGAN_FEED_THUMBNAIL, SLOT (PICTURE), 2 },
  { GOTGAN_FEED_MEDIA, "description", ITEM, GOTGAN_FEED_MARKUP, SLOT (SUMMARY), 5 },
  { GOTGAN_FEED_MEDIA, "title", ITEM, GOTGAN_FEED_TEXT, SLOT (TITLE), 5 },

  { GOTGAN_FEED_FEEDBURNER, "origlink", ITEM, GOTGAN_FEED_ADDRESS, SLOT (URL), 0 },
  { GOTGAN_FEED_SYNDICATION, "updateperiod", HEAD, GOTGAN_FEED_PERIOD, 0, 0 },
  { GOTGAN_FEED_SYNDICATION, "updatefrequency", HEAD, GOTGAN_FEED_FREQUENCY, 0, 0 },
  { GOTGAN_FEED_HISTORY, "archive", HEAD, GOTGAN_FEED_ARCHIVE, 0, 0 },
  { GOTGAN_FEED_HISTORY, "complete", HEAD, GOTGAN_FEED_COMPLETE, 0, 0 },
};

GotganFeedVocabulary
gotgan_feed_vocabulary_of_uri (const char *uri)
{
  g_autofree char *normal = g_strstrip (g_ascii_strdown (uri, -1));
  const char *start = strstr (normal, "://");
  gsize length;

  start = start != NULL ? start + 3 : normal;
  start += g_str_has_prefix (start, "www.") ? 4 : 0;
  length = strlen (start);
  while (length > 0 && strchr ("/#", start[length - 1]) != NULL)
    length--;
  for (gsize i = 0; i < G_N_ELEMENTS (namespaces); i++)
    if (strncmp (namespaces[i].uri, start, length) == 0 && namespaces[i].uri[length] == '\0')
      return namespaces[i].vocabulary;
  return GOTGAN_FEED_UNKNOWN;
}

GotganFeedVocabulary
gotgan_feed_vocabulary_of_prefix (const char *prefix, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (strlen (prefixes[i].prefix) == length
        && g_ascii_strncasecmp (prefixes[i].prefix, prefix, length) == 0)
      return prefixes[i].vocabulary;
  return GOTGAN_FEED_UNKNOWN;
}

static guint
gotgan_feed_element_hash (gconstpointer key)
{
  const GotganFeedElement *element = key;

  return g_str_hash (element->name) * 31 + element->vocabulary;
}

static gboolean
gotgan_feed_element_equal (gconstpointer a, gconstpointer b)
{
  const GotganFeedElement *one = a;
  const GotganFeedElement *other = b;

  return one->vocabulary == other->vocabulary && g_str_equal (one->name, other->name);
}

static GHashTable *
gotgan_feed_element_table (void)
{
  static GHashTable *table;
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      table = g_hash_table_new (gotgan_feed_element_hash, gotgan_feed_element_equal);
      for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
        g_hash_table_add (table, (gpointer) &elements[i]);
      g_once_init_leave (&ready, 1);
    }
  return table;
}

const GotganFeedElement *
gotgan_feed_element_find (GotganFeedVocabulary vocabulary, const char *name, GotganFeedPlace place)
{
  char lower[LONGEST_NAME];
  GotganFeedElement key = { .vocabulary = vocabulary, .name = lower };
  const GotganFeedElement *found;
  gsize length = strlen (name);

  if (length >= sizeof lower)
    return NULL;
  for (gsize i = 0; i <= length; i++)
    lower[i] = g_ascii_tolower (name[i]);
  found = g_hash_table_lookup (gotgan_feed_element_table (), &key);
  return found != NULL && (found->places & place) != 0 ? found : NULL;
}
