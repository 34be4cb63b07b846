#pragma once

#include "app/model/gotgan-deal-link.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/* What a person says of two claims: one deal or two. Both ends are kept as claims that were judged, and so find their
 * claims again as verdicts do. */

typedef enum
{
  GOTGAN_LINK_NONE,
  GOTGAN_LINK_TOGETHER,
  GOTGAN_LINK_APART,
} GotganLinkState;

/**
 * gotgan_deal_link_table_set:
 * @link: two claims by their keys, shown or judged ones; whether together is not looked at
 * @state: what is to be said of them
 * @decided: UTC, microseconds since the epoch
 * @before: (out) (optional): what was said of them
 *
 * NOT_FOUND when one of the claims is not there.
 */
gboolean gotgan_deal_link_table_set (GotganConnection *connection, const GotganDealLink *link,
                                     GotganLinkState state, gint64 decided, GotganLinkState *before,
                                     GError **error);

/**
 * gotgan_deal_link_table_load:
 *
 * Returns: (transfer full) (element-type GotganDealLink): in the order in which they were made, with the keys that their
 *   claims are shown under now; those whose claims are not shown are left out
 */
GPtrArray *gotgan_deal_link_table_load (GotganConnection *connection, GError **error);

G_END_DECLS
