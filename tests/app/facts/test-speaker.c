#include "config.h"

#include "app/facts/gotgan-facts.h"
#include "tests/app/facts/rules-fixture.h"

#include <string.h>

/* A sentence and who says its first claim. */
typedef struct
{
  const char *text;
  GotganSpeaker speaker;
} Case;

static const Case korean[] = {
  { "구글은 코히어에 1억달러를 투자했다.", GOTGAN_SPEAKER_ARTICLE },
  { "노벨라AI는 500억원 규모의 시리즈B 투자를 유치했다고 14일 밝혔다.", GOTGAN_SPEAKER_COMPANY },
  { "회사 측은 구글이 코히어에 1억달러를 투자했다고 설명했다.", GOTGAN_SPEAKER_COMPANY },
  { "구글은 보도자료를 통해 코히어에 1억달러를 투자한다고 전했다.", GOTGAN_SPEAKER_COMPANY },
  { "오픈AI 대변인은 구글이 코히어에 1억달러를 투자한다고 말했다.", GOTGAN_SPEAKER_COMPANY },
  { "삼성전자는 12일 공시를 통해 레인보우로보틱스에 868억원을 투자했다고 밝혔다.",
    GOTGAN_SPEAKER_FILING },
  { "구글은 코히어에 1억달러를 투자했다고 공시했다.", GOTGAN_SPEAKER_FILING },
  { "코어위브는 미국 증권거래위원회에 낸 증권신고서에서 지난해 매출 19억달러를 기록했다고 밝혔다.",
    GOTGAN_SPEAKER_FILING },
  { "샘 올트먼 오픈AI 최고경영자는 구글이 코히어에 1억달러를 투자한다고 말했다.",
    GOTGAN_SPEAKER_PERSON },
  { "김도현 노벨라AI 대표는 \"500억원 규모의 시리즈B 투자를 유치했다\"고 말했다.",
    GOTGAN_SPEAKER_PERSON },
  { "고토 요시미쓰 최고재무책임자(CFO)는 구글이 코히어에 1억달러를 투자한다고 설명했다.",
    GOTGAN_SPEAKER_PERSON },
  { "코히어는 증권거래위원회(SEC)에 낸 서류에서 구글이 1억달러를 투자했다고 밝혔다.",
    GOTGAN_SPEAKER_FILING },
  { "업계 관계자는 \"구글이 코히어에 1억달러를 투자했다\"고 말했다.", GOTGAN_SPEAKER_UNNAMED },
  { "이 사안에 정통한 소식통은 구글이 코히어에 1억달러를 투자한다고 전했다.",
    GOTGAN_SPEAKER_UNNAMED },
  { "구글은 코히어에 1억달러를 투자한 것으로 알려졌다.", GOTGAN_SPEAKER_UNNAMED },
  { "블룸버그통신에 따르면 구글은 코히어에 1억달러를 투자했다.", GOTGAN_SPEAKER_OUTLET },
  { "월스트리트저널(WSJ)은 소식통을 인용해 구글이 코히어에 1억달러를 투자한다고 보도했다.",
    GOTGAN_SPEAKER_OUTLET },
  { "구글은 코히어에 1억달러를 투자한다는 보도를 부인했다.", GOTGAN_SPEAKER_COMPANY },
  { "구글은 코히어에 1억달러를 투자해 이해관계자들의 눈길을 끌었다.", GOTGAN_SPEAKER_ARTICLE },
};

static const Case english[] = {
  { "Google invested $100 million in Cohere.", GOTGAN_SPEAKER_ARTICLE },
  { "Google has acquired Cohere for terms neither company disclosed.", GOTGAN_SPEAKER_ARTICLE },
  { "Google bought Cohere for $9 billion; all told, it had raised $2 billion.",
    GOTGAN_SPEAKER_ARTICLE },
  { "Google denied that it is buying Cohere for $9 billion.", GOTGAN_SPEAKER_COMPANY },
  { "The takeover of Cohere by OpenAI for $9 billion was denied by Google.",
    GOTGAN_SPEAKER_COMPANY },
  { "Google said it had invested $100 million in Cohere.", GOTGAN_SPEAKER_COMPANY },
  { "Google has invested $100 million in Cohere, the company said on Monday.",
    GOTGAN_SPEAKER_COMPANY },
  { "Google invested $100 million in Cohere, a spokeswoman said.", GOTGAN_SPEAKER_COMPANY },
  { "CoreWeave had revenue of $1.9 billion last year, according to its prospectus.",
    GOTGAN_SPEAKER_FILING },
  { "Google invested $100 million in Cohere, a regulatory filing showed.", GOTGAN_SPEAKER_FILING },
  { "Google has invested $100 million in Cohere, Sam Altman said in an interview.",
    GOTGAN_SPEAKER_PERSON },
  { "Google has invested $100 million in Cohere, said Ineke Wolvers, its finance chief.",
    GOTGAN_SPEAKER_PERSON },
  { "Google invested $100 million in Cohere, two people familiar with the matter said.",
    GOTGAN_SPEAKER_UNNAMED },
  { "Google is in talks to invest $100 million in Cohere, sources told Reuters.",
    GOTGAN_SPEAKER_OUTLET },
  { "Google has reportedly invested $100 million in Cohere.", GOTGAN_SPEAKER_UNNAMED },
  { "Bloomberg reported that Google had invested $100 million in Cohere.", GOTGAN_SPEAKER_OUTLET },
  { "Google invested $100 million in Cohere, according to the Financial Times.",
    GOTGAN_SPEAKER_OUTLET },
  { "Google invested $100 million in Cohere, according to Cohere.", GOTGAN_SPEAKER_COMPANY },
  { "Google invested $100 million in Cohere, according to the company.", GOTGAN_SPEAKER_COMPANY },
  { "Google invested $100 million in Cohere, one of the people said.", GOTGAN_SPEAKER_UNNAMED },
  { "Google invested $100 million in Cohere, according to a table below.", GOTGAN_SPEAKER_ARTICLE },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article = fixture_article (one->text);
  g_autoptr (GPtrArray) claims = gotgan_facts_extract (rules, article, NULL);
  const GotganClaimFields *fields;

  g_assert_cmpuint (claims->len, >, 0);
  fields = gotgan_claim_get_fields (g_ptr_array_index (claims, 0));
  g_assert_cmpstr (gotgan_speaker_to_string (fields->speaker), ==,
                   gotgan_speaker_to_string (one->speaker));
}

/* The words that tell stand in the trace. */
static void
test_words (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article =
      fixture_article ("이 사안에 정통한 소식통은 구글이 코히어에 1억달러를 투자한다고 전했다.");
  g_autoptr (GPtrArray) claims = gotgan_facts_extract (rules, article, NULL);
  const GotganClaimFields *fields;

  g_assert_cmpuint (claims->len, ==, 1);
  fields = gotgan_claim_get_fields (g_ptr_array_index (claims, 0));
  g_assert_true (g_strv_contains ((const char *const *) fields->trace, "speaker: unnamed"));
  g_assert_true (g_strv_contains ((const char *const *) fields->trace, "speaker-from: 소식통"));
}

/* A line that cannot be understood is named. */
static void
test_bad_file (void)
{
  g_autoptr (GHashTable) files = fixture_read_files ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganRules) rules = NULL;

  fixture_add_folder (files, "parties");
  g_hash_table_insert (files, g_strdup ("lexicon/speakers.tsv"),
                       g_bytes_new_static ("said\tsays\nquoth\traven\n# end\n", 28));
  rules = gotgan_rules_new (files, &error);
  g_assert_null (rules);
  g_assert_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES);
  g_assert_nonnull (strstr (error->message, "speakers.tsv:2"));
}

static void
add_cases (const char *language, const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/facts/speaker/%s/%u", language, i + 1);

      g_test_add_data_func (path, &cases[i], test_case);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("ko", korean, G_N_ELEMENTS (korean));
  add_cases ("en", english, G_N_ELEMENTS (english));
  g_test_add_func ("/facts/speaker/words", test_words);
  g_test_add_func ("/facts/speaker/bad-file", test_bad_file);
  return g_test_run ();
}
