#include "config.h"

#include "app/cli/gotgan-cli.h"

#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-article-files.h"
#include "app/library/gotgan-error-text.h"

#include <gio/gunixinputstream.h>
#include <unistd.h>

void
gotgan_cli_keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

GAsyncResult *
gotgan_cli_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (result);
}

/* The rest is as good as before, so it is no error. */
static void
tell_damaged (GotganLibrary *library)
{
  guint n_damaged = gotgan_library_get_n_damaged (library);
  g_autofree char *sentence = NULL;

  if (n_damaged == 0)
    return;
  sentence = gotgan_damaged_text (n_damaged);
  gotgan_cli_refuse_text (gotgan_library_get_path (library), sentence);
}

GotganLibrary *
gotgan_cli_open (GotganCli *cli)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GotganLibrary *library;

  gotgan_library_open_async (cli->library_path, GOTGAN_LIBRARY_NONE, NULL,
                             gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  library = gotgan_library_open_finish (result, &error);
  if (library == NULL)
    gotgan_cli_refuse (cli->library_path, error);
  else
    tell_damaged (library);
  g_set_object (&cli->library, library);
  return library;
}

GBytes *
gotgan_cli_read_stdin (GError **error)
{
  g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

  return gotgan_article_stream_read (stream, NULL, error);
}

char *
gotgan_cli_dup_argument (GotganCli *cli, guint index)
{
  return g_utf8_make_valid (cli->arguments[index], -1);
}
