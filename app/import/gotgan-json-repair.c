#include "config.h"

#include "app/import/gotgan-json-repair.h"

#include <string.h>

/* The JSON parser calls itself for each level, so the levels are counted first. */
#define MAX_LEVELS 64

static const char cdata[] = "<![CDATA[";

/* Where the next object or list begins: the bracket of a CDATA mark is none. */
static const char *
gotgan_json_repair_find (const char *at)
{
  while ((at = strpbrk (at, "{[<")) != NULL)
    {
      if (*at != '<')
        return at;
      at += strncmp (at, cdata, strlen (cdata)) == 0 ? strlen (cdata) : 1;
    }
  return NULL;
}

/* Copies the string that begins at @at. Returns: one past its end, or the end of the text */
static const char *
gotgan_json_repair_string (GString *out, const char *at)
{
  g_string_append_c (out, *at++);
  while (*at != '\0' && *at != '"')
    {
      if (*at == '\\' && at[1] != '\0' && (guchar) at[1] >= ' ')
        g_string_append_c (out, *at++);
      g_string_append_c (out, (guchar) *at < ' ' ? ' ' : *at);
      at++;
    }
  if (*at == '"')
    g_string_append_c (out, *at++);
  return at;
}

/* The comma that nothing follows before the bracket. */
static void
gotgan_json_repair_drop_comma (GString *out)
{
  gsize length = out->len;

  while (length > 0 && g_ascii_isspace (out->str[length - 1]))
    length--;
  if (length > 0 && out->str[length - 1] == ',')
    g_string_truncate (out, length - 1);
}

char *
gotgan_json_repair (const char **text)
{
  const char *at = gotgan_json_repair_find (*text);
  g_autoptr (GString) out = g_string_new (NULL);
  guint level = 0;
  gboolean deep = FALSE;

  while (at != NULL && *at != '\0')
    {
      if (*at == '"')
        {
          at = gotgan_json_repair_string (out, at);
          continue;
        }
      if (*at == '{' || *at == '[')
        deep = ++level > MAX_LEVELS || deep;
      else if (*at == '}' || *at == ']')
        {
          gotgan_json_repair_drop_comma (out);
          level--;
        }
      g_string_append_c (out, *at++);
      if (level == 0)
        break;
    }
  *text = at != NULL ? at : *text + strlen (*text);
  if (out->len == 0 || level > 0 || deep)
    return out->len == 0 ? NULL : g_strdup ("{}");
  return g_string_free (g_steal_pointer (&out), FALSE);
}
