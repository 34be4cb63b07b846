#include "config.h"

#include "app/facts/gotgan-sentence.h"
#include "tests/app/facts/lexicon-fixture.h"

#include <string.h>

/* A bar stands for the space between two sentences. */
static const char *const cases[] = {
  /* Korean */
  "회사는 돈을 모았다.|다음 달에 또 모은다.",
  "매출은 5.6% 늘었다.|비용도 늘었다.",
  "사무실은 3.3㎡당 1억원이다.|비싸다.",
  "2024. 9. 5. 06:00 회사가 나섰다.|끝.",
  "입력 2025.08.27. 오전 6:02 기자가 썼다.",
  "대표는 “돈이 든다. 많이 든다.”고 말했다.|그는 웃었다.",
  "대표는 \"돈이 든다. 많이 든다.\"고 말했다.|그는 웃었다.",
  "그는 “아니다.” 라고 했다.|끝났다.",
  "그는 “그렇다”며 “계속한다”고 했다.|끝났다.",
  "“정말 그럴까?”라고 물었다.|답은 없었다.",
  "정말 그럴까?|그렇다!|좋다.",
  "그는 (누가 뭐래도. 정말이다.) 갔다.|왔다.",
  "투자를 진행 중.|기존 투자자도 참여한다.",
  "그는 갔다… 그리고",
  "상장을 앞두고… 몸값이 뛰었다.|끝.",
  "1. 반도체를 만든다.|2. 에너지를 산다.|3. 끝.",
  " 1. 반도체를 만든다.",
  "매출은 1.2조원.|비용은 3.4조원.",
  "오픈AI.com을 본다.|닫는다.",
  "버전 4.5를 냈다.|버전 5를 준비한다.",
  "“그만두겠다.”|그는 자리를 떴다.",
  "‘가짜뉴스’라고 잘라 말했다.|그뿐이다.",
  "그는 “열린 채로 둔다.|닫지 않는다.",
  "A사(社)는 샀다.|B사는 팔았다.",
  "요금은 8달러(약 1만2000원)다.|비싸지 않다.",
  "회사는 “검토한 적 없다.”면서 “사실이 아니다.”라고 했다.|끝.",
  "• 첫째다 |• 둘째다",
  "제목만 있고 마침표가 없다",
  "한 줄이다\n|두 줄이다",
  "정말인가?!|그렇다.",
  "그는 떠났다).|다시 왔다.",
  "값은 $5.|더 싸다.",
  /* English */
  "The U.S. company raised $1.7bn.|It spent it.",
  "Oracle Corp. said so.|Acme Inc. agreed.",
  "It joined Acme Inc.|The price was low.",
  "He lives in the U.S.|They left.",
  "It fell on Oct. 31 and on Nov. 5.|Then it rose.",
  "Mr. Kim met Dr. Lee and Prof. Cho.|They talked.",
  "\"No deal,\" he said.|She left.",
  "\"Why?\" he asked.|No answer came.",
  "“It is over.”|He left the room.",
  "“It was money. It is cost,” he said.|The rest is known.",
  "It opens at 7 a.m. and closes at 5 p.m. sharp.|Be there.",
  "J. Smith and A. B. Jones bought it.|Nobody sold.",
  "See No. 5 and Vol. 2 for more.|Read on.",
  "Revenue was $1.3bn vs. $1.1bn a year ago.|Costs rose.",
  "Is that so?|Yes!|Fine.",
  "It grew 5.5 per cent.|That is 0.5 more.",
  "The price rose to 5.|The end.",
  "In 2021 it had 12.|It now has 40.",
  "Firms (Acme, Bolt, etc.) agreed.|Others did not.",
  "They cited costs, rent, etc.|The list is long.",
  "OpenAI's o3 beat GPT-4.5 in tests.|It costs more.",
  "St. Mary's has a campus.|It is big.",
  "It is known as Series B.|The next is Series C.",
  "He said: \"We did it. We won.\"|They cheered.",
  "A headline without a stop",
  "It closed at $20.90.|Volume was thin.",
  "The company, Yahoo!, was sold.|Nobody minded.",
  "Trailing space. |Next.   |Last. ",
};

static char *
mark (GotganLexicon *lexicon, const char *text)
{
  g_autoptr (GArray) sentences = gotgan_sentences_split (lexicon, text);
  GString *marked = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      const GotganSentence *sentence = &g_array_index (sentences, GotganSentence, i);

      g_string_append_printf (marked, "%s%.*s", i > 0 ? "|" : "",
                              (int) (sentence->end - sentence->start), text + sentence->start);
    }
  return g_string_free (marked, FALSE);
}

/* The marked text with the white space around bars and ends taken away, as sentences have none. */
static char *
without_outer_space (const char *marked)
{
  g_auto (GStrv) parts = g_strsplit (marked, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_strstrip (parts[i]);
  return g_strjoinv ("|", parts);
}

static void
test_cases (void)
{
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (cases[i], "|", -1);
      g_autofree char *text = g_strjoinv (" ", parts);
      g_autofree char *wanted = without_outer_space (cases[i]);
      g_autofree char *got = mark (lexicon, text);

      if (g_strcmp0 (got, wanted) != 0)
        {
          g_test_message ("“%s” instead of “%s”", got, wanted);
          g_test_fail ();
        }
    }
}

static void
test_tight_end (void)
{
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();
  g_autofree char *got = mark (lexicon, "돈을 모았다.그는 말했다.");

  g_assert_cmpstr (got, ==, "돈을 모았다.|그는 말했다.");
}

static void
test_closed (void)
{
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();
  g_autoptr (GArray) sentences = gotgan_sentences_split (lexicon, "끝났다. 제목");

  g_assert_cmpuint (sentences->len, ==, 2);
  g_assert_true (g_array_index (sentences, GotganSentence, 0).closed);
  g_assert_false (g_array_index (sentences, GotganSentence, 1).closed);
}

static void
test_empty (void)
{
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();
  static const char *const texts[] = { "", " ", "\n\n\n", "   \t " };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GArray) sentences = gotgan_sentences_split (lexicon, texts[i]);
      g_assert_cmpuint (sentences->len, ==, 0);
    }
}

/* Everything that is no white space is in exactly one sentence. */
static void
check_cover (const char *text, const GArray *sentences)
{
  gsize at = 0;
  glong chars = 0;

  for (guint i = 0; i < sentences->len; i++)
    {
      const GotganSentence *sentence = &g_array_index (sentences, GotganSentence, i);

      g_assert_cmpuint (sentence->start, >=, at);
      g_assert_cmpuint (sentence->end, >, sentence->start);
      chars += g_utf8_strlen (text + at, (gssize) (sentence->start - at));
      g_assert_cmpuint (sentence->first_char, ==, chars);
      chars += g_utf8_strlen (text + sentence->start, (gssize) (sentence->end - sentence->start));
      for (; at < sentence->start; at++)
        g_assert_true (g_ascii_isspace (text[at]));
      at = sentence->end;
    }
  for (; text[at] != '\0'; at++)
    g_assert_true (g_ascii_isspace (text[at]));
}

static void
test_cover (void)
{
  static const char *const pieces[] = { "다", ".", " ",    "“", "”",  "\"", "(",
                                        ")",  "?", "U.S.", "5", "\n", "…",  "가" };
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20240905);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) sentences = NULL;

      for (gint n = g_rand_int_range (random, 0, 40); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      sentences = gotgan_sentences_split (lexicon, text->str);
      check_cover (text->str, sentences);
    }
}

/* Texts that would take a quadratic scanner minutes. */
static void
test_linear (void)
{
  static const char *const pieces[] = { "가", "“", "\"", "(", ".", "\n", "1.", " ", "a.", "다.”" };
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) sentences = NULL;
      gint64 start = g_get_monotonic_time ();

      while (text->len < 2000000)
        g_string_append (text, pieces[i]);
      sentences = gotgan_sentences_split (lexicon, text->str);
      check_cover (text->str, sentences);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sentence/cases", test_cases);
  g_test_add_func ("/sentence/tight-end", test_tight_end);
  g_test_add_func ("/sentence/closed", test_closed);
  g_test_add_func ("/sentence/empty", test_empty);
  g_test_add_func ("/sentence/cover", test_cover);
  g_test_add_func ("/sentence/linear", test_linear);
  return g_test_run ();
}
