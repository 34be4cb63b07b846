#include "config.h"

#include "tests/app/store/store-fixture.h"

#include "app/store/gotgan-note-table.h"

static GotganNote *
note_new (gint64 article_id, GotganArticle *article, gint64 created)
{
  GotganSpan span = { 1, 2, 4 };
  GotganNote *note = gotgan_note_new (article_id, gotgan_article_get_version (article), &span,
                                      "투자", "앞말 ", " 뒷말");

  gotgan_note_set_created (note, created);
  gotgan_note_set_modified (note, created + 1);
  return note;
}

static void
save (Fixture *fixture, GotganNote *note)
{
  g_autoptr (GError) error = NULL;

  gotgan_note_table_put (fixture->connection, note, &error);
  g_assert_no_error (error);
}

static GPtrArray *
load (Fixture *fixture, gint64 article_id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *notes = gotgan_note_table_load (fixture->connection, article_id, &error);

  g_assert_no_error (error);
  return notes;
}

static void
assert_same_note (GotganNote *a, GotganNote *b)
{
  g_assert_cmpstr (gotgan_note_get_id (a), ==, gotgan_note_get_id (b));
  g_assert_cmpint (gotgan_note_get_article_id (a), ==, gotgan_note_get_article_id (b));
  g_assert_cmpstr (gotgan_note_get_version (a), ==, gotgan_note_get_version (b));
  g_assert_cmpmem (gotgan_note_get_span (a), sizeof (GotganSpan), gotgan_note_get_span (b),
                   sizeof (GotganSpan));
  g_assert_cmpstr (gotgan_note_get_quote (a), ==, gotgan_note_get_quote (b));
  g_assert_cmpstr (gotgan_note_get_prefix (a), ==, gotgan_note_get_prefix (b));
  g_assert_cmpstr (gotgan_note_get_suffix (a), ==, gotgan_note_get_suffix (b));
  g_assert_cmpint (gotgan_note_get_colour (a), ==, gotgan_note_get_colour (b));
  g_assert_cmpstr (gotgan_note_get_comment (a), ==, gotgan_note_get_comment (b));
  g_assert_true (gotgan_tags_equal (gotgan_note_get_tags (a), gotgan_note_get_tags (b)));
  g_assert_cmpint (gotgan_note_get_state (a), ==, gotgan_note_get_state (b));
  g_assert_cmpint (gotgan_note_get_created (a), ==, gotgan_note_get_created (b));
  g_assert_cmpint (gotgan_note_get_modified (a), ==, gotgan_note_get_modified (b));
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("제목", NULL, NULL, "앞말 투자 뒷말");
  gint64 id = put (fixture, article, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GotganNote) old = note_new (id, article, A_MOMENT);
  g_autoptr (GotganNote) new = note_new (id, article, A_MOMENT + 5);
  g_autoptr (GPtrArray) notes = NULL;

  gotgan_note_set_colour (old, GOTGAN_COLOUR_QUESTION);
  gotgan_note_set_comment (old, "왜?\n\"정말\"");
  gotgan_note_set_tags (old, (const char *const[]) { "돈", "두 낱말", NULL });
  save (fixture, old);
  save (fixture, new);
  notes = load (fixture, 0);
  g_assert_cmpuint (notes->len, ==, 2);
  assert_same_note (g_ptr_array_index (notes, 0), new);
  assert_same_note (g_ptr_array_index (notes, 1), old);
  g_assert_cmpstr (gotgan_note_get_article_title (g_ptr_array_index (notes, 0)), ==, "제목");
}

/* An edit was commented on while it stood, and then taken back: what the row says of it no longer holds. */
static void
test_state_is_found_anew (Fixture *fixture, gconstpointer data)
{
  const GotganSpan there = { 1, 3, 5 };
  g_autoptr (GotganArticle) article = article_new ("제목", NULL, NULL, "앞말 투자 뒷말");
  gint64 id = put (fixture, article, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GotganNote) note = note_new (id, article, A_MOMENT);
  g_autoptr (GPtrArray) notes = NULL;

  gotgan_note_set_anchor (note, gotgan_article_get_version (article), &there,
                          GOTGAN_ANCHOR_CHANGED);
  save (fixture, note);
  notes = load (fixture, id);
  gotgan_note_set_state (note, GOTGAN_ANCHOR_ATTACHED);
  assert_same_note (g_ptr_array_index (notes, 0), note);
}

static void
test_change (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("제목", NULL, NULL, "앞말 투자 뒷말");
  gint64 id = put (fixture, article, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GotganNote) note = note_new (id, article, A_MOMENT);
  g_autoptr (GPtrArray) notes = NULL;

  gotgan_note_set_comment (note, "하나");
  save (fixture, note);
  gotgan_note_set_comment (note, NULL);
  gotgan_note_set_colour (note, GOTGAN_COLOUR_DOUBT);
  gotgan_note_set_modified (note, A_MOMENT + 99);
  save (fixture, note);
  notes = load (fixture, id);
  g_assert_cmpuint (notes->len, ==, 1);
  assert_same_note (g_ptr_array_index (notes, 0), note);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("제목", NULL, NULL, "앞말 투자 뒷말");
  gint64 id = put (fixture, article, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GotganNote) note = note_new (id, article, A_MOMENT);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;

  save (fixture, note);
  g_assert_true (gotgan_note_table_remove (fixture->connection, gotgan_note_get_id (note), NULL));
  none = load (fixture, 0);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_false (
      gotgan_note_table_remove (fixture->connection, gotgan_note_get_id (note), &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
  save (fixture, note);
  again = load (fixture, 0);
  assert_same_note (g_ptr_array_index (again, 0), note);
}

static void
test_without_article (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("제목", NULL, NULL, "앞말 투자 뒷말");
  g_autoptr (GotganNote) note = note_new (99, article, A_MOMENT);
  g_autoptr (GError) error = NULL;

  g_assert_false (gotgan_note_table_put (fixture->connection, note, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
}

static void
test_survive_new_version (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) first = article_new ("가", "https://e.kr/1", NULL, "앞말 투자 뒷말");
  g_autoptr (GotganArticle) second = article_new ("가", "https://e.kr/1", NULL, "다 고쳤다");
  gint64 id = put (fixture, first, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GotganNote) note = note_new (id, first, A_MOMENT);
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GotganArticle) text = NULL;

  save (fixture, note);
  put (fixture, second, GOTGAN_ARRIVAL_UPDATED);
  notes = load (fixture, id);
  g_assert_cmpuint (notes->len, ==, 1);
  gotgan_note_set_state (note, GOTGAN_ANCHOR_ORPHANED);
  assert_same_note (g_ptr_array_index (notes, 0), note);
  /* And the text they stand in can still be shown. */
  text = gotgan_article_table_load (fixture->connection, id, gotgan_note_get_version (note), NULL);
  g_assert_nonnull (text);
}

/* An edit moves the words; when it is taken back they are where they were, whatever was said meanwhile. */
static void
test_follow (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) first = article_new ("가", "https://e.kr/1", NULL, "앞말 투자 뒷말");
  g_autoptr (GotganArticle) second = article_new ("가", "https://e.kr/1", NULL, "고침");
  g_autoptr (GotganArticle) damaged = article_new ("가", "https://e.kr/1", NULL, "셋째");
  GotganSpan span = { 1, 3, 5 };
  gint64 id = put (fixture, first, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GotganNote) note =
      gotgan_note_new (id, gotgan_article_get_version (first), &span, "투자", "앞말 ", " 뒷말");
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GPtrArray) kept = NULL;

  save (fixture, note);
  gotgan_article_add_paragraph (second, GOTGAN_PARAGRAPH_TEXT, "앞말 투자 뒷말");
  put (fixture, second, GOTGAN_ARRIVAL_UPDATED);
  moved = load (fixture, 0);
  g_assert_cmpint (gotgan_note_get_state (g_ptr_array_index (moved, 0)), ==, GOTGAN_ANCHOR_MOVED);
  g_assert_cmpuint (gotgan_note_get_span (g_ptr_array_index (moved, 0))->paragraph, ==, 2);
  g_assert_cmpstr (gotgan_note_get_version (g_ptr_array_index (moved, 0)), ==,
                   gotgan_article_get_version (second));

  put (fixture, first, GOTGAN_ARRIVAL_UPDATED);
  back = load (fixture, 0);
  assert_same_note (g_ptr_array_index (back, 0), note);

  put (fixture, damaged, GOTGAN_ARRIVAL_UPDATED);
  g_assert_true (gotgan_connection_run (fixture->connection,
                                        "DROP TRIGGER article_versions_stay;"
                                        "UPDATE article_versions SET paragraphs = '?'",
                                        NULL));
  kept = load (fixture, 0);
  g_assert_cmpint (gotgan_note_get_state (g_ptr_array_index (kept, 0)), ==, GOTGAN_ANCHOR_ORPHANED);
}

/* What was edited can be shown beside what was marked. */
static void
test_wording (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) first =
      article_new ("가", "https://e.kr/1", NULL, "목화는 한빛에 10억 원을 투자했다고 밝혔다.");
  g_autoptr (GotganArticle) spaced =
      article_new ("가", "https://e.kr/1", NULL, "목화는 한빛에 10억원을 투자했다고 밝혔다.");
  g_autoptr (GotganArticle) edited =
      article_new ("가", "https://e.kr/1", NULL, "목화는 한빛에 12억원을 투자했다고 밝혔다.");
  GotganSpan span = { 1, 8, 13 };
  gint64 id = put (fixture, first, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GotganNote) note =
      gotgan_note_new (id, gotgan_article_get_version (first), &span, "10억 원", "목화는 한빛에 ",
                       "을 투자했다고 밝혔다.");
  g_autoptr (GPtrArray) same = NULL;
  g_autoptr (GPtrArray) other = NULL;

  save (fixture, note);
  put (fixture, spaced, GOTGAN_ARRIVAL_UPDATED);
  same = load (fixture, id);
  g_assert_cmpint (gotgan_note_get_state (same->pdata[0]), ==, GOTGAN_ANCHOR_ATTACHED);
  g_assert_cmpstr (gotgan_note_get_wording (same->pdata[0]), ==, "10억원");
  g_assert_cmpstr (gotgan_note_get_quote (same->pdata[0]), ==, "10억 원");
  /* A person writes something on it, and the article is edited again. */
  gotgan_note_set_state (same->pdata[0], GOTGAN_ANCHOR_MOVED);
  save (fixture, same->pdata[0]);
  put (fixture, edited, GOTGAN_ARRIVAL_UPDATED);
  other = load (fixture, id);
  g_assert_cmpint (gotgan_note_get_state (other->pdata[0]), ==, GOTGAN_ANCHOR_CHANGED);
  g_assert_cmpstr (gotgan_note_get_wording (other->pdata[0]), ==, "12억원을");
}

static void
test_article_removed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganArticle) article = article_new ("제목", NULL, NULL, "앞말 투자 뒷말");
  gint64 id = put (fixture, article, GOTGAN_ARRIVAL_ADDED);
  g_autoptr (GotganNote) note = note_new (id, article, A_MOMENT);
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (GPtrArray) back = NULL;

  save (fixture, note);
  gotgan_article_table_remove (fixture->connection, id, A_MOMENT, NULL);
  hidden = load (fixture, 0);
  g_assert_cmpuint (hidden->len, ==, 0);
  gotgan_article_table_restore (fixture->connection, id, NULL);
  back = load (fixture, 0);
  assert_same_note (g_ptr_array_index (back, 0), note);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/store/notes/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("state-is-found-anew", test_state_is_found_anew);
  ADD ("change", test_change);
  ADD ("remove", test_remove);
  ADD ("without-article", test_without_article);
  ADD ("survive-new-version", test_survive_new_version);
  ADD ("follow", test_follow);
  ADD ("wording", test_wording);
  ADD ("article-removed", test_article_removed);
#undef ADD
  return g_test_run ();
}
