/* Files are read by several threads and printed in the order of the command line: a result waits for those before it,
 * and only so many files are ahead of the one that is printed next. */
#include "config.h"

#include "app/cli/gotgan-cli-claim.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/cli/gotgan-cli-progress.h"
#include "app/library/gotgan-file-facts.h"
#include "app/model/gotgan-claim-json.h"

#include <glib/gi18n-lib.h>

#define MAX_THREADS 16
#define AHEAD 32

static gboolean explain;

static const GOptionEntry options[] = {
  { "explain", 0, 0, G_OPTION_ARG_NONE, &explain, N_ ("Say for each claim why it was made"), NULL },
  G_OPTION_ENTRY_NULL,
};

/* What one file says. */
typedef struct
{
  const char *argument;
  GotganArticle *article;
  GPtrArray *claims;
  GError *error;
  gboolean done;
} Reading;

typedef struct
{
  GMutex mutex;
  GCond cond;
} Readers;

static void
reading_clear (Reading *reading)
{
  g_clear_object (&reading->article);
  g_clear_pointer (&reading->claims, g_ptr_array_unref);
  g_clear_error (&reading->error);
}

static void
read_argument (Reading *reading)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (g_str_equal (reading->argument, "-"))
    {
      bytes = gotgan_cli_read_stdin (&reading->error);
      if (bytes != NULL)
        reading->article =
            gotgan_file_facts_read_bytes (bytes, NULL, &reading->claims, &reading->error);
      return;
    }
  file = g_file_new_for_commandline_arg (reading->argument);
  reading->article = gotgan_file_facts_read (file, &reading->claims, &reading->error);
}

static void
read_cb (gpointer data, gpointer user_data)
{
  Reading *reading = data;
  Readers *readers = user_data;

  read_argument (reading);
  g_mutex_lock (&readers->mutex);
  reading->done = TRUE;
  g_cond_signal (&readers->cond);
  g_mutex_unlock (&readers->mutex);
}

static void
wait_for (Readers *readers, Reading *reading)
{
  g_mutex_lock (&readers->mutex);
  while (!reading->done)
    g_cond_wait (&readers->cond, &readers->mutex);
  g_mutex_unlock (&readers->mutex);
}

/* --- Printing ----------------------------------------------------------------------------------- */

static void
print_json (Reading *reading)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *name = g_utf8_make_valid (reading->argument, -1);

  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "file", name);
  json_builder_set_member_name (builder, "article");
  json_builder_add_value (builder, gotgan_article_to_json (reading->article));
  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 0; i < reading->claims->len; i++)
    json_builder_add_value (builder,
                            gotgan_claim_to_json (g_ptr_array_index (reading->claims, i), explain));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}

static void
print_facts (Reading *reading, GotganLanguage language)
{
  gotgan_cli_print_article_head (reading->article, language);
  for (guint i = 0; i < reading->claims->len; i++)
    gotgan_cli_print_claim (g_ptr_array_index (reading->claims, i), language, explain);
  gotgan_cli_print_line ("");
}

static void
print_reading (GotganCli *cli, Reading *reading)
{
  gotgan_cli_progress_clear ();
  if (reading->error != NULL)
    gotgan_cli_refuse (reading->argument, reading->error);
  else if (cli->json)
    print_json (reading);
  else
    print_facts (reading, cli->language);
}

/* Returns: how many files could not be read */
static guint
read_all (GotganCli *cli, Readers *readers, GThreadPool *pool, Reading *readings, guint n_readings)
{
  guint n_failed = 0;
  guint n_pushed = 0;

  for (guint i = 0; i < n_readings; i++)
    {
      for (; n_pushed < n_readings && n_pushed < i + AHEAD; n_pushed++)
        g_thread_pool_push (pool, &readings[n_pushed], NULL);
      wait_for (readers, &readings[i]);
      print_reading (cli, &readings[i]);
      n_failed += readings[i].error != NULL;
      reading_clear (&readings[i]);
      gotgan_cli_progress_show (i + 1, n_readings, NULL);
    }
  gotgan_cli_progress_clear ();
  return n_failed;
}

static GotganCliStatus
read_arguments (GotganCli *cli)
{
  guint n_readings = g_strv_length (cli->arguments);
  g_autofree Reading *readings = g_new0 (Reading, n_readings);
  Readers readers = { 0 };
  GThreadPool *pool;
  guint n_failed;

  for (guint i = 0; i < n_readings; i++)
    readings[i].argument = cli->arguments[i];
  g_mutex_init (&readers.mutex);
  g_cond_init (&readers.cond);
  pool = g_thread_pool_new (read_cb, &readers,
                            (int) CLAMP (g_get_num_processors (), 1, MAX_THREADS), FALSE, NULL);
  n_failed = read_all (cli, &readers, pool, readings, n_readings);
  g_thread_pool_free (pool, FALSE, TRUE);
  g_cond_clear (&readers.cond);
  g_mutex_clear (&readers.mutex);
  return gotgan_cli_judge (n_readings - n_failed, n_failed);
}

static GotganCliStatus
run (GotganCli *cli)
{
  g_autoptr (GError) error = NULL;

  if (!gotgan_file_facts_prepare (&error))
    return gotgan_cli_refuse (NULL, error);
  return read_arguments (cli);
}

const GotganCliCommand gotgan_cli_facts = {
  .name = "facts",
  .arguments = N_ ("FILE…"),
  .summary = N_ ("Read the facts of files, without storing anything"),
  .options = options,
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
};
