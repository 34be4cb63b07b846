#include "config.h"

#include "app/cli/gotgan-cli-deal.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-claim-json.h"
#include "app/model/gotgan-deal-circles.h"

#include <glib/gi18n-lib.h>

static gboolean
has_party (const GotganCircle *circle, const char *party)
{
  for (guint i = 0; party != NULL && i < circle->keys->len; i++)
    if (g_str_equal (g_ptr_array_index (circle->keys, i), party))
      return TRUE;
  return party == NULL;
}

/* --- JSON --------------------------------------------------------------------------------------- */

static void
add_deal (JsonBuilder *builder, GotganDeal *deal)
{
  GListModel *claims = gotgan_deal_get_claims (deal);

  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "id", gotgan_deal_get_id (deal));
  gotgan_cli_add_string (builder, "kind", gotgan_kind_to_string (gotgan_deal_get_kind (deal)));
  gotgan_cli_add_string (builder, "stage", gotgan_stage_to_string (gotgan_deal_get_stage (deal)));
  gotgan_cli_add_string (builder, "date", gotgan_deal_get_date (deal));
  json_builder_set_member_name (builder, "amount");
  json_builder_add_value (builder, gotgan_amount_to_json (gotgan_deal_get_amount (deal)));
  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);

      json_builder_add_value (builder, gotgan_cli_claim_to_json (claim));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (const GotganCircle *circle)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "parties");
  json_builder_begin_array (builder);
  for (guint i = 0; i < circle->names->len; i++)
    json_builder_add_value (builder, gotgan_party_ref_to_json (circle->names->pdata[i]));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "payments");
  json_builder_begin_array (builder);
  for (guint i = 0; i < circle->deals->len; i++)
    {
      GPtrArray *deals = g_ptr_array_index (circle->deals, i);

      json_builder_begin_array (builder);
      for (guint j = 0; j < deals->len; j++)
        add_deal (builder, g_ptr_array_index (deals, j));
      json_builder_end_array (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

/* --- Text --------------------------------------------------------------------------------------- */

/* "    Investment · $100B · Agreed: “…”" */
static void
print_payment (GotganCli *cli, GotganDeal *deal)
{
  g_autofree char *amount = gotgan_cli_dup_deal_amount (deal, cli->language);
  g_autoptr (GotganClaim) claim = g_list_model_get_item (gotgan_deal_get_claims (deal), 0);

  gotgan_cli_printf ("    %s%s%s · %s: “%s”", gotgan_kind_get_label (gotgan_deal_get_kind (deal)),
                     *amount != '\0' ? " · " : "", amount, gotgan_cli_deal_state (deal),
                     gotgan_claim_get_fields (claim)->quote);
}

static void
print_text (GotganCli *cli, GotganLibrary *library, const GotganCircle *circle)
{
  for (guint i = 0; i < circle->names->len; i++)
    {
      guint next = (i + 1) % circle->names->len;
      g_autofree char *from =
          gotgan_cli_dup_party_name (library, circle->names->pdata[i], cli->language);
      g_autofree char *to =
          gotgan_cli_dup_party_name (library, circle->names->pdata[next], cli->language);
      GPtrArray *deals = g_ptr_array_index (circle->deals, i);

      gotgan_cli_printf ("%s%s → %s", i > 0 ? "  " : "", from, to);
      for (guint j = 0; j < deals->len; j++)
        print_payment (cli, g_ptr_array_index (deals, j));
    }
}

GotganCliStatus
gotgan_cli_print_circles (GotganCli *cli, GotganLibrary *library, GListModel *deals,
                          const char *party)
{
  g_autoptr (GPtrArray) found = gotgan_deals_find_circles (deals);
  guint n_shown = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const GotganCircle *circle = g_ptr_array_index (found, i);

      if (!has_party (circle, party))
        continue;
      n_shown++;
      if (cli->json)
        print_json (circle);
      else
        print_text (cli, library, circle);
    }
  if (n_shown == 0)
    return gotgan_cli_refuse_text (NULL, _ ("No money is known to go round."));
  return GOTGAN_CLI_DONE;
}
