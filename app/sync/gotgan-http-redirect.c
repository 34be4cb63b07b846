#include "config.h"

#include "app/sync/gotgan-http-private.h"

#include "app/sync/gotgan-http-address.h"
#include "app/sync/gotgan-http-error.h"

/* Followed here and not by libsoup: it tells neither a move for good from a detour, nor https from http. */

static gboolean
is_for_good (guint status)
{
  return status == SOUP_STATUS_MOVED_PERMANENTLY || status == SOUP_STATUS_PERMANENT_REDIRECT;
}

gboolean
gotgan_http_exchange_is_redirect (GotganHttpExchange *self)
{
  switch (self->answer->status)
    {
    case SOUP_STATUS_MOVED_PERMANENTLY:
    case SOUP_STATUS_FOUND:
    case SOUP_STATUS_SEE_OTHER:
    case SOUP_STATUS_TEMPORARY_REDIRECT:
    case SOUP_STATUS_PERMANENT_REDIRECT:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
may_follow (GotganHttpExchange *self, GUri *target, const char *address, GError **error)
{
  if (g_str_equal (g_uri_get_scheme (self->uri), "https")
      && !g_str_equal (g_uri_get_scheme (target), "https"))
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_REDIRECT, "from https to http");
  if (self->trail->len > GOTGAN_HTTP_MAX_REDIRECTS)
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_REDIRECT, "too many redirects");
  if (g_ptr_array_find_with_equal_func (self->trail, address, g_str_equal, NULL))
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_REDIRECT, "in a circle");
  return TRUE;
}

gboolean
gotgan_http_exchange_follow (GotganHttpExchange *self, GError **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->message);
  const char *location = soup_message_headers_get_one (headers, "Location");
  g_autoptr (GUri) target = NULL;
  g_autofree char *address = NULL;

  if (location == NULL)
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_BROKEN, "a redirect to nowhere");
  target = gotgan_http_address_parse (location, self->uri, NULL);
  if (target == NULL)
    return gotgan_http_refuse (error, GOTGAN_HTTP_ERROR_REDIRECT,
                               "to what is no http or https address");
  if (self->trail == NULL)
    self->trail = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->trail, g_strdup (self->answer->url));
  address = g_uri_to_string (target);
  if (!may_follow (self, target, address, error))
    return FALSE;
  self->is_detour = self->is_detour || !is_for_good (self->answer->status);
  if (!self->is_detour)
    g_set_str (&self->answer->moved, address);
  g_uri_unref (self->uri);
  self->uri = g_steal_pointer (&target);
  return TRUE;
}
