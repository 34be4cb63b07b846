#include "config.h"

#include "tests/app/store/store-fixture.h"

#include "app/store/gotgan-item-table.h"
#include "app/store/gotgan-publication.h"
#include "app/store/gotgan-verdict-table.h"

#include <string.h>

#define TEXT "아마존이 앤트로픽에 투자했다."

typedef struct
{
  Fixture base;
  gint64 first;
  gint64 second;
} Datasets;

static void
datasets_set_up (Datasets *datasets, gconstpointer data)
{
  fixture_set_up (&datasets->base, data);
  g_assert_true (gotgan_source_table_ensure (datasets->base.connection, GOTGAN_SOURCE_DATASET,
                                             "https://a.test/feed.json", NULL, &datasets->first,
                                             NULL));
  g_assert_true (gotgan_source_table_ensure (datasets->base.connection, GOTGAN_SOURCE_DATASET,
                                             "https://b.test/feed.json", NULL, &datasets->second,
                                             NULL));
}

static void
datasets_tear_down (Datasets *datasets, gconstpointer data)
{
  fixture_tear_down (&datasets->base, data);
}

static GotganClaim *
a_claim (gint64 amount)
{
  return claim_new ("amazon", "아마존", "anthropic", "앤트로픽", amount, "아마존이");
}

/* @amount: of the claim it is on, which names it */
static GotganVerdict *
a_verdict (gint64 amount, GotganRuling ruling, gint64 decided)
{
  GotganVerdictFields fields = { .claim = a_claim (amount),
                                 .suffix = g_strdup (" 앤트로픽에"),
                                 .ruling = ruling,
                                 .decided = decided };

  return gotgan_verdict_new (&fields);
}

/* Delivers the article of @key as @source has it, with one verdict unless @ruling is none. */
static gint64
deliver (Datasets *datasets, gint64 source, const char *key, gint64 modified, GotganRuling ruling,
         gint64 decided, GotganDeliveryOutcome expected)
{
  g_autofree char *url = g_strconcat ("https://news.test/", key, NULL);
  g_autofree char *hash = g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT "-%d", modified,
                                           decided, (int) ruling);
  g_autoptr (GotganArticle) article = article_new (key, url, NULL, TEXT);
  g_autoptr (GotganReview) review = gotgan_review_new ();
  GotganDelivery delivery = { source, key, hash, article, FALSE, modified, review };
  GotganDeliveryOutcome outcome;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  if (ruling != GOTGAN_RULING_NONE)
    g_ptr_array_add (review->verdicts, a_verdict (4, ruling, decided));
  gotgan_item_table_put (datasets->base.connection, &delivery, A_MOMENT, A_DAY, &outcome, &id,
                         &error);
  g_assert_no_error (error);
  g_assert_cmpint (outcome, ==, expected);
  return id;
}

/* What holds: "accepted 2", by the second dataset; "0" is the person. */
static void
assert_verdict (Datasets *datasets, gint64 article_id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) verdicts =
      gotgan_verdict_table_load (datasets->base.connection, article_id, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < verdicts->len; i++)
    {
      const GotganVerdictFields *fields =
          gotgan_verdict_get_fields (g_ptr_array_index (verdicts, i));
      int who = fields->source_id == 0 ? 0 : fields->source_id == datasets->first ? 1 : 2;

      g_string_append_printf (text, "%s %d;", gotgan_ruling_to_string (fields->ruling), who);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_last_decided_counts (Datasets *datasets, gconstpointer data)
{
  GotganConnection *connection = datasets->base.connection;
  gint64 id = deliver (datasets, datasets->first, "1", 10, GOTGAN_RULING_ACCEPTED, 5,
                       GOTGAN_DELIVERY_ADDED);

  assert_verdict (datasets, id, "accepted 1;");
  deliver (datasets, datasets->second, "1", 20, GOTGAN_RULING_REJECTED, 7, GOTGAN_DELIVERY_UPDATED);
  assert_verdict (datasets, id, "rejected 2;");
  deliver (datasets, datasets->first, "1", 30, GOTGAN_RULING_ADDED, 9, GOTGAN_DELIVERY_UPDATED);
  assert_verdict (datasets, id, "added 1;");
  g_assert_true (gotgan_source_table_remove (connection, datasets->first, 100, NULL));
  assert_verdict (datasets, id, "rejected 2;");
  g_assert_true (gotgan_source_table_restore (connection, datasets->first, 100, NULL));
  assert_verdict (datasets, id, "added 1;");
  deliver (datasets, datasets->first, "1", 40, GOTGAN_RULING_NONE, 0, GOTGAN_DELIVERY_UPDATED);
  assert_verdict (datasets, id, "rejected 2;");
}

static void
test_older_is_passed_over (Datasets *datasets, gconstpointer data)
{
  gint64 id = deliver (datasets, datasets->first, "1", 20, GOTGAN_RULING_REJECTED, 15,
                       GOTGAN_DELIVERY_ADDED);

  deliver (datasets, datasets->first, "1", 10, GOTGAN_RULING_ACCEPTED, 5,
           GOTGAN_DELIVERY_UNCHANGED);
  assert_verdict (datasets, id, "rejected 1;");
}

static void
judge_as_person (Datasets *datasets, gint64 article_id, GotganRuling ruling)
{
  g_autoptr (GotganClaim) claim = a_claim (4);
  GotganVerdictFields fields = { 0 };

  g_assert_true (gotgan_verdict_table_prepare (datasets->base.connection, article_id,
                                               gotgan_claim_get_key (claim), &fields, NULL));
  fields.ruling = ruling;
  fields.source_id = 0;
  g_assert_true (gotgan_verdict_table_judge (datasets->base.connection, &fields, &fields.id, NULL));
  gotgan_verdict_fields_clear (&fields);
}

static void
withdraw (Datasets *datasets, gint64 article_id)
{
  g_autoptr (GPtrArray) verdicts =
      gotgan_verdict_table_load (datasets->base.connection, article_id, NULL);

  g_assert_true (gotgan_verdict_table_withdraw (
      datasets->base.connection, gotgan_verdict_get_fields (g_ptr_array_index (verdicts, 0))->id,
      NULL));
}

static void
test_person_goes_first (Datasets *datasets, gconstpointer data)
{
  gint64 id = deliver (datasets, datasets->first, "1", 10, GOTGAN_RULING_ACCEPTED, 5,
                       GOTGAN_DELIVERY_ADDED);

  judge_as_person (datasets, id, GOTGAN_RULING_REJECTED);
  assert_verdict (datasets, id, "rejected 0;");
  deliver (datasets, datasets->first, "1", 20, GOTGAN_RULING_ADDED, 15, GOTGAN_DELIVERY_UPDATED);
  assert_verdict (datasets, id, "rejected 0;");
  withdraw (datasets, id);
  assert_verdict (datasets, id, "added 1;");
  withdraw (datasets, id);
  assert_verdict (datasets, id, "");
  deliver (datasets, datasets->first, "1", 30, GOTGAN_RULING_ACCEPTED, 25, GOTGAN_DELIVERY_UPDATED);
  assert_verdict (datasets, id, "");
  deliver (datasets, datasets->second, "1", 30, GOTGAN_RULING_ACCEPTED, 25,
           GOTGAN_DELIVERY_UPDATED);
  assert_verdict (datasets, id, "");
}

static void
test_publication (Datasets *datasets, gconstpointer data)
{
  GotganConnection *connection = datasets->base.connection;
  gint64 late = deliver (datasets, datasets->first, "a", 10, GOTGAN_RULING_ACCEPTED, A_MOMENT + 5,
                         GOTGAN_DELIVERY_ADDED);
  gint64 early =
      deliver (datasets, datasets->first, "b", 10, GOTGAN_RULING_NONE, 0, GOTGAN_DELIVERY_ADDED);
  g_autoptr (GArray) entries = gotgan_publication_list (connection, NULL);
  g_autofree char *id = gotgan_publication_dup_id (connection, late, NULL);
  g_autoptr (GotganReview) review = gotgan_publication_load_review (connection, late, id, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpint (g_array_index (entries, GotganPublicationEntry, 0).article_id, ==, early);
  g_assert_cmpint (g_array_index (entries, GotganPublicationEntry, 0).modified, ==, A_MOMENT);
  g_assert_cmpint (g_array_index (entries, GotganPublicationEntry, 1).article_id, ==, late);
  g_assert_cmpint (g_array_index (entries, GotganPublicationEntry, 1).modified, ==, A_MOMENT + 5);
  g_assert_cmpstr (id, ==, "https://news.test/a");
  g_assert_cmpuint (review->verdicts->len, ==, 1);
  g_assert_null (gotgan_publication_dup_id (connection, 99, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
}

static void
test_ids (Datasets *datasets, gconstpointer data)
{
  g_autofree char *filler = g_strnfill (600, 'x');
  g_autofree char *long_url = g_strconcat ("https://news.test/", filler, NULL);
  const char *const urls[] = { "https://news.test/1", long_url, NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autofree char *title = g_strdup_printf ("제목 %d", (int) i);
      g_autoptr (GotganArticle) article = article_new (title, urls[i], "2025-01-01", TEXT);
      gint64 row = put_with_claims (&datasets->base, article, NULL, GOTGAN_ARRIVAL_ADDED);
      g_autofree char *id = gotgan_publication_dup_id (datasets->base.connection, row, NULL);

      if (i == 0)
        g_assert_cmpstr (id, ==, urls[0]);
      else
        {
          g_assert_true (g_str_has_prefix (id, "urn:gotgan:"));
          g_assert_cmpuint (strlen (id), ==, strlen ("urn:gotgan:") + 64);
        }
    }
}

#define ADD(path, func) \
  g_test_add ("/store/reviews/" path, Datasets, NULL, datasets_set_up, func, datasets_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("last-decided-counts", test_last_decided_counts);
  ADD ("older-is-passed-over", test_older_is_passed_over);
  ADD ("person-goes-first", test_person_goes_first);
  ADD ("publication", test_publication);
  ADD ("ids", test_ids);
  return g_test_run ();
}
