#include "config.h"

#include <gio/gio.h>

/* Stands in for libFuzzer where it is not linked: each file named on the command line is one input. */

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
main (int argc, char **argv)
{
  int failed = 0;

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *data = NULL;
      gsize size;

      if (!g_file_get_contents (argv[i], &data, &size, &error))
        {
          g_printerr ("%s\n", error->message);
          failed = 1;
          continue;
        }
      LLVMFuzzerTestOneInput ((const guint8 *) data, size);
    }
  return failed;
}
