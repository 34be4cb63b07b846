#include "config.h"

#include "ui/reader/gotgan-find-text.h"

#include <string.h>

/* Compares letter by letter in lower case: offsets stay those of the text, as a case-folded copy's would not. */
static GArray *
fold_letters (const char *words)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autofree char *normal = g_utf8_normalize (words, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  if (normal == NULL)
    return letters;
  g_strstrip (normal);
  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_unichar_tolower (g_utf8_get_char (p));

      g_array_append_val (letters, letter);
    }
  return letters;
}

static gboolean
stands_at (const char *p, GArray *letters)
{
  for (guint i = 0; i < letters->len; i++, p = g_utf8_next_char (p))
    if (*p == '\0'
        || g_unichar_tolower (g_utf8_get_char (p)) != g_array_index (letters, gunichar, i))
      return FALSE;
  return TRUE;
}

GArray *
gotgan_find_text (const char *text, const char *words)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (GotganTextMatch));
  g_autoptr (GArray) letters = fold_letters (words != NULL ? words : "");
  guint next = 0;
  guint at = 0;

  if (letters->len == 0)
    return matches;
  for (const char *p = text; *p != '\0' && matches->len < GOTGAN_FIND_MAX;
       p = g_utf8_next_char (p), at++)
    {
      GotganTextMatch match = { at, at + letters->len };

      if (at < next || !stands_at (p, letters))
        continue;
      g_array_append_val (matches, match);
      next = match.end;
    }
  return matches;
}
