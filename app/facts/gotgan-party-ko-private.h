#pragma once

#include "app/facts/gotgan-party-private.h"

G_BEGIN_DECLS

/* What the files that recognise Korean names share. */

/**
 * GotganNameWord:
 * @start: first byte of the word, behind an opening quote
 * @end: one past its letters
 * @tail: one past its quote, bracket and particle
 * @quoted: it stands in quotes
 * @bracket: a bracket follows at @end or behind the quote, or 0
 *
 * A word between blanks.
 */
typedef struct
{
  gsize start;
  gsize end;
  gsize tail;
  gboolean quoted;
  gsize bracket;
} GotganNameWord;

/**
 * GotganNameStem:
 * @end: one past the stem
 * @role: what the particle behind it says
 * @common: every part of it is an everyday noun
 * @doubtful: it may be a form of a verb as well; then its particle tells nothing
 *
 * One way to part a word into noun and particle.
 */
typedef struct
{
  gsize end;
  GotganCase role;
  gboolean common;
  gboolean doubtful;
} GotganNameStem;

#define GOTGAN_NAME_MAX_STEMS 4

/* Fills @stems with the ways to part @word, the longest stem first. 0 when it is an everyday word, a form of a verb or
 * another that cannot be a name. */
guint gotgan_party_ko_stems (GotganPartyNames *self, const char *text, gsize limit,
                             const GotganNameWord *word,
                             GotganNameStem stems[GOTGAN_NAME_MAX_STEMS]);

/* The word at @at, which starts one. */
GotganNameWord gotgan_party_ko_read_word (GotganPartyNames *self, const char *text, gsize limit,
                                          gsize at);

/* "㈜노벨라": whatever follows is the name of a company. */
gboolean gotgan_party_ko_is_titled (const char *text, gsize at);
gboolean gotgan_party_ko_is_surname (GotganPartyNames *self, const char *text, gsize at);
/* The length of the end of [@start, @end) that organisations' names have, or 0. */
gsize gotgan_party_ko_suffix (GotganPartyNames *self, const char *text, gsize start, gsize end,
                              const char **value);

/* The length of the noun for works that [@start, @end), a name of its own, ends in, or 0. */
gsize gotgan_party_ko_works (GotganPartyNames *self, const char *text, gsize start, gsize end);

/**
 * GotganNamePlace:
 * @word: the word
 * @before: the one before it in the sentence; empty at its start
 * @cues: (element-type GotganCue): of the paragraph
 * @sentence: where the sentence starts
 * @sentence_end: and ends
 *
 * Where a word stands.
 */
typedef struct
{
  const char *text;
  gsize limit;
  GotganNameWord word;
  GotganNameWord before;
  const GArray *cues;
  gsize sentence;
  gsize sentence_end;
} GotganNamePlace;

/* Adds to @candidate what @place tells of @stem. */
void gotgan_party_ko_weigh (GotganPartyNames *self, const GotganNamePlace *place,
                            const GotganNameStem *stem, GotganNameCandidate *candidate);

/* "노벨라 대표": a blank and an office stand at @tail. */
gboolean gotgan_party_ko_has_office (GotganPartyNames *self, const GotganNamePlace *place,
                                     gsize tail);
/* "고토 요시미쓰 최고재무책임자": a word that no list explains stands before, and the two are somebody's name as likely as a
 * person and a company. */
gboolean gotgan_party_ko_follows_unknown (GotganPartyNames *self, const GotganNamePlace *place);
/* An organisation of the kind that @value of a cue names. */
void gotgan_party_ko_vote_kind (GotganNameCandidate *candidate, const char *value, guint weight);
/* Each adds what the particle, or the noun behind byte @tail, tells. */
void gotgan_party_ko_weigh_role (GotganPartyNames *self, const GotganNamePlace *place,
                                 const GotganNameStem *stem, gsize tail,
                                 GotganNameCandidate *candidate);
void gotgan_party_ko_weigh_next_noun (GotganPartyNames *self, const GotganNamePlace *place,
                                      const GotganNameStem *stem, gsize tail,
                                      GotganNameCandidate *candidate);

/* Whether the text before @end, from @start on, ends in any of @endings. */
gboolean gotgan_party_ko_ends_in_any (const char *text, gsize start, gsize end,
                                      const char *const *endings, guint n_endings);
gboolean gotgan_party_ko_is_hangul_at (const char *text, gsize at);

/* --- gotgan-party-ko-verb.c --- */

/* "유치했다", "추진되는": an everyday noun made a verb; @nouns as count_nouns() fills it. */
gboolean gotgan_party_ko_is_made_verb (const char *text, gsize start, gsize end,
                                       const guint8 *nouns);
/* "떠넘겼다|가", "남김없|이", "만드|는": what looks like a noun and may be part of a verb or an adverb. */
gboolean gotgan_party_ko_is_doubtful (GotganPartyNames *self, const char *text,
                                      const GotganNameWord *word, const GotganNameStem *stem);

G_END_DECLS
