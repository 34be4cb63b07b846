/* What English verbs without a tense hang on, and who does what they say: "to raise", "raising", "given". */

#include "config.h"

#include "app/facts/gotgan-en-syntax-private.h"

/* "asked Novella to raise": whether the object of @verbs does it. */
static gboolean
object_controls (const GotganEnSyntax *self, gint verbs)
{
  guint head = gotgan_en_nth_phrase (self, verbs)->head;

  return (gotgan_en_token (self, head)->traits & GOTGAN_EN_TRAIT_CONTROLS) != 0;
}

/* "let a backer, Elm, sell", "asked Novella, its rival, to raise": the object that does it, or -1 */
static gint
object_of_control (const GotganEnSyntax *self, gint verbs)
{
  const GotganEnPhrase *object = gotgan_en_phrase (self, verbs + 1);

  return object_controls (self, verbs) && object->kind == GOTGAN_EN_NOUNS
                 && object->relation == GOTGAN_EN_OBJECT && object->governor == verbs
             ? verbs + 1
             : -1;
}

static gboolean
follows_with (const GotganEnSyntax *self, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, nouns);
  const GotganEnPhrase *governor = gotgan_en_phrase (self, phrase->governor);

  return phrase->relation == GOTGAN_EN_COMPLEMENT && governor != NULL
         && gotgan_en_token_is (self, governor->head, "with");
}

/* "spent months negotiating": whoever spends negotiates. */
static gboolean
is_spent (const GotganEnSyntax *self, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, nouns);

  return phrase->relation == GOTGAN_EN_OBJECT
         && gotgan_en_token_is (self, gotgan_en_nth_phrase (self, phrase->governor)->head, "spent")
         && (gotgan_en_token (self, phrase->head)->traits & GOTGAN_EN_TRAIT_LASTS);
}

/* "the lab making drones", "asked Novella to raise"; but "has money to raise", "has those considering it" */
static gboolean
is_done_by (const GotganEnSyntax *self, gint index, gint nouns, gint head)
{
  const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, nouns);

  if (head >= 0 && phrase->governor == head && object_controls (self, head))
    return TRUE;
  return gotgan_en_nth_phrase (self, index)->form == GOTGAN_EN_GERUND
         && !(head >= 0 && gotgan_en_token_is (self, phrase->head, "those"))
         && !is_spent (self, nouns);
}

/* "Novella's plan to invest in Cohort has stalled": the nouns before are the subject of a verb to come, no headline's. */
static gboolean
awaits_finite (const GotganEnSyntax *self, gint index)
{
  for (gint i = index + 1; i < (gint) self->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, i);

      if (phrase->kind == GOTGAN_EN_LINK)
        return FALSE;
      if (phrase->kind == GOTGAN_EN_VERBS && phrase->form == GOTGAN_EN_FINITE)
        return TRUE;
    }
  return FALSE;
}

/* "a plan by Accel to invest": what Accel plans, or -1 */
static gint
planned_by (const GotganEnSyntax *self, gint index, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, nouns);
  const GotganEnPhrase *by = gotgan_en_phrase (self, phrase->governor);

  return gotgan_en_nth_phrase (self, index)->form == GOTGAN_EN_INFINITIVE
                 && phrase->relation == GOTGAN_EN_COMPLEMENT && by != NULL
                 && gotgan_en_token_is (self, by->head, "by")
             ? by->noun
             : -1;
}

/* "with A and B in talks to lead": the nouns behind "with" that those at @nouns tell of, or -1 */
static gint
nouns_in_talks (const GotganEnSyntax *self, gint nouns)
{
  const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, nouns);
  const GotganEnPhrase *prep = gotgan_en_phrase (self, phrase->governor);
  gint root;

  if (phrase->relation != GOTGAN_EN_COMPLEMENT || prep == NULL || prep->noun < 0
      || !gotgan_en_token_is (self, prep->head, "in"))
    return -1;
  root = gotgan_en_list_root (self, prep->noun);
  return follows_with (self, root) ? root : -1;
}

/* @head: the verbs before, or -1 */
static void
attach_behind_nouns (GotganEnSyntax *self, gint index, gint before, gint head)
{
  GotganEnPhrase *verbs = gotgan_en_nth_phrase (self, index);
  gint root = gotgan_en_list_root (self, before);

  if (planned_by (self, index, root) >= 0)
    {
      verbs->governor = planned_by (self, index, root);
      verbs->subject = root;
      return;
    }
  /* "Novella to buy Cohort": a headline */
  if (gotgan_en_nth_phrase (self, root)->relation == GOTGAN_EN_FREE
      && !(verbs->form == GOTGAN_EN_INFINITIVE && awaits_finite (self, index)))
    {
      verbs->subject = root;
      gotgan_en_hang (self, root, index, GOTGAN_EN_SUBJECT);
      return;
    }
  /* "with Saab paying €75m" */
  if (verbs->form == GOTGAN_EN_GERUND && follows_with (self, root))
    {
      verbs->governor = head;
      verbs->subject = root;
      return;
    }
  verbs->governor = before;
  if (is_done_by (self, index, root, head))
    verbs->subject = root;
  else if (nouns_in_talks (self, root) >= 0)
    verbs->subject = nouns_in_talks (self, root);
  else if (head >= 0)
    verbs->subject = gotgan_en_nth_phrase (self, head)->subject;
}

/* "with Saab, the Swedish group, paying €75m": the nouns behind "with", or -1 */
static gint
explained_behind_with (const GotganEnSyntax *self, gint index, gint comma)
{
  const GotganEnPhrase *explanation = gotgan_en_phrase (self, comma - 1);
  gint nouns = gotgan_en_nouns_before (self, index);

  return gotgan_en_links (self, comma, GOTGAN_EN_TAG_COMMA) && nouns >= 0 && explanation != NULL
                 && explanation->parenthetic && follows_with (self, nouns)
             ? nouns
             : -1;
}

void
gotgan_en_attach_dependent (GotganEnSyntax *self, gint index)
{
  GotganEnPhrase *verbs = gotgan_en_nth_phrase (self, index);
  gint before = gotgan_en_right_before (self, index);
  gint head = gotgan_en_verbs_before (self, index);
  gint other;
  gint with;

  other = gotgan_en_follows_conjunction (self, index) ? gotgan_en_joined_verbs (self, index) : -1;
  if (other >= 0)
    {
      gotgan_en_join_verbs (self, index, other);
      return;
    }
  if (gotgan_en_is_kind (self, before, GOTGAN_EN_NOUNS))
    {
      attach_behind_nouns (self, index, before, head);
      return;
    }
  if (head >= 0 && verbs->form == GOTGAN_EN_GERUND
      && gotgan_en_links (self, before, GOTGAN_EN_TAG_COMMA))
    head = gotgan_en_outer_verbs (self, head);
  with = verbs->form == GOTGAN_EN_GERUND ? explained_behind_with (self, index, before) : -1;
  if (with >= 0)
    verbs->subject = with;
  else if (head >= 0 && verbs->form == GOTGAN_EN_INFINITIVE && object_of_control (self, head) >= 0)
    verbs->subject = object_of_control (self, head);
  else if (head >= 0)
    verbs->subject = gotgan_en_nth_phrase (self, head)->subject;
  /* "for raising" */
  verbs->governor = gotgan_en_is_kind (self, before, GOTGAN_EN_PREP) ? before : head;
}

void
gotgan_en_attach_reduced (GotganEnSyntax *self, gint index)
{
  gint nouns = gotgan_en_nouns_before (self, index);
  gint finite = gotgan_en_finite_before (self, index);
  gint other = -1;

  if (gotgan_en_follows_conjunction (self, index))
    other = gotgan_en_joined_verbs (self, index);
  /* "was founded in Oslo and given $5m" */
  if (other >= 0 && gotgan_en_nth_phrase (self, other)->passive)
    nouns = gotgan_en_nth_phrase (self, other)->subject;
  /* "It bought Cohort, a maker of drones, known for": of what is explained */
  else if (nouns >= 0 && finite >= 0 && gotgan_en_nth_phrase (self, finite)->subject >= 0
           && gotgan_en_nth_phrase (self, nouns)->relation != GOTGAN_EN_SUBJECT
           && gotgan_en_follows_comma (self, index))
    nouns = gotgan_en_list_root (self, nouns);
  gotgan_en_reduce (self, index, nouns);
}
