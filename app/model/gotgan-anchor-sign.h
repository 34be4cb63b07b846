#pragma once

#include "app/model/gotgan-anchor-private.h"

G_BEGIN_DECLS

/* Code points of a word or figure that are looked at beside a sign, and of what stands in brackets. */
#define GOTGAN_ANCHOR_NEAR 24

/* Code points beyond the ends are 0. */
static inline gunichar
gotgan_anchor_get_char (const GotganAnchorSource *source, gint64 at)
{
  return at >= 0 && at < source->n ? source->chars[at] : 0;
}

static inline gboolean
gotgan_anchor_is_latin (gunichar c)
{
  return g_unichar_isalpha (c) && c < 0x1100;
}

static inline gboolean
gotgan_anchor_is_currency (gunichar c)
{
  return c != 0 && g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL;
}

static inline gboolean
gotgan_anchor_is_quote (gunichar c)
{
  return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201f) || c == 0x300c
         || c == 0xab;
}

/* The next code point from @at on that is no space; 0 at the end. */
static inline gunichar
gotgan_anchor_get_beside (const GotganAnchorSource *source, gint64 at)
{
  while (g_unichar_isspace (gotgan_anchor_get_char (source, at)))
    at++;
  return gotgan_anchor_get_char (source, at);
}

static inline gboolean
gotgan_anchor_is_figure_at (const GotganAnchorSource *source, gint64 at)
{
  gunichar c = gotgan_anchor_get_char (source, at);

  return g_unichar_isdigit (c) || gotgan_anchor_is_currency (c)
         || (c == '.' && g_unichar_isdigit (gotgan_anchor_get_char (source, at + 1)));
}

/* Whether a digit is in the word, or figure, that goes on from @at. */
static inline gboolean
gotgan_anchor_has_digit (const GotganAnchorSource *source, gint64 at, gint step)
{
  for (guint i = 0; i < GOTGAN_ANCHOR_NEAR; i++, at += step)
    {
      gunichar c = gotgan_anchor_get_char (source, at);

      if (g_unichar_isdigit (c))
        return TRUE;
      if (!g_unichar_isalnum (c) && c != '.' && c != ',' && c != '%' && c != 0xb0
          && !gotgan_anchor_is_currency (c))
        return FALSE;
    }
  return FALSE;
}

static inline gboolean
gotgan_anchor_is_tilde (gunichar c)
{
  return c == '~' || c == 0x2dc || c == 0x223c || c == 0x301c;
}

static inline gboolean
gotgan_anchor_is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xfe63
         || gotgan_anchor_is_tilde (c);
}

/* What the dash at @at is written as: "~" between figures, "-" before one; 0 where it says nothing */
gunichar gotgan_anchor_judge_dash (const GotganAnchorSource *source, guint at);

/* Whether the bracket that opens at @at says something: around a loss in accounts, "(12억원)", and around a part of a word,
 * "(un)known". */
gboolean gotgan_anchor_counts_bracket (const GotganAnchorSource *source, guint at);

/* Whether "<" or ">" is one of those of titles, <곳간>; others are signs of order. */
gboolean gotgan_anchor_is_title_bracket (const GotganAnchorSource *source, guint at);

G_END_DECLS
