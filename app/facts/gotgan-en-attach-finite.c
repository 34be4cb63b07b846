/* What English verbs with a tense hang on, and which of them have none: "valued" is past in "Accel valued the firm" and
 * describes in "the firm valued at $3bn". */

#include "config.h"

#include "app/facts/gotgan-en-syntax-private.h"

/* "a rival from Leipzig that makes drones": of two nouns, not the place. */
static gint
antecedent_of (const GotganEnSyntax *self, gint relative)
{
  gint nouns = gotgan_en_nouns_before (self, relative);
  const GotganEnPhrase *phrase = gotgan_en_phrase (self, nouns);
  const GotganEnPhrase *prep;

  if (phrase == NULL || phrase->relation != GOTGAN_EN_COMPLEMENT || gotgan_en_is_named (phrase)
      || gotgan_en_token (self, phrase->head)->tag != GOTGAN_EN_TAG_PROPER)
    return nouns;
  prep = gotgan_en_nth_phrase (self, phrase->governor);
  return prep->noun >= 0
                 && (gotgan_en_token_is (self, prep->head, "from")
                     || gotgan_en_token_is (self, prep->head, "in"))
             ? prep->noun
             : nouns;
}

/* "have put", "own": what only several do */
static gboolean
is_plural (const GotganEnSyntax *self, const GotganEnPhrase *verbs)
{
  static const char *const auxiliaries[] = { "have", "are", "were", "do" };
  const GotganEnToken *head = gotgan_en_token (self, verbs->head);
  GotganEnTag tag = gotgan_en_token (self, verbs->first)->tag;

  for (guint i = 0; i < G_N_ELEMENTS (auxiliaries); i++)
    if (gotgan_en_token_is (self, verbs->first, auxiliaries[i]))
      return TRUE;
  return verbs->modal < 0 && tag == GOTGAN_EN_TAG_VERB && verbs->first == verbs->head
         && (head->class & GOTGAN_EN_BASE) && !(head->class & GOTGAN_EN_PAST);
}

/* "a lab that makes drones", "ties with A and B, which have put" */
static gboolean
attach_to_relative (GotganEnSyntax *self, gint index)
{
  GotganEnPhrase *verbs = gotgan_en_nth_phrase (self, index);
  gint relative = gotgan_en_right_before (self, index);

  if (!gotgan_en_links (self, relative, GOTGAN_EN_TAG_RELATIVE))
    return FALSE;
  verbs->subject = antecedent_of (self, relative);
  if (verbs->subject >= 0 && is_plural (self, verbs))
    verbs->subject = gotgan_en_list_root (self, verbs->subject);
  verbs->governor = verbs->subject;
  return TRUE;
}

static gboolean
attach_behind_conjunction (GotganEnSyntax *self, gint index)
{
  GotganEnPhrase *verbs = gotgan_en_nth_phrase (self, index);
  gboolean may_describe = gotgan_en_may_describe (self, verbs);
  const GotganEnPhrase *before = gotgan_en_phrase (self, gotgan_en_verbs_before (self, index));
  gint other;

  if (!gotgan_en_follows_conjunction (self, index))
    return FALSE;
  /* "led by A with €300m and joined by B" */
  if (may_describe && gotgan_en_is_by (self, index + 1) && before != NULL
      && before->form == GOTGAN_EN_REDUCED)
    {
      gotgan_en_reduce (self, index, before->subject);
      return TRUE;
    }
  other = gotgan_en_joined_verbs (self, index);
  if (other < 0)
    return FALSE;
  gotgan_en_join_verbs (self, index, other);
  /* "was founded in Oslo and valued at $3bn" */
  verbs->passive |= may_describe && gotgan_en_nth_phrase (self, other)->passive;
  return TRUE;
}

/* --- Past or participle ---------------------------------------------------------------------- */

/* "completed a takeover, bought Novella for $1bn, and agreed": with an object it is one of a row */
static gboolean
attach_to_row (GotganEnSyntax *self, gint index, gint subject)
{
  gint other = gotgan_en_joined_verbs (self, index);

  if (other < 0 || !gotgan_en_follows_comma (self, index)
      || !gotgan_en_is_kind (self, index + 1, GOTGAN_EN_NOUNS))
    return FALSE;
  /* "Novella, whose fund manages €1bn, invested", "Novella, in which Accel holds 5%, posted": the clause before only tells
   * of the subject */
  if (subject >= 0 && gotgan_en_nth_phrase (self, subject)->relation == GOTGAN_EN_FREE
      && (subject > other || gotgan_en_nth_phrase (self, other)->parenthetic
          || gotgan_en_is_kind (self, gotgan_en_nth_phrase (self, other)->governor,
                                GOTGAN_EN_NOUNS)))
    return FALSE;
  gotgan_en_join_verbs (self, index, other);
  return TRUE;
}

/* "led by", "bought a lab valued at": a participle for want of a subject. */
static gboolean
lacks_subject (const GotganEnSyntax *self, gint index, gint subject)
{
  const GotganEnPhrase *nouns = gotgan_en_phrase (self, subject);
  guint head = gotgan_en_nth_phrase (self, index)->head;

  return nouns == NULL || gotgan_en_is_by (self, index + 1)
         || (nouns->relation == GOTGAN_EN_OBJECT && !gotgan_en_is_named (nouns)
             && (gotgan_en_token (self, head)->class & GOTGAN_EN_PAST));
}

static gboolean
attach_participle (GotganEnSyntax *self, gint index, gint subject)
{
  gint before = gotgan_en_right_before (self, index);

  if (!gotgan_en_may_describe (self, gotgan_en_nth_phrase (self, index)))
    return FALSE;
  if (attach_to_row (self, index, subject))
    return TRUE;
  if (lacks_subject (self, index, subject))
    {
      gotgan_en_reduce (self, index,
                        gotgan_en_is_kind (self, before, GOTGAN_EN_NOUNS)
                            ? before
                            : gotgan_en_nouns_before (self, index));
      return TRUE;
    }
  /* "Novella raised $5m, valued at $3bn" */
  if (gotgan_en_follows_comma (self, index) && gotgan_en_finite_before (self, index) >= 0
      && gotgan_en_nth_phrase (self, subject)->relation == GOTGAN_EN_SUBJECT)
    {
      gotgan_en_reduce (self, index, subject);
      return TRUE;
    }
  return FALSE;
}

/* --- A subject that another verb took -------------------------------------------------------- */

/* "Hoplon, a maker of drones once valued at $3bn, ran": verbs right behind nouns that explain, before their comma. */
static gboolean
stands_in_apposition (const GotganEnSyntax *self, gint index)
{
  const GotganEnPhrase *verbs = gotgan_en_nth_phrase (self, index);
  gint before = gotgan_en_right_before (self, index);

  if (!gotgan_en_may_describe (self, verbs) || verbs->subject < 0
      || !gotgan_en_is_kind (self, before, GOTGAN_EN_NOUNS)
      || gotgan_en_is_kind (self, index + 1, GOTGAN_EN_NOUNS))
    return FALSE;
  for (gint i = before; i > verbs->subject; i--)
    if (gotgan_en_nth_phrase (self, i)->relation == GOTGAN_EN_APPOSED)
      return TRUE;
  return FALSE;
}

/* "A's investment, announced on Tuesday, is": verbs between two commas, without an object. */
static gboolean
stands_between_commas (const GotganEnSyntax *self, gint index)
{
  const GotganEnPhrase *verbs = gotgan_en_nth_phrase (self, index);

  return gotgan_en_follows_comma (self, index) && gotgan_en_may_describe (self, verbs)
         && verbs->subject >= 0 && verbs->relation != GOTGAN_EN_JOINED
         && !gotgan_en_is_kind (self, index + 1, GOTGAN_EN_NOUNS);
}

/* Whether the verbs @other, which took the subject, only describe it, and those at @index are what is said of it. */
static gboolean
was_participle (const GotganEnSyntax *self, gint other, gint index)
{
  const GotganEnPhrase *verbs = gotgan_en_nth_phrase (self, other);

  if (gotgan_en_follows_comma (self, index))
    return stands_in_apposition (self, other)
           || (stands_between_commas (self, other)
               && !gotgan_en_may_describe (self, gotgan_en_nth_phrase (self, index)));
  /* "The round led by A values" */
  return gotgan_en_may_describe (self, verbs) && verbs->subject >= 0
         && verbs->subject == gotgan_en_right_before (self, other);
}

static void
share_subject (GotganEnSyntax *self, gint index, gint other)
{
  gint subject = gotgan_en_nth_phrase (self, other)->subject;

  gotgan_en_nth_phrase (self, index)->subject = subject;
  if (!was_participle (self, other, index))
    return;
  gotgan_en_reduce (self, other, subject);
  if (gotgan_en_nth_phrase (self, subject)->relation == GOTGAN_EN_SUBJECT
      && gotgan_en_nth_phrase (self, subject)->governor == other)
    gotgan_en_nth_phrase (self, subject)->governor = index;
}

/* --- All finite verbs ------------------------------------------------------------------------ */

/* "said on Monday that Novella raised": the clause behind @that hangs on the verb that says it. */
static gboolean
opens_content (const GotganEnSyntax *self, gint that)
{
  const GotganEnPhrase *verbs = gotgan_en_phrase (self, gotgan_en_verbs_before (self, that));

  return verbs != NULL && gotgan_en_is_kind (self, that, GOTGAN_EN_LINK)
         && gotgan_en_token_is (self, gotgan_en_nth_phrase (self, that)->first, "that")
         && (gotgan_en_links (self, that, GOTGAN_EN_TAG_SUBORDINATOR)
             || gotgan_en_says (self, verbs));
}

/* "Having raised $5m, Novella is", "Backed by A, Novella raised": verbs that open the sentence say it of the subject behind
 * their comma. */
static void
take_opening (GotganEnSyntax *self, gint subject)
{
  if (!gotgan_en_links (self, subject - 1, GOTGAN_EN_TAG_COMMA))
    return;
  for (gint i = 0; i < subject; i++)
    {
      GotganEnPhrase *verbs = gotgan_en_nth_phrase (self, i);

      if (verbs->kind != GOTGAN_EN_VERBS)
        continue;
      if (verbs->subject >= 0 || verbs->form == GOTGAN_EN_FINITE
          || verbs->form == GOTGAN_EN_INFINITIVE)
        return;
      verbs->subject = subject;
    }
}

static void
take_subject (GotganEnSyntax *self, gint index, gint subject)
{
  GotganEnPhrase *verbs = gotgan_en_nth_phrase (self, index);
  const GotganEnPhrase *nouns = gotgan_en_nth_phrase (self, subject);

  verbs->subject = subject;
  if (opens_content (self, subject - 1))
    verbs->governor = gotgan_en_verbs_before (self, subject);
  else
    {
      verbs->gap = gotgan_en_gap_before (self, subject);
      if (verbs->gap >= 0)
        verbs->governor = verbs->gap;
      else if (nouns->relation == GOTGAN_EN_OBJECT)
        verbs->governor = nouns->governor;
    }
  gotgan_en_hang (self, subject, index, GOTGAN_EN_SUBJECT);
  take_opening (self, subject);
}

/* "Novella's plan to invest has stalled": an infinitive that was read as that of a headline, or -1 */
static gint
headline_before (const GotganEnSyntax *self, gint index)
{
  for (gint i = index - 1; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = gotgan_en_nth_phrase (self, i);
      const GotganEnPhrase *subject = gotgan_en_phrase (self, phrase->subject);

      if (phrase->kind == GOTGAN_EN_VERBS && phrase->form == GOTGAN_EN_INFINITIVE && subject != NULL
          && subject->relation == GOTGAN_EN_SUBJECT && subject->governor == i)
        return i;
    }
  return -1;
}

/* The infinitive only tells more of the nouns, which are the subject of the verbs at @index. */
static void
take_from_headline (GotganEnSyntax *self, gint index, gint infinitive)
{
  gint subject = gotgan_en_nth_phrase (self, infinitive)->subject;

  gotgan_en_nth_phrase (self, infinitive)->governor = subject;
  gotgan_en_nth_phrase (self, index)->subject = subject;
  gotgan_en_nth_phrase (self, subject)->governor = index;
}

/* "as did Elm": the subject stands behind. */
static gboolean
is_turned_round (const GotganEnSyntax *self, gint index)
{
  const GotganEnPhrase *verbs = gotgan_en_nth_phrase (self, index);
  gint before = gotgan_en_right_before (self, index);

  return verbs->first == verbs->head
         && gotgan_en_token (self, verbs->head)->tag != GOTGAN_EN_TAG_VERB
         && gotgan_en_is_kind (self, before, GOTGAN_EN_PREP)
         && gotgan_en_token_is (self, gotgan_en_nth_phrase (self, before)->head, "as")
         && gotgan_en_is_kind (self, index + 1, GOTGAN_EN_NOUNS);
}

void
gotgan_en_attach_finite (GotganEnSyntax *self, gint index)
{
  gint subject;
  gint other;
  gint infinitive;

  if (is_turned_round (self, index) || attach_to_relative (self, index)
      || attach_behind_conjunction (self, index))
    return;
  other = gotgan_en_finite_before (self, index);
  /* "Hoplon, a maker of drones founded in 2012, raised $5m" */
  if (other >= 0 && gotgan_en_follows_comma (self, index) && stands_in_apposition (self, other)
      && gotgan_en_is_kind (self, index + 1, GOTGAN_EN_NOUNS))
    {
      share_subject (self, index, other);
      return;
    }
  subject = gotgan_en_subject_for (self, index);
  if (attach_participle (self, index, subject))
    return;
  if (subject >= 0)
    {
      take_subject (self, index, subject);
      return;
    }
  infinitive = headline_before (self, index);
  if (infinitive >= 0
      && (other < 0
          || gotgan_en_is_kind (self, gotgan_en_nth_phrase (self, other)->governor,
                                GOTGAN_EN_NOUNS)))
    take_from_headline (self, index, infinitive);
  else if (other >= 0)
    share_subject (self, index, other);
}
