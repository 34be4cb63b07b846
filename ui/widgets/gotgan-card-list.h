#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lists of cards that can be decided on or deleted where they are: the keyboard stays where it was. */

/** Makes @card the child of @row, so that the row is known by it. */
void gotgan_card_list_set_card (GtkListItem *row, GtkWidget *card);

/** Returns: the place whose row has the keyboard's focus, or holds it; %GTK_INVALID_LIST_POSITION for none */
guint gotgan_card_list_get_focus (GtkListView *list);

/**
 * gotgan_card_list_set_focus:
 * @position: as gotgan_card_list_get_focus() gave it before the list changed; what stands there now, or at the end, has the
 *   focus again. %GTK_INVALID_LIST_POSITION leaves it alone
 */
void gotgan_card_list_set_focus (GtkListView *list, guint position);

/**
 * gotgan_card_list_replace:
 * @items: (element-type GObject): what @store is to hold
 *
 * Place by place, so that the list stays where it was scrolled to when one of them was decided on.
 */
void gotgan_card_list_replace (GListStore *store, GPtrArray *items);

G_END_DECLS
