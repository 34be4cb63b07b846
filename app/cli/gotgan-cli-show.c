#include "config.h"

#include "app/cli/gotgan-cli-claim.h"
#include "app/cli/gotgan-cli-deal.h"
#include "app/cli/gotgan-cli-fact.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/model/gotgan-claim-json.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>

static gboolean
parse_id (const char *text, gint64 *id)
{
  g_autoptr (GError) error = NULL;

  return g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, id, &error);
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

static GListModel *
load_claims (GotganLibrary *library, gint64 id, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_load_claims_async (library, id, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  return gotgan_library_load_claims_finish (library, result, NULL, error);
}

/* Returns: (transfer full): the newest is the last */
static GPtrArray *
load_versions (GotganLibrary *library, gint64 id, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_load_versions_async (library, id, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  return gotgan_library_load_versions_finish (library, result, error);
}

static gboolean
is_partial (GPtrArray *versions)
{
  const GotganArticleVersion *newest =
      versions->len > 0 ? g_ptr_array_index (versions, versions->len - 1) : NULL;

  return newest != NULL && newest->is_partial;
}

static void
print_json (GotganArticle *article, GListModel *claims, gboolean partial)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  gotgan_cli_add_int (builder, "id", gotgan_article_get_id (article));
  gotgan_cli_add_boolean (builder, "partial", partial);
  json_builder_set_member_name (builder, "article");
  json_builder_add_value (builder, gotgan_article_to_json (article));
  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);

      json_builder_add_value (builder, gotgan_cli_claim_to_json (claim));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

static void
print_article (GotganCli *cli, GotganArticle *article, GListModel *claims, gboolean partial)
{
  gotgan_cli_print_article_head (article, cli->language);
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    {
      gotgan_cli_print_line ("");
      gotgan_cli_print_line (gotgan_article_get_paragraph (article, i)->text);
    }
  if (partial)
    {
      gotgan_cli_print_line ("");
      gotgan_cli_print_line (
          _ ("(This is only the beginning of the article. Its page has the rest.)"));
    }
  if (g_list_model_get_n_items (claims) == 0)
    return;
  gotgan_cli_print_line ("");
  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);

      gotgan_cli_print_fact (claim, cli->language);
    }
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autofree char *argument = gotgan_cli_dup_argument (cli, 0);
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GotganArticle) article = NULL;
  g_autoptr (GListModel) claims = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  if (!parse_id (argument, &id))
    return gotgan_cli_refuse_usage (
        _ ("An article is named by its number: see “gotgan-cli list”."));
  library = gotgan_cli_open (cli);
  if (library == NULL)
    return GOTGAN_CLI_REFUSED;

  article = load_article (library, id, &error);
  if (article != NULL)
    claims = load_claims (library, id, &error);
  if (claims != NULL)
    versions = load_versions (library, id, &error);
  if (versions == NULL)
    return gotgan_cli_refuse (argument, error);
  if (cli->json)
    print_json (article, claims, is_partial (versions));
  else
    print_article (cli, article, claims, is_partial (versions));
  return GOTGAN_CLI_DONE;
}

const GotganCliCommand gotgan_cli_show = {
  .name = "show",
  .arguments = N_ ("ID"),
  .summary = N_ ("Print an article and what it claims"),
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
