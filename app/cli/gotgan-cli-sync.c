#include "config.h"

#include "app/cli/gotgan-cli-output.h"
#include "app/cli/gotgan-cli-progress.h"
#include "app/cli/gotgan-cli-source.h"
#include "app/library/gotgan-problem-text.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

static gboolean due_only;
static char *until = NULL;

static const GOptionEntry options[] = {
  { "due", 0, 0, G_OPTION_ARG_NONE, &due_only,
    N_ ("Only sources whose time has come; else all, but never those whose server asked to wait"),
    NULL },
  { "until", 0, 0, G_OPTION_ARG_STRING, &until,
    N_ ("When to end: “stored”, “search” (articles can be searched), “facts” (the default); the "
        "rest is done when the library is opened next"),
    N_ ("STEP") },
  G_OPTION_ENTRY_NULL,
};

static const char *const steps[] = { "stored", "search", "facts" };

/* --- Printing -------------------------------------------------------------------------------------- */

static void
print_json (GotganSource *source, const GotganSyncReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  gotgan_cli_add_int (builder, "source", report->source_id);
  gotgan_cli_add_string (builder, "url", gotgan_source_get_url (source));
  gotgan_cli_add_boolean (builder, "visited", !report->is_skipped);
  gotgan_cli_add_int (builder, "added", report->n_added);
  gotgan_cli_add_int (builder, "updated", report->n_updated);
  gotgan_cli_add_int (builder, "unchanged", report->n_unchanged);
  gotgan_cli_add_int (builder, "failed", report->n_failed);
  gotgan_cli_add_string (builder, "moved_from", report->moved_from);
  gotgan_cli_add_string (builder, "problem", report->state->problem);
  gotgan_cli_add_string (builder, "detail", report->state->detail);
  gotgan_cli_add_time (builder, "due", report->state->due);
  gotgan_cli_add_time (builder, "held", report->state->held);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

/* Returns: (transfer full) (nullable): "2 new", "1 changed", or both */
static char *
dup_news (const GotganSyncReport *report)
{
  guint n_added = report->n_added;
  guint n_updated = report->n_updated;
  g_autofree char *added = NULL;
  g_autofree char *updated = NULL;

  if (n_added > 0)
    added = g_strdup_printf (ngettext ("%u new", "%u new", n_added), n_added);
  if (n_updated > 0)
    updated = g_strdup_printf (ngettext ("%u changed", "%u changed", n_updated), n_updated);
  if (added != NULL && updated != NULL)
    /* Translators: "2 new, 1 changed": articles of a source. */
    return g_strdup_printf (C_ ("news", "%s, %s"), added, updated);
  return added != NULL ? g_steal_pointer (&added) : g_steal_pointer (&updated);
}

/* Returns: (transfer full) (nullable): %NULL when all there is to say is what went wrong */
static char *
dup_outcome (const GotganSyncReport *report)
{
  g_autofree char *news = dup_news (report);

  if (report->is_skipped && report->skip == GOTGAN_SYNC_SKIP_OFFLINE)
    return g_strdup (_ ("not visited: there is no network"));
  if (report->is_skipped && report->skip == GOTGAN_SYNC_SKIP_UNDER_WAY)
    return g_strdup (_ ("not visited: a visit is under way"));
  if (report->is_skipped)
    return gotgan_waiting_text (report->state, g_get_real_time ());
  if (news == NULL && report->state->failures == 0)
    return g_strdup (_ ("nothing new"));
  return g_steal_pointer (&news);
}

/* A warning is no failure, nor is it one to wait for a source's time; but what was asked for by name and may not be
 * visited was not done. */
static gboolean
has_failed (GotganCli *cli, const GotganSyncReport *report)
{
  if (report->is_skipped)
    return cli->arguments[0] != NULL && !due_only;
  return report->state->failures > 0;
}

static void
print_report (GotganCli *cli, const GotganSyncReport *report, GotganSource *source)
{
  const char *label = gotgan_cli_source_label (source);
  g_autofree char *outcome = NULL;
  g_autofree char *problem = NULL;

  outcome = dup_outcome (report);
  if (!report->is_skipped)
    problem = gotgan_problem_text (report->state);
  else if (has_failed (cli, report))
    problem = g_steal_pointer (&outcome);
  if (cli->json)
    print_json (source, report);
  else if (outcome != NULL)
    gotgan_cli_printf ("%s: %s", label, outcome);
  if (problem != NULL)
    gotgan_cli_refuse_text (label, problem);
  if (report->moved_from != NULL && !cli->json)
    gotgan_cli_printf (_ ("  It has moved to %s"), gotgan_source_get_url (source));
}

/* A source that has been removed meanwhile is not spoken of. */
static void
print_reports (GotganCli *cli, GPtrArray *reports, GotganLibrary *library)
{
  GListModel *sources = gotgan_library_get_sources (library);
  g_autoptr (GHashTable) by_id =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      GotganSource *source = g_list_model_get_item (sources, i);
      gint64 *id = g_new (gint64, 1);

      *id = gotgan_source_get_id (source);
      g_hash_table_insert (by_id, id, source);
    }
  for (guint i = 0; i < reports->len; i++)
    {
      const GotganSyncReport *report = g_ptr_array_index (reports, i);
      GotganSource *source = g_hash_table_lookup (by_id, &report->source_id);

      if (source != NULL)
        print_report (cli, report, source);
    }
}

/* --- Running --------------------------------------------------------------------------------------- */

static gboolean
interrupted_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

/* Returns: (transfer full) (nullable): those that were named; all when none was. %NULL has been told */
static GPtrArray *
find_sources (GotganCli *cli, GotganLibrary *library)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *all = gotgan_library_get_sources (library);

  for (guint i = 0; cli->arguments[i] != NULL; i++)
    {
      g_autofree char *name = gotgan_cli_dup_argument (cli, i);
      g_autoptr (GotganSource) source = gotgan_cli_find_source (library, name);

      if (source == NULL)
        return NULL;
      if (!g_ptr_array_find (sources, source, NULL))
        g_ptr_array_add (sources, g_steal_pointer (&source));
    }
  for (guint i = 0; cli->arguments[0] == NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (all, i);

      if (gotgan_source_get_url (source) != NULL)
        g_ptr_array_add (sources, g_steal_pointer (&source));
    }
  if (sources->len > 0)
    return g_steal_pointer (&sources);
  gotgan_cli_refuse_text (NULL,
                          _ ("There is no source to visit. “gotgan-cli source add URL” adds one."));
  return NULL;
}

static GPtrArray *
visit (GotganLibrary *library, GPtrArray *sources, GCancellable *cancellable, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_sync_async (library, sources, due_only ? GOTGAN_SYNC_DUE : GOTGAN_SYNC_ALL,
                             gotgan_cli_progress_show, NULL, cancellable, gotgan_cli_keep_result_cb,
                             &kept);
  result = gotgan_cli_wait (&kept);
  gotgan_cli_progress_clear ();
  return gotgan_library_sync_finish (library, result, error);
}

static gboolean
settle (GotganLibrary *library, guint step, GCancellable *cancellable, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (step == 0)
    return TRUE;
  gotgan_library_settle_async (library, step == 1 ? GOTGAN_SETTLED_SEARCH : GOTGAN_SETTLED_FACTS,
                               cancellable, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  return gotgan_library_settle_finish (library, result, error);
}

/* Articles that came from all sources. */
static guint
count_articles (GotganLibrary *library)
{
  GListModel *sources = gotgan_library_get_sources (library);
  guint n_articles = 0;

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, i);

      n_articles += gotgan_source_get_n_articles (source);
    }
  return n_articles;
}

static GotganCliStatus
sync_sources (GotganCli *cli, GotganLibrary *library, GPtrArray *sources, guint step)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GError) error = NULL;
  guint n_before = count_articles (library);
  guint n_failed = 0;

  g_unix_signal_add (SIGINT, interrupted_cb, cancellable);
  g_unix_signal_add (SIGTERM, interrupted_cb, cancellable);
  reports = visit (library, sources, cancellable, &error);
  if (reports == NULL)
    {
      gotgan_cli_refuse (NULL, error);
      return gotgan_cli_judge (count_articles (library) != n_before ? 1 : 0, 1);
    }
  print_reports (cli, reports, library);
  for (guint i = 0; i < reports->len; i++)
    n_failed += has_failed (cli, g_ptr_array_index (reports, i)) ? 1 : 0;
  /* Whoever reads along sees what is stored before it can be searched. */
  fflush (stdout);
  if (!settle (library, step, cancellable, &error))
    {
      gotgan_cli_refuse (NULL, error);
      return gotgan_cli_judge (reports->len - n_failed, n_failed + 1);
    }
  return gotgan_cli_judge (reports->len - n_failed, n_failed);
}

static GotganCliStatus
run (GotganCli *cli)
{
  guint step = until == NULL ? G_N_ELEMENTS (steps) - 1 : G_N_ELEMENTS (steps);
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GPtrArray) sources = NULL;

  for (guint i = 0; until != NULL && i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (until, steps[i]))
      step = i;
  if (step == G_N_ELEMENTS (steps))
    return gotgan_cli_refuse_usage (_ ("The steps are: stored, search, facts."));
  library = gotgan_cli_open (cli);
  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  sources = find_sources (cli, library);
  return sources != NULL ? sync_sources (cli, library, sources, step) : GOTGAN_CLI_REFUSED;
}

const GotganCliCommand gotgan_cli_sync = {
  .name = "sync",
  .arguments = N_ ("[SOURCE…]"),
  .summary = N_ ("Visit sources and bring in what is new"),
  .options = options,
  .max_arguments = G_MAXUINT,
  .run = run,
};
