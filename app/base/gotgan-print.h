#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganPrint:
 *
 * 128 bits by which texts are told apart: quick, and no protection against whoever looks for two texts with one print.
 * Made as MurmurHash3_x64_128 (Austin Appleby, public domain) is, with the print of the texts before as the seed, but for the
 * rest of a text behind its last 16 bytes, which is filled up with zeros.
 */
typedef struct
{
  guint64 halves[2];
} GotganPrint;

/* From 0 an empty text would lead back to 0. */
#define GOTGAN_PRINT_INIT { { 1, 1 } }

/**
 * gotgan_print_add:
 * @text: (nullable): goes into the print with its length, so that no two rows of texts are written alike; %NULL is another
 *   text than the empty one
 */
void gotgan_print_add (GotganPrint *self, const char *text);

/** Returns: (transfer full): in hex, the same on every machine */
char *gotgan_print_to_string (const GotganPrint *self);

G_END_DECLS
