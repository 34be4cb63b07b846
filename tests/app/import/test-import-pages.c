#include "config.h"

#include "app/import/gotgan-import.h"

#include "app/base/gotgan-text.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Whole pages with what must and must not come out of them, as "article" objects of the worked examples: those of
 * the project, and the shared ones where they are there. */

typedef struct
{
  JsonObject *expected;
  GotganArticle *article;
  char *text;
} Page;

static char *
join_paragraphs (GotganArticle *article)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    g_string_append_printf (text, "%s\n", gotgan_article_get_paragraph (article, i)->text);
  return gotgan_text_squeeze (text->str);
}

static guint
count_in (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, part)) != NULL; at += strlen (part))
    n++;
  return n;
}

static gboolean
is_any_of (JsonObject *expected, const char *list, const char *single, const char *got)
{
  JsonArray *any = json_object_has_member (expected, list)
                       ? json_object_get_array_member (expected, list)
                       : NULL;
  const char *one = json_object_get_string_member_with_default (expected, single, NULL);

  for (guint i = 0; any != NULL && i < json_array_get_length (any); i++)
    if (g_strcmp0 (json_array_get_string_element (any, i), got) == 0)
      return TRUE;
  return g_strcmp0 (one, got) == 0;
}

static void
check_field (Page *page, const char *list, const char *single, const char *got)
{
  if (!is_any_of (page->expected, list, single, got))
    g_test_fail_printf ("%s is “%s”", single, got != NULL ? got : "unknown");
}

static void
check_authors (Page *page)
{
  JsonArray *authors = json_object_get_array_member (page->expected, "authors");
  const char *const *got = gotgan_article_get_authors (page->article);

  if (g_strv_length ((char **) got) != json_array_get_length (authors))
    g_test_fail_printf ("%u authors instead of %u", g_strv_length ((char **) got),
                        json_array_get_length (authors));
  for (guint i = 0; i < json_array_get_length (authors); i++)
    if (!g_strv_contains (got, json_array_get_string_element (authors, i)))
      g_test_fail_printf ("“%s” is no author", json_array_get_string_element (authors, i));
}

static void
check_texts (Page *page, const char *member, guint at_least, guint at_most)
{
  JsonArray *texts = json_object_has_member (page->expected, member)
                         ? json_object_get_array_member (page->expected, member)
                         : NULL;

  for (guint i = 0; texts != NULL && i < json_array_get_length (texts); i++)
    {
      g_autofree char *text = gotgan_text_squeeze (json_array_get_string_element (texts, i));
      guint n = count_in (page->text, text);

      if (n < at_least || n > at_most)
        g_test_fail_printf ("%s: “%s” stands there %u times", member, text, n);
    }
}

static void
check_page (const char *path, JsonObject *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  Page page = { .expected = expected };
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, &error));
  bytes = g_bytes_new (data, length);
  page.article = gotgan_import_article (bytes, &(GotganImportHints) { .name = path }, &error);
  g_assert_no_error (error);
  page.text = join_paragraphs (page.article);
  check_field (&page, "title_any", "title", gotgan_article_get_title (page.article));
  check_field (&page, "publisher_any", "publisher", gotgan_article_get_publisher (page.article));
  check_field (&page, "published_any", "published", gotgan_article_get_published (page.article));
  check_field (&page, "language_any", "language",
               gotgan_language_to_string (gotgan_article_get_language (page.article)));
  check_authors (&page);
  check_texts (&page, "present", 1, G_MAXUINT);
  check_texts (&page, "once", 1, 1);
  check_texts (&page, "absent", 0, 0);
  g_object_unref (page.article);
  g_free (page.text);
}

typedef struct
{
  char *description;
  char *files;
} PageTest;

static void
test_page (gconstpointer data)
{
  const PageTest *test = data;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  JsonObject *root;

  g_assert_true (json_parser_load_from_file (parser, test->description, &error));
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  path = g_build_filename (test->files, json_object_get_string_member (root, "file"), NULL);
  check_page (path, json_object_get_object_member (root, "article"));
}

static void
page_test_free (gpointer data)
{
  PageTest *test = data;

  g_free (test->description);
  g_free (test->files);
  g_free (test);
}

/* One test for each JSON file of @folder; the pages that they name lie beneath @files. */
static guint
add_pages (const char *prefix, const char *folder, const char *files)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_strconcat ("/import/pages/", prefix, name, NULL);
      PageTest *test;

      if (!g_str_has_suffix (name, ".json"))
        continue;
      test = g_new (PageTest, 1);
      test->description = g_build_filename (folder, name, NULL);
      test->files = g_strdup (files);
      g_test_add_data_func_full (path, test, test_page, page_test_free);
      n++;
    }
  return n;
}

static void
test_no_examples (void)
{
  g_test_skip ("the shared worked examples are not here");
}

int
main (int argc, char **argv)
{
  g_autofree char *own = NULL;
  const char *shared = g_getenv ("GOTGAN_SHARED");
  g_autofree char *examples =
      g_build_filename (shared != NULL ? shared : "../shared", "gold", "claims", NULL);

  g_test_init (&argc, &argv, NULL);
  own = g_test_build_filename (G_TEST_DIST, "fixtures", "import", NULL);
  g_assert_cmpuint (add_pages ("", own, own), >, 0);
  if (add_pages ("shared-", examples, shared != NULL ? shared : "../shared") == 0)
    g_test_add_func ("/import/pages/shared", test_no_examples);
  return g_test_run ();
}
