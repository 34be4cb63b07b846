#pragma once

#include "app/facts/gotgan-party-private.h"

G_BEGIN_DECLS

/* What the files that recognise English names share. */

/* The lower-case word that ends before @at; FALSE when a mark stands between. */
gboolean gotgan_party_en_word_before (const char *text, gsize at, gsize *start, gsize *end);
gboolean gotgan_party_en_word_is (const char *text, gsize start, gsize end, const char *word);
gboolean gotgan_party_en_after_word (const char *text, gsize at, const char *word);

/* --- Evidence that the run of capitalised words in [@at, @end) is a name: gotgan-party-en-evidence.c --- */

/* ", a Paris start-up", ", the hedge fund"; a person when an office stands there. */
gboolean gotgan_party_en_is_apposed (GotganPartyNames *self, const char *text, gsize limit,
                                     gsize end, GotganPartyKind *kind);
/* "Novella raised", "Novella has agreed": the run is the subject of a verb of the field. */
gboolean gotgan_party_en_acts (GotganPartyNames *self, const char *text, gsize limit, gsize start,
                               gsize end);
/* "acquired Novella", "start-up Novella", "led by Novella", "takeover of Novella". */
gboolean gotgan_party_en_is_acted_on (GotganPartyNames *self, const char *text, gsize limit,
                                      gsize at, gsize end, GotganPartyKind *kind);
/* "Sequoia, Novella, Cohort and Accel": inside a list of names. */
gboolean gotgan_party_en_is_listed (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                                    gsize end);
/* "chief executive Jane Doe", "its founder, Jane Doe". */
gboolean gotgan_party_en_is_titled (GotganPartyNames *self, const char *text, gsize at);
/* "Novella's first offer": an owner, which only its number proves. */
gboolean gotgan_party_en_owns (const char *text, gsize limit, gsize end);

G_END_DECLS
