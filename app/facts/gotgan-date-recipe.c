#include "config.h"

#include "app/facts/gotgan-date-recipe.h"

#include <stdio.h>
#include <string.h>

#define EDTF_SIZE 24

/* Zero is unknown. */
typedef struct
{
  int year;
  int month;
  int day;
} Day;

static int
read_digits (const char **text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*text)[i]))
        return 0;
      value = value * 10 + ((*text)[i] - '0');
    }
  *text += n;
  return value;
}

/* The first date of @edtf; what follows it is left at @rest. */
static Day
read_day (const char *edtf, const char **rest)
{
  Day day = { 0 };
  const char *at = edtf;

  day.year = read_digits (&at, 4);
  if (day.year > 0 && *at == '-')
    {
      at++;
      day.month = read_digits (&at, 2);
    }
  if (day.month > 0 && *at == '-')
    {
      at++;
      day.day = read_digits (&at, 2);
    }
  if (day.month > 12)
    day.month = day.day = 0;
  if (day.day > 0 && !g_date_valid_dmy (day.day, day.month, day.year))
    day.day = 0;
  *rest = at;
  return day;
}

static gboolean
is_real (const Day *day)
{
  if (day->year < 1000 || day->year > 9999 || day->month < 0 || day->month > 12)
    return FALSE;
  return day->day == 0 || g_date_valid_dmy (day->day, day->month, day->year);
}

static GotganDatePrecision
write_day (const Day *day, char *edtf)
{
  *edtf = '\0';
  if (!is_real (day))
    return GOTGAN_DATE_PRECISION_NONE;
  if (day->day > 0)
    g_snprintf (edtf, EDTF_SIZE, "%04d-%02d-%02d", day->year, day->month, day->day);
  else if (day->month > 0)
    g_snprintf (edtf, EDTF_SIZE, "%04d-%02d", day->year, day->month);
  else
    g_snprintf (edtf, EDTF_SIZE, "%04d", day->year);
  return day->day > 0     ? GOTGAN_DATE_PRECISION_DAY
         : day->month > 0 ? GOTGAN_DATE_PRECISION_MONTH
                          : GOTGAN_DATE_PRECISION_YEAR;
}

static GotganDatePrecision
write_interval (const Day *first, const Day *last, char *edtf)
{
  char end[EDTF_SIZE];

  if (write_day (first, edtf) == GOTGAN_DATE_PRECISION_NONE
      || write_day (last, end) == GOTGAN_DATE_PRECISION_NONE)
    {
      *edtf = '\0';
      return GOTGAN_DATE_PRECISION_NONE;
    }
  g_strlcat (edtf, "/", EDTF_SIZE);
  g_strlcat (edtf, end, EDTF_SIZE);
  return GOTGAN_DATE_PRECISION_INTERVAL;
}

static Day
day_of_julian (guint32 julian)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return (Day) { g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date) };
}

static guint32
julian_of_day (const Day *day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day->day, day->month, day->year);
  return g_date_get_julian (&date);
}

static Day
add_months (Day day, int months)
{
  int total = day.year * 12 + day.month - 1 + months;

  day.year = total / 12;
  day.month = total % 12 + 1;
  return day;
}

/* --- The kinds of recipes ------------------------------------------------------------------- */

/* How many months the period @edtf has; 0 when it is none. */
static int
months_of (const char *edtf)
{
  const char *rest;
  Day first = read_day (edtf, &rest);
  Day last;

  if (*rest != '/')
    return *rest == '\0' && first.month == 0 ? 12 : 0;
  last = read_day (rest + 1, &rest);
  if (first.month == 0 || last.month == 0 || first.day > 0 || last.day > 0)
    return 0;
  return (last.year - first.year) * 12 + last.month - first.month + 1;
}

static GotganDatePrecision
keep_span (const GotganDateRecipe *recipe, const char *base, char *edtf)
{
  const char *rest;
  Day first = read_day (base, &rest);
  Day last;
  int years = recipe->year != 0 ? recipe->year - first.year : recipe->years;

  if (recipe->span > 1 ? months_of (base) != recipe->span
                       : recipe->span > 0 && months_of (base) == 0)
    return GOTGAN_DATE_PRECISION_NONE;
  first.year += years;
  if (*rest != '/')
    return write_day (&first, edtf);
  if (rest[1] == '.')
    {
      if (write_day (&first, edtf) == GOTGAN_DATE_PRECISION_NONE)
        return GOTGAN_DATE_PRECISION_NONE;
      g_strlcat (edtf, "/..", EDTF_SIZE);
      return GOTGAN_DATE_PRECISION_INTERVAL;
    }
  last = read_day (rest + 1, &rest);
  last.year += years;
  return write_interval (&first, &last, edtf);
}

/* "a year earlier", counted from some months or a month; "that year", from the year to March. */
static gboolean
keeps_length (const GotganDateRecipe *recipe, const char *base)
{
  const char *rest;
  Day first = read_day (base, &rest);
  int months = months_of (base);

  return recipe->keep_length
         && (months == 12
             || (recipe->years < 0
                 && (months > 0 || (*rest == '\0' && first.month > 0 && first.day == 0))));
}

/* The day, or the days from it to the last one. */
static GotganDatePrecision
write_days (const GotganDateRecipe *recipe, const Day *first, char *edtf)
{
  Day last = *first;

  if (recipe->last_day <= recipe->day)
    return write_day (first, edtf);
  last.day = recipe->last_day;
  return write_interval (first, &last, edtf);
}

/* A named month without a year: the one nearest to the base, behind it or before. */
static int
choose_year (const GotganDateRecipe *recipe, const Day *base)
{
  int base_day = base->day > 0 ? base->day : 31;
  int month = recipe->last_month > 0 ? recipe->last_month : recipe->first_month;
  gboolean later = month > base->month
                   || (month == base->month
                       && (recipe->day > base_day || recipe->last_month > recipe->first_month
                           || recipe->toward < -1));

  if (recipe->year != 0)
    return recipe->year;
  if (recipe->toward == 0 || recipe->years != 0 || base->month == 0)
    return base->year + recipe->years;
  if (recipe->toward < 0)
    return base->year - later;
  return base->year
         + (month < base->month
            || (month == base->month && recipe->day > 0 && recipe->day < base_day));
}

static GotganDatePrecision
name_month (const GotganDateRecipe *recipe, const Day *base, char *edtf)
{
  Day first = { choose_year (recipe, base), recipe->first_month, recipe->day };
  Day last = { first.year, recipe->last_month, 0 };

  if (base->year == 0 && recipe->year == 0)
    return GOTGAN_DATE_PRECISION_NONE;
  /* Which year a bare month belongs to hangs on the month of publication. */
  if (recipe->toward != 0 && recipe->year == 0 && recipe->years == 0 && base->month == 0)
    return GOTGAN_DATE_PRECISION_NONE;
  if (recipe->last_month > recipe->first_month)
    return write_interval (&first, &last, edtf);
  if (recipe->span > 0)
    {
      last = first;
      first = add_months (last, 1 - recipe->span);
      return recipe->span > 1 ? write_interval (&first, &last, edtf) : write_day (&last, edtf);
    }
  return write_days (recipe, &first, edtf);
}

static GotganDatePrecision
shift_month (const GotganDateRecipe *recipe, const Day *base, char *edtf)
{
  Day day = { base->year + recipe->years, base->month, 0 };

  if (base->month == 0 || base->year == 0)
    return GOTGAN_DATE_PRECISION_NONE;
  day = add_months (day, recipe->months);
  day.day = recipe->day;
  if (recipe->toward == 0)
    return write_days (recipe, &day, edtf);
  if (base->day == 0)
    return GOTGAN_DATE_PRECISION_NONE;
  if (recipe->toward < 0 ? recipe->day > base->day : recipe->day < base->day)
    day = add_months (day, recipe->toward);
  if (!is_real (&day))
    day = add_months (day, recipe->toward);
  return write_days (recipe, &day, edtf);
}

static GotganDatePrecision
shift_quarter (const GotganDateRecipe *recipe, const Day *base, char *edtf)
{
  Day first;
  Day last;

  if (base->month == 0 || base->year == 0)
    return GOTGAN_DATE_PRECISION_NONE;
  first = add_months ((Day) { base->year, base->month - (base->month - 1) % 3, 0 }, recipe->months);
  last = add_months (first, 2);
  return write_interval (&first, &last, edtf);
}

static GotganDatePrecision
shift_day (const GotganDateRecipe *recipe, const Day *base, char *edtf)
{
  Day day = add_months (*base, recipe->months + 12 * recipe->years);
  guint32 julian;
  int weekday;

  if (base->day == 0)
    return GOTGAN_DATE_PRECISION_NONE;
  while (day.day > 28 && !g_date_valid_dmy (day.day, day.month, day.year))
    day.day--;
  if (!is_real (&day))
    return GOTGAN_DATE_PRECISION_NONE;
  julian = julian_of_day (&day) + recipe->days;
  /* Julian day 1 was a Monday. */
  weekday = (julian - 1) % 7 + 1;
  if (recipe->week && recipe->weekday > 0)
    julian += recipe->weekday - weekday;
  else if (recipe->week)
    {
      Day monday = day_of_julian (julian - (weekday - 1));
      Day sunday = day_of_julian (julian + (7 - weekday));
      return write_interval (&monday, &sunday, edtf);
    }
  else if (recipe->weekday > 0 && recipe->toward > 0)
    julian += (recipe->weekday - weekday + 7) % 7;
  else if (recipe->weekday > 0)
    julian -= (weekday - recipe->weekday + 7) % 7;
  day = day_of_julian (julian);
  return write_day (&day, edtf);
}

GotganDatePrecision
gotgan_date_recipe_apply (const GotganDateRecipe *recipe, const char *base, char *edtf)
{
  const char *rest;
  Day day = base != NULL ? read_day (base, &rest) : (Day) { 0 };
  Day named;
  Day last;

  *edtf = '\0';
  if (day.year == 0 && recipe->year == 0)
    return GOTGAN_DATE_PRECISION_NONE;
  if (recipe->keep_span || (base != NULL && keeps_length (recipe, base)))
    return base != NULL ? keep_span (recipe, base, edtf) : GOTGAN_DATE_PRECISION_NONE;
  if (recipe->first_month > 0)
    return name_month (recipe, &day, edtf);
  if (recipe->quarter)
    return shift_quarter (recipe, &day, edtf);
  if (recipe->keep_month)
    return shift_month (recipe, &day, edtf);
  if (recipe->keep_day)
    return shift_day (recipe, &day, edtf);
  named = (Day) { recipe->year != 0 ? recipe->year : day.year + recipe->years, 0, 0 };
  last = (Day) { recipe->last_year, 0, 0 };
  return recipe->last_year > recipe->year ? write_interval (&named, &last, edtf)
                                          : write_day (&named, edtf);
}

void
gotgan_date_recipe_move (GotganDateRecipe *recipe, const GotganDateWord *unit, int n)
{
  n *= unit->kind == GOTGAN_DATE_UNIT ? unit->value : 1;
  switch (unit->second)
    {
    case 365:
      recipe->years = n;
      break;
    case 30:
      recipe->months = n;
      recipe->keep_month = TRUE;
      break;
    case 7:
      recipe->days = 7 * n;
      recipe->keep_day = TRUE;
      recipe->week = TRUE;
      break;
    default:
      recipe->days = n;
      recipe->keep_day = TRUE;
    }
}

gboolean
gotgan_date_join (const char *first, const char *last, char *edtf)
{
  const char *end = strchr (last, '/');
  gsize length = strcspn (first, "/");
  g_autofree char *begin = g_strndup (first, length);

  end = end != NULL ? end + 1 : last;
  if (*begin == '\0' || *end == '\0' || *end == '.' || strcmp (begin, end) >= 0)
    return FALSE;
  g_snprintf (edtf, EDTF_SIZE, "%.10s/%.10s", begin, end);
  return TRUE;
}

void
gotgan_date_open (char *edtf)
{
  char *slash = strchr (edtf, '/');

  if (*edtf == '\0')
    return;
  if (slash != NULL)
    *slash = '\0';
  g_strlcat (edtf, "/..", EDTF_SIZE);
}
