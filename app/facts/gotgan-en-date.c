/* When: the dates that hang on the verb of a claim, on its figure, or stand elsewhere in its sentence. */

#include "config.h"

#include "app/facts/gotgan-en-date.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Phrases up to a verb. */
#define MAX_STEPS 8
/* Verbs over a claim whose date may be its own, and nouns between two of them. */
#define MAX_VERBS 4
#define MAX_NOUNS_BETWEEN 4

static const char *
keep (const GotganEn *en, const GotganDateMention *date)
{
  return date != NULL ? g_string_chunk_insert_const (en->b->discourse->strings, date->edtf) : NULL;
}

const char *
gotgan_en_date_behind (const GotganEn *en, gint phrase)
{
  return keep (en, gotgan_en_date_right_behind (en, phrase));
}

/* "has raised", "have doubled": the deed is of no day, or of none that the verb names. */
static gboolean
is_perfect (const GotganEn *en, gint index)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, index);

  return gotgan_en_is_verbs (en, index) && verbs->modal < 0
         && (gotgan_en_token_is (en->syntax, verbs->first, "has")
             || gotgan_en_token_is (en->syntax, verbs->first, "have"));
}

/* The date that stands with the figure or the noun itself. */
static const GotganDateMention *
date_beside (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganDateMention *date = gotgan_en_date_in (en, anchor->figure);

  if (date == NULL)
    date = gotgan_en_date_in (en, anchor->phrase);
  if (date == NULL)
    date = gotgan_en_date_right_behind (en, anchor->figure);
  if (date == NULL)
    date = gotgan_en_date_of_clause_on (en, anchor->figure);
  if (date == NULL && anchor->figure != anchor->phrase
      && gotgan_en_nth (en, anchor->phrase)->kind == GOTGAN_EN_NOUNS)
    date = gotgan_en_date_right_behind (en, anchor->phrase);
  return date;
}

/* The verbs over @verbs, or -1. */
static gint
verbs_above (const GotganEn *en, gint verbs)
{
  gint index = gotgan_en_nth (en, verbs)->governor;

  for (guint n = 0; n < MAX_NOUNS_BETWEEN && index >= 0 && !gotgan_en_is_verbs (en, index); n++)
    index = gotgan_en_up (en, index);
  return index;
}

static const GotganDateMention *
own_date (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganDateMention *date = date_beside (en, anchor);
  gint verbs = anchor->verbs;
  gsize at = gotgan_en_nth (en, anchor->figure >= 0 ? anchor->figure : anchor->phrase)->start;

  for (guint n = 0; date == NULL && n < MAX_VERBS && verbs >= 0; n++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);

      if (n > 0 && (gotgan_en_tells_who (en, verbs) || is_perfect (en, verbs)))
        break;
      date = gotgan_en_date_of_verbs (en, verbs, at, anchor->figure);
      if (date == NULL && n == 0)
        date = gotgan_en_date_of_object (en, verbs);
      if (gotgan_en_is_past (en, phrase) && !gotgan_en_is_verbs (en, phrase->governor))
        break;
      verbs = verbs_above (en, verbs);
    }
  return date;
}

/* "is backed by Novella": no event of the day that the sentence names */
static gboolean
is_lasting (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);

  return verbs->kind == GOTGAN_EN_VERBS && verbs->passive
         && (gotgan_en_token_is (en->syntax, verbs->first, "is")
             || gotgan_en_token_is (en->syntax, verbs->first, "are")
             || (verbs->form == GOTGAN_EN_REDUCED && anchor->cue->frame == GOTGAN_FRAME_INVEST));
}

/* "made an offer in September", "launched on Tuesday a bid": the day of the deed that opens what is to come. */
static const GotganDateMention *
date_of_deed (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint index = anchor->verbs;
  gsize at = gotgan_en_nth (en, anchor->phrase)->start;

  for (guint n = 0; n < MAX_STEPS && index >= 0; n++)
    {
      const GotganDateMention *date;

      if (!gotgan_en_is_verbs (en, index) || gotgan_en_nth (en, index)->form != GOTGAN_EN_FINITE)
        {
          index = gotgan_en_up (en, index);
          continue;
        }
      if (!gotgan_en_is_past (en, gotgan_en_nth (en, index)) || is_perfect (en, index))
        return NULL;
      date = gotgan_en_date_of_verbs (en, index, at, anchor->figure);
      if (date != NULL)
        return date->flags & GOTGAN_DATE_FUTURE ? NULL : date;
      /* "denied a report that it had offered" */
      if (!gotgan_en_is_relative (en, index))
        return NULL;
      index = gotgan_en_up (en, index);
    }
  return NULL;
}

/* "has raised $5bn since it was founded in 2019", "Since its founding in 2019, it has raised $5bn": open from then. */
static const char *
date_since (const GotganEn *en)
{
  gint since = -1;

  for (gint i = 0; i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
      const GotganDateMention *date;

      if (phrase->kind == GOTGAN_EN_LINK && since >= 0)
        return NULL;
      if ((phrase->kind == GOTGAN_EN_LINK || phrase->kind == GOTGAN_EN_PREP)
          && (gotgan_en_token_is (en->syntax, phrase->first, "since")
              || gotgan_en_token_is (en->syntax, phrase->first, "Since")))
        since = i;
      if (since < 0 || phrase->kind != GOTGAN_EN_WHEN)
        continue;
      date = gotgan_en_date_in (en, i);
      if (date != NULL && strchr (date->edtf, '/') == NULL)
        {
          g_autofree char *open = g_strconcat (date->edtf, "/..", NULL);

          return g_string_chunk_insert_const (en->b->discourse->strings, open);
        }
    }
  return NULL;
}

/* "raised $750m in September at a valuation of", "in a round that valued it at": a price is of the day of its deal, when
 * it is told of in the same breath. */
static const char *
date_of_told_deal (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganStatement *deal = en->b->last;
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->verbs);

  if (deal->cue == NULL || deal->date == NULL || deal->cumulative
      || (deal->stage != GOTGAN_STAGE_COMPLETED && deal->stage != GOTGAN_STAGE_AGREED)
      || deal->cue->start > gotgan_en_nth (en, anchor->phrase)->start)
    return NULL;
  if (verbs == NULL || verbs->form != GOTGAN_EN_FINITE || verbs->cue == deal->cue
      || gotgan_en_anchor (en, gotgan_en_phrase_at (en->syntax, deal->cue->start), deal->cue).verbs
             == anchor->verbs)
    return deal->date;
  return gotgan_en_is_relative (en, anchor->verbs) && !is_perfect (en, anchor->verbs) ? deal->date
                                                                                      : NULL;
}

/* Revenue and loss are of a period: a day beside them is the day they were told of. */
static gboolean
suits (const GotganEn *en, const GotganStatement *statement, const GotganDateMention *date)
{
  if (date == NULL || statement->kind == GOTGAN_KIND_VALUATION
      || gotgan_text_stand_before (en->b->reading->text, date->start, "as of "))
    return TRUE;
  return date->precision != GOTGAN_DATE_PRECISION_DAY && !date->recipe.week;
}

static gboolean
is_of_then (const GotganEn *en, gint index)
{
  static const char *const past[] = { "was", "were", "had", NULL };

  return gotgan_en_is_past (en, gotgan_en_nth (en, index)) || gotgan_en_head_is (en, index, past);
}

/* "values it at", "has doubled since January": what is so now has no day that the rest of the sentence could name. */
static gboolean
is_of_now (const GotganEn *en, const GotganEnAnchor *anchor, const GotganStatement *statement)
{
  gint index = anchor->verbs;

  for (guint n = 0; n < MAX_STEPS && index >= 0; n++)
    {
      if (gotgan_en_is_verbs (en, index) && gotgan_en_nth (en, index)->form == GOTGAN_EN_FINITE)
        return is_perfect (en, index)
               || (statement->kind == GOTGAN_KIND_VALUATION && !is_of_then (en, index));
      index = gotgan_en_up (en, index);
    }
  return FALSE;
}

/* "is valued at $4bn ahead of a listing planned for next year": the day of what comes after. */
static gboolean
is_of_what_follows (const GotganEn *en, const GotganEnAnchor *anchor, const GotganDateMention *date)
{
  static const char *const words[] = { " ahead of ", " before ", " prior to " };
  const GotganEnPhrase *figure = gotgan_en_nth (en, anchor->figure);

  for (guint i = 0; figure != NULL && date->start > figure->start && i < G_N_ELEMENTS (words); i++)
    if (g_strstr_len (en->b->reading->text + figure->start, (gssize) (date->start - figure->start),
                      words[i])
        != NULL)
      return TRUE;
  return FALSE;
}

/* Whether the figure could be of the date: what is worth so much is so, but for a forecast, before what comes after it. */
static gboolean
may_be_of (const GotganEn *en, const GotganEnAnchor *anchor, const GotganStatement *statement,
           const GotganDateMention *date)
{
  return suits (en, statement, date)
         && (date == NULL || statement->kind != GOTGAN_KIND_VALUATION
             || statement->basis == GOTGAN_BASIS_FORECAST
             || (!(date->flags & GOTGAN_DATE_FUTURE) && !is_of_what_follows (en, anchor, date)));
}

static const char *
date_of_measure (const GotganEn *en, const GotganEnAnchor *anchor, const GotganStatement *statement,
                 const GotganDateMention *date)
{
  if (!may_be_of (en, anchor, statement, date))
    date = NULL;
  if (date == NULL && statement->kind == GOTGAN_KIND_VALUATION)
    {
      const char *told = date_of_told_deal (en, anchor);

      if (told != NULL)
        return told;
    }
  if (date == NULL && !is_lasting (en, anchor) && !is_of_now (en, anchor, statement))
    date = gotgan_en_date_of_sentence (en, anchor);
  return keep (en, may_be_of (en, anchor, statement, date) ? date : NULL);
}

/* The date of another clause that tells of the same. */
static const GotganDateMention *
date_of_clauses (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganDateMention *date = gotgan_en_date_of_explained (en, anchor);

  if (date == NULL)
    date = gotgan_en_date_of_when_clause (en, anchor);
  return date != NULL ? date : gotgan_en_date_of_closing (en, anchor);
}

/* Of a deal that is done or agreed. */
static const char *
date_of_done_deal (const GotganEn *en, const GotganEnAnchor *anchor,
                   const GotganStatement *statement, const GotganDateMention *date)
{
  const char *since;

  if (date != NULL && (date->flags & GOTGAN_DATE_FUTURE))
    date = NULL;
  since = date == NULL && is_perfect (en, anchor->verbs) ? date_since (en) : NULL;
  if (since != NULL)
    return since;
  if (date == NULL && !is_lasting (en, anchor) && !statement->cumulative
      && !is_of_now (en, anchor, statement))
    date = gotgan_en_date_of_sentence (en, anchor);
  return keep (en, date != NULL ? date : gotgan_en_date_of_report (en, anchor, TRUE));
}

/* Of a deal to come or broken off: the day of what is told of it. */
static const char *
date_of_open_deal (const GotganEn *en, const GotganEnAnchor *anchor,
                   const GotganStatement *statement, const GotganDateMention *date)
{
  gboolean ended = gotgan_stage_ends_deal (statement->stage);
  const GotganDateMention *end =
      ended ? gotgan_en_date_of_end (en, gotgan_en_nth (en, anchor->phrase)->start) : NULL;

  if (end != NULL)
    return keep (en, end);
  if (date == NULL || !ended)
    date = gotgan_en_date_of_report (en, anchor, FALSE);
  return keep (en, date != NULL ? date : date_of_deed (en, anchor));
}

static const char *
date_said (const GotganEn *en, const GotganEnAnchor *anchor, const GotganStatement *statement)
{
  gboolean lasting = is_lasting (en, anchor);
  const GotganDateMention *date =
      lasting ? gotgan_en_date_of_verbs (en, anchor->phrase,
                                         gotgan_en_nth (en, anchor->phrase)->start, anchor->figure)
              : own_date (en, anchor);
  const char *before = date == NULL ? gotgan_en_date_before_when (en, anchor) : NULL;

  if (before != NULL)
    return before;
  if (date == NULL && !lasting)
    date = date_of_clauses (en, anchor);
  if (!gotgan_kind_is_deal (statement->kind))
    return date_of_measure (en, anchor, statement, date);
  if (statement->stage == GOTGAN_STAGE_COMPLETED || statement->stage == GOTGAN_STAGE_AGREED)
    return date_of_done_deal (en, anchor, statement, date);
  return date_of_open_deal (en, anchor, statement, date);
}

const char *
gotgan_en_date_of (const GotganEn *en, const GotganEnAnchor *anchor,
                   const GotganStatement *statement)
{
  const char *date = date_said (en, anchor, statement);

  /* what a chronicle tells under a year is of that year */
  if (date == NULL && !gotgan_stage_is_prospective (statement->stage)
      && statement->basis != GOTGAN_BASIS_FORECAST)
    return en->b->discourse->dates.heading;
  return date;
}

const char *
gotgan_en_date_at (const GotganEn *en, const GotganCue *cue)
{
  gint phrase = gotgan_en_phrase_at (en->syntax, cue->start);
  GotganStatement statement = { .kind = GOTGAN_KIND_ACQUISITION, .stage = cue->stage };
  GotganEnAnchor anchor;

  if (phrase < 0)
    return NULL;
  anchor = gotgan_en_anchor (en, phrase, cue);
  return gotgan_en_date_of (en, &anchor, &statement);
}

const char *
gotgan_en_date_of_share (const GotganEn *en, gint verbs, gint figure)
{
  static const char *const keeps[] = { "owned",      "held", "retained", "kept", "had",
                                       "controlled", "was",  "were",     NULL };
  GotganEnAnchor anchor = { .phrase = verbs, .verbs = verbs, .figure = figure, .gapped = -1 };
  const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);
  const GotganDateMention *date;

  if (phrase == NULL || !gotgan_en_is_past (en, phrase) || is_perfect (en, verbs)
      || (!phrase->passive && gotgan_en_head_is (en, verbs, keeps)))
    return NULL;
  date = gotgan_en_date_of_verbs (en, verbs, gotgan_en_nth (en, figure)->start, -1);
  return date != NULL ? keep (en, date) : date_of_told_deal (en, &anchor);
}
