#pragma once

#include "app/import/gotgan-feed-date.h"
#include "app/import/gotgan-feed.h"

#include <string.h>

/* Reads a feed at once and in pieces: both give the same items and the same end, and what is told of is as promised. */

static inline gboolean
reading_keep (GotganFeedItem *item, gpointer user_data)
{
  g_autofree char *date = gotgan_feed_date_read (item->published);

  g_assert_nonnull (item->authors);
  g_assert_cmpuint (strlen (item->hash), ==, 32);
  g_assert_cmpstr (date, ==, item->published);
  g_assert_true (item->url == NULL || g_ascii_strncasecmp (item->url, "http", 4) == 0);
  g_assert_true (item->title == NULL || g_utf8_validate (item->title, -1, NULL));
  g_assert_true (item->content == NULL || g_utf8_validate (item->content, -1, NULL));
  g_assert_true (item->summary == NULL || g_utf8_validate (item->summary, -1, NULL));
  g_ptr_array_add (user_data, item);
  return TRUE;
}

/* Returns: how it ended: -1 well, else the code of the error */
static inline int
reading_run (const guint8 *data, gsize size, gsize step, GPtrArray *items)
{
  g_autoptr (GotganFeedReader) reader =
      gotgan_feed_reader_new ("https://example.com/feed", NULL, reading_keep, items);
  g_autoptr (GotganFeed) feed = NULL;
  g_autoptr (GError) error = NULL;

  for (gsize at = 0; at < size && error == NULL; at += step)
    gotgan_feed_reader_push (reader, data + at, MIN (step, size - at), &error);
  if (error == NULL)
    feed = gotgan_feed_reader_finish (reader, &error);
  g_assert_true ((feed == NULL) == (error != NULL));
  g_assert_true (error == NULL || error->domain == GOTGAN_FEED_ERROR);
  return error != NULL ? error->code : -1;
}

static inline void
reading_compare (const guint8 *data, gsize size, gsize step)
{
  g_autoptr (GPtrArray) whole =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_feed_item_free);
  g_autoptr (GPtrArray) pieces =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_feed_item_free);

  g_assert_cmpint (reading_run (data, size, MAX (size, 1), whole), ==,
                   reading_run (data, size, MAX (step, 1), pieces));
  g_assert_cmpuint (whole->len, ==, pieces->len);
  for (guint i = 0; i < whole->len; i++)
    g_assert_cmpstr (((GotganFeedItem *) whole->pdata[i])->hash, ==,
                     ((GotganFeedItem *) pieces->pdata[i])->hash);
}
