#pragma once

#include "app/facts/gotgan-clause.h"

G_BEGIN_DECLS

#define GOTGAN_KO_NONE G_MAXUINT

/**
 * GotganKoSort:
 * @GOTGAN_KO_APART: an adverb, a bracket: stands beside the frame of the sentence
 * @GOTGAN_KO_NOMINAL: a noun, a name, a figure or a date, with its particle
 * @GOTGAN_KO_POST: works like a particle of the noun before it ("…를 통해")
 * @GOTGAN_KO_PREDICATE: a verb, or a noun with the copula
 */
typedef enum
{
  GOTGAN_KO_APART,
  GOTGAN_KO_NOMINAL,
  GOTGAN_KO_POST,
  GOTGAN_KO_PREDICATE,
} GotganKoSort;

/**
 * GotganKoEnding:
 *
 * How a predicate goes on: see data/lexicon/endings-ko.tsv.
 */
typedef enum
{
  GOTGAN_KO_FINAL,
  GOTGAN_KO_AND,
  GOTGAN_KO_BUT,
  GOTGAN_KO_ADNOMINAL,
  GOTGAN_KO_QUOTE,
  GOTGAN_KO_PLAN,
  GOTGAN_KO_AS_NOUN,
} GotganKoEnding;

typedef enum
{
  GOTGAN_KO_TENSE_NONE,
  GOTGAN_KO_TENSE_PAST,
  GOTGAN_KO_TENSE_PRESENT,
  GOTGAN_KO_TENSE_FUTURE,
} GotganKoTense;

/**
 * GotganKoWord:
 * @start: first byte
 * @end: one past the last byte, marks at its end left out
 * @stem_end: where its particle or ending begins
 * @kase: of a nominal
 * @ending: of a predicate
 * @comma: a comma or a dash stands behind it
 * @planned: "…기로", "…려고" with its verb
 * @negated: "…지 않", "…지 못"
 * @copula: a predicate made of a noun
 * @content: a noun that an adnominal verb gives the content of
 * @adjective: a describing word that takes no object
 * @people: a noun for people around a company, who are not the company ("직원들")
 * @giver: a noun for one who gives money ("투자자")
 * @terms: a noun that sums up what was agreed ("골자")
 * @part: how many bytes of it are a noun for a part of a company ("로봇사업부")
 * @party: index of the last party named in it, or %GOTGAN_KO_NONE; @money, @percent, @date likewise
 * @first_cue: its cues are [@first_cue, @end_cue)
 * @group: words with one number stand between the same two figures ("A가 100억원, B가 50억원을 넣었다")
 * @head: the word it depends on, or %GOTGAN_KO_NONE
 * @child: its last dependent, or %GOTGAN_KO_NONE
 * @sibling: the dependent of the same head before it, or %GOTGAN_KO_NONE
 * @before: of a predicate, the one it is joined to, whose subject it may share, or %GOTGAN_KO_NONE
 * @topic: of a predicate, the word with 은/는 that holds there, or %GOTGAN_KO_NONE
 */
typedef struct
{
  gsize start;
  gsize end;
  gsize stem_end;
  GotganKoSort sort;
  GotganCase kase;
  GotganKoEnding ending;
  GotganKoTense tense;
  guint comma : 1;
  guint planned : 1;
  guint negated : 1;
  guint copula : 1;
  guint content : 1;
  guint adjective : 1;
  guint people : 1;
  guint giver : 1;
  guint terms : 1;
  guint part;
  guint party;
  guint money;
  guint percent;
  guint date;
  guint first_cue;
  guint end_cue;
  guint group;
  guint head;
  guint child;
  guint sibling;
  guint before;
  guint topic;
} GotganKoWord;

/**
 * gotgan_ko_words_new:
 *
 * The words of @reading, each with what it is by its ending, none depending on another yet.
 *
 * Returns: (transfer full) (element-type GotganKoWord):
 */
GArray *gotgan_ko_words_new (const GotganReading *reading, GotganCues *cues);

/**
 * gotgan_ko_words_link:
 *
 * Finds which word depends on which: Korean closes every phrase with its head, so one pass with a stack of open nouns does.
 */
void gotgan_ko_words_link (GArray *words, const GotganReading *reading);

G_END_DECLS
