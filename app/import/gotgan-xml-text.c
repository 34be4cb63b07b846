#include "config.h"

#include "app/import/gotgan-xml-text.h"

#include "app/import/gotgan-entities.h"

#include <string.h>

/* More have no element of any feed, and each is compared with those before it. */
#define MAX_ATTRIBUTES 64

static gboolean
gotgan_xml_is_char (gunichar c)
{
  return (c >= 0x20 && c != 0xfffe && c != 0xffff && c <= 0x10ffff && (c < 0xd800 || c > 0xdfff))
         || c == '\t' || c == '\n' || c == '\r';
}

void
gotgan_xml_append_char (GString *out, gunichar c)
{
  if (c == '<')
    g_string_append (out, "&lt;");
  else if (c == '&')
    g_string_append (out, "&amp;");
  else if (c == '>')
    g_string_append (out, "&gt;");
  else if (c == '"')
    g_string_append (out, "&quot;");
  else if (c < 0x20 || c == '\'')
    g_string_append_printf (out, "&#%u;", c);
  else
    g_string_append_unichar (out, c);
}

/* "&#0;", "&#x1b;": the number of what XML forbids. Returns: its bytes, or 0 */
static gsize
gotgan_xml_forbidden_number (const char *at, gsize left)
{
  const char *end = memchr (at, ';', MIN (left, GOTGAN_XML_LONGEST_REFERENCE));
  gsize digits;

  if (left < 4 || at[1] != '#' || end == NULL)
    return 0;
  digits = strspn (at + 2 + (at[2] == 'x' || at[2] == 'X'), "0123456789abcdefABCDEF");
  return digits > 0 && at + 2 + (at[2] == 'x' || at[2] == 'X') + digits == end
             ? (gsize) (end - at) + 1
             : 0;
}

/* Takes the reference at @at, where a "&" stands. Returns: the bytes that it took; 1 for a bare "&" */
static gsize
gotgan_xml_take_reference (const char *at, gsize left, GString *out)
{
  gunichar c = 0;
  gsize length = gotgan_entities_read (at, &c);

  if (length == 0 || length > left)
    {
      length = gotgan_xml_forbidden_number (at, left);
      if (length > 0)
        return length;
      g_string_append (out, "&amp;");
      return 1;
    }
  if (gotgan_xml_is_char (c))
    gotgan_xml_append_char (out, c);
  return length;
}

/* The bytes at which text can't simply be copied. */
static const gboolean *
gotgan_xml_stops (void)
{
  static gboolean stops[256];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < 0x20; i++)
        stops[i] = i != '\t' && i != '\n' && i != '\r';
      stops['<'] = stops['>'] = stops['&'] = stops[0xef] = TRUE;
      g_once_init_leave (&ready, 1);
    }
  return stops;
}

static gboolean
gotgan_xml_is_forbidden (const char *at, gsize left)
{
  return (guint8) *at < 0x20 || (left >= 3 && (guint8) at[1] == 0xbf && (guint8) at[2] >= 0xbe);
}

/* Copies @text without what XML forbids; for CDATA, where nothing else matters. */
void
gotgan_xml_append_verbatim (GString *out, const char *text, gsize length)
{
  const gboolean *stops = gotgan_xml_stops ();
  gsize start = 0;

  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = (guint8) text[i];

      if (!stops[byte] || (byte >= 0x20 && byte != 0xef)
          || !gotgan_xml_is_forbidden (text + i, length - i))
        continue;
      g_string_append_len (out, text + start, (gssize) (i - start));
      start = i + (byte == 0xef ? 3 : 1);
      i = start - 1;
    }
  g_string_append_len (out, text + start, (gssize) (length - start));
}

/* Copies character data in which references may stand. Of "<" and ">" none is markup here. */
void
gotgan_xml_append_text (GString *out, const char *text, gsize length)
{
  const gboolean *stops = gotgan_xml_stops ();

  for (gsize i = 0; i < length;)
    {
      gsize start = i;

      while (i < length && !stops[(guint8) text[i]])
        i++;
      g_string_append_len (out, text + start, (gssize) (i - start));
      if (i == length)
        return;
      if (text[i] == '&')
        i += gotgan_xml_take_reference (text + i, length - i, out);
      else if (text[i] == '<' || text[i] == '>')
        gotgan_xml_append_char (out, (guint8) text[i++]);
      else if (gotgan_xml_is_forbidden (text + i, length - i))
        i += (guint8) text[i] == 0xef ? 3 : 1;
      else
        g_string_append_c (out, text[i++]);
    }
}

/* What is left out leaves its line ends. */
void
gotgan_xml_append_lines (GString *out, const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end && (text = memchr (text, '\n', (gsize) (end - text))) != NULL)
    {
      g_string_append_c (out, '\n');
      text++;
    }
}

static gboolean
gotgan_xml_is_name_start (char c)
{
  return g_ascii_isalpha (c) || c == '_' || c == ':' || (guint8) c >= 0x80;
}

gsize
gotgan_xml_name_length (const char *text, gsize length)
{
  gsize i = 0;

  if (length == 0 || !gotgan_xml_is_name_start (*text))
    return 0;
  while (i < length
         && (gotgan_xml_is_name_start (text[i]) || g_ascii_isdigit (text[i]) || text[i] == '-'
             || text[i] == '.'))
    i++;
  return i;
}

/* Takes the value behind a "=". Returns: the bytes up to its end */
static gsize
gotgan_xml_take_value (const char *text, gsize length, const char **value, gsize *size)
{
  gsize start = 0;
  gsize end;

  while (start < length && g_ascii_isspace (text[start]))
    start++;
  if (start < length && (text[start] == '"' || text[start] == '\''))
    {
      const char *quote = memchr (text + start + 1, text[start], length - start - 1);

      end = quote != NULL ? (gsize) (quote - text) : length;
      *value = text + start + 1;
      *size = end - start - 1;
      return MIN (end + 1, length);
    }
  for (end = start; end < length && !g_ascii_isspace (text[end]);)
    end++;
  *value = text + start;
  *size = end - start;
  return end;
}

static void
gotgan_xml_append_attribute (GString *out, const char *name, gsize name_length, const char *value,
                             gsize size)
{
  g_string_append_c (out, ' ');
  g_string_append_len (out, name, (gssize) name_length);
  g_string_append (out, "=\"");
  while (size > 0)
    {
      const char *quote = memchr (value, '"', size);
      gsize plain = quote != NULL ? (gsize) (quote - value) : size;

      gotgan_xml_append_text (out, value, plain);
      if (quote == NULL)
        break;
      g_string_append (out, "&quot;");
      value += plain + 1;
      size -= plain + 1;
    }
  g_string_append_c (out, '"');
}

void
gotgan_xml_append_attributes (GString *out, const char *text, gsize length)
{
  const char *seen[MAX_ATTRIBUTES];
  gsize seen_lengths[MAX_ATTRIBUTES];
  guint n_seen = 0;

  for (gsize i = 0; i < length && n_seen < MAX_ATTRIBUTES;)
    {
      const char *value = text + i;
      gsize name = gotgan_xml_name_length (text + i, length - i);
      gsize size = name;
      gsize next = i + name;
      gboolean again = FALSE;

      if (name == 0)
        {
          i++;
          continue;
        }
      while (next < length && g_ascii_isspace (text[next]))
        next++;
      if (next < length && text[next] == '=')
        next += 1 + gotgan_xml_take_value (text + next + 1, length - next - 1, &value, &size);
      for (guint n = 0; n < n_seen; n++)
        again = again || (seen_lengths[n] == name && memcmp (seen[n], text + i, name) == 0);
      if (!again)
        gotgan_xml_append_attribute (out, text + i, name, value, size);
      seen[n_seen] = text + i;
      seen_lengths[n_seen++] = name;
      i = next;
    }
}
