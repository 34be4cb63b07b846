/* How far a deal is and how sure a figure is: told by the verb and by what governs it. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

#define MAX_STEPS 10

/* --- The chain ------------------------------------------------------------------------------- */

gboolean
gotgan_en_is_past (const GotganEn *en, const GotganEnPhrase *verbs)
{
  const GotganEnToken *first = gotgan_en_token (en->syntax, verbs->first);
  static const char *const past[] = { "was", "were", "had", "did", "has", "have" };

  if (verbs->modal >= 0 || verbs->form != GOTGAN_EN_FINITE)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (past); i++)
    if (gotgan_en_token_is (en->syntax, verbs->first, past[i]))
      return verbs->first != verbs->last;
  return first->tag == GOTGAN_EN_TAG_VERB && (first->class & GOTGAN_EN_PAST);
}

/* Clauses that explain a name between commas have a state of their own. */
static gboolean
is_aside (const GotganEn *en, gint index)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, index);

  return verbs->parenthetic
         || (verbs->form == GOTGAN_EN_FINITE && verbs->governor >= 0
             && gotgan_en_nth (en, verbs->governor)->kind == GOTGAN_EN_NOUNS && index >= 2
             && gotgan_en_nth (en, index - 1)->kind == GOTGAN_EN_LINK
             && gotgan_en_nth (en, index - 2)->kind == GOTGAN_EN_LINK);
}

static gboolean
shares_modal (const GotganEn *en, const GotganEnPhrase *verbs)
{
  const GotganEnPhrase *governor = gotgan_en_nth (en, verbs->governor);
  const GotganEnToken *head = gotgan_en_token (en->syntax, verbs->head);

  return governor != NULL && governor->modal >= 0 && verbs->first == verbs->head
         && (head->class & GOTGAN_EN_BASE) && !(head->class & GOTGAN_EN_PAST);
}

/* The phrases that govern @anchor, itself first, as far as what they say holds for it; @n is how many. */
static void
chain_of (const GotganEn *en, const GotganEnAnchor *anchor, gint chain[MAX_STEPS], guint *n)
{
  gint index = anchor->phrase;

  *n = 0;
  while (index >= 0 && *n < MAX_STEPS)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, index);

      chain[(*n)++] = index;
      if (phrase->kind == GOTGAN_EN_VERBS
          && (is_aside (en, index) || phrase->modal >= 0
              || (gotgan_en_is_past (en, phrase) && !gotgan_en_is_verbs (en, phrase->governor))))
        return;
      /* "would bring in $500m and double its value" */
      if (phrase->kind == GOTGAN_EN_VERBS && phrase->relation == GOTGAN_EN_JOINED
          && phrase->form == GOTGAN_EN_FINITE && !shares_modal (en, phrase))
        return;
      index = gotgan_en_up (en, index);
    }
}

/* --- Stage ----------------------------------------------------------------------------------- */

/* The stage word in the group, or right behind its verb ("is on hold", "called off"). */
const GotganCue *
gotgan_en_cue_in (const GotganEn *en, gint index, GotganCueClass class)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GotganEnPhrase *next =
      gotgan_en_nth (en, index + 1 < (gint) en->syntax->phrases->len ? index + 1 : -1);
  const GArray *cues = en->b->reading->cues;
  gsize start = phrase->start;
  gsize end = phrase->end;

  /* "with A in talks to" */
  if (phrase->kind == GOTGAN_EN_NOUNS && gotgan_en_is_behind (en, index, "in"))
    start = gotgan_en_nth (en, phrase->governor)->start;
  if (phrase->kind == GOTGAN_EN_VERBS && next != NULL && next->kind == GOTGAN_EN_PREP)
    end = next->end;
  /* "put it on ice" */
  if (phrase->kind == GOTGAN_EN_VERBS && next != NULL && next->kind == GOTGAN_EN_NOUNS
      && gotgan_en_token_is (en->syntax, next->first, "it")
      && index + 2 < (gint) en->syntax->phrases->len
      && gotgan_en_nth (en, index + 2)->kind == GOTGAN_EN_PREP)
    end = gotgan_en_nth (en, index + 2)->end;
  for (guint i = 0; i < cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);

      if (cue->class == class && cue->start >= start && cue->start < end)
        return cue;
    }
  return NULL;
}

static gboolean
is_progressive (const GotganEn *en, const GotganEnPhrase *verbs)
{
  const GotganEnToken *head = gotgan_en_token (en->syntax, verbs->head);

  return verbs->form == GOTGAN_EN_FINITE && verbs->first != verbs->head
         && (head->class & GOTGAN_EN_ING);
}

/* What the form of the verb says by itself; %GOTGAN_STAGE_NONE when that lies with what governs it. */
static GotganStage
stage_of_form (const GotganEn *en, const GotganEnPhrase *verbs)
{
  if (verbs->modal >= 0 && !verbs->negated)
    return GOTGAN_STAGE_PLANNED;
  if (is_progressive (en, verbs))
    return GOTGAN_STAGE_PLANNED;
  return GOTGAN_STAGE_NONE;
}

static gboolean
is_infinitive_to_come (const GotganEn *en, const GotganEnPhrase *verbs)
{
  static const char *const done[] = {
    "helped", "managed", "used", "went", "came", "continued", NULL
  };

  return verbs->form == GOTGAN_EN_INFINITIVE
         && !(verbs->governor >= 0
              && (gotgan_en_head_is (en, verbs->governor, done)
                  || gotgan_en_was_able (en, verbs->governor)));
}

/* "was shown the door": the object is of the word itself */
static gboolean
is_part_of_stage (const GotganEn *en, gint verbs, gint object)
{
  const GotganCue *cue = gotgan_en_cue_in (en, verbs, GOTGAN_CUE_STAGE);

  return cue != NULL && cue->end >= gotgan_en_nth (en, object)->end;
}

/* Whether the verb at @index tells what became of the deal that the verb at @of tells: "offered $200m, and was turned
 * down", "which had been weighing a cheque, dropped out". */
static gboolean
tells_outcome (const GotganEn *en, gint index, gint of)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, index);
  const GotganEnPhrase *told = gotgan_en_nth (en, of);
  gint object = gotgan_en_object_nouns (en, index);

  if (verbs->kind != GOTGAN_EN_VERBS || verbs->negated || verbs->parenthetic
      || (object >= 0 && !gotgan_en_token_is (en->syntax, gotgan_en_nth (en, object)->head, "it")
          && !is_part_of_stage (en, index, object)))
    return FALSE;
  if (verbs->relation == GOTGAN_EN_JOINED && verbs->governor == of)
    return TRUE;
  return told->governor >= 0 && gotgan_en_nth (en, told->governor)->kind == GOTGAN_EN_NOUNS
         && verbs->subject == told->governor && verbs->form == GOTGAN_EN_FINITE;
}

/* The stage word of the verb that tells what became of it, or %NULL. */
static const GotganCue *
outcome_of (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gint chain[MAX_STEPS];
  guint n;

  chain_of (en, anchor, chain, &n);
  for (guint i = 0; i < n; i++)
    for (guint j = chain[i] + 1; gotgan_en_is_verbs (en, chain[i]) && j < en->syntax->phrases->len;
         j++)
      {
        const GotganCue *cue;

        if (!tells_outcome (en, j, chain[i]))
          continue;
        cue = gotgan_en_cue_in (en, j, GOTGAN_CUE_STAGE);
        if (cue != NULL && gotgan_stage_ends_deal (cue->stage) && cue->stage != GOTGAN_STAGE_DENIED)
          {
            /* with its sum the deal is told whole */
            if (gotgan_en_nth (en, j)->cue != NULL && anchor->figure >= 0)
              g_hash_table_add (en->b->used, (gpointer) gotgan_en_nth (en, j)->cue);
            return cue;
          }
      }
  return NULL;
}

/* @sign: (out) (nullable): the word that tells it; a verb's own form is none */
static GotganStage
stage_of (const GotganEn *en, const GotganEnAnchor *anchor, gboolean *told, const GotganCue **sign)
{
  static const char *const offers[] = { "bid",  "offer",  "approach", "proposal",
                                        "bids", "offers", NULL };
  gint chain[MAX_STEPS];
  guint n;
  GotganStage stage = GOTGAN_STAGE_NONE;
  GotganStage form = GOTGAN_STAGE_NONE;
  gboolean verb = FALSE;

  *sign = NULL;
  chain_of (en, anchor, chain, &n);
  for (guint i = 0; i < n; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, chain[i]);
      const GotganCue *cue = gotgan_en_cue_in (en, chain[i], GOTGAN_CUE_STAGE);

      if (cue != NULL && gotgan_stage_ends_deal (cue->stage) && !phrase->negated)
        {
          *told = TRUE;
          *sign = cue;
          return cue->stage;
        }
      if (cue != NULL && stage == GOTGAN_STAGE_NONE)
        {
          stage = cue->stage;
          *sign = cue;
        }
      if (phrase->kind != GOTGAN_EN_VERBS)
        continue;
      verb = TRUE;
      if (form == GOTGAN_STAGE_NONE)
        form = stage_of_form (en, phrase);
      if (form == GOTGAN_STAGE_NONE && is_infinitive_to_come (en, phrase))
        form = GOTGAN_STAGE_PLANNED;
    }
  *told = verb || stage != GOTGAN_STAGE_NONE;
  if (stage == GOTGAN_STAGE_NONE && anchor->cue->frame == GOTGAN_FRAME_BUY
      && form == GOTGAN_STAGE_NONE && gotgan_en_head_is (en, anchor->phrase, offers))
    form = GOTGAN_STAGE_PLANNED;
  if (stage != GOTGAN_STAGE_NONE)
    return stage;
  return form != GOTGAN_STAGE_NONE ? form : GOTGAN_STAGE_COMPLETED;
}

/* --- Basis ----------------------------------------------------------------------------------- */

static gboolean
is_of_price (const GotganEnAnchor *anchor)
{
  return anchor->cue->frame == GOTGAN_FRAME_VALUE || anchor->cue->frame == GOTGAN_FRAME_WORTH;
}

/* What the words that govern the figure say, where they are not those that govern its measure: "had sales of $3m and expects
 * to make $9m". */
static gboolean
basis_of_figure (const GotganEn *en, const GotganEnAnchor *anchor, GotganBasis *basis,
                 const GotganCue **sign)
{
  GotganEnAnchor figure = { .phrase = anchor->figure };
  const GotganDateMention *date;
  gint chain[MAX_STEPS];
  gboolean past;
  guint n;

  if (anchor->figure < 0)
    return FALSE;
  date = gotgan_en_date_right_behind (en, anchor->figure);
  /* "should rise to €120m from €41m in 2023" */
  past = date != NULL && !(date->flags & GOTGAN_DATE_FUTURE)
         && gotgan_en_is_compared (en, anchor->figure);
  chain_of (en, &figure, chain, &n);
  for (guint i = 0; i < n; i++)
    {
      const GotganCue *cue = gotgan_en_cue_in (en, chain[i], GOTGAN_CUE_BASIS);

      if (cue != NULL)
        {
          *basis = i > 0 && past && cue->basis == GOTGAN_BASIS_FORECAST ? GOTGAN_BASIS_REPORTED
                                                                        : cue->basis;
          *sign = *basis == cue->basis ? cue : NULL;
          return TRUE;
        }
      if (is_of_price (anchor) || chain[i] == anchor->phrase)
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_raised_for (const GotganEn *en, const GotganEnPhrase *verbs)
{
  return verbs->kind == GOTGAN_EN_VERBS
         && (is_infinitive_to_come (en, verbs)
             || (verbs->cue != NULL && verbs->cue->frame == GOTGAN_FRAME_RAISE
                 && is_progressive (en, verbs)));
}

/* "Novella, now valued at $4bn, plans to list": what is said of a name between commas is so whatever the name will do. */
static gboolean
is_said_of_name (const GotganEn *en, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GotganEnPhrase *named = index > 0 ? gotgan_en_nth (en, phrase->governor) : NULL;

  return named != NULL && named->kind == GOTGAN_EN_NOUNS && named->name >= 0
         && phrase->governor < index && phrase->relation != GOTGAN_EN_COMPLEMENT
         && (phrase->kind != GOTGAN_EN_VERBS || phrase->form == GOTGAN_EN_REDUCED)
         && gotgan_en_is_link (en, index - 1, GOTGAN_EN_TAG_COMMA);
}

/* @sign: (out) (nullable): the word that tells it */
static GotganBasis
basis_of (const GotganEn *en, const GotganEnAnchor *anchor, gboolean *told, const GotganCue **sign)
{
  gint chain[MAX_STEPS];
  guint n;
  gboolean price = is_of_price (anchor);
  gboolean to_come = FALSE;
  GotganBasis own;

  *told = TRUE;
  *sign = NULL;
  chain_of (en, anchor, chain, &n);
  if (!price && gotgan_en_is_there_before (en, anchor, chain, n))
    {
      *told = FALSE;
      return GOTGAN_BASIS_REPORTED;
    }
  if (basis_of_figure (en, anchor, &own, sign))
    return own;
  for (guint i = 0; i < n; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, chain[i]);
      const GotganCue *basis = gotgan_en_cue_in (en, chain[i], GOTGAN_CUE_BASIS);
      const GotganCue *stage = gotgan_en_cue_in (en, chain[i], GOTGAN_CUE_STAGE);

      *sign = basis;
      if (basis != NULL)
        return basis->basis;
      if (phrase->kind == GOTGAN_EN_VERBS && phrase->modal >= 0)
        return GOTGAN_BASIS_FORECAST;
      *sign = price ? stage : NULL;
      if (price && stage != NULL)
        return gotgan_stage_is_prospective (stage->stage) ? GOTGAN_BASIS_FORECAST
                                                          : GOTGAN_BASIS_REPORTED;
      to_come |= price && is_raised_for (en, phrase);
      if (price && is_said_of_name (en, chain[i]))
        break;
    }
  *told = to_come;
  return to_come ? GOTGAN_BASIS_FORECAST : GOTGAN_BASIS_REPORTED;
}

gboolean
gotgan_en_is_forecast (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganCue *sign;
  gboolean told;

  return basis_of (en, anchor, &told, &sign) == GOTGAN_BASIS_FORECAST;
}

void
gotgan_en_set_basis (const GotganEn *en, gint phrase, GotganStatement *statement)
{
  GotganEnAnchor anchor = gotgan_en_anchor (en, phrase, statement->cue);

  statement->basis = basis_of (en, &anchor, &statement->told, &statement->sign);
}

/* --- The statement --------------------------------------------------------------------------- */

/* "has now raised" */
static gboolean
is_running_total (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, anchor->phrase);

  if (verbs->kind != GOTGAN_EN_VERBS
      || gotgan_en_token (en->syntax, verbs->first)->tag != GOTGAN_EN_TAG_HAVE)
    return FALSE;
  for (guint i = verbs->first; i < verbs->head; i++)
    if (gotgan_en_token_is (en->syntax, i, "now") || gotgan_en_token_is (en->syntax, i, "already"))
      return TRUE;
  return FALSE;
}

void
gotgan_en_open (const GotganEn *en, GotganStatement *statement, GotganKind kind,
                const GotganEnAnchor *anchor, const GotganMoneyMention *money, const char *rule)
{
  gboolean metric = !gotgan_kind_is_deal (kind);
  const GotganCue *outcome;

  memset (statement, 0, sizeof *statement);
  statement->kind = kind;
  statement->cue = anchor->cue;
  statement->money = money;
  statement->rule = rule;
  if (metric)
    statement->basis = basis_of (en, anchor, &statement->told, &statement->sign);
  else
    statement->stage = stage_of (en, anchor, &statement->told, &statement->sign);
  outcome =
      gotgan_stage_is_prospective (statement->stage) || statement->stage == GOTGAN_STAGE_AGREED
          ? outcome_of (en, anchor)
          : NULL;
  if (outcome != NULL)
    {
      statement->stage = outcome->stage;
      statement->sign = outcome;
    }
  statement->cumulative =
      money != NULL && !metric
      && (gotgan_state_is_cumulative (en->b->reading, money) || is_running_total (en, anchor));
  /* A value that is still being talked of is of no day. */
  if (kind != GOTGAN_KIND_VALUATION || statement->basis != GOTGAN_BASIS_FORECAST)
    statement->date = gotgan_en_date_of (en, anchor, statement);
  /* "has raised $5bn since it was founded in 2019" */
  if (money != NULL && !metric && statement->date != NULL
      && g_str_has_suffix (statement->date, "/.."))
    statement->cumulative = TRUE;
  if (outcome != NULL && gotgan_en_date_at (en, outcome) != NULL)
    statement->date = gotgan_en_date_at (en, outcome);
  statement->hearsay = gotgan_state_is_hearsay (en->b->reading, anchor->cue->start);
  statement->unreal = !metric && gotgan_en_is_unreal (en, anchor);
}
