/* Words of an English sentence to phrases: groups of nouns and of verbs, and what stands alone between them. */

#include "config.h"

#include "app/facts/gotgan-en-syntax-private.h"

GotganEnTag
gotgan_en_tag_at (const GotganEnSyntax *self, guint index)
{
  return index < self->tokens->len ? gotgan_en_token (self, index)->tag : GOTGAN_EN_TAG_STOP;
}

GotganEnPhrase *
gotgan_en_add_phrase (GotganEnSyntax *self, GotganEnPhraseKind kind, guint first, guint last)
{
  GotganEnPhrase phrase = {
    .kind = kind,
    .first = first,
    .last = last,
    .head = last,
    .start = gotgan_en_token (self, first)->start,
    .end = gotgan_en_token (self, last)->end,
    .governor = -1,
    .name = -1,
    .owner = -1,
    .money = -1,
    .percent = -1,
    .date = -1,
    .modal = -1,
    .subject = -1,
    .gap = -1,
    .noun = -1,
  };

  g_array_append_val (self->phrases, phrase);
  return gotgan_en_nth_phrase (self, self->phrases->len - 1);
}

/* "in June", but not "June's round", "the June round" */
static gboolean
is_date_alone (const GotganEnSyntax *self, guint index)
{
  GotganEnTag next = gotgan_en_tag_at (self, index + 1);

  return gotgan_en_tag_at (self, index) == GOTGAN_EN_TAG_DATE && next != GOTGAN_EN_TAG_POSSESSIVE
         && next != GOTGAN_EN_TAG_NOUN;
}

/* Returns: the token behind the phrase that begins at @index */
static guint
take_phrase (GotganEnSyntax *self, guint index)
{
  switch (gotgan_en_tag_at (self, index))
    {
    case GOTGAN_EN_TAG_NOUN:
    case GOTGAN_EN_TAG_PROPER:
    case GOTGAN_EN_TAG_NUMBER:
    case GOTGAN_EN_TAG_ADJECTIVE:
    case GOTGAN_EN_TAG_NAME:
    case GOTGAN_EN_TAG_MONEY:
    case GOTGAN_EN_TAG_PERCENT:
    case GOTGAN_EN_TAG_DETERMINER:
    case GOTGAN_EN_TAG_PRONOUN:
    case GOTGAN_EN_TAG_DATE:
      return gotgan_en_add_nouns (self, index);
    case GOTGAN_EN_TAG_VERB:
    case GOTGAN_EN_TAG_BE:
    case GOTGAN_EN_TAG_HAVE:
    case GOTGAN_EN_TAG_DO:
    case GOTGAN_EN_TAG_MODAL:
    case GOTGAN_EN_TAG_TO:
      return gotgan_en_add_verbs (self, index);
    case GOTGAN_EN_TAG_PREPOSITION:
      gotgan_en_add_phrase (self, GOTGAN_EN_PREP, index, index);
      return index + 1;
    case GOTGAN_EN_TAG_ADVERB:
    case GOTGAN_EN_TAG_NOT:
    case GOTGAN_EN_TAG_QUOTE:
    case GOTGAN_EN_TAG_POSSESSIVE:
      return index + 1;
    default:
      gotgan_en_add_phrase (self, GOTGAN_EN_LINK, index, index);
      return index + 1;
    }
}

void
gotgan_en_chunk (GotganEnSyntax *self)
{
  for (guint i = 0; i < self->tokens->len;)
    {
      if (!is_date_alone (self, i))
        {
          i = take_phrase (self, i);
          continue;
        }
      gotgan_en_add_phrase (self, GOTGAN_EN_WHEN, i, i)->date = gotgan_en_token (self, i)->index;
      i++;
    }
}
