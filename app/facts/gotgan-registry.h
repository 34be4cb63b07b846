#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The registry of parties: data/parties/parties.tsv, read once. A party is known by an id and any number of
 * names in both languages; a name belongs to one party. */

/**
 * GotganPartyKind:
 *
 * What a party is. An outlet is credited and never invests; a product stands for nobody.
 */
typedef enum
{
  GOTGAN_PARTY_COMPANY,
  GOTGAN_PARTY_FUND,
  GOTGAN_PARTY_BANK,
  GOTGAN_PARTY_STATE,
  GOTGAN_PARTY_OUTLET,
  GOTGAN_PARTY_PERSON,
  GOTGAN_PARTY_PRODUCT,
  GOTGAN_PARTY_PROJECT,
} GotganPartyKind;

/**
 * GotganRegistryParty:
 * @id: the registry's id
 * @kind: what it is
 * @parent: (nullable): id of the owner or maker
 * @name_en: (nullable): first English name
 * @name_ko: (nullable): first Korean name
 */
typedef struct
{
  char *id;
  GotganPartyKind kind;
  char *parent;
  char *name_en;
  char *name_ko;
} GotganRegistryParty;

typedef struct _GotganRegistry GotganRegistry;

/**
 * gotgan_registry_new:
 * @files: (element-type utf8 GBytes): as for gotgan_rules_new(); every "parties/….tsv" is read
 * @error: %GOTGAN_FACTS_ERROR
 *
 * Returns: (transfer full): an empty registry when there is no such file
 */
GotganRegistry *gotgan_registry_new (GHashTable *files, GError **error);
void gotgan_registry_free (GotganRegistry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganRegistry, gotgan_registry_free)

/** Returns: (nullable) (transfer none): the party with that id */
const GotganRegistryParty *gotgan_registry_get (const GotganRegistry *self, const char *id);

/** Returns: (nullable) (transfer none): the party that goes by @name, however spaced or punctuated */
const GotganRegistryParty *gotgan_registry_find (const GotganRegistry *self, const char *name);

/**
 * gotgan_registry_match:
 * @text: valid UTF-8
 * @length: bytes of @text
 * @at: byte offset of a word's start
 * @end: (out): byte after the name
 *
 * The longest name that begins at @at, blanks inside it free ("스라이브 캐피털" = "스라이브캐피털"). What may follow
 * a name is the caller's to judge.
 *
 * Returns: (nullable) (transfer none):
 */
const GotganRegistryParty *gotgan_registry_match (const GotganRegistry *self, const char *text,
                                                  gsize length, gsize at, gsize *end);

G_END_DECLS
