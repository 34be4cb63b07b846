#pragma once

#include "app/facts/gotgan-en-syntax.h"

G_BEGIN_DECLS

/* What the files share that find the phrases of an English sentence and what each hangs on. */

/* As gotgan_en_phrase(), of an index that is one, and to be written. */
static inline GotganEnPhrase *
gotgan_en_nth_phrase (const GotganEnSyntax *self, gint index)
{
  return &g_array_index (self->phrases, GotganEnPhrase, index);
}

/* --- Words to phrases: gotgan-en-chunk.c, gotgan-en-chunk-nouns.c, gotgan-en-chunk-verbs.c --- */

/* Fills the phrases of @self from its tokens. */
void gotgan_en_chunk (GotganEnSyntax *self);
/* Adds a phrase of the tokens @first to @last that hangs on nothing. */
GotganEnPhrase *gotgan_en_add_phrase (GotganEnSyntax *self, GotganEnPhraseKind kind, guint first,
                                      guint last);
/* The tag of token @index; %GOTGAN_EN_TAG_STOP behind the last. */
GotganEnTag gotgan_en_tag_at (const GotganEnSyntax *self, guint index);
/* Adds the nouns that begin at token @first; returns the token behind. */
guint gotgan_en_add_nouns (GotganEnSyntax *self, guint first);
/* Adds the verbs that begin at token @first; returns the token behind. */
guint gotgan_en_add_verbs (GotganEnSyntax *self, guint first);

/* --- Looking around: gotgan-en-look.c; indices of phrases, -1 for none --- */

/* Whether phrase @index, if there is one, links and is of @tag. */
gboolean gotgan_en_links (const GotganEnSyntax *self, gint index, GotganEnTag tag);
/* Whether phrase @index, if there is one, is of @kind. */
gboolean gotgan_en_is_kind (const GotganEnSyntax *self, gint index, GotganEnPhraseKind kind);
/* The nearest verbs and nouns before @index outside of what only explains. */
gint gotgan_en_verbs_before (const GotganEnSyntax *self, gint index);
gint gotgan_en_nouns_before (const GotganEnSyntax *self, gint index);
/* The nearest verbs before @index that are finite. */
gint gotgan_en_finite_before (const GotganEnSyntax *self, gint index);
/* The phrase right before, over dates ("in March", "last year"). */
gint gotgan_en_right_before (const GotganEnSyntax *self, gint index);
/* "closed a round led by A, bringing", "bought the half it did not own for": the verbs that nouns hang on when @verbs only
 * tell of these; or @verbs. */
gint gotgan_en_outer_verbs (const GotganEnSyntax *self, gint verbs);
/* "SoftBank of Japan": the name that a place behind it describes, or -1. */
gint gotgan_en_named_before_place (const GotganEnSyntax *self, gint place);
/* The verbs right behind, over dates and "of Japan". */
gint gotgan_en_verbs_right_behind (const GotganEnSyntax *self, gint index);
/* Whether "and" or the like stands between @from and @to. */
gboolean gotgan_en_has_conjunction (const GotganEnSyntax *self, gint from, gint to);
/* The nouns that stand for the list or the name that @index is part of. */
gint gotgan_en_list_root (const GotganEnSyntax *self, gint index);
gboolean gotgan_en_is_named (const GotganEnPhrase *phrase);
gboolean gotgan_en_has_figure (const GotganEnPhrase *phrase);
/* "a", "an", "the": whether the phrase begins with one. */
gboolean gotgan_en_has_article (const GotganEnSyntax *self, const GotganEnPhrase *phrase);
/* "valued", "backed": alone, it may be past ("Accel backed") or describe ("the firm backed by Accel"). */
gboolean gotgan_en_may_describe (const GotganEnSyntax *self, const GotganEnPhrase *verbs);
/* "said", "announced": whether the verbs tell what somebody says. */
gboolean gotgan_en_says (const GotganEnSyntax *self, const GotganEnPhrase *verbs);
/* Whether "by" is what stands at @index. */
gboolean gotgan_en_is_by (const GotganEnSyntax *self, gint index);

void gotgan_en_hang (GotganEnSyntax *self, gint index, gint governor, GotganEnRelation relation);

/* --- What hangs on what: gotgan-en-attach.c, …-nouns.c, …-finite.c, …-nonfinite.c, …-subject.c --- */

/* Gives every phrase what it hangs on. */
void gotgan_en_attach (GotganEnSyntax *self);
void gotgan_en_attach_nouns (GotganEnSyntax *self, gint index);
/* Verbs with a tense: "raised", "has raised". */
void gotgan_en_attach_finite (GotganEnSyntax *self, gint index);
/* "to raise", "raising" */
void gotgan_en_attach_dependent (GotganEnSyntax *self, gint index);
/* "given $5m", "taken over by Accel" */
void gotgan_en_attach_reduced (GotganEnSyntax *self, gint index);

/* The nouns that verbs at @index say something of, unless joined to other verbs or behind a relative. */
gint gotgan_en_subject_for (const GotganEnSyntax *self, gint index);
/* "the lab it bought", "a lab that it bought": the nouns before @subject that are what is done to. */
gint gotgan_en_gap_before (const GotganEnSyntax *self, gint subject);
/* The verbs that those at @index are joined to, of the same form if possible: "raised $5m and hired". */
gint gotgan_en_joined_verbs (const GotganEnSyntax *self, gint index);
/* Whether "and" or the like, or a comma or other mark, stands right before. */
gboolean gotgan_en_follows_conjunction (const GotganEnSyntax *self, gint index);
gboolean gotgan_en_follows_comma (const GotganEnSyntax *self, gint index);
/* The verbs at @index do what @other do, or it is done to the same. */
void gotgan_en_join_verbs (GotganEnSyntax *self, gint index, gint other);
/* The verbs at @index only describe @nouns: "valued at $3bn". */
void gotgan_en_reduce (GotganEnSyntax *self, gint index, gint nouns);

G_END_DECLS
