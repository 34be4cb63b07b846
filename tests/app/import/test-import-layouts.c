#include "config.h"

#include "app/import/gotgan-import.h"
#include "app/library/gotgan-data-files.h"

#include <string.h>

/* Pages as they are laid out in the wild, each with all that has to come out of it: a title, the paragraphs with their kinds,
 * and above each its pictures, below it its links. */

#define ADDRESS "https://site.example/news/page.html"

static void
append_pictures (GString *text, GotganArticle *article, guint before)
{
  for (guint i = 0; i < gotgan_article_get_n_pictures (article); i++)
    {
      const GotganPicture *picture = gotgan_article_get_picture (article, i);

      if (picture->before == before)
        g_string_append_printf (text, "picture %s%s%s\n", picture->url,
                                picture->alt != NULL ? " " : "",
                                picture->alt != NULL ? picture->alt : "");
    }
}

static void
append_links (GString *text, GotganArticle *article, guint paragraph)
{
  for (guint i = 0; i < gotgan_article_get_n_links (article); i++)
    {
      const GotganLink *link = gotgan_article_get_link (article, i);
      g_autofree char *words = gotgan_article_dup_span (article, &link->span);

      if (link->span.paragraph == paragraph)
        g_string_append_printf (text, "link %s %s\n", link->url, words);
    }
}

static char *
describe (GotganArticle *article)
{
  static const char *const kinds[] = { "text", "heading", "quote", "list-item", "caption" };
  GString *text = g_string_new (NULL);
  guint n = gotgan_article_get_n_paragraphs (article);

  g_string_append_printf (text, "title %s\n", gotgan_article_get_title (article));
  for (guint i = 0; i < n; i++)
    {
      const GotganParagraph *paragraph = gotgan_article_get_paragraph (article, i);

      append_pictures (text, article, i);
      g_string_append_printf (text, "%s %s\n", kinds[paragraph->kind], paragraph->text);
      append_links (text, article, i);
    }
  append_pictures (text, article, n);
  return g_string_free (text, FALSE);
}

static void
test_layout (gconstpointer data)
{
  const char *path = data;
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".html"));
  g_autofree char *expected_path = g_strconcat (stem, ".txt", NULL);
  g_autofree char *html = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *described = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GotganSites) sites = gotgan_data_files_dup_sites ();
  g_autoptr (GotganArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &html, &length, NULL));
  bytes = g_bytes_new (html, length);
  article = gotgan_import_article (
      bytes, &(GotganImportHints) { .sites = sites, .name = "page.html", .url = ADDRESS }, &error);
  g_assert_no_error (error);
  described = describe (article);
  if (g_getenv ("GOTGAN_TEST_WRITE") != NULL)
    g_assert_true (g_file_set_contents (expected_path, described, -1, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (described, ==, expected);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n = 0;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "fixtures", "pages", NULL);
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".html"))
      {
        g_autofree char *test = g_strconcat ("/import/layouts/", name, NULL);

        g_test_add_data_func_full (test, g_build_filename (folder, name, NULL), test_layout,
                                   g_free);
        n++;
      }
  g_assert_cmpuint (n, >=, 12);
  return g_test_run ();
}
