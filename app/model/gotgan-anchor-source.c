#include "config.h"

#include "app/model/gotgan-anchor-private.h"

/* Code points that are one letter together, at most: heaps of combining marks are cut. */
#define CLUSTER 32

/* Not what turns the letters behind it around: that is seen. */
static gboolean
is_unseen (gunichar c)
{
  return (g_unichar_type (c) == G_UNICODE_FORMAT && c != 0x202d && c != 0x202e)
         || (c >= 0xfe00 && c <= 0xfe0f);
}

static gboolean
continues (gunichar c)
{
  return c >= 0x300 && !is_unseen (c) && (g_unichar_ismark (c) || (c >= 0x1160 && c <= 0x11ff));
}

/* A letter in the width of those around it: "１" is 1. */
static gunichar
narrow (gunichar c)
{
  return c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
}

static void
add (GotganAnchorSource *self, gunichar c, guint start, guint end)
{
  self->chars[self->n] = narrow (c);
  self->starts[self->n] = start;
  self->ends[self->n++] = end;
}

/* The @length code points from @at of @chars on, which are one letter, and are no more when they are composed. */
static void
add_cluster (GotganAnchorSource *self, const gunichar *chars, guint at, guint length)
{
  g_autofree char *text = g_ucs4_to_utf8 (chars + at, (glong) length, NULL, NULL, NULL);
  g_autofree char *composed = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_NFC) : NULL;
  const char *c = composed;

  for (guint i = 0; i < length && c != NULL && *c != '\0'; i++, c = g_utf8_next_char (c))
    add (self, g_utf8_get_char (c), at, at + length);
}

static guint
measure_cluster (const gunichar *chars, guint at, guint n)
{
  guint length = 1;

  while (length < CLUSTER && at + length < n && continues (chars[at + length]))
    length++;
  return length;
}

GotganAnchorSource *
gotgan_anchor_source_new (const char *text, GotganAnchorWords *words)
{
  GotganAnchorSource *self = g_new0 (GotganAnchorSource, 1);
  glong n = 0;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (text, -1, &n);

  self->words = words;
  self->chars = g_new (gunichar, n + 1);
  self->starts = g_new (guint, n + 1);
  self->ends = g_new (guint, n + 1);
  for (guint i = 0, length; i < n; i += length)
    {
      length = measure_cluster (chars, i, (guint) n);
      if (length > 1)
        add_cluster (self, chars, i, length);
      else if (!is_unseen (chars[i]))
        add (self, chars[i], i, i + 1);
    }

  return self;
}

void
gotgan_anchor_source_free (GotganAnchorSource *self)
{
  g_free (self->chars);
  g_free (self->starts);
  g_free (self->ends);
  g_free (self);
}
