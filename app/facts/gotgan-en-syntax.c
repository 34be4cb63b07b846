/* Phrases of an English sentence and what each hangs on: first groups of nouns and of verbs, then one pass that gives every
 * verb its subject and objects, every preposition its nouns, every name the list or explanation it stands in. */

#include "config.h"

#include "app/facts/gotgan-en-syntax.h"

#include "app/base/gotgan-text.h"

#include <string.h>

typedef struct
{
  GotganEnSyntax *syntax;
  guint at;
} Chunker;

static const GotganEnToken *
token_of (const GotganEnSyntax *self, guint index)
{
  return &g_array_index (self->tokens, GotganEnToken, index);
}

static GotganEnPhrase *
phrase_of (const GotganEnSyntax *self, gint index)
{
  return &g_array_index (self->phrases, GotganEnPhrase, index);
}

gboolean
gotgan_en_token_is (const GotganEnSyntax *self, guint token, const char *word)
{
  const GotganEnToken *t = token_of (self, token);

  return t->end - t->start == strlen (word)
         && g_ascii_strncasecmp (self->reading->text + t->start, word, strlen (word)) == 0;
}

static gboolean
cue_is_deal (const GotganCue *cue)
{
  return cue->frame == GOTGAN_FRAME_RAISE || cue->frame == GOTGAN_FRAME_INVEST
         || cue->frame == GOTGAN_FRAME_BUY || cue->frame == GOTGAN_FRAME_SUPPLY;
}

/* --- Groups ---------------------------------------------------------------------------------- */

static GotganEnTag
tag_at (const Chunker *c, guint index)
{
  return index < c->syntax->tokens->len ? token_of (c->syntax, index)->tag : GOTGAN_EN_TAG_STOP;
}

static GotganEnPhrase *
open_phrase (Chunker *c, GotganEnPhraseKind kind, guint first, guint last)
{
  GotganEnPhrase phrase = {
    .kind = kind,
    .first = first,
    .last = last,
    .head = last,
    .start = token_of (c->syntax, first)->start,
    .end = token_of (c->syntax, last)->end,
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

  g_array_append_val (c->syntax->phrases, phrase);
  return phrase_of (c->syntax, c->syntax->phrases->len - 1);
}

static gboolean
is_noun_like (GotganEnTag tag)
{
  return tag == GOTGAN_EN_TAG_NOUN || tag == GOTGAN_EN_TAG_PROPER || tag == GOTGAN_EN_TAG_NUMBER
         || tag == GOTGAN_EN_TAG_ADJECTIVE;
}

static const GotganPartyMention *
party_of (const GotganEnSyntax *self, const GotganEnToken *token)
{
  return token->tag == GOTGAN_EN_TAG_NAME
             ? &g_array_index (self->reading->parties, GotganPartyMention, token->index)
             : NULL;
}

static gboolean
is_its (const GotganEnSyntax *self, guint index)
{
  static const char *const words[] = { "its", "their", "his", "her" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (token_of (self, index)->tag == GOTGAN_EN_TAG_NAME
        && gotgan_en_token_is (self, index, words[i]))
      return TRUE;
  return FALSE;
}

/* "it", "she" */
static gboolean
is_personal (const GotganEnSyntax *self, guint index)
{
  static const char *const words[] = { "it", "he", "she", "they", "them", "him" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (gotgan_en_token_is (self, index, words[i]))
      return TRUE;
  return FALSE;
}

/* "seven-year", "all-cash" */
static gboolean
is_compound (const GotganEnSyntax *self, guint index)
{
  const GotganEnToken *token = token_of (self, index);

  return token->tag != GOTGAN_EN_TAG_NAME
         && memchr (self->reading->text + token->start, '-', token->end - token->start) != NULL;
}

/* Whether the noun group goes on with token @next behind @last. */
static gboolean
goes_on (const Chunker *c, guint first, guint last, guint next)
{
  GotganEnTag a = tag_at (c, last);
  GotganEnTag b = tag_at (c, next);

  if (next >= c->syntax->tokens->len)
    return FALSE;
  if (b == GOTGAN_EN_TAG_POSSESSIVE || a == GOTGAN_EN_TAG_COMMA)
    return TRUE;
  /* "a Cambridge, Mass.-based developer" */
  if (b == GOTGAN_EN_TAG_COMMA && a == GOTGAN_EN_TAG_PROPER && next + 1 < c->syntax->tokens->len
      && is_compound (c->syntax, next + 1))
    return last == first + 1 && tag_at (c, first) == GOTGAN_EN_TAG_DETERMINER;
  /* "a seven-year, $38 billion contract" */
  if (b == GOTGAN_EN_TAG_COMMA)
    return last == first + 1 && tag_at (c, first) == GOTGAN_EN_TAG_DETERMINER
           && is_compound (c->syntax, last)
           && (tag_at (c, next + 1) == GOTGAN_EN_TAG_MONEY
               || tag_at (c, next + 1) == GOTGAN_EN_TAG_ADJECTIVE
               || tag_at (c, next + 1) == GOTGAN_EN_TAG_NOUN);
  if (is_personal (c->syntax, last))
    return FALSE;
  if (a == GOTGAN_EN_TAG_POSSESSIVE || a == GOTGAN_EN_TAG_DETERMINER
      || (a == GOTGAN_EN_TAG_NAME && is_its (c->syntax, last)))
    return is_noun_like (b) || b == GOTGAN_EN_TAG_NAME || b == GOTGAN_EN_TAG_MONEY
           || b == GOTGAN_EN_TAG_PERCENT || b == GOTGAN_EN_TAG_DATE || b == GOTGAN_EN_TAG_DETERMINER
           || b == GOTGAN_EN_TAG_PRONOUN;
  switch (b)
    {
    case GOTGAN_EN_TAG_NOUN:
    case GOTGAN_EN_TAG_ADJECTIVE:
    case GOTGAN_EN_TAG_NUMBER:
      if (a == GOTGAN_EN_TAG_PRONOUN)
        return FALSE;
      /* "took Novella private" */
      if (a == GOTGAN_EN_TAG_NAME && b == GOTGAN_EN_TAG_ADJECTIVE
          && !is_noun_like (tag_at (c, next + 1)))
        return FALSE;
      return a != GOTGAN_EN_TAG_DATE || last > first || b == GOTGAN_EN_TAG_NOUN;
    case GOTGAN_EN_TAG_PROPER:
      return a != GOTGAN_EN_TAG_PRONOUN && a != GOTGAN_EN_TAG_MONEY;
    case GOTGAN_EN_TAG_NAME:
      /* "the former Stripe executive Ines Brandão" */
      if (a == GOTGAN_EN_TAG_NAME)
        return !party_of (c->syntax, token_of (c->syntax, last))->anaphor
               && !party_of (c->syntax, token_of (c->syntax, next))->anaphor
               && party_of (c->syntax, token_of (c->syntax, next))->kind == GOTGAN_PARTY_PERSON;
      return !party_of (c->syntax, token_of (c->syntax, next))->anaphor
             && (a == GOTGAN_EN_TAG_NOUN || a == GOTGAN_EN_TAG_PROPER
                 || a == GOTGAN_EN_TAG_ADJECTIVE || a == GOTGAN_EN_TAG_NUMBER);
    case GOTGAN_EN_TAG_MONEY:
    case GOTGAN_EN_TAG_PERCENT:
      /* "a mere $5m", "an extra $5m" */
      return a == GOTGAN_EN_TAG_ADJECTIVE || a == GOTGAN_EN_TAG_NUMBER
             || (a == GOTGAN_EN_TAG_NOUN && last == first + 1
                 && tag_at (c, first) == GOTGAN_EN_TAG_DETERMINER);
    default:
      return FALSE;
    }
}

/* "loan facility", "takeover talks", "funding package": a head that only wraps leaves the frame to the noun before it. */
static const GotganCue *
cue_of_nouns (const GotganEnSyntax *self, const GotganEnPhrase *phrase)
{
  const GotganCue *cue = token_of (self, phrase->head)->cue;

  if (cue != NULL && cue->frame != GOTGAN_FRAME_DEAL)
    return cue;
  if (token_of (self, phrase->head)->traits & GOTGAN_EN_TRAIT_WRAPS)
    for (guint i = phrase->head; i > phrase->first; i--)
      {
        const GotganCue *inner = token_of (self, i - 1)->cue;

        if (inner != NULL && cue_is_deal (inner))
          return inner;
      }
  return cue;
}

/* "Novella's $5m", "Novella shares": the last party before the head owns it. */
static void
describe_nouns (Chunker *c, GotganEnPhrase *phrase)
{
  const GotganEnSyntax *self = c->syntax;
  gint last_name = -1;

  for (guint i = phrase->first; i <= phrase->last; i++)
    {
      const GotganEnToken *token = token_of (self, i);

      switch (token->tag)
        {
        case GOTGAN_EN_TAG_NAME:
          if (i == phrase->head && !is_its (self, i))
            phrase->name = token->index;
          else
            last_name = token->index;
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
  phrase->owner = last_name;
  phrase->cue = cue_of_nouns (self, phrase);
  phrase->proper = token_of (self, phrase->head)->tag == GOTGAN_EN_TAG_PROPER;
}

static void
take_nouns (Chunker *c)
{
  guint first = c->at;
  guint last = first;
  GotganEnPhrase *phrase;

  while (goes_on (c, first, last, last + 1))
    last++;
  phrase = open_phrase (c, GOTGAN_EN_NOUNS, first, last);
  while (phrase->head > first
         && (tag_at (c, phrase->head) == GOTGAN_EN_TAG_POSSESSIVE
             || tag_at (c, phrase->head) == GOTGAN_EN_TAG_ADJECTIVE
             || tag_at (c, phrase->head) == GOTGAN_EN_TAG_NUMBER
             || tag_at (c, phrase->head) == GOTGAN_EN_TAG_DATE)
         && phrase->head - 1 > first)
    phrase->head--;
  /* "Novella CEO Jane Doe" stands for Jane Doe; "the company chief executive" has a noun for its head */
  describe_nouns (c, phrase);
  c->at = last + 1;
}

static gboolean
is_verbal (GotganEnTag tag)
{
  return tag == GOTGAN_EN_TAG_VERB || tag == GOTGAN_EN_TAG_BE || tag == GOTGAN_EN_TAG_HAVE
         || tag == GOTGAN_EN_TAG_DO || tag == GOTGAN_EN_TAG_MODAL || tag == GOTGAN_EN_TAG_TO;
}

/* Whether more of the group follows @last, over adverbs and "not". */
static gboolean
verbs_go_on (const Chunker *c, guint last, guint *next)
{
  GotganEnTag a = tag_at (c, last);
  guint i = last + 1;

  if (a == GOTGAN_EN_TAG_VERB)
    return FALSE;
  while (tag_at (c, i) == GOTGAN_EN_TAG_ADVERB || tag_at (c, i) == GOTGAN_EN_TAG_NOT)
    i++;
  *next = i;
  if (tag_at (c, i) == GOTGAN_EN_TAG_VERB)
    return TRUE;
  if (tag_at (c, i) == GOTGAN_EN_TAG_BE || tag_at (c, i) == GOTGAN_EN_TAG_HAVE)
    return a == GOTGAN_EN_TAG_MODAL || a == GOTGAN_EN_TAG_TO || a == GOTGAN_EN_TAG_HAVE
           || a == GOTGAN_EN_TAG_BE;
  return a == GOTGAN_EN_TAG_TO && tag_at (c, i) == GOTGAN_EN_TAG_DO;
}

static void
describe_verbs (Chunker *c, GotganEnPhrase *phrase)
{
  const GotganEnSyntax *self = c->syntax;
  const GotganEnToken *head = token_of (self, phrase->head);
  gboolean be = FALSE;
  gboolean finite = FALSE;

  for (guint i = phrase->first; i <= phrase->last; i++)
    {
      GotganEnTag tag = tag_at (c, i);

      if (tag == GOTGAN_EN_TAG_MODAL && phrase->modal < 0)
        phrase->modal = i;
      phrase->negated |= tag == GOTGAN_EN_TAG_NOT;
      if (i != phrase->head)
        {
          be |= tag == GOTGAN_EN_TAG_BE;
          finite |= tag == GOTGAN_EN_TAG_BE || tag == GOTGAN_EN_TAG_HAVE || tag == GOTGAN_EN_TAG_DO
                    || tag == GOTGAN_EN_TAG_MODAL;
        }
      if (tag == GOTGAN_EN_TAG_MODAL || tag == GOTGAN_EN_TAG_DO)
        phrase->negated |=
            self->reading->text[token_of (self, i)->end - 1] == 't'
            && (strstr ("can't don't won't", "n't") != NULL)
            && token_of (self, i)->end - token_of (self, i)->start > 3
            && memchr (self->reading->text + token_of (self, i)->start, 'n',
                       token_of (self, i)->end - token_of (self, i)->start)
                   != NULL
            && (self->reading->text[token_of (self, i)->end - 2] == '\''
                || (guchar) self->reading->text[token_of (self, i)->end - 2] >= 0x80);
    }
  phrase->cue = head->cue;
  phrase->passive = be && head->tag == GOTGAN_EN_TAG_VERB && !(head->class & GOTGAN_EN_ING);
  if (tag_at (c, phrase->first) == GOTGAN_EN_TAG_TO)
    phrase->form = GOTGAN_EN_INFINITIVE;
  /* "having discussed", "being sold" */
  else if (gotgan_en_token_is (self, phrase->first, "having")
           || gotgan_en_token_is (self, phrase->first, "being"))
    phrase->form = GOTGAN_EN_GERUND;
  else if (finite || head->tag != GOTGAN_EN_TAG_VERB)
    phrase->form = head->class & GOTGAN_EN_ING && !be ? GOTGAN_EN_GERUND : GOTGAN_EN_FINITE;
  else if (head->class & GOTGAN_EN_ING)
    phrase->form = GOTGAN_EN_GERUND;
  else if ((head->class & GOTGAN_EN_PARTICIPLE)
           && !(head->class & (GOTGAN_EN_PAST | GOTGAN_EN_BASE)))
    phrase->form = GOTGAN_EN_REDUCED;
  else
    phrase->form = GOTGAN_EN_FINITE;
}

static void
take_verbs (Chunker *c)
{
  guint first = c->at;
  guint last = first;
  guint next;
  GotganEnPhrase *phrase;

  while (verbs_go_on (c, last, &next))
    last = next;
  phrase = open_phrase (c, GOTGAN_EN_VERBS, first, last);
  describe_verbs (c, phrase);
  c->at = last + 1;
  /* "take over", "put in": the rest of a verb of several words */
  while (phrase->cue != NULL && c->at < c->syntax->tokens->len
         && token_of (c->syntax, c->at)->end <= phrase->cue->end)
    {
      phrase->end = token_of (c->syntax, c->at)->end;
      phrase->last = c->at;
      c->at++;
    }
}

static void
chunk (Chunker *c)
{
  while (c->at < c->syntax->tokens->len)
    {
      GotganEnTag tag = tag_at (c, c->at);
      GotganEnPhrase *phrase;

      if (tag == GOTGAN_EN_TAG_DATE && tag_at (c, c->at + 1) != GOTGAN_EN_TAG_POSSESSIVE
          && !(tag_at (c, c->at + 1) == GOTGAN_EN_TAG_NOUN))
        {
          phrase = open_phrase (c, GOTGAN_EN_WHEN, c->at, c->at);
          phrase->date = token_of (c->syntax, c->at)->index;
          c->at++;
        }
      else if (is_noun_like (tag) || tag == GOTGAN_EN_TAG_NAME || tag == GOTGAN_EN_TAG_MONEY
               || tag == GOTGAN_EN_TAG_PERCENT || tag == GOTGAN_EN_TAG_DETERMINER
               || tag == GOTGAN_EN_TAG_PRONOUN || tag == GOTGAN_EN_TAG_DATE)
        take_nouns (c);
      else if (is_verbal (tag))
        take_verbs (c);
      else if (tag == GOTGAN_EN_TAG_PREPOSITION)
        {
          open_phrase (c, GOTGAN_EN_PREP, c->at, c->at);
          c->at++;
        }
      else if (tag == GOTGAN_EN_TAG_ADVERB || tag == GOTGAN_EN_TAG_NOT || tag == GOTGAN_EN_TAG_QUOTE
               || tag == GOTGAN_EN_TAG_POSSESSIVE)
        c->at++;
      else
        {
          open_phrase (c, GOTGAN_EN_LINK, c->at, c->at);
          c->at++;
        }
    }
}

/* --- Attachment ------------------------------------------------------------------------------ */

static GotganEnTag
link_tag (const GotganEnSyntax *self, gint index)
{
  const GotganEnPhrase *phrase = gotgan_en_phrase (self, index);

  return phrase != NULL && phrase->kind == GOTGAN_EN_LINK ? token_of (self, phrase->first)->tag
                                                          : GOTGAN_EN_TAG_NAME;
}

static gboolean
is_link (const GotganEnSyntax *self, gint index, GotganEnTag tag)
{
  return link_tag (self, index) == tag;
}

static gint
verbs_before (const GotganEnSyntax *self, gint index)
{
  for (gint i = index - 1; i >= 0; i--)
    if (phrase_of (self, i)->kind == GOTGAN_EN_VERBS && !phrase_of (self, i)->parenthetic)
      return i;
  return -1;
}

static gint
nouns_before (const GotganEnSyntax *self, gint index)
{
  for (gint i = index - 1; i >= 0; i--)
    if (phrase_of (self, i)->kind == GOTGAN_EN_NOUNS && !phrase_of (self, i)->parenthetic)
      return i;
  return -1;
}

/* The phrase right before, over dates ("in March", "last year"). */
static gint
phrase_before (const GotganEnSyntax *self, gint index)
{
  gint i = index - 1;

  while (i >= 0 && phrase_of (self, i)->kind == GOTGAN_EN_WHEN)
    {
      i--;
      if (i >= 0 && phrase_of (self, i)->kind == GOTGAN_EN_PREP)
        i--;
    }
  return i;
}

static gboolean
is_name (const GotganEnPhrase *phrase)
{
  return phrase->kind == GOTGAN_EN_NOUNS && (phrase->name >= 0 || phrase->proper);
}

static gboolean
has_figure (const GotganEnPhrase *phrase)
{
  return phrase->money >= 0 || phrase->percent >= 0;
}

/* "Novella, a Paris start-up": a group that begins with an article explains the name before the comma; "the start-up,
 * Novella" the other way round. */
static gboolean
explains (const GotganEnSyntax *self, gint index, gint before)
{
  const GotganEnPhrase *phrase = phrase_of (self, index);
  const GotganEnPhrase *other = phrase_of (self, before);
  gboolean article = gotgan_en_token_is (self, phrase->first, "a")
                     || gotgan_en_token_is (self, phrase->first, "an")
                     || gotgan_en_token_is (self, phrase->first, "the")
                     || gotgan_en_token_is (self, phrase->first, "one");

  if (has_figure (phrase) || has_figure (other))
    return FALSE;
  if (is_name (other) && !is_name (phrase))
    return article || phrase->owner >= 0
           || token_of (self, phrase->first)->tag == GOTGAN_EN_TAG_ADJECTIVE
           || token_of (self, phrase->first)->tag == GOTGAN_EN_TAG_NOUN;
  return is_name (phrase) && !is_name (other) && other->relation != GOTGAN_EN_APPOSED
         && (gotgan_en_token_is (self, other->first, "a")
             || gotgan_en_token_is (self, other->first, "an")
             || gotgan_en_token_is (self, other->first, "the") || other->owner >= 0);
}

/* Whether a verb follows @index before the next comma that is not of a list. */
static gint
verbs_right_behind (const GotganEnSyntax *self, gint index)
{
  for (gint i = index + 1; i < (gint) self->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = phrase_of (self, i);

      if (phrase->kind == GOTGAN_EN_VERBS)
        return i;
      if (phrase->kind != GOTGAN_EN_WHEN
          && !(phrase->kind == GOTGAN_EN_PREP && i + 1 < (gint) self->phrases->len
               && phrase_of (self, i + 1)->kind == GOTGAN_EN_WHEN))
        return -1;
    }
  return -1;
}

/* "A, B and C": what stands between @before and @index is a comma, "and" or both. */
static gboolean
joins (const GotganEnSyntax *self, gint index, gint before)
{
  gboolean linked = FALSE;

  for (gint i = before + 1; i < index; i++)
    {
      GotganEnTag tag = link_tag (self, i);
      const GotganEnPhrase *phrase = phrase_of (self, i);

      if (phrase->parenthetic || phrase->kind == GOTGAN_EN_WHEN
          || (phrase->kind == GOTGAN_EN_PREP && phrase_of (self, i + 1)->kind == GOTGAN_EN_WHEN))
        continue;
      if (tag != GOTGAN_EN_TAG_COMMA && tag != GOTGAN_EN_TAG_CONJUNCTION)
        return FALSE;
      linked = TRUE;
    }
  return linked;
}

static gboolean
has_conjunction (const GotganEnSyntax *self, gint from, gint to)
{
  for (gint i = from + 1; i < to; i++)
    if (is_link (self, i, GOTGAN_EN_TAG_CONJUNCTION))
      return TRUE;
  return FALSE;
}

static gint
root_of_list (const GotganEnSyntax *self, gint index)
{
  while (phrase_of (self, index)->relation == GOTGAN_EN_JOINED
         || phrase_of (self, index)->relation == GOTGAN_EN_APPOSED)
    index = phrase_of (self, index)->governor;
  return index;
}

/* "and Novella, a start-up …, raised": an article or a relative follows its comma. */
static gboolean
explained (const GotganEnSyntax *self, gint index)
{
  gint next = index + 2;

  if (next >= (gint) self->phrases->len || !is_link (self, index + 1, GOTGAN_EN_TAG_COMMA))
    return FALSE;
  return is_link (self, next, GOTGAN_EN_TAG_RELATIVE)
         || (phrase_of (self, next)->kind == GOTGAN_EN_NOUNS
             && (gotgan_en_token_is (self, phrase_of (self, next)->first, "a")
                 || gotgan_en_token_is (self, phrase_of (self, next)->first, "an")
                 || gotgan_en_token_is (self, phrase_of (self, next)->first, "the")));
}

/* "Funds managed by A and B came in": a subject before the list still waits for its verb. */
static gboolean
awaits_verb (const GotganEnSyntax *self, gint index)
{
  for (gint i = index - 1; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = phrase_of (self, i);

      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_FREE
          && !phrase->parenthetic)
        return TRUE;
      if (phrase->kind == GOTGAN_EN_VERBS && phrase->form == GOTGAN_EN_FINITE
          && !phrase->parenthetic)
        return FALSE;
      if (is_link (self, i, GOTGAN_EN_TAG_STOP) || is_link (self, i, GOTGAN_EN_TAG_SUBORDINATOR))
        return FALSE;
    }
  return FALSE;
}

/* "led the round, and A and B piled in": the verb behind a list that ", and" opens, or -1. */
static gint
verbs_behind_list (const GotganEnSyntax *self, gint index)
{
  gint i = index;

  if (index < 2 || !is_link (self, index - 1, GOTGAN_EN_TAG_CONJUNCTION)
      || !is_link (self, index - 2, GOTGAN_EN_TAG_COMMA))
    return -1;
  while (i + 2 < (gint) self->phrases->len
         && (is_link (self, i + 1, GOTGAN_EN_TAG_CONJUNCTION)
             || is_link (self, i + 1, GOTGAN_EN_TAG_COMMA))
         && phrase_of (self, i + 2)->kind == GOTGAN_EN_NOUNS)
    {
      gboolean last = is_link (self, i + 1, GOTGAN_EN_TAG_CONJUNCTION);

      i += 2;
      if (last)
        return verbs_right_behind (self, i);
    }
  return -1;
}

/* "A and B raised": behind "and", a name that a finite verb follows begins a clause unless the list is itself a subject. */
static gboolean
begins_clause (const GotganEnSyntax *self, gint index, gint before)
{
  gint verbs = verbs_right_behind (self, index);
  gint root = root_of_list (self, before);

  if (awaits_verb (self, root))
    return FALSE;
  if (verbs < 0)
    verbs = verbs_behind_list (self, index);
  if (verbs < 0 && has_conjunction (self, before, index) && explained (self, index))
    return phrase_of (self, root)->relation != GOTGAN_EN_FREE;
  if (verbs < 0 || phrase_of (self, verbs)->form != GOTGAN_EN_FINITE)
    return FALSE;
  return phrase_of (self, root)->relation != GOTGAN_EN_FREE;
}

static void
hang (GotganEnSyntax *self, gint index, gint governor, GotganEnRelation relation)
{
  phrase_of (self, index)->governor = governor;
  phrase_of (self, index)->relation = relation;
}

/* The last name or figure of the same sort before, to which this one may be joined over explanations. */
static gint
list_before (const GotganEnSyntax *self, gint index)
{
  gint before = nouns_before (self, index);

  if (before < 0)
    return -1;
  /* "A, a fund, and B" */
  if (phrase_of (self, before)->relation == GOTGAN_EN_APPOSED && !joins (self, index, before))
    return -1;
  return before;
}

/* "a campus known as Ebro Norte", "a unit called Cohort": the nouns that get the name behind @index, or -1. */
static gint
names (const GotganEnSyntax *self, gint index)
{
  static const char *const words[] = { "known", "called", "named", "dubbed" };
  const GotganEnPhrase *phrase = phrase_of (self, index);

  if (phrase->kind == GOTGAN_EN_PREP && gotgan_en_token_is (self, phrase->head, "as") && index > 0)
    phrase = phrase_of (self, index - 1);
  for (guint i = 0; i < G_N_ELEMENTS (words) && phrase->kind == GOTGAN_EN_VERBS; i++)
    if (phrase->form == GOTGAN_EN_REDUCED && gotgan_en_token_is (self, phrase->head, words[i]))
      return phrase->subject;
  return -1;
}

/* "bought Cohort for $1bn and Novella for $2bn": what follows the price is bought as well. */
static gboolean
is_further_object (const GotganEnSyntax *self, gint index, gint listed)
{
  gint verbs = verbs_before (self, index);

  if (verbs < 0 || !is_name (phrase_of (self, index)) || !has_conjunction (self, listed, index)
      || phrase_of (self, listed)->relation != GOTGAN_EN_COMPLEMENT
      || !has_figure (phrase_of (self, listed)) || begins_clause (self, index, listed)
      || phrase_of (self, verbs)->cue == NULL)
    return FALSE;
  for (gint i = verbs + 1; i < listed; i++)
    if (phrase_of (self, i)->relation == GOTGAN_EN_OBJECT && phrase_of (self, i)->governor == verbs
        && is_name (phrase_of (self, i)))
      return TRUE;
  return FALSE;
}

/* "sales of $16bn and net income of $1bn": the nouns whose figure stands before the "and". */
static gint
measured_before (const GotganEnSyntax *self, gint index, gint listed)
{
  const GotganEnPhrase *figure = phrase_of (self, listed);
  const GotganEnPhrase *prep = gotgan_en_phrase (self, figure->governor);

  return figure->relation == GOTGAN_EN_COMPLEMENT && prep != NULL && prep->noun >= 0
                 && has_conjunction (self, listed, index) && phrase_of (self, index)->cue != NULL
                 && phrase_of (self, prep->noun)->cue != NULL
             ? prep->noun
             : -1;
}

static void
attach_nouns (GotganEnSyntax *self, gint index)
{
  gint before = phrase_before (self, index);
  gint listed = list_before (self, index);
  const GotganEnPhrase *phrase = phrase_of (self, index);

  if (before < 0)
    return;
  if (is_link (self, before, GOTGAN_EN_TAG_RELATIVE)
      && gotgan_en_token_is (self, phrase_of (self, before)->first, "whose"))
    {
      gint owner = nouns_before (self, before);

      if (owner >= 0)
        phrase_of (self, index)->owner = phrase_of (self, root_of_list (self, owner))->name;
      return;
    }
  if (names (self, before) >= 0)
    {
      hang (self, index, names (self, before), GOTGAN_EN_APPOSED);
      return;
    }
  if (phrase_of (self, before)->kind == GOTGAN_EN_PREP)
    {
      hang (self, index, before, GOTGAN_EN_COMPLEMENT);
      return;
    }
  if (phrase_of (self, before)->kind == GOTGAN_EN_VERBS)
    {
      hang (self, index, before, GOTGAN_EN_OBJECT);
      return;
    }
  /* "gave Novella $5m": a second object */
  if (phrase_of (self, before)->kind == GOTGAN_EN_NOUNS
      && phrase_of (self, before)->relation == GOTGAN_EN_OBJECT)
    {
      gint verbs = verbs_right_behind (self, index);

      if (verbs < 0 || phrase_of (self, verbs)->form != GOTGAN_EN_FINITE || has_figure (phrase))
        hang (self, index, phrase_of (self, before)->governor, GOTGAN_EN_OBJECT);
      return;
    }
  if (listed >= 0 && joins (self, index, listed))
    {
      if (!has_conjunction (self, listed, index) && explains (self, index, listed)
          && !begins_clause (self, index, listed))
        hang (self, index, root_of_list (self, listed), GOTGAN_EN_APPOSED);
      else if (!begins_clause (self, index, listed)
               && has_figure (phrase) == has_figure (phrase_of (self, listed)))
        hang (self, index, root_of_list (self, listed), GOTGAN_EN_JOINED);
      else if (is_further_object (self, index, listed))
        hang (self, index, verbs_before (self, index), GOTGAN_EN_OBJECT);
      else if (measured_before (self, index, listed) >= 0)
        hang (self, index, root_of_list (self, measured_before (self, index, listed)),
              GOTGAN_EN_JOINED);
    }
}

static gboolean
is_ambiguous (const GotganEnSyntax *self, const GotganEnPhrase *verbs)
{
  const GotganEnToken *head = token_of (self, verbs->head);

  return verbs->first == verbs->head && head->tag == GOTGAN_EN_TAG_VERB
         && (head->class & GOTGAN_EN_PARTICIPLE);
}

static gboolean
says (const GotganEnSyntax *self, const GotganEnPhrase *verbs)
{
  const GotganEnToken *head = token_of (self, verbs->head);

  for (guint i = 0; i < self->reading->cues->len; i++)
    {
      const GotganCue *cue = &g_array_index (self->reading->cues, GotganCue, i);

      if (cue->class == GOTGAN_CUE_CREDIT && cue->start < head->end && cue->end > head->start)
        return TRUE;
    }
  return FALSE;
}

/* "said Novella would raise", "more than Novella raised": nouns that hang on a word before begin a clause of their own. */
static gboolean
takes_clause (const GotganEnSyntax *self, gint nouns, gint index)
{
  const GotganEnPhrase *phrase = phrase_of (self, nouns);
  const GotganEnPhrase *governor = gotgan_en_phrase (self, phrase->governor);

  if (governor == NULL)
    return FALSE;
  /* "sources say it offered" */
  if (phrase->relation == GOTGAN_EN_OBJECT && phrase->first == phrase->last
      && gotgan_en_token_is (self, phrase->first, "it"))
    return TRUE;
  if (phrase->relation == GOTGAN_EN_OBJECT)
    return !is_ambiguous (self, phrase_of (self, index)) || says (self, governor);
  return phrase->relation == GOTGAN_EN_COMPLEMENT
         && (gotgan_en_token_is (self, governor->head, "than")
             || gotgan_en_token_is (self, governor->head, "as")
             || (token_of (self, governor->head)->class & GOTGAN_EN_SUBORDINATOR));
}

/* A noun group that may be the subject of the verb at @index: the nearest before that hangs on nothing, or that stands right
 * before the verb. */
static gint
subject_for (GotganEnSyntax *self, gint index)
{
  gint before = phrase_before (self, index);
  gint depth = 0;

  if (before >= 0 && phrase_of (self, before)->kind == GOTGAN_EN_NOUNS)
    {
      gint root = root_of_list (self, before);

      if (phrase_of (self, root)->relation == GOTGAN_EN_FREE || takes_clause (self, root, index))
        return root;
    }
  for (gint i = index - 1; i >= 0; i--)
    {
      GotganEnPhrase *phrase = phrase_of (self, i);

      if (is_link (self, i, GOTGAN_EN_TAG_CLOSE))
        depth++;
      else if (is_link (self, i, GOTGAN_EN_TAG_OPEN))
        depth--;
      if (depth > 0)
        continue;
      if (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_FREE
          && !phrase->parenthetic)
        return i;
      if (is_link (self, i, GOTGAN_EN_TAG_SUBORDINATOR))
        break;
    }
  /* "said Novella raised": the object of the verb before */
  if (before >= 0 && phrase_of (self, before)->kind == GOTGAN_EN_NOUNS)
    {
      gint root = root_of_list (self, before);

      if (phrase_of (self, root)->relation == GOTGAN_EN_OBJECT)
        return root;
    }
  return -1;
}

/* The relative right before the verb, over adverbs, or -1. */
static gint
relative_before (const GotganEnSyntax *self, gint index)
{
  gint before = phrase_before (self, index);

  return is_link (self, before, GOTGAN_EN_TAG_RELATIVE) ? before : -1;
}

static gboolean
follows_conjunction (const GotganEnSyntax *self, gint index)
{
  gint before = phrase_before (self, index);

  if (is_link (self, before, GOTGAN_EN_TAG_CONJUNCTION))
    return TRUE;
  return FALSE;
}

static gboolean
follows_comma (const GotganEnSyntax *self, gint index)
{
  gint before = phrase_before (self, index);

  return is_link (self, before, GOTGAN_EN_TAG_COMMA) || is_link (self, before, GOTGAN_EN_TAG_STOP);
}

static gboolean
is_by (const GotganEnSyntax *self, gint index)
{
  return index < (gint) self->phrases->len && phrase_of (self, index)->kind == GOTGAN_EN_PREP
         && gotgan_en_token_is (self, phrase_of (self, index)->head, "by");
}

static void
reduce (GotganEnSyntax *self, gint index, gint noun)
{
  GotganEnPhrase *verbs = phrase_of (self, index);

  verbs->form = GOTGAN_EN_REDUCED;
  verbs->passive = TRUE;
  verbs->subject = noun;
  verbs->governor = noun;
}

static gint
finite_before (const GotganEnSyntax *self, gint index)
{
  for (gint i = index - 1; i >= 0; i--)
    if (phrase_of (self, i)->kind == GOTGAN_EN_VERBS
        && phrase_of (self, i)->form == GOTGAN_EN_FINITE)
      return i;
  return -1;
}

/* What a joined verb does is done by whoever does the verb it is joined to: the nearest before of the same form. */
static gint
joined_verb (const GotganEnSyntax *self, gint index)
{
  GotganEnForm form = phrase_of (self, index)->form;
  gint before = phrase_before (self, index);
  gboolean comma = before > 0 && is_link (self, before - 1, GOTGAN_EN_TAG_COMMA);

  for (gint i = index - 1; i >= 0; i--)
    {
      const GotganEnPhrase *phrase = phrase_of (self, i);
      gboolean inner =
          phrase->governor >= 0 && phrase_of (self, phrase->governor)->kind == GOTGAN_EN_NOUNS;

      if (phrase->kind == GOTGAN_EN_VERBS && phrase->form == form && !phrase->parenthetic
          && !(comma && inner && form == GOTGAN_EN_FINITE))
        return i;
    }
  return finite_before (self, index);
}

/* "the lab it bought", "a lab that it bought": nouns right before the subject, or before its relative, are what is done to. */
static gint
gap_before (const GotganEnSyntax *self, gint subject)
{
  gint before = subject - 1;

  if (before < 0)
    return -1;
  if (is_link (self, before, GOTGAN_EN_TAG_RELATIVE))
    {
      gint noun = nouns_before (self, before);

      return gotgan_en_token_is (self, phrase_of (self, before)->first, "where")
                     || (before > 0 && phrase_of (self, before - 1)->kind == GOTGAN_EN_PREP)
                 ? -1
                 : noun;
    }
  return phrase_of (self, before)->kind == GOTGAN_EN_NOUNS
                 && (phrase_of (self, before)->relation != GOTGAN_EN_FREE
                     || has_figure (phrase_of (self, before)))
             ? before
             : -1;
}

/* "said on Monday that Novella raised": the clause hangs on the verb that says it. */
static gboolean
is_that (const GotganEnSyntax *self, gint index)
{
  gint verbs = index > 0 ? verbs_before (self, index) : -1;

  return index > 0 && phrase_of (self, index)->kind == GOTGAN_EN_LINK
         && gotgan_en_token_is (self, phrase_of (self, index)->first, "that") && verbs >= 0
         && (is_link (self, index, GOTGAN_EN_TAG_SUBORDINATOR)
             || says (self, phrase_of (self, verbs)));
}

/* "Hoplon, a maker of drones once valued at $3bn, ran": a verb right behind nouns that explain, before their comma. */
static gboolean
stands_in_apposition (const GotganEnSyntax *self, gint index)
{
  gint before = phrase_before (self, index);

  if (!is_ambiguous (self, phrase_of (self, index)) || before < 0
      || phrase_of (self, before)->kind != GOTGAN_EN_NOUNS || phrase_of (self, index)->subject < 0
      || (index + 1 < (gint) self->phrases->len
          && phrase_of (self, index + 1)->kind == GOTGAN_EN_NOUNS))
    return FALSE;
  for (gint i = before; i > phrase_of (self, index)->subject; i--)
    if (phrase_of (self, i)->relation == GOTGAN_EN_APPOSED)
      return TRUE;
  return FALSE;
}

/* The verb at @other was none: its subject is that of @index. */
static void
take_subject (GotganEnSyntax *self, gint index, gint other)
{
  gint subject = phrase_of (self, other)->subject;

  phrase_of (self, index)->subject = subject;
  reduce (self, other, subject);
  if (subject >= 0 && phrase_of (self, subject)->relation == GOTGAN_EN_SUBJECT
      && phrase_of (self, subject)->governor == other)
    phrase_of (self, subject)->governor = index;
}

static void
attach_finite (GotganEnSyntax *self, gint index)
{
  GotganEnPhrase *verbs = phrase_of (self, index);
  gint relative = relative_before (self, index);
  gint subject;

  if (relative >= 0)
    {
      gint noun = nouns_before (self, relative);

      verbs->subject = noun >= 0 ? noun : -1;
      verbs->governor = noun;
      return;
    }
  /* "led by A with €300m and joined by B" */
  if (follows_conjunction (self, index) && is_ambiguous (self, verbs) && is_by (self, index + 1)
      && verbs_before (self, index) >= 0
      && phrase_of (self, verbs_before (self, index))->form == GOTGAN_EN_REDUCED)
    {
      reduce (self, index, phrase_of (self, verbs_before (self, index))->subject);
      return;
    }
  if (follows_conjunction (self, index))
    {
      gint other = joined_verb (self, index);

      if (other >= 0)
        {
          verbs->subject = phrase_of (self, other)->subject;
          verbs->governor = other;
          verbs->relation = GOTGAN_EN_JOINED;
          if (is_ambiguous (self, verbs) && phrase_of (self, other)->passive)
            verbs->passive = TRUE;
          return;
        }
    }
  subject = subject_for (self, index);
  if (is_ambiguous (self, verbs))
    {
      gint before = phrase_before (self, index);
      gboolean adjacent = before >= 0 && phrase_of (self, before)->kind == GOTGAN_EN_NOUNS;

      /* "completed a takeover, bought Novella for $1bn, and agreed": with an object it is one of a row */
      if (follows_comma (self, index) && joined_verb (self, index) >= 0
          && !(subject > joined_verb (self, index)
               && phrase_of (self, subject)->relation == GOTGAN_EN_FREE)
          && !is_by (self, index + 1) && index + 1 < (gint) self->phrases->len
          && phrase_of (self, index + 1)->kind == GOTGAN_EN_NOUNS)
        {
          gint other = joined_verb (self, index);

          verbs->subject = phrase_of (self, other)->subject;
          verbs->governor = other;
          verbs->relation = GOTGAN_EN_JOINED;
          return;
        }
      if (is_by (self, index + 1) || subject < 0
          || (phrase_of (self, subject)->relation == GOTGAN_EN_OBJECT
              && token_of (self, verbs->head)->class & GOTGAN_EN_PAST
              && !is_name (phrase_of (self, subject))))
        {
          reduce (self, index, adjacent ? before : nouns_before (self, index));
          return;
        }
      if (follows_comma (self, index) && finite_before (self, index) >= 0
          && phrase_of (self, subject)->relation == GOTGAN_EN_SUBJECT)
        {
          reduce (self, index, subject);
          return;
        }
    }
  if (subject < 0)
    {
      /* "The round, led by A, values": the verb that took the subject was none */
      gint other = finite_before (self, index);

      if (other >= 0 && stands_in_apposition (self, other) && follows_comma (self, index))
        {
          take_subject (self, index, other);
        }
      /* "A's investment, announced on Tuesday, is" */
      else if (other >= 0 && follows_comma (self, other) && follows_comma (self, index)
               && is_ambiguous (self, phrase_of (self, other))
               && phrase_of (self, other)->subject >= 0
               && phrase_of (self, other)->relation != GOTGAN_EN_JOINED
               && phrase_of (self, other + 1)->kind != GOTGAN_EN_NOUNS
               && !is_ambiguous (self, verbs))
        {
          take_subject (self, index, other);
        }
      else if (other >= 0)
        {
          verbs->subject = phrase_of (self, other)->subject;
          if (is_ambiguous (self, phrase_of (self, other)) && !follows_comma (self, index)
              && verbs->subject >= 0 && verbs->subject == phrase_before (self, other))
            take_subject (self, index, other);
        }
      return;
    }
  verbs->subject = subject;
  verbs->gap = gap_before (self, subject);
  if (is_that (self, subject - 1))
    {
      verbs->gap = -1;
      verbs->governor = verbs_before (self, subject);
    }
  else if (verbs->gap >= 0)
    verbs->governor = verbs->gap;
  else if (phrase_of (self, subject)->relation == GOTGAN_EN_OBJECT)
    verbs->governor = phrase_of (self, subject)->governor;
  hang (self, subject, index, GOTGAN_EN_SUBJECT);
}

/* "asked Novella to raise": the object does it. */
static gboolean
object_controls (const GotganEnSyntax *self, gint verbs)
{
  static const char *const words[] = { "ask",      "allow",  "want",     "expect",  "urge",
                                       "let",      "force",  "help",     "enable",  "order",
                                       "tell",     "permit", "judge",    "estimat", "believ",
                                       "consider", "deem",   "reckon",   "invite",  "require",
                                       "persuade", "lead",   "authoris", "authoriz" };
  const GotganEnToken *head = token_of (self, phrase_of (self, verbs)->head);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (self->reading->text + head->start, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
follows_with (const GotganEnSyntax *self, gint nouns)
{
  const GotganEnPhrase *phrase = phrase_of (self, nouns);

  return phrase->relation == GOTGAN_EN_COMPLEMENT
         && gotgan_en_token_is (self, phrase_of (self, phrase->governor)->head, "with");
}

/* "spent months negotiating": whoever spends negotiates. */
static gboolean
is_spent (const GotganEnSyntax *self, gint nouns)
{
  static const char *const times[] = {
    "days", "weeks", "months", "years", "year", "month", "time"
  };
  const GotganEnPhrase *phrase = phrase_of (self, nouns);

  if (phrase->relation != GOTGAN_EN_OBJECT
      || !gotgan_en_token_is (self, phrase_of (self, phrase->governor)->head, "spent"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    if (gotgan_en_token_is (self, phrase->head, times[i]))
      return TRUE;
  return FALSE;
}

static void
attach_dependent (GotganEnSyntax *self, gint index)
{
  GotganEnPhrase *verbs = phrase_of (self, index);
  gint before = phrase_before (self, index);
  gint head = verbs_before (self, index);

  if (follows_conjunction (self, index))
    {
      gint other = joined_verb (self, index);

      if (other >= 0)
        {
          verbs->subject = phrase_of (self, other)->subject;
          verbs->governor = other;
          verbs->relation = GOTGAN_EN_JOINED;
          return;
        }
    }
  if (before >= 0 && phrase_of (self, before)->kind == GOTGAN_EN_NOUNS)
    {
      gint root = root_of_list (self, before);
      gboolean those =
          gotgan_en_token_is (self, phrase_of (self, root)->head, "those") && head >= 0;
      gboolean owned = (verbs->form == GOTGAN_EN_GERUND && !those && !is_spent (self, root))
                       || (head >= 0 && phrase_of (self, root)->governor == head
                           && object_controls (self, head));

      /* "Novella to buy Cohort": a headline */
      if (phrase_of (self, root)->relation == GOTGAN_EN_FREE)
        {
          verbs->subject = root;
          hang (self, root, index, GOTGAN_EN_SUBJECT);
          return;
        }
      /* "with Saab, the Swedish group, paying €75m" */
      if (verbs->form == GOTGAN_EN_GERUND && follows_with (self, root))
        {
          verbs->governor = head;
          verbs->subject = root;
          return;
        }
      verbs->governor = before;
      verbs->subject = owned ? root : head >= 0 ? phrase_of (self, head)->subject : -1;
      return;
    }
  /* "with Saab, the Swedish group, paying €75m" */
  if (verbs->form == GOTGAN_EN_GERUND && is_link (self, before, GOTGAN_EN_TAG_COMMA)
      && nouns_before (self, index) >= 0
      && phrase_of (self, nouns_before (self, index))->relation == GOTGAN_EN_APPOSED
      && follows_with (self, root_of_list (self, nouns_before (self, index))))
    {
      verbs->governor = head;
      verbs->subject = root_of_list (self, nouns_before (self, index));
      return;
    }
  verbs->governor = head;
  if (head >= 0)
    verbs->subject = phrase_of (self, head)->subject;
  if (before >= 0 && phrase_of (self, before)->kind == GOTGAN_EN_PREP)
    verbs->governor = before;
}

/* ", valued at $3bn", "backed by A": said of the noun before. */
static void
attach_reduced (GotganEnSyntax *self, gint index)
{
  gint noun = nouns_before (self, index);

  if (follows_conjunction (self, index))
    {
      gint other = joined_verb (self, index);

      if (other >= 0 && phrase_of (self, other)->passive)
        {
          reduce (self, index, phrase_of (self, other)->subject);
          return;
        }
    }
  if (follows_comma (self, index) && finite_before (self, index) >= 0 && noun >= 0
      && phrase_of (self, noun)->relation != GOTGAN_EN_SUBJECT
      && phrase_of (self, finite_before (self, index))->subject >= 0)
    noun = root_of_list (self, noun);
  reduce (self, index, noun);
}

static void
attach_prep (GotganEnSyntax *self, gint index)
{
  GotganEnPhrase *prep = phrase_of (self, index);

  prep->governor = verbs_before (self, index);
  prep->noun = nouns_before (self, index);
  if (prep->noun >= 0 && prep->governor > prep->noun)
    prep->noun = -1;
}

/* "OSLO, Feb 11 (Reuters) — ": where and when it was written says nothing. Returns the phrase behind it. */
static gint
dateline_end (const GotganEnSyntax *self)
{
  const char *text = self->reading->text;

  for (gint i = 0; i < (gint) self->phrases->len && i < 12; i++)
    {
      const GotganEnPhrase *phrase = phrase_of (self, i);

      if (phrase->kind == GOTGAN_EN_VERBS)
        return 0;
      if (is_link (self, i, GOTGAN_EN_TAG_STOP) && i > 0
          && (gotgan_text_starts (text + phrase->start, "—")
              || gotgan_text_starts (text + phrase->start, "–")
              || gotgan_text_starts (text + phrase->start, "-"))
          && g_ascii_isupper (text[self->reading->start])
          && g_ascii_isupper (text[self->reading->start + 1]))
        return i + 1;
    }
  return 0;
}

/* Behind a comma, what explains the name before it goes on to the next comma. */
static gboolean
opens (const GotganEnSyntax *self, gint index)
{
  const GotganEnPhrase *phrase = phrase_of (self, index);

  if (index == 0
      || !(is_link (self, index - 1, GOTGAN_EN_TAG_COMMA)
           || is_link (self, index - 1, GOTGAN_EN_TAG_OPEN)))
    return FALSE;
  return is_link (self, index, GOTGAN_EN_TAG_RELATIVE)
         || (phrase->kind == GOTGAN_EN_NOUNS && phrase->relation == GOTGAN_EN_APPOSED)
         || (phrase->kind == GOTGAN_EN_VERBS && phrase->form == GOTGAN_EN_REDUCED)
         || is_link (self, index - 1, GOTGAN_EN_TAG_OPEN);
}

static gboolean
closes (const GotganEnSyntax *self, gint index)
{
  return is_link (self, index, GOTGAN_EN_TAG_COMMA) || is_link (self, index, GOTGAN_EN_TAG_CLOSE)
         || (is_link (self, index, GOTGAN_EN_TAG_STOP) && index + 1 < (gint) self->phrases->len);
}

static void
attach (GotganEnSyntax *self)
{
  gint from = dateline_end (self);
  gint open = -1;

  for (gint i = 0; i < from; i++)
    phrase_of (self, i)->relation = GOTGAN_EN_COMPLEMENT;
  for (gint i = from; i < (gint) self->phrases->len; i++)
    {
      GotganEnPhrase *phrase = phrase_of (self, i);

      if (open >= 0 && i > open + 1 && closes (self, i))
        {
          for (gint j = open; j < i; j++)
            phrase_of (self, j)->parenthetic = TRUE;
          open = -1;
        }
      switch (phrase->kind)
        {
        case GOTGAN_EN_NOUNS:
          attach_nouns (self, i);
          break;
        case GOTGAN_EN_PREP:
          attach_prep (self, i);
          break;
        case GOTGAN_EN_VERBS:
          if (phrase->form == GOTGAN_EN_FINITE)
            attach_finite (self, i);
          else if (phrase->form == GOTGAN_EN_REDUCED)
            attach_reduced (self, i);
          else
            attach_dependent (self, i);
          break;
        case GOTGAN_EN_WHEN:
        case GOTGAN_EN_LINK:
          break;
        }
      if (open < 0 && opens (self, i))
        open = i - 1;
    }
}

/* --- The whole ------------------------------------------------------------------------------- */

GotganEnSyntax *
gotgan_en_syntax_new (GotganEnWords *words, const GotganReading *reading)
{
  GotganEnSyntax *self = g_new0 (GotganEnSyntax, 1);
  Chunker chunker = { .syntax = self };

  self->reading = reading;
  self->tokens = gotgan_en_tokens_new (words, reading);
  self->phrases = g_array_new (FALSE, FALSE, sizeof (GotganEnPhrase));
  chunk (&chunker);
  attach (self);
  return self;
}

void
gotgan_en_syntax_free (GotganEnSyntax *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->tokens);
  g_array_unref (self->phrases);
  g_free (self);
}

gint
gotgan_en_phrase_at (const GotganEnSyntax *self, gsize at)
{
  for (guint i = 0; i < self->phrases->len; i++)
    {
      const GotganEnPhrase *phrase = phrase_of (self, i);

      if (at >= phrase->start && at < phrase->end)
        return i;
    }
  return -1;
}

char *
gotgan_en_syntax_dup_text (const GotganEnSyntax *self)
{
  static const char *const kinds[] = { "NOUNS", "VERBS", "PREP", "WHEN", "LINK" };
  static const char *const forms[] = { "finite", "infinitive", "gerund", "reduced" };
  static const char *const relations[] = { "free",       "subject", "object",
                                           "complement", "apposed", "joined" };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->phrases->len; i++)
    {
      const GotganEnPhrase *p = phrase_of (self, i);

      g_string_append_printf (out, "%3u %s [%.*s]", i, kinds[p->kind], (int) (p->end - p->start),
                              self->reading->text + p->start);
      if (p->kind == GOTGAN_EN_VERBS)
        g_string_append_printf (out, " %s%s%s subject %d", forms[p->form],
                                p->passive ? " passive" : "", p->negated ? " not" : "", p->subject);
      if (p->kind == GOTGAN_EN_NOUNS)
        g_string_append_printf (out, " name %d owner %d%s", p->name, p->owner,
                                p->proper ? " proper" : "");
      if (p->kind == GOTGAN_EN_PREP)
        g_string_append_printf (out, " noun %d", p->noun);
      g_string_append_printf (out, " ← %d %s%s%s\n", p->governor, relations[p->relation],
                              p->cue != NULL ? " cue " : "", p->cue != NULL ? p->cue->value : "");
    }
  return g_string_free (out, FALSE);
}
