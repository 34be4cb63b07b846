#include "config.h"

#include "app/import/gotgan-opml.h"

/* What can be read is written so that it reads the same again. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) outlines = gotgan_opml_read (bytes, NULL, &error);
  g_autoptr (GPtrArray) again = NULL;

  g_assert_true ((outlines == NULL) == (error != NULL));
  if (outlines == NULL)
    return 0;
  written = gotgan_opml_write (outlines, "x");
  again = gotgan_opml_read (written, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, outlines->len);
  for (guint i = 0; i < again->len; i++)
    g_assert_cmpstr (((GotganOutline *) again->pdata[i])->url, ==,
                     ((GotganOutline *) outlines->pdata[i])->url);
  return 0;
}
