/* Gettext looks at LANGUAGE only when the locale of messages is a real one: "C" never counted, and glibc 2.39 stopped
 * counting "C.UTF-8". A system that has a language set need not have its locale generated (containers, minimal
 * installations), and a person may choose a language that the system has no locale for. So a locale that cannot be
 * set becomes C.UTF-8, what it would have said about the language is handed to LANGUAGE instead, and for messages
 * any locale that is installed stands in: which one does not matter, LANGUAGE goes before it. */
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
is_plain (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

static gboolean
has_language (const char *locale)
{
  return !is_plain (locale) && !g_str_has_prefix (locale, "C.");
}

static void
set_messages_locale (void)
{
  static const char *const candidates[] = {
    "ko_KR.UTF-8", "en_US.UTF-8", "en_GB.UTF-8", "en_AU.UTF-8", "en_CA.UTF-8",
    "en_IN.UTF-8", "ja_JP.UTF-8", "zh_CN.UTF-8", "zh_TW.UTF-8", "de_DE.UTF-8",
    "fr_FR.UTF-8", "es_ES.UTF-8", "it_IT.UTF-8", "pt_BR.UTF-8",
  };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (setlocale (LC_MESSAGES, candidates[i]) != NULL)
      return;
}

static void
set_locale (void)
{
  gboolean done = setlocale (LC_ALL, "") != NULL;
  g_autofree char *wanted = done ? NULL : dup_environment_language ();

  if (!is_set (g_getenv ("LANGUAGE")) && is_set (wanted) && has_language (wanted))
    g_setenv ("LANGUAGE", wanted, TRUE);
  if (!done || is_plain (setlocale (LC_CTYPE, NULL)))
    setlocale (LC_ALL, "C.UTF-8");
  if (is_set (g_getenv ("LANGUAGE")) && !has_language (setlocale (LC_MESSAGES, NULL)))
    set_messages_locale ();
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
