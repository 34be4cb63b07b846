#include "config.h"

#include "tests/fuzz/feed-reading.h"

/* What is no object of JSON stands for the items of a feed. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char head[] = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [";
  g_autoptr (GByteArray) feed = g_byte_array_new ();

  if (size == 0)
    return 0;
  if (*data != '{')
    g_byte_array_append (feed, (const guint8 *) head, sizeof head - 1);
  g_byte_array_append (feed, data, (guint) size);
  if (*data != '{')
    g_byte_array_append (feed, (const guint8 *) "]}", 2);
  reading_compare (feed->data, feed->len, data[size - 1]);
  return 0;
}
