#include "config.h"

#include "app/model/gotgan-tags.h"

#include "app/base/gotgan-text.h"

char *
gotgan_tag_dup_key (const char *tag)
{
  g_autofree char *folded = g_utf8_casefold (tag, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_NFKC);
}

/* White space and whatever steers a terminal separates words; a comma would separate tags. */
static char *
dup_plain (const char *tag)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = tag; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (plain, g_unichar_iscntrl (c) || c == ',' ? ' ' : c);
    }
  return g_string_free_and_steal (plain);
}

static char *
clean_one (const char *tag)
{
  g_autofree char *composed = g_utf8_normalize (tag, -1, G_NORMALIZE_NFC);
  g_autofree char *plain = composed != NULL ? dup_plain (composed) : NULL;
  g_autofree char *squeezed = plain != NULL ? gotgan_text_squeeze (plain) : NULL;
  const char *start = squeezed;

  while (start != NULL && (*start == '#' || *start == ' '))
    start++;
  if (start == NULL || *start == '\0')
    return NULL;
  return g_strchomp (gotgan_text_slice (start, 0, GOTGAN_TAG_LENGTH));
}

char **
gotgan_tags_clean (const char *const *tags)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; tags != NULL && tags[i] != NULL && g_hash_table_size (seen) < GOTGAN_TAGS_MAX;
       i++)
    {
      g_autofree char *tag = clean_one (tags[i]);

      if (tag != NULL && g_hash_table_add (seen, gotgan_tag_dup_key (tag)))
        g_strv_builder_take (builder, g_steal_pointer (&tag));
    }
  return g_hash_table_size (seen) > 0 ? g_strv_builder_end (builder) : NULL;
}

char **
gotgan_tags_parse (const char *text)
{
  g_autoptr (GString) marked = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  gunichar before = ' ';

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean parts_here = c == ',' || c == 0x3001 || c == 0xff0c || c == '\n'
                            || (c == '#' && g_unichar_isspace (before));

      g_string_append_unichar (marked, parts_here ? '\n' : c);
      before = c;
    }
  parts = g_strsplit (marked->str, "\n", -1);
  return gotgan_tags_clean ((const char *const *) parts);
}

char *
gotgan_tags_dup_text (const char *const *tags)
{
  return tags != NULL ? g_strjoinv (", ", (char **) tags) : g_strdup ("");
}

gboolean
gotgan_tags_equal (const char *const *a, const char *const *b)
{
  const char *const none[] = { NULL };

  return g_strv_equal (a != NULL ? a : none, b != NULL ? b : none);
}

gboolean
gotgan_tags_contain (const char *const *tags, const char *tag)
{
  g_autofree char *wanted = gotgan_tag_dup_key (tag);

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_autofree char *key = gotgan_tag_dup_key (tags[i]);

      if (g_str_equal (key, wanted))
        return TRUE;
    }
  return FALSE;
}
