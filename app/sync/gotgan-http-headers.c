#include "config.h"

#include "app/sync/gotgan-http-headers.h"

#include <libsoup/soup.h>

/* Servers refuse requests whose header lines are longer than 8 KB in all; real ETags have under 100 bytes. */
#define MAX_VALIDATOR 2048
/* The longest name that IANA knows has 45. */
#define MAX_CHARSET 45
#define MAX_SECONDS (GOTGAN_HTTP_MAX_WAIT / G_TIME_SPAN_SECOND)

gint64
gotgan_http_parse_date (const char *text)
{
  g_autoptr (GDateTime) date = text != NULL ? soup_date_time_new_from_http_string (text) : NULL;

  /* Before 1970 there was no server. */
  return date != NULL ? MAX (g_date_time_to_unix (date), 0) * G_USEC_PER_SEC : 0;
}

/* Digits only, possibly in quotes; more than anyone keeps track of is the most. */
static gboolean
parse_seconds (const char *text, gint64 *seconds)
{
  gint64 value = 0;
  const char *p = text;
  gboolean is_quoted = *p == '"';

  p += is_quoted ? 1 : 0;
  if (!g_ascii_isdigit (*p))
    return FALSE;
  for (; g_ascii_isdigit (*p); p++)
    value = MIN (value * 10 + (*p - '0'), MAX_SECONDS);
  if (is_quoted && *p == '"')
    p++;
  while (g_ascii_isspace (*p))
    p++;
  *seconds = value;
  return *p == '\0';
}

/* FALSE: it says nothing. Of two that differ the shorter holds, as RFC 9111, section 4.2.1, lets it. */
static gboolean
read_cache_control (const char *text, gint64 *seconds)
{
  GSList *directives = soup_header_parse_list (text);
  gboolean found = FALSE;

  for (GSList *l = directives; l != NULL; l = l->next)
    {
      const char *directive = l->data;
      gint64 value = 0;

      if (g_ascii_strcasecmp (directive, "no-cache") != 0
          && g_ascii_strcasecmp (directive, "no-store") != 0
          && !(g_ascii_strncasecmp (directive, "max-age=", 8) == 0
               && parse_seconds (directive + 8, &value)))
        continue;
      *seconds = found ? MIN (*seconds, value) : value;
      found = TRUE;
    }
  soup_header_free_list (directives);
  return found;
}

static gint64
read_expires (const char *text, gint64 date, gint64 now)
{
  gint64 expires = gotgan_http_parse_date (text);

  if (expires == 0)
    return 0;
  return CLAMP ((expires - (date != 0 ? date : now)) / G_USEC_PER_SEC, 0, MAX_SECONDS);
}

gint64
gotgan_http_parse_max_age (const char *cache_control, const char *expires, const char *age,
                           gint64 date, gint64 now)
{
  gint64 seconds = 0;
  gint64 spent = 0;

  if (cache_control == NULL || !read_cache_control (cache_control, &seconds))
    seconds = read_expires (expires, date, now);
  if (age == NULL || !parse_seconds (age, &spent))
    spent = 0;
  return MAX (seconds - spent, 0);
}

gint64
gotgan_http_parse_retry_after (const char *text, gint64 date, gint64 now)
{
  gint64 seconds;
  gint64 wait;
  gint64 when;

  if (text == NULL)
    return 0;
  if (parse_seconds (text, &seconds))
    return seconds > 0 ? now + seconds * G_USEC_PER_SEC : 0;
  when = gotgan_http_parse_date (text);
  if (when == 0)
    return 0;
  wait = when - (date != 0 ? date : now);
  return wait > 0 ? now + MIN (wait, GOTGAN_HTTP_MAX_WAIT) : 0;
}

char *
gotgan_http_dup_validator (const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  if (length == 0 || length > MAX_VALIDATOR)
    return NULL;
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] < ' ' || text[i] == 0x7f)
      return NULL;
  /* libsoup puts U+FFFD where bytes were no UTF-8: then it would never match. */
  if (!g_utf8_validate (text, (gssize) length, NULL) || strstr (text, "\357\277\275") != NULL)
    return NULL;
  return g_strdup (text);
}

char *
gotgan_http_dup_charset (const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  if (length == 0 || length > MAX_CHARSET)
    return NULL;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && strchr ("-_.:+()", text[i]) == NULL)
      return NULL;
  return g_ascii_strdown (text, -1);
}
