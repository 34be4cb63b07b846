#include "config.h"

#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-publisher.h"

#include <string.h>

/* Authors are joined by "; ". */
static const struct
{
  const char *line;
  const char *authors;
  const char *publisher;
} bylines[] = {
  { "김남영 기자", "김남영", NULL },
  { "김남영 기자 kim@example.com", "김남영", NULL },
  { "노이찬 기자 (ichan.noh@example.com)", "노이찬", NULL },
  { "노이찬 기자 구독하기", "노이찬", NULL },
  { "김남영·이수정 기자", "김남영; 이수정", NULL },
  { "김남영 기자, 이수정 기자", "김남영; 이수정", NULL },
  { "도쿄=차은결 특파원", "차은결", NULL },
  { "[온새미경제 윤다경 기자]", "윤다경", "온새미경제" },
  { "글 이도현 선임기자", "이도현", NULL },
  { "By Jane Doe", "Jane Doe", NULL },
  { "BY JANE DOE", "JANE DOE", NULL },
  { "By Jane Doe and John Q. Public", "Jane Doe; John Q. Public", NULL },
  { "By Hana Ito, Paul O'Brien, and Carla de la Cruz", "Hana Ito; Paul O'Brien; Carla de la Cruz",
    NULL },
  { "By Hanneke Brandsma in Brussels", "Hanneke Brandsma", NULL },
  { "By Jane Doe, Technology reporter", "Jane Doe", NULL },
  { "Jane Doe, Technology reporter", "Jane Doe", NULL },
  { "민서윤(seoyun@example.com)", "민서윤", NULL },
  { "김철수 베이징 특파원", "김철수", NULL },
  { "온새미경제 김철수 특파원", "김철수", "온새미경제" },
  { "By the end of the year it will be over", "", NULL },
  { "신년 기자 간담회 열린다", "", NULL },
  { "오픈AI, 투자 유치 나섰다", "", NULL },
  { "", "", NULL },
};

static char *
join (GPtrArray *authors)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < authors->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "",
                            (char *) g_ptr_array_index (authors, i));
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bylines); i++)
    {
      g_autoptr (GPtrArray) authors = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *publisher = NULL;
      g_autofree char *joined = NULL;
      gboolean read = gotgan_byline_read (bylines[i].line, authors, &publisher);

      joined = join (authors);
      g_test_message ("%s", bylines[i].line);
      g_assert_cmpstr (joined, ==, bylines[i].authors);
      g_assert_cmpstr (publisher, ==, bylines[i].publisher);
      g_assert_cmpint (read, ==, *bylines[i].authors != '\0');
    }
}

static const struct
{
  const char *text;
  const char *rest;
  const char *authors;
  const char *publisher;
} starts[] = {
  { "[온새미경제 윤다경 기자] 현대차가", "현대차가", "윤다경", "온새미경제" },
  { "(서울=나래뉴스) 한도윤 기자 = 국내", "국내", "한도윤", "나래뉴스" },
  { "[서울=누리통신] 국내", "국내", "", "누리통신" },
  { "[뉴욕=온새미경제 윤다경 특파원] 국내", "국내", "윤다경", "온새미경제" },
  { "[테크나루=정유찬 기자] 국내", "국내", "정유찬", NULL },
  { "[단독] 국내", "[단독] 국내", "", NULL },
  { "Oct 30 (Reuters) - A company", "Oct 30 (Reuters) - A company", "", "Reuters" },
  { "OSLO/PARIS, Oct 30 (Tidewire) - A company", "OSLO/PARIS, Oct 30 (Tidewire) - A company", "",
    "Tidewire" },
  { "[벤처나루] 한도윤 기자 = 국내", "국내", "한도윤", "벤처나루" },
  { "A company (CoreWeave) said", "A company (CoreWeave) said", "", NULL },
};

static void
test_starts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (GPtrArray) authors = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *publisher = NULL;
      g_autofree char *joined = NULL;
      gsize start = gotgan_byline_read_start (starts[i].text, authors, &publisher);

      joined = join (authors);
      g_test_message ("%s", starts[i].text);
      g_assert_cmpstr (starts[i].text + start, ==, starts[i].rest);
      g_assert_cmpstr (joined, ==, starts[i].authors);
      g_assert_cmpstr (publisher, ==, starts[i].publisher);
    }
}

static void
test_ends (void)
{
  static const char *const glued = "그렇게 말했다. 이도현 기자 dohyun@example.com";
  g_autoptr (GPtrArray) authors = g_ptr_array_new_with_free_func (g_free);
  gsize end = gotgan_byline_read_end (glued, authors);

  g_assert_cmpuint (end, ==, strlen ("그렇게 말했다."));
  g_assert_cmpuint (authors->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (authors, 0), ==, "이도현");
  g_assert_cmpuint (gotgan_byline_read_end ("기자가 말했다.", authors), ==,
                    strlen ("기자가 말했다."));
}

static const char *const copyrights[][2] = {
  { "Copyright © 중앙일보. 무단전재 및 재배포 금지.", "중앙일보" },
  { "- Copyright ⓒ 조선비즈 & Chosun.com -", "조선비즈" },
  { "<저작권자 © 가람투데이, AI 학습 및 활용 금지>", "가람투데이" },
  { "[ⓒ 늘품일보 & neulpum.example, 무단 전재 및 재배포 금지]", "늘품일보" },
  { "ⓒ해든뉴스 무단전재-재배포 금지", "해든뉴스" },
  { "Copyright 2019 새벽비즈 All rights reserved.", "새벽비즈" },
  { "Copyright © 2025 The Tidewater Ledger. All Rights Reserved. 87990cbe",
    "The Tidewater Ledger" },
  { "© Northmoor Business Daily 2024. All rights reserved.", "Northmoor Business Daily" },
  { "© 2025 Copperline Markets LLC. Quotes delayed 15 minutes.", "Copperline Markets" },
  { "무단 전재 및 재배포 금지", NULL },
  { "All rights reserved", NULL },
  { "©", NULL },
};

static void
test_copyrights (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (copyrights); i++)
    {
      g_autofree char *name = gotgan_publisher_from_copyright (copyrights[i][0]);

      g_test_message ("%s", copyrights[i][0]);
      g_assert_cmpstr (name, ==, copyrights[i][1]);
    }
}

static void
test_titles (void)
{
  static const char *const titles[][4] = {
    /* title, publisher, heading, trimmed */
    { "돈 안 모은다 | 해든뉴스", "해든뉴스", NULL, "돈 안 모은다" },
    { "새벽비즈 - 팔린 수아랩", "새벽비즈", NULL, "팔린 수아랩" },
    { "Deal - or no deal", NULL, NULL, "Deal - or no deal" },
    { "Deal | Markets | The Ledger", "The Ledger", "Deal", "Deal" },
    { "로봇 회사 투자 유치 - 어떤사이트", NULL, "로봇 회사 투자 유치", "로봇 회사 투자 유치" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (GPtrArray) headings = g_ptr_array_new ();
      g_autofree char *trimmed = NULL;

      if (titles[i][2] != NULL)
        g_ptr_array_add (headings, (char *) titles[i][2]);
      trimmed = gotgan_publisher_trim_title (titles[i][0], titles[i][1], headings, NULL);
      g_assert_cmpstr (trimmed, ==, titles[i][3]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/byline/lines", test_lines);
  g_test_add_func ("/import/byline/starts", test_starts);
  g_test_add_func ("/import/byline/ends", test_ends);
  g_test_add_func ("/import/byline/copyrights", test_copyrights);
  g_test_add_func ("/import/byline/titles", test_titles);
  return g_test_run ();
}
