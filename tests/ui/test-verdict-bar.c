#include "config.h"

#include "ui/widgets/gotgan-verdict-bar.h"

#include "app/library/gotgan-i18n.h"
#include "app/library/gotgan-session.h"
#include "ui/reader/gotgan-reader-pane.h"
#include "ui/widgets/gotgan-claim-card.h"
#include "ui/widgets/gotgan-claim-dialog.h"
#include "ui/widgets/gotgan-deal-card.h"
#include "ui/widgets/gotgan-merge-dialog.h"
#include "ui/widgets/gotgan-party-offers.h"
#include "ui/widgets/gotgan-trail-row.h"

#include "tests/app/library/library-fixture.h"
#include "tests/support/gotgan-test-widgets.h"

#include <adwaita.h>

#define ARTICLE                                                                            \
  "앤트로픽에 투자가 이어진다\n\n2024-03-05\n\n아마존은 앤트로픽에 40억달러를 투자했다. "  \
  "시장의 관심이 크다고 업계는 전했다.\n\n구글은 앤트로픽에 20억달러를 투자했다. 그 뒤로 " \
  "소식이 없다.\n"

/* A window with the facts pane of an article that states two facts. */
typedef struct
{
  Fixture files;
  GotganLibrary *library;
  GotganSession *session;
  GtkWidget *window;
  GtkWidget *pane;
} Bench;

static guint
n_claims (Bench *bench)
{
  return g_list_model_get_n_items (gotgan_session_get_claims (bench->session));
}

static void
show_claims_cb (Bench *bench)
{
  gotgan_reader_pane_set_claims (GOTGAN_READER_PANE (bench->pane),
                                 gotgan_session_get_claims (bench->session),
                                 gotgan_session_get_set_aside (bench->session), FALSE);
}

static void
set_up (Bench *bench, gconstpointer data)
{
  g_autoptr (GotganImportReport) report = NULL;

  fixture_set_up (&bench->files, data);
  bench->library = open_library (&bench->files);
  report = import_text (bench->library, ARTICLE, NULL);
  bench->session = gotgan_session_new (bench->library);
  gotgan_session_set_article_id (bench->session, report->first_id);
  wait_until (n_claims (bench) == 2);
  bench->pane = gotgan_reader_pane_new ();
  gotgan_reader_pane_set_library (GOTGAN_READER_PANE (bench->pane), bench->library);
  bench->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (bench->window), bench->pane);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 420, 800);
  gtk_window_present (GTK_WINDOW (bench->window));
  show_claims_cb (bench);
  g_signal_connect_swapped (bench->session, "notify::claims", G_CALLBACK (show_claims_cb), bench);
  g_signal_connect_swapped (bench->session, "notify::set-aside", G_CALLBACK (show_claims_cb),
                            bench);
}

static void
tear_down (Bench *bench, gconstpointer data)
{
  g_signal_handlers_disconnect_by_data (bench->session, bench);
  gtk_window_destroy (GTK_WINDOW (bench->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&bench->session);
  gotgan_library_close (bench->library);
  g_clear_object (&bench->library);
  fixture_tear_down (&bench->files, data);
}

/* The @n-th shown widget of @type that says @label, in the order of the window. */
static GtkWidget *
find_labelled (GtkWidget *widget, GType type, const char *label, guint *n)
{
  const char *text = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    text = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget))
                                  : gtk_label_get_text (GTK_LABEL (widget));
  if (text != NULL && strstr (text, label) != NULL && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_labelled (child, type, label, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  guint n = 0;

  return find_labelled (widget, GTK_TYPE_LABEL, text, &n) != NULL;
}

static guint
count_buttons (GtkWidget *widget, const char *label)
{
  guint count = 0;

  for (;; count++)
    {
      guint n = count;

      if (find_labelled (widget, GTK_TYPE_BUTTON, label, &n) == NULL)
        return count;
    }
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  guint n = 0;
  GtkWidget *button = find_labelled (widget, GTK_TYPE_BUTTON, label, &n);

  g_assert_nonnull (button);
  return button;
}

static void
click (GtkWidget *widget, const char *label)
{
  GtkWidget *button = find_button (widget, label);

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

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

static GtkWidget *
find_entry (GtkWidget *dialog, const char *title)
{
  for (GtkWidget *row = gotgan_test_find_widget (dialog, ADW_TYPE_ENTRY_ROW); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (ADW_IS_ENTRY_ROW (row)
        && strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) != NULL)
      return row;
  g_assert_not_reached ();
}

static void
choose (GtkWidget *dialog, const char *title, guint position)
{
  for (GtkWidget *row = gotgan_test_find_widget (dialog, ADW_TYPE_COMBO_ROW); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (ADW_IS_COMBO_ROW (row)
        && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
      {
        adw_combo_row_set_selected (ADW_COMBO_ROW (row), position);
        return;
      }
  g_assert_not_reached ();
}

static void
type (GtkWidget *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_entry (dialog, title)), text);
}

static void
respond (Bench *bench, const char *response)
{
  AdwDialog *asking = adw_window_get_visible_dialog (ADW_WINDOW (bench->window));
  g_autofree char *signal = g_strconcat ("response::", response, NULL);

  g_assert_true (ADW_IS_ALERT_DIALOG (asking));
  g_signal_emit_by_name (asking, signal, response);
  adw_dialog_force_close (asking);
}

static gboolean
is_shown (Bench *bench, AdwDialog *dialog)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (bench->window)) == dialog;
}

/* A claim that a person adds, of which only the words are known. */
static AdwDialog *
present_new (Bench *bench, const char *quote)
{
  GotganClaimFields fields = { .kind = GOTGAN_KIND_INVESTMENT, .percent = -1, .confidence = 1 };
  g_autoptr (GotganClaim) known =
      g_list_model_get_item (gotgan_session_get_claims (bench->session), 0);
  g_autoptr (GotganClaim) claim = NULL;
  AdwDialog *dialog;

  fields.quote = g_strdup (quote);
  fields.span = (GotganSpan) { 0, 0, 4 };
  claim = gotgan_claim_new (&fields);
  gotgan_claim_set_origin (claim, gotgan_claim_get_article_id (known), NULL, NULL, NULL);
  dialog = gotgan_claim_dialog_new_to_add (bench->library, claim);
  adw_dialog_present (dialog, bench->window);
  return dialog;
}

/* Nothing is wrong before anything was done, and nothing is chosen for the person. */
static void
test_add (Bench *bench, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *inside, *payer;

  wait_until (count_buttons (bench->pane, "_Correct…") == 2);
  dialog = present_new (bench, "몫을 400억원 안팎으로 점쳤다");
  inside = GTK_WIDGET (dialog);
  g_assert_false (says (inside, "Name them"));
  g_assert_false (gtk_widget_has_css_class (find_entry (inside, "Who pays"), "error"));
  g_assert_true (gtk_widget_get_sensitive (find_button (inside, "_Add")));
  payer = find_entry (inside, "Who pays");
  wait_until (gtk_widget_get_state_flags (payer) & GTK_STATE_FLAG_FOCUS_WITHIN);

  click (inside, "_Add");
  g_assert_true (says (inside, "Name them"));
  g_assert_true (gtk_widget_has_css_class (find_entry (inside, "Who pays"), "error"));
  type (inside, "Who pays", "삼성전자");
  type (inside, "Company", "누리봇");
  g_assert_true (says (inside, "Choose how far"));
  choose (inside, "Stage", GOTGAN_STAGE_PLANNED);
  g_assert_false (says (inside, "Choose how far"));
  g_assert_true (gtk_widget_get_sensitive (find_button (inside, "_Add")));
  adw_dialog_force_close (dialog);
}

/* A sum that the words do not state is asked about once more. */
static void
test_unstated (Bench *bench, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *inside;

  wait_until (count_buttons (bench->pane, "_Correct…") == 2);
  dialog = present_new (bench, "몫을 400억원 안팎으로 점쳤다");
  inside = GTK_WIDGET (dialog);
  type (inside, "Who pays", "삼성전자");
  type (inside, "Company", "누리봇");
  choose (inside, "Stage", GOTGAN_STAGE_PLANNED);
  type (inside, "Amount", "$30 million");
  click (inside, "_Add");
  g_assert_false (is_shown (bench, dialog));
  respond (bench, "back");
  g_assert_true (is_shown (bench, dialog));
  g_assert_false (gotgan_library_get_can_undo (bench->library));
  click (inside, "_Add");
  respond (bench, "save");
  wait_until (adw_window_get_visible_dialog (ADW_WINDOW (bench->window)) == NULL);
  g_assert_true (gotgan_library_get_can_undo (bench->library));
}

/* What was typed is not lost without a word; what was not changed is left at once. */
static void
test_leave (Bench *bench, gconstpointer data)
{
  AdwDialog *dialog;

  wait_until (count_buttons (bench->pane, "_Correct…") == 2);
  click (bench->pane, "_Correct…");
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (bench->window));
  g_assert_true (adw_dialog_get_can_close (dialog));
  type (GTK_WIDGET (dialog), "Amount", "1억 달러");
  g_assert_false (adw_dialog_get_can_close (dialog));
  adw_dialog_close (dialog);
  g_assert_false (is_shown (bench, dialog));
  respond (bench, "back");
  g_assert_true (is_shown (bench, dialog));
  adw_dialog_close (dialog);
  respond (bench, "discard");
  wait_until (adw_window_get_visible_dialog (ADW_WINDOW (bench->window)) == NULL);
  g_assert_false (gotgan_library_get_can_undo (bench->library));
}

/* Companies of the library, by their initial consonants too. */
static void
test_offers (Bench *bench, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *inside, *entry, *offers, *offer;

  wait_until (count_buttons (bench->pane, "_Correct…") == 2);
  wait_until (g_list_model_get_n_items (gotgan_library_get_parties (bench->library)) > 0);
  dialog = present_new (bench, "몫을 400억원 안팎으로 점쳤다");
  inside = GTK_WIDGET (dialog);
  entry = find_entry (inside, "Company");
  offers = gtk_widget_get_next_sibling (entry);
  g_assert_true (GOTGAN_IS_PARTY_OFFERS (offers));
  g_assert_false (gtk_widget_get_visible (offers));
  wait_until (gtk_widget_get_state_flags (find_entry (inside, "Who pays"))
              & GTK_STATE_FLAG_FOCUS_WITHIN);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ㅇㅌㄹㅍ");
  wait_until (gtk_widget_get_visible (offers));
  offer = gotgan_test_find_widget (offers, GTK_TYPE_BUTTON);
  g_assert_nonnull (offer);
  g_signal_emit_by_name (offer, "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Anthropic");
  g_assert_false (gtk_widget_get_visible (offers));
  adw_dialog_force_close (dialog);
}

static void
test_correct (Bench *bench, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *inside, *amount;

  wait_until (count_buttons (bench->pane, "_Correct…") == 2);
  click (bench->pane, "_Correct…");
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (bench->window));
  g_assert_true (GOTGAN_IS_CLAIM_DIALOG (dialog));
  inside = GTK_WIDGET (dialog);
  amount = find_entry (inside, "Amount");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (amount)), ==, "40억달러");

  gtk_editable_set_text (GTK_EDITABLE (amount), "많이");
  g_assert_true (says (inside, "no single amount"));
  g_assert_true (gtk_widget_has_css_class (amount, "error"));
  g_assert_false (gtk_widget_get_sensitive (find_button (inside, "_Save")));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (inside, "Date")), "someday");
  gtk_editable_set_text (GTK_EDITABLE (amount), "45억 달러");
  g_assert_true (says (inside, "A date is written like"));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (inside, "Date")), "2024-02");
  g_assert_false (says (inside, "A date is written like"));
  click (inside, "_Save");
  /* the article says 40억달러 */
  respond (bench, "save");
  wait_until (says (bench->pane, "Corrected"));
  g_assert_true (says (bench->pane, "$4.5B"));
  g_assert_true (says (bench->pane, "Feb 2024"));
  g_assert_true (says (bench->pane, "What the rules read"));
}

/* Rows that a kind does not have are not there, and what they held is not saved. */
static void
test_correct_kind (Bench *bench, gconstpointer data)
{
  AdwDialog *dialog;
  GtkWidget *kind;

  wait_until (count_buttons (bench->pane, "_Correct…") == 2);
  click (bench->pane, "_Correct…");
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (bench->window));
  kind = gotgan_test_find_widget (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW);
  g_assert_true (gtk_widget_get_visible (find_entry (GTK_WIDGET (dialog), "Who pays")));
  adw_combo_row_set_selected (ADW_COMBO_ROW (kind), GOTGAN_KIND_VALUATION);
  g_assert_false (gtk_widget_get_visible (find_entry (GTK_WIDGET (dialog), "Who pays")));
  /* What a figure rests on is not guessed. */
  click (GTK_WIDGET (dialog), "_Save");
  g_assert_true (says (GTK_WIDGET (dialog), "Choose how sure"));
  choose (GTK_WIDGET (dialog), "Basis", GOTGAN_BASIS_REPORTED);
  click (GTK_WIDGET (dialog), "_Save");
  wait_until (says (bench->pane, "Corrected"));
  g_assert_true (says (bench->pane, "Valuation"));
}

static void
test_cancel (Bench *bench, gconstpointer data)
{
  AdwDialog *dialog;

  wait_until (count_buttons (bench->pane, "_Correct…") == 2);
  click (bench->pane, "_Correct…");
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (bench->window));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (GTK_WIDGET (dialog), "Amount")), "1억 달러");
  click (GTK_WIDGET (dialog), "_Cancel");
  g_assert_false (gotgan_library_get_can_undo (bench->library));
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
  ADD ("claim-dialog/correct", test_correct);
  ADD ("claim-dialog/kind", test_correct_kind);
  ADD ("claim-dialog/cancel", test_cancel);
  ADD ("claim-dialog/add", test_add);
  ADD ("claim-dialog/unstated", test_unstated);
  ADD ("claim-dialog/leave", test_leave);
  ADD ("claim-dialog/offers", test_offers);
  ADD ("deal-card/merge-and-split", test_merge_and_split);
#undef ADD
  return g_test_run ();
}
