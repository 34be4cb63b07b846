#include "config.h"

#include "app/model/gotgan-written-date.h"

#include "app/base/gotgan-text.h"

/* Where in the text the reader is, and by which sign its numbers are parted. */
typedef struct
{
  const char *at;
  char sign;
} Reader;

static void
pass_spaces (Reader *reader)
{
  while (g_ascii_isspace (*reader->at))
    reader->at++;
}

static int
read_number (Reader *reader, guint max_digits, guint *n_digits)
{
  int value = 0;

  for (*n_digits = 0; *n_digits < max_digits && g_ascii_isdigit (*reader->at); (*n_digits)++)
    value = value * 10 + (*reader->at++ - '0');
  return value;
}

/* Passes what stands behind a number. Returns: %FALSE when it is nothing that does */
static gboolean
pass_sign (Reader *reader, const char *unit)
{
  char sign;

  pass_spaces (reader);
  sign = *reader->at;
  if (gotgan_text_starts (reader->at, unit))
    reader->at += strlen (unit);
  else if ((sign == '-' || sign == '.' || sign == '/')
           && (reader->sign == '\0' || reader->sign == sign))
    {
      reader->sign = sign;
      reader->at++;
    }
  else
    return sign == '\0';
  pass_spaces (reader);
  return TRUE;
}

/* "2", "20" and "202" are the years that begin so. */
static gboolean
read_year (Reader *reader, GotganWrittenDate *date)
{
  guint n_digits;

  date->year = date->last_year = read_number (reader, 4, &n_digits);
  date->unfinished = n_digits < 4;
  for (guint i = n_digits; i < 4; i++)
    {
      date->year = date->year * 10;
      date->last_year = date->last_year * 10 + 9;
    }
  return date->year >= 1000;
}

/* Returns: whether there is a number, or a beginning of one: "0" says nothing yet */
static gboolean
read_part (Reader *reader, GotganWrittenDate *date, int *value)
{
  guint n_digits;

  *value = read_number (reader, 2, &n_digits);
  date->unfinished = n_digits == 1 && *value == 0 && *reader->at == '\0';
  return n_digits > 0;
}

static gboolean
read_date (Reader *reader, GotganWrittenDate *date)
{
  if (!read_year (reader, date) || !pass_sign (reader, "년"))
    return FALSE;
  if (*reader->at == '\0')
    return TRUE;
  if (date->unfinished || !read_part (reader, date, &date->month))
    return FALSE;
  if (date->unfinished)
    return TRUE;
  if (!g_date_valid_month ((GDateMonth) date->month) || !pass_sign (reader, "월"))
    return FALSE;
  if (*reader->at == '\0')
    return TRUE;
  if (!read_part (reader, date, &date->day))
    return FALSE;
  if (date->unfinished)
    return TRUE;
  /* "2024. 2. 5." has one more. */
  if (reader->sign != '.' && *reader->at != '\0' && !gotgan_text_starts (reader->at, "일"))
    return FALSE;
  return pass_sign (reader, "일") && *reader->at == '\0'
         && g_date_valid_dmy ((GDateDay) date->day, (GDateMonth) date->month,
                              (GDateYear) date->year);
}

gboolean
gotgan_written_date_read (const char *text, GotganWrittenDate *date)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  Reader reader = { normal, '\0' };

  *date = (GotganWrittenDate) { 0 };
  if (normal == NULL)
    return FALSE;
  pass_spaces (&reader);
  return read_date (&reader, date);
}

static guint32
find_julian (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

void
gotgan_written_date_get_bounds (const GotganWrittenDate *date, guint32 *first, guint32 *last)
{
  int first_month = date->month != 0 ? date->month : 1;
  int last_month = date->month != 0 ? date->month : 12;
  int last_day = date->day != 0 ? date->day
                                : g_date_get_days_in_month ((GDateMonth) last_month,
                                                            (GDateYear) date->last_year);

  *first = find_julian (date->year, first_month, date->day != 0 ? date->day : 1);
  *last = find_julian (date->last_year, last_month, last_day);
}
