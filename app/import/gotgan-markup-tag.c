#include "config.h"

#include "app/import/gotgan-markup-tag.h"

#include "app/import/gotgan-entities.h"

#include <string.h>

#define BLANKS " \t\r\n\f"

gboolean
gotgan_markup_tag_starts (const char *at)
{
  return g_ascii_isalpha (at[1]) || (at[1] == '/' && g_ascii_isalpha (at[2]));
}

GotganMarkupTag
gotgan_markup_tag_read_name (const char *at)
{
  GotganMarkupTag tag = { .start = at, .end = at[1] == '/' };

  tag.name = at + 1 + tag.end;
  tag.name_length = strcspn (tag.name, BLANKS "/>");
  tag.attributes = tag.stop = tag.name + tag.name_length;
  return tag;
}

guint
gotgan_markup_tag_read_end (GotganMarkupTag *tag)
{
  const char *at = tag->attributes;
  guint n_words = 0;
  char quote = 0;
  char before = 0;

  for (; *at != '\0' && (quote != 0 || *at != '>'); at++)
    {
      if (quote != 0)
        quote = *at == quote ? 0 : quote;
      else if ((*at == '"' || *at == '\'') && before == '=')
        quote = *at;
      else if (!g_ascii_isspace (*at) && *at != '/'
               && (before == 0 || strchr (BLANKS "/\"'", before)))
        n_words++;
      if (!g_ascii_isspace (*at) || before != '=')
        before = *at;
    }
  tag->stop = at;
  return n_words;
}

GotganMarkupTag
gotgan_markup_tag_read (const char *at)
{
  GotganMarkupTag tag = gotgan_markup_tag_read_name (at);

  gotgan_markup_tag_read_end (&tag);
  if (*tag.stop == '\0')
    tag.stop = tag.attributes + strcspn (tag.attributes, ">");
  return tag;
}

gboolean
gotgan_markup_tag_is (const GotganMarkupTag *tag, const char *name)
{
  return strlen (name) == tag->name_length
         && g_ascii_strncasecmp (tag->name, name, tag->name_length) == 0;
}

/* The value at @at, behind "=". Returns: where the tag goes on */
static const char *
gotgan_markup_tag_read_value (const GotganMarkupTag *tag, const char *at, const char **value,
                              gsize *length)
{
  const char *close;

  if (at < tag->stop && (*at == '"' || *at == '\''))
    {
      close = memchr (at + 1, *at, (gsize) (tag->stop - at - 1));
      *value = at + 1;
      *length = (gsize) ((close != NULL ? close : tag->stop) - *value);
      return close != NULL ? close + 1 : tag->stop;
    }
  close = MIN (at + strcspn (at, BLANKS ">"), tag->stop);
  *value = at;
  *length = (gsize) (close - at);
  return close;
}

char *
gotgan_markup_tag_dup_attribute (const GotganMarkupTag *tag, const char *name)
{
  gsize wanted = strlen (name);
  const char *at = tag->attributes;

  while ((at += strspn (at, BLANKS "/")) < tag->stop)
    {
      const char *key = at;
      const char *value = "";
      gsize key_length = strcspn (at, BLANKS "/=>");
      gsize length = 0;

      /* A name may begin with "=". */
      at += MAX (key_length, 1);
      at += strspn (at, BLANKS);
      if (at < tag->stop && *at == '=')
        {
          at++;
          at += strspn (at, BLANKS);
          at = gotgan_markup_tag_read_value (tag, at, &value, &length);
        }
      if (key_length == wanted && g_ascii_strncasecmp (key, name, wanted) == 0)
        return gotgan_entities_decode_bytes (value, length);
    }
  return NULL;
}

/* Character by character of few: strstr() and memmem() may look at the whole rest of the text each time. */
const char *
gotgan_markup_find_end_tag (const char *at, const char *end, const char *name, gsize length)
{
  while ((at = memchr (at, '<', (gsize) (end - at))) != NULL)
    {
      if (at[1] == '/' && g_ascii_strncasecmp (at + 2, name, length) == 0
          && !g_ascii_isalnum (at[2 + length]))
        return at;
      at++;
    }
  return NULL;
}

const char *
gotgan_markup_find_comment_end (const char *at, const char *end)
{
  const char *start = at;

  while ((at = memchr (at, '>', (gsize) (end - at))) != NULL)
    {
      if (at - start >= 2 && at[-1] == '-' && at[-2] == '-')
        return at + 1;
      at++;
    }
  return NULL;
}
