#include "config.h"

#include "app/import/gotgan-json-split.h"

#include "app/import/gotgan-feed.h"

#include <string.h>

/* Bytes of a name that is compared. */
#define LONGEST_KEY 64

struct _GotganJsonSplit
{
  guint max_depth;
  gsize max_bytes;
  GotganJsonSplitFunc func;
  gpointer user_data;
  /* "{" and "[" that are open. */
  GString *open;
  GString *rest;
  GString *object;
  GString *key;
  gboolean in_string;
  gboolean in_escape;
  /* In the outermost object: what comes next, or is read, is a name. */
  gboolean is_key;
  gboolean in_items;
  /* In the array: an object was read, and no comma yet. */
  gboolean wants_comma;
  gboolean is_over;
  guint line;
  guint object_line;
};

GotganJsonSplit *
gotgan_json_split_new (guint max_depth, gsize max_bytes, GotganJsonSplitFunc func,
                       gpointer user_data)
{
  GotganJsonSplit *self = g_new0 (GotganJsonSplit, 1);

  self->max_depth = max_depth;
  self->max_bytes = max_bytes;
  self->func = func;
  self->user_data = user_data;
  self->open = g_string_new (NULL);
  self->rest = g_string_new (NULL);
  self->object = g_string_new (NULL);
  self->key = g_string_new (NULL);
  self->line = 1;
  return self;
}

void
gotgan_json_split_free (GotganJsonSplit *self)
{
  g_string_free (self->open, TRUE);
  g_string_free (self->rest, TRUE);
  g_string_free (self->object, TRUE);
  g_string_free (self->key, TRUE);
  g_free (self);
}

static gboolean
gotgan_json_split_fail (GotganJsonSplit *self, GotganFeedError code, const char *what,
                        GError **error)
{
  g_set_error (error, GOTGAN_FEED_ERROR, (int) code, "Line %u: %s", self->line, what);
  return FALSE;
}

static gboolean
gotgan_json_split_is_malformed (GotganJsonSplit *self, const char *what, GError **error)
{
  return gotgan_json_split_fail (self, GOTGAN_FEED_ERROR_MALFORMED, what, error);
}

/* In the array and not in one of its values. */
static gboolean
gotgan_json_split_is_between (GotganJsonSplit *self)
{
  return self->in_items && self->open->len == 2 && !self->in_string;
}

static gboolean
gotgan_json_split_open (GotganJsonSplit *self, char c, GError **error)
{
  if (self->open->len >= self->max_depth)
    return gotgan_json_split_fail (self, GOTGAN_FEED_ERROR_TOO_LARGE, "It is nested too deeply",
                                   error);
  if (self->open->len == 0 && c == '[')
    return gotgan_json_split_fail (self, GOTGAN_FEED_ERROR_NOT_A_FEED, "A list is no feed", error);
  if (self->open->len == 1 && c == '[' && !self->is_key && g_str_equal (self->key->str, "items"))
    {
      self->in_items = TRUE;
      self->wants_comma = FALSE;
    }
  g_string_append_c (self->open, c);
  self->is_key = self->open->len == 1;
  return TRUE;
}

static gboolean
gotgan_json_split_close (GotganJsonSplit *self, char c, GError **error)
{
  if (self->open->len == 0 || self->open->str[self->open->len - 1] != (c == '}' ? '{' : '['))
    return gotgan_json_split_is_malformed (self, "A bracket closes what is not open", error);
  g_string_truncate (self->open, self->open->len - 1);
  if (self->open->len == 1)
    {
      self->in_items = FALSE;
      self->is_key = FALSE;
    }
  self->is_over = self->open->len == 0;
  return TRUE;
}

static gboolean
gotgan_json_split_take_mark (GotganJsonSplit *self, char c, GError **error)
{
  if (self->is_over && !g_ascii_isspace (c))
    return gotgan_json_split_is_malformed (self, "Something follows the end", error);
  switch (c)
    {
    case '"':
      self->in_string = TRUE;
      if (self->open->len == 1 && self->is_key)
        g_string_truncate (self->key, 0);
      return TRUE;
    case '{':
    case '[':
      return gotgan_json_split_open (self, c, error);
    case '}':
    case ']':
      return gotgan_json_split_close (self, c, error);
    case ':':
      if (self->open->len == 1)
        self->is_key = FALSE;
      return TRUE;
    case ',':
      if (self->open->len == 1)
        self->is_key = TRUE;
      return TRUE;
    default:
      return TRUE;
    }
}

static void
gotgan_json_split_take_in_string (GotganJsonSplit *self, char c)
{
  if (self->in_escape)
    self->in_escape = FALSE;
  else if (c == '\\')
    self->in_escape = TRUE;
  else if (c == '"')
    {
      self->in_string = FALSE;
      return;
    }
  if (self->open->len == 1 && self->is_key && self->key->len < LONGEST_KEY)
    g_string_append_c (self->key, c);
}

/* Between two values of the array stand commas alone. */
static gboolean
gotgan_json_split_check_between (GotganJsonSplit *self, char c, GError **error)
{
  if (g_ascii_isspace (c) || c == ']')
    return TRUE;
  if ((c == ',') != self->wants_comma || (c != ',' && c != '{'))
    return gotgan_json_split_is_malformed (self, "The items are not a list of objects", error);
  self->wants_comma = c != ',';
  self->object_line = self->line;
  return TRUE;
}

static gboolean
gotgan_json_split_tell (GotganJsonSplit *self, GError **error)
{
  gboolean told =
      self->func (self->object->str, self->object->len, self->object_line, self->user_data, error);

  g_string_truncate (self->object, 0);
  return told;
}

static gboolean
gotgan_json_split_take (GotganJsonSplit *self, char c, GError **error)
{
  gboolean between = gotgan_json_split_is_between (self);
  gboolean was_in_items = self->in_items;

  if (between && !gotgan_json_split_check_between (self, c, error))
    return FALSE;
  if (self->in_string)
    gotgan_json_split_take_in_string (self, c);
  else if (!gotgan_json_split_take_mark (self, c, error))
    return FALSE;
  self->line += c == '\n';
  if (between && gotgan_json_split_is_between (self))
    return TRUE;
  if (!was_in_items || !self->in_items)
    {
      g_string_append_c (self->rest, c);
      return TRUE;
    }
  g_string_append_c (self->object, c);
  return !gotgan_json_split_is_between (self) || gotgan_json_split_tell (self, error);
}

/* The bytes at @text that need no look: the middle of a string. */
static gsize
gotgan_json_split_plain (GotganJsonSplit *self, const char *text, gsize length)
{
  gsize plain = 0;

  if (!self->in_string || self->in_escape || self->open->len < 2)
    return 0;
  while (plain < length && text[plain] != '"' && text[plain] != '\\' && text[plain] != '\n')
    plain++;
  g_string_append_len (self->in_items ? self->object : self->rest, text, (gssize) plain);
  return plain;
}

gboolean
gotgan_json_split_push (GotganJsonSplit *self, const char *text, gsize length, gboolean last,
                        GError **error)
{
  for (gsize i = 0; i < length; i++)
    {
      i += gotgan_json_split_plain (self, text + i, length - i);
      if (i < length && !gotgan_json_split_take (self, text[i], error))
        return FALSE;
      if (self->object->len > self->max_bytes || self->rest->len > self->max_bytes)
        return gotgan_json_split_fail (self, GOTGAN_FEED_ERROR_TOO_LARGE, "An item is too large",
                                       error);
    }
  return !last || self->is_over
         || gotgan_json_split_is_malformed (self, "It ends in the middle", error);
}

char *
gotgan_json_split_dup_rest (GotganJsonSplit *self)
{
  return self->in_items ? g_strconcat (self->rest->str, "]}", NULL) : g_strdup (self->rest->str);
}

/* --- The text of a member ---------------------------------------------------------------------------- */

static const char *
gotgan_json_split_skip_string (const char *at, const char *end)
{
  for (at++; at < end && *at != '"'; at++)
    at += *at == '\\';
  return MIN (at + 1, end);
}

/* Behind the value that begins at @at, in a text whose brackets are in balance. */
static const char *
gotgan_json_split_skip_value (const char *at, const char *end)
{
  guint depth = 0;

  while (at < end)
    {
      if (*at == '"')
        {
          at = gotgan_json_split_skip_string (at, end);
          continue;
        }
      if (*at == '{' || *at == '[')
        depth++;
      else if (depth == 0 && (*at == ',' || *at == '}'))
        break;
      else if (*at == '}' || *at == ']')
        depth--;
      at++;
    }
  return at;
}

char *
gotgan_json_split_find_member (const char *object, gsize length, const char *name)
{
  const char *end = object + length;
  const char *at = memchr (object, '{', length);
  gsize size = strlen (name);
  char *found = NULL;

  for (at = at != NULL ? at + 1 : end; at < end; at++)
    {
      const char *key;
      const char *value;

      if (*at != '"')
        continue;
      key = at + 1;
      at = gotgan_json_split_skip_string (at, end);
      value = memchr (at, ':', (gsize) (end - at));
      if (value == NULL)
        break;
      at = gotgan_json_split_skip_value (value + 1, end);
      if (at > end || (gsize) (end - key) <= size || strncmp (key, name, size) != 0
          || key[size] != '"')
        continue;
      g_free (found);
      found = g_strstrip (g_strndup (value + 1, (gsize) (at - value) - 1));
    }
  return found;
}
