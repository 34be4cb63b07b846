#include "config.h"

#include "app/sync/gotgan-http-address.h"

#include "app/sync/gotgan-http-error.h"
#include "app/sync/gotgan-http.h"

#include <libsoup/soup.h>

/* Servers refuse request lines of more than 8 KB (Apache, nginx); RFC 9110 asks for that much. */
#define MAX_LENGTH 8000

/* What has no place in an address, as the URL standard escapes it; line breaks would end the request line. */
static char *
escape (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 16);

  for (const char *p = text; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c == '\t' || c == '\n' || c == '\r')
        continue;
      if (c <= ' ' || c >= 0x7f || strchr ("\"<>\\^`{|}", c) != NULL)
        g_string_append_printf (out, "%%%02X", c);
      else
        g_string_append_c (out, (char) c);
    }
  return g_string_free_and_steal (out);
}

static gboolean
check (GUri *uri, GError **error)
{
  const char *scheme = g_uri_get_scheme (uri);
  const char *host = g_uri_get_host (uri);

  if (g_strcmp0 (scheme, "http") != 0 && g_strcmp0 (scheme, "https") != 0)
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_ADDRESS, "neither http nor https");
  if (host == NULL || *host == '\0')
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_ADDRESS, "no host");
  if (g_uri_get_port (uri) == 0)
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_ADDRESS, "port 0");
  return TRUE;
}

static GUri *
bare (GUri *uri)
{
  const char *path = g_uri_get_path (uri);
  g_autofree char *host = g_ascii_strdown (g_uri_get_host (uri), -1);

  return g_uri_build (SOUP_HTTP_URI_FLAGS, g_uri_get_scheme (uri), NULL, host, g_uri_get_port (uri),
                      *path != '\0' ? path : "/", g_uri_get_query (uri), NULL);
}

GUri *
gotgan_http_address_parse (const char *text, GUri *base, GError **error)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *escaped = NULL;
  g_autoptr (GUri) uri = NULL;

  if (text == NULL || strlen (text) > MAX_LENGTH)
    {
      gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_ADDRESS, "no address, or too long");
      return NULL;
    }
  trimmed = g_strstrip (g_strdup (text));
  escaped = escape (trimmed);
  if (base != NULL)
    uri = g_uri_parse_relative (base, escaped, SOUP_HTTP_URI_FLAGS, NULL);
  else
    uri = g_uri_parse (escaped, SOUP_HTTP_URI_FLAGS, NULL);
  if (uri == NULL)
    {
      gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_ADDRESS, "not an address");
      return NULL;
    }
  return check (uri, error) ? bare (uri) : NULL;
}
