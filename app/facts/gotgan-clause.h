#pragma once

#include "app/facts/gotgan-cues.h"
#include "app/facts/gotgan-lexicon.h"
#include "app/facts/gotgan-party-mention.h"
#include "app/facts/gotgan-sentence.h"

G_BEGIN_DECLS

/**
 * GotganClause:
 * @start: first byte
 * @end: one past the last byte
 *
 * A stretch of a sentence with one predicate, as far as its connectives tell.
 */
typedef struct
{
  gsize start;
  gsize end;
} GotganClause;

/* What an anaphor means by its word, in the cue's value and the name of its mention until somebody is found for it. Both
 * languages have these; others are of one of them, or the registry's id of a party ("the ChatGPT maker"). */
#define GOTGAN_ANAPHOR_COMPANY "company"
#define GOTGAN_ANAPHOR_PERSON "person"
#define GOTGAN_ANAPHOR_BOTH "both"
#define GOTGAN_ANAPHOR_DEAL "deal"
#define GOTGAN_ANAPHOR_VENTURE "venture"
/* Korean: "그룹은", "해당 스타트업은" */
#define GOTGAN_ANAPHOR_GROUP "group"
#define GOTGAN_ANAPHOR_TOPIC "topic"
/* English: "it", "its" */
#define GOTGAN_ANAPHOR_SUBJECT "subject"
#define GOTGAN_ANAPHOR_POSSESSIVE "possessive"
/* English: "the target", "the buyer", "the project", "his company" */
#define GOTGAN_ANAPHOR_TARGET "target"
#define GOTGAN_ANAPHOR_BUYER "buyer"
#define GOTGAN_ANAPHOR_PROJECT "project"
#define GOTGAN_ANAPHOR_ORGANISATION "organisation"

/**
 * GotganReading:
 * @language: of the article
 * @text: the paragraph
 * @paragraph: its index
 * @start: first byte of the sentence
 * @end: one past its last byte
 * @first_char: code points of @text before @start
 * @closed: it ends with a full stop or the like; a headline does not
 * @money: (element-type GotganMoneyMention):
 * @percents: (element-type GotganPercentMention):
 * @dates: (element-type GotganDateMention):
 * @parties: (element-type GotganPartyMention): pronouns too, as anaphors
 * @cues: (element-type GotganCue):
 * @clauses: (element-type GotganClause): in order; together they are the sentence
 * @words: (nullable) (element-type GotganKoWord): of a Korean sentence
 * @strings: (element-type utf8): what cues that were added to the sentence point to
 *
 * One sentence with everything that was found in it, before anything is concluded.
 */
typedef struct
{
  GotganLanguage language;
  const char *text;
  guint paragraph;
  gsize start;
  gsize end;
  guint first_char;
  gboolean closed;
  GArray *money;
  GArray *percents;
  GArray *dates;
  GArray *parties;
  GArray *cues;
  GArray *clauses;
  GArray *words;
  GPtrArray *strings;
} GotganReading;

/**
 * gotgan_reading_new:
 * @names: of the article
 * @published: (nullable): the article's
 *
 * Reads @sentence of @text.
 *
 * Returns: (transfer full): to be freed before @text, @names and @rules
 */
GotganReading *gotgan_reading_new (GotganRules *rules, GotganPartyNames *names,
                                   GotganLanguage language, const char *published, const char *text,
                                   guint paragraph, const GotganSentence *sentence);
void gotgan_reading_free (GotganReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganReading, gotgan_reading_free)

/** Returns: index of the clause that holds byte @at */
guint gotgan_reading_clause_at (const GotganReading *self, gsize at);

/** Returns: code points of the paragraph before byte @at; costs the way from the sentence's start, not the paragraph's */
guint gotgan_reading_offset (const GotganReading *self, gsize at);

/** Returns: code points in [@from, @to), in either order */
guint gotgan_reading_distance (const GotganReading *self, gsize from, gsize to);

G_END_DECLS
