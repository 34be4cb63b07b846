#include "config.h"

#include "app/import/gotgan-zone.h"

#include <string.h>

/* Zones that newspapers print, in minutes east of Greenwich. Names that mean several zones (CST, IST) are left
 * out. ET, PT and CET are said the whole year round, so their clocks change with the season. */
typedef enum
{
  SEASON_NONE,
  SEASON_AMERICA,
  SEASON_EUROPE,
} GotganSeason;

static const struct
{
  const char *name;
  int minutes;
  GotganSeason season;
} zones[] = {
  { "z", 0, SEASON_NONE },
  { "utc", 0, SEASON_NONE },
  { "gmt", 0, SEASON_NONE },
  { "bst", 60, SEASON_NONE },
  { "cet", 60, SEASON_EUROPE },
  { "cest", 120, SEASON_NONE },
  { "eet", 120, SEASON_EUROPE },
  { "eest", 180, SEASON_NONE },
  { "et", -300, SEASON_AMERICA },
  { "est", -300, SEASON_NONE },
  { "edt", -240, SEASON_NONE },
  { "ct", -360, SEASON_AMERICA },
  { "cdt", -300, SEASON_NONE },
  { "mt", -420, SEASON_AMERICA },
  { "pt", -480, SEASON_AMERICA },
  { "pst", -480, SEASON_NONE },
  { "pdt", -420, SEASON_NONE },
  { "kst", 540, SEASON_NONE },
  { "jst", 540, SEASON_NONE },
  { "hkt", 480, SEASON_NONE },
  { "sgt", 480, SEASON_NONE },
  { "eastern time", -300, SEASON_AMERICA },
  { "eastern standard time", -300, SEASON_NONE },
  { "eastern daylight time", -240, SEASON_NONE },
  { "central time", -360, SEASON_AMERICA },
  { "central standard time", -360, SEASON_NONE },
  { "central daylight time", -300, SEASON_NONE },
  { "mountain time", -420, SEASON_AMERICA },
  { "pacific time", -480, SEASON_AMERICA },
  { "pacific standard time", -480, SEASON_NONE },
  { "pacific daylight time", -420, SEASON_NONE },
};

/* The Sunday of @month that is the @nth, or the last one when @nth is 0. */
static guint32
gotgan_zone_sunday (int year, int month, int nth)
{
  GDate date;
  int day = nth > 0 ? 7 * nth : g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);

  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date) - g_date_get_weekday (&date) % 7;
}

/* Second Sunday of March to first of November, and last of March to last of October; the hour of the change
 * itself doesn't matter here. */
static gboolean
gotgan_zone_is_summer (int year, int month, int day, GotganSeason season)
{
  gboolean america = season == SEASON_AMERICA;
  GDate date;
  guint32 julian;

  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  julian = g_date_get_julian (&date);
  return julian >= gotgan_zone_sunday (year, 3, america ? 2 : 0)
         && julian < gotgan_zone_sunday (year, america ? 11 : 10, america ? 1 : 0);
}

void
gotgan_zone_print (const char *text, int year, int month, int day, char *zone, gsize size)
{
  const char *sign = strpbrk (text, "+-");

  if (sign != NULL)
    {
      const char *colon = strchr (sign, ':');
      guint64 digits = g_ascii_strtoull (sign + 1, NULL, 10);
      gboolean long_form = colon == NULL && strlen (sign) > 3;
      guint64 hours = long_form ? digits / 100 : digits;
      guint64 minutes = long_form       ? digits % 100
                        : colon != NULL ? g_ascii_strtoull (colon + 1, NULL, 10)
                                        : 0;

      if (hours <= 14 && minutes < 60)
        g_snprintf (zone, size, "%c%02u:%02u", *sign, (guint) hours, (guint) minutes);
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      int minutes = zones[i].minutes;

      if (g_ascii_strcasecmp (zones[i].name, text) != 0)
        continue;
      if (zones[i].season != SEASON_NONE
          && gotgan_zone_is_summer (year, month, day, zones[i].season))
        minutes += 60;
      g_snprintf (zone, size, "%c%02d:%02d", minutes < 0 ? '-' : '+', ABS (minutes) / 60 % 24,
                  ABS (minutes) % 60);
      return;
    }
}
