/* How far a deal is, how sure a figure is, and when: told by the verb, by what governs it, and by the dates that hang there. */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

#define MAX_STEPS 10

static gboolean
is_verbs (const GotganEn *en, gint index)
{
  return index >= 0 && gotgan_en_nth (en, index)->kind == GOTGAN_EN_VERBS;
}

static gboolean
ends_deal (GotganStage stage)
{
  return stage == GOTGAN_STAGE_STALLED || stage == GOTGAN_STAGE_WITHDRAWN
         || stage == GOTGAN_STAGE_DENIED;
}

/* --- The chain ------------------------------------------------------------------------------- */

static gboolean
has_past (const GotganEn *en, const GotganEnPhrase *verbs)
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
              || (has_past (en, phrase) && !is_verbs (en, phrase->governor))))
        return;
      if (phrase->kind == GOTGAN_EN_VERBS && phrase->relation == GOTGAN_EN_JOINED
          && phrase->form == GOTGAN_EN_FINITE)
        return;
      index = gotgan_en_up (en, index);
    }
}

/* --- Stage ----------------------------------------------------------------------------------- */

/* The stage word in the group, or right behind its verb ("is on hold", "called off"). */
static const GotganCue *
cue_at (const GotganEn *en, gint index, GotganCueClass class)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GotganEnPhrase *next =
      gotgan_en_nth (en, index + 1 < (gint) en->syntax->phrases->len ? index + 1 : -1);
  const GArray *cues = en->b->reading->cues;
  gsize end = phrase->end;

  if (phrase->kind == GOTGAN_EN_VERBS && next != NULL && next->kind == GOTGAN_EN_PREP)
    end = next->end;
  for (guint i = 0; i < cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);

      if (cue->class == class && cue->start >= phrase->start && cue->start < end)
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
         && !(verbs->governor >= 0 && gotgan_en_head_is (en, verbs->governor, done));
}

static GotganStage
stage_of (const GotganEn *en, const GotganEnAnchor *anchor, gboolean *told)
{
  static const char *const offers[] = { "bid",  "offer",  "approach", "proposal",
                                        "bids", "offers", NULL };
  gint chain[MAX_STEPS];
  guint n;
  GotganStage stage = GOTGAN_STAGE_NONE;
  GotganStage form = GOTGAN_STAGE_NONE;
  gboolean verb = FALSE;

  chain_of (en, anchor, chain, &n);
  for (guint i = 0; i < n; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, chain[i]);
      const GotganCue *cue = cue_at (en, chain[i], GOTGAN_CUE_STAGE);

      if (cue != NULL && ends_deal (cue->stage) && !phrase->negated)
        {
          *told = TRUE;
          return cue->stage;
        }
      if (cue != NULL && stage == GOTGAN_STAGE_NONE)
        stage = cue->stage;
      if (phrase->kind != GOTGAN_EN_VERBS)
        continue;
      verb = TRUE;
      if (form == GOTGAN_STAGE_NONE)
        form = stage_of_form (en, phrase);
      if (form == GOTGAN_STAGE_NONE && is_infinitive_to_come (en, phrase))
        form = GOTGAN_STAGE_PLANNED;
    }
  *told = verb || stage != GOTGAN_STAGE_NONE;
  if (stage != GOTGAN_STAGE_NONE)
    return stage;
  if (form == GOTGAN_STAGE_NONE && anchor->cue->frame == GOTGAN_FRAME_BUY
      && gotgan_en_head_is (en, anchor->phrase, offers))
    return GOTGAN_STAGE_PLANNED;
  return form != GOTGAN_STAGE_NONE ? form : GOTGAN_STAGE_COMPLETED;
}

/* --- Basis ----------------------------------------------------------------------------------- */

static GotganBasis
basis_of (const GotganEn *en, const GotganEnAnchor *anchor, gboolean *told)
{
  gint chain[MAX_STEPS];
  guint n;
  gboolean price =
      anchor->cue->frame == GOTGAN_FRAME_VALUE || anchor->cue->frame == GOTGAN_FRAME_WORTH;

  gboolean to_come = FALSE;

  *told = TRUE;
  if (anchor->figure >= 0 && cue_at (en, anchor->figure, GOTGAN_CUE_BASIS) != NULL)
    return cue_at (en, anchor->figure, GOTGAN_CUE_BASIS)->basis;
  chain_of (en, anchor, chain, &n);
  for (guint i = 0; i < n; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, chain[i]);
      const GotganCue *basis = cue_at (en, chain[i], GOTGAN_CUE_BASIS);
      const GotganCue *stage = cue_at (en, chain[i], GOTGAN_CUE_STAGE);

      if (basis != NULL)
        return basis->basis;
      if (phrase->kind == GOTGAN_EN_VERBS && phrase->modal >= 0)
        return GOTGAN_BASIS_FORECAST;
      if (price && stage != NULL)
        return gotgan_stage_is_prospective (stage->stage) ? GOTGAN_BASIS_FORECAST
                                                          : GOTGAN_BASIS_REPORTED;
      to_come |= price && phrase->kind == GOTGAN_EN_VERBS
                 && (is_infinitive_to_come (en, phrase)
                     || (phrase->cue != NULL && phrase->cue->frame == GOTGAN_FRAME_RAISE
                         && is_progressive (en, phrase)));
    }
  *told = to_come;
  return to_come ? GOTGAN_BASIS_FORECAST : GOTGAN_BASIS_REPORTED;
}

gboolean
gotgan_en_is_forecast (const GotganEn *en, const GotganEnAnchor *anchor)
{
  gboolean told;

  return basis_of (en, anchor, &told) == GOTGAN_BASIS_FORECAST;
}

/* --- Date ------------------------------------------------------------------------------------ */

static const GotganDateMention *
date_in (const GotganEn *en, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GotganDateMention *date;

  if (phrase == NULL || phrase->date < 0)
    return NULL;
  date = &g_array_index (en->b->reading->dates, GotganDateMention, phrase->date);
  return date->edtf[0] != '\0'
                 && !(date->flags
                      & (GOTGAN_DATE_DEADLINE | GOTGAN_DATE_DURATION | GOTGAN_DATE_FISCAL))
             ? date
             : NULL;
}

static gboolean
is_link (const GotganEn *en, gint index, GotganEnTag tag)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);

  return phrase != NULL && phrase->kind == GOTGAN_EN_LINK
         && gotgan_en_token (en->syntax, phrase->first)->tag == tag;
}

static gint
next_finite (const GotganEn *en, gint index)
{
  for (gint i = index + 1; i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_VERBS && phrase->form == GOTGAN_EN_FINITE
          && !phrase->parenthetic)
        return i;
      if (is_link (en, i, GOTGAN_EN_TAG_STOP) || is_link (en, i, GOTGAN_EN_TAG_SUBORDINATOR))
        return -1;
    }
  return -1;
}

static gint
verbs_before (const GotganEn *en, gint index)
{
  gboolean inside = gotgan_en_nth (en, index)->parenthetic;

  for (gint i = index - 1; i >= 0; i--)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_VERBS
        && (inside || !gotgan_en_nth (en, i)->parenthetic))
      return i;
  return -1;
}

/* The verb that a date belongs to: "In March, Novella raised" the one behind, "raised $5m in March" the one before. */
static gint
verbs_of_date (const GotganEn *en, gint index)
{
  gint before = index - 1;
  gint back = verbs_before (en, index);
  gint ahead;

  if (before >= 0 && gotgan_en_nth (en, before)->kind == GOTGAN_EN_PREP)
    before--;
  if (before < 0 || is_link (en, before, GOTGAN_EN_TAG_CONJUNCTION)
      || is_link (en, before, GOTGAN_EN_TAG_SUBORDINATOR)
      || is_link (en, before, GOTGAN_EN_TAG_STOP) || back < 0)
    {
      ahead = next_finite (en, index);
      return ahead >= 0 ? ahead : back;
    }
  /* ", in October Google agreed" */
  if (is_link (en, before, GOTGAN_EN_TAG_COMMA) && index + 2 < (gint) en->syntax->phrases->len
      && gotgan_en_nth (en, index + 1)->kind == GOTGAN_EN_NOUNS && is_verbs (en, index + 2)
      && gotgan_en_nth (en, index + 2)->form == GOTGAN_EN_FINITE)
    return index + 2;
  return back;
}

/* Right behind the figure, before any other: "$150m in February and $222m in December". */
static const GotganDateMention *
date_behind (const GotganEn *en, gint figure)
{
  for (gint i = figure + 1; figure >= 0 && i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_WHEN)
        return date_in (en, i);
      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->date >= 0)
        return date_in (en, i);
      if (phrase->kind != GOTGAN_EN_PREP)
        return NULL;
    }
  return NULL;
}

static guint
other_figures (const GotganEn *en, gint figure, gint verbs)
{
  guint n = 0;

  for (guint i = 0; i < en->syntax->phrases->len; i++)
    n += (gint) i != figure && gotgan_en_nth (en, i)->kind == GOTGAN_EN_NOUNS
         && gotgan_en_nth (en, i)->money >= 0 && verbs_before (en, i) == verbs;
  return n;
}

/* "raised $350m in its November round": a date that describes what the verb takes. */
static const GotganDateMention *
date_of_nouns (const GotganEn *en, gint verbs)
{
  for (gint i = verbs + 1; i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, i);

      if (phrase->kind == GOTGAN_EN_VERBS)
        return NULL;
      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->date >= 0 && phrase->cue != NULL
          && !phrase->parenthetic && date_in (en, i) != NULL)
        return date_in (en, i);
    }
  return NULL;
}

/* "from investors led by Hillhouse in May": behind a verb that only describes, the date is the main verb's as well. */
static gboolean
reaches (const GotganEn *en, gint from, gint verbs)
{
  for (guint n = 0; n < 6 && from >= 0 && from != verbs; n++)
    {
      if (is_verbs (en, from) && gotgan_en_nth (en, from)->form == GOTGAN_EN_FINITE)
        return FALSE;
      from = gotgan_en_up (en, from);
    }
  return from == verbs;
}

/* "up from $1.6bn in 2022": the date is that figure's. */
static gboolean
is_of_other_figure (const GotganEn *en, gint when, gint figure)
{
  gint before = when - 1;

  if (figure < 0)
    return FALSE;
  if (before >= 0 && gotgan_en_nth (en, before)->kind == GOTGAN_EN_PREP)
    before--;
  return before >= 0 && before != figure && gotgan_en_nth (en, before)->kind == GOTGAN_EN_NOUNS
         && gotgan_en_nth (en, before)->money >= 0;
}

/* A date that hangs on @verbs; with several, the nearest to @at. */
static const GotganDateMention *
date_of_verbs (const GotganEn *en, gint verbs, gsize at, gint figure)
{
  const GotganDateMention *best = NULL;
  guint nearest = G_MAXUINT;

  for (gint i = 0; verbs >= 0 && i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganDateMention *date;
      guint away;

      if (gotgan_en_nth (en, i)->kind != GOTGAN_EN_WHEN
          || !reaches (en, verbs_of_date (en, i), verbs))
        continue;
      date = date_in (en, i);
      if (date == NULL || is_of_other_figure (en, i, figure))
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

static gboolean
says (const GotganEn *en, gint verbs)
{
  return cue_at (en, verbs, GOTGAN_CUE_CREDIT) != NULL;
}

/* "The FT reported in March", "two people said on Thursday": who speaks has no part in it. */
static gboolean
is_outsider (const GotganEn *en, gint verbs)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);
  const GotganEnPhrase *subject = gotgan_en_nth (en, phrase->subject);

  if (subject == NULL || subject->name < 0)
    return TRUE;
  return g_array_index (en->b->reading->parties, GotganPartyMention, subject->name).kind
         == GOTGAN_PARTY_OUTLET;
}

/* The day on which a saying verb of the sentence says so. */
static const GotganDateMention *
date_of_report (const GotganEn *en, gsize at, gboolean insiders)
{
  for (gint i = 0; i < (gint) en->syntax->phrases->len; i++)
    {
      const GotganDateMention *date;

      if (!is_verbs (en, i) || !says (en, i) || (insiders && is_outsider (en, i)))
        continue;
      date = date_of_verbs (en, i, at, -1);
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
  return keep (en, date_behind (en, phrase));
}

static const GotganDateMention *
own_date (const GotganEn *en, const GotganEnAnchor *anchor)
{
  const GotganDateMention *date = date_in (en, anchor->figure);
  gint verbs = anchor->verbs;
  gsize at = gotgan_en_nth (en, anchor->figure >= 0 ? anchor->figure : anchor->phrase)->start;

  if (date == NULL)
    date = date_in (en, anchor->phrase);
  if (date == NULL)
    date = date_behind (en, anchor->figure);
  if (date == NULL && anchor->figure != anchor->phrase
      && gotgan_en_nth (en, anchor->phrase)->kind == GOTGAN_EN_NOUNS)
    date = date_behind (en, anchor->phrase);
  for (guint n = 0; date == NULL && n < 4 && verbs >= 0; n++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);

      if (says (en, verbs) && n > 0)
        break;
      if (n > 0 || other_figures (en, anchor->figure, verbs) == 0
          || date_behind (en, anchor->figure) == NULL)
        date = date_of_verbs (en, verbs, at, anchor->figure);
      if (date == NULL && n == 0)
        date = date_of_nouns (en, verbs);
      if (has_past (en, phrase) && !is_verbs (en, phrase->governor))
        break;
      verbs = phrase->governor;
      for (guint m = 0; m < 4 && verbs >= 0 && !is_verbs (en, verbs); m++)
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
      if (is_link (en, i, GOTGAN_EN_TAG_STOP))
        return NULL;
      if (!is_link (en, i, GOTGAN_EN_TAG_SUBORDINATOR)
          || !gotgan_en_token_is (en->syntax, gotgan_en_nth (en, i)->first, "when"))
        continue;
      for (gint j = i - 1; j >= 0 && j >= i - 3; j--)
        {
          const GotganDateMention *date =
              gotgan_en_nth (en, j)->kind == GOTGAN_EN_WHEN ? date_in (en, j) : NULL;
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

/* "A has committed to buy, and B signed in September": another's deed has its own day, unless the sentence begins with it. */
static gboolean
is_of_another (const GotganEn *en, gint verbs, gint own, gint when)
{
  const GotganEnPhrase *a = gotgan_en_nth (en, verbs);
  const GotganEnPhrase *b = gotgan_en_nth (en, own);

  if (a == NULL || b == NULL || verbs == own || a->form != GOTGAN_EN_FINITE || a->subject < 0
      || b->subject < 0 || a->subject == b->subject)
    return FALSE;
  return when > a->subject && gotgan_en_nth (en, a->subject)->name >= 0
         && gotgan_en_nth (en, b->subject)->name >= 0 && verbs > own;
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

      if (!(phrase->kind == GOTGAN_EN_WHEN
            || (phrase->kind == GOTGAN_EN_NOUNS && phrase->date >= 0 && phrase->money < 0
                && phrase->cue == NULL && phrase->relation == GOTGAN_EN_COMPLEMENT))
          || (phrase->parenthetic && !aside))
        continue;
      verbs = verbs_of_date (en, i);
      if (is_of_another (en, verbs, anchor->verbs, i))
        continue;
      date = date_in (en, i);
      if (date == NULL || is_of_other_figure (en, i, anchor->figure)
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

static const char *
date_of (const GotganEn *en, const GotganEnAnchor *anchor, GotganStage stage, gboolean metric)
{
  gsize at = gotgan_en_nth (en, anchor->phrase)->start;
  const GotganDateMention *date = is_lasting (en, anchor)
                                      ? date_of_verbs (en, anchor->phrase, at, anchor->figure)
                                      : own_date (en, anchor);

  if (date == NULL && date_before_when (en, anchor) != NULL)
    return date_before_when (en, anchor);
  if (date == NULL && (metric || stage == GOTGAN_STAGE_COMPLETED || stage == GOTGAN_STAGE_AGREED)
      && !is_lasting (en, anchor))
    date = date_of_sentence (en, anchor);
  if (metric)
    return keep (en, date);
  if (stage == GOTGAN_STAGE_COMPLETED || stage == GOTGAN_STAGE_AGREED)
    return keep (en, date != NULL ? date : date_of_report (en, at, TRUE));
  if (ends_deal (stage))
    return keep (en, date != NULL ? date : date_of_report (en, at, FALSE));
  date = date_of_report (en, at, FALSE);
  return keep (en, date);
}

const char *
gotgan_en_date_at (const GotganEn *en, const GotganCue *cue)
{
  gint phrase = gotgan_en_phrase_at (en->syntax, cue->start);
  GotganEnAnchor anchor;

  if (phrase < 0)
    return NULL;
  anchor = gotgan_en_anchor (en, phrase, cue);
  return date_of (en, &anchor, cue->stage, FALSE);
}

GotganBasis
gotgan_en_basis_at (const GotganEn *en, gint phrase, const GotganCue *cue, gboolean *told)
{
  GotganEnAnchor anchor = gotgan_en_anchor (en, phrase, cue);

  return basis_of (en, &anchor, told);
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

  memset (statement, 0, sizeof *statement);
  statement->kind = kind;
  statement->cue = anchor->cue;
  statement->money = money;
  statement->rule = rule;
  if (metric)
    statement->basis = basis_of (en, anchor, &statement->told);
  else
    statement->stage = stage_of (en, anchor, &statement->told);
  statement->cumulative =
      money != NULL && !metric
      && (gotgan_state_is_cumulative (en->b->reading, money) || is_running_total (en, anchor));
  /* A value that is still being talked of is of no day. */
  if (kind != GOTGAN_KIND_VALUATION || statement->basis != GOTGAN_BASIS_FORECAST)
    statement->date = date_of (en, anchor, statement->stage, metric);
  statement->hearsay = gotgan_state_is_hearsay (en->b->reading, anchor->cue->start);
}
