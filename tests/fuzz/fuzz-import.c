#include "config.h"

#include "app/import/gotgan-import.h"

#include <string.h>

/* Whatever the bytes, an import gives an article or an error, never both or neither; and what it gives is sound: text that is
 * UTF-8, links on words that are there, addresses of the web. The first byte chooses the way in. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static GotganSites *
make_sites (void)
{
  static const char addresses[] = "utm_*\t*\tx\nfbclid\t*\tx\nref\ta.example\tx\n";
  static const char sites[] =
      "a.example\ttext\t#text\na.example\tdrop\t.ad[data-x=y]\n*\ttext\tdiv.body\n";
  g_autoptr (GHashTable) files =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_bytes_unref);

  g_hash_table_insert (files, (gpointer) "lexicon/addresses.tsv",
                       g_bytes_new_static (addresses, strlen (addresses)));
  g_hash_table_insert (files, (gpointer) "lexicon/sites.tsv",
                       g_bytes_new_static (sites, strlen (sites)));
  return gotgan_sites_new (files);
}

static void
check_address (const char *address)
{
  g_assert_true (g_str_has_prefix (address, "http://") || g_str_has_prefix (address, "https://"));
}

static void
check_article (GotganArticle *article)
{
  guint n = gotgan_article_get_n_paragraphs (article);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      const char *text = gotgan_article_get_paragraph (article, i)->text;

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpstr (text, !=, "");
    }
  for (guint i = 0; i < gotgan_article_get_n_links (article); i++)
    {
      const GotganLink *link = gotgan_article_get_link (article, i);
      g_autofree char *words = gotgan_article_dup_span (article, &link->span);

      g_assert_nonnull (words);
      g_assert_cmpstr (words, !=, "");
      check_address (link->url);
    }
  for (guint i = 0; i < gotgan_article_get_n_pictures (article); i++)
    {
      g_assert_cmpuint (gotgan_article_get_picture (article, i)->before, <=, n);
      check_address (gotgan_article_get_picture (article, i)->url);
    }
}

static GotganArticle *
import_page (guint8 way, const guint8 *data, gsize size, GotganSites *sites, GError **error)
{
  static const char *const charsets[] = { NULL, "utf-8", "euc-kr", "utf-16", "windows-1252" };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  GotganImportHints hints = { .sites = way & 0x40 ? sites : NULL,
                              .name = way & 0x20 ? NULL : "page.html",
                              .charset = charsets[way % G_N_ELEMENTS (charsets)],
                              .url = way & 0x10 ? "https://n.a.example/1?ref=b" : NULL };

  return gotgan_import_article (bytes, &hints, error);
}

/* A feed has turned its bytes into text before. */
static GotganArticle *
import_item (guint8 way, const guint8 *data, gsize size, GotganSites *sites, GError **error)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  GotganFeedItem item = { .url = (char *) (way & 0x10 ? "../1?ref=b" : NULL),
                          .base = (char *) "https://a.example/feed/",
                          .title = (char *) (way & 0x20 ? "A title" : NULL) };
  gboolean is_teaser;

  if (way & 0x40)
    item.summary = text;
  else
    item.content = text;
  return gotgan_import_feed_item (&item, "A feed", sites, &is_teaser, error);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GotganSites) sites = make_sites ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganArticle) article = NULL;
  guint8 way = size > 0 ? data[0] : 0;

  if (size > 0)
    {
      data++;
      size--;
    }
  article = way & 0x80 ? import_item (way, data, size, sites, &error)
                       : import_page (way, data, size, sites, &error);
  g_assert_true ((article != NULL) == (error == NULL));
  if (article != NULL)
    check_article (article);
  return 0;
}
