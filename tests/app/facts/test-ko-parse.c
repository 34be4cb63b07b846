#include "config.h"

#include "app/facts/gotgan-ko-parse.h"
#include "tests/app/facts/rules-fixture.h"

#include <string.h>

/* What each word depends on: "word>head", "·" for none. */
static const struct
{
  const char *text;
  const char *heads;
} cases[] = {
  { "구글은 메타가 인수한 코히어에 투자했다.",
    "구글은>투자했다 메타가>인수한 인수한>코히어에 코히어에>투자했다 투자했다>·" },
  { "메타가 코히어를 인수하기로 합의했다고 구글이 밝혔다.",
    "메타가>인수하기로 코히어를>인수하기로 인수하기로>합의했다고 합의했다고>밝혔다 구글이>밝혔다 밝혔다>·" },
  { "구글의 코히어 인수 제안을 거절했다.",
    "구글의>코히어 코히어>인수 인수>제안을 제안을>거절했다 거절했다>·" },
  { "매출은 100억원에 달하는 것으로 집계됐다.",
    "매출은>달하는 100억원에>달하는 달하는>것으로 것으로>집계됐다 집계됐다>·" },
  { "구글은 투자를 검토하고 있다.", "구글은>검토하고 있다 투자를>검토하고 있다 검토하고 있다>·" },
  { "메타가 인수한 뒤 떠났다.", "메타가>인수한 뒤 인수한 뒤>· 떠났다>·" },
  { "구글은 방안을 놓고 협의했다.", "구글은>협의했다 방안을>놓고 놓고>협의했다 협의했다>·" },
  { "구글이 100억원, 메타가 50억원을 투자한 회사다.",
    "구글이>투자한 100억원>투자한 메타가>투자한 50억원을>투자한 투자한>회사다 회사다>·" },
};

static GotganReading *
read_first (GotganRules *rules, GotganPartyNames *names, GotganArticle *article)
{
  const char *text = gotgan_article_get_paragraph (article, 0)->text;
  GotganSentence sentence = { 0, strlen (text), TRUE };

  return gotgan_reading_new (rules, names, GOTGAN_LANGUAGE_KO,
                             gotgan_article_get_published (article), text, 0, &sentence);
}

static void
append_word (GString *string, const GotganReading *reading, guint index)
{
  const GotganKoWord *word;

  if (index == GOTGAN_KO_NONE)
    {
      g_string_append (string, "·");
      return;
    }
  word = &g_array_index (reading->words, GotganKoWord, index);
  g_string_append_len (string, reading->text + word->start, word->end - word->start);
}

static void
test_heads (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article = fixture_article (cases[index].text);
  g_autoptr (GotganPartyNames) names = gotgan_party_names_new (rules, article, NULL);
  g_autoptr (GotganReading) reading = read_first (rules, names, article);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < reading->words->len; i++)
    {
      if (i > 0)
        g_string_append_c (found, ' ');
      append_word (found, reading, i);
      g_string_append_c (found, '>');
      append_word (found, reading, g_array_index (reading->words, GotganKoWord, i).head);
    }
  g_assert_cmpstr (found->str, ==, cases[index].heads);
}

/* What the first word of a sentence is: its case or ending, its tense, what its noun says. */
static const struct
{
  const char *text;
  GotganKoSort sort;
  GotganCase kase;
  GotganKoEnding ending;
  GotganKoTense tense;
} forms[] = {
  { "공장을 샀다.", GOTGAN_KO_NOMINAL, GOTGAN_CASE_OBJECT, GOTGAN_KO_FINAL, GOTGAN_KO_TENSE_NONE },
  { "용도를 바꿨다.", GOTGAN_KO_NOMINAL, GOTGAN_CASE_OBJECT, GOTGAN_KO_FINAL,
    GOTGAN_KO_TENSE_NONE },
  { "모았다.", GOTGAN_KO_PREDICATE, GOTGAN_CASE_BARE, GOTGAN_KO_FINAL, GOTGAN_KO_TENSE_PAST },
  { "사들일 회사", GOTGAN_KO_PREDICATE, GOTGAN_CASE_BARE, GOTGAN_KO_ADNOMINAL,
    GOTGAN_KO_TENSE_FUTURE },
  { "넘는 돈", GOTGAN_KO_PREDICATE, GOTGAN_CASE_BARE, GOTGAN_KO_ADNOMINAL,
    GOTGAN_KO_TENSE_PRESENT },
  { "인수하기로 했다.", GOTGAN_KO_PREDICATE, GOTGAN_CASE_BARE, GOTGAN_KO_FINAL,
    GOTGAN_KO_TENSE_PAST },
  { "인수하기 위해 모았다.", GOTGAN_KO_PREDICATE, GOTGAN_CASE_BARE, GOTGAN_KO_AS_NOUN,
    GOTGAN_KO_TENSE_NONE },
  { "함께 모았다.", GOTGAN_KO_APART, GOTGAN_CASE_BARE, GOTGAN_KO_FINAL, GOTGAN_KO_TENSE_NONE },
};

static void
test_form (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganArticle) article = fixture_article (forms[index].text);
  g_autoptr (GotganPartyNames) names = gotgan_party_names_new (rules, article, NULL);
  g_autoptr (GotganReading) reading = read_first (rules, names, article);
  const GotganKoWord *word = &g_array_index (reading->words, GotganKoWord, 0);

  g_assert_cmpint (word->sort, ==, forms[index].sort);
  g_assert_cmpint (word->kase, ==, forms[index].kase);
  g_assert_cmpint (word->tense, ==, forms[index].tense);
  if (word->sort == GOTGAN_KO_PREDICATE)
    g_assert_cmpint (word->ending, ==, forms[index].ending);
}

/* What the last noun of the last word says, whatever stands before it or behind. */
static void
test_nouns (void)
{
  static const struct
  {
    const char *text;
    gboolean people;
    gboolean giver;
    gboolean terms;
    gboolean content;
    const char *part;
  } nouns[] = {
    { "직원들에게", TRUE, FALSE, FALSE, FALSE, "" },
    { "채권자는", FALSE, TRUE, FALSE, FALSE, "" },
    { "투자자도", TRUE, TRUE, FALSE, FALSE, "" },
    { "내용이었다.", FALSE, FALSE, TRUE, TRUE, "" },
    { "골자다.", FALSE, FALSE, TRUE, FALSE, "" },
    { "로봇사업부를", FALSE, FALSE, FALSE, FALSE, "사업부" },
    { "방안을", FALSE, FALSE, FALSE, TRUE, "" },
    { "회사를", FALSE, FALSE, FALSE, FALSE, "" },
  };
  g_autoptr (GotganRules) rules = fixture_read_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    {
      g_autoptr (GotganArticle) article = fixture_article (nouns[i].text);
      g_autoptr (GotganPartyNames) names = gotgan_party_names_new (rules, article, NULL);
      g_autoptr (GotganReading) reading = read_first (rules, names, article);
      const GotganKoWord *word = &g_array_index (reading->words, GotganKoWord, 0);

      g_assert_cmpuint (word->people, ==, nouns[i].people);
      g_assert_cmpuint (word->giver, ==, nouns[i].giver);
      g_assert_cmpuint (word->terms, ==, nouns[i].terms);
      g_assert_cmpuint (word->content, ==, nouns[i].content);
      g_assert_cmpuint (word->part, ==, strlen (nouns[i].part));
    }
}

/* Every word has a place: heads stand behind, and whoever depends on a word is among its dependents. */
static void
test_tree (void)
{
  static const char *const texts[] = {
    "구글은, 메타가 (인수한) 뒤 100억원으로, 50억원을 투자해 왔다고 했으나",
    "를 를 를 은 는 이 가 하고 하고 한 한 한 것 것으로",
    "… 시리즈B… 100억원… 투자",
    "(",
  };
  g_autoptr (GotganRules) rules = fixture_read_rules ();

  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    {
      g_autoptr (GotganArticle) article = fixture_article (texts[t]);
      g_autoptr (GotganPartyNames) names = gotgan_party_names_new (rules, article, NULL);
      g_autoptr (GotganReading) reading = read_first (rules, names, article);

      for (guint i = 0; i < reading->words->len; i++)
        {
          const GotganKoWord *word = &g_array_index (reading->words, GotganKoWord, i);
          gboolean listed = word->head == GOTGAN_KO_NONE;

          g_assert_cmpuint (word->start, <, word->end);
          if (word->head == GOTGAN_KO_NONE)
            continue;
          g_assert_cmpuint (word->head, >, i);
          for (guint child = g_array_index (reading->words, GotganKoWord, word->head).child;
               child != GOTGAN_KO_NONE;
               child = g_array_index (reading->words, GotganKoWord, child).sibling)
            listed |= child == i;
          g_assert_true (listed);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/facts/ko-parse/%u", i + 1);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_heads);
    }
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strdup_printf ("/facts/ko-parse/form/%u", i + 1);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_form);
    }
  g_test_add_func ("/facts/ko-parse/nouns", test_nouns);
  g_test_add_func ("/facts/ko-parse/tree", test_tree);
  return g_test_run ();
}
