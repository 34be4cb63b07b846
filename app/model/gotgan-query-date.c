#include "config.h"

#include "app/model/gotgan-query-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Dates of the query language: those of EDTF, and as Koreans write them. */

static const char *
read_number (const char *at, guint max_digits, int *value, guint *n_digits)
{
  *value = 0;
  for (*n_digits = 0; *n_digits < max_digits && g_ascii_isdigit (*at); at++, (*n_digits)++)
    *value = *value * 10 + (*at - '0');
  return at;
}

static guint32
find_julian (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

/* Returns what is behind the sign between two numbers, or the end; %NULL when @at is neither. */
static const char *
pass_sign (const char *at, const char *unit)
{
  if (gotgan_text_starts (at, unit))
    return at + strlen (unit);
  if ((*at == '-' || *at == '.') && g_ascii_isdigit (at[1]))
    return at + 1;
  /* One that has just been typed. */
  if ((*at == '-' || *at == '.') && at[1] == '\0')
    return at + 1;
  return *at == '\0' ? at : NULL;
}

/* "2", "20" and "202" are the years that begin so. */
static gboolean
read_years (int value, guint n_digits, guint32 *first, guint32 *last)
{
  int from = value, to = value;

  for (guint i = n_digits; i < 4; i++)
    {
      from = from * 10;
      to = to * 10 + 9;
    }
  if (n_digits == 0 || from < 1000)
    return FALSE;
  *first = find_julian (from, 1, 1);
  *last = find_julian (to, 12, 31);
  return TRUE;
}

static gboolean
read_month (int year, int month, guint32 *first, guint32 *last)
{
  if (!g_date_valid_month ((GDateMonth) month))
    return FALSE;
  *first = find_julian (year, month, 1);
  *last =
      find_julian (year, month, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
  return TRUE;
}

static gboolean
read_day (const char *text, guint32 *first, guint32 *last)
{
  int year, month, day;
  guint n_digits;
  const char *at = pass_sign (read_number (text, 4, &year, &n_digits), "년");

  if (at == NULL || !read_years (year, n_digits, first, last))
    return FALSE;
  if (*at == '\0')
    return TRUE;
  at = read_number (at, 2, &month, &n_digits);
  /* "2024-0" and "2024-1" may go on. */
  if (n_digits == 1 && month == 0 && *at == '\0')
    return TRUE;
  at = pass_sign (at, "월");
  if (at == NULL || n_digits == 0 || year < 1000 || !read_month (year, month, first, last))
    return FALSE;
  if (*at == '\0')
    return TRUE;
  at = read_number (at, 2, &day, &n_digits);
  /* So may "2024-02-0". */
  if (n_digits == 1 && day == 0 && *at == '\0')
    return TRUE;
  if (gotgan_text_starts (at, "일"))
    at += strlen ("일");
  if (*at != '\0' || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  *first = *last = find_julian (year, month, day);
  return TRUE;
}

/* One side of an interval: nothing and ".." are open. */
static gboolean
read_side (const char *text, guint32 *first, guint32 *last)
{
  *first = *last = 0;
  return *text == '\0' || g_str_equal (text, "..") || read_day (text, first, last);
}

static gboolean
read_interval (const char *text, const char *sign, gsize sign_length, guint32 *first, guint32 *last)
{
  g_autofree char *left = g_strndup (text, (gsize) (sign - text));
  const char *right = sign + sign_length;
  guint32 ignored;

  if (*left == '\0' && *right == '\0')
    return FALSE;
  if (!read_side (left, first, &ignored) || !read_side (right, &ignored, last))
    return FALSE;
  return (*first != 0 || *last != 0) && (*first == 0 || *last == 0 || *first <= *last);
}

static gboolean
read_comparison (const char *text, guint32 *first, guint32 *last)
{
  gboolean equal = text[1] == '=';
  guint32 from, to;

  if (!read_day (text + 1 + (equal ? 1 : 0), &from, &to))
    return FALSE;
  *first = *last = 0;
  if (*text == '>')
    *first = equal ? from : to + 1;
  else
    *last = equal ? to : from - 1;
  return *first != 0 || *last != 0;
}

gboolean
gotgan_query_read_date (const char *text, guint32 *first, guint32 *last)
{
  static const char *const signs[] = { "/", "..", "~", "∼", "～" };

  if (*text == '>' || *text == '<')
    return read_comparison (text, first, last);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const char *sign = strstr (text, signs[i]);

      if (sign != NULL)
        return read_interval (text, sign, strlen (signs[i]), first, last);
    }
  return read_day (text, first, last);
}
