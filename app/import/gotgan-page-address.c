#include "config.h"

#include "app/import/gotgan-page-head.h"

#include <string.h>

/* The part of @host that one owner has: its last two labels, or three where the last are "co.kr" and their like. */
static const char *
gotgan_page_site_of (const char *host)
{
  const char *at = host + strlen (host);
  const char *dots[3] = { NULL };
  gsize n = 0;

  while (at > host && n < G_N_ELEMENTS (dots))
    if (*--at == '.')
      dots[n++] = at;
  if (n < 2)
    return host;
  if (strlen (dots[0]) == 3 && dots[0] - dots[1] <= 4)
    return n > 2 ? dots[2] + 1 : host;
  return dots[1] + 1;
}

static gboolean
gotgan_page_is_same_site (GUri *a, GUri *b)
{
  return g_uri_get_host (a) != NULL && g_uri_get_host (b) != NULL
         && g_ascii_strcasecmp (gotgan_page_site_of (g_uri_get_host (a)),
                                gotgan_page_site_of (g_uri_get_host (b)))
                == 0;
}

/* Templates left as they are name the start of the site on every page. */
static gboolean
gotgan_page_is_front (GUri *uri)
{
  return strlen (g_uri_get_path (uri)) <= 1 && g_uri_get_query (uri) == NULL;
}

char *
gotgan_page_plausible_address (const char *said, GotganSites *sites, const char *url)
{
  g_autofree char *address = gotgan_sites_dup_address (sites, said, url);
  g_autoptr (GUri) uri = address != NULL ? g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL) : NULL;
  g_autoptr (GUri) page = url != NULL ? g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL) : NULL;

  if (uri == NULL || gotgan_page_is_front (uri))
    return NULL;
  if (page != NULL && !gotgan_page_is_same_site (uri, page))
    return NULL;
  return g_steal_pointer (&address);
}
