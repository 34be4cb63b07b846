#include "config.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-claim-check.h"
#include "app/model/gotgan-claim-kin.h"
#include "app/model/gotgan-correction.h"
#include "app/model/gotgan-verdict-outcome.h"

#include <string.h>

#define SENTENCE "한빛과 두리가 나래에 각각 1억 달러를 투자했다."
#define TAIL "나래의 기업 가치는 10억 달러다."
#define TEXT SENTENCE " " TAIL

/* "kind investor company amount stage words", a dash for what is not known; words is a number: 0 the first sentence, 1
 * the second, 2 the whole, 3 words that are not there. */
static GotganClaim *
claim_from_spec (const char *spec)
{
  static const char *const words[] = { SENTENCE, TAIL, TEXT, "두리는 하루에 1억 달러를 벌었다." };
  g_auto (GStrv) part = g_strsplit (spec, " ", 6);
  GotganClaimFields fields = { .percent = -1, .confidence = 0.5 };
  gint64 amount = g_ascii_strtoll (part[3], NULL, 10);
  GotganMoney money = { "USD", amount, amount };
  guint start;

  g_assert_true (gotgan_kind_from_string (part[0], &fields.kind));
  if (!g_str_equal (part[1], "-"))
    fields.investor = gotgan_party_ref_new (NULL, part[1]);
  /* A name with a colon is one the registry knows. */
  if (!g_str_equal (part[2], "-"))
    {
      char *colon = strchr (part[2], ':');

      if (colon != NULL)
        *colon = '\0';
      fields.company = gotgan_party_ref_new (colon != NULL ? colon + 1 : NULL, part[2]);
    }
  if (amount > 0)
    fields.amount = gotgan_amount_new (&money, GOTGAN_QUALIFIER_EXACT, part[3]);
  if (gotgan_kind_is_deal (fields.kind))
    g_assert_true (gotgan_stage_from_string (part[4], &fields.stage));
  else
    g_assert_true (gotgan_basis_from_string (part[4], &fields.basis));
  fields.quote = g_strdup (words[atoi (part[5])]);
  start = atoi (part[5]) == 1 ? gotgan_text_length (SENTENCE " ") : 0;
  fields.span = (GotganSpan) { 0, start, start + gotgan_text_length (fields.quote) };
  return gotgan_claim_new (&fields);
}

static GPtrArray *
claims_from_specs (const char *specs)
{
  g_auto (GStrv) parts = g_strsplit (specs, "; ", -1);
  GPtrArray *claims = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    g_ptr_array_add (claims, claim_from_spec (parts[i]));
  return claims;
}

static char *
dup_spec (GotganClaim *claim)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
  const char *state = gotgan_kind_is_deal (fields->kind) ? gotgan_stage_to_string (fields->stage)
                                                         : gotgan_basis_to_string (fields->basis);

  return g_strdup_printf ("%s %s %s %" G_GINT64_FORMAT " %s", gotgan_kind_to_string (fields->kind),
                          fields->investor != NULL ? fields->investor->name : "-",
                          fields->company != NULL ? fields->company->name : "-",
                          fields->amount != NULL ? fields->amount->money.min : 0, state);
}

/* What is shown: the rules' claims in their order, then, with a star, those by a person's word. */
static char *
dup_shown (GPtrArray *claims, const GotganVerdictOutcome *outcome)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < claims->len; i++)
    if (outcome->shown[i])
      g_ptr_array_add (shown, dup_spec (g_ptr_array_index (claims, i)));
  for (guint i = 0; i < outcome->spoken->len; i++)
    {
      GotganSpokenClaim *spoken = g_ptr_array_index (outcome->spoken, i);
      g_autofree char *spec = dup_spec (spoken->claim);

      g_ptr_array_add (shown, g_strconcat ("*", spec, NULL));
    }
  g_ptr_array_add (shown, NULL);
  return g_strjoinv ("; ", (char **) shown->pdata);
}

static GotganVerdict *
judge (const char *specs, guint index, GotganRuling ruling, const char *correction)
{
  g_autoptr (GPtrArray) claims = claims_from_specs (specs);
  g_autoptr (GStrvBuilder) beside = g_strv_builder_new ();
  GotganVerdictFields fields = { .ruling = ruling, .correction = g_strdup (correction) };
  const GotganSpan *span;

  fields.claim = g_object_ref (g_ptr_array_index (claims, index));
  for (guint i = 0; i < claims->len; i++)
    if (i != index && gotgan_claim_shares_words (fields.claim, g_ptr_array_index (claims, i)))
      g_strv_builder_add (beside, gotgan_claim_get_key (g_ptr_array_index (claims, i)));
  fields.beside = g_strv_builder_end (beside);
  span = &gotgan_claim_get_fields (fields.claim)->span;
  fields.prefix = gotgan_text_slice (TEXT, span->start - MIN (span->start, 32), span->start);
  fields.suffix = gotgan_text_slice (TEXT, span->end, span->end + 32);
  return gotgan_verdict_new (&fields);
}

#define H "investment 한빛 나래 100 completed 0"
#define D "investment 두리 나래 100 completed 0"
#define V "valuation - 나래 1000 reported 1"

/* The first claim of `was` is judged; then the rules say `now` of the same text, or of another one. */
static const struct
{
  const char *name;
  const char *was;
  const char *ruling;
  const char *correction;
  const char *now;
  const char *text;
  const char *standing;
  const char *shown;
} cases[] = {
  /* The rules did not change. */
  { "accept", H "; " D, "accepted", NULL, H "; " D, TEXT, "holds",
    "investment 한빛 나래 100 completed; investment 두리 나래 100 completed" },
  { "reject", H "; " D, "rejected", NULL, H "; " D, TEXT, "holds",
    "investment 두리 나래 100 completed" },
  { "correct", H, "corrected", "{\"stage\":\"planned\"}", H, TEXT, "holds",
    "*investment 한빛 나래 100 planned" },
  { "correct the kind", H, "corrected",
    "{\"kind\":\"valuation\",\"investor\":null,\"stage\":null,\"basis\":\"estimate\"}", H, TEXT,
    "holds", "*valuation - 나래 100 estimate" },
  { "said twice", H, "rejected", NULL, H "; " H, TEXT, "holds", "" },
  { "a correction that can't be read", H, "corrected", "{\"stage\":", H, TEXT, "holds",
    "investment 한빛 나래 100 completed" },
  /* They read another stage: the same statement. */
  { "accept, stage", H, "accepted", NULL, "investment 한빛 나래 100 agreed 0", TEXT, "rule-changed",
    "*investment 한빛 나래 100 completed" },
  { "reject, stage", H, "rejected", NULL, "investment 한빛 나래 100 agreed 0", TEXT, "rule-changed",
    "" },
  { "correct, stage fixed as taught", H, "corrected", "{\"stage\":\"planned\"}",
    "investment 한빛 나래 100 planned 0", TEXT, "agreed", "*investment 한빛 나래 100 planned" },
  { "correct, stage read otherwise", H, "corrected", "{\"stage\":\"planned\"}",
    "investment 한빛 나래 100 talks 0", TEXT, "rule-changed", "*investment 한빛 나래 100 planned" },
  { "what was not corrected follows the rules", H, "corrected", "{\"stage\":\"planned\"}",
    "investment 한빛 나래 250 completed 0", TEXT, "rule-changed",
    "*investment 한빛 나래 250 planned" },
  /* They read other words of the same sentence, or know a party better. */
  { "accept, longer words", H, "rejected", NULL, "investment 한빛 나래 100 completed 2", TEXT,
    "holds", "" },
  { "a party gets an id", H, "rejected", NULL, "investment 한빛 나래:narae 100 completed 0", TEXT,
    "rule-changed", "" },
  /* One of kind, parties, figure differs: a reading of the same for who was content with it ... */
  { "accept, amount", H, "accepted", NULL, "investment 한빛 나래 300 completed 0", TEXT,
    "rule-changed", "*investment 한빛 나래 100 completed" },
  { "accept, investor", H, "accepted", NULL, "investment 새길 나래 100 completed 0", TEXT,
    "rule-changed", "*investment 한빛 나래 100 completed" },
  { "accept, kind", H, "accepted", NULL, "acquisition 한빛 나래 100 completed 0", TEXT,
    "rule-changed", "*investment 한빛 나래 100 completed" },
  /* ... and another statement for who refused it. */
  { "reject, amount", H, "rejected", NULL, "investment 한빛 나래 300 completed 0", TEXT, "unsaid",
    "investment 한빛 나래 300 completed" },
  { "reject, investor", H, "rejected", NULL, "investment 새길 나래 100 completed 0", TEXT, "unsaid",
    "investment 새길 나래 100 completed" },
  /* Two differ: another statement for everyone. */
  { "accept, investor and amount", H, "accepted", NULL, "investment 새길 나래 300 completed 0",
    TEXT, "unsaid", "investment 새길 나래 300 completed; *investment 한빛 나래 100 completed" },
  { "correct, learned though far", H, "corrected",
    "{\"investor\":{\"id\":null,\"name\":\"새길\"},\"amount\":{\"currency\":\"USD\",\"min\":300,"
    "\"max\":300,\"qualifier\":\"exact\",\"text\":\"300\",\"local\":null}}",
    "investment 새길 나래 300 completed 0", TEXT, "agreed", "*investment 새길 나래 300 completed" },
  /* Neighbours that were there are never taken for it. */
  { "reject, only its neighbour is left", H "; " D, "rejected", NULL, D, TEXT, "unsaid",
    "investment 두리 나래 100 completed" },
  { "accept, only its neighbour is left", H "; " D, "accepted", NULL, D, TEXT, "unsaid",
    "investment 두리 나래 100 completed; *investment 한빛 나래 100 completed" },
  { "accept, its neighbour is left and it is renamed", H "; " D, "accepted", NULL,
    "investment 새길 나래 100 completed 0; " D, TEXT, "rule-changed",
    "investment 두리 나래 100 completed; *investment 한빛 나래 100 completed" },
  /* It never guesses. */
  { "two are equally near", H, "accepted", NULL,
    "investment 새길 나래 100 completed 0; investment 다온 나래 100 completed 0", TEXT, "unsaid",
    "investment 새길 나래 100 completed; investment 다온 나래 100 completed; "
    "*investment 한빛 나래 100 completed" },
  { "without a figure the parties count", "investment 한빛 나래 0 completed 0", "accepted", NULL,
    "investment 두리 나래 0 completed 0", TEXT, "unsaid",
    "investment 두리 나래 0 completed; *investment 한빛 나래 0 completed" },
  { "the same of other words", H, "rejected", NULL, "investment 한빛 나래 100 agreed 1", TEXT,
    "unsaid", "investment 한빛 나래 100 agreed" },
  /* The rules make no claim any more. */
  { "accept, unsaid", H, "accepted", NULL, V, TEXT, "unsaid",
    "valuation - 나래 1000 reported; *investment 한빛 나래 100 completed" },
  { "correct, unsaid", H, "corrected", "{\"stage\":\"planned\"}", "", TEXT, "unsaid",
    "*investment 한빛 나래 100 planned" },
  { "reject, unsaid", H, "rejected", NULL, "", TEXT, "unsaid", "" },
  /* By hand. */
  { "added", V, "added", NULL, H, TEXT, "holds",
    "investment 한빛 나래 100 completed; *valuation - 나래 1000 reported" },
  { "added, then found", V, "added", NULL, "valuation - 나래 1000 reported 2", TEXT, "agreed",
    "*valuation - 나래 1000 reported" },
  { "added, then found otherwise", V, "added", NULL, "valuation - 나래 1000 estimate 1", TEXT,
    "rule-changed", "*valuation - 나래 1000 reported" },
  /* Another version of the article. */
  { "words moved", H, "accepted", NULL, "", "새 소식.\n" TEXT, "unsaid",
    "*investment 한빛 나래 100 completed" },
  { "words edited", H, "accepted", NULL, "investment 한빛 나래 200 completed 3",
    "한빛과 두리가 나래에 각각 2억 달러를 투자했다. " TAIL, "text-changed",
    "investment 한빛 나래 200 completed" },
  { "words gone", H, "corrected", "{\"stage\":\"planned\"}", "", "전혀 다른 글이다.", "orphaned",
    "" },
  { "added, words gone", V, "added", NULL, "", "전혀 다른 글이다.", "orphaned", "" },
};

static void
test_outcome (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  GotganRuling ruling = GOTGAN_RULING_NONE;
  g_autoptr (GPtrArray) verdicts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) claims = claims_from_specs (cases[i].now);
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  g_autoptr (GotganAnchorFinder) finder = NULL;
  g_autoptr (GotganVerdictOutcome) outcome = NULL;
  g_auto (GStrv) paragraphs = g_strsplit (cases[i].text, "\n", -1);
  g_autofree char *shown = NULL;

  g_assert_true (gotgan_ruling_from_string (cases[i].ruling, &ruling));
  g_ptr_array_add (verdicts, judge (cases[i].was, 0, ruling, cases[i].correction));
  for (guint p = 0; paragraphs[p] != NULL; p++)
    gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, paragraphs[p]);
  finder = gotgan_anchor_finder_new (article, NULL);
  outcome = gotgan_verdict_outcome_new (verdicts, finder, claims);
  shown = dup_shown (claims, outcome);
  g_assert_cmpstr (gotgan_standing_to_string (outcome->standings[0]), ==, cases[i].standing);
  g_assert_cmpstr (shown, ==, cases[i].shown);
}

/* Of two verdicts on one sentence each keeps its own, whichever was first. */
static void
test_two (void)
{
  for (guint first = 0; first < 2; first++)
    {
      g_autoptr (GPtrArray) verdicts = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) claims = claims_from_specs (
          "investment 한빛 나래 100 agreed 0; investment 두리 나래 100 agreed 0");
      g_autoptr (GotganArticle) article = gotgan_article_new ();
      g_autoptr (GotganAnchorFinder) finder = NULL;
      g_autoptr (GotganVerdictOutcome) outcome = NULL;
      g_autofree char *shown = NULL;

      g_ptr_array_add (verdicts, judge (H "; " D, first, GOTGAN_RULING_REJECTED, NULL));
      g_ptr_array_add (verdicts, judge (H "; " D, 1 - first, GOTGAN_RULING_ACCEPTED, NULL));
      gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, TEXT);
      finder = gotgan_anchor_finder_new (article, NULL);
      outcome = gotgan_verdict_outcome_new (verdicts, finder, claims);
      shown = dup_shown (claims, outcome);
      g_assert_cmpstr (shown, ==,
                       first == 0 ? "*investment 두리 나래 100 completed"
                                  : "*investment 한빛 나래 100 completed");
    }
}

static void
test_correction (void)
{
  g_autoptr (GotganClaim) from = claim_from_spec (H);
  g_autoptr (GotganClaim) same = claim_from_spec (H);
  g_autoptr (GotganClaim) to = claim_from_spec ("investment 한빛 나래 200 planned 0");
  g_autoptr (GotganClaim) made = NULL;
  g_autofree char *none = gotgan_correction_between (from, same);
  g_autofree char *correction = gotgan_correction_between (from, to);

  g_assert_null (none);
  g_assert_true (gotgan_claim_says_same (from, same));
  g_assert_true (gotgan_correction_has (correction, "stage"));
  g_assert_true (gotgan_correction_has (correction, "amount"));
  g_assert_false (gotgan_correction_has (correction, "investor"));
  g_assert_false (gotgan_correction_has (correction, "quote"));
  gotgan_claim_set_origin (from, 7, "한빛일보", "2025-01-02", "제목");
  made = gotgan_correction_apply (correction, from);
  g_assert_true (gotgan_claim_says_same (made, to));
  g_assert_cmpint (gotgan_claim_get_article_id (made), ==, 7);
  g_assert_cmpstr (gotgan_claim_get_publisher (made), ==, "한빛일보");
}

static void
test_unreadable_correction (gconstpointer data)
{
  g_autoptr (GotganClaim) from = claim_from_spec (H);

  g_assert_null (gotgan_correction_apply (data, from));
  g_assert_false (gotgan_correction_has (data, "nothing"));
}

static const struct
{
  const char *spec;
  const char *date;
  double percent;
  gboolean lead;
  int code;
} checks[] = {
  { H, "2024-03", -1, TRUE, -1 },
  { H, NULL, -1, FALSE, -1 },
  { "investment - 나래 100 completed 0", NULL, -1, FALSE, GOTGAN_CLAIM_ERROR_INVESTOR_MISSING },
  { "investment 한빛 - 100 completed 0", NULL, -1, FALSE, GOTGAN_CLAIM_ERROR_COMPANY_MISSING },
  { "investment 나래 나래 100 completed 0", NULL, -1, FALSE, GOTGAN_CLAIM_ERROR_SAME_PARTIES },
  { "round 한빛 나래 100 completed 0", NULL, -1, FALSE, GOTGAN_CLAIM_ERROR_INVESTOR_TOO_MUCH },
  { "round - 나래 0 completed 0", NULL, -1, FALSE, GOTGAN_CLAIM_ERROR_AMOUNT_MISSING },
  { "round - 나래 100 completed 0", NULL, -1, FALSE, -1 },
  { "round - 나래 100 completed 0", NULL, -1, TRUE, GOTGAN_CLAIM_ERROR_ROLE },
  { "commitment 한빛 - 0 planned 0", NULL, -1, FALSE, -1 },
  { "venture 한빛 - 0 agreed 0", NULL, -1, FALSE, -1 },
  { V, NULL, -1, FALSE, -1 },
  { "valuation - 나래 0 reported 1", NULL, -1, FALSE, GOTGAN_CLAIM_ERROR_AMOUNT_MISSING },
  { "stake 한빛 나래 0 reported 0", NULL, 12.5, FALSE, -1 },
  { "stake 한빛 나래 0 reported 0", NULL, -1, FALSE, GOTGAN_CLAIM_ERROR_PERCENT_MISSING },
  { "stake 한빛 나래 0 reported 0", NULL, 101, FALSE, GOTGAN_CLAIM_ERROR_PERCENT },
  { "stake 한빛 나래 5 reported 0", NULL, 10, FALSE, GOTGAN_CLAIM_ERROR_AMOUNT_TOO_MUCH },
  { H, "2024-13", -1, FALSE, GOTGAN_CLAIM_ERROR_DATE },
  { H, "last year", -1, FALSE, GOTGAN_CLAIM_ERROR_DATE },
  { H, "2024-01/2024-06", -1, FALSE, -1 },
};

static void
test_check (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autoptr (GotganClaim) claim = claim_from_spec (checks[i].spec);
      g_autoptr (GError) error = NULL;
      GotganClaimFields fields;
      gboolean right;

      gotgan_claim_fields_copy (gotgan_claim_get_fields (claim), &fields);
      fields.date = g_strdup (checks[i].date);
      fields.percent = checks[i].percent;
      fields.lead = checks[i].lead;
      right = gotgan_claim_check (&fields, &error);
      gotgan_claim_fields_clear (&fields);
      g_assert_true (right == (checks[i].code < 0));
      if (!right)
        g_assert_error (error, GOTGAN_CLAIM_ERROR, checks[i].code);
    }
}

static void
test_check_state (void)
{
  g_autoptr (GotganClaim) claim = claim_from_spec (H);
  g_autoptr (GError) error = NULL;
  GotganClaimFields fields;

  gotgan_claim_fields_copy (gotgan_claim_get_fields (claim), &fields);
  fields.stage = GOTGAN_STAGE_NONE;
  g_assert_false (gotgan_claim_check (&fields, &error));
  g_assert_error (error, GOTGAN_CLAIM_ERROR, GOTGAN_CLAIM_ERROR_STAGE);
  g_clear_error (&error);
  fields.stage = GOTGAN_STAGE_AGREED;
  fields.basis = GOTGAN_BASIS_REPORTED;
  g_assert_false (gotgan_claim_check (&fields, &error));
  g_assert_error (error, GOTGAN_CLAIM_ERROR, GOTGAN_CLAIM_ERROR_BASIS);
  gotgan_claim_fields_clear (&fields);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/verdict/outcome/", cases[i].name, NULL);

      g_test_add_data_func (g_strdelimit (path, " ", '-'), GUINT_TO_POINTER (i), test_outcome);
    }
  g_test_add_func ("/verdict/outcome/two-on-one-sentence", test_two);
  g_test_add_func ("/verdict/correction", test_correction);
  g_test_add_data_func ("/verdict/correction/no-json", "{\"kind\"", test_unreadable_correction);
  g_test_add_data_func ("/verdict/correction/no-object", "[1]", test_unreadable_correction);
  g_test_add_data_func ("/verdict/correction/no-kind", "{\"kind\":\"gift\"}",
                        test_unreadable_correction);
  g_test_add_func ("/verdict/check", test_check);
  g_test_add_func ("/verdict/check/state", test_check_state);
  return g_test_run ();
}
