/* The dates that the sentences before have named, and those that are counted from them: "당시", "the quarter", "a year earlier". */

#include "config.h"

#include "app/facts/gotgan-claim-private.h"

#include <string.h>

static const char *
keep (GotganDiscourse *self, const GotganDateMention *date)
{
  return g_string_chunk_insert_const (self->strings, date->edtf);
}

/* --- Korean ---------------------------------------------------------------------------------- */

static void
enter_korean (GotganDiscourse *self, GotganReading *reading)
{
  const char *antecedent = self->dates.date;
  gboolean named = FALSE;

  for (guint i = 0; i < reading->dates->len; i++)
    {
      GotganDateMention *date = &g_array_index (reading->dates, GotganDateMention, i);
      const GotganDateRecipe *recipe = &date->recipe;
      /* "2015년 6월 투자했고, 당시 …" means that June; "전년 동기" is counted from the period of the figures */
      gboolean period = recipe->keep_span && !recipe->keep_month && recipe->day == 0
                        && !(named && recipe->years == 0);

      if (date->flags & GOTGAN_DATE_ANAPHORIC)
        gotgan_date_resolve (date,
                             period && self->dates.span != NULL ? self->dates.span : antecedent);
      if (date->edtf[0] != '\0')
        antecedent = keep (self, date);
      named |= date->edtf[0] != '\0';
    }
}

/* --- English --------------------------------------------------------------------------------- */

/* What the dates of a sentence can be counted from. */
typedef struct
{
  const char *date;
  const char *span;
  const char *months;
  const char *month;
  const char *day;
  gboolean named;
} Antecedents;

static void
name (GotganDiscourse *self, Antecedents *before, const GotganDateMention *date)
{
  before->date = keep (self, date);
  before->named = TRUE;
  if (gotgan_date_is_period (date))
    before->span = before->date;
  if (gotgan_date_is_period (date) && date->precision == GOTGAN_DATE_PRECISION_INTERVAL)
    before->months = before->date;
  if (date->flags & (GOTGAN_DATE_FUTURE | GOTGAN_DATE_SINCE | GOTGAN_DATE_DEADLINE))
    return;
  if (date->precision == GOTGAN_DATE_PRECISION_DAY)
    before->day = before->date;
  if (date->precision == GOTGAN_DATE_PRECISION_DAY
      || date->precision == GOTGAN_DATE_PRECISION_MONTH)
    before->month = before->date;
}

static const char *
antecedent_of (const Antecedents *before, const GotganDateMention *date)
{
  const GotganDateRecipe *recipe = &date->recipe;
  const char *chosen = NULL;

  /* "the quarter" is one that was named, and "the full year" its year; "up from $5m a year earlier" speaks of figures; "at
   * the time" may be any day */
  if (recipe->span > 1 || (recipe->keep_length && date->flags & GOTGAN_DATE_RELATIVE))
    chosen = before->months;
  else if (recipe->span > 0 || (recipe->keep_length && recipe->years < 0 && !before->named))
    chosen = before->span;
  else if (recipe->keep_day)
    chosen = before->day;
  else if (recipe->keep_month)
    chosen = before->month;
  return chosen != NULL ? chosen : before->date;
}

/* "2014." before what happened then: the year of a chronicle, or 0. */
static int
heading_year (const GotganReading *reading)
{
  const char *text = reading->text + reading->start;
  gsize length = reading->end - reading->start;
  int year = 0;

  while (length > 0 && !g_ascii_isdigit (text[length - 1]))
    length--;
  for (gsize i = 0; i < length && length == 4 && g_ascii_isdigit (text[i]); i++)
    year = year * 10 + text[i] - '0';
  return length == 4 && reading->end - reading->start <= 6 && year >= 1900 && year <= 2100 ? year
                                                                                           : 0;
}

/* "In October" is that of the chronicle's year. */
static void
take_year (const GotganDiscourse *self, GotganDateMention *date)
{
  GotganDateMention of_year = *date;

  if (self->dates.heading == NULL || !(date->flags & GOTGAN_DATE_RELATIVE)
      || date->flags & GOTGAN_DATE_ANAPHORIC || date->recipe.first_month == 0
      || date->recipe.year != 0 || date->recipe.years != 0)
    return;
  of_year.flags = (date->flags & ~GOTGAN_DATE_RELATIVE) | GOTGAN_DATE_ANAPHORIC;
  of_year.recipe.toward = 0;
  if (gotgan_date_resolve (&of_year, self->dates.heading))
    *date = of_year;
}

static void
enter_heading (GotganDiscourse *self, const GotganReading *reading)
{
  int year = heading_year (reading);
  g_autofree char *edtf = g_strdup_printf ("%04d", year);

  self->dates.heading_alone = year > 0;
  if (year == 0)
    return;
  self->dates.heading = g_string_chunk_insert_const (self->strings, edtf);
  self->dates.date = self->dates.heading;
}

void
gotgan_discourse_begin_dates (GotganDiscourse *self)
{
  /* a heading may have a paragraph of its own */
  if (!self->dates.heading_alone)
    self->dates.heading = NULL;
}

static void
enter_english (GotganDiscourse *self, GotganReading *reading)
{
  Antecedents before;

  enter_heading (self, reading);
  before = (Antecedents) {
    .date = self->dates.date,
    .span = self->dates.span,
    .months = self->dates.months,
    .month = self->dates.month,
    .day = self->dates.day,
  };
  for (guint i = 0; i < reading->dates->len; i++)
    {
      GotganDateMention *date = &g_array_index (reading->dates, GotganDateMention, i);

      take_year (self, date);
      if (date->flags & GOTGAN_DATE_ANAPHORIC)
        gotgan_date_resolve (date, antecedent_of (&before, date));
      if (date->edtf[0] != '\0')
        name (self, &before, date);
    }
}

/* The period in force is the latest that the sentence names: earlier ones are what it is held against. */
static void
leave_english (GotganDiscourse *self, const GotganReading *reading)
{
  Antecedents after = { self->dates.date, NULL, NULL, self->dates.month, self->dates.day, FALSE };
  const char *span = NULL;
  const char *months = NULL;

  for (guint i = 0; i < reading->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (reading->dates, GotganDateMention, i);

      if (date->edtf[0] == '\0')
        continue;
      name (self, &after, date);
      if (!gotgan_date_is_period (date) || date->flags & GOTGAN_DATE_FUTURE
          || (date->flags & GOTGAN_DATE_ANAPHORIC && date->recipe.years < 0))
        continue;
      if (span == NULL || strcmp (date->edtf, span) > 0)
        span = after.date;
      if (strchr (date->edtf, '/') != NULL && (months == NULL || strcmp (date->edtf, months) > 0))
        months = after.date;
    }
  self->dates.span = span != NULL ? span : self->dates.span;
  self->dates.months = months != NULL ? months : self->dates.months;
  self->dates.month = after.month;
  self->dates.day = after.day;
}

/* --- Both ------------------------------------------------------------------------------------ */

void
gotgan_discourse_enter_dates (GotganDiscourse *self, GotganReading *reading)
{
  if (reading->language == GOTGAN_LANGUAGE_KO)
    enter_korean (self, reading);
  else
    enter_english (self, reading);
}

void
gotgan_discourse_leave_dates (GotganDiscourse *self, const GotganReading *reading)
{
  if (reading->language == GOTGAN_LANGUAGE_EN)
    leave_english (self, reading);
  for (guint i = 0; i < reading->dates->len; i++)
    {
      const GotganDateMention *date = &g_array_index (reading->dates, GotganDateMention, i);

      if (date->edtf[0] != '\0' && !(date->flags & (GOTGAN_DATE_DEADLINE | GOTGAN_DATE_SINCE)))
        self->dates.date = keep (self, date);
    }
}
