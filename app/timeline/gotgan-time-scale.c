#include "config.h"

#include "app/timeline/gotgan-time-scale.h"

static double
days_per_pixel (const GotganTimeScale *self)
{
  return (self->last - self->first) / MAX (self->width, 1);
}

double
gotgan_time_scale_x (const GotganTimeScale *self, double day)
{
  return (day - self->first) / days_per_pixel (self);
}

double
gotgan_time_scale_day (const GotganTimeScale *self, double x)
{
  return self->first + x * days_per_pixel (self);
}

void
gotgan_time_scale_zoom (GotganTimeScale *self, double factor, double x)
{
  double fixed = gotgan_time_scale_day (self, x);
  double span = CLAMP ((self->last - self->first) / factor, GOTGAN_TIME_SCALE_SHORTEST,
                       GOTGAN_TIME_SCALE_LONGEST);

  self->first = fixed - span * x / MAX (self->width, 1);
  self->last = self->first + span;
}

void
gotgan_time_scale_pan (GotganTimeScale *self, double pixels)
{
  double days = pixels * days_per_pixel (self);

  self->first -= days;
  self->last -= days;
}

/* Pixels that the label of a last mark most likely takes, and the parts of the width that it gets at least and at most. */
#define LABEL_ROOM 220
#define LEAST_BEHIND 0.12
#define MOST_BEHIND 0.4

void
gotgan_time_scale_fit (GotganTimeScale *self, double first, double last)
{
  double behind = CLAMP (LABEL_ROOM / MAX (self->width, 1), LEAST_BEHIND, MOST_BEHIND);
  double whole = 1.05 / (1 - behind);
  double span = CLAMP (last - first, GOTGAN_TIME_SCALE_SHORTEST, GOTGAN_TIME_SCALE_LONGEST / whole);
  double air = (span - (last - first)) / 2;

  self->first = first - MAX (air, 0) - span * 0.05;
  self->last = self->first + span * whole;
}

static const struct
{
  GotganTickUnit unit;
  double days;
} units[] = {
  { GOTGAN_TICK_WEEK, 7 },
  { GOTGAN_TICK_MONTH, 28 },
  { GOTGAN_TICK_QUARTER, 90 },
  { GOTGAN_TICK_YEAR, 365 },
  { GOTGAN_TICK_TWO_YEARS, 2 * 365 },
  { GOTGAN_TICK_FIVE_YEARS, 5 * 365 },
};

static GotganTickUnit
choose_unit (const GotganTimeScale *self, double gap)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (units[i].days / days_per_pixel (self) >= gap)
        return units[i].unit;
    }

  return GOTGAN_TICK_DECADE;
}

/* Years that a tick stands for; 0 when it is less than one. */
static guint
years_of (GotganTickUnit unit)
{
  switch (unit)
    {
    case GOTGAN_TICK_DECADE:
      return 10;
    case GOTGAN_TICK_FIVE_YEARS:
      return 5;
    case GOTGAN_TICK_TWO_YEARS:
      return 2;
    case GOTGAN_TICK_YEAR:
      return 1;
    case GOTGAN_TICK_QUARTER:
    case GOTGAN_TICK_MONTH:
    case GOTGAN_TICK_WEEK:
    default:
      return 0;
    }
}

/* Back to the start of the unit that holds @date. */
static void
floor_date (GDate *date, GotganTickUnit unit)
{
  GDateYear year = g_date_get_year (date);
  GDateMonth month = g_date_get_month (date);
  guint years = years_of (unit);

  if (years > 0)
    g_date_set_dmy (date, 1, G_DATE_JANUARY, (GDateYear) MAX (year - year % years, 1));
  else if (unit == GOTGAN_TICK_QUARTER)
    g_date_set_dmy (date, 1, (GDateMonth) (month - (month - 1) % 3), year);
  else if (unit == GOTGAN_TICK_MONTH)
    g_date_set_day (date, 1);
  else
    g_date_subtract_days (date, g_date_get_weekday (date) - G_DATE_MONDAY);
}

static void
next_date (GDate *date, GotganTickUnit unit)
{
  if (years_of (unit) > 0)
    g_date_add_years (date, years_of (unit));
  else if (unit == GOTGAN_TICK_WEEK)
    g_date_add_days (date, 7);
  else
    g_date_add_months (date, unit == GOTGAN_TICK_QUARTER ? 3 : 1);
}

static gboolean
is_major (const GDate *date, GotganTickUnit unit)
{
  if (unit == GOTGAN_TICK_WEEK)
    return g_date_get_day (date) <= 7;

  return g_date_get_month (date) == G_DATE_JANUARY;
}

/* Calendar dates end well before this many days: year 9999. */
#define LAST_DAY 3652059.0

GArray *
gotgan_time_scale_ticks (const GotganTimeScale *self, double gap)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (GotganTick));
  GotganTickUnit unit = choose_unit (self, gap);
  double first = CLAMP (self->first, 366, LAST_DAY);
  double last = CLAMP (self->last, 366, LAST_DAY - 3660);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) first);
  floor_date (&date, unit);
  for (; g_date_get_julian (&date) <= last; next_date (&date, unit))
    {
      GotganTick tick = { g_date_get_julian (&date), unit, is_major (&date, unit) };

      if (tick.day >= first)
        g_array_append_val (ticks, tick);
    }

  return ticks;
}
