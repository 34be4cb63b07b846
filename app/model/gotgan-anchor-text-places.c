#include "config.h"

#include "app/model/gotgan-anchor-private.h"

guint
gotgan_anchor_text_find_sentence (const GotganAnchorText *self, guint at)
{
  guint low = 0;
  guint high = self->sentences->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->sentences, guint, middle) <= at)
        low = middle;
      else
        high = middle;
    }
  return low;
}

GotganAnchorRange
gotgan_anchor_text_get_sentences (const GotganAnchorText *self, guint first, guint last)
{
  GotganAnchorRange range = { g_array_index (self->sentences, guint, first), self->letters->len };

  if (last + 1 < self->sentences->len)
    range.end = g_array_index (self->sentences, guint, last + 1);
  if (range.end > range.start && *gotgan_anchor_text_at (self, range.end - 1) == ' ')
    range.end--;
  return range;
}

GotganAnchorRange
gotgan_anchor_text_widen (const GotganAnchorText *self, GotganAnchorRange range)
{
  return gotgan_anchor_text_get_sentences (self,
                                           gotgan_anchor_text_find_sentence (self, range.start),
                                           gotgan_anchor_text_find_sentence (self, range.end - 1));
}

static gboolean
is_before (const GotganSpan *origin, guint paragraph, guint offset)
{
  return origin->paragraph < paragraph || (origin->paragraph == paragraph && origin->end <= offset);
}

/* The first letter that ends behind @offset of @paragraph. */
static guint
find_letter (const GotganAnchorText *self, guint paragraph, guint offset)
{
  guint low = 0;
  guint high = self->letters->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (is_before (gotgan_anchor_text_origin (self, middle), paragraph, offset))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

gboolean
gotgan_anchor_text_find_span (const GotganAnchorText *self, const GotganSpan *span,
                              GotganAnchorRange *range)
{
  guint n = self->letters->len;

  range->start = find_letter (self, span->paragraph, span->start);
  range->end = range->start;
  if (range->start < n && *gotgan_anchor_text_at (self, range->start) == ' ')
    range->end = ++range->start;
  while (range->end < n
         && gotgan_anchor_text_origin (self, range->end)->paragraph == span->paragraph
         && gotgan_anchor_text_origin (self, range->end)->start < span->end)
    range->end++;
  while (range->end > range->start && *gotgan_anchor_text_at (self, range->end - 1) == ' ')
    range->end--;

  return range->end > range->start;
}

GotganSpan
gotgan_anchor_text_get_span (const GotganAnchorText *self, GotganAnchorRange range)
{
  GotganSpan best = { 0 };

  for (guint i = range.start, next; i < range.end; i = next)
    {
      GotganSpan span = *gotgan_anchor_text_origin (self, i);

      for (next = i + 1; next < range.end; next++)
        {
          const GotganSpan *origin = gotgan_anchor_text_origin (self, next);

          if (origin->paragraph != span.paragraph)
            break;
          span.end = origin->end;
        }
      if (span.end - span.start > best.end - best.start)
        best = span;
    }
  return best;
}

guint
gotgan_anchor_text_count_before (const GotganAnchorText *first, guint a,
                                 const GotganAnchorText *second, guint b, guint most)
{
  guint n = 0;

  most = MIN (most, MIN (a, b));
  while (n < most
         && *gotgan_anchor_text_at (first, a - n - 1) == *gotgan_anchor_text_at (second, b - n - 1))
    n++;
  return n;
}

guint
gotgan_anchor_text_count_after (const GotganAnchorText *first, guint a,
                                const GotganAnchorText *second, guint b, guint most)
{
  guint n = 0;

  most = MIN (most, MIN (first->letters->len - a, second->letters->len - b));
  while (n < most
         && *gotgan_anchor_text_at (first, a + n) == *gotgan_anchor_text_at (second, b + n))
    n++;
  return n;
}
