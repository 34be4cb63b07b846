#include "config.h"

#include "app/import/gotgan-sites.h"

#include "app/import/gotgan-site-rules.h"

#include <string.h>

#define ADDRESSES "lexicon/addresses.tsv"
#define SITES "lexicon/sites.tsv"
#define ANY "*"
/* Bytes. Servers refuse longer ones. */
#define LONGEST_ADDRESS 8192

struct _GotganSites
{
  gatomicrefcount ref_count;
  /* Name of a parameter to the hosts, a strv, where it only tracks; "*" is anywhere. */
  GHashTable *parameters;
  /* Such names that are the start of a name: "utm_". */
  GPtrArray *prefixes;
  /* Host to a GPtrArray of GotganSiteRule. */
  GHashTable *rules;
};

typedef gboolean (*GotganSitesRowFunc) (GotganSites *self, char **columns);

/* --- The files --------------------------------------------------------------------------------- */

static gboolean
gotgan_sites_add_parameter (GotganSites *self, char **columns)
{
  g_auto (GStrv) hosts = g_strsplit (columns[1], ";", -1);
  gsize length = strlen (columns[0]);

  if (length == 0 || *columns[1] == '\0')
    return FALSE;
  if (columns[0][length - 1] == '*')
    g_ptr_array_add (self->prefixes, g_strndup (columns[0], length - 1));
  else
    g_hash_table_insert (self->parameters, g_strdup (columns[0]), g_steal_pointer (&hosts));
  return TRUE;
}

static gboolean
gotgan_sites_add_rule (GotganSites *self, char **columns)
{
  GPtrArray *rules;
  GotganSiteRule *rule = NULL;

  if (g_str_equal (columns[1], "text"))
    rule = gotgan_site_rule_new (GOTGAN_SITE_RULE_TEXT, columns[2]);
  else if (g_str_equal (columns[1], "drop"))
    rule = gotgan_site_rule_new (GOTGAN_SITE_RULE_DROP, columns[2]);
  if (rule == NULL)
    return FALSE;
  rules = g_hash_table_lookup (self->rules, columns[0]);
  if (rules == NULL)
    {
      rules = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_site_rule_free);
      g_hash_table_insert (self->rules, g_strdup (columns[0]), rules);
    }
  g_ptr_array_add (rules, rule);
  return TRUE;
}

static void
gotgan_sites_read (GotganSites *self, GHashTable *files, const char *name, GotganSitesRowFunc add)
{
  GBytes *bytes = g_hash_table_lookup (files, name);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gsize size;

  if (bytes == NULL)
    return;
  text = g_strndup (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = NULL;

      if (*lines[i] == '#' || *g_strchomp (lines[i]) == '\0')
        continue;
      columns = g_strsplit (lines[i], "\t", -1);
      if (!g_utf8_validate (lines[i], -1, NULL) || g_strv_length (columns) != 3
          || !add (self, columns))
        g_debug ("%s:%" G_GSIZE_FORMAT ": this line can't be read", name, i + 1);
    }
}

GotganSites *
gotgan_sites_new (GHashTable *files)
{
  GotganSites *self = g_new0 (GotganSites, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->parameters =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  self->prefixes = g_ptr_array_new_with_free_func (g_free);
  self->rules =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  gotgan_sites_read (self, files, ADDRESSES, gotgan_sites_add_parameter);
  gotgan_sites_read (self, files, SITES, gotgan_sites_add_rule);
  return self;
}

GotganSites *
gotgan_sites_ref (GotganSites *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
gotgan_sites_unref (GotganSites *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->parameters);
  g_ptr_array_unref (self->prefixes);
  g_hash_table_unref (self->rules);
  g_free (self);
}

/* --- Addresses --------------------------------------------------------------------------------- */

/* Whether @host is @site or below it. */
static gboolean
gotgan_sites_is_of (const char *host, const char *site)
{
  gsize length = strlen (host);
  gsize wanted = strlen (site);

  if (g_str_equal (site, ANY))
    return TRUE;
  return length >= wanted && g_str_equal (host + length - wanted, site)
         && (length == wanted || host[length - wanted - 1] == '.');
}

static gboolean
gotgan_sites_only_tracks (GotganSites *self, const char *host, const char *name)
{
  char **hosts = self != NULL ? g_hash_table_lookup (self->parameters, name) : NULL;

  for (gsize i = 0; hosts != NULL && hosts[i] != NULL; i++)
    if (gotgan_sites_is_of (host, hosts[i]))
      return TRUE;
  for (guint i = 0; self != NULL && i < self->prefixes->len; i++)
    if (g_str_has_prefix (name, g_ptr_array_index (self->prefixes, i)))
      return TRUE;
  return FALSE;
}

/* @query without the parameters that only track. */
static char *
gotgan_sites_trim_query (GotganSites *self, const char *host, const char *query)
{
  g_autoptr (GString) kept = g_string_new (NULL);

  for (const char *at = query;; at++)
    {
      gsize length = strcspn (at, "&");
      g_autofree char *name = g_strndup (at, MIN (length, strcspn (at, "=")));

      if (length > 0 && !gotgan_sites_only_tracks (self, host, name))
        {
          if (kept->len > 0)
            g_string_append_c (kept, '&');
          g_string_append_len (kept, at, (gssize) length);
        }
      at += length;
      if (*at == '\0')
        break;
    }
  return kept->len > 0 ? g_string_free (g_steal_pointer (&kept), FALSE) : NULL;
}

static gboolean
gotgan_sites_is_host (const char *host)
{
  return host != NULL && *host != '\0' && strpbrk (host, " \t\"'<>\\^`{|}") == NULL;
}

static GUri *
gotgan_sites_parse (const char *address, const char *base)
{
  GUriFlags flags = G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_SCHEME_NORMALIZE;
  g_autofree char *trimmed = g_strstrip (g_strdup (address));
  g_autoptr (GUri) from =
      base != NULL && strlen (base) <= LONGEST_ADDRESS ? g_uri_parse (base, flags, NULL) : NULL;

  return *trimmed != '\0' ? g_uri_parse_relative (from, trimmed, flags, NULL) : NULL;
}

char *
gotgan_sites_dup_address (GotganSites *self, const char *address, const char *base)
{
  g_autoptr (GUri) uri = NULL;
  g_autofree char *host = NULL;
  g_autofree char *query = NULL;
  const char *scheme;
  int port;

  if (address == NULL || strlen (address) > LONGEST_ADDRESS)
    return NULL;
  uri = gotgan_sites_parse (address, base);
  if (uri == NULL || !gotgan_sites_is_host (g_uri_get_host (uri)))
    return NULL;
  scheme = g_uri_get_scheme (uri);
  if (!g_str_equal (scheme, "http") && !g_str_equal (scheme, "https"))
    return NULL;
  host = g_ascii_strdown (g_uri_get_host (uri), -1);
  if (g_uri_get_query (uri) != NULL)
    query = gotgan_sites_trim_query (self, host, g_uri_get_query (uri));
  port = g_uri_get_port (uri);
  if (port == (g_str_equal (scheme, "http") ? 80 : 443))
    port = -1;
  return g_uri_join (G_URI_FLAGS_ENCODED, scheme, NULL, host, port,
                     *g_uri_get_path (uri) != '\0' ? g_uri_get_path (uri) : "/", query, NULL);
}

/* --- Rules ------------------------------------------------------------------------------------- */

static void
gotgan_sites_list_of (GotganSites *self, const char *host, GPtrArray *found)
{
  GPtrArray *rules = g_hash_table_lookup (self->rules, host);

  if (rules != NULL)
    g_ptr_array_extend (found, rules, NULL, NULL);
}

GPtrArray *
gotgan_sites_list_rules (GotganSites *sites, const char *url)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GUri) uri = url != NULL ? gotgan_sites_parse (url, NULL) : NULL;
  g_autofree char *host = uri != NULL && g_uri_get_host (uri) != NULL
                              ? g_ascii_strdown (g_uri_get_host (uri), -1)
                              : NULL;

  if (sites == NULL)
    return found;
  for (const char *at = host; at != NULL; at = strchr (at, '.'))
    gotgan_sites_list_of (sites, *at == '.' ? ++at : at, found);
  gotgan_sites_list_of (sites, ANY, found);
  return found;
}
