/* Dates in one pass over a paragraph. A reader says what stands at a place; here the recipes become
 * EDTF, and neighbours are put together: "2022년부터 2025년 9월까지", "지난해 9월과 10월". */

#include "config.h"

#include "app/facts/gotgan-date.h"

#include "app/facts/gotgan-date-recipe.h"
#include "app/facts/gotgan-date-scan.h"

#include <string.h>

typedef struct
{
  GotganDateScan scan;
  const char *published;
  GArray *mentions;
} Search;

static gboolean
gap_is_one_of (const Search *search, gsize start, gsize end, const char *const *gaps)
{
  for (; *gaps != NULL; gaps++)
    if (strlen (*gaps) == end - start
        && memcmp (search->scan.text + start, *gaps, end - start) == 0)
      return TRUE;
  return FALSE;
}

/* --- What a mention comes to ---------------------------------------------------------------- */

static gboolean
is_bare (const GotganDateMention *mention)
{
  const GotganDateRecipe *recipe = &mention->recipe;

  return mention->flags & GOTGAN_DATE_RELATIVE && recipe->toward == -1 && recipe->year == 0
         && recipe->years == 0 && recipe->months == 0 && recipe->weekday == 0;
}

/* "지난해 9월과 10월", "3월 5일·7일": a bare month or day in a row has the year or month of the one
 * before. */
static const char *
find_base (const Search *search, const GotganDateMention *mention, GotganDateRecipe *recipe)
{
  static const char *const gaps[] = { ", ",   "·",    " · ",       "과 ", "와 ",   " 및 ",
                                      "/",    "~",    "∼",         "–",   "-",     " and ",
                                      " or ", " to ", " through ", " ",   "에서 ", NULL };
  const GotganDateMention *before;

  if (search->mentions->len == 0 || !is_bare (mention))
    return search->published;
  before = &g_array_index (search->mentions, GotganDateMention, search->mentions->len - 1);
  if (*before->edtf == '\0' || before->flags & GOTGAN_DATE_ANAPHORIC
      || !gap_is_one_of (search, before->end, mention->start, gaps))
    return search->published;
  if (search->scan.text[before->end] == ' ' && mention->start - before->end == 1
      && !(before->flags & GOTGAN_DATE_SINCE))
    return search->published;
  if (recipe->keep_month ? before->precision != GOTGAN_DATE_PRECISION_DAY
                         : is_bare (before) || before->precision == GOTGAN_DATE_PRECISION_YEAR)
    return search->published;
  recipe->toward = 0;
  return before->edtf;
}

static void
compute (const Search *search, GotganDateMention *mention)
{
  GotganDateRecipe recipe = mention->recipe;
  const char *base;

  if (mention->flags & (GOTGAN_DATE_DURATION | GOTGAN_DATE_FISCAL | GOTGAN_DATE_VAGUE))
    return;
  if (mention->flags & GOTGAN_DATE_ANAPHORIC && !(mention->flags & GOTGAN_DATE_RELATIVE))
    return;
  base = find_base (search, mention, &recipe);
  mention->precision = gotgan_date_recipe_apply (&recipe, base, mention->edtf);
}

/* "from 2019 to 2021", "3월부터 5월까지", "1월~9월": one span. */
static gboolean
join (const Search *search, GotganDateMention *first, const GotganDateMention *last)
{
  static const char *const dashes[] = { "~", " ~ ", "∼", "–", " – ", "-", NULL };
  static const char *const words[] = { " to ", " and ", "에서 ", NULL };
  static const char *const spaces[] = { " ", "", ", ", NULL };
  char edtf[sizeof first->edtf];
  gboolean since = first->flags & GOTGAN_DATE_SINCE;

  if (!gap_is_one_of (search, first->end, last->start, dashes)
      && !(since && gap_is_one_of (search, first->end, last->start, words))
      && !(since && last->flags & GOTGAN_DATE_DEADLINE
           && gap_is_one_of (search, first->end, last->start, spaces)))
    return FALSE;
  if (!gotgan_date_join (first->edtf, last->edtf, edtf))
    return FALSE;
  memcpy (first->edtf, edtf, sizeof edtf);
  first->precision = GOTGAN_DATE_PRECISION_INTERVAL;
  first->end = last->end;
  first->first_end = first->core_end;
  first->last_start = last->start;
  first->core_end = last->core_end;
  first->flags = (first->flags & ~(GOTGAN_DATE_SINCE | GOTGAN_DATE_TENTATIVE))
                 | (last->flags & GOTGAN_DATE_FUTURE) | GOTGAN_DATE_PERIOD;
  return TRUE;
}

static void
add (Search *search, GotganDateMention *mention)
{
  compute (search, mention);
  if (search->mentions->len > 0
      && join (search,
               &g_array_index (search->mentions, GotganDateMention, search->mentions->len - 1),
               mention))
    return;
  g_array_append_val (search->mentions, *mention);
}

/* --- The paragraph -------------------------------------------------------------------------- */

static gboolean
read_mention (const Search *search, gsize at, GotganDateMention *mention)
{
  const GotganDateScan *scan = &search->scan;
  guchar byte = scan->text[at];

  if (g_ascii_isalpha (byte))
    return gotgan_date_read_english (scan, at, mention);
  if (g_ascii_isdigit (byte))
    return gotgan_date_read_numeric (scan, at, mention)
           || gotgan_date_read_korean (scan, at, mention)
           || gotgan_date_read_english (scan, at, mention);
  return (byte >= 0x80 || byte == '\'') && gotgan_date_read_korean (scan, at, mention);
}

static gboolean
follows_year (const Search *search, gsize at)
{
  static const char *const gaps[] = { " and ", ", ", " or ", ", and ", NULL };
  const GotganDateMention *before;

  if (search->mentions->len == 0)
    return FALSE;
  before = &g_array_index (search->mentions, GotganDateMention, search->mentions->len - 1);
  return before->precision == GOTGAN_DATE_PRECISION_YEAR && before->recipe.year != 0
         && gap_is_one_of (search, before->end, at, gaps);
}

static gsize
skip_token (const Search *search, gsize at)
{
  const char *text = search->scan.text;
  gsize next = at;

  while (next < search->scan.end
         && (g_ascii_isdigit (text[next])
             || ((text[next] == ',' || text[next] == '.') && next > at
                 && next + 1 < search->scan.end && g_ascii_isdigit (text[next + 1]))))
    next++;
  return next > at ? next : gotgan_scan_word (text, search->scan.end, at);
}

static gboolean
is_behind_published (const Search *search, const char *edtf)
{
  gsize length = strcspn (edtf, "/");

  return search->published != NULL && *edtf != '\0'
         && strncmp (edtf, search->published, MIN (length, strlen (search->published))) > 0;
}

static void
finish (Search *search)
{
  for (guint i = 0; i < search->mentions->len; i++)
    {
      GotganDateMention *mention = &g_array_index (search->mentions, GotganDateMention, i);

      if (mention->flags & GOTGAN_DATE_TENTATIVE)
        mention->flags &= ~(GOTGAN_DATE_TENTATIVE | GOTGAN_DATE_SINCE);
      if (mention->flags & GOTGAN_DATE_SINCE && *mention->edtf != '\0')
        {
          gotgan_date_open (mention->edtf);
          mention->precision = GOTGAN_DATE_PRECISION_INTERVAL;
        }
      if (is_behind_published (search, mention->edtf))
        mention->flags |= GOTGAN_DATE_FUTURE;
    }
}

GArray *
gotgan_dates_find (GotganLexicon *lexicon, const char *published, const char *text, gsize start,
                   gsize end)
{
  Search search = { { lexicon, text, end, FALSE }, published, NULL };
  gsize at = start;

  search.mentions = g_array_new (FALSE, TRUE, sizeof (GotganDateMention));
  while (at < end)
    {
      GotganDateMention mention = { 0 };
      gboolean begins = gotgan_scan_is_word_start (text, at);
      gsize match_end;

      search.scan.after_year = follows_year (&search, at);
      if (begins
          && gotgan_date_scan_word (&search.scan, at, GOTGAN_DATE_BIT (GOTGAN_DATE_COMPARE),
                                    &match_end))
        at = match_end;
      else if (begins && read_mention (&search, at, &mention))
        {
          add (&search, &mention);
          at = mention.end;
        }
      else
        at = skip_token (&search, at);
    }
  finish (&search);
  return search.mentions;
}

gboolean
gotgan_date_is_period (const GotganDateMention *mention)
{
  if (mention->flags & (GOTGAN_DATE_SINCE | GOTGAN_DATE_DEADLINE))
    return FALSE;
  return mention->precision == GOTGAN_DATE_PRECISION_YEAR
         || (mention->precision == GOTGAN_DATE_PRECISION_INTERVAL
             && (mention->flags & GOTGAN_DATE_PERIOD));
}

gboolean
gotgan_date_resolve (GotganDateMention *mention, const char *antecedent)
{
  char edtf[sizeof mention->edtf];
  GotganDatePrecision precision;

  if (antecedent == NULL || !(mention->flags & GOTGAN_DATE_ANAPHORIC))
    return FALSE;
  precision = gotgan_date_recipe_apply (&mention->recipe, antecedent, edtf);
  if (precision == GOTGAN_DATE_PRECISION_NONE)
    return FALSE;
  memcpy (mention->edtf, edtf, sizeof edtf);
  mention->precision = precision;
  if (mention->flags & GOTGAN_DATE_SINCE)
    {
      gotgan_date_open (mention->edtf);
      mention->precision = GOTGAN_DATE_PRECISION_INTERVAL;
    }
  return TRUE;
}
