#pragma once

#include "app/facts/gotgan-lexicon.h"

G_BEGIN_DECLS

/**
 * GotganDateFlags:
 * @GOTGAN_DATE_RELATIVE: counted from the day of publication ("지난달", "last year", a bare "10월")
 * @GOTGAN_DATE_ANAPHORIC: counted from a date named before ("당시", "같은 달", "이날", "that month");
 *   resolve it with gotgan_date_resolve(). With %GOTGAN_DATE_RELATIVE too ("이날", "전날") its EDTF is
 *   the best guess without a date before
 * @GOTGAN_DATE_DEADLINE: "까지", "by": something is due, nothing has happened then
 * @GOTGAN_DATE_SINCE: "부터", "since": an open interval "2019/.."
 * @GOTGAN_DATE_FISCAL: a fiscal year or quarter: has no EDTF
 * @GOTGAN_DATE_DURATION: "5년간", "2년 만에", "over five years": a length of time, has no EDTF
 * @GOTGAN_DATE_FUTURE: lies after the day of publication, or a word says so ("오는 10월", "내년")
 * @GOTGAN_DATE_PERIOD: an interval meant as a span of time ("상반기", "1~9월", "지난해 매출"), not a day
 *   unsharply known
 * @GOTGAN_DATE_VAGUE: a time that FACTS.md gives no EDTF for: an age ("1990년대"), a feast or season without
 *   a year ("추석", "주말"), a year that names something ("2014 지방선거"); has none
 */
typedef enum
{
  GOTGAN_DATE_RELATIVE = 1 << 0,
  GOTGAN_DATE_ANAPHORIC = 1 << 1,
  GOTGAN_DATE_DEADLINE = 1 << 2,
  GOTGAN_DATE_SINCE = 1 << 3,
  GOTGAN_DATE_FISCAL = 1 << 4,
  GOTGAN_DATE_DURATION = 1 << 5,
  GOTGAN_DATE_FUTURE = 1 << 6,
  GOTGAN_DATE_PERIOD = 1 << 7,
  GOTGAN_DATE_VAGUE = 1 << 8,
} GotganDateFlags;

typedef enum
{
  GOTGAN_DATE_PRECISION_NONE,
  GOTGAN_DATE_PRECISION_DAY,
  GOTGAN_DATE_PRECISION_MONTH,
  GOTGAN_DATE_PRECISION_YEAR,
  GOTGAN_DATE_PRECISION_INTERVAL,
} GotganDatePrecision;

/**
 * GotganDateRecipe:
 * @years: years to add to the base
 * @months: months to add
 * @days: days to add
 * @year: the year, or 0 for the base's
 * @first_month: 1–12, or 0 when only a year is meant; a base's month stands with @keep_month
 * @last_month: greater than @first_month for a span of months
 * @day: 1–31, or 0
 * @last_day: later than @day for a span of days
 * @weekday: 1 (Monday) to 7, or 0
 * @keep_month: whether the base's month stays
 * @keep_day: whether the base's day stays
 * @keep_span: whether an interval stays one ("같은 기간")
 * @keep_length: whether a base of twelve months stays one; with @years behind, also any other period and a month
 * @week: whether the whole week is meant; with @weekday, that day of it
 * @last_year: later than @year for a span of years
 * @span: how many months end with @first_month, for a period named by its end; with @keep_span, how many the base must
 *   have, 1 for any; or 0
 * @quarter: whether the quarter of the base is meant, @months from it
 * @toward: for what is not named (year of a bare month): -1 the latest past, -2 one before the base's month, 1 the next,
 *   0 as it is
 *
 * How a date follows from a base: the day of publication, or a date named before.
 */
typedef struct
{
  gint16 years;
  gint16 months;
  gint16 days;
  gint16 year;
  gint16 last_year;
  guint8 first_month;
  guint8 last_month;
  guint8 day;
  guint8 last_day;
  guint8 weekday;
  guint8 span;
  gint8 toward;
  guint keep_month : 1;
  guint keep_day : 1;
  guint keep_span : 1;
  guint keep_length : 1;
  guint week : 1;
  guint quarter : 1;
} GotganDateRecipe;

/**
 * GotganDateMention:
 * @start: first byte
 * @end: one past the last byte; particles of time ("부터", "까지") are inside
 * @core_end: one past the date itself, without them
 * @first_end: where the first date of a joined span ends ("3월부터 5월까지"), else 0
 * @last_start: where the second one begins, else 0
 * @edtf: the date, or empty when it cannot be told
 * @precision: of @edtf
 * @flags: how it is meant
 * @recipe: how it follows from its base
 */
typedef struct
{
  gsize start;
  gsize end;
  gsize core_end;
  gsize first_end;
  gsize last_start;
  char edtf[24];
  GotganDatePrecision precision;
  GotganDateFlags flags;
  GotganDateRecipe recipe;
} GotganDateMention;

/**
 * gotgan_dates_find:
 * @published: (nullable): the article's time, which relative dates are counted from; without it
 *   they stay empty
 * @text: one paragraph, valid UTF-8
 * @start: where to begin, a character's start
 * @end: where to end
 *
 * Every date in [@start, @end) of @text. Those with %GOTGAN_DATE_ANAPHORIC alone have no EDTF yet.
 *
 * Returns: (transfer full) (element-type GotganDateMention): in order, without overlaps
 */
GArray *gotgan_dates_find (GotganLexicon *lexicon, const char *published, const char *text,
                           gsize start, gsize end);

/**
 * gotgan_date_is_period:
 *
 * Returns: whether figures can be of the time that @mention names: some months, a year
 */
gboolean gotgan_date_is_period (const GotganDateMention *mention);

/**
 * gotgan_date_resolve:
 * @mention: one with %GOTGAN_DATE_ANAPHORIC
 * @antecedent: (nullable): EDTF of the date named before it
 *
 * Fills in @mention's edtf and precision. "같은 해 6월" takes the year, "그다음 달" the month after, "당시"
 * the whole.
 *
 * Returns: whether it could be told
 */
gboolean gotgan_date_resolve (GotganDateMention *mention, const char *antecedent);

G_END_DECLS
