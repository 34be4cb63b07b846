#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganPictureFormat:
 *
 * What a picture may be. No SVG: it is a document with scripts and references, not a picture.
 */
typedef enum
{
  GOTGAN_PICTURE_FORMAT_NONE,
  GOTGAN_PICTURE_FORMAT_JPEG,
  GOTGAN_PICTURE_FORMAT_PNG,
  GOTGAN_PICTURE_FORMAT_WEBP,
  GOTGAN_PICTURE_FORMAT_GIF,
} GotganPictureFormat;

/** Four bytes each when it is decoded; more is a mistake or an attack. */
#define GOTGAN_PICTURE_MAX_PIXELS (40 * 1000 * 1000)
/** As a file. */
#define GOTGAN_PICTURE_MAX_BYTES (8 * 1024 * 1024)

/**
 * GotganPictureHeader:
 * @width: in pixels, never 0
 * @height: in pixels, never 0
 */
typedef struct
{
  GotganPictureFormat format;
  guint width;
  guint height;
} GotganPictureHeader;

/**
 * gotgan_picture_header_read:
 * @data: (array length=size): a file
 * @header: (out): zeroed when it is none
 *
 * What a file is by its first bytes, whatever its name and Content-Type say, and how large it will be when it is decoded.
 *
 * Returns: whether it is a picture that may be decoded: of a known format, with at most %GOTGAN_PICTURE_MAX_PIXELS
 */
gboolean gotgan_picture_header_read (const guint8 *data, gsize size, GotganPictureHeader *header);

G_END_DECLS
