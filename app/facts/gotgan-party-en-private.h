#pragma once

#include "app/facts/gotgan-party-private.h"

G_BEGIN_DECLS

/* What the files that recognise English names share. */

/* The lower-case word that ends before @at; FALSE when a mark stands between. */
gboolean gotgan_party_en_word_before (const char *text, gsize at, gsize *start, gsize *end);
/* Longer words than this are in no list. */
#define GOTGAN_PARTY_EN_MAX_WORD 32
/* The word in small letters, or an empty string when it is too long for any list. */
void gotgan_party_en_copy_word (char word[GOTGAN_PARTY_EN_MAX_WORD], const char *text, gsize start,
                                gsize end);
gboolean gotgan_party_en_word_is (const char *text, gsize start, gsize end, const char *word);
gboolean gotgan_party_en_after_word (const char *text, gsize at, const char *word);
gboolean gotgan_party_en_after_any (const char *text, gsize at, const char *const *words,
                                    guint n_words);

/* --- Runs of capitalised words: gotgan-party-en-start.c, gotgan-party-en-run.c --- */

/* Reads the run that begins at @at, the start of a word. FALSE when none does; then run->end is where to go on. */
gboolean gotgan_party_en_read_run (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                                   GotganNameRun *run);
/* Reads on from the words that @run has. */
void gotgan_party_en_read_words (GotganPartyNames *self, const char *text, gsize limit,
                                 GotganNameRun *run);
void gotgan_party_en_take_word (GotganPartyNames *self, const char *text, GotganNameRun *run,
                                gsize start, gsize end);
/* Whether a name goes on with the word [@start, @end). */
gboolean gotgan_party_en_goes_on (GotganPartyNames *self, const char *text, gsize limit,
                                  gsize start, gsize end);
/* Returns: (nullable): what the word makes of a name that ends in it, "fund" */
const char *gotgan_party_en_suffix_of (GotganPartyNames *self, const char *text, gsize start,
                                       gsize end);
GotganNameClass gotgan_party_en_classes_of (GotganPartyNames *self, const char *text, gsize start,
                                            gsize end);
/* "London-based", "Novella-led": an adjective that a name is part of. */
gboolean gotgan_party_en_is_compound_adjective (const char *text, gsize start, gsize end);
/* "Chairman": whether an office begins at @at. */
gboolean gotgan_party_en_is_title (GotganPartyNames *self, const char *text, gsize limit, gsize at);
/* "Corp." behind a name is part of it: one past such words, or @end. */
gsize gotgan_party_en_legal_form_end (const char *text, gsize limit, gsize end);

/* --- Evidence that a run is a name: gotgan-party-en-evidence.c, …-preposition.c, …-behind.c, …-apposition.c --- */

/* Adds to @candidate what the surroundings of @run tell. */
void gotgan_party_en_weigh (GotganPartyNames *self, const char *text, gsize limit,
                            const GotganNameRun *run, GotganNameCandidate *candidate);

/* Counts the noun [@start, @end) for what it calls the name. FALSE when it says nothing. */
gboolean gotgan_party_en_vote_of_noun (GotganPartyNames *self, const char *text, gsize start,
                                       gsize end, guint weight, GotganNameCandidate *candidate);
/* Counts what the preposition @word at @start before a name and the words before that tell. */
void gotgan_party_en_weigh_preposition (GotganPartyNames *self, const char *text, gsize start,
                                        const char *word, GotganNameCandidate *candidate);
/* "a Paris lab called Novella": counts the nearest noun before @at that says what is called so. */
void gotgan_party_en_weigh_naming (GotganPartyNames *self, const char *text, gsize at,
                                   GotganNameCandidate *candidate);
/* The part of gotgan_party_en_weigh() for what stands behind @run. */
void gotgan_party_en_weigh_behind (GotganPartyNames *self, const char *text, gsize limit,
                                   const GotganNameRun *run, GotganNameCandidate *candidate);

/* One past the comma or dash behind a name that sets off what explains it, or @at. */
gsize gotgan_party_en_set_off_end (const char *text, gsize at);
/* Counts what begins at @at and explains the name before its comma or dash. */
void gotgan_party_en_weigh_explanation (GotganPartyNames *self, const char *text, gsize limit,
                                        gsize at, GotganNameCandidate *candidate);

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
