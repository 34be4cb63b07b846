#pragma once

#include "app/facts/gotgan-clause.h"

G_BEGIN_DECLS

/* What of a reading each language finds by itself. */

/* --- gotgan-clause.c --- */

/* Ends the clause that begins at @start before @end, where the next begins. */
void gotgan_reading_add_clause (GotganReading *self, gsize *start, gsize end);
gboolean gotgan_reading_overlaps_party (const GotganReading *self, gsize start, gsize end);

/* --- gotgan-ko-clause.c --- */

/* A verb that another clause follows closes its own. */
void gotgan_ko_split_clauses (GotganReading *self);
/* "올렸으나" is no name. */
void gotgan_ko_drop_verbs (GotganReading *self);
/* "4조달러" does not raise ("조달"). */
gboolean gotgan_ko_is_in_figure (const GotganReading *self, gsize at);
/* The case of a pronoun by its particle; @tail becomes the end of that. */
GotganCase gotgan_ko_anaphor_case (const GotganReading *self, GotganCues *cues,
                                   const GotganCue *cue, gsize *tail);
gboolean gotgan_ko_is_joined (const GotganReading *self, const GotganPartyMention *a,
                              const GotganPartyMention *b);
/* "노벨라, 300억 투자 유치": in a headline the comma marks the subject. */
void gotgan_ko_mark_headline_subject (GotganReading *self);

/* --- gotgan-en-clause.c --- */

void gotgan_en_split_clauses (GotganReading *self);
/* The case of a pronoun or description; @tail becomes the end of a possessive. */
GotganCase gotgan_en_anaphor_case (const GotganReading *self, const GotganCue *cue, gsize *tail);
/* Whether a name stands right behind the noun @cue: "the bank Nordea". */
gboolean gotgan_en_names_follow (const GotganReading *self, const GotganCue *cue);
/* "the miner", "the French start-up": companies that are not named. */
void gotgan_en_add_descriptions (GotganReading *self);
gboolean gotgan_en_is_joined (const GotganReading *self, const GotganPartyMention *a,
                              const GotganPartyMention *b);

G_END_DECLS
