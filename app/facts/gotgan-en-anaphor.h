#pragma once

#include "app/facts/gotgan-en-private.h"

G_BEGIN_DECLS

/* Whom the pronouns and descriptions of an English sentence mean. */

/* Gives the anaphor @index among the parties of the sentence its party. */
void gotgan_en_resolve_anaphor (const GotganEn *en, guint index);

/* The same for "it", "its", "the company", "the French start-up" in the nouns @phrase: gotgan-en-reference.c. */
void gotgan_en_resolve_reference (const GotganEn *en, guint index, gint phrase);

G_END_DECLS
