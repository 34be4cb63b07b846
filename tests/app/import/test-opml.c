#include "config.h"

#include "app/import/gotgan-opml.h"

#include <string.h>

static GPtrArray *
read_text (const char *text, gsize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size);

  return gotgan_opml_read (bytes, NULL, error);
}

static GotganOutline *
outline_at (GPtrArray *outlines, guint index)
{
  g_assert_cmpuint (index, <, outlines->len);
  return outlines->pdata[index];
}

#define OPML_TEXT                                                                                   \
  "\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?>\n<opml version='1.0'><head><title>x</title>"  \
  "</head><body>"                                                                                   \
  "<outline text='News &amp; more'>"                                                                \
  "<outline TEXT='둘' type='rss' XMLURL=' https://example.com/b ' htmlurl='https://example.com/'/>" \
  "<outline title='Korea/Seoul'><outline text='셋' url='feed://example.com/c'/></outline>"          \
  "<outline text='twice' xmlUrl='https://example.com/b'/>"                                          \
  "</outline>"                                                                                      \
  "<outline text='link' type='link' url='https://example.com/page'/>"                               \
  "<outline text='none' xmlUrl='ftp://example.com/'/>"                                              \
  "<outline title='&amp;eacute;t&amp;eacute;' text='x' xmlUrl='https://example.com/d'/>"            \
  "</body></opml>"

static void
test_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) outlines = read_text (OPML_TEXT, strlen (OPML_TEXT), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (outlines->len, ==, 3);
  g_assert_cmpstr (outline_at (outlines, 0)->url, ==, "https://example.com/b");
  g_assert_cmpstr (outline_at (outlines, 0)->title, ==, "둘");
  g_assert_cmpstr (outline_at (outlines, 0)->home, ==, "https://example.com/");
  g_assert_cmpstr (outline_at (outlines, 0)->folder, ==, "News & more");
  g_assert_cmpstr (outline_at (outlines, 1)->url, ==, "http://example.com/c");
  g_assert_cmpstr (outline_at (outlines, 1)->folder, ==, "News & more/Korea|Seoul");
  g_assert_cmpstr (outline_at (outlines, 2)->title, ==, "été");
  g_assert_cmpstr (outline_at (outlines, 2)->name, ==, "x");
  g_assert_null (outline_at (outlines, 0)->name);
  g_assert_null (outline_at (outlines, 2)->folder);
  g_assert_false (outline_at (outlines, 2)->is_dataset);
}

static void
test_addresses_of_no_page (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (OPML_TEXT, strlen (OPML_TEXT));
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) outlines = gotgan_opml_read (bytes, refused, NULL);

  /* Neither folders nor links claim to be feeds. */
  g_assert_cmpuint (outlines->len, ==, 3);
  g_assert_cmpuint (refused->len, ==, 1);
  g_assert_cmpstr (refused->pdata[0], ==, "ftp://example.com/");
}

static void
test_charset (void)
{
  static const char text[] = "<?xml version='1.0' encoding='euc-kr'?><opml><body>"
                             "<outline text='\xb0\xf7\xb0\xa3' xmlUrl='https://example.com/a'/>"
                             "</body></opml>";
  g_autoptr (GPtrArray) outlines = read_text (text, sizeof text - 1, NULL);

  g_assert_nonnull (outlines);
  g_assert_cmpstr (outline_at (outlines, 0)->title, ==, "곳간");
}

/* What the person calls a feed is told from what it calls itself. */
static void
test_names (void)
{
  static const struct
  {
    const char *attributes;
    const char *title;
    const char *name;
  } cases[] = {
    { "text='Mine' title='Theirs'", "Theirs", "Mine" },
    { "text='Both' title='Both'", "Both", NULL },
    { "text='A &amp;amp; B' title='A &amp; B'", "A & B", NULL },
    { "text='Lone'", "Lone", NULL },
    { "title='Lone'", "Lone", NULL },
    { "text='' title='Lone'", "Lone", NULL },
    { "text='Mine' title=''", NULL, "Mine" },
    { "text=' ' title=' '", NULL, NULL },
    { "", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
          g_strdup_printf ("<opml><body><outline %s xmlUrl='https://example.com/'/></body></opml>",
                           cases[i].attributes);
      g_autoptr (GPtrArray) outlines = read_text (text, strlen (text), NULL);

      g_assert_cmpstr (outline_at (outlines, 0)->title, ==, cases[i].title);
      g_assert_cmpstr (outline_at (outlines, 0)->name, ==, cases[i].name);
    }
}

static void
add_outline (GPtrArray *outlines, const char *url, const char *title, const char *folder)
{
  GotganOutline *outline = g_new0 (GotganOutline, 1);

  outline->url = g_strdup (url);
  outline->title = g_strdup (title);
  outline->folder = g_strdup (folder);
  outline->is_dataset = title == NULL;
  g_ptr_array_add (outlines, outline);
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) outlines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_outline_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;

  add_outline (outlines, "https://example.com/1", "하나 \"<&>'", NULL);
  add_outline (outlines, "https://example.com/2?a=1&b=2", "Two", "뉴스");
  add_outline (outlines, "https://example.com/3", "Three", "뉴스/AI");
  add_outline (outlines, "https://example.com/4", "Four", "뉴스/AI/\x01딥");
  add_outline (outlines, "https://example.com/5", NULL, "Others");
  add_outline (outlines, "https://example.com/6", "Six", NULL);
  outline_at (outlines, 1)->name = g_strdup ("둘");
  outline_at (outlines, 4)->name = g_strdup ("Five");
  bytes = gotgan_opml_write (outlines, "My <feeds>");
  again = gotgan_opml_read (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, outlines->len);
  for (guint i = 0; i < again->len; i++)
    {
      g_assert_cmpstr (outline_at (again, i)->url, ==, outline_at (outlines, i)->url);
      g_assert_true (outline_at (again, i)->is_dataset == outline_at (outlines, i)->is_dataset);
      if (i != 3)
        g_assert_cmpstr (outline_at (again, i)->folder, ==, outline_at (outlines, i)->folder);
      g_assert_cmpstr (outline_at (again, i)->title, ==, outline_at (outlines, i)->title);
      g_assert_cmpstr (outline_at (again, i)->name, ==, outline_at (outlines, i)->name);
    }
  g_assert_cmpstr (outline_at (again, 3)->folder, ==, "뉴스/AI/딥");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    GotganOpmlError code;
  } cases[] = {
    { "", GOTGAN_OPML_ERROR_NOT_OPML },
    { "plain words", GOTGAN_OPML_ERROR_NOT_OPML },
    { "<rss><channel/></rss>", GOTGAN_OPML_ERROR_NOT_OPML },
    { "<opml><body><outline xmlUrl='https://example.com/'>", GOTGAN_OPML_ERROR_MALFORMED },
    { "<opml><body></outline></body></opml>", GOTGAN_OPML_ERROR_MALFORMED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (cases[i].text, strlen (cases[i].text), &error));
      g_assert_error (error, GOTGAN_OPML_ERROR, (int) cases[i].code);
    }
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new ("<opml><body>");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<outline text='a'>");
  g_assert_null (read_text (text->str, text->len, &error));
  g_assert_error (error, GOTGAN_OPML_ERROR, GOTGAN_OPML_ERROR_MALFORMED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opml/read", test_read);
  g_test_add_func ("/opml/addresses-of-no-page", test_addresses_of_no_page);
  g_test_add_func ("/opml/charset", test_charset);
  g_test_add_func ("/opml/names", test_names);
  g_test_add_func ("/opml/round-trip", test_round_trip);
  g_test_add_func ("/opml/refused", test_refused);
  g_test_add_func ("/opml/deep", test_deep);
  return g_test_run ();
}
