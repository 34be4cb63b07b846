#include "config.h"

/* The list of articles on screen: nothing moves when others arrive, and several articles can be dealt with at once. */

#include "tests/app/library/library-fixture.h"
#include "tests/support/gotgan-test-widgets.h"
#include "ui/shelf/gotgan-article-list.h"
#include "ui/shelf/gotgan-headline-cell.h"
#include "ui/shelf/gotgan-headline-place.h"

#include <adwaita.h>

#define N_ARTICLES 120

typedef struct
{
  Fixture fixture;
  GotganLibrary *library;
  GotganSession *session;
  GtkWidget *window;
  GtkWidget *list;
  GtkWidget *rows;
  guint n_written;
} Shown;

/* Titles of one and of two lines, as rows of two heights. */
static void
write_article (const char *folder, guint number, guint day)
{
  g_autofree char *name = g_strdup_printf ("%s/%04u.html", folder, number);
  g_autofree char *html = g_strdup_printf (
      "<!DOCTYPE html><html lang=\"en\"><head><title>Harbour %u%s</title>"
      "<meta property=\"article:published_time\" content=\"2025-%02u-%02uT09:12:00+00:00\">"
      "<meta property=\"og:site_name\" content=\"Ledger %u\"></head><body><article><h1>Harbour %u%s</h1>"
      "<p>In week %u the harbour of town number %u took %u crates of tea, said its master on Tuesday.</p>"
      "<p>Another %u ships are expected before the winter, and %u after it, he added.</p>"
      "</article></body></html>",
      number,
      number % 3 == 0 ? " takes more crates of tea than in any week of the year before" : "",
      1 + day / 28, 1 + day % 28, number % 7, number,
      number % 3 == 0 ? " takes more crates of tea than in any week of the year before" : "",
      number, number * 7, number * number, number + 3, number + 9);

  g_assert_true (g_file_set_contents (name, html, -1, NULL));
}

/* Brings in articles of the days from @first on, two a day. */
static void
import_days (Shown *shown, guint n, guint first)
{
  g_autofree char *folder = g_strdup_printf ("%s/in-%u", shown->fixture.folder, shown->n_written);
  g_autoptr (GotganImportReport) report = NULL;

  g_assert_no_errno (g_mkdir (folder, 0700));
  for (guint i = 0; i < n; i++)
    write_article (folder, ++shown->n_written, first + i / 2);
  report = import_path (shown->library, folder);
  g_assert_cmpuint (report->n_added, ==, n);
}

static GListModel *
get_headlines (Shown *shown)
{
  return G_LIST_MODEL (gotgan_session_get_headlines (shown->session));
}

static guint
find (Shown *shown, gint64 id)
{
  return gotgan_headline_list_find (gotgan_session_get_headlines (shown->session), id);
}

static gint64
get_id (Shown *shown, guint position)
{
  return gotgan_headline_list_get_id (gotgan_session_get_headlines (shown->session), position);
}

static GtkSelectionModel *
get_selection (Shown *shown)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (shown->rows));
}

static GtkAdjustment *
get_adjustment (Shown *shown)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (shown->rows));
}

/* Returns: (nullable): the row of an article, if it is on screen */
static GtkWidget *
find_row (Shown *shown, gint64 id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (shown->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *place = gotgan_test_find_widget (row, GOTGAN_TYPE_HEADLINE_PLACE);
      GotganHeadline *headline =
          place != NULL && gtk_widget_get_child_visible (row)
              ? gotgan_headline_place_get_headline (GOTGAN_HEADLINE_PLACE (place))
              : NULL;

      if (headline != NULL && gotgan_headline_get_id (headline) == id)
        return row;
    }
  return NULL;
}

/* How far below the top of the list an article stands. */
static double
get_y (Shown *shown, gint64 id)
{
  GtkWidget *row = find_row (shown, id);
  graphene_rect_t bounds;

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_compute_bounds (row, shown->rows, &bounds));
  return bounds.origin.y;
}

static gboolean
is_shown (GtkWidget *row)
{
  GtkWidget *cell = gotgan_test_find_widget (row, GOTGAN_TYPE_HEADLINE_CELL);
  graphene_rect_t bounds;

  if (gotgan_test_find_widget (row, GOTGAN_TYPE_HEADLINE_PLACE) == NULL
      || !gtk_widget_get_child_visible (row)
      || !gtk_widget_compute_bounds (row, gtk_widget_get_parent (row), &bounds)
      || bounds.origin.y + bounds.size.height < 0
      || bounds.origin.y > gtk_widget_get_height (gtk_widget_get_parent (row)))
    return TRUE;
  return cell != NULL && gtk_widget_get_opacity (cell) == 1;
}

static void
count_frame_cb (GdkFrameClock *clock, guint *n)
{
  (*n)++;
}

static gboolean
are_all_shown (Shown *shown)
{
  for (GtkWidget *row = gtk_widget_get_first_child (shown->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (!is_shown (row))
      return FALSE;
  return !gotgan_headline_list_get_loading (gotgan_session_get_headlines (shown->session));
}

/* Until all rows in sight have shown what they are for some frames. */
static void
settle (Shown *shown)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (shown->window);
  guint n_frames = 0;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (count_frame_cb), &n_frames);
  guint deadline = g_timeout_add (GOTGAN_TEST_DEADLINE, too_late_cb, NULL);

  while (n_frames < 8)
    {
      gtk_widget_queue_draw (shown->window);
      g_main_context_iteration (NULL, TRUE);
      if (!are_all_shown (shown))
        n_frames = 0;
    }
  g_source_remove (deadline);
  g_signal_handler_disconnect (clock, handler);
}

static void
set_place (Shown *shown, GotganShelf shelf)
{
  g_autoptr (GotganShelfPlace) place = gotgan_shelf_place_new (shelf);

  gotgan_article_list_set_place (GOTGAN_ARTICLE_LIST (shown->list), place);
  settle (shown);
}

static void
set_up (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganShelfPlace) all = gotgan_shelf_place_new (GOTGAN_SHELF_ALL);

  fixture_set_up (&shown->fixture, NULL);
  shown->n_written = 0;
  shown->library = open_library (&shown->fixture);
  import_days (shown, N_ARTICLES, 30);
  shown->session = gotgan_session_new (shown->library);
  wait_until (g_list_model_get_n_items (get_headlines (shown)) == N_ARTICLES);
  shown->window = adw_window_new ();
  shown->list =
      g_object_new (GOTGAN_TYPE_ARTICLE_LIST, "session", shown->session, "place", all, NULL);
  shown->rows = gotgan_test_find_widget (shown->list, GTK_TYPE_LIST_VIEW);
  adw_window_set_content (ADW_WINDOW (shown->window), shown->list);
  gtk_window_set_default_size (GTK_WINDOW (shown->window), 340, 700);
  gtk_window_present (GTK_WINDOW (shown->window));
  wait_until (gtk_widget_get_frame_clock (shown->window) != NULL);
  settle (shown);
}

static void
tear_down (Shown *shown, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (shown->window));
  g_object_unref (shown->session);
  gotgan_library_close (shown->library);
  g_object_unref (shown->library);
  fixture_tear_down (&shown->fixture, NULL);
}

/* Opens what is at @position in the middle of the list. */
static gint64
open_at (Shown *shown, guint position)
{
  gint64 id = get_id (shown, position);

  gotgan_session_set_article_id (shown->session, id);
  settle (shown);
  return id;
}

static void
check_selected (Shown *shown, gint64 id)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (get_selection (shown));

  g_assert_cmpint (gotgan_session_get_article_id (shown->session), ==, id);
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 1);
  g_assert_cmpuint (gtk_bitset_get_minimum (selected), ==, find (shown, id));
}

/* --- Nothing moves -------------------------------------------------------------------------------- */

/* The first of the rows that are wholly in sight. */
static gint64
get_top (Shown *shown)
{
  guint n = g_list_model_get_n_items (get_headlines (shown));

  for (guint i = 0; i < n; i++)
    if (find_row (shown, get_id (shown, i)) != NULL && get_y (shown, get_id (shown, i)) >= 0)
      return get_id (shown, i);
  g_assert_not_reached ();
}

static void
test_arrivals (Shown *shown, gconstpointer data)
{
  gint64 id = open_at (shown, 60);
  double y = get_y (shown, id);

  /* Newer ones, some of the same days, and older ones. */
  import_days (shown, 30, 95);
  settle (shown);
  g_assert_cmpfloat_with_epsilon (get_y (shown, id), y, 1);
  check_selected (shown, id);
  import_days (shown, 20, 55);
  settle (shown);
  g_assert_cmpfloat_with_epsilon (get_y (shown, id), y, 1);
  import_days (shown, 20, 5);
  settle (shown);
  g_assert_cmpfloat_with_epsilon (get_y (shown, id), y, 1);
  check_selected (shown, id);
}

/* What was just brought in is opened before the list knows of it; its row is shown when it comes. */
static void
test_comes_later (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganImportReport) report = NULL;
  g_autofree char *folder = g_strdup_printf ("%s/later", shown->fixture.folder);

  g_assert_no_errno (g_mkdir (folder, 0700));
  write_article (folder, 999, 5);
  report = import_path (shown->library, folder);
  gotgan_session_set_article_id (shown->session, report->first_id);
  g_assert_cmpuint (find (shown, report->first_id), ==, GTK_INVALID_LIST_POSITION);
  wait_until (find (shown, report->first_id) != GTK_INVALID_LIST_POSITION);
  settle (shown);
  check_selected (shown, report->first_id);
  g_assert_nonnull (find_row (shown, report->first_id));
  g_assert_cmpfloat (get_y (shown, report->first_id), <, 700);
}

/* What is looked at need not be what is open. */
static void
test_arrivals_elsewhere (Shown *shown, gconstpointer data)
{
  gint64 id = open_at (shown, 3);
  gint64 top;
  double y;

  gtk_adjustment_set_value (get_adjustment (shown), 2600);
  settle (shown);
  top = get_top (shown);
  g_assert_cmpuint (find (shown, top), >, 20);
  y = get_y (shown, top);
  import_days (shown, 30, 95);
  settle (shown);
  g_assert_cmpfloat_with_epsilon (get_y (shown, top), y, 1);
  check_selected (shown, id);
  gotgan_library_set_starred (shown->library, top, TRUE);
  gotgan_library_mark_read (shown->library, top, TRUE);
  settle (shown);
  g_assert_cmpfloat_with_epsilon (get_y (shown, top), y, 1);
}

/* The open article stays among the unread until another one is opened, whatever arrives. */
static void
test_unread (Shown *shown, gconstpointer data)
{
  gint64 id;
  gint64 next;
  double y;

  set_place (shown, GOTGAN_SHELF_UNREAD);
  id = open_at (shown, 40);
  next = get_id (shown, 41);
  y = get_y (shown, id);
  import_days (shown, 10, 95);
  settle (shown);
  g_assert_cmpfloat_with_epsilon (get_y (shown, id), y, 1);
  check_selected (shown, id);
  y = get_y (shown, next);
  g_assert_true (gotgan_article_list_go (GOTGAN_ARTICLE_LIST (shown->list), 1));
  wait_until (find (shown, id) == G_MAXUINT);
  settle (shown);
  check_selected (shown, next);
  g_assert_cmpfloat (get_y (shown, next), <=, y + 1);
  g_assert_cmpfloat (get_y (shown, next), >=, 0);
}

static void
test_starred (Shown *shown, gconstpointer data)
{
  gint64 id;

  for (guint i = 0; i < 60; i++)
    gotgan_library_set_starred (shown->library, get_id (shown, i), TRUE);
  set_place (shown, GOTGAN_SHELF_STARRED);
  wait_until (g_list_model_get_n_items (get_headlines (shown)) == 60);
  id = open_at (shown, 30);
  gotgan_article_list_toggle_star (GOTGAN_ARTICLE_LIST (shown->list));
  import_days (shown, 4, 95);
  settle (shown);
  check_selected (shown, id);
  g_assert_cmpuint (g_list_model_get_n_items (get_headlines (shown)), ==, 60);
  g_assert_true (gotgan_article_list_go (GOTGAN_ARTICLE_LIST (shown->list), 1));
  wait_until (g_list_model_get_n_items (get_headlines (shown)) == 59);
}

/* --- Several at once ------------------------------------------------------------------------------ */

/* As Shift does with the arrow keys. */
static void
extend_to (Shown *shown, guint position)
{
  gtk_widget_activate_action (shown->rows, "list.select-item", "(ubb)", position, FALSE, TRUE);
}

static guint
count_selected (Shown *shown)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (get_selection (shown));

  return (guint) gtk_bitset_get_size (selected);
}

static GotganHeadline *
get_headline (Shown *shown, gint64 id)
{
  g_autoptr (GotganHeadline) headline =
      g_list_model_get_item (get_headlines (shown), find (shown, id));

  wait_until (gotgan_headline_get_loaded (headline));
  return headline;
}

/* Selects the third to fifth articles, of which the third has been read. */
static void
select_three (Shown *shown, gint64 *ids)
{
  for (guint i = 0; i < 3; i++)
    ids[i] = get_id (shown, 2 + i);
  gtk_widget_activate_action (shown->rows, "list.select-item", "(ubb)", 2, FALSE, FALSE);
  settle (shown);
  extend_to (shown, 4);
  g_assert_cmpuint (count_selected (shown), ==, 3);
  settle (shown);
}

static void
test_bulk (Shown *shown, gconstpointer data)
{
  GotganArticleList *list = GOTGAN_ARTICLE_LIST (shown->list);
  GtkWidget *bar = gotgan_test_find_widget (shown->list, GTK_TYPE_ACTION_BAR);
  gint64 ids[3];

  g_assert_false (gtk_widget_get_visible (bar));
  select_three (shown, ids);
  g_assert_true (gtk_widget_get_visible (bar));
  /* The first is the one that is open, and stays so. */
  g_assert_cmpint (gotgan_session_get_article_id (shown->session), ==, ids[0]);

  gotgan_article_list_toggle_read (list);
  for (guint i = 0; i < 3; i++)
    wait_until (!gotgan_headline_get_unread (get_headline (shown, ids[i])));
  g_assert_true (flush (shown->library, NULL));
  gotgan_library_undo (shown->library);
  g_assert_true (flush (shown->library, NULL));
  /* What had been read before is not made unread. */
  wait_until (gotgan_headline_get_unread (get_headline (shown, ids[2])));
  wait_until (gotgan_headline_get_unread (get_headline (shown, ids[1])));
  wait_until (!gotgan_headline_get_unread (get_headline (shown, ids[0])));

  gotgan_article_list_toggle_star (list);
  for (guint i = 0; i < 3; i++)
    wait_until (gotgan_headline_get_starred (get_headline (shown, ids[i])));
  gotgan_article_list_toggle_star (list);
  for (guint i = 0; i < 3; i++)
    wait_until (!gotgan_headline_get_starred (get_headline (shown, ids[i])));
  g_assert_cmpuint (count_selected (shown), ==, 3);
}

/* Others that arrive change where they are, not which they are. */
static void
test_bulk_arrivals (Shown *shown, gconstpointer data)
{
  gint64 ids[3];
  gint64 other;

  select_three (shown, ids);
  import_days (shown, 30, 86);
  settle (shown);
  g_assert_cmpuint (count_selected (shown), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_true (gtk_selection_model_is_selected (get_selection (shown), find (shown, ids[i])));
  other = open_at (shown, 20);
  check_selected (shown, other);
  g_assert_false (
      gtk_widget_get_visible (gotgan_test_find_widget (shown->list, GTK_TYPE_ACTION_BAR)));
}

static void
test_bulk_removal (Shown *shown, gconstpointer data)
{
  gint64 ids[3];
  gint64 below = get_id (shown, 5);

  select_three (shown, ids);
  gotgan_article_list_remove_selected (GOTGAN_ARTICLE_LIST (shown->list));
  wait_until (g_list_model_get_n_items (get_headlines (shown)) == N_ARTICLES - 3);
  settle (shown);
  check_selected (shown, below);
  g_assert_true (flush (shown->library, NULL));
  gotgan_library_undo (shown->library);
  wait_until (g_list_model_get_n_items (get_headlines (shown)) == N_ARTICLES);
  settle (shown);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (find (shown, ids[i]), ==, 2 + i);
  check_selected (shown, below);
}

static void
add (const char *path, void (*test) (Shown *, gconstpointer))
{
  g_test_add (path, Shown, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/shelf/article-list/arrivals", test_arrivals);
  add ("/shelf/article-list/arrivals-elsewhere", test_arrivals_elsewhere);
  add ("/shelf/article-list/comes-later", test_comes_later);
  add ("/shelf/article-list/unread", test_unread);
  add ("/shelf/article-list/starred", test_starred);
  add ("/shelf/article-list/bulk", test_bulk);
  add ("/shelf/article-list/bulk-arrivals", test_bulk_arrivals);
  add ("/shelf/article-list/bulk-removal", test_bulk_removal);
  return g_test_run ();
}
