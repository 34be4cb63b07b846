#include "config.h"

#include "ui/application/gotgan-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (GotganApplication) application = gotgan_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
