#include "config.h"

#include "app/model/gotgan-anchor-sign.h"

#include "app/base/gotgan-text.h"

/* Code points that a quote is looked back for. */
#define QUOTE 256

/* --- Marks -------------------------------------------------------------------------------------- */

static gboolean
stands_in_figure (const GotganAnchorSource *source, guint at, gboolean groups)
{
  if (!g_unichar_isdigit (gotgan_anchor_get_char (source, (gint64) at - 1)))
    return FALSE;
  for (guint i = 1; i <= (groups ? 3 : 1); i++)
    if (!g_unichar_isdigit (gotgan_anchor_get_char (source, (gint64) at + i)))
      return FALSE;
  return !groups || !g_unichar_isdigit (gotgan_anchor_get_char (source, (gint64) at + 4));
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201b) || c == 0x2032 || c == 0x2033
         || c == 0xb4;
}

/* That of "investor's" is a letter: "investors'" are others. Those of feet and minutes count. */
static GotganAnchorFate
judge_apostrophe (const GotganAnchorSource *source, guint at, gunichar *sign)
{
  gunichar c = source->chars[at];
  gunichar before = gotgan_anchor_get_char (source, (gint64) at - 1);

  if (c == 0x2032 || c == 0x2033)
    {
      *sign = c;
      if (g_unichar_isdigit (before))
        return GOTGAN_ANCHOR_KEEP;
    }
  *sign = '\'';
  return gotgan_anchor_is_latin (before)
                 && gotgan_anchor_is_latin (gotgan_anchor_get_char (source, at + 1))
             ? GOTGAN_ANCHOR_KEEP
             : GOTGAN_ANCHOR_PASS;
}

/* The sign of inches, where no quote is open. */
static gboolean
is_inches (const GotganAnchorSource *source, guint at)
{
  guint n = 0;

  if (!g_unichar_isdigit (gotgan_anchor_get_char (source, (gint64) at - 1)))
    return FALSE;
  for (guint i = 1; i <= MIN (at, QUOTE); i++)
    n += source->chars[at - i] == '"' ? 1 : 0;
  return n % 2 == 0;
}

/* A point that begins a figure counts as that of one with a nought before it. */
static gboolean
opens_fraction (const GotganAnchorSource *source, guint at)
{
  gunichar before = gotgan_anchor_get_char (source, (gint64) at - 1);

  return g_unichar_isdigit (gotgan_anchor_get_char (source, at + 1)) && !g_unichar_isalnum (before)
         && before != '.' && before != ')' && before != 0x2026 && !gotgan_anchor_is_quote (before);
}

static GotganAnchorFate
judge_colon (const GotganAnchorSource *source, guint at, gunichar *sign)
{
  gunichar after = gotgan_anchor_get_beside (source, at + 1);

  *sign = ':';
  return after == 0 || gotgan_anchor_is_quote (after) ? GOTGAN_ANCHOR_PART : GOTGAN_ANCHOR_KEEP;
}

/* --- Between names ------------------------------------------------------------------------------ */

static gboolean
is_separator (gunichar c)
{
  return c == ',' || c == 0x3001 || c == 0xb7 || c == 0x318d || c == 0x119e || c == 0x2022
         || c == 0x2027 || c == 0x30fb || c == 0xff65;
}

/* Whether the word from @at on, or before it with a @step of -1, is one behind which a comma parts no names. */
static gboolean
is_pause (const GotganAnchorSource *source, gint64 at, gint step)
{
  gunichar letters[GOTGAN_ANCHOR_NEAR];
  gboolean latin = gotgan_anchor_is_latin (gotgan_anchor_get_char (source, at));
  guint n = 0;
  g_autofree char *word = NULL;

  for (; n < GOTGAN_ANCHOR_NEAR && g_unichar_isalpha (gotgan_anchor_get_char (source, at))
         && gotgan_anchor_is_latin (gotgan_anchor_get_char (source, at)) == latin;
       at += step)
    letters[step > 0 ? n++ : GOTGAN_ANCHOR_NEAR - ++n] =
        g_unichar_tolower (gotgan_anchor_get_char (source, at));
  word = g_ucs4_to_utf8 (step > 0 ? letters : letters + GOTGAN_ANCHOR_NEAR - n, (glong) n, NULL,
                         NULL, NULL);
  return word != NULL
         && gotgan_anchor_words_is (source->words, word,
                                    GOTGAN_ANCHOR_WORD_PAUSE | GOTGAN_ANCHOR_WORD_OPENER);
}

/* Whether a Korean word that ends in @c has no particle and is no part of a clause. */
static gboolean
ends_bare (const GotganAnchorSource *source, gunichar c)
{
  char letter[7] = { 0 };

  g_unichar_to_utf8 (c, letter);
  return !gotgan_anchor_words_is (source->words, letter, GOTGAN_ANCHOR_WORD_PAUSE);
}

static gboolean
is_name_before (const GotganAnchorSource *source, guint at)
{
  gunichar c = gotgan_anchor_get_char (source, (gint64) at - 1);
  guint start = at - 1;

  if (!g_unichar_isalpha (c))
    return FALSE;
  if (!gotgan_anchor_is_latin (c))
    return ends_bare (source, c);
  while (start > 0 && gotgan_anchor_is_latin (source->chars[start - 1]))
    start--;
  return g_unichar_isupper (source->chars[start]);
}

/* "Cotton, Silk Fund" are two, and "Cotton Silk Fund" is one; and so are days, but not a day and a name. */
static gboolean
parts_names (const GotganAnchorSource *source, guint at)
{
  guint next = at + 1;
  gunichar after;

  if (at == 0 || !is_name_before (source, at))
    return FALSE;
  while (g_unichar_isspace (gotgan_anchor_get_char (source, next)))
    next++;
  after = gotgan_anchor_get_char (source, next);
  if (!g_unichar_isalpha (after) || (gotgan_anchor_is_latin (after) && !g_unichar_isupper (after)))
    return FALSE;
  return !is_pause (source, (gint64) at - 1, -1) || is_pause (source, next, 1);
}

/* --- Symbols ------------------------------------------------------------------------------------ */

static gboolean
is_bullet (gunichar c)
{
  return (c >= 0x25a0 && c <= 0x25b1) || (c >= 0x25b6 && c <= 0x25bb)
         || (c >= 0x25c0 && c <= 0x25d7) || c == 0x25e6 || (c >= 0x25fb && c <= 0x25fe)
         || c == 0x2605 || c == 0x2606 || c == 0x2023 || c == 0x2043 || c == 0x2219 || c == 0x203b
         || c == 0x261e || (c >= 0x2722 && c <= 0x274b && c != 0x274c)
         || (c >= 0x2751 && c <= 0x2752) || c == 0x2756 || c == 0x2794
         || (c >= 0x2798 && c <= 0x27be) || c == 0x2b1b || c == 0x2b1c || c == 0x3147;
}

/* A bullet opens a sentence or a line: elsewhere "●" may be a vote, "➔" a way, "★★★" a grade, and "김○수" is a name. */
static gboolean
is_in_list (const GotganAnchorSource *source, guint at)
{
  gunichar c = source->chars[at];
  gunichar after = gotgan_anchor_get_char (source, at + 1);
  gint64 before = (gint64) at - 1;

  if (!is_bullet (c) || is_bullet (after) || gotgan_anchor_get_beside (source, at + 1) == 0
      || (c == 0x3147 && !g_unichar_isspace (after)))
    return FALSE;
  while (g_unichar_isspace (gotgan_anchor_get_char (source, before))
         && gotgan_anchor_get_char (source, before) != '\n')
    before--;
  switch (gotgan_anchor_get_char (source, before))
    {
    case 0:
    case '\n':
    case '.':
    case '!':
    case '?':
    case 0x3002:
      return TRUE;
    default:
      return FALSE;
    }
}

/* --- All ---------------------------------------------------------------------------------------- */

static GotganAnchorFate
judge_mark (const GotganAnchorSource *source, guint at, gunichar *sign)
{
  switch (source->chars[at])
    {
    case '.':
      *sign = '.';
      return stands_in_figure (source, at, FALSE) || opens_fraction (source, at)
                 ? GOTGAN_ANCHOR_KEEP
                 : GOTGAN_ANCHOR_STOP;
    case ':':
      return judge_colon (source, at, sign);
    case '!':
    case 0x3002:
    case 0x2026:
      return GOTGAN_ANCHOR_STOP;
    case '*':
      return stands_in_figure (source, at, FALSE) ? GOTGAN_ANCHOR_KEEP : GOTGAN_ANCHOR_PART;
    case '"':
      *sign = 0x2033;
      return is_inches (source, at) ? GOTGAN_ANCHOR_KEEP : GOTGAN_ANCHOR_PART;
    case ';':
    case '_':
    case '\\':
      return GOTGAN_ANCHOR_PART;
    default:
      return gotgan_anchor_is_title_bracket (source, at) ? GOTGAN_ANCHOR_PART : GOTGAN_ANCHOR_KEEP;
    }
}

static GotganAnchorFate
judge_separator (const GotganAnchorSource *source, guint at, gunichar *sign)
{
  gunichar c = source->chars[at];

  if (c == ',' && stands_in_figure (source, at, TRUE))
    return GOTGAN_ANCHOR_PASS;
  *sign = ',';
  return parts_names (source, at) ? GOTGAN_ANCHOR_KEEP : GOTGAN_ANCHOR_PART;
}

static GotganAnchorFate
judge_by_type (const GotganAnchorSource *source, guint at, gunichar *sign)
{
  switch (g_unichar_type (source->chars[at]))
    {
    case G_UNICODE_OPEN_PUNCTUATION:
      *sign = '(';
      return gotgan_anchor_counts_bracket (source, at) ? GOTGAN_ANCHOR_KEEP : GOTGAN_ANCHOR_PART;
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
      return GOTGAN_ANCHOR_PART;
    default:
      return judge_mark (source, at, sign);
    }
}

GotganAnchorFate
gotgan_anchor_judge (const GotganAnchorSource *source, guint at, gunichar *sign)
{
  gunichar c = source->chars[at];

  *sign = 0;
  if (is_in_list (source, at))
    return GOTGAN_ANCHOR_PART;
  if (is_separator (c))
    return judge_separator (source, at, sign);
  if (gotgan_text_is_alnum (c))
    return GOTGAN_ANCHOR_KEEP;
  if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
    return GOTGAN_ANCHOR_PART;
  if (c == 0xa9 || c == 0xae || c == 0x2122 || c == 0x2120)
    return GOTGAN_ANCHOR_PASS;
  if (is_apostrophe (c))
    return judge_apostrophe (source, at, sign);
  if (gotgan_anchor_is_dash (c))
    {
      *sign = gotgan_anchor_judge_dash (source, at);
      return *sign != 0 ? GOTGAN_ANCHOR_KEEP : GOTGAN_ANCHOR_PART;
    }
  return judge_by_type (source, at, sign);
}

/* "US" is not "us", "Target" not "target", and of 5 "MW" and 5 "mW" one is a billion times the other. */
guint
gotgan_anchor_count_cased (const GotganAnchorSource *source, guint at, gboolean after_figure)
{
  char word[16];
  guint n = 0;
  guint i = at;

  for (; n < sizeof word - 1 && gotgan_anchor_get_char (source, i) < 0x80; i++)
    {
      gunichar c = gotgan_anchor_get_char (source, i);

      /* "U.S." */
      if (c == '.' && n > 0 && g_unichar_isupper (gotgan_anchor_get_char (source, (gint64) i - 1))
          && g_ascii_isupper ((char) (gotgan_anchor_get_char (source, i + 1) & 0x7f)))
        continue;
      if (!g_ascii_isalpha ((char) c))
        break;
      word[n++] = (char) c;
    }
  word[n] = '\0';
  return gotgan_anchor_words_is (source->words, word,
                                 GOTGAN_ANCHOR_WORD_CASED
                                     | (after_figure ? GOTGAN_ANCHOR_WORD_UNIT : 0))
             ? i - at
             : 0;
}
