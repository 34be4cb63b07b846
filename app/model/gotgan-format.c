#include "config.h"

#include "app/model/gotgan-format.h"

#include <math.h>
#include <string.h>

#include "app/model/gotgan-edtf.h"

typedef struct
{
  const char *code;
  const char *symbol;
  const char *plural;
  const char *korean;
} Currency;

static const Currency currencies[] = {
  { "USD", "$", "dollars", "달러" },
  { "KRW", "₩", "won", "원" },
  { "EUR", "€", "euros", "유로" },
  { "CNY", "CN¥", "yuan", "위안" },
  { "JPY", "¥", "yen", "엔" },
  { "GBP", "£", "pounds", "파운드" },
  { "HKD", "HK$", "Hong Kong dollars", "홍콩달러" },
  { "CAD", "CA$", "Canadian dollars", "캐나다달러" },
  { "AUD", "A$", "Australian dollars", "호주달러" },
  { "SGD", "S$", "Singapore dollars", "싱가포르달러" },
  { "TWD", "NT$", "Taiwan dollars", "대만달러" },
  { "INR", "₹", "rupees", "루피" },
  { "CHF", "CHF ", "Swiss francs", "스위스프랑" },
};

static const Currency *
find_currency (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      if (g_str_equal (currencies[i].code, code))
        return &currencies[i];
    }

  return NULL;
}

/* "8,300": a comma before every third digit from the end. */
static void
append_grouped (GString *text, guint64 value)
{
  char digits[32];
  gsize length = (gsize) g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, value);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, digits[i]);
    }
}

/* Korean figures in their two largest units: "27억 5,000만", "1조 2,000억", "8,300억", "950". */
static void
append_korean_figure (GString *text, gint64 figure)
{
  static const struct
  {
    guint64 unit;
    const char *name;
  } units[] = { { 1000000000000, "조" }, { 100000000, "억" }, { 10000, "만" }, { 1, "" } };
  guint64 rest = figure < 0 ? 0 - (guint64) figure : (guint64) figure;
  guint first = 0;

  if (figure < 0)
    g_string_append_c (text, '-');
  while (first < G_N_ELEMENTS (units) - 1 && rest < units[first].unit)
    first++;
  append_grouped (text, rest / units[first].unit);
  g_string_append (text, units[first].name);
  rest %= units[first].unit;
  if (first + 2 < G_N_ELEMENTS (units) && rest >= units[first + 1].unit)
    {
      g_string_append_c (text, ' ');
      append_grouped (text, rest / units[first + 1].unit);
      g_string_append (text, units[first + 1].name);
    }
}

static void
append_decimal (GString *text, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  /* Four significant digits, and no zeros at the end. */
  g_ascii_formatd (digits, sizeof digits,
                   value >= 1000  ? "%.0f"
                   : value >= 100 ? "%.1f"
                   : value >= 10  ? "%.2f"
                                  : "%.3f",
                   value);
  if (strchr (digits, '.') != NULL)
    {
      gsize end = strlen (digits);

      while (digits[end - 1] == '0')
        end--;
      digits[digits[end - 1] == '.' ? end - 1 : end] = '\0';
    }
  g_string_append (text, digits);
}

static void
append_english_figure (GString *text, gint64 figure)
{
  static const struct
  {
    double unit;
    const char *name;
  } units[] = { { 1e12, "T" }, { 1e9, "B" }, { 1e6, "M" } };
  double value = fabs ((double) figure);

  if (figure < 0)
    g_string_append (text, "−");
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (value >= units[i].unit)
        {
          append_decimal (text, value / units[i].unit);
          g_string_append (text, units[i].name);
          return;
        }
    }
  append_grouped (text, (guint64) value);
}

static char *
format_korean_money (const GotganMoney *money)
{
  const Currency *currency = find_currency (money->currency);
  GString *text = g_string_new (NULL);

  append_korean_figure (text, money->min);
  if (money->max != money->min)
    {
      g_string_append_c (text, '~');
      append_korean_figure (text, money->max);
    }
  g_string_append_printf (text, " %s", currency != NULL ? currency->korean : money->currency);

  return g_string_free_and_steal (text);
}

static void
append_symbol (GString *text, const GotganMoney *money)
{
  const Currency *currency = find_currency (money->currency);

  if (currency != NULL)
    g_string_append (text, currency->symbol);
  else
    g_string_append_printf (text, "%s ", money->currency);
}

static char *
format_english_money (const GotganMoney *money)
{
  GString *text = g_string_new (NULL);

  append_symbol (text, money);
  append_english_figure (text, money->min);
  if (money->max != money->min)
    {
      g_string_append (text, "–");
      append_symbol (text, money);
      append_english_figure (text, money->max);
    }

  return g_string_free_and_steal (text);
}

char *
gotgan_format_money (const GotganMoney *money, GotganLanguage language)
{
  return language == GOTGAN_LANGUAGE_KO ? format_korean_money (money)
                                        : format_english_money (money);
}

/* A vague amount spans one power of ten; -1 when this one does not. */
static int
vague_power (const GotganMoney *money)
{
  gint64 power = 1;

  for (int i = 0; i <= 17; i++, power *= 10)
    {
      if (money->min == power)
        return money->max == power * 10 ? i : -1;
    }

  return -1;
}

static char *
format_vague (const GotganMoney *money, GotganLanguage language)
{
  static const char *const korean_tens[] = { "", "십", "백", "천" };
  static const char *const korean_units[] = { "", "만", "억", "조", "경" };
  static const char *const english_tens[] = { "", "tens of ", "hundreds of " };
  static const char *const english_units[] = { "",         "thousands", "millions",
                                               "billions", "trillions", "quadrillions" };
  const Currency *currency = find_currency (money->currency);
  int power = vague_power (money);

  if (power < 3)
    return NULL;
  if (language == GOTGAN_LANGUAGE_KO)
    return g_strdup_printf ("수%s%s %s", korean_tens[power % 4], korean_units[power / 4],
                            currency != NULL ? currency->korean : money->currency);

  return g_strdup_printf ("%s%s of %s", english_tens[power % 3], english_units[power / 3],
                          currency != NULL ? currency->plural : money->currency);
}

char *
gotgan_format_amount (const GotganAmount *amount, GotganLanguage language)
{
  g_autofree char *money = NULL;
  gboolean korean = language == GOTGAN_LANGUAGE_KO;

  if (amount->qualifier == GOTGAN_QUALIFIER_VAGUE)
    {
      char *vague = format_vague (&amount->money, language);

      if (vague != NULL)
        return vague;
    }
  money = gotgan_format_money (&amount->money, language);
  switch (amount->qualifier)
    {
    case GOTGAN_QUALIFIER_ABOUT:
      return g_strdup_printf (korean ? "약 %s" : "about %s", money);
    case GOTGAN_QUALIFIER_UP_TO:
      return g_strdup_printf (korean ? "최대 %s" : "up to %s", money);
    case GOTGAN_QUALIFIER_AT_LEAST:
      return g_strdup_printf (korean ? "%s 이상" : "%s or more", money);
    case GOTGAN_QUALIFIER_EXACT:
    case GOTGAN_QUALIFIER_VAGUE:
    default:
      return g_steal_pointer (&money);
    }
}

char *
gotgan_format_percent (double percent)
{
  GString *text = g_string_new (NULL);

  append_decimal (text, percent);
  g_string_append_c (text, '%');

  return g_string_free_and_steal (text);
}

typedef struct
{
  int year;
  int month;
  int day;
} Parts;

static Parts
split_date (const char *date)
{
  Parts parts = { 0 };

  parts.year = (int) g_ascii_strtoll (date, NULL, 10);
  if (strlen (date) >= 7)
    parts.month = (int) g_ascii_strtoll (date + 5, NULL, 10);
  if (strlen (date) >= 10)
    parts.day = (int) g_ascii_strtoll (date + 8, NULL, 10);

  return parts;
}

static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

static char *
format_one (const char *date, GotganLanguage language)
{
  Parts parts = split_date (date);
  gboolean korean = language == GOTGAN_LANGUAGE_KO;

  if (parts.month == 0)
    return g_strdup_printf (korean ? "%d년" : "%d", parts.year);
  if (parts.day == 0)
    return korean ? g_strdup_printf ("%d년 %d월", parts.year, parts.month)
                  : g_strdup_printf ("%s %d", months[parts.month - 1], parts.year);

  return korean ? g_strdup_printf ("%d년 %d월 %d일", parts.year, parts.month, parts.day)
                : g_strdup_printf ("%d %s %d", parts.day, months[parts.month - 1], parts.year);
}

/* Halves and quarters have names; other months of one year share it. */
static char *
format_period (Parts from, Parts to, GotganLanguage language)
{
  gboolean korean = language == GOTGAN_LANGUAGE_KO;

  if (from.year != to.year || from.day != 0 || to.day != 0 || from.month == 0 || to.month == 0)
    return NULL;
  if (to.month - from.month == 5 && from.month % 6 == 1)
    {
      if (korean)
        return g_strdup_printf ("%d년 %s", from.year, from.month == 1 ? "상반기" : "하반기");
      return g_strdup_printf ("H%d %d", from.month == 1 ? 1 : 2, from.year);
    }
  if (to.month - from.month == 2 && from.month % 3 == 1)
    return korean ? g_strdup_printf ("%d년 %d분기", from.year, from.month / 3 + 1)
                  : g_strdup_printf ("Q%d %d", from.month / 3 + 1, from.year);

  return korean ? g_strdup_printf ("%d년 %d~%d월", from.year, from.month, to.month)
                : g_strdup_printf ("%s–%s %d", months[from.month - 1], months[to.month - 1],
                                   from.year);
}

static char *
format_interval (const char *from, const char *to, GotganLanguage language)
{
  gboolean korean = language == GOTGAN_LANGUAGE_KO;
  g_autofree char *first = g_str_equal (from, "..") ? NULL : format_one (from, language);
  g_autofree char *last = g_str_equal (to, "..") ? NULL : format_one (to, language);
  char *period;

  if (last == NULL)
    return g_strdup_printf (korean ? "%s부터" : "since %s", first);
  if (first == NULL)
    return g_strdup_printf (korean ? "%s까지" : "until %s", last);
  period = format_period (split_date (from), split_date (to), language);
  if (period != NULL)
    return period;

  return g_strdup_printf (korean ? "%s~%s" : "%s – %s", first, last);
}

char *
gotgan_format_date (const char *edtf, GotganLanguage language)
{
  g_autofree char *from = NULL;
  const char *slash;
  guint32 first, last;

  if (!gotgan_edtf_bounds (edtf, &first, &last))
    return NULL;
  slash = strchr (edtf, '/');
  if (slash == NULL)
    return format_one (edtf, language);
  from = g_strndup (edtf, (gsize) (slash - edtf));

  return format_interval (from, slash + 1, language);
}

char *
gotgan_format_clock (const char *time)
{
  guint32 first, last;
  const char *clock = gotgan_edtf_bounds (time, &first, &last) ? strchr (time, 'T') : NULL;

  if (clock == NULL || strlen (clock) < 6 || clock[3] != ':')
    return NULL;

  return g_strndup (clock + 1, 5);
}
