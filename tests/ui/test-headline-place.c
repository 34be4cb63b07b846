#include "config.h"

#include "ui/shelf/gotgan-headline-place.h"

#include "tests/support/gotgan-test-widgets.h"
#include "ui/shelf/gotgan-headline-cell.h"

#define N_ROWS 400

/* A list of rows in a window. */
typedef struct
{
  GtkWidget *window;
  GListStore *headlines;
  GtkWidget *view;
  GotganRowQueue *queue;
} Shown;

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, Shown *shown)
{
  gtk_list_item_set_child (item, gotgan_headline_place_new (shown->queue, item));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gotgan_headline_place_set_headline (GOTGAN_HEADLINE_PLACE (gtk_list_item_get_child (item)),
                                      gtk_list_item_get_item (item));
}

static void
fill (GotganHeadline *headline, const char *verb)
{
  g_autofree char *title =
      g_strdup_printf ("%s %" G_GINT64_FORMAT, verb, gotgan_headline_get_id (headline));
  GotganHeadlineRow row = { .title = title, .unread = TRUE };

  gotgan_headline_fill (headline, &row);
}

static void
fill_all (Shown *shown, const char *verb)
{
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autoptr (GotganHeadline) headline =
          g_list_model_get_item (G_LIST_MODEL (shown->headlines), i);

      fill (headline, verb);
    }
}

static void
set_up (Shown *shown, gconstpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkSelectionModel *selection;

  shown->headlines = g_list_store_new (GOTGAN_TYPE_HEADLINE);
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autoptr (GotganHeadline) headline = gotgan_headline_new (i + 1, 2460000);

      g_list_store_append (shown->headlines, headline);
    }
  selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (shown->headlines))));
  shown->view = gtk_list_view_new (selection, NULL);
  shown->queue = gotgan_row_queue_new (GTK_LIST_VIEW (shown->view), gotgan_headline_place_set);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), shown);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (GTK_LIST_VIEW (shown->view), factory);
  g_object_unref (factory);

  shown->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (shown->window), 300, 500);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), shown->view);
  gtk_window_set_child (GTK_WINDOW (shown->window), scrolled);
  gtk_window_present (GTK_WINDOW (shown->window));
}

static void
tear_down (Shown *shown, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (shown->window));
  g_assert_finalize_object (shown->queue);
  g_assert_finalize_object (shown->headlines);
}

/* Returns: (nullable): the cell of the row at the height @y of the list */
static GotganHeadlineCell *
get_cell_at (Shown *shown, double y)
{
  GtkWidget *widget = gtk_widget_pick (shown->view, 60, y, GTK_PICK_DEFAULT);
  GtkWidget *cell =
      widget != NULL ? gtk_widget_get_ancestor (widget, GOTGAN_TYPE_HEADLINE_CELL) : NULL;

  return cell != NULL && gtk_widget_get_opacity (cell) == 1 ? GOTGAN_HEADLINE_CELL (cell) : NULL;
}

static gboolean
says (Shown *shown, double y, const char *words)
{
  GotganHeadlineCell *cell = get_cell_at (shown, y);

  return cell != NULL && strstr (gotgan_headline_cell_get_spoken (cell), words) != NULL;
}

/* Runs frames until there are @first at the top and @last at the bottom of what is seen. */
static void
wait_for (Shown *shown, const char *first, const char *last)
{
  while (!says (shown, 20, first) || !says (shown, gtk_widget_get_height (shown->view) - 20, last))
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_cells (Shown *shown)
{
  guint n_cells = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (shown->view); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n_cells += gotgan_test_find_widget (row, GOTGAN_TYPE_HEADLINE_CELL) != NULL;
  return n_cells;
}

/* Until the headlines are read there are no cells, and then only those that are seen, or nearly. */
static void
test_cells (Shown *shown, gconstpointer data)
{
  while (gtk_widget_get_height (shown->view) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_cells (shown), ==, 0);
  fill_all (shown, "Read");
  wait_for (shown, "Read 1,", "Read");
  g_assert_cmpuint (count_cells (shown), <, 60);
}

static void
test_scrolls (Shown *shown, gconstpointer data)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (shown->view));

  fill_all (shown, "Read");
  wait_for (shown, "Read 1,", "Read");
  gtk_list_view_scroll_to (GTK_LIST_VIEW (shown->view), N_ROWS - 1, GTK_LIST_SCROLL_NONE, NULL);
  wait_for (shown, "Read 3", "Read 400,");
  g_assert_cmpfloat (gtk_adjustment_get_value (place), >, 0);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (shown->view), 0, GTK_LIST_SCROLL_NONE, NULL);
  wait_for (shown, "Read 1,", "Read");
}

static void
test_follows (Shown *shown, gconstpointer data)
{
  fill_all (shown, "Before");
  wait_for (shown, "Before 1,", "Before");
  fill_all (shown, "After");
  wait_for (shown, "After 1,", "After");
}

/* A recycled row shows nothing until it shows what it is given. */
static void
test_recycles (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganHeadline) other = gotgan_headline_new (999, 2460000);
  GtkWidget *place;

  fill_all (shown, "Read");
  wait_for (shown, "Read 1,", "Read");
  place =
      gtk_widget_get_ancestor (GTK_WIDGET (get_cell_at (shown, 20)), GOTGAN_TYPE_HEADLINE_PLACE);
  gotgan_headline_place_set_headline (GOTGAN_HEADLINE_PLACE (place), other);
  g_assert_null (get_cell_at (shown, 20));
  fill (other, "Other");
  wait_for (shown, "Other 999,", "Read");
}

/* Returns: (transfer full) (element-type GtkWidget): the cells of all rows */
static GPtrArray *
list_cells (Shown *shown)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_object_unref);

  for (GtkWidget *row = gtk_widget_get_first_child (shown->view); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *cell = gotgan_test_find_widget (row, GOTGAN_TYPE_HEADLINE_CELL);

      if (cell != NULL)
        g_ptr_array_add (cells, g_object_ref (cell));
    }
  return cells;
}

/* What rows have shown that are gone is there for those that come, and is of no headline meanwhile. */
static void
test_reuses (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganHeadline) next = gotgan_headline_new (1000, 2460000);
  g_autoptr (GPtrArray) cells = NULL;
  GtkWidget *spare = NULL;

  fill_all (shown, "Read");
  wait_for (shown, "Read 1,", "Read");
  cells = list_cells (shown);
  g_list_store_remove_all (shown->headlines);
  spare = gotgan_row_queue_take_spare (shown->queue);
  g_assert_true (g_ptr_array_find (cells, spare, NULL));
  g_assert_null (gtk_widget_get_parent (spare));
  g_assert_null (gotgan_headline_cell_get_headline (GOTGAN_HEADLINE_CELL (spare)));
  g_object_unref (spare);

  fill (next, "Next");
  g_list_store_append (shown->headlines, next);
  while (!says (shown, 20, "Next 1000,"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_ptr_array_find (cells, get_cell_at (shown, 20), NULL));
}

/* Of very many most go. */
static void
test_spares (Shown *shown, gconstpointer data)
{
  GtkWidget *last = NULL;
  guint n_spares = 0;

  for (guint i = 0; i < 500; i++)
    {
      GtkWidget *cell = g_object_ref_sink (gtk_label_new (NULL));

      gotgan_row_queue_put_spare (shown->queue, cell);
      if (i < 499)
        g_object_unref (cell);
      else
        last = cell;
    }
  g_object_add_weak_pointer (G_OBJECT (last), (gpointer *) &last);
  g_object_unref (last);
  while (last != NULL)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  for (GtkWidget *cell; (cell = gotgan_row_queue_take_spare (shown->queue)) != NULL; n_spares++)
    g_object_unref (cell);
  g_assert_cmpuint (n_spares, >, 10);
  g_assert_cmpuint (n_spares, <, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/headline-place/cells", Shown, NULL, set_up, test_cells, tear_down);
  g_test_add ("/headline-place/scrolls", Shown, NULL, set_up, test_scrolls, tear_down);
  g_test_add ("/headline-place/follows", Shown, NULL, set_up, test_follows, tear_down);
  g_test_add ("/headline-place/recycles", Shown, NULL, set_up, test_recycles, tear_down);
  g_test_add ("/headline-place/reuses", Shown, NULL, set_up, test_reuses, tear_down);
  g_test_add ("/headline-place/spares", Shown, NULL, set_up, test_spares, tear_down);
  return g_test_run ();
}
