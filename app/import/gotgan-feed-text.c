#include "config.h"

#include "app/import/gotgan-feed-text.h"

#include "app/import/gotgan-entities.h"
#include "app/import/gotgan-markup-tag.h"

#include <gumbo.h>
#include <string.h>

/* Bytes of an address; longer ones are no address. */
#define LONGEST_ADDRESS 8192

char *
gotgan_feed_text_squeeze (const char *text)
{
  GString *squeezed = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0xa0)
        {
          if (squeezed->len > 0 && squeezed->str[squeezed->len - 1] != ' ')
            g_string_append_c (squeezed, ' ');
        }
      else
        g_string_append_len (squeezed, at, g_utf8_skip[(guint8) *at]);
    }
  if (squeezed->len > 0 && squeezed->str[squeezed->len - 1] == ' ')
    g_string_truncate (squeezed, squeezed->len - 1);
  return g_string_free (squeezed, squeezed->len == 0);
}

/* The bytes of the tag or comment at @at, where a "<" stands; 0 when it is text. No comment ends behind @last_comment. */
static gsize
gotgan_feed_text_tag_length (const char *at, const char *last_comment)
{
  const char *name = at + 1 + (at[1] == '/');
  const char *end;
  gsize length = 0;

  if (strncmp (at, "<!--", 4) == 0)
    {
      end = last_comment > at ? gotgan_markup_find_comment_end (at + 2, last_comment + 3) : NULL;
      return end != NULL ? (gsize) (end - at) : 0;
    }
  while (g_ascii_isalnum (name[length]))
    length++;
  if (length == 0 || gumbo_tagn_enum (name, (unsigned int) length) == GUMBO_TAG_UNKNOWN
      || (!g_ascii_isspace (name[length]) && name[length] != '/' && name[length] != '>'))
    return 0;
  end = strchr (name, '>');
  return end != NULL ? (gsize) (end - at) + 1 : 0;
}

/* Tags that stand between two words. */
static gboolean
gotgan_feed_text_separates (const char *tag)
{
  tag += 1 + (tag[1] == '/');
  return g_ascii_strncasecmp (tag, "br", 2) == 0 || g_ascii_strncasecmp (tag, "p", 1) == 0
         || g_ascii_strncasecmp (tag, "div", 3) == 0 || g_ascii_strncasecmp (tag, "li", 2) == 0;
}

/* @html may have many "<" that never end: each is looked for but once. */
static char *
gotgan_feed_text_strip (const char *html)
{
  GString *text = g_string_sized_new (strlen (html));
  const char *last_end = strrchr (html, '>');
  const char *last_comment = g_strrstr (html, "-->");

  while (*html != '\0')
    {
      gsize plain = strcspn (html, "<");
      gsize tag;

      g_string_append_len (text, html, (gssize) plain);
      html += plain;
      if (*html == '\0')
        break;
      tag = last_end > html ? gotgan_feed_text_tag_length (html, last_comment) : 0;
      if (tag == 0)
        g_string_append_c (text, '<');
      else if (gotgan_feed_text_separates (html))
        g_string_append_c (text, ' ');
      html += MAX (tag, 1);
    }
  return g_string_free (text, FALSE);
}

char *
gotgan_feed_text_from_html (const char *html)
{
  g_autofree char *stripped = NULL;
  g_autofree char *decoded = NULL;

  if (strpbrk (html, "<&") == NULL)
    return gotgan_feed_text_squeeze (html);
  stripped = gotgan_feed_text_strip (html);
  decoded = gotgan_entities_decode (stripped);
  return gotgan_feed_text_squeeze (decoded);
}

void
gotgan_feed_text_escape (GString *html, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '&')
        g_string_append (html, "&amp;");
      else if (text[i] == '<')
        g_string_append (html, "&lt;");
      else if (text[i] == '>')
        g_string_append (html, "&gt;");
      else if (text[i] == '"')
        g_string_append (html, "&quot;");
      else
        g_string_append_c (html, text[i]);
    }
}

char *
gotgan_feed_text_to_html (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *html = g_string_sized_new (strlen (text) + 16);
  gboolean open = FALSE;

  if (lines[0] == NULL || lines[1] == NULL)
    {
      gotgan_feed_text_escape (html, text, strlen (text));
      return g_string_free (html, FALSE);
    }
  for (char **line = lines; *line != NULL; line++)
    {
      if (*g_strstrip (*line) == '\0')
        {
          g_string_append (html, open ? "</p>" : "");
          open = FALSE;
          continue;
        }
      g_string_append (html, open ? "<br>" : "<p>");
      gotgan_feed_text_escape (html, *line, strlen (*line));
      open = TRUE;
    }
  g_string_append (html, open ? "</p>" : "");
  return g_string_free (html, FALSE);
}

/* --- Persons --------------------------------------------------------------------------------------- */

static gboolean
gotgan_feed_text_is_mail (const char *text)
{
  return strchr (text, '@') != NULL && strchr (text, ' ') == NULL;
}

/* What is in the last brackets and what is before them. */
static char *
gotgan_feed_text_split_brackets (char *text, char open, char close)
{
  gsize length = strlen (text);
  char *bracket = strrchr (text, open);

  if (length == 0 || text[length - 1] != close || bracket == NULL)
    return NULL;
  text[length - 1] = '\0';
  *bracket = '\0';
  g_strstrip (text);
  return g_strstrip (bracket + 1);
}

char *
gotgan_feed_text_read_person (const char *text)
{
  g_autofree char *mail_apart = NULL;
  g_autofree char *name = NULL;
  char *inner;

  /* "<a@b.kr>" is no tag, and stays. */
  name = gotgan_feed_text_from_html (text);
  if (name == NULL)
    return NULL;
  mail_apart = g_strdup (name);
  inner = gotgan_feed_text_split_brackets (mail_apart, '(', ')');
  if (inner == NULL)
    inner = gotgan_feed_text_split_brackets (mail_apart, '<', '>');
  if (inner != NULL && *mail_apart != '\0' && gotgan_feed_text_is_mail (inner))
    return g_steal_pointer (&mail_apart);
  if (inner != NULL && *inner != '\0' && gotgan_feed_text_is_mail (mail_apart))
    return g_strdup (inner);
  if (inner != NULL && *mail_apart == '\0')
    return gotgan_feed_text_is_mail (inner) || *inner == '\0' ? NULL : g_strdup (inner);
  return gotgan_feed_text_is_mail (name) ? NULL : g_steal_pointer (&name);
}

/* --- Addresses ------------------------------------------------------------------------------------- */

static gboolean
gotgan_feed_text_is_web (const char *address)
{
  return (g_ascii_strncasecmp (address, "http://", 7) == 0 && address[7] != '\0')
         || (g_ascii_strncasecmp (address, "https://", 8) == 0 && address[8] != '\0');
}

/* Line ends in an address are those of the markup; a space is one of its own. */
static char *
gotgan_feed_text_clean_address (const char *address)
{
  GString *clean = g_string_sized_new (strlen (address));

  while (g_ascii_isspace (*address))
    address++;
  for (; *address != '\0'; address++)
    if (*address == ' ')
      g_string_append (clean, "%20");
    else if ((guint8) *address > ' ')
      g_string_append_c (clean, *address);
  while (g_str_has_suffix (clean->str, "%20"))
    g_string_truncate (clean, clean->len - 3);
  return g_string_free (clean, FALSE);
}

char *
gotgan_feed_text_resolve (const char *address, const char *base)
{
  g_autofree char *clean = NULL;
  g_autofree char *absolute = NULL;

  if (address == NULL || strlen (address) > LONGEST_ADDRESS)
    return NULL;
  clean = gotgan_feed_text_clean_address (address);
  if (gotgan_feed_text_is_web (clean))
    return g_steal_pointer (&clean);
  if (*clean == '\0' || base == NULL)
    return NULL;
  absolute =
      g_uri_resolve_relative (base, clean, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
  return absolute != NULL && gotgan_feed_text_is_web (absolute) ? g_steal_pointer (&absolute)
                                                                : NULL;
}
