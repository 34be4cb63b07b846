#pragma once

#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/* What a text is made of, so that two texts can be compared: each few words in a row, as a number. Copies of one text with a
 * few words changed have most of these in common; two texts on one matter have few.
 *
 * Prints are min-hashes in one permutation (Broder 1997; Li, Owen and Zhang 2012): of each of eight parts of the numbers'
 * range the smallest number. Two texts share each print with about the chance that they share a number. */

#define GOTGAN_SHINGLES_N_PRINTS 8

/**
 * GotganShingles:
 * @numbers: (element-type guint64): in the order of the text, until they are compared
 * @n_characters: code points of the text
 */
typedef struct
{
  GArray *numbers;
  guint n_characters;
  gboolean sorted;
} GotganShingles;

/** Of paragraphs that are the text itself: what stands below a picture or above a section is often not the outlet's own. */
GotganShingles *gotgan_shingles_new (GotganArticle *article);
void gotgan_shingles_free (GotganShingles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganShingles, gotgan_shingles_free)

/**
 * gotgan_shingles_get_prints:
 * @prints: (array fixed-size=8): room
 *
 * Returns: how many there are; fewer than eight of a very short text
 */
guint gotgan_shingles_get_prints (const GotganShingles *self, gint32 *prints);

/** Returns: which part of the smaller one's numbers the other has too, from 0 to 1 */
double gotgan_shingles_compare (GotganShingles *self, GotganShingles *other);

G_END_DECLS
