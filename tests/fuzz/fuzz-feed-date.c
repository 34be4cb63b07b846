#include "config.h"

#include "app/import/gotgan-feed-date.h"

/* Whatever the text, what is told reads the same again. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *date = gotgan_feed_date_read (text);
  g_autofree char *again = gotgan_feed_date_read (date);

  g_assert_cmpstr (date, ==, again);
  return 0;
}
