/* What each word of an English sentence is in its place. */

#include "config.h"

#include "app/facts/gotgan-en-tag-private.h"

#include <string.h>

/* A headline is told by its longer words: at least as many of ten are capitalised. */
#define TITLED_OF_TEN 7
#define MIN_TITLED_WORD 4

static GotganEnClass
class_of (const GotganEnTagging *self, guint index)
{
  return gotgan_en_tagging_nth (self, index)->class;
}

/* The functions tag_… below return GOTGAN_EN_TAG_WORD for a word that they cannot tell. */

/* --- Phrases of several words ---------------------------------------------------------------- */

/* "as well as" joins like "and"; its further words say nothing. */
static gboolean
is_well_as (const GotganEnTagging *self, guint index)
{
  return gotgan_en_tagging_is (self, index, "as") && gotgan_en_tagging_is (self, index + 1, "well")
         && gotgan_en_tagging_is (self, index + 2, "as");
}

/* "would more than double its value", but not "more than the sum" */
static gboolean
is_than_of_degree (const GotganEnTagging *self, guint index)
{
  static const char *const more[] = { "more", NULL };
  GotganEnTag before;

  if (!gotgan_en_tagging_is (self, index, "than") || !gotgan_en_tagging_follows (self, index, more)
      || !gotgan_en_tagging_next_can (self, index, GOTGAN_EN_VERB)
      || gotgan_en_tagging_next_can (self, index, GOTGAN_EN_DETERMINER | GOTGAN_EN_PREPOSITION))
    return FALSE;
  before = gotgan_en_tagging_before (self, index - 1);
  return gotgan_en_tagging_asks_for_base (before) || before == GOTGAN_EN_TAG_CONJUNCTION
         || before == GOTGAN_EN_TAG_NAME || before == GOTGAN_EN_TAG_NOUN
         || before == GOTGAN_EN_TAG_HAVE;
}

/* "a developer of coding tools" */
static gboolean
is_of_things_made (const GotganEnTagging *self, guint index)
{
  static const char *const of[] = { "of", NULL };

  return (class_of (self, index) & GOTGAN_EN_ING) && index > 1
         && gotgan_en_tagging_follows (self, index, of)
         && (gotgan_en_tagging_nth (self, index - 2)->traits & GOTGAN_EN_TRAIT_MAKES)
         && gotgan_en_tagging_next_is_noun (self, index);
}

/* "with Accel following on": a preposition that with the one behind is a verb */
static gboolean
is_particle_verb (const GotganEnTagging *self, guint index)
{
  const GotganEnToken *token = gotgan_en_tagging_nth (self, index);
  const GotganCue *verb;

  if (!(token->class & GOTGAN_EN_ING) || !(token->class & GOTGAN_EN_PREPOSITION))
    return FALSE;
  verb = gotgan_en_tagging_cue (self, index, GOTGAN_CUE_VERB);
  return verb != NULL && verb->start == token->start && verb->end > token->end;
}

/* "is no longer interested" */
static gboolean
is_no_longer (const GotganEnTagging *self, guint index)
{
  return (gotgan_en_tagging_is (self, index, "no")
          && gotgan_en_tagging_is (self, index + 1, "longer"))
         || (index > 0 && gotgan_en_tagging_is (self, index, "longer")
             && gotgan_en_tagging_is (self, index - 1, "no"));
}

static GotganEnTag
tag_in_phrase (const GotganEnTagging *self, guint index)
{
  const GotganEnToken *token = gotgan_en_tagging_nth (self, index);
  const GotganCue *noun = gotgan_en_tagging_cue (self, index, GOTGAN_CUE_NOUN);

  /* "Series A", "cost of sales": inside a frame word that is longer than one word */
  if (noun != NULL && noun->end - noun->start > token->end - token->start)
    return GOTGAN_EN_TAG_NOUN;
  if (is_well_as (self, index))
    return GOTGAN_EN_TAG_CONJUNCTION;
  if (index > 1 && is_well_as (self, index - 2))
    return GOTGAN_EN_TAG_ADVERB;
  if (is_than_of_degree (self, index) || is_no_longer (self, index))
    return GOTGAN_EN_TAG_ADVERB;
  if (is_of_things_made (self, index))
    return GOTGAN_EN_TAG_ADJECTIVE;
  if (is_particle_verb (self, index))
    return GOTGAN_EN_TAG_VERB;
  /* "has so far raised" */
  if (gotgan_en_tagging_is (self, index, "so") && gotgan_en_tagging_is (self, index + 1, "far"))
    return GOTGAN_EN_TAG_ADVERB;
  return GOTGAN_EN_TAG_WORD;
}

/* --- Auxiliaries ----------------------------------------------------------------------------- */

/* "May" alone is a month */
static gboolean
is_may_of_year (const GotganEnTagging *self, guint index)
{
  return index > 0 && !self->titled && gotgan_en_tagging_is (self, index, "may")
         && gotgan_en_tagging_is_capital (self, index);
}

/* "got scooped up" */
static gboolean
is_passive_get (const GotganEnTagging *self, guint index)
{
  return (gotgan_en_tagging_is (self, index, "got") || gotgan_en_tagging_is (self, index, "gets"))
         && gotgan_en_tagging_next_can (self, index, GOTGAN_EN_PARTICIPLE)
         && !gotgan_en_tagging_next_can (self, index, GOTGAN_EN_NOUN | GOTGAN_EN_ADJECTIVE);
}

static GotganEnTag
tag_auxiliary (const GotganEnTagging *self, guint index)
{
  GotganEnClass class = class_of (self, index);

  if ((class & GOTGAN_EN_MODAL) && !is_may_of_year (self, index))
    return GOTGAN_EN_TAG_MODAL;
  if ((class & GOTGAN_EN_BE) || is_passive_get (self, index))
    return GOTGAN_EN_TAG_BE;
  if (class & GOTGAN_EN_HAVE)
    return GOTGAN_EN_TAG_HAVE;
  if (class & GOTGAN_EN_DO)
    return GOTGAN_EN_TAG_DO;
  return class & GOTGAN_EN_NOT ? GOTGAN_EN_TAG_NOT : GOTGAN_EN_TAG_WORD;
}

/* --- What stands before or for nouns --------------------------------------------------------- */

/* "both put in $10m", "each hold 4%" */
static gboolean
is_floating (const GotganEnTagging *self, guint index)
{
  return (gotgan_en_tagging_is (self, index, "both") || gotgan_en_tagging_is (self, index, "each")
          || gotgan_en_tagging_is (self, index, "all"))
         && gotgan_en_tagging_before (self, index) != GOTGAN_EN_TAG_PREPOSITION
         && gotgan_en_tagging_next_can (self, index, GOTGAN_EN_VERB);
}

/* "backers such as A and B", "among them A and B": only the list behind counts */
static gboolean
stands_before_members (const GotganEnTagging *self, guint index)
{
  static const char *const among[] = { "among", NULL };

  if (gotgan_en_tagging_is (self, index, "such"))
    return gotgan_en_tagging_is (self, index + 1, "as");
  return gotgan_en_tagging_is (self, index, "them")
         && gotgan_en_tagging_follows (self, index, among);
}

static GotganEnTag
tag_before_nouns (const GotganEnTagging *self, guint index)
{
  const GotganEnToken *token = gotgan_en_tagging_nth (self, index);

  if (is_floating (self, index) || stands_before_members (self, index))
    return GOTGAN_EN_TAG_ADVERB;
  if (token->class & GOTGAN_EN_DETERMINER)
    return GOTGAN_EN_TAG_DETERMINER;
  /* "a Chicago-based maker" */
  if ((token->class & GOTGAN_EN_ADJECTIVE)
      && memchr (self->reading->text + token->start, '-', token->end - token->start) != NULL)
    return GOTGAN_EN_TAG_ADJECTIVE;
  /* "its own revenue", "they own 11%" */
  if (gotgan_en_tagging_is (self, index, "own"))
    return gotgan_en_tagging_is_owned (self, index) ? GOTGAN_EN_TAG_ADJECTIVE : GOTGAN_EN_TAG_VERB;
  return token->class & GOTGAN_EN_PREPOSITION ? GOTGAN_EN_TAG_PREPOSITION : GOTGAN_EN_TAG_WORD;
}

/* "Novella itself has" */
static gboolean
is_emphasis (const GotganEnTagging *self, guint index)
{
  static const char *const words[] = { "itself", "himself", "herself", "themselves" };

  if (index == 0 || !gotgan_en_tagging_names (gotgan_en_tagging_nth (self, index - 1)->tag))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_en_tagging_is (self, index, words[i]))
      return TRUE;
  return FALSE;
}

/* "the former raised $5m", "Elm gave $3m and the latter $5m": one of two named before, not what describes a noun. */
static gboolean
is_of_two (const GotganEnTagging *self, guint index)
{
  if (gotgan_en_tagging_before (self, index) != GOTGAN_EN_TAG_DETERMINER
      || !(gotgan_en_tagging_is (self, index, "former")
           || gotgan_en_tagging_is (self, index, "latter")))
    return FALSE;
  if (index + 1 < self->tokens->len
      && gotgan_en_tagging_nth (self, index + 1)->tag == GOTGAN_EN_TAG_MONEY)
    return TRUE;
  return gotgan_en_tagging_next_can (
             self, index, GOTGAN_EN_VERB | GOTGAN_EN_BE | GOTGAN_EN_HAVE | GOTGAN_EN_MODAL)
         && !gotgan_en_tagging_next_can (self, index, GOTGAN_EN_NOUN | GOTGAN_EN_ADJECTIVE);
}

static GotganEnTag
tag_pronoun (const GotganEnTagging *self, guint index)
{
  if (is_of_two (self, index))
    return GOTGAN_EN_TAG_PRONOUN;
  if (class_of (self, index) & GOTGAN_EN_PRONOUN)
    return is_emphasis (self, index) ? GOTGAN_EN_TAG_ADVERB : GOTGAN_EN_TAG_PRONOUN;
  /* "there was no truth in it" */
  if (gotgan_en_tagging_is (self, index, "there")
      && gotgan_en_tagging_next_can (self, index, GOTGAN_EN_BE | GOTGAN_EN_HAVE | GOTGAN_EN_MODAL))
    return GOTGAN_EN_TAG_PRONOUN;
  return GOTGAN_EN_TAG_WORD;
}

/* --- Open classes ---------------------------------------------------------------------------- */

/* "was last valued", "first invested", not "the last round" */
static gboolean
qualifies_verb (const GotganEnTagging *self, guint index)
{
  GotganEnClass class = class_of (self, index);

  return (class & GOTGAN_EN_ADVERB) && (class & GOTGAN_EN_ADJECTIVE)
         && !gotgan_en_tagging_describes (gotgan_en_tagging_before (self, index))
         && gotgan_en_tagging_next_can (self, index, GOTGAN_EN_PAST | GOTGAN_EN_PARTICIPLE);
}

static gboolean
is_unknown_name (const GotganEnTagging *self, guint index, GotganCueClass frame_word)
{
  return index > 0 && !self->titled && gotgan_en_tagging_is_capital (self, index)
         && gotgan_en_tagging_cue (self, index, frame_word) == NULL;
}

static GotganEnTag
tag_open_class (const GotganEnTagging *self, guint index)
{
  const GotganEnToken *token = gotgan_en_tagging_nth (self, index);

  if (is_unknown_name (self, index, GOTGAN_CUE_VERB)
      && gotgan_en_tagging_before (self, index) != GOTGAN_EN_TAG_STOP)
    return GOTGAN_EN_TAG_PROPER;
  if (token->class & GOTGAN_EN_VERB)
    return gotgan_en_tagging_verbal (self, index);
  if (qualifies_verb (self, index))
    return GOTGAN_EN_TAG_ADVERB;
  if (token->class & GOTGAN_EN_ADJECTIVE)
    return GOTGAN_EN_TAG_ADJECTIVE;
  if (token->class & GOTGAN_EN_ADVERB)
    return GOTGAN_EN_TAG_ADVERB;
  if (g_ascii_isdigit (self->reading->text[token->start]))
    return GOTGAN_EN_TAG_NUMBER;
  return is_unknown_name (self, index, GOTGAN_CUE_NOUN) ? GOTGAN_EN_TAG_PROPER : GOTGAN_EN_TAG_NOUN;
}

/* --- The sentence ---------------------------------------------------------------------------- */

static GotganEnTag
tag_word (const GotganEnTagging *self, guint index)
{
  static GotganEnTag (*const rules[]) (const GotganEnTagging *, guint) = {
    tag_in_phrase, gotgan_en_tagging_opener, tag_auxiliary, tag_before_nouns, tag_pronoun,
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      GotganEnTag tag = rules[i](self, index);

      if (tag != GOTGAN_EN_TAG_WORD)
        return tag;
    }
  return tag_open_class (self, index);
}

static gboolean
is_titled (const GotganEnTagging *self)
{
  guint n_words = 0;
  guint n_capitals = 0;

  if (self->reading->closed)
    return FALSE;
  for (guint i = 0; i < self->tokens->len; i++)
    {
      const GotganEnToken *token = gotgan_en_tagging_nth (self, i);

      if (token->tag != GOTGAN_EN_TAG_WORD || token->end - token->start < MIN_TITLED_WORD)
        continue;
      n_words++;
      n_capitals += gotgan_en_tagging_is_capital (self, i);
    }
  return n_words > 0 && n_capitals * 10 >= n_words * TITLED_OF_TEN;
}

/* "called off a $9m raise" */
static const GotganCue *
raise_of (const GotganEnTagging *self, guint index)
{
  return gotgan_en_tagging_is (self, index, "raise")
             ? gotgan_en_tagging_cue (self, index, GOTGAN_CUE_VERB)
             : NULL;
}

static const GotganCue *
frame_word_of (const GotganEnTagging *self, guint index)
{
  const GotganCue *noun;

  switch (gotgan_en_tagging_nth (self, index)->tag)
    {
    case GOTGAN_EN_TAG_VERB:
    case GOTGAN_EN_TAG_BE:
    case GOTGAN_EN_TAG_DO:
      return gotgan_en_tagging_cue (self, index, GOTGAN_CUE_VERB);
    case GOTGAN_EN_TAG_NOUN:
    case GOTGAN_EN_TAG_PROPER:
    case GOTGAN_EN_TAG_ADJECTIVE:
      noun = gotgan_en_tagging_cue (self, index, GOTGAN_CUE_NOUN);
      return noun != NULL ? noun : raise_of (self, index);
    default:
      return NULL;
    }
}

void
gotgan_en_tag (GotganEnWords *words, const GotganReading *reading, GArray *tokens)
{
  GotganEnTagging self = { .reading = reading, .tokens = tokens };

  for (guint i = 0; i < tokens->len; i++)
    {
      GotganEnToken *token = gotgan_en_tagging_nth (&self, i);
      const char *word = reading->text + token->start;

      if (token->tag != GOTGAN_EN_TAG_WORD)
        continue;
      token->class = gotgan_en_words_get (words, word, token->end - token->start);
      token->traits = gotgan_en_words_get_traits (words, word, token->end - token->start);
    }
  self.titled = is_titled (&self);
  for (guint i = 0; i < tokens->len; i++)
    {
      GotganEnToken *token = gotgan_en_tagging_nth (&self, i);

      if (token->tag == GOTGAN_EN_TAG_WORD)
        token->tag = tag_word (&self, i);
      /* "it's raising" */
      else if (token->tag == GOTGAN_EN_TAG_POSSESSIVE && i > 0
               && gotgan_en_tagging_nth (&self, i - 1)->tag == GOTGAN_EN_TAG_PRONOUN)
        token->tag = GOTGAN_EN_TAG_BE;
      token->cue = frame_word_of (&self, i);
    }
}
