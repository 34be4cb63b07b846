#include "config.h"

#include "app/import/gotgan-feed.h"

#include <json-glib/json-glib.h>
#include <stdio.h>

/* What the feed reader makes of files: a line of JSON for each, for tests/bench/feeds. */

static void
print_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
print_enclosures (JsonBuilder *builder, GPtrArray *enclosures)
{
  json_builder_set_member_name (builder, "enclosures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < enclosures->len; i++)
    {
      const GotganEnclosure *enclosure = enclosures->pdata[i];

      json_builder_begin_object (builder);
      print_text (builder, "url", enclosure->url);
      print_text (builder, "type", enclosure->type);
      json_builder_set_member_name (builder, "size");
      json_builder_add_int_value (builder, (gint64) enclosure->size);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static gboolean
print_item (GotganFeedItem *item, gpointer user_data)
{
  JsonBuilder *builder = user_data;

  json_builder_begin_object (builder);
  print_text (builder, "id", item->id);
  print_text (builder, "url", item->url);
  print_text (builder, "title", item->title);
  print_text (builder, "published", item->published);
  print_text (builder, "modified", item->modified);
  print_text (builder, "language", item->language);
  print_text (builder, "content", item->content);
  print_text (builder, "summary", item->summary);
  print_text (builder, "base", item->base);
  print_text (builder, "picture", item->picture);
  print_text (builder, "hash", item->hash);
  json_builder_set_member_name (builder, "authors");
  json_builder_begin_array (builder);
  for (char **author = item->authors; *author != NULL; author++)
    json_builder_add_string_value (builder, *author);
  json_builder_end_array (builder);
  print_enclosures (builder, item->enclosures);
  json_builder_end_object (builder);
  gotgan_feed_item_free (item);
  return TRUE;
}

static void
print_head (JsonBuilder *builder, const GotganFeed *feed, const GError *error)
{
  print_text (builder, "error", error != NULL ? error->message : NULL);
  if (feed == NULL)
    return;
  print_text (builder, "title", feed->title);
  print_text (builder, "home", feed->home);
  print_text (builder, "language", feed->language);
  print_text (builder, "next", feed->next);
  json_builder_set_member_name (builder, "interval");
  json_builder_add_int_value (builder, feed->interval);
}

static void
print_feed (const char *path, const char *data, gsize size)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GotganFeedReader) reader = gotgan_feed_reader_new (NULL, NULL, print_item, builder);
  g_autoptr (GotganFeed) feed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  json_builder_begin_object (builder);
  print_text (builder, "file", path);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  if (gotgan_feed_reader_push (reader, (const guint8 *) data, size, &error))
    feed = gotgan_feed_reader_finish (reader, &error);
  json_builder_end_array (builder);
  print_head (builder, feed, error);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  line = json_to_string (root, FALSE);
  puts (line);
}

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *data = NULL;
      gsize size;

      if (g_file_get_contents (argv[i], &data, &size, NULL))
        print_feed (argv[i], data, size);
    }
  return 0;
}
