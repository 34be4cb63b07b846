#include "config.h"

#include "ui/reader/gotgan-version-text.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer full): @imported as an article would print it, in the person's time zone */
static char *
dup_local (gint64 imported)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (imported);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%dT%H:%M:%S%:z") : g_strdup ("");
}

char *
gotgan_version_dup_day (const GotganArticleVersion *version)
{
  g_autofree char *local = dup_local (version->imported);
  char *day = gotgan_format_date (local, gotgan_labels_get_language ());

  return day != NULL ? day : g_strdup (_ ("Date unknown"));
}

char *
gotgan_version_dup_text (const GotganArticleVersion *version, gboolean is_last)
{
  g_autofree char *day = gotgan_version_dup_day (version);
  g_autofree char *local = dup_local (version->imported);
  g_autofree char *clock = gotgan_format_clock (local);
  g_autoptr (GString) text = g_string_new (day);

  if (clock != NULL)
    g_string_append_printf (text, " %s", clock);
  if (version->is_partial)
    g_string_append_printf (text, " · %s", C_ ("version", "teaser"));
  if (is_last)
    g_string_append_printf (text, " · %s", C_ ("version", "now"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
