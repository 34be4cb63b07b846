#include "config.h"

#include "app/library/gotgan-import-unpack.h"

#include "app/import/gotgan-feed-discovery.h"
#include "app/import/gotgan-feed.h"
#include "app/import/gotgan-import.h"
#include "app/import/gotgan-opml.h"

#include <string.h>

/* The root element stands in the first lines. */
#define OPML_HEAD 1024

static void
add_parcel (GPtrArray *batch, char *name, GBytes *bytes, GError *error)
{
  g_ptr_array_add (batch, gotgan_parcel_new (name, bytes, error));
}

/* --- OPML ------------------------------------------------------------------------------------------ */

static gboolean
looks_like_opml (const char *name, GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize length = strlen (name);

  if (length > 5 && g_ascii_strcasecmp (name + length - 5, ".opml") == 0)
    return TRUE;
  return data != NULL && g_strstr_len (data, (gssize) MIN (size, OPML_HEAD), "<opml") != NULL;
}

/* --- Feeds ----------------------------------------------------------------------------------------- */

static gboolean
keep_item_cb (GotganFeedItem *item, gpointer user_data)
{
  g_ptr_array_add (user_data, item);
  return TRUE;
}

static GotganParcel *
make_parcel (const char *name, const GotganFeedItem *item, const char *feed_title,
             GotganSites *sites)
{
  GError *error = NULL;
  GotganArticle *article = gotgan_import_feed_item (item, feed_title, sites, NULL, &error);
  GotganParcel *parcel = gotgan_parcel_new (g_strdup (name), NULL, error);

  parcel->article = article;
  return parcel;
}

static void
unpack_feed (char *name, GBytes *bytes, GotganSites *sites, GPtrArray *batch)
{
  g_autoptr (GPtrArray) items =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_feed_item_free);
  g_autoptr (GotganFeedReader) reader = gotgan_feed_reader_new (NULL, NULL, keep_item_cb, items);
  g_autoptr (GotganFeed) feed = NULL;
  GError *error = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (gotgan_feed_reader_push (reader, data, size, &error))
    feed = gotgan_feed_reader_finish (reader, &error);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (batch, make_parcel (name, g_ptr_array_index (items, i),
                                         feed != NULL ? feed->title : NULL, sites));
  /* What was read before it broke is good. */
  if (error != NULL)
    add_parcel (batch, g_strdup (name), NULL, error);
  g_free (name);
}

/* --- Front door ------------------------------------------------------------------------------------ */

GPtrArray *
gotgan_import_unpack (char *name, GBytes *bytes, GError *error, GotganSites *sites,
                      GPtrArray *batch, GPtrArray *refused)
{
  g_autoptr (GBytes) owned = bytes;
  GPtrArray *outlines;

  if (bytes == NULL)
    {
      add_parcel (batch, name, NULL, error);
      return NULL;
    }
  if (looks_like_opml (name, bytes))
    {
      outlines = gotgan_opml_read (bytes, refused, &error);
      if (outlines == NULL)
        add_parcel (batch, name, NULL, error);
      else
        g_free (name);
      return outlines;
    }
  if (gotgan_feed_discovery_sniff (bytes))
    unpack_feed (name, bytes, sites, batch);
  else
    add_parcel (batch, name, g_steal_pointer (&owned), NULL);
  return NULL;
}
