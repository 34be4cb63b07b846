#include "config.h"

#include "app/library/gotgan-session.h"

#include "app/library/gotgan-data-files.h"
#include "app/store/gotgan-store-error.h"

#include "tests/app/library/library-fixture.h"

/* What a session told while it was watched. */
typedef struct
{
  guint n_articles;
  guint n_deals;
  guint n_reveals;
  guint n_failed;
  GotganSpan span;
} Heard;

static void
article_cb (GotganSession *session, GParamSpec *pspec, Heard *heard)
{
  heard->n_articles++;
}

static void
deals_cb (GotganSession *session, GParamSpec *pspec, Heard *heard)
{
  heard->n_deals++;
}

static void
reveal_cb (GotganSession *session, GotganSpan *span, Heard *heard)
{
  heard->n_reveals++;
  heard->span = *span;
}

static void
failed_cb (GotganSession *session, const GError *error, Heard *heard)
{
  heard->n_failed++;
}

static GotganSession *
open_session (Fixture *fixture, Heard *heard)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganImportReport) report = import_fixtures (library);
  GotganSession *session = gotgan_session_new (library);

  *heard = (Heard) { 0 };
  g_signal_connect (session, "notify::article", G_CALLBACK (article_cb), heard);
  g_signal_connect (session, "notify::deals", G_CALLBACK (deals_cb), heard);
  g_signal_connect (session, "reveal", G_CALLBACK (reveal_cb), heard);
  g_signal_connect (session, "failed", G_CALLBACK (failed_cb), heard);
  wait_until (!gotgan_headline_list_get_loading (gotgan_session_get_headlines (session)));
  wait_until (!gotgan_session_get_deals_loading (session));
  return session;
}

static gint64
article_at (GotganSession *session, guint position)
{
  g_autoptr (GotganHeadline) headline =
      g_list_model_get_item (G_LIST_MODEL (gotgan_session_get_headlines (session)), position);

  return gotgan_headline_get_id (headline);
}

static void
test_article (Fixture *fixture, gconstpointer data)
{
  Heard heard;
  g_autoptr (GotganSession) session = open_session (fixture, &heard);
  g_autoptr (GotganHeadline) headline =
      g_list_model_get_item (G_LIST_MODEL (gotgan_session_get_headlines (session)), 3);
  gint64 id = gotgan_headline_get_id (headline);

  g_assert_null (gotgan_session_get_article (session));
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_session_get_claims (session)), ==, 0);
  wait_until (gotgan_headline_get_loaded (headline));
  g_assert_true (gotgan_headline_get_unread (headline));

  gotgan_session_set_article_id (session, id);
  g_assert_cmpint (gotgan_session_get_article_id (session), ==, id);
  wait_until (gotgan_session_get_article (session) != NULL);
  g_assert_cmpint (gotgan_article_get_id (gotgan_session_get_article (session)), ==, id);
  wait_until (!gotgan_headline_get_unread (headline));

  gotgan_session_set_article_id (session, 0);
  g_assert_null (gotgan_session_get_article (session));
}

/* Whoever goes through the list quickly sees the last one only. */
static void
test_fast_switch (Fixture *fixture, gconstpointer data)
{
  Heard heard;
  g_autoptr (GotganSession) session = open_session (fixture, &heard);

  for (guint i = 0; i < 10; i++)
    gotgan_session_set_article_id (session, article_at (session, i));
  wait_until (gotgan_session_get_article (session) != NULL);
  g_assert_cmpuint (heard.n_articles, ==, 1);
  g_assert_cmpint (gotgan_article_get_id (gotgan_session_get_article (session)), ==,
                   article_at (session, 9));
  g_assert_true (flush (gotgan_session_get_library (session), NULL));
}

/* While other articles arrive, the one on the page is not drawn anew. */
static void
test_arrivals (Fixture *fixture, gconstpointer data)
{
  Heard heard;
  g_autoptr (GotganSession) session = open_session (fixture, &heard);
  GotganHeadlineList *headlines = gotgan_session_get_headlines (session);
  g_autoptr (GotganImportReport) report = NULL;
  GListModel *claims;

  gotgan_session_set_article_id (session, article_at (session, 2));
  wait_until (gotgan_session_get_article (session) != NULL);
  claims = gotgan_session_get_claims (session);
  report = import_text (
      gotgan_session_get_library (session),
      "A title\n\n2024-03-05\n\nA first paragraph with words enough to be one, it is hoped.\n",
      NULL);
  g_assert_cmpuint (report->n_added, ==, 1);
  wait_until (g_list_model_get_n_items (G_LIST_MODEL (headlines)) == 15);
  wait_until (!gotgan_session_get_deals_loading (session));
  g_assert_cmpuint (heard.n_articles, ==, 1);
  g_assert_true (gotgan_session_get_claims (session) == claims);
  g_assert_true (flush (gotgan_session_get_library (session), NULL));
}

static gpointer
forget_facts (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  if (gotgan_connection_run (connection, "DELETE FROM claims", error))
    gotgan_connection_run (connection, "UPDATE articles SET engine = 0", error);
  return NULL;
}

/* An article can be opened before its facts were found. */
static void
test_claims_pending (Fixture *fixture, gconstpointer data)
{
  Heard heard;
  g_autoptr (GotganSession) session = open_session (fixture, &heard);
  GotganLibrary *library = gotgan_session_get_library (session);
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (NULL);

  gotgan_session_set_article_id (session, article_at (session, 2));
  wait_until (gotgan_session_get_article (session) != NULL);
  g_assert_false (gotgan_session_get_claims_pending (session));

  gotgan_store_write_blocking (library->store, forget_facts, NULL, NULL, NULL);
  gotgan_library_emit_changed (library);
  wait_until (gotgan_session_get_claims_pending (session));

  g_assert_true (gotgan_library_refresh_blocking (library, library->store, rules, NULL, NULL));
  wait_until (!gotgan_session_get_claims_pending (session));
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_session_get_claims (session)), >, 0);
  g_assert_true (flush (library, NULL));
}

static void
test_gone (Fixture *fixture, gconstpointer data)
{
  Heard heard;
  g_autoptr (GotganSession) session = open_session (fixture, &heard);
  gint64 id = article_at (session, 0);

  gotgan_session_set_article_id (session, id);
  wait_until (gotgan_session_get_article (session) != NULL);
  gotgan_library_remove_article (gotgan_session_get_library (session), id);
  wait_until (gotgan_session_get_article_id (session) == 0);
  g_assert_null (gotgan_session_get_article (session));
  g_assert_cmpuint (heard.n_failed, ==, 0);
}

static GotganClaim *
some_claim (GotganSession *session)
{
  GListModel *deals = gotgan_session_get_deals (session);
  g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, g_list_model_get_n_items (deals) / 2);

  g_assert_nonnull (deal);
  return g_list_model_get_item (gotgan_deal_get_claims (deal), 0);
}

/* From a figure to its sentence. */
static void
test_open_claim (Fixture *fixture, gconstpointer data)
{
  Heard heard;
  g_autoptr (GotganSession) session = open_session (fixture, &heard);
  g_autoptr (GotganClaim) claim = some_claim (session);
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
  g_autofree char *text = NULL;
  guint position;

  gotgan_session_set_view (session, GOTGAN_VIEW_TIMELINE);
  gotgan_session_open_claim (session, claim);
  g_assert_cmpint (gotgan_session_get_view (session), ==, GOTGAN_VIEW_READ);
  wait_until (heard.n_reveals == 1);
  g_assert_cmpint (gotgan_session_get_article_id (session), ==,
                   gotgan_claim_get_article_id (claim));
  text = gotgan_article_dup_span (gotgan_session_get_article (session), &heard.span);
  g_assert_cmpstr (text, ==, fields->quote);
  g_assert_cmpstr (gotgan_claim_get_key (gotgan_session_get_claim (session)), ==,
                   gotgan_claim_get_key (claim));
  /* The one in focus is the article's own. */
  for (position = 0; position < g_list_model_get_n_items (gotgan_session_get_claims (session));
       position++)
    {
      g_autoptr (GotganClaim) own =
          g_list_model_get_item (gotgan_session_get_claims (session), position);

      if (own == gotgan_session_get_claim (session))
        break;
    }
  g_assert_cmpuint (position, <, g_list_model_get_n_items (gotgan_session_get_claims (session)));

  /* Once more, with the article there already. */
  gotgan_session_open_claim (session, claim);
  g_assert_cmpuint (heard.n_reveals, ==, 2);
}

static void
test_open_note (Fixture *fixture, gconstpointer data)
{
  Heard heard;
  g_autoptr (GotganSession) session = open_session (fixture, &heard);
  g_autoptr (GotganNote) note =
      make_note (gotgan_session_get_library (session), article_at (session, 5));

  gotgan_session_open_note (session, note);
  wait_until (heard.n_reveals == 1);
  g_assert_cmpuint (heard.span.paragraph, ==, 0);
  g_assert_cmpuint (heard.span.end, ==, 5);
  /* Turning elsewhere in between ends the matter. */
  gotgan_session_set_article_id (session, article_at (session, 0));
  gotgan_session_open_note (session, note);
  gotgan_session_set_article_id (session, article_at (session, 1));
  wait_until (gotgan_session_get_article (session) != NULL);
  g_assert_cmpuint (heard.n_reveals, ==, 1);
}

/* While the slider moves, only the day it rests on is loaded. */
static void
test_as_of (Fixture *fixture, gconstpointer data)
{
  Heard heard;
  g_autoptr (GotganSession) session = open_session (fixture, &heard);
  guint n_all = g_list_model_get_n_items (gotgan_session_get_deals (session));
  guint n_before = heard.n_deals;

  g_assert_cmpuint (n_all, >, 0);
  gotgan_session_set_as_of (session, "2023-01-01");
  g_assert_true (gotgan_session_get_deals_loading (session));
  gotgan_session_set_as_of (session, "2022-01-01");
  gotgan_session_set_as_of (session, "1999-01-01");
  wait_until (!gotgan_session_get_deals_loading (session));
  g_assert_cmpuint (heard.n_deals, ==, n_before + 1);
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_session_get_deals (session)), ==, 0);

  gotgan_session_set_as_of (session, NULL);
  wait_until (!gotgan_session_get_deals_loading (session));
  g_assert_cmpuint (g_list_model_get_n_items (gotgan_session_get_deals (session)), ==, n_all);
}

/* A chosen deal stays chosen when the deals are made anew, and goes when it is no longer among them. */
static void
test_deal (Fixture *fixture, gconstpointer data)
{
  Heard heard;
  g_autoptr (GotganSession) session = open_session (fixture, &heard);
  g_autoptr (GotganDeal) deal = g_list_model_get_item (gotgan_session_get_deals (session), 0);
  g_autofree char *id = g_strdup (gotgan_deal_get_id (deal));

  gotgan_session_set_deal (session, deal);
  gotgan_session_set_as_of (session, "2099-12-31");
  wait_until (!gotgan_session_get_deals_loading (session));
  g_assert_nonnull (gotgan_session_get_deal (session));
  g_assert_true (gotgan_session_get_deal (session) != deal);
  g_assert_cmpstr (gotgan_deal_get_id (gotgan_session_get_deal (session)), ==, id);
  gotgan_session_set_as_of (session, "1999-01-01");
  wait_until (!gotgan_session_get_deals_loading (session));
  g_assert_null (gotgan_session_get_deal (session));
}

static void
test_properties (Fixture *fixture, gconstpointer data)
{
  Heard heard;
  g_autoptr (GotganSession) session = open_session (fixture, &heard);
  gint64 id = article_at (session, 0);

  g_object_set (session, "view", (guint) GOTGAN_VIEW_INVESTORS, "party", "openai", "article-id", id,
                NULL);
  g_assert_cmpint (gotgan_session_get_view (session), ==, GOTGAN_VIEW_INVESTORS);
  g_assert_cmpstr (gotgan_session_get_party (session), ==, "openai");
  g_assert_cmpint (gotgan_session_get_article_id (session), ==, id);
  wait_until (gotgan_session_get_article (session) != NULL);
  g_assert_true (flush (gotgan_session_get_library (session), NULL));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/library/session/article", test_article);
  ADD ("/library/session/fast-switch", test_fast_switch);
  ADD ("/library/session/arrivals", test_arrivals);
  ADD ("/library/session/claims-pending", test_claims_pending);
  ADD ("/library/session/gone", test_gone);
  ADD ("/library/session/open-claim", test_open_claim);
  ADD ("/library/session/open-note", test_open_note);
  ADD ("/library/session/as-of", test_as_of);
  ADD ("/library/session/deal", test_deal);
  ADD ("/library/session/properties", test_properties);
  return g_test_run ();
}
