#include "config.h"

#include "app/library/gotgan-i18n.h"
#include "ui/widgets/gotgan-claim-card.h"
#include "ui/widgets/gotgan-deal-card.h"
#include "ui/widgets/gotgan-merge-dialog.h"
#include "ui/widgets/gotgan-trail-row.h"
#include "ui/widgets/gotgan-verdict-bar.h"

#include "tests/ui/facts-bench.h"

static void
test_alone (void)
{
  GtkWidget *bar = g_object_ref_sink (g_object_new (GOTGAN_TYPE_VERDICT_BAR, NULL));

  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_finalize_object (bar);
}

static void
test_accept (Bench *bench, gconstpointer data)
{
  wait_until (count_buttons (bench->pane, "_Accept") == 2);
  click (bench->pane, "_Accept");
  wait_until (says (bench->pane, "Accepted"));
  g_assert_cmpuint (count_buttons (bench->pane, "_Accept"), ==, 1);
  g_assert_cmpuint (count_buttons (bench->pane, "_Take Back"), ==, 1);
  click (bench->pane, "_Take Back");
  wait_until (!says (bench->pane, "Accepted"));
  g_assert_cmpuint (count_buttons (bench->pane, "_Accept"), ==, 2);
}

/* The fact leaves the text and the tab's count, and its card stays at the end with a way back. */
static void
test_reject (Bench *bench, gconstpointer data)
{
  wait_until (count_buttons (bench->pane, "_Reject") == 2);
  g_assert_true (says (bench->pane, "Facts 2"));
  click (bench->pane, "_Reject");
  wait_until (says (bench->pane, "Rejected"));
  g_assert_cmpuint (n_claims (bench), ==, 1);
  g_assert_true (says (bench->pane, "Facts 1"));
  g_assert_cmpuint (count_buttons (bench->pane, "_Correct…"), ==, 1);
  gotgan_library_undo (bench->library);
  wait_until (!says (bench->pane, "Rejected"));
  g_assert_true (says (bench->pane, "Facts 2"));
}

/* --- Deals ------------------------------------------------------------------------------------ */

static guint
n_deals (Bench *bench)
{
  return g_list_model_get_n_items (gotgan_session_get_deals (bench->session));
}

static void
test_merge_and_split (Bench *bench, gconstpointer data)
{
  GtkWidget *card = gotgan_deal_card_new ();
  g_autoptr (GotganDeal) deal = NULL;
  g_autoptr (GotganDeal) merged = NULL;
  GtkWidget *row;
  AdwDialog *dialog;

  wait_until (n_deals (bench) == 2);
  deal = g_list_model_get_item (gotgan_session_get_deals (bench->session), 0);
  gotgan_deal_card_set_session (GOTGAN_DEAL_CARD (card), bench->session);
  gotgan_deal_card_set_deal (GOTGAN_DEAL_CARD (card), deal);
  adw_window_set_content (ADW_WINDOW (bench->window), card);
  click (card, "_Merge With…");
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (bench->window));
  g_assert_true (GOTGAN_IS_MERGE_DIALOG (dialog));
  row = gotgan_test_find_widget (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (row);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  wait_until (n_deals (bench) == 1);

  merged = g_list_model_get_item (gotgan_session_get_deals (bench->session), 0);
  gotgan_deal_card_set_deal (GOTGAN_DEAL_CARD (card), merged);
  row = gotgan_test_find_widget (card, GOTGAN_TYPE_TRAIL_ROW);
  g_signal_emit_by_name (gotgan_test_find_widget (row, GTK_TYPE_BUTTON), "clicked");
  wait_until (n_deals (bench) == 2);
  gotgan_library_undo (bench->library);
  wait_until (n_deals (bench) == 1);
  /* The pane goes with the content it was in. */
  bench->pane = gotgan_reader_pane_new ();
  adw_window_set_content (ADW_WINDOW (bench->window), bench->pane);
}

int
main (int argc, char *argv[])
{
  gotgan_i18n_init ("en");
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/widgets/verdict-bar/alone", test_alone);
#define ADD(name, func) g_test_add ("/widgets/" name, Bench, NULL, set_up, func, tear_down)
  ADD ("verdict-bar/accept", test_accept);
  ADD ("verdict-bar/reject", test_reject);
  ADD ("deal-card/merge-and-split", test_merge_and_split);
#undef ADD
  return g_test_run ();
}
