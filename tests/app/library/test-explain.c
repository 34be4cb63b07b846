#include "config.h"

#include "app/facts/gotgan-facts.h"
#include "app/library/gotgan-explain-words.h"
#include "app/library/gotgan-explain.h"
#include "app/library/gotgan-i18n.h"
#include "app/library/gotgan-labels.h"
#include "tests/app/facts/rules-fixture.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *explanation;
} Case;

/* The last claim of an article of 15 June 2025, as a journalist should read why it was made. */
static const Case english[] = {
  { "Amazon invested $2.75 billion in Anthropic in March 2024.",
    "“invested” says that one side puts money into the other.\n"
    "The article gives the payer in the subject “Amazon”, the recipient in “Anthropic”, the sum in “$2.75 billion”, "
    "the date in “March 2024”.\n"
    "It is reported as done.\n"
    "Nobody else is credited: the article says so itself.\n"
    "Hardly anything had to be assumed (certainty 95 %)." },
  { "OpenAI makes chatbots. The company has reportedly raised $6.6 billion.",
    "“raised” says that a company raises money.\n"
    "The article gives the company that raises in “The company”, the sum in “$6.6 billion”.\n"
    "“The company” was taken to mean the one spoken of before (“OpenAI”).\n"
    "It is reported as done.\n"
    "A source that is not named says so. (The word for it: “reportedly”.)\n"
    "Several things had to be assumed; compare the sentence (certainty 68 %)." },
  { "Kivitek denied that it is buying Norvik Metals for $9 million.",
    "“buying” says that one side buys the other, or shares in it.\n"
    "The article gives the buyer in “it”, what is bought in “Norvik Metals”, the sum in “$9 million”.\n"
    "“it” was taken to mean the one spoken of before (“Kivitek”).\n"
    "It is reported as denied. (The word for it: “denied”.)\n"
    "A company or another organisation says so itself. (The word for it: “Kivitek”.)\n"
    "Several things had to be assumed; compare the sentence (certainty 67 %)." },
  { "Google was to buy Cohere for $90 million but walked away on Monday, some of the people said.",
    "“buy” says that one side buys the other, or shares in it.\n"
    "The article gives the buyer in the subject “Google”, what is bought in “Cohere”, the sum in “$90 million”, the date in “Monday”.\n"
    "It is reported as called off, turned down or withdrawn. (The word for it: “walked away”.)\n"
    "A source that is not named says so. (The word for it: “some of the people said”.)\n"
    "Hardly anything had to be assumed (certainty 95 %)." },
  { "A takeover would add Cohere's revenue of $300 million to Google's, according to a person familiar "
    "with the matter.",
    "“revenue” says what the figure measures.\n"
    "The article gives the company with the revenue in “Cohere's”, the sum in “$300 million”.\n"
    "The article states the figure without calling it an estimate or a forecast.\n"
    "A source that is not named says so. (The word for it: “a person familiar with the matter”.)\n"
    "A little had to be assumed (certainty 80 %)." },
  { "Harwick Systems sold its turbine unit for $9 million.",
    "“sold” says that one side sells.\n"
    "The article gives the seller in the subject “Harwick Systems”, what is sold in “turbine unit”, "
    "the sum in “$9 million”.\n"
    "It is reported as done.\n"
    "Nobody else is credited: the article says so itself.\n"
    "A little had to be assumed (certainty 79 %)." },
};

static const Case korean[] = {
  { "아마존은 지난해 3월 앤트로픽에 27억5000만달러를 투자했다.",
    "‘투자했다’ 표현을 보고 한쪽이 다른 쪽에 투자하는 소식으로 읽었습니다.\n"
    "돈을 내는 쪽은 주어 ‘아마존은’에서, 돈을 받는 쪽은 ‘앤트로픽에’에서, 금액은 ‘27억5000만달러’에서, "
    "날짜는 ‘지난해 3월’에서 읽었습니다.\n"
    "기사는 이미 이뤄진 일로 전했습니다.\n"
    "따로 밝힌 출처 없이 기사가 직접 전한 내용입니다.\n"
    "짐작한 부분이 거의 없습니다(확실도 95%)." },
  { "오픈AI는 챗봇을 만든다. 소프트뱅크로부터 400억달러를 유치하는 방안을 논의하고 있다고 관계자는 말했다.",
    "‘유치하는’ 표현을 보고 자금을 모으는 소식으로 읽었습니다. 돈을 댄 곳이 하나만 나와 금액 전부를 그곳의 투자로 보았습니다.\n"
    "돈을 내는 쪽은 ‘소프트뱅크로부터’에서, 금액은 ‘400억달러’에서 읽었습니다.\n"
    "돈을 받는 쪽은 이 문장에 나오지 않아 앞 문장에서 가져왔습니다(‘오픈AI’).\n"
    "기사는 아직 논의 단계라고 전했습니다. (근거가 된 표현: ‘논의하고’)\n"
    "이름을 밝히지 않은 취재원이 전한 내용입니다. (근거가 된 표현: ‘관계자’)\n"
    "조금은 짐작해서 읽었습니다(확실도 83%)." },
  { "코히어는 증권거래위원회(SEC)에 낸 서류에서 구글이 1억달러를 투자했다고 밝혔다.",
    "‘투자했다고’ 표현을 보고 한쪽이 다른 쪽에 투자하는 소식으로 읽었습니다.\n"
    "돈을 내는 쪽은 주어 ‘구글이’에서, 돈을 받는 쪽은 주어 ‘코히어는’에서, 금액은 ‘1억달러’에서 읽었습니다.\n"
    "기사는 이미 이뤄진 일로 전했습니다.\n"
    "공시 등 제출 문서에 나온 내용입니다. (근거가 된 표현: ‘증권거래위원회(SEC)에 낸 서류’)\n"
    "조금은 짐작해서 읽었습니다(확실도 83%)." },
  { "구글은 코히어에 1억달러를 투자하기로 했다고 김도현 대표는 말했다.",
    "‘투자하기로’ 표현을 보고 한쪽이 다른 쪽에 투자하는 소식으로 읽었습니다.\n"
    "돈을 내는 쪽은 주어 ‘구글은’에서, 돈을 받는 쪽은 ‘코히어에’에서, 금액은 ‘1억달러’에서 읽었습니다.\n"
    "기사는 합의했거나 계약한 일로 전했습니다. (근거가 된 표현: ‘투자하기로 했다고’)\n"
    "이름을 밝힌 사람이 한 말입니다. (근거가 된 표현: ‘김도현 대표’)\n"
    "짐작한 부분이 거의 없습니다(확실도 95%)." },
  { "구글은 코히어에 1억달러를 투자한다는 보도를 부인했다.",
    "‘투자한다는’ 표현을 보고 한쪽이 다른 쪽에 투자하는 소식으로 읽었습니다.\n"
    "돈을 내는 쪽은 주어 ‘구글은’에서, 돈을 받는 쪽은 ‘코히어에’에서, 금액은 ‘1억달러’에서 읽었습니다.\n"
    "기사는 사실이 아니라는 부인이 나왔다고 전했습니다. (근거가 된 표현: ‘부인했다’)\n"
    "회사나 기관이 직접 밝힌 내용입니다. (근거가 된 표현: ‘구글은’)\n"
    "짐작한 부분이 거의 없습니다(확실도 95%)." },
  { "구글은 지난해 매출 3000억원을 올렸다.",
    "금액이 무엇을 가리키는지는 ‘매출’ 표현을 보고 알았습니다.\n"
    "매출을 낸 곳은 주어 ‘구글은’에서, 금액은 ‘3000억원’에서, 날짜는 ‘지난해’에서 읽었습니다.\n"
    "추정이나 전망이라는 단서 없이 기사가 전한 수치입니다.\n"
    "따로 밝힌 출처 없이 기사가 직접 전한 내용입니다.\n"
    "짐작한 부분이 거의 없습니다(확실도 95%)." },
};

static char *
explain (const char *text)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article = fixture_article (text);
  g_autoptr (GPtrArray) claims = gotgan_facts_extract (rules, article, NULL);

  g_assert_cmpuint (claims->len, >, 0);
  return gotgan_explain_dup_claim (g_ptr_array_index (claims, claims->len - 1));
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autofree char *explanation = explain (one->text);

  g_assert_cmpstr (explanation, ==, one->explanation);
}

/* --- Rules ------------------------------------------------------------------------------------ */

/* The names that stand where the sources of app/facts give a rule its name. */
static guint
check_rules_of_source (const char *path)
{
  g_autoptr (GRegex) regex = g_regex_new (
      "(?:rule = |gotgan_en_open \\([^;\"]*|_statement_open \\([^;\"]*|_statement_emit_each "
      "\\([^;\"]*|emit_members \\([^;\"]*)"
      "\"([a-z-]+)\"(?:\\s*:\\s*\"([a-z-]+)\")?",
      G_REGEX_DOTALL, 0, NULL);
  g_autofree char *source = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  guint n_rules = 0;

  g_assert_true (g_file_get_contents (path, &source, NULL, NULL));
  for (g_regex_match (regex, source, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    for (int i = 1; i < g_match_info_get_match_count (match); i++)
      {
        g_autofree char *rule = g_match_info_fetch (match, i);

        if (gotgan_explain_rule (rule) == NULL)
          g_test_message ("%s: the rule “%s” has no sentence", path, rule);
        g_assert_nonnull (gotgan_explain_rule (rule));
        n_rules++;
      }
  return n_rules;
}

static void
test_rules (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "app", "facts", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_rules = 0;
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".c"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        n_rules += check_rules_of_source (path);
      }
  /* As many as there were when this was written: the expression still finds them. */
  g_assert_cmpuint (n_rules, >=, 28);
  g_assert_null (gotgan_explain_rule ("no-such-rule"));
  g_assert_null (gotgan_explain_rule (NULL));
}

/* Every word of a closed vocabulary has a sentence of its own. */
static void
test_sentences (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = GOTGAN_STAGE_TALKS; i < GOTGAN_N_STAGES; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) gotgan_explain_stage (i)));
  for (int i = GOTGAN_BASIS_REPORTED; i <= GOTGAN_BASIS_FORECAST; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) gotgan_explain_basis (i)));
  for (int i = 0; i < GOTGAN_N_SPEAKERS; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) gotgan_explain_speaker (i)));
  for (int i = GOTGAN_KIND_ROUND; i < GOTGAN_N_KINDS; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) gotgan_explain_company (i)));
  g_assert_cmpstr (gotgan_explain_certainty (0.95), !=, gotgan_explain_certainty (0.5));
}

/* --- What a trace may hold -------------------------------------------------------------------- */

static char *
explain_trace (const char *rule, const char *const *trace)
{
  GotganClaimFields fields = { .kind = GOTGAN_KIND_ROUND, .percent = -1, .confidence = 0.5 };
  g_autoptr (GotganClaim) claim = NULL;

  fields.quote = g_strdup ("raised");
  fields.rule = g_strdup (rule);
  fields.stage = GOTGAN_STAGE_AGREED;
  fields.trace = g_strdupv ((char **) trace);
  claim = gotgan_claim_new (&fields);
  return gotgan_explain_dup_claim (claim);
}

/* The article's words stay, also those that look like a format. */
static void
test_formats (void)
{
  const char *trace[] = { "predicate: 100%s: 까지 %n", "company: (%s)", "amount: %d", "alone",
                          NULL };
  g_autofree char *explanation = explain_trace ("raise", trace);

  g_assert_cmpstr (
      explanation, ==,
      "“100%s: 까지 %n” says that a company raises money.\n"
      "The article gives the sum in “%d”.\n"
      "The company that raises is not named in this sentence and was taken from the ones "
      "before (“%s”).\n"
      "It is reported as agreed or signed.\n"
      "Nobody else is credited: the article says so itself.\n"
      "Much had to be assumed; do check the sentence (certainty 50 %).");
}

/* A claim that a person made, or a newer engine. */
static void
test_without_trace (void)
{
  g_autofree char *none = explain_trace (NULL, NULL);
  g_autofree char *unknown = explain_trace ("no-such-rule", NULL);

  g_assert_true (g_str_has_prefix (none, "It is reported as agreed or signed.\n"));
  g_assert_cmpstr (none, ==, unknown);
}

/* --- Korean ----------------------------------------------------------------------------------- */

/* The language is chosen once in a process. */
static void
test_korean (void)
{
  g_autofree char *catalogue = g_build_filename (g_getenv ("GOTGAN_LOCALEDIR"), "ko", "LC_MESSAGES",
                                                 GETTEXT_PACKAGE ".mo", NULL);

  if (!g_file_test (catalogue, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("there is no Korean catalogue in this build");
      return;
    }
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  if (gotgan_labels_get_language () != GOTGAN_LANGUAGE_KO)
    g_error ("The Korean catalogue is not there.");
  for (guint i = 0; i < G_N_ELEMENTS (korean); i++)
    test_case (&korean[i]);
}

int
main (int argc, char **argv)
{
  gboolean in_korean = FALSE;

  for (int i = 1; i < argc; i++)
    in_korean = in_korean || strstr (argv[i], "/korean") != NULL;
  gotgan_i18n_init (in_korean ? "ko" : "en");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    {
      g_autofree char *path = g_strdup_printf ("/library/explain/english/%u", i + 1);

      g_test_add_data_func (path, &english[i], test_case);
    }
  g_test_add_func ("/library/explain/korean", test_korean);
  g_test_add_func ("/library/explain/rules", test_rules);
  g_test_add_func ("/library/explain/sentences", test_sentences);
  g_test_add_func ("/library/explain/formats", test_formats);
  g_test_add_func ("/library/explain/without-trace", test_without_trace);
  return g_test_run ();
}
