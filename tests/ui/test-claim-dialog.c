#include "config.h"

#include "app/library/gotgan-i18n.h"
#include "ui/widgets/gotgan-claim-dialog.h"
#include "ui/widgets/gotgan-party-offers.h"

#include "tests/ui/facts-bench.h"

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

int
main (int argc, char *argv[])
{
  gotgan_i18n_init ("en");
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func) \
  g_test_add ("/widgets/claim-dialog/" name, Bench, NULL, set_up, func, tear_down)
  ADD ("correct", test_correct);
  ADD ("kind", test_correct_kind);
  ADD ("cancel", test_cancel);
  ADD ("add", test_add);
  ADD ("unstated", test_unstated);
  ADD ("leave", test_leave);
  ADD ("offers", test_offers);
#undef ADD
  return g_test_run ();
}
