#include "config.h"

#include "ui/application/gotgan-language.h"

#include "app/library/gotgan-i18n.h"

#include <gtk/gtk.h>

static char *found;

void
gotgan_language_start (void)
{
  g_autoptr (GSettings) settings = g_settings_new (GOTGAN_APP_ID);
  g_autofree char *language = g_settings_get_string (settings, "language");

  found = g_strdup (g_getenv ("LANGUAGE"));
  gotgan_i18n_init (g_str_equal (language, "system") ? NULL : language);
  gtk_disable_setlocale ();
}

void
gotgan_language_restore (void)
{
  if (found != NULL)
    g_setenv ("LANGUAGE", found, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  g_clear_pointer (&found, g_free);
}
