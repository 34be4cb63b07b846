/* Where a group of English nouns ends, and what it stands for. */

#include "config.h"

#include "app/facts/gotgan-en-syntax-private.h"

#include <string.h>

static gboolean
is_any (const GotganEnSyntax *self, guint index, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (gotgan_en_token_is (self, index, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_its (const GotganEnSyntax *self, guint index)
{
  static const char *const owners[] = { "its", "their", "his", "her", NULL };

  return gotgan_en_tag_at (self, index) == GOTGAN_EN_TAG_NAME && is_any (self, index, owners);
}

static gboolean
is_personal (const GotganEnSyntax *self, guint index)
{
  static const char *const pronouns[] = { "it", "he", "she", "they", "them", "him", NULL };

  return is_any (self, index, pronouns);
}

/* "seven-year", "all-cash" */
static gboolean
is_compound (const GotganEnSyntax *self, guint index)
{
  const GotganEnToken *token;

  if (index >= self->tokens->len)
    return FALSE;
  token = gotgan_en_token (self, index);
  return token->tag != GOTGAN_EN_TAG_NAME
         && memchr (self->reading->text + token->start, '-', token->end - token->start) != NULL;
}

/* "new", "three", "funding" */
static gboolean
is_common (GotganEnTag tag)
{
  return tag == GOTGAN_EN_TAG_NOUN || tag == GOTGAN_EN_TAG_PROPER || tag == GOTGAN_EN_TAG_NUMBER
         || tag == GOTGAN_EN_TAG_ADJECTIVE;
}

/* --- How far they go ------------------------------------------------------------------------- */

/* Whether the comma at @comma parts what describes one noun. */
static gboolean
goes_on_over_comma (const GotganEnSyntax *self, guint first, guint last, guint comma)
{
  GotganEnTag behind = gotgan_en_tag_at (self, comma + 1);

  if (last != first + 1 || gotgan_en_tag_at (self, first) != GOTGAN_EN_TAG_DETERMINER)
    return FALSE;
  /* "a Cambridge, Mass.-based developer" */
  if (gotgan_en_tag_at (self, last) == GOTGAN_EN_TAG_PROPER && is_compound (self, comma + 1))
    return TRUE;
  /* "a seven-year, $38 billion contract" */
  return is_compound (self, last)
         && (behind == GOTGAN_EN_TAG_MONEY || behind == GOTGAN_EN_TAG_ADJECTIVE
             || behind == GOTGAN_EN_TAG_NOUN);
}

/* "the", "Novella's" and "its" ask for a noun. */
static gboolean
asks_for_noun (const GotganEnSyntax *self, guint index)
{
  GotganEnTag tag = gotgan_en_tag_at (self, index);

  return tag == GOTGAN_EN_TAG_POSSESSIVE || tag == GOTGAN_EN_TAG_DETERMINER || is_its (self, index);
}

static gboolean
can_be_owned (GotganEnTag tag)
{
  return is_common (tag) || tag == GOTGAN_EN_TAG_NAME || tag == GOTGAN_EN_TAG_MONEY
         || tag == GOTGAN_EN_TAG_PERCENT || tag == GOTGAN_EN_TAG_DATE
         || tag == GOTGAN_EN_TAG_DETERMINER || tag == GOTGAN_EN_TAG_PRONOUN;
}

static gboolean
goes_on_with_common (const GotganEnSyntax *self, guint first, guint last, guint next)
{
  GotganEnTag a = gotgan_en_tag_at (self, last);
  GotganEnTag b = gotgan_en_tag_at (self, next);

  if (a == GOTGAN_EN_TAG_PRONOUN)
    return FALSE;
  /* "took Novella private" */
  if (a == GOTGAN_EN_TAG_NAME && b == GOTGAN_EN_TAG_ADJECTIVE
      && !is_common (gotgan_en_tag_at (self, next + 1))
      && gotgan_en_tag_at (self, next + 1) != GOTGAN_EN_TAG_NAME)
    return FALSE;
  return a != GOTGAN_EN_TAG_DATE || last > first || b == GOTGAN_EN_TAG_NOUN;
}

static gboolean
goes_on_with_name (const GotganEnSyntax *self, guint last, guint next)
{
  GArray *parties = self->reading->parties;
  const GotganEnToken *a = gotgan_en_token (self, last);
  const GotganPartyMention *name =
      &g_array_index (parties, GotganPartyMention, gotgan_en_token (self, next)->index);

  if (name->anaphor)
    return FALSE;
  /* "the former Stripe executive Ines Brandão" */
  if (a->tag == GOTGAN_EN_TAG_NAME)
    return name->kind == GOTGAN_PARTY_PERSON
           && !g_array_index (parties, GotganPartyMention, a->index).anaphor;
  return is_common (a->tag);
}

/* "a mere $5m", "an extra $5m" */
static gboolean
goes_on_with_figure (const GotganEnSyntax *self, guint first, guint last)
{
  GotganEnTag a = gotgan_en_tag_at (self, last);

  return a == GOTGAN_EN_TAG_ADJECTIVE || a == GOTGAN_EN_TAG_NUMBER
         || (a == GOTGAN_EN_TAG_NOUN && last == first + 1
             && gotgan_en_tag_at (self, first) == GOTGAN_EN_TAG_DETERMINER);
}

/* Whether the nouns from @first to @last go on with the next token. */
static gboolean
goes_on (const GotganEnSyntax *self, guint first, guint last)
{
  guint next = last + 1;
  GotganEnTag a = gotgan_en_tag_at (self, last);
  GotganEnTag b = gotgan_en_tag_at (self, next);

  if (next >= self->tokens->len)
    return FALSE;
  if (b == GOTGAN_EN_TAG_POSSESSIVE || a == GOTGAN_EN_TAG_COMMA)
    return TRUE;
  if (b == GOTGAN_EN_TAG_COMMA)
    return goes_on_over_comma (self, first, last, next);
  if (is_personal (self, last))
    return FALSE;
  if (asks_for_noun (self, last))
    return can_be_owned (b);
  switch (b)
    {
    case GOTGAN_EN_TAG_NOUN:
    case GOTGAN_EN_TAG_ADJECTIVE:
    case GOTGAN_EN_TAG_NUMBER:
      return goes_on_with_common (self, first, last, next);
    case GOTGAN_EN_TAG_PROPER:
      return a != GOTGAN_EN_TAG_PRONOUN && a != GOTGAN_EN_TAG_MONEY;
    case GOTGAN_EN_TAG_NAME:
      return goes_on_with_name (self, last, next);
    case GOTGAN_EN_TAG_MONEY:
    case GOTGAN_EN_TAG_PERCENT:
      return goes_on_with_figure (self, first, last);
    default:
      return FALSE;
    }
}

/* --- What they stand for --------------------------------------------------------------------- */

static gboolean
is_of_deal (const GotganCue *cue)
{
  return cue != NULL
         && (cue->frame == GOTGAN_FRAME_RAISE || cue->frame == GOTGAN_FRAME_INVEST
             || cue->frame == GOTGAN_FRAME_BUY || cue->frame == GOTGAN_FRAME_SUPPLY);
}

/* "loan facility", "takeover talks", "funding package": a head that only wraps leaves the frame to the noun before it. */
static const GotganCue *
frame_word_of (const GotganEnSyntax *self, const GotganEnPhrase *phrase)
{
  const GotganEnToken *head = gotgan_en_token (self, phrase->head);

  if (head->cue != NULL && head->cue->frame != GOTGAN_FRAME_DEAL)
    return head->cue;
  if (head->traits & GOTGAN_EN_TRAIT_WRAPS)
    for (guint i = phrase->head; i > phrase->first; i--)
      {
        const GotganCue *inner = gotgan_en_token (self, i - 1)->cue;

        if (is_of_deal (inner))
          return inner;
      }
  return head->cue;
}

/* A party is what the nouns stand for when it is their head; another, the last before, owns them: "Novella's $5m",
 * "Novella shares". */
static void
find_mentions (const GotganEnSyntax *self, GotganEnPhrase *phrase)
{
  for (guint i = phrase->first; i <= phrase->last; i++)
    {
      const GotganEnToken *token = gotgan_en_token (self, i);

      switch (token->tag)
        {
        case GOTGAN_EN_TAG_NAME:
          if (i == phrase->head && !is_its (self, i))
            phrase->name = token->index;
          else
            phrase->owner = token->index;
          break;
        case GOTGAN_EN_TAG_MONEY:
          phrase->money = token->index;
          break;
        case GOTGAN_EN_TAG_PERCENT:
          phrase->percent = token->index;
          break;
        case GOTGAN_EN_TAG_DATE:
          phrase->date = token->index;
          break;
        default:
          break;
        }
    }
}

/* "the group outright", "the round last year": not the head, though last. */
static gboolean
trails_head (GotganEnTag tag)
{
  return tag == GOTGAN_EN_TAG_POSSESSIVE || tag == GOTGAN_EN_TAG_ADJECTIVE
         || tag == GOTGAN_EN_TAG_NUMBER || tag == GOTGAN_EN_TAG_DATE;
}

guint
gotgan_en_add_nouns (GotganEnSyntax *self, guint first)
{
  guint last = first;
  GotganEnPhrase *phrase;

  while (goes_on (self, first, last))
    last++;
  phrase = gotgan_en_add_phrase (self, GOTGAN_EN_NOUNS, first, last);
  while (phrase->head > first + 1 && trails_head (gotgan_en_tag_at (self, phrase->head)))
    phrase->head--;
  find_mentions (self, phrase);
  phrase->cue = frame_word_of (self, phrase);
  phrase->proper = gotgan_en_tag_at (self, phrase->head) == GOTGAN_EN_TAG_PROPER;
  return last + 1;
}
