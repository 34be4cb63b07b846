#include "config.h"

#include "ui/widgets/gotgan-visit-text.h"

#include "ui/widgets/gotgan-day-text.h"

#include <glib/gi18n.h>

static guint32
gotgan_visit_get_day (GDateTime *when)
{
  GDate date;
  int year, month, day;

  g_date_time_get_ymd (when, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

/* Returns: (transfer full) (nullable): @time in the person's time zone */
static GDateTime *
gotgan_visit_dup_local (gint64 time)
{
  g_autoptr (GDateTime) utc = time > 0 ? g_date_time_new_from_unix_utc_usec (time) : NULL;

  return utc != NULL ? g_date_time_to_local (utc) : NULL;
}

char *
gotgan_visit_dup_text (const GotganSourceState *state)
{
  g_autoptr (GDateTime) when = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (state != NULL, NULL);

  when = gotgan_visit_dup_local (state->fetched > 0 ? state->fetched : state->tried);
  if (when == NULL)
    return g_strdup (_ ("Not synced yet"));
  day = gotgan_day_dup_text (gotgan_visit_get_day (when), gotgan_day_today ());
  if (state->fetched > 0)
    /* Translators: when a source was last visited: a day such as "Today", then hour and minute. */
    return g_strdup_printf (_ ("Last synced: %s, %02d:%02d"), day, g_date_time_get_hour (when),
                            g_date_time_get_minute (when));
  /* Translators: the same, of a source that has never been read. */
  return g_strdup_printf (_ ("Last tried: %s, %02d:%02d"), day, g_date_time_get_hour (when),
                          g_date_time_get_minute (when));
}
