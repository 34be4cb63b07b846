#include "config.h"

#include "app/cli/gotgan-cli-stdin.h"

#include "app/import/gotgan-import.h"

#include <errno.h>
#include <unistd.h>

#define BLOCK (64 * 1024)

static gboolean
read_block (GByteArray *contents, guint8 *block, gssize *n_read, GError **error)
{
  int saved_errno;

  do
    *n_read = read (STDIN_FILENO, block, BLOCK);
  while (*n_read < 0 && errno == EINTR);
  if (*n_read >= 0)
    {
      g_byte_array_append (contents, block, (guint) *n_read);
      return TRUE;
    }
  saved_errno = errno;
  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (saved_errno),
                       g_strerror (saved_errno));
  return FALSE;
}

GBytes *
gotgan_cli_read_stdin (gsize max_bytes, GError **error)
{
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK);
  gssize n_read;

  do
    {
      if (!read_block (contents, block, &n_read, error))
        return NULL;
      if (contents->len > max_bytes)
        {
          g_set_error_literal (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_TOO_LARGE,
                               "Standard input is too long");
          return NULL;
        }
    }
  while (n_read > 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&contents));
}
