#include "config.h"

/* Cards come a few at a time, and only where they are seen. */

#include "ui/widgets/gotgan-card-filler.h"

#include <adwaita.h>

#define N_CARDS 300

typedef struct
{
  GtkWidget *window;
  GtkWidget *scroller;
  GtkListView *view;
  GtkSelectionModel *selection;
  GtkStringList *names;
  GotganCardFiller *filler;
} Fixture;

static guint
count_cards (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->selection));
}

static void
wait_for_all (Fixture *fixture)
{
  while (count_cards (fixture) < N_CARDS)
    g_main_context_iteration (NULL, TRUE);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *row)
{
  gtk_list_item_set_child (row, gtk_label_new ("A card"));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  fixture->selection = GTK_SELECTION_MODEL (gtk_single_selection_new (NULL));
  fixture->view = GTK_LIST_VIEW (gtk_list_view_new (g_object_ref (fixture->selection), factory));
  fixture->filler =
      gotgan_card_filler_new (fixture->view, GTK_SINGLE_SELECTION (fixture->selection));
  fixture->names = gtk_string_list_new (NULL);
  for (guint i = 0; i < N_CARDS; i++)
    gtk_string_list_append (fixture->names, "Card");
  fixture->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scroller),
                                 GTK_WIDGET (fixture->view));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->scroller);
  gtk_window_present (GTK_WINDOW (fixture->window));
  while (gtk_widget_get_height (fixture->scroller) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->filler);
  g_object_unref (fixture->selection);
  g_object_unref (fixture->names);
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  gotgan_card_filler_set_model (fixture->filler, G_LIST_MODEL (fixture->names));
  g_assert_cmpuint (count_cards (fixture), ==, N_CARDS);
  g_assert_cmpuint (gotgan_card_filler_get_n_items (fixture->filler), ==, N_CARDS);
  gotgan_card_filler_set_model (fixture->filler, NULL);
  g_assert_cmpuint (count_cards (fixture), ==, 0);
  g_assert_cmpuint (gotgan_card_filler_get_n_items (fixture->filler), ==, 0);
}

static void
test_few_first (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));

  gotgan_card_filler_set_model (fixture->filler, G_LIST_MODEL (fixture->names));
  gtk_list_view_scroll_to (fixture->view, N_CARDS / 2, GTK_LIST_SCROLL_NONE, NULL);
  while (gtk_adjustment_get_value (adjustment) == 0)
    g_main_context_iteration (NULL, TRUE);

  gotgan_card_filler_restart (fixture->filler);
  g_assert_cmpuint (count_cards (fixture), >=, 10);
  g_assert_cmpuint (count_cards (fixture), <, 100);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_cmpuint (gotgan_card_filler_get_n_items (fixture->filler), ==, N_CARDS);
  wait_for_all (fixture);
  /* What comes later is there at once. */
  gtk_string_list_append (fixture->names, "Another");
  g_assert_cmpuint (count_cards (fixture), ==, N_CARDS + 1);
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_visible (fixture->scroller, FALSE);
  gotgan_card_filler_restart (fixture->filler);
  gotgan_card_filler_set_model (fixture->filler, G_LIST_MODEL (fixture->names));
  g_assert_cmpuint (count_cards (fixture), ==, 0);
  gtk_widget_set_visible (fixture->scroller, TRUE);
  g_assert_cmpuint (count_cards (fixture), >=, 10);
  g_assert_cmpuint (count_cards (fixture), <, 100);
  wait_for_all (fixture);
}

static void
test_complete (Fixture *fixture, gconstpointer data)
{
  gotgan_card_filler_set_model (fixture->filler, G_LIST_MODEL (fixture->names));
  gotgan_card_filler_restart (fixture->filler);
  gotgan_card_filler_complete (fixture->filler);
  g_assert_cmpuint (count_cards (fixture), ==, N_CARDS);
  /* Hidden and shown again, it stays whole. */
  gtk_widget_set_visible (fixture->scroller, FALSE);
  gtk_widget_set_visible (fixture->scroller, TRUE);
  g_assert_cmpuint (count_cards (fixture), ==, N_CARDS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define add(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  add ("/card-filler/all", test_all);
  add ("/card-filler/few-first", test_few_first);
  add ("/card-filler/hidden", test_hidden);
  add ("/card-filler/complete", test_complete);
#undef add
  return g_test_run ();
}
