#pragma once

#include "app/facts/gotgan-word-table.h"

G_BEGIN_DECLS

/**
 * GotganLexicon:
 *
 * The words of numbers, money, dates and sentence ends (data/lexicon/). Immutable once made.
 */
typedef struct _GotganLexicon GotganLexicon;

/**
 * gotgan_lexicon_new:
 * @files: (element-type utf8 GBytes): as gotgan_rules_new() gets them
 * @error: %GOTGAN_FACTS_ERROR
 */
GotganLexicon *gotgan_lexicon_new (GHashTable *files, GError **error);
void gotgan_lexicon_free (GotganLexicon *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganLexicon, gotgan_lexicon_free)

G_END_DECLS
