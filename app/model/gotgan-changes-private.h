#pragma once

#include "app/model/gotgan-changes.h"

G_BEGIN_DECLS

typedef struct _GotganWords GotganWords;

/**
 * gotgan_words_new:
 * @names: where words are interned: those of two texts are compared by address
 *
 * A text as its words. Borrows @text.
 */
GotganWords *gotgan_words_new (const char *text, GStringChunk *names);
void gotgan_words_free (GotganWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganWords, gotgan_words_free)

guint gotgan_words_get_length (GotganWords *words);

/** Returns: how many words both have in common, in any order; marks and particles don't count */
guint gotgan_words_count_common (GotganWords *a, GotganWords *b);

/** Returns: how many words there are that gotgan_words_count_common() counts */
guint gotgan_words_count (GotganWords *words);

/** Returns: (transfer full) (element-type GotganWordChange): may be empty */
GArray *gotgan_words_compare (GotganWords *before, GotganWords *after);

/**
 * gotgan_paragraphs_compare:
 *
 * Returns: (transfer full) (element-type GotganParagraphChange): see gotgan_changes_get_paragraph()
 */
GArray *gotgan_paragraphs_compare (GotganArticle *before, GotganArticle *after);

void gotgan_paragraph_change_clear (gpointer change);

G_END_DECLS
