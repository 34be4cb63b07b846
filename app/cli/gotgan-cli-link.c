#include "config.h"

#include "app/cli/gotgan-cli-deal.h"
#include "app/cli/gotgan-cli-fact.h"
#include "app/cli/gotgan-cli-output.h"

#include <glib/gi18n-lib.h>

static gboolean
has_claim (GotganDeal *deal, GotganClaim *claim)
{
  GListModel *claims = gotgan_deal_get_claims (deal);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) other = g_list_model_get_item (claims, i);

      if (gotgan_claim_get_article_id (other) == gotgan_claim_get_article_id (claim)
          && g_str_equal (gotgan_claim_get_key (other), gotgan_claim_get_key (claim)))
        return TRUE;
    }
  return FALSE;
}

/* Returns: (transfer full) (nullable): the deal that @claim speaks of; a rejected one speaks of none */
static GotganDeal *
find_deal (GListModel *deals, GotganClaim *claim)
{
  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);

      if (has_claim (deal, claim))
        return g_steal_pointer (&deal);
    }
  return NULL;
}

static GotganDeal *
find_deal_of (GotganLibrary *library, GListModel *deals, const char *name, GotganClaim **claim)
{
  GotganDeal *deal = NULL;

  *claim = gotgan_cli_find_fact (library, name);
  if (*claim == NULL)
    return NULL;
  deal = find_deal (deals, *claim);
  if (deal == NULL)
    gotgan_cli_refuse_text (name, _ ("This fact is not shown, so it belongs to no deal."));
  return deal;
}

static GotganCliStatus
print_deal_of (GotganCli *cli, GotganLibrary *library, GotganClaim *claim)
{
  g_autoptr (GListModel) deals = NULL;
  g_autoptr (GotganDeal) deal = NULL;
  GListModel *claims;

  if (!gotgan_cli_flush (library))
    return GOTGAN_CLI_REFUSED;
  deals = gotgan_cli_load_deals (library, NULL);
  deal = deals != NULL ? find_deal (deals, claim) : NULL;
  if (deal == NULL)
    return GOTGAN_CLI_REFUSED;
  if (cli->json)
    {
      gotgan_cli_print_deal (deal);
      return GOTGAN_CLI_DONE;
    }
  claims = gotgan_deal_get_claims (deal);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) other = g_list_model_get_item (claims, i);

      gotgan_cli_print_fact (other, cli->language);
    }
  return GOTGAN_CLI_DONE;
}

static GotganCliStatus
merge (GotganCli *cli, GotganLibrary *library, GListModel *deals)
{
  g_autofree char *name = gotgan_cli_dup_argument (cli, 1);
  g_autofree char *other_name = gotgan_cli_dup_argument (cli, 2);
  g_autoptr (GotganClaim) claim = NULL;
  g_autoptr (GotganClaim) other_claim = NULL;
  g_autoptr (GotganDeal) deal = find_deal_of (library, deals, name, &claim);
  g_autoptr (GotganDeal) other =
      deal != NULL ? find_deal_of (library, deals, other_name, &other_claim) : NULL;

  if (other == NULL)
    return GOTGAN_CLI_REFUSED;
  if (deal == other)
    return gotgan_cli_refuse_text (NULL, _ ("Both facts speak of one deal already."));
  if (gotgan_deal_get_kind (deal) != gotgan_deal_get_kind (other))
    return gotgan_cli_refuse_text (
        NULL, _ ("The deals are of two kinds. Correct the kind of one of the facts first."));
  gotgan_library_merge_deals (library, deal, other);
  return print_deal_of (cli, library, claim);
}

static GotganCliStatus
split (GotganCli *cli, GotganLibrary *library, GListModel *deals)
{
  g_autofree char *name = gotgan_cli_dup_argument (cli, 1);
  g_autoptr (GotganClaim) claim = NULL;
  g_autoptr (GotganDeal) deal = find_deal_of (library, deals, name, &claim);

  if (deal == NULL)
    return GOTGAN_CLI_REFUSED;
  if (g_list_model_get_n_items (gotgan_deal_get_claims (deal)) < 2)
    return gotgan_cli_refuse_text (name, _ ("This fact stands alone already."));
  gotgan_library_split_claim (library, deal, claim);
  return print_deal_of (cli, library, claim);
}

static GotganCliStatus
run (GotganCli *cli)
{
  gboolean is_merge = g_str_equal (cli->arguments[0], "merge");
  guint n_facts = g_strv_length (cli->arguments) - 1;
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GListModel) deals = NULL;

  if (!is_merge && !g_str_equal (cli->arguments[0], "split"))
    return gotgan_cli_refuse_usage (_ ("The actions are: merge, split."));
  if (n_facts != (is_merge ? 2 : 1))
    return gotgan_cli_refuse_usage (_ (
        "“merge” takes a fact of each of two deals, “split” the fact that is to leave its deal."));
  library = gotgan_cli_open (cli);
  deals = library != NULL ? gotgan_cli_load_deals (library, NULL) : NULL;
  if (deals == NULL)
    return GOTGAN_CLI_REFUSED;
  return is_merge ? merge (cli, library, deals) : split (cli, library, deals);
}

const GotganCliCommand gotgan_cli_link = {
  .name = "link",
  .arguments = N_ ("merge FACT FACT | split FACT"),
  .summary = N_ ("Say that two deals are one, or that a fact speaks of another deal"),
  .min_arguments = 2,
  .max_arguments = 3,
  .run = run,
};
