#include "config.h"

#include "app/import/gotgan-feed.h"

#include "app/import/gotgan-feed-private.h"

#include <string.h>

/* Bytes of white space that may stand before a feed. */
#define LONGEST_START (64 * 1024)

/* Seconds; a feed that asks for less is visited as often as any other, for more once in a while. */
#define LONGEST_INTERVAL (30u * 24 * 60 * 60)

struct _GotganFeedReader
{
  GotganFeedPage page;
  char *charset;
  GotganFeedXml *xml;
  GotganFeedJson *json;
  /* What came before it was clear which it is. */
  GByteArray *start;
  gboolean is_done;
};

G_DEFINE_QUARK (gotgan_feed_error, gotgan_feed_error)

void
gotgan_feed_free (GotganFeed *feed)
{
  g_free (feed->title);
  g_free (feed->home);
  g_free (feed->language);
  g_free (feed->next);
  g_free (feed->extension);
  g_free (feed);
}

void
gotgan_enclosure_free (GotganEnclosure *enclosure)
{
  g_free (enclosure->url);
  g_free (enclosure->type);
  g_free (enclosure);
}

void
gotgan_feed_item_free (GotganFeedItem *item)
{
  g_free (item->id);
  g_free (item->url);
  g_free (item->title);
  g_strfreev (item->authors);
  g_free (item->published);
  g_free (item->modified);
  g_free (item->language);
  g_free (item->content);
  g_free (item->summary);
  g_free (item->base);
  g_free (item->picture);
  g_ptr_array_unref (item->enclosures);
  g_free (item->extension);
  g_free (item->hash);
  g_free (item);
}

void
gotgan_feed_page_tell (GotganFeedPage *self, GotganFeedDraft *draft)
{
  GotganFeedItem *item = gotgan_feed_draft_finish (draft, self->head, self->url);

  if (item == NULL)
    return;
  if (self->has_enough)
    gotgan_feed_item_free (item);
  else
    self->has_enough = !self->func (item, self->user_data);
}

/* Of several wishes the one that asks for the least. */
void
gotgan_feed_page_want_interval (GotganFeedPage *self, guint64 seconds)
{
  guint interval = (guint) MIN (seconds, LONGEST_INTERVAL);

  self->feed->interval = MAX (self->feed->interval, interval);
}

GotganFeedReader *
gotgan_feed_reader_new (const char *url, const char *charset, GotganFeedItemFunc func,
                        gpointer user_data)
{
  GotganFeedReader *self = g_new0 (GotganFeedReader, 1);

  self->page.feed = g_new0 (GotganFeed, 1);
  self->page.head = gotgan_feed_draft_new ();
  self->page.url = g_strdup (url);
  self->page.func = func;
  self->page.user_data = user_data;
  self->charset = g_strdup (charset);
  self->start = g_byte_array_new ();
  return self;
}

void
gotgan_feed_reader_free (GotganFeedReader *self)
{
  g_clear_pointer (&self->xml, gotgan_feed_xml_free);
  g_clear_pointer (&self->json, gotgan_feed_json_free);
  g_clear_pointer (&self->page.feed, gotgan_feed_free);
  gotgan_feed_draft_free (self->page.head);
  g_free (self->page.url);
  g_byte_array_unref (self->start);
  g_free (self->charset);
  g_free (self);
}

/* The first byte that is neither white space nor part of a BOM, nor half a character of UTF-16, tells JSON from XML. */
static void
gotgan_feed_reader_choose (GotganFeedReader *self, const guint8 *data, gsize size)
{
  for (gsize i = 0; i < size; i++)
    {
      if (data[i] == 0 || data[i] == 0xef || data[i] == 0xbb || data[i] == 0xbf || data[i] == 0xff
          || data[i] == 0xfe || g_ascii_isspace (data[i]))
        continue;
      if (data[i] == '{' || data[i] == '[')
        self->json = gotgan_feed_json_new (&self->page, self->charset);
      else
        self->xml = gotgan_feed_xml_new (&self->page, self->charset);
      return;
    }
}

static gboolean
gotgan_feed_reader_pass (GotganFeedReader *self, const guint8 *data, gsize size, gboolean last,
                         GError **error)
{
  if (self->json != NULL)
    return gotgan_feed_json_push (self->json, data, size, last, error);
  if (self->xml != NULL)
    return gotgan_feed_xml_push (self->xml, data, size, last, error);
  if (!last && self->start->len <= LONGEST_START)
    return TRUE;
  g_set_error_literal (error, GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_NOT_A_FEED, "It is empty");
  return FALSE;
}

gboolean
gotgan_feed_reader_push (GotganFeedReader *self, const guint8 *data, gsize size, GError **error)
{
  if (self->is_done)
    {
      g_set_error_literal (error, GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_MALFORMED,
                           "It could not be read to the end");
      return FALSE;
    }
  if (size == 0)
    return TRUE;
  if (self->xml == NULL && self->json == NULL)
    {
      g_byte_array_append (self->start, data, (guint) size);
      data = self->start->data;
      size = self->start->len;
      gotgan_feed_reader_choose (self, data, size);
    }
  self->is_done = !gotgan_feed_reader_pass (self, data, size, FALSE, error);
  return !self->is_done;
}

GotganFeed *
gotgan_feed_reader_stop (GotganFeedReader *self)
{
  GotganFeed *feed = self->page.feed;
  GotganFeedDraft *head = self->page.head;

  g_return_val_if_fail (feed != NULL, NULL);

  self->is_done = TRUE;
  feed->title = g_steal_pointer (&head->values[GOTGAN_FEED_SLOT_TITLE]);
  feed->home = g_steal_pointer (&head->values[GOTGAN_FEED_SLOT_URL]);
  feed->language = g_steal_pointer (&head->values[GOTGAN_FEED_SLOT_LANGUAGE]);
  feed->extension = g_steal_pointer (&head->values[GOTGAN_FEED_SLOT_EXTENSION]);
  return g_steal_pointer (&self->page.feed);
}

GotganFeed *
gotgan_feed_reader_finish (GotganFeedReader *self, GError **error)
{
  if (self->is_done)
    {
      g_set_error_literal (error, GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_MALFORMED,
                           "It could not be read to the end");
      return NULL;
    }
  self->is_done = TRUE;
  if (!gotgan_feed_reader_pass (self, (const guint8 *) "", 0, TRUE, error))
    return NULL;
  return gotgan_feed_reader_stop (self);
}
