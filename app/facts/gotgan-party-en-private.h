#pragma once

#include "app/facts/gotgan-party-private.h"

G_BEGIN_DECLS

/* What the files that recognise English names share. */

/* The lower-case word that ends before @at; FALSE when a mark stands between. */
gboolean gotgan_party_en_word_before (const char *text, gsize at, gsize *start, gsize *end);
gboolean gotgan_party_en_word_is (const char *text, gsize start, gsize end, const char *word);
gboolean gotgan_party_en_after_word (const char *text, gsize at, const char *word);

/* --- Runs of capitalised words: gotgan-party-en-run.c --- */

/**
 * GotganNameRun:
 * @last: first byte of its last word
 * @opens: it opens a sentence, where a capital proves nothing
 * @suffix: (nullable): the kind that its last word tells, as "Capital" does
 * @common: all of its words are everyday ones
 */
typedef struct
{
  gsize start;
  gsize end;
  gsize last;
  guint n_words;
  gboolean opens;
  gboolean common;
  const char *suffix;
} GotganNameRun;

/* Reads the run that begins at @at, the start of a word. FALSE when none does; then run->end is where to go on. */
gboolean gotgan_party_en_read_run (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                                   GotganNameRun *run);
/* "Corp." behind a name is part of it: one past such words, or @end. */
gsize gotgan_party_en_legal_form_end (const char *text, gsize limit, gsize end);

/* --- Evidence that a run is a name: gotgan-party-en-evidence.c --- */

typedef enum
{
  GOTGAN_EVIDENCE_ORGANISATION,
  GOTGAN_EVIDENCE_PERSON,
  GOTGAN_EVIDENCE_PRODUCT,
  GOTGAN_EVIDENCE_PROJECT,
  GOTGAN_EVIDENCE_PLACE,
  GOTGAN_N_EVIDENCE,
} GotganEvidence;

/**
 * GotganNameCandidate:
 * @n_inside: how often it stands where a capital means something
 * @n_opening: and how often where it does not
 * @votes: what speaks for each reading
 * @kind: of the organisation, as far as told
 * @run: its first one, for its words
 * @peer: (nullable): the one before it in a list
 *
 * A run of capitalised words, over the whole article.
 */
typedef struct _GotganNameCandidate GotganNameCandidate;
struct _GotganNameCandidate
{
  char *text;
  guint n_inside;
  guint n_opening;
  guint votes[GOTGAN_N_EVIDENCE];
  GotganPartyKind kind;
  GotganNameRun run;
  GotganNameCandidate *peer;
};

/* Adds to @candidate what the surroundings of @run tell. */
void gotgan_party_en_weigh (GotganPartyNames *self, const char *text, gsize limit,
                            const GotganNameRun *run, GotganNameCandidate *candidate);

G_END_DECLS
