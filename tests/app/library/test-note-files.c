#include "config.h"

#include "app/base/gotgan-text.h"
#include "app/library/gotgan-note-list.h"

#include "tests/app/library/library-fixture.h"
#include "tests/app/model/w3c-annotation.h"

#define ADDRESS "https://paper.example/deal"
#define QUOTED "Amazon invested $2.75 billion in Anthropic"

static const char *const money[] = { "돈", "Money, or not", NULL };

/* --- Bench ---------------------------------------------------------------------------------------- */

static char *
make_page (const char *sentence)
{
  return g_strdup_printf (
      "<html lang=en><head><title>Anthropic raises money</title><link rel=canonical href=\"" ADDRESS
      "\"><meta property=\"article:published_time\" content=\"2024-03-27\"></head><body><article>"
      "<h1>Anthropic raises money</h1><p>%s on Wednesday, the two companies said in a joint "
      "statement that went out late in the day.</p><p>It is the largest sum that the company "
      "has put into another firm in all its three decades, and more may follow.</p></article></body>"
      "</html>",
      sentence);
}

static gint64
import_page (GotganLibrary *library, const char *sentence)
{
  g_autofree char *page = make_page (sentence);
  g_autoptr (GotganImportReport) report = import_text (library, page, NULL);

  g_assert_cmpuint (report->failures->len, ==, 0);
  return report->first_id;
}

static GotganNote *
add_note (GotganLibrary *library, gint64 id, const char *words)
{
  g_autoptr (GotganArticle) article = load_article (library, id, NULL);
  GotganSpan span = { 0 };
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;
  GotganNote *note;

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article) && span.end == 0; i++)
    {
      const char *text = gotgan_article_get_paragraph (article, i)->text;
      const char *at = strstr (text, words);
      guint start = at != NULL ? gotgan_text_offset (text, (gsize) (at - text)) : 0;

      if (at == NULL)
        continue;
      span = (GotganSpan) { i, start, start + gotgan_text_length (words) };
      prefix = gotgan_text_slice (text, start > 32 ? start - 32 : 0, start);
      suffix = gotgan_text_slice (text, span.end, span.end + 32);
    }
  g_assert_cmpuint (span.end, >, 0);
  note = gotgan_note_new (id, gotgan_article_get_version (article), &span, words, prefix, suffix);
  gotgan_note_set_colour (note, GOTGAN_COLOUR_DOUBT);
  gotgan_library_add_note (library, note);
  return note;
}

static GBytes *
export_notes (GotganLibrary *library, GListModel *notes, GotganNotesFormat format)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  gotgan_library_export_notes_async (library, notes, format, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  bytes = gotgan_library_export_notes_finish (library, result, &error);
  g_assert_no_error (error);
  return bytes;
}

static GotganNotesReport *
try_import_notes (GotganLibrary *library, GBytes *bytes, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gotgan_library_import_notes_bytes_async (library, bytes, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  return gotgan_library_import_notes_finish (library, result, error);
}

static GotganNotesReport *
import_notes (GotganLibrary *library, const char *json)
{
  g_autoptr (GString) text = g_string_new (json);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  GotganNotesReport *report;

  g_string_replace (text, "'", "\"", 0);
  bytes = g_bytes_new (text->str, text->len);
  report = try_import_notes (library, bytes, &error);
  g_assert_no_error (error);
  return report;
}

static GotganNote *
dup_note (GotganLibrary *library, guint index)
{
  GListModel *notes = gotgan_library_get_notes (library);

  wait_until (g_list_model_get_n_items (notes) > index);
  return g_list_model_get_item (notes, index);
}

static guint
count_strays (GotganLibrary *library)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) strays = NULL;

  gotgan_library_load_stray_notes_async (library, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  strays = gotgan_library_load_stray_notes_finish (library, result, NULL);
  g_assert_nonnull (strays);
  return strays->len;
}

static GotganLibrary *
open_other (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  GotganLibrary *library = try_open (path, GOTGAN_LIBRARY_NONE, &error);

  g_assert_no_error (error);
  return library;
}

/* --- Round trips ---------------------------------------------------------------------------------- */

/* Attached, changed and orphaned notes, on articles with and without an address, and a stray one. */
static GotganLibrary *
open_full (Fixture *fixture)
{
  GotganLibrary *library = open_library (fixture);
  gint64 id = import_page (library, QUOTED);
  g_autoptr (GotganImportReport) plain = import_text (
      library,
      "제목 하나\n\n2024-03-05\n\n소프트뱅크가 오픈AI에 400억 달러를 투자하기로 했다고 밝혔다. 다음 문장이다.\n",
      NULL);
  g_autoptr (GotganNote) changed = add_note (library, id, QUOTED);
  g_autoptr (GotganNote) kept = add_note (library, id, "largest sum");
  g_autoptr (GotganNote) korean = add_note (library, plain->first_id, "400억 달러를 투자하기로");
  g_autoptr (GotganNotesReport) report = NULL;

  gotgan_library_edit_note (library, changed, GOTGAN_COLOUR_EVIDENCE, "“Is” it?\n\n정말 \\ 그런가");
  gotgan_library_tag_note (library, kept, money);
  g_assert_true (flush (library, NULL));
  g_assert_cmpint (import_page (library, "Amazon invested $4 billion in Anthropic"), ==, id);
  report = import_notes (
      library,
      "[{'id':'https://notes.example/1','created':'2024-01-02T03:04:05.000006Z',"
      "'bodyValue':'어디','target':{'source':'https://nowhere.example/x','dc:title':'없는 기사',"
      "'selector':[{'type':'TextQuoteSelector','exact':'foo bar'},"
      "{'type':'TextPositionSelector','start':5,'end':12}]}}]");
  g_assert_cmpuint (report->n_stray, ==, 1);
  return library;
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_full (fixture);
  g_autoptr (GotganLibrary) other = open_other (fixture, "other.gotgan");
  g_autoptr (GBytes) first = export_notes (library, NULL, GOTGAN_NOTES_JSON_LD);
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GBytes) third = NULL;
  g_autoptr (GotganNotesReport) report = NULL;
  g_autoptr (GotganNotesReport) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (w3c_check (first), ==, 4);
  /* All of it is there already. */
  report = try_import_notes (library, first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added + report->n_updated, ==, 0);
  g_assert_cmpuint (report->n_unchanged, ==, 3);
  g_assert_cmpuint (report->n_stray, ==, 1);
  second = export_notes (library, NULL, GOTGAN_NOTES_JSON_LD);
  g_assert_true (g_bytes_equal (first, second));

  /* In an empty library all are strays, and nothing is lost. */
  again = try_import_notes (other, first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->n_stray, ==, 4);
  g_assert_cmpuint (count_strays (other), ==, 4);
  third = export_notes (other, NULL, GOTGAN_NOTES_JSON_LD);
  g_assert_cmpuint (w3c_check (third), ==, 4);
}

/* Removed and taken again: the same notes, to the last field. */
static void
test_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_full (fixture);
  g_autoptr (GBytes) before = export_notes (library, NULL, GOTGAN_NOTES_JSON_LD);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GotganNotesReport) report = NULL;
  g_autoptr (GError) error = NULL;

  while (g_list_model_get_n_items (gotgan_library_get_notes (library)) > 0)
    {
      g_autoptr (GotganNote) note = dup_note (library, 0);

      gotgan_library_remove_note (library, note);
    }
  g_assert_true (flush (library, NULL));
  report = try_import_notes (library, before, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added, ==, 3);
  g_assert_cmpuint (report->failures->len, ==, 0);
  after = export_notes (library, NULL, GOTGAN_NOTES_JSON_LD);
  g_assert_true (g_bytes_equal (before, after));
}

/* Strays find their article when it comes, in the version they were made on. */
static void
test_strays_find_home (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganLibrary) other = open_other (fixture, "other.gotgan");
  gint64 id = import_page (library, QUOTED);
  g_autoptr (GotganNote) note = add_note (library, id, QUOTED);
  g_autoptr (GotganNotesReport) report = NULL;
  g_autoptr (GotganNote) found = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) back = NULL;

  gotgan_library_tag_note (library, note, money);
  bytes = export_notes (library, NULL, GOTGAN_NOTES_JSON_LD);
  report = try_import_notes (other, bytes, NULL);
  g_assert_cmpuint (report->n_stray, ==, 1);
  import_page (other, QUOTED);
  found = dup_note (other, 0);
  g_assert_cmpuint (count_strays (other), ==, 0);
  g_assert_cmpstr (gotgan_note_get_id (found), ==, gotgan_note_get_id (note));
  g_assert_cmpint (gotgan_note_get_created (found), ==, gotgan_note_get_created (note));
  g_assert_cmpmem (gotgan_note_get_span (found), sizeof (GotganSpan), gotgan_note_get_span (note),
                   sizeof (GotganSpan));
  g_assert_true (gotgan_tags_equal (gotgan_note_get_tags (found), gotgan_note_get_tags (note)));
}

/* --- Other programs' files ------------------------------------------------------------------------ */

#define FOREIGN(exact, prefix, suffix)                                                  \
  "{'type':'Annotation','id':'https://notes.example/1','target':{'source':'" ADDRESS    \
  "#frag','selector':{'type':'TextQuoteSelector','exact':'" exact "','prefix':'" prefix \
  "','suffix':'" suffix "'}}}"

static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *json;
    GotganAnchorState state;
  } cases[] = {
    { FOREIGN ("largest sum", "", ""), GOTGAN_ANCHOR_ATTACHED },
    { FOREIGN ("largest  sum", "is the ", " that"), GOTGAN_ANCHOR_ATTACHED },
    { FOREIGN (QUOTED, "\\n\\n", " on Wednesday, the two companies "), GOTGAN_ANCHOR_ATTACHED },
    /* A selection takes spaces along, and pages have more of them. */
    { FOREIGN ("sum that the company ", "the largest ", "has put"), GOTGAN_ANCHOR_ATTACHED },
    { FOREIGN (" sum that the company", "largest", " has"), GOTGAN_ANCHOR_ATTACHED },
    { FOREIGN ("sum\\u00a0that", "the  largest\\n   ", "\\t the  company"),
      GOTGAN_ANCHOR_ATTACHED },
    /* Half a pair of surrogates is no character. */
    { FOREIGN ("largest sum", "\\udc00 is the ", " that"), GOTGAN_ANCHOR_ATTACHED },
    /* Where the words are is told by what is around them. */
    { FOREIGN ("the", "n Wednesday, ", " two companies"), GOTGAN_ANCHOR_ATTACHED },
    { FOREIGN ("Amazon invested $9 billion in Anthropic on Wednesday, the two companies said in a "
               "joint statement that went out late in the day.",
               "", ""),
      GOTGAN_ANCHOR_CHANGED },
    { FOREIGN ("Nobody ever wrote such a sentence here", "", ""), GOTGAN_ANCHOR_ORPHANED },
  };
  g_autoptr (GotganLibrary) library = open_library (fixture);

  import_page (library, QUOTED);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GotganNotesReport) report = import_notes (library, cases[i].json);
      g_autoptr (GotganNote) note = dup_note (library, 0);

      g_test_message ("case %u", i);
      g_assert_cmpuint (report->n_added, ==, 1);
      g_assert_cmpint (gotgan_note_get_state (note), ==, cases[i].state);
      g_assert_cmpstr (gotgan_note_get_id (note), ==, "https://notes.example/1");
      g_assert_cmpint (gotgan_note_get_created (note), >, 0);
      g_assert_cmpuint (report->n_changed, ==, cases[i].state == GOTGAN_ANCHOR_CHANGED);
      g_assert_cmpuint (report->n_orphaned, ==, cases[i].state == GOTGAN_ANCHOR_ORPHANED);
      if (cases[i].state == GOTGAN_ANCHOR_CHANGED)
        g_assert_nonnull (strstr (gotgan_note_get_wording (note), "$2.75 billion"));
      gotgan_library_remove_note (library, note);
      g_assert_true (flush (library, NULL));
    }
}

/* The newer one counts; an id is that of one note. */
static void
test_same_id (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_page (library, QUOTED);
  g_autoptr (GotganImportReport) plain =
      import_text (library, "Another\n\n2024-03-05\n\nSome words about another thing altogether.\n",
                   NULL);
  g_autoptr (GotganNote) note = add_note (library, id, "largest sum");
  g_autoptr (GotganNotesReport) older = NULL;
  g_autoptr (GotganNotesReport) newer = NULL;
  g_autoptr (GotganNotesReport) taken = NULL;
  g_autofree char *old_json = g_strdup_printf (
      "{'id':'urn:uuid:%s','modified':'2001-01-01T00:00:00Z','bodyValue':'old','target':{'source':'" ADDRESS
      "','selector':{'type':'TextQuoteSelector','exact':'largest sum'}}}",
      gotgan_note_get_id (note));
  g_autofree char *new_json = g_strdup_printf (
      "{'id':'urn:uuid:%s','modified':'2099-01-01T00:00:00Z','bodyValue':'new','target':{'source':'" ADDRESS
      "','selector':{'type':'TextQuoteSelector','exact':'largest sum'}}}",
      gotgan_note_get_id (note));
  g_autofree char *other_json = g_strdup_printf (
      "{'id':'urn:uuid:%s','target':{'source':'https://nowhere.example/x','selector':"
      "{'type':'TextQuoteSelector','exact':'largest sum'}}}",
      gotgan_note_get_id (note));

  g_assert_true (flush (library, NULL));
  older = import_notes (library, old_json);
  g_assert_cmpuint (older->n_unchanged, ==, 1);
  newer = import_notes (library, new_json);
  g_assert_cmpuint (newer->n_updated, ==, 1);
  wait_until (g_strcmp0 (gotgan_note_get_comment (note), "new") == 0);
  taken = import_notes (library, other_json);
  g_assert_cmpuint (taken->failures->len, ==, 1);
  g_assert_cmpuint (count_strays (library), ==, 0);
}

/* Editing a note doesn't move it: when the article says again what it said, the note is on its words again. */
static void
test_edit_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_page (library, QUOTED);
  g_autoptr (GotganNote) note = add_note (library, id, QUOTED);

  import_page (library, "Amazon invested $4 billion in Anthropic");
  wait_until (gotgan_note_get_state (note) == GOTGAN_ANCHOR_CHANGED);
  gotgan_library_edit_note (library, note, GOTGAN_COLOUR_DOUBT, "now four");
  g_assert_true (flush (library, NULL));
  import_page (library, QUOTED);
  wait_until (gotgan_note_get_state (note) == GOTGAN_ANCHOR_ATTACHED);
  g_assert_cmpint (gotgan_note_get_colour (note), ==, GOTGAN_COLOUR_DOUBT);
  g_assert_cmpstr (gotgan_note_get_comment (note), ==, "now four");
}

static void
test_bad_files (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { "", GOTGAN_ANNOTATION_ERROR_NOT_JSON },
    { "id,quote\n1,x\n", GOTGAN_ANNOTATION_ERROR_NOT_JSON },
    { "[{\"target\":{\"source\":\"https://e.kr/1\"}},{\"tar", GOTGAN_ANNOTATION_ERROR_DAMAGED },
    { "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}",
      GOTGAN_ANNOTATION_ERROR_NONE },
  };
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganNotesReport) report = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));
      g_autoptr (GError) error = NULL;

      g_assert_null (try_import_notes (library, bytes, &error));
      g_assert_error (error, GOTGAN_ANNOTATION_ERROR, cases[i].code);
    }
  /* One that can't be taken does not stop the others. */
  report = import_notes (library, "[{'target':'https://e.kr/1'}," FOREIGN ("x", "", "") "]");
  g_assert_cmpuint (report->failures->len, ==, 1);
  g_assert_cmpuint (report->n_stray, ==, 1);
}

/* A file is one step of undo, with what it changed and what it left without an article. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_page (library, QUOTED);
  g_autoptr (GotganNote) note = add_note (library, id, "largest sum");
  GListModel *notes = gotgan_library_get_notes (library);
  g_autoptr (GotganNotesReport) report = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) during = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autofree char *json = g_strdup_printf (
      "[{'id':'urn:uuid:%s','modified':'2099-01-01T00:00:00Z','bodyValue':'new','target':{'source':'" ADDRESS
      "','selector':{'type':'TextQuoteSelector','exact':'largest sum'}}}," FOREIGN (
          "three decades", "",
          "") ","
              "{'target':{'source':'https://nowhere.example/x','selector':{'type':'TextQuoteSelector','exact':'x'}}}]",
      gotgan_note_get_id (note));

  before = export_notes (library, NULL, GOTGAN_NOTES_JSON_LD);
  report = import_notes (library, json);
  g_assert_cmpuint (report->n_added, ==, 1);
  g_assert_cmpuint (report->n_updated, ==, 1);
  g_assert_cmpuint (report->n_stray, ==, 1);
  wait_until (g_list_model_get_n_items (notes) == 2);
  during = export_notes (library, NULL, GOTGAN_NOTES_JSON_LD);

  gotgan_library_undo (library);
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 1);
  g_assert_null (gotgan_note_get_comment (note));
  after = export_notes (library, NULL, GOTGAN_NOTES_JSON_LD);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_strays (library), ==, 0);

  gotgan_library_redo (library);
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 2);
  g_assert_cmpstr (gotgan_note_get_comment (note), ==, "new");
  again = export_notes (library, NULL, GOTGAN_NOTES_JSON_LD);
  g_assert_true (g_bytes_equal (during, again));
}

static void
test_discard_stray (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GotganNotesReport) report = import_notes (library, "[" FOREIGN ("x", "", "") "]");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) strays = NULL;

  g_assert_cmpuint (report->n_stray, ==, 1);
  gotgan_library_load_stray_notes_async (library, NULL, keep_result_cb, &result);
  wait_until (result != NULL);
  strays = gotgan_library_load_stray_notes_finish (library, result, NULL);
  g_assert_cmpuint (strays->len, ==, 1);
  gotgan_library_remove_stray_note (library, strays->pdata[0]);
  g_assert_true (flush (library, NULL));
  g_assert_cmpuint (count_strays (library), ==, 0);
  gotgan_library_undo (library);
  g_assert_true (flush (library, NULL));
  g_assert_cmpuint (count_strays (library), ==, 1);
}

/* While its article is removed a note is kept twice; when the article comes back it is one again. */
static void
test_removed_article (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  gint64 id = import_page (library, QUOTED);
  g_autoptr (GotganNote) note = add_note (library, id, "largest sum");
  g_autoptr (GBytes) bytes = export_notes (library, NULL, GOTGAN_NOTES_JSON_LD);
  g_autoptr (GotganNotesReport) report = NULL;
  g_autoptr (GBytes) after = NULL;

  gotgan_library_remove_article (library, id);
  g_assert_true (flush (library, NULL));
  report = try_import_notes (library, bytes, NULL);
  g_assert_cmpuint (report->n_stray, ==, 1);
  g_assert_cmpuint (report->failures->len, ==, 0);
  g_assert_cmpint (import_page (library, QUOTED), ==, id);
  g_assert_cmpuint (count_strays (library), ==, 0);
  after = export_notes (library, NULL, GOTGAN_NOTES_JSON_LD);
  g_assert_true (g_bytes_equal (bytes, after));
}

/* --- For people ----------------------------------------------------------------------------------- */

static void
test_markdown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_full (fixture);
  g_autoptr (GotganNote) newest = dup_note (library, 0);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  gotgan_library_edit_note (library, newest, GOTGAN_COLOUR_QUOTE,
                            "# no heading\n1. no *list*\n<b>");
  gotgan_library_name_meaning (library, GOTGAN_COLOUR_QUOTE, "따_옴");
  bytes = export_notes (library, NULL, GOTGAN_NOTES_MARKDOWN);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (text, "\n## Anthropic raises money\n"));
  g_assert_nonnull (strstr (text, "“Anthropic raises money,” 27 Mar 2024, " ADDRESS " (version "));
  g_assert_nonnull (
      strstr (text, "\n> " QUOTED "\n\n**Evidence**\n\n“Is” it?\n\n정말 \\\\ 그런가\n"));
  g_assert_nonnull (strstr (text, "\n> Amazon invested $4 billion"));
  g_assert_nonnull (strstr (text, "**Doubt** · 돈, Money or not\n"));
  g_assert_nonnull (
      strstr (text, "**따\\_옴**\n\n\\# no heading  \n1\\. no \\*list\\*  \n\\<b\\>\n"));
  g_assert_nonnull (strstr (text, "https://nowhere.example/x"));
}

static void
test_csv (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_full (fixture);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  bytes = export_notes (library, NULL, GOTGAN_NOTES_CSV);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 6);
  g_assert_true (
      g_str_has_prefix (lines[0], "\xef\xbb\xbf\"id\",\"colour\",\"meaning\",\"quote\","));
  g_assert_nonnull (strstr (text, "\"“Is” it?\n\n정말 \\ 그런가\""));
  g_assert_nonnull (strstr (text, "\"changed\",\"Amazon invested $4 billion"));
  g_assert_nonnull (strstr (text, "\"돈, Money or not\",\"attached\""));
}

/* Only those of a list. */
static void
test_some (Fixture *fixture, gconstpointer data)
{
  const GotganNoteFilter filter = { .tag = "돈" };
  g_autoptr (GotganLibrary) library = open_full (fixture);
  g_autoptr (GotganNoteList) list = gotgan_note_list_new (library);
  g_autoptr (GBytes) bytes = NULL;

  gotgan_note_list_set_filter (list, &filter);
  wait_until (!gotgan_note_list_get_loading (list));
  bytes = export_notes (library, G_LIST_MODEL (list), GOTGAN_NOTES_JSON_LD);
  g_assert_cmpuint (w3c_check (bytes), ==, 1);
}

/* --- Many ----------------------------------------------------------------------------------------- */

#define MANY 3000

static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GotganLibrary) library = open_library (fixture);
  g_autoptr (GString) json = g_string_new ("[");
  g_autoptr (GotganNotesReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gint64 begun;

  import_page (library, QUOTED);
  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (json,
                            "%s{'id':'https://n.example/%u','target':{'source':'" ADDRESS
                            "','selector':{'type':'TextQuoteSelector','exact':'%s'}}}",
                            i > 0 ? "," : "", i, i % 2 == 0 ? "largest sum" : "nowhere to be seen");
  g_string_append_c (json, ']');
  begun = g_get_monotonic_time ();
  report = import_notes (library, json->str);
  g_assert_cmpuint (report->n_added, ==, MANY);
  g_assert_cmpuint (report->n_orphaned, ==, MANY / 2);
  g_test_message ("%u notes taken in %" G_GINT64_FORMAT " ms", MANY,
                  (g_get_monotonic_time () - begun) / 1000);
  begun = g_get_monotonic_time ();
  bytes = export_notes (library, NULL, GOTGAN_NOTES_JSON_LD);
  g_test_message ("and written in %" G_GINT64_FORMAT " ms",
                  (g_get_monotonic_time () - begun) / 1000);
  g_assert_cmpuint (w3c_check (bytes), ==, MANY);
  wait_until (g_list_model_get_n_items (gotgan_library_get_notes (library)) == MANY);
  gotgan_library_undo (library);
  wait_until (g_list_model_get_n_items (gotgan_library_get_notes (library)) == 0);
  g_assert_true (flush (library, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function)                                                         \
  g_test_add ("/library/note-files/" name, Fixture, NULL, fixture_set_up, function, \
              fixture_tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("comes-back", test_comes_back);
  ADD ("strays-find-home", test_strays_find_home);
  ADD ("foreign", test_foreign);
  ADD ("same-id", test_same_id);
  ADD ("edit-stays", test_edit_stays);
  ADD ("bad-files", test_bad_files);
  ADD ("undo", test_undo);
  ADD ("discard-stray", test_discard_stray);
  ADD ("removed-article", test_removed_article);
  ADD ("markdown", test_markdown);
  ADD ("csv", test_csv);
  ADD ("some", test_some);
  ADD ("many", test_many);
  return g_test_run ();
}
