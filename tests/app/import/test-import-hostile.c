#include "config.h"

#include "app/import/gotgan-markup.h"
#include "tests/app/import/hostile-parts.h"
#include "tests/app/import/import-fixture.h"

#include <string.h>

/* Bytes: enough for what takes time with the square of the text to be noticed. */
#define HOSTILE_SIZE 200000

/* Of its bytes none is looked at: they aren't text either. */
static void
test_too_large (void)
{
  g_autofree char *data = g_malloc0 (50 * 1024 * 1024);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&data), 50 * 1024 * 1024);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article = gotgan_import_article (bytes, NULL, &error);

  g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_TOO_LARGE);
  g_assert_null (article);
}

static const struct
{
  const char *name;
  const char *head;
  const char *part;
} deep[] = {
  { "div", "<html><body>", "<div>" },
  { "misnested", "<html><body>", "<span><div></span>" },
  { "lists", "<html><body>", "<ul><li>" },
  { "tables", "<html><body>", "<table><tr><td>" },
  { "unknown", "<html><body>", "<x-y>" },
  { "self-closing", "<html><body>", "<div/>" },
  { "svg", "<html><body><svg>", "<g>" },
  { "svg-title", "<html><body><svg><title>", "<div>" },
  { "comment", "<html><body>", "<!--><b><div>" },
  { "formats", "<html><body>", "<b>" },
  { "unlike-formats", "<html><body>", "<b><i>가" },
  { "forgotten-formats", "<html><body>", "<p><b><b><b></p>가<b><b><b></b></b></b>" },
  { "reopened-formats", "<html><body>", "<p><b><b><b></p><img><b><b><b></b></b></b>" },
  { "formats-before-cells", "<html><body>",
    "<p><b></p>가<table><td></b></table><b></b><b></b><b></b>" },
  { "parts-without-table", "<html><body>", "<tr><div></tr>" },
  { "option", "<html><body>", "<option><h1>" },
  { "headings-in-lists", "<html><body>", "<h1><li>" },
  { "lists-in-lists", "<html><body>", "<li><ul></li>" },
  { "forms", "<html><body>", "<form><span></form>" },
  { "formulas", "<html><body>", "<math><td></td><mi>" },
};

static void
test_too_deep (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article =
      fixture_import_repeated (deep[i].head, deep[i].part, 50000, &error);

  g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_TOO_DEEP);
  g_assert_null (article);
}

/* What ends by itself doesn't nest, however much of it there is. */
static const char *const flat[] = {
  "<p>가",
  "<li>가",
  "<br>가",
  "<img>",
  "<tr><td>가",
  "<dt>a<dd>b",
  "<option>가",
  "<p><b>가</p>",
  "<div>가</div>",
  "<input>",
  "<a href=x>가",
  "<!-- <div> -->",
  "<script>'<div>'</script>",
  "<p>가<ul><li>나</ul>",
  "<i>가</i>",
  "<div title='>'>가</div>",
  "<svg><path d=''/></svg>",
  "<h2>가</h2>",
  "<table><tr><td>가<tr><td>나</table>",
  "1 < 2 <3",
  "<b>가</b>",
  "<p><b><i>가",
  "<b><p>가</b></p>",
  "<b><font color=red>가</b></font>",
  "<b><b><b><b><b>가</b></b></b></b></b>",
  "<a><b>가</a></b>",
  "<table><tr><td><b>가</td></tr></table>",
  "<div><b>가</div>",
  "<form><input></form>",
  "<select><option>가<option>나</select>",
  "<svg><a><path/></a><g/></svg>",
  "<svg><p>가</p>",
  "<template><div>가</div></template>",
  "<ruby>가<rt>나<rt>다</ruby>",
};

static GotganMarkupSize
measure (const char *text)
{
  return gotgan_markup_measure (text, GOTGAN_IMPORT_MAX_DEPTH, GOTGAN_IMPORT_MAX_NODES);
}

/* Ten megabytes each, which the parser would blow up to a gigabyte and more. */
static const struct
{
  const char *name;
  const char *head;
  const char *part;
} wide[] = {
  { "list", "<html><body>", "<li>x" },
  { "comments", "<html><body>", "<!>" },
  { "closed", "<html><body>", "</p>" },
  { "attributes", "<html><body>", "<a b c d e f g h>x</a>" },
  { "reopened", "<html><body><p><b><i><u><s><tt><em><big><code><small><strong></p>", "<p>x" },
};

static void
test_too_wide (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  gsize n = (GOTGAN_IMPORT_MAX_BYTES - 4096) / strlen (wide[i].part);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article =
      fixture_import_repeated (wide[i].head, wide[i].part, n, &error);

  g_assert_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_TOO_LARGE);
  g_assert_null (article);
}

static void
test_flat (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (flat); i++)
    {
      g_autoptr (GString) text = fixture_repeat ("<html><body>", flat[i], 5000);

      g_test_message ("%s", flat[i]);
      g_assert_cmpint (measure (text->str), ==, GOTGAN_MARKUP_TAME);
    }
}

static void
test_attributes (void)
{
  g_autoptr (GString) text = fixture_repeat ("<html><body><a ", "b ", 100000);
  g_autoptr (GString) page =
      fixture_repeat ("<html><body>", "<a href='x y z' class=\"a b c\">가</a>", 1000);

  g_assert_cmpint (measure (text->str), ==, GOTGAN_MARKUP_DEEP);
  g_assert_cmpint (measure (page->str), ==, GOTGAN_MARKUP_TAME);
}

/* What is made of such texts is neither more nor less than of a short one. */
static void
check_hostile (const HostileText *hostile)
{
  gsize n_parts;
  g_autofree char *text = hostile_write (hostile, HOSTILE_SIZE, &n_parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article = fixture_import (text, "page.html", &error);
  const GQuark domain = GOTGAN_IMPORT_ERROR;

  g_test_message ("%s… %s", hostile->head, hostile->part);
  switch (hostile->result)
    {
    case HOSTILE_EACH:
    case HOSTILE_ONE:
      g_assert_no_error (error);
      g_assert_cmpuint (gotgan_article_get_n_paragraphs (article), ==,
                        hostile->result == HOSTILE_EACH ? n_parts : 1);
      break;
    case HOSTILE_NONE:
      g_assert_error (error, domain, GOTGAN_IMPORT_ERROR_NO_ARTICLE);
      break;
    case HOSTILE_TOO_DEEP:
    default:
      g_assert_error (error, domain, GOTGAN_IMPORT_ERROR_TOO_DEEP);
      break;
    }
}

static void
test_hostile (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hostile_pages); i++)
    check_hostile (&hostile_pages[i]);
}

static void
test_unclosed_paragraphs (void)
{
  const char *part = "<p>회사가 1000억원을 투자했다고 5일 밝혔다. 그리고 또 말했다.\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article =
      fixture_import_repeated ("<html><body>", part, 10000000 / strlen (part), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (gotgan_article_get_n_paragraphs (article), ==, 10000000 / strlen (part));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/too-large", test_too_large);
  for (gsize i = 0; i < G_N_ELEMENTS (deep); i++)
    {
      g_autofree char *path = g_strconcat ("/import/too-deep/", deep[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_too_deep);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wide); i++)
    {
      g_autofree char *path = g_strconcat ("/import/too-wide/", wide[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_too_wide);
    }
  g_test_add_func ("/import/flat", test_flat);
  g_test_add_func ("/import/attributes", test_attributes);
  g_test_add_func ("/import/hostile", test_hostile);
  g_test_add_func ("/import/unclosed-paragraphs", test_unclosed_paragraphs);
  return g_test_run ();
}
