#include "config.h"

#include "app/facts/gotgan-clause.h"
#include "tests/app/facts/rules-fixture.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *clauses;
} cases[] = {
  { "노벨라는 100억원을 유치했고, 미르벤처스가 주도했다.",
    "노벨라는 100억원을 유치했고,/ 미르벤처스가 주도했다." },
  { "매출은 늘었지만 적자를 냈다.", "매출은 늘었지만/ 적자를 냈다." },
  { "구글은 투자를 검토하고 있다.", "구글은 투자를 검토하고 있다." },
  { "회사는 투자를 유치했다고 밝혔다.", "회사는 투자를 유치했다고 밝혔다." },
  { "메타가 인수한 뒤 직원이 늘었다.", "메타가 인수한 뒤/ 직원이 늘었다." },
  { "Novella raised $5m, and Cohort raised $6m.", "Novella raised $5m,/ and Cohort raised $6m." },
  { "Novella, which makes chips, raised $5m.", "Novella, /which makes chips,/ raised $5m." },
  { "It put $5m in Novella, and $6 million in Cohort.",
    "It put $5m in Novella, and $6 million in Cohort." },
  { "It has raised $5m since 2019.", "It has raised $5m since 2019." },
  { "Nvidia rose—Intel fell.", "Nvidia rose—/Intel fell." },
  { "Nvidia rose while Intel fell.", "Nvidia rose /while Intel fell." },
};

static GotganReading *
read_first (GotganRules *rules, GotganPartyNames *names, GotganArticle *article)
{
  const char *text = gotgan_article_get_paragraph (article, 0)->text;
  GotganSentence sentence = { 0, strlen (text), TRUE };

  return gotgan_reading_new (rules, names, gotgan_article_get_language (article),
                             gotgan_article_get_published (article), text, 0, &sentence);
}

static void
test_clauses (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article = fixture_article (cases[index].text);
  g_autoptr (GotganPartyNames) names = gotgan_party_names_new (rules, article, NULL);
  g_autoptr (GotganReading) reading = read_first (rules, names, article);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < reading->clauses->len; i++)
    {
      const GotganClause *clause = &g_array_index (reading->clauses, GotganClause, i);

      if (i > 0)
        g_string_append_c (found, '/');
      g_string_append_len (found, reading->text + clause->start, clause->end - clause->start);
    }
  g_assert_cmpstr (found->str, ==, cases[index].clauses);
}

static const struct
{
  const char *text;
  guint n_listed;
  GotganCase role;
} lists[] = {
  { "삼성전자와 엔비디아, 인텔 등으로부터 조달했다.", 3, GOTGAN_CASE_SOURCE },
  { "구글과 메타가 투자했다.", 2, GOTGAN_CASE_SUBJECT },
  { "It raised money from Nvidia, Intel and Samsung.", 3, GOTGAN_CASE_SOURCE },
  { "Nvidia, Intel and Samsung invested.", 3, GOTGAN_CASE_BARE },
  { "구글이 메타에 투자했다.", 0, GOTGAN_CASE_SUBJECT },
};

/* Who stands in one list has one case. */
static void
test_lists (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GotganArticle) article = fixture_article (lists[i].text);
      g_autoptr (GotganPartyNames) names = gotgan_party_names_new (rules, article, NULL);
      g_autoptr (GotganReading) reading = read_first (rules, names, article);
      guint n_listed = 0;

      for (guint j = 0; j < reading->parties->len; j++)
        {
          const GotganPartyMention *mention =
              &g_array_index (reading->parties, GotganPartyMention, j);

          if (mention->list == 0)
            continue;
          g_assert_cmpint (mention->role, ==, lists[i].role);
          n_listed++;
        }
      g_assert_cmpuint (n_listed, ==, lists[i].n_listed);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/facts/clause/%u", i + 1);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_clauses);
    }
  g_test_add_func ("/facts/clause/lists", test_lists);
  return g_test_run ();
}
