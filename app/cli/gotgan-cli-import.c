#include "config.h"

#include "app/cli/gotgan-cli-import-report.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/cli/gotgan-cli-progress.h"
#include "app/library/gotgan-article-files.h"
#include "app/library/gotgan-error-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_stdin (GotganCli *cli)
{
  return cli->arguments[0] != NULL && g_str_equal (cli->arguments[0], "-")
         && cli->arguments[1] == NULL;
}

/* "docs.d", "report.2026" are no names of hosts: what stands last there has two letters or more, and nothing else. */
static gboolean
is_host_name (const char *host)
{
  const char *last = strrchr (host, '.');

  if (last == NULL || g_hostname_is_ip_address (host))
    return last != NULL;
  last++;
  if (g_ascii_strncasecmp (last, "xn--", 4) == 0)
    return TRUE;
  for (const char *at = last; *at != '\0'; at++)
    if (g_ascii_isprint (*at) && !g_ascii_isalpha (*at))
      return FALSE;
  return strlen (last) > 1;
}

/* "localhost:8080/a", "news.example/a/7": as a browser shows it. What is in the folder is a file all the same, and a name
 * without a slash is one too. */
static gboolean
is_short_address (const char *argument)
{
  const char *path = strchr (argument, '/');
  g_autofree char *host = path != NULL ? g_strndup (argument, path - argument) : NULL;
  char *port = host != NULL ? strrchr (host, ':') : NULL;

  if (host == NULL || *host == '\0' || *host == '.' || g_file_test (host, G_FILE_TEST_EXISTS))
    return FALSE;
  if (port != NULL && port[1] != '\0' && port[1 + strspn (port + 1, "0123456789")] == '\0')
    return TRUE;
  return strchr (host, ':') == NULL && is_host_name (host);
}

static gboolean
has_scheme (const char *argument)
{
  return g_ascii_strncasecmp (argument, "https://", 8) == 0
         || g_ascii_strncasecmp (argument, "http://", 7) == 0;
}

static gboolean
is_address (const char *argument)
{
  return has_scheme (argument) || is_short_address (argument);
}

/* Takes @part's counts and failures into @whole. */
static void
add_report (GotganImportReport *whole, GotganImportReport *part)
{
  whole->n_added += part->n_added;
  whole->n_updated += part->n_updated;
  whole->n_unchanged += part->n_unchanged;
  whole->n_sources += part->n_sources;
  whole->n_known_sources += part->n_known_sources;
  g_ptr_array_extend_and_steal (whole->failures, g_ptr_array_ref (part->failures));
}

/* --- The three kinds of what can be imported -------------------------------------------------------- */

static gboolean
import_bytes (GotganLibrary *library, GBytes *bytes, GotganImportReport *whole, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganImportReport) report = NULL;

  gotgan_library_import_bytes_async (library, bytes, "-", NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  report = gotgan_library_import_finish (library, result, error);
  if (report != NULL)
    add_report (whole, report);
  return report != NULL;
}

static gboolean
import_files (GotganLibrary *library, GPtrArray *files, GotganImportReport *whole, GError **error)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganImportReport) report = NULL;

  gotgan_library_import_async (library, files, gotgan_cli_progress_show, NULL, NULL,
                               gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  gotgan_cli_progress_clear ();
  report = gotgan_library_import_finish (library, result, error);
  if (report != NULL)
    add_report (whole, report);
  return report != NULL;
}

/* @error: (transfer full): Returns: (transfer full): the failure of what was taken for an address; a file may have been meant */
static GError *
explain (const char *address, GError *error)
{
  g_autoptr (GError) owned = error;
  g_autofree char *sentence = NULL;

  if (has_scheme (address))
    return g_steal_pointer (&owned);
  sentence = gotgan_no_file_text (error);
  return g_error_new_literal (GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_NO_FILE, sentence);
}

/* What one page has against being fetched is its failure; it does not keep the next from coming. */
static void
import_page (GotganLibrary *library, const char *address, GotganImportReport *whole)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganImportReport) report = NULL;
  GError *error = NULL;

  gotgan_library_add_page_async (library, address, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  report = gotgan_library_import_finish (library, result, &error);
  if (report != NULL)
    add_report (whole, report);
  else
    g_ptr_array_add (whole->failures,
                     gotgan_import_failure_new (g_strdup (address), explain (address, error)));
}

static gboolean
import_arguments (GotganCli *cli, GotganLibrary *library, GotganImportReport *whole, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; cli->arguments[i] != NULL; i++)
    if (!is_address (cli->arguments[i]))
      g_ptr_array_add (files, g_file_new_for_commandline_arg (cli->arguments[i]));
  if (files->len > 0 && !import_files (library, files, whole, error))
    return FALSE;
  for (guint i = 0; cli->arguments[i] != NULL; i++)
    if (is_address (cli->arguments[i]))
      {
        g_autofree char *address = gotgan_cli_dup_argument (cli, i);

        import_page (library, address, whole);
      }
  return TRUE;
}

static GotganCliStatus
tell (GotganCli *cli, const GotganImportReport *report)
{
  GotganCliStatus status = gotgan_cli_tell_import (cli, report);

  if (status == GOTGAN_CLI_REFUSED && report->failures->len == 0)
    gotgan_cli_refuse_text (
        NULL, _ ("No articles were found there. Files in folders are imported when their "
                 "names end in .txt, .html or .htm."));
  return status;
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GotganLibrary) library = NULL;
  g_autoptr (GotganImportReport) report = gotgan_import_report_new ();
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (is_stdin (cli))
    {
      bytes = gotgan_cli_read_stdin (&error);
      if (bytes == NULL)
        return gotgan_cli_refuse ("-", error);
    }
  library = gotgan_cli_open (cli);
  if (library == NULL)
    return GOTGAN_CLI_REFUSED;
  done = bytes != NULL ? import_bytes (library, bytes, report, &error)
                       : import_arguments (cli, library, report, &error);
  return done ? tell (cli, report) : gotgan_cli_refuse (NULL, error);
}

const GotganCliCommand gotgan_cli_import = {
  .name = "import",
  .arguments = N_ ("FILE…|URL…|-"),
  .summary = N_ (
      "Bring articles into the library: files, folders, pages of the web, or “-” for standard input"),
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
};
