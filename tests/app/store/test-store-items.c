#include "config.h"

#include "tests/app/store/store-fixture.h"

#include "app/store/gotgan-item-table.h"
#include "app/store/gotgan-listing.h"
#include "app/store/gotgan-note-table.h"
#include "app/store/gotgan-statement.h"

#include <string.h>

/* Two feeds of one library, beside what was imported. */
typedef struct
{
  Fixture base;
  gint64 feed;
  gint64 other;
} Feeds;

static gint64
ensure (Feeds *feeds, GotganSourceKind kind, const char *url)
{
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  gotgan_source_table_ensure (feeds->base.connection, kind, url, NULL, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
feeds_set_up (Feeds *feeds, gconstpointer data)
{
  fixture_set_up (&feeds->base, NULL);
  feeds->feed = ensure (feeds, GOTGAN_SOURCE_FEED, "https://e.kr/feed");
  feeds->other = ensure (feeds, GOTGAN_SOURCE_FEED, "https://f.kr/feed");
}

static void
feeds_tear_down (Feeds *feeds, gconstpointer data)
{
  fixture_tear_down (&feeds->base, NULL);
}

static gint64
ask (Feeds *feeds, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (feeds->base.connection, sql, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gotgan_statement_step (statement, &error), ==, GOTGAN_STEP_ROW);
  return gotgan_statement_get_int (statement, 0);
}

/* Delivers an article with the text as an item of @source; returns its row. */
static gint64
deliver_as (Feeds *feeds, gint64 source, const char *key, const char *url, const char *text,
            gboolean is_teaser, GotganDeliveryOutcome expected)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_MD5, text, -1);
  g_autoptr (GotganArticle) article = article_new ("제목", url, NULL, text);
  GotganDelivery delivery = { source, key, hash, article, is_teaser };
  g_autoptr (GError) error = NULL;
  GotganDeliveryOutcome outcome;
  gboolean is_known = FALSE;
  gint64 id = 0;

  gotgan_item_table_put (feeds->base.connection, &delivery, A_MOMENT, A_DAY, &outcome, &id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome, ==, expected);
  gotgan_item_table_is_known (feeds->base.connection, source, key, hash, &is_known, &error);
  g_assert_no_error (error);
  g_assert_true (is_known);
  return id;
}

static gint64
deliver (Feeds *feeds, gint64 source, const char *key, const char *url, const char *text,
         GotganDeliveryOutcome expected)
{
  return deliver_as (feeds, source, key, url, text, FALSE, expected);
}

static gboolean
is_there (Feeds *feeds, gint64 id)
{
  g_autoptr (GotganArticle) article =
      gotgan_article_table_load (feeds->base.connection, id, NULL, NULL);

  return article != NULL;
}

/* What the article says today. */
static void
assert_text (Feeds *feeds, gint64 id, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article =
      gotgan_article_table_load (feeds->base.connection, id, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (gotgan_article_get_paragraph (article, 1)->text, ==, text);
}

/* How many articles each source has, and how many a list of it holds. */
static void
assert_counts (Feeds *feeds, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources = gotgan_source_table_load (feeds->base.connection, &error);
  g_autoptr (GString) counts = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < sources->len; i++)
    {
      GotganSource *source = g_ptr_array_index (sources, i);
      GotganSelection selection = { .source_id = gotgan_source_get_id (source) };
      g_autoptr (GArray) listing =
          gotgan_listing_select (feeds->base.connection, &selection, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (listing->len, ==, gotgan_source_get_n_articles (source));
      g_string_append_printf (counts, "%u ", listing->len);
    }
  g_assert_cmpstr (counts->str, ==, expected);
}

/* --- One source ------------------------------------------------------------------------------- */

static void
test_deliver (Feeds *feeds, gconstpointer data)
{
  gint64 id = deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나", GOTGAN_DELIVERY_ADDED);
  gboolean is_known = TRUE;

  assert_text (feeds, id, "하나");
  g_assert_true (gotgan_item_table_is_known (feeds->base.connection, feeds->feed, "1", "another",
                                             &is_known, NULL));
  g_assert_false (is_known);
  g_assert_true (gotgan_item_table_is_known (feeds->base.connection, feeds->other, "1", "another",
                                             &is_known, NULL));
  g_assert_false (is_known);
  g_assert_cmpint (
      deliver (feeds, feeds->feed, "1", "https://e.kr/1", "둘", GOTGAN_DELIVERY_UPDATED), ==, id);
  assert_text (feeds, id, "둘");
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM article_versions"), ==, 2);
  deliver (feeds, feeds->feed, "1", "https://e.kr/1", "둘", GOTGAN_DELIVERY_UNCHANGED);
  assert_counts (feeds, "0 1 0 ");
}

/* Only a hash is known of an item that is handed on without its article. */
static void
test_without_article (Feeds *feeds, gconstpointer data)
{
  gint64 id = deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나", GOTGAN_DELIVERY_ADDED);
  GotganDelivery delivery = { feeds->feed, "1", "hash", NULL, FALSE };
  GotganDeliveryOutcome outcome;
  gint64 which;

  g_assert_true (gotgan_item_table_put (feeds->base.connection, &delivery, A_MOMENT, A_DAY,
                                        &outcome, &which, NULL));
  g_assert_cmpint (outcome, ==, GOTGAN_DELIVERY_UNCHANGED);
  g_assert_cmpint (which, ==, id);
}

/* A feed whose items all link to one page, and one that gives an article a new key. */
static void
test_keys_and_addresses (Feeds *feeds, gconstpointer data)
{
  static const struct
  {
    const char *key;
    const char *title;
    const char *text;
    gboolean is_new;
  } items[] = {
    { "1", "1.0", "The first release", TRUE },
    { "2", "2.0", "The second release", TRUE },
    { "3", "1.0", "The first release, edited", FALSE },
    { "2", "2.1", "The second release, edited", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GotganArticle) article =
          article_new (items[i].title, "https://e.kr/news", NULL, items[i].text);
      GotganDelivery delivery = { feeds->feed, items[i].key, items[i].text, article, FALSE };
      GotganDeliveryOutcome outcome;
      gint64 id;

      g_assert_true (gotgan_item_table_put (feeds->base.connection, &delivery, A_MOMENT, A_DAY,
                                            &outcome, &id, NULL));
      g_assert_cmpint (outcome == GOTGAN_DELIVERY_ADDED, ==, items[i].is_new);
    }
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM articles"), ==, 2);
}

static void
test_source_gone (Feeds *feeds, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("가", NULL, NULL, "하나");
  GotganDelivery delivery = { feeds->feed, "1", "hash", article, FALSE };
  GotganDeliveryOutcome outcome;
  g_autoptr (GError) error = NULL;
  gint64 id;

  gotgan_source_table_remove (feeds->base.connection, feeds->feed, A_MOMENT, NULL);
  g_assert_false (gotgan_item_table_put (feeds->base.connection, &delivery, A_MOMENT, A_DAY,
                                         &outcome, &id, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM articles"), ==, 0);
}

/* --- Removed by the person -------------------------------------------------------------------- */

static void
test_removed_stays (Feeds *feeds, gconstpointer data)
{
  gint64 id = deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나", GOTGAN_DELIVERY_ADDED);

  gotgan_article_table_remove (feeds->base.connection, id, A_MOMENT, NULL);
  deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나", GOTGAN_DELIVERY_UNCHANGED);
  deliver (feeds, feeds->feed, "1", "https://e.kr/1", "둘", GOTGAN_DELIVERY_UNCHANGED);
  deliver (feeds, feeds->other, "1", "https://e.kr/1", "둘", GOTGAN_DELIVERY_UNCHANGED);
  g_assert_false (is_there (feeds, id));
  assert_counts (feeds, "0 0 0 ");
  /* What was edited meanwhile is there when it is restored. */
  gotgan_article_table_restore (feeds->base.connection, id, NULL);
  assert_text (feeds, id, "둘");
  assert_counts (feeds, "0 1 1 ");
}

static void
test_purged_stays (Feeds *feeds, gconstpointer data)
{
  gint64 id = deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나", GOTGAN_DELIVERY_ADDED);

  gotgan_article_table_remove (feeds->base.connection, id, A_MOMENT, NULL);
  g_assert_true (gotgan_article_table_purge (feeds->base.connection, G_MAXINT64, NULL));
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM articles"), ==, 0);
  deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나", GOTGAN_DELIVERY_UNCHANGED);
  deliver (feeds, feeds->feed, "1", "https://e.kr/1", "둘", GOTGAN_DELIVERY_UNCHANGED);
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM articles"), ==, 0);
}

/* A feed may have new ids at each visit: what it had stays one article, and few items. */

static gboolean
is_seen_func (const char *key, gpointer user_data)
{
  return g_strv_contains (user_data, key);
}

/* A visit comes to its end that saw @seen. */
static void
prune (Feeds *feeds, const char *const *seen)
{
  g_autoptr (GError) error = NULL;

  gotgan_item_table_prune (feeds->base.connection, feeds->feed, is_seen_func, (gpointer) seen,
                           &error);
  g_assert_no_error (error);
}

static void
test_ids_that_change (Feeds *feeds, gconstpointer data)
{
  gint64 id = deliver (feeds, feeds->feed, "0", "https://e.kr/1", "하나", GOTGAN_DELIVERY_ADDED);

  deliver (feeds, feeds->other, "a", "https://e.kr/1", "하나", GOTGAN_DELIVERY_UNCHANGED);
  for (guint i = 1; i < 40; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);
      const char *seen[] = { key, NULL };

      g_assert_cmpint (deliver (feeds, feeds->feed, key, "https://e.kr/1", "하나",
                                GOTGAN_DELIVERY_UNCHANGED),
                       ==, id);
      prune (feeds, seen);
      g_assert_cmpint (ask (feeds, "SELECT count(*) FROM items"), <=, 5);
    }
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM items WHERE key IN ('39', 'a')"), ==, 2);
  deliver (feeds, feeds->feed, "39", "https://e.kr/1", "하나 둘", GOTGAN_DELIVERY_UPDATED);
  assert_counts (feeds, "0 1 1 ");
}

/* An article in many sections has an id in each: only those that were not seen are forgotten, and none of an article that is not
 * in the feed any more. */
static void
test_many_ids (Feeds *feeds, gconstpointer data)
{
  static const char *const keys[] = { "1", "2", "3", "4", "5", "6", NULL };
  static const char *const fewer[] = { "2", "5", NULL };
  static const char *const none[] = { NULL };

  deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나", GOTGAN_DELIVERY_ADDED);
  for (guint i = 1; keys[i] != NULL; i++)
    deliver (feeds, feeds->feed, keys[i], "https://e.kr/1", "하나", GOTGAN_DELIVERY_UNCHANGED);
  prune (feeds, keys);
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM items"), ==, 6);
  prune (feeds, none);
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM items"), ==, 6);
  prune (feeds, fewer);
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM items"), ==, 2);
  deliver (feeds, feeds->feed, "5", "https://e.kr/1", "하나 둘", GOTGAN_DELIVERY_UPDATED);
}

/* --- Two sources ------------------------------------------------------------------------------ */

static void
test_shared (Feeds *feeds, gconstpointer data)
{
  gint64 id =
      deliver (feeds, feeds->feed, "1", "https://www.e.kr/1/", "하나", GOTGAN_DELIVERY_ADDED);

  g_assert_cmpint (deliver (feeds, feeds->other, "a", "http://E.kr/1", "하나",
                            GOTGAN_DELIVERY_UNCHANGED),
                   ==, id);
  assert_counts (feeds, "0 1 1 ");

  gotgan_source_table_remove (feeds->base.connection, feeds->feed, A_MOMENT, NULL);
  g_assert_true (is_there (feeds, id));
  assert_counts (feeds, "0 1 ");
  gotgan_source_table_remove (feeds->base.connection, feeds->other, A_MOMENT + 1, NULL);
  g_assert_false (is_there (feeds, id));
  gotgan_source_table_restore (feeds->base.connection, feeds->other, A_MOMENT + 1, NULL);
  g_assert_true (is_there (feeds, id));
  gotgan_source_table_restore (feeds->base.connection, feeds->feed, A_MOMENT, NULL);
  assert_counts (feeds, "0 1 1 ");
}

/* Deleted for good, a source leaves what others have. */
static void
test_shared_purge (Feeds *feeds, gconstpointer data)
{
  gint64 id = deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나", GOTGAN_DELIVERY_ADDED);

  deliver (feeds, feeds->other, "a", "https://e.kr/1", "하나", GOTGAN_DELIVERY_UNCHANGED);
  deliver (feeds, feeds->feed, "2", "https://e.kr/2", "둘", GOTGAN_DELIVERY_ADDED);
  gotgan_item_table_add_archive (feeds->base.connection, feeds->feed, "https://e.kr/a", NULL);
  gotgan_source_table_remove (feeds->base.connection, feeds->feed, A_MOMENT, NULL);
  g_assert_true (gotgan_article_table_purge (feeds->base.connection, G_MAXINT64, NULL));
  g_assert_true (is_there (feeds, id));
  assert_counts (feeds, "0 1 ");
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM articles"), ==, 1);
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM items"), ==, 1);
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM archives"), ==, 0);
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM sources"), ==, 2);
}

/* Two feeds that cut one text differently must not push each other's out with every visit; an edit is one all the same. */
static void
test_joining_brings_no_version (Feeds *feeds, gconstpointer data)
{
  gint64 id = deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나", GOTGAN_DELIVERY_ADDED);

  deliver (feeds, feeds->other, "a", "https://e.kr/1", "하나 둘", GOTGAN_DELIVERY_UNCHANGED);
  assert_text (feeds, id, "하나");
  deliver (feeds, feeds->other, "a", "https://e.kr/1", "하나 셋", GOTGAN_DELIVERY_UPDATED);
  assert_text (feeds, id, "하나 셋");
}

/* What went with one source is new with another. */
static void
test_other_source_revives (Feeds *feeds, gconstpointer data)
{
  gint64 id = deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나", GOTGAN_DELIVERY_ADDED);

  gotgan_source_table_remove (feeds->base.connection, feeds->feed, A_MOMENT, NULL);
  g_assert_cmpint (
      deliver (feeds, feeds->other, "a", "https://e.kr/1", "하나", GOTGAN_DELIVERY_ADDED), ==, id);
  assert_counts (feeds, "0 1 ");
  gotgan_source_table_restore (feeds->base.connection, feeds->feed, A_MOMENT, NULL);
  assert_counts (feeds, "0 1 1 ");
}

/* Removed and added again, a feed has what it had: its items are known, so no visit would bring it. */
static void
test_added_again (Feeds *feeds, gconstpointer data)
{
  gint64 id = deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나", GOTGAN_DELIVERY_ADDED);
  gint64 apart = deliver (feeds, feeds->feed, "2", "https://e.kr/2", "둘", GOTGAN_DELIVERY_ADDED);

  gotgan_article_table_remove (feeds->base.connection, apart, A_MOMENT - 1, NULL);
  gotgan_source_table_remove (feeds->base.connection, feeds->feed, A_MOMENT, NULL);
  g_assert_false (is_there (feeds, id));
  g_assert_cmpint (ensure (feeds, GOTGAN_SOURCE_FEED, "https://e.kr/feed"), ==, feeds->feed);
  g_assert_true (is_there (feeds, id));
  g_assert_false (is_there (feeds, apart));
}

/* What two feeds shared went with the one that went last; whichever is added again has it again. */
static void
test_either_added_again (Feeds *feeds, gconstpointer data)
{
  const char *addresses[] = { "https://e.kr/feed", "https://f.kr/feed" };
  gint64 sources[] = { feeds->feed, feeds->other };

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *url = g_strdup_printf ("https://e.kr/%u", i);
      g_autofree char *apart_url = g_strconcat (url, "/apart", NULL);
      gint64 id = deliver (feeds, feeds->feed, url, url, url, GOTGAN_DELIVERY_ADDED);
      gint64 first = sources[i / 2];
      gint64 last = sources[1 - i / 2];
      gint64 apart;

      deliver (feeds, feeds->other, url, url, url, GOTGAN_DELIVERY_UNCHANGED);
      apart = deliver (feeds, first, apart_url, apart_url, apart_url, GOTGAN_DELIVERY_ADDED);
      gotgan_article_table_remove (feeds->base.connection, apart, A_MOMENT - 1, NULL);
      gotgan_source_table_remove (feeds->base.connection, first, A_MOMENT + 2 * i, NULL);
      gotgan_source_table_remove (feeds->base.connection, last, A_MOMENT + 2 * i + 1, NULL);
      g_assert_false (is_there (feeds, id));
      ensure (feeds, GOTGAN_SOURCE_FEED, addresses[i % 2]);
      g_assert_true (is_there (feeds, id));
      g_assert_false (is_there (feeds, apart));
      ensure (feeds, GOTGAN_SOURCE_FEED, addresses[1 - i % 2]);
      g_assert_true (is_there (feeds, id));
      g_assert_false (is_there (feeds, apart));
    }
}

/* What a person imports stays theirs when the feed that had it goes. */
static void
test_import_of_feed (Feeds *feeds, gconstpointer data)
{
  gint64 id = deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나", GOTGAN_DELIVERY_ADDED);
  g_autoptr (GotganArticle) article = article_new ("제목", "https://e.kr/1", NULL, "하나");

  g_assert_cmpint (put (&feeds->base, article, GOTGAN_ARRIVAL_UNCHANGED), ==, id);
  assert_counts (feeds, "1 1 0 ");
  gotgan_source_table_remove (feeds->base.connection, feeds->feed, A_MOMENT, NULL);
  g_assert_true (is_there (feeds, id));
}

static void
test_feed_of_import (Feeds *feeds, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("제목", "https://e.kr/1", NULL, "하나");
  gint64 id = put (&feeds->base, article, GOTGAN_ARRIVAL_ADDED);

  g_assert_cmpint (deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나",
                            GOTGAN_DELIVERY_UNCHANGED),
                   ==, id);
  assert_counts (feeds, "1 1 0 ");
  gotgan_source_table_remove (feeds->base.connection, feeds->base.source_id, A_MOMENT, NULL);
  g_assert_true (is_there (feeds, id));
}

/* --- Pages of teasers ------------------------------------------------------------------------- */

static GPtrArray *
list_wanted (Feeds *feeds, gint64 source, gint64 now)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *pages =
      gotgan_item_table_list_wanted (feeds->base.connection, source, now, 10, &error);

  g_assert_no_error (error);
  return pages;
}

static void
put_page (Feeds *feeds, const GotganWantedPage *page, const char *text, gint64 retry)
{
  g_autoptr (GotganArticle) article = text != NULL ? article_new (NULL, NULL, NULL, text) : NULL;
  g_autoptr (GBytes) original = g_bytes_new_static ("<html>", 6);
  g_autoptr (GError) error = NULL;

  if (article != NULL)
    gotgan_item_table_put_page (feeds->base.connection, page, article, original, A_MOMENT, &error);
  else
    gotgan_item_table_fail_page (feeds->base.connection, page, "pages", A_MOMENT, retry, &error);
  g_assert_no_error (error);
}

static void
test_page (Feeds *feeds, gconstpointer data)
{
  gint64 id =
      deliver_as (feeds, feeds->feed, "1", "https://e.kr/1", "하나 …", TRUE, GOTGAN_DELIVERY_ADDED);
  g_autoptr (GPtrArray) pages = list_wanted (feeds, feeds->feed, 0);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GotganArticle) article = NULL;
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GBytes) original = NULL;

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpstr (((GotganWantedPage *) pages->pdata[0])->url, ==, "https://e.kr/1");
  assert_text (feeds, id, "하나 …");
  put_page (feeds, pages->pdata[0], "하나 둘 셋", 0);
  assert_text (feeds, id, "하나 둘 셋");
  none = list_wanted (feeds, feeds->feed, G_MAXINT64);
  g_assert_cmpuint (none->len, ==, 0);
  article = gotgan_article_table_load (feeds->base.connection, id, NULL, NULL);
  g_assert_cmpstr (gotgan_article_get_title (article), ==, "제목");
  g_assert_cmpstr (gotgan_article_get_url (article), ==, "https://e.kr/1");
  original = gotgan_article_table_load_original (feeds->base.connection, id, NULL, NULL);
  g_assert_nonnull (original);
  versions = gotgan_article_table_list_versions (feeds->base.connection, id, NULL);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_true (((GotganArticleVersion *) versions->pdata[0])->is_partial);
  g_assert_false (((GotganArticleVersion *) versions->pdata[1])->is_partial);
  g_assert_cmpstr (((GotganArticleVersion *) versions->pdata[1])->version, ==,
                   gotgan_article_get_version (article));
}

/* The page has the text that the teaser had: then there was no teaser. */
static void
test_page_says_no_more (Feeds *feeds, gconstpointer data)
{
  gint64 id =
      deliver_as (feeds, feeds->feed, "1", "https://e.kr/1", "하나", TRUE, GOTGAN_DELIVERY_ADDED);
  g_autoptr (GPtrArray) pages = list_wanted (feeds, feeds->feed, 0);

  put_page (feeds, pages->pdata[0], "하나", 0);
  assert_text (feeds, id, "하나");
  g_assert_cmpint (ask (feeds, "SELECT sum (partial) * 10 + count(*) FROM article_versions"), ==,
                   1);
}

static void
test_page_fails (Feeds *feeds, gconstpointer data)
{
  gint64 id =
      deliver_as (feeds, feeds->feed, "1", "https://e.kr/1", "하나", TRUE, GOTGAN_DELIVERY_ADDED);
  g_autoptr (GPtrArray) pages = list_wanted (feeds, feeds->feed, 0);
  g_autoptr (GPtrArray) early = NULL;
  g_autoptr (GPtrArray) late = NULL;
  g_autoptr (GPtrArray) none = NULL;

  put_page (feeds, pages->pdata[0], NULL, A_MOMENT);
  early = list_wanted (feeds, feeds->feed, A_MOMENT - 1);
  g_assert_cmpuint (early->len, ==, 0);
  late = list_wanted (feeds, feeds->feed, A_MOMENT);
  g_assert_cmpuint (late->len, ==, 1);
  g_assert_cmpuint (((GotganWantedPage *) late->pdata[0])->failures, ==, 1);
  put_page (feeds, late->pdata[0], NULL, 0);
  none = list_wanted (feeds, feeds->feed, G_MAXINT64);
  g_assert_cmpuint (none->len, ==, 0);
  assert_text (feeds, id, "하나");
}

/* However many ids it has: it is asked for once, and another id of the same teaser does not begin anew. */
static void
test_page_of_many_ids_fails (Feeds *feeds, gconstpointer data)
{
  static const char *const seen[] = { "2", NULL };
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GPtrArray) early = NULL;
  g_autoptr (GPtrArray) late = NULL;

  deliver_as (feeds, feeds->feed, "1", "https://e.kr/1", "하나", TRUE, GOTGAN_DELIVERY_ADDED);
  deliver_as (feeds, feeds->feed, "2", "https://e.kr/1", "하나", TRUE, GOTGAN_DELIVERY_UNCHANGED);
  pages = list_wanted (feeds, feeds->feed, 0);
  g_assert_cmpuint (pages->len, ==, 2);
  put_page (feeds, pages->pdata[0], NULL, A_MOMENT);
  for (guint i = 3; i < 8; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);

      deliver_as (feeds, feeds->feed, key, "https://e.kr/1", "하나", TRUE,
                  GOTGAN_DELIVERY_UNCHANGED);
    }
  early = list_wanted (feeds, feeds->feed, A_MOMENT - 1);
  g_assert_cmpuint (early->len, ==, 0);
  prune (feeds, seen);
  late = list_wanted (feeds, feeds->feed, A_MOMENT);
  g_assert_cmpuint (late->len, ==, 1);
  g_assert_cmpuint (((GotganWantedPage *) late->pdata[0])->failures, ==, 1);
}

/* The teaser is edited: its page, not its few words, says how. */
static void
test_teaser_edited (Feeds *feeds, gconstpointer data)
{
  gint64 id =
      deliver_as (feeds, feeds->feed, "1", "https://e.kr/1", "하나", TRUE, GOTGAN_DELIVERY_ADDED);
  g_autoptr (GPtrArray) pages = list_wanted (feeds, feeds->feed, 0);
  g_autoptr (GPtrArray) again = NULL;

  put_page (feeds, pages->pdata[0], "하나 둘 셋", 0);
  deliver_as (feeds, feeds->feed, "1", "https://e.kr/1", "넷", TRUE, GOTGAN_DELIVERY_UNCHANGED);
  assert_text (feeds, id, "하나 둘 셋");
  again = list_wanted (feeds, feeds->feed, 0);
  g_assert_cmpuint (again->len, ==, 1);
  put_page (feeds, again->pdata[0], "넷 다섯 여섯", 0);
  assert_text (feeds, id, "넷 다섯 여섯");
}

/* One source has the whole text, the other a teaser of it, whichever came first. */
static void
test_teaser_and_whole (Feeds *feeds, gconstpointer data)
{
  gint64 first =
      deliver_as (feeds, feeds->feed, "1", "https://e.kr/1", "하나", TRUE, GOTGAN_DELIVERY_ADDED);
  gint64 second =
      deliver (feeds, feeds->feed, "2", "https://e.kr/2", "하나 둘 셋", GOTGAN_DELIVERY_ADDED);
  g_autoptr (GPtrArray) pages = NULL;

  deliver (feeds, feeds->other, "a", "https://e.kr/1", "하나 둘", GOTGAN_DELIVERY_UPDATED);
  assert_text (feeds, first, "하나 둘");
  deliver_as (feeds, feeds->other, "b", "https://e.kr/2", "하나", TRUE, GOTGAN_DELIVERY_UNCHANGED);
  assert_text (feeds, second, "하나 둘 셋");
  pages = list_wanted (feeds, feeds->other, 0);
  g_assert_cmpuint (pages->len, ==, 0);
}

/* A page that comes when its article is gone changes nothing. */
static void
test_page_of_removed (Feeds *feeds, gconstpointer data)
{
  gint64 id =
      deliver_as (feeds, feeds->feed, "1", "https://e.kr/1", "하나", TRUE, GOTGAN_DELIVERY_ADDED);
  g_autoptr (GPtrArray) pages = list_wanted (feeds, feeds->feed, 0);
  g_autoptr (GPtrArray) none = NULL;

  gotgan_article_table_remove (feeds->base.connection, id, A_MOMENT, NULL);
  none = list_wanted (feeds, feeds->feed, 0);
  g_assert_cmpuint (none->len, ==, 0);
  put_page (feeds, pages->pdata[0], "하나 둘", 0);
  g_assert_false (is_there (feeds, id));
  gotgan_article_table_purge (feeds->base.connection, G_MAXINT64, NULL);
  put_page (feeds, pages->pdata[0], "하나 둘", 0);
  g_assert_cmpint (ask (feeds, "SELECT count(*) FROM articles"), ==, 0);
}

static void
test_note_follows (Feeds *feeds, gconstpointer data)
{
  gint64 id = deliver_as (feeds, feeds->feed, "1", "https://e.kr/1", "하나 둘 셋 넷 다섯 여섯",
                          TRUE, GOTGAN_DELIVERY_ADDED);
  g_autoptr (GotganArticle) teaser =
      gotgan_article_table_load (feeds->base.connection, id, NULL, NULL);
  g_autoptr (GotganNote) note =
      gotgan_note_new (id, gotgan_article_get_version (teaser), &(GotganSpan) { 1, 3, 8 },
                       "둘 셋 넷", "하나 ", " 다섯 여섯");
  g_autoptr (GPtrArray) pages = list_wanted (feeds, feeds->feed, 0);
  g_autoptr (GPtrArray) notes = NULL;

  gotgan_note_set_id (note, "a-note");
  g_assert_true (gotgan_note_table_put (feeds->base.connection, note, NULL));
  put_page (feeds, pages->pdata[0], "처음에. 하나 둘 셋 넷 다섯 여섯. 그리고 더 있다.", 0);
  notes = gotgan_note_table_load (feeds->base.connection, id, NULL);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpint (gotgan_note_get_state (notes->pdata[0]), ==, GOTGAN_ANCHOR_MOVED);
  g_assert_cmpuint (gotgan_note_get_span (notes->pdata[0])->start, ==, 8);
}

/* --- Archives, links, state ------------------------------------------------------------------- */

static void
test_archives (Feeds *feeds, gconstpointer data)
{
  GotganConnection *connection = feeds->base.connection;
  gboolean has = TRUE;

  g_assert_true (
      gotgan_item_table_has_archive (connection, feeds->feed, "https://e.kr/a", &has, NULL));
  g_assert_false (has);
  for (guint i = 0; i < 2; i++)
    g_assert_true (gotgan_item_table_add_archive (connection, feeds->feed, "https://e.kr/a", NULL));
  g_assert_true (
      gotgan_item_table_has_archive (connection, feeds->feed, "https://e.kr/a", &has, NULL));
  g_assert_true (has);
  g_assert_true (
      gotgan_item_table_has_archive (connection, feeds->other, "https://e.kr/a", &has, NULL));
  g_assert_false (has);
}

static void
test_links_and_pictures (Feeds *feeds, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("제목", "https://e.kr/1", NULL, "하나 둘");
  GotganDelivery delivery = { feeds->feed, "1", "hash", article, FALSE };
  g_autoptr (GotganArticle) loaded = NULL;
  GotganDeliveryOutcome outcome;
  const GotganLink *link;
  const GotganPicture *picture;
  gint64 id;

  gotgan_article_add_link (article, &(GotganSpan) { 1, 0, 2 }, "https://e.kr/a?b=\"c\"");
  gotgan_article_add_picture (article, 2, "https://e.kr/p.png", "그림 \\ \"하나\"\n");
  gotgan_article_add_picture (article, 0, "https://e.kr/q.png", NULL);
  g_assert_true (gotgan_item_table_put (feeds->base.connection, &delivery, A_MOMENT, A_DAY,
                                        &outcome, &id, NULL));
  loaded = gotgan_article_table_load (feeds->base.connection, id, NULL, NULL);
  g_assert_cmpuint (gotgan_article_get_n_links (loaded), ==, 1);
  link = gotgan_article_get_link (loaded, 0);
  g_assert_cmpuint (link->span.paragraph * 100 + link->span.start * 10 + link->span.end, ==, 102);
  g_assert_cmpstr (link->url, ==, "https://e.kr/a?b=\"c\"");
  g_assert_cmpuint (gotgan_article_get_n_pictures (loaded), ==, 2);
  picture = gotgan_article_get_picture (loaded, 0);
  g_assert_cmpuint (picture->before, ==, 2);
  g_assert_cmpstr (picture->alt, ==, "그림 \\ \"하나\"\n");
  g_assert_null (gotgan_article_get_picture (loaded, 1)->alt);
}

/* What can't be read of them is passed over; the text is there. */
static void
test_damaged_links (Feeds *feeds, gconstpointer data)
{
  static const char *const texts[] = {
    "",
    "[",
    "{}",
    "[1]",
    "[[]]",
    "[[1,0,1,\"file:///etc/passwd\"]]",
    "[[9,0,1,\"https://e.kr\"]]",
    "[[1,1,1,\"https://e.kr\"]]",
    "[[1,0,99,\"https://e.kr\"]]",
    "[[-1,0,1,\"https://e.kr\"]]",
    "[[4294967297,0,1,\"https://e.kr\"]]",
    "[[1,0,1,null]]",
  };
  gint64 id = deliver (feeds, feeds->feed, "1", "https://e.kr/1", "하나", GOTGAN_DELIVERY_ADDED);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *sql =
          g_strdup_printf ("UPDATE article_versions SET links = '%s', pictures = '%s'", texts[i],
                           texts[i]);
      g_autoptr (GotganArticle) article = NULL;

      g_assert_true (gotgan_connection_run (feeds->base.connection, sql, NULL));
      article = gotgan_article_table_load (feeds->base.connection, id, NULL, NULL);
      g_assert_cmpstr (gotgan_article_get_paragraph (article, 1)->text, ==, "하나");
      g_assert_cmpuint (gotgan_article_get_n_links (article), ==, 0);
      g_assert_cmpuint (gotgan_article_get_n_pictures (article), ==, 0);
      g_assert_cmpuint (gotgan_connection_take_damaged (feeds->base.connection), ==, 2);
    }
}

static void
test_state (Feeds *feeds, gconstpointer data)
{
  GotganSourceState state = { (char *) "\"tag\"", (char *) "Mon", 1, 2, 3, 4, 5,
                              (char *) "timeout", (char *) "30 s" };
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GError) error = NULL;
  const GotganSourceState *loaded;
  GotganSource *source;

  g_assert_true (gotgan_source_table_set_state (feeds->base.connection, feeds->feed, &state, NULL));
  sources = gotgan_source_table_load (feeds->base.connection, NULL);
  loaded = gotgan_source_get_state (sources->pdata[1]);
  g_assert_cmpstr (loaded->etag, ==, "\"tag\"");
  g_assert_cmpstr (loaded->last_modified, ==, "Mon");
  g_assert_cmpint (loaded->tried * 1000 + loaded->fetched * 100 + loaded->due * 10 + loaded->held,
                   ==, 1234);
  g_assert_cmpuint (loaded->failures, ==, 5);
  g_assert_cmpstr (loaded->problem, ==, "timeout");
  g_assert_cmpstr (loaded->detail, ==, "30 s");
  g_assert_null (gotgan_source_get_state (sources->pdata[2])->etag);

  source = sources->pdata[1];
  gotgan_source_set_name (source, "이름");
  gotgan_source_set_folder (source, "폴더/둘");
  gotgan_source_set_home (source, "https://e.kr");
  gotgan_source_set_url (source, "https://e.kr/new");
  gotgan_source_set_full_text (source, GOTGAN_FULL_TEXT_NEVER);
  g_assert_true (gotgan_source_table_update (feeds->base.connection, source, NULL));
  g_clear_pointer (&sources, g_ptr_array_unref);
  sources = gotgan_source_table_load (feeds->base.connection, NULL);
  source = sources->pdata[1];
  g_assert_cmpstr (gotgan_source_get_name (source), ==, "이름");
  g_assert_cmpstr (gotgan_source_get_folder (source), ==, "폴더/둘");
  g_assert_cmpstr (gotgan_source_get_home (source), ==, "https://e.kr");
  g_assert_cmpstr (gotgan_source_get_url (source), ==, "https://e.kr/new");
  g_assert_cmpint (gotgan_source_get_full_text (source), ==, GOTGAN_FULL_TEXT_NEVER);

  /* An address that another source has can't be taken; one that a removed source had can. */
  gotgan_source_set_url (source, "https://f.kr/feed");
  g_assert_false (gotgan_source_table_update (feeds->base.connection, source, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FAILED);
  g_clear_error (&error);
  gotgan_source_table_remove (feeds->base.connection, feeds->other, A_MOMENT, NULL);
  g_assert_true (gotgan_source_table_update (feeds->base.connection, source, NULL));
  g_assert_false (
      gotgan_source_table_set_state (feeds->base.connection, feeds->other, &state, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/store/items/" name, Feeds, NULL, feeds_set_up, func, feeds_tear_down)
  ADD ("deliver", test_deliver);
  ADD ("without-article", test_without_article);
  ADD ("keys-and-addresses", test_keys_and_addresses);
  ADD ("source-gone", test_source_gone);
  ADD ("removed-stays", test_removed_stays);
  ADD ("purged-stays", test_purged_stays);
  ADD ("ids-that-change", test_ids_that_change);
  ADD ("many-ids", test_many_ids);
  ADD ("shared", test_shared);
  ADD ("shared-purge", test_shared_purge);
  ADD ("joining-brings-no-version", test_joining_brings_no_version);
  ADD ("other-source-revives", test_other_source_revives);
  ADD ("added-again", test_added_again);
  ADD ("either-added-again", test_either_added_again);
  ADD ("import-of-feed", test_import_of_feed);
  ADD ("feed-of-import", test_feed_of_import);
  ADD ("page", test_page);
  ADD ("page-says-no-more", test_page_says_no_more);
  ADD ("page-fails", test_page_fails);
  ADD ("page-of-many-ids-fails", test_page_of_many_ids_fails);
  ADD ("teaser-edited", test_teaser_edited);
  ADD ("teaser-and-whole", test_teaser_and_whole);
  ADD ("page-of-removed", test_page_of_removed);
  ADD ("note-follows", test_note_follows);
  ADD ("archives", test_archives);
  ADD ("links-and-pictures", test_links_and_pictures);
  ADD ("damaged-links", test_damaged_links);
  ADD ("state", test_state);
#undef ADD
  return g_test_run ();
}
