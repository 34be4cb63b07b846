#include "config.h"

#include "app/model/gotgan-query-private.h"

#include <math.h>
#include <string.h>

/* Sums of the query language, as people type them: "1B", "$1.5bn", "5000억원", "1조2000억", "usd 2m". What they may look like
 * in an article is the business of app/facts. */

/* Amounts are near each other within half a percent, as in gotgan_money_is_near(). */
#define NEAR 0.005

/* No sum is larger; below what a double holds to the unit. */
#define MAX_SUM 9e15

typedef struct
{
  const char *word;
  double factor;
} Scale;

/* The longer of two that begin alike comes first. "천" stands before another one: "5천억". */
static const Scale scales[] = {
  { "trillion", 1e12 }, { "billion", 1e9 }, { "million", 1e6 }, { "thousand", 1e3 },
  { "tn", 1e12 },       { "bn", 1e9 },      { "mn", 1e6 },      { "mm", 1e6 },
  { "t", 1e12 },        { "b", 1e9 },       { "m", 1e6 },       { "k", 1e3 },
};
static const Scale korean_scales[] = {
  { "조", 1e12 }, { "억", 1e8 }, { "만", 1e4 }, { "천", 1e3 }, { "백", 1e2 },
};

static const struct
{
  const char *word;
  const char *currency;
} currencies[] = {
  { "us$", "USD" },    { "usd", "USD" },   { "dollars", "USD" }, { "dollar", "USD" },
  { "$", "USD" },      { "달러", "USD" },  { "불", "USD" },      { "krw", "KRW" },
  { "won", "KRW" },    { "₩", "KRW" },     { "￦", "KRW" },      { "원", "KRW" },
  { "eur", "EUR" },    { "euros", "EUR" }, { "euro", "EUR" },    { "€", "EUR" },
  { "유로", "EUR" },   { "gbp", "GBP" },   { "pounds", "GBP" },  { "£", "GBP" },
  { "파운드", "GBP" }, { "jpy", "JPY" },   { "yen", "JPY" },     { "엔", "JPY" },
  { "¥", "JPY" },      { "cny", "CNY" },   { "rmb", "CNY" },     { "yuan", "CNY" },
  { "위안", "CNY" },   { "hkd", "HKD" },   { "twd", "TWD" },     { "inr", "INR" },
  { "cad", "CAD" },    { "aud", "AUD" },   { "chf", "CHF" },     { "sek", "SEK" },
  { "sgd", "SGD" },    { "aed", "AED" },   { "sar", "SAR" },     { "ils", "ILS" },
};

/* What one side of a range says: a sum, and by what its first figure was multiplied, by all that stands behind it ("천억" of
 * "5천억") or by its last word alone. It is open when it has no scale, or none of its own: "5천" of "5천~8천억". */
typedef struct
{
  double value;
  double whole_scale;
  double last_scale;
  gboolean korean;
  gboolean open;
  const char *currency;
} Sum;

static void
pass_spaces (const char **at)
{
  while (**at == ' ')
    (*at)++;
}

static gboolean
take (const char **at, const char *word)
{
  if (!g_str_has_prefix (*at, word))
    return FALSE;
  *at += strlen (word);
  return TRUE;
}

static void
read_currency (const char **at, Sum *sum)
{
  pass_spaces (at);
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (sum->currency == NULL && take (at, currencies[i].word))
      sum->currency = currencies[i].currency;
  pass_spaces (at);
}

static gboolean
read_figure (const char **at, double *figure)
{
  char digits[32];
  gsize n = 0;
  gboolean any = FALSE, point = FALSE;

  for (; g_ascii_isdigit (**at) || **at == ',' || (**at == '.' && !point && (*at)[1] != '.');
       (*at)++)
    {
      if (**at == ',')
        continue;
      if (n == sizeof digits - 1)
        return FALSE;
      point = point || **at == '.';
      any = any || **at != '.';
      digits[n++] = **at;
    }
  digits[n] = '\0';
  *figure = any ? g_ascii_strtod (digits, NULL) : 0;
  return any;
}

static gboolean
take_scale (const char **at, const Scale *table, guint n, double *factor)
{
  for (guint i = 0; i < n; i++)
    if (take (at, table[i].word))
      {
        *factor = table[i].factor;
        return TRUE;
      }
  return FALSE;
}

/* "1조2000억", "5천억", "3백만", "2천만": small scales gather until a large one comes. */
static gboolean
read_korean (const char **at, double figure, Sum *sum)
{
  double factor, pending = figure, total = 0;
  double gathered = 0;

  if (!take_scale (at, korean_scales, G_N_ELEMENTS (korean_scales), &factor))
    return FALSE;
  sum->whole_scale = factor;
  sum->open = TRUE;
  do
    {
      if (factor < 1e4)
        gathered += pending * factor;
      else
        {
          total += (gathered + pending) * factor;
          gathered = 0;
          if (sum->open)
            sum->last_scale = factor;
          if (sum->open && sum->whole_scale < factor)
            sum->whole_scale *= factor;
          sum->open = FALSE;
        }
      pending = 0;
      pass_spaces (at);
      if (g_ascii_isdigit (**at) && !read_figure (at, &pending))
        return FALSE;
    }
  while (take_scale (at, korean_scales, G_N_ELEMENTS (korean_scales), &factor));
  sum->value = total + gathered + pending;
  sum->korean = TRUE;
  return TRUE;
}

static gboolean
read_sum (const char *text, Sum *sum)
{
  const char *at = text;
  double figure;

  *sum = (Sum) { .whole_scale = 1, .last_scale = 1 };
  read_currency (&at, sum);
  if (!read_figure (&at, &figure))
    return FALSE;
  pass_spaces (&at);
  if (!read_korean (&at, figure, sum))
    {
      sum->open = !take_scale (&at, scales, G_N_ELEMENTS (scales), &sum->whole_scale);
      sum->last_scale = sum->whole_scale;
      sum->value = figure * sum->whole_scale;
    }
  read_currency (&at, sum);
  return *at == '\0' && sum->value <= MAX_SUM;
}

static void
set_currency (char *currency, const Sum *a, const Sum *b)
{
  const char *said = a->currency != NULL ? a->currency : b->currency;

  if (said == NULL)
    said = a->korean || b->korean ? "KRW" : "USD";
  g_strlcpy (currency, said, 4);
}

/* "1-5B" is one to five billions, "1~5천억" 1천억 to 5천억; "500~1천억" and "5천~8천억" can only mean 억. */
static void
share_scale (Sum *from, const Sum *to)
{
  gboolean whole = !from->korean && from->value * to->whole_scale <= to->value;

  if (from->open)
    from->value *= whole ? to->whole_scale : to->last_scale;
}

static gboolean
read_range (const char *text, const char *sign, gsize sign_length, char *currency, gint64 *min,
            gint64 *max)
{
  g_autofree char *left = g_strndup (text, (gsize) (sign - text));
  const char *right = sign + sign_length;
  Sum from = { 0 }, to = { 0 };

  if (*left == '\0' && *right == '\0')
    return FALSE;
  if ((*left != '\0' && !read_sum (left, &from)) || (*right != '\0' && !read_sum (right, &to))
      || (from.currency != NULL && to.currency != NULL
          && !g_str_equal (from.currency, to.currency)))
    return FALSE;
  if (*right != '\0')
    share_scale (&from, &to);
  if (from.value > MAX_SUM)
    return FALSE;
  set_currency (currency, &from, &to);
  *min = llround (from.value);
  *max = *right != '\0' ? llround (to.value) : G_MAXINT64;
  return *min <= *max;
}

static gboolean
read_comparison (const char *text, char *currency, gint64 *min, gint64 *max)
{
  const char *at = text;
  gboolean more = *at == '>', less = *at == '<';
  gboolean equal;
  gint64 units;
  Sum sum;

  at += more || less ? 1 : 0;
  equal = *at == '=';
  at += equal ? 1 : 0;
  pass_spaces (&at);
  if (!read_sum (at, &sum))
    return FALSE;
  set_currency (currency, &sum, &sum);
  units = llround (sum.value);
  *min = more ? units + (equal ? 0 : 1) : less ? 0 : (gint64) floor (units * (1 - NEAR));
  *max = less ? units - (equal ? 0 : 1) : more ? G_MAXINT64 : (gint64) ceil (units * (1 + NEAR));
  return *min <= *max;
}

gboolean
gotgan_query_read_amount (const char *text, char *currency, gint64 *min, gint64 *max)
{
  static const char *const signs[] = { "..", "~", "-", "–", "—", "∼", "〜" };
  g_autofree char *plain = gotgan_query_dup_plain (text);

  for (guint i = 0; i < G_N_ELEMENTS (signs) && *plain != '>' && *plain != '<'; i++)
    {
      const char *sign = strstr (plain, signs[i]);

      if (sign != NULL)
        return read_range (plain, sign, strlen (signs[i]), currency, min, max);
    }
  return read_comparison (plain, currency, min, max);
}
