#include "config.h"

#include "app/cli/gotgan-cli-deal.h"

#include "app/cli/gotgan-cli-fact.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-claim-json.h"
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
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "id", gotgan_deal_get_id (deal));
  gotgan_cli_add_string (builder, "kind", gotgan_kind_to_string (gotgan_deal_get_kind (deal)));
  add_node (builder, "investor", gotgan_party_ref_to_json (gotgan_deal_get_investor (deal)));
  add_node (builder, "company", gotgan_party_ref_to_json (gotgan_deal_get_company (deal)));
  add_node (builder, "amount", gotgan_amount_to_json (gotgan_deal_get_amount (deal)));
  add_spread (builder, deal);
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
  add_claims (builder, gotgan_deal_get_claims (deal));
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}
