#include "config.h"

#include "ui/widgets/gotgan-live-query.h"

#include <adwaita.h>

/* What an input method does to an entry: it tells of the syllable under way, takes that back, and commits. The orders
 * in which ibus, fcitx and GTK's own context do so differ. */
typedef struct
{
  GtkWidget *entry;
  GtkEditable *text;
  GotganLiveQuery *query;
  guint n_notified;
} Typing;

static void
count_cb (Typing *typing)
{
  typing->n_notified++;
}

static void
set_up (Typing *typing, gconstpointer data)
{
  typing->entry = g_object_ref_sink (gtk_search_entry_new ());
  typing->text = gtk_editable_get_delegate (GTK_EDITABLE (typing->entry));
  typing->query = gotgan_live_query_new (GTK_EDITABLE (typing->entry));
  typing->n_notified = 0;
  g_signal_connect_swapped (typing->query, "notify::text", G_CALLBACK (count_cb), typing);
}

static void
tear_down (Typing *typing, gconstpointer data)
{
  g_assert_finalize_object (typing->query);
  g_object_unref (typing->entry);
}

static void
compose (Typing *typing, const char *preedit)
{
  g_signal_emit_by_name (typing->text, "preedit-changed", preedit);
}

static void
commit (Typing *typing, const char *text)
{
  int cursor = gtk_editable_get_position (typing->text);

  gtk_editable_insert_text (typing->text, text, -1, &cursor);
  gtk_editable_set_position (typing->text, cursor);
}

static void
wait_for_pause (Typing *typing)
{
  guint before = typing->n_notified;

  while (typing->n_notified == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_defaults (Typing *typing, gconstpointer data)
{
  g_assert_cmpstr (gotgan_live_query_get_text (typing->query), ==, "");
  g_assert_false (gotgan_live_query_get_composing (typing->query));
}

static void
test_syllable_being_composed (Typing *typing, gconstpointer data)
{
  commit (typing, "오");
  compose (typing, "프");
  wait_for_pause (typing);
  g_assert_cmpstr (gotgan_live_query_get_text (typing->query), ==, "오프");
  g_assert_true (gotgan_live_query_get_composing (typing->query));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (typing->entry)), ==, "오");
  compose (typing, "픈");
  wait_for_pause (typing);
  g_assert_cmpstr (gotgan_live_query_get_text (typing->query), ==, "오픈");
}

static void
test_where_the_cursor_is (Typing *typing, gconstpointer data)
{
  commit (typing, "삼전자");
  gtk_editable_set_position (typing->text, 1);
  compose (typing, "성");
  wait_for_pause (typing);
  g_assert_cmpstr (gotgan_live_query_get_text (typing->query), ==, "삼성전자");
  g_assert_cmpint (gtk_editable_get_position (typing->text), ==, 1);
}

typedef struct
{
  const char *name;
  gboolean commits_first;
} CommitOrder;

static const CommitOrder orders[] = {
  { "/live-query/preedit-ends-first", FALSE },
  { "/live-query/commits-first", TRUE },
};

/* Whichever comes first, one pause later the text is there once, and was never seen without its last syllable. */
static void
test_commit_order (Typing *typing, gconstpointer data)
{
  const CommitOrder *order = data;

  compose (typing, "돈");
  wait_for_pause (typing);
  if (order->commits_first)
    commit (typing, "돈");
  compose (typing, "");
  if (!order->commits_first)
    commit (typing, "돈");
  compose (typing, "ㄱ");
  wait_for_pause (typing);
  g_assert_cmpuint (typing->n_notified, ==, 2);
  g_assert_cmpstr (gotgan_live_query_get_text (typing->query), ==, "돈ㄱ");
}

static void
test_enter_does_not_wait (Typing *typing, gconstpointer data)
{
  commit (typing, "AI");
  gotgan_live_query_flush (typing->query);
  g_assert_cmpstr (gotgan_live_query_get_text (typing->query), ==, "AI");
  g_assert_cmpuint (typing->n_notified, ==, 1);
  gotgan_live_query_flush (typing->query);
  g_assert_cmpuint (typing->n_notified, ==, 1);
}

static void
test_clearing_does_not_wait (Typing *typing, gconstpointer data)
{
  commit (typing, "AI");
  gotgan_live_query_flush (typing->query);
  gtk_editable_set_text (GTK_EDITABLE (typing->entry), "");
  g_assert_cmpstr (gotgan_live_query_get_text (typing->query), ==, "");
}

/* Between the old text and the new one there is none for a moment, of which nobody hears. */
static void
test_written_by_others (Typing *typing, gconstpointer data)
{
  gotgan_live_query_write (typing->query, "AI chips", 2);
  g_assert_cmpuint (typing->n_notified, ==, 1);
  gotgan_live_query_write (typing->query, "AI", -1);
  g_assert_cmpuint (typing->n_notified, ==, 2);
  g_assert_cmpstr (gotgan_live_query_get_text (typing->query), ==, "AI");
  g_assert_cmpint (gtk_editable_get_position (typing->text), ==, 2);
}

static void
test_outlives_the_entry (void)
{
  GtkWidget *entry = g_object_ref_sink (gtk_search_entry_new ());
  g_autoptr (GotganLiveQuery) query = gotgan_live_query_new (GTK_EDITABLE (entry));

  gtk_editable_set_text (GTK_EDITABLE (entry), "AI");
  g_object_unref (entry);
  gotgan_live_query_flush (query);
  g_assert_cmpstr (gotgan_live_query_get_text (query), ==, "");
}

static void
add (const char *path, gconstpointer data, void (*test) (Typing *, gconstpointer))
{
  g_test_add (path, Typing, data, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/live-query/defaults", NULL, test_defaults);
  add ("/live-query/syllable-being-composed", NULL, test_syllable_being_composed);
  add ("/live-query/where-the-cursor-is", NULL, test_where_the_cursor_is);
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    add (orders[i].name, &orders[i], test_commit_order);
  add ("/live-query/enter-does-not-wait", NULL, test_enter_does_not_wait);
  add ("/live-query/clearing-does-not-wait", NULL, test_clearing_does_not_wait);
  add ("/live-query/written-by-others", NULL, test_written_by_others);
  g_test_add_func ("/live-query/outlives-the-entry", test_outlives_the_entry);
  return g_test_run ();
}
