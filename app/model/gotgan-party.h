#pragma once

#include <glib-object.h>

#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/**
 * GotganPartyRef:
 * @id: (nullable): the registry's id, or %NULL for a party no registry knows
 * @name: as the article wrote it
 *
 * A party as one claim names it.
 */
typedef struct
{
  char *id;
  char *name;
} GotganPartyRef;

GotganPartyRef *gotgan_party_ref_new (const char *id, const char *name);
GotganPartyRef *gotgan_party_ref_copy (const GotganPartyRef *ref);
void gotgan_party_ref_free (GotganPartyRef *ref);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganPartyRef, gotgan_party_ref_free)

/**
 * gotgan_party_ref_dup_key:
 * @ref: (nullable):
 *
 * Returns: (transfer full) (nullable): what the party is grouped by: its id, or its folded name
 */
char *gotgan_party_ref_dup_key (const GotganPartyRef *ref);

/**
 * GotganParty:
 *
 * An organisation, fund, state body or person that the library's claims speak of, with its counts.
 */
#define GOTGAN_TYPE_PARTY (gotgan_party_get_type ())
G_DECLARE_FINAL_TYPE (GotganParty, gotgan_party, GOTGAN, PARTY, GObject)

/**
 * gotgan_party_new:
 * @key: as gotgan_party_ref_dup_key() makes it
 * @name_en: (nullable):
 * @name_ko: (nullable): at least one of the names is given
 */
GotganParty *gotgan_party_new (const char *key, const char *name_en, const char *name_ko);
const char *gotgan_party_get_key (GotganParty *self);
/** Returns: (transfer none): the name in @language, or in the other where there is none */
const char *gotgan_party_get_name (GotganParty *self, GotganLanguage language);
/** Claims in which it receives, and in which it pays. */
guint gotgan_party_get_n_received (GotganParty *self);
guint gotgan_party_get_n_paid (GotganParty *self);
void gotgan_party_set_counts (GotganParty *self, guint n_received, guint n_paid);
/** Articles with such claims. */
guint gotgan_party_get_n_articles (GotganParty *self);
void gotgan_party_set_n_articles (GotganParty *self, guint n_articles);

/**
 * gotgan_party_find:
 * @wanted: folded; initial consonants will do, see app/base/gotgan-initials.h
 * @language: (out) (optional): of the name in which it stands foremost; the one it had before, where both are alike
 *
 * Returns: the code point of its name where @wanted begins, or %G_MAXUINT
 */
guint gotgan_party_find (GotganParty *self, const char *wanted, GotganLanguage *language);

G_END_DECLS
