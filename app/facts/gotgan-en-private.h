#pragma once

#include "app/facts/gotgan-claim-private.h"
#include "app/facts/gotgan-en-syntax.h"

G_BEGIN_DECLS

/* What the readers of English share: a sentence with its build, and who takes which part in what it says. */

/**
 * GotganEn:
 * @b: the discourse, the reading and the claims so far
 * @syntax: of the sentence
 * @they: the nouns that "they" and "both" mean, or -1
 */
typedef struct
{
  const GotganBuilder *b;
  const GotganEnSyntax *syntax;
  gint they;
} GotganEn;

/**
 * GotganEnAnchor:
 * @phrase: the verbs or nouns that say what happens
 * @cue: their frame word
 * @figure: the nouns with its sum, or -1
 * @gapped: the subject of a verb that is left out ("and Toyota $9m"), or -1
 * @verbs: the verbs themselves, or the verbs whose object, subject or complement the nouns are; -1 for none
 *
 * What a claim hangs on.
 */
typedef struct
{
  gint phrase;
  gint verbs;
  gint figure;
  gint gapped;
  const GotganCue *cue;
} GotganEnAnchor;

/* --- Parts: gotgan-en-part.c; lists of GotganActor --- */

/* The parties that the nouns @phrase and those joined to them stand for. */
void gotgan_en_add_actors (const GotganEn *en, gint phrase, GArray *actors);
/* As gotgan_en_add_actors(); of a common noun ("existing investors including A") those it names. */
void gotgan_en_add_actors_meant (const GotganEn *en, gint phrase, GArray *actors);
/* The party that a capitalised word unknown as a name must be, where only a party can stand. */
gboolean gotgan_en_proper (const GotganEn *en, gint nouns, GotganActor *actor);
GArray *gotgan_en_actors_new (void);
/* Who does what @verbs say; of a passive, who undergoes it. */
GArray *gotgan_en_subjects (const GotganEn *en, gint verbs);
GArray *gotgan_en_objects (const GotganEn *en, gint verbs);
/* The nouns that are the object of @verbs, or -1. */
gint gotgan_en_object_nouns (const GotganEn *en, gint verbs);
/* The nouns behind @word ("from", "in") among what adds to @anchor; -1 for none. */
gint gotgan_en_complement (const GotganEn *en, const GotganEnAnchor *anchor, const char *word);
/* The parties behind any of the %NULL-terminated @words. */
GArray *gotgan_en_prepositional (const GotganEn *en, const GotganEnAnchor *anchor,
                                 const char *const *words);
/* "Novella's round", "its shares": the party before the head, or nobody. */
GotganActor gotgan_en_owner (const GotganEn *en, gint nouns);
GotganEnAnchor gotgan_en_anchor (const GotganEn *en, gint phrase, const GotganCue *cue);
/* The phrase one up: the verb of an object, the noun of an of-phrase, the verb or noun of an infinitive; -1 at the top. */
gint gotgan_en_up (const GotganEn *en, gint phrase);
gboolean gotgan_en_head_is (const GotganEn *en, gint phrase, const char *const *words);

/* --- Discourse: gotgan-en-discourse.c --- */

/* Gives every pronoun of the sentence its party. */
void gotgan_en_resolve (GotganEn *en);
/* "Helsing (Munich, defense).": a sentence that is but a name says whom the next are about. */
void gotgan_en_enter (const GotganEn *en);
/* Whom the next sentence can mean by "it". */
void gotgan_en_leave (const GotganEn *en);

/* --- Figures: gotgan-en-figure.c --- */

/* What the sum or share at byte @at is of; @anchor->cue is %NULL when nothing says. */
void gotgan_en_figure_anchor (const GotganEn *en, gint phrase, GotganEnAnchor *anchor);

/* --- State: gotgan-en-state.c --- */

void gotgan_en_open (const GotganEn *en, GotganStatement *statement, GotganKind kind,
                     const GotganEnAnchor *anchor, const GotganMoneyMention *money,
                     const char *rule);

/* EDTF of the date right behind the nouns @phrase, or %NULL */
const char *gotgan_en_date_behind (const GotganEn *en, gint phrase);
/* EDTF of when what the stage word @cue says happened, or %NULL */
const char *gotgan_en_date_at (const GotganEn *en, const GotganCue *cue);
GotganBasis gotgan_en_basis_at (const GotganEn *en, gint phrase, const GotganCue *cue,
                                gboolean *told);
/* Whether what governs @anchor tells of the future. */
gboolean gotgan_en_is_forecast (const GotganEn *en, const GotganEnAnchor *anchor);

/* --- Claims --- */

/* The share of ownership in the nouns @phrase. */
void gotgan_en_claim_share (const GotganEn *en, gint phrase);

void gotgan_en_claims (const GotganBuilder *b);

G_END_DECLS
