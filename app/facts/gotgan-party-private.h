#pragma once

#include "app/facts/gotgan-name-words.h"
#include "app/facts/gotgan-party-mention.h"
#include "app/facts/gotgan-word-table.h"

G_BEGIN_DECLS

/* What the files that recognise parties share. */

struct _GotganPartyNames
{
  GotganCues *cues;
  const GotganRegistry *registry;
  GotganNameWords *words;
  GotganLanguage language;
  GotganArticle *article;
  GPtrArray *names;
  GHashTable *indices;
  GotganWordTable *table;
  GHashTable *candidates;
  GPtrArray *ranked;
  GPtrArray *weak;
};

/* Keeps @name for the article unless the registry has it. */
void gotgan_party_names_add (GotganPartyNames *self, const char *name, gsize length,
                             GotganPartyKind kind);

/* @name is a short form of @means, which is in the registry under @id or, when that is %NULL, kept already. */
void gotgan_party_names_add_short (GotganPartyNames *self, const char *name, gsize length,
                                   GotganPartyKind kind, const char *id, const char *means);

const char *gotgan_party_name_of (GotganPartyNames *self, const GotganRegistryParty *party);

GotganPartyKind gotgan_party_kind_of_value (const char *value);

/* A name ends at @end: fills in bracket, tail and case. FALSE when the word goes on and the name is none. */
gboolean gotgan_party_ko_close (GotganPartyNames *self, const char *text, gsize limit,
                                GotganPartyMention *mention);
gboolean gotgan_party_en_close (GotganPartyNames *self, const char *text, gsize limit,
                                GotganPartyMention *mention);

/* Whether the registry's name at @at ends as a name does: "소니가", not "소니드로이드가". */
gboolean gotgan_party_ko_is_known (GotganPartyNames *self, const char *text, gsize limit, gsize at);
void gotgan_party_ko_introduce_by_role (GotganPartyNames *self, const char *text);

/* "송 대표는": a surname with an office stands for a person named before. */
gboolean gotgan_party_ko_surname (GotganPartyNames *self, const char *text, gsize limit, gsize at,
                                  GotganPartyMention *mention);

/* Collects the names that the surroundings in @text show to be names. */
void gotgan_party_ko_introduce (GotganPartyNames *self, const char *text, gboolean headline);
void gotgan_party_en_introduce (GotganPartyNames *self, const char *text, gboolean headline);
/* Keeps those of the capitalised words read so far that are names. */
void gotgan_party_en_decide (GotganPartyNames *self);
void gotgan_party_candidate_free (gpointer data);

/* Whether the article has @word, not inside another. */
gboolean gotgan_party_names_uses (GotganPartyNames *self, const char *word);

/* Keeps @name only if the article uses it more than once. */
void gotgan_party_names_suppose (GotganPartyNames *self, const char *name, GotganPartyKind kind);

/* One past the bracket that opens at @at, or @at when none does or it is long. */
gsize gotgan_party_bracket_end (const char *text, gsize limit, gsize at);

/* One past the word at @at: letters, digits, and & - . inside. */
gsize gotgan_party_word_end (const char *text, gsize limit, gsize at);

gboolean gotgan_party_is_word_start (const char *text, gsize at);

G_END_DECLS
