#include "config.h"

#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-note-list.h"

#include "tests/app/library/library-fixture.h"

static const char *const money[] = { "돈", "Money", NULL };

static GotganLibrary *
open_with_notes (Fixture *fixture, guint n_notes, gint64 *id)
{
  GotganLibrary *library = open_library (fixture);
  g_autoptr (GotganImportReport) report = import_text (
      library,
      "A title\n\n2024-03-05\n\nA first paragraph with words enough to be one, it is hoped.\n",
      NULL);

  *id = report->first_id;
  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (GotganNote) note = make_note (library, *id);

      gotgan_note_set_colour (note, (GotganColour) (i % GOTGAN_N_COLOURS));
      gotgan_library_add_note (library, note);
    }
  g_assert_true (flush (library, NULL));
  return library;
}

static guint
count (GotganNoteList *list)
{
  wait_until (!gotgan_note_list_get_loading (list));
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static guint
count_with (GotganNoteList *list, const GotganNoteFilter *filter)
{
  gotgan_note_list_set_filter (list, filter);
  return count (list);
}

/* What the model tells adds up to what it holds. */
static void
items_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, guint *n_rows)
{
  g_assert_cmpuint (position + n_removed, <=, *n_rows);
  *n_rows += n_added - n_removed;
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, *n_rows);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  const GotganNoteFilter doubts = { .colours = 1u << GOTGAN_COLOUR_DOUBT };
  const GotganNoteFilter tagged = { .tag = "money" };
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_notes (fixture, 40, &id);
  g_autoptr (GotganNoteList) list = gotgan_note_list_new (library);
  g_autoptr (GotganNote) note = g_list_model_get_item (gotgan_library_get_notes (library), 0);
  guint n_rows = 40;

  g_assert_cmpuint (count (list), ==, 40);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &n_rows);
  g_assert_cmpuint (count_with (list, &doubts), ==, 10);
  g_assert_cmpuint (count_with (list, &tagged), ==, 0);

  /* Edits are followed. */
  gotgan_library_tag_note (library, note, money);
  g_assert_cmpuint (count (list), ==, 1);
  gotgan_library_undo (library);
  g_assert_cmpuint (count (list), ==, 0);
  gotgan_library_redo (library);
  g_assert_cmpuint (count (list), ==, 1);
  gotgan_library_remove_note (library, note);
  g_assert_cmpuint (count (list), ==, 0);
  gotgan_library_undo (library);
  g_assert_cmpuint (count (list), ==, 1);
  g_assert_cmpuint (count_with (list, NULL), ==, 40);
  g_assert_true (flush (library, NULL));
  g_assert_finalize_object (g_steal_pointer (&list));
}

static GotganNoteSubjects *
load_subjects (GotganLibrary *library)
{
  g_autoptr (GAsyncResult) result = NULL;
  GotganNoteSubjects *subjects;

  gotgan_library_load_note_subjects_async (library, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  subjects = gotgan_library_load_note_subjects_finish (library, result, NULL);
  g_assert_nonnull (subjects);
  return subjects;
}

static void
test_party (Fixture *fixture, gconstpointer data)
{
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_notes (fixture, 2, &id);
  g_autoptr (GotganImportReport) report = import_text (
      library,
      "Anthropic raises money\n\n2024-03-27\n\nAmazon invested $2.75 billion in Anthropic on "
      "Wednesday, the two companies said.\n",
      NULL);
  g_autoptr (GotganNote) note = make_note (library, report->first_id);
  g_autoptr (GotganNoteList) list = gotgan_note_list_new (library);
  g_autofree char *key = gotgan_library_dup_party_key (library, "앤트로픽");
  const GotganNoteFilter party = { .party = key };
  const GotganNoteFilter stranger = { .party = "nobody at all" };
  const GotganNoteFilter source = { .source_id = 1 };
  const GotganNoteFilter other_source = { .source_id = 99 };

  gotgan_library_add_note (library, note);
  g_assert_true (flush (library, NULL));
  g_assert_cmpuint (count_with (list, &party), ==, 1);
  g_assert_cmpuint (count_with (list, &stranger), ==, 0);
  g_assert_cmpuint (count_with (list, &source), ==, 3);
  g_assert_cmpuint (count_with (list, &other_source), ==, 0);
  /* One that is overtaken is not heard of. */
  gotgan_note_list_set_filter (list, &source);
  g_assert_cmpuint (count_with (list, &party), ==, 1);
}

/* Only what has notes is offered. */
static void
test_subjects (Fixture *fixture, gconstpointer data)
{
  const gint64 first_source = 1;
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_notes (fixture, 2, &id);
  g_autoptr (GotganImportReport) report = import_text (
      library,
      "Anthropic raises money\n\n2024-03-27\n\nAmazon invested $2.75 billion in Anthropic on "
      "Wednesday, the two companies said.\n",
      NULL);
  g_autoptr (GotganImportReport) other = import_text (
      library,
      "Mistral raises money\n\n2024-03-28\n\nNvidia invested $100 million in Mistral AI on "
      "Thursday, the two companies said.\n",
      NULL);
  g_autoptr (GotganNote) note = make_note (library, report->first_id);
  g_autoptr (GotganNoteSubjects) before = load_subjects (library);
  g_autoptr (GotganNoteSubjects) after = NULL;
  g_autoptr (GotganNoteSubjects) removed = NULL;

  g_assert_cmpuint (g_hash_table_size (before->parties), ==, 0);
  g_assert_true (g_hash_table_contains (before->sources, &first_source));
  gotgan_library_add_note (library, note);
  g_assert_true (flush (library, NULL));
  after = load_subjects (library);
  g_assert_cmpuint (g_hash_table_size (after->parties), ==, 2);
  g_assert_true (g_hash_table_contains (after->parties, "anthropic"));
  g_assert_true (g_hash_table_contains (after->parties, "amazon"));
  gotgan_library_remove_article (library, report->first_id);
  g_assert_true (flush (library, NULL));
  removed = load_subjects (library);
  g_assert_cmpuint (g_hash_table_size (removed->parties), ==, 0);
}

static void
test_tags_restart (Fixture *fixture, gconstpointer data)
{
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_notes (fixture, 1, &id);
  g_autoptr (GotganNote) note = g_list_model_get_item (gotgan_library_get_notes (library), 0);
  g_autoptr (GotganNote) found = NULL;

  gotgan_library_tag_note (library, note, money);
  gotgan_library_edit_note (library, note, GOTGAN_COLOUR_QUOTE, "왜?");
  g_assert_true (gotgan_tags_equal (gotgan_note_get_tags (note), (const char *const *) money));
  gotgan_library_remove_note (library, note);
  gotgan_library_undo (library);
  gotgan_library_close (library);
  g_clear_object (&library);
  library = open_library (fixture);
  found = g_list_model_get_item (gotgan_library_get_notes (library), 0);
  g_assert_true (gotgan_tags_equal (gotgan_note_get_tags (found), (const char *const *) money));
  g_assert_cmpstr (gotgan_note_get_comment (found), ==, "왜?");
}

static void
test_meanings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autofree char *own =
      g_strdup (gotgan_library_get_meaning_label (library, GOTGAN_COLOUR_EVIDENCE));

  g_assert_cmpuint (g_list_model_get_n_items (gotgan_library_get_meanings (library)), ==,
                    GOTGAN_N_COLOURS);
  g_assert_cmpstr (own, ==, gotgan_colour_get_label (GOTGAN_COLOUR_EVIDENCE));
  gotgan_library_name_meaning (library, GOTGAN_COLOUR_EVIDENCE, " 숫자 ");
  g_assert_cmpstr (gotgan_library_get_meaning_label (library, GOTGAN_COLOUR_EVIDENCE), ==, "숫자");
  gotgan_library_undo (library);
  g_assert_cmpstr (gotgan_library_get_meaning_label (library, GOTGAN_COLOUR_EVIDENCE), ==, own);
  gotgan_library_redo (library);
  gotgan_library_name_meaning (library, GOTGAN_COLOUR_QUOTE, "따옴");
  gotgan_library_name_meaning (library, GOTGAN_COLOUR_QUOTE, "");
  gotgan_library_close (library);
  g_clear_object (&library);
  library = open_library (fixture);
  g_assert_cmpstr (gotgan_library_get_meaning_label (library, GOTGAN_COLOUR_EVIDENCE), ==, "숫자");
  g_assert_cmpstr (gotgan_library_get_meaning_label (library, GOTGAN_COLOUR_QUOTE), ==,
                   gotgan_colour_get_label (GOTGAN_COLOUR_QUOTE));
}

/* Highlights may lie over each other, and each goes its own way. */
static void
test_overlap (Fixture *fixture, gconstpointer data)
{
  gint64 id;
  g_autoptr (GotganLibrary) library = open_with_notes (fixture, 2, &id);
  GListModel *notes = gotgan_library_get_notes (library);
  g_autoptr (GotganNote) upper = g_list_model_get_item (notes, 0);
  g_autoptr (GotganNote) lower = g_list_model_get_item (notes, 1);

  g_assert_cmpmem (gotgan_note_get_span (upper), sizeof (GotganSpan), gotgan_note_get_span (lower),
                   sizeof (GotganSpan));
  gotgan_library_tag_note (library, upper, money);
  g_assert_null (gotgan_note_get_tags (lower));
  gotgan_library_remove_note (library, upper);
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 1);
  g_assert_true (flush (library, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) \
  g_test_add ("/library/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("note-list/filter", test_filter);
  ADD ("note-list/party", test_party);
  ADD ("note-list/subjects", test_subjects);
  ADD ("notes/tags-restart", test_tags_restart);
  ADD ("notes/overlap", test_overlap);
  ADD ("meanings", test_meanings);
  return g_test_run ();
}
