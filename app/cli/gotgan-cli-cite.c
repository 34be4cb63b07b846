#include "config.h"

#include "app/base/gotgan-text.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/model/gotgan-citation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *quote;
static char *style;

static const GOptionEntry options[] = {
  { "quote", 0, 0, G_OPTION_ARG_STRING, &quote, N_ ("Words of the article, to begin with"),
    N_ ("WORDS") },
  { "style", 0, 0, G_OPTION_ARG_STRING, &style,
    N_ ("Korean or English style, or CSL-JSON for programs that keep references: ko, en or csl; "
        "otherwise the program’s language"),
    N_ ("STYLE") },
  G_OPTION_ENTRY_NULL,
};

static gboolean
is_quoted (GotganArticle *article, const char *words)
{
  g_autofree char *squeezed = gotgan_text_squeeze (words);

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    if (strstr (gotgan_article_get_paragraph (article, i)->text, squeezed) != NULL)
      return TRUE;
  return FALSE;
}

static void
print_citation (GotganCli *cli, GotganArticle *article, GotganLanguage language)
{
  g_autofree char *citation = gotgan_citation_format (article, quote, language);
  g_autoptr (JsonBuilder) builder = NULL;

  if (!cli->json)
    {
      gotgan_cli_print_line (citation);
      return;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "style", gotgan_language_to_string (language));
  gotgan_cli_add_string (builder, "citation", citation);
  gotgan_cli_add_string (builder, "version", gotgan_article_get_version (article));
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

static void
print_csl (GotganArticle *article)
{
  g_autofree char *json = gotgan_citation_dup_csl_json (article);
  g_autoptr (JsonNode) node = json_from_string (json, NULL);

  gotgan_cli_print_json (node);
}

static GotganArticle *
load_newest (GotganLibrary *library, gint64 id, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_load_article_async (library, id, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  return gotgan_library_load_article_finish (library, result, error);
}

static GotganArticle *
load_version (GotganLibrary *library, gint64 id, const char *hash, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_load_version_async (library, id, hash, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  return gotgan_library_load_article_finish (library, result, error);
}

/* Returns: (transfer full) (nullable): the newest of the versions with the words in it; %NULL also without an error */
static GotganArticle *
find_quoted (GotganLibrary *library, gint64 id, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  gotgan_library_load_versions_async (library, id, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  versions = gotgan_library_load_versions_finish (library, result, error);
  for (guint i = versions != NULL ? versions->len : 0; i > 0; i--)
    {
      const GotganArticleVersion *version = g_ptr_array_index (versions, i - 1);
      g_autoptr (GotganArticle) article = load_version (library, id, version->version, error);

      if (article == NULL || is_quoted (article, quote))
        return g_steal_pointer (&article);
    }
  return NULL;
}

static GotganCliStatus
cite (GotganCli *cli, GotganArticle *article)
{
  gboolean is_csl = g_strcmp0 (style, "csl") == 0;
  GotganLanguage language = cli->language;

  if (style != NULL && !is_csl && !gotgan_language_from_string (style, &language))
    return gotgan_cli_refuse_usage (_ ("There is no such style. The styles are: ko, en, csl."));
  if (is_csl)
    print_csl (article);
  else
    print_citation (cli, article, language);
  return GOTGAN_CLI_DONE;
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autofree char *name = gotgan_cli_dup_argument (cli, 0);
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GotganArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  if (!g_ascii_string_to_signed (name, 10, 1, G_MAXINT64, &id, NULL))
    return gotgan_cli_refuse_usage (
        _ ("An article is named by its number: see “gotgan-cli list”."));
  library = gotgan_cli_open (cli);
  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  article = quote != NULL ? find_quoted (library, id, &error) : load_newest (library, id, &error);
  if (article != NULL)
    return cite (cli, article);
  if (error != NULL)
    return gotgan_cli_refuse (name, error);
  return gotgan_cli_refuse_text (
      NULL, _ ("These words do not stand in the article. Copy them from one paragraph of it."));
}

const GotganCliCommand gotgan_cli_cite = {
  .name = "cite",
  .arguments = N_ ("ARTICLE"),
  .summary = N_ ("Cite an article, with the version that was read"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
