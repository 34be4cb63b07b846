#pragma once

#include "app/facts/gotgan-en-words.h"
#include "app/facts/gotgan-name-words.h"
#include "app/facts/gotgan-party-mention.h"
#include "app/facts/gotgan-word-table.h"

G_BEGIN_DECLS

/* What the files that recognise parties share. */

/**
 * GotganNameRun:
 * @last: first byte of its last word
 * @opens: it opens a sentence, where a capital proves nothing
 * @suffix: (nullable): the kind that its last word tells, as "Capital" does
 * @common: all of its words are everyday ones
 * @known: it begins with a name of the registry, which it may be a product of
 * @small: it has no capital
 */
typedef struct
{
  gsize start;
  gsize end;
  gsize last;
  guint n_words;
  gboolean opens;
  gboolean common;
  gboolean known;
  gboolean small;
  const char *suffix;
} GotganNameRun;

typedef enum
{
  GOTGAN_EVIDENCE_ORGANISATION,
  GOTGAN_EVIDENCE_PERSON,
  GOTGAN_EVIDENCE_PRODUCT,
  GOTGAN_EVIDENCE_PROJECT,
  GOTGAN_EVIDENCE_PLACE,
  GOTGAN_EVIDENCE_OUTLET,
  GOTGAN_N_EVIDENCE,
} GotganEvidence;

/**
 * GotganNameCandidate:
 * @rank: how many were there before it
 * @n_inside: how often it stands where a capital means something
 * @n_opening: and how often where it does not
 * @n_complement: how often of these it only tells which, "of Novella", and nothing speaks for it
 * @n_owner: how often it ends in "'s"
 * @n_bare_owner: and how often nothing follows there that could be owned
 * @n_backing: how often it stands among those who give money
 * @n_beside: how often it only stands beside a fund
 * @n_running: how often it raises or earns some
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
  guint rank;
  guint n_inside;
  guint n_opening;
  guint n_complement;
  guint n_backing;
  guint n_beside;
  guint n_running;
  guint n_owner;
  guint n_bare_owner;
  guint votes[GOTGAN_N_EVIDENCE];
  GotganPartyKind kind;
  GotganNameRun run;
  GotganNameCandidate *peer;
};

/* How much one observation is worth: a hint, a sign, a statement. */
enum
{
  GOTGAN_PARTY_HINT = 1,
  GOTGAN_PARTY_SIGN = 2,
  GOTGAN_PARTY_STATEMENT = 4,
};

static inline void
gotgan_party_vote (GotganNameCandidate *candidate, GotganEvidence evidence, guint weight)
{
  candidate->votes[evidence] += weight;
}

struct _GotganPartyNames
{
  GotganCues *cues;
  const GotganRegistry *registry;
  GotganNameWords *words;
  GotganEnWords *en_words;
  GotganLanguage language;
  GotganArticle *article;
  GPtrArray *names;
  GHashTable *indices;
  GotganWordTable *table;
  GHashTable *candidates;
  GPtrArray *ranked;
  guint n_small;
  GPtrArray *small_words;
};

/* The candidate of @name, a new one when there is none; %NULL when there are too many. */
GotganNameCandidate *gotgan_party_candidate (GotganPartyNames *self, const char *name,
                                             gsize length);

/* Keeps @name for the article unless the registry has it. */
void gotgan_party_names_add (GotganPartyNames *self, const char *name, gsize length,
                             GotganPartyKind kind);

/* @name is a short form of @means, which is in the registry under @id or, when that is %NULL, kept already. */
void gotgan_party_names_add_short (GotganPartyNames *self, const char *name, gsize length,
                                   GotganPartyKind kind, const char *id, const char *means);

GotganPartyKind gotgan_party_kind_of_value (const char *value);

/* A name ends at @end: fills in bracket, tail and case. FALSE when the word goes on and the name is none. */
gboolean gotgan_party_ko_close (GotganPartyNames *self, const char *text, gsize limit,
                                GotganPartyMention *mention);
gboolean gotgan_party_en_close (GotganPartyNames *self, const char *text, gsize limit,
                                GotganPartyMention *mention);

/* "최고경영자(CEO)", "전 회장": one past the office at @at, or 0. */
gsize gotgan_party_ko_office_end (GotganPartyNames *self, const char *text, gsize limit, gsize at);

/* "최고재무책임자(CFO) 고토": an office and a blank stand before the name at @at. */
gboolean gotgan_party_ko_follows_office (GotganPartyNames *self, const char *text, gsize at);

/* "송 대표는": a surname with an office stands for a person named before. */
gboolean gotgan_party_ko_surname (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                                  GotganPartyMention *mention);

/* The particle at *@at, or words such as 등 and then one; *@at is then one past them. FALSE when a letter follows that is
 * neither. */
gboolean gotgan_party_ko_particle (GotganPartyNames *self, const char *text, gsize limit, gsize *at,
                                   GotganCase *role);

/* Collects what may be a name in @text and what its surroundings tell of it. */
void gotgan_party_ko_introduce (GotganPartyNames *self, const char *text, gboolean headline);
/* Keeps those of the words read so far that are names. */
void gotgan_party_ko_decide (GotganPartyNames *self);
void gotgan_party_en_introduce (GotganPartyNames *self, const char *text, gboolean headline);
/* Keeps those of the capitalised words read so far that are names. */
void gotgan_party_en_decide (GotganPartyNames *self);

/* Whether the article has a word in small letters that begins with @word: "turbines" for "turbine". */
gboolean gotgan_party_names_uses (GotganPartyNames *self, const char *word);

/* One past the bracket that opens at @at, or @at when none does or it is long. */
gsize gotgan_party_bracket_end (const char *text, gsize limit, gsize at);

/* One past the word at @at: letters, digits, and & - . inside. */
gsize gotgan_party_word_end (const char *text, gsize limit, gsize at);

gboolean gotgan_party_is_word_start (const char *text, gsize at);

G_END_DECLS
