#include "config.h"

#include "app/model/gotgan-query.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-query-private.h"

#include <string.h>

/* Beyond these a query is cut: FTS5 has limits of its own, and nobody types so much. */
#define MAX_BYTES 4096
#define MAX_PARTS 32

struct _GotganQuery
{
  /* (element-type GotganQueryPart) */
  GPtrArray *parts;
};

/* Where in the text the reader is. */
typedef struct
{
  GotganQuery *query;
  const char *start;
  const char *at;
  guint offset;
} Reader;

static void
part_free (gpointer data)
{
  GotganQueryPart *part = data;

  g_free (part->text);
  g_free (part);
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0xff02;
}

/* The hyphens and dashes that keyboards and "smart punctuation" make of it. */
static gboolean
is_minus (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212 || c == 0xff0d;
}

static gboolean
is_colon (gunichar c)
{
  return c == ':' || c == 0xff1a;
}

static void
pass (Reader *reader)
{
  reader->at = g_utf8_next_char (reader->at);
  reader->offset++;
}

static void
pass_spaces (Reader *reader)
{
  while (*reader->at != '\0' && g_unichar_isspace (g_utf8_get_char (reader->at)))
    pass (reader);
}

/* --- Values ------------------------------------------------------------------------------------- */

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Returns what is wrong with the value of @part's field; sets what it says. */
static GotganQueryProblem
read_value (GotganQueryPart *part)
{
  const char *text = part->text;

  if (*text == '\0')
    return GOTGAN_QUERY_NOTHING_SAID;
  switch (part->field)
    {
    case GOTGAN_QUERY_DATE:
      return gotgan_query_read_date (text, &part->first, &part->end_day) ? GOTGAN_QUERY_FINE
                                                                         : GOTGAN_QUERY_NOT_A_DATE;
    case GOTGAN_QUERY_AMOUNT:
      return gotgan_query_read_amount (text, part->currency, &part->min, &part->max)
                 ? GOTGAN_QUERY_FINE
                 : GOTGAN_QUERY_NOT_AN_AMOUNT;
    case GOTGAN_QUERY_IN:
      return gotgan_query_words_find_place (text, &part->place) ? GOTGAN_QUERY_FINE
                                                                : GOTGAN_QUERY_NO_SUCH_WORD;
    case GOTGAN_QUERY_HAS:
    case GOTGAN_QUERY_IS:
      return gotgan_query_words_find_mark (part->field, text, &part->mark)
                 ? GOTGAN_QUERY_FINE
                 : GOTGAN_QUERY_NO_SUCH_WORD;
    case GOTGAN_QUERY_STAGE:
      return gotgan_query_words_find_stage (text, &part->stage) ? GOTGAN_QUERY_FINE
                                                                : GOTGAN_QUERY_NO_SUCH_WORD;
    case GOTGAN_QUERY_TITLE:
    case GOTGAN_QUERY_BODY:
    case GOTGAN_QUERY_FROM:
    case GOTGAN_QUERY_PARTY:
    case GOTGAN_QUERY_TAG:
    case GOTGAN_QUERY_NOTE:
    case GOTGAN_QUERY_WORDS:
    default:
      return has_letters (text) ? GOTGAN_QUERY_FINE : GOTGAN_QUERY_NOT_SEARCHABLE;
    }
}

static void
check_part (GotganQueryPart *part)
{
  part->problem = read_value (part);
  /* Where else could they be? */
  if (part->field == GOTGAN_QUERY_IN && part->unwanted && part->problem == GOTGAN_QUERY_FINE)
    {
      part->problem = GOTGAN_QUERY_NO_MINUS;
      part->place = GOTGAN_QUERY_ANYWHERE;
    }
  /* Words that are to stand in one place are words. */
  if (part->problem == GOTGAN_QUERY_FINE
      && (part->field == GOTGAN_QUERY_TITLE || part->field == GOTGAN_QUERY_BODY))
    part->place = part->field == GOTGAN_QUERY_TITLE ? GOTGAN_QUERY_IN_TITLE : GOTGAN_QUERY_IN_BODY;
}

/* --- Parts -------------------------------------------------------------------------------------- */

/* Reads the name of a field and its colon, if there are any. Returns whether there is such a field; says in @problem when
 * there is only something that looks like one. */
static gboolean
read_field (Reader *reader, GotganQueryField *field, GotganQueryProblem *problem)
{
  g_autofree char *name = NULL;
  const char *end = reader->at;
  guint n = 0;

  for (; g_unichar_isalpha (g_utf8_get_char (end)); end = g_utf8_next_char (end))
    n++;
  if (n == 0 || !is_colon (g_utf8_get_char (end)))
    return FALSE;
  name = g_strndup (reader->at, (gsize) (end - reader->at));
  end = g_utf8_next_char (end);
  if (!gotgan_query_words_find_field (name, field))
    {
      /* "https://…" is an address, and a colon before a space closes a word. */
      if (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end))
          && !gotgan_text_starts (end, "//"))
        *problem = GOTGAN_QUERY_NO_SUCH_FIELD;
      return FALSE;
    }
  reader->at = end;
  reader->offset += n + 1;
  return TRUE;
}

/* Reads until white space that is not in quotes. Returns: (transfer full): without quotes */
static char *
read_until_space (Reader *reader, gboolean *quoted)
{
  GString *value = g_string_new (NULL);
  gboolean inside = FALSE;

  for (; *reader->at != '\0'; pass (reader))
    {
      gunichar c = g_utf8_get_char (reader->at);

      if (is_quote (c))
        {
          inside = !inside;
          *quoted = TRUE;
        }
      else if (!inside && g_unichar_isspace (c))
        break;
      else
        g_string_append_unichar (value, c);
    }
  return g_string_free_and_steal (value);
}

/* Sums and dates have spaces inside: "10억 달러", "2024년 2월". Returns: whether the next word was one more of @part */
static gboolean
read_more (Reader *reader, GotganQueryPart *part)
{
  Reader ahead = *reader;
  gboolean quoted = FALSE;
  g_autofree char *word = NULL;

  if (part->quoted || *part->text == '\0')
    return FALSE;
  pass_spaces (&ahead);
  word = read_until_space (&ahead, &quoted);
  if (quoted || *word == '\0' || !gotgan_query_goes_on (part->field, part->text, word))
    return FALSE;
  g_free (g_steal_pointer (&part->text));
  part->text = gotgan_text_slice (reader->start, part->value_start, ahead.offset);
  *reader = ahead;
  return TRUE;
}

/* Reads a phrase to its closing quote, or a word to white space or the next quote. */
static char *
read_words (Reader *reader, gboolean *quoted)
{
  const char *start;
  char *text;

  *quoted = is_quote (g_utf8_get_char (reader->at));
  if (*quoted)
    pass (reader);
  start = reader->at;
  for (; *reader->at != '\0'; pass (reader))
    {
      gunichar c = g_utf8_get_char (reader->at);

      if (is_quote (c) || (!*quoted && g_unichar_isspace (c)))
        break;
    }
  text = g_strndup (start, (gsize) (reader->at - start));
  if (*quoted && *reader->at != '\0')
    pass (reader);
  return text;
}

static void
read_part (Reader *reader)
{
  GotganQueryPart *part = g_new0 (GotganQueryPart, 1);
  GotganQueryProblem problem = GOTGAN_QUERY_FINE;

  g_ptr_array_add (reader->query->parts, part);
  part->start = reader->offset;
  if (is_minus (g_utf8_get_char (reader->at)))
    {
      part->unwanted = TRUE;
      pass (reader);
    }
  part->value_start = reader->offset;
  if (read_field (reader, &part->field, &problem))
    {
      part->named = part->field;
      part->value_start = reader->offset;
      part->text = read_until_space (reader, &part->quoted);
      while (read_more (reader, part))
        continue;
    }
  else
    part->text = read_words (reader, &part->quoted);
  part->end = part->value_end = reader->offset;
  part->last = *reader->at == '\0';
  check_part (part);
  if (part->problem == GOTGAN_QUERY_FINE)
    part->problem = problem;
}

/* The last part says that there is more. */
static void
give_up (Reader *reader)
{
  GotganQueryPart *part = g_new0 (GotganQueryPart, 1);

  part->problem = GOTGAN_QUERY_TOO_MUCH;
  part->text = g_strdup ("");
  part->start = part->value_start = reader->offset;
  part->end = part->value_end = reader->offset + (guint) g_utf8_strlen (reader->at, -1);
  part->last = TRUE;
  g_ptr_array_add (reader->query->parts, part);
  reader->at += strlen (reader->at);
}

static void
take_places (GotganQuery *self)
{
  GotganQueryPlace place = GOTGAN_QUERY_ANYWHERE;

  for (guint i = 0; i < self->parts->len; i++)
    {
      GotganQueryPart *part = g_ptr_array_index (self->parts, i);

      if (part->field == GOTGAN_QUERY_IN && part->problem == GOTGAN_QUERY_FINE)
        place = part->place;
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      GotganQueryPart *part = g_ptr_array_index (self->parts, i);

      if (part->field == GOTGAN_QUERY_WORDS && part->place == GOTGAN_QUERY_ANYWHERE)
        part->place = place;
    }
}

GotganQuery *
gotgan_query_new (const char *text)
{
  GotganQuery *self = g_new0 (GotganQuery, 1);
  gsize length = text != NULL ? strnlen (text, MAX_BYTES + 1) : 0;
  g_autofree char *valid = g_utf8_make_valid (length > 0 ? text : "", (gssize) length);
  Reader reader = { self, valid, valid, 0 };

  self->parts = g_ptr_array_new_with_free_func (part_free);
  for (pass_spaces (&reader); *reader.at != '\0'; pass_spaces (&reader))
    if (self->parts->len < MAX_PARTS && reader.at - valid < MAX_BYTES)
      read_part (&reader);
    else
      give_up (&reader);
  if (length > MAX_BYTES && self->parts->len > 0)
    ((GotganQueryPart *) g_ptr_array_index (self->parts, self->parts->len - 1))->problem =
        GOTGAN_QUERY_TOO_MUCH;
  take_places (self);
  return self;
}

void
gotgan_query_free (GotganQuery *self)
{
  g_ptr_array_unref (self->parts);
  g_free (self);
}

guint
gotgan_query_get_n_parts (GotganQuery *self)
{
  return self->parts->len;
}

const GotganQueryPart *
gotgan_query_get_part (GotganQuery *self, guint index)
{
  g_return_val_if_fail (index < self->parts->len, NULL);
  return g_ptr_array_index (self->parts, index);
}

gboolean
gotgan_query_has_problems (GotganQuery *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (gotgan_query_get_part (self, i)->problem != GOTGAN_QUERY_FINE)
      return TRUE;
  return FALSE;
}

const GotganQueryPart *
gotgan_query_find_part (GotganQuery *self, guint cursor)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const GotganQueryPart *part = gotgan_query_get_part (self, i);

      if (cursor > part->start && cursor <= part->end)
        return part;
    }
  return NULL;
}

char *
gotgan_query_dup_value (const char *value)
{
  g_autofree char *plain = g_strdelimit (g_strdup (value), "\"", ' ');

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return g_strdup_printf ("\"%s\"", plain);
  return g_steal_pointer (&plain);
}
