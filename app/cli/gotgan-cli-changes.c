#include "config.h"

#include "app/cli/gotgan-cli-changes.h"

#include "app/base/gotgan-text.h"
#include "app/cli/gotgan-cli-claim.h"
#include "app/cli/gotgan-cli-deal.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>

static char *from_version;
static char *to_version;

static const GOptionEntry options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_version,
    N_ ("Compare with this version, of which the beginning of its name is enough"),
    N_ ("VERSION") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_version,
    N_ ("Show what led to this version, not to the newest one"), N_ ("VERSION") },
  G_OPTION_ENTRY_NULL,
};

/* --- Text --------------------------------------------------------------------------------------- */

static void
append_slice (GString *line, const char *text, guint start, guint end)
{
  g_autofree char *slice = gotgan_text_slice (text, start, end);

  g_string_append (line, slice);
}

/* With the marks of wdiff: what went as [-…-], what came as {+…+}. */
static char *
dup_marked (const char *before, const char *after, const GArray *words)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint told = 0;

  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const GotganWordChange *change = &g_array_index (words, GotganWordChange, i);

      append_slice (line, after, told, change->after);
      if (change->before < change->before_end)
        {
          g_string_append (line, "[-");
          append_slice (line, before, change->before, change->before_end);
          g_string_append (line, "-]");
        }
      if (change->after < change->after_end)
        {
          g_string_append (line, "{+");
          append_slice (line, after, change->after, change->after_end);
          g_string_append (line, "+}");
        }
      told = change->after_end;
    }
  append_slice (line, after, told, G_MAXUINT);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static const char *
get_text (GotganArticle *article, guint paragraph)
{
  return paragraph != GOTGAN_CHANGE_NOWHERE
             ? gotgan_article_get_paragraph (article, paragraph)->text
             : "";
}

static void
print_paragraph (GotganChanges *changes, const GotganParagraphChange *change)
{
  const char *before = get_text (gotgan_changes_get_before (changes), change->before);
  const char *after = get_text (gotgan_changes_get_after (changes), change->after);
  g_autofree char *marked = NULL;

  switch (change->kind)
    {
    case GOTGAN_CHANGE_CHANGED:
      marked = dup_marked (before, after, change->words);
      gotgan_cli_printf ("%u: %s", change->after + 1, marked);
      break;
    case GOTGAN_CHANGE_ADDED:
      gotgan_cli_printf ("%u: {+%s+}", change->after + 1, after);
      break;
    case GOTGAN_CHANGE_REMOVED:
      gotgan_cli_printf ("-: [-%s-]", before);
      break;
    case GOTGAN_CHANGE_MOVED:
      gotgan_cli_printf ("%u → %u: %s", change->before + 1, change->after + 1, after);
      break;
    case GOTGAN_CHANGE_SAME:
    default:
      break;
    }
}

static void
print_title (GotganChanges *changes)
{
  const GotganParagraphChange *change = gotgan_changes_get_title (changes);
  const char *before = gotgan_article_get_title (gotgan_changes_get_before (changes));
  const char *after = gotgan_article_get_title (gotgan_changes_get_after (changes));
  GArray *words = change->words;
  g_autofree char *marked = NULL;

  if (after == NULL && before == NULL)
    marked = gotgan_article_dup_label (gotgan_changes_get_after (changes));
  else if (change->kind == GOTGAN_CHANGE_ADDED)
    marked = g_strdup_printf ("{+%s+}", after);
  else if (change->kind == GOTGAN_CHANGE_REMOVED)
    marked = g_strdup_printf ("[-%s-]", before);
  else
    marked = dup_marked (before != NULL ? before : "", after, words);
  gotgan_cli_print_line (marked != NULL ? marked : C_ ("article", "Untitled"));
}

static void
print_notes (GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const GotganNoteChange *change = g_ptr_array_index (notes, i);

      if (i == 0)
        gotgan_cli_print_line ("");
      gotgan_cli_printf ("%s “%s”",
                         change->state == GOTGAN_ANCHOR_ATTACHED ? _ ("Note where it was:")
                         : change->state == GOTGAN_ANCHOR_MOVED  ? _ ("Note that moved:")
                         : change->state == GOTGAN_ANCHOR_CHANGED
                             ? _ ("Note on words that are others now:")
                             : _ ("Note on words that are gone:"),
                         gotgan_note_get_quote (change->note));
    }
}

static void
print_claims (GPtrArray *claims, GotganLanguage language)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const GotganClaimChange *change = g_ptr_array_index (claims, i);

      if (i == 0)
        gotgan_cli_print_line ("");
      if (change->before != NULL)
        {
          gotgan_cli_print_line (change->after != NULL ? _ ("Fact as it was:")
                                                       : _ ("Fact that is gone:"));
          gotgan_cli_print_claim (change->before, language, FALSE);
        }
      if (change->after != NULL)
        {
          gotgan_cli_print_line (change->before != NULL ? _ ("Fact as it is now:")
                                                        : _ ("New fact:"));
          gotgan_cli_print_claim (change->after, language, FALSE);
        }
    }
}

static void
print_deal (GotganLibrary *library, const char *label, GotganDeal *deal, GotganLanguage language)
{
  g_autofree char *parties =
      gotgan_cli_dup_parties (library, gotgan_deal_get_kind (deal), gotgan_deal_get_investor (deal),
                              gotgan_deal_get_company (deal), language);
  g_autofree char *amount = gotgan_cli_dup_deal_amount (deal, language);

  gotgan_cli_printf ("%s %s · %s · %s", label, *parties != '\0' ? parties : "?",
                     *amount != '\0' ? amount : "?", gotgan_cli_deal_state (deal));
}

static void
print_deals (GotganLibrary *library, GPtrArray *deals, GotganLanguage language)
{
  for (guint i = 0; i < deals->len; i++)
    {
      const GotganDealChange *change = g_ptr_array_index (deals, i);

      if (i == 0)
        gotgan_cli_print_line ("");
      if (change->before != NULL)
        print_deal (library,
                    change->after != NULL ? _ ("Deal as it was:") : _ ("Deal that is gone:"),
                    change->before, language);
      if (change->after != NULL)
        print_deal (library, change->before != NULL ? _ ("Deal as it is now:") : _ ("New deal:"),
                    change->after, language);
    }
}

static void
print_text (GotganCli *cli, GotganLibrary *library, GotganChanges *changes)
{
  print_title (changes);
  for (guint i = 0; i < gotgan_changes_get_n_paragraphs (changes); i++)
    print_paragraph (changes, gotgan_changes_get_paragraph (changes, i));
  print_notes (gotgan_changes_get_notes (changes));
  print_claims (gotgan_changes_get_claims (changes), cli->language);
  print_deals (library, gotgan_changes_get_deals (changes), cli->language);
}

/* --- The command -------------------------------------------------------------------------------- */

static GPtrArray *
load_versions (GotganLibrary *library, gint64 id, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_load_versions_async (library, id, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  return gotgan_library_load_versions_finish (library, result, error);
}

static GotganChanges *
load_changes (GotganLibrary *library, gint64 id, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_load_changes_async (library, id, from_version, to_version, NULL,
                                     gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  return gotgan_library_load_changes_finish (library, result, error);
}

static GotganCliStatus
tell (GotganCli *cli, GotganLibrary *library, GotganChanges *changes, GPtrArray *versions)
{
  if (cli->json)
    gotgan_cli_print_changes (changes, versions);
  else if (gotgan_changes_get_before (changes) == NULL)
    gotgan_cli_print_line (_ ("There is only one version of this article."));
  else if (gotgan_changes_is_empty (changes))
    gotgan_cli_print_line (_ ("Both versions say the same."));
  else
    print_text (cli, library, changes);
  return GOTGAN_CLI_DONE;
}

static gboolean
names_version (GPtrArray *versions, const char *name)
{
  return name == NULL || gotgan_article_version_find (versions, name) != NULL;
}

static GotganCliStatus
find_and_tell (GotganCli *cli, GotganLibrary *library, const char *argument, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = load_versions (library, id, &error);
  g_autoptr (GotganChanges) changes = NULL;

  if (versions != NULL
      && (!names_version (versions, from_version) || !names_version (versions, to_version)))
    return gotgan_cli_refuse_text (
        argument, _ ("The article has no such version. “--json” prints the names of all."));
  if (versions != NULL)
    changes = load_changes (library, id, &error);
  if (changes == NULL)
    return gotgan_cli_refuse (argument, error);
  return tell (cli, library, changes, versions);
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autofree char *argument = gotgan_cli_dup_argument (cli, 0);
  g_autoptr (GotganLibrary) library = NULL;
  gint64 id;

  if (!g_ascii_string_to_signed (argument, 10, 1, G_MAXINT64, &id, NULL))
    return gotgan_cli_refuse_usage (
        _ ("An article is named by its number: see “gotgan-cli list”."));
  library = gotgan_cli_open (cli);
  return library != NULL ? find_and_tell (cli, library, argument, id) : GOTGAN_CLI_REFUSED;
}

const GotganCliCommand gotgan_cli_changes = {
  .name = "changes",
  .arguments = N_ ("ID"),
  .summary = N_ ("Show what an edit of an article changed"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = 1,
  .run = run,
};
