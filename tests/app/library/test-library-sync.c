#include "config.h"

#include "tests/app/library/library-fixture.h"

#include "app/library/gotgan-problem-text.h"
#include "app/sync/gotgan-source-problem.h"
#include "tests/support/gotgan-test-server.h"

#define TEXT                                                                                       \
  "Acme raised thirty million dollars in a round that three funds led together, the company said " \
  "on Monday, and wants to build a plant with it before the year is over. "
#define LONG TEXT TEXT TEXT TEXT TEXT TEXT TEXT TEXT TEXT TEXT
#define HEAD "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour News</title>"
#define ITEM(n)                                                                          \
  "<item><title>Ship " n "</title><guid>" n "</guid><link>http://news.test/" n "</link>" \
  "<description>Number " n ". " LONG "</description></item>"
#define END "</channel></rss>"

typedef struct
{
  Fixture library;
  GotganTestServer *server;
} Bench;

static void
set_up (Bench *bench, gconstpointer data)
{
  fixture_set_up (&bench->library, data);
  bench->server = gotgan_test_server_new (NULL);
  gotgan_test_server_answer (bench->server, "/feed", 200, "ETag: \"1\"",
                             HEAD ITEM ("3") ITEM ("2") ITEM ("1") END);
}

static void
tear_down (Bench *bench, gconstpointer data)
{
  gotgan_test_server_free (bench->server);
  fixture_tear_down (&bench->library, data);
}

/* --- Waiting ----------------------------------------------------------------------------------------- */

static GotganSource *
add_source (Bench *bench, GotganLibrary *library, const char *path, gboolean *is_new)
{
  g_autofree char *url = gotgan_test_server_address (bench->server, NULL, path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GotganSource *source;

  gotgan_library_add_source_async (library, GOTGAN_SOURCE_FEED, url, NULL, NULL, NULL, NULL,
                                   keep_result_cb, &result);
  wait_until (result != NULL);
  source = gotgan_library_add_source_finish (library, result, is_new, &error);
  g_assert_no_error (error);
  g_assert_nonnull (source);
  return source;
}

static GPtrArray *
try_sync (GotganLibrary *library, GotganSyncFlags flags, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_sync_async (library, NULL, flags, NULL, NULL, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  return gotgan_library_sync_finish (library, result, error);
}

static void
sync_all (GotganLibrary *library, guint n_added)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = try_sync (library, GOTGAN_SYNC_ALL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reports->len, >, 0);
  g_assert_cmpuint (((GotganSyncReport *) g_ptr_array_index (reports, 0))->n_added, ==, n_added);
}

static void
settle (GotganLibrary *library, GotganSettled settled)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_library_settle_async (library, settled, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  gotgan_library_settle_finish (library, result, &error);
  g_assert_no_error (error);
}

static guint
count_found (GotganLibrary *library, const char *words)
{
  g_autoptr (GotganHeadlineList) list = gotgan_headline_list_new (library);

  gotgan_headline_list_set_query (list, words);
  wait_until (!gotgan_headline_list_get_loading (list));
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

/* --- Sources ------------------------------------------------------------------------------------------ */

static void
test_add (Bench *bench, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (&bench->library);
  gboolean is_new = FALSE;
  g_autoptr (GotganSource) source = add_source (bench, library, "/feed", &is_new);
  g_autoptr (GotganSource) again = NULL;
  g_autoptr (GotganSource) shown = NULL;

  g_assert_true (is_new);
  again = add_source (bench, library, "/feed", &is_new);
  g_assert_false (is_new);
  g_assert_true (again == source);
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_library_get_sources (library)), ==, 1);
  shown = g_list_model_get_item (gotgan_library_get_sources (library), 0);
  g_assert_true (shown == source);
  /* Adding is no visit. */
  g_assert_cmpuint (gotgan_test_server_get_n_requests (bench->server, NULL), ==, 0);
}

static void
test_look (Bench *bench, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (&bench->library);
  /* What looks like a mailbox or a scheme stands behind the host. */
  g_autofree char *url =
      gotgan_test_server_address (bench->server, NULL, "/feed?by=@me&of=http://a.example");
  const char *const wrong[] = { "", "two words", "word", "me@example.com" };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_library_look_async (library, url, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  offers = gotgan_library_look_finish (library, result, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (offers->len, ==, 1);
  g_assert_cmpstr (((GotganSourceOffer *) g_ptr_array_index (offers, 0))->title, ==,
                   "Harbour News");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) refusal = NULL;

      g_clear_object (&result);
      gotgan_library_look_async (library, wrong[i], NULL, keep_result_cb, &result);
      wait_until (result != NULL);
      g_assert_null (gotgan_library_look_finish (library, result, NULL, NULL, &refusal));
      g_assert_error (refusal, GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_ADDRESS);
    }
}

static void
test_edit (Bench *bench, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (&bench->library);
  g_autoptr (GotganSource) source = add_source (bench, library, "/feed", NULL);
  g_autoptr (GotganLibrary) other = NULL;
  g_autoptr (GotganSource) kept = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_library_edit_source (library, source, "Port", "Sea/North", GOTGAN_FULL_TEXT_NEVER);
  g_assert_cmpstr (gotgan_source_get_name (source), ==, "Port");
  g_assert_true (flush (library, &error));
  gotgan_library_undo (library);
  g_assert_null (gotgan_source_get_name (source));
  gotgan_library_redo (library);
  g_assert_true (flush (library, &error));
  g_assert_no_error (error);

  other = open_library (&bench->library);
  kept = g_list_model_get_item (gotgan_library_get_sources (other), 0);
  g_assert_cmpstr (gotgan_source_get_name (kept), ==, "Port");
  g_assert_cmpstr (gotgan_source_get_folder (kept), ==, "Sea/North");
  g_assert_cmpint (gotgan_source_get_full_text (kept), ==, GOTGAN_FULL_TEXT_NEVER);
}

static void
test_move (Bench *bench, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (&bench->library);
  g_autoptr (GotganSource) source = add_source (bench, library, "/old", NULL);
  g_autofree char *url = gotgan_test_server_address (bench->server, NULL, "/feed");
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GError) error = NULL;

  reports = try_sync (library, GOTGAN_SYNC_ALL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reports);
  g_assert_cmpstr (gotgan_source_get_state (source)->problem, ==, GOTGAN_PROBLEM_MISSING);
  gotgan_library_move_source (library, source, url);
  g_assert_true (flush (library, &error));
  wait_until (gotgan_source_get_state (source)->problem == NULL);
  sync_all (library, 3);
}

static void
test_remove_and_undo (Bench *bench, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (&bench->library);
  g_autoptr (GotganSource) source = add_source (bench, library, "/feed", NULL);
  g_autoptr (GError) error = NULL;

  sync_all (library, 3);
  gotgan_library_remove_source (library, gotgan_source_get_id (source));
  g_assert_true (flush (library, &error));
  g_assert_cmpuint (count_articles (library), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_library_get_sources (library)), ==, 0);
  gotgan_library_undo (library);
  g_assert_true (flush (library, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_articles (library), ==, 3);
  /* Its items are known as before. */
  sync_all (library, 0);
  g_assert_cmpuint (count_articles (library), ==, 3);
}

/* --- Syncs -------------------------------------------------------------------------------------------- */

static void
count_cb (gpointer counter)
{
  (*(guint *) counter)++;
}

static void
test_sync (Bench *bench, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (&bench->library);
  g_autoptr (GotganSource) source = add_source (bench, library, "/feed", NULL);
  guint n_syncing = 0;
  guint n_library = 0;
  guint n_changed = 0;

  g_signal_connect_swapped (source, "notify::syncing", G_CALLBACK (count_cb), &n_syncing);
  g_signal_connect_swapped (library, "notify::syncing", G_CALLBACK (count_cb), &n_library);
  g_signal_connect_swapped (library, "articles-changed", G_CALLBACK (count_cb), &n_changed);
  sync_all (library, 3);
  g_assert_cmpuint (n_syncing, ==, 2);
  g_assert_cmpuint (n_library, ==, 2);
  g_assert_cmpuint (n_changed, >=, 1);
  g_assert_false (gotgan_source_get_syncing (source));
  g_assert_false (gotgan_library_get_syncing (library));
  g_assert_cmpint (gotgan_source_get_state (source)->fetched, >, 0);
  g_assert_cmpuint (count_articles (library), ==, 3);
  wait_until (g_strcmp0 (gotgan_source_get_title (source), "Harbour News") == 0);
  wait_until (gotgan_source_get_n_articles (source) == 3);
}

static void
test_settles (Bench *bench, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (&bench->library);
  g_autoptr (GotganSource) source = add_source (bench, library, "/feed", NULL);
  g_autoptr (GListModel) deals = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sync_all (library, 3);
  settle (library, GOTGAN_SETTLED_SEARCH);
  g_assert_cmpuint (count_found (library, "plant"), ==, 3);
  settle (library, GOTGAN_SETTLED_FACTS);
  gotgan_library_load_deals_async (library, NULL, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  deals = gotgan_library_load_deals_finish (library, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (deals), >, 0);
}

/* What was not made searchable before the program ended is when it is opened next. */
static void
test_settles_later (Bench *bench, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (&bench->library);
  g_autoptr (GotganSource) source = add_source (bench, library, "/feed", NULL);
  g_autoptr (GotganLibrary) later = NULL;

  sync_all (library, 3);
  gotgan_library_close (library);
  later = open_library (&bench->library);
  settle (later, GOTGAN_SETTLED_SEARCH);
  g_assert_cmpuint (count_found (later, "plant"), ==, 3);
}

static void
test_close_in_a_sync (Bench *bench, gconstpointer data)
{
  GotganLibrary *library = open_library (&bench->library);
  g_autoptr (GotganSource) source = add_source (bench, library, "/feed", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_test_server_hold (bench->server);
  gotgan_library_sync_async (library, NULL, GOTGAN_SYNC_ALL, NULL, NULL, NULL, keep_result_cb,
                             &result);
  gotgan_test_server_wait (bench->server, "/feed", 1);
  gotgan_library_close (library);
  gotgan_test_server_go_on (bench->server);
  wait_until (result != NULL);
  g_assert_null (gotgan_library_sync_finish (library, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&result);
  g_object_unref (library);
}

static void
test_add_page (Bench *bench, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (&bench->library);
  g_autofree char *url = gotgan_test_server_address (bench->server, NULL, "/page");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) missing = NULL;
  g_autoptr (GotganImportReport) report = NULL;
  g_autoptr (GotganArticle) article = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_test_server_answer (bench->server, "/page", 200, "Content-Type: text/html; charset=utf-8",
                             "<!DOCTYPE html><html lang=en><head><title>Ship</title></head><body>"
                             "<article><h1>Ship</h1><p>" LONG "</p><p>" TEXT
                             "</p></article></body></html>");
  gotgan_library_add_page_async (library, url, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  report = gotgan_library_import_finish (library, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added, ==, 1);
  article = load_article (library, report->first_id, &error);
  g_assert_cmpstr (gotgan_article_get_title (article), ==, "Ship");
  g_assert_cmpstr (gotgan_article_get_url (article), ==, url);

  g_free (url);
  url = gotgan_test_server_address (bench->server, NULL, "/missing");
  gotgan_library_add_page_async (library, url, NULL, keep_result_cb, &missing);
  wait_until (missing != NULL);
  g_assert_null (gotgan_library_import_finish (library, missing, &error));
  g_assert_error (error, GOTGAN_HTTP_ERROR, GOTGAN_HTTP_ERROR_MISSING);
}

/* --- Times -------------------------------------------------------------------------------------------- */

#define TEST_TYPE_NETWORK (test_network_get_type ())
G_DECLARE_FINAL_TYPE (TestNetwork, test_network, TEST, NETWORK, GObject)

struct _TestNetwork
{
  GObject parent_instance;
  gboolean available;
  gboolean metered;
};

enum
{
  PROP_AVAILABLE = 1,
  PROP_METERED,
  PROP_CONNECTIVITY,
};

static void
test_network_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TestNetwork *self = TEST_NETWORK (object);

  if (id == PROP_AVAILABLE)
    g_value_set_boolean (value, self->available);
  else if (id == PROP_METERED)
    g_value_set_boolean (value, self->metered);
  else
    g_value_set_enum (value, G_NETWORK_CONNECTIVITY_FULL);
}

static gboolean
test_network_initable_init (GInitable *initable, GCancellable *cancellable, GError **error)
{
  return TRUE;
}

static void
test_network_initable (GInitableIface *iface)
{
  iface->init = test_network_initable_init;
}

static void
test_network_monitor (GNetworkMonitorInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestNetwork, test_network, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_INITABLE, test_network_initable)
                                   G_IMPLEMENT_INTERFACE (G_TYPE_NETWORK_MONITOR,
                                                          test_network_monitor))

static void
test_network_class_init (TestNetworkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = test_network_get_property;
  g_object_class_override_property (object_class, PROP_AVAILABLE, "network-available");
  g_object_class_override_property (object_class, PROP_METERED, "network-metered");
  g_object_class_override_property (object_class, PROP_CONNECTIVITY, "connectivity");
}

static void
test_network_init (TestNetwork *self)
{
}

#define TEST_TYPE_POWER (test_power_get_type ())
G_DECLARE_FINAL_TYPE (TestPower, test_power, TEST, POWER, GObject)

struct _TestPower
{
  GObject parent_instance;
  gboolean saving;
};

static void
test_power_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, TEST_POWER (object)->saving);
}

static void
test_power_monitor (GPowerProfileMonitorInterface *iface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestPower, test_power, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_INITABLE, test_network_initable)
                                   G_IMPLEMENT_INTERFACE (G_TYPE_POWER_PROFILE_MONITOR,
                                                          test_power_monitor))

static void
test_power_class_init (TestPowerClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = test_power_get_property;
  g_object_class_override_property (G_OBJECT_CLASS (klass), 1, "power-saver-enabled");
}

static void
test_power_init (TestPower *self)
{
}

static void
test_gate (void)
{
  static const struct
  {
    gboolean available;
    gboolean metered;
    gboolean saving;
    gboolean on_metered;
    gboolean is_offline;
    gboolean passes;
  } rows[] = {
    { TRUE, FALSE, FALSE, FALSE, FALSE, TRUE }, { FALSE, FALSE, FALSE, FALSE, TRUE, FALSE },
    { FALSE, FALSE, FALSE, TRUE, TRUE, FALSE }, { TRUE, TRUE, FALSE, FALSE, FALSE, FALSE },
    { TRUE, TRUE, FALSE, TRUE, FALSE, TRUE },   { TRUE, FALSE, TRUE, FALSE, FALSE, FALSE },
    { TRUE, TRUE, TRUE, TRUE, FALSE, FALSE },
  };
  g_autoptr (TestNetwork) network = g_object_new (TEST_TYPE_NETWORK, NULL);
  g_autoptr (TestPower) power = g_object_new (TEST_TYPE_POWER, NULL);
  g_autoptr (GotganSyncGate) gate =
      gotgan_sync_gate_new (G_NETWORK_MONITOR (network), G_POWER_PROFILE_MONITOR (power));
  guint n_changed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      network->available = rows[i].available;
      network->metered = rows[i].metered;
      power->saving = rows[i].saving;
      g_assert_true (gotgan_sync_gate_is_offline (gate) == rows[i].is_offline);
      g_assert_true (gotgan_sync_gate_lets_pass (gate, rows[i].on_metered) == rows[i].passes);
    }
  g_signal_connect_swapped (gate, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_emit_by_name (network, "network-changed", TRUE);
  g_object_notify (G_OBJECT (power), "power-saver-enabled");
  g_assert_cmpuint (n_changed, ==, 2);
}

static void
test_offline (Bench *bench, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (&bench->library);
  g_autoptr (TestNetwork) network = g_object_new (TEST_TYPE_NETWORK, NULL);
  g_autoptr (TestPower) power = g_object_new (TEST_TYPE_POWER, NULL);
  g_autoptr (GotganSource) here = add_source (bench, library, "/feed", NULL);
  g_autoptr (GotganSource) far = NULL;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GPtrArray) only_far = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  library->gate =
      gotgan_sync_gate_new (G_NETWORK_MONITOR (network), G_POWER_PROFILE_MONITOR (power));
  /* What lies on this machine needs no network. */
  sync_all (library, 3);
  gotgan_library_add_source_async (library, GOTGAN_SOURCE_FEED, "https://news.test/feed", NULL,
                                   NULL, NULL, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  far = gotgan_library_add_source_finish (library, result, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (far);
  reports = try_sync (library, GOTGAN_SYNC_ALL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reports->len, ==, 2);
  g_assert_false (((GotganSyncReport *) reports->pdata[0])->is_skipped);
  g_assert_true (((GotganSyncReport *) reports->pdata[1])->is_skipped);
  g_assert_cmpint (((GotganSyncReport *) reports->pdata[1])->skip, ==, GOTGAN_SYNC_SKIP_OFFLINE);
  g_assert_cmpint (((GotganSyncReport *) reports->pdata[1])->source_id, ==,
                   gotgan_source_get_id (far));
  g_assert_cmpint (gotgan_source_get_state (far)->tried, ==, 0);

  only_far = g_ptr_array_new ();
  g_ptr_array_add (only_far, far);
  g_clear_object (&result);
  gotgan_library_sync_async (library, only_far, GOTGAN_SYNC_ALL, NULL, NULL, NULL, keep_result_cb,
                             &result);
  wait_until (result != NULL);
  g_assert_null (gotgan_library_sync_finish (library, result, &error));
  g_assert_error (error, GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_OFFLINE);
  g_assert_false (gotgan_library_get_syncing (library));
}

static void
test_auto_sync (Bench *bench, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (&bench->library);
  g_autoptr (TestNetwork) network = g_object_new (TEST_TYPE_NETWORK, NULL);
  g_autoptr (TestPower) power = g_object_new (TEST_TYPE_POWER, NULL);
  g_autoptr (GotganSource) source = add_source (bench, library, "/feed", NULL);

  network->available = TRUE;
  network->metered = TRUE;
  library->gate =
      gotgan_sync_gate_new (G_NETWORK_MONITOR (network), G_POWER_PROFILE_MONITOR (power));
  gotgan_library_set_auto_sync (library, 60, FALSE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (gotgan_library_get_syncing (library));

  /* A network that no longer counts is a reason to look. */
  network->metered = FALSE;
  g_signal_emit_by_name (network, "network-changed", TRUE);
  wait_until (gotgan_source_get_state (source)->fetched > 0);
  wait_until (!gotgan_library_get_syncing (library));
  g_assert_cmpuint (gotgan_test_server_get_n_requests (bench->server, "/feed"), ==, 1);

  /* It has just been visited. */
  g_signal_emit_by_name (network, "network-changed", TRUE);
  wait_until (!gotgan_library_get_syncing (library));
  g_assert_cmpuint (gotgan_test_server_get_n_requests (bench->server, "/feed"), ==, 1);
  gotgan_library_set_auto_sync (library, 0, FALSE);
}

/* --- Words -------------------------------------------------------------------------------------------- */

static void
test_problem_text (void)
{
  static const char *const words[] = {
    GOTGAN_PROBLEM_ADDRESS,    GOTGAN_PROBLEM_HOST,      GOTGAN_PROBLEM_TLS,
    GOTGAN_PROBLEM_TIMEOUT,    GOTGAN_PROBLEM_BROKEN,    GOTGAN_PROBLEM_TOO_LARGE,
    GOTGAN_PROBLEM_REDIRECT,   GOTGAN_PROBLEM_GONE,      GOTGAN_PROBLEM_MISSING,
    GOTGAN_PROBLEM_REFUSED,    GOTGAN_PROBLEM_BUSY,      GOTGAN_PROBLEM_STATUS,
    GOTGAN_PROBLEM_NOT_A_FEED, GOTGAN_PROBLEM_MALFORMED, GOTGAN_PROBLEM_UNSAFE,
    GOTGAN_PROBLEM_UNFINISHED, GOTGAN_PROBLEM_PAGES,     GOTGAN_PROBLEM_ITEMS,
    GOTGAN_PROBLEM_UNREADABLE,
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GotganSourceState state = { .problem = NULL };
  g_autofree char *elsewhere = NULL;
  g_autofree char *newer = NULL;
  g_autofree char *twin = NULL;

  g_assert_null (gotgan_problem_text (&state));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      state.problem = (char *) words[i];
      /* Each says something of its own. */
      g_assert_true (g_hash_table_add (seen, gotgan_problem_text (&state)));
    }
  state.problem = (char *) "of a newer Gotgan";
  newer = gotgan_problem_text (&state);
  g_assert_nonnull (newer);
  state = (GotganSourceState) { .problem = (char *) GOTGAN_PROBLEM_FEED_ELSEWHERE,
                                .detail = (char *) "http://a.test/f" };
  elsewhere = gotgan_problem_text (&state);
  g_assert_nonnull (strstr (elsewhere, "http://a.test/f"));
  state = (GotganSourceState) { .problem = (char *) GOTGAN_PROBLEM_DOUBLE,
                                .detail = (char *) "The Harbour" };
  twin = gotgan_problem_text (&state);
  g_assert_nonnull (strstr (twin, "The Harbour"));
}

#define ADD(name, func) g_test_add ("/library-sync/" name, Bench, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("add", test_add);
  ADD ("look", test_look);
  ADD ("edit", test_edit);
  ADD ("move", test_move);
  ADD ("remove-and-undo", test_remove_and_undo);
  ADD ("sync", test_sync);
  ADD ("settles", test_settles);
  ADD ("settles-later", test_settles_later);
  ADD ("close-in-a-sync", test_close_in_a_sync);
  ADD ("add-page", test_add_page);
  g_test_add_func ("/library-sync/gate", test_gate);
  ADD ("offline", test_offline);
  ADD ("auto-sync", test_auto_sync);
  g_test_add_func ("/library-sync/problem-text", test_problem_text);

  return g_test_run ();
}
