#include "config.h"

#include "app/model/gotgan-query-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Korean says it behind the value: "1조이상", "2024년 이후". */
static const struct
{
  const char *word;
  const char *sign;
} behind[] = {
  { "이상", ">=" }, { "이후", ">=" }, { "부터", ">=" }, { "초과", ">" },
  { "이하", "<=" }, { "이전", "<=" }, { "까지", "<=" }, { "미만", "<" },
};

static void
turn_around (GString *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (behind); i++)
    if (g_str_has_suffix (text->str, behind[i].word))
      {
        g_string_truncate (text, text->len - strlen (behind[i].word));
        g_string_prepend (text, behind[i].sign);
        return;
      }
}

/* "1조부터 5조까지" */
static gboolean
join_sides (GString *text)
{
  const char *from = strstr (text->str, "부터");

  if (from == NULL || from[strlen ("부터")] == '\0')
    return FALSE;
  g_string_replace (text, "부터", "~", 1);
  if (g_str_has_suffix (text->str, "까지"))
    g_string_truncate (text, text->len - strlen ("까지"));
  return TRUE;
}

char *
gotgan_query_dup_plain (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *lower = g_utf8_strdown (normal != NULL ? normal : text, -1);
  GString *plain = g_string_new (g_strstrip (lower));

  g_string_replace (plain, "≥", ">=", 0);
  g_string_replace (plain, "≤", "<=", 0);
  if (!join_sides (plain))
    turn_around (plain);
  return g_string_free_and_steal (plain);
}

/* --- Values of several words -------------------------------------------------------------------- */

/* Words of a sum that Latin letters make; "won" and "yen" may be other words. */
static const char *const words_of_sums[] = { "trillion", "billion", "million", "thousand",
                                             "dollars",  "dollar",  "euros",   "euro" };

static gboolean
is_of_sum (const char *word)
{
  g_autofree char *plain = gotgan_query_dup_plain (word);

  for (guint i = 0; i < G_N_ELEMENTS (words_of_sums); i++)
    if (g_str_equal (plain, words_of_sums[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_hangul (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (gotgan_text_is_hangul (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Whether the other end of a range is still to come. */
static gboolean
is_open (const char *range)
{
  return g_str_has_suffix (range, "~") || g_str_has_suffix (range, "–")
         || g_str_has_suffix (range, "〜");
}

/* Whether a month, a day or another date is still to come. */
static gboolean
is_waiting (const char *date)
{
  return g_str_has_suffix (date, "년") || g_str_has_suffix (date, "월") || is_open (date)
         || (g_str_has_suffix (date, ".") && !g_str_has_suffix (date, ".."));
}

/* "1조 ~ 5조" */
static gboolean
is_range_sign (const char *word)
{
  g_autofree char *plain = gotgan_query_dup_plain (word);

  return g_str_equal (plain, "~") || g_str_equal (plain, "–") || g_str_equal (plain, "〜");
}

gboolean
gotgan_query_goes_on (GotganQueryField field, const char *text, const char *word)
{
  g_autofree char *whole = g_strdup_printf ("%s %s", text, word);
  g_autofree char *plain = gotgan_query_dup_plain (text);
  char currency[4];
  gint64 min, max;
  guint32 first, last;

  if (field == GOTGAN_QUERY_AMOUNT)
    return (has_hangul (word) || is_of_sum (word) || is_range_sign (word) || is_open (plain))
           && gotgan_query_read_amount (whole, currency, &min, &max);
  if (field != GOTGAN_QUERY_DATE || !gotgan_query_read_date (whole, &first, &last))
    return FALSE;
  return g_unichar_isdigit (g_utf8_get_char (word)) ? is_waiting (plain)
                                                    : has_hangul (word) || is_range_sign (word);
}
