#include "config.h"

#include "ui/widgets/gotgan-day-text.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"

#include <glib/gi18n.h>

static const char *
gotgan_weekday_get_name (GDateWeekday weekday)
{
  switch (weekday)
    {
    case G_DATE_MONDAY:
      return C_ ("weekday", "Monday");
    case G_DATE_TUESDAY:
      return C_ ("weekday", "Tuesday");
    case G_DATE_WEDNESDAY:
      return C_ ("weekday", "Wednesday");
    case G_DATE_THURSDAY:
      return C_ ("weekday", "Thursday");
    case G_DATE_FRIDAY:
      return C_ ("weekday", "Friday");
    case G_DATE_SATURDAY:
      return C_ ("weekday", "Saturday");
    case G_DATE_SUNDAY:
    case G_DATE_BAD_WEEKDAY:
    default:
      return C_ ("weekday", "Sunday");
    }
}

char *
gotgan_day_dup_text (guint32 day, guint32 today)
{
  g_autofree char *edtf = NULL;
  g_autofree char *date_text = NULL;
  GDate date;

  if (!g_date_valid_julian (day))
    return g_strdup (_ ("Date unknown"));
  if (day == today)
    return g_strdup (_ ("Today"));
  if (day + 1 == today)
    return g_strdup (_ ("Yesterday"));

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  edtf = g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
  date_text = gotgan_format_date (edtf, gotgan_labels_get_language ());
  if (date_text == NULL)
    return g_steal_pointer (&edtf);
  /* Translators: a day in the article list: weekday, then date. */
  return g_strdup_printf (C_ ("day", "%1$s, %2$s"),
                          gotgan_weekday_get_name (g_date_get_weekday (&date)), date_text);
}

guint32
gotgan_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate date;
  int year, month, day;

  if (now == NULL)
    return 0;
  g_date_time_get_ymd (now, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}
