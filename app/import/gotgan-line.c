#include "config.h"

#include "app/import/gotgan-line.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Bytes. */
#define LONGEST_MENU 600
/* Han or Kana letters of a word, about. */
#define HAN_OF_WORD 3

static gboolean
gotgan_line_is_invisible (gunichar c)
{
  return c == 0xad || c == 0x200b || c == 0x200e || c == 0x200f || c == 0xfeff
         || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0x115f
         || c == 0x1160 || c == 0x3164;
}

/* Whether a character that begins with @lead may be white space or invisible. */
static gboolean
gotgan_line_may_vanish (guint8 lead)
{
  return lead <= ' ' || lead == 0x7f || lead == 0xc2 || (lead >= 0xe1 && lead <= 0xe3)
         || lead == 0xef;
}

static void
gotgan_line_append_run (GString *tidy, const char *start, const char *end, gboolean *blank)
{
  if (start == end)
    return;
  if (*blank && tidy->len > 0)
    g_string_append_c (tidy, ' ');
  *blank = FALSE;
  g_string_append_len (tidy, start, end - start);
}

void
gotgan_line_append_tidy (GString *tidy, const char *text, gsize length, gboolean *blank)
{
  const char *end = text + length;
  const char *start = text;

  for (const char *at = text; at < end;)
    {
      const char *next = at + 1;
      gunichar c;

      /* A blank between two words is the one that stays. */
      if (!gotgan_line_may_vanish ((guint8) *at)
          || (*at == ' ' && at > start && next < end && !gotgan_line_may_vanish ((guint8) *next)))
        {
          at = next;
          continue;
        }
      next = g_utf8_next_char (at);
      c = g_utf8_get_char (at);
      if (g_unichar_isspace (c) || gotgan_line_is_invisible (c))
        {
          gotgan_line_append_run (tidy, start, at, blank);
          *blank = *blank || g_unichar_isspace (c);
          start = next;
        }
      at = next;
    }
  gotgan_line_append_run (tidy, start, end, blank);
}

char *
gotgan_line_tidy (const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;
  GString *tidy = g_string_sized_new (size + 1);
  gboolean blank = FALSE;

  gotgan_line_append_tidy (tidy, text, size, &blank);
  return g_string_free_and_steal (tidy);
}

/* Quotes and brackets may stand behind the full stop. */
static gboolean
gotgan_line_is_closer (gunichar c)
{
  return c < 0x80 ? c == '"' || c == '\'' || c == ')' || c == ']'
                  : c == 0x2019 || c == 0x201d || c == 0x300d || c == 0x300f || c == 0xff09
                        || c == 0x3011;
}

static gboolean
gotgan_line_is_stop (gunichar c)
{
  return c == '.' || c == '?' || c == '!' || c == 0x3002 || c == 0xff0e || c == 0xff1f
         || c == 0xff01;
}

/* Korean prose often drops the last full stop: "…하고 있다". */
static gboolean
gotgan_line_ends_in_da (const char *text)
{
  return g_str_has_suffix (text, "다") || g_str_has_suffix (text, "요");
}

/* Whether the sentence is over at @c: a stop and its closing quotes, then white space or the end. */
static gboolean
gotgan_line_is_boundary (gunichar c, gunichar before, const char *next)
{
  gboolean stopped =
      gotgan_line_is_stop (c) || (gotgan_line_is_closer (c) && gotgan_line_is_stop (before));

  if (c == 0x3002 || c == 0xff01 || c == 0xff1f)
    return TRUE;
  return stopped && (*next == '\0' || g_unichar_isspace (g_utf8_get_char (next)));
}

static gboolean
gotgan_line_is_hangul (gunichar c)
{
  return c >= 0xac00 && c <= 0xd7a3;
}

/* Whether a word begins behind @c. */
static gboolean
gotgan_line_is_gap (gunichar c)
{
  return c <= ' ' || (c > 0x7f && !gotgan_line_is_hangul (c) && g_unichar_isspace (c));
}

/* One character of a line. */
static void
gotgan_line_count (GotganLineShape *shape, gunichar c, gunichar before, const char *next)
{
  if (c < 0x80)
    {
      shape->width++;
      shape->latin += g_ascii_isalpha (c);
    }
  else
    {
      shape->width += g_unichar_iswide (c) ? 2 : 1;
      shape->hangul += gotgan_text_is_hangul (c);
      shape->latin += c < 0x250 && g_unichar_isalpha (c);
      shape->han += (c >= 0x3041 && c <= 0x9fff) || (c >= 0xe01 && c <= 0xe4e);
    }
  if (gotgan_line_is_gap (before))
    shape->words += c < 0x80 ? !g_ascii_isspace (c) : !g_unichar_isspace (c);
  if (((guint8) *next <= ' ' || (guint8) *next >= 0xc2)
      && gotgan_line_is_boundary (c, before, next))
    shape->sentences++;
}

/* Whether @byte is a printable ASCII character that neither stops a sentence nor closes one. */
static inline gboolean
gotgan_line_is_plain (guint8 byte)
{
  /* All from U+0020 to U+007E but ! " ' ) . ? ] */
  static const guint64 plain[] = { G_GUINT64_CONSTANT (0x7fffbd7900000000),
                                   G_GUINT64_CONSTANT (0x7fffffffdfffffff) };

  return byte < 0x80 && (plain[byte >> 6] >> (byte & 63) & 1) != 0;
}

/* Counts plain characters without a branch for each kind, since nearly all are. Returns: where they end */
static inline const char *
gotgan_line_count_plain (GotganLineShape *shape, const char *at, gunichar *before)
{
  const char *start = at;
  gboolean gap = gotgan_line_is_gap (*before);
  guint words = 0;
  guint latin = 0;

  for (; gotgan_line_is_plain ((guint8) *at); at++)
    {
      words += gap & (*at != ' ');
      gap = *at == ' ';
      latin += (guint8) ((*at | 0x20) - 'a') < 26;
    }
  shape->width += (guint) (at - start);
  shape->words += words;
  shape->latin += latin;
  if (at > start)
    *before = (guint8) at[-1];
  return at;
}

/* Returns: the syllable, or 0 */
static inline gunichar
gotgan_line_read_hangul (const char *at)
{
  const guint8 *bytes = (const guint8 *) at;
  gunichar c = 0;

  if (bytes[0] >= 0xea && bytes[0] <= 0xed)
    c = (gunichar) ((bytes[0] & 0xf) << 12 | (bytes[1] & 0x3f) << 6 | (bytes[2] & 0x3f));
  return gotgan_line_is_hangul (c) ? c : 0;
}

static inline const char *
gotgan_line_count_hangul (GotganLineShape *shape, const char *at, gunichar *before)
{
  gboolean gap = gotgan_line_is_gap (*before);
  guint n = 0;

  for (gunichar c = gotgan_line_read_hangul (at); c != 0; c = gotgan_line_read_hangul (at))
    {
      *before = c;
      at += 3;
      n++;
    }
  shape->width += 2 * n;
  shape->hangul += n;
  shape->words += gap && n > 0;
  return at;
}

GotganLineShape
gotgan_line_measure (const char *text)
{
  GotganLineShape shape = { 0 };
  const char *at = text;
  gunichar c = ' ';

  while (TRUE)
    {
      const char *start = at;
      gunichar before;

      at = gotgan_line_count_plain (&shape, at, &c);
      at = gotgan_line_count_hangul (&shape, at, &c);
      if (*at == '\0')
        break;
      if (at > start)
        continue;
      before = c;
      c = g_utf8_get_char (at);
      at = g_utf8_next_char (at);
      gotgan_line_count (&shape, c, before, at);
    }
  shape.ends = shape.sentences > 0 && (gotgan_line_is_stop (c) || gotgan_line_is_closer (c));
  if (!shape.ends && shape.width >= (shape.sentences > 0 ? 50 : 100)
      && gotgan_line_ends_in_da (text))
    {
      shape.ends = TRUE;
      shape.sentences++;
    }
  return shape;
}

gboolean
gotgan_line_is_prose (const GotganLineShape *shape)
{
  if (shape->words + shape->han / HAN_OF_WORD < 3)
    return FALSE;
  if (shape->ends && shape->width >= 50)
    return TRUE;
  return (shape->sentences >= 2 && shape->width >= 80) || shape->width >= 220;
}

/* Not gotgan_text_fold(): repeats on one page are spelt alike, and normalisation would only take time. */
char *
gotgan_line_key (const char *text)
{
  GString *key = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (key, g_unichar_tolower (c));
    }
  return g_string_free (key, FALSE);
}

gboolean
gotgan_line_is_separator (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/* Bars, wide gaps and tabs that set words apart; a lone ">" between blanks is a trail of sections. */
static guint
gotgan_line_count_gaps (const char *raw, gboolean *trail)
{
  guint n_gaps = 0;
  guint n_blanks = 0;

  for (const char *at = raw; *at != '\0'; at++)
    {
      gboolean bar = *at == '|' || strncmp (at, "｜", 3) == 0 || strncmp (at, "│", 3) == 0;

      if (strncmp (at, " > ", 3) == 0 || strncmp (at, " › ", 5) == 0 || strncmp (at, " » ", 4) == 0)
        *trail = TRUE;
      n_blanks = *at == '\t' ? 2 : *at == ' ' ? n_blanks + 1 : 0;
      n_gaps += bar || n_blanks == 2;
    }
  return n_gaps;
}

gboolean
gotgan_line_has_columns (const char *raw)
{
  g_autofree char *line = NULL;
  GotganLineShape shape;
  gboolean trail = FALSE;
  guint n_gaps;

  if (strlen (raw) > LONGEST_MENU)
    return FALSE;
  line = g_strstrip (g_strdup (raw));
  shape = gotgan_line_measure (line);
  n_gaps = gotgan_line_count_gaps (line, &trail);
  if (shape.ends || shape.width > 160)
    return FALSE;
  if (trail)
    return shape.words <= 12;
  return n_gaps > 0 && shape.words <= 4 * (n_gaps + 1) && shape.width <= 24 * (n_gaps + 1);
}

gsize
gotgan_line_bullet (const char *text)
{
  static const char *const bullets[] = { "•", "◦", "▪", "·", "∙", "-", "–", "*", "✔" };
  const char *at = text;

  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (text, bullets[i]))
      at = text + strlen (bullets[i]);
  if (at == text)
    {
      while (g_ascii_isdigit (*at) && at - text < 2)
        at++;
      if (at == text || (*at != '.' && *at != ')'))
        return 0;
      at++;
    }
  return *at == ' ' ? (gsize) (at + 1 - text) : 0;
}
