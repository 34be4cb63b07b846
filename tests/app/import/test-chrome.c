#include "config.h"

#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-line.h"

static const struct
{
  const char *line;
  GotganChrome chrome;
} lines[] = {
  { "글자크기 설정", GOTGAN_CHROME_TOOL },
  { "공유하기 스크랩 프린트 기사듣기", GOTGAN_CHROME_TOOL },
  { "로그인 | 회원가입 | 구독신청 | 전체메뉴", GOTGAN_CHROME_TOOL },
  { "가 가 가", GOTGAN_CHROME_TOOL },
  { "요약봇 음성으로 듣기 번역 설정 글자 크기 변경하기 인쇄하기", GOTGAN_CHROME_TOOL },
  { "Share Save Gift this article Listen (4 min)", GOTGAN_CHROME_TOOL },
  { "0:00 / 4:12 1x", GOTGAN_CHROME_TOOL },
  { "3 min read", GOTGAN_CHROME_TOOL },
  { "Skip to main content", GOTGAN_CHROME_TOOL },
  { "Print this page", GOTGAN_CHROME_TOOL },
  { "이 기사에 대해 어떻게 생각하시나요?", GOTGAN_CHROME_NOTICE },
  { "We use cookies to personalise content. Accept all | Manage preferences",
    GOTGAN_CHROME_NOTICE },
  { "Write to Jane Doe at jane@example.com", GOTGAN_CHROME_NOTICE },
  { "READ NOW: Five stocks to buy", GOTGAN_CHROME_NOTICE },
  { "Follow The Ledger on WhatsApp", GOTGAN_CHROME_NOTICE },
  { "More reviews: The best kettles under $50", GOTGAN_CHROME_NOTICE },
  { "Ledger Summit opens in May. Early-bird tickets from $99.", GOTGAN_CHROME_NOTICE },
  { "The Ledger may earn a commission on purchases.", GOTGAN_CHROME_NOTICE },
  { "The views expressed here are those of the author.", GOTGAN_CHROME_NOTICE },
  { "기고문은 본지의 견해와 일치하지 않을 수 있습니다.", GOTGAN_CHROME_NOTICE },
  { "<저작권자 © 가람투데이, AI 학습 및 활용 금지>", GOTGAN_CHROME_COPYRIGHT },
  { "ⓒ 다온경제, 무단전재 및 재배포 금지", GOTGAN_CHROME_COPYRIGHT },
  { "© 2025 The Ledger. All rights reserved.", GOTGAN_CHROME_COPYRIGHT },
  { "관련기사", GOTGAN_CHROME_LIST },
  { "많이 본 뉴스", GOTGAN_CHROME_LIST },
  { "실시간 랭킹뉴스", GOTGAN_CHROME_LIST },
  { "이 기자의 다른 기사", GOTGAN_CHROME_LIST },
  { "함께 볼만한 뉴스", GOTGAN_CHROME_LIST },
  { "What to Read Next", GOTGAN_CHROME_LIST },
  { "Most Popular", GOTGAN_CHROME_LIST },
  { "More on this story", GOTGAN_CHROME_LIST },
  { "相关文章", GOTGAN_CHROME_LIST },
  { "Conversation (112)", GOTGAN_CHROME_COMMENTS },
  { "댓글 (29) 공감순 최신순", GOTGAN_CHROME_COMMENTS },
  { "백준호 퓨리오사AI 대표. 가람투데이DB", GOTGAN_CHROME_CAPTION },
  { "/챗GPT·달리3", GOTGAN_CHROME_CAPTION },
  { "사진=연합뉴스", GOTGAN_CHROME_CAPTION },
  { "Technology reporter", GOTGAN_CHROME_POST },
  { "수정", GOTGAN_CHROME_LABEL },
  { "Last updated", GOTGAN_CHROME_LABEL },
  /* Text that only resembles them. */
  { "방한 목적은 '투자 유치'", GOTGAN_CHROME_NONE },
  { "이게 왜 중요해", GOTGAN_CHROME_NONE },
  { "앞으로는", GOTGAN_CHROME_NONE },
  { "구글은 검색 시장에서 점유율을 잃고 있다.", GOTGAN_CHROME_NONE },
  { "The company shares its data centre with Oracle.", GOTGAN_CHROME_NONE },
  { "More than 100 of them contacted the company over the weekend.", GOTGAN_CHROME_NONE },
  { "Follow the money", GOTGAN_CHROME_NONE },
  { "Related Digital said that nobody had walked away from anything.", GOTGAN_CHROME_NONE },
  { "Comments by its chief executive moved the shares on Friday.", GOTGAN_CHROME_NONE },
  { "More reviews of the case are expected, the commission said.", GOTGAN_CHROME_NONE },
  { "The broker may earn commissions of $3 million on the sale.", GOTGAN_CHROME_NONE },
  { "당사의 매출은 지난해와 다를 것이라고 회사는 밝혔다.", GOTGAN_CHROME_NONE },
  { "회사는 사진 공유 앱을 1조원에 인수했다.", GOTGAN_CHROME_NONE },
  { "", GOTGAN_CHROME_NONE },
};

static void
test_lines (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_test_message ("%s", lines[i].line);
      g_assert_cmpint (gotgan_chrome_of_line (lines[i].line), ==, lines[i].chrome);
    }
}

static void
test_elements (void)
{
  g_assert_true (gotgan_chrome_of_element ("related-posts"));
  g_assert_true (gotgan_chrome_of_element ("SocialShare-socialShare"));
  g_assert_true (gotgan_chrome_of_element ("ad-slot"));
  g_assert_false (gotgan_chrome_of_element ("header-download-badge"));
  g_assert_false (gotgan_chrome_of_element ("article_body fs3"));
  g_assert_true (gotgan_chrome_is_content ("article_body fs3"));
  g_assert_true (gotgan_chrome_is_content ("entry-content"));
  g_assert_true (gotgan_chrome_is_content ("articleBody"));
  g_assert_false (gotgan_chrome_is_content ("wrap"));
}

static void
test_portals (void)
{
  g_assert_true (gotgan_chrome_is_portal ("네이버 뉴스"));
  g_assert_true (gotgan_chrome_is_portal ("Yahoo Finance"));
  g_assert_false (gotgan_chrome_is_portal ("다온경제"));
}

static const struct
{
  const char *line;
  gboolean prose;
} shapes[] = {
  { "사람 눈이 놓치는 것까지 가려낸다. 카메라로 찍은 사진 몇 장이면 된다.", TRUE },
  { "Oracle’s favorite landlord has said no to the plan that it made.", TRUE },
  { "그는 “확정된 것은 없다”며 “여러 방안을 살피고 있을 뿐이라고 말한 바 있다”", FALSE },
  { "'로봇개' 품는 현대차그룹… 정의선, 개인 돈까지 넣는다", FALSE },
  { "AI 주도권 경쟁은 현재 진행형?… 빅테크서 곳간 채우고, 성능 개선 나선 기업들", FALSE },
  { "Core Scientific holders sink CoreWeave's $9bn takeover", FALSE },
  { "", FALSE },
};

static void
test_shapes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      GotganLineShape shape = gotgan_line_measure (shapes[i].line);

      g_test_message ("%s", shapes[i].line);
      g_assert_cmpint (gotgan_line_is_prose (&shape), ==, shapes[i].prose);
    }
}

static void
test_tidy (void)
{
  g_autofree char *tidy = gotgan_line_tidy (" 오픈\xc2\xad"
                                            "AI\xe2\x80\x8b \xc2\xa0는\xe3\x80\x80곳간\n\n",
                                            -1);

  g_assert_cmpstr (tidy, ==, "오픈AI 는 곳간");
  g_assert_true (gotgan_line_is_separator ("━━━"));
  g_assert_false (gotgan_line_is_separator ("━ 1"));
  g_assert_true (gotgan_line_has_columns ("공유하기  스크랩  프린트"));
  g_assert_true (gotgan_line_has_columns ("홈 > 증권 > IB·스타트업"));
  g_assert_false (gotgan_line_has_columns ("회사는 이를 부인했다."));
  g_assert_cmpuint (gotgan_line_bullet ("• 첫째"), ==, 4);
  g_assert_cmpuint (gotgan_line_bullet ("12. 열둘째"), ==, 4);
  g_assert_cmpuint (gotgan_line_bullet ("2025. 3. 14."), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/chrome/lines", test_lines);
  g_test_add_func ("/import/chrome/elements", test_elements);
  g_test_add_func ("/import/chrome/portals", test_portals);
  g_test_add_func ("/import/chrome/shapes", test_shapes);
  g_test_add_func ("/import/chrome/tidy", test_tidy);
  return g_test_run ();
}
