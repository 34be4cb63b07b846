#include "config.h"

#include "tests/app/store/store-fixture.h"

#include "app/store/gotgan-listing.h"
#include "app/store/gotgan-note-table.h"

/* Days and clocks decide the order; the letters are what the listing is described by. */
static gint64
put_on (Fixture *fixture, const char *title, const char *published)
{
  g_autoptr (GotganArticle) article = article_new (title, NULL, published, title);

  return put (fixture, article, GOTGAN_ARRIVAL_ADDED);
}

static char *
describe (Fixture *fixture, GArray *listing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < listing->len; i++)
    g_array_append_val (ids, g_array_index (listing, GotganListed, i).id);
  entries =
      gotgan_listing_load (fixture->connection, (const gint64 *) ids->data, ids->len, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, listing->len);
  for (guint i = 0; i < entries->len; i++)
    {
      GotganListingEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpuint (entry->day, ==, g_array_index (listing, GotganListed, i).day);
      g_string_append (titles, entry->row.title);
    }
  return g_string_free_and_steal (titles);
}

static void
assert_selects (Fixture *fixture, const GotganSelection *selection, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) listing = gotgan_listing_select (fixture->connection, selection, &error);
  g_autofree char *titles = NULL;

  g_assert_no_error (error);
  titles = describe (fixture, listing);
  g_assert_cmpstr (titles, ==, expected);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  GotganSelection all = { 0 };
  g_autoptr (GArray) listing = NULL;

  assert_selects (fixture, &all, "");
  put_on (fixture, "c", "2024-09-02T15:34:00+09:00");
  put_on (fixture, "a", NULL);
  put_on (fixture, "d", "2024-09-02T09:00");
  put_on (fixture, "f", "2024");
  put_on (fixture, "b", "2024-09-03");
  put_on (fixture, "e", "2024-09-02");
  put_on (fixture, "g", "1999-12-31T23:59:59Z");
  assert_selects (fixture, &all, "abcdefg");
  listing = gotgan_listing_select (fixture->connection, &all, NULL);
  g_assert_cmpuint (g_array_index (listing, GotganListed, 0).day, ==, A_DAY);
  /* 2024-09-02 */
  g_assert_cmpuint (g_array_index (listing, GotganListed, 2).day, ==, A_DAY - 135);
}

static void
test_nonsense_dates (Fixture *fixture, gconstpointer data)
{
  static const char *const dates[] = { "", "yesterday", "2024-13-45", "T99:99:99", "2024-02-30" };
  GotganSelection all = { 0 };
  g_autoptr (GArray) listing = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    put_on (fixture, (const char *[]) { "a", "b", "c", "d", "e" }[i], dates[i]);
  listing = gotgan_listing_select (fixture->connection, &all, NULL);
  for (guint i = 0; i < listing->len; i++)
    g_assert_cmpuint (g_array_index (listing, GotganListed, i).day, ==, A_DAY);
}

static void
add_note (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article =
      gotgan_article_table_load (fixture->connection, id, NULL, &error);
  GotganSpan span = { 1, 0, 1 };
  g_autoptr (GotganNote) note =
      gotgan_note_new (id, gotgan_article_get_version (article), &span, "a", "", "");

  gotgan_note_table_put (fixture->connection, note, &error);
  g_assert_no_error (error);
}

static void
test_shelves (Fixture *fixture, gconstpointer data)
{
  gint64 a = put_on (fixture, "a", "2024-01-03");
  gint64 b = put_on (fixture, "b", "2024-01-02");
  gint64 imported = fixture->source_id;
  gint64 sample = 0;

  gotgan_source_table_ensure (fixture->connection, GOTGAN_SOURCE_SAMPLE, NULL, NULL, &sample, NULL);
  fixture->source_id = sample;
  put_on (fixture, "c", "2024-01-01");
  gotgan_article_table_set_read (fixture->connection, a, TRUE, NULL);
  gotgan_article_table_set_starred (fixture->connection, b, TRUE, NULL);
  add_note (fixture, a);
  add_note (fixture, a);

  assert_selects (fixture, &(GotganSelection) { 0 }, "abc");
  assert_selects (fixture, &(GotganSelection) { .unread = TRUE }, "bc");
  assert_selects (fixture, &(GotganSelection) { .starred = TRUE }, "b");
  assert_selects (fixture, &(GotganSelection) { .with_notes = TRUE }, "a");
  assert_selects (fixture, &(GotganSelection) { .source_id = sample }, "c");
  assert_selects (fixture, &(GotganSelection) { .source_id = imported, .unread = TRUE }, "b");
  assert_selects (fixture, &(GotganSelection) { .query = "c" }, "c");
  assert_selects (fixture, &(GotganSelection) { .query = "c", .starred = TRUE }, "");
  assert_selects (fixture, &(GotganSelection) { .query = "-c", .unread = TRUE }, "b");
  assert_selects (fixture, &(GotganSelection) { .query = "\" -" }, "abc");
  assert_selects (fixture, &(GotganSelection) { .query = "b -c", .order = GOTGAN_ORDER_RELEVANCE },
                  "b");
  assert_selects (fixture, &(GotganSelection) { .order = GOTGAN_ORDER_RELEVANCE }, "abc");

  gotgan_article_table_remove (fixture->connection, b, A_MOMENT, NULL);
  assert_selects (fixture, &(GotganSelection) { 0 }, "ac");
  assert_selects (fixture, &(GotganSelection) { .starred = TRUE }, "");
  assert_selects (fixture, &(GotganSelection) { .query = "b" }, "");
}

static void
test_by_party (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) a = article_new ("a", NULL, "2024-01-03", "a");
  g_autoptr (GotganArticle) b = article_new ("b", NULL, "2024-01-02", "b");
  g_autoptr (GPtrArray) of_a = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) of_b = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (of_a, claim_new ("amazon", "아마존", "anthropic", "앤트로픽", 1, "하나"));
  g_ptr_array_add (of_a, claim_new ("amazon", "아마존", "anthropic", "앤트로픽", 2, "둘"));
  g_ptr_array_add (of_b, claim_new ("anthropic", "Anthropic", NULL, "Tiny Works", 3, "셋"));
  put_with_claims (fixture, a, of_a, GOTGAN_ARRIVAL_ADDED);
  put_with_claims (fixture, b, of_b, GOTGAN_ARRIVAL_ADDED);

  assert_selects (fixture, &(GotganSelection) { .party = "amazon" }, "a");
  assert_selects (fixture, &(GotganSelection) { .party = "anthropic" }, "ab");
  assert_selects (fixture, &(GotganSelection) { .party = "tinyworks" }, "b");
  assert_selects (fixture, &(GotganSelection) { .party = "nobody" }, "");
}

static void
test_entries (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article =
      article_new ("제목", NULL, "2024-09-02T15:34:00+09:00", "본문은 투자 소식이다");
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) plain = NULL;
  g_autoptr (GPtrArray) searched = NULL;
  GotganListingEntry *entry;
  gint64 ids[3] = { 999, 0, 998 };

  g_ptr_array_add (claims, claim_new (NULL, "가", NULL, "나", 1, "하나"));
  ids[1] = put_with_claims (fixture, article, claims, GOTGAN_ARRIVAL_ADDED);
  add_note (fixture, ids[1]);
  gotgan_article_table_set_starred (fixture->connection, ids[1], TRUE, NULL);

  plain = gotgan_listing_load (fixture->connection, ids, 3, NULL, NULL);
  g_assert_cmpuint (plain->len, ==, 1);
  entry = g_ptr_array_index (plain, 0);
  g_assert_cmpint (entry->id, ==, ids[1]);
  g_assert_cmpstr (entry->row.title, ==, "제목");
  g_assert_cmpstr (entry->row.publisher, ==, "한빛일보");
  g_assert_cmpstr (entry->row.published, ==, "2024-09-02T15:34:00+09:00");
  g_assert_cmpstr (entry->row.snippet, ==, "본문은 투자 소식이다");
  g_assert_cmpint (entry->row.language, ==, GOTGAN_LANGUAGE_KO);
  g_assert_true (entry->row.unread);
  g_assert_true (entry->row.starred);
  g_assert_false (entry->row.sample);
  g_assert_false (entry->row.edited);
  g_assert_cmpuint (entry->row.n_claims, ==, 1);
  g_assert_cmpuint (entry->row.n_notes, ==, 1);

  searched = gotgan_listing_load (fixture->connection, ids, 3, "투자", NULL);
  entry = g_ptr_array_index (searched, 0);
  g_assert_cmpstr (entry->row.snippet, ==, "본문은 \xe2\x81\xa8투자\xe2\x81\xa9 소식이다");
}

/* A teaser that was followed by its text is no edit. */
static void
test_edited (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) first = article_new ("가", "u:1", NULL, "하나");
  g_autoptr (GotganArticle) second = article_new ("가", "u:1", NULL, "둘");
  gint64 id = put (fixture, first, GOTGAN_ARRIVAL_ADDED);
  static const struct
  {
    const char *sql;
    gboolean edited;
  } steps[] = {
    { "UPDATE article_versions SET partial = 0", TRUE },
    { "UPDATE article_versions SET partial = 1 WHERE id = 1", FALSE },
  };

  g_assert_cmpint (put (fixture, second, GOTGAN_ARRIVAL_UPDATED), ==, id);
  g_assert_true (
      gotgan_connection_run (fixture->connection, "DROP TRIGGER article_versions_stay", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GPtrArray) entries = NULL;

      g_assert_true (gotgan_connection_run (fixture->connection, steps[i].sql, NULL));
      entries = gotgan_listing_load (fixture->connection, &id, 1, NULL, NULL);
      g_assert_cmpint (((GotganListingEntry *) entries->pdata[0])->row.edited, ==, steps[i].edited);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/store/listing/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("order", test_order);
  ADD ("nonsense-dates", test_nonsense_dates);
  ADD ("shelves", test_shelves);
  ADD ("by-party", test_by_party);
  ADD ("entries", test_entries);
  ADD ("edited", test_edited);
#undef ADD
  return g_test_run ();
}
