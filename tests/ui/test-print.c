#include "config.h"

/* An article with its notes on paper. */

#include "ui/reader/gotgan-article-print.h"
#include "ui/reader/gotgan-print-layout.h"
#include "ui/reader/gotgan-print-text.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include <string.h>

static GotganArticle *
create_article (guint n_paragraphs)
{
  GotganArticle *article = gotgan_article_new ();

  gotgan_article_set_title (article, "앤트로픽에 투자가 이어진다");
  gotgan_article_set_publisher (article, "The Ledger");
  for (guint i = 0; i < n_paragraphs; i++)
    gotgan_article_add_paragraph (
        article, GOTGAN_PARAGRAPH_TEXT,
        "아마존은 앤트로픽에 40억달러를 투자했다고 5일 밝혔다. Amazon said so.");
  return article;
}

static GotganNote *
create_note (guint paragraph, guint start, guint end, const char *quote, const char *comment)
{
  GotganSpan span = { paragraph, start, end };
  GotganNote *note = gotgan_note_new (1, "0123", &span, quote, "", "");

  gotgan_note_set_comment (note, comment);
  return note;
}

/* Numbers stand behind the words, whatever their order and overlap; words that are not there have none. */
static void
test_numbers (void)
{
  g_autoptr (GotganArticle) article = create_article (1);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *text = NULL;

  g_ptr_array_add (notes, create_note (0, 0, 4, "아마존은", NULL));
  g_ptr_array_add (notes, create_note (0, 0, 10, "아마존은 앤트로픽에", NULL));
  g_ptr_array_add (notes, create_note (0, 11, 17, "50억달러를", NULL));
  g_ptr_array_add (notes, create_note (7, 0, 4, "아마존은", NULL));
  text = gotgan_print_text_dup_paragraph (article, 0, notes, "", attributes);
  g_assert_cmpstr (text, ==,
                   "아마존은1 앤트로픽에2 40억달러를 투자했다고 5일 밝혔다. Amazon said so.");
  pango_attr_list_unref (attributes);
}

static void
test_underlined (void)
{
  g_autoptr (GotganArticle) article = create_article (1);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  GSList *all = NULL;

  g_ptr_array_add (notes, create_note (0, 0, 4, "아마존은", NULL));
  g_ptr_array_add (notes, create_note (0, 5, 10, "앤트로픽에", NULL));
  text = gotgan_print_text_dup_paragraph (article, 0, notes, "", attributes);
  all = pango_attr_list_get_attributes (attributes);
  for (GSList *l = all; l != NULL; l = l->next)
    {
      PangoAttribute *attribute = l->data;

      if (attribute->klass->type == PANGO_ATTR_UNDERLINE && attribute->start_index > 0)
        words = g_strndup (text + attribute->start_index,
                           attribute->end_index - attribute->start_index);
    }
  g_assert_cmpstr (words, ==, "앤트로픽에");
  g_slist_free_full (all, (GDestroyNotify) pango_attribute_destroy);
  pango_attr_list_unref (attributes);
}

static void
test_note (void)
{
  g_autoptr (GotganNote) note = create_note (0, 0, 4, "아마존은", "Is that so?");
  g_autofree char *text = gotgan_print_text_dup_note (note, 3, NULL);

  g_assert_cmpstr (text, ==, "3.\t“아마존은”\n\tEvidence\n\tIs that so?");
}

/* Who reads on paper sees what the window shows: that words were edited, and into what. */
static void
test_changed_notes (void)
{
  const GotganSpan now = { 0, 11, 17 };
  const char *const tags[] = { "돈", "오픈AI", NULL };
  g_autoptr (GotganArticle) article = create_article (1);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *paragraph = NULL;
  const struct
  {
    const char *quote;
    const char *wording;
    GotganAnchorState state;
    gboolean has_place;
    const char *printed;
  } rows[] = {
    { "50억달러를", "40억달러를", GOTGAN_ANCHOR_CHANGED, TRUE,
      "1.\t“50억달러를”\n\t[Text changed] Now: “40억달러를”\n\tDoubt · #돈  #오픈AI" },
    { "40억달러를", "40억달러를 투자", GOTGAN_ANCHOR_CHANGED, TRUE,
      "2.\t“40억달러를”\n\t[Sentence changed] Now: “40억달러를 투자”\n\tDoubt · #돈  #오픈AI" },
    { "파산했다", NULL, GOTGAN_ANCHOR_ORPHANED, FALSE,
      "3.\t“파산했다”\n\t[No longer in the text]\n\tDoubt · #돈  #오픈AI" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GotganNote *note = create_note (0, 0, 4, rows[i].quote, NULL);
      g_autofree char *text = NULL;

      gotgan_note_set_colour (note, GOTGAN_COLOUR_DOUBT);
      gotgan_note_set_tags (note, tags);
      gotgan_note_set_state (note, rows[i].state);
      gotgan_note_set_wording (note, rows[i].wording);
      gotgan_note_set_place (note, rows[i].has_place ? &now : NULL, i == 1);
      g_ptr_array_add (notes, note);
      text = gotgan_print_text_dup_note (note, i + 1, NULL);
      g_assert_cmpstr (text, ==, rows[i].printed);
    }
  paragraph = gotgan_print_text_dup_paragraph (article, 0, notes, "", attributes);
  g_assert_true (g_str_has_prefix (paragraph, "아마존은 앤트로픽에 40억달러를12 투자했다고"));
  pango_attr_list_unref (attributes);
}

static int export (guint n_paragraphs, guint n_notes)
{
  g_autofree char *folder = g_dir_make_tmp ("gotgan-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "article.pdf", NULL);
  g_autoptr (GotganArticle) article = create_article (n_paragraphs);
  g_autoptr (GListStore) notes = g_list_store_new (GOTGAN_TYPE_NOTE);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  int n_pages;

  for (guint i = 0; i < n_notes; i++)
    {
      g_autoptr (GotganNote) note = create_note (0, 0, 4, "아마존은", "Is that so?");

      g_list_store_append (notes, note);
    }
  operation = gotgan_article_print_new (article, G_LIST_MODEL (notes), NULL, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  n_pages = gtk_print_operation_get_n_pages_to_print (operation);
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
  g_unlink (path);
  g_rmdir (folder);
  return n_pages;
}

static void
test_pages (void)
{
  int without, with;

  g_assert_cmpint (export (1, 0), ==, 1);
  g_assert_cmpint (export (0, 0), ==, 1);
  without = export (200, 0);
  with = export (200, 60);
  g_assert_cmpint (without, >, 3);
  g_assert_cmpint (with, >, without);
}

/* --- Pages -------------------------------------------------------------------------------------- */

/* Paragraphs of all kinds and of one to seven lines. */
static GotganArticle *
create_long_article (GotganLanguage language)
{
  static const char *const ko[] = {
    "노벨라가 1조2000억원 규모의 투자를 유치했다고 4일 밝혔다. ",
    "이번 투자로 누적 투자금은 1조 8,000억 원을 넘어섰으며 기업가치는 약 36억 달러로 평가됐다. ",
    "업계에서는 경쟁이 더 치열해질 것으로 본다. "
  };
  static const char *const en[] = {
    "Novella has raised $900 million from a group of investors, it said on Tuesday. ",
    "The round values it at $3.6 billion and brings what it has raised to 1.8 trillion won. ",
    "Others in the trade expect competition to become fiercer. "
  };
  const char *const *sentences = language == GOTGAN_LANGUAGE_KO ? ko : en;
  GotganArticle *article = gotgan_article_new ();

  gotgan_article_set_language (article, language);
  gotgan_article_set_title (article, language == GOTGAN_LANGUAGE_KO
                                         ? "노벨라, 시리즈C 1조2000억원 유치…기업가치 5조원"
                                         : "Novella raises $900 million as Samsung and SK back it");
  gotgan_article_set_publisher (article,
                                language == GOTGAN_LANGUAGE_KO ? "늘품경제" : "The Ledger");
  gotgan_article_set_published (article, "2025-02-04");
  gotgan_article_set_url (article, "https://news.example/articles/2025/02/04/novella-raises");
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_HEADING, sentences[2]);
  for (guint i = 0; i < 70; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      GotganParagraphKind kind = GOTGAN_PARAGRAPH_TEXT;

      if (i % 6 == 5)
        kind = GOTGAN_PARAGRAPH_HEADING;
      else if (i % 9 == 4)
        kind = GOTGAN_PARAGRAPH_QUOTE;
      else if (i % 11 > 8)
        kind = GOTGAN_PARAGRAPH_LIST_ITEM;
      for (guint j = 0; j < (kind == GOTGAN_PARAGRAPH_HEADING ? 1 : 1 + i % 7); j++)
        g_string_append (text, sentences[(i + j) % 3]);
      g_string_append_printf (text, "%u", i);
      gotgan_article_add_paragraph (article, kind, text->str);
    }
  return article;
}

static GPtrArray *
create_notes (GotganArticle *article, guint n)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      GotganSpan span = { 1 + i * 3, 0, 11 };
      g_autofree char *quote = gotgan_article_dup_span (article, &span);

      g_ptr_array_add (notes, create_note (span.paragraph, 0, 11, quote,
                                           i % 2 == 0 ? "Is that so?\nAsk them." : NULL));
    }
  return notes;
}

static GotganPrintLayout *
lay_out (GotganArticle *article, GPtrArray *notes, double height)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  GotganPrintLayout *layout = NULL;

  pango_cairo_context_set_resolution (context, 72);
  layout = gotgan_print_layout_new (context, article, notes, NULL, FALSE, 450, height);
  g_object_unref (context);
  return layout;
}

static const GotganPrintLine *
get_line (GotganPrintLayout *layout, guint index)
{
  return &g_array_index (layout->lines, GotganPrintLine, index);
}

/* What a page ends and begins with. */
static void
check_page_break (GotganPrintLayout *layout, guint index)
{
  const GotganPrintLine *last = get_line (layout, index - 1);
  const GotganPrintLine *next = get_line (layout, index);

  g_assert_cmpuint (next->page, ==, last->page + 1);
  g_assert_cmpfloat (next->top, ==, 0);
  g_assert_cmpint (last->kind, !=, GOTGAN_PARAGRAPH_HEADING);
  if (last->block != next->block)
    return;
  g_assert_false (last->first);
  g_assert_cmpuint (index + 1, <, layout->lines->len);
  g_assert_cmpuint (get_line (layout, index + 1)->block, ==, next->block);
}

static void
test_page_breaks (void)
{
  for (guint i = 0; i < 120; i++)
    {
      double height = 300 + 4 * i;
      g_autoptr (GotganArticle) article =
          create_long_article (i % 2 == 0 ? GOTGAN_LANGUAGE_KO : GOTGAN_LANGUAGE_EN);
      g_autoptr (GPtrArray) notes = create_notes (article, 12);
      g_autoptr (GotganPrintLayout) layout = lay_out (article, notes, height);

      g_assert_cmpuint (layout->n_pages, >, 3);
      g_assert_cmpuint (get_line (layout, layout->lines->len - 1)->page + 1, ==, layout->n_pages);
      for (guint j = 0; j < layout->lines->len; j++)
        {
          const GotganPrintLine *line = get_line (layout, j);

          g_assert_cmpfloat (line->bottom, <=, height + 0.01);
          if (j > 0 && line->block == get_line (layout, j - 1)->block
              && line->page == get_line (layout, j - 1)->page)
            g_assert_cmpfloat (line->baseline - get_line (layout, j - 1)->baseline, >=, 9 * 1.4);
          if (j == 0)
            continue;
          if (line->page != get_line (layout, j - 1)->page)
            check_page_break (layout, j);
          else
            g_assert_cmpfloat (line->top + 0.01, >=, get_line (layout, j - 1)->bottom);
        }
    }
}

/* Returns: (transfer full): the text of a block, from its lines */
static char *
dup_block (GotganPrintLayout *layout, guint block)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *all = pango_layout_get_text (g_ptr_array_index (layout->layouts, block));

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const GotganPrintLine *line = get_line (layout, i);

      if (line->block == block)
        g_string_append_len (text, all + line->line->start_index, line->line->length);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Every paragraph, every note and where it comes from is there, once and in order. */
static void
test_nothing_lost (void)
{
  g_autoptr (GotganArticle) article = create_long_article (GOTGAN_LANGUAGE_KO);
  g_autoptr (GPtrArray) notes = create_notes (article, 12);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GotganPrintLayout) plain = lay_out (article, none, 640);
  g_autoptr (GotganPrintLayout) noted = lay_out (article, notes, 640);
  guint n = gotgan_article_get_n_paragraphs (article);
  g_autofree char *first_note = dup_block (noted, 2 + n + 1);
  g_autofree char *source = dup_block (noted, 2 + n + 1 + 12);

  for (guint i = 0; i < n; i++)
    {
      const GotganParagraph *paragraph = gotgan_article_get_paragraph (article, i);
      g_autofree char *text = dup_block (plain, 2 + i);
      const char *words =
          paragraph->kind == GOTGAN_PARAGRAPH_LIST_ITEM ? text + strlen ("•\t") : text;

      g_assert_cmpstr (words, ==, paragraph->text);
    }
  g_assert_true (g_str_has_prefix (first_note, "1.\t“"));
  g_assert_nonnull (strstr (source, "https://news.example/articles/2025/02/04/novella-raises"));
  g_assert_nonnull (strstr (source, "2025"));
}

/* GOTGAN_TEST_WRITE=FOLDER leaves pages there to be looked at. */
static void
test_to_look_at (void)
{
  const char *folder = g_getenv ("GOTGAN_TEST_WRITE");

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/article-%s.pdf", folder, i == 0 ? "ko" : "en");
      g_autoptr (GotganArticle) article =
          create_long_article (i == 0 ? GOTGAN_LANGUAGE_KO : GOTGAN_LANGUAGE_EN);
      g_autoptr (GPtrArray) notes = create_notes (article, 12);
      g_autoptr (GListStore) list = g_list_store_new (GOTGAN_TYPE_NOTE);
      g_autoptr (GtkPrintOperation) operation = NULL;

      g_list_store_splice (list, 0, 0, notes->pdata, notes->len);
      operation = gotgan_article_print_new (article, G_LIST_MODEL (list), NULL, FALSE);
      gtk_print_operation_set_export_filename (operation, path);
      gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/reader/print/numbers", test_numbers);
  g_test_add_func ("/reader/print/underlined", test_underlined);
  g_test_add_func ("/reader/print/note", test_note);
  g_test_add_func ("/reader/print/changed-notes", test_changed_notes);
  g_test_add_func ("/reader/print/pages", test_pages);
  g_test_add_func ("/reader/print/page-breaks", test_page_breaks);
  g_test_add_func ("/reader/print/nothing-lost", test_nothing_lost);
  if (g_getenv ("GOTGAN_TEST_WRITE") != NULL)
    g_test_add_func ("/reader/print/to-look-at", test_to_look_at);
  return g_test_run ();
}
