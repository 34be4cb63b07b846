#include "config.h"

#include "app/import/gotgan-feed-moment.h"

#include "app/import/gotgan-zone.h"

#include <string.h>

/* Before it nobody dated a text that is in a feed; what is older is a date that was never set, such as 0001-01-01. */
#define FIRST_YEAR 1800

/* --- The time ------------------------------------------------------------------------------------ */

/* A number of at most @most digits. Returns: its digits */
static gsize
gotgan_feed_moment_number (const char *text, gsize most, int *number)
{
  gsize n = 0;

  *number = 0;
  while (n < most && g_ascii_isdigit (text[n]))
    *number = *number * 10 + (text[n++] - '0');
  return n;
}

/* "09:00", "9:00:30.5", "09:00:30,25" at @text. Returns: its bytes, or 0 */
static gsize
gotgan_feed_moment_read_colons (GotganFeedMoment *self, const char *text)
{
  gsize hours = gotgan_feed_moment_number (text, 2, &self->hour);
  gsize at = hours + 1;
  gsize digits;

  if (hours == 0 || text[hours] != ':')
    return 0;
  digits = gotgan_feed_moment_number (text + at, 2, &self->minute);
  if (digits == 0)
    return 0;
  at += digits;
  self->second = 0;
  if (text[at] != ':' || !g_ascii_isdigit (text[at + 1]))
    return at;
  at += 1 + gotgan_feed_moment_number (text + at + 1, 2, &self->second);
  if ((text[at] == '.' || text[at] == ',') && g_ascii_isdigit (text[at + 1]))
    at += 1 + strspn (text + at + 1, "0123456789");
  return at;
}

/* "9시 30분 5초", "9시". */
static gsize
gotgan_feed_moment_read_hangul (GotganFeedMoment *self, const char *text)
{
  static const char *const units[] = { "시", "분", "초" };
  int *const parts[] = { &self->hour, &self->minute, &self->second };
  gsize at = 0;

  self->minute = self->second = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize space = strspn (text + at, " ");
      int number;
      gsize digits = gotgan_feed_moment_number (text + at + space, 2, &number);

      if (digits == 0 || !g_str_has_prefix (text + at + space + digits, units[i]))
        break;
      *parts[i] = number;
      at += space + digits + strlen (units[i]);
    }
  return at;
}

/* "t090000", "t0900", "t09": the "t" stands behind a digit. */
static gsize
gotgan_feed_moment_read_basic (GotganFeedMoment *self, const char *text)
{
  gsize digits = *text == 't' ? strspn (text + 1, "0123456789") : 0;

  if ((digits != 2 && digits != 4 && digits != 6) || text[1 + digits] == ':')
    return 0;
  self->minute = self->second = 0;
  gotgan_feed_moment_number (text + 1, 2, &self->hour);
  gotgan_feed_moment_number (text + 3, digits > 2 ? 2 : 0, &self->minute);
  gotgan_feed_moment_number (text + 1 + MIN (digits, 4), digits > 4 ? 2 : 0, &self->second);
  return 1 + digits;
}

static const struct
{
  const char *word;
  gboolean afternoon;
} halves[] = {
  { "오전", FALSE }, { "오후", TRUE },  { "午前", FALSE }, { "午後", TRUE }, { "上午", FALSE },
  { "下午", TRUE },  { "a.m.", FALSE }, { "p.m.", TRUE },  { "am", FALSE },  { "pm", TRUE },
};

static void
gotgan_feed_moment_set_half (GotganFeedMoment *self, gboolean afternoon)
{
  if (self->hour == 12 && !afternoon)
    self->hour = 0;
  else if (self->hour < 12 && afternoon)
    self->hour += 12;
}

/* "오후" before, "pm" behind. Moves the borders over it. */
static void
gotgan_feed_moment_take_half (GotganFeedMoment *self, const char *text, const char **start,
                              const char **end)
{
  const char *before = *start;
  const char *behind = *end + strspn (*end, " ");

  while (before > text && before[-1] == ' ')
    before--;
  for (gsize i = 0; i < G_N_ELEMENTS (halves); i++)
    {
      gsize size = strlen (halves[i].word);

      if (strncmp (behind, halves[i].word, size) == 0 && !g_ascii_isalpha (behind[size]))
        *end = behind + size;
      else if ((gsize) (before - text) >= size
               && strncmp (before - size, halves[i].word, size) == 0)
        *start = before - size;
      else
        continue;
      gotgan_feed_moment_set_half (self, halves[i].afternoon);
      return;
    }
}

void
gotgan_feed_moment_take_time (GotganFeedMoment *self, const char *text, const char **start,
                              const char **end)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      gboolean fresh = at == text || !g_ascii_isdigit (at[-1]);
      gsize size = 0;

      if (g_ascii_isdigit (*at) && fresh)
        {
          size = gotgan_feed_moment_read_colons (self, at);
          if (size == 0)
            size = gotgan_feed_moment_read_hangul (self, at);
        }
      else if (!fresh)
        size = gotgan_feed_moment_read_basic (self, at);
      if (size == 0)
        continue;
      self->has_time = TRUE;
      *start = at;
      *end = at + size;
      gotgan_feed_moment_take_half (self, text, start, end);
      return;
    }
  *start = *end = text + strlen (text);
}

/* --- The zone ------------------------------------------------------------------------------------ */

const char *
gotgan_feed_moment_find_zone_end (const char *text)
{
  const char *at = text + strspn (text, " ");

  while (g_ascii_isalpha (*at) || (*at == ' ' && g_ascii_isalpha (at[1])))
    at++;
  if (*at == '+' || *at == '-' || (*at == ' ' && (at[1] == '+' || at[1] == '-')))
    {
      const char *sign = at + (*at == ' ');
      gsize digits = strspn (sign + 1, "0123456789:");

      /* "09:00:00 2026-02-01" has a day there, and no sign before it. */
      if (digits > 0)
        at = sign + 1 + digits;
    }
  if (at == text + strspn (text, " ") && *at == '(')
    at = strchr (at, ')') != NULL ? strchr (at, ')') + 1 : at;
  return at;
}

/* GDate keeps its numbers in bytes, so larger ones would come round. */
static gboolean
gotgan_feed_moment_has_day (const GotganFeedMoment *self)
{
  return self->year > 0 && self->year <= 9999 && self->month > 0 && self->month <= 12
         && self->day > 0 && self->day <= 31
         && g_date_valid_dmy ((GDateDay) self->day, (GDateMonth) self->month,
                              (GDateYear) self->year);
}

/* The zones of RFC 822 that mean one thing there and several elsewhere. */
static gboolean
gotgan_feed_moment_take_named (GotganFeedMoment *self, const char *name)
{
  static const struct
  {
    const char *name;
    const char *zone;
  } zones[] = {
    { "ut", "+00:00" },   { "gmt", "+00:00" },  { "utc", "+00:00" },      { "cst", "-06:00" },
    { "cdt", "-05:00" },  { "mst", "-07:00" },  { "mdt", "-06:00" },      { "wet", "+00:00" },
    { "west", "+01:00" }, { "msk", "+03:00" },  { "ist", "+05:30" },      { "aest", "+10:00" },
    { "aedt", "+11:00" }, { "nzst", "+12:00" }, { "nzdt", "+13:00" },     { "akst", "-09:00" },
    { "akdt", "-08:00" }, { "hst", "-10:00" },  { "한국시간", "+09:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_str_equal (name, zones[i].name))
      {
        g_strlcpy (self->zone, zones[i].zone, sizeof self->zone);
        return TRUE;
      }
  /* Letters of the military: RFC 2822 has them all mean "not known", which is written as Greenwich. */
  if (g_ascii_isalpha (name[0]) && name[1] == '\0')
    g_strlcpy (self->zone, "+00:00", sizeof self->zone);
  return *self->zone != '\0';
}

void
gotgan_feed_moment_take_zone (GotganFeedMoment *self, const char *text, const char *end)
{
  g_autofree char *name = g_strndup (text, (gsize) (end - text));
  char *sign = strpbrk (name, "+-");

  if (*g_strstrip (name) == '(')
    name[strlen (name) - 1] = *name = ' ';
  g_strstrip (name);
  if (sign == NULL && gotgan_feed_moment_take_named (self, name))
    return;
  if (*name != '\0' && gotgan_feed_moment_has_day (self))
    gotgan_zone_print (name, self->year, self->month, self->day, self->zone, sizeof self->zone);
  if (g_str_equal (self->zone, "-00:00"))
    *self->zone = '+';
}

/* --- The whole ----------------------------------------------------------------------------------- */

static gboolean
gotgan_feed_moment_settle (GotganFeedMoment *self)
{
  GDate date;

  if (self->year < FIRST_YEAR || self->year > 9999 || self->month < 0 || self->month > 12)
    return FALSE;
  if (self->month == 0 || self->day == 0)
    {
      self->has_time = FALSE;
      return self->day == 0;
    }
  if (!gotgan_feed_moment_has_day (self))
    return FALSE;
  if (!self->has_time)
    return TRUE;
  if (self->hour > 24 || self->minute > 59 || self->second > 60
      || (self->hour == 24 && (self->minute > 0 || self->second > 0)))
    return FALSE;
  self->second = MIN (self->second, 59);
  if (self->hour < 24)
    return TRUE;
  g_date_set_dmy (&date, (GDateDay) self->day, (GDateMonth) self->month, (GDateYear) self->year);
  g_date_add_days (&date, 1);
  self->hour = 0;
  self->day = g_date_get_day (&date);
  self->month = g_date_get_month (&date);
  self->year = g_date_get_year (&date);
  return self->year <= 9999;
}

char *
gotgan_feed_moment_print (GotganFeedMoment *self)
{
  if (!gotgan_feed_moment_settle (self))
    return NULL;
  if (self->month == 0)
    return g_strdup_printf ("%04d", self->year);
  if (self->day == 0)
    return g_strdup_printf ("%04d-%02d", self->year, self->month);
  if (!self->has_time)
    return g_strdup_printf ("%04d-%02d-%02d", self->year, self->month, self->day);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d%s", self->year, self->month, self->day,
                          self->hour, self->minute, self->second, self->zone);
}
