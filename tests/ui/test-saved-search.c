#include "config.h"

#include "tests/app/library/library-fixture.h"
#include "tests/support/gotgan-test-widgets.h"
#include "ui/shelf/gotgan-article-list.h"
#include "ui/shelf/gotgan-saved-search-dialog.h"
#include "ui/shelf/gotgan-search-field.h"
#include "ui/shelf/gotgan-sidebar.h"
#include "ui/shell/gotgan-window.h"

typedef struct
{
  Fixture fixture;
  GotganLibrary *library;
  GotganWindow *window;
  GotganSidebar *sidebar;
  GotganArticleList *list;
  GotganSearchField *field;
} Shown;

static void
set_up (Shown *shown, gconstpointer data)
{
  fixture_set_up (&shown->fixture, NULL);
  shown->library = try_open (shown->fixture.path, GOTGAN_LIBRARY_SAMPLE, NULL);
  shown->window = gotgan_window_new (NULL);
  g_object_add_weak_pointer (G_OBJECT (shown->window), (gpointer *) &shown->window);
  gtk_window_present (GTK_WINDOW (shown->window));
  gotgan_window_show_library (shown->window, shown->library);
  wait_until (gotgan_window_is_settled (shown->window));
  shown->sidebar =
      GOTGAN_SIDEBAR (gotgan_test_find_widget (GTK_WIDGET (shown->window), GOTGAN_TYPE_SIDEBAR));
  shown->list = GOTGAN_ARTICLE_LIST (
      gotgan_test_find_widget (GTK_WIDGET (shown->window), GOTGAN_TYPE_ARTICLE_LIST));
  shown->field = GOTGAN_SEARCH_FIELD (
      gotgan_test_find_widget (GTK_WIDGET (shown->list), GOTGAN_TYPE_SEARCH_FIELD));
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
get_text (Shown *shown)
{
  return gtk_editable_get_text (gotgan_search_field_get_entry (shown->field));
}

static GotganSavedSearch *
get_search_shown (Shown *shown)
{
  return gotgan_shelf_place_get_search (gotgan_sidebar_get_place (shown->sidebar));
}

static void
choose (Shown *shown, GotganShelf shelf)
{
  g_autoptr (GotganShelfPlace) place = gotgan_shelf_place_new (shelf);

  gotgan_sidebar_set_place (shown->sidebar, place);
}

static void
choose_search (Shown *shown, GotganSavedSearch *search)
{
  g_autoptr (GotganShelfPlace) place = gotgan_shelf_place_new_for_search (search);

  gotgan_sidebar_set_place (shown->sidebar, place);
}

/* Returns: (nullable) (transfer none): the row's place, which the sidebar keeps */
static GotganShelfPlace *
find_place (Shown *shown, const char *title)
{
  GtkWidget *rows = gotgan_test_find_widget (GTK_WIDGET (shown->sidebar), GTK_TYPE_LIST_VIEW);
  GListModel *places = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (rows)));

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (GotganShelfPlace) place = g_list_model_get_item (places, i);

      if (gotgan_shelf_place_get_group (place) == GOTGAN_SHELF_GROUP_SEARCHES
          && g_str_equal (gotgan_shelf_place_get_title (place), title))
        return place;
    }
  return NULL;
}

static AdwDialog *
wait_for_dialog (Shown *shown)
{
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (shown->window);

  wait_until (adw_application_window_get_visible_dialog (window) != NULL);
  return adw_application_window_get_visible_dialog (window);
}

/* Answers as the button would, and lets the dialog go. */
static void
answer (Shown *shown, AdwDialog *dialog, const char *response)
{
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (shown->window);

  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (dialog);
  wait_until (adw_application_window_get_visible_dialog (window) == NULL);
}

static GtkEditable *
find_row (AdwDialog *dialog, guint index)
{
  GtkWidget *row =
      gotgan_test_find_widget (adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog)),
                               ADW_TYPE_ENTRY_ROW);

  while (index-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return GTK_EDITABLE (row);
}

/* --- Keeping -------------------------------------------------------------------------------- */

static void
test_save (Shown *shown, gconstpointer data)
{
  AdwDialog *dialog;
  GotganShelfPlace *place;
  guint n_found;

  gotgan_article_list_set_searching (shown->list, TRUE);
  gotgan_search_field_set_query (shown->field, "party:openai stage:agreed ");
  g_signal_emit_by_name (shown->field, "save-wanted", get_text (shown));
  dialog = wait_for_dialog (shown);
  g_assert_cmpstr (gtk_editable_get_text (find_row (dialog, 0)), ==, "openai agreed");
  g_assert_cmpstr (gtk_editable_get_text (find_row (dialog, 1)), ==, "party:openai stage:agreed");
  gtk_editable_set_text (find_row (dialog, 0), "");
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "save"));
  gtk_editable_set_text (find_row (dialog, 0), "Deals");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "save"));
  answer (shown, dialog, "save");
  wait_until ((place = find_place (shown, "Deals")) != NULL);
  g_assert_nonnull (get_search_shown (shown));
  g_assert_cmpstr (gotgan_saved_search_get_name (get_search_shown (shown)), ==, "Deals");
  g_assert_cmpstr (get_text (shown), ==, "party:openai stage:agreed ");

  /* Its number is that of the list. */
  wait_until (!gotgan_headline_list_get_loading (
      gotgan_session_get_headlines (gotgan_window_get_session (shown->window))));
  n_found = g_list_model_get_n_items (
      G_LIST_MODEL (gotgan_session_get_headlines (gotgan_window_get_session (shown->window))));
  g_assert_cmpuint (n_found, >, 0);
  wait_until (gotgan_shelf_place_get_count (place) == n_found);
}

static void
test_cancel (Shown *shown, gconstpointer data)
{
  gotgan_search_field_set_query (shown->field, "openai");
  g_signal_emit_by_name (shown->field, "save-wanted", "openai");
  answer (shown, wait_for_dialog (shown), "cancel");
  g_assert_null (get_search_shown (shown));
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_library_get_saved_searches (shown->library)),
                    ==, 0);
}

/* A saved search is one of all articles, so what it was made among becomes a part of it. */
static void
test_save_among_unread (Shown *shown, gconstpointer data)
{
  AdwDialog *dialog;

  choose (shown, GOTGAN_SHELF_UNREAD);
  gotgan_search_field_set_query (shown->field, "openai");
  g_signal_emit_by_name (shown->field, "save-wanted", "openai");
  dialog = wait_for_dialog (shown);
  g_assert_cmpstr (gtk_editable_get_text (find_row (dialog, 1)), ==, "openai is:unread");
  answer (shown, dialog, "save");
  wait_until (get_search_shown (shown) != NULL);
  g_assert_cmpstr (get_text (shown), ==, "openai is:unread");
}

/* --- Going there ---------------------------------------------------------------------------- */

static void
test_choosing (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganSavedSearch) first =
      gotgan_library_save_search (shown->library, "a", "party:openai");
  g_autoptr (GotganSavedSearch) second = gotgan_library_save_search (shown->library, "b", "chips");
  GtkWidget *rows = gotgan_test_find_widget (GTK_WIDGET (shown->sidebar), GTK_TYPE_LIST_VIEW);

  gtk_widget_grab_focus (rows);
  choose_search (shown, first);
  g_assert_true (gotgan_article_list_get_searching (shown->list));
  g_assert_cmpstr (get_text (shown), ==, "party:openai");
  /* Whoever walks through the sidebar stays there. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (shown->window)), rows));
  choose_search (shown, second);
  g_assert_true (get_search_shown (shown) == second);
  g_assert_cmpstr (get_text (shown), ==, "chips");
  choose (shown, GOTGAN_SHELF_UNREAD);
  g_assert_cmpstr (get_text (shown), ==, "");
  g_assert_false (gotgan_article_list_get_searching (shown->list));
}

/* What is typed in it makes it another search; a space at its end does not. */
static void
test_typing_leaves_it (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganSavedSearch) search =
      gotgan_library_save_search (shown->library, "a", "party:openai");

  choose_search (shown, search);
  gotgan_search_field_set_query (shown->field, "party:openai ");
  g_assert_true (get_search_shown (shown) == search);
  gotgan_search_field_set_query (shown->field, "party:openai x");
  g_assert_null (get_search_shown (shown));
  g_assert_cmpint (gotgan_shelf_place_get_shelf (gotgan_sidebar_get_place (shown->sidebar)), ==,
                   GOTGAN_SHELF_ALL);
  g_assert_cmpstr (get_text (shown), ==, "party:openai x");
}

/* --- Changing ------------------------------------------------------------------------------- */

static void
test_edit (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganSavedSearch) search =
      gotgan_library_save_search (shown->library, "a", "party:openai");
  AdwDialog *dialog;

  choose_search (shown, search);
  g_action_group_activate_action (G_ACTION_GROUP (shown->window), "edit-search",
                                  g_variant_new_string (gotgan_saved_search_get_id (search)));
  dialog = wait_for_dialog (shown);
  g_assert_cmpstr (gtk_editable_get_text (find_row (dialog, 0)), ==, "a");
  gtk_editable_set_text (find_row (dialog, 0), "칩");
  gtk_editable_set_text (find_row (dialog, 1), "chips");
  answer (shown, dialog, "save");
  wait_until (find_place (shown, "칩") != NULL);
  g_assert_null (find_place (shown, "a"));
  g_assert_cmpstr (get_text (shown), ==, "chips");
  gotgan_library_undo (shown->library);
  g_assert_nonnull (find_place (shown, "a"));
  g_assert_cmpstr (get_text (shown), ==, "party:openai");
}

static void
test_remove_and_undo (Shown *shown, gconstpointer data)
{
  g_autoptr (GotganSavedSearch) search =
      gotgan_library_save_search (shown->library, "a", "party:openai");

  choose_search (shown, search);
  g_action_group_activate_action (G_ACTION_GROUP (shown->window), "remove-search",
                                  g_variant_new_string (gotgan_saved_search_get_id (search)));
  wait_until (get_search_shown (shown) == NULL);
  g_assert_null (find_place (shown, "a"));
  g_assert_cmpstr (get_text (shown), ==, "");
  g_action_group_activate_action (G_ACTION_GROUP (shown->window), "undo", NULL);
  wait_until (find_place (shown, "a") != NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, test) g_test_add ("/saved-search/" name, Shown, NULL, set_up, test, tear_down)
  ADD ("save", test_save);
  ADD ("cancel", test_cancel);
  ADD ("save-among-unread", test_save_among_unread);
  ADD ("choosing", test_choosing);
  ADD ("typing-leaves-it", test_typing_leaves_it);
  ADD ("edit", test_edit);
  ADD ("remove-and-undo", test_remove_and_undo);
#undef ADD
  return g_test_run ();
}
