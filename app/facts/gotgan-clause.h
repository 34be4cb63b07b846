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

/**
 * GotganReading:
 * @text: the paragraph
 * @paragraph: its index
 * @start: first byte of the sentence
 * @end: one past its last byte
 * @closed: it ends with a full stop or the like; a headline does not
 * @money: (element-type GotganMoneyMention):
 * @percents: (element-type GotganPercentMention):
 * @dates: (element-type GotganDateMention):
 * @parties: (element-type GotganPartyMention): pronouns too, as anaphors
 * @cues: (element-type GotganCue):
 * @clauses: (element-type GotganClause): in order; together they are the sentence
 * @words: (nullable) (element-type GotganKoWord): of a Korean sentence
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

/** Returns: code points in [@from, @to), in either order */
guint gotgan_reading_distance (const GotganReading *self, gsize from, gsize to);

G_END_DECLS
