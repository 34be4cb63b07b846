#include "config.h"

#include "tests/app/store/store-fixture.h"

#include "app/store/gotgan-item-table.h"
#include "app/store/gotgan-listing.h"
#include "app/store/gotgan-statement.h"

#include <string.h>

/* What an agency sends, and what two outlets make of it; another report on the same deal; and the lines that one outlet
 * puts below everything. All invented. */
static const char *const wire[] = {
  "하늘반도체가 9일 시리즈B 라운드에서 830억 원을 유치했다고 밝혔다. 이번 라운드는 바람벤처스가 주도했고 기존 투자자인 "
  "나루캐피탈과 다온인베스트가 참여했다. 회사의 누적 투자금은 1200억 원이 됐다.",
  "하늘반도체는 데이터센터용 추론 칩을 설계하는 회사로 2019년 연구소 출신 네 사람이 세웠다. 올해 초 첫 제품의 시험 "
  "생산을 마쳤으며 내년 상반기 양산을 목표로 하고 있다. 국내 통신사 두 곳과 공급을 협의하고 있다는 것이 회사의 설명이다.",
  "김하늘 대표는 확보한 자금으로 연구 인력을 두 배로 늘리고 해외 영업 조직을 꾸릴 계획이라며 전력을 적게 쓰는 칩에 대한 "
  "수요가 빠르게 늘고 있다고 말했다. 바람벤처스 관계자는 회사의 설계 능력과 고객 반응을 높이 평가했다고 전했다.",
  "업계에서는 추론용 칩 시장이 앞으로 해마다 큰 폭으로 성장할 것으로 내다본다. 다만 생산을 맡길 공장의 물량을 제때 "
  "확보하는 일이 과제로 꼽힌다. 하늘반도체는 공급 계약을 마쳤다면서도 상대는 공개하지 않았다.",
  "한편 하늘반도체는 지난달 정부가 뽑은 유망 기업 스무 곳에 들었다. 이 사업에 뽑힌 회사는 세 해 동안 연구비와 시험 장비를 지원받는다. 회사는 지원금을 검증용 소프트웨어를 개발하는 데 쓸 예정이다.",
};

static const char *const report[] = {
  "창업한 지 여섯 해가 된 칩 설계 회사 하늘반도체에 830억 원이 들어왔다. 바람벤처스가 가장 많은 돈을 냈다. 지난 투자 때보다 "
  "몸값은 세 배 가까이 뛰었다. 투자 시장이 얼어붙은 가운데 나온 드문 소식이라는 말이 나온다.",
  "기자가 만난 이 회사 사람들은 들떠 있지 않았다. 사무실 한쪽 벽에는 양산까지 남은 날을 적은 종이가 붙어 있었다. 설계를 "
  "총괄하는 이 모 상무는 칩이 나오기 전까지는 아무것도 이룬 것이 없다고 잘라 말했다. 그는 지난 겨울 두 번이나 설계를 "
  "뒤엎었다고 했다.",
  "투자를 이끈 쪽의 계산은 이렇다. 큰 회사들이 직접 칩을 만들기 시작하면서 설계를 맡아 줄 작은 회사의 값이 오르고 있다는 "
  "것이다. 실제로 지난해 비슷한 회사 두 곳이 해외 기업에 팔렸다. 팔릴 생각이 있느냐는 물음에 김 대표는 웃기만 했다.",
  "걱정도 있다. 시험 생산에서 나온 수율을 회사는 밝히지 않는다. 경쟁사는 이미 다음 세대 제품을 내놓았다. 양산이 반년만 "
  "늦어져도 고객은 기다려 주지 않을 것이라고 한 투자자는 귀띔했다.",
  "해가 질 무렵 회사를 나서는데 로비에 걸린 첫 시제품이 눈에 들어왔다. 손톱만 한 조각에 여섯 해가 들어 있다고 안내하던 직원이 말했다. 그 조각이 돈이 될지는 내년 이맘때 알게 된다.",
};

static const char *const other[] = {
  "항구 도시의 오래된 창고들이 작은 공연장과 책방으로 바뀌고 있다. 지난 주말 이곳을 찾은 사람은 만 명을 넘었다. 상인들은 "
  "평일에도 손님이 늘었다며 반겼다. 시는 내년까지 빈 창고 열두 채를 더 고칠 예정이다.",
  "처음부터 일이 쉬웠던 것은 아니다. 주인이 여럿인 창고가 많아 허락을 얻는 데만 두 해가 걸렸다. 지붕을 뜯어 보니 기둥이 "
  "썩은 곳도 있었다. 목수 다섯 사람이 한 해를 꼬박 매달려 첫 창고를 되살렸다.",
  "이제는 다른 도시에서 배우러 온다. 담당자는 서두르지 않은 것이 가장 큰 비결이라고 했다. 그는 임대료가 오르지 않게 "
  "건물주들과 열 해짜리 약속을 맺었다. 약속을 어기면 지원금을 돌려줘야 한다.",
  "주민들은 저녁마다 창고 앞마당에 모여 바둑을 둔다. 아이들은 벽에 그려진 고래를 따라 그린다. 담벼락 아래 놓인 긴 의자는 이 동네에서 가장 붐비는 자리가 됐다. 겨울에는 군고구마 장수가 온다.",
};

static const char *const english[] = {
  "Harbor Robotics said on Tuesday that it had raised $120 million in a Series C round led by Northgate Partners. Existing "
  "investors Blue Lantern and Field Street Capital also took part in the round, which values the company at about $900 million.",
  "The company, founded in 2018 by three former shipyard engineers, makes machines that unload containers without a crane "
  "operator. It says that its machines now work in eleven ports and that it expects to double that number by the end of next year.",
  "Dana Whitfield, the chief executive, said the money would be spent on a second factory and on software that lets several "
  "machines share a quay. Labor unions in two of the ports have asked for talks before any more of the machines are installed.",
};

static const char boilerplate[] =
    "이 기사의 저작권은 신문사에 있으며 무단으로 옮겨 싣거나 다시 나누어 주는 것을 금합니다. 기사에 잘못된 곳이 있거나 보태고 "
    "싶은 말씀이 있으면 고객 상담실로 연락해 주시기 바랍니다. 독자 여러분의 제보를 기다립니다. 신문 구독과 광고 문의는 대표 "
    "번호로 하시면 됩니다.";

static GotganArticle *
make (const char *title, const char *const *paragraphs, guint n)
{
  GotganArticle *article = gotgan_article_new ();

  gotgan_article_set_title (article, title);
  for (guint i = 0; i < n; i++)
    gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, paragraphs[i]);
  return article;
}

static gint64
put_made (Fixture *fixture, GotganArticle *article)
{
  g_autoptr (GotganArticle) owned = article;

  return put (fixture, owned, GOTGAN_ARRIVAL_ADDED);
}

static gint64
put_wire (Fixture *fixture, const char *title)
{
  return put_made (fixture, make (title, wire, G_N_ELEMENTS (wire)));
}

/* A copy with the words of the pairs replaced, its own first and last lines, and a picture's caption. */
static gint64
put_copy (Fixture *fixture, const char *title, const char *const *text, guint n,
          const char *const *replacements)
{
  GotganArticle *article = gotgan_article_new ();

  gotgan_article_set_title (article, title);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_CAPTION,
                                "회사가 준 사진이다. 사진=하늘반도체 제공");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) copy = g_string_new (text[i]);

      for (guint j = 0; replacements[j] != NULL; j += 2)
        g_string_replace (copy, replacements[j], replacements[j + 1], 0);
      gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, copy->str);
    }
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, title);
  return put_made (fixture, article);
}

static const char *const korean_changes[] = { "밝혔다",    "전했다",          "9일",
                                              "지난 9일",  "회사의 설명이다", "회사 측 설명이다",
                                              "네 사람이", "4명이",           NULL };

static void
assert_story (Fixture *fixture, gint64 id, const gint64 *expected, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) story = gotgan_article_table_list_story (fixture->connection, id, &error);
  g_autoptr (GPtrArray) entries = gotgan_listing_load (fixture->connection, &id, 1, NULL, NULL);
  const GotganListingEntry *entry = g_ptr_array_index (entries, 0);

  g_assert_no_error (error);
  g_assert_cmpmem (story->data, story->len * sizeof (gint64), expected, n * sizeof (gint64));
  g_assert_cmpuint (entry->row.n_copies, ==, n - 1);
}

#define ASSERT_STORY(fixture, id, ...)                         \
  assert_story (fixture, id, (const gint64[]) { __VA_ARGS__ }, \
                sizeof ((const gint64[]) { __VA_ARGS__ }) / sizeof (gint64))

static void
test_copies (Fixture *fixture, gconstpointer data)
{
  gint64 first = put_wire (fixture, "하늘반도체, 830억 유치");
  gint64 apart = put_made (fixture, make ("하늘반도체에 830억", report, G_N_ELEMENTS (report)));
  gint64 copy =
      put_copy (fixture, "830억 원 끌어모은 하늘반도체", wire, G_N_ELEMENTS (wire), korean_changes);
  gint64 shorter = put_made (fixture, make ("시리즈B 마친 하늘반도체", wire, 4));

  ASSERT_STORY (fixture, first, first, copy, shorter);
  ASSERT_STORY (fixture, shorter, first, copy, shorter);
  ASSERT_STORY (fixture, apart, apart);
}

static void
test_english_copies (Fixture *fixture, gconstpointer data)
{
  static const char *const changes[] = { "said on Tuesday that it had", "has", "chief executive",
                                         "CEO", NULL };
  gint64 first = put_made (fixture, make ("Harbor Robotics raises $120 million", english, 3));
  gint64 copy = put_copy (fixture, "Harbor Robotics lands $120M", english, 3, changes);
  gint64 apart = put_made (fixture, make ("항구", other, G_N_ELEMENTS (other)));

  ASSERT_STORY (fixture, copy, first, copy);
  ASSERT_STORY (fixture, apart, apart);
}

static void
test_boilerplate (Fixture *fixture, gconstpointer data)
{
  const char *first[] = { wire[0], wire[1], wire[2], wire[3], boilerplate };
  const char *second[] = { other[0], other[1], other[2], other[3], boilerplate };
  const char *third[] = { report[0], report[1], report[2], report[3], boilerplate };
  gint64 ids[] = {
    put_made (fixture, make ("하나", first, 5)),
    put_made (fixture, make ("둘", second, 5)),
    put_made (fixture, make ("셋", third, 5)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ASSERT_STORY (fixture, ids[i], ids[i]);
}

/* Captions are no part of it: two pages with one picture story are two. */
static void
test_captions (Fixture *fixture, gconstpointer data)
{
  gint64 ids[2];

  for (guint i = 0; i < 2; i++)
    {
      GotganArticle *article = make ("제목", i == 0 ? other : report, 4);

      for (guint j = 0; j < G_N_ELEMENTS (wire); j++)
        gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_CAPTION, wire[j]);
      ids[i] = put_made (fixture, article);
    }
  ASSERT_STORY (fixture, ids[0], ids[0]);
  ASSERT_STORY (fixture, ids[1], ids[1]);
}

static void
test_short_texts (Fixture *fixture, gconstpointer data)
{
  gint64 first = put_made (fixture, make ("하나", wire, 1));
  gint64 second = put_made (fixture, make ("둘", wire, 1));

  ASSERT_STORY (fixture, first, first);
  ASSERT_STORY (fixture, second, second);
}

/* A copy that comes between two halves makes one story of two. */
static void
test_union (Fixture *fixture, gconstpointer data)
{
  const char *long_text[] = { wire[0],   wire[1],   wire[2],   wire[3],
                              report[0], report[1], report[2], report[3] };
  gint64 first = put_wire (fixture, "하나");
  gint64 second = put_made (fixture, make ("둘", report, G_N_ELEMENTS (report)));
  gint64 both;

  ASSERT_STORY (fixture, first, first);
  ASSERT_STORY (fixture, second, second);
  both = put_made (fixture, make ("둘 다", long_text, G_N_ELEMENTS (long_text)));
  ASSERT_STORY (fixture, both, first, second, both);
}

static void
test_removal (Fixture *fixture, gconstpointer data)
{
  gint64 first = put_wire (fixture, "하나");
  gint64 second = put_copy (fixture, "둘", wire, G_N_ELEMENTS (wire), korean_changes);
  gint64 third = put_wire (fixture, "셋");
  gint64 fourth;

  gotgan_article_table_remove (fixture->connection, first, A_MOMENT, NULL);
  ASSERT_STORY (fixture, second, second, third);
  gotgan_article_table_restore (fixture->connection, first, NULL);
  ASSERT_STORY (fixture, second, first, second, third);
  gotgan_article_table_remove (fixture->connection, first, A_MOMENT, NULL);
  gotgan_article_table_purge (fixture->connection, G_MAXINT64, NULL);
  ASSERT_STORY (fixture, second, second, third);
  fourth = put_wire (fixture, "넷");
  ASSERT_STORY (fixture, third, second, third, fourth);
}

/* However the articles are shared out among batches, the stories are the same. */
static void
test_batches (Fixture *fixture, gconstpointer data)
{
  for (guint size = 1; size <= 12; size += 5)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GArray) unindexed = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < 12; i++)
        {
          const char *const *text = i % 3 == 0 ? wire : i % 3 == 1 ? report : other;
          g_autofree char *url = g_strdup_printf ("https://e.kr/%u/%u", size, i);
          g_autoptr (GotganArticle) article = make (url, text, 4);
          GotganDelivery delivery = { fixture->source_id, url, "hash", article, FALSE };
          GotganDeliveryOutcome outcome;
          gint64 id;

          gotgan_article_set_url (article, url);
          g_assert_true (gotgan_item_table_put (fixture->connection, &delivery, A_MOMENT, A_DAY,
                                                &outcome, &id, NULL));
          g_array_append_val (ids, id);
        }
      unindexed = gotgan_article_table_list_unindexed (fixture->connection, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (unindexed->data, unindexed->len * 8, ids->data, ids->len * 8);
      for (guint i = 0; i < 12; i += size)
        g_assert_true (gotgan_article_table_index (
            fixture->connection, &g_array_index (ids, gint64, i), MIN (size, 12 - i), NULL));
      for (guint i = 0; i < 3; i++)
        {
          gint64 *id = &g_array_index (ids, gint64, i);

          ASSERT_STORY (fixture, id[9], id[0], id[3], id[6], id[9]);
          for (guint j = 0; j < 12; j += 3)
            gotgan_article_table_remove (fixture->connection, id[j], A_MOMENT, NULL);
        }
      gotgan_article_table_purge (fixture->connection, G_MAXINT64, NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/store/stories/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("copies", test_copies);
  ADD ("english-copies", test_english_copies);
  ADD ("boilerplate", test_boilerplate);
  ADD ("captions", test_captions);
  ADD ("short-texts", test_short_texts);
  ADD ("union", test_union);
  ADD ("removal", test_removal);
  ADD ("batches", test_batches);
#undef ADD
  return g_test_run ();
}
