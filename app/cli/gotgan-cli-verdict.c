#include "config.h"

#include "app/cli/gotgan-cli-deal.h"
#include "app/cli/gotgan-cli-fact.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-claim-edit.h"
#include "app/model/gotgan-correction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gint64 article_id;
static char *quote;

static const GOptionEntry options[] = {
  { "article", 0, 0, G_OPTION_ARG_INT64, &article_id, N_ ("With “list”: only of one article"),
    N_ ("ID") },
  { "quote", 0, 0, G_OPTION_ARG_STRING, &quote,
    N_ ("With “add”: the words of the article that say so"), N_ ("TEXT") },
  G_OPTION_ENTRY_NULL,
};

/* @min_arguments, @max_arguments: behind the action's name */
typedef struct
{
  const char *name;
  guint min_arguments;
  guint max_arguments;
  GotganCliStatus (*run) (GotganCli *cli, GotganLibrary *library);
} Action;

/* --- Output ------------------------------------------------------------------------------------- */

static void
print_fact (GotganCli *cli, GotganClaim *claim)
{
  if (cli->json)
    {
      g_autoptr (JsonNode) node = gotgan_cli_claim_to_json (claim);

      gotgan_cli_print_json (node);
    }
  else
    gotgan_cli_print_fact (claim, cli->language);
}

/* What has become of a fact, by the name it had before. */
static GotganCliStatus
print_outcome (GotganCli *cli, GotganLibrary *library, gint64 article, const char *key)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT ":%s", article, key);
  g_autoptr (GotganClaim) claim = NULL;

  if (!gotgan_cli_flush (library))
    return GOTGAN_CLI_REFUSED;
  claim = gotgan_cli_find_fact (library, name);
  if (claim == NULL)
    return GOTGAN_CLI_REFUSED;
  print_fact (cli, claim);
  return GOTGAN_CLI_DONE;
}

static const char *
get_key (GotganClaim *claim)
{
  GotganVerdict *verdict = gotgan_claim_get_verdict (claim);

  return verdict != NULL ? gotgan_verdict_get_key (verdict) : gotgan_claim_get_key (claim);
}

/* --- List --------------------------------------------------------------------------------------- */

static GListModel *
load_verdicts (GotganLibrary *library)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *verdicts;

  gotgan_library_load_verdicts_async (library, article_id, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  verdicts = gotgan_library_load_verdicts_finish (library, result, &error);
  if (verdicts == NULL)
    gotgan_cli_refuse (NULL, error);
  return verdicts;
}

static GotganCliStatus
list (GotganCli *cli, GotganLibrary *library)
{
  g_autoptr (GListModel) verdicts = load_verdicts (library);

  if (verdicts == NULL)
    return GOTGAN_CLI_REFUSED;
  for (guint i = 0; i < g_list_model_get_n_items (verdicts); i++)
    {
      g_autoptr (GotganVerdict) verdict = g_list_model_get_item (verdicts, i);
      g_autoptr (GotganClaim) claim = gotgan_verdict_dup_claim (verdict);

      gotgan_claim_set_verdict (claim, verdict);
      print_fact (cli, claim);
    }
  if (g_list_model_get_n_items (verdicts) == 0)
    return gotgan_cli_refuse_text (
        NULL, _ ("Nothing has been decided yet. “gotgan-cli show” prints the names of facts."));
  return GOTGAN_CLI_DONE;
}

/* --- Decide ------------------------------------------------------------------------------------- */

/* Whether the person made it, so that there is nothing beneath it. */
static gboolean
is_own (GotganClaim *claim)
{
  GotganVerdict *verdict = gotgan_claim_get_verdict (claim);

  return verdict != NULL && gotgan_verdict_get_fields (verdict)->ruling == GOTGAN_RULING_ADDED
         && gotgan_verdict_get_fields (verdict)->source_id == 0;
}

static GotganCliStatus
decide (GotganCli *cli, GotganLibrary *library,
        void (*func) (GotganLibrary *library, GotganClaim *claim))
{
  g_autofree char *name = gotgan_cli_dup_argument (cli, 1);
  g_autoptr (GotganClaim) claim = gotgan_cli_find_fact (library, name);

  if (claim == NULL)
    return GOTGAN_CLI_REFUSED;
  func (library, claim);
  return print_outcome (cli, library, gotgan_claim_get_article_id (claim), get_key (claim));
}

static GotganCliStatus
accept (GotganCli *cli, GotganLibrary *library)
{
  return decide (cli, library, gotgan_library_accept_claim);
}

/* Nothing is printed: the fact may be gone with the verdict. */
static GotganCliStatus
withdraw (GotganCli *cli, GotganLibrary *library)
{
  g_autofree char *name = gotgan_cli_dup_argument (cli, 1);
  g_autoptr (GotganClaim) claim = gotgan_cli_find_fact (library, name);
  GotganVerdict *verdict = claim != NULL ? gotgan_claim_get_verdict (claim) : NULL;

  if (claim == NULL)
    return GOTGAN_CLI_REFUSED;
  if (verdict == NULL)
    return gotgan_cli_refuse_text (name, _ ("Nothing has been decided on this fact."));
  gotgan_library_withdraw_verdict (library, verdict);
  return gotgan_cli_flush (library) ? GOTGAN_CLI_DONE : GOTGAN_CLI_REFUSED;
}

static GotganCliStatus
reject (GotganCli *cli, GotganLibrary *library)
{
  g_autofree char *name = gotgan_cli_dup_argument (cli, 1);
  g_autoptr (GotganClaim) claim = gotgan_cli_find_fact (library, name);

  if (claim == NULL)
    return GOTGAN_CLI_REFUSED;
  return is_own (claim) ? withdraw (cli, library)
                        : decide (cli, library, gotgan_library_reject_claim);
}

/* --- Correct and add ---------------------------------------------------------------------------- */

/* @first: the argument the settings begin at. Kind comes first, for it decides what else there is. */
static gboolean
set_fields (GotganCli *cli, guint first, GotganClaimFields *fields)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = first; cli->arguments[i] != NULL; i++)
      {
        g_autofree char *argument = gotgan_cli_dup_argument (cli, i);
        char *equals = strchr (argument, '=');
        g_autoptr (GError) error = NULL;

        *equals = '\0';
        if (g_str_equal (argument, "kind") != (pass == 0))
          continue;
        if (!gotgan_claim_edit_set (fields, argument, equals + 1, &error))
          {
            gotgan_cli_refuse (argument, error);
            return FALSE;
          }
      }
  return TRUE;
}

/* What a person made goes by what it says. */
static const char *
get_corrected_key (GotganClaim *claim, GotganClaim *corrected)
{
  return is_own (claim) ? gotgan_claim_get_key (corrected) : get_key (claim);
}

static GotganCliStatus
correct (GotganCli *cli, GotganLibrary *library)
{
  g_autofree char *name = gotgan_cli_dup_argument (cli, 1);
  g_autoptr (GotganClaim) claim = gotgan_cli_find_fact (library, name);
  g_autoptr (GotganClaim) corrected = NULL;
  GotganClaimFields fields;
  g_autoptr (GError) error = NULL;

  if (claim == NULL)
    return GOTGAN_CLI_REFUSED;
  gotgan_claim_fields_copy (gotgan_claim_get_fields (claim), &fields);
  if (!set_fields (cli, 2, &fields))
    {
      gotgan_claim_fields_clear (&fields);
      return GOTGAN_CLI_REFUSED;
    }
  corrected = gotgan_claim_new (&fields);
  if (!gotgan_library_correct_claim (library, claim, corrected, &error))
    return gotgan_cli_refuse (name, error);
  return print_outcome (cli, library, gotgan_claim_get_article_id (claim),
                        get_corrected_key (claim, corrected));
}

static GotganArticle *
load_article (GotganLibrary *library, gint64 id, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_load_article_async (library, id, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  return gotgan_library_load_article_finish (library, result, error);
}

static gboolean
place (GotganLibrary *library, gint64 id, GotganClaimFields *fields, GError **error)
{
  g_autoptr (GotganArticle) article = load_article (library, id, error);
  g_autofree char *words = g_utf8_make_valid (quote, -1);

  return article != NULL && gotgan_claim_edit_place (fields, article, words, error);
}

static GotganCliStatus
add (GotganCli *cli, GotganLibrary *library)
{
  GotganClaimFields fields = { .percent = -1, .confidence = 1 };
  gint64 id = g_ascii_strtoll (cli->arguments[1], NULL, 10);
  g_autoptr (GotganClaim) claim = NULL;
  g_autoptr (GError) error = NULL;

  if (!set_fields (cli, 2, &fields) || !place (library, id, &fields, &error))
    {
      gotgan_claim_fields_clear (&fields);
      return error != NULL ? gotgan_cli_refuse (cli->arguments[1], error) : GOTGAN_CLI_REFUSED;
    }
  claim = gotgan_claim_new (&fields);
  gotgan_claim_set_origin (claim, id, NULL, NULL, NULL);
  if (!gotgan_library_add_claim (library, claim, &error))
    return gotgan_cli_refuse (NULL, error);
  return print_outcome (cli, library, id, gotgan_claim_get_key (claim));
}

/* --- The command line --------------------------------------------------------------------------- */

static const Action actions[] = {
  { "list", 0, 0, list },       { "accept", 1, 1, accept },
  { "reject", 1, 1, reject },   { "correct", 2, G_MAXUINT, correct },
  { "add", 2, G_MAXUINT, add }, { "withdraw", 1, 1, withdraw },
};

static const Action *
find_action (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      return &actions[i];
  return NULL;
}

static gboolean
are_settings (char **arguments)
{
  for (guint i = 0; arguments[i] != NULL; i++)
    if (strchr (arguments[i], '=') == NULL || arguments[i][0] == '=')
      return FALSE;
  return TRUE;
}

static const char *
find_mistake (const Action *action, GotganCli *cli)
{
  guint n_arguments = g_strv_length (cli->arguments) - 1;

  if (n_arguments < action->min_arguments)
    return _ ("Something is missing: see --help for what the command needs.");
  if (n_arguments > action->max_arguments)
    return _ ("There is more than the command takes: see --help.");
  if (action->max_arguments > 1 && !are_settings (cli->arguments + 2))
    return _ ("A field is set like “stage=completed”.");
  if (action->run == add
      && !g_ascii_string_to_signed (cli->arguments[1], 10, 1, G_MAXINT64, NULL, NULL))
    return _ ("An article is named by its number: see “gotgan-cli list”.");
  if ((action->run == add) != (quote != NULL))
    return _ ("“add” needs --quote with the article’s words; nothing else takes it.");
  if (article_id != 0 && action->run != list)
    return _ ("Only “list” takes --article.");
  return NULL;
}

static GotganCliStatus
run (GotganCli *cli)
{
  const Action *action = find_action (cli->arguments[0]);
  const char *mistake = action != NULL ? find_mistake (action, cli) : NULL;
  g_autoptr (GotganLibrary) library = NULL;

  if (action == NULL)
    return gotgan_cli_refuse_usage (
        _ ("The actions are: list, accept, reject, correct, add, withdraw."));
  if (mistake != NULL)
    return gotgan_cli_refuse_usage (mistake);
  library = gotgan_cli_open (cli);
  return library != NULL ? action->run (cli, library) : GOTGAN_CLI_REFUSED;
}

const GotganCliCommand gotgan_cli_verdict = {
  .name = "verdict",
  .arguments = N_ ("list | accept FACT | reject FACT | correct FACT FIELD=VALUE… | "
                   "add ID FIELD=VALUE… | withdraw FACT"),
  .summary = N_ ("Accept, reject, correct or add facts, and list what was decided"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
};
