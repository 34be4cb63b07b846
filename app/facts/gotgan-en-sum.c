/* Sums that make a claim: which word each is said with, also when that stands only with the sum before it. */

#include "config.h"

#include "app/facts/gotgan-en-figure.h"

#include "app/base/gotgan-text.h"

/* Less than this is a price in a shop or a fee. */
#define LEAST_SUM 10000
/* Sentences for which "the figure" means the measure that was told. */
#define MAX_MEASURE_AGE 2

/* --- Sums that make none ---------------------------------------------------------------------- */

static gboolean
makes_no_claim (const GotganMoneyMention *money, const GotganCue *cue)
{
  gboolean flow = cue->frame == GOTGAN_FRAME_REVENUE || cue->frame == GOTGAN_FRAME_LOSS
                  || cue->frame == GOTGAN_FRAME_PROFIT || cue->frame == GOTGAN_FRAME_EXPENSE;

  /* "revenue of $8 million a month" is no price */
  return ((money->flags & GOTGAN_FIGURE_PER_UNIT) && !flow)
         || (money->flags & GOTGAN_FIGURE_NO_CURRENCY) || money->money.max < LEAST_SUM;
}

/* "in 2022", "last year" right behind the figure */
static gboolean
is_dated (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *next = gotgan_en_behind (en, figure, 1);
  const GotganEnPhrase *after = gotgan_en_behind (en, figure, 2);

  return next != NULL
         && (next->kind == GOTGAN_EN_WHEN
             || (next->kind == GOTGAN_EN_PREP && after != NULL && after->kind == GOTGAN_EN_WHEN));
}

/* "to $85bn from $75bn": what it was before, unless that has its own date. */
static gboolean
is_former_value (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  const GotganEnPhrase *from = gotgan_en_nth (en, phrase->governor);

  if (phrase->relation != GOTGAN_EN_COMPLEMENT || gotgan_en_behind (en, figure, 1) == NULL
      || is_dated (en, figure))
    return FALSE;
  return gotgan_en_token_is (en->syntax, from->head, "from") && from->start > en->b->reading->start
         && en->b->reading->money->len > 1;
}

/* "$5m more than in 2022" */
static gboolean
is_difference (const GotganEn *en, const GotganMoneyMention *money)
{
  static const char *const words[] = { " more than",   " less than",  " above ",  " below ",
                                       " higher than", " lower than", " short of" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_text_starts (en->b->reading->text + money->outer_end, words[i]))
      return TRUE;
  return FALSE;
}

/* --- Sums that go on with the words of the sum before ----------------------------------------- */

/* "compared with $47bn" */
static gboolean
is_compared (const GotganEn *en, gint index)
{
  static const char *const compared[] = { "compared", NULL };
  static const char *const times[] = { "double", "twice", "triple", "times", "half", NULL };
  const GotganEnPhrase *figure = gotgan_en_nth (en, index);
  const GotganEnPhrase *prep = gotgan_en_nth (en, figure->governor);

  /* "down 46 per cent from $5m", "more than double the $840m it took in last year" */
  if (figure->relation == GOTGAN_EN_FREE && index > 0)
    return gotgan_en_nth (en, index - 1)->percent >= 0
           || (gotgan_en_nth (en, index - 1)->kind == GOTGAN_EN_NOUNS
               && gotgan_en_head_is (en, index - 1, times));
  return figure->relation == GOTGAN_EN_COMPLEMENT && prep != NULL
         && (gotgan_en_head_is (en, prep->governor, compared)
             || gotgan_en_token_is (en->syntax, prep->head, "against"));
}

/* "Revenue was $65 million, though the company expects $400 million in 2025": the measure before goes on. */
static gboolean
goes_on_with (const GotganEn *en, gint figure, const GotganEnAnchor *before)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  const GotganEnPhrase *governor = gotgan_en_nth (en, phrase->governor);
  static const char *const words[] = {
    "expect", "expects", "expected", "expecting", "forecast",  "forecasts", "projects", "projected",
    "aim",    "aims",    "target",   "targets",   "targeting", "reach",     "hit",      "top",
    "exceed", "do",      "from",     "against",   "to",        "sees",      "predicts", "grow",
    "rise",   "versus",  "make",     "aiming",    "hopes",     "hoping",    NULL
  };
  gint says = governor != NULL && gotgan_en_is_prep (en, phrase->governor, "for")
                  ? governor->governor
                  : phrase->governor;

  if (before->cue == NULL || (governor == NULL && !is_compared (en, figure)))
    return FALSE;
  switch (before->cue->frame)
    {
    case GOTGAN_FRAME_REVENUE:
    case GOTGAN_FRAME_LOSS:
    case GOTGAN_FRAME_PROFIT:
      return gotgan_en_head_is (en, says, words) || is_compared (en, figure);
    case GOTGAN_FRAME_VALUE:
    case GOTGAN_FRAME_WORTH:
      return is_compared (en, figure);
    default:
      return FALSE;
    }
}

/* "GIC subscribed for $390m and Boyu for $310m": the preposition is said again. */
static gint
gapped_before_preposition (const GotganEn *en, gint figure)
{
  static const char *const words[] = { "for", "with", "at", "of", NULL };
  const GotganEnPhrase *name = gotgan_en_nth (en, figure > 2 ? figure - 2 : -1);
  const GotganEnPhrase *prep = gotgan_en_nth (en, figure - 1);

  return name != NULL && prep->kind == GOTGAN_EN_PREP && name->kind == GOTGAN_EN_NOUNS
                 && gotgan_en_head_is (en, figure - 1, words) && name->name >= 0
                 && name->relation == GOTGAN_EN_FREE
                 && gotgan_en_nth (en, figure - 3)->kind == GOTGAN_EN_LINK
             ? figure - 2
             : -1;
}

/* "SoftBank put up $8m, and Toyota $7m": a name right before the sum, where a verb would stand. */
static gint
gapped_subject (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  const GotganEnPhrase *before = gotgan_en_nth (en, figure - 1);
  gint said_again = gapped_before_preposition (en, figure);

  if (said_again >= 0)
    return said_again;
  return phrase->relation == GOTGAN_EN_FREE && before != NULL && before->kind == GOTGAN_EN_NOUNS
                 && (before->name >= 0 || gotgan_en_rank_of_two (en, figure - 1) >= 0)
                 && (before->relation == GOTGAN_EN_FREE || before->relation == GOTGAN_EN_JOINED)
             ? figure - 1
             : -1;
}

/* "invested $180m in Retro and $375m in Helion" */
static gboolean
goes_into_another (const GotganEn *en, gint figure, const GotganEnAnchor *before)
{
  return before->cue != NULL && gotgan_en_goal_behind (en, figure) >= 0
         && (gotgan_en_complement (en, before, "in") >= 0
             || gotgan_en_complement (en, before, "into") >= 0)
         && (before->cue->frame == GOTGAN_FRAME_INVEST || before->cue->frame == GOTGAN_FRAME_GIVE)
         && gotgan_en_nth (en, figure)->relation != GOTGAN_EN_SUBJECT;
}

/* "cut its value to £45m from £110m": right behind the figure before */
static gboolean
is_former (const GotganEn *en, gint figure, const GotganEnAnchor *before)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);

  return before->cue != NULL && before->figure >= 0 && gotgan_en_is_measure (before->cue)
         && gotgan_en_is_behind (en, figure, "from")
         && gotgan_en_nth (en, phrase->governor)->noun == before->figure
         && gotgan_en_is_behind (en, before->figure, "to");
}

/* "a loss of $4m, compared with a profit of $1m" */
static gboolean
has_own_measure (const GotganEnAnchor *anchor, const GotganEnAnchor *before)
{
  return gotgan_en_is_measure (anchor->cue) && anchor->phrase > before->figure;
}

/* "raised $40m in equity and $15m in debt" */
static gboolean
is_further_money (const GotganEn *en, gint figure, const GotganEnAnchor *before)
{
  gint kind = gotgan_en_nouns_right_behind (en, figure, "in");

  if (kind < 0)
    kind = gotgan_en_nouns_right_behind (en, figure, "of");
  return before->cue != NULL && before->cue->frame == GOTGAN_FRAME_RAISE
         && gotgan_en_nth (en, figure)->relation == GOTGAN_EN_FREE
         && gotgan_en_is_link (en, figure - 1, GOTGAN_EN_TAG_CONJUNCTION)
         && gotgan_en_means (en, kind, GOTGAN_EN_SENSE_DEBT | GOTGAN_EN_SENSE_MONEY);
}

/* "It expects that figure to reach $9m": what the sentence before measured. */
static gboolean
is_measured_again (const GotganEn *en, gint figure, GotganEnAnchor *anchor)
{
  static const char *const words[] = { "figure", "number", "sum", "total", NULL };
  GotganMeasures *measures = &en->b->discourse->measures;
  gint verbs = gotgan_en_nth (en, figure)->governor;
  gint nouns;

  if (gotgan_en_nth (en, figure)->relation == GOTGAN_EN_COMPLEMENT && verbs >= 0)
    verbs = gotgan_en_nth (en, verbs)->governor;
  if (!gotgan_en_is_verbs (en, verbs) || measures->company.name == NULL
      || measures->sentence + MAX_MEASURE_AGE < en->b->discourse->sentence)
    return FALSE;
  nouns = gotgan_en_nth (en, verbs)->subject;
  if (!gotgan_en_head_is (en, nouns, words))
    nouns = verbs - 1;
  if (!gotgan_en_is_nouns (en, nouns) || !gotgan_en_head_is (en, nouns, words)
      || gotgan_en_nth (en, nouns)->money >= 0)
    return FALSE;
  measures->again = (GotganCue) { .class = GOTGAN_CUE_NOUN,
                                  .frame = measures->metric,
                                  .start = gotgan_en_nth (en, nouns)->start,
                                  .end = gotgan_en_nth (en, nouns)->end };
  *anchor = gotgan_en_anchor (en, verbs, &measures->again);
  return TRUE;
}

static GotganEnAnchor
anchor_of (const GotganEn *en, gint figure, const GotganEnAnchor *before)
{
  gint gapped = gapped_subject (en, figure);
  GotganEnAnchor anchor;

  gotgan_en_figure_anchor (en, figure, &anchor);
  if (is_former (en, figure, before)
      || ((anchor.cue == NULL || (is_compared (en, figure) && !has_own_measure (&anchor, before)))
          && goes_on_with (en, figure, before)))
    anchor = *before;
  else if (gapped >= 0 && before->cue != NULL
           && (gotgan_en_is_verbs (en, before->phrase) || gotgan_en_is_measure (before->cue)))
    {
      anchor = *before;
      anchor.gapped = gapped;
    }
  else if (anchor.cue == NULL
           && (goes_into_another (en, figure, before) || is_further_money (en, figure, before)))
    anchor = *before;
  else if (anchor.cue == NULL)
    is_measured_again (en, figure, &anchor);
  return anchor;
}

/* --- Claims ----------------------------------------------------------------------------------- */

/* Whether the figure stands as in "…, of which $500m has been paid" behind an investment. */
static gboolean
is_part (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  const GotganEnPhrase *verbs = gotgan_en_nth (en, phrase->governor);
  const GotganEnPhrase *prep = gotgan_en_nth (en, figure >= 2 ? figure - 2 : -1);

  return phrase->relation == GOTGAN_EN_SUBJECT && verbs != NULL && verbs->passive && prep != NULL
         && prep->kind == GOTGAN_EN_PREP && gotgan_en_token_is (en->syntax, prep->head, "of")
         && gotgan_en_nth (en, figure - 1)->kind == GOTGAN_EN_LINK && en->b->last->cue != NULL
         && en->b->last->kind == GOTGAN_KIND_INVESTMENT;
}

/* "to put in $2bn, of which $500m has been paid": part of what was told last. */
static void
claim_part (const GotganEn *en, gint figure, const GotganMoneyMention *money)
{
  const GotganStatement *whole = en->b->last;
  GotganEnAnchor anchor = gotgan_en_anchor (en, gotgan_en_nth (en, figure)->governor, whole->cue);
  GotganStatement statement;

  anchor.figure = figure;
  gotgan_en_open (en, &statement, GOTGAN_KIND_INVESTMENT, &anchor, money, "invest");
  statement.investor = whole->investor;
  statement.company = whole->company;
  gotgan_statement_emit (en->b, &statement);
}

static void
claim_sum (const GotganEn *en, gint figure, GotganEnAnchor *before)
{
  const char *period = en->b->discourse->measures.period;
  const GotganMoneyMention *money = gotgan_en_money (en, figure);
  GotganEnAnchor anchor;

  if (is_former_value (en, figure) || is_difference (en, money))
    return;
  if (is_part (en, figure))
    {
      claim_part (en, figure, money);
      return;
    }
  if (gotgan_en_claim_part_with_source (en, figure, before, money)
      || gotgan_en_claim_first_money (en, figure, money))
    return;
  anchor = anchor_of (en, figure, before);
  if (anchor.cue == NULL || makes_no_claim (money, anchor.cue))
    return;
  anchor.figure = figure;
  *before = anchor;
  g_hash_table_add (en->b->used, (gpointer) anchor.cue);
  gotgan_en_claim_sum (en, &anchor, money);
  /* what it was before is of another period than what follows */
  if (is_compared (en, figure))
    en->b->discourse->measures.period = period;
}

void
gotgan_en_claims_of_sums (const GotganEn *en)
{
  GotganEnAnchor before = { .phrase = -1, .verbs = -1, .figure = -1, .gapped = -1 };

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_NOUNS && gotgan_en_nth (en, i)->money >= 0)
      claim_sum (en, i, &before);
}
