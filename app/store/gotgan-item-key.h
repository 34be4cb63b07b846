#pragma once

#include "app/store/gotgan-item-table.h"

G_BEGIN_DECLS

/**
 * gotgan_item_key_choose:
 * @delivery: its @key becomes @own_key or @title_key where @key is not its own
 *
 * Whether a feed gives one key to several items is known from @is_shared, or from earlier visits. Then the item that had the
 * key first keeps it, and is told by its title and address; all others have keys of their own. Where the feed gives them one
 * address, too, all are told by their titles.
 */
gboolean gotgan_item_key_choose (GotganConnection *connection, GotganDelivery *delivery,
                                 GError **error);

G_END_DECLS
