#pragma once

#include "app/facts/gotgan-clause.h"
#include "app/facts/gotgan-date.h"
#include "app/facts/gotgan-en-words.h"
#include "app/facts/gotgan-money.h"

G_BEGIN_DECLS

/* How an English sentence is built, as far as one pass from left to right can tell: words, phrases of them, and which
 * phrase hangs on which. A phrase may look back to where the sentence begins; gotgan-facts.c caps how long one is. */

/**
 * GotganEnTag:
 * @GOTGAN_EN_TAG_WORD: a word that has no tag yet
 * @GOTGAN_EN_TAG_PROPER: a capitalised word that is no known name
 * @GOTGAN_EN_TAG_POSSESSIVE: "'s" and the apostrophe of "investors'"
 * @GOTGAN_EN_TAG_STOP: any other mark
 *
 * What a token is in its place.
 */
typedef enum
{
  GOTGAN_EN_TAG_WORD,
  GOTGAN_EN_TAG_NAME,
  GOTGAN_EN_TAG_MONEY,
  GOTGAN_EN_TAG_PERCENT,
  GOTGAN_EN_TAG_DATE,
  GOTGAN_EN_TAG_NOUN,
  GOTGAN_EN_TAG_PROPER,
  GOTGAN_EN_TAG_PRONOUN,
  GOTGAN_EN_TAG_DETERMINER,
  GOTGAN_EN_TAG_ADJECTIVE,
  GOTGAN_EN_TAG_NUMBER,
  GOTGAN_EN_TAG_VERB,
  GOTGAN_EN_TAG_BE,
  GOTGAN_EN_TAG_HAVE,
  GOTGAN_EN_TAG_DO,
  GOTGAN_EN_TAG_MODAL,
  GOTGAN_EN_TAG_TO,
  GOTGAN_EN_TAG_NOT,
  GOTGAN_EN_TAG_ADVERB,
  GOTGAN_EN_TAG_PREPOSITION,
  GOTGAN_EN_TAG_CONJUNCTION,
  GOTGAN_EN_TAG_RELATIVE,
  GOTGAN_EN_TAG_SUBORDINATOR,
  GOTGAN_EN_TAG_POSSESSIVE,
  GOTGAN_EN_TAG_COMMA,
  GOTGAN_EN_TAG_STOP,
  GOTGAN_EN_TAG_OPEN,
  GOTGAN_EN_TAG_CLOSE,
  GOTGAN_EN_TAG_QUOTE,
} GotganEnTag;

/**
 * GotganEnToken:
 * @start: first byte
 * @end: one past the last
 * @tag: what it is here
 * @class: what the word can be; 0 for names, figures and marks
 * @traits: what the word does to those beside it
 * @index: of the name, figure or date in the reading's array; -1 for others
 * @cue: (nullable): the frame word that ends here when a noun, begins here when a verb
 */
typedef struct
{
  gsize start;
  gsize end;
  GotganEnTag tag;
  GotganEnClass class;
  GotganEnTrait traits;
  gint index;
  const GotganCue *cue;
} GotganEnToken;

/**
 * gotgan_en_tokens_new:
 * @reading: of an English sentence
 *
 * Returns: (transfer full) (element-type GotganEnToken): its names, figures, words and marks, tagged
 */
GArray *gotgan_en_tokens_new (GotganEnWords *words, const GotganReading *reading);

/**
 * GotganEnPhraseKind:
 * @GOTGAN_EN_NOUNS: a noun with what stands before it: "the Oslo lab", "Novella's round", "$5m"
 * @GOTGAN_EN_VERBS: a verb with its auxiliaries: "would not have been sold"
 * @GOTGAN_EN_PREP: a preposition
 * @GOTGAN_EN_WHEN: a date that stands alone
 * @GOTGAN_EN_LINK: a comma or other mark, a conjunction, a relative or what else opens a clause
 */
typedef enum
{
  GOTGAN_EN_NOUNS,
  GOTGAN_EN_VERBS,
  GOTGAN_EN_PREP,
  GOTGAN_EN_WHEN,
  GOTGAN_EN_LINK,
} GotganEnPhraseKind;

/**
 * GotganEnForm:
 * @GOTGAN_EN_FINITE: "raised", "has raised", "is raising"
 * @GOTGAN_EN_INFINITIVE: "to raise"
 * @GOTGAN_EN_GERUND: "raising"
 * @GOTGAN_EN_REDUCED: "backed by Accel", "given $5m": says of nouns what was done to them, without a tense
 */
typedef enum
{
  GOTGAN_EN_FINITE,
  GOTGAN_EN_INFINITIVE,
  GOTGAN_EN_GERUND,
  GOTGAN_EN_REDUCED,
} GotganEnForm;

/**
 * GotganEnRelation:
 * @GOTGAN_EN_FREE: hangs on nothing, or only its governor tells how
 * @GOTGAN_EN_SUBJECT: of the verbs
 * @GOTGAN_EN_OBJECT: of the verbs
 * @GOTGAN_EN_COMPLEMENT: of the preposition
 * @GOTGAN_EN_APPOSED: explains the nouns, or names them
 * @GOTGAN_EN_JOINED: to the first of its list, or to the verbs of the same subject
 * @GOTGAN_EN_IN_DATELINE: says nothing of the sentence, and hangs on nothing
 */
typedef enum
{
  GOTGAN_EN_FREE,
  GOTGAN_EN_SUBJECT,
  GOTGAN_EN_OBJECT,
  GOTGAN_EN_COMPLEMENT,
  GOTGAN_EN_APPOSED,
  GOTGAN_EN_JOINED,
  GOTGAN_EN_IN_DATELINE,
} GotganEnRelation;

/**
 * GotganEnPhrase:
 * @kind: nouns, a group of verbs, a preposition, a date, or what links
 * @start: first byte
 * @end: one past the last
 * @first: its first token
 * @last: its last token
 * @head: token of its head: the noun, the main verb, the preposition
 * @governor: the phrase it hangs on, or -1: the verb whose object it is, the preposition before it, the name it explains,
 *   the phrase it is joined to by comma or "and"; of a preposition the verb or noun that it adds to; of a verb that has
 *   no subject of its own the verb or noun before
 * @relation: how it hangs there
 * @name: index of the party that the nouns stand for, or -1
 * @owner: index of the last party before the head ("Novella's round", "its round") or behind "whose", or -1
 * @money: index of a sum in it, or -1
 * @percent: index of a share in it, or -1
 * @date: index of a date in it, or -1
 * @cue: (nullable): the frame word of its head
 * @proper: the head is a capitalised word that is no known name
 * @form: of verbs
 * @passive: of verbs
 * @negated: of verbs
 * @modal: token of "will" and the like, or -1
 * @subject: of verbs, the nouns they say something of, or -1
 * @gap: of verbs, the nouns before that are their object ("the lab it bought"), or -1
 * @noun: of prepositions, the nearest nouns before, or -1; @governor is then the verb
 * @parenthetic: inside what explains a name between two commas, and past
 */
typedef struct
{
  GotganEnPhraseKind kind;
  gsize start;
  gsize end;
  guint first;
  guint last;
  guint head;
  gint governor;
  GotganEnRelation relation;
  gint name;
  gint owner;
  gint money;
  gint percent;
  gint date;
  const GotganCue *cue;
  gboolean proper;
  GotganEnForm form;
  gboolean passive;
  gboolean negated;
  gint modal;
  gint subject;
  gint gap;
  gint noun;
  gboolean parenthetic;
} GotganEnPhrase;

/**
 * GotganEnSyntax:
 * @tokens: (element-type GotganEnToken):
 * @phrases: (element-type GotganEnPhrase): in order
 */
typedef struct
{
  const GotganReading *reading;
  GArray *tokens;
  GArray *phrases;
} GotganEnSyntax;

/**
 * gotgan_en_syntax_new:
 * @reading: of an English sentence
 *
 * Returns: (transfer full): to be freed before @reading
 */
GotganEnSyntax *gotgan_en_syntax_new (GotganEnWords *words, const GotganReading *reading);
void gotgan_en_syntax_free (GotganEnSyntax *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganEnSyntax, gotgan_en_syntax_free)

static inline const GotganEnPhrase *
gotgan_en_phrase (const GotganEnSyntax *self, gint index)
{
  return index < 0 ? NULL : &g_array_index (self->phrases, GotganEnPhrase, index);
}

static inline const GotganEnToken *
gotgan_en_token (const GotganEnSyntax *self, guint index)
{
  return &g_array_index (self->tokens, GotganEnToken, index);
}

/** Returns: the phrase that holds byte @at, or -1 */
gint gotgan_en_phrase_at (const GotganEnSyntax *self, gsize at);

/** Returns: whether @token is @word, in any case */
gboolean gotgan_en_token_is (const GotganEnSyntax *self, guint token, const char *word);

/** Returns: (transfer full): the phrases and what they hang on, a line each, for a person to read */
char *gotgan_en_syntax_dup_text (const GotganEnSyntax *self);

G_END_DECLS
