#include "config.h"

/* An article with its notes on paper. */

#include "ui/reader/gotgan-article-print.h"
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
  text = gotgan_print_text_dup_paragraph (article, 0, notes, attributes);
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
  text = gotgan_print_text_dup_paragraph (article, 0, notes, attributes);
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
  g_autofree char *text = gotgan_print_text_dup_note (note, 3);

  g_assert_cmpstr (text, ==, "3. “아마존은”\nIs that so?");
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
  operation = gotgan_article_print_new (article, G_LIST_MODEL (notes), FALSE);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/reader/print/numbers", test_numbers);
  g_test_add_func ("/reader/print/underlined", test_underlined);
  g_test_add_func ("/reader/print/note", test_note);
  g_test_add_func ("/reader/print/pages", test_pages);
  return g_test_run ();
}
