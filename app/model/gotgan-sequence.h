#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganStretch:
 * @before: where it begins in the one sequence
 * @after: and in the other
 * @n: how long it is
 *
 * A stretch that stands in both.
 */
typedef struct
{
  guint before;
  guint after;
  guint n;
} GotganStretch;

/**
 * gotgan_sequence_match:
 * @before: (array length=n_before): interned: what is the same has the same address
 * @after: (array length=n_after):
 *
 * What two sequences have in common in the same order. It is the most there is (Myers, "An O(ND) Difference Algorithm and
 * Its Variations") as long as they differ in some hundred places; beyond that what occurs once in both keeps the order
 * (patience diff), and what lies between and is still too different is called different. Time is linear in their lengths
 * but for a logarithm.
 *
 * Returns: (transfer full) (element-type GotganStretch): in order, none next to another on both sides
 */
GArray *gotgan_sequence_match (const gconstpointer *before, guint n_before,
                               const gconstpointer *after, guint n_after);

G_END_DECLS
