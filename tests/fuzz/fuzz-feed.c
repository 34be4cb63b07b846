#include "config.h"

#include "tests/fuzz/feed-reading.h"

/* The last byte is the size of the pieces. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (size > 0)
    reading_compare (data, size, data[size - 1]);
  return 0;
}
