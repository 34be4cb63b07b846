/* What a figure is of: the noun it describes ("a $2bn investment"), the noun it is said of ("revenue of $81m", "sales rose
 * to $81m"), or the verb it is an object of ("raised $200m", "bought Novella for $2bn"). */

#include "config.h"

#include "app/facts/gotgan-en-figure.h"

/* Figures joined to each other. */
#define MAX_STEPS 6

gboolean
gotgan_en_is_measure (const GotganCue *cue)
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

gboolean
gotgan_en_head_is_reject (const GotganEn *en, gint index)
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

gboolean
gotgan_en_anchor_at (const GotganEn *en, GotganEnAnchor *anchor, gint phrase)
{
  *anchor = gotgan_en_anchor (en, phrase, gotgan_en_nth (en, phrase)->cue);
  return TRUE;
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
      return gotgan_en_anchor_at (en, anchor, i);
  return FALSE;
}

/* "raise the $500m it was seeking", "a $300m loan that it had offered": the verb or noun before says more. */
static gboolean
says_same_of (const GotganEn *en, gint verbs, gint figure)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  const GotganEnPhrase *governor = gotgan_en_nth (en, phrase->governor);

  if (gotgan_en_means (en, figure, GOTGAN_EN_SENSE_DEBT)
      && gotgan_en_means (en, verbs, GOTGAN_EN_SENSE_GRANT))
    return TRUE;
  return phrase->relation == GOTGAN_EN_OBJECT && governor->cue != NULL
         && governor->cue->frame == gotgan_en_nth (en, verbs)->cue->frame;
}

/* "the $46bn it commanded" */
static gboolean
from_gap (const GotganEn *en, gint figure, GotganEnAnchor *anchor)
{
  for (guint i = figure + 1; i < en->syntax->phrases->len && i <= (guint) figure + 4; i++)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_VERBS && gotgan_en_nth (en, i)->cue != NULL
        && gotgan_en_nth (en, i)->gap == figure && !says_same_of (en, i, figure))
      return gotgan_en_anchor_at (en, anchor, i);
  return FALSE;
}

gboolean
gotgan_en_has_cue (const GotganEn *en, gint phrase)
{
  return phrase >= 0 && gotgan_en_nth (en, phrase)->cue != NULL;
}

/* "agreed to a $2bn deal", "is selling its arm in a $2bn deal": the verb tells what the nouns wrap. */
static gboolean
tells_deal (const GotganEn *en, const GotganEnPhrase *nouns)
{
  gint verbs = nouns->governor;

  if (gotgan_en_is_verbs (en, verbs))
    return gotgan_en_has_cue (en, verbs);
  if (!gotgan_en_is_prep (en, verbs, "in"))
    return FALSE;
  verbs = gotgan_en_nth (en, verbs)->governor;
  return gotgan_en_verbs_have (en, verbs, GOTGAN_FRAME_SELL)
         || gotgan_en_verbs_have (en, verbs, GOTGAN_FRAME_BUY);
}

/* "a $2bn investment": the noun of the figure itself, unless that only wraps a sum ("agreed to a $2bn deal"). */
static gboolean
is_of_own_noun (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);

  return phrase->cue != NULL
         && gotgan_en_token (en->syntax, phrase->head)->tag != GOTGAN_EN_TAG_MONEY
         && !(gotgan_en_is_wrapper (en, figure) && tells_deal (en, phrase));
}

/* "$5m in revenue", "sold $2bn of bonds": the nouns right behind say more than the verb. */
static gboolean
is_of_nouns_behind (const GotganEn *en, gint figure, gint behind)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
  const GotganCue *cue;

  if (!gotgan_en_has_cue (en, behind))
    return FALSE;
  cue = gotgan_en_nth (en, behind)->cue;
  return gotgan_en_is_measure (cue)
         || (cue->frame == GOTGAN_FRAME_RAISE && phrase->relation == GOTGAN_EN_OBJECT
             && gotgan_en_has_cue (en, phrase->governor)
             && gotgan_en_nth (en, phrase->governor)->cue->frame == GOTGAN_FRAME_SELL);
}

/* "market value passed $2 trillion", "Revenue: $5m" */
static gboolean
from_nouns_before (const GotganEn *en, gint figure, GotganEnAnchor *anchor)
{
  for (gint i = figure - 1; i >= 0 && i >= figure - 2; i--)
    if (gotgan_en_nth (en, i)->kind == GOTGAN_EN_NOUNS && gotgan_en_has_cue (en, i))
      return gotgan_en_anchor_at (en, anchor, i);
  return FALSE;
}

/* The figure that another is joined to or explained by, "$5m, or $6m with debt"; -1 for none. */
static gint
figure_joined_to (const GotganEn *en, gint figure)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);

  return (phrase->relation == GOTGAN_EN_JOINED || phrase->relation == GOTGAN_EN_APPOSED)
                 && phrase->governor >= 0 && gotgan_en_nth (en, phrase->governor)->money >= 0
             ? phrase->governor
             : -1;
}

/* By the clause or the nouns that the figure itself is part of. */
static gboolean
from_itself (const GotganEn *en, gint figure, GotganEnAnchor *anchor)
{
  gint behind = nouns_behind (en, figure);

  if (is_of_own_noun (en, figure))
    return gotgan_en_anchor_at (en, anchor, figure);
  return is_of_nouns_behind (en, figure, behind) && gotgan_en_anchor_at (en, anchor, behind);
}

/* By whatever stands near it, for want of more. */
static void
from_nouns_near (const GotganEn *en, gint figure, GotganEnAnchor *anchor)
{
  gint behind = nouns_behind (en, figure);

  if (gotgan_en_has_cue (en, behind))
    gotgan_en_anchor_at (en, anchor, behind);
  else
    from_nouns_before (en, figure, anchor);
}

static void
find_anchor (const GotganEn *en, gint figure, GotganEnAnchor *anchor)
{
  for (guint n = 0; n < MAX_STEPS && figure >= 0; n++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);
      gint joined = figure_joined_to (en, figure);
      gboolean done = FALSE;

      if (from_relative (en, figure, anchor) || from_gap (en, figure, anchor)
          || (phrase->governor < 0 && phrase->relation != GOTGAN_EN_FREE)
          || from_itself (en, figure, anchor))
        return;
      if (joined < 0 && !gotgan_en_anchor_by_governor (en, figure, anchor, &done) && !done)
        from_nouns_near (en, figure, anchor);
      figure = joined;
    }
}

static gboolean
is_flow (const GotganCue *cue)
{
  return gotgan_en_is_measure (cue) && cue->frame != GOTGAN_FRAME_VALUE
         && cue->frame != GOTGAN_FRAME_WORTH;
}

void
gotgan_en_figure_anchor (const GotganEn *en, gint figure, GotganEnAnchor *anchor)
{
  const GotganEnPhrase *phrase = gotgan_en_nth (en, figure);

  *anchor = (GotganEnAnchor) { .phrase = -1, .verbs = -1, .figure = -1, .gapped = -1 };
  find_anchor (en, figure, anchor);
  if (anchor->cue == NULL && gotgan_en_works (en, figure) != NULL)
    *anchor = gotgan_en_anchor (en, figure, gotgan_en_works (en, figure));
  if (anchor->cue == NULL)
    return;
  /* prices, fines and markets; "$8 million a month" may be revenue */
  if (gotgan_en_head_is_reject (en, nouns_behind (en, figure))
      || (phrase->relation == GOTGAN_EN_COMPLEMENT && phrase->governor >= 0
          && gotgan_en_nth (en, phrase->governor)->noun >= 0
          && gotgan_en_head_is_reject (en, gotgan_en_nth (en, phrase->governor)->noun))
      || (!is_flow (anchor->cue)
          && (is_reject (en, phrase->end, phrase->end + 3)
              || gotgan_en_head_is_reject (en, figure))))
    anchor->cue = NULL;
}
