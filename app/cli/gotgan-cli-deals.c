#include "config.h"

#include "app/cli/gotgan-cli-deal.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/cli/gotgan-cli-table.h"
#include "app/library/gotgan-article-files.h"
#include "app/library/gotgan-claim-lines.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>

static char *as_of;
static char *party_name;
static char *kind_name;
static char *facts_name;

static const GOptionEntry options[] = {
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("Only what was published by that day"),
    N_ ("DAY") },
  { "party", 0, 0, G_OPTION_ARG_STRING, &party_name, N_ ("Only deals of a company or investor"),
    N_ ("NAME") },
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_name, N_ ("Only one kind, such as “round”"),
    N_ ("KIND") },
  { "facts", 0, 0, G_OPTION_ARG_FILENAME, &facts_name,
    N_ ("From what “facts --json” printed into FILE (“-”: standard input), without a library"),
    N_ ("FILE") },
  G_OPTION_ENTRY_NULL,
};

static gboolean
is_wanted (GotganDeal *deal, const char *party, const GotganKind *kind)
{
  if (kind != NULL && gotgan_deal_get_kind (deal) != *kind)
    return FALSE;
  return gotgan_cli_party_is (gotgan_deal_get_investor (deal), party)
         || gotgan_cli_party_is (gotgan_deal_get_company (deal), party);
}

static void
add_deal (GotganCliTable *table, GotganLibrary *library, GotganDeal *deal, GotganLanguage language)
{
  g_autofree char *date = gotgan_format_date (gotgan_deal_get_when (deal), language);
  g_autofree char *investor =
      gotgan_cli_dup_party_name (library, gotgan_deal_get_investor (deal), language);
  g_autofree char *company =
      gotgan_cli_dup_party_name (library, gotgan_deal_get_company (deal), language);
  g_autofree char *amount = gotgan_cli_dup_deal_amount (deal, language);
  g_autofree char *sources = g_strdup_printf ("%u", gotgan_deal_get_n_independent (deal));
  const char *cells[] = {
    date,     gotgan_kind_get_label (gotgan_deal_get_kind (deal)),
    investor, company,
    amount,   gotgan_cli_deal_state (deal),
    sources,
  };

  gotgan_cli_table_add (table, cells);
}

static void
add_titles (GotganCliTable *table)
{
  const char *titles[] = {
    C_ ("column", "Date"),    C_ ("column", "Kind"),   C_ ("column", "Who pays"),
    C_ ("column", "Whom"),    C_ ("column", "Amount"), C_ ("column", "Stage"),
    C_ ("column", "Sources"),
  };

  gotgan_cli_table_add (table, titles);
}

static guint
print_deals (GotganCli *cli, GotganLibrary *library, GListModel *deals, const char *party,
             const GotganKind *kind)
{
  g_autoptr (GotganCliTable) table = gotgan_cli_table_new (7, 1u << 4 | 1u << 6, 2);
  guint n_shown = 0;

  add_titles (table);
  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);

      if (!is_wanted (deal, party, kind))
        continue;
      n_shown++;
      if (cli->json)
        gotgan_cli_print_deal (deal);
      else
        add_deal (table, library, deal, cli->language);
    }
  if (!cli->json && n_shown > 0)
    gotgan_cli_table_print (table);
  return n_shown;
}

static GListModel *
read_facts (void)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *deals = NULL;

  if (g_str_equal (facts_name, "-"))
    bytes = gotgan_cli_read_stdin (&error);
  else
    {
      file = g_file_new_for_commandline_arg (facts_name);
      bytes = gotgan_article_file_read (file, NULL, &error);
    }
  if (bytes != NULL)
    claims = gotgan_claim_lines_read (bytes, &error);
  if (claims != NULL)
    deals = gotgan_claim_lines_cluster (claims, &error);
  if (error != NULL)
    gotgan_cli_refuse (facts_name, error);
  return deals;
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autofree char *party = NULL;
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GListModel) deals = NULL;
  GotganKind kind = GOTGAN_KIND_INVESTMENT;

  if (!gotgan_cli_check_day (as_of))
    return GOTGAN_CLI_USAGE;
  if (kind_name != NULL && !gotgan_kind_from_string (kind_name, &kind))
    return gotgan_cli_refuse_usage (
        _ ("There is no such kind. The kinds are: investment, round, acquisition, sale, "
           "commitment, venture, valuation, revenue, expense, loss, profit, stake."));

  if (facts_name == NULL || !cli->json || party_name != NULL)
    library = gotgan_cli_open (cli);
  if (facts_name != NULL)
    deals = read_facts ();
  else
    deals = library != NULL ? gotgan_cli_load_deals (library, as_of) : NULL;
  if (deals == NULL)
    return GOTGAN_CLI_REFUSED;
  if (party_name != NULL)
    party = gotgan_library_dup_party_key (library, party_name);
  if (print_deals (cli, library, deals, party, kind_name != NULL ? &kind : NULL) == 0)
    return gotgan_cli_refuse_text (
        NULL, _ ("There are no such deals. Import articles that speak of some."));
  return GOTGAN_CLI_DONE;
}

const GotganCliCommand gotgan_cli_deals = {
  .name = "deals",
  .summary = N_ ("List deals and figures, newest first"),
  .options = options,
  .run = run,
};
