#include "config.h"

#include "app/import/gotgan-dateline.h"

static const struct
{
  const char *line;
  GotganDateRank rank;
  const char *date;
} lines[] = {
  { "입력 2025.02.04. 15:12", GOTGAN_DATE_LABELLED, "2025-02-04T15:12:00" },
  { "입력 2025.08.27. 오전 6:02", GOTGAN_DATE_LABELLED, "2025-08-27T06:02:00" },
  { "입력 2025.08.27. 오후 12:30", GOTGAN_DATE_LABELLED, "2025-08-27T12:30:00" },
  { "입력 2025.08.27. 오전 12:05", GOTGAN_DATE_LABELLED, "2025-08-27T00:05:00" },
  { "입력 : 2025.11.12 00:31   수정 : 2025.11.12 07:55", GOTGAN_DATE_LABELLED,
    "2025-11-12T00:31:00" },
  { "수정 2025.11.13 07:55 입력 2025.11.12 00:31", GOTGAN_DATE_LABELLED, "2025-11-12T00:31:00" },
  { "기사입력 2025-03-25 09:14:27   최종수정 2025-03-25 11:02:51", GOTGAN_DATE_LABELLED,
    "2025-03-25T09:14:27" },
  { "송고시간2024-09-05 06:00", GOTGAN_DATE_LABELLED, "2024-09-05T06:00:00" },
  { "김남영 2024. 9. 5. 06:00", GOTGAN_DATE_CLOCK, "2024-09-05T06:00:00" },
  { "2026년 1월 19일 18:20", GOTGAN_DATE_CLOCK, "2026-01-19T18:20:00" },
  { "2026년 1월 19일 (월) 오후 6시 20분", GOTGAN_DATE_CLOCK, "2026-01-19T18:20:00" },
  { "2020-12-11 16:42", GOTGAN_DATE_CLOCK, "2020-12-11T16:42:00" },
  { "2024/09/05", GOTGAN_DATE_BARE, "2024-09-05" },
  { "Published Oct. 31, 2025 at 7:42 a.m. ET", GOTGAN_DATE_LABELLED, "2025-10-31T07:42:00-04:00" },
  { "Published Nov. 3, 2025 at 7:42 a.m. ET", GOTGAN_DATE_LABELLED, "2025-11-03T07:42:00-05:00" },
  { "Published Mon, Mar 3 2025 9:05 AM EST", GOTGAN_DATE_LABELLED, "2025-03-03T09:05:00-05:00" },
  { "12 July 2024 06:45 BST", GOTGAN_DATE_CLOCK, "2024-07-12T06:45:00+01:00" },
  { "4 August 2025, 05:30 CET", GOTGAN_DATE_CLOCK, "2025-08-04T05:30:00+02:00" },
  { "4 February 2025, 05:30 CET", GOTGAN_DATE_CLOCK, "2025-02-04T05:30:00+01:00" },
  { "February 11, 2026 at 3:15 PM GMT+9", GOTGAN_DATE_CLOCK, "2026-02-11T15:15:00+09:00" },
  { "3:12 PM EDT, Thu April 17, 2025", GOTGAN_DATE_CLOCK, "2025-04-17T15:12:00-04:00" },
  { "Tue 14 May 2024 11.09 BST", GOTGAN_DATE_CLOCK, "2024-05-14T11:09:00+01:00" },
  { "October 31, 202511:42 AM PDTUpdated 2 hours ago", GOTGAN_DATE_CLOCK, "2025-10-31T11:42:00" },
  { "Published May 14, 2024Updated May 15, 2024, 9:12 a.m. ET", GOTGAN_DATE_LABELLED,
    "2024-05-14" },
  { "First published on Tue 14 May 2024 05.00 BST", GOTGAN_DATE_LABELLED,
    "2024-05-14T05:00:00+01:00" },
  { "Last modified on Tue 14 May 2024 05.00 BST", GOTGAN_DATE_CHANGED, NULL },
  { "게재일자 : 2024년 05월 03일(金)", GOTGAN_DATE_BARE, "2024-05-03" },
  { "등록 2024-05-03 오전 10:22:00 수정 2024-05-03 오후 1:00:00", GOTGAN_DATE_LABELLED,
    "2024-05-03T10:22:00" },
  { "Posted : 2024-05-03 10:22", GOTGAN_DATE_LABELLED, "2024-05-03T10:22:00" },
  { "12 July 2024 6.45pm", GOTGAN_DATE_CLOCK, "2024-07-12T18:45:00" },
  { "November 30, 2023", GOTGAN_DATE_BARE, "2023-11-30" },
  { "Friday 12 July 2024", GOTGAN_DATE_BARE, "2024-07-12" },
  { "1st of May 2024", GOTGAN_DATE_NONE, NULL },
  { "수정 2025.08.27. 오전 10:41", GOTGAN_DATE_CHANGED, NULL },
  { "Updated Oct. 31, 2025 at 11:05 a.m. ET", GOTGAN_DATE_CHANGED, NULL },
  { "Updated 3:12 PM GMT+2, April 17, 2025", GOTGAN_DATE_CHANGED, NULL },
  /* A zone that means several is no zone. */
  { "2024-09-05 06:00 CST", GOTGAN_DATE_CLOCK, "2024-09-05T06:00:00" },
  { "Nov 12, 2025 9:00 AM Eastern Standard Time", GOTGAN_DATE_CLOCK, "2025-11-12T09:00:00-05:00" },
  { "July 12, 2025 9:00 AM Pacific Time", GOTGAN_DATE_CLOCK, "2025-07-12T09:00:00-07:00" },
  /* Figures whose order only one day allows. */
  { "13/04/2021", GOTGAN_DATE_BARE, "2021-04-13" },
  { "04/13/2021 9:05 am", GOTGAN_DATE_CLOCK, "2021-04-13T09:05:00" },
  { "04/04/2021", GOTGAN_DATE_BARE, "2021-04-04" },
  { "03.04.2021", GOTGAN_DATE_BARE, "2021-04-03" },
  { "Thursday, 03/04/2021", GOTGAN_DATE_BARE, "2021-03-04" },
  { "Saturday, 03/04/2021", GOTGAN_DATE_BARE, "2021-04-03" },
  { "Monday, 03/04/2021", GOTGAN_DATE_NONE, NULL },
  { "03/04/2021", GOTGAN_DATE_NONE, NULL },
  { "31/31/2021", GOTGAN_DATE_NONE, NULL },
  /* Days and hours that don't exist. */
  { "2025.02.30", GOTGAN_DATE_NONE, NULL },
  { "2025.13.01", GOTGAN_DATE_NONE, NULL },
  { "2025.02.03 25:00", GOTGAN_DATE_BARE, "2025-02-03" },
  { "작성일 02-01", GOTGAN_DATE_NONE, NULL },
  { "1.5% 오른 2025억원", GOTGAN_DATE_NONE, NULL },
  { "", GOTGAN_DATE_NONE, NULL },
};

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *date = NULL;
      gsize start;
      gsize end;
      GotganDateRank rank = gotgan_dateline_read (lines[i].line, &date, &start, &end);

      g_test_message ("%s", lines[i].line);
      g_assert_cmpstr (date, ==, lines[i].date);
      g_assert_cmpint (rank, ==, lines[i].rank);
      g_assert_cmpuint (start, <=, end);
    }
}

static void
test_changes (void)
{
  static const char *const changes[][2] = {
    { "Updated: 2023-11-21 16:05", "2023-11-21" },
    { "수정 : 2025.11.12 07:55", "2025-11-12" },
    { "Updated 3:12 PM GMT+2, April 17, 2025", "2025-04-17" },
    { "입력 : 2025.11.12 00:31   수정 : 2025.11.12 07:55", NULL },
    { "2025.11.12 00:31", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *date = gotgan_dateline_read_change (changes[i][0]);

      g_test_message ("%s", changes[i][0]);
      g_assert_cmpstr (date, ==, changes[i][1]);
    }
}

static const char *const machine[][2] = {
  { "2024-01-27T09:48:00+09:00", "2024-01-27T09:48:00+09:00" },
  { "2024-01-27T09:48:00+0900", "2024-01-27T09:48:00+09:00" },
  { "2024-01-27T09:48:00Z", "2024-01-27T09:48:00+00:00" },
  { "2024-01-27T09:48:00.123Z", "2024-01-27T09:48:00+00:00" },
  { "2024-01-27 09:48", "2024-01-27T09:48:00" },
  { " 2024-01-27 ", "2024-01-27" },
  { "20240127094800", "2024-01-27T09:48:00" },
  { "20240127", "2024-01-27" },
  { "2024-01", NULL },
  { "yesterday", NULL },
  { "", NULL },
};

static void
test_machine (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (machine); i++)
    {
      g_autofree char *date = gotgan_dateline_from_machine (machine[i][0]);

      g_assert_cmpstr (date, ==, machine[i][1]);
    }
}

static const char *const urls[][2] = {
  { "https://a.example/world/2024/01/27/xai-6b", "2024-01-27" },
  { "https://img.example/news/202602/01/dt/20260201165943927tpbl.png", "2026-02-01" },
  { "https://img.example/20260201165943927.png", "2026-02-01" },
  { "https://img.example/2024-09-05-a.jpg", "2024-09-05" },
  { "https://img.example/wp-content/uploads/2024/09/a.jpg", NULL },
  { "https://img.example/1234567890123.jpg", NULL },
  { "https://img.example/2024/13/40/a.jpg", NULL },
  { "", NULL },
};

static void
test_urls (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autofree char *date = gotgan_dateline_from_url (urls[i][0]);

      g_test_message ("%s", urls[i][0]);
      g_assert_cmpstr (date, ==, urls[i][1]);
    }
}

static void
test_korea (void)
{
  static const char *const dates[][2] = {
    { "2024-09-05", "2024-09-05" },
    { "2024-09-05T06:00:00", "2024-09-05T06:00:00+09:00" },
    { "2024-09-05T06:00:00+00:00", "2024-09-05T06:00:00+00:00" },
    { "2024-09-05T06:00:00-04:00", "2024-09-05T06:00:00-04:00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *date = gotgan_dateline_in_korea (dates[i][0]);

      g_assert_cmpstr (date, ==, dates[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/dateline/lines", test_lines);
  g_test_add_func ("/import/dateline/changes", test_changes);
  g_test_add_func ("/import/dateline/machine", test_machine);
  g_test_add_func ("/import/dateline/urls", test_urls);
  g_test_add_func ("/import/dateline/korea", test_korea);
  return g_test_run ();
}
