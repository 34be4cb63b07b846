#include "config.h"

#include "app/import/gotgan-dataset-time.h"

#include <string.h>

/* "2026-03-01T09:00:00" */
#define WHOLE_LENGTH 19
#define MAX_LENGTH (WHOLE_LENGTH + 8)

char *
gotgan_dataset_time_write (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  int fraction = (int) (time % G_USEC_PER_SEC);
  g_autofree char *whole = NULL;
  g_autofree char *digits = NULL;
  gsize length;

  if (moment == NULL || time < 0)
    return g_strdup ("1970-01-01T00:00:00Z");
  whole = g_date_time_format (moment, "%Y-%m-%dT%H:%M:%S");
  if (fraction == 0)
    return g_strconcat (whole, "Z", NULL);
  digits = g_strdup_printf ("%06d", fraction);
  for (length = strlen (digits); digits[length - 1] == '0'; length--)
    digits[length - 1] = '\0';
  return g_strconcat (whole, ".", digits, "Z", NULL);
}

static gboolean
gotgan_dataset_time_read_fraction (const char *text, int *fraction)
{
  int unit = G_USEC_PER_SEC / 10;

  *fraction = 0;
  if (*text == '.')
    for (text++; g_ascii_isdigit (*text); text++, unit /= 10)
      *fraction += (*text - '0') * unit;
  return g_str_equal (text, "Z");
}

gboolean
gotgan_dataset_time_read (const char *text, gint64 *time)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *whole = NULL;
  int fraction;

  if (text == NULL || strlen (text) <= WHOLE_LENGTH || strlen (text) > MAX_LENGTH
      || !g_ascii_isdigit (text[WHOLE_LENGTH - 1])
      || !gotgan_dataset_time_read_fraction (text + WHOLE_LENGTH, &fraction))
    return FALSE;
  whole = g_strndup (text, WHOLE_LENGTH);
  moment = g_date_time_new_from_iso8601 (whole, utc);
  if (moment == NULL || g_date_time_to_unix (moment) < 0)
    return FALSE;
  *time = g_date_time_to_unix (moment) * G_USEC_PER_SEC + fraction;
  return TRUE;
}
