#include "config.h"

#include "app/library/gotgan-completion.h"
#include "app/library/gotgan-headline-facets.h"
#include "app/library/gotgan-query-text.h"

#include "tests/app/library/library-fixture.h"

static GotganLibrary *
open_sample (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GotganLibrary *library = try_open (fixture->path, GOTGAN_LIBRARY_SAMPLE, &error);

  g_assert_no_error (error);
  return library;
}

/* --- Completion --------------------------------------------------------------------------------- */

static GPtrArray *
complete (GotganLibrary *library, const char *text)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const char *cursor = strchr (text, '|');
  g_autofree char *query = g_strndup (text, (gsize) (cursor - text));
  g_autofree char *whole = g_strconcat (query, cursor + 1, NULL);
  GPtrArray *completions;

  gotgan_library_complete_async (library, whole, (guint) g_utf8_strlen (query, -1), NULL,
                                 keep_result_cb, &result);
  wait_until (result != NULL);
  completions = gotgan_library_complete_finish (library, result, &error);
  g_assert_no_error (error);
  return completions;
}

/* "0-3 date: | …" */
static char *
describe (GPtrArray *completions)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < completions->len; i++)
    {
      const GotganCompletion *completion = g_ptr_array_index (completions, i);

      g_string_append_printf (all, "%s%u-%u %s", i > 0 ? "| " : "", completion->start,
                              completion->end, completion->text);
    }
  return g_string_free_and_steal (all);
}

static const struct
{
  const char *text;
  const char *completions;
} closed[] = {
  { "dat|", "0-3 date:" },
  { "-dat|", "0-4 -date:" },
  { "투자 ㄴㅉ|", "3-5 날짜:" },
  { "단ㄱ|", "0-2 단계:" },
  { "단|계", "0-2 단계:" },
  { "stage:c|", "0-7 stage:completed " },
  { "a -stage:com|x b", "2-13 -stage:completed " },
  { "단계:완|", "0-4 단계:완료 " },
  { "단계:ㅇㄹ|", "0-5 단계:완료 " },
  { "is:|", "0-3 is:unread | 0-3 is:read | 0-3 is:starred | 0-3 is:edited " },
  { "상태:|", "0-3 상태:안읽음 | 0-3 상태:읽음 | 0-3 상태:별표 | 0-3 상태:수정됨 " },
  { "stage:nosuch|", "" },
  { "단계:하|ㅎ", "0-5 단계:합의 " },
  { "in:t|", "0-4 in:title " },
  { "포함:|", "0-3 포함:메모 | 0-3 포함:사실 " },
  /* A minus can't stand before a place, nor does anything begin with a mark. */
  { "-in|", "" },
  { "-in:t|", "" },
  { "-범|", "" },
  { "\"|", "" },
  { "투자 $|", "" },
  { "(|", "" },
  { "\xf0\x9f\x98\x80|", "" },
  { "-\"|", "" },
  { "stage:$|", "" },
  /* What a sum looks like, until there is a figure. */
  { "amount:|", "0-7 amount:>$1B| 0-7 amount:$1B..5B| 0-7 amount:<$100M| 0-7 amount:>€1B" },
  { "-amount:>|", "0-9 -amount:>$1B| 0-9 -amount:>€1B" },
  { "amount:1|", "" },
  { "amount:>1|", "" },
};

static void
test_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    {
      g_autoptr (GPtrArray) completions = complete (library, closed[i].text);
      g_autofree char *text = describe (completions);

      g_assert_cmpstr (text, ==, closed[i].completions);
    }
}

static void
test_all_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GPtrArray) completions = complete (library, "투자 |");

  g_assert_cmpuint (completions->len, ==, GOTGAN_N_QUERY_FIELDS - 1);
  for (guint i = 0; i < completions->len; i++)
    g_assert_nonnull (((GotganCompletion *) g_ptr_array_index (completions, i))->label);
}

/* Every form that is offered is understood. */
static void
test_forms (Fixture *fixture, gconstpointer data)
{
  static const char *const fields[] = { "date:|", "날짜:|", "amount:|", "금액:|", "date:>|" };
  g_autoptr (GotganLibrary) library = open_library (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (GPtrArray) completions = complete (library, fields[i]);

      g_assert_cmpuint (completions->len, >, 0);
      for (guint j = 0; j < completions->len; j++)
        {
          const GotganCompletion *completion = g_ptr_array_index (completions, j);
          g_autoptr (GotganQuery) query = gotgan_query_new (completion->text);

          g_test_message ("%s", completion->text);
          g_assert_false (gotgan_query_has_problems (query));
          g_assert_nonnull (completion->label);
        }
    }
}

static void
test_minus (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GPtrArray) completions = complete (library, "-|");

  g_assert_cmpuint (completions->len, >, 5);
  for (guint i = 0; i < completions->len; i++)
    g_assert_cmpint (((GotganCompletion *) g_ptr_array_index (completions, i))->field, !=,
                     GOTGAN_QUERY_IN);
}

static guint
count_found (GotganLibrary *library, const char *query)
{
  g_autoptr (GotganHeadlineList) list = gotgan_headline_list_new (library);

  gotgan_headline_list_set_query (list, query);
  wait_until (!gotgan_headline_list_get_loading (list));
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static void
test_companies (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *completion;
  } cases[] = {
    { "회사:ㅅㅍㅌㅂㅋ|", "회사:소프트뱅크" }, { "party:솦ㅌ|", "party:소프트뱅크" },
    { "party:softb|", "party:SoftBank" },      { "소프트|", "기업:소프트뱅크" },
    { "-회사:소프|", "-회사:소프트뱅크" },
  };
  g_autoptr (GotganLibrary) library = open_sample (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) completions = complete (library, cases[i].text);
      const GotganCompletion *first;
      g_auto (GStrv) pieces = NULL;
      g_autofree char *plain = NULL;

      g_assert_cmpuint (completions->len, >, 0);
      first = g_ptr_array_index (completions, 0);
      g_test_message ("%s: %s", cases[i].text, first->text);
      g_assert_cmpint (first->field, ==, GOTGAN_QUERY_PARTY);
      pieces = g_strsplit (first->text, "\"", -1);
      plain = g_strjoinv ("", pieces);
      g_assert_true (g_str_has_prefix (plain, cases[i].completion));
      g_assert_cmpuint (first->count, >, 0);
      g_assert_cmpuint (count_found (library, first->text), >, 0);
    }
}

static void
test_outlets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_sample (fixture);
  g_autoptr (GPtrArray) completions = complete (library, "from:|");

  g_assert_cmpuint (completions->len, >, 0);
  for (guint i = 0; i < completions->len; i++)
    {
      const GotganCompletion *completion = g_ptr_array_index (completions, i);

      g_assert_cmpuint (count_found (library, completion->text), >, 0);
    }
}

/* --- Searching ---------------------------------------------------------------------------------- */

static void
test_names_in_both_languages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_sample (fixture);
  guint n_found = count_found (library, "party:softbank");

  g_assert_cmpuint (n_found, >, 0);
  g_assert_cmpuint (count_found (library, "회사:소프트뱅크"), ==, n_found);
  g_assert_cmpuint (count_found (library, "party:\"Soft Bank\""), ==, n_found);
  g_assert_cmpuint (count_found (library, "party:nobodyhere"), ==, 0);
}

/* What is not understood takes nothing away from the rest; what names no field is words. */
static void
test_rest_is_found (Fixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = {
    "date:soon", "amount:>", "is:", "-stage:nosuch", "in:x", "%"
  };
  g_autoptr (GotganLibrary) library = open_sample (fixture);
  guint n_found = count_found (library, "openai ");

  g_assert_cmpuint (n_found, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *query = g_strdup_printf ("openai %s", wrong[i]);

      g_assert_cmpuint (count_found (library, query), ==, n_found);
    }
  g_assert_cmpuint (count_found (library, "openai foo:nosuchword"), ==, 0);
}

/* A click on a company in the sidebar lists as many articles as stand beside it. */
static void
test_party_articles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_sample (fixture);
  GListModel *parties = gotgan_library_get_parties (library);
  g_autoptr (GotganHeadlineList) list = gotgan_headline_list_new (library);
  guint last = G_MAXUINT;

  g_assert_cmpuint (g_list_model_get_n_items (parties), >, 5);
  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (GotganParty) party = g_list_model_get_item (parties, i);
      guint n_articles = gotgan_party_get_n_articles (party);

      gotgan_headline_list_set_shelf (list, GOTGAN_SHELF_PARTY, gotgan_party_get_key (party));
      wait_until (!gotgan_headline_list_get_loading (list));
      g_assert_cmpuint (n_articles, ==, g_list_model_get_n_items (G_LIST_MODEL (list)));
      g_assert_cmpuint (n_articles, <=, last);
      last = n_articles;
    }
}

static void
test_facets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_sample (fixture);
  g_autoptr (GotganHeadlineList) list = gotgan_headline_list_new (library);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) facets = NULL;
  guint n_found = 0, n_parties = 0;

  gotgan_headline_list_load_facets_async (list, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  facets = gotgan_headline_list_load_facets_finish (list, result, &n_found, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_found, ==, count_found (library, NULL));
  for (guint i = 0; i < facets->len; i++)
    {
      const GotganFacet *facet = g_ptr_array_index (facets, i);

      g_test_message ("%s", facet->text);
      n_parties += facet->field == GOTGAN_QUERY_PARTY ? 1 : 0;
      g_assert_cmpuint (count_found (library, facet->text), ==, facet->count);
    }
  g_assert_cmpuint (n_parties, >, 5);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_sample (fixture);
  g_autoptr (GotganHeadlineList) list = gotgan_headline_list_new (library);
  gboolean others = FALSE;

  gotgan_headline_list_set_order (list, GOTGAN_HEADLINES_BEST_FIRST);
  g_assert_cmpint (gotgan_headline_list_get_order (list), ==, GOTGAN_HEADLINES_BEST_FIRST);
  gotgan_headline_list_set_query (list, "in:body round ");
  wait_until (!gotgan_headline_list_get_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), >, 1);
  gotgan_headline_list_set_query (list, "round ");
  wait_until (!gotgan_headline_list_get_loading (list));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (GotganHeadline) headline = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *title = NULL;
      gboolean in_title;

      wait_until (gotgan_headline_get_loaded (headline));
      title = g_utf8_strdown (gotgan_headline_get_title (headline), -1);
      in_title = strstr (title, "round") != NULL;
      g_assert_false (others && in_title);
      others = others || !in_title;
    }
  g_assert_true (others);
}

static void
test_follows_stars (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_sample (fixture);
  g_autoptr (GotganHeadlineList) all = gotgan_headline_list_new (library);
  g_autoptr (GotganHeadlineList) starred = gotgan_headline_list_new (library);
  g_autoptr (GotganHeadline) headline = NULL;

  gotgan_headline_list_set_query (starred, "is:starred");
  wait_until (!gotgan_headline_list_get_loading (all)
              && !gotgan_headline_list_get_loading (starred));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (starred)), ==, 0);
  headline = g_list_model_get_item (G_LIST_MODEL (all), 0);
  gotgan_library_set_starred (library, gotgan_headline_get_id (headline), TRUE);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (starred)) == 1);
  gotgan_library_undo (library);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (starred)) == 0);
}

static GListModel *
load_claims (GotganLibrary *library, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  GListModel *claims;

  gotgan_library_load_claims_async (library, id, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  claims = gotgan_library_load_claims_finish (library, result, NULL, NULL);
  g_assert_nonnull (claims);
  return claims;
}

/* What is decided on a claim changes what a search for claims finds, and an undo changes it back. */
static void
test_follows_verdicts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) report = import_text (
      library,
      "Acme raises money\n\n2024-03-05\n\nAcme Robotics raised $30 million from Borealis "
      "Ventures on Monday, the company said.\n",
      NULL);
  g_autoptr (GListModel) claims = load_claims (library, report->first_id);
  g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, 0);
  g_autoptr (GotganHeadlineList) list = gotgan_headline_list_new (library);

  g_assert_cmpuint (g_list_model_get_n_items (claims), ==, 1);
  gotgan_headline_list_set_query (list, "amount:$30M ");
  wait_until (!gotgan_headline_list_get_loading (list));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  gotgan_library_reject_claim (library, claim);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == 0);
  gotgan_library_undo (library);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (list)) == 1);
}

/* --- Sentences ---------------------------------------------------------------------------------- */

static void
test_sentences (void)
{
  static const char *const queries[] = { "foo:bar", "date:soon", "amount:x", "is:x",
                                         "date:",   "%",         "-",        "-in:title" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GotganQuery) query = gotgan_query_new (queries[i]);
      g_autofree char *sentence =
          gotgan_query_part_dup_problem (gotgan_query_get_part (query, 0), queries[i]);

      g_assert_true (gotgan_query_has_problems (query));
      g_assert_true (g_str_has_suffix (sentence, "."));
    }
}

/* The sentence says what is wrong: the field in either width of colon, and the minus where it is that. */
static void
test_sentences_name_it (void)
{
  static const struct
  {
    const char *query;
    const char *named;
  } cases[] = {
    { "foo:bar", "“foo”" }, { "foo：bar", "“foo”" },  { "-foo：bar", "“foo”" },
    { "date：", "“date”" }, { "-in:title", "minus" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GotganQuery) query = gotgan_query_new (cases[i].query);
      g_autofree char *sentence =
          gotgan_query_part_dup_problem (gotgan_query_get_part (query, 0), cases[i].query);

      g_test_message ("%s", sentence);
      g_assert_nonnull (strstr (sentence, cases[i].named));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/library-search/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("fields", test_fields);
  ADD ("all-fields", test_all_fields);
  ADD ("forms", test_forms);
  ADD ("minus", test_minus);
  ADD ("companies", test_companies);
  ADD ("outlets", test_outlets);
  ADD ("names-in-both-languages", test_names_in_both_languages);
  ADD ("rest-is-found", test_rest_is_found);
  ADD ("party-articles", test_party_articles);
  ADD ("facets", test_facets);
  ADD ("order", test_order);
  ADD ("follows-stars", test_follows_stars);
  ADD ("follows-verdicts", test_follows_verdicts);
#undef ADD
  g_test_add_func ("/library-search/sentences", test_sentences);
  g_test_add_func ("/library-search/sentences-name-it", test_sentences_name_it);
  return g_test_run ();
}
