/* What a figure is of, by what governs it: the verb it is an object or subject of, or the noun or verb before its
 * preposition. */

#include "config.h"

#include "app/facts/gotgan-en-figure.h"

/* Phrases from a figure up to the word that says what it is of. */
#define MAX_STEPS 6

/* --- Verbs and nouns -------------------------------------------------------------------------- */

/* "a deal worth $2bn": what it is a price of, the words around say. */
gboolean
gotgan_en_is_wrapper (const GotganEn *en, gint index)
{
  static const char *const words[] = {
    "deal",    "deals",  "transaction", "agreement", "price",   "sum",           "amount",
    "total",   "cheque", "check",       "package",   "tranche", "consideration", "terms",
    "cash",    "stock",  "shares",      "mix",       "equity",  "money",         "extension",
    "capital", "debt",   "financing",   NULL
  };

  return gotgan_en_head_is (en, index, words);
}

static gboolean
preposition_is (const GotganEn *en, gint prep, const char *word)
{
  return gotgan_en_token_is (en->syntax, gotgan_en_nth (en, prep)->head, word);
}

/* "raised $200m at $3bn, a valuation that": some word says that a price is what the company is worth. */
static gboolean
speaks_of_value (const GotganEn *en)
{
  return gotgan_reading_has_frame (en->b->reading, GOTGAN_FRAME_VALUE, G_MAXSIZE);
}

static gboolean from_nouns (const GotganEn *en, gint nouns, gint figure, GotganEnAnchor *anchor);

/* "for a sum that Recode put at $350m": what the clause explains says what the sum is of. */
static gboolean
explains_price (const GotganEn *en, const GotganEnPhrase *verbs, gint figure)
{
  const GotganEnPhrase *explained = gotgan_en_nth (en, verbs->gap);

  return explained != NULL && verbs->gap != figure
         && (gotgan_en_is_wrapper (en, verbs->gap)
             || (explained->cue != NULL && gotgan_en_is_measure (explained->cue)));
}

/* Whether the subject of the verbs says what the figure is of, not the verbs. */
static gboolean
is_of_subject (const GotganEn *en, const GotganEnPhrase *verbs, gint figure)
{
  const GotganEnPhrase *subject = gotgan_en_nth (en, verbs->subject);

  if (subject == NULL || subject->cue == NULL)
    return FALSE;
  /* "an approach valued at $1bn" */
  if (verbs->form == GOTGAN_EN_REDUCED && verbs->cue != NULL
      && verbs->cue->frame == GOTGAN_FRAME_VALUE && !gotgan_en_is_measure (subject->cue)
      && subject->name < 0)
    return TRUE;
  /* "Revenue hit $81m", "the round totals $5m" */
  return (verbs->cue == NULL || gotgan_en_is_measure (subject->cue)) && verbs->subject != figure
         && subject->money < 0;
}

/* "bought Novella in a deal": the verbs before the deal trade. */
static gboolean
wraps_purchase (const GotganEn *en, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);
  gint verbs = nouns;

  for (guint n = 0; n < MAX_STEPS && gotgan_en_is_nouns (en, verbs); n++)
    verbs = gotgan_en_up (en, verbs);
  return phrase->cue != NULL && phrase->cue->frame == GOTGAN_FRAME_DEAL
         && (gotgan_en_verbs_have (en, verbs, GOTGAN_FRAME_BUY)
             || gotgan_en_verbs_have (en, verbs, GOTGAN_FRAME_SELL));
}

static gboolean
from_verbs (const GotganEn *en, gint verbs, gint figure, GotganEnAnchor *anchor)
{
  for (guint n = 0; n < MAX_STEPS && gotgan_en_is_verbs (en, verbs); n++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);

      if (explains_price (en, phrase, figure))
        return from_nouns (en, phrase->gap, figure, anchor);
      /* "bought it in a deal valued at $1bn": the deal is what the verb before says */
      if (is_of_subject (en, phrase, figure) && wraps_purchase (en, phrase->subject))
        return from_nouns (en, phrase->subject, figure, anchor);
      if (is_of_subject (en, phrase, figure))
        return gotgan_en_anchor_at (en, anchor, phrase->subject);
      if (phrase->cue != NULL)
        return gotgan_en_anchor_at (en, anchor, verbs);
      /* "is expected to reach": the verb above says */
      verbs = phrase->relation == GOTGAN_EN_JOINED ? -1 : phrase->governor;
      if (verbs >= 0 && gotgan_en_nth (en, verbs)->kind == GOTGAN_EN_NOUNS)
        {
          if (gotgan_en_nth (en, verbs)->cue != NULL)
            return gotgan_en_anchor_at (en, anchor, verbs);
          verbs = gotgan_en_up (en, verbs);
        }
    }
  return FALSE;
}

/* "a valuation of $3bn", "a deal worth $2bn": from the noun before the preposition up. */
static gboolean
from_nouns (const GotganEn *en, gint nouns, gint figure, GotganEnAnchor *anchor)
{
  for (guint n = 0; n < MAX_STEPS && nouns >= 0; n++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, nouns);

      if (phrase->kind == GOTGAN_EN_VERBS)
        return from_verbs (en, nouns, figure, anchor);
      if (phrase->kind != GOTGAN_EN_NOUNS)
        return FALSE;
      /* "a purchase of a stake for $5m": the stake is no deal */
      if (phrase->cue != NULL && phrase->cue->frame != GOTGAN_FRAME_HOLD
          && !(gotgan_en_is_wrapper (en, nouns) && phrase->cue->frame == GOTGAN_FRAME_DEAL))
        return gotgan_en_anchor_at (en, anchor, nouns);
      nouns = gotgan_en_up (en, nouns);
    }
  return FALSE;
}

/* --- Prepositions ----------------------------------------------------------------------------- */

/* "a contract with Novella worth $3bn" */
static gboolean
is_of_contract (const GotganEn *en, gint nouns)
{
  gint up = gotgan_en_is_behind (en, nouns, "with") || gotgan_en_is_behind (en, nouns, "from")
                ? gotgan_en_up (en, nouns)
                : -1;

  return gotgan_en_is_nouns (en, up) && gotgan_en_has_cue (en, up)
         && gotgan_en_nth (en, up)->cue->frame == GOTGAN_FRAME_SUPPLY;
}

/* "Novella is worth $3bn", "Novella, once worth $3bn": with a party before it, the word says what that is worth. */
static gboolean
is_worth (const GotganEn *en, gint prep, GotganEnAnchor *anchor)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, prep);
  const GotganEnPhrase *verbs = gotgan_en_nth (en, phrase->governor);
  const GArray *cues = en->b->reading->cues;
  gint nouns = phrase->noun;
  g_autoptr (GArray) actors = NULL;

  if (!preposition_is (en, prep, "worth"))
    return FALSE;
  if (nouns < 0 && verbs != NULL)
    nouns = verbs->subject;
  if (nouns < 0 || gotgan_en_nth (en, nouns)->cue != NULL || is_of_contract (en, nouns))
    return FALSE;
  actors = gotgan_actors_new ();
  gotgan_en_add_actors (en, nouns, actors);
  for (guint i = 0; i < cues->len && actors->len > 0; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);

      if (cue->frame == GOTGAN_FRAME_WORTH && cue->start == phrase->start)
        {
          *anchor = gotgan_en_anchor (en, nouns, cue);
          return TRUE;
        }
    }
  return FALSE;
}

/* "sell the unit to a consortium led by Novella for $1bn": a price is of the purchase. */
static gint
traded_verbs (const GotganEn *en, gint verbs)
{
  gint index = verbs;

  for (guint n = 0; n < MAX_STEPS && index >= 0; n++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, index);

      if (phrase->kind == GOTGAN_EN_VERBS && phrase->cue != NULL
          && (phrase->cue->frame == GOTGAN_FRAME_BUY || phrase->cue->frame == GOTGAN_FRAME_SELL))
        return index;
      if (phrase->kind == GOTGAN_EN_VERBS && phrase->form != GOTGAN_EN_REDUCED)
        break;
      index = gotgan_en_up (en, index);
    }
  return verbs;
}

/* "Revenue rose 18% to $78bn and net income 12% to $28bn" */
static gboolean
is_gapped_measure (const GotganEn *en, gint prep, GotganEnAnchor *anchor)
{
  gint nouns = prep - 1;

  if (!preposition_is (en, prep, "to"))
    return FALSE;
  if (nouns > 0 && gotgan_en_nth (en, nouns)->kind == GOTGAN_EN_NOUNS
      && gotgan_en_nth (en, nouns)->percent >= 0 && gotgan_en_nth (en, nouns)->cue == NULL)
    nouns--;
  if (nouns <= gotgan_en_nth (en, prep)->governor
      || gotgan_en_nth (en, nouns)->kind != GOTGAN_EN_NOUNS
      || gotgan_en_nth (en, nouns)->cue == NULL
      || !gotgan_en_is_measure (gotgan_en_nth (en, nouns)->cue))
    return FALSE;
  return gotgan_en_anchor_at (en, anchor, nouns);
}

/* "sales rose to $81m from $75m", "the round came to $5m": the subject says, not the verb. */
static gboolean
is_of_subject_behind (const GotganEn *en, gint prep)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, prep);
  const GotganEnPhrase *verbs = gotgan_en_nth (en, phrase->governor);
  const GotganEnPhrase *noun = gotgan_en_nth (en, phrase->noun);
  const GotganEnPhrase *subject = verbs != NULL ? gotgan_en_nth (en, verbs->subject) : NULL;

  if (subject == NULL || subject->cue == NULL || verbs->cue != NULL
      || (noun != NULL && noun->cue != NULL) || subject->money >= 0)
    return FALSE;
  return gotgan_en_is_measure (subject->cue)
         || (subject->cue->frame == GOTGAN_FRAME_RAISE
             && gotgan_en_object_nouns (en, phrase->governor) < 0);
}

/* "shares at $3bn": neither the verb nor the noun right before says what the price is of. */
static gboolean
is_bare_price (const GotganEn *en, gint prep)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, prep);
  const GotganEnPhrase *verbs = gotgan_en_nth (en, phrase->governor);
  const GotganEnPhrase *noun = gotgan_en_nth (en, phrase->noun);

  return preposition_is (en, prep, "at")
         && !(verbs != NULL && verbs->cue != NULL && gotgan_en_is_measure (verbs->cue))
         && !(noun != NULL && noun->cue != NULL && phrase->noun == prep - 1);
}

/* "led by Novella with €300m" */
static gboolean
is_brought (const GotganEn *en, gint prep)
{
  const GotganEnPhrase *verbs = gotgan_en_nth (en, gotgan_en_nth (en, prep)->governor);

  return preposition_is (en, prep, "with") && verbs != NULL && verbs->cue != NULL
         && (verbs->cue->frame == GOTGAN_FRAME_LEAD || verbs->cue->frame == GOTGAN_FRAME_JOIN);
}

static gboolean
from_preposition (const GotganEn *en, gint figure, gint prep, GotganEnAnchor *anchor)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, prep);
  const GotganEnPhrase *verbs = gotgan_en_nth (en, phrase->governor);
  const GotganEnPhrase *noun = gotgan_en_nth (en, phrase->noun);
  gboolean price = preposition_is (en, prep, "for");

  if (is_worth (en, prep, anchor) || is_gapped_measure (en, prep, anchor))
    return TRUE;
  if (is_of_subject_behind (en, prep))
    return gotgan_en_anchor_at (en, anchor, verbs->subject);
  if (is_bare_price (en, prep) && (verbs == NULL || !speaks_of_value (en)))
    return verbs != NULL && from_verbs (en, phrase->governor, figure, anchor);
  if (is_brought (en, prep))
    return gotgan_en_anchor_at (en, anchor, phrase->governor);
  if (price && verbs != NULL && verbs->cue != NULL)
    return from_verbs (en, traded_verbs (en, phrase->governor), figure, anchor);
  if (noun != NULL && noun->cue != NULL && phrase->noun > phrase->governor)
    return from_nouns (en, phrase->noun, figure, anchor);
  if (noun != NULL
      && (preposition_is (en, prep, "of") || preposition_is (en, prep, "worth") || price)
      && from_nouns (en, phrase->noun, figure, anchor))
    return TRUE;
  return from_verbs (en, phrase->governor, figure, anchor);
}

/* "revenue of $50m, up from $20m", "a valuation of $9bn, against $4bn": the figure that one is held against; -1 for none */
static gint
figure_compared (const GotganEn *en, gint figure)
{
  gint other = figure;

  while (other >= 0 && gotgan_en_nth (en, other)->relation == GOTGAN_EN_COMPLEMENT
         && gotgan_en_is_compared (en, other))
    {
      other = gotgan_en_nth (en, gotgan_en_nth (en, other)->governor)->noun;
      if (other >= 0 && gotgan_en_nth (en, other)->money < 0)
        return -1;
    }
  return other != figure ? other : -1;
}

/* It is of what the other figure is of, if that is measured. */
static gboolean
from_compared (const GotganEn *en, gint figure, GotganEnAnchor *anchor)
{
  gint other = figure_compared (en, figure);

  return other >= 0 && gotgan_en_nth (en, other)->relation == GOTGAN_EN_COMPLEMENT
         && from_preposition (en, other, gotgan_en_nth (en, other)->governor, anchor)
         && gotgan_en_is_measure (anchor->cue);
}

/* "lifted its valuation above $3bn": the measure right before, an object of the same verb; or -1 */
static gint
measure_moved (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *before = gotgan_en_nth (en, figure - 1);

  return before != NULL && before->kind == GOTGAN_EN_NOUNS && before->relation == GOTGAN_EN_OBJECT
                 && before->governor == gotgan_en_nth (en, figure)->governor && before->cue != NULL
                 && gotgan_en_is_measure (before->cue)
             ? figure - 1
             : -1;
}

/* "for what two people say is about $3bn": the preposition before "what", or -1 */
static gint
preposition_before_what (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  gint what = phrase->governor - 1;

  if (phrase->governor < 0 || !gotgan_en_is_being (en, phrase->governor))
    return -1;
  while (what > 0 && !gotgan_en_token_is (en->syntax, gotgan_en_nth (en, what)->first, "what"))
    what--;
  return what > 0 && gotgan_en_nth (en, what - 1)->kind == GOTGAN_EN_PREP ? what - 1 : -1;
}

/* By what governs the figure; @done when nothing else may say. */
gboolean
gotgan_en_anchor_by_governor (const GotganEn *en, gint figure, GotganEnAnchor *anchor,
                              gboolean *done)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  gint up = phrase->governor;

  switch (phrase->relation)
    {
    case GOTGAN_EN_OBJECT:
    case GOTGAN_EN_SUBJECT:
      if (measure_moved (en, figure) >= 0)
        return gotgan_en_anchor_at (en, anchor, measure_moved (en, figure));
      if (preposition_before_what (en, figure) >= 0)
        return from_preposition (en, figure, preposition_before_what (en, figure), anchor);
      *done = gotgan_en_head_is_reject (en, up);
      return !*done && from_verbs (en, up, figure, anchor);
    case GOTGAN_EN_COMPLEMENT:
      return from_compared (en, figure, anchor) || from_preposition (en, figure, up, anchor);
    case GOTGAN_EN_JOINED:
    case GOTGAN_EN_APPOSED:
      return gotgan_en_has_cue (en, up) && gotgan_en_anchor_at (en, anchor, up);
    case GOTGAN_EN_FREE:
    case GOTGAN_EN_IN_DATELINE:
    default:
      return FALSE;
    }
}
