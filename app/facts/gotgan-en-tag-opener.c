/* English words that may open a clause or do something else: "to", "that", "before". */

#include "config.h"

#include "app/facts/gotgan-en-tag-private.h"

/* "to" opens an infinitive before a verb's base and is a preposition before anything else. */
static GotganEnTag
tag_to (const GotganEnTagging *self, guint index)
{
  guint before = index;

  /* "to fully fund" */
  while (gotgan_en_tagging_next_can (self, before, GOTGAN_EN_ADVERB))
    before++;
  return gotgan_en_tagging_next_can (self, before,
                                     GOTGAN_EN_BASE | GOTGAN_EN_BE | GOTGAN_EN_HAVE | GOTGAN_EN_DO)
             ? GOTGAN_EN_TAG_TO
             : GOTGAN_EN_TAG_PREPOSITION;
}

/* "a report that", "a claim on CNBC that": what follows is what the report says. */
static gboolean
follows_report (const GotganEnTagging *self, guint index)
{
  if (index > 2 && gotgan_en_tagging_nth (self, index - 1)->tag == GOTGAN_EN_TAG_NAME
      && gotgan_en_tagging_nth (self, index - 2)->tag == GOTGAN_EN_TAG_PREPOSITION)
    index -= 2;
  return index > 0 && (gotgan_en_tagging_nth (self, index - 1)->traits & GOTGAN_EN_TRAIT_TELLS);
}

/* "in that round" */
static gboolean
that_points (const GotganEnTagging *self, guint index, GotganEnTag before)
{
  const GotganEnToken *next;

  if (!gotgan_en_tagging_has (self, index + 1)
      || (before != GOTGAN_EN_TAG_PREPOSITION && before != GOTGAN_EN_TAG_STOP))
    return FALSE;
  next = gotgan_en_tagging_nth (self, index + 1);
  return next->tag == GOTGAN_EN_TAG_WORD && (next->class == 0 || (next->class & GOTGAN_EN_NOUN))
         && !gotgan_en_tagging_is_plural (self, index + 1);
}

static GotganEnTag
tag_that (const GotganEnTagging *self, guint index)
{
  GotganEnTag before = gotgan_en_tagging_before (self, index);

  if (follows_report (self, index))
    return GOTGAN_EN_TAG_SUBORDINATOR;
  if (that_points (self, index, before))
    return GOTGAN_EN_TAG_DETERMINER;
  /* "a round that values", "of that was" */
  if (gotgan_en_tagging_next_can (self, index,
                                  GOTGAN_EN_BE | GOTGAN_EN_HAVE | GOTGAN_EN_MODAL | GOTGAN_EN_DO
                                      | GOTGAN_EN_THIRD | GOTGAN_EN_PAST))
    return before == GOTGAN_EN_TAG_PREPOSITION ? GOTGAN_EN_TAG_PRONOUN : GOTGAN_EN_TAG_RELATIVE;
  return gotgan_en_tagging_names (before) ? GOTGAN_EN_TAG_RELATIVE : GOTGAN_EN_TAG_SUBORDINATOR;
}

/* "before it raised" opens a clause; "before June", "before raising" do not. */
static GotganEnTag
tag_subordinator (const GotganEnTagging *self, guint index)
{
  GotganEnTag before = gotgan_en_tagging_before (self, index);
  const GotganEnToken *next;

  /* "has since dropped out" */
  if (gotgan_en_tagging_is (self, index, "since")
      && (before == GOTGAN_EN_TAG_HAVE || before == GOTGAN_EN_TAG_BE))
    return GOTGAN_EN_TAG_ADVERB;
  if (!gotgan_en_tagging_has (self, index + 1))
    return GOTGAN_EN_TAG_SUBORDINATOR;
  next = gotgan_en_tagging_nth (self, index + 1);
  /* "Novella, once a shipping agent," */
  if (gotgan_en_tagging_is (self, index, "once") && before == GOTGAN_EN_TAG_COMMA
      && (gotgan_en_tagging_is (self, index + 1, "a")
          || gotgan_en_tagging_is (self, index + 1, "an")
          || gotgan_en_tagging_is (self, index + 1, "the")))
    return GOTGAN_EN_TAG_ADVERB;
  /* "once valued at $3bn" */
  if (gotgan_en_tagging_is (self, index, "once") && next->tag == GOTGAN_EN_TAG_WORD
      && !(next->class & (GOTGAN_EN_DETERMINER | GOTGAN_EN_PRONOUN)))
    return GOTGAN_EN_TAG_ADVERB;
  if (!(gotgan_en_tagging_nth (self, index)->class & GOTGAN_EN_PREPOSITION))
    return GOTGAN_EN_TAG_SUBORDINATOR;
  if (next->tag == GOTGAN_EN_TAG_DATE || next->tag == GOTGAN_EN_TAG_MONEY
      || gotgan_en_tagging_next_can (self, index, GOTGAN_EN_ING))
    return GOTGAN_EN_TAG_PREPOSITION;
  return gotgan_en_tagging_is (self, index, "as") ? GOTGAN_EN_TAG_PREPOSITION
                                                  : GOTGAN_EN_TAG_SUBORDINATOR;
}

GotganEnTag
gotgan_en_tagging_opener (const GotganEnTagging *self, guint index)
{
  GotganEnClass class = gotgan_en_tagging_nth (self, index)->class;

  if (gotgan_en_tagging_is (self, index, "to"))
    return tag_to (self, index);
  if (gotgan_en_tagging_is (self, index, "that"))
    return tag_that (self, index);
  if (class & GOTGAN_EN_RELATIVE)
    return GOTGAN_EN_TAG_RELATIVE;
  if (class & GOTGAN_EN_CONJUNCTION)
    return GOTGAN_EN_TAG_CONJUNCTION;
  return class & GOTGAN_EN_SUBORDINATOR ? tag_subordinator (self, index) : GOTGAN_EN_TAG_WORD;
}
