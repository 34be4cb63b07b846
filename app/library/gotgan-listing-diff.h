#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganSplice:
 * @position: where, in the list as it is when the splices before this one have been done
 * @n_removed: how many rows go there
 * @n_added: how many come there
 * @source: where in the new list the rows that come begin
 */
typedef struct
{
  guint position;
  guint n_removed;
  guint n_added;
  guint source;
} GotganSplice;

/**
 * gotgan_listing_diff:
 * @before: (element-type GotganListed): the rows now
 * @after: (element-type GotganListed): the rows as they should be; no article twice
 *
 * What turns the one into the other. Rows are compared whole, article and day. Where the change is small, each
 * splice is as small as it can be; where much changed, all between the first and the last difference is one.
 *
 * Returns: (transfer full) (element-type GotganSplice): from the end of the list to its beginning
 */
GArray *gotgan_listing_diff (GArray *before, GArray *after);

G_END_DECLS
