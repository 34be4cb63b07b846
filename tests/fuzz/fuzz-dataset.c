#include "config.h"

#include "app/import/gotgan-dataset-item.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* What can be read can be published again. */
static gboolean
take_cb (GotganFeedItem *item, gpointer user_data)
{
  g_autoptr (GotganFeedItem) owned = item;
  g_autoptr (GotganDatasetItem) read = gotgan_dataset_item_read (item);
  g_autoptr (JsonNode) node = NULL;

  if (read == NULL)
    return TRUE;
  node = gotgan_dataset_item_write (read);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "content_html"), !=,
                   "");
  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GotganFeedReader) reader = gotgan_feed_reader_new (NULL, NULL, take_cb, NULL);
  g_autoptr (GotganFeed) feed = NULL;

  if (gotgan_feed_reader_push (reader, data, size, NULL))
    feed = gotgan_feed_reader_finish (reader, NULL);
  if (feed != NULL)
    gotgan_dataset_is_known (feed->extension);
  return 0;
}
