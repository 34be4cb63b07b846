#include "config.h"

#include "ui/application/gotgan-application.h"
#include "ui/application/gotgan-language.h"

#include <unistd.h>

int
main (int argc, char **argv)
{
  GotganApplication *application;
  gboolean restart;
  int status;

  gotgan_language_start ();
  application = gotgan_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  restart = gotgan_application_get_restart (application);
  g_object_unref (application);

  if (restart)
    {
      gotgan_language_restore ();
      execv ("/proc/self/exe", argv);
      g_printerr ("gotgan: %s\n", g_strerror (errno));
      status = 1;
    }
  return status;
}
