#include "config.h"

#include "ui/widgets/gotgan-card-list.h"

#define ROW "gotgan-row"

void
gotgan_card_list_set_card (GtkListItem *row, GtkWidget *card)
{
  /* The row holds the card, and goes with it. */
  g_object_set_data (G_OBJECT (card), ROW, row);
  gtk_list_item_set_child (row, card);
}

guint
gotgan_card_list_get_focus (GtkListView *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *widget = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *card = NULL;
  GtkListItem *row = NULL;

  if (widget == NULL || !gtk_widget_is_ancestor (widget, GTK_WIDGET (list)))
    return GTK_INVALID_LIST_POSITION;
  while (gtk_widget_get_parent (widget) != GTK_WIDGET (list))
    widget = gtk_widget_get_parent (widget);
  card = gtk_widget_get_first_child (widget);
  row = card != NULL ? g_object_get_data (G_OBJECT (card), ROW) : NULL;
  return row != NULL ? gtk_list_item_get_position (row) : GTK_INVALID_LIST_POSITION;
}

void
gotgan_card_list_set_focus (GtkListView *list, guint position)
{
  guint n_cards = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));

  if (position == GTK_INVALID_LIST_POSITION || n_cards == 0)
    return;
  /* The one says which row, the other that it is the list. */
  gtk_list_view_scroll_to (list, MIN (position, n_cards - 1), GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (list));
}

void
gotgan_card_list_replace (GListStore *store, GPtrArray *items)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint n_both = MIN (n_old, items->len);

  for (guint i = 0; i < n_both; i++)
    {
      g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (old != g_ptr_array_index (items, i))
        g_list_store_splice (store, i, 1, &g_ptr_array_index (items, i), 1);
    }
  if (n_old != items->len)
    g_list_store_splice (store, n_both, n_old - n_both, items->pdata + n_both, items->len - n_both);
}
