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
 * What turns the one into the other. Rows are compared whole, article and day. Of a small change each splice is as small as
 * it can be; of a large one neighbours are put together, so that there are few. Takes some tens of milliseconds for 100,000
 * rows, so it is made for other threads than the one that shows them.
 *
 * Returns: (transfer full) (element-type GotganSplice): from the end of the list to its beginning
 */
GArray *gotgan_listing_diff (GArray *before, GArray *after);

G_END_DECLS
