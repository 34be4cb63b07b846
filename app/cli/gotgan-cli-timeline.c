#include "config.h"

#include "app/cli/gotgan-cli-deal.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/cli/gotgan-cli-table.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-edtf.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>

static char *as_of;
static char *party_name;

static const GOptionEntry options[] = {
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("Only what was published by that day"),
    N_ ("DAY") },
  { "party", 0, 0, G_OPTION_ARG_STRING, &party_name, N_ ("Only deals of a company or investor"),
    N_ ("NAME") },
  G_OPTION_ENTRY_NULL,
};

/* One step in the life of a deal: a claim, at the day it speaks of, else at the day it was published. */
typedef struct
{
  GotganDeal *deal;
  GotganClaim *claim;
  const char *when;
} Step;

/* Claims of one deal that say the same at the same time are one step; the first stands for them. */
static gboolean
repeats (Step *earlier, Step *step)
{
  return earlier->deal == step->deal && g_strcmp0 (earlier->when, step->when) == 0
         && gotgan_claim_get_fields (earlier->claim)->stage
                == gotgan_claim_get_fields (step->claim)->stage
         && gotgan_claim_get_fields (earlier->claim)->basis
                == gotgan_claim_get_fields (step->claim)->basis;
}

static void
collect_steps (GArray *steps, GotganDeal *deal)
{
  GListModel *claims = gotgan_deal_get_claims (deal);
  guint first = steps->len;

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);
      Step step = { deal, claim, gotgan_claim_get_when (claim) };

      if (steps->len == first || !repeats (&g_array_index (steps, Step, steps->len - 1), &step))
        g_array_append_val (steps, step);
    }
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const Step *first = a;
  const Step *second = b;
  int order = gotgan_edtf_compare (first->when, second->when);

  return order != 0 ? order
                    : g_strcmp0 (gotgan_claim_get_key (first->claim),
                                 gotgan_claim_get_key (second->claim));
}

static void
print_step_json (Step *step)
{
  g_autoptr (JsonNode) node = gotgan_cli_claim_to_json (step->claim);
  JsonObject *object = json_node_get_object (node);

  json_object_set_string_member (object, "deal", gotgan_deal_get_id (step->deal));
  json_object_set_string_member (object, "when", step->when);
  gotgan_cli_print_json (node);
}

static char *
dup_amount (const GotganClaimFields *fields, GotganLanguage language)
{
  if (fields->amount != NULL)
    return gotgan_format_amount (fields->amount, language);
  return fields->percent >= 0 ? gotgan_format_percent (fields->percent) : g_strdup ("");
}

static void
add_step (GotganCliTable *table, GotganLibrary *library, Step *step, GotganLanguage language)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (step->claim);
  g_autofree char *date = gotgan_format_date (step->when, language);
  g_autofree char *parties =
      gotgan_cli_dup_parties (library, fields->kind, fields->investor, fields->company, language);
  g_autofree char *amount = dup_amount (fields, language);
  const char *state = gotgan_kind_is_deal (fields->kind) ? gotgan_stage_get_label (fields->stage)
                                                         : gotgan_basis_get_label (fields->basis);
  const char *cells[] = { date,   parties, gotgan_kind_get_label (fields->kind),
                          amount, state,   fields->quote };

  gotgan_cli_table_add (table, cells);
}

static void
print_steps (GotganCli *cli, GotganLibrary *library, GArray *steps)
{
  g_autoptr (GotganCliTable) table = gotgan_cli_table_new (6, 1u << 3, 5);

  for (guint i = 0; i < steps->len; i++)
    {
      Step *step = &g_array_index (steps, Step, i);

      if (cli->json)
        print_step_json (step);
      else
        add_step (table, library, step, cli->language);
    }
  if (!cli->json)
    gotgan_cli_table_print (table);
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autofree char *party = NULL;
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GListModel) deals = NULL;
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));

  if (!gotgan_cli_check_day (as_of))
    return GOTGAN_CLI_USAGE;
  library = gotgan_cli_open (cli);
  deals = library != NULL ? gotgan_cli_load_deals (library, as_of) : NULL;
  if (deals == NULL)
    return GOTGAN_CLI_REFUSED;

  if (party_name != NULL)
    party = gotgan_library_dup_party_key (library, party_name);
  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      /* The model keeps the deal. */
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);

      if (gotgan_cli_party_is (gotgan_deal_get_investor (deal), party)
          || gotgan_cli_party_is (gotgan_deal_get_company (deal), party))
        collect_steps (steps, deal);
    }
  if (steps->len == 0)
    return gotgan_cli_refuse_text (
        NULL, _ ("There are no such deals. Import articles that speak of some."));
  g_array_sort (steps, compare_steps);
  print_steps (cli, library, steps);
  return GOTGAN_CLI_DONE;
}

const GotganCliCommand gotgan_cli_timeline = {
  .name = "timeline",
  .summary = N_ ("List every step of every deal, oldest first"),
  .options = options,
  .run = run,
};
