#include "config.h"

#include "tests/app/library/library-fixture.h"
#include "tests/support/gotgan-test-widgets.h"
#include "ui/shelf/gotgan-article-list.h"
#include "ui/shelf/gotgan-sidebar.h"
#include "ui/shelf/gotgan-story-dialog.h"
#include "ui/widgets/gotgan-party-list.h"

typedef struct
{
  Fixture fixture;
  GotganLibrary *library;
  GotganSession *session;
  guint n_articles;
} Shelf;

static void
set_up (Shelf *shelf, gconstpointer data)
{
  g_autoptr (GotganImportReport) report = NULL;

  fixture_set_up (&shelf->fixture, NULL);
  shelf->library = open_library (&shelf->fixture);
  report = import_fixtures (shelf->library);
  shelf->n_articles = report->n_added;
  g_assert_cmpuint (shelf->n_articles, >=, 2);
  shelf->session = gotgan_session_new (shelf->library);
  wait_until (
      g_list_model_get_n_items (G_LIST_MODEL (gotgan_session_get_headlines (shelf->session)))
      == shelf->n_articles);
  wait_until (g_list_model_get_n_items (gotgan_library_get_sources (shelf->library)) > 0);
}

static void
tear_down (Shelf *shelf, gconstpointer data)
{
  g_object_unref (shelf->session);
  gotgan_library_close (shelf->library);
  g_object_unref (shelf->library);
  fixture_tear_down (&shelf->fixture, NULL);
}

static const char *
get_page (GtkWidget *list)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (gotgan_test_find_widget (list, GTK_TYPE_STACK)));
}

static guint
count_rows (GtkWidget *list)
{
  GtkWidget *rows = gotgan_test_find_widget (list, GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (rows))));
}

static gint64
get_id (Shelf *shelf, guint position)
{
  g_autoptr (GotganHeadline) headline =
      g_list_model_get_item (G_LIST_MODEL (gotgan_session_get_headlines (shelf->session)),
                             position);

  return gotgan_headline_get_id (headline);
}

/* --- Sidebar ------------------------------------------------------------------------------ */

static GListModel *
get_places (GtkWidget *sidebar)
{
  GtkWidget *rows = gotgan_test_find_widget (sidebar, GTK_TYPE_LIST_VIEW);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (rows)));
}

/* Returns: (transfer none): the sidebar keeps it */
static GotganShelfPlace *
get_place (GtkWidget *sidebar, guint index)
{
  g_autoptr (GotganShelfPlace) place = g_list_model_get_item (get_places (sidebar), index);

  return place;
}

static void
test_sidebar (Shelf *shelf, gconstpointer data)
{
  GtkWidget *sidebar =
      g_object_ref_sink (g_object_new (GOTGAN_TYPE_SIDEBAR, "session", shelf->session, NULL));
  GotganShelfPlace *all = get_place (sidebar, 0);
  GotganShelfPlace *unread = get_place (sidebar, 1);

  g_assert_cmpint (gotgan_shelf_place_get_shelf (
                       gotgan_sidebar_get_place (GOTGAN_SIDEBAR (sidebar))),
                   ==, GOTGAN_SHELF_ALL);
  g_assert_cmpuint (gotgan_shelf_place_get_count (all), ==, shelf->n_articles);
  wait_until (gotgan_shelf_place_get_count (unread) == shelf->n_articles);
  g_assert_cmpint (gotgan_shelf_place_get_group (get_place (sidebar, 4)), ==,
                   GOTGAN_SHELF_GROUP_SOURCES);
  g_assert_finalize_object (sidebar);
}

/* The list keeps an article among the unread while one looks at it; the number does not. */
static void
test_unread_count_is_fresh (Shelf *shelf, gconstpointer data)
{
  GtkWidget *sidebar =
      g_object_ref_sink (g_object_new (GOTGAN_TYPE_SIDEBAR, "session", shelf->session, NULL));
  GotganShelfPlace *unread = get_place (sidebar, 1);

  wait_until (gotgan_shelf_place_get_count (unread) == shelf->n_articles);
  gotgan_library_mark_read (shelf->library, get_id (shelf, 0), TRUE);
  wait_until (gotgan_shelf_place_get_count (unread) == shelf->n_articles - 1);
  g_assert_finalize_object (sidebar);
}

static void
test_removed_source_leads_to_all (Shelf *shelf, gconstpointer data)
{
  GtkWidget *sidebar =
      g_object_ref_sink (g_object_new (GOTGAN_TYPE_SIDEBAR, "session", shelf->session, NULL));
  GotganShelfPlace *place = get_place (sidebar, 4);
  GotganSource *source = gotgan_shelf_place_get_source (place);

  gotgan_sidebar_set_place (GOTGAN_SIDEBAR (sidebar), place);
  gotgan_library_remove_source (shelf->library, gotgan_source_get_id (source));
  wait_until (gotgan_shelf_place_get_shelf (gotgan_sidebar_get_place (GOTGAN_SIDEBAR (sidebar)))
              == GOTGAN_SHELF_ALL);
  g_assert_finalize_object (sidebar);
}

/* --- Articles ----------------------------------------------------------------------------- */

static GtkWidget *
create_list (Shelf *shelf)
{
  g_autoptr (GotganShelfPlace) all = gotgan_shelf_place_new (GOTGAN_SHELF_ALL);

  return g_object_ref_sink (
      g_object_new (GOTGAN_TYPE_ARTICLE_LIST, "session", shelf->session, "place", all, NULL));
}

static void
test_defaults (void)
{
  GtkWidget *list = g_object_ref_sink (g_object_new (GOTGAN_TYPE_ARTICLE_LIST, NULL));

  g_assert_null (gotgan_article_list_get_session (GOTGAN_ARTICLE_LIST (list)));
  g_assert_null (gotgan_article_list_get_place (GOTGAN_ARTICLE_LIST (list)));
  g_assert_false (gotgan_article_list_get_searching (GOTGAN_ARTICLE_LIST (list)));
  g_assert_false (gotgan_article_list_go (GOTGAN_ARTICLE_LIST (list), 1));
  g_assert_finalize_object (list);
}

static void
test_walks (Shelf *shelf, gconstpointer data)
{
  GtkWidget *widget = create_list (shelf);
  GotganArticleList *list = GOTGAN_ARTICLE_LIST (widget);

  g_assert_cmpstr (get_page (widget), ==, "rows");
  g_assert_cmpuint (count_rows (widget), ==, shelf->n_articles);
  g_assert_false (gotgan_article_list_go (list, -1));
  g_assert_true (gotgan_article_list_go (list, 1));
  g_assert_cmpint (gotgan_session_get_article_id (shelf->session), ==, get_id (shelf, 0));
  g_assert_true (gotgan_article_list_go (list, 1));
  g_assert_cmpint (gotgan_session_get_article_id (shelf->session), ==, get_id (shelf, 1));
  g_assert_true (gotgan_article_list_go (list, -1));
  g_assert_cmpint (gotgan_session_get_article_id (shelf->session), ==, get_id (shelf, 0));
  g_assert_finalize_object (widget);
}

/* An article opened from elsewhere is the one that is selected, and walking goes on from there. */
static void
test_follows_session (Shelf *shelf, gconstpointer data)
{
  GtkWidget *widget = create_list (shelf);
  guint last = shelf->n_articles - 1;

  gotgan_session_set_article_id (shelf->session, get_id (shelf, last));
  g_assert_false (gotgan_article_list_go (GOTGAN_ARTICLE_LIST (widget), 1));
  g_assert_true (gotgan_article_list_go (GOTGAN_ARTICLE_LIST (widget), -1));
  g_assert_cmpint (gotgan_session_get_article_id (shelf->session), ==, get_id (shelf, last - 1));
  g_assert_finalize_object (widget);
}

static void
test_empty_shelf (Shelf *shelf, gconstpointer data)
{
  GtkWidget *widget = create_list (shelf);
  g_autoptr (GotganShelfPlace) starred = gotgan_shelf_place_new (GOTGAN_SHELF_STARRED);

  gotgan_article_list_set_place (GOTGAN_ARTICLE_LIST (widget), starred);
  wait_until (count_rows (widget) == 0);
  wait_until (g_str_equal (get_page (widget), "empty"));
  g_assert_finalize_object (widget);
}

/* The search takes the syllable that is being composed, and never writes into the entry. */
static void
test_search_while_composing (Shelf *shelf, gconstpointer data)
{
  GtkWidget *widget = create_list (shelf);
  GotganHeadlineList *headlines = gotgan_session_get_headlines (shelf->session);
  GtkWidget *entry = gotgan_test_find_widget (widget, GTK_TYPE_SEARCH_ENTRY);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));

  gotgan_article_list_set_searching (GOTGAN_ARTICLE_LIST (widget), TRUE);
  g_signal_emit_by_name (text, "preedit-changed", "뷁");
  wait_until (g_strcmp0 (gotgan_headline_list_get_query (headlines), "뷁") == 0);
  wait_until (g_str_equal (get_page (widget), "no-results"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_signal_emit_by_name (text, "preedit-changed", "");
  wait_until (g_str_equal (get_page (widget), "rows"));
  g_assert_finalize_object (widget);
}

static void
test_star (Shelf *shelf, gconstpointer data)
{
  GtkWidget *widget = create_list (shelf);
  g_autoptr (GotganHeadline) first =
      g_list_model_get_item (G_LIST_MODEL (gotgan_session_get_headlines (shelf->session)), 0);

  wait_until (gotgan_headline_get_loaded (first));
  gotgan_article_list_go (GOTGAN_ARTICLE_LIST (widget), 1);
  gotgan_article_list_toggle_star (GOTGAN_ARTICLE_LIST (widget));
  wait_until (gotgan_headline_get_starred (first));
  gotgan_article_list_toggle_star (GOTGAN_ARTICLE_LIST (widget));
  wait_until (!gotgan_headline_get_starred (first));
  g_assert_finalize_object (widget);
}

/* --- Stories ------------------------------------------------------------------------------ */

/* The same text under two titles, as two outlets print what an agency sent. */
static gint64
import_copy (Shelf *shelf, const char *title)
{
  g_autoptr (GString) text = g_string_new (title);
  g_autoptr (GotganImportReport) report = NULL;

  g_string_append (text, "\n\n");
  for (guint i = 0; i < 40; i++)
    g_string_append_printf (text,
                            "In week %u the harbour of town number %u took %u crates of tea.\n", i,
                            i * 7, i * i);
  report = import_text (shelf->library, text->str, NULL);
  g_assert_nonnull (report);
  g_assert_cmpuint (report->n_added, ==, 1);
  return report->first_id;
}

static void
settle (Shelf *shelf)
{
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_settle_async (shelf->library, GOTGAN_SETTLED_SEARCH, NULL, keep_result_cb,
                               &result);
  wait_until (result != NULL);
  g_assert_true (gotgan_library_settle_finish (shelf->library, result, NULL));
}

static void
chosen_cb (AdwDialog *dialog, gint64 id, gpointer data)
{
  *(gint64 *) data = id;
}

static void
test_story (Shelf *shelf, gconstpointer data)
{
  gint64 first = import_copy (shelf, "Tea arrives");
  gint64 second = import_copy (shelf, "Crates of tea in every harbour, says agency");
  GtkWidget *window = g_object_ref (adw_window_new ());
  gint64 chosen = 0;
  AdwDialog *dialog;
  GtkWidget *row;

  settle (shelf);
  adw_window_set_content (ADW_WINDOW (window), gtk_label_new (NULL));
  gtk_window_present (GTK_WINDOW (window));
  dialog = gotgan_story_dialog_new (shelf->library, first);
  g_signal_connect (dialog, "chosen", G_CALLBACK (chosen_cb), &chosen);
  adw_dialog_present (dialog, window);
  wait_until ((row = gotgan_test_find_widget (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW)) != NULL);
  g_assert_nonnull (gtk_widget_get_next_sibling (row));
  g_assert_null (gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (row)));
  g_signal_emit_by_name (row, "activated");
  g_assert_true (chosen == first || chosen == second);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

/* --- Companies ------------------------------------------------------------------------------ */

static void
keep_chosen_cb (GotganPartyList *list, GotganParty *party, GotganParty **chosen)
{
  g_set_object (chosen, party);
}

/* Enter takes the one whose name begins so, as a completed search does, whatever stands first otherwise. */
static void
test_company_that_begins_so (void)
{
  g_autoptr (GListStore) parties = g_list_store_new (GOTGAN_TYPE_PARTY);
  g_autoptr (GotganParty) microsoft = gotgan_party_new ("microsoft", "Microsoft", "마이크로소프트");
  g_autoptr (GotganParty) softbank = gotgan_party_new ("softbank", "SoftBank", "소프트뱅크");
  g_autoptr (GtkWidget) list = g_object_ref_sink (g_object_new (GOTGAN_TYPE_PARTY_LIST, NULL));
  GtkWidget *entry = gotgan_test_find_widget (list, GTK_TYPE_SEARCH_ENTRY);
  g_autoptr (GotganParty) chosen = NULL;

  g_list_store_append (parties, microsoft);
  g_list_store_append (parties, softbank);
  gotgan_party_list_set_parties (GOTGAN_PARTY_LIST (list), G_LIST_MODEL (parties));
  g_signal_connect (list, "chosen", G_CALLBACK (keep_chosen_cb), &chosen);
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (chosen == microsoft);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ㅅㅍㅌ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (chosen == softbank);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ㅇㅋㄹㅅㅍ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (chosen == microsoft);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (chosen == microsoft);
}

static void
add (const char *path, void (*test) (Shelf *, gconstpointer))
{
  g_test_add (path, Shelf, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/shelf/sidebar", test_sidebar);
  add ("/shelf/unread-count-is-fresh", test_unread_count_is_fresh);
  add ("/shelf/removed-source-leads-to-all", test_removed_source_leads_to_all);
  g_test_add_func ("/shelf/list/defaults", test_defaults);
  add ("/shelf/list/walks", test_walks);
  add ("/shelf/list/follows-session", test_follows_session);
  add ("/shelf/list/empty-shelf", test_empty_shelf);
  add ("/shelf/list/search-while-composing", test_search_while_composing);
  add ("/shelf/list/star", test_star);
  add ("/shelf/story", test_story);
  g_test_add_func ("/shelf/company-that-begins-so", test_company_that_begins_so);
  return g_test_run ();
}
