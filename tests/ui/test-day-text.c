#include "config.h"

#include "ui/widgets/gotgan-day-text.h"

#include <locale.h>

typedef struct
{
  int year;
  int month;
  int day;
  const char *text;
} DayCase;

static const DayCase cases[] = {
  { 2025, 11, 12, "Today" },
  { 2025, 11, 11, "Yesterday" },
  { 2025, 11, 10, "Monday, 10 Nov 2025" },
  { 2025, 11, 13, "Thursday, 13 Nov 2025" },
  { 2024, 2, 29, "Thursday, 29 Feb 2024" },
  { 1999, 12, 31, "Friday, 31 Dec 1999" },
  { 2023, 1, 1, "Sunday, 1 Jan 2023" },
};

static guint32
julian (int year, int month, int day)
{
  g_autoptr (GDate) date = g_date_new_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return g_date_get_julian (date);
}

static void
test_days (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 day = julian (cases[i].year, cases[i].month, cases[i].day);
      g_autofree char *text = gotgan_day_dup_text (day, julian (2025, 11, 12));

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_no_day (void)
{
  g_autofree char *text = gotgan_day_dup_text (0, julian (2025, 11, 12));

  g_assert_cmpstr (text, ==, "Date unknown");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-text/days", test_days);
  g_test_add_func ("/day-text/no-day", test_no_day);
  return g_test_run ();
}
