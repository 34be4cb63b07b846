#include "config.h"

#include "app/base/gotgan-print.h"

#include <string.h>

#define BLOCK 16

static const guint64 factors[2] = { 0x87c37b91114253d5, 0x4cf5ad432745937f };

/* Of the text that is not there: no text has this length. */
#define NO_LENGTH G_MAXUINT64

static guint64
rotate (guint64 bits, guint by)
{
  return bits << by | bits >> (64 - by);
}

static guint64
read_number (const char *bytes)
{
  guint64 number;

  memcpy (&number, bytes, sizeof number);
  return GUINT64_FROM_LE (number);
}

static void
mix_block (guint64 halves[2], const char *block)
{
  halves[0] ^= rotate (read_number (block) * factors[0], 31) * factors[1];
  halves[0] = (rotate (halves[0], 27) + halves[1]) * 5 + 0x52dce729;
  halves[1] ^= rotate (read_number (block + 8) * factors[1], 33) * factors[0];
  halves[1] = (rotate (halves[1], 31) + halves[0]) * 5 + 0x38495ab5;
}

/* Lets each bit change about half of the others. */
static guint64
stir (guint64 bits)
{
  bits = (bits ^ bits >> 33) * 0xff51afd7ed558ccd;
  bits = (bits ^ bits >> 33) * 0xc4ceb9fe1a85ec53;
  return bits ^ bits >> 33;
}

static void
end_text (guint64 halves[2], guint64 length)
{
  halves[0] ^= length;
  halves[1] ^= length;
  halves[0] += halves[1];
  halves[1] += halves[0];
  halves[0] = stir (halves[0]);
  halves[1] = stir (halves[1]);
  halves[0] += halves[1];
  halves[1] += halves[0];
}

void
gotgan_print_add (GotganPrint *self, const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;
  guint64 halves[2] = { self->halves[0], self->halves[1] };
  gsize at = 0;

  for (; at + BLOCK <= length; at += BLOCK)
    mix_block (halves, text + at);
  if (at < length)
    {
      char rest[BLOCK] = { 0 };

      memcpy (rest, text + at, length - at);
      mix_block (halves, rest);
    }
  end_text (halves, text != NULL ? length : NO_LENGTH);
  memcpy (self->halves, halves, sizeof halves);
}

char *
gotgan_print_to_string (const GotganPrint *self)
{
  return g_strdup_printf ("%016" G_GINT64_MODIFIER "x%016" G_GINT64_MODIFIER "x", self->halves[0],
                          self->halves[1]);
}
