#include "config.h"

#include "app/model/gotgan-token.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Hangul in a word to be looked at for a particle: the longest one and a stem before it. */
#define MIN_STEM 2

/* What may come after a particle's stem: the final consonant of the syllable before it. */
typedef enum
{
  AFTER_ANY,
  AFTER_CODA,
  AFTER_VOWEL,
} GotganAfter;

typedef struct
{
  const char *text;
  GotganAfter after;
} GotganParticle;

/* 조사, by the 표준국어대사전; longer ones first, since "에서는" ends with "는" too. */
static const GotganParticle particles[] = {
  { "으로부터", AFTER_ANY }, { "에게서는", AFTER_ANY }, { "이라고", AFTER_ANY },
  { "에서는", AFTER_ANY },   { "에서도", AFTER_ANY },   { "에게는", AFTER_ANY },
  { "에게서", AFTER_ANY },   { "으로는", AFTER_ANY },   { "으로서", AFTER_ANY },
  { "으로써", AFTER_ANY },   { "까지는", AFTER_ANY },   { "부터는", AFTER_ANY },
  { "에는", AFTER_ANY },     { "에도", AFTER_ANY },     { "에서", AFTER_ANY },
  { "에게", AFTER_ANY },     { "으로", AFTER_CODA },    { "라고", AFTER_ANY },
  { "로서", AFTER_ANY },     { "로써", AFTER_ANY },     { "까지", AFTER_ANY },
  { "부터", AFTER_ANY },     { "보다", AFTER_ANY },     { "처럼", AFTER_ANY },
  { "과의", AFTER_CODA },    { "와의", AFTER_VOWEL },   { "이나", AFTER_CODA },
  { "은", AFTER_CODA },      { "는", AFTER_VOWEL },     { "이", AFTER_CODA },
  { "가", AFTER_VOWEL },     { "을", AFTER_CODA },      { "를", AFTER_VOWEL },
  { "의", AFTER_ANY },       { "에", AFTER_ANY },       { "로", AFTER_ANY },
  { "와", AFTER_VOWEL },     { "과", AFTER_CODA },      { "도", AFTER_ANY },
};

/* What may stand a space behind its number. */
static const char *const units[] = {
  "thousand", "million", "billion", "trillion", "mn",     "bn",     "tn",     "percent",
  "dollars",  "dollar",  "euros",   "euro",     "won",    "yen",    "yuan",   "pounds",
  "USD",      "EUR",     "KRW",     "GBP",      "JPY",    "CNY",    "조",     "억",
  "만",       "천",      "조원",    "억원",     "만원",   "원",     "달러",   "유로",
  "엔",       "위안",    "파운드",  "퍼센트",   "억달러", "만달러", "조달러", "억유로",
  "억엔",     "억위안",  "%",       "명",       "주",     "배",     "건",     "곳",
};

/* Scales go on with the next number: "1조 5500억". */
static const char *const scales[] = { "조", "억", "만" };

typedef struct
{
  const char *text;
  GArray *tokens;
  const char *at;
  guint offset;
} Splitting;

static gboolean
is_word (gunichar c)
{
  return gotgan_text_is_alnum (c) || (c >= 0x80 && g_unichar_ismark (c));
}

static gboolean
is_currency (gunichar c)
{
  return c == '$' || (c >= 0x80 && g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL);
}

static const char *
skip_hangul (const char *at)
{
  while (gotgan_text_is_hangul (gotgan_text_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static const char *
skip_latin (const char *at)
{
  while (g_ascii_isalpha (*at))
    at++;
  return at;
}

/* --- Particles ---------------------------------------------------------------------------------- */

static gboolean
may_follow (GotganAfter after, gunichar c)
{
  if (after == AFTER_ANY || !gotgan_text_is_hangul (c))
    return TRUE;
  return (gotgan_text_coda (c) != 0) == (after == AFTER_CODA);
}

/* Whether [start, at) is long enough to be what a particle follows: one syllable is more often a part of the word. */
static gboolean
is_stem (const char *start, const char *at, guint min_stem)
{
  const char *last = at;

  if (at <= start)
    return FALSE;
  if (!gotgan_text_is_hangul (gotgan_text_get_char (g_utf8_prev_char (at))))
    return TRUE;
  for (guint i = 0; i < min_stem; i++)
    {
      if (last <= start)
        return FALSE;
      last = g_utf8_prev_char (last);
    }
  return TRUE;
}

/* Returns: where the particle of [start, end) begins, or @end */
static const char *
find_particle (const char *start, const char *end, guint min_stem)
{
  if (!gotgan_text_is_hangul (gotgan_text_get_char (g_utf8_prev_char (end))))
    return end;
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    {
      gsize length = strlen (particles[i].text);
      const char *at = end - length;

      if ((gsize) (end - start) <= length || memcmp (at, particles[i].text, length) != 0)
        continue;
      if (is_stem (start, at, min_stem)
          && may_follow (particles[i].after, gotgan_text_get_char (g_utf8_prev_char (at))))
        return at;
    }
  return end;
}

gboolean
gotgan_token_is_particle (const char *word, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (strlen (particles[i].text) == length && memcmp (particles[i].text, word, length) == 0)
      return TRUE;
  return FALSE;
}

/* --- Numbers ------------------------------------------------------------------------------------ */

/* Returns: the end of "$", "US$" and the like before a figure, or @at */
static const char *
skip_currency (const char *at)
{
  const char *sign = at;

  while (sign - at < 3 && g_ascii_isupper (*sign))
    sign++;
  if (!is_currency (gotgan_text_get_char (sign)))
    return at;
  sign = g_utf8_next_char (sign);
  return g_ascii_isdigit (*sign) ? sign : at;
}

static gboolean
begins_number (const char *at)
{
  return g_ascii_isdigit (*at) || skip_currency (at) != at;
}

static const char *
skip_digits (const char *at)
{
  while (g_ascii_isdigit (*at) || ((*at == '.' || *at == ',') && g_ascii_isdigit (at[1])))
    at++;
  return at;
}

static gboolean
is_unit (const char *start, const char *end)
{
  gsize length = (gsize) (end - start);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i]) == length && g_ascii_strncasecmp (units[i], start, length) == 0)
      return TRUE;
  return FALSE;
}

/* The unit that may stand at @at. Returns: its end, or @at */
static const char *
skip_unit (const char *at)
{
  const char *end = *at == '%' ? at + 1 : skip_latin (at);

  if (end == at && gotgan_text_is_hangul (gotgan_text_get_char (at)))
    {
      end = skip_hangul (at);
      end = find_particle (at, end, 1);
    }
  return end > at && is_unit (at, end) ? end : at;
}

static gboolean
ends_with_scale (const char *start, const char *end)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (gotgan_text_stand_before (start, (gsize) (end - start), scales[i]))
      return TRUE;
  return FALSE;
}

/* Returns: where the next figure of the same number begins ("20억~23억", "1조 5500억"), or @at */
static const char *
skip_joint (const char *start, const char *at)
{
  gunichar c = gotgan_text_get_char (at);
  const char *next = *at != '\0' ? g_utf8_next_char (at) : at;

  if ((c == '-' || c == '~' || c == 0x2013 || c == 0x223c || c == 0x301c || c == 0xff5e)
      && begins_number (next))
    return skip_currency (next);
  return c == ' ' && g_ascii_isdigit (*next) && ends_with_scale (start, at) ? next : at;
}

/* What is written on to the figures: "bn", "억달러". Returns: its end, without a particle */
static const char *
skip_suffix (const char *at)
{
  const char *end = *at == '%' ? skip_latin (at + 1) : skip_latin (at);
  const char *hangul = skip_hangul (end);

  return hangul > end ? find_particle (end, hangul, 1) : end;
}

static const char *
skip_number (const char *start)
{
  const char *at = skip_currency (start);
  const char *last;

  do
    {
      last = at;
      at = skip_suffix (skip_digits (at));
      if (!g_ascii_isdigit (*at))
        at = skip_joint (start, at);
    }
  while (at > last && g_ascii_isdigit (*at));
  while (*at == ' ' && skip_unit (at + 1) > at + 1)
    {
      at = skip_unit (at + 1);
      last = skip_joint (start, at);
      if (last > at)
        at = skip_suffix (skip_digits (last));
    }
  return at;
}

/* --- Words -------------------------------------------------------------------------------------- */

static gboolean
joins_letters (const char *at)
{
  gunichar c = gotgan_text_get_char (at);

  return (c == '\'' || c == 0x2019 || c == '-' || c == '.' || c == '&')
         && is_word (gotgan_text_get_char (g_utf8_next_char (at)));
}

static const char *
skip_word (const char *at)
{
  while (*at != '\0' && (is_word (gotgan_text_get_char (at)) || joins_letters (at)))
    at = g_utf8_next_char (at);
  return at;
}

static void
add_token (Splitting *splitting, const char *end, GotganTokenKind kind)
{
  GotganToken token = { .kind = kind,
                        .start = splitting->offset,
                        .byte = (guint) (splitting->at - splitting->text),
                        .end_byte = (guint) (end - splitting->text) };

  for (; splitting->at < end; splitting->at = g_utf8_next_char (splitting->at))
    splitting->offset++;
  token.end = splitting->offset;
  g_array_append_val (splitting->tokens, token);
}

static void
add_word (Splitting *splitting, const char *end)
{
  const char *particle = find_particle (splitting->at, end, MIN_STEM);

  add_token (splitting, particle, GOTGAN_TOKEN_WORD);
  if (particle < end)
    add_token (splitting, end, GOTGAN_TOKEN_PARTICLE);
}

static void
add_number (Splitting *splitting)
{
  const char *end;

  add_token (splitting, skip_number (splitting->at), GOTGAN_TOKEN_WORD);
  end = skip_hangul (splitting->at);
  if (end > splitting->at)
    add_token (splitting, end, GOTGAN_TOKEN_PARTICLE);
}

GArray *
gotgan_token_split (const char *text)
{
  Splitting splitting = { .text = text, .at = text };

  splitting.tokens = g_array_new (FALSE, FALSE, sizeof (GotganToken));
  while (*splitting.at != '\0')
    {
      gunichar c = gotgan_text_get_char (splitting.at);

      if (c == ' ' || g_unichar_isspace (c))
        {
          splitting.at = g_utf8_next_char (splitting.at);
          splitting.offset++;
        }
      else if (begins_number (splitting.at))
        add_number (&splitting);
      else if (is_word (c))
        add_word (&splitting, skip_word (splitting.at));
      else
        add_token (&splitting, g_utf8_next_char (splitting.at), GOTGAN_TOKEN_MARK);
    }
  return splitting.tokens;
}
