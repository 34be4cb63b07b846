#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-party.h"

G_BEGIN_DECLS

#define GOTGAN_FACTS_ERROR (gotgan_facts_error_quark ())
GQuark gotgan_facts_error_quark (void);

/**
 * GotganFactsError:
 * @GOTGAN_FACTS_ERROR_RULES: a rules file is missing or has a line that cannot be read; the message names both
 */
typedef enum
{
  GOTGAN_FACTS_ERROR_RULES,
} GotganFactsError;

/**
 * GotganRules:
 *
 * Everything the engine knows that is data: words, units, cues (data/lexicon/) and the registry of parties
 * (data/parties/). Reference counted, immutable once made, may be used from any thread.
 */
typedef struct _GotganRules GotganRules;

/**
 * gotgan_rules_new:
 * @files: (element-type utf8 GBytes): relative name, such as "lexicon/units.tsv", to contents; the last line of each
 *   is "# end", or it has been cut
 * @error: %GOTGAN_FACTS_ERROR
 *
 * Returns: (transfer full):
 */
GotganRules *gotgan_rules_new (GHashTable *files, GError **error);
/** Returns: whether each of the @files is whole; gotgan_rules_new() looks at that too */
gboolean gotgan_rules_check (GHashTable *files, GError **error);

GotganRules *gotgan_rules_ref (GotganRules *self);
void gotgan_rules_unref (GotganRules *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganRules, gotgan_rules_unref)

/** Version of engine and rules together: claims made by another one are made anew. */
const char *gotgan_rules_get_version (GotganRules *self);

/** Returns: (transfer full) (nullable): the registry's party with that id, with both its names */
GotganParty *gotgan_rules_dup_party (GotganRules *self, const char *id);

/** Returns: (nullable) (transfer none): the id of the party that goes by @name, in any spelling the registry lists */
const char *gotgan_rules_find_party (GotganRules *self, const char *name);

G_END_DECLS
