#include "config.h"

#include "app/library/gotgan-headline-list.h"

#include "tests/app/library/library-fixture.h"

/* A validator: keeps a copy of the list by what it tells, and compares at every emission. */
typedef struct
{
  GPtrArray *copy;
  guint n_emissions;
} Validator;

static void
items_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added,
                  Validator *validator)
{
  g_assert_cmpuint (position + n_removed, <=, validator->copy->len);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==,
                    validator->copy->len - n_removed + n_added);
  if (n_removed > 0)
    g_ptr_array_remove_range (validator->copy, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (validator->copy, (int) (position + i),
                        g_list_model_get_item (model, position + i));
  validator->n_emissions++;

  /* What was not said to change is the very same object, and holding it keeps it so. */
  for (guint i = 0; i < validator->copy->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_assert_true (item == g_ptr_array_index (validator->copy, i));
    }
}

static void
validate (Validator *validator, GotganHeadlineList *list)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (list));

  validator->copy = g_ptr_array_new_with_free_func (g_object_unref);
  validator->n_emissions = 0;
  items_changed_cb (G_LIST_MODEL (list), 0, 0, n_items, validator);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), validator);
}

static void
validator_clear (Validator *validator, GotganHeadlineList *list)
{
  g_signal_handlers_disconnect_by_data (list, validator);
  g_ptr_array_unref (validator->copy);
}

static GotganHeadline *
headline_at (GotganHeadlineList *list, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (list), position);
}

static guint
n_items (GotganHeadlineList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

/* Articles 0 to @n_articles - 1, each on a day of its own, the last the newest. */
static void
import_numbered (GotganLibrary *library, const char *folder, guint first, guint n_articles)
{
  g_autofree char *path = g_build_filename (folder, "numbered", NULL);
  g_autoptr (GotganImportReport) report = NULL;

  g_assert_no_errno (g_mkdir (path, 0700));
  for (guint i = first; i < first + n_articles; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%05u.txt", path, i);
      g_autofree char *text = g_strdup_printf (
          "Title number %u\n\n%04u-%02u-%02u\n\nThis is the text of article number %u, written for a test of %s lists.\n",
          i, 2000 + i / 300, 1 + i % 300 / 25, 1 + i % 25, i, i % 2 == 0 ? "even" : "odd");

      g_assert_true (g_file_set_contents (name, text, -1, NULL));
    }
  report = import_path (library, path);
  g_assert_cmpuint (report->n_added, ==, n_articles);
  remove_folder (path);
}

static void
settle (GotganHeadlineList *list)
{
  wait_until (!gotgan_headline_list_get_loading (list));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) report = import_fixtures (library);
  g_autoptr (GotganHeadlineList) list = list_articles (library);

  g_assert_cmpuint (n_items (list), ==, 14);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == GOTGAN_TYPE_HEADLINE);
  for (guint i = 0; i < n_items (list); i++)
    {
      g_autoptr (GotganHeadline) headline = headline_at (list, i);
      g_autoptr (GotganHeadline) next = headline_at (list, i + 1);

      g_assert_cmpuint (gotgan_headline_list_find (list, gotgan_headline_get_id (headline)), ==, i);
      if (next != NULL)
        g_assert_cmpuint (gotgan_headline_get_day (headline), >=, gotgan_headline_get_day (next));
      wait_until (gotgan_headline_get_loaded (headline));
      g_assert_nonnull (gotgan_headline_get_title (headline));
    }
  g_assert_cmpuint (gotgan_headline_list_find (list, 123456), ==, G_MAXUINT);
  g_assert_null (headline_at (list, 14));
}

static gpointer
remove_oldest (GotganConnection *connection, gpointer data, GCancellable *cancellable,
               GError **error)
{
  gotgan_connection_run (connection,
                         "UPDATE articles SET removed = 1"
                         " WHERE id = (SELECT id FROM articles ORDER BY listed, id LIMIT 1)",
                         error);
  return NULL;
}

/* Another program removes an article between its listing and its row. */
static void
test_removed_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) report = import_fixtures (library);
  g_autoptr (GotganHeadlineList) list = list_articles (library);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GotganHeadline) gone = NULL;
  g_autoptr (GotganHeadline) there = NULL;
  Validator validator;

  gotgan_store_write_async (library->store, remove_oldest, NULL, NULL, NULL, NULL, keep_result_cb,
                            &result);
  wait_until (result != NULL);
  g_assert_cmpuint (n_items (list), ==, 14);
  validate (&validator, list);
  gone = headline_at (list, 13);
  there = headline_at (list, 12);
  wait_until (gotgan_headline_get_loaded (there));
  g_assert_cmpuint (n_items (list), ==, 13);
  g_assert_cmpuint (gotgan_headline_list_find (list, gotgan_headline_get_id (gone)), ==, G_MAXUINT);
  g_assert_false (gotgan_headline_get_loaded (gone));
  validator_clear (&validator, list);
}

/* Rows are handed out at once, keep their object while it is held, and cost nothing once nobody holds them. */
static void
test_paging (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganHeadlineList) list = NULL;
  g_autoptr (GotganHeadline) held = NULL;

  import_numbered (library, fixture->folder, 0, 1500);
  list = list_articles (library);
  g_assert_cmpuint (n_items (list), ==, 1500);

  held = headline_at (list, 700);
  g_assert_false (gotgan_headline_get_loaded (held));
  g_assert_cmpuint (gotgan_headline_get_day (held), >, 0);
  wait_until (gotgan_headline_get_loaded (held));
  g_assert_cmpstr (gotgan_headline_get_title (held), ==, "Title number 799");

  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (GotganHeadline) headline = headline_at (list, i);

      if (i % 50 == 0)
        wait_until (gotgan_headline_get_loaded (headline));
    }
  for (guint i = 0; i < 1500; i += 300)
    {
      g_autoptr (GotganHeadline) headline = headline_at (list, i);
      g_autofree char *title = g_strdup_printf ("Title number %u", 1499 - i);

      wait_until (gotgan_headline_get_loaded (headline));
      g_assert_cmpstr (gotgan_headline_get_title (headline), ==, title);
    }
  {
    g_autoptr (GotganHeadline) again = headline_at (list, 700);

    g_assert_true (again == held);
  }
  g_assert_cmpuint (gotgan_headline_list_get_n_held (list), <, 700);
}

static void
test_arrivals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganHeadlineList) list = NULL;
  g_autoptr (GotganImportReport) report = NULL;
  Validator validator;

  import_numbered (library, fixture->folder, 0, 200);
  list = list_articles (library);
  validate (&validator, list);
  /* These lie between and around those. */
  report = import_fixtures (library);
  g_assert_cmpuint (report->n_added, ==, 14);
  wait_until (n_items (list) == 214);
  settle (list);
  import_numbered (library, fixture->folder, 200, 100);
  wait_until (n_items (list) == 314);
  settle (list);
  g_assert_cmpuint (validator.copy->len, ==, 314);
  validator_clear (&validator, list);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganHeadlineList) list = NULL;
  g_autoptr (GotganHeadline) found = NULL;
  Validator validator;

  import_numbered (library, fixture->folder, 0, 300);
  list = list_articles (library);
  validate (&validator, list);

  gotgan_headline_list_set_query (list, "even");
  g_assert_true (gotgan_headline_list_get_loading (list));
  /* The old rows stay until the new ones are there. */
  g_assert_cmpuint (n_items (list), ==, 300);
  settle (list);
  g_assert_cmpuint (n_items (list), ==, 150);
  found = headline_at (list, 0);
  wait_until (gotgan_headline_get_snippet (found) != NULL
              && strstr (gotgan_headline_get_snippet (found), "\xe2\x81\xa8"
                                                              "even"
                                                              "\xe2\x81\xa9")
                     != NULL);

  /* While one is typing, only the last question counts. */
  gotgan_headline_list_set_query (list, "o");
  gotgan_headline_list_set_query (list, "od");
  gotgan_headline_list_set_query (list, "nowhere to be found");
  settle (list);
  g_assert_cmpuint (n_items (list), ==, 0);

  gotgan_headline_list_set_query (list, "");
  g_assert_null (gotgan_headline_list_get_query (list));
  settle (list);
  g_assert_cmpuint (n_items (list), ==, 300);
  validator_clear (&validator, list);
}

static gboolean
is_any_loaded_with_mark (GotganHeadlineList *list)
{
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GotganHeadline) headline = headline_at (list, i);

      if (!gotgan_headline_get_loaded (headline)
          || (gotgan_headline_get_snippet (headline) != NULL
              && strstr (gotgan_headline_get_snippet (headline), "\xe2\x81\xa8") != NULL))
        return TRUE;
    }
  return FALSE;
}

/* Rows that stay on screen while the question changes show what belongs to the last one. */
static void
test_snippets_follow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganHeadlineList) list = NULL;
  Validator validator;

  import_numbered (library, fixture->folder, 0, 40);
  list = list_articles (library);
  validate (&validator, list);
  gotgan_headline_list_set_query (list, "text");
  settle (list);
  g_assert_true (is_any_loaded_with_mark (list));
  gotgan_headline_list_set_query (list, NULL);
  wait_until (!is_any_loaded_with_mark (list));
  validator_clear (&validator, list);
}

static void
test_shelves (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) report = import_fixtures (library);
  g_autoptr (GotganHeadlineList) list = list_articles (library);
  g_autoptr (GotganNote) note = make_note (library, report->first_id);
  g_autoptr (GotganSource) source = NULL;
  g_autofree char *source_key = NULL;
  Validator validator;

  validate (&validator, list);
  gotgan_headline_list_set_shelf (list, GOTGAN_SHELF_STARRED, NULL);
  settle (list);
  g_assert_cmpuint (n_items (list), ==, 0);
  gotgan_library_set_starred (library, report->first_id, TRUE);
  wait_until (n_items (list) == 1);
  gotgan_library_undo (library);
  wait_until (n_items (list) == 0);

  gotgan_headline_list_set_shelf (list, GOTGAN_SHELF_NOTES, NULL);
  gotgan_library_add_note (library, note);
  wait_until (n_items (list) == 1);

  gotgan_headline_list_set_shelf (list, GOTGAN_SHELF_UNREAD, NULL);
  settle (list);
  g_assert_cmpuint (n_items (list), ==, 14);
  gotgan_library_mark_read (library, report->first_id, TRUE);
  g_assert_true (flush (library, NULL));
  settle (list);
  /* The one just read stays until the shelf is looked at anew. */
  g_assert_cmpuint (n_items (list), ==, 14);
  gotgan_headline_list_set_shelf (list, GOTGAN_SHELF_ALL, NULL);
  gotgan_headline_list_set_shelf (list, GOTGAN_SHELF_UNREAD, NULL);
  settle (list);
  g_assert_cmpuint (n_items (list), ==, 13);

  wait_until (g_list_model_get_n_items (gotgan_library_get_sources (library)) == 1);
  source = g_list_model_get_item (gotgan_library_get_sources (library), 0);
  source_key = g_strdup_printf ("%" G_GINT64_FORMAT, gotgan_source_get_id (source));
  gotgan_headline_list_set_shelf (list, GOTGAN_SHELF_SOURCE, source_key);
  settle (list);
  g_assert_cmpuint (n_items (list), ==, 14);
  validator_clear (&validator, list);
}

static void
test_party (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) report = import_fixtures (library);
  g_autoptr (GotganHeadlineList) list = list_articles (library);
  g_autoptr (GotganParty) party = NULL;

  wait_until (g_list_model_get_n_items (gotgan_library_get_parties (library)) > 0);
  party = g_list_model_get_item (gotgan_library_get_parties (library), 0);
  gotgan_headline_list_set_shelf (list, GOTGAN_SHELF_PARTY, gotgan_party_get_key (party));
  settle (list);
  g_assert_cmpuint (n_items (list), >, 0);
  gotgan_headline_list_set_shelf (list, GOTGAN_SHELF_PARTY, "nobody at all");
  settle (list);
  g_assert_cmpuint (n_items (list), ==, 0);
}

/* A list may be let go of while it reads. */
static void
test_let_go (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) report = import_fixtures (library);
  GotganHeadlineList *list = list_articles (library);
  gpointer watched = list;

  g_object_add_weak_pointer (G_OBJECT (list), &watched);
  g_object_unref (headline_at (list, 0));
  gotgan_headline_list_set_query (list, "AI");
  g_object_unref (list);
  wait_until (watched == NULL);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/library/headline-list/order", test_order);
  ADD ("/library/headline-list/removed-elsewhere", test_removed_elsewhere);
  ADD ("/library/headline-list/paging", test_paging);
  ADD ("/library/headline-list/arrivals", test_arrivals);
  ADD ("/library/headline-list/search", test_search);
  ADD ("/library/headline-list/snippets-follow", test_snippets_follow);
  ADD ("/library/headline-list/shelves", test_shelves);
  ADD ("/library/headline-list/party", test_party);
  ADD ("/library/headline-list/let-go", test_let_go);
  return g_test_run ();
}
