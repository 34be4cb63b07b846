#include "config.h"

#include "app/library/gotgan-session-private.h"
#include "tests/app/library/library-fixture.h"
#include "tests/support/gotgan-test-deals.h"
#include "ui/investors/gotgan-figure-row.h"
#include "ui/investors/gotgan-investor-row.h"
#include "ui/investors/gotgan-investors-table.h"
#include "ui/investors/gotgan-investors-view.h"
#include "ui/investors/gotgan-total-card.h"
#include "ui/widgets/gotgan-trail-row.h"

#define INVESTMENT GOTGAN_KIND_INVESTMENT
#define COMPLETED GOTGAN_STAGE_COMPLETED

typedef struct
{
  Fixture fixture;
  GotganLibrary *library;
  GotganSession *session;
  GListStore *deals;
  GtkWidget *view;
  GtkWindow *window;
} Shown;

static void
set_up (Shown *shown, gconstpointer data)
{
  fixture_set_up (&shown->fixture, NULL);
  shown->library = open_library (&shown->fixture);
  shown->session = gotgan_session_new (shown->library);
  wait_until (!gotgan_session_get_deals_loading (shown->session));
  shown->deals = g_list_store_new (GOTGAN_TYPE_DEAL);
  shown->view = gotgan_investors_view_new ();
  shown->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (shown->window, 1200, 800);
  gtk_window_set_child (shown->window, shown->view);
  gotgan_investors_view_set_session (GOTGAN_INVESTORS_VIEW (shown->view), shown->session);
}

static void
tear_down (Shown *shown, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (shown->view), (gpointer *) &shown->view);
  gtk_window_destroy (shown->window);
  wait_until (shown->view == NULL);
  g_assert_finalize_object (shown->session);
  g_clear_object (&shown->deals);
  gotgan_library_close (shown->library);
  g_object_unref (shown->library);
  fixture_tear_down (&shown->fixture, NULL);
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* Those of a type that are on screen. */
static GPtrArray *
find_all (Shown *shown, GType type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GPtrArray *mapped = g_ptr_array_new ();

  collect (shown->view, type, found);
  for (guint i = 0; i < found->len; i++)
    {
      if (gtk_widget_get_mapped (g_ptr_array_index (found, i)))
        g_ptr_array_add (mapped, g_ptr_array_index (found, i));
    }

  return mapped;
}

static guint
count (Shown *shown, GType type)
{
  g_autoptr (GPtrArray) found = find_all (shown, type);

  return found->len;
}

static gboolean
says (Shown *shown, const char *text)
{
  g_autoptr (GPtrArray) labels = find_all (shown, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      if (g_str_equal (gtk_label_get_text (g_ptr_array_index (labels, i)), text))
        return TRUE;
    }

  return FALSE;
}

static void
show (Shown *shown)
{
  gotgan_session_take_deals (shown->session, G_LIST_MODEL (shown->deals));
  gtk_window_present (shown->window);
  wait_until (gtk_widget_get_mapped (shown->view));
}

static GtkSingleSelection *
get_selection (Shown *shown)
{
  g_autoptr (GPtrArray) tables = find_all (shown, GTK_TYPE_COLUMN_VIEW);

  g_assert_cmpuint (tables->len, ==, 1);

  return GTK_SINGLE_SELECTION (gtk_column_view_get_model (g_ptr_array_index (tables, 0)));
}

static void
test_empty (Shown *shown, gconstpointer data)
{
  show (shown);
  wait_until (says (shown, "No Deals Yet"));
  g_assert_cmpuint (count (shown, GOTGAN_TYPE_INVESTORS_TABLE), ==, 0);
}

static void
test_first_company (Shown *shown, gconstpointer data)
{
  gotgan_test_deals_add (shown->deals, INVESTMENT, "a", "x", "2024", "USD", 1000, 0, COMPLETED);
  gotgan_test_deals_add (shown->deals, INVESTMENT, "b", "y", "2024", "USD", 2000, 0, COMPLETED);
  gotgan_test_deals_add (shown->deals, INVESTMENT, "c", "y", "2025", "USD", 500, 0, COMPLETED);
  show (shown);

  wait_until (says (shown, "Investors in y"));
  g_assert_true (says (shown, "$2.5B"));
  g_assert_null (gotgan_session_get_party (shown->session));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_selection (shown))), ==, 2);
}

static void
test_three_ways_to_have_no_amount (Shown *shown, gconstpointer data)
{
  gotgan_test_deals_add (shown->deals, INVESTMENT, "a", "x", "2024", NULL, 0, 0, COMPLETED);
  gotgan_test_deals_add (shown->deals, INVESTMENT, "b", "x", "2024", NULL, 0, 0,
                         GOTGAN_STAGE_DENIED);
  gotgan_test_deals_add (shown->deals, INVESTMENT, "c: amount undisclosed", "x", "2024", NULL, 0, 0,
                         COMPLETED);
  gotgan_test_deals_add (shown->deals, INVESTMENT, "d", "undisclosed sum", "2024", NULL, 0, 0,
                         COMPLETED);
  gotgan_session_set_party (shown->session, "x");
  show (shown);

  wait_until (says (shown, "Not stated"));
  g_assert_true (says (shown, "None"));
  gotgan_session_set_party (shown->session, "undisclosed sum");
  wait_until (says (shown, "Undisclosed"));
}

static void
test_selecting_shows_the_deal (Shown *shown, gconstpointer data)
{
  GotganDeal *older =
      gotgan_test_deals_add (shown->deals, INVESTMENT, "a", "x", "2023", "USD", 1, 0, COMPLETED);
  GotganDeal *newer =
      gotgan_test_deals_add (shown->deals, INVESTMENT, "b", "x", "2024", "USD", 2, 0, COMPLETED);
  g_autoptr (GtkSingleSelection) selection = NULL;

  show (shown);
  wait_until (count (shown, GTK_TYPE_COLUMN_VIEW) == 1);
  selection = g_object_ref (get_selection (shown));
  g_assert_null (gotgan_session_get_deal (shown->session));

  gtk_single_selection_set_selected (selection, 0);
  g_assert_true (gotgan_session_get_deal (shown->session) == newer);
  wait_until (says (shown, "b → x"));

  gotgan_session_set_deal (shown->session, older);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 1);
  gotgan_session_set_deal (shown->session, NULL);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, GTK_INVALID_LIST_POSITION);
}

static void
test_an_investor_is_seen_from_the_other_side (Shown *shown, gconstpointer data)
{
  gotgan_test_deals_add (shown->deals, INVESTMENT, "a", "x", "2023", "USD", 1, 0, COMPLETED);
  gotgan_session_set_party (shown->session, "a");
  show (shown);

  wait_until (says (shown, "Investments by a"));
  gotgan_session_set_party (shown->session, "x");
  wait_until (says (shown, "Investors in x"));
  gotgan_session_set_party (shown->session, "nobody");
  wait_until (says (shown, "No Payments Known"));
}

/* Where there is nothing at all, going forward in time does not help. */
static void
test_no_deals_on_any_day (Shown *shown, gconstpointer data)
{
  show (shown);
  gotgan_session_set_as_of (shown->session, "2020-01-01");
  wait_until (!gotgan_session_get_deals_loading (shown->session));
  wait_until (says (shown, "No Deals Yet"));
}

static void
test_nothing_known_by_then (Shown *shown, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganImportReport) report =
      import_text (shown->library,
                   "Nvidia pays\n\nNvidia invested $100 million in Mistral AI in June 2024.",
                   &error);

  g_assert_no_error (error);
  wait_until (g_list_model_get_n_items (gotgan_library_get_parties (shown->library)) > 0
              && !gotgan_session_get_deals_loading (shown->session));
  gotgan_test_deals_add (shown->deals, INVESTMENT, "a", "x", "2023", "USD", 1, 0, COMPLETED);
  show (shown);
  wait_until (says (shown, "Investors in x"));

  gotgan_session_set_as_of (shown->session, "2020-01-01");
  wait_until (!gotgan_session_get_deals_loading (shown->session));
  wait_until (says (shown, "Nothing Known by Then"));
  g_assert_true (says (shown, "x"));
}

static void
test_figures_open_their_deal (Shown *shown, gconstpointer data)
{
  GotganDeal *valuation;
  g_autoptr (GPtrArray) rows = NULL;

  gotgan_test_deals_add (shown->deals, INVESTMENT, "a", "x", "2023", "USD", 1, 0, COMPLETED);
  valuation = gotgan_test_deals_add (shown->deals, GOTGAN_KIND_VALUATION, NULL, "x", "2024", "USD",
                                     157000, 0, GOTGAN_BASIS_REPORTED);
  show (shown);
  wait_until (count (shown, GOTGAN_TYPE_FIGURE_ROW) == 1);
  rows = find_all (shown, GOTGAN_TYPE_FIGURE_ROW);
  gtk_widget_activate (g_ptr_array_index (rows, 0));
  g_assert_true (gotgan_session_get_deal (shown->session) == valuation);
}

static void
test_narrow (Shown *shown, gconstpointer data)
{
  GotganDeal *deal;
  g_autoptr (GPtrArray) rows = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("p%u", i);

      gotgan_test_deals_add (shown->deals, INVESTMENT, name, "x", "2020", "USD", i + 1, 0,
                             COMPLETED);
    }
  deal = gotgan_test_deals_add (shown->deals, INVESTMENT, "newest", "x", "2024", "USD", 1, 0,
                                COMPLETED);
  gtk_window_set_default_size (shown->window, 360, 600);
  show (shown);

  wait_until (count (shown, GOTGAN_TYPE_INVESTOR_ROW) == 50);
  g_assert_cmpuint (count (shown, GTK_TYPE_COLUMN_VIEW), ==, 0);
  rows = find_all (shown, GOTGAN_TYPE_INVESTOR_ROW);
  gtk_widget_activate (g_ptr_array_index (rows, 0));
  g_assert_true (gotgan_session_get_deal (shown->session) == deal);
}

static void
test_names_for_those_who_listen (Shown *shown, gconstpointer data)
{
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GPtrArray) cards = NULL;

  gotgan_test_deals_add (shown->deals, INVESTMENT, "a", "x", "2023", "USD", 1, 0, COMPLETED);
  show (shown);
  wait_until (count (shown, GTK_TYPE_COLUMN_VIEW) == 1);
  tables = find_all (shown, GTK_TYPE_COLUMN_VIEW);
  cards = find_all (shown, GOTGAN_TYPE_TOTAL_CARD);
  gtk_test_accessible_assert_property (g_ptr_array_index (tables, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Investors");
  g_assert_cmpuint (cards->len, ==, 1);
  gtk_test_accessible_assert_property (g_ptr_array_index (cards, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Completed: $1M. 1 deal");
}

/* One row for each payment, and none for those who look at somebody else. */
static void
test_money_that_goes_round (Shown *shown, gconstpointer data)
{
  GotganDeal *pays =
      gotgan_test_deals_add (shown->deals, INVESTMENT, "n", "o", "2025", "USD", 100, 0, COMPLETED);
  GotganDeal *buys = gotgan_test_deals_add (shown->deals, GOTGAN_KIND_COMMITMENT, "o", "n", "2025",
                                            "USD", 20, 0, COMPLETED);
  g_autoptr (GPtrArray) rows = NULL;

  gotgan_test_deals_add (shown->deals, INVESTMENT, "a", "x", "2025", "USD", 1, 0, COMPLETED);
  show (shown);
  gotgan_session_set_party (shown->session, "x");
  wait_until (count (shown, GOTGAN_TYPE_FIGURE_ROW) == 0);
  gotgan_session_set_party (shown->session, "o");
  wait_until (count (shown, GOTGAN_TYPE_FIGURE_ROW) == 2);
  g_assert_true (says (shown, "n → o → n"));
  rows = find_all (shown, GOTGAN_TYPE_FIGURE_ROW);
  gtk_widget_activate (g_ptr_array_index (rows, 1));
  g_assert_true (gotgan_session_get_deal (shown->session) == buys);
  g_assert_true (gotgan_session_get_deal (shown->session) != pays);
}

/* What does not add up stands beneath the card, with its sentence. */
static void
test_what_does_not_add_up (Shown *shown, gconstpointer data)
{
  GotganDeal *deal =
      gotgan_test_deals_add (shown->deals, INVESTMENT, "a", "x", "2025", "EUR", 1, 0, COMPLETED);
  g_autoptr (GotganClaim) claim = g_list_model_get_item (gotgan_deal_get_claims (deal), 0);
  g_autoptr (GotganCheck) check = gotgan_check_new (GOTGAN_CHECK_PARTS, claim);

  check->stated = (GotganMoney) { "EUR", 1000000, 1000000 };
  check->other = (GotganMoney) { "EUR", 3000000, 3000000 };
  gotgan_deal_add_check (deal, check);
  gotgan_test_deals_add (shown->deals, INVESTMENT, "b", "x", "2024", "USD", 1, 0, COMPLETED);
  show (shown);
  gotgan_session_set_deal (shown->session, deal);
  wait_until (says (shown, "To Look at Again"));
  g_assert_cmpuint (count (shown, GOTGAN_TYPE_TRAIL_ROW), ==, 2);
  gotgan_session_set_deal (shown->session, g_list_model_get_item (G_LIST_MODEL (shown->deals), 1));
  g_object_unref (gotgan_session_get_deal (shown->session));
  wait_until (!says (shown, "To Look at Again"));
}

static void
add (const char *path, void (*test) (Shown *, gconstpointer))
{
  g_test_add (path, Shown, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/investors/empty", test_empty);
  add ("/investors/first-company", test_first_company);
  add ("/investors/no-amount", test_three_ways_to_have_no_amount);
  add ("/investors/selecting", test_selecting_shows_the_deal);
  add ("/investors/sides", test_an_investor_is_seen_from_the_other_side);
  add ("/investors/as-of", test_nothing_known_by_then);
  add ("/investors/no-deals-on-any-day", test_no_deals_on_any_day);
  add ("/investors/figures", test_figures_open_their_deal);
  add ("/investors/circles", test_money_that_goes_round);
  add ("/investors/checks", test_what_does_not_add_up);
  add ("/investors/narrow", test_narrow);
  add ("/investors/names", test_names_for_those_who_listen);

  return g_test_run ();
}
