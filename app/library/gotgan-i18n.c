/* Gettext looks at LANGUAGE only when the locale is something other than "C", and a system that has a language set
 * need not have its locale generated (containers, minimal installations). So a locale that cannot be set becomes
 * C.UTF-8, and what it would have said about the language is handed to LANGUAGE instead. */
#include "config.h"

#include "app/library/gotgan-i18n.h"

#include <libintl.h>
#include <locale.h>

static gboolean
is_set (const char *value)
{
  return value != NULL && *value != '\0';
}

/* The language of the environment's locale, in the order in which setlocale() asks. */
static char *
dup_environment_language (void)
{
  static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_getenv (names[i]);

      if (is_set (value))
        return g_strndup (value, strcspn (value, ".@"));
    }
  return NULL;
}

static gboolean
is_plain_c (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

static void
set_locale (void)
{
  g_autofree char *wanted = NULL;

  if (setlocale (LC_ALL, "") != NULL && !is_plain_c (setlocale (LC_MESSAGES, NULL))
      && !is_plain_c (setlocale (LC_CTYPE, NULL)))
    return;

  wanted = dup_environment_language ();
  if (!is_set (g_getenv ("LANGUAGE")) && is_set (wanted) && !is_plain_c (wanted))
    g_setenv ("LANGUAGE", wanted, TRUE);
  setlocale (LC_ALL, "C.UTF-8");
}

void
gotgan_i18n_init (const char *language)
{
  const char *folder = g_getenv ("GOTGAN_LOCALEDIR");

  if (is_set (language))
    g_setenv ("LANGUAGE", language, TRUE);
  set_locale ();

  bindtextdomain (GETTEXT_PACKAGE, is_set (folder) ? folder : GOTGAN_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
