#include "config.h"

#include "app/cli/gotgan-cli-deal.h"

#include "app/cli/gotgan-cli-fact.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-check-text.h"
#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-pair-text.h"
#include "app/model/gotgan-claim-json.h"
#include "app/model/gotgan-deal-parties.h"
#include "app/model/gotgan-edtf.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>

GListModel *
gotgan_cli_load_deals (GotganLibrary *library, const char *as_of)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *deals;

  gotgan_library_load_deals_async (library, as_of, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  deals = gotgan_library_load_deals_finish (library, result, &error);
  if (deals == NULL)
    gotgan_cli_refuse (NULL, error);
  return deals;
}

gboolean
gotgan_cli_check_day (const char *as_of)
{
  if (as_of == NULL || gotgan_edtf_is_valid (as_of))
    return TRUE;
  gotgan_cli_refuse_usage (_ ("A day is written like 2025-03-27."));
  return FALSE;
}

gboolean
gotgan_cli_party_is (const GotganPartyRef *ref, const char *key)
{
  g_autofree char *own = gotgan_party_ref_dup_key (ref);

  return key == NULL || g_strcmp0 (own, key) == 0;
}

char *
gotgan_cli_dup_party_name (GotganLibrary *library, const GotganPartyRef *ref,
                           GotganLanguage language)
{
  return ref != NULL ? gotgan_library_dup_party_name (library, ref, language) : g_strdup ("");
}

char *
gotgan_cli_dup_parties (GotganLibrary *library, GotganKind kind, const GotganPartyRef *payer,
                        const GotganPartyRef *payee, GotganLanguage language)
{
  g_autofree char *payer_name = gotgan_cli_dup_party_name (library, payer, language);
  g_autofree char *payee_name = gotgan_cli_dup_party_name (library, payee, language);
  char *text = gotgan_pair_dup_text (kind, payer, payee, payer_name, payee_name);

  return text != NULL ? text : g_strdup ("");
}

char *
gotgan_cli_dup_deal_amount (GotganDeal *deal, GotganLanguage language)
{
  const GotganAmount *amount = gotgan_deal_get_amount (deal);

  if (amount != NULL)
    return gotgan_format_amount (amount, language);
  if (gotgan_deal_get_percent (deal) >= 0)
    return gotgan_format_percent (gotgan_deal_get_percent (deal));
  return g_strdup ("");
}

const char *
gotgan_cli_deal_state (GotganDeal *deal)
{
  if (gotgan_kind_is_deal (gotgan_deal_get_kind (deal)))
    return gotgan_stage_get_label (gotgan_deal_get_stage (deal));
  return gotgan_basis_get_label (gotgan_deal_get_basis (deal));
}

JsonNode *
gotgan_cli_claim_to_json (GotganClaim *claim)
{
  JsonNode *node = gotgan_claim_to_json (claim, FALSE);
  JsonObject *object = json_node_get_object (node);

  json_object_set_string_member (object, "key", gotgan_claim_get_key (claim));
  json_object_set_int_member (object, "article_id", gotgan_claim_get_article_id (claim));
  json_object_set_string_member (object, "title", gotgan_claim_get_article_title (claim));
  json_object_set_string_member (object, "publisher", gotgan_claim_get_publisher (claim));
  json_object_set_string_member (object, "published", gotgan_claim_get_published (claim));
  json_object_set_member (object, "verdict",
                          gotgan_cli_verdict_to_json (gotgan_claim_get_verdict (claim)));
  return node;
}

static void
add_node (JsonBuilder *builder, const char *name, JsonNode *node)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_value (builder, node);
}

static void
add_spread (JsonBuilder *builder, GotganDeal *deal)
{
  GotganMoney spread;

  json_builder_set_member_name (builder, "spread");
  if (!gotgan_deal_get_spread (deal, &spread))
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "currency", spread.currency);
  gotgan_cli_add_int (builder, "min", spread.min);
  gotgan_cli_add_int (builder, "max", spread.max);
  json_builder_end_object (builder);
}

static void
add_percent (JsonBuilder *builder, double percent)
{
  json_builder_set_member_name (builder, "percent");
  if (percent >= 0)
    json_builder_add_double_value (builder, percent);
  else
    json_builder_add_null_value (builder);
}

/* --- What several claims say together ----------------------------------------------------------- */

static void
add_parties (JsonBuilder *builder, GotganDeal *deal)
{
  g_autoptr (GArray) parties = gotgan_deal_list_parties (deal);

  json_builder_set_member_name (builder, "parties");
  json_builder_begin_array (builder);
  for (guint i = 0; i < parties->len; i++)
    {
      const GotganDealParty *party = &g_array_index (parties, GotganDealParty, i);

      json_builder_begin_object (builder);
      gotgan_cli_add_string (builder, "role", gotgan_deal_role_to_string (party->role));
      add_node (builder, "party", gotgan_party_ref_to_json (party->party));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* The investments that are a part of a round, by their ids. */
static void
add_members (JsonBuilder *builder, GotganDeal *deal)
{
  GPtrArray *members = gotgan_deal_get_members (deal);

  json_builder_set_member_name (builder, "members");
  json_builder_begin_array (builder);
  for (guint i = 0; i < members->len; i++)
    json_builder_add_string_value (builder, gotgan_deal_get_id (g_ptr_array_index (members, i)));
  json_builder_end_array (builder);
}

static void
add_step (JsonBuilder *builder, GotganClaim *claim)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);

  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "when", gotgan_claim_get_when (claim));
  gotgan_cli_add_string (builder, "date", fields->date);
  gotgan_cli_add_string (builder, "stage", gotgan_stage_to_string (fields->stage));
  gotgan_cli_add_string (builder, "basis", gotgan_basis_to_string (fields->basis));
  add_node (builder, "amount", gotgan_amount_to_json (fields->amount));
  gotgan_cli_add_int (builder, "article_id", gotgan_claim_get_article_id (claim));
  gotgan_cli_add_string (builder, "key", gotgan_claim_get_key (claim));
  json_builder_end_object (builder);
}

static void
add_trail (JsonBuilder *builder, GListModel *claims)
{
  json_builder_set_member_name (builder, "trail");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);

      add_step (builder, claim);
    }
  json_builder_end_array (builder);
}

static void
add_strings (JsonBuilder *builder, const char *name, const char *const *strings)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    json_builder_add_string_value (builder, strings[i]);
  json_builder_end_array (builder);
}

/* The articles, each once, with whom they credit. */
static void
add_articles (JsonBuilder *builder, GListModel *claims)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  json_builder_set_member_name (builder, "articles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);
      gint64 id = gotgan_claim_get_article_id (claim);

      if (!g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
        continue;
      json_builder_begin_object (builder);
      gotgan_cli_add_int (builder, "article_id", id);
      gotgan_cli_add_string (builder, "title", gotgan_claim_get_article_title (claim));
      gotgan_cli_add_string (builder, "publisher", gotgan_claim_get_publisher (claim));
      gotgan_cli_add_string (builder, "published", gotgan_claim_get_published (claim));
      add_strings (builder, "credits",
                   (const char *const *) gotgan_claim_get_fields (claim)->attribution);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_keys (JsonBuilder *builder, GPtrArray *claims)
{
  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 0; i < claims->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (claims, i);

      json_builder_begin_object (builder);
      gotgan_cli_add_int (builder, "article_id", gotgan_claim_get_article_id (claim));
      gotgan_cli_add_string (builder, "publisher", gotgan_claim_get_publisher (claim));
      gotgan_cli_add_string (builder, "key", gotgan_claim_get_key (claim));
      gotgan_cli_add_string (builder, "quote", gotgan_claim_get_fields (claim)->quote);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_figures (JsonBuilder *builder, GotganDeal *deal)
{
  g_autoptr (GPtrArray) figures = gotgan_deal_list_figures (deal);

  json_builder_set_member_name (builder, "figures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < figures->len; i++)
    {
      GPtrArray *claims = g_ptr_array_index (figures, i);
      const GotganClaimFields *fields = gotgan_claim_get_fields (g_ptr_array_index (claims, 0));

      json_builder_begin_object (builder);
      add_node (builder, "amount", gotgan_amount_to_json (fields->amount));
      add_keys (builder, claims);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* --- Checks ------------------------------------------------------------------------------------- */

static void
add_double (JsonBuilder *builder, const char *name, double value)
{
  json_builder_set_member_name (builder, name);
  if (value > 0)
    json_builder_add_double_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_money (JsonBuilder *builder, const char *name, const GotganMoney *money)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "currency", money->currency);
  gotgan_cli_add_int (builder, "min", money->min);
  gotgan_cli_add_int (builder, "max", money->max);
  json_builder_end_object (builder);
}

static void
add_check (JsonBuilder *builder, const GotganCheck *check)
{
  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "kind", gotgan_check_kind_to_string (check->kind));
  add_money (builder, "stated", &check->stated);
  add_money (builder, "other", &check->other);
  add_double (builder, "stated_ratio", check->stated_ratio);
  add_double (builder, "ratio", check->ratio);
  gotgan_cli_add_int (builder, "power", check->power);
  gotgan_cli_add_string (builder, "origin", gotgan_rate_origin_to_string (check->origin));
  gotgan_cli_add_string (builder, "day", *check->day != '\0' ? check->day : NULL);
  gotgan_cli_add_string (builder, "words", check->words);
  add_keys (builder, check->claims);
  json_builder_end_object (builder);
}

static void
add_checks (JsonBuilder *builder, GPtrArray *checks)
{
  json_builder_set_member_name (builder, "checks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < checks->len; i++)
    add_check (builder, g_ptr_array_index (checks, i));
  json_builder_end_array (builder);
}

static void
add_dollars (JsonBuilder *builder, GotganDeal *deal, GotganRates *rates)
{
  const GotganAmount *amount = gotgan_deal_get_amount (deal);
  GotganConversion conversion;

  json_builder_set_member_name (builder, "dollars");
  if (amount == NULL || rates == NULL
      || !gotgan_rates_convert_amount (rates, amount, gotgan_deal_get_when (deal), "USD",
                                       &conversion))
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_double (builder, "figure", conversion.figure);
  add_double (builder, "rate", conversion.rate);
  gotgan_cli_add_string (builder, "origin", gotgan_rate_origin_to_string (conversion.origin));
  gotgan_cli_add_string (builder, "day", *conversion.day != '\0' ? conversion.day : NULL);
  gotgan_cli_add_int (builder, "readings", conversion.n_readings);
  json_builder_end_object (builder);
}

static void
add_claims (JsonBuilder *builder, GListModel *claims)
{
  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);

      json_builder_add_value (builder, gotgan_cli_claim_to_json (claim));
    }
  json_builder_end_array (builder);
}

void
gotgan_cli_print_deal (GotganDeal *deal)
{
  gotgan_cli_print_converted_deal (deal, NULL);
}

void
gotgan_cli_print_converted_deal (GotganDeal *deal, GotganRates *rates)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "id", gotgan_deal_get_id (deal));
  gotgan_cli_add_string (builder, "kind", gotgan_kind_to_string (gotgan_deal_get_kind (deal)));
  add_node (builder, "investor", gotgan_party_ref_to_json (gotgan_deal_get_investor (deal)));
  add_node (builder, "company", gotgan_party_ref_to_json (gotgan_deal_get_company (deal)));
  add_node (builder, "amount", gotgan_amount_to_json (gotgan_deal_get_amount (deal)));
  add_spread (builder, deal);
  add_dollars (builder, deal, rates);
  add_percent (builder, gotgan_deal_get_percent (deal));
  gotgan_cli_add_string (builder, "stage", gotgan_stage_to_string (gotgan_deal_get_stage (deal)));
  gotgan_cli_add_string (builder, "basis", gotgan_basis_to_string (gotgan_deal_get_basis (deal)));
  gotgan_cli_add_string (builder, "role", gotgan_deal_get_lead (deal) ? "lead" : NULL);
  gotgan_cli_add_boolean (builder, "cumulative", gotgan_deal_get_cumulative (deal));
  gotgan_cli_add_string (builder, "date", gotgan_deal_get_date (deal));
  gotgan_cli_add_string (builder, "when", gotgan_deal_get_when (deal));
  gotgan_cli_add_int (builder, "sources", gotgan_deal_get_n_sources (deal));
  gotgan_cli_add_int (builder, "independent", gotgan_deal_get_n_independent (deal));
  gotgan_cli_add_boolean (builder, "disputed", gotgan_deal_get_disputed (deal));
  add_strings (builder, "roots", gotgan_deal_get_roots (deal));
  add_parties (builder, deal);
  add_members (builder, deal);
  add_trail (builder, gotgan_deal_get_claims (deal));
  add_articles (builder, gotgan_deal_get_claims (deal));
  add_figures (builder, deal);
  add_checks (builder, gotgan_deal_get_checks (deal));
  add_claims (builder, gotgan_deal_get_claims (deal));
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}
