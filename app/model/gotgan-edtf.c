#include "config.h"

#include "app/model/gotgan-edtf.h"

#include <string.h>

typedef struct
{
  int year;
  int month;
  int day;
} Parts;

static gboolean
read_digits (const char **at, guint n, int *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*at)[i]))
        return FALSE;
      *value = *value * 10 + ((*at)[i] - '0');
    }
  *at += n;

  return TRUE;
}

static gboolean
read_parts (const char **at, Parts *parts)
{
  *parts = (Parts) { 0 };
  if (!read_digits (at, 4, &parts->year) || parts->year == 0)
    return FALSE;
  if (**at != '-')
    return TRUE;
  (*at)++;
  if (!read_digits (at, 2, &parts->month) || !g_date_valid_month ((GDateMonth) parts->month))
    return FALSE;
  if (**at != '-')
    return TRUE;
  (*at)++;

  return read_digits (at, 2, &parts->day)
         && g_date_valid_dmy ((GDateDay) parts->day, (GDateMonth) parts->month,
                              (GDateYear) parts->year);
}

static guint32
julian (int day, int month, int year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (&date);
}

static guint32
first_day (const Parts *parts)
{
  return julian (parts->day > 0 ? parts->day : 1, parts->month > 0 ? parts->month : 1, parts->year);
}

static guint32
last_day (const Parts *parts)
{
  int month = parts->month > 0 ? parts->month : 12;
  int day = parts->day > 0 ? parts->day
                           : g_date_get_days_in_month ((GDateMonth) month, (GDateYear) parts->year);

  return julian (day, month, parts->year);
}

/* A clock is passed over: day precision is all that bounds need. */
static gboolean
is_clock (const char *at)
{
  return at[0] == 'T' && g_ascii_isdigit (at[1])
         && at[1 + strspn (at + 1, "0123456789:.+-Z")] == '\0';
}

static gboolean
read_side (const char **at, Parts *parts, gboolean *open)
{
  *parts = (Parts) { 0 };
  *open = g_str_has_prefix (*at, "..");
  if (*open)
    *at += 2;

  return *open || read_parts (at, parts);
}

static gboolean
read_edtf (const char *edtf, gboolean with_clock, guint32 *first, guint32 *last)
{
  Parts from, to;
  gboolean from_open = FALSE, to_open = FALSE;
  const char *at = edtf;

  if (!read_side (&at, &from, &from_open))
    return FALSE;
  if (*at == '/')
    {
      at++;
      if (!read_side (&at, &to, &to_open) || (from_open && to_open))
        return FALSE;
    }
  else if (from_open)
    return FALSE;
  else
    to = from;
  if (*at != '\0' && !(with_clock && from.day > 0 && is_clock (at)))
    return FALSE;

  *first = from_open ? 0 : first_day (&from);
  *last = to_open ? 0 : last_day (&to);

  return *first == 0 || *last == 0 || *first <= *last;
}

gboolean
gotgan_edtf_is_valid (const char *edtf)
{
  guint32 first, last;

  return edtf != NULL && read_edtf (edtf, FALSE, &first, &last);
}

gboolean
gotgan_edtf_bounds (const char *edtf, guint32 *first, guint32 *last)
{
  *first = *last = 0;
  if (edtf != NULL && read_edtf (edtf, TRUE, first, last))
    return TRUE;
  *first = *last = 0;

  return FALSE;
}

char *
gotgan_edtf_from_julian (guint32 day)
{
  GDate date;

  g_return_val_if_fail (g_date_valid_julian (day), NULL);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

static int
compare_days (guint32 a, guint32 b)
{
  if (a == 0 || b == 0)
    return (a == 0) - (b == 0);

  return (a > b) - (a < b);
}

int
gotgan_edtf_compare (const char *a, const char *b)
{
  guint32 a_first, a_last, b_first, b_last;
  gboolean a_known = gotgan_edtf_bounds (a, &a_first, &a_last);
  gboolean b_known = gotgan_edtf_bounds (b, &b_first, &b_last);
  int order;

  if (!a_known || !b_known)
    return b_known - a_known;
  order = compare_days (a_first, b_first);

  return order != 0 ? order : compare_days (a_last, b_last);
}

gboolean
gotgan_edtf_overlaps (const char *a, const char *b)
{
  guint32 a_first, a_last, b_first, b_last;

  if (!gotgan_edtf_bounds (a, &a_first, &a_last) || !gotgan_edtf_bounds (b, &b_first, &b_last))
    return TRUE;

  return (a_first == 0 || b_last == 0 || a_first <= b_last)
         && (b_first == 0 || a_last == 0 || b_first <= a_last);
}
