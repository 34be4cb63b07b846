#include "config.h"

#include "app/cli/gotgan-cli-deal.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/cli/gotgan-cli-table.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>

static char *as_of;
static char *payer_name;

static const GOptionEntry options[] = {
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("Only what was published by that day"),
    N_ ("DAY") },
  { "by", 0, 0, G_OPTION_ARG_STRING, &payer_name, N_ ("Only what this investor pays"),
    N_ ("NAME") },
  G_OPTION_ENTRY_NULL,
};

typedef struct
{
  GotganCli *cli;
  GotganLibrary *library;
  const char *company;
  const char *payer;
} Question;

/* Who pays whom: a round or a metric has nobody who pays, and spending need not have a payee. */
static gboolean
answers (GotganDeal *deal, Question *question)
{
  return gotgan_kind_is_deal (gotgan_deal_get_kind (deal))
         && gotgan_deal_get_investor (deal) != NULL
         && (gotgan_deal_get_company (deal) != NULL || question->payer != NULL)
         && gotgan_cli_party_is (gotgan_deal_get_company (deal), question->company)
         && gotgan_cli_party_is (gotgan_deal_get_investor (deal), question->payer);
}

static int
compare_deals (gconstpointer a, gconstpointer b)
{
  GotganDeal *first = *(GotganDeal *const *) a;
  GotganDeal *second = *(GotganDeal *const *) b;
  g_autofree char *first_key = gotgan_party_ref_dup_key (gotgan_deal_get_company (first));
  g_autofree char *second_key = gotgan_party_ref_dup_key (gotgan_deal_get_company (second));

  return g_strcmp0 (first_key, second_key);
}

static char *
dup_amount (GotganDeal *deal, GotganLanguage language)
{
  g_autofree char *amount = gotgan_cli_dup_deal_amount (deal, language);

  return *amount != '\0' ? g_steal_pointer (&amount) : g_strdup (C_ ("amount", "not stated"));
}

static void
add_deal (GotganCliTable *table, Question *question, GotganDeal *deal)
{
  GotganLanguage language = question->cli->language;
  g_autofree char *company =
      gotgan_cli_dup_party_name (question->library, gotgan_deal_get_company (deal), language);
  g_autofree char *investor =
      gotgan_cli_dup_party_name (question->library, gotgan_deal_get_investor (deal), language);
  g_autofree char *amount = dup_amount (deal, language);
  g_autofree char *date = gotgan_format_date (gotgan_deal_get_date (deal), language);
  g_autofree char *sources = g_strdup_printf ("%u", gotgan_deal_get_n_independent (deal));
  const char *cells[] = {
    company,
    investor,
    amount,
    gotgan_kind_get_label (gotgan_deal_get_kind (deal)),
    gotgan_cli_deal_state (deal),
    date,
    sources,
    gotgan_deal_get_disputed (deal) ? C_ ("deal", "accounts differ") : "",
  };

  gotgan_cli_table_add (table, cells);
}

static void
print_answers (Question *question, GPtrArray *deals, GotganRates *rates)
{
  g_autoptr (GotganCliTable) table = gotgan_cli_table_new (8, 1u << 2 | 1u << 6, 1);
  const char *titles[] = {
    C_ ("column", "Whom"),    C_ ("column", "Who pays"),
    C_ ("column", "Amount"),  C_ ("column", "Kind"),
    C_ ("column", "Stage"),   C_ ("column", "Date"),
    C_ ("column", "Sources"), NULL,
  };

  gotgan_cli_table_add (table, titles);
  for (guint i = 0; i < deals->len; i++)
    {
      if (question->cli->json)
        gotgan_cli_print_converted_deal (g_ptr_array_index (deals, i), rates);
      else
        add_deal (table, question, g_ptr_array_index (deals, i));
    }
  if (!question->cli->json)
    gotgan_cli_table_print (table);
}

static GPtrArray *
find_answers (GListModel *deals, Question *question)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);

      if (answers (deal, question))
        g_ptr_array_add (found, g_steal_pointer (&deal));
    }
  /* A stable sort: newest first within a company. */
  g_ptr_array_sort (found, compare_deals);
  return found;
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autofree char *company_name =
      cli->arguments[0] != NULL ? gotgan_cli_dup_argument (cli, 0) : NULL;
  g_autofree char *company = NULL;
  g_autofree char *payer = NULL;
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GListModel) deals = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GotganRates) rates = NULL;
  Question question = { .cli = cli };

  if (!gotgan_cli_check_day (as_of))
    return GOTGAN_CLI_USAGE;
  library = gotgan_cli_open (cli);
  deals = library != NULL ? gotgan_cli_load_deals (library, as_of) : NULL;
  if (deals == NULL)
    return GOTGAN_CLI_REFUSED;

  if (company_name != NULL)
    company = gotgan_library_dup_party_key (library, company_name);
  if (payer_name != NULL)
    payer = gotgan_library_dup_party_key (library, payer_name);
  question = (Question) { cli, library, company, payer };
  found = find_answers (deals, &question);
  if (found->len == 0)
    return gotgan_cli_refuse_text (
        company_name, _ ("Nobody is known to pay. Look at “gotgan-cli deals” for the names "
                         "that the library has."));
  rates = gotgan_library_make_rates (library, deals);
  print_answers (&question, found, rates);
  return GOTGAN_CLI_DONE;
}

const GotganCliCommand gotgan_cli_investors = {
  .name = "investors",
  .arguments = N_ ("[COMPANY]"),
  .summary = N_ ("Say who pays a company, how much and at what stage"),
  .options = options,
  .max_arguments = 1,
  .run = run,
};
