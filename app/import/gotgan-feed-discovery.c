#include "config.h"

#include "app/import/gotgan-feed-discovery.h"

#include "app/import/gotgan-charset.h"
#include "app/import/gotgan-entities.h"
#include "app/import/gotgan-feed-text.h"

#include <string.h>

/* Bytes of a page that are looked at: its head is at the start, and links of its body count only when it has none. */
#define MAX_PAGE_BYTES (2 * 1024 * 1024)

/* Bytes of one tag. */
#define MAX_TAG_BYTES (16 * 1024)

/* Nobody chooses among more. */
#define MAX_OFFERS 50

/* Bytes at the start in which a feed shows. */
#define SNIFF_BYTES 2048

typedef struct
{
  const char *at;
  const char *end;
} GotganTag;

typedef struct
{
  char *base;
  gboolean has_base;
  /* By rel=alternate, of comments, and what only looks like a feed. */
  GPtrArray *offers;
  GPtrArray *comments;
  GPtrArray *guesses;
} GotganDiscovery;

void
gotgan_feed_offer_free (GotganFeedOffer *offer)
{
  g_free (offer->url);
  g_free (offer->title);
  g_free (offer->type);
  g_free (offer);
}

/* --- Sniffing ------------------------------------------------------------------------------------------ */

static gboolean
gotgan_feed_discovery_is_json (const char *text)
{
  return *text == '{' && strstr (text, "jsonfeed.org/version/") != NULL;
}

gboolean
gotgan_feed_discovery_sniff (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *at;

  /* Of UTF-16 every other byte is enough here. */
  for (gsize i = 0; i < MIN (size, SNIFF_BYTES); i++)
    if (data[i] != '\0' && (guint8) data[i] < 0x80)
      g_string_append_c (text, data[i]);
  at = text->str + strspn (text->str, " \t\r\n");
  if (gotgan_feed_discovery_is_json (at))
    return TRUE;
  for (at = strchr (at, '<'); at != NULL; at = strchr (at + 1, '<'))
    {
      gsize name = strcspn (at + 1, " \t\r\n/>");
      const char *colon = memchr (at + 1, ':', name);
      const char *local = colon != NULL ? colon + 1 : at + 1;
      gsize length = (gsize) (at + 1 + name - local);

      if (at[1] == '?' || at[1] == '!')
        continue;
      return (length == 3 && g_ascii_strncasecmp (local, "rss", 3) == 0)
             || (length == 3 && g_ascii_strncasecmp (local, "rdf", 3) == 0)
             || (length == 4 && g_ascii_strncasecmp (local, "feed", 4) == 0);
    }
  return FALSE;
}

/* --- Tags ---------------------------------------------------------------------------------------------- */

/* The attribute @name of the tag, decoded. */
static char *
gotgan_discovery_attribute (const GotganTag *tag, const char *name)
{
  const char *at = tag->at;
  gsize wanted = strlen (name);

  while (at < tag->end)
    {
      const char *key;
      const char *value;
      gsize length;
      char quote = 0;

      while (at < tag->end && (g_ascii_isspace (*at) || *at == '/'))
        at++;
      for (key = at; at < tag->end && !g_ascii_isspace (*at) && *at != '=' && *at != '/';)
        at++;
      length = (gsize) (at - key);
      while (at < tag->end && g_ascii_isspace (*at))
        at++;
      if (at == tag->end || *at != '=')
        {
          at += length == 0 && at < tag->end;
          continue;
        }
      for (at++; at < tag->end && g_ascii_isspace (*at);)
        at++;
      if (at < tag->end && (*at == '"' || *at == '\''))
        quote = *at++;
      for (value = at; at < tag->end && (quote != 0 ? *at != quote : !g_ascii_isspace (*at));)
        at++;
      if (length == wanted && g_ascii_strncasecmp (key, name, wanted) == 0)
        {
          g_autofree char *raw = g_strndup (value, (gsize) (at - value));

          return gotgan_entities_decode (raw);
        }
      at += quote != 0 && at < tag->end;
    }
  return NULL;
}

/* Behind the name of the tag up to its ">", which may stand in quotes before. */
static gboolean
gotgan_discovery_find_end (const char *text, GotganTag *tag)
{
  char quote = 0;

  tag->at = text;
  for (tag->end = text; *tag->end != '\0' && tag->end - text < MAX_TAG_BYTES; tag->end++)
    {
      char c = *tag->end;

      if (quote == 0 && c == '>')
        return TRUE;
      if (quote == 0 && (c == '"' || c == '\''))
        quote = c;
      else if (c == quote)
        quote = 0;
    }
  return FALSE;
}

/* --- Offers -------------------------------------------------------------------------------------------- */

/* RSS, Atom and JSON Feed; "text/xml" and such only where the page says that it is a feed. */
static gboolean
gotgan_discovery_is_feed_type (const char *type)
{
  static const char *const types[] = {
    "application/rss+xml",    "application/atom+xml",
    "application/rdf+xml",    "application/feed+json",
    "application/json",       "text/xml",
    "application/xml",        "application/x.atom+xml",
    "application/x-atom+xml", "text/rss",
    "text/rss+xml",           "text/rdf",
    "text/atom+xml",          NULL,
  };

  return g_strv_contains (types, type);
}

static void
gotgan_discovery_offer (GotganDiscovery *self, GPtrArray *list, const char *href, const char *title,
                        const char *type)
{
  g_autofree char *url = gotgan_feed_text_resolve (href, self->base);
  GotganFeedOffer *offer;
  char *fragment;

  if (url == NULL || list->len >= MAX_OFFERS)
    return;
  fragment = strchr (url, '#');
  if (fragment != NULL)
    *fragment = '\0';
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((GotganFeedOffer *) list->pdata[i])->url, url))
      return;
  offer = g_new0 (GotganFeedOffer, 1);
  offer->url = g_steal_pointer (&url);
  offer->title = title != NULL ? gotgan_feed_text_squeeze (title) : NULL;
  offer->type = g_strdup (type);
  g_ptr_array_add (list, offer);
}

/* WordPress, Blogger and others name the feeds of comments so. */
static gboolean
gotgan_discovery_is_of_comments (const char *href, const char *title)
{
  g_autofree char *words = g_strconcat (href, " ", title != NULL ? title : "", NULL);
  g_autofree char *lower = g_utf8_strdown (words, -1);

  return strstr (lower, "comment") != NULL || strstr (lower, "댓글") != NULL
         || strstr (lower, "코멘트") != NULL;
}

static gboolean
gotgan_discovery_has_word (const char *words, const char *word)
{
  g_auto (GStrv) parts = g_strsplit_set (words, " \t\r\n,", -1);

  for (char **part = parts; *part != NULL; part++)
    if (g_ascii_strcasecmp (*part, word) == 0)
      return TRUE;
  return FALSE;
}

static char *
gotgan_discovery_dup_type (const GotganTag *tag)
{
  g_autofree char *type = gotgan_discovery_attribute (tag, "type");
  char *lower = type != NULL ? g_ascii_strdown (type, -1) : NULL;

  if (lower != NULL)
    {
      lower[strcspn (lower, ";")] = '\0';
      g_strstrip (lower);
    }
  return lower;
}

static void
gotgan_discovery_take_link (GotganDiscovery *self, const GotganTag *tag)
{
  g_autofree char *rel = gotgan_discovery_attribute (tag, "rel");
  g_autofree char *href = gotgan_discovery_attribute (tag, "href");
  g_autofree char *type = gotgan_discovery_dup_type (tag);
  g_autofree char *title = gotgan_discovery_attribute (tag, "title");
  gboolean says_feed = rel != NULL && gotgan_discovery_has_word (rel, "feed");

  if (rel == NULL || href == NULL || *href == '\0' || gotgan_discovery_has_word (rel, "stylesheet")
      || !(says_feed || gotgan_discovery_has_word (rel, "alternate"))
      || !(type != NULL ? gotgan_discovery_is_feed_type (type) : says_feed))
    return;
  /* WordPress names its API so. */
  if (g_strcmp0 (type, "application/json") == 0 && strstr (href, "wp-json") != NULL)
    return;
  gotgan_discovery_offer (self,
                          gotgan_discovery_is_of_comments (href, title) ? self->comments
                                                                        : self->offers,
                          href, title, type != NULL ? type : "application/rss+xml");
}

static void
gotgan_discovery_take_anchor (GotganDiscovery *self, const GotganTag *tag)
{
  static const char *const endings[] = { ".rss",   ".rdf", ".atom", ".xml",     "/feed",
                                         "/feed/", "/rss", "/rss/", "feed.json" };
  g_autofree char *href = gotgan_discovery_attribute (tag, "href");
  g_autofree char *path = NULL;
  g_autofree char *title = NULL;

  if (href == NULL)
    return;
  path = g_ascii_strdown (href, (gssize) strcspn (href, "?#"));
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (path, endings[i]) && !g_str_has_suffix (path, "sitemap.xml"))
      {
        title = gotgan_discovery_attribute (tag, "title");
        gotgan_discovery_offer (self, self->guesses, href, title,
                                g_str_has_suffix (path, ".json")   ? "application/feed+json"
                                : g_str_has_suffix (path, ".atom") ? "application/atom+xml"
                                                                   : "application/rss+xml");
        return;
      }
}

static void
gotgan_discovery_take_base (GotganDiscovery *self, const GotganTag *tag)
{
  g_autofree char *href = gotgan_discovery_attribute (tag, "href");
  char *base = href != NULL ? gotgan_feed_text_resolve (href, self->base) : NULL;

  if (base == NULL || self->has_base)
    {
      g_free (base);
      return;
    }
  self->has_base = TRUE;
  g_free (self->base);
  self->base = base;
}

/* --- The page ------------------------------------------------------------------------------------------ */

static gboolean
gotgan_discovery_is_named (const char *text, const char *name)
{
  gsize length = strlen (name);

  return g_ascii_strncasecmp (text, name, length) == 0
         && (g_ascii_isspace (text[length]) || text[length] == '/' || text[length] == '>');
}

/* What is in a script or a comment is no tag. Returns: where the text goes on */
static const char *
gotgan_discovery_skip (const char *at)
{
  static const struct
  {
    const char *start;
    const char *end;
  } passages[] = { { "!--", "-->" }, { "script", "</script" }, { "style", "</style" } };

  for (gsize i = 0; i < G_N_ELEMENTS (passages); i++)
    if (g_ascii_strncasecmp (at, passages[i].start, strlen (passages[i].start)) == 0)
      {
        const char *end = strcasestr (at, passages[i].end);

        return end != NULL ? end + 1 : at + strlen (at);
      }
  return at;
}

/* Addresses are relative to <base>, which comes first where there is one; what stands before it is none of ours. */
static void
gotgan_discovery_read_tags (GotganDiscovery *self, const char *text)
{
  for (const char *at = strchr (text, '<'); at != NULL; at = strchr (at, '<'))
    {
      const char *name = ++at;
      GotganTag tag;

      at = gotgan_discovery_skip (at);
      if (gotgan_discovery_is_named (name, "link") && gotgan_discovery_find_end (name + 4, &tag))
        gotgan_discovery_take_link (self, &tag);
      else if (gotgan_discovery_is_named (name, "a") && gotgan_discovery_find_end (name + 1, &tag))
        gotgan_discovery_take_anchor (self, &tag);
    }
}

static void
gotgan_discovery_read_base (GotganDiscovery *self, const char *text)
{
  for (const char *at = strchr (text, '<'); at != NULL && !self->has_base; at = strchr (at, '<'))
    {
      const char *name = ++at;
      GotganTag tag;

      at = gotgan_discovery_skip (at);
      if (gotgan_discovery_is_named (name, "body"))
        return;
      if (gotgan_discovery_is_named (name, "base") && gotgan_discovery_find_end (name + 4, &tag))
        gotgan_discovery_take_base (self, &tag);
    }
}

static void
gotgan_discovery_append (GPtrArray *offers, GPtrArray *more)
{
  while (more->len > 0)
    {
      GotganFeedOffer *offer = g_ptr_array_steal_index (more, 0);
      gboolean again = FALSE;

      for (guint n = 0; n < offers->len && !again; n++)
        again = g_str_equal (((GotganFeedOffer *) offers->pdata[n])->url, offer->url);
      if (again)
        gotgan_feed_offer_free (offer);
      else
        g_ptr_array_add (offers, offer);
    }
}

static GPtrArray *
gotgan_discovery_new_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_feed_offer_free);
}

GPtrArray *
gotgan_feed_discovery_read (GBytes *bytes, const char *charset, const char *url)
{
  gsize size = MIN (g_bytes_get_size (bytes), MAX_PAGE_BYTES);
  g_autoptr (GBytes) start = g_bytes_new_from_bytes (bytes, 0, size);
  g_autofree char *text = size > 0 ? gotgan_charset_decode (start, charset, NULL) : NULL;
  g_autoptr (GPtrArray) comments = gotgan_discovery_new_list ();
  g_autoptr (GPtrArray) guesses = gotgan_discovery_new_list ();
  GotganDiscovery discovery = { .base = g_strdup (url),
                                .offers = gotgan_discovery_new_list (),
                                .comments = comments,
                                .guesses = guesses };

  if (text != NULL)
    {
      gotgan_discovery_read_base (&discovery, text);
      gotgan_discovery_read_tags (&discovery, text);
    }
  gotgan_discovery_append (discovery.offers, comments);
  if (discovery.offers->len == 0)
    gotgan_discovery_append (discovery.offers, guesses);
  g_free (discovery.base);
  return discovery.offers;
}
