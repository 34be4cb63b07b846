#include "config.h"

#include "tests/app/library/library-fixture.h"
#include "tests/support/gotgan-test-server.h"
#include "tests/support/gotgan-test-widgets.h"
#include "ui/shelf/gotgan-shelf-row.h"
#include "ui/shelf/gotgan-sidebar.h"
#include "ui/shelf/gotgan-sync-button.h"
#include "ui/sources/gotgan-add-source.h"
#include "ui/sources/gotgan-offer-row.h"
#include "ui/sources/gotgan-source-dialog.h"
#include "ui/sources/gotgan-sync-problems.h"

#define FEED                                                   \
  "<rss version='2.0'><channel><title>Ledger &amp; Co</title>" \
  "<item><title>One &amp; two</title><guid>1</guid>"           \
  "<description>A first article.</description></item></channel></rss>"

typedef struct
{
  Fixture fixture;
  GotganTestServer *server;
  GotganLibrary *library;
  GtkWidget *window;
} Shown;

static void
set_up (Shown *shown, gconstpointer data)
{
  fixture_set_up (&shown->fixture, NULL);
  shown->server = gotgan_test_server_new (NULL);
  gotgan_test_server_answer (shown->server, "/feed", 200, "Content-Type: application/rss+xml",
                             FEED);
  shown->library = open_library (&shown->fixture);
  shown->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (shown->window), gtk_label_new (NULL));
  g_object_add_weak_pointer (G_OBJECT (shown->window), (gpointer *) &shown->window);
  gtk_window_present (GTK_WINDOW (shown->window));
}

static void
tear_down (Shown *shown, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (shown->window));
  wait_until (shown->window == NULL);
  gotgan_library_close (shown->library);
  g_object_unref (shown->library);
  gotgan_test_server_free (shown->server);
  fixture_tear_down (&shown->fixture, NULL);
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_row (GtkWidget *root, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root)
      && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GotganSource *
add_source (Shown *shown, const char *path, const char *folder)
{
  g_autofree char *url = gotgan_test_server_address (shown->server, NULL, path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GotganSource *source;

  gotgan_library_add_source_async (shown->library, GOTGAN_SOURCE_FEED, url, "Ledger", NULL, folder,
                                   NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  source = gotgan_library_add_source_finish (shown->library, result, NULL, &error);
  g_assert_no_error (error);
  return source;
}

/* --- Adding ------------------------------------------------------------------------------- */

static void
added_cb (GotganAddSource *dialog, GPtrArray *sources, gpointer data)
{
  *(GPtrArray **) data = g_ptr_array_ref (sources);
}

static AdwDialog *
present_dialog (Shown *shown)
{
  AdwDialog *dialog = gotgan_add_source_new (shown->library);

  adw_dialog_present (dialog, shown->window);
  return dialog;
}

static void
look_at (Shown *shown, AdwDialog *dialog, const char *path)
{
  g_autofree char *url = gotgan_test_server_address (shown->server, NULL, path);

  gotgan_add_source_look_at (GOTGAN_ADD_SOURCE (dialog), url);
  g_assert_true (gotgan_add_source_get_looking (GOTGAN_ADD_SOURCE (dialog)));
  wait_until (!gotgan_add_source_get_looking (GOTGAN_ADD_SOURCE (dialog)));
}

static const char *
get_page (AdwDialog *dialog)
{
  GtkWidget *view = gotgan_test_find_widget (GTK_WIDGET (dialog), ADW_TYPE_NAVIGATION_VIEW);

  return adw_navigation_page_get_tag (
      adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)));
}

static void
test_adds_a_feed (Shown *shown, gconstpointer data)
{
  AdwDialog *dialog = present_dialog (shown);
  g_autoptr (GPtrArray) added = NULL;
  GtkWidget *row;

  g_signal_connect (dialog, "added", G_CALLBACK (added_cb), &added);
  g_assert_cmpstr (get_page (dialog), ==, "address");
  look_at (shown, dialog, "/feed");
  g_assert_cmpstr (get_page (dialog), ==, "found");
  /* What a feed says is text and no markup. */
  row = find_row (GTK_WIDGET (dialog), "Ledger & Co");
  g_assert_nonnull (row);
  g_assert_true (gotgan_offer_row_get_chosen (GOTGAN_OFFER_ROW (row)));
  g_assert_nonnull (find_row (row, "One & two"));
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "_Add"), "clicked");
  wait_until (added != NULL);
  g_assert_cmpuint (added->len, ==, 1);
  g_assert_cmpstr (gotgan_source_get_title (g_ptr_array_index (added, 0)), ==, "Ledger & Co");
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_library_get_sources (shown->library)), >=, 1);
}

static void
test_nothing_chosen_is_nothing_added (Shown *shown, gconstpointer data)
{
  AdwDialog *dialog = present_dialog (shown);
  GtkWidget *add;
  GtkWidget *row;

  look_at (shown, dialog, "/feed");
  add = find_button (GTK_WIDGET (dialog), "_Add");
  row = gotgan_test_find_widget (GTK_WIDGET (dialog), GOTGAN_TYPE_OFFER_ROW);
  g_assert_true (gtk_widget_get_sensitive (add));
  gotgan_offer_row_set_chosen (GOTGAN_OFFER_ROW (row), FALSE);
  g_assert_false (gtk_widget_get_sensitive (add));
}

static void
test_known_source_is_said (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganSource) source = add_source (shown, "/feed", NULL);
  AdwDialog *dialog = present_dialog (shown);
  GtkWidget *row;

  look_at (shown, dialog, "/feed");
  row = gotgan_test_find_widget (GTK_WIDGET (dialog), GOTGAN_TYPE_OFFER_ROW);
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), "Already"));
  gotgan_offer_row_set_chosen (GOTGAN_OFFER_ROW (row), TRUE);
  g_assert_false (gotgan_offer_row_get_chosen (GOTGAN_OFFER_ROW (row)));
}

/* A problem leaves the address as it is, and the same button tries again. */
static void
test_problem_and_again (Shown *shown, gconstpointer data)
{
  AdwDialog *dialog = present_dialog (shown);
  GtkWidget *again;

  gotgan_test_server_answer (shown->server, "/feed", 503, NULL, "Busy");
  look_at (shown, dialog, "/feed");
  g_assert_cmpstr (get_page (dialog), ==, "address");
  again = find_button (GTK_WIDGET (dialog), "_Try Again");
  g_assert_nonnull (again);
  gotgan_test_server_answer (shown->server, "/feed", 200, "Content-Type: application/rss+xml",
                             FEED);
  g_signal_emit_by_name (again, "clicked");
  wait_until (g_str_equal (get_page (dialog), "found"));
}

static void
test_no_address (Shown *shown, gconstpointer data)
{
  AdwDialog *dialog = present_dialog (shown);

  gotgan_add_source_look_at (GOTGAN_ADD_SOURCE (dialog), "two words");
  wait_until (!gotgan_add_source_get_looking (GOTGAN_ADD_SOURCE (dialog)));
  g_assert_nonnull (find_button (GTK_WIDGET (dialog), "_Try Again"));
  gotgan_add_source_look_at (GOTGAN_ADD_SOURCE (dialog), "  ");
  g_assert_false (gotgan_add_source_get_looking (GOTGAN_ADD_SOURCE (dialog)));
}

static void
test_stops (Shown *shown, gconstpointer data)
{
  AdwDialog *dialog = present_dialog (shown);
  g_autofree char *url = gotgan_test_server_address (shown->server, NULL, "/feed");

  gotgan_test_server_hold (shown->server);
  gotgan_add_source_look_at (GOTGAN_ADD_SOURCE (dialog), url);
  gotgan_test_server_wait (shown->server, "/feed", 1);
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "_Stop"), "clicked");
  g_assert_false (gotgan_add_source_get_looking (GOTGAN_ADD_SOURCE (dialog)));
  g_assert_nonnull (find_button (GTK_WIDGET (dialog), "_Look Up"));
  gotgan_test_server_go_on (shown->server);
  g_assert_cmpstr (get_page (dialog), ==, "address");
}

/* Closing it while it looks is no crash, and nothing is added. */
static void
test_closes_while_looking (Shown *shown, gconstpointer data)
{
  AdwDialog *dialog = present_dialog (shown);
  g_autofree char *url = gotgan_test_server_address (shown->server, NULL, "/feed");

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gotgan_test_server_hold (shown->server);
  gotgan_add_source_look_at (GOTGAN_ADD_SOURCE (dialog), url);
  gotgan_test_server_wait (shown->server, "/feed", 1);
  adw_dialog_force_close (dialog);
  wait_until (dialog == NULL);
  gotgan_test_server_go_on (shown->server);
}

static void
count_cb (GotganAddSource *dialog, gpointer data)
{
  ++*(guint *) data;
}

static void
test_adds_an_article (Shown *shown, gconstpointer data)
{
  AdwDialog *dialog = present_dialog (shown);
  g_autoptr (GString) page = g_string_new ("<html><head><title>Early Bird raises $5 million</title>"
                                           "</head><body><article><h1>Early Bird raises $5 "
                                           "million</h1>");
  guint n_imported = 0;

  for (guint i = 0; i < 8; i++)
    g_string_append_printf (page,
                            "<p>Paragraph %u tells at some length how Early Bird raised $5 million "
                            "on Monday, what it is going to do with it, and who said so.</p>",
                            i);
  g_string_append (page, "</article></body></html>");
  gotgan_test_server_answer (shown->server, "/story", 200, "Content-Type: text/html", page->str);
  g_signal_connect (dialog, "imported", G_CALLBACK (count_cb), &n_imported);
  look_at (shown, dialog, "/story");
  g_assert_cmpstr (get_page (dialog), ==, "found");
  g_signal_emit_by_name (find_row (GTK_WIDGET (dialog), "Add _This Article"), "activated");
  wait_until (n_imported > 0);
  g_assert_cmpuint (count_articles (shown->library), ==, 1);
}

static const char *
find_description (GtkWidget *root, const char *title)
{
  GtkWidget *row = find_row (root, title);
  GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

  return adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (group));
}

/* Of a page that names many feeds, those that are left out are told of. */
static void
test_says_what_is_left_out (Shown *shown, gconstpointer data)
{
  AdwDialog *dialog = present_dialog (shown);
  g_autoptr (GString) page = g_string_new ("<!DOCTYPE html><title>News</title>");

  for (guint i = 0; i < 9; i++)
    g_string_append_printf (page,
                            "<link rel=alternate type=application/rss+xml href=/feed?section=%u>",
                            i);
  gotgan_test_server_answer (shown->server, "/", 200, "Content-Type: text/html", page->str);
  look_at (shown, dialog, "/");
  g_assert_cmpstr (get_page (dialog), ==, "found");
  g_assert_cmpstr (find_description (GTK_WIDGET (dialog), "Ledger & Co"), ==,
                   "The page names 3 more feeds. Add one by its own address.");
  look_at (shown, dialog, "/feed");
  g_assert_cmpstr (find_description (GTK_WIDGET (dialog), "Ledger & Co"), ==, "");
}

/* --- Editing ------------------------------------------------------------------------------ */

static void
type (GtkWidget *root, const char *title, const char *text)
{
  GtkWidget *row = find_row (root, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
}

static void
test_edits (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganSource) source = add_source (shown, "/feed", NULL);
  AdwDialog *dialog = gotgan_source_dialog_new (shown->library, source);
  GtkWidget *full_text;

  adw_dialog_present (dialog, shown->window);
  g_assert_false (gotgan_library_get_can_undo (shown->library));
  type (GTK_WIDGET (dialog), "Name", "  My Ledger ");
  g_assert_cmpstr (gotgan_source_get_name (source), ==, "My Ledger");
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "My Ledger");
  type (GTK_WIDGET (dialog), "Folder", "Money/Asia");
  g_assert_cmpstr (gotgan_source_get_folder (source), ==, "Money/Asia");
  full_text = find_row (GTK_WIDGET (dialog), "Full Text");
  adw_combo_row_set_selected (ADW_COMBO_ROW (full_text), GOTGAN_FULL_TEXT_NEVER);
  g_assert_cmpint (gotgan_source_get_full_text (source), ==, GOTGAN_FULL_TEXT_NEVER);
  g_assert_cmpstr (gotgan_source_get_name (source), ==, "My Ledger");

  /* Each was a step of its own. */
  gotgan_library_undo (shown->library);
  g_assert_cmpint (gotgan_source_get_full_text (source), ==, GOTGAN_FULL_TEXT_AUTO);
  gotgan_library_undo (shown->library);
  g_assert_null (gotgan_source_get_folder (source));
  gotgan_library_undo (shown->library);
  g_assert_null (gotgan_source_get_name (source));
  g_assert_false (gotgan_library_get_can_undo (shown->library));
  g_assert_true (flush (shown->library, NULL));
}

/* The feed's own title typed again, or nothing, is no name of the person's. */
static void
test_no_name (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganSource) source = add_source (shown, "/feed", NULL);
  AdwDialog *dialog = gotgan_source_dialog_new (shown->library, source);

  adw_dialog_present (dialog, shown->window);
  type (GTK_WIDGET (dialog), "Name", "Ledger");
  type (GTK_WIDGET (dialog), "Name", "   ");
  g_assert_null (gotgan_source_get_name (source));
  g_assert_false (gotgan_library_get_can_undo (shown->library));
}

static void
test_moves (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganSource) source = add_source (shown, "/old", NULL);
  AdwDialog *dialog = gotgan_source_dialog_new (shown->library, source);
  g_autofree char *before = g_strdup (gotgan_source_get_url (source));
  g_autofree char *wrong = gotgan_test_server_address (shown->server, NULL, "/nothing");
  g_autofree char *right = gotgan_test_server_address (shown->server, NULL, "/feed");
  GtkWidget *address;

  adw_dialog_present (dialog, shown->window);
  address = find_row (GTK_WIDGET (dialog), "Address");
  type (GTK_WIDGET (dialog), "Address", wrong);
  wait_until (gtk_widget_has_css_class (address, "error"));
  g_assert_cmpstr (gotgan_source_get_url (source), ==, before);
  type (GTK_WIDGET (dialog), "Address", right);
  wait_until (g_str_equal (gotgan_source_get_url (source), right));
  g_assert_false (gtk_widget_has_css_class (address, "error"));
  g_assert_true (flush (shown->library, NULL));
}

static void
set_problem (GotganSource *source, const char *problem)
{
  GotganSourceState state = { .failures = problem != NULL ? 1 : 0,
                              .problem = (char *) problem,
                              .tried = g_get_real_time () };

  gotgan_source_set_state (source, &state);
}

static void
test_problems_follow_their_source (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganSource) source = add_source (shown, "/feed", NULL);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  AdwDialog *dialog;
  GtkWidget *row;

  set_problem (source, "gone");
  g_ptr_array_add (sources, source);
  dialog = gotgan_sync_problems_new (sources);
  adw_dialog_present (dialog, shown->window);
  row = find_row (GTK_WIDGET (dialog), "Ledger");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "gone for good"));
  gotgan_source_set_syncing (source, TRUE);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Syncing…");
  gotgan_source_set_syncing (source, FALSE);
  set_problem (source, NULL);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Last"));
}

/* --- Sidebar ------------------------------------------------------------------------------ */

static GtkSelectionModel *
get_places (GtkWidget *sidebar)
{
  return gtk_list_view_get_model (
      GTK_LIST_VIEW (gotgan_test_find_widget (sidebar, GTK_TYPE_LIST_VIEW)));
}

/* The titles of the sources that are listed, and "|" between sections: "Imported|Outside|Inside". */
static char *
dup_sources (GtkWidget *sidebar)
{
  GtkSelectionModel *places = get_places (sidebar);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (places)); i++)
    {
      g_autoptr (GotganShelfPlace) place = g_list_model_get_item (G_LIST_MODEL (places), i);
      guint start, end;

      if (gotgan_shelf_place_get_group (place) != GOTGAN_SHELF_GROUP_SOURCES)
        continue;
      gtk_section_model_get_section (GTK_SECTION_MODEL (places), i, &start, &end);
      if (text->len > 0)
        g_string_append_c (text, start == i ? '|' : ' ');
      g_string_append (text, gotgan_shelf_place_get_title (place));
    }
  return g_string_free (text, FALSE);
}

static gboolean
lists_sources (GtkWidget *sidebar, const char *wanted)
{
  g_autofree char *sources = dup_sources (sidebar);

  return g_str_equal (sources, wanted);
}

static void
move (Shown *shown, GotganSource *source, const char *folder)
{
  gotgan_library_edit_source (shown->library, source, gotgan_source_get_name (source), folder,
                              GOTGAN_FULL_TEXT_AUTO);
}

static void
test_sidebar_has_folders (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganSession) session = gotgan_session_new (shown->library);
  g_autoptr (GotganSource) first = add_source (shown, "/first", "Money/Asia");
  g_autoptr (GotganSource) second = add_source (shown, "/second", NULL);
  GtkWidget *sidebar =
      g_object_ref_sink (g_object_new (GOTGAN_TYPE_SIDEBAR, "session", session, NULL));

  gotgan_library_edit_source (shown->library, first, "First", "Money/Asia", GOTGAN_FULL_TEXT_AUTO);
  gotgan_library_edit_source (shown->library, second, "Second", NULL, GOTGAN_FULL_TEXT_AUTO);
  wait_until (lists_sources (sidebar, "Second|First"));
  move (shown, second, "Money/Asia");
  wait_until (lists_sources (sidebar, "First Second"));
  /* No row moves, but there is another heading. */
  move (shown, second, "Money/Europe");
  wait_until (lists_sources (sidebar, "First|Second"));
  move (shown, first, NULL);
  move (shown, second, NULL);
  wait_until (lists_sources (sidebar, "First Second"));
  g_assert_true (flush (shown->library, NULL));
  g_assert_finalize_object (sidebar);
}

/* What is selected stays so when its row goes elsewhere. */
static void
test_sidebar_keeps_its_selection (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganSession) session = gotgan_session_new (shown->library);
  g_autoptr (GotganSource) first = add_source (shown, "/first", NULL);
  g_autoptr (GotganSource) second = add_source (shown, "/second", NULL);
  GtkWidget *sidebar =
      g_object_ref_sink (g_object_new (GOTGAN_TYPE_SIDEBAR, "session", session, NULL));
  g_autoptr (GotganShelfPlace) place = gotgan_shelf_place_new_for_source (first);
  GtkSingleSelection *places = GTK_SINGLE_SELECTION (get_places (sidebar));
  guint before;

  gotgan_sidebar_set_place (GOTGAN_SIDEBAR (sidebar), place);
  before = gtk_single_selection_get_selected (places);
  move (shown, first, "Money");
  wait_until (gtk_single_selection_get_selected (places) == before + 1);
  g_assert_true (gotgan_shelf_place_equal (gotgan_sidebar_get_place (GOTGAN_SIDEBAR (sidebar)),
                                           gtk_single_selection_get_selected_item (places)));
  g_assert_true (flush (shown->library, NULL));
  g_assert_finalize_object (sidebar);
}

static char *
dup_details (GtkWidget *row)
{
  char *details;

  g_object_get (row, "details", &details, NULL);
  return details;
}

#define assert_details(row, words)                \
  G_STMT_START                                    \
  {                                               \
    g_autofree char *details = dup_details (row); \
                                                  \
    g_assert_nonnull (details);                   \
    g_test_message ("%s", details);               \
    g_assert_nonnull (strstr (details, words));   \
  }                                               \
  G_STMT_END

static void
test_row_says_its_state (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganSource) source = add_source (shown, "/feed", NULL);
  g_autoptr (GotganShelfPlace) place = gotgan_shelf_place_new_for_source (source);
  GtkWidget *row = g_object_ref_sink (g_object_new (GOTGAN_TYPE_SHELF_ROW, "place", place, NULL));
  GtkWidget *spinner = gotgan_test_find_widget (row, ADW_TYPE_SPINNER);
  g_autofree char *spoken = NULL;

  assert_details (row, "Not synced yet");
  g_assert_false (gtk_widget_get_visible (spinner));
  gotgan_source_set_syncing (source, TRUE);
  g_assert_true (gtk_widget_get_visible (spinner));
  assert_details (row, "Syncing…");
  gotgan_source_set_syncing (source, FALSE);
  set_problem (source, "gone");
  assert_details (row, "gone for good");
  g_assert_true (gtk_widget_get_has_tooltip (row));
  gotgan_source_set_name (source, "Renamed");
  g_object_get (row, "spoken", &spoken, NULL);
  g_assert_cmpstr (spoken, ==, "Renamed");
  /* A row is used again for another place, which has nothing to say. */
  gotgan_shelf_row_set_place (GOTGAN_SHELF_ROW (row), gotgan_shelf_place_new (GOTGAN_SHELF_ALL));
  g_assert_false (gtk_widget_get_has_tooltip (row));
  g_object_unref (gotgan_shelf_row_get_place (GOTGAN_SHELF_ROW (row)));
  g_assert_finalize_object (row);
}

static void
count_notify_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  ++*(guint *) data;
}

static void
test_sync_button (void)
{
  GtkWidget *button = g_object_ref_sink (g_object_new (GOTGAN_TYPE_SYNC_BUTTON, NULL));
  GtkWidget *stack = gotgan_test_find_widget (button, GTK_TYPE_STACK);
  guint n_notified = 0;

  g_signal_connect (button, "notify::syncing", G_CALLBACK (count_notify_cb), &n_notified);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "idle");
  gotgan_sync_button_set_syncing (GOTGAN_SYNC_BUTTON (button), FALSE);
  g_assert_cmpuint (n_notified, ==, 0);
  gotgan_sync_button_set_syncing (GOTGAN_SYNC_BUTTON (button), TRUE);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "busy");
  gotgan_sync_button_set_progress (GOTGAN_SYNC_BUTTON (button), 3, 12);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (
                       gotgan_test_find_widget (button, GTK_TYPE_MENU_BUTTON)),
                   ==, "Syncing… 3 of 12 sources");
  g_assert_finalize_object (button);
}

static void
add (const char *path, void (*test) (Shown *, gconstpointer))
{
  g_test_add (path, Shown, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/sources/add/feed", test_adds_a_feed);
  add ("/sources/add/nothing-chosen", test_nothing_chosen_is_nothing_added);
  add ("/sources/add/known", test_known_source_is_said);
  add ("/sources/add/problem-and-again", test_problem_and_again);
  add ("/sources/add/no-address", test_no_address);
  add ("/sources/add/stops", test_stops);
  add ("/sources/add/closes-while-looking", test_closes_while_looking);
  add ("/sources/add/says-what-is-left-out", test_says_what_is_left_out);
  add ("/sources/add/article", test_adds_an_article);
  add ("/sources/edit/steps", test_edits);
  add ("/sources/edit/no-name", test_no_name);
  add ("/sources/edit/moves", test_moves);
  add ("/sources/problems", test_problems_follow_their_source);
  add ("/sources/sidebar/folders", test_sidebar_has_folders);
  add ("/sources/sidebar/selection", test_sidebar_keeps_its_selection);
  add ("/sources/sidebar/state", test_row_says_its_state);
  g_test_add_func ("/sources/sidebar/sync-button", test_sync_button);
  return g_test_run ();
}
