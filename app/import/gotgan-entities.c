#include "config.h"

#include "app/import/gotgan-entities.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *text;
} entities[] = {
  { "amp", "&" },    { "lt", "<" },     { "gt", ">" },    { "quot", "\"" }, { "apos", "'" },
  { "nbsp", " " },   { "lsquo", "‘" },  { "rsquo", "’" }, { "ldquo", "“" }, { "rdquo", "”" },
  { "hellip", "…" }, { "middot", "·" }, { "ndash", "–" }, { "mdash", "—" }, { "copy", "©" },
  { "euro", "€" },   { "pound", "£" },  { "yen", "¥" },   { "bull", "•" },  { "times", "×" },
  { "laquo", "«" },  { "raquo", "»" },  { "shy", "" },    { "deg", "°" },
};

/* The character of "#39" or "#x27", or 0. */
static gunichar
gotgan_entities_number (const char *name)
{
  gboolean hex = name[1] == 'x' || name[1] == 'X';
  guint64 number = g_ascii_strtoull (name + 1 + hex, NULL, hex ? 16 : 10);

  return number >= 0x20 && number <= 0x10ffff && g_unichar_validate ((gunichar) number)
             ? (gunichar) number
             : 0;
}

static gboolean
gotgan_entities_append (GString *text, const char *name)
{
  gunichar c = *name == '#' ? gotgan_entities_number (name) : 0;

  if (c != 0)
    g_string_append_unichar (text, c);
  for (gsize i = 0; c == 0 && i < G_N_ELEMENTS (entities); i++)
    if (g_str_equal (entities[i].name, name))
      {
        g_string_append (text, entities[i].text);
        return TRUE;
      }
  if (c == 0 && *name != '#' && gotgan_entities_read (name, strlen (name), &c))
    g_string_append_unichar (text, c);
  return c != 0;
}

char *
gotgan_entities_decode (const char *text)
{
  GString *decoded = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0';)
    {
      gsize plain = strcspn (at, "&");
      gsize length;

      g_string_append_len (decoded, at, (gssize) plain);
      at += plain;
      if (*at == '\0')
        break;
      length = strspn (at + 1, "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
      if (length > 0 && length < 12 && at[1 + length] == ';')
        {
          g_autofree char *name = g_strndup (at + 1, length);

          if (gotgan_entities_append (decoded, name))
            {
              at += length + 2;
              continue;
            }
        }
      g_string_append_c (decoded, *at++);
    }
  return g_string_free (decoded, FALSE);
}
