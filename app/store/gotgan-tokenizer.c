#include "config.h"

#include "app/store/gotgan-tokenizer.h"

#include <string.h>

/* Code points of a word that are kept; longer "words" are encoded rubbish that nobody searches for. */
#define MAX_WORD 64

/* Code points normalised together; longer heaps of combining marks are cut. */
#define MAX_CLUSTER 32

typedef enum
{
  LETTER_NONE,
  LETTER_PAIRED,
  LETTER_WORD,
  LETTER_MARK,
  LETTER_INVISIBLE,
} GotganLetter;

/* One letter of a run, as NFKC has it. */
typedef struct
{
  char text[8];
  gsize length;
  gsize start;
  gsize end;
} GotganRunLetter;

typedef struct
{
  const char *text;
  gsize length;
  GotganTokenizeMode mode;
  GotganTokenFunc func;
  gpointer user_data;

  /* The word being gathered. */
  GString *word;
  guint word_letters;
  gsize word_start;
  gsize word_end;
  gsize word_head_end;
  gboolean word_is_number;
  gboolean word_is_grouped;

  /* The run being gathered: its last letter, not yet handed out. */
  GotganRunLetter last;
  gboolean in_run;
  gboolean run_has_pair;

  /* In a query: the last letter of a finished run, handed out only if something follows. */
  GotganRunLetter kept;
  gboolean has_kept;
} GotganTokenizer;

static const struct
{
  gunichar first;
  gunichar last;
} paired_ranges[] = {
  { 0x1100, 0x11ff }, /* Hangul jamo */
  { 0x2e80, 0x2fdf }, /* radicals */
  { 0x3005, 0x3007 }, /* 々〆〇 */
  { 0x3021, 0x3029 }, /* Hangzhou numerals */
  { 0x3031, 0x3035 }, /* kana repeat marks */
  { 0x3041, 0x3096 }, /* Hiragana */
  { 0x309d, 0x309f }, /* and its repeat marks */
  { 0x30a1, 0x30fa }, /* Katakana */
  { 0x30fc, 0x30ff }, /* and its length and repeat marks */
  { 0x3105, 0x312f }, /* Bopomofo */
  { 0x3131, 0x318e }, /* Hangul compatibility jamo */
  { 0x31a0, 0x31bf }, /* Bopomofo extended */
  { 0x31f0, 0x31ff }, /* Katakana extensions */
  { 0x3400, 0x4dbf }, /* Han extension A */
  { 0x4e00, 0x9fff }, /* Han */
  { 0xa960, 0xa97f }, /* Hangul jamo extended A */
  { 0xac00, 0xd7ff }, /* Hangul syllables, jamo extended B */
  { 0xf900, 0xfaff }, /* Han compatibility */
  { 0x1aff0, 0x1b16f }, /* Kana beyond the first plane */
  { 0x20000, 0x3ffff }, /* Han extensions */
};

static gboolean
gotgan_tokenizer_is_paired (gunichar c)
{
  guint low = 0, high = G_N_ELEMENTS (paired_ranges);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (c > paired_ranges[middle].last)
        low = middle + 1;
      else if (c < paired_ranges[middle].first)
        high = middle;
      else
        return TRUE;
    }
  return FALSE;
}

static GotganLetter
gotgan_tokenizer_classify (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char) c) ? LETTER_WORD : LETTER_NONE;
  if (gotgan_tokenizer_is_paired (c))
    return LETTER_PAIRED;
  if (g_unichar_isalnum (c))
    return LETTER_WORD;
  if (g_unichar_ismark (c))
    return LETTER_MARK;
  if (g_unichar_type (c) == G_UNICODE_FORMAT)
    return LETTER_INVISIBLE;
  return LETTER_NONE;
}

static int
gotgan_tokenizer_emit_letters (GotganTokenizer *self, const GotganRunLetter *first,
                               const GotganRunLetter *second)
{
  char text[2 * sizeof first->text];
  GotganToken token = {
    .text = text,
    .length = first->length,
    .start = first->start,
    .end = first->end,
    .head_end = first->end,
    .paired = TRUE,
    .lone = second == NULL,
  };

  memcpy (text, first->text, first->length);
  if (second != NULL)
    {
      memcpy (text + first->length, second->text, second->length);
      token.length += second->length;
      token.end = second->end;
    }
  return self->func (&token, self->user_data);
}

static int
gotgan_tokenizer_emit_kept (GotganTokenizer *self)
{
  if (!self->has_kept)
    return 0;
  self->has_kept = FALSE;
  return gotgan_tokenizer_emit_letters (self, &self->kept, NULL);
}

static int
gotgan_tokenizer_end_word (GotganTokenizer *self)
{
  GotganToken token = {
    .text = self->word->str,
    .length = self->word->len,
    .start = self->word_start,
    .end = self->word_end,
    .head_end = self->word_head_end,
  };
  int result;

  if (self->word->len == 0)
    return 0;
  result = gotgan_tokenizer_emit_kept (self);
  if (result == 0)
    result = self->func (&token, self->user_data);
  g_string_truncate (self->word, 0);
  self->word_letters = 0;
  return result;
}

static int
gotgan_tokenizer_end_run (GotganTokenizer *self)
{
  if (!self->in_run)
    return 0;
  self->in_run = FALSE;
  if (self->mode == GOTGAN_TOKENIZE_QUERY && self->run_has_pair)
    {
      self->kept = self->last;
      self->has_kept = TRUE;
      return 0;
    }
  return gotgan_tokenizer_emit_letters (self, &self->last, NULL);
}

static int
gotgan_tokenizer_add_letter (GotganTokenizer *self, const GotganRunLetter *letter)
{
  int result = gotgan_tokenizer_end_word (self);

  if (result == 0)
    result = gotgan_tokenizer_emit_kept (self);
  if (result == 0 && self->in_run)
    result = gotgan_tokenizer_emit_letters (self, &self->last, letter);
  self->run_has_pair = self->in_run;
  self->last = *letter;
  self->in_run = TRUE;
  return result;
}

static int
gotgan_tokenizer_add_paired (GotganTokenizer *self, gunichar c, gsize start, gsize end)
{
  GotganRunLetter letter = { .start = start, .end = end };

  letter.length = (gsize) g_unichar_to_utf8 (c, letter.text);
  return gotgan_tokenizer_add_letter (self, &letter);
}

/* Unless a word is being gathered, one begins, with the letter that stands from @start to @head_end. */
static int
gotgan_tokenizer_begin_word (GotganTokenizer *self, gsize start, gsize head_end)
{
  int result = gotgan_tokenizer_end_run (self);

  if (self->word->len == 0)
    {
      self->word_start = start;
      self->word_head_end = head_end;
      self->word_is_number = TRUE;
      self->word_is_grouped = FALSE;
    }
  return result;
}

static int
gotgan_tokenizer_add_word (GotganTokenizer *self, gunichar c, gsize start, gsize end)
{
  int result = gotgan_tokenizer_begin_word (self, start, end);

  self->word_is_number = self->word_is_number && ((c >= '0' && c <= '9') || c == '.');
  if (self->word_letters < MAX_WORD)
    g_string_append_unichar (self->word, g_unichar_tolower (c));
  self->word_letters++;
  self->word_end = end;
  return result;
}

/* Counts the digits from byte @at on, up to four. */
static guint
gotgan_tokenizer_count_digits (GotganTokenizer *self, gsize at)
{
  guint n = 0;

  while (n < 4 && at < self->length)
    {
      gunichar c = g_utf8_get_char_validated (self->text + at, (gssize) (self->length - at));

      if (c >= (gunichar) -2 || !g_unichar_isdigit (c))
        break;
      n++;
      at = (gsize) (g_utf8_next_char (self->text + at) - self->text);
    }
  return n;
}

static int
gotgan_tokenizer_add_other (GotganTokenizer *self, gunichar c, gsize start, gsize end)
{
  int result;

  if (self->word->len > 0 && self->word_is_number)
    {
      if (c == ',' && (self->word_is_grouped || self->word->len <= 3)
          && gotgan_tokenizer_count_digits (self, end) == 3)
        {
          self->word_is_grouped = TRUE;
          return 0;
        }
      if (c == '.' && gotgan_tokenizer_count_digits (self, end) > 0)
        return gotgan_tokenizer_add_word (self, c, start, end);
    }
  result = gotgan_tokenizer_end_word (self);
  return result != 0 ? result : gotgan_tokenizer_end_run (self);
}

static int
gotgan_tokenizer_add (GotganTokenizer *self, gunichar c, gsize start, gsize end)
{
  switch (gotgan_tokenizer_classify (c))
    {
    case LETTER_PAIRED:
      return gotgan_tokenizer_add_paired (self, c, start, end);
    case LETTER_WORD:
      return gotgan_tokenizer_add_word (self, c, start, end);
    case LETTER_MARK:
      if (self->word->len > 0)
        return gotgan_tokenizer_add_word (self, c, start, end);
      return 0;
    case LETTER_INVISIBLE:
      return 0;
    case LETTER_NONE:
    default:
      return gotgan_tokenizer_add_other (self, c, start, end);
    }
}

/* Whether @c joins what is before it when text is composed. */
static gboolean
gotgan_tokenizer_joins (gunichar c)
{
  return (c >= 0x300 && g_unichar_ismark (c)) || (c >= 0x1160 && c <= 0x11ff)
         || (c >= 0xd7b0 && c <= 0xd7ff) || c == 0xff9e || c == 0xff9f;
}

/* Returns the end of the cluster at byte @at, which is a valid character. */
static gsize
gotgan_tokenizer_find_cluster_end (GotganTokenizer *self, gsize at)
{
  for (guint n = 0; n < MAX_CLUSTER; n++)
    {
      gunichar c;

      at = (gsize) (g_utf8_next_char (self->text + at) - self->text);
      if (at >= self->length || (guchar) self->text[at] < 0x80)
        break;
      c = g_utf8_get_char_validated (self->text + at, (gssize) (self->length - at));
      if (c >= (gunichar) -2 || !gotgan_tokenizer_joins (c))
        break;
    }
  return at;
}

static int
gotgan_tokenizer_add_cluster (GotganTokenizer *self, gsize start, gsize end)
{
  g_autofree char *composed = NULL;
  gunichar c = g_utf8_get_char (self->text + start);
  gboolean single = (gsize) g_unichar_to_utf8 (c, NULL) == end - start;
  int result = 0;

  if (single && (c < 0x80 || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0x4e00 && c <= 0x9fff)))
    return gotgan_tokenizer_add (self, c, start, end);
  composed = g_utf8_normalize (self->text + start, (gssize) (end - start), G_NORMALIZE_NFKC);
  if (composed == NULL)
    return gotgan_tokenizer_add (self, ' ', start, end);
  for (const char *p = composed; *p != '\0' && result == 0; p = g_utf8_next_char (p))
    result = gotgan_tokenizer_add (self, g_utf8_get_char (p), start, end);
  return result;
}

/* --- What most text is made of, taken without looking at each letter in every way --------------- */

/* Whether nothing at byte @at can join the letter before it. */
static gboolean
gotgan_tokenizer_is_apart (GotganTokenizer *self, gsize at)
{
  return at >= self->length || (guchar) self->text[at] < 0x80;
}

static gboolean
gotgan_tokenizer_is_syllable (GotganTokenizer *self, gsize at)
{
  const guchar *p = (const guchar *) self->text + at;

  /* U+AC00 to U+D7A3, as UTF-8 has them. */
  return at + 3 <= self->length && p[0] >= 0xea && p[0] <= 0xed && (p[1] & 0xc0) == 0x80
         && (p[2] & 0xc0) == 0x80 && (p[0] > 0xea || p[1] >= 0xb0)
         && (p[0] < 0xed || p[1] < 0x9e || (p[1] == 0x9e && p[2] <= 0xa3));
}

/* Takes Hangul syllables from byte @at on; says in @end where they end. */
static int
gotgan_tokenizer_take_syllables (GotganTokenizer *self, gsize at, gsize *end)
{
  gboolean more = gotgan_tokenizer_is_syllable (self, at);
  int result = 0;

  while (more && result == 0)
    {
      GotganRunLetter letter = { .length = 3, .start = at, .end = at + 3 };

      more = gotgan_tokenizer_is_syllable (self, at + 3);
      if (!more && !gotgan_tokenizer_is_apart (self, at + 3))
        break;
      memcpy (letter.text, self->text + at, 3);
      result = gotgan_tokenizer_add_letter (self, &letter);
      at += 3;
    }
  *end = at;
  return result;
}

/* Takes letters and digits of ASCII from byte @at on; says in @end where they end. */
static int
gotgan_tokenizer_take_ascii (GotganTokenizer *self, gsize at, gsize *end)
{
  gsize after = at;
  gboolean is_number = TRUE;
  int result;

  while (after < self->length && g_ascii_isalnum (self->text[after])
         && gotgan_tokenizer_is_apart (self, after + 1))
    is_number = g_ascii_isdigit (self->text[after++]) && is_number;
  *end = after;
  if (after == at)
    return 0;
  result = gotgan_tokenizer_begin_word (self, at, at + 1);
  self->word_is_number = self->word_is_number && is_number;
  for (; at < after; at++, self->word_letters++)
    if (self->word_letters < MAX_WORD)
      g_string_append_c (self->word, g_ascii_tolower (self->text[at]));
  self->word_end = after;
  return result;
}

static int
gotgan_tokenizer_take_common (GotganTokenizer *self, gsize at, gsize *end)
{
  return (guchar) self->text[at] < 0x80 ? gotgan_tokenizer_take_ascii (self, at, end)
                                        : gotgan_tokenizer_take_syllables (self, at, end);
}

static int
gotgan_tokenizer_run (GotganTokenizer *self)
{
  int result = 0;

  for (gsize at = 0; at < self->length && result == 0;)
    {
      gunichar c;
      gsize end;

      result = gotgan_tokenizer_take_common (self, at, &end);
      if (end > at)
        {
          at = end;
          continue;
        }
      c = g_utf8_get_char_validated (self->text + at, (gssize) (self->length - at));
      end = at + 1;
      if (c >= (gunichar) -2 || c == 0)
        result = gotgan_tokenizer_add (self, ' ', at, end);
      else
        {
          end = gotgan_tokenizer_find_cluster_end (self, at);
          result = gotgan_tokenizer_add_cluster (self, at, end);
        }
      at = end;
    }
  if (result == 0)
    result = gotgan_tokenizer_end_word (self);
  return result != 0 ? result : gotgan_tokenizer_end_run (self);
}

int
gotgan_tokenize (const char *text, gsize length, GotganTokenizeMode mode, GotganTokenFunc func,
                 gpointer user_data)
{
  GotganTokenizer self = {
    .text = text,
    .length = length,
    .mode = mode,
    .func = func,
    .user_data = user_data,
    .word = g_string_new (NULL),
  };
  int result = gotgan_tokenizer_run (&self);

  g_string_free (self.word, TRUE);
  return result;
}
