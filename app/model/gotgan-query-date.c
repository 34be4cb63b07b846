#include "config.h"

#include "app/model/gotgan-query-private.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-written-date.h"

#include <string.h>

/* Dates of the query language: those of EDTF, and as Koreans write them. */

static gboolean
read_day (const char *text, guint32 *first, guint32 *last)
{
  GotganWrittenDate date;

  if (!gotgan_written_date_read (text, &date))
    return FALSE;
  gotgan_written_date_get_bounds (&date, first, last);
  return TRUE;
}

/* One side of an interval: nothing and ".." are open. */
static gboolean
read_side (const char *text, guint32 *first, guint32 *last)
{
  *first = *last = 0;
  return *text == '\0' || g_str_equal (text, "..") || read_day (text, first, last);
}

/* "2024년 2월~4월" and "2월 4일~10일" say the year and the month once. Returns: (transfer full): the right side, whole */
static char *
dup_right (const char *left, const char *right)
{
  gsize n_digits = strspn (right, "0123456789");
  GotganWrittenDate date;

  if (n_digits == 0 || n_digits > 2 || !gotgan_written_date_read (left, &date))
    return g_strdup (right);
  if (gotgan_text_starts (right + n_digits, "월"))
    return g_strdup_printf ("%d년 %s", date.year, right);
  if (gotgan_text_starts (right + n_digits, "일") && date.month != 0)
    return g_strdup_printf ("%d년 %d월 %s", date.year, date.month, right);
  return g_strdup (right);
}

static gboolean
read_interval (const char *text, const char *sign, gsize sign_length, guint32 *first, guint32 *last)
{
  g_autofree char *left = g_strstrip (g_strndup (text, (gsize) (sign - text)));
  g_autofree char *said = g_strstrip (g_strdup (sign + sign_length));
  g_autofree char *right = dup_right (left, said);
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
  static const char *const signs[] = { "/", "..", "~", "∼", "〜", "–", "—" };
  g_autofree char *plain = gotgan_query_dup_plain (text);

  if (*plain == '>' || *plain == '<')
    return read_comparison (plain, first, last);
  /* "2024/02" is a month, "2024/2025" two years. */
  if (read_day (plain, first, last))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const char *sign = strstr (plain, signs[i]);

      if (sign != NULL)
        return read_interval (plain, sign, strlen (signs[i]), first, last);
    }
  return FALSE;
}
