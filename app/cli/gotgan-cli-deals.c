#include "config.h"

#include "app/cli/gotgan-cli-deal.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/cli/gotgan-cli-table.h"
#include "app/library/gotgan-check-text.h"
#include "app/library/gotgan-claim-lines.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *as_of;
static char *party_name;
static char *kind_name;
static char *facts_name;
static gboolean only_checked;
static gboolean circles;

static const GOptionEntry options[] = {
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &as_of, N_ ("Only what was published by that day"),
    N_ ("DAY") },
  { "party", 0, 0, G_OPTION_ARG_STRING, &party_name, N_ ("Only deals of a company or investor"),
    N_ ("NAME") },
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_name, N_ ("Only one kind, such as “round”"),
    N_ ("KIND") },
  { "facts", 0, 0, G_OPTION_ARG_FILENAME, &facts_name,
    N_ ("From what “facts --json” printed into FILE (“-”: standard input), not from the library"),
    N_ ("FILE") },
  { "checks", 0, 0, G_OPTION_ARG_NONE, &only_checked,
    N_ ("Only deals in which something does not add up, and what it is"), NULL },
  { "circles", 0, 0, G_OPTION_ARG_NONE, &circles,
    N_ ("Money that goes round instead: who invests in whom and is paid by them again"), NULL },
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

static gboolean
is_decided (GotganDeal *deal)
{
  GListModel *claims = gotgan_deal_get_claims (deal);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);

      if (gotgan_claim_get_verdict (claim) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Translators: the stage of a deal of which the person has accepted, corrected or added a fact. */
static char *
dup_state (GotganDeal *deal)
{
  const char *state = gotgan_cli_deal_state (deal);

  return is_decided (deal) ? g_strdup_printf (_ ("%s (decided)"), state) : g_strdup (state);
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
  g_autofree char *state = dup_state (deal);
  const char *cells[] = {
    date,    gotgan_kind_get_label (gotgan_deal_get_kind (deal)), investor, company, amount, state,
    sources,
  };

  gotgan_cli_table_add (table, cells);
}

static void
add_titles (GotganCliTable *table)
{
  const char *titles[] = {
    C_ ("column", "Date"),         C_ ("column", "Kind"),   C_ ("column", "Who"),
    C_ ("column", "Whom or what"), C_ ("column", "Amount"), C_ ("column", "Stage"),
    C_ ("column", "Sources"),
  };

  gotgan_cli_table_add (table, titles);
}

/* One line of the table, and for --checks what does not add up in the deal beneath it. @told: the checks told so far. */
typedef struct
{
  GotganCli *cli;
  GotganLibrary *library;
  GotganRates *rates;
  GotganCliTable *table;
  GHashTable *told;
} Printing;

/* A check of two figures belongs to both deals; where they are listed it is told once. */
static gboolean
has_news (const Printing *printing, GotganDeal *deal)
{
  GPtrArray *found = gotgan_deal_get_checks (deal);

  for (guint i = 0; i < found->len; i++)
    if (printing->cli->json || !g_hash_table_contains (printing->told, found->pdata[i]))
      return TRUE;
  return FALSE;
}

/* A quote may be the whole sentence, but for the full stop. */
static gboolean
is_quoted (const GotganCheck *check)
{
  for (guint i = 0; i < check->claims->len; i++)
    {
      const char *quote = gotgan_claim_get_fields (check->claims->pdata[i])->quote;

      if (strstr (quote, check->words) != NULL
          || (g_str_has_prefix (check->words, quote)
              && strlen (check->words) == strlen (quote) + 1))
        return TRUE;
    }
  return FALSE;
}

static void
print_checks (const Printing *printing, GotganDeal *deal)
{
  GPtrArray *found = gotgan_deal_get_checks (deal);

  for (guint i = 0; i < found->len; i++)
    {
      const GotganCheck *check = g_ptr_array_index (found, i);
      g_autofree char *sentence = NULL;

      if (!g_hash_table_add (printing->told, (gpointer) check))
        continue;
      sentence = gotgan_check_dup_sentence (check);
      gotgan_cli_print_line (sentence);
      for (guint j = 0; j < check->claims->len; j++)
        gotgan_cli_printf ("    “%s”", gotgan_claim_get_fields (check->claims->pdata[j])->quote);
      if (check->words != NULL && !is_quoted (check))
        gotgan_cli_printf ("    “%s”", check->words);
    }
}

static void
print_deal (Printing *printing, GotganDeal *deal)
{
  g_autoptr (GotganCliTable) line = NULL;

  if (printing->cli->json)
    {
      gotgan_cli_print_converted_deal (deal, printing->rates);
      return;
    }
  if (!only_checked)
    {
      add_deal (printing->table, printing->library, deal, printing->cli->language);
      return;
    }
  line = gotgan_cli_table_new (7, 0, 2);
  add_deal (line, printing->library, deal, printing->cli->language);
  gotgan_cli_table_print (line);
  print_checks (printing, deal);
}

static guint
print_deals (Printing *printing, GListModel *deals, const char *party, const GotganKind *kind)
{
  guint n_shown = 0;

  add_titles (printing->table);
  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);

      if (!is_wanted (deal, party, kind) || (only_checked && !has_news (printing, deal)))
        continue;
      n_shown++;
      print_deal (printing, deal);
    }
  if (!printing->cli->json && !only_checked && n_shown > 0)
    gotgan_cli_table_print (printing->table);
  return n_shown;
}

/* Multiples and parts are only checked by the traces: to say nothing would look as if they added up. */
static char *
dup_unchecked (GPtrArray *claims)
{
  guint n_lines;
  guint n_untraced = gotgan_claim_lines_count_untraced (claims, &n_lines);

  if (n_untraced == 0)
    return NULL;
  if (n_untraced == n_lines)
    return g_strdup (
        _ ("Multiples and parts of sums could not be checked: the lines have no traces. Make them "
           "with “facts --json --explain”."));
  return g_strdup_printf (
      /* Translators: how many lines of a file have no traces, and how many lines it has. */
      _ ("Multiples and parts of sums could not be checked in %u of %u lines: these have no traces. Make them "
         "with “facts --json --explain”."),
      n_untraced, n_lines);
}

/* @unchecked: (out) (nullable): what can't be checked, as a sentence */
static GListModel *
read_facts (char **unchecked)
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
      bytes = g_file_load_bytes (file, NULL, NULL, &error);
    }
  if (bytes != NULL)
    claims = gotgan_claim_lines_read (bytes, &error);
  if (claims != NULL)
    deals = gotgan_claim_lines_cluster (claims, &error);
  if (deals != NULL)
    *unchecked = dup_unchecked (claims);
  if (error != NULL)
    gotgan_cli_refuse (facts_name, error);
  return deals;
}

static GListModel *
load_deals (GotganLibrary *library, char **unchecked)
{
  if (facts_name != NULL)
    return read_facts (unchecked);
  return gotgan_cli_load_deals (library, as_of);
}

static gboolean
read_kind (GotganKind *kind)
{
  if (kind_name == NULL || gotgan_kind_from_string (kind_name, kind))
    return TRUE;
  gotgan_cli_refuse_usage (
      _ ("There is no such kind. The kinds are: investment, round, acquisition, sale, "
         "commitment, venture, valuation, revenue, expense, loss, profit, stake."));
  return FALSE;
}

/* @unchecked: (nullable): what could not be checked */
static GotganCliStatus
tell_none (const char *unchecked)
{
  if (!only_checked)
    return gotgan_cli_refuse_text (
        NULL, _ ("There are no such deals. Import articles that speak of some."));
  if (unchecked == NULL)
    return gotgan_cli_refuse_text (NULL, _ ("Everything that can be checked adds up."));
  return gotgan_cli_refuse_text (facts_name, unchecked);
}

static GotganCliStatus
print_wanted (GotganCli *cli, GotganLibrary *library, GListModel *deals, const GotganKind *kind,
              const char *unchecked)
{
  g_autofree char *party =
      party_name != NULL ? gotgan_library_dup_party_key (library, party_name) : NULL;
  g_autoptr (GotganRates) rates = gotgan_library_make_rates (library, deals);
  g_autoptr (GotganCliTable) table = gotgan_cli_table_new (7, 1u << 4 | 1u << 6, 2);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  Printing printing = { cli, library, rates, table, told };

  if (circles)
    return gotgan_cli_print_circles (cli, library, deals, party);
  if (print_deals (&printing, deals, party, kind) == 0)
    return tell_none (unchecked);
  if (only_checked && unchecked != NULL)
    gotgan_cli_refuse_text (facts_name, unchecked);
  return GOTGAN_CLI_DONE;
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GListModel) deals = NULL;
  g_autofree char *unchecked = NULL;
  GotganKind kind = GOTGAN_KIND_INVESTMENT;

  if (!gotgan_cli_check_day (as_of) || !read_kind (&kind))
    return GOTGAN_CLI_USAGE;
  library = gotgan_cli_open (cli);
  deals = library != NULL ? load_deals (library, &unchecked) : NULL;
  if (deals == NULL)
    return GOTGAN_CLI_REFUSED;
  return print_wanted (cli, library, deals, kind_name != NULL ? &kind : NULL, unchecked);
}

const GotganCliCommand gotgan_cli_deals = {
  .name = "deals",
  .summary = N_ ("List deals and figures, newest first"),
  .options = options,
  .run = run,
};
