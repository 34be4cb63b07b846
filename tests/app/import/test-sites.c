#include "config.h"

#include "app/import/gotgan-site-rules.h"
#include "app/import/gotgan-sites.h"

#include <string.h>

static GotganSites *
make_sites (const char *addresses, const char *sites)
{
  g_autoptr (GHashTable) files =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_bytes_unref);

  if (addresses != NULL)
    g_hash_table_insert (files, (gpointer) "lexicon/addresses.tsv",
                         g_bytes_new (addresses, strlen (addresses)));
  if (sites != NULL)
    g_hash_table_insert (files, (gpointer) "lexicon/sites.tsv",
                         g_bytes_new (sites, strlen (sites)));
  return gotgan_sites_new (files);
}

static const struct
{
  const char *address;
  const char *base;
  const char *kept;
} addresses[] = {
  { "https://a.example/1?id=2", NULL, "https://a.example/1?id=2" },
  { "HTTP://Ab.Example:80/x#top", NULL, "http://ab.example/x" },
  { "https://a.example:443", NULL, "https://a.example/" },
  { "https://a.example:8443/x", NULL, "https://a.example:8443/x" },
  { "https://name:word@a.example/x", NULL, "https://a.example/x" },
  { "https://a.example/x?utm_source=b&id=1&utm_medium=c", NULL, "https://a.example/x?id=1" },
  { "https://a.example/x?utm_source=b", NULL, "https://a.example/x" },
  { "https://a.example/x?fbclid=b&&gclid=", NULL, "https://a.example/x" },
  { "https://a.example/x?myfbclid=b", NULL, "https://a.example/x?myfbclid=b" },
  { "https://www.paper.example/x?from=list", NULL, "https://www.paper.example/x" },
  { "https://newspaper.example/x?from=list", NULL, "https://newspaper.example/x?from=list" },
  { "https://a.example/기사/1?q=가", NULL, "https://a.example/%EA%B8%B0%EC%82%AC/1?q=%EA%B0%80" },
  { " https://a.example/x \n", NULL, "https://a.example/x" },
  { "/y?z=1", "https://a.example/x/w", "https://a.example/y?z=1" },
  { "../y", "https://a.example/x/w/v", "https://a.example/x/y" },
  { "//b.example/y", "https://a.example/x", "https://b.example/y" },
  { "?p=2", "https://a.example/x?p=1", "https://a.example/x?p=2" },
  { "/y", NULL, NULL },
  { "/y", "nonsense", NULL },
  { "", "https://a.example/x", NULL },
  { NULL, NULL, NULL },
  { "mailto:a@b.example", "https://a.example/", NULL },
  { "javascript:void(0)", "https://a.example/", NULL },
  { "data:text/html,x", NULL, NULL },
  { "file:///etc/passwd", "https://a.example/", NULL },
  { "ftp://a.example/x", NULL, NULL },
  { "https://", NULL, NULL },
  { "https://a b.example/", NULL, NULL },
  { "https://a.example:99999/", NULL, NULL },
};

static void
test_addresses (void)
{
  g_autoptr (GotganSites) sites = make_sites ("# Parameters\nutm_*\t*\tall\nfbclid\t*\ta\n"
                                              "gclid\t*\tb\nfrom\tpaper.example\tc\n# end\n",
                                              NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *kept =
          gotgan_sites_dup_address (sites, addresses[i].address, addresses[i].base);

      if (g_strcmp0 (kept, addresses[i].kept) != 0)
        g_test_fail_printf ("%s is kept as %s", addresses[i].address, kept);
    }
}

static void
test_long_address (void)
{
  g_autoptr (GotganSites) sites = make_sites (NULL, NULL);
  g_autofree char *path = g_strnfill (9000, 'x');
  g_autofree char *address = g_strconcat ("https://a.example/", path, NULL);

  g_assert_null (gotgan_sites_dup_address (sites, address, NULL));
  g_assert_null (gotgan_sites_dup_address (sites, "x", address));
}

/* Lines that can't be read don't keep the others from being read. */
static void
test_bad_lines (void)
{
  g_autoptr (GotganSites) sites =
      make_sites ("broken\n\t\t\ntoo\tmany\tcolumns\there\n\xff\t*\tx\nfbclid\t*\ta\r\n",
                  "a.example\ttext\na.example\tbroken\t.x\na.example\ttext\t..\na.example\ttext\t\n"
                  "a.example\ttext\tnosuchtag\na.example\ttext\tdiv[x\na.example\tdrop\t.ad");
  g_autofree char *kept =
      gotgan_sites_dup_address (sites, "https://a.example/?fbclid=1&too=2", NULL);
  g_autoptr (GPtrArray) rules = gotgan_sites_list_rules (sites, "https://a.example/");

  g_assert_cmpstr (kept, ==, "https://a.example/?too=2");
  g_assert_cmpuint (rules->len, ==, 1);
}

static void
test_rules_of_hosts (void)
{
  g_autoptr (GotganSites) sites =
      make_sites (NULL, "*\ttext\t#any\na.example\ttext\t#domain\nn.a.example\ttext\t#host\n");
  g_autoptr (GPtrArray) host = gotgan_sites_list_rules (sites, "https://N.a.example/1");
  g_autoptr (GPtrArray) domain = gotgan_sites_list_rules (sites, "https://b.a.example/1");
  g_autoptr (GPtrArray) other = gotgan_sites_list_rules (sites, "https://ba.example/1");
  g_autoptr (GPtrArray) unknown = gotgan_sites_list_rules (sites, NULL);

  g_assert_cmpuint (host->len, ==, 3);
  g_assert_cmpstr (((GotganSiteRule *) g_ptr_array_index (host, 0))->id, ==, "host");
  g_assert_cmpstr (((GotganSiteRule *) g_ptr_array_index (host, 2))->id, ==, "any");
  g_assert_cmpuint (domain->len, ==, 2);
  g_assert_cmpuint (other->len, ==, 1);
  g_assert_cmpuint (unknown->len, ==, 1);
}

static const struct
{
  const char *selector;
  const char *html;
  gboolean matches;
} selectors[] = {
  { "div", "<div>", TRUE },
  { "div", "<p>", FALSE },
  { "#a", "<div id=a>", TRUE },
  { "#a", "<div id=b>", FALSE },
  { ".a", "<p class='b a'>", TRUE },
  { ".a", "<p class='aa a-b'>", FALSE },
  { "p.a", "<p class='a'>", TRUE },
  { "p.a", "<div class='a'>", FALSE },
  { "[data-x]", "<p data-x>", TRUE },
  { "[data-x=y]", "<p data-x=y>", TRUE },
  { "[data-x=y]", "<p data-x=z>", FALSE },
  { "p#a.b[c=d]", "<p id=a class=b c=d>", TRUE },
  { "p#a.b[c=d]", "<p id=a class=b>", FALSE },
};

static void
test_selectors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (selectors); i++)
    {
      g_autoptr (GotganSiteRule) rule =
          gotgan_site_rule_new (GOTGAN_SITE_RULE_TEXT, selectors[i].selector);
      GumboOutput *output = gumbo_parse (selectors[i].html);
      const GumboNode *body = output->root->v.element.children.data[1];
      const GumboNode *node = body->v.element.children.data[0];

      g_assert_nonnull (rule);
      if (gotgan_site_rule_matches (rule, &node->v.element) != selectors[i].matches)
        g_test_fail_printf ("%s and %s", selectors[i].selector, selectors[i].html);
      gumbo_destroy_output (&kGumboDefaultOptions, output);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sites/addresses", test_addresses);
  g_test_add_func ("/sites/long-address", test_long_address);
  g_test_add_func ("/sites/bad-lines", test_bad_lines);
  g_test_add_func ("/sites/rules-of-hosts", test_rules_of_hosts);
  g_test_add_func ("/sites/selectors", test_selectors);
  return g_test_run ();
}
