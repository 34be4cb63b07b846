/* What English nouns hang on: a preposition, a verb, the name they explain, the list they stand in. */

#include "config.h"

#include "app/facts/gotgan-en-syntax-private.h"

/* "and Novella, a rival, two years later for $2bn": phrases from a name to its price. */
#define MAX_EXPLANATION 8

static GotganEnRelation
relation_of (const GotganEnSyntax *self, gint index)
{
  return gotgan_en_nth_phrase (self, index)->relation;
}

/* --- Explanations ---------------------------------------------------------------------------- */

/* "Novella, a Paris start-up", "Novella, its owner", "Novella, maker of drones" */
static gboolean
can_explain_name (const GotganEnSyntax *self, const GotganEnPhrase *phrase)
{
  GotganEnTag first = gotgan_en_token (self, phrase->first)->tag;

  return gotgan_en_has_article (self, phrase) || gotgan_en_token_is (self, phrase->first, "one")
         || phrase->owner >= 0 || first == GOTGAN_EN_TAG_ADJECTIVE || first == GOTGAN_EN_TAG_NOUN;
}

/* "28%", "a $5m loan"; but "Elm, a 28% shareholder" */
static gboolean
is_figure (const GotganEnSyntax *self, const GotganEnPhrase *phrase)
{
  return phrase->money >= 0
         || (phrase->percent >= 0
             && (phrase->cue != NULL
                 || gotgan_en_token (self, phrase->head)->tag == GOTGAN_EN_TAG_PERCENT));
}

/* "Novella, the maker of drones": words that can stand for a party name it no second time. */
static gboolean
is_description (const GotganEnSyntax *self, const GotganEnPhrase *phrase)
{
  return phrase->name >= 0 && gotgan_en_has_article (self, phrase)
         && g_array_index (self->reading->parties, GotganPartyMention, phrase->name).anaphor;
}

/* "Novella, a Paris start-up" or the other way round: "the start-up, Novella". */
static gboolean
explains (const GotganEnSyntax *self, gint index, gint before)
{
  const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, index);
  const GotganEnPhrase *other = gotgan_en_nth_phrase (self, before);

  /* "Its latest round, a $90m Series C, closed" */
  if (is_figure (self, phrase) && !gotgan_en_has_figure (other))
    return phrase->cue != NULL && other->cue != NULL && phrase->cue->frame == other->cue->frame
           && gotgan_en_has_article (self, phrase) && !gotgan_en_is_named (other);
  if (is_figure (self, phrase) || gotgan_en_has_figure (other))
    return FALSE;
  if (!gotgan_en_is_named (phrase) || is_description (self, phrase))
    return gotgan_en_is_named (other) && can_explain_name (self, phrase);
  return !gotgan_en_is_named (other) && other->relation != GOTGAN_EN_APPOSED
         && (gotgan_en_has_article (self, other) || other->owner >= 0);
}

/* "and Novella, a start-up …, raised": whether a verb follows a comma further on. */
static gboolean
has_verbs_behind_comma (const GotganEnSyntax *self, gint index)
{
  for (gint i = index; i + 1 < (gint) self->phrases->len; i++)
    {
      if (gotgan_en_links (self, i, GOTGAN_EN_TAG_STOP))
        return FALSE;
      if (gotgan_en_links (self, i, GOTGAN_EN_TAG_COMMA)
          && gotgan_en_is_kind (self, i + 1, GOTGAN_EN_VERBS)
          && gotgan_en_nth_phrase (self, i + 1)->form == GOTGAN_EN_FINITE)
        return TRUE;
    }
  return FALSE;
}

/* "and Novella, a start-up …, raised": an article or a relative follows its comma. */
static gboolean
is_explained (const GotganEnSyntax *self, gint index)
{
  gint behind = index + 2;

  if (!gotgan_en_links (self, index + 1, GOTGAN_EN_TAG_COMMA)
      || !has_verbs_behind_comma (self, behind))
    return FALSE;
  return gotgan_en_links (self, behind, GOTGAN_EN_TAG_RELATIVE)
         || (gotgan_en_is_kind (self, behind, GOTGAN_EN_NOUNS)
             && gotgan_en_has_article (self, gotgan_en_nth_phrase (self, behind)));
}

/* "and Novella, a rival, two years later for $2bn": a price, and no verb, stands behind the explanation. */
static gboolean
has_price_behind (const GotganEnSyntax *self, gint index)
{
  gint last = MIN (index + MAX_EXPLANATION, (gint) self->phrases->len - 2);

  for (gint i = index + 1; i <= last; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, i);

      if (phrase->kind == GOTGAN_EN_VERBS)
        return FALSE;
      if (phrase->kind == GOTGAN_EN_PREP && gotgan_en_token_is (self, phrase->head, "for"))
        return gotgan_en_nth_phrase (self, i + 1)->money >= 0;
    }
  return FALSE;
}

/* "a campus known as Ebro Norte", "a unit called Cohort": the nouns that get the name behind @index, or -1. */
static gint
nouns_to_name (const GotganEnSyntax *self, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, index);

  if (index > 0 && phrase->kind == GOTGAN_EN_PREP && gotgan_en_token_is (self, phrase->head, "as"))
    phrase = gotgan_en_nth_phrase (self, index - 1);
  return phrase->kind == GOTGAN_EN_VERBS && phrase->form == GOTGAN_EN_REDUCED
                 && (gotgan_en_token (self, phrase->head)->traits & GOTGAN_EN_TRAIT_NAMES)
             ? phrase->subject
             : -1;
}

/* --- Lists ----------------------------------------------------------------------------------- */

/* "A, B and C": what stands between @before and @index is a comma, "and" or both. */
static gboolean
stands_in_row (const GotganEnSyntax *self, gint index, gint before)
{
  gboolean linked = FALSE;

  for (gint i = before + 1; i < index; i++)
    {
      if (gotgan_en_nth_phrase (self, i)->parenthetic || gotgan_en_is_kind (self, i, GOTGAN_EN_WHEN)
          || (gotgan_en_is_kind (self, i, GOTGAN_EN_PREP)
              && gotgan_en_is_kind (self, i + 1, GOTGAN_EN_WHEN)))
        continue;
      if (!gotgan_en_links (self, i, GOTGAN_EN_TAG_COMMA)
          && !gotgan_en_links (self, i, GOTGAN_EN_TAG_CONJUNCTION))
        return FALSE;
      linked = TRUE;
    }
  return linked;
}

/* "Funds managed by A and B came in": a subject before the list still waits for its verb. */
static gboolean
awaits_verb (const GotganEnSyntax *self, gint index)
{
  for (gint i = index - 1; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, i);

      if (gotgan_en_links (self, i, GOTGAN_EN_TAG_STOP)
          || gotgan_en_links (self, i, GOTGAN_EN_TAG_SUBORDINATOR))
        return FALSE;
      if (phrase->parenthetic)
        continue;
      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_FREE)
        return TRUE;
      if (phrase->kind == GOTGAN_EN_VERBS && phrase->form == GOTGAN_EN_FINITE)
        return FALSE;
    }
  return FALSE;
}

/* "Backed by A and B, Novella, a start-up, raised": no verb that has a tense stands before the comma. */
static gboolean
is_behind_opening (const GotganEnSyntax *self, gint index)
{
  const GotganEnPhrase *first = gotgan_en_nth_phrase (self, 0);

  return gotgan_en_links (self, index - 1, GOTGAN_EN_TAG_COMMA)
         && (first->kind == GOTGAN_EN_PREP || first->kind == GOTGAN_EN_VERBS)
         && gotgan_en_finite_before (self, index) < 0
         && gotgan_en_nth_phrase (self, index)->name >= 0;
}

/* "other investors including A": where the last of a list ends */
static gint
last_named (const GotganEnSyntax *self, gint index)
{
  return gotgan_en_is_kind (self, index + 1, GOTGAN_EN_PREP)
                 && gotgan_en_token_is (self, gotgan_en_nth_phrase (self, index + 1)->head,
                                        "including")
                 && gotgan_en_is_kind (self, index + 2, GOTGAN_EN_NOUNS)
             ? index + 2
             : index;
}

/* "led the round, and A and B piled in", "Between them, A and B put": the verb behind a list that ", and" or the comma of
 * an opening stands before, or -1. */
static gint
verbs_behind_list (const GotganEnSyntax *self, gint index)
{
  if (!is_behind_opening (self, index)
      && (!gotgan_en_links (self, index - 1, GOTGAN_EN_TAG_CONJUNCTION)
          || !gotgan_en_links (self, index - 2, GOTGAN_EN_TAG_COMMA)))
    return -1;
  for (gint i = index; gotgan_en_is_kind (self, i + 2, GOTGAN_EN_NOUNS); i += 2)
    {
      if (gotgan_en_links (self, i + 1, GOTGAN_EN_TAG_CONJUNCTION))
        return gotgan_en_verbs_right_behind (self, last_named (self, i + 2));
      if (!gotgan_en_links (self, i + 1, GOTGAN_EN_TAG_COMMA))
        return -1;
    }
  return -1;
}

/* "bought A and B raised": behind "and", nouns that a finite verb follows begin a clause, unless the list is a subject. */
static gboolean
begins_clause (const GotganEnSyntax *self, gint index, gint before)
{
  gint root = gotgan_en_list_root (self, before);
  gint verbs;

  if (relation_of (self, root) == GOTGAN_EN_FREE || awaits_verb (self, root))
    return FALSE;
  verbs = gotgan_en_verbs_right_behind (self, index);
  if (verbs < 0)
    verbs = verbs_behind_list (self, index);
  if (verbs < 0)
    return (gotgan_en_has_conjunction (self, before, index) || is_behind_opening (self, index))
           && is_explained (self, index) && !has_price_behind (self, index);
  return gotgan_en_nth_phrase (self, verbs)->form == GOTGAN_EN_FINITE;
}

/* "bought Cohort for $1bn and Novella for $2bn": what follows the price @listed is bought as well. */
static gboolean
is_further_object (const GotganEnSyntax *self, gint index, gint listed)
{
  const GotganEnPhrase *price = gotgan_en_nth_phrase (self, listed);
  gint verbs = gotgan_en_verbs_before (self, index);

  if (verbs < 0 || gotgan_en_nth_phrase (self, verbs)->cue == NULL
      || !gotgan_en_is_named (gotgan_en_nth_phrase (self, index))
      || price->relation != GOTGAN_EN_COMPLEMENT || !gotgan_en_has_figure (price)
      || !gotgan_en_has_conjunction (self, listed, index))
    return FALSE;
  for (gint i = verbs + 1; i < listed; i++)
    if (relation_of (self, i) == GOTGAN_EN_OBJECT
        && gotgan_en_nth_phrase (self, i)->governor == verbs
        && gotgan_en_is_named (gotgan_en_nth_phrase (self, i)))
      return TRUE;
  return FALSE;
}

/* "sales of $16bn and net income of $1bn": the nouns whose figure @listed stands before the "and", or -1. */
static gint
nouns_of_figure (const GotganEnSyntax *self, gint index, gint listed)
{
  const GotganEnPhrase *figure = gotgan_en_nth_phrase (self, listed);
  const GotganEnPhrase *prep = gotgan_en_phrase (self, figure->governor);

  return figure->relation == GOTGAN_EN_COMPLEMENT && prep != NULL && prep->noun >= 0
                 && gotgan_en_has_conjunction (self, listed, index)
                 && gotgan_en_nth_phrase (self, index)->cue != NULL
                 && gotgan_en_nth_phrase (self, prep->noun)->cue != NULL
             ? prep->noun
             : -1;
}

/* "Velmar's purchase of A for $1bn, the sale of B and the purchase of C": a deal is in a row with a deal, not with the
 * names and figures of the one before; or -1. */
static gint
deal_alike (const GotganEnSyntax *self, gint index, gint listed)
{
  const GotganCue *cue = gotgan_en_nth_phrase (self, index)->cue;
  gint nouns = listed;

  while (cue != NULL && nouns >= 0)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, nouns);
      const GotganEnPhrase *governor = gotgan_en_phrase (self, phrase->governor);

      if (phrase->cue != NULL && phrase->cue->frame == cue->frame)
        return nouns;
      if (phrase->relation == GOTGAN_EN_JOINED)
        nouns = phrase->governor;
      else
        nouns = phrase->relation == GOTGAN_EN_COMPLEMENT && governor != NULL ? governor->noun : -1;
    }
  return -1;
}

static void
attach_to_list (GotganEnSyntax *self, gint index, gint listed)
{
  gboolean figure = gotgan_en_has_figure (gotgan_en_nth_phrase (self, index));
  gboolean apart = begins_clause (self, index, listed);
  gint measured;

  if (!apart && !gotgan_en_has_conjunction (self, listed, index) && explains (self, index, listed))
    {
      /* "A and its owner, B": only the owner is B */
      gotgan_en_hang (self, index,
                      gotgan_en_is_named (gotgan_en_nth_phrase (self, listed))
                          ? gotgan_en_list_root (self, listed)
                          : listed,
                      GOTGAN_EN_APPOSED);
      return;
    }
  if (!apart && deal_alike (self, index, listed) >= 0)
    {
      gotgan_en_hang (self, index, gotgan_en_list_root (self, deal_alike (self, index, listed)),
                      GOTGAN_EN_JOINED);
      return;
    }
  if (!apart && figure == gotgan_en_has_figure (gotgan_en_nth_phrase (self, listed)))
    {
      gotgan_en_hang (self, index, gotgan_en_list_root (self, listed), GOTGAN_EN_JOINED);
      return;
    }
  if (!apart && is_further_object (self, index, listed))
    {
      gotgan_en_hang (self, index, gotgan_en_verbs_before (self, index), GOTGAN_EN_OBJECT);
      return;
    }
  measured = nouns_of_figure (self, index, listed);
  if (measured >= 0)
    gotgan_en_hang (self, index, gotgan_en_list_root (self, measured), GOTGAN_EN_JOINED);
}

/* --- All nouns ------------------------------------------------------------------------------- */

/* "Novella, whose round": the nouns before own those behind. */
static void
take_owner (GotganEnSyntax *self, gint index, gint whose)
{
  gint owner = gotgan_en_nouns_before (self, whose);

  if (owner < 0)
    return;
  owner = gotgan_en_list_root (self, owner);
  gotgan_en_nth_phrase (self, index)->owner = gotgan_en_nth_phrase (self, owner)->name;
}

/* "gave Novella $5m": a second object, unless it is the subject of a clause ("the lab investors fund"). */
static void
attach_second_object (GotganEnSyntax *self, gint index, gint object)
{
  gint verbs = gotgan_en_verbs_right_behind (self, index);

  if (verbs < 0 || gotgan_en_nth_phrase (self, verbs)->form != GOTGAN_EN_FINITE
      || gotgan_en_has_figure (gotgan_en_nth_phrase (self, index)))
    gotgan_en_hang (self, index, gotgan_en_nth_phrase (self, object)->governor, GOTGAN_EN_OBJECT);
}

/* "has put on hold a plan": the object of verbs that have a short preposition before it; -1 for no such verbs. */
static gint
verbs_of_late_object (const GotganEnSyntax *self, gint index, gint before)
{
  const GotganEnPhrase *nouns = gotgan_en_nth_phrase (self, before);
  gint verbs = before - 2;
  gint next = gotgan_en_verbs_right_behind (self, index);

  return nouns->kind == GOTGAN_EN_NOUNS && nouns->relation == GOTGAN_EN_COMPLEMENT
                 && nouns->first == nouns->last && !gotgan_en_is_named (nouns)
                 && nouns->governor == before - 1
                 && gotgan_en_is_kind (self, verbs, GOTGAN_EN_VERBS)
                 && !gotgan_en_nth_phrase (self, verbs)->passive
                 && (next < 0 || gotgan_en_nth_phrase (self, next)->form != GOTGAN_EN_FINITE)
             ? verbs
             : -1;
}

/* "Novella of Sweden and Milan's Cohort": a name is in a row with the name before, not with its place. */
static gint
row_of (const GotganEnSyntax *self, gint index, gint listed)
{
  gint name = gotgan_en_nth_phrase (self, index)->name >= 0
                  ? gotgan_en_named_before_place (self, listed)
                  : -1;

  return name >= 0 ? name : listed;
}

void
gotgan_en_attach_nouns (GotganEnSyntax *self, gint index)
{
  gint before = gotgan_en_right_before (self, index);
  gint listed = gotgan_en_nouns_before (self, index);

  if (before < 0)
    return;
  if (gotgan_en_links (self, before, GOTGAN_EN_TAG_RELATIVE)
      && gotgan_en_token_is (self, gotgan_en_nth_phrase (self, before)->first, "whose"))
    take_owner (self, index, before);
  else if (nouns_to_name (self, before) >= 0)
    gotgan_en_hang (self, index, nouns_to_name (self, before), GOTGAN_EN_APPOSED);
  else if (gotgan_en_is_kind (self, before, GOTGAN_EN_PREP))
    gotgan_en_hang (self, index, before, GOTGAN_EN_COMPLEMENT);
  else if (gotgan_en_is_kind (self, before, GOTGAN_EN_VERBS))
    gotgan_en_hang (self, index, before, GOTGAN_EN_OBJECT);
  else if (gotgan_en_is_kind (self, before, GOTGAN_EN_NOUNS)
           && relation_of (self, before) == GOTGAN_EN_OBJECT)
    attach_second_object (self, index, before);
  else if (verbs_of_late_object (self, index, before) >= 0)
    gotgan_en_hang (self, index, before - 2, GOTGAN_EN_OBJECT);
  else if (listed >= 0 && stands_in_row (self, index, listed))
    attach_to_list (self, index, row_of (self, index, listed));
}
