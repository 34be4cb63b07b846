/* Imports pages, for tests/bench/clean and tests/bench/import: prints one JSON object a line for each page, or with
 * "--time ROUNDS" how long the import of all of them takes, the reading of the files left out. With "--items N" it is told
 * how long N items of feeds take, and with "--growth" how the time of each hostile text grows with its length. */
#include "config.h"

#include "app/import/gotgan-feed-discovery.h"
#include "app/import/gotgan-import.h"
#include "app/library/gotgan-data-files.h"
#include "tests/app/import/hostile-parts.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

/* Bytes of HTML in an item of "--items". */
#define ITEM_SIZE 2500

/* Bytes of the shorter text of "--growth", and how many times as long the other is: short enough that neither has more tags
 * than an article can have. */
#define GROWTH_SIZE 50000
#define GROWTH 8
/* Seconds for which the shorter one is read again and again, and rounds of which the fastest counts. */
#define GROWTH_SECONDS 0.02
#define GROWTH_ROUNDS 3

static double
cpu_seconds (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static GBytes *
read_page (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, &error))
    g_error ("%s", error->message);
  return g_bytes_new_take (data, length);
}

/* The page of a folder is known by the folder. */
static char *
address_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (folder);

  return g_strdup_printf ("http://fakehost/test/%s", name);
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_origins (JsonBuilder *builder, const GotganOrigins *origins)
{
  json_builder_set_member_name (builder, "origins");
  json_builder_begin_object (builder);
  add_string (builder, "title", gotgan_origin_to_string (origins->title));
  add_string (builder, "authors", gotgan_origin_to_string (origins->authors));
  add_string (builder, "publisher", gotgan_origin_to_string (origins->publisher));
  add_string (builder, "published", gotgan_origin_to_string (origins->published));
  add_string (builder, "url", gotgan_origin_to_string (origins->url));
  json_builder_end_object (builder);
}

static void
add_article (JsonBuilder *builder, GotganArticle *article)
{
  const char *const *authors = gotgan_article_get_authors (article);

  add_string (builder, "title", gotgan_article_get_title (article));
  add_string (builder, "publisher", gotgan_article_get_publisher (article));
  add_string (builder, "published", gotgan_article_get_published (article));
  add_string (builder, "language",
              gotgan_language_to_string (gotgan_article_get_language (article)));
  add_string (builder, "url", gotgan_article_get_url (article));
  json_builder_set_member_name (builder, "authors");
  json_builder_begin_array (builder);
  for (gsize i = 0; authors[i] != NULL; i++)
    json_builder_add_string_value (builder, authors[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "paragraphs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    json_builder_add_string_value (builder, gotgan_article_get_paragraph (article, i)->text);
  json_builder_end_array (builder);
}

static void
print_page (const char *path, GotganSites *sites)
{
  g_autoptr (GBytes) bytes = read_page (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *url = address_of (path);
  GotganImportHints hints = { .sites = sites, .name = "page.html", .url = url };
  GotganOrigins origins = { 0 };
  g_autoptr (GotganArticle) article = gotgan_import_explain (bytes, &hints, &origins, &error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *line = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "file", path);
  if (article != NULL)
    {
      add_origins (builder, &origins);
      add_article (builder, article);
    }
  else
    add_string (builder, "error", error->message);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  line = json_to_string (root, FALSE);
  puts (line);
}

static void
time_pages (char **paths, guint rounds, GotganSites *sites)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  double start;

  for (gsize i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (pages, read_page (paths[i]));
  start = cpu_seconds ();
  for (guint round = 0; round < rounds; round++)
    for (guint i = 0; i < pages->len; i++)
      {
        GotganImportHints hints = { .sites = sites, .name = "page.html" };
        g_autoptr (GotganArticle) article =
            gotgan_import_article (g_ptr_array_index (pages, i), &hints, NULL);
      }
  g_print ("%.3f\n", cpu_seconds () - start);
}

static void
time_items (guint n, GotganSites *sites)
{
  g_autoptr (GString) html = g_string_new (NULL);
  double start;

  for (guint i = 0; html->len < ITEM_SIZE; i++)
    g_string_append_printf (
        html,
        "<p>The Coast Ledger said that a small firm by the sea would spend <a href=\"/news/%u?a=b\">$40 million</a> "
        "on a new plant. <em>It</em> also said it &#8220;will open next year,&#8221; and left.</p>\n",
        i);
  start = cpu_seconds ();
  for (guint i = 0; i < n; i++)
    {
      GotganFeedItem item = { .url = (char *) "https://ledger.example/1",
                              .title = (char *) "A plant by the sea",
                              .content = html->str };
      g_autoptr (GotganArticle) article =
          gotgan_import_feed_item (&item, "The Coast Ledger", sites, NULL, NULL);

      g_assert_nonnull (article);
    }
  g_print ("%.3f\n", cpu_seconds () - start);
}

typedef void (*ReadFunc) (GBytes *bytes);

static void
read_page_once (GBytes *bytes)
{
  GotganImportHints hints = { .name = "page.html" };
  g_autoptr (GotganArticle) article = gotgan_import_article (bytes, &hints, NULL);
}

/* The item wants its end marked. */
static void
read_item_once (GBytes *bytes)
{
  GotganFeedItem item = { .title = (char *) "A plant by the sea",
                          .content = (char *) g_bytes_get_data (bytes, NULL) };
  g_autoptr (GotganArticle) article = gotgan_import_feed_item (&item, NULL, NULL, NULL, NULL);
}

static void
read_site_once (GBytes *bytes)
{
  g_autoptr (GPtrArray) offers = gotgan_feed_discovery_read (bytes, NULL, "https://a.example/");
}

/* Seconds for one reading of @hostile, the fastest of some rounds. */
static double
time_hostile (const HostileText *hostile, gsize size, ReadFunc read)
{
  gsize n_parts;
  char *text = hostile_write (hostile, size, &n_parts);
  g_autoptr (GBytes) whole = g_bytes_new_take (text, strlen (text) + 1);
  g_autoptr (GBytes) bytes = g_bytes_new_from_bytes (whole, 0, strlen (text));
  double best = G_MAXDOUBLE;

  for (guint round = 0; round < GROWTH_ROUNDS; round++)
    {
      double start = cpu_seconds ();
      double took = 0;
      guint n;

      for (n = 0; took < GROWTH_SECONDS; n++)
        {
          read (bytes);
          took = cpu_seconds () - start;
        }
      best = MIN (best, took / n);
    }
  return best;
}

/* Returns: the worst */
static double
print_growths (const char *name, const HostileText *hostiles, gsize n, ReadFunc read)
{
  double worst = 0;

  for (gsize i = 0; i < n; i++)
    {
      double small = time_hostile (&hostiles[i], GROWTH_SIZE, read);
      double large = time_hostile (&hostiles[i], GROWTH * GROWTH_SIZE, read);
      g_autofree char *part = g_strdelimit (g_strdup (hostiles[i].part), "\n", '|');

      printf ("%6.1f  %8.2f ms  %s %s\n", large / small, large * 1000, name, part);
      worst = MAX (worst, large / small);
    }
  return worst;
}

static void
time_growth (void)
{
  double pages =
      print_growths ("page", hostile_pages, G_N_ELEMENTS (hostile_pages), read_page_once);
  double items =
      print_growths ("item", hostile_items, G_N_ELEMENTS (hostile_items), read_item_once);
  double sites =
      print_growths ("site", hostile_sites, G_N_ELEMENTS (hostile_sites), read_site_once);

  printf ("%d times the text takes at most %.1f times as long; %d would be quadratic\n", GROWTH,
          MAX (pages, MAX (items, sites)), GROWTH * GROWTH);
}

int
main (int argc, char **argv)
{
  g_autoptr (GotganSites) sites = gotgan_data_files_dup_sites ();

  if (argc == 3 && g_str_equal (argv[1], "--items"))
    time_items ((guint) g_ascii_strtoull (argv[2], NULL, 10), sites);
  else if (argc == 2 && g_str_equal (argv[1], "--growth"))
    time_growth ();
  else if (argc > 3 && g_str_equal (argv[1], "--time"))
    time_pages (argv + 3, (guint) g_ascii_strtoull (argv[2], NULL, 10), sites);
  else
    for (int i = 1; i < argc; i++)
      print_page (argv[i], sites);
  return 0;
}
