/* What a figure is of: the noun it describes ("a $2bn investment"), the noun it is said of ("revenue of $81m", "sales rose
 * to $81m"), or the verb it is an object of ("raised $200m", "bought Novella for $2bn"). */

#include "config.h"

#include "app/facts/gotgan-en-private.h"

#include <string.h>

#define MAX_STEPS 6

static gboolean
is_measure (const GotganCue *cue)
{
  switch (cue->frame)
    {
    case GOTGAN_FRAME_VALUE:
    case GOTGAN_FRAME_WORTH:
    case GOTGAN_FRAME_REVENUE:
    case GOTGAN_FRAME_EXPENSE:
    case GOTGAN_FRAME_LOSS:
    case GOTGAN_FRAME_PROFIT:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "a deal worth $2bn": what it is a price of, the words around say. */
static gboolean
is_wrapper (const GotganEn *en, gint index)
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
is_reject (const GotganEn *en, gsize start, gsize end)
{
  const GArray *cues = en->b->reading->cues;

  for (guint i = 0; i < cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);

      /* "for $3bn in cash" is a way of paying */
      if (cue->class == GOTGAN_CUE_REJECT && cue->start < end && cue->end > start
          && !g_str_equal (cue->value, "cash"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
head_is_reject (const GotganEn *en, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, index);
  const GotganEnToken *head;

  if (phrase == NULL)
    return FALSE;
  head = gotgan_en_token (en->syntax, phrase->head);
  return is_reject (en, head->start, head->end);
}

static gint
preposition_behind (const GotganEn *en, gint index)
{
  gint next = index + 1;

  while (next < (gint) en->syntax->phrases->len && gotgan_en_nth (en, next)->kind == GOTGAN_EN_WHEN)
    next++;
  return next < (gint) en->syntax->phrases->len && gotgan_en_nth (en, next)->kind == GOTGAN_EN_PREP
             ? next
             : -1;
}

/* "$5m in revenue", "$30m of debt", "$5m for its Series A": the nouns right behind. */
static gint
nouns_behind (const GotganEn *en, gint index)
{
  gint prep = preposition_behind (en, index);
  gint nouns = prep + 1;

  if (prep < 0
      || !(gotgan_en_token_is (en->syntax, gotgan_en_nth (en, prep)->head, "in")
           || gotgan_en_token_is (en->syntax, gotgan_en_nth (en, prep)->head, "of"))
      || nouns >= (gint) en->syntax->phrases->len)
    return -1;
  return gotgan_en_nth (en, nouns)->kind == GOTGAN_EN_NOUNS ? nouns : -1;
}

static void
set (const GotganEn *en, GotganEnAnchor *anchor, gint phrase)
{
  *anchor = gotgan_en_anchor (en, phrase, gotgan_en_nth (en, phrase)->cue);
}

static gboolean
preposition_is (const GotganEn *en, gint prep, const char *word)
{
  return gotgan_en_token_is (en->syntax, gotgan_en_nth (en, prep)->head, word);
}

/* "at $3bn" behind a verb that takes money or shares: what the company is worth. */
static const GotganCue *
worth_cue (const GotganEn *en)
{
  const GArray *cues = en->b->reading->cues;

  for (guint i = 0; i < cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (cues, GotganCue, i);

      if (gotgan_cue_is_frame (cue) && cue->frame == GOTGAN_FRAME_VALUE)
        return cue;
    }
  return NULL;
}

static gboolean from_nouns (const GotganEn *en, gint nouns, gint figure, GotganEnAnchor *anchor);

static gboolean
from_verbs (const GotganEn *en, gint verbs, gint figure, GotganEnAnchor *anchor)
{
  for (guint n = 0; n < MAX_STEPS && verbs >= 0; n++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, verbs);
      const GotganEnPhrase *subject;

      if (phrase->kind != GOTGAN_EN_VERBS)
        return FALSE;
      /* "for a sum that Recode put at $350m" */
      if (phrase->gap >= 0 && phrase->gap != figure
          && (is_wrapper (en, phrase->gap)
              || (gotgan_en_nth (en, phrase->gap)->cue != NULL
                  && is_measure (gotgan_en_nth (en, phrase->gap)->cue))))
        return from_nouns (en, phrase->gap, figure, anchor);
      subject = gotgan_en_nth (en, phrase->subject);
      /* "an approach valued at $1bn" */
      if (phrase->form == GOTGAN_EN_REDUCED && phrase->cue != NULL
          && phrase->cue->frame == GOTGAN_FRAME_VALUE && subject != NULL && subject->cue != NULL
          && !is_measure (subject->cue) && subject->name < 0)
        {
          set (en, anchor, phrase->subject);
          return TRUE;
        }
      /* "Revenue hit $81m", "the round totals $5m" */
      if (subject != NULL && subject->cue != NULL
          && (phrase->cue == NULL || is_measure (subject->cue)) && phrase->subject != figure
          && gotgan_en_nth (en, phrase->subject)->money < 0)
        {
          set (en, anchor, phrase->subject);
          return TRUE;
        }
      if (phrase->cue != NULL)
        {
          set (en, anchor, verbs);
          return TRUE;
        }
      /* "is expected to reach": the verb above says */
      verbs = phrase->relation == GOTGAN_EN_JOINED ? -1 : phrase->governor;
      if (verbs >= 0 && gotgan_en_nth (en, verbs)->kind == GOTGAN_EN_NOUNS)
        {
          if (gotgan_en_nth (en, verbs)->cue != NULL)
            {
              set (en, anchor, verbs);
              return TRUE;
            }
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
      if (phrase->cue != NULL
          && !(is_wrapper (en, nouns) && phrase->cue->frame == GOTGAN_FRAME_DEAL))
        {
          set (en, anchor, nouns);
          return TRUE;
        }
      nouns = gotgan_en_up (en, nouns);
    }
  return FALSE;
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
  if (nouns < 0 || gotgan_en_nth (en, nouns)->cue != NULL)
    return FALSE;
  actors = gotgan_en_actors_new ();
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
      || gotgan_en_nth (en, nouns)->cue == NULL || !is_measure (gotgan_en_nth (en, nouns)->cue))
    return FALSE;
  set (en, anchor, nouns);
  return TRUE;
}

static gboolean
from_preposition (const GotganEn *en, gint figure, gint prep, GotganEnAnchor *anchor)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, prep);
  const GotganEnPhrase *verbs = gotgan_en_nth (en, phrase->governor);
  const GotganEnPhrase *noun = gotgan_en_nth (en, phrase->noun);
  const GotganEnPhrase *subject = verbs != NULL ? gotgan_en_nth (en, verbs->subject) : NULL;
  gboolean price = preposition_is (en, prep, "for");

  if (is_worth (en, prep, anchor) || is_gapped_measure (en, prep, anchor))
    return TRUE;
  /* "sales rose to $81m from $75m", "valued at", "fell by" */
  if (subject != NULL && subject->cue != NULL && verbs->cue == NULL
      && (noun == NULL || noun->cue == NULL) && subject->money < 0
      && (is_measure (subject->cue)
          || (subject->cue->frame == GOTGAN_FRAME_RAISE
              && gotgan_en_object_nouns (en, phrase->governor) < 0)))
    {
      set (en, anchor, verbs->subject);
      return TRUE;
    }
  if (preposition_is (en, prep, "at")
      && !(verbs != NULL && verbs->cue != NULL && is_measure (verbs->cue))
      && !(noun != NULL && noun->cue != NULL && phrase->noun == prep - 1))
    {
      const GotganCue *cue = worth_cue (en);

      if (verbs == NULL || cue == NULL)
        return verbs != NULL && from_verbs (en, phrase->governor, figure, anchor);
    }
  /* "led by Novella with €300m" */
  if (preposition_is (en, prep, "with") && verbs != NULL && verbs->cue != NULL
      && (verbs->cue->frame == GOTGAN_FRAME_LEAD || verbs->cue->frame == GOTGAN_FRAME_JOIN))
    {
      set (en, anchor, phrase->governor);
      return TRUE;
    }
  if (price && verbs != NULL && verbs->cue != NULL)
    return from_verbs (en, traded_verbs (en, phrase->governor), figure, anchor);
  if (noun != NULL && noun->cue != NULL && phrase->noun > phrase->governor)
    return from_nouns (en, phrase->noun, figure, anchor);
  if (phrase->noun >= 0
      && (preposition_is (en, prep, "of") || preposition_is (en, prep, "worth") || price)
      && from_nouns (en, phrase->noun, figure, anchor))
    return TRUE;
  return from_verbs (en, phrase->governor, figure, anchor);
}

/* "the $4bn at which it was valued": the clause behind says. */
static gboolean
from_relative (const GotganEn *en, gint figure, GotganEnAnchor *anchor)
{
  gint prep = figure + 1;

  if (prep + 1 >= (gint) en->syntax->phrases->len
      || gotgan_en_nth (en, prep)->kind != GOTGAN_EN_PREP
      || gotgan_en_nth (en, prep + 1)->kind != GOTGAN_EN_LINK)
    return FALSE;
  for (gint i = prep + 2; i < (gint) en->syntax->phrases->len && i < prep + 5; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_VERBS && gotgan_en_nth (en, i)->cue != NULL
        && gotgan_en_token_is (en->syntax, gotgan_en_nth (en, prep + 1)->first, "which"))
      {
        set (en, anchor, i);
        return TRUE;
      }
  return FALSE;
}

/* "the $46bn it commanded" */
static gboolean
from_gap (const GotganEn *en, gint figure, GotganEnAnchor *anchor)
{
  for (guint i = figure + 1; i < en->syntax->phrases->len && i <= (guint) figure + 4; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_VERBS && gotgan_en_nth (en, i)->cue != NULL
        && gotgan_en_nth (en, i)->gap == figure)
      {
        set (en, anchor, i);
        return TRUE;
      }
  return FALSE;
}

static void
find_anchor (const GotganEn *en, gint figure, GotganEnAnchor *anchor)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  const GotganEnToken *head = gotgan_en_token (en->syntax, phrase->head);
  gint behind = nouns_behind (en, figure);
  gint up = phrase->governor;

  if (from_relative (en, figure, anchor) || from_gap (en, figure, anchor))
    return;
  if (up < 0 && phrase->relation != GOTGAN_EN_FREE)
    return;
  /* "a $2bn investment" */
  if (phrase->cue != NULL && head->tag != GOTGAN_EN_TAG_MONEY
      && !(is_wrapper (en, figure) && up >= 0 && gotgan_en_nth (en, up)->kind == GOTGAN_EN_VERBS
           && gotgan_en_nth (en, up)->cue != NULL))
    {
      set (en, anchor, figure);
      return;
    }
  /* "$5m in revenue", "sold $2bn of bonds" */
  if (behind >= 0 && gotgan_en_nth (en, behind)->cue != NULL
      && (is_measure (gotgan_en_nth (en, behind)->cue)
          || (gotgan_en_nth (en, behind)->cue->frame == GOTGAN_FRAME_RAISE
              && phrase->relation == GOTGAN_EN_OBJECT && gotgan_en_nth (en, up)->cue != NULL
              && gotgan_en_nth (en, up)->cue->frame == GOTGAN_FRAME_SELL)))
    {
      set (en, anchor, behind);
      return;
    }
  switch (phrase->relation)
    {
    case GOTGAN_EN_OBJECT:
    case GOTGAN_EN_SUBJECT:
      if (head_is_reject (en, up))
        return;
      if (from_verbs (en, up, figure, anchor))
        return;
      break;
    case GOTGAN_EN_COMPLEMENT:
      if (from_preposition (en, figure, up, anchor))
        return;
      break;
    case GOTGAN_EN_JOINED:
    case GOTGAN_EN_APPOSED:
      if (gotgan_en_nth (en, up)->money >= 0)
        {
          find_anchor (en, up, anchor);
          return;
        }
      if (gotgan_en_nth (en, up)->cue != NULL)
        {
          set (en, anchor, up);
          return;
        }
      break;
    case GOTGAN_EN_FREE:
      break;
    }
  if (behind >= 0 && gotgan_en_nth (en, behind)->cue != NULL)
    {
      set (en, anchor, behind);
      return;
    }
  /* "market value passed $2 trillion", "Revenue: $5m" */
  for (gint i = figure - 1; i >= 0 && i >= figure - 2; i--)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_NOUNS && gotgan_en_nth (en, i)->cue != NULL)
      {
        set (en, anchor, i);
        return;
      }
}

static gboolean
is_flow (const GotganCue *cue)
{
  return is_measure (cue) && cue->frame != GOTGAN_FRAME_VALUE && cue->frame != GOTGAN_FRAME_WORTH;
}

void
gotgan_en_figure_anchor (const GotganEn *en, gint figure, GotganEnAnchor *anchor)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);

  *anchor = (GotganEnAnchor) { .phrase = -1, .verbs = -1, .figure = -1, .gapped = -1 };
  find_anchor (en, figure, anchor);
  if (anchor->cue == NULL)
    return;
  /* prices, fines and markets; "$8 million a month" may be revenue */
  if (head_is_reject (en, nouns_behind (en, figure))
      || (phrase->relation == GOTGAN_EN_COMPLEMENT && phrase->governor >= 0
          && gotgan_en_nth (en, phrase->governor)->noun >= 0
          && head_is_reject (en, gotgan_en_nth (en, phrase->governor)->noun))
      || (!is_flow (anchor->cue)
          && (is_reject (en, phrase->end, phrase->end + 3) || head_is_reject (en, figure))))
    anchor->cue = NULL;
}
