#include "config.h"

#include "app/model/gotgan-anchor-sign.h"

/* Letters of "BBB" and other grades. */
#define GRADE 3

/* "5% -", "억 원": a figure before which a dash behind a Korean word is a minus. That of "코로나-19" is none. */
static gboolean
has_unit (const GotganAnchorSource *source, guint at)
{
  gunichar c;

  while (gotgan_anchor_is_figure_at (source, at) || gotgan_anchor_get_char (source, at) == ','
         || gotgan_anchor_get_char (source, at) == '.')
    at++;
  c = gotgan_anchor_get_beside (source, at);
  return c == '%' || c == 0xb0 || c == 0x2103 || c == 0x2109 || c == 0xc5b5 || c == 0xc870
         || c == 0xb9cc || c == 0xcc9c || c == 0xc6d0 || c == 0xb2ec;
}

/* The minus of "BBB-" and "A2-", and the dash of "A-1". */
static gboolean
is_grade (const GotganAnchorSource *source, guint at)
{
  gunichar after = gotgan_anchor_get_char (source, at + 1);
  gint64 last = (gint64) at - 1;
  gboolean has_number = g_unichar_isdigit (gotgan_anchor_get_char (source, last));
  gunichar grade;
  guint n = 0;

  if (gotgan_anchor_is_latin (after) || (has_number && g_unichar_isdigit (after)))
    return FALSE;
  last -= has_number ? 1 : 0;
  grade = gotgan_anchor_get_char (source, last);
  if (grade < 'A' || grade > 'D')
    return FALSE;
  while (n <= GRADE && gotgan_anchor_get_char (source, last - n) == grade)
    n++;
  return n <= GRADE && !g_unichar_isalnum (gotgan_anchor_get_char (source, last - n));
}

static gunichar
judge_tilde (const GotganAnchorSource *source, guint at)
{
  gunichar after = gotgan_anchor_get_beside (source, at + 1);

  return g_unichar_isalnum (after) || gotgan_anchor_is_currency (after)
                 || gotgan_anchor_has_digit (source, (gint64) at - 1, -1)
             ? '~'
             : 0;
}

static gboolean
is_figure_beside (const GotganAnchorSource *source, guint at)
{
  gunichar c = gotgan_anchor_get_beside (source, at);

  return g_unichar_isdigit (c) || gotgan_anchor_is_currency (c);
}

/* A dash parts words, or is "~" between figures and "-" before one. Returns: 0 where it says nothing */
gunichar
gotgan_anchor_judge_dash (const GotganAnchorSource *source, guint at)
{
  gunichar c = source->chars[at];
  gunichar before = gotgan_anchor_get_char (source, (gint64) at - 1);
  gunichar after = gotgan_anchor_get_char (source, at + 1);
  gboolean is_long = c == 0x2014 || c == 0x2015;

  if (gotgan_anchor_is_tilde (c))
    return judge_tilde (source, at);
  if ((before == '(' && after == ')') || (c == 0x2212 && is_figure_beside (source, at + 1)))
    return '-';
  if (g_unichar_isspace (before) && g_unichar_isspace (after))
    return gotgan_anchor_has_digit (source, (gint64) at - 2, -1)
                   && gotgan_anchor_is_figure_at (source, (gint64) at + 2)
               ? '~'
               : 0;
  if (!is_long && is_grade (source, at))
    return '-';
  if (gotgan_anchor_is_figure_at (source, (gint64) at + 1))
    {
      if (is_long && g_unichar_isalnum (before) && !g_unichar_isdigit (before))
        return 0;
      if (gotgan_anchor_has_digit (source, (gint64) at - 1, -1))
        return '~';
      return !g_unichar_isalnum (before)
                     || (!gotgan_anchor_is_latin (before) && has_unit (source, at + 1))
                 ? '-'
                 : 0;
    }
  return g_unichar_isalnum (after) && gotgan_anchor_has_digit (source, (gint64) at - 1, -1)
                 && gotgan_anchor_has_digit (source, (gint64) at + 1, 1) && !is_long
             ? '~'
             : 0;
}
