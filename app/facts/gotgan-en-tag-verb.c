/* English words that may be verbs or something else: "backs", "stakes", "valued", "funding". */

#include "config.h"

#include "app/facts/gotgan-en-tag-private.h"

/* --- Verbs for sure -------------------------------------------------------------------------- */

/* "to help pay the bill" */
static gboolean
helps_to_act (const GotganEnTagging *self, guint index)
{
  static const char *const helps[] = { "help", "helps", "helped", NULL };

  return gotgan_en_tagging_follows (self, index, helps)
         && gotgan_en_tagging_nth (self, index - 1)->tag == GOTGAN_EN_TAG_VERB;
}

/* "let an early backer, Elm, sell": the verb that the object of "let" does */
static gboolean
is_let_act (const GotganEnTagging *self, guint index)
{
  for (guint i = index; i > 0; i--)
    switch (gotgan_en_tagging_nth (self, i - 1)->tag)
      {
      case GOTGAN_EN_TAG_VERB:
        return gotgan_en_tagging_is (self, i - 1, "let");
      case GOTGAN_EN_TAG_NAME:
      case GOTGAN_EN_TAG_PROPER:
      case GOTGAN_EN_TAG_NOUN:
      case GOTGAN_EN_TAG_PRONOUN:
      case GOTGAN_EN_TAG_DETERMINER:
      case GOTGAN_EN_TAG_ADJECTIVE:
      case GOTGAN_EN_TAG_POSSESSIVE:
      case GOTGAN_EN_TAG_COMMA:
        break;
      default:
        return FALSE;
      }
  return FALSE;
}

/* "it set up", "they back" */
static gboolean
follows_subject_pronoun (const GotganEnTagging *self, guint index)
{
  static const char *const pronouns[] = { "it", "he", "she", "they", "who", "we", NULL };

  return gotgan_en_tagging_follows (self, index, pronouns);
}

/* "is building a plant", "is funding it" */
static gboolean
takes_object (const GotganEnTagging *self, guint index)
{
  return gotgan_en_tagging_next_is_found (self, index)
         || gotgan_en_tagging_next_can (self, index, GOTGAN_EN_DETERMINER | GOTGAN_EN_PRONOUN);
}

/* "will back", "it backs", "has backed", "is backing": the word before leaves no choice. */
static gboolean
must_act (const GotganEnTagging *self, guint index, GotganEnTag before)
{
  GotganEnClass class = gotgan_en_tagging_nth (self, index)->class;

  if ((class & GOTGAN_EN_BASE)
      && (gotgan_en_tagging_asks_for_base (before) || helps_to_act (self, index)
          || (!(class & GOTGAN_EN_NOUN) && is_let_act (self, index))))
    return TRUE;
  if ((class & (GOTGAN_EN_PAST | GOTGAN_EN_THIRD | GOTGAN_EN_BASE))
      && follows_subject_pronoun (self, index))
    return TRUE;
  if (before != GOTGAN_EN_TAG_BE && before != GOTGAN_EN_TAG_HAVE)
    return FALSE;
  /* "has backed"; "is building a plant", but "is funding for" may be a noun */
  return (class & GOTGAN_EN_PARTICIPLE)
         || ((class & GOTGAN_EN_ING) && (!(class & GOTGAN_EN_NOUN) || takes_object (self, index)));
}

/* --- Describing nouns ------------------------------------------------------------------------ */

/* Whether only nouns and what describes them stand between an article and the token. */
static gboolean
is_inside_nouns (const GotganEnTagging *self, guint index)
{
  static const char *const articles[] = { "a", "an", NULL };
  static const char *const the[] = { "the", NULL };
  guint first = index;

  while (first > 0)
    {
      GotganEnTag tag = gotgan_en_tagging_nth (self, first - 1)->tag;

      if (tag != GOTGAN_EN_TAG_NOUN && tag != GOTGAN_EN_TAG_PROPER
          && tag != GOTGAN_EN_TAG_ADJECTIVE)
        break;
      first--;
    }
  /* "the Swedish engineering group", but "the company developing drones" */
  return first < index
         && (gotgan_en_tagging_follows (self, first, articles)
             || (first + 1 == index
                 && gotgan_en_tagging_nth (self, first)->tag != GOTGAN_EN_TAG_NOUN
                 && gotgan_en_tagging_follows (self, first, the)));
}

/* "the Norwegian shipping group", not "the company making drones" */
static gboolean
follows_origin (const GotganEnTagging *self, guint index)
{
  static const char *const the[] = { "the", NULL };

  return index > 1 && gotgan_en_tagging_nth (self, index - 1)->tag == GOTGAN_EN_TAG_PROPER
         && gotgan_en_tagging_follows (self, index - 1, the);
}

/* "a Norwegian scheduling software company" */
static gboolean
is_first_of_compound (const GotganEnTagging *self, guint index)
{
  guint next = MIN (index + 1, self->tokens->len - 1);

  return gotgan_en_tagging_nth (self, next)->tag == GOTGAN_EN_TAG_WORD
         && gotgan_en_tagging_next_is_noun (self, index)
         && gotgan_en_tagging_cue (self, index, GOTGAN_CUE_VERB) == NULL
         && (is_inside_nouns (self, index) || follows_origin (self, index));
}

/* "its planned takeover", "the values", "Novella's funding": no verb stands behind an owner or an article. */
static GotganEnTag
tag_described (const GotganEnTagging *self, guint index)
{
  GotganEnClass class = gotgan_en_tagging_nth (self, index)->class;

  if ((class & (GOTGAN_EN_PARTICIPLE | GOTGAN_EN_ING)) && !(class & GOTGAN_EN_NOUN)
      && gotgan_en_tagging_next_is_noun (self, index))
    return GOTGAN_EN_TAG_ADJECTIVE;
  return class & GOTGAN_EN_ADJECTIVE ? GOTGAN_EN_TAG_ADJECTIVE : GOTGAN_EN_TAG_NOUN;
}

/* --- Noun or verb ---------------------------------------------------------------------------- */

/* "Novella set up", "Novella split off" */
static gboolean
is_phrasal_past (const GotganEnTagging *self, guint index)
{
  static const char *const particles[] = { "up", "off", "out", "aside" };

  if (!(gotgan_en_tagging_nth (self, index)->class & GOTGAN_EN_PAST))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (gotgan_en_tagging_is (self, index + 1, particles[i]))
      return TRUE;
  return FALSE;
}

/* "Novella and Cohort plan to build" */
static gboolean
several_act (const GotganEnTagging *self, guint index)
{
  return index > 1 && (gotgan_en_tagging_nth (self, index)->class & GOTGAN_EN_BASE)
         && gotgan_en_tagging_nth (self, index - 1)->tag == GOTGAN_EN_TAG_NAME
         && gotgan_en_tagging_nth (self, index - 2)->tag == GOTGAN_EN_TAG_CONJUNCTION
         && gotgan_en_tagging_is (self, index + 1, "to")
         && gotgan_en_tagging_next_can (self, index + 1, GOTGAN_EN_BASE);
}

/* "Analysts at Accel estimate that" */
static gboolean
says_that (const GotganEnTagging *self, guint index)
{
  return index > 0 && (gotgan_en_tagging_nth (self, index)->class & GOTGAN_EN_BASE)
         && gotgan_en_tagging_nth (self, index - 1)->tag == GOTGAN_EN_TAG_NAME
         && gotgan_en_tagging_is (self, index + 1, "that");
}

/* "Accel backs Novella", "investors fund the firm": with an object behind, a form that may be a noun is a verb of a fitting
 * subject. */
static gboolean
noun_acts (const GotganEnTagging *self, guint index, GotganEnTag before)
{
  GotganEnClass class = gotgan_en_tagging_nth (self, index)->class;
  gboolean named = before == GOTGAN_EN_TAG_NAME || before == GOTGAN_EN_TAG_PROPER;
  gboolean noun = before == GOTGAN_EN_TAG_NOUN;

  if (before == GOTGAN_EN_TAG_RELATIVE || before == GOTGAN_EN_TAG_PRONOUN
      || (named && is_phrasal_past (self, index)) || several_act (self, index)
      || says_that (self, index))
    return TRUE;
  if (index == 0 || !(takes_object (self, index) || gotgan_en_tagging_is (self, index + 1, "to")))
    return FALSE;
  if (class & GOTGAN_EN_THIRD)
    return named
           || before == GOTGAN_EN_TAG_COMMA
           /* "and values Novella" */
           || (before == GOTGAN_EN_TAG_CONJUNCTION && gotgan_en_tagging_next_is_found (self, index))
           || (noun && !gotgan_en_tagging_is_plural (self, index - 1));
  if (class & (GOTGAN_EN_PAST | GOTGAN_EN_PARTICIPLE))
    return named || noun;
  /* "A, which owns 16%, and B plan to lend" */
  if (before == GOTGAN_EN_TAG_NAME && index > 1 && gotgan_en_tagging_is (self, index + 1, "to")
      && gotgan_en_tagging_nth (self, index - 2)->tag == GOTGAN_EN_TAG_CONJUNCTION)
    return TRUE;
  /* "its owners, A and B, plan to lend" */
  return (noun && gotgan_en_tagging_is_plural (self, index - 1))
         || (before == GOTGAN_EN_TAG_COMMA && gotgan_en_tagging_is (self, index + 1, "to"));
}

/* "is spending $5bn", "by funding Novella" */
static gboolean
goes_on (const GotganEnTagging *self, guint index, GotganEnTag before)
{
  switch (before)
    {
    case GOTGAN_EN_TAG_BE:
    case GOTGAN_EN_TAG_PREPOSITION:
    case GOTGAN_EN_TAG_VERB:
      return gotgan_en_tagging_next_is_found (self, index);
    default:
      return FALSE;
    }
}

/* Whether a mark stands behind. */
static gboolean
closes_nouns (const GotganEnTagging *self, guint index)
{
  GotganEnTag next;

  if (index + 1 >= self->tokens->len)
    return TRUE;
  next = gotgan_en_tagging_nth (self, index + 1)->tag;
  return next == GOTGAN_EN_TAG_COMMA || next == GOTGAN_EN_TAG_STOP || next == GOTGAN_EN_TAG_CLOSE;
}

/* "the financing was", "after borrowing from banks": an -ing may name what is done. */
static gboolean
ing_is_noun (const GotganEnTagging *self, guint index, GotganEnTag before)
{
  if (before != GOTGAN_EN_TAG_BE && gotgan_en_tagging_cue (self, index, GOTGAN_CUE_NOUN) != NULL)
    return TRUE;
  /* "a maker of cardboard packaging, for": it has no object and closes what the preposition began */
  if (before == GOTGAN_EN_TAG_NOUN && index > 1
      && gotgan_en_tagging_nth (self, index - 2)->tag == GOTGAN_EN_TAG_PREPOSITION
      && closes_nouns (self, index))
    return TRUE;
  return before == GOTGAN_EN_TAG_PREPOSITION
         && (gotgan_en_tagging_next_can (self, index, GOTGAN_EN_PREPOSITION)
             || gotgan_en_tagging_cue (self, index, GOTGAN_CUE_WORKS) != NULL);
}

/* The base form of a verb is said of several: "investors back", "Novella and Cohort invest". */
static gboolean
acts_in_number (const GotganEnTagging *self, guint index, GotganEnTag before)
{
  if (before == GOTGAN_EN_TAG_PRONOUN || before == GOTGAN_EN_TAG_RELATIVE
      || before == GOTGAN_EN_TAG_CONJUNCTION)
    return TRUE;
  /* "investors in the round include Accel": what can be no noun */
  if (before == GOTGAN_EN_TAG_NOUN)
    return (index > 0 && gotgan_en_tagging_is_plural (self, index - 1))
           || (!(gotgan_en_tagging_nth (self, index)->class & GOTGAN_EN_NOUN)
               && gotgan_en_tagging_next_is_found (self, index));
  /* "Analysts at Novella expect" */
  return before == GOTGAN_EN_TAG_NAME
         && !(gotgan_en_tagging_nth (self, index)->class & GOTGAN_EN_NOUN);
}

/* "backs" and "back", where no past or -ing form leads on. */
static gboolean
present_acts (const GotganEnTagging *self, guint index, GotganEnTag before)
{
  if (before == GOTGAN_EN_TAG_PREPOSITION || before == GOTGAN_EN_TAG_MONEY
      || before == GOTGAN_EN_TAG_PERCENT)
    return FALSE;
  return (gotgan_en_tagging_nth (self, index)->class & GOTGAN_EN_THIRD)
         || acts_in_number (self, index, before);
}

static GotganEnTag
tag_by_form (const GotganEnTagging *self, guint index, GotganEnTag before)
{
  GotganEnClass class = gotgan_en_tagging_nth (self, index)->class;

  if (class & GOTGAN_EN_NOUN)
    return noun_acts (self, index, before) ? GOTGAN_EN_TAG_VERB : GOTGAN_EN_TAG_NOUN;
  if (class & GOTGAN_EN_ING)
    return ing_is_noun (self, index, before) ? GOTGAN_EN_TAG_NOUN : GOTGAN_EN_TAG_VERB;
  /* "for proposed mergers" */
  if (class & (GOTGAN_EN_PAST | GOTGAN_EN_PARTICIPLE))
    return before == GOTGAN_EN_TAG_PREPOSITION && gotgan_en_tagging_next_is_noun (self, index)
               ? GOTGAN_EN_TAG_ADJECTIVE
               : GOTGAN_EN_TAG_VERB;
  return present_acts (self, index, before) ? GOTGAN_EN_TAG_VERB : GOTGAN_EN_TAG_NOUN;
}

GotganEnTag
gotgan_en_tagging_verbal (const GotganEnTagging *self, guint index)
{
  static const char *const those[] = { "those", NULL };
  GotganEnClass class = gotgan_en_tagging_nth (self, index)->class;
  GotganEnTag before = gotgan_en_tagging_before (self, index);

  if (must_act (self, index, before))
    return GOTGAN_EN_TAG_VERB;
  if ((class & GOTGAN_EN_ADJECTIVE) && before != GOTGAN_EN_TAG_BE
      && gotgan_en_tagging_next_is_noun (self, index))
    return GOTGAN_EN_TAG_ADJECTIVE;
  if ((class & GOTGAN_EN_ING) && is_first_of_compound (self, index))
    return GOTGAN_EN_TAG_NOUN;
  if ((class & GOTGAN_EN_ING) && goes_on (self, index, before))
    return GOTGAN_EN_TAG_VERB;
  /* "those considering an investment" */
  if ((class & GOTGAN_EN_ING) && gotgan_en_tagging_follows (self, index, those))
    return GOTGAN_EN_TAG_VERB;
  if (gotgan_en_tagging_is_owned (self, index) || gotgan_en_tagging_describes (before))
    return tag_described (self, index);
  return tag_by_form (self, index, before);
}
