#include "config.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-suggestion.h"
#include "tests/app/facts/claims-fixture.h"

/* @selected: the words of @text that a person selects; @claim: as in FixtureCase, "?" for a stage or basis that nothing tells,
 * then the qualifier when it is not exact */
typedef struct
{
  const char *text;
  const char *selected;
  const char *claim;
} Suggestion;

static const Suggestion suggestions[] = {
  /* no rule reads it: the words around tell who pays, that it is foreseen, and about how much */
  { "누리봇은 지난해 매출 120억원을 기록했다. 누리봇 측은 삼성전자가 보탤 몫을 400억원 안팎으로 점쳤다.",
    "삼성전자가 보탤 몫을 400억원 안팎으로 점쳤다",
    "investment 삼성전자>누리봇 KRW 40000000000 planned about" },
  { "누리봇은 지난해 매출 120억원을 기록했다. 누리봇 측은 삼성전자가 보탤 몫을 400억원 안팎으로 점쳤다.",
    "400억원", "investment 삼성전자>누리봇 KRW 40000000000 planned about" },
  { "삼성전자가 보탤 몫은 400억원이다.", "400억원", "investment 삼성전자> KRW 40000000000 ?" },
  { "Helios raised $3 million. Its backers were prepared to chip in a further $40 million if customers signed.",
    "prepared to chip in a further $40 million", "investment > USD 40000000 planned" },
  { "Google mulls some $40 million for Cohere.", "$40 million",
    "investment Google>Cohere USD 40000000 talks about" },
  { "Google has a war chest of $40 million.", "$40 million", "investment Google> USD 40000000 ?" },
  /* a rule reads it: all of its sentence counts, whatever part was selected */
  { "소프트뱅크가 오픈AI에 1000억원을 투자하는 방안을 검토 중이라고 전했다.", "1000억원을 투자",
    "investment 소프트뱅크>오픈AI KRW 100000000000 talks" },
  { "Google is considering putting $50 million into Cohere.", "$50 million",
    "investment Google>Cohere USD 50000000 talks" },
  /* a figure that was not selected is another fact's */
  { "소프트뱅크가 오픈AI에 1000억원을 투자했고, 메타가 낼 몫은 300억원이다.",
    "메타가 낼 몫은 300억원", "investment 메타>오픈AI KRW 30000000000 ?" },
  { "네이버가 쥔 몫은 11%다.", "11%", "stake 네이버> 11% ?" },
};

static void
test_suggestion (gconstpointer data)
{
  const Suggestion *one = data;
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article = fixture_article (one->text);
  const char *at = strstr (one->text, one->selected);
  guint start = gotgan_text_offset (one->text, (gsize) (at - one->text));
  GotganSpan span = { 0, start, start + gotgan_text_length (one->selected) };
  g_autoptr (GotganClaim) claim = gotgan_facts_suggest (rules, article, &span, NULL);
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_cmpstr (fields->quote, ==, one->selected);
  g_string_printf (found, "%s %s>%s", gotgan_kind_to_string (fields->kind),
                   fields->investor != NULL ? fields->investor->name : "",
                   fields->company != NULL ? fields->company->name : "");
  fixture_describe_sum (fields, found);
  g_string_append_printf (found, " %s",
                          fields->stage != GOTGAN_STAGE_NONE
                              ? gotgan_stage_to_string (fields->stage)
                          : fields->basis != GOTGAN_BASIS_NONE
                              ? gotgan_basis_to_string (fields->basis)
                              : "?");
  if (fields->amount != NULL && fields->amount->qualifier != GOTGAN_QUALIFIER_EXACT)
    g_string_append_printf (found, " %s", gotgan_qualifier_to_string (fields->amount->qualifier));
  g_assert_cmpstr (found->str, ==, one->claim);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (suggestions); i++)
    {
      g_autofree char *path = g_strdup_printf ("/facts/suggestion/%u", i + 1);

      g_test_add_data_func (path, &suggestions[i], test_suggestion);
    }
  return g_test_run ();
}
