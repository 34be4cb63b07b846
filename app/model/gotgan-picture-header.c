#include "config.h"

#include "app/model/gotgan-picture-header.h"

#include <string.h>

static guint
read_be16 (const guint8 *data)
{
  return (guint) data[0] << 8 | data[1];
}

static guint
read_be32 (const guint8 *data)
{
  return read_be16 (data) << 16 | read_be16 (data + 2);
}

static guint
read_le16 (const guint8 *data)
{
  return (guint) data[1] << 8 | data[0];
}

static guint
read_le24 (const guint8 *data)
{
  return (guint) data[2] << 16 | read_le16 (data);
}

static gboolean
has_at (const guint8 *data, gsize size, gsize at, const char *bytes, gsize length)
{
  return size >= at + length && memcmp (data + at, bytes, length) == 0;
}

/* ISO/IEC 15948, 11.2.2 */
static void
read_png (const guint8 *data, gsize size, GotganPictureHeader *header)
{
  if (!has_at (data, size, 12, "IHDR", 4) || size < 24)
    return;
  header->width = read_be32 (data + 16);
  header->height = read_be32 (data + 20);
}

/* GIF89a specification, 18 */
static void
read_gif (const guint8 *data, gsize size, GotganPictureHeader *header)
{
  if (size < 10)
    return;
  header->width = read_le16 (data + 6);
  header->height = read_le16 (data + 8);
}

/* RFC 9649: a simple lossy file (the frame header of RFC 6386, 9.1), a lossless one, or an extended one. */
static void
read_webp (const guint8 *data, gsize size, GotganPictureHeader *header)
{
  if (size < 30)
    return;
  if (has_at (data, size, 12, "VP8 ", 4) && has_at (data, size, 23, "\x9d\x01\x2a", 3))
    {
      header->width = read_le16 (data + 26) & 0x3fff;
      header->height = read_le16 (data + 28) & 0x3fff;
    }
  else if (has_at (data, size, 12, "VP8L", 4) && data[20] == 0x2f)
    {
      header->width = (read_le16 (data + 21) & 0x3fff) + 1;
      header->height = ((read_le24 (data + 22) >> 6) & 0x3fff) + 1;
    }
  else if (has_at (data, size, 12, "VP8X", 4))
    {
      header->width = read_le24 (data + 24) + 1;
      header->height = read_le24 (data + 27) + 1;
    }
}

/* Start of frame: SOF0 to SOF15, without the tables that have numbers between them. */
static gboolean
is_frame (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

static gboolean
stands_alone (guint8 marker)
{
  return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/* ITU-T T.81, B.1.1: segments, each with its length, until the frame's. */
static void
read_jpeg (const guint8 *data, gsize size, GotganPictureHeader *header)
{
  gsize at = 2;

  while (at + 9 <= size && data[at] == 0xff)
    {
      guint8 marker = data[at + 1];

      if (marker == 0xff)
        at++;
      else if (stands_alone (marker))
        at += 2;
      else if (is_frame (marker))
        {
          header->height = read_be16 (data + at + 5);
          header->width = read_be16 (data + at + 7);
          return;
        }
      else
        at += 2 + MAX (read_be16 (data + at + 2), 2);
    }
}

static GotganPictureFormat
find_format (const guint8 *data, gsize size)
{
  if (has_at (data, size, 0, "\x89PNG\r\n\x1a\n", 8))
    return GOTGAN_PICTURE_FORMAT_PNG;
  if (has_at (data, size, 0, "\xff\xd8\xff", 3))
    return GOTGAN_PICTURE_FORMAT_JPEG;
  if (has_at (data, size, 0, "GIF87a", 6) || has_at (data, size, 0, "GIF89a", 6))
    return GOTGAN_PICTURE_FORMAT_GIF;
  if (has_at (data, size, 0, "RIFF", 4) && has_at (data, size, 8, "WEBP", 4))
    return GOTGAN_PICTURE_FORMAT_WEBP;
  return GOTGAN_PICTURE_FORMAT_NONE;
}

static void
read_size (const guint8 *data, gsize size, GotganPictureHeader *header)
{
  switch (header->format)
    {
    case GOTGAN_PICTURE_FORMAT_JPEG:
      read_jpeg (data, size, header);
      break;
    case GOTGAN_PICTURE_FORMAT_PNG:
      read_png (data, size, header);
      break;
    case GOTGAN_PICTURE_FORMAT_WEBP:
      read_webp (data, size, header);
      break;
    case GOTGAN_PICTURE_FORMAT_GIF:
      read_gif (data, size, header);
      break;
    case GOTGAN_PICTURE_FORMAT_NONE:
    default:
      break;
    }
}

gboolean
gotgan_picture_header_read (const guint8 *data, gsize size, GotganPictureHeader *header)
{
  *header = (GotganPictureHeader) { .format = find_format (data, size) };
  read_size (data, size, header);
  if (header->width > 0 && header->height > 0
      && (guint64) header->width * header->height <= GOTGAN_PICTURE_MAX_PIXELS)
    return TRUE;
  *header = (GotganPictureHeader) { GOTGAN_PICTURE_FORMAT_NONE, 0, 0 };
  return FALSE;
}
