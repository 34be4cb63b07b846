#include "config.h"

#include "tests/app/library/library-fixture.h"
#include "tests/support/gotgan-test-widgets.h"
#include "ui/shelf/gotgan-article-list.h"
#include "ui/shelf/gotgan-sidebar.h"
#include "ui/shell/gotgan-page.h"
#include "ui/shell/gotgan-window-private.h"
#include "ui/sources/gotgan-add-text.h"
#include "ui/widgets/gotgan-merge-choice.h"
#include "ui/widgets/gotgan-merge-dialog.h"
#include "ui/widgets/gotgan-verdict-bar.h"

typedef struct
{
  Fixture fixture;
  GotganLibrary *library;
  GotganWindow *window;
} Shown;

static void
set_up (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganImportReport) report = NULL;

  fixture_set_up (&shown->fixture, NULL);
  shown->library = open_library (&shown->fixture);
  report = import_fixtures (shown->library);
  g_assert_cmpuint (report->n_added, >, 0);
  shown->window = gotgan_window_new (NULL);
  g_object_add_weak_pointer (G_OBJECT (shown->window), (gpointer *) &shown->window);
}

static void
tear_down (Shown *shown, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (shown->window));
  wait_until (shown->window == NULL);
  gotgan_library_close (shown->library);
  g_object_unref (shown->library);
  fixture_tear_down (&shown->fixture, NULL);
}

static const char *
get_face (Shown *shown)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (gotgan_test_find_widget (GTK_WIDGET (shown->window), GTK_TYPE_STACK)));
}

static gboolean
is_enabled (Shown *shown, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (shown->window), action);
}

static void
run (Shown *shown, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (shown->window), action, NULL);
}

static gint64
get_article (Shown *shown)
{
  return gotgan_session_get_article_id (gotgan_window_get_session (shown->window));
}

/* Presses a button of a template by its name there. */
static void
press (GtkWidget *widget, const char *name)
{
  GObject *button = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (button)));
  g_signal_emit_by_name (button, "clicked");
}

/* Shows the library and waits for the article that the window opens by itself. */
static void
show_library (Shown *shown)
{
  gtk_window_present (GTK_WINDOW (shown->window));
  gotgan_window_show_library (shown->window, shown->library);
  wait_until (get_article (shown) != 0);
  wait_until (gotgan_window_is_settled (shown->window));
  wait_until (g_list_model_get_n_items (gotgan_library_get_parties (shown->library)) > 0);
}

static void
test_starts_without_a_library (Shown *shown, gconstpointer data)
{
  g_assert_cmpstr (get_face (shown), ==, "loading");
  g_assert_null (gotgan_window_get_session (shown->window));
  g_assert_false (gotgan_window_is_settled (shown->window));
  g_assert_false (is_enabled (shown, "search"));
  g_assert_false (is_enabled (shown, "undo"));
  g_assert_true (is_enabled (shown, "open-files"));
}

static void
test_says_why_there_is_none (Shown *shown, gconstpointer data)
{
  g_autoptr (GError) error =
      g_error_new (GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_TOO_NEW, "schema 99 <of> & more");
  GtkWidget *page;

  gotgan_window_show_error (shown->window, "/library/<my>.gotgan", error);
  g_assert_cmpstr (get_face (shown), ==, "error");
  page = gotgan_test_find_widget (gtk_stack_get_visible_child (GTK_STACK (gotgan_test_find_widget (
                                      GTK_WIDGET (shown->window), GTK_TYPE_STACK))),
                                  ADW_TYPE_STATUS_PAGE);
  g_assert_nonnull (
      strstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), "/library/&lt;my&gt;"));
  g_assert_true (gotgan_window_is_settled (shown->window));
  g_assert_true (is_enabled (shown, "choose-library"));
  g_assert_false (is_enabled (shown, "next-article"));
}

static void
test_library_after_an_error (Shown *shown, gconstpointer data)
{
  g_autoptr (GError) error = g_error_new (GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_CORRUPT, "bad");

  gotgan_window_show_error (shown->window, "/library/<my>.gotgan", error);
  show_library (shown);
  g_assert_cmpstr (get_face (shown), ==, "library");
  g_assert_true (is_enabled (shown, "search"));
  g_assert_false (is_enabled (shown, "undo"));
}

static void
test_walks_and_goes_back (Shown *shown, gconstpointer data)
{
  gint64 first, second;

  show_library (shown);
  first = get_article (shown);
  run (shown, "next-article");
  second = get_article (shown);
  g_assert_cmpint (second, !=, first);
  run (shown, "go-back");
  g_assert_cmpint (get_article (shown), ==, first);
  run (shown, "go-forward");
  g_assert_cmpint (get_article (shown), ==, second);
  run (shown, "previous-article");
  g_assert_cmpint (get_article (shown), ==, first);
}

/* With letters of twice their size, as some need them, nothing asks for more than 360 px: libadwaita warns of it, and
 * warnings fail a test. */
static void
test_fits_large_text (Shown *shown, gconstpointer data)
{
  static const GotganView views[] = { GOTGAN_VIEW_READ, GOTGAN_VIEW_TIMELINE,
                                      GOTGAN_VIEW_INVESTORS };
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *window = GTK_WIDGET (shown->window);
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 720);
  gtk_window_present (GTK_WINDOW (window));
  gotgan_window_show_library (shown->window, shown->library);
  wait_until (gotgan_window_is_settled (shown->window));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      gotgan_session_set_view (gotgan_window_get_session (shown->window), views[i]);
      gotgan_test_draw_frames (window, 10);
      g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
    }
  run (shown, "show-notes");
  gotgan_test_draw_frames (window, 10);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static gboolean
has_focus (Shown *shown, GType type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (shown->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

static void
test_walks_through_panes (Shown *shown, gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (shown->window), 1320, 860);
  show_library (shown);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (shown->window)));
  gotgan_test_draw_frames (GTK_WIDGET (shown->window), 3);
  g_action_group_activate_action (G_ACTION_GROUP (shown->window), "show-view",
                                  g_variant_new_string ("read"));
  g_assert_true (has_focus (shown, GOTGAN_TYPE_PAGE));
  run (shown, "next-pane");
  g_assert_true (has_focus (shown, GOTGAN_TYPE_SIDEBAR));
  run (shown, "next-pane");
  g_assert_true (has_focus (shown, GOTGAN_TYPE_ARTICLE_LIST));
  run (shown, "previous-pane");
  g_assert_true (has_focus (shown, GOTGAN_TYPE_SIDEBAR));
  run (shown, "previous-pane");
  g_assert_true (has_focus (shown, GOTGAN_TYPE_PAGE));
}

/* Tab leaves a list; its rows are walked through by arrows. */
static void
test_tab_leaves_lists (Shown *shown, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (shown->window);

  gtk_window_set_default_size (GTK_WINDOW (window), 1320, 860);
  show_library (shown);
  wait_until (gtk_widget_get_mapped (window));
  gotgan_test_draw_frames (window, 3);
  gtk_widget_grab_focus (gotgan_test_find_widget (window, GOTGAN_TYPE_SIDEBAR));
  g_assert_true (has_focus (shown, GOTGAN_TYPE_SIDEBAR));
  for (guint i = 0; i < 6 && has_focus (shown, GOTGAN_TYPE_SIDEBAR); i++)
    gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_false (has_focus (shown, GOTGAN_TYPE_SIDEBAR));
  for (guint i = 0; i < 8 && !has_focus (shown, GOTGAN_TYPE_PAGE); i++)
    gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_true (has_focus (shown, GOTGAN_TYPE_PAGE));
}

/* An article that was copied is asked about; nobody is asked for the addresses in it. */
static void
test_pastes_an_article (Shown *shown, gconstpointer data)
{
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (shown->window);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  GotganHeadlineList *headlines;
  AdwDialog *dialog;
  guint n_before;

  show_library (shown);
  headlines = gotgan_session_get_headlines (gotgan_window_get_session (shown->window));
  n_before = g_list_model_get_n_items (G_LIST_MODEL (headlines));
  gdk_clipboard_set_text (clipboard, "Helios raises money\n\n2024-05-06\n\nHelios said on "
                                     "https://helios.invalid/news that it raised $40 million.\n");
  gotgan_window_paste (shown->window);
  wait_until (adw_application_window_get_visible_dialog (window) != NULL);
  dialog = adw_application_window_get_visible_dialog (window);
  g_assert_true (GOTGAN_IS_ADD_TEXT (dialog));
  g_assert_cmpstr (gotgan_add_text_get_address (GOTGAN_ADD_TEXT (dialog)), ==,
                   "https://helios.invalid/news");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "text.add", NULL);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (headlines)) == n_before + 1);
  wait_until (adw_application_window_get_visible_dialog (window) == NULL);
  g_assert_true (flush (shown->library, NULL));
}

static void
test_undo_follows_the_library (Shown *shown, gconstpointer data)
{
  show_library (shown);
  run (shown, "toggle-star");
  g_assert_true (is_enabled (shown, "undo"));
  run (shown, "undo");
  g_assert_false (is_enabled (shown, "undo"));
  g_assert_true (is_enabled (shown, "redo"));
}

static void
test_removal_is_taken_back (Shown *shown, gconstpointer data)
{
  GListModel *sources = gotgan_library_get_sources (shown->library);
  g_autoptr (GotganSource) source = NULL;
  gint64 article;

  show_library (shown);
  source = g_list_model_get_item (sources, 0);
  article = get_article (shown);
  g_action_group_activate_action (G_ACTION_GROUP (shown->window), "remove-source",
                                  g_variant_new_int64 (gotgan_source_get_id (source)));
  wait_until (get_article (shown) == 0);
  run (shown, "undo");
  wait_until (get_article (shown) == article);
}

/* Two deals of one kind, and a claim of the first of them. */
static GotganClaim *
dup_claim_of_two (GotganSession *session)
{
  GListModel *deals = gotgan_session_get_deals (session);

  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);
      g_autoptr (GPtrArray) offered = gotgan_merge_choice_list (deals, deal, NULL, NULL);

      if (offered->len > 0)
        return g_list_model_get_item (gotgan_deal_get_claims (deal), 0);
    }
  g_assert_not_reached ();
}

/* The card of a fact offers to merge the deal that it is of. */
static void
test_merges_from_a_claim (Shown *shown, gconstpointer data)
{
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (shown->window);
  g_autoptr (GotganClaim) claim = NULL;
  GotganSession *session;
  GtkWidget *bar;
  GtkWidget *row;
  guint n_deals;

  show_library (shown);
  session = gotgan_window_get_session (shown->window);
  wait_until (!gotgan_session_get_deals_loading (session));
  n_deals = g_list_model_get_n_items (gotgan_session_get_deals (session));
  claim = dup_claim_of_two (session);
  gotgan_session_open_claim (session, claim);
  wait_until ((bar = gotgan_test_find_widget (GTK_WIDGET (window), GOTGAN_TYPE_VERDICT_BAR))
              != NULL);
  gotgan_verdict_bar_set_library (GOTGAN_VERDICT_BAR (bar), shown->library);
  gotgan_verdict_bar_set_claim (GOTGAN_VERDICT_BAR (bar), claim);
  gtk_widget_activate_action (bar, "win.merge-deal-of", "(xs)", (gint64) 0, "no such key");
  g_assert_null (adw_application_window_get_visible_dialog (window));

  press (bar, "merge");
  wait_until (adw_application_window_get_visible_dialog (window) != NULL);
  g_assert_true (GOTGAN_IS_MERGE_DIALOG (adw_application_window_get_visible_dialog (window)));

  row = gotgan_test_find_widget (GTK_WIDGET (adw_application_window_get_visible_dialog (window)),
                                 ADW_TYPE_ACTION_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  wait_until (g_list_model_get_n_items (gotgan_session_get_deals (session)) == n_deals - 1);
  run (shown, "undo");
  wait_until (g_list_model_get_n_items (gotgan_session_get_deals (session)) == n_deals);
}

/* A company chosen in the library is what timeline and investors show. */
static void
test_company_is_the_session_s (Shown *shown, gconstpointer data)
{
  GtkWidget *sidebar = gotgan_test_find_widget (GTK_WIDGET (shown->window), GOTGAN_TYPE_SIDEBAR);
  GListModel *parties = gotgan_library_get_parties (shown->library);
  g_autoptr (GotganShelfPlace) all = gotgan_shelf_place_new (GOTGAN_SHELF_ALL);
  g_autoptr (GotganShelfPlace) place = NULL;
  g_autoptr (GotganParty) party = NULL;

  show_library (shown);
  party = g_list_model_get_item (parties, 0);
  place = gotgan_shelf_place_new_for_party (party);
  gotgan_sidebar_set_place (GOTGAN_SIDEBAR (sidebar), place);
  g_assert_cmpstr (gotgan_session_get_party (gotgan_window_get_session (shown->window)), ==,
                   gotgan_party_get_key (party));
  gotgan_sidebar_set_place (GOTGAN_SIDEBAR (sidebar), all);
  g_assert_null (gotgan_session_get_party (gotgan_window_get_session (shown->window)));

  /* Chosen elsewhere, the sidebar follows; a name that no deal has leaves it where it is. */
  gotgan_session_set_party (gotgan_window_get_session (shown->window),
                            gotgan_party_get_key (party));
  g_assert_true (
      gotgan_shelf_place_equal (gotgan_sidebar_get_place (GOTGAN_SIDEBAR (sidebar)), place));
  gotgan_session_set_party (gotgan_window_get_session (shown->window), "nobody");
  g_assert_true (
      gotgan_shelf_place_equal (gotgan_sidebar_get_place (GOTGAN_SIDEBAR (sidebar)), place));
}

static void
test_imports_what_came_early (Shown *shown, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = g_build_filename (shown->fixture.folder, "early.txt", NULL);
  guint before = count_articles (shown->library);

  g_assert_true (g_file_set_contents (
      path, "Early bird raises $5 million\n\nEarly Bird raised $5 million on Monday, it said.\n",
      -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (path));
  gtk_window_present (GTK_WINDOW (shown->window));
  gotgan_window_import (shown->window, files);
  gotgan_window_show_library (shown->window, shown->library);
  g_assert_false (gotgan_window_is_settled (shown->window));
  wait_until (gotgan_window_is_settled (shown->window));
  g_assert_cmpuint (count_articles (shown->library), ==, before + 1);
}

/* Closing in the middle of an import is no crash; what was stored stays. */
static void
test_closes_while_importing (Shown *shown, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = dup_source_path ("fixtures/articles");

  show_library (shown);
  g_ptr_array_add (files, g_file_new_for_path (path));
  gotgan_window_import (shown->window, files);
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
  add ("/window/starts-without-a-library", test_starts_without_a_library);
  add ("/window/says-why-there-is-none", test_says_why_there_is_none);
  add ("/window/library-after-an-error", test_library_after_an_error);
  add ("/window/walks-and-goes-back", test_walks_and_goes_back);
  add ("/window/fits-large-text", test_fits_large_text);
  add ("/window/walks-through-panes", test_walks_through_panes);
  add ("/window/tab-leaves-lists", test_tab_leaves_lists);
  add ("/window/pastes-an-article", test_pastes_an_article);
  add ("/window/undo-follows-the-library", test_undo_follows_the_library);
  add ("/window/removal-is-taken-back", test_removal_is_taken_back);
  add ("/window/merges-from-a-claim", test_merges_from_a_claim);
  add ("/window/company-is-the-session-s", test_company_is_the_session_s);
  add ("/window/imports-what-came-early", test_imports_what_came_early);
  add ("/window/closes-while-importing", test_closes_while_importing);
  return g_test_run ();
}
