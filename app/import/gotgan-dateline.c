#include "config.h"

#include "app/import/gotgan-dateline.h"
#include "app/import/gotgan-pattern.h"
#include "app/import/gotgan-zone.h"

#include <string.h>

#define MONTHS "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
#define WEEKDAYS "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+"
#define CLOCK                                                                                           \
  "(?<ap>오전|오후)?\\s*(?<H>\\d{1,2})\\s*[:시.]\\s*(?<M>\\d{2})\\s*분?(?::(?<S>\\d{2}))?(?:[.,]\\d+)?" \
  "\\s*(?<apm>[ap]\\.?m\\b\\.?)?\\s*\\(?(?<zone>Z\\b|(?:GMT|UTC)\\s?[+-]\\d{1,2}(?::?\\d{2})?\\b|[+-]\\d{2}:?\\d{2}|(?:eastern|central|mountain|pacific) (?:(?:standard|daylight) )?time\\b|[a-z]{2,4}\\b)?"

static const char *const date_patterns[] = {
  "(?<!\\d)(?<y>(?:19|20)\\d{2})\\s*[-./년]\\s*(?<m>\\d{1,2})\\s*[-./월]\\s*(?<d>\\d{1,2})(?!\\d)\\s*[.일]?"
  "(?:\\s*\\([월화수목금토일月火水木金土日]\\)|\\s*[월화수목금토일]요일)?",
  "\\b(?<mon>" MONTHS
  ")[a-z]*\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>(?:19|20)\\d{2})(?:(?!\\d)|(?=\\d{1,2}:\\d{2}))",
  "\\b(?<d>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?<mon>" MONTHS
  ")[a-z]*\\.?,?[\\s-]+(?<y>(?:19|20)\\d{2})(?:(?!\\d)|(?=\\d{1,2}:\\d{2}))",
};

/* "13/04/2021" and "04/13/2021" are one day; "03/04/2021" may be two. */
static const char *const slashed_pattern =
    "(?<!\\d)(?<a>\\d{1,2})(?<mark>[/.])(?<b>\\d{1,2})\\k<mark>(?<y>(?:19|20)\\d{2})(?!\\d)";
static const char *const weekday_before = "\\b(?<w>sun|mon|tue|wed|thu|fri|sat)[a-z]*\\.?,?\\s*$";

static const char *const clock_after = "^[\\s,|·/@–-]*(?:T|at\\s+|, )?" CLOCK;
static const char *const clock_before = CLOCK "[\\s,|·/)–-]*(?:on\\s+)?(?:" WEEKDAYS ")?$";
static const char *const label_published =
    "(?:입력|등록|게재|승인|작성|발행|게시|출고|송고|published|posted|issued|filed|date)(?:일시?|시간|시각)?\\W*(?:on|at)?\\W*(?:" WEEKDAYS
    ")?$";
static const char *const label_changed =
    "(?:수정|업데이트|변경|updated?|modified|edited|corrected|revised)(?:일시?|시간)?\\W*(?:on|at)?\\W*(?:" WEEKDAYS
    ")?$";

typedef struct
{
  GRegex *dates[G_N_ELEMENTS (date_patterns)];
  GRegex *slashed;
  GRegex *weekday_before;
  GRegex *clock_after;
  GRegex *clock_before;
  GRegex *label_published;
  GRegex *label_changed;
} GotganDatePatterns;

typedef struct
{
  gsize start;
  gsize end;
  int year;
  int month;
  int day;
  gboolean has_clock;
  int hour;
  int minute;
  int second;
  char zone[8];
} GotganDateFound;

static GRegex *
gotgan_dateline_compile (const char *pattern)
{
  return gotgan_pattern_new (pattern, G_REGEX_CASELESS);
}

static gpointer
gotgan_dateline_make_patterns (gpointer unused)
{
  GotganDatePatterns *made = g_new0 (GotganDatePatterns, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (date_patterns); i++)
    made->dates[i] = gotgan_dateline_compile (date_patterns[i]);
  made->slashed = gotgan_dateline_compile (slashed_pattern);
  made->weekday_before = gotgan_dateline_compile (weekday_before);
  made->clock_after = gotgan_dateline_compile (clock_after);
  made->clock_before = gotgan_dateline_compile (clock_before);
  made->label_published = gotgan_dateline_compile (label_published);
  made->label_changed = gotgan_dateline_compile (label_changed);
  return made;
}

static const GotganDatePatterns *
gotgan_dateline_patterns (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, gotgan_dateline_make_patterns, NULL);
}

static int
gotgan_dateline_fetch_number (GMatchInfo *match, const char *name)
{
  g_autofree char *text = g_match_info_fetch_named (match, name);

  return text != NULL && *text != '\0' ? (int) g_ascii_strtoll (text, NULL, 10) : -1;
}

static int
gotgan_dateline_fetch_month (GMatchInfo *match)
{
  g_autofree char *name = g_match_info_fetch_named (match, "mon");
  g_autofree char *folded = NULL;
  const char *at;

  if (name == NULL || *name == '\0')
    return gotgan_dateline_fetch_number (match, "m");
  folded = g_ascii_strdown (name, 3);
  at = strstr (MONTHS, folded);
  return at != NULL ? (int) (at - MONTHS) / 4 + 1 : -1;
}

static gboolean
gotgan_dateline_fetch_date (GMatchInfo *match, GotganDateFound *found)
{
  int start;
  int end;

  found->year = gotgan_dateline_fetch_number (match, "y");
  found->month = gotgan_dateline_fetch_month (match);
  found->day = gotgan_dateline_fetch_number (match, "d");
  g_match_info_fetch_pos (match, 0, &start, &end);
  found->start = (gsize) start;
  found->end = (gsize) end;
  return found->month >= 1 && found->month <= 12 && found->day >= 1
         && g_date_valid_dmy ((GDateDay) found->day, (GDateMonth) found->month,
                              (GDateYear) found->year);
}

/* "오후 3:12", "7:42 a.m. ET"; a point between hour and minute needs the a.m. to be a clock. */
static gboolean
gotgan_dateline_fetch_clock (GMatchInfo *match, GotganDateFound *found)
{
  g_autofree char *whole = g_match_info_fetch (match, 0);
  g_autofree char *korean = g_match_info_fetch_named (match, "ap");
  g_autofree char *english = g_match_info_fetch_named (match, "apm");
  g_autofree char *zone = g_match_info_fetch_named (match, "zone");
  gboolean afternoon =
      g_strcmp0 (korean, "오후") == 0 || (english != NULL && g_ascii_tolower (*english) == 'p');
  gboolean halved = (korean != NULL && *korean != '\0') || (english != NULL && *english != '\0');
  int hour = gotgan_dateline_fetch_number (match, "H");

  /* "11.09 BST" is a clock, "3.25" isn't. */
  if (zone != NULL && *zone != '\0')
    gotgan_zone_print (zone, found->year, found->month, found->day, found->zone,
                       sizeof found->zone);
  if (!halved && *found->zone == '\0' && strchr (whole, ':') == NULL
      && strstr (whole, "시") == NULL)
    return FALSE;
  if (halved && hour <= 12)
    hour = hour % 12 + (afternoon ? 12 : 0);
  found->hour = hour;
  found->minute = gotgan_dateline_fetch_number (match, "M");
  found->second = MAX (0, gotgan_dateline_fetch_number (match, "S"));
  found->has_clock = hour < 24 && found->minute < 60 && found->second < 60;
  return found->has_clock;
}

/* Reads the clock behind the date or, failing that, before it, and moves the found start before that clock. */
static void
gotgan_dateline_find_clock (const char *line, GotganDateFound *found)
{
  const GotganDatePatterns *patterns = gotgan_dateline_patterns ();
  g_autoptr (GMatchInfo) after = NULL;
  g_autoptr (GMatchInfo) before = NULL;
  g_autofree char *head = g_strndup (line, found->start);
  int start;
  int stop;

  if (g_regex_match (patterns->clock_after, line + found->end, 0, &after)
      && gotgan_dateline_fetch_clock (after, found)
      && g_match_info_fetch_pos (after, 0, NULL, &stop))
    {
      found->end += (gsize) stop;
      return;
    }
  if (g_regex_match (patterns->clock_before, head, 0, &before)
      && gotgan_dateline_fetch_clock (before, found)
      && g_match_info_fetch_pos (before, 0, &start, NULL))
    found->start = (gsize) start;
}

static char *
gotgan_dateline_print (const GotganDateFound *found)
{
  if (!found->has_clock)
    return g_strdup_printf ("%04d-%02d-%02d", found->year, found->month, found->day);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d%s", found->year, found->month, found->day,
                          found->hour, found->minute, found->second, found->zone);
}

static GotganDateRank
gotgan_dateline_rank (const char *line, const GotganDateFound *found)
{
  const GotganDatePatterns *patterns = gotgan_dateline_patterns ();
  g_autofree char *head = g_strndup (line, found->start);

  if (g_regex_match (patterns->label_changed, head, 0, NULL))
    return GOTGAN_DATE_CHANGED;
  if (g_regex_match (patterns->label_published, head, 0, NULL))
    return GOTGAN_DATE_LABELLED;
  return found->has_clock ? GOTGAN_DATE_CLOCK : GOTGAN_DATE_BARE;
}

/* Whether there is such a day, and it is a @weekday: 0 for Sunday, negative for any. */
static gboolean
gotgan_dateline_is_weekday (const GotganDateFound *found, int weekday)
{
  GDate date;

  if (!g_date_valid_dmy ((GDateDay) found->day, (GDateMonth) found->month, (GDateYear) found->year))
    return FALSE;
  g_date_set_dmy (&date, (GDateDay) found->day, (GDateMonth) found->month, (GDateYear) found->year);
  return weekday < 0 || (int) g_date_get_weekday (&date) % 7 == weekday;
}

static int
gotgan_dateline_fetch_weekday (const char *line, gsize start)
{
  static const char *const names[] = { "sun", "mon", "tue", "wed", "thu", "fri", "sat" };
  g_autofree char *head = g_strndup (line, start);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *name = NULL;

  if (!g_regex_match (gotgan_dateline_patterns ()->weekday_before, head, 0, &match))
    return -1;
  name = g_match_info_fetch_named (match, "w");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (names[i], name) == 0)
      return (int) i;
  return -1;
}

/* Points stand between day and month in that order; slashes in either, so that only one of both orders may be a day. */
static gboolean
gotgan_dateline_fetch_slashed (const char *line, GMatchInfo *match, GotganDateFound *found)
{
  g_autofree char *mark = g_match_info_fetch_named (match, "mark");
  int a = gotgan_dateline_fetch_number (match, "a");
  int b = gotgan_dateline_fetch_number (match, "b");
  int start;
  int end;
  int weekday;
  GotganDateFound swapped;
  gboolean is_day_first;
  gboolean is_month_first;

  g_match_info_fetch_pos (match, 0, &start, &end);
  *found = (GotganDateFound) { .start = (gsize) start, .end = (gsize) end, .day = a, .month = b };
  found->year = gotgan_dateline_fetch_number (match, "y");
  swapped = *found;
  swapped.day = b;
  swapped.month = a;
  weekday = gotgan_dateline_fetch_weekday (line, found->start);
  is_day_first = gotgan_dateline_is_weekday (found, weekday);
  is_month_first = *mark == '/' && a != b && gotgan_dateline_is_weekday (&swapped, weekday);
  if (is_month_first && !is_day_first)
    *found = swapped;
  return is_day_first != is_month_first;
}

static void
gotgan_dateline_consider (const char *line, GotganDateFound *found, GotganDateRank *best,
                          GotganDateFound *found_best)
{
  GotganDateRank rank;

  gotgan_dateline_find_clock (line, found);
  rank = gotgan_dateline_rank (line, found);
  if (rank <= *best)
    return;
  *best = rank;
  *found_best = *found;
}

static GotganDateRank
gotgan_dateline_search (const char *line, GotganDateFound *found_best)
{
  const GotganDatePatterns *patterns = gotgan_dateline_patterns ();
  g_autoptr (GMatchInfo) slashed = NULL;
  GotganDateRank best = GOTGAN_DATE_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (date_patterns); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      for (g_regex_match (patterns->dates[i], line, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          GotganDateFound found = { 0 };

          if (gotgan_dateline_fetch_date (match, &found))
            gotgan_dateline_consider (line, &found, &best, found_best);
        }
    }
  for (g_regex_match (patterns->slashed, line, 0, &slashed); g_match_info_matches (slashed);
       g_match_info_next (slashed, NULL))
    {
      GotganDateFound found;

      if (gotgan_dateline_fetch_slashed (line, slashed, &found))
        gotgan_dateline_consider (line, &found, &best, found_best);
    }
  return best;
}

GotganDateRank
gotgan_dateline_read (const char *line, char **date, gsize *start, gsize *end)
{
  GotganDateFound found = { 0 };
  GotganDateRank rank = gotgan_dateline_search (line, &found);

  *date = rank > GOTGAN_DATE_CHANGED ? gotgan_dateline_print (&found) : NULL;
  *start = found.start;
  *end = found.end;
  return rank;
}

char *
gotgan_dateline_read_change (const char *line)
{
  GotganDateFound found = { 0 };

  if (gotgan_dateline_search (line, &found) != GOTGAN_DATE_CHANGED)
    return NULL;
  found.has_clock = FALSE;
  return gotgan_dateline_print (&found);
}

/* Ten digits of seconds, or thirteen of milliseconds, that are no year. */
static gboolean
gotgan_dateline_is_unix (const char *text)
{
  gsize n = strspn (text, "0123456789");

  return (n == 10 || n == 13) && text[n] == '\0' && text[0] == '1' && text[1] < '9';
}

static char *
gotgan_dateline_print_unix (const char *text)
{
  g_autofree char *seconds = g_strndup (text, 10);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (g_ascii_strtoll (seconds, NULL, 10));

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%S+00:00");
}

char *
gotgan_dateline_from_machine (const char *text)
{
  const char *at = text;
  char *date;
  gsize start;
  gsize end;

  while (g_ascii_isspace (*at))
    at++;
  if (strnlen (at, 81) > 80 || !g_utf8_validate (at, -1, NULL)
      || g_str_has_prefix (at, "1970-01-01"))
    return NULL;
  if (gotgan_dateline_is_unix (at))
    return gotgan_dateline_print_unix (at);
  if (strspn (at, "0123456789") >= 8)
    {
      g_autofree char *spread =
          strspn (at, "0123456789") >= 12
              ? g_strdup_printf ("%.4s-%.2s-%.2s %.2s:%.2s", at, at + 4, at + 6, at + 8, at + 10)
              : g_strdup_printf ("%.4s-%.2s-%.2s", at, at + 4, at + 6);

      gotgan_dateline_read (spread, &date, &start, &end);
      return date;
    }
  gotgan_dateline_read (at, &date, &start, &end);
  return date;
}

char *
gotgan_dateline_from_url (const char *url)
{
  static const char *const pattern =
      "/(?:[a-z_-]*)(?<y>(?:19[89]|20[0-4])\\d)[/-]?(?<m>0[1-9]|1[0-2])[/-]?(?<d>0[1-9]|[12]\\d|3[01])(?=[/._-]|\\d{2,})";
  static GRegex *once;
  g_autoptr (GMatchInfo) match = NULL;
  GotganDateFound found = { 0 };

  if (strlen (url) > 4096)
    return NULL;
  if (!g_regex_match (gotgan_pattern_once (&once, pattern, G_REGEX_CASELESS), url, 0, &match)
      || !gotgan_dateline_fetch_date (match, &found))
    return NULL;
  return gotgan_dateline_print (&found);
}

char *
gotgan_dateline_in_korea (const char *date)
{
  const char *clock = strchr (date, 'T');

  if (clock == NULL || strpbrk (clock, "+-Z") != NULL)
    return g_strdup (date);
  return g_strconcat (date, "+09:00", NULL);
}
