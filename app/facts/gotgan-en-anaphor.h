#pragma once

#include "app/facts/gotgan-en-private.h"

G_BEGIN_DECLS

/* Whom the pronouns and descriptions of an English sentence mean: first somebody of the sentence itself
 * (gotgan-en-antecedent.c), then whom the sentences before spoke of (gotgan-en-anaphor.c). */

/* Gives the anaphor @index among the parties of the sentence its party. */
void gotgan_en_resolve_anaphor (const GotganEn *en, guint index);

/* --- gotgan-en-antecedent.c; indices of parties of the sentence, or -1 --- */

/**
 * gotgan_en_antecedent:
 * @index: the nouns that are or hold the pronoun
 * @company: only a company can be meant
 * @possessive: the pronoun is "its"
 *
 * The nearest subject before the pronoun. An object does not mean the subject of its own verb.
 */
gint gotgan_en_antecedent (const GotganEn *en, gint index, gboolean company, gboolean possessive);
/* "gave it $4m in 2012, and two years later it raised": whom the "it" before the party @index means. */
gint gotgan_en_it_before (const GotganEn *en, guint index, gint phrase, gboolean possessive);
/* The object of the verb that the verb of the object @index is joined to. */
gint gotgan_en_object_before (const GotganEn *en, gint index);
/* A company named before the complement @index, in any part. */
gint gotgan_en_company_before (const GotganEn *en, gint index);

/* The verbs that the nouns @phrase belong to. */
gint gotgan_en_verbs_over (const GotganEn *en, gint phrase);
/* Whether @mention is among the subjects of @verbs. */
gboolean gotgan_en_is_subject_of (const GotganEn *en, const GotganEnPhrase *verbs,
                                  const GotganPartyMention *mention);
/* "A and B led its Series E": whoever gives money gives it to another. */
gboolean gotgan_en_gives (const GotganEnPhrase *verbs);

G_END_DECLS
