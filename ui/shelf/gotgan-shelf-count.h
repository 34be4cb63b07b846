#pragma once

#include "app/library/gotgan-headline-list.h"

G_BEGIN_DECLS

/**
 * GotganShelfCount:
 *
 * How many articles one of the library's shelves holds.
 *
 * A list would do, but a list keeps articles that have just been read among the unread, so that they do not vanish
 * beneath the pointer; a number must not. So each change of the library has the shelf counted anew, after a pause,
 * and nothing is kept but the number.
 *
 * Properties: count (read only, notifies).
 */
#define GOTGAN_TYPE_SHELF_COUNT (gotgan_shelf_count_get_type ())
G_DECLARE_FINAL_TYPE (GotganShelfCount, gotgan_shelf_count, GOTGAN, SHELF_COUNT, GObject)

/** @shelf: one that needs no key */
GotganShelfCount *gotgan_shelf_count_new (GotganLibrary *library, GotganShelf shelf);

guint gotgan_shelf_count_get_count (GotganShelfCount *self);

G_END_DECLS
