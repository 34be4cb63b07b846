#include "config.h"

#include "ui/widgets/gotgan-match-markup.h"

#include <string.h>

#define OPENING "\342\201\250"
#define CLOSING "\342\201\251"
#define LENGTH (sizeof OPENING - 1)

static void
gotgan_match_append_escaped (GString *markup, const char *start, const char *end)
{
  g_autofree char *escaped = g_markup_escape_text (start, end - start);

  g_string_append (markup, escaped);
}

char *
gotgan_match_dup_markup (const char *snippet)
{
  GString *markup = g_string_new (NULL);
  const char *start = snippet;
  gboolean inside = FALSE;

  for (const char *at = snippet; *at != '\0';)
    {
      gboolean opening = g_str_has_prefix (at, OPENING);

      if (!opening && !g_str_has_prefix (at, CLOSING))
        {
          at = g_utf8_next_char (at);
          continue;
        }
      gotgan_match_append_escaped (markup, start, at);
      if (opening != inside)
        {
          g_string_append (markup, opening ? "<b>" : "</b>");
          inside = opening;
        }
      at += LENGTH;
      start = at;
    }
  gotgan_match_append_escaped (markup, start, start + strlen (start));
  if (inside)
    g_string_append (markup, "</b>");
  return g_string_free (markup, FALSE);
}

gboolean
gotgan_match_has_any (const char *snippet)
{
  return strstr (snippet, OPENING) != NULL;
}
