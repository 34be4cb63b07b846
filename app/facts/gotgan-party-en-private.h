#pragma once

#include "app/facts/gotgan-party-private.h"

G_BEGIN_DECLS

/* What the files that recognise English names share. */

/* The lower-case word that ends before @at; FALSE when a mark stands between. */
gboolean gotgan_party_en_word_before (const char *text, gsize at, gsize *start, gsize *end);
gboolean gotgan_party_en_word_is (const char *text, gsize start, gsize end, const char *word);
gboolean gotgan_party_en_after_word (const char *text, gsize at, const char *word);

/* --- Runs of capitalised words: gotgan-party-en-run.c --- */

/* Reads the run that begins at @at, the start of a word. FALSE when none does; then run->end is where to go on. */
gboolean gotgan_party_en_read_run (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                                   GotganNameRun *run);
/* "Corp." behind a name is part of it: one past such words, or @end. */
gsize gotgan_party_en_legal_form_end (const char *text, gsize limit, gsize end);

/* --- Evidence that a run is a name: gotgan-party-en-evidence.c --- */

/* Adds to @candidate what the surroundings of @run tell. */
void gotgan_party_en_weigh (GotganPartyNames *self, const char *text, gsize limit,
                            const GotganNameRun *run, GotganNameCandidate *candidate);

/* Counts the noun [@start, @end) for what it calls the name. FALSE when it says nothing. */
gboolean gotgan_party_en_vote_of_noun (GotganPartyNames *self, const char *text, gsize start,
                                       gsize end, guint weight, GotganNameCandidate *candidate);
/* "a Paris lab called Novella": counts the nearest noun before @at that says what is called so. */
void gotgan_party_en_weigh_naming (GotganPartyNames *self, const char *text, gsize at,
                                   GotganNameCandidate *candidate);
/* The part of gotgan_party_en_weigh() for what stands behind @run. */
void gotgan_party_en_weigh_behind (GotganPartyNames *self, const char *text, gsize limit,
                                   const GotganNameRun *run, GotganNameCandidate *candidate);

/* "the Company", "its Board": an article or the like stands before @at. */
gboolean gotgan_party_en_has_determiner (const char *text, gsize at);

/* --- Who gives money: gotgan-party-en-money.c --- */

/* Counts what the surroundings of @run tell of giving money and of needing it. */
void gotgan_party_en_note_money (GotganPartyNames *self, const char *text, gsize limit,
                                 const GotganNameRun *run, GotganNameCandidate *candidate);
/* "Novella raised", "Novella has last raised": what the words behind @end tell. */
gboolean gotgan_party_en_takes_money (GotganPartyNames *self, const char *text, gsize limit,
                                      gsize end);
/* Makes funds of those who only give. */
void gotgan_party_en_decide_funds (GotganPartyNames *self);

/* --- Names without a capital: gotgan-party-en-small.c --- */

/* Keeps the word [@at, @end) for gotgan_party_en_decide_small() if something makes it look like a name. */
void gotgan_party_en_note_small (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                                 gsize end);
/* Keeps @candidate if the article uses it as a name. */
void gotgan_party_en_decide_small (GotganPartyNames *self, GotganNameCandidate *candidate);

G_END_DECLS
