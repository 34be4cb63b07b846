#include "config.h"

#include "app/model/gotgan-anchor-private.h"

#include "app/base/gotgan-text.h"

/* Code points that are one letter together, at most: heaps of combining marks are cut. */
#define CLUSTER 32

/* What becomes of a code point. */
typedef enum
{
  PASS, /* nothing */
  PART, /* it parts words */
  STOP, /* it may end a sentence */
  KEEP, /* it is a letter, digit or sign */
} Fate;

/* A paragraph on its way into the text.
 *
 * @chars: its code points
 * @parted: whether something parted words since the last letter
 * @stopped: whether a sentence may have ended since
 * @gap: whether white space came after that */
typedef struct
{
  GotganAnchorText *text;
  GotganAnchorWords *words;
  gunichar *chars;
  guint n;
  guint paragraph;
  gboolean parted;
  gboolean stopped;
  gboolean gap;
} Writer;

/* --- Letters ------------------------------------------------------------------------------------ */

typedef enum
{
  SIGN,
  DIGIT,
  LATIN,
  KOREAN,
} Script;

static Script
get_script (gunichar c)
{
  if (gotgan_text_is_hangul (c) || (c >= 0x2e80 && c <= 0x9fff) || (c >= 0x20000 && c <= 0x3ffff))
    return KOREAN;
  if (g_unichar_isdigit (c))
    return DIGIT;
  return gotgan_text_is_alpha (c) ? LATIN : SIGN;
}

static gboolean
continues (gunichar c)
{
  return c >= 0x300 && (g_unichar_ismark (c) || (c >= 0x1160 && c <= 0x11ff));
}

static guint
measure_cluster (const Writer *writer, guint at)
{
  guint length = 1;

  while (length < CLUSTER && at + length < writer->n && continues (writer->chars[at + length]))
    length++;
  return length;
}

static gunichar
get_char (const Writer *writer, gint64 at)
{
  return at >= 0 && at < writer->n ? writer->chars[at] : 0;
}

/* --- What counts -------------------------------------------------------------------------------- */

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == '~' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x223c
         || c == 0x301c || c == 0xff5e || c == 0xff0d || c == 0xfe63;
}

/* A dash is a sign between figures and before one, as a minus. */
static Fate
judge_dash (const Writer *writer, guint at)
{
  gunichar c = writer->chars[at];
  gunichar before = get_char (writer, (gint64) at - 1);
  gunichar after = get_char (writer, (gint64) at + 1);
  gboolean to_figure = g_unichar_isdigit (after)
                       || (after != 0 && g_unichar_type (after) == G_UNICODE_CURRENCY_SYMBOL);

  if (g_unichar_isspace (before) && g_unichar_isspace (after)
      && g_unichar_isdigit (get_char (writer, (gint64) at - 2))
      && g_unichar_isdigit (get_char (writer, (gint64) at + 2)))
    return KEEP;
  if (!to_figure || c == 0x2014 || c == 0x2015)
    return PART;
  return g_unichar_isdigit (before) || !g_unichar_isalnum (before) ? KEEP : PART;
}

static gboolean
stands_in_figure (const Writer *writer, guint at, gboolean groups)
{
  if (!g_unichar_isdigit (get_char (writer, (gint64) at - 1)))
    return FALSE;
  for (guint i = 1; i <= (groups ? 3 : 1); i++)
    if (!g_unichar_isdigit (get_char (writer, (gint64) at + i)))
      return FALSE;
  return !groups || !g_unichar_isdigit (get_char (writer, (gint64) at + 4));
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201b) || c == 0x2032 || c == 0xb4
         || c == 0xff07;
}

static Fate
judge_mark (const Writer *writer, guint at, gunichar c)
{
  switch (c)
    {
    case '.':
    case 0xff0e:
      return stands_in_figure (writer, at, FALSE) ? KEEP : STOP;
    case ',':
    case 0xff0c:
      return stands_in_figure (writer, at, TRUE) ? PASS : PART;
    case ':':
    case 0xff1a:
      return stands_in_figure (writer, at, FALSE) ? KEEP : PART;
    case '!':
    case 0xff01:
    case 0x3002:
    case 0x2026:
      return STOP;
    case '*':
    case '_':
    case '\\':
      return PART;
    default:
      return KEEP;
    }
}

static gboolean
is_bullet (gunichar c)
{
  /* ▲ and ▼ say plus and minus in Korean figures. */
  return g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL && (c < 0x25b2 || c > 0x25bd);
}

static Fate
judge (const Writer *writer, guint at)
{
  gunichar c = writer->chars[at];

  if (gotgan_text_is_alnum (c))
    return KEEP;
  if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
    return PART;
  if (is_apostrophe (c) || c == 0xa9 || c == 0xae || c == 0x2122)
    return PASS;
  if (is_dash (c))
    return judge_dash (writer, at);
  switch (g_unichar_type (c))
    {
    case G_UNICODE_FORMAT:
      return PASS;
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
      return PART;
    default:
      break;
    }
  if (c == '"' || c == 0xff02 || c == ';' || c == 0xff1b || c == 0xb7 || c == 0x2022 || c == 0x2027
      || c == 0x30fb || c == 0xff65 || c == 0x3001 || is_bullet (c))
    return PART;
  return judge_mark (writer, at, c);
}

/* --- Sentences ---------------------------------------------------------------------------------- */

/* Whether the full stop at @at belongs to the word before it. */
static gboolean
is_abbreviation (const Writer *writer, guint at)
{
  char word[16];
  guint start = at;
  guint n = 0;

  while (start > 0 && at - start < sizeof word - 1 && writer->chars[start - 1] < 0x80
         && g_ascii_isalpha ((char) writer->chars[start - 1]))
    start--;
  for (guint i = start; i < at; i++)
    word[n++] = g_ascii_tolower ((char) writer->chars[i]);
  word[n] = '\0';

  return n == 1
         || (n > 0 && writer->words != NULL
             && gotgan_anchor_words_is_abbreviation (writer->words, word));
}

static gboolean
begins_sentence (const Writer *writer, gunichar c)
{
  guint at = writer->text->letters->len;

  return at == 0 || (writer->stopped && writer->gap && !g_unichar_islower (c))
         || gotgan_anchor_text_origin (writer->text, at - 1)->paragraph != writer->paragraph;
}

/* --- Writing ------------------------------------------------------------------------------------ */

static void
append (Writer *writer, gunichar letter, gboolean opens, guint start, guint end)
{
  GotganSpan origin = { writer->paragraph, start, end };
  guint8 flag = opens ? 1 : 0;

  g_array_append_val (writer->text->letters, letter);
  g_array_append_val (writer->text->origins, origin);
  g_byte_array_append (writer->text->opens, &flag, 1);
}

static void
emit (Writer *writer, gunichar letter, guint start, guint end)
{
  GArray *letters = writer->text->letters;
  Script script = get_script (letter);
  Script before = letters->len > 0
                      ? get_script (*gotgan_anchor_text_at (writer->text, letters->len - 1))
                      : SIGN;
  gboolean begins = begins_sentence (writer, writer->chars[start]);

  if (writer->parted && script == before && (script == LATIN || script == DIGIT))
    append (writer, ' ', FALSE, start, start);
  if (begins)
    g_array_append_val (writer->text->sentences, letters->len);
  append (writer, letter, writer->parted || script != before || script == SIGN, start, end);
  writer->parted = writer->stopped = writer->gap = FALSE;
}

/* A dash is one sign whichever it is, as is a question mark, which ends a sentence too. */
static void
write_letters (Writer *writer, guint at, guint length)
{
  g_autofree char *cluster = g_ucs4_to_utf8 (writer->chars + at, length, NULL, NULL, NULL);
  g_autofree char *folded =
      cluster != NULL ? g_utf8_normalize (cluster, -1, G_NORMALIZE_NFKC) : NULL;

  for (const char *c = folded; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      emit (writer, g_unichar_tolower (g_utf8_get_char (c)), at, at + length);
}

static void
keep (Writer *writer, guint at, guint length)
{
  gunichar c = writer->chars[at];

  if (is_dash (c))
    emit (writer, '-', at, at + length);
  else if (length == 1 && (c < 0x80 || (c >= 0xac00 && c <= 0xd7a3)))
    emit (writer, g_unichar_tolower (c), at, at + 1);
  else
    write_letters (writer, at, length);
  writer->stopped = c == '?' || c == 0xff1f;
}

static void
fold_paragraph (Writer *writer)
{
  for (guint i = 0, length; i < writer->n; i += length)
    {
      length = measure_cluster (writer, i);
      switch (judge (writer, i))
        {
        case KEEP:
          keep (writer, i, length);
          break;
        case STOP:
          writer->stopped = !is_abbreviation (writer, i);
          break;
        case PART:
          writer->parted = TRUE;
          writer->gap = writer->gap || (writer->stopped && g_unichar_isspace (writer->chars[i]));
          break;
        case PASS:
          break;
        }
    }
}

GotganAnchorText *
gotgan_anchor_text_new (GotganArticle *article, GotganAnchorWords *words)
{
  GotganAnchorText *self = g_new (GotganAnchorText, 1);

  self->letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->origins = g_array_new (FALSE, FALSE, sizeof (GotganSpan));
  self->opens = g_byte_array_new ();
  self->sentences = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    {
      glong n = 0;
      g_autofree gunichar *chars =
          g_utf8_to_ucs4_fast (gotgan_article_get_paragraph (article, i)->text, -1, &n);
      Writer writer = { self, words, chars, (guint) n, i, TRUE, FALSE, FALSE };

      fold_paragraph (&writer);
    }

  return self;
}

void
gotgan_anchor_text_free (GotganAnchorText *self)
{
  g_array_unref (self->letters);
  g_array_unref (self->origins);
  g_byte_array_unref (self->opens);
  g_array_unref (self->sentences);
  g_free (self);
}

/* --- Looking ------------------------------------------------------------------------------------ */

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
