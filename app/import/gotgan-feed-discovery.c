#include "config.h"

#include "app/import/gotgan-feed-discovery.h"

#include "app/import/gotgan-charset.h"
#include "app/import/gotgan-feed-text.h"
#include "app/import/gotgan-markup-tag.h"

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
gotgan_discovery_dup_type (const GotganMarkupTag *tag)
{
  g_autofree char *type = gotgan_markup_tag_dup_attribute (tag, "type");
  char *lower = type != NULL ? g_ascii_strdown (type, -1) : NULL;

  if (lower != NULL)
    {
      lower[strcspn (lower, ";")] = '\0';
      g_strstrip (lower);
    }
  return lower;
}

static void
gotgan_discovery_take_link (GotganDiscovery *self, const GotganMarkupTag *tag)
{
  g_autofree char *rel = gotgan_markup_tag_dup_attribute (tag, "rel");
  g_autofree char *href = gotgan_markup_tag_dup_attribute (tag, "href");
  g_autofree char *type = gotgan_discovery_dup_type (tag);
  g_autofree char *title = gotgan_markup_tag_dup_attribute (tag, "title");
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
gotgan_discovery_take_anchor (GotganDiscovery *self, const GotganMarkupTag *tag)
{
  static const char *const endings[] = { ".rss",   ".rdf", ".atom", ".xml",     "/feed",
                                         "/feed/", "/rss", "/rss/", "feed.json" };
  g_autofree char *href = gotgan_markup_tag_dup_attribute (tag, "href");
  g_autofree char *path = NULL;
  g_autofree char *title = NULL;

  if (href == NULL)
    return;
  path = g_ascii_strdown (href, (gssize) strcspn (href, "?#"));
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (path, endings[i]) && !g_str_has_suffix (path, "sitemap.xml"))
      {
        title = gotgan_markup_tag_dup_attribute (tag, "title");
        gotgan_discovery_offer (self, self->guesses, href, title,
                                g_str_has_suffix (path, ".json")   ? "application/feed+json"
                                : g_str_has_suffix (path, ".atom") ? "application/atom+xml"
                                                                   : "application/rss+xml");
        return;
      }
}

static void
gotgan_discovery_take_base (GotganDiscovery *self, const GotganMarkupTag *tag)
{
  g_autofree char *href = gotgan_markup_tag_dup_attribute (tag, "href");
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

/* What is in a script or a comment is no tag. Returns: where the text goes on behind @tag */
static const char *
gotgan_discovery_pass (const GotganMarkupTag *tag, const char *end)
{
  static const char *const raw[] = { "script", "style" };
  const char *at = tag->stop;

  for (gsize i = 0; i < G_N_ELEMENTS (raw) && !tag->end; i++)
    if (gotgan_markup_tag_is (tag, raw[i]))
      at = gotgan_markup_find_end_tag (tag->stop, end, raw[i], strlen (raw[i]));
  return at != NULL ? at : end;
}

/* The next tag at @at or behind it. A "<" without any ">" behind it is text, as all to the end is then.
 * Returns: where the text goes on, or %NULL when there is none */
static const char *
gotgan_discovery_next (const char *at, const char *end, GotganMarkupTag *tag)
{
  while ((at = memchr (at, '<', (gsize) (end - at))) != NULL)
    {
      if (gotgan_markup_tag_starts (at))
        {
          *tag = gotgan_markup_tag_read (at);
          return *tag->stop == '>' ? gotgan_discovery_pass (tag, end) : NULL;
        }
      if (strncmp (at, "<!--", 4) == 0)
        at = gotgan_markup_find_comment_end (at + 4, end);
      else
        at++;
      if (at == NULL)
        return NULL;
    }
  return NULL;
}

/* Addresses are relative to <base>, which comes first where there is one; what stands before it is none of ours. */
static void
gotgan_discovery_read_base (GotganDiscovery *self, const char *text, const char *end)
{
  GotganMarkupTag tag;

  while (!self->has_base && (text = gotgan_discovery_next (text, end, &tag)) != NULL)
    {
      if (gotgan_markup_tag_is (&tag, "body"))
        return;
      if (!tag.end && gotgan_markup_tag_is (&tag, "base"))
        gotgan_discovery_take_base (self, &tag);
    }
}

static void
gotgan_discovery_read_tags (GotganDiscovery *self, const char *text, const char *end)
{
  GotganMarkupTag tag;

  while ((text = gotgan_discovery_next (text, end, &tag)) != NULL)
    {
      if (tag.end || tag.stop - tag.start > MAX_TAG_BYTES)
        continue;
      if (gotgan_markup_tag_is (&tag, "link"))
        gotgan_discovery_take_link (self, &tag);
      else if (gotgan_markup_tag_is (&tag, "a"))
        gotgan_discovery_take_anchor (self, &tag);
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
      const char *end = text + strlen (text);

      gotgan_discovery_read_base (&discovery, text, end);
      gotgan_discovery_read_tags (&discovery, text, end);
    }
  gotgan_discovery_append (discovery.offers, comments);
  if (discovery.offers->len == 0)
    gotgan_discovery_append (discovery.offers, guesses);
  g_free (discovery.base);
  return discovery.offers;
}
