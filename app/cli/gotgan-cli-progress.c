#include "config.h"

#include "app/cli/gotgan-cli-progress.h"

#include <stdio.h>
#include <unistd.h>

#define BAR_WIDTH 30

static gboolean shown;

void
gotgan_cli_progress_show (guint done, guint total, gpointer user_data)
{
  g_autoptr (GString) bar = NULL;
  guint filled;

  if (!isatty (STDERR_FILENO) || total == 0)
    return;

  bar = g_string_new (NULL);
  filled = (guint) ((guint64) MIN (done, total) * BAR_WIDTH / total);
  for (guint i = 0; i < BAR_WIDTH; i++)
    g_string_append (bar, i < filled ? "█" : "░");
  fprintf (stderr, "\r%s %u/%u\033[K", bar->str, done, total);
  fflush (stderr);
  shown = TRUE;
}

void
gotgan_cli_progress_clear (void)
{
  if (!shown)
    return;
  fprintf (stderr, "\r\033[K");
  fflush (stderr);
  shown = FALSE;
}
