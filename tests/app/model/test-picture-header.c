#include "config.h"

#include "app/model/gotgan-picture-header.h"

/* The first bytes of files; a string's own end is one more byte of zero. */
typedef struct
{
  const char *name;
  const char *bytes;
  gsize size;
  GotganPictureFormat format;
  guint width;
  guint height;
} Case;

#define BYTES(text) (text), sizeof (text) - 1
#define PNG "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
#define NONE GOTGAN_PICTURE_FORMAT_NONE, 0, 0

static const Case cases[] = {
  { "png", BYTES (PNG "\0\0\1\2\0\0\0\x80\x08\2\0\0\0"), GOTGAN_PICTURE_FORMAT_PNG, 258, 128 },
  { "png-cut", BYTES (PNG "\0\0\1\2\0\0\0"), NONE },
  { "png-empty", BYTES (PNG "\0\0\0\0\0\0\0\x80"), NONE },
  /* 6,400 × 6,250 is just what is allowed; one line more is not. */
  { "png-largest", BYTES (PNG "\0\0\x19\0\0\0\x18\x6a"), GOTGAN_PICTURE_FORMAT_PNG, 6400, 6250 },
  { "png-too-large", BYTES (PNG "\0\0\x19\0\0\0\x18\x6b"), NONE },
  { "png-overflow", BYTES (PNG "\xff\xff\xff\xff\xff\xff\xff\xff"), NONE },
  { "gif", BYTES ("GIF89a\x0a\0\x14\1"), GOTGAN_PICTURE_FORMAT_GIF, 10, 276 },
  { "gif-cut", BYTES ("GIF89a\x0a\0\x14"), NONE },
  { "jpeg",
    BYTES ("\xff\xd8\xff\xe0\0\x04xx\xff\xff\xdb\0\x03x\xff\xc4\0\x02\xff\xc2\0\x11\x08\1\0\2\0\3"),
    GOTGAN_PICTURE_FORMAT_JPEG, 512, 256 },
  { "jpeg-no-frame", BYTES ("\xff\xd8\xff\xe0\0\x04xx\xff\xd9\0\0\0\0\0\0\0\0\0\0"), NONE },
  { "jpeg-long-segment", BYTES ("\xff\xd8\xff\xe0\xff\xff\xff\xc0\0\x11\x08\1\0\2\0"), NONE },
  { "jpeg-empty-segments", BYTES ("\xff\xd8\xff\xe0\0\0\xff\xe0\0\0\xff\xe0\0\0\xff\xe0"), NONE },
  { "webp-lossy", BYTES ("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\x30\1\0\x9d\1\x2a\x80\2\xe0\1"),
    GOTGAN_PICTURE_FORMAT_WEBP, 640, 480 },
  { "webp-lossless", BYTES ("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x7f\xc2\x77\0\0\0\0\0\0\0\0"),
    GOTGAN_PICTURE_FORMAT_WEBP, 640, 480 },
  { "webp-extended", BYTES ("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\2\0\xdf\1\0"),
    GOTGAN_PICTURE_FORMAT_WEBP, 640, 480 },
  { "webp-cut", BYTES ("RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x7f\2\0"), NONE },
  { "svg", BYTES ("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"), NONE },
  { "page", BYTES ("<!DOCTYPE html><html><body>Not found</body></html>"), NONE },
  { "nothing", "", 0, NONE },
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  /* Of its own, so that one byte too far is seen. */
  g_autofree guint8 *bytes = g_memdup2 (row->bytes, row->size);
  GotganPictureHeader header;

  g_assert_cmpint (gotgan_picture_header_read (bytes, row->size, &header), ==,
                   row->format != GOTGAN_PICTURE_FORMAT_NONE);
  g_assert_cmpint (header.format, ==, row->format);
  g_assert_cmpuint (header.width, ==, row->width);
  g_assert_cmpuint (header.height, ==, row->height);
}

/* Whatever follows a known beginning is read without reading too far. */
static void
test_random (void)
{
  static const char *const beginnings[] = { "\xff\xd8\xff", "GIF89a", "\x89PNG\r\n\x1a\n",
                                            "RIFFabcdWEBPVP8L" };
  g_autoptr (GRand) random = g_rand_new_with_seed (20260204);

  for (guint i = 0; i < 20000; i++)
    {
      const char *beginning = beginnings[i % G_N_ELEMENTS (beginnings)];
      gsize size = (gsize) g_rand_int_range (random, 0, 80);
      g_autofree guint8 *bytes = g_malloc (size + 1);
      GotganPictureHeader header;

      for (gsize j = 0; j < size; j++)
        bytes[j] = g_rand_int_range (random, 0, 3) == 0 ? 0xff : (guint8) g_rand_int (random);
      for (gsize j = 0; j < size && beginning[j] != '\0'; j++)
        bytes[j] = (guint8) beginning[j];
      if (gotgan_picture_header_read (bytes, size, &header))
        g_assert_cmpuint (header.width, >, 0);
      else
        g_assert_cmpuint (header.width, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/picture-header/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/picture-header/random", test_random);
  return g_test_run ();
}
