#include "config.h"

#include "app/library/gotgan-query-edit.h"
#include "app/store/gotgan-store-error.h"

#include "tests/app/library/library-fixture.h"

static GotganSavedSearch *
get_search (GotganLibrary *library, guint position)
{
  /* The model keeps it. */
  g_autoptr (GotganSavedSearch) search =
      g_list_model_get_item (gotgan_library_get_saved_searches (library), position);

  return search;
}

static guint
count_searches (GotganLibrary *library)
{
  return g_list_model_get_n_items (gotgan_library_get_saved_searches (library));
}

static void
reopen (Fixture *fixture, GotganLibrary **library)
{
  gotgan_library_close (*library);
  g_clear_object (library);
  *library = open_library (fixture);
}

static void
save (GotganLibrary *library, const char *name, const char *query)
{
  g_autoptr (GotganSavedSearch) search = gotgan_library_save_search (library, name, query);

  g_assert_nonnull (search);
}

/* --- In the library ----------------------------------------------------------------------------- */

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);

  save (library, "  오픈AI\n합의 ", " 회사:오픈AI 단계:합의 ");
  save (library, "Nvidia", "party:nvidia -\"share sale\"");
  reopen (fixture, &library);
  g_assert_cmpuint (count_searches (library), ==, 2);
  g_assert_cmpstr (gotgan_saved_search_get_name (get_search (library, 0)), ==, "오픈AI 합의");
  g_assert_cmpstr (gotgan_saved_search_get_query (get_search (library, 0)), ==,
                   "회사:오픈AI 단계:합의");
  g_assert_cmpstr (gotgan_saved_search_get_query (get_search (library, 1)), ==,
                   "party:nvidia -\"share sale\"");

  g_assert_true (
      gotgan_library_edit_search (library, get_search (library, 1), "엔비디아", "회사:엔비디아"));
  gotgan_library_remove_search (library, get_search (library, 0));
  reopen (fixture, &library);
  g_assert_cmpuint (count_searches (library), ==, 1);
  g_assert_cmpstr (gotgan_saved_search_get_name (get_search (library, 0)), ==, "엔비디아");
  g_assert_cmpstr (gotgan_saved_search_get_query (get_search (library, 0)), ==, "회사:엔비디아");
}

/* Each is one step; one that comes back stands where it stood, as it was. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);

  save (library, "a", "one");
  save (library, "b", "two");
  g_assert_true (gotgan_library_edit_search (library, get_search (library, 0), "c", "three"));
  gotgan_library_remove_search (library, get_search (library, 0));
  g_assert_cmpuint (count_searches (library), ==, 1);
  gotgan_library_undo (library);
  g_assert_cmpuint (count_searches (library), ==, 2);
  g_assert_cmpstr (gotgan_saved_search_get_name (get_search (library, 0)), ==, "c");
  gotgan_library_undo (library);
  g_assert_cmpstr (gotgan_saved_search_get_name (get_search (library, 0)), ==, "a");
  g_assert_cmpstr (gotgan_saved_search_get_query (get_search (library, 0)), ==, "one");
  gotgan_library_redo (library);
  g_assert_cmpstr (gotgan_saved_search_get_query (get_search (library, 0)), ==, "three");
  gotgan_library_undo (library);
  gotgan_library_undo (library);
  g_assert_cmpuint (count_searches (library), ==, 1);
  reopen (fixture, &library);
  g_assert_cmpuint (count_searches (library), ==, 1);
  g_assert_cmpstr (gotgan_saved_search_get_name (get_search (library, 0)), ==, "a");
}

/* What says nothing is not kept, and no step of undo. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autofree char *long_query = g_strnfill (GOTGAN_SAVED_SEARCH_QUERY_BYTES + 1, 'x');

  g_assert_null (gotgan_library_save_search (library, " \t", "one"));
  g_assert_null (gotgan_library_save_search (library, "a", " "));
  g_assert_null (gotgan_library_save_search (library, "a", long_query));
  g_assert_false (gotgan_library_get_can_undo (library));
  save (library, "a", "one");
  g_assert_false (gotgan_library_edit_search (library, get_search (library, 0), "", "two"));
  g_assert_true (gotgan_library_edit_search (library, get_search (library, 0), "a", "one"));
  gotgan_library_undo (library);
  g_assert_cmpuint (count_searches (library), ==, 0);
  g_assert_false (gotgan_library_get_can_undo (library));
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autofree char *long_query = g_strnfill (GOTGAN_SAVED_SEARCH_QUERY_BYTES, 'x');
  g_autoptr (GError) error = NULL;

  set_disk_full (library, TRUE);
  save (library, "a", long_query);
  g_assert_cmpuint (count_searches (library), ==, 1);
  g_assert_false (flush (library, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FULL);
  g_assert_cmpuint (count_searches (library), ==, 0);
  g_assert_false (gotgan_library_get_can_undo (library));
}

/* --- Names and counts --------------------------------------------------------------------------- */

static const struct
{
  const char *query;
  const char *name;
} names[] = {
  { "회사:오픈AI 날짜:2024", "오픈AI 2024" },
  { "party:\"Thrive Capital\" -stage:denied", "Thrive Capital −denied" },
  { "\"두 단어\" 하나", "두 단어 하나" },
  { "amount:>1B", ">1B" },
  { "회사:", "" },
  { "", "" },
};

static void
test_names (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = gotgan_saved_search_suggest_name (names[i].query);

      g_assert_cmpstr (name, ==, names[i].name);
    }
}

static guint
ask_count (GotganLibrary *library, const char *query)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_found = 0;

  gotgan_library_count_found_async (library, query, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  g_assert_true (gotgan_library_count_found_finish (library, result, &n_found, &error));
  g_assert_no_error (error);
  return n_found;
}

/* The number beside a saved search is that of the list it opens. */
static void
test_count (Fixture *fixture, gconstpointer data)
{
  static const char *const queries[] = { "party:openai", "회사:소프트뱅크", "nosuchword",
                                         "is:unread" };
  g_autoptr (GotganLibrary) library = try_open (fixture->path, GOTGAN_LIBRARY_SAMPLE, NULL);
  g_autoptr (GotganHeadlineList) list = gotgan_headline_list_new (library);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      gotgan_headline_list_set_query (list, queries[i]);
      wait_until (!gotgan_headline_list_get_loading (list));
      g_assert_cmpuint (ask_count (library, queries[i]), ==,
                        g_list_model_get_n_items (G_LIST_MODEL (list)));
    }
  g_assert_cmpuint (ask_count (library, queries[0]), >, 0);
}

/* --- Fields by a click -------------------------------------------------------------------------- */

static const struct
{
  const char *text;
  const char *field;
  gboolean asks;
  const char *without;
} fields[] = {
  { "투자 회사:오픈AI 계약", "회사:오픈AI", TRUE, "투자 계약" },
  { "투자 party:openai", "회사:오픈AI", TRUE, "투자" },
  { "회사:오픈AI 투자", "party:openai", TRUE, "투자" },
  { "party:\"Soft Bank\"", "회사:소프트뱅크", TRUE, "" },
  { "회사:오픈", "회사:오픈AI", FALSE, NULL },
  { "-회사:오픈AI", "회사:오픈AI", FALSE, NULL },
  { "오픈AI", "회사:오픈AI", FALSE, NULL },
  { "단계:합의 a", "stage:agreed", TRUE, "a" },
  { "단계:합의", "stage:completed", FALSE, NULL },
  { "date:2024-01..2024-12 a", "날짜:2024", TRUE, "a" },
  { "날짜:2024-02", "날짜:2024", FALSE, NULL },
  { "from:\"the tidewater ledger\"", "언론사:\"The Tidewater Ledger\"", TRUE, "" },
  { "a 회사:오픈AI b 회사:오픈AI  c", "회사:오픈AI", TRUE, "a b  c" },
  { "", "회사:오픈AI", FALSE, NULL },
};

static void
test_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *wanted = fields[i].without != NULL ? fields[i].without : fields[i].text;
      g_autofree char *without =
          gotgan_query_remove_field (library, fields[i].text, fields[i].field);
      g_autofree char *with = gotgan_query_add_field (fields[i].text, fields[i].field);
      g_autofree char *back = gotgan_query_remove_field (library, with, fields[i].field);

      g_test_message ("%s", fields[i].text);
      g_assert_cmpint (gotgan_query_asks_for (library, fields[i].text, fields[i].field), ==,
                       fields[i].asks);
      g_assert_cmpstr (without, ==, wanted);
      g_assert_true (gotgan_query_asks_for (library, with, fields[i].field));
      g_assert_cmpstr (g_strchomp (back), ==, wanted);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                             \
  g_test_add ("/library/saved-searches/" name, Fixture, NULL, fixture_set_up, test, \
              fixture_tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("undo", test_undo);
  ADD ("nothing", test_nothing);
  ADD ("full-disk", test_full_disk);
  ADD ("count", test_count);
  ADD ("fields", test_fields);
#undef ADD
  g_test_add_func ("/library/saved-searches/names", test_names);
  return g_test_run ();
}
