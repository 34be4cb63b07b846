#include "config.h"

#include "app/sync/gotgan-page-match.h"

#include "app/sync/gotgan-title-likeness.h"

/* Whether what lies at a teaser's address is its page. */

#define ASKED "https://www.harbour-herald.test/2026/01/openai"
#define LOGIN "https://www.harbour-herald.test/gnlogin"
#define ROOT "https://www.harbour-herald.test/"
#define MOVED "https://www.harbour-herald.test/news/2026/01/openai"

#define MAX_TEXTS 6

typedef struct
{
  const char *title;
  const char *texts[MAX_TEXTS];
} Text;

/* @got: (nullable): where the address leads
 * @is_article, @is_dated: what the page says of itself */
typedef struct
{
  const char *what;
  const Text *teaser;
  const char *got;
  Text page;
  gboolean is_about;
  gboolean is_article;
  gboolean is_dated;
} Row;

static const Text english = {
  "OpenAI seeks $40B at $340B - Harbour Herald",
  { "OpenAI is in talks to raise up to $40 billion, people who know of them say." },
};
static const Text korean = {
  "오픈AI, 400억달러 투자 유치 추진 - 항구일보",
  { "오픈AI가 최대 400억달러 규모의 투자 유치를 논의하고 있다고 소식통이 전했다." },
};
static const Text long_outlet = {
  "Acme raises - The Daily Harbour Herald",
  { "Acme raised thirty million dollars." },
};

/* Headlines of which no word is in the text. A feed without a teaser has nothing but them. */
#define HAT "Hold on to your hat"
#define RIDDLE "The $900m riddle"
#define EARLY "Why nice things end early"
#define LAND_GRAB "‘땅따먹기’ 시작됐다…저마다 앞다퉈 ‘베팅’"
static const Text hat = { HAT, { HAT } };
static const Text riddle = { RIDDLE, { RIDDLE } };
static const Text early = { EARLY, { "A column by our editor." } };
static const Text land_grab = { LAND_GRAB, { LAND_GRAB } };

#define FALL                                                                                 \
  {                                                                                          \
    "Shares of Keel Robotics fell 14 percent on Monday, its worst day since it was listed.", \
    "Traders pointed to a rival from Busan whose cranes are said to cost half as much.",     \
    "Two suppliers dropped as well.",                                                        \
  }
#define ROUND                                                                           \
  {                                                                                     \
    "Keel Robotics has raised 90 million dollars at 1.2 billion after money, it said.", \
    "Lightvessel Partners led the round, and two pension funds took part in it.",       \
    "The Rotterdam firm has now collected 200 million since it began.",                 \
  }
#define SPENDING_KO                                                                \
  {                                                                                \
    "등대통신과 물결텔레콤이 올해 설비에 3조원을 쓰기로 했다고 5일 공시했다.",     \
    "지난해보다 20% 늘어난 규모다. 대부분은 데이터센터와 해저 케이블에 들어간다.", \
    "업계 관계자는 “생산 능력이 수요를 따라가지 못한다”고 말했다.",                \
  }
#define SUBSCRIBERS                                                                          \
  {                                                                                          \
    "Harbour Stream won 3 million subscribers in the spring, more than it had hoped for.",   \
    "It will raise its fees in June, its chief executive told investors on a call.",         \
    "The company of Rotterdam has lost money in each quarter since it was founded in 2019.", \
    "Analysts had expected half as many, and the shares rose 9 percent after the bell.",     \
  }

#define STORY                                                                          \
  {                                                                                    \
    "OpenAI is in talks to raise up to $40 billion, people who know of them say.",     \
    "The round would value OpenAI at $340 billion, more than twice what it was worth." \
    "A fund from Tokyo would lead it, and the others have not been named.",            \
    "OpenAI wants to build data centers with the money, said one of the people.",      \
  }
#define STORY_KO                                                                   \
  {                                                                                \
    "오픈AI가 최대 400억달러 규모의 투자 유치를 논의하고 있다고 소식통이 전했다.", \
    "이번 투자가 마무리되면 오픈AI의 기업가치는 3400억달러에 이른다.",             \
    "도쿄의 한 펀드가 이번 라운드를 이끌고 다른 투자자는 알려지지 않았다.",        \
    "오픈AI는 유치한 자금으로 데이터센터를 지을 계획이라고 관계자는 말했다.",      \
  }
#define SIGN_IN                                                         \
  {                                                                     \
    "Please sign in to go on reading. It takes no more than a minute.", \
    "Have you no account yet? Then make one, it costs nothing at all.", \
  }
#define SIGN_IN_KO                                                          \
  {                                                                         \
    "계속 읽으시려면 로그인해 주세요. 아이디와 비밀번호를 입력하세요.",     \
    "아직 회원이 아니신가요? 지금 가입하시면 무료로 이용하실 수 있습니다.", \
  }
#define COOKIES                                                                       \
  {                                                                                   \
    "We and our partners keep things on your device and read them to show you more.", \
    "You may agree to all of that now, or choose what you agree to.",                 \
  }
#define COOKIES_KO                                                              \
  {                                                                             \
    "저희 사이트는 쿠키를 사용합니다. 계속 이용하시면 동의하신 것으로 봅니다.", \
    "자세한 내용은 개인정보 처리방침에서 확인하실 수 있습니다.",                \
  }
#define LIST                                                                      \
  {                                                                               \
    "OpenAI seeks $40B at $340B. OpenAI is in talks to raise up to $40 billion.", \
    "Storms are on their way to the coast, and the ferries stay where they are.", \
    "The museum opens again after nine years, with a new wing for the ships.",    \
    "The council spoke of bridges for six hours and will go on on Thursday.",     \
    "Two players of the club leave before the summer, the coach said on Monday.", \
  }
#define LIST_KO                                                                           \
  {                                                                                       \
    "오픈AI, 400억달러 투자 유치 추진. 오픈AI가 최대 400억달러 투자 유치를 논의 중이다.", \
    "물결테크, 80억원 규모 시리즈A 투자 유치. 한강벤처스가 이끌었다.",                    \
    "등대로보틱스가 항만 자동화 장비를 내년 봄부터 수출한다고 밝혔다.",                   \
    "항구시, 새 박물관 문 열어. 배의 역사를 한눈에 볼 수 있다.",                          \
    "태풍이 다가오면서 여객선 운항이 모두 멈췄다고 해운조합이 전했다.",                   \
  }

static const Row rows[] = {
  { "the same title", &english, NULL, { "OpenAI seeks $40B at $340B", STORY }, TRUE },
  { "with the outlet behind",
    &english,
    NULL,
    { "OpenAI seeks $40B at $340B | Business | Harbour Herald", STORY },
    TRUE },
  { "with the outlet before",
    &english,
    MOVED,
    { "Harbour Herald: OpenAI seeks $40B at $340B", STORY },
    TRUE },
  { "with a tag", &english, MOVED, { "[Exclusive] OpenAI seeks $40B at $340B", STORY }, TRUE },
  { "moved", &english, MOVED, { "OpenAI seeks $40B at $340B", STORY }, TRUE },
  { "an edited headline", &english, NULL, { "Big round for a chat company", STORY }, TRUE },
  { "an edited headline, moved",
    &english,
    MOVED,
    { "OpenAI seeks $40B at $340B value, people say", STORY },
    TRUE },
  { "at the root", &english, ROOT, { "OpenAI seeks $40B at $340B", STORY }, TRUE },
  { "login", &english, LOGIN, { "Harbour Herald", SIGN_IN }, FALSE },
  { "login in its place", &english, NULL, { "Harbour Herald", SIGN_IN }, FALSE },
  { "login under its title", &english, NULL, { "OpenAI seeks $40B at $340B", SIGN_IN }, FALSE },
  { "login under its title elsewhere",
    &english,
    LOGIN,
    { "OpenAI seeks $40B at $340B", SIGN_IN },
    FALSE },
  { "front page", &english, ROOT, { "Harbour Herald", LIST }, FALSE },
  { "front page with the headline", &english, ROOT, { "OpenAI seeks $40B at $340B", LIST }, FALSE },
  { "front page in its place", &english, NULL, { "Harbour Herald", LIST }, FALSE },
  { "section",
    &english,
    "https://www.harbour-herald.test/business",
    { "Business - Harbour Herald", LIST },
    FALSE },
  { "section in its place", &english, NULL, { "Business - Harbour Herald", LIST }, FALSE },
  { "cookies", &english, NULL, { "Before you go on - Harbour Herald", COOKIES }, FALSE },
  { "cookies under its title", &english, NULL, { "OpenAI seeks $40B at $340B", COOKIES }, FALSE },
  { "404",
    &english,
    NULL,
    { "Page not found - Harbour Herald",
      { "We looked everywhere, but what you want to read is not here any more.",
        "You may go to the front page, or look for it." } },
    FALSE },
  { "long outlet", &long_outlet, LOGIN, { "The Daily Harbour Herald: Home", SIGN_IN }, FALSE },
  { "long outlet and the title",
    &long_outlet,
    MOVED,
    { "Acme raises", { "Acme raised thirty million dollars in a round that it raises." } },
    TRUE },

  { "a headline and its text", &hat, NULL, { HAT, FALL }, TRUE },
  { "a headline with the outlet behind",
    &hat,
    NULL,
    { HAT " | Business | Harbour Herald", FALL },
    TRUE },
  { "a headline with a sum", &riddle, NULL, { RIDDLE, ROUND }, TRUE },
  { "a headline and a short teaser", &early, NULL, { EARLY, ROUND }, TRUE },
  { "a headline over subscribers", &hat, NULL, { HAT, SUBSCRIBERS }, TRUE, TRUE, TRUE },
  { "a headline elsewhere", &hat, MOVED, { HAT, FALL }, FALSE },
  { "a headline elsewhere over an article", &hat, MOVED, { HAT, FALL }, TRUE, TRUE, TRUE },
  { "a headline elsewhere with a date", &hat, MOVED, { HAT, FALL }, FALSE, FALSE, TRUE },
  { "a headline at the root", &hat, ROOT, { HAT, FALL }, FALSE, TRUE, TRUE },
  { "another headline", &hat, NULL, { "Keel falls again", FALL }, FALSE, TRUE, TRUE },
  { "a headline over next to nothing", &hat, NULL, { HAT, { "One moment, please." } }, FALSE },
  { "a headline over a short article",
    &hat,
    NULL,
    { HAT, { "Keel Robotics has been sold." } },
    TRUE,
    TRUE,
    FALSE },
  { "a headline over a login", &hat, NULL, { HAT, SIGN_IN }, FALSE },
  { "a headline over a login that says it is an article",
    &hat,
    NULL,
    { HAT, SIGN_IN },
    FALSE,
    TRUE,
    TRUE },
  { "a headline over a login elsewhere", &hat, LOGIN, { HAT, SIGN_IN }, FALSE, TRUE, TRUE },
  { "a headline over cookies", &hat, NULL, { HAT, COOKIES }, FALSE },
  { "ko: a headline and its text", &land_grab, NULL, { LAND_GRAB, SPENDING_KO }, TRUE },
  { "ko: a headline with the outlet behind",
    &land_grab,
    NULL,
    { LAND_GRAB " - 항구일보", SPENDING_KO },
    TRUE },
  { "ko: a headline over a login", &land_grab, NULL, { LAND_GRAB, SIGN_IN_KO }, FALSE },
  { "ko: a headline over a login that says it is an article",
    &land_grab,
    NULL,
    { LAND_GRAB, SIGN_IN_KO },
    FALSE,
    TRUE,
    TRUE },
  { "ko: a headline over cookies", &land_grab, NULL, { LAND_GRAB, COOKIES_KO }, FALSE },

  { "ko: the same title", &korean, NULL, { "오픈AI, 400억달러 투자 유치 추진", STORY_KO }, TRUE },
  { "ko: with the outlet behind",
    &korean,
    MOVED,
    { "오픈AI, 400억달러 투자 유치 추진 | 항구일보", STORY_KO },
    TRUE },
  { "ko: with the outlet before",
    &korean,
    MOVED,
    { "항구일보 : [단독] 오픈AI, 400억달러 투자 유치 추진", STORY_KO },
    TRUE },
  { "ko: an edited headline",
    &korean,
    MOVED,
    { "[속보] 오픈AI 400억 달러 투자유치 나서", STORY_KO },
    TRUE },
  { "ko: another headline",
    &korean,
    NULL,
    { "챗GPT 회사, 사상 최대 규모 자금 조달", STORY_KO },
    TRUE },
  { "ko: login", &korean, LOGIN, { "항구일보", SIGN_IN_KO }, FALSE },
  { "ko: login in its place", &korean, NULL, { "로그인 - 항구일보", SIGN_IN_KO }, FALSE },
  { "ko: login under its title",
    &korean,
    NULL,
    { "오픈AI, 400억달러 투자 유치 추진", SIGN_IN_KO },
    FALSE },
  { "ko: front page", &korean, ROOT, { "항구일보", LIST_KO }, FALSE },
  { "ko: front page with the headline",
    &korean,
    ROOT,
    { "오픈AI, 400억달러 투자 유치 추진", LIST_KO },
    FALSE },
  { "ko: section",
    &korean,
    "https://www.harbour-herald.test/economy",
    { "투자 - 항구일보", LIST_KO },
    FALSE },
  { "ko: section in its place", &korean, NULL, { "투자 - 항구일보", LIST_KO }, FALSE },
  { "ko: cookies", &korean, NULL, { "쿠키 동의 - 항구일보", COOKIES_KO }, FALSE },
  { "ko: 404",
    &korean,
    NULL,
    { "페이지를 찾을 수 없습니다 - 항구일보",
      { "요청하신 페이지가 삭제되었거나 주소가 바뀌었습니다.",
        "홈으로 가시거나 검색을 이용해 주시기 바랍니다." } },
    FALSE },
};

static GotganArticle *
make_article (const Text *text)
{
  GotganArticle *article = gotgan_article_new ();

  gotgan_article_set_title (article, text->title);
  for (guint i = 0; i < MAX_TEXTS && text->texts[i] != NULL; i++)
    gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, text->texts[i]);
  return article;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GotganArticle) known = make_article (row->teaser);
  g_autoptr (GotganArticle) page = make_article (&row->page);
  GotganPageMatch match = { .known = known,
                            .is_partial = TRUE,
                            .page = page,
                            .asked = ASKED,
                            .is_article = row->is_article,
                            .is_dated = row->is_dated,
                            .got = row->got != NULL ? row->got : ASKED };

  g_assert_cmpint (gotgan_page_match_is_about (&match), ==, row->is_about);
}

/* --- Titles ------------------------------------------------------------------------------------- */

static void
test_titles (void)
{
  static const struct
  {
    const char *known;
    const char *page;
    double least;
    double most;
  } titles[] = {
    { "Acme raises money", "Acme raises money", 1, 1 },
    { "Acme raises money", "Acme raised money", 1, 1 },
    { "Acme raises money - Herald", "Acme raises money | Business", 1, 1 },
    { "Acme raises money - Herald", "Herald", 0, 0 },
    { "Herald", "Herald", 0, 0 },
    { "Acme raises money - Another Outlet", "Another Outlet", 0, 0 },
    { "Acme raises money - Another Outlet", "Another Outlet - Sign in", 0, 0 },
    { "Acme raises money", "Acme", 0, 0.4 },
    { "Acme", "Acme raises money from nine funds", 0, 0.2 },
    { "Acme raises money", "The bridge is shut", 0, 0 },
    { "에이크미 투자 유치", "에이크미, 투자유치", 0.9, 1 },
    { "에이크미, 투자 유치", "투자", 0, 0.4 },
    { NULL, "Acme", 0, 0 },
    { "Acme", NULL, 0, 0 },
    { "", "", 0, 0 },
    { "[Acme]", "[Acme]", 1, 1 },
  };
  g_autoptr (GPtrArray) outlets = g_ptr_array_new ();

  g_ptr_array_add (outlets, (gpointer) "herald");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      double likeness = gotgan_title_likeness (titles[i].known, titles[i].page, outlets);

      g_test_message ("%s, %s: %g", titles[i].known, titles[i].page, likeness);
      g_assert_cmpfloat (likeness, >=, titles[i].least);
      g_assert_cmpfloat (likeness, <=, titles[i].most);
    }
}

/* However long a title is. */
static void
test_long_titles (void)
{
  g_autoptr (GPtrArray) outlets = g_ptr_array_new ();
  g_autofree char *bars = g_strnfill (1000000, '|');
  g_autofree char *brackets = g_strnfill (1000000, '[');

  g_assert_cmpfloat (gotgan_title_likeness (bars, bars, outlets), ==, 0);
  g_assert_cmpfloat (gotgan_title_likeness (brackets, brackets, outlets), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (rows[i].what), " ", '-');
      g_autofree char *path = g_strconcat ("/page-match/pages/", name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/page-match/titles", test_titles);
  g_test_add_func ("/page-match/long-titles", test_long_titles);

  return g_test_run ();
}
