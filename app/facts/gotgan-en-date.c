/* When: the dates that hang on the verb of a claim, on its figure, or stand elsewhere in its sentence. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define MAX_STEPS 8

static gboolean
says (const GotganEn *en, gint verbs)
{
  return gotgan_en_cue_in (en, verbs, GOTGAN_CUE_CREDIT) != NULL;
}

/* "The FT reported in March", "two people said on Thursday": who speaks has no part in it. */
static gboolean
is_outsider (const GotganEn *en, gint verbs)
{
  static const char *const heads[] = { "people",      "person",      "source",      "sources",
                                       "report",      "reports",     "newspaper",   "paper",
                                       "agency",      "magazine",    "publication", "document",
                                       "documents",   "analyst",     "analysts",    "investor",
                                       "investors",   "official",    "officials",   "regulator",
                                       "regulators",  "government",  "ministry",    "banker",
                                       "bankers",     "researchers", "media",       "outlet",
                                       "broadcaster", "newsletter",  NULL };
  const GotganEnPhrase *subject = gotgan_en_nth (en, gotgan_en_nth (en, verbs)->subject);
  gint before = verbs - 1;

  if (before >= 0 && gotgan_en_nth (en, before)->kind == GOTGAN_EN_NOUNS)
    subject = gotgan_en_nth (en, before);
  else
    before = gotgan_en_nth (en, verbs)->subject;
  if (subject == NULL)
    return TRUE;
  if (subject->name < 0)
    return subject->proper || gotgan_en_head_is (en, before, heads);
  return g_array_index (en->b->reading->parties, GotganPartyMention, subject->name).kind
         == GOTGAN_PARTY_OUTLET;
}

/* "the bakery that was announced", "for which it was given 8%" */
static gboolean
is_relative (const GotganEn *en, gint index)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, index);
  gint first;

  if (!gotgan_en_is_verbs (en, index) || verbs->form != GOTGAN_EN_FINITE)
    return FALSE;
  first = verbs->subject > verbs->governor && verbs->subject == index - 1 ? verbs->subject : index;
  if (gotgan_en_is_link (en, first - 1, GOTGAN_EN_TAG_RELATIVE))
    return TRUE;
  /* ", it said on Friday" */
  return verbs->governor >= 0 && gotgan_en_nth (en, verbs->governor)->kind == GOTGAN_EN_NOUNS
         && !gotgan_en_is_link (en, first - 1, GOTGAN_EN_TAG_COMMA);
}

/* Whether @verbs say what hangs on @anchor. One with a figure of its own tells of that ("reported a profit of $5m and
 * said"), one in an aside of what it explains ("a bakery that was announced in May"). */
static gboolean
tells_of (const GotganEn *en, gint verbs, const GotganEnAnchor *anchor)
{
  if (is_relative (en, verbs))
    return FALSE;
  return verbs > anchor->phrase || gotgan_en_other_figures (en, anchor->figure, verbs) == 0;
}

static const GotganDateMention *
date_of_saying (const GotganEn *en, gint verbs, const GotganEnAnchor *anchor, gboolean insiders)
{
  const GotganDateMention *date;

  if (!gotgan_en_is_verbs (en, verbs) || !says (en, verbs) || (insiders && is_outsider (en, verbs)))
    return NULL;
  date = gotgan_en_date_of_verbs (en, verbs, gotgan_en_nth (en, anchor->phrase)->start, -1);
  return date != NULL && !(date->flags & (GOTGAN_DATE_FUTURE | GOTGAN_DATE_PERIOD)) ? date : NULL;
}

/* The day on which a saying verb of the sentence says so: the one over it first. */
static const GotganDateMention *
date_of_report (const GotganEn *en, const GotganEnAnchor *anchor, gboolean insiders)
{
  const GotganDateMention *date = NULL;
  gint index = anchor->phrase;

  for (guint n = 0; n < MAX_STEPS && index >= 0 && date == NULL; n++)
    {
      date = date_of_saying (en, index, anchor, insiders);
      index = gotgan_en_up (en, index);
    }
  for (gint i = 0; i < (gint) en->syntax->phrases->len && date == NULL; i++)
    if (gotgan_en_is_verbs (en, i) && tells_of (en, i, anchor))
      date = date_of_saying (en, i, anchor, insiders);
  return date;
}

/* The day of what breaks the deal off: "denied it on July 3". */
static const GotganDateMention *
date_of_end (const GotganEn *en, gsize at)
{
  for (gint i = 0; i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganCue *cue =
          gotgan_en_is_verbs (en, i) ? gotgan_en_cue_in (en, i, GOTGAN_CUE_STAGE) : NULL;
      const GotganDateMention *date;

      if (cue == NULL || !gotgan_en_ends_deal (cue->stage))
        continue;
      date = gotgan_en_date_of_verbs (en, i, at, -1);
      if (date != NULL)
        return date;
    }
  return NULL;
}

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

static const GotganDateMention *
own_date (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganDateMention *date = gotgan_en_date_in (en, anchor->figure);
  gint verbs = anchor->verbs;
  gsize at = gotgan_en_nth (en, anchor->figure >= 0 ? anchor->figure : anchor->phrase)->start;

  if (date == NULL)
    date = gotgan_en_date_in (en, anchor->phrase);
  if (date == NULL)
    date = gotgan_en_date_right_behind (en, anchor->figure);
  if (date == NULL)
    date = gotgan_en_date_of_clause_on (en, anchor->figure);
  if (date == NULL && anchor->figure != anchor->phrase
      && gotgan_en_nth (en, anchor->phrase)->kind == GOTGAN_EN_NOUNS)
    date = gotgan_en_date_right_behind (en, anchor->phrase);
  for (guint n = 0; date == NULL && n < 4 && verbs >= 0; n++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);

      if (n > 0 && (says (en, verbs) || is_perfect (en, verbs)))
        break;
      if (n > 0 || gotgan_en_other_figures (en, anchor->figure, verbs) == 0
          || gotgan_en_date_right_behind (en, anchor->figure) == NULL)
        date = gotgan_en_date_of_verbs (en, verbs, at, anchor->figure);
      if (date == NULL && n == 0)
        date = gotgan_en_date_of_object (en, verbs);
      if (gotgan_en_is_past (en, phrase) && !gotgan_en_is_verbs (en, phrase->governor))
        break;
      verbs = phrase->governor;
      for (guint m = 0; m < 4 && verbs >= 0 && !gotgan_en_is_verbs (en, verbs); m++)
        verbs = gotgan_en_up (en, verbs);
    }
  return date;
}

/* "in June 2022, when Ollerton led": the clause is of the date before it. */
static const char *
date_before_when (const GotganEn *en, const GotganEnAnchor *anchor)
{
  for (gint i = anchor->phrase; i > 0; i--)
    {
      if (gotgan_en_is_link (en, i, GOTGAN_EN_TAG_STOP))
        return NULL;
      if (!gotgan_en_is_link (en, i, GOTGAN_EN_TAG_SUBORDINATOR)
          || !gotgan_en_token_is (en->syntax, gotgan_en_nth (en, i)->first, "when"))
        continue;
      for (gint j = i - 1; j >= 0 && j >= i - 3; j--)
        {
          const GotganDateMention *date =
              gotgan_en_nth (en, j)->kind == GOTGAN_EN_WHEN ? gotgan_en_date_in (en, j) : NULL;
          const char *slash = date != NULL ? strstr (date->edtf, "/..") : NULL;

          if (date != NULL)
            return g_string_chunk_insert_len (en->b->discourse->strings, date->edtf,
                                              slash != NULL ? slash - date->edtf
                                                            : (gssize) strlen (date->edtf));
        }
      return NULL;
    }
  return NULL;
}

/* "was worth $3bn when it listed in May", "When it listed in May it raised $3bn": of one time with the clause. */
static const GotganDateMention *
date_of_when_clause (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gboolean fronted = TRUE;

  for (gint i = 0; i < (gint) en->syntax->phrases->len; i++)
    {
      gint verbs;

      if (gotgan_en_is_link (en, i, GOTGAN_EN_TAG_STOP))
        return NULL;
      fronted &= !gotgan_en_is_verbs (en, i);
      if (!gotgan_en_is_link (en, i, GOTGAN_EN_TAG_SUBORDINATOR)
          || !gotgan_en_token_is (en->syntax, gotgan_en_nth (en, i)->first, "when")
          || (i < anchor->phrase && !fronted))
        continue;
      verbs = gotgan_en_next_finite (en, i);
      return verbs >= 0 && verbs != anchor->verbs && verbs != anchor->phrase
                 ? gotgan_en_date_of_verbs (en, verbs, gotgan_en_nth (en, i)->start, -1)
                 : NULL;
    }
  return NULL;
}

/* "its November round, which Ollerton led": the clause is of the date of the deal that it explains. */
static const GotganDateMention *
date_of_explained (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *noun;
  gint verbs = anchor->phrase;
  gint up;

  for (guint n = 0; n < MAX_STEPS && verbs >= 0 && !gotgan_en_is_verbs (en, verbs); n++)
    verbs = gotgan_en_up (en, verbs);
  if (verbs < 0 || gotgan_en_nth (en, verbs)->governor < 0)
    return NULL;
  noun = gotgan_en_nth (en, gotgan_en_nth (en, verbs)->governor);
  if (noun->kind != GOTGAN_EN_NOUNS || noun->name >= 0 || noun->cue == NULL)
    return NULL;
  up = gotgan_en_nth (en, verbs)->governor;
  if (gotgan_en_date_in (en, up) != NULL)
    return gotgan_en_date_in (en, up);
  for (guint n = 0; n < MAX_STEPS && up >= 0 && !gotgan_en_is_verbs (en, up); n++)
    up = gotgan_en_up (en, up);
  return up >= 0 ? gotgan_en_date_of_verbs (en, up, noun->start, anchor->figure) : NULL;
}

/* "paid $5bn in a deal that closed on Monday" */
static const GotganDateMention *
date_of_closing (const GotganEn *en, const GotganEnAnchor *anchor)
{
  for (gint i = anchor->phrase + 1; i < (gint) en->syntax->phrases->len; i++)
    {
      gint up = gotgan_en_nth (en, i)->governor;
      const GotganEnPhrase *noun = gotgan_en_nth (en, up);
      gint at = up;

      if (gotgan_en_is_link (en, i, GOTGAN_EN_TAG_STOP))
        return NULL;
      if (!is_relative (en, i) || noun == NULL || noun->kind != GOTGAN_EN_NOUNS || noun->cue == NULL
          || noun->name >= 0 || up <= anchor->phrase)
        continue;
      for (guint n = 0; n < MAX_STEPS && at >= 0 && at != anchor->verbs; n++)
        at = gotgan_en_up (en, at);
      if (at >= 0 && at == anchor->verbs)
        return gotgan_en_date_of_verbs (en, i, noun->start, anchor->figure);
    }
  return NULL;
}

/* "has committed to buy, and in April it signed": the deed of a later clause has its own day. */
static gboolean
is_of_another (const GotganEn *en, gint verbs, gint own, gint when)
{
  const GotganEnPhrase *a = gotgan_en_nth (en, verbs);
  const GotganEnPhrase *b = gotgan_en_nth (en, own);

  if (a == NULL || b == NULL || verbs <= own || when < own || a->form != GOTGAN_EN_FINITE)
    return FALSE;
  return a->subject >= 0 && b->subject >= 0 && a->subject != b->subject;
}

/* "a deal expected to close in June": what is expected has a day of its own. */
static gboolean
is_to_come (const GotganEn *en, gint verbs, const GotganEnAnchor *anchor)
{
  if (!gotgan_en_is_verbs (en, verbs) || gotgan_en_nth (en, verbs)->form != GOTGAN_EN_INFINITIVE)
    return FALSE;
  for (guint n = 0; n < MAX_STEPS && verbs >= 0; n++)
    {
      if (verbs == anchor->phrase || verbs == anchor->verbs)
        return FALSE;
      if (gotgan_en_is_verbs (en, verbs) && gotgan_en_nth (en, verbs)->form == GOTGAN_EN_REDUCED)
        return TRUE;
      verbs = gotgan_en_up (en, verbs);
    }
  return FALSE;
}

/* The nearest date of the sentence that is not the day of a report. */
static const GotganDateMention *
date_of_sentence (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganDateMention *best = NULL;
  gsize at = gotgan_en_nth (en, anchor->phrase)->start;
  gboolean aside = gotgan_en_nth (en, anchor->phrase)->parenthetic;
  guint nearest = G_MAXUINT;

  for (gint i = 0; i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);
      const GotganDateMention *date;
      gint verbs;
      guint away;

      if (!(gotgan_en_is_when (en, i)
            || (phrase->kind == GOTGAN_EN_NOUNS && phrase->date >= 0 && phrase->money < 0
                && phrase->cue == NULL && phrase->relation == GOTGAN_EN_COMPLEMENT))
          || (phrase->parenthetic && !aside))
        continue;
      verbs = gotgan_en_verbs_of_date (en, i);
      if (is_of_another (en, verbs, anchor->verbs, i) || is_to_come (en, verbs, anchor))
        continue;
      date = gotgan_en_date_in (en, i);
      if (date == NULL || gotgan_en_is_of_other_figure (en, i, anchor->figure)
          || (verbs >= 0 && says (en, verbs))
          || (date->flags & (GOTGAN_DATE_FUTURE | GOTGAN_DATE_SINCE)))
        continue;
      away = gotgan_reading_distance (en->b->reading, date->start, at);
      if (away < nearest)
        {
          best = date;
          nearest = away;
        }
    }
  return best;
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
      if (!is_relative (en, index))
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
  return is_relative (en, anchor->verbs) && !is_perfect (en, anchor->verbs) ? deal->date : NULL;
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

static const char *
date_of_measure (const GotganEn *en, const GotganEnAnchor *anchor, const GotganStatement *statement,
                 const GotganDateMention *date)
{
  if (!suits (en, statement, date))
    date = NULL;
  if (date == NULL && statement->kind == GOTGAN_KIND_VALUATION)
    {
      const char *told = date_of_told_deal (en, anchor);

      if (told != NULL)
        return told;
    }
  if (date == NULL && !is_lasting (en, anchor) && !is_of_now (en, anchor, statement))
    date = date_of_sentence (en, anchor);
  return keep (en, suits (en, statement, date) ? date : NULL);
}

static const char *
date_said (const GotganEn *en, const GotganEnAnchor *anchor, const GotganStatement *statement)
{
  gsize at = gotgan_en_nth (en, anchor->phrase)->start;
  gboolean lasting = is_lasting (en, anchor);
  const GotganDateMention *date =
      lasting ? gotgan_en_date_of_verbs (en, anchor->phrase, at, anchor->figure)
              : own_date (en, anchor);

  if (date == NULL && date_before_when (en, anchor) != NULL)
    return date_before_when (en, anchor);
  if (date == NULL && !lasting)
    date = date_of_explained (en, anchor);
  if (date == NULL && !lasting)
    date = date_of_when_clause (en, anchor);
  if (date == NULL && !lasting)
    date = date_of_closing (en, anchor);
  if (!gotgan_kind_is_deal (statement->kind))
    return date_of_measure (en, anchor, statement, date);
  if (statement->stage == GOTGAN_STAGE_COMPLETED || statement->stage == GOTGAN_STAGE_AGREED)
    {
      if (date != NULL && (date->flags & GOTGAN_DATE_FUTURE))
        date = NULL;
      const char *since = date == NULL && is_perfect (en, anchor->verbs) ? date_since (en) : NULL;

      if (since != NULL)
        return since;
      if (date == NULL && !lasting && !statement->cumulative && !is_of_now (en, anchor, statement))
        date = date_of_sentence (en, anchor);
      return keep (en, date != NULL ? date : date_of_report (en, anchor, TRUE));
    }
  if (gotgan_en_ends_deal (statement->stage) && date_of_end (en, at) != NULL)
    return keep (en, date_of_end (en, at));
  if (date == NULL || !gotgan_en_ends_deal (statement->stage))
    date = date_of_report (en, anchor, FALSE);
  return keep (en, date != NULL ? date : date_of_deed (en, anchor));
}

const char *
gotgan_en_date_of (const GotganEn *en, const GotganEnAnchor *anchor,
                   const GotganStatement *statement)
{
  const char *date = date_said (en, anchor, statement);

  /* what a chronicle tells under a year is of that year */
  if (date == NULL && !gotgan_stage_is_prospective (statement->stage)
      && statement->basis != GOTGAN_BASIS_FORECAST)
    return en->b->discourse->heading;
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
