#include "config.h"

#include "app/model/gotgan-query-private.h"

#include <string.h>

/* Korean says it behind the value: "1조이상", "2024년 이후". */
static const struct
{
  const char *word;
  const char *sign;
} behind[] = {
  { "이상", ">=" }, { "이후", ">=" }, { "부터", ">=" }, { "초과", ">" },
  { "이하", "<=" }, { "이전", "<=" }, { "까지", "<=" }, { "미만", "<" },
};

static void
turn_around (GString *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (behind); i++)
    if (g_str_has_suffix (text->str, behind[i].word))
      {
        g_string_truncate (text, text->len - strlen (behind[i].word));
        g_string_prepend (text, behind[i].sign);
        return;
      }
}

/* "1조부터 5조까지" */
static gboolean
join_sides (GString *text)
{
  const char *from = strstr (text->str, "부터");

  if (from == NULL || from[strlen ("부터")] == '\0')
    return FALSE;
  g_string_replace (text, "부터", "~", 1);
  if (g_str_has_suffix (text->str, "까지"))
    g_string_truncate (text, text->len - strlen ("까지"));
  return TRUE;
}

char *
gotgan_query_dup_plain (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  g_autofree char *lower = g_utf8_strdown (normal != NULL ? normal : text, -1);
  GString *plain = g_string_new (g_strstrip (lower));

  g_string_replace (plain, "≥", ">=", 0);
  g_string_replace (plain, "≤", "<=", 0);
  if (!join_sides (plain))
    turn_around (plain);
  return g_string_free_and_steal (plain);
}
