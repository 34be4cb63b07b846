#include "config.h"

#include "app/cli/gotgan-cli-deal.h"
#include "app/cli/gotgan-cli-fact.h"
#include "app/cli/gotgan-cli-output.h"

#include <glib/gi18n-lib.h>

/* Letters of a fact's name that are printed: enough to tell it by. */
#define SHORT_NAME 16

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
merge (GotganCli *cli, GotganLibrary *library)
{
  g_autoptr (GListModel) deals = gotgan_cli_load_deals (library, NULL);
  g_autofree char *name = gotgan_cli_dup_argument (cli, 1);
  g_autofree char *other_name = gotgan_cli_dup_argument (cli, 2);
  g_autoptr (GotganClaim) claim = NULL;
  g_autoptr (GotganClaim) other_claim = NULL;
  g_autoptr (GotganDeal) deal = deals != NULL ? find_deal_of (library, deals, name, &claim) : NULL;
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
split (GotganCli *cli, GotganLibrary *library)
{
  g_autoptr (GListModel) deals = gotgan_cli_load_deals (library, NULL);
  g_autofree char *name = gotgan_cli_dup_argument (cli, 1);
  g_autoptr (GotganClaim) claim = NULL;
  g_autoptr (GotganDeal) deal = deals != NULL ? find_deal_of (library, deals, name, &claim) : NULL;

  if (deal == NULL)
    return GOTGAN_CLI_REFUSED;
  if (g_list_model_get_n_items (gotgan_deal_get_claims (deal)) < 2)
    return gotgan_cli_refuse_text (name, _ ("This fact stands alone already."));
  gotgan_library_split_claim (library, deal, claim);
  return print_deal_of (cli, library, claim);
}

/* Both need not be shown: what was said is taken back all the same. */
static GotganCliStatus
withdraw (GotganCli *cli, GotganLibrary *library)
{
  g_autofree char *name = gotgan_cli_dup_argument (cli, 1);
  g_autofree char *other_name = gotgan_cli_dup_argument (cli, 2);
  g_autoptr (GotganClaim) claim = gotgan_cli_find_fact (library, name);
  g_autoptr (GotganClaim) other = claim != NULL ? gotgan_cli_find_fact (library, other_name) : NULL;

  if (other == NULL)
    return GOTGAN_CLI_REFUSED;
  gotgan_library_unlink_claims (library, claim, other);
  return gotgan_cli_flush (library) ? GOTGAN_CLI_DONE : GOTGAN_CLI_REFUSED;
}

static void
print_link (GotganCli *cli, const GotganDealLink *link)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *a = g_strdup_printf ("%" G_GINT64_FORMAT ":%s", link->a.article_id, link->a.key);
  g_autofree char *b = g_strdup_printf ("%" G_GINT64_FORMAT ":%s", link->b.article_id, link->b.key);

  if (!cli->json)
    {
      gotgan_cli_printf ("%.*s  %.*s  %s", SHORT_NAME, a, SHORT_NAME, b,
                         link->together ? _ ("one deal") : _ ("two deals"));
      return;
    }
  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "a", a);
  gotgan_cli_add_string (builder, "b", b);
  gotgan_cli_add_boolean (builder, "together", link->together);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

static GotganCliStatus
list (GotganCli *cli, GotganLibrary *library)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_library_load_links_async (library, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  links = gotgan_library_load_links_finish (library, result, &error);
  if (links == NULL)
    return gotgan_cli_refuse (NULL, error);
  for (guint i = 0; i < links->len; i++)
    print_link (cli, g_ptr_array_index (links, i));
  if (links->len == 0)
    return gotgan_cli_refuse_text (NULL, _ ("Nothing has been merged or split yet."));
  return GOTGAN_CLI_DONE;
}

static const struct
{
  const char *name;
  guint n_facts;
  GotganCliStatus (*run) (GotganCli *cli, GotganLibrary *library);
} actions[] = {
  { "list", 0, list },
  { "merge", 2, merge },
  { "split", 1, split },
  { "withdraw", 2, withdraw },
};

static GotganCliStatus
run (GotganCli *cli)
{
  guint n_facts = g_strv_length (cli->arguments) - 1;
  g_autoptr (GotganLibrary) library = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (!g_str_equal (cli->arguments[0], actions[i].name))
        continue;
      if (n_facts != actions[i].n_facts)
        return gotgan_cli_refuse_usage (
            _ ("“merge” takes a fact of each of two deals, “split” the fact that is to leave its "
               "deal, “withdraw” two facts, “list” none."));
      library = gotgan_cli_open (cli);
      return library != NULL ? actions[i].run (cli, library) : GOTGAN_CLI_REFUSED;
    }
  return gotgan_cli_refuse_usage (_ ("The actions are: list, merge, split, withdraw."));
}

const GotganCliCommand gotgan_cli_link = {
  .name = "link",
  .arguments = N_ ("list | merge FACT FACT | split FACT | withdraw FACT FACT"),
  .summary = N_ ("Say that two deals are one, or that a fact speaks of another deal"),
  .min_arguments = 1,
  .max_arguments = 3,
  .run = run,
};
