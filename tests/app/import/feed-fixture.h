#pragma once

#include "app/import/gotgan-feed.h"

#include <string.h>

/* A feed with its items, read in pieces of @step bytes (0: all at once); @error tells how it ended. */
typedef struct
{
  GotganFeed *feed;
  GPtrArray *items;
  GError *error;
} FeedFixture;

static inline gboolean
fixture_keep_item (GotganFeedItem *item, gpointer user_data)
{
  g_ptr_array_add (user_data, item);
  return TRUE;
}

static inline FeedFixture *
fixture_read_feed (const char *data, gsize size, gsize step, const char *url, const char *charset)
{
  FeedFixture *fixture = g_new0 (FeedFixture, 1);
  g_autoptr (GotganFeedReader) reader = NULL;
  gboolean good = TRUE;

  fixture->items = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_feed_item_free);
  reader = gotgan_feed_reader_new (url, charset, fixture_keep_item, fixture->items);
  step = step > 0 ? step : MAX (size, 1);
  for (gsize at = 0; good && at < size; at += step)
    good = gotgan_feed_reader_push (reader, (const guint8 *) data + at, MIN (step, size - at),
                                    &fixture->error);
  if (good)
    fixture->feed = gotgan_feed_reader_finish (reader, &fixture->error);
  return fixture;
}

static inline FeedFixture *
fixture_read_feed_text (const char *text)
{
  return fixture_read_feed (text, strlen (text), 0, "https://example.com/feed", NULL);
}

static inline void
fixture_feed_free (FeedFixture *fixture)
{
  g_clear_pointer (&fixture->feed, gotgan_feed_free);
  g_ptr_array_unref (fixture->items);
  g_clear_error (&fixture->error);
  g_free (fixture);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FeedFixture, fixture_feed_free)

/* The contents of a file of tests/fixtures/feeds. */
static inline char *
fixture_load_feed (const char *name, gsize *size)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "feeds", name, NULL);
  g_autoptr (GError) error = NULL;
  char *data = NULL;

  g_file_get_contents (path, &data, size, &error);
  g_assert_no_error (error);
  return data;
}

/* The item at @index; fails the test when there is none. */
static inline GotganFeedItem *
fixture_feed_item (FeedFixture *fixture, guint index)
{
  g_assert_cmpuint (index, <, fixture->items->len);
  return fixture->items->pdata[index];
}
