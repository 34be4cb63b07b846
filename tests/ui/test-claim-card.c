#include "config.h"

#include "ui/widgets/gotgan-claim-card.h"

#include "app/library/gotgan-explain.h"
#include "app/library/gotgan-i18n.h"
#include "app/library/gotgan-labels.h"
#include "ui/widgets/gotgan-claim-text.h"
#include "ui/widgets/gotgan-stage-pill.h"
#include "tests/support/gotgan-test-widgets.h"

#include <adwaita.h>

#include <string.h>

static GotganClaim *
create_claim (GotganKind kind)
{
  GotganClaimFields fields = { .kind = kind, .percent = -1, .confidence = 0.93 };
  GotganMoney money = { "USD", 22500000000, 22500000000 };
  const char *credited[] = { "소프트뱅크", NULL };
  const char *trace[] = { "amount: 225억달러", "stage: planned", "date: 2025-11", NULL };
  GotganClaim *claim = NULL;

  fields.company = gotgan_party_ref_new ("openai", "오픈AI");
  fields.amount = gotgan_amount_new (&money, GOTGAN_QUALIFIER_EXACT, "225억달러");
  fields.amount->has_local = TRUE;
  fields.amount->local = (GotganMoney) { "KRW", 32900000000000, 32900000000000 };
  fields.date = g_strdup ("2025-11");
  fields.quote = g_strdup ("225억달러를 추가로 집어넣을 예정");
  fields.rule = g_strdup ("invest");
  fields.trace = g_strdupv ((char **) trace);
  if (kind == GOTGAN_KIND_INVESTMENT)
    {
      fields.investor = gotgan_party_ref_new (NULL, "소프트뱅크");
      fields.stage = GOTGAN_STAGE_PLANNED;
      fields.attribution = g_strdupv ((char **) credited);
      fields.speaker = GOTGAN_SPEAKER_FILING;
    }
  else
    {
      fields.basis = GOTGAN_BASIS_ESTIMATE;
    }
  claim = gotgan_claim_new (&fields);
  gotgan_claim_set_origin (claim, 3, "늘품일보", "2025-11-12T00:31:00+09:00", "손정의의 올인");
  return claim;
}

/* Whether a label that is shown somewhere in @widget says @text. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_defaults (void)
{
  GtkWidget *card = g_object_ref_sink (gotgan_claim_card_new ());

  g_assert_null (gotgan_claim_card_get_claim (GOTGAN_CLAIM_CARD (card)));
  g_assert_null (gotgan_claim_card_get_library (GOTGAN_CLAIM_CARD (card)));
  g_assert_false (gotgan_claim_card_get_show_source (GOTGAN_CLAIM_CARD (card)));
  g_assert_finalize_object (card);
}

static void
test_notifies (void)
{
  GtkWidget *card = g_object_ref_sink (gotgan_claim_card_new ());
  g_autoptr (GotganClaim) claim = create_claim (GOTGAN_KIND_INVESTMENT);
  guint n_claims = 0;
  guint n_sources = 0;

  g_signal_connect_swapped (card, "notify::claim", G_CALLBACK (count_cb), &n_claims);
  g_signal_connect_swapped (card, "notify::show-source", G_CALLBACK (count_cb), &n_sources);
  gotgan_claim_card_set_claim (GOTGAN_CLAIM_CARD (card), claim);
  gotgan_claim_card_set_claim (GOTGAN_CLAIM_CARD (card), claim);
  gotgan_claim_card_set_show_source (GOTGAN_CLAIM_CARD (card), TRUE);
  gotgan_claim_card_set_show_source (GOTGAN_CLAIM_CARD (card), TRUE);
  g_assert_cmpuint (n_claims, ==, 1);
  g_assert_cmpuint (n_sources, ==, 1);
  g_assert_finalize_object (card);
}

static void
test_deal (void)
{
  GtkWidget *card = g_object_ref_sink (gotgan_claim_card_new ());
  g_autoptr (GotganClaim) claim = create_claim (GOTGAN_KIND_INVESTMENT);

  gotgan_claim_card_set_claim (GOTGAN_CLAIM_CARD (card), claim);
  g_assert_true (says (card, "소프트뱅크 → 오픈AI"));
  g_assert_true (says (card, "$22.5B"));
  g_assert_true (says (card, "“225억달러”"));
  /* The same in Korean notation would only repeat it. */
  g_assert_false (says (card, "225억 달러"));
  g_assert_true (says (card, "₩32.9T by the article’s own rate"));
  g_assert_true (says (card, "Planned"));
  g_assert_true (says (card, "Nov 2025"));
  g_assert_true (says (card, "Said by: 소프트뱅크"));
  g_assert_false (says (card, "집어넣을"));
  g_assert_false (says (card, "Lead investor"));
  gotgan_claim_card_set_show_source (GOTGAN_CLAIM_CARD (card), TRUE);
  g_assert_true (says (card, "225억달러를 추가로 집어넣을 예정"));
  g_assert_true (says (card, "늘품일보 · 12 Nov 2025"));
  g_assert_finalize_object (card);
}

static void
test_metric (void)
{
  GtkWidget *card = g_object_ref_sink (gotgan_claim_card_new ());
  g_autoptr (GotganClaim) claim = create_claim (GOTGAN_KIND_VALUATION);

  gotgan_claim_card_set_claim (GOTGAN_CLAIM_CARD (card), claim);
  g_assert_false (says (card, "→"));
  g_assert_true (says (card, "Valuation"));
  g_assert_true (says (card, "Estimate"));
  g_assert_true (says (card, "Said by: 늘품일보 itself"));
  g_assert_finalize_object (card);
}

static void
test_unknown (void)
{
  GotganClaimFields fields = { .kind = GOTGAN_KIND_ACQUISITION, .percent = -1 };
  g_autoptr (GotganClaim) claim = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *parties = NULL;
  g_autofree char *attribution = NULL;
  GtkWidget *card = g_object_ref_sink (gotgan_claim_card_new ());

  fields.quote = g_strdup ("인수했다");
  fields.rule = g_strdup ("x");
  claim = gotgan_claim_new (&fields);
  amount = gotgan_claim_dup_amount (claim);
  figures = gotgan_claim_dup_figures (claim);
  parties = gotgan_claim_dup_parties (claim, NULL);
  attribution = gotgan_claim_dup_attribution (claim, NULL);
  g_assert_cmpstr (amount, ==, "Amount not stated");
  g_assert_null (figures);
  g_assert_cmpstr (parties, ==, "Party not named");
  g_assert_null (attribution);
  gotgan_claim_card_set_claim (GOTGAN_CLAIM_CARD (card), claim);
  gotgan_claim_card_set_show_source (GOTGAN_CLAIM_CARD (card), TRUE);
  g_assert_true (says (card, "인수했다"));
  g_assert_finalize_object (card);
}

/* The qualifier is said in the language of the window alone. */
static void
test_both_notations (void)
{
  GotganMoney money = { "KRW", 1800000000000, 1800000000000 };
  GotganClaimFields fields = { .kind = GOTGAN_KIND_INVESTMENT, .percent = -1 };
  g_autoptr (GotganClaim) claim = NULL;
  g_autofree char *figures = NULL;

  fields.amount = gotgan_amount_new (&money, GOTGAN_QUALIFIER_ABOUT, "약 1조8000억원");
  fields.quote = g_strdup ("약 1조8000억원");
  fields.rule = g_strdup ("x");
  claim = gotgan_claim_new (&fields);
  figures = gotgan_claim_dup_figures (claim);
  g_assert_cmpstr (figures, ==, "“약 1조8000억원” · 1조 8,000억 원");
}

static void
test_summary (void)
{
  g_autoptr (GotganClaim) claim = create_claim (GOTGAN_KIND_INVESTMENT);
  g_autofree char *summary = gotgan_claim_dup_summary (claim, NULL);

  g_assert_cmpstr (summary, ==, "Investment, 소프트뱅크 → 오픈AI, $22.5B, Planned, Nov 2025");
}

/* Whoever sells is paid: no arrow goes from there. */
static void
test_sale (void)
{
  static const struct
  {
    GotganKind kind;
    GotganPartyRef payer;
    GotganPartyRef payee;
    const char *text;
  } rows[] = {
    { GOTGAN_KIND_SALE,
      { "softbank", "SoftBank" },
      { "nvidia", "Nvidia" },
      "SoftBank sells Nvidia stake" },
    { GOTGAN_KIND_SALE,
      { "softbank", "SoftBank" },
      { NULL, "the Ohio plant" },
      "SoftBank sells the Ohio plant" },
    { GOTGAN_KIND_ACQUISITION,
      { "softbank", "SoftBank" },
      { "ampere", "Ampere" },
      "SoftBank → Ampere" },
    { GOTGAN_KIND_STAKE, { "softbank", "SoftBank" }, { "openai", "OpenAI" }, "SoftBank → OpenAI" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *both =
          gotgan_parties_dup_text (rows[i].kind, &rows[i].payer, &rows[i].payee, NULL);
      g_autofree char *payer = gotgan_parties_dup_text (rows[i].kind, &rows[i].payer, NULL, NULL);
      g_autofree char *payee = gotgan_parties_dup_text (rows[i].kind, NULL, &rows[i].payee, NULL);

      g_assert_cmpstr (both, ==, rows[i].text);
      g_assert_cmpstr (payer, ==, rows[i].payer.name);
      g_assert_cmpstr (payee, ==, rows[i].payee.name);
    }
}

/* Why it was extracted stands in the card, and who says it. */
static void
test_why (void)
{
  GtkWidget *card = g_object_ref_sink (gotgan_claim_card_new ());
  g_autoptr (GotganClaim) claim = create_claim (GOTGAN_KIND_INVESTMENT);
  g_autofree char *why = gotgan_explain_dup_claim (claim);

  gotgan_claim_card_set_claim (GOTGAN_CLAIM_CARD (card), claim);
  gtk_expander_set_expanded (GTK_EXPANDER (gotgan_test_find_widget (card, GTK_TYPE_EXPANDER)),
                             TRUE);
  g_assert_true (says (card, why));
  g_assert_nonnull (strstr (why, "225억달러"));
  g_assert_true (says (card, "Said by: 소프트뱅크 · Filing"));
  g_assert_finalize_object (card);
}

static void
test_pill (void)
{
  GtkWidget *pill = g_object_ref_sink (gotgan_stage_pill_new ());

  g_assert_false (gtk_widget_get_visible (pill));
  for (int stage = GOTGAN_STAGE_TALKS; stage < GOTGAN_N_STAGES; stage++)
    {
      gotgan_stage_pill_set (GOTGAN_STAGE_PILL (pill), (GotganStage) stage, GOTGAN_BASIS_NONE);
      g_assert_true (says (pill, gotgan_stage_get_label ((GotganStage) stage)));
    }
  gotgan_stage_pill_set (GOTGAN_STAGE_PILL (pill), GOTGAN_STAGE_NONE, GOTGAN_BASIS_FORECAST);
  g_assert_true (says (pill, "Forecast"));
  gotgan_stage_pill_set (GOTGAN_STAGE_PILL (pill), GOTGAN_STAGE_NONE, GOTGAN_BASIS_NONE);
  g_assert_false (gtk_widget_get_visible (pill));
  g_assert_finalize_object (pill);
}

/* The language is chosen once in a process. */
static void
test_korean (void)
{
  GtkWidget *card = NULL;
  g_autoptr (GotganClaim) claim = NULL;

  if (!g_test_subprocess ())
    {
      g_autofree char *catalogue = g_build_filename (g_getenv ("GOTGAN_LOCALEDIR"), "ko",
                                                     "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

      if (!g_file_test (catalogue, G_FILE_TEST_EXISTS))
        {
          g_test_skip ("there is no Korean catalogue in this build");
          return;
        }
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  if (gotgan_labels_get_language () != GOTGAN_LANGUAGE_KO)
    g_error ("The Korean catalogue is not there.");
  card = g_object_ref_sink (gotgan_claim_card_new ());
  claim = create_claim (GOTGAN_KIND_INVESTMENT);
  gotgan_claim_card_set_claim (GOTGAN_CLAIM_CARD (card), claim);
  g_assert_true (says (card, "225억 달러"));
  g_assert_true (says (card, "$22.5B"));
  g_assert_true (says (card, "32조 9,000억 원"));
  g_assert_true (says (card, "2025년 11월"));
  g_assert_finalize_object (card);
}

int
main (int argc, char *argv[])
{
  gboolean korean = FALSE;

  for (int i = 1; i < argc; i++)
    korean = korean || strstr (argv[i], "/korean") != NULL;
  gotgan_i18n_init (korean ? "ko" : "en");
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/widgets/claim-card/defaults", test_defaults);
  g_test_add_func ("/widgets/claim-card/notifies", test_notifies);
  g_test_add_func ("/widgets/claim-card/deal", test_deal);
  g_test_add_func ("/widgets/claim-card/metric", test_metric);
  g_test_add_func ("/widgets/claim-card/unknown", test_unknown);
  g_test_add_func ("/widgets/claim-card/both-notations", test_both_notations);
  g_test_add_func ("/widgets/claim-card/summary", test_summary);
  g_test_add_func ("/widgets/claim-card/sale", test_sale);
  g_test_add_func ("/widgets/claim-card/why", test_why);
  g_test_add_func ("/widgets/claim-card/korean", test_korean);
  g_test_add_func ("/widgets/stage-pill/stages", test_pill);
  return g_test_run ();
}
