#include "config.h"

#include "app/import/gotgan-feed-date.h"

#include "app/import/gotgan-feed-moment.h"

#include <string.h>

/* Bytes; no date is longer. */
#define LONGEST_DATE 200

/* Numbers of a date: year, month and day, and one to know that there are too many. */
#define MAX_NUMBERS 4

typedef struct
{
  int number;
  gsize digits;
  /* What stands behind it. */
  char separator;
} GotganDateNumber;

typedef struct
{
  GotganDateNumber numbers[MAX_NUMBERS];
  guint n_numbers;
  int month;
} GotganDateParts;

static void
gotgan_date_parts_add (GotganDateParts *self, const char *text, gsize digits)
{
  GotganDateNumber *number;

  if (self->n_numbers == MAX_NUMBERS || digits > 4)
    {
      self->n_numbers = MAX_NUMBERS;
      return;
    }
  number = &self->numbers[self->n_numbers++];
  number->digits = digits;
  number->separator = text[digits];
  number->number = (int) g_ascii_strtoull (text, NULL, 10);
}

static gboolean
gotgan_date_is_letter (const char *at)
{
  return g_unichar_isalpha (g_utf8_get_char (at));
}

/* Numbers and names of months between @text and @end. */
static void
gotgan_date_parts_read (GotganDateParts *self, const char *text, const char *end)
{
  while (text < end)
    {
      const char *start = text;

      if (g_ascii_isdigit (*text))
        {
          while (text < end && g_ascii_isdigit (*text))
            text++;
          gotgan_date_parts_add (self, start, (gsize) (text - start));
          continue;
        }
      while (text < end && gotgan_date_is_letter (text))
        text = g_utf8_next_char (text);
      if (text == start)
        {
          text = g_utf8_next_char (text);
          continue;
        }
      /* A weekday that looks like a month, the Italian "mar", comes before the month. */
      if (gotgan_feed_month_of (start, (gsize) (text - start)) != 0)
        self->month = gotgan_feed_month_of (start, (gsize) (text - start));
    }
}

/* RFC 2822 4.3. */
static int
gotgan_date_full_year (const GotganDateNumber *number)
{
  if (number->digits > 3)
    return number->number;
  return number->number + (number->digits == 3 || number->number >= 50 ? 1900 : 2000);
}

static void
gotgan_date_set (GotganFeedMoment *moment, const GotganDateNumber *year, int month, int day)
{
  moment->year = gotgan_date_full_year (year);
  moment->month = month;
  moment->day = day;
}

/* "1 Feb 2026", "Feb 1, 2026", "2026-Feb-01", "Feb 2026". */
static gboolean
gotgan_date_place_named (const GotganDateParts *parts, GotganFeedMoment *moment)
{
  const GotganDateNumber *first = &parts->numbers[0];
  const GotganDateNumber *second = &parts->numbers[1];

  if (parts->n_numbers == 1 && first->digits == 4)
    gotgan_date_set (moment, first, parts->month, 0);
  else if (parts->n_numbers != 2)
    return FALSE;
  else if (first->digits == 4)
    gotgan_date_set (moment, first, parts->month, second->number);
  else
    gotgan_date_set (moment, second, parts->month, first->number);
  return parts->n_numbers == 1 || moment->day > 0;
}

/* Day and month before the year: "1.2.2026" is of February; "2/13/2026" too, by itself or for the clock of twelve hours. */
static gboolean
gotgan_date_place_last (const GotganDateParts *parts, GotganFeedMoment *moment,
                        gboolean twelve_hours)
{
  int first = parts->numbers[0].number;
  int second = parts->numbers[1].number;
  gboolean slash = parts->numbers[0].separator == '/';

  if (slash && (second > 12 || (first <= 12 && twelve_hours)))
    gotgan_date_set (moment, &parts->numbers[2], first, second);
  else if (slash && first <= 12 && first != second)
    return FALSE;
  else
    gotgan_date_set (moment, &parts->numbers[2], second, first);
  return moment->day > 0 && moment->month > 0;
}

/* Only numbers. */
static gboolean
gotgan_date_place_numbers (const GotganDateParts *parts, GotganFeedMoment *moment,
                           gboolean twelve_hours)
{
  const GotganDateNumber *numbers = parts->numbers;

  if (parts->n_numbers == 0 || parts->n_numbers == MAX_NUMBERS)
    return FALSE;
  if (numbers[0].digits == 4)
    {
      int month = parts->n_numbers > 1 ? numbers[1].number : 0;
      int day = parts->n_numbers > 2 ? numbers[2].number : 0;

      gotgan_date_set (moment, &numbers[0], month, day);
      return (parts->n_numbers < 2 || month > 0) && (parts->n_numbers < 3 || day > 0);
    }
  return parts->n_numbers == 3 && numbers[2].digits == 4
         && gotgan_date_place_last (parts, moment, twelve_hours);
}

/* --- Digits alone, and what only ISO 8601 has ------------------------------------------------------ */

static char *
gotgan_date_read_epoch (const char *text, gsize digits)
{
  gint64 number = g_ascii_strtoll (text, NULL, 10);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (digits > 10 ? number / 1000 : number);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%S+00:00") : NULL;
}

/* Nothing but digits: "20260201", "202602010900", "20260201090000", seconds or milliseconds since 1970. */
static char *
gotgan_date_read_digits (const char *text, gsize digits)
{
  GotganFeedMoment moment = { 0 };
  int *const parts[] = { &moment.month, &moment.day, &moment.hour, &moment.minute, &moment.second };

  if (digits == 10 || digits == 13)
    return gotgan_date_read_epoch (text, digits);
  if (digits != 4 && digits != 8 && digits != 12 && digits != 14)
    return NULL;
  moment.year =
      (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
  for (gsize at = 4; at < digits; at += 2)
    *parts[(at - 4) / 2] = (text[at] - '0') * 10 + (text[at + 1] - '0');
  moment.has_time = digits > 8;
  if (digits > 4 && (moment.month == 0 || moment.day == 0))
    return NULL;
  return gotgan_feed_moment_print (&moment);
}

/* "2026-032", the 32nd day; "2026-w05-7", Sunday of the fifth week; "20260201". Returns: whether @text, up to @end, is so */
static gboolean
gotgan_date_place_iso (const char *text, const char *end, GotganFeedMoment *moment)
{
  g_autofree char *date = g_strndup (text, (gsize) (end - text));
  g_autoptr (GDateTime) found = NULL;
  gsize digits = strspn (date, "0123456789");

  g_strstrip (date);
  if (digits == 8 && date[digits] == '\0')
    {
      gint64 number = g_ascii_strtoll (date, NULL, 10);

      moment->year = (int) (number / 10000);
      moment->month = (int) (number / 100 % 100);
      moment->day = (int) (number % 100);
      return moment->month > 0 && moment->day > 0;
    }
  if ((digits != 4 && digits != 7) || strlen (date) < 7)
    return FALSE;
  if (digits == 4 && strspn (date + 4, "-w0123456789") != strlen (date + 4))
    return FALSE;
  if (digits == 4 && strchr (date, 'w') == NULL && strspn (date + 5, "0123456789") != 3)
    return FALSE;
  for (char *at = date; *at != '\0'; at++)
    *at = g_ascii_toupper (*at);
  {
    g_autofree char *full = g_strconcat (date, "T00:00:00Z", NULL);

    found = g_date_time_new_from_iso8601 (full, NULL);
  }
  if (found != NULL)
    g_date_time_get_ymd (found, &moment->year, &moment->month, &moment->day);
  return found != NULL;
}

/* --- The whole ------------------------------------------------------------------------------------- */

/* One space for white space of any kind, lower case, "-" for what looks like it. */
static char *
gotgan_date_normalise (const char *text)
{
  g_autofree char *lower = NULL;
  GString *normal;

  if (strlen (text) > LONGEST_DATE || !g_utf8_validate (text, -1, NULL))
    return NULL;
  lower = g_utf8_strdown (text, -1);
  normal = g_string_sized_new (strlen (lower));
  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c))
        {
          if (normal->len > 0 && normal->str[normal->len - 1] != ' ')
            g_string_append_c (normal, ' ');
        }
      else if (c == 0x2212 || c == 0x2010 || c == 0x2013)
        g_string_append_c (normal, '-');
      else
        g_string_append_unichar (normal, c);
    }
  return g_strchomp (g_string_free (normal, FALSE));
}

static char *
gotgan_date_read_parts (const char *text)
{
  GotganFeedMoment moment = { 0 };
  GotganDateParts parts = { 0 };
  const char *start;
  const char *end;
  const char *zone;
  gboolean twelve_hours;

  gotgan_feed_moment_take_time (&moment, text, &start, &end);
  twelve_hours = end > text && (end[-1] == 'm' || end[-1] == '.');
  zone = moment.has_time ? gotgan_feed_moment_find_zone_end (end) : end;
  if (!gotgan_date_place_iso (text, start, &moment))
    {
      gotgan_date_parts_read (&parts, text, start);
      gotgan_date_parts_read (&parts, zone, text + strlen (text));
      if (parts.month != 0 ? !gotgan_date_place_named (&parts, &moment)
                           : !gotgan_date_place_numbers (&parts, &moment, twelve_hours))
        return NULL;
    }
  if (moment.has_time)
    gotgan_feed_moment_take_zone (&moment, end, zone);
  return gotgan_feed_moment_print (&moment);
}

char *
gotgan_feed_date_read (const char *text)
{
  g_autofree char *normal = text != NULL ? gotgan_date_normalise (text) : NULL;
  gsize digits;

  if (normal == NULL || *normal == '\0')
    return NULL;
  digits = strspn (normal, "0123456789");
  if (normal[digits] == '\0')
    return gotgan_date_read_digits (normal, digits);
  return gotgan_date_read_parts (normal);
}
