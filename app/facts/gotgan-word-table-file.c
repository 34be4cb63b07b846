/* Words read from a file of data/, line by line. */

#include "config.h"

#include "app/facts/gotgan-word-table-private.h"

#include "app/facts/gotgan-rules.h"

#include <string.h>

/* A file of data/ is written by people; anything beyond this is a mistake or an attack. */
#define MAX_WORD_BYTES 200
#define MAX_OPTIONAL_SPACES 4

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static void
row_free (gpointer data)
{
  GotganWordRow *row = data;

  g_free ((char *) row->word.text);
  g_strfreev ((char **) row->word.columns);
  g_free (row);
}

static void
key_clear (gpointer data)
{
  g_free (((GotganWordKey *) data)->spelling);
}

/* --- A word ----------------------------------------------------------------------------------- */

static gboolean
ends_with_mark (const char *word, char mark)
{
  gsize length = strlen (word);

  return length > 0 && word[length - 1] == mark && (length < 2 || word[length - 2] != '\\');
}

static GotganWordMarks
take_marks (char **word)
{
  GotganWordMarks marks = 0;

  if (**word == '^')
    {
      marks |= GOTGAN_WORD_MARK_START;
      (*word)++;
    }
  if (ends_with_mark (*word, '$'))
    marks |= GOTGAN_WORD_MARK_END;
  else if (ends_with_mark (*word, '*'))
    marks |= GOTGAN_WORD_MARK_OPEN;
  else if (ends_with_mark (*word, '#'))
    marks |= GOTGAN_WORD_MARK_DIGITS;
  if (marks & (GOTGAN_WORD_MARK_END | GOTGAN_WORD_MARK_OPEN | GOTGAN_WORD_MARK_DIGITS))
    (*word)[strlen (*word) - 1] = '\0';
  return marks;
}

static guint
count_optional_spaces (const char *word)
{
  guint n = 0;

  for (const char *p = word; *p; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        p++;
      else
        n += *p == '~';
    }
  return n;
}

/* Bit i of @left_out leaves the i-th optional space out. */
static char *
spell (const char *word, guint left_out)
{
  GString *spelling = g_string_new (NULL);
  guint n = 0;

  for (const char *p = word; *p; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        g_string_append_c (spelling, *++p);
      else if (*p != '~')
        g_string_append_c (spelling, *p);
      else if (!(left_out & (1u << n++)))
        g_string_append_c (spelling, ' ');
    }
  return g_string_free (spelling, FALSE);
}

static void
add_keys (GotganWordFile *self, const char *word, guint row)
{
  guint n = count_optional_spaces (word);

  for (guint left_out = 0; left_out < (1u << n); left_out++)
    {
      g_autofree char *spelling = spell (word, left_out);
      GotganWordKey key = { g_ascii_strdown (spelling, -1), row };
      g_array_append_val (self->keys, key);
    }
}

/* --- Lines ------------------------------------------------------------------------------------ */

static gboolean
fail (GotganWordFile *self, guint line, const char *what, GError **error)
{
  g_set_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES, "%s:%u: %s", self->name, line,
               what);
  return FALSE;
}

static gboolean
read_line (GotganWordFile *self, const char *text, guint line, GError **error)
{
  g_auto (GStrv) columns = g_strsplit (text, "\t", -1);
  guint n_columns = g_strv_length (columns);
  char *word = columns[0];
  GotganWordRow *row;
  GotganWordMarks marks;

  if (n_columns < self->min_columns || n_columns > self->max_columns)
    return fail (self, line, "the number of columns is wrong", error);
  marks = take_marks (&word);
  if (*word == '\0' || *word == ' ' || g_str_has_suffix (word, " "))
    return fail (self, line, "the word is empty or has a space at an end", error);
  if (strlen (word) > MAX_WORD_BYTES || count_optional_spaces (word) > MAX_OPTIONAL_SPACES)
    return fail (self, line, "the word is too long", error);

  row = g_new0 (GotganWordRow, 1);
  row->word.text = spell (word, 0);
  row->word.index = self->rows->len;
  row->word.n_columns = n_columns - 1;
  row->marks = marks;
  row->word.line = line;
  add_keys (self, word, row->word.index);
  g_free (columns[0]);
  memmove (columns, columns + 1, n_columns * sizeof *columns);
  row->word.columns = (const char *const *) g_steal_pointer (&columns);
  g_ptr_array_add (self->rows, row);
  return TRUE;
}

static gboolean
is_text (GotganWordFile *self, GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *bad;
  guint line = 1;

  if (size == 0 || g_utf8_validate_len (data, size, &bad))
    return TRUE;
  for (const char *p = data; p < bad; p++)
    line += *p == '\n';
  return fail (self, line, "this is not UTF-8", error);
}

static gboolean
read_lines (GotganWordFile *self, GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end = size > 0 ? data + size : data;
  guint line = 0;

  if (size >= strlen (BYTE_ORDER_MARK)
      && memcmp (data, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    data += strlen (BYTE_ORDER_MARK);
  while (data < end)
    {
      const char *stop = memchr (data, '\n', end - data);
      gsize length = (stop != NULL ? stop : end) - data;
      g_autofree char *text = g_strndup (data, length);

      line++;
      data = stop != NULL ? stop + 1 : end;
      g_strchomp (text);
      if (*text != '\0' && *text != '#' && !read_line (self, text, line, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Spellings -------------------------------------------------------------------------------- */

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const GotganWordKey *left = a;
  const GotganWordKey *right = b;
  int order = strcmp (left->spelling, right->spelling);

  if (order != 0)
    return order;
  return left->row < right->row ? -1 : left->row > right->row;
}

/* Rows with one spelling become one chain; only the first keeps its key. */
static gboolean
chain_rows (GotganWordFile *self, GError **error)
{
  guint kept = 0;
  GotganWordKey *keys = (GotganWordKey *) (void *) self->keys->data;

  for (guint i = 0; i < self->keys->len; i++)
    {
      GotganWordRow *row = g_ptr_array_index (self->rows, keys[i].row);
      GotganWordRow *head = kept > 0 ? g_ptr_array_index (self->rows, keys[kept - 1].row) : NULL;

      if (head == NULL || strcmp (keys[kept - 1].spelling, keys[i].spelling) != 0)
        {
          GotganWordKey swapped = keys[kept];
          keys[kept++] = keys[i];
          keys[i] = swapped;
          continue;
        }
      if (head == row)
        continue;
      if (head->marks != row->marks)
        return fail (self, row->word.line, "the word stands above with other marks", error);
      while (head->word.next != NULL && head->word.next != &row->word)
        head = g_ptr_array_index (self->rows, head->word.next->index);
      if (head != row)
        head->word.next = &row->word;
    }
  g_array_set_size (self->keys, kept);
  return TRUE;
}

void
gotgan_word_file_init (GotganWordFile *self, const char *name, guint min_columns, guint max_columns)
{
  self->name = name;
  self->min_columns = min_columns;
  self->max_columns = max_columns;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->keys = g_array_new (FALSE, TRUE, sizeof (GotganWordKey));
  g_array_set_clear_func (self->keys, key_clear);
}

void
gotgan_word_file_clear (GotganWordFile *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->keys, g_array_unref);
}

gboolean
gotgan_word_file_read (GotganWordFile *self, GBytes *bytes, GError **error)
{
  if (!is_text (self, bytes, error) || !read_lines (self, bytes, error))
    return FALSE;
  g_array_sort (self->keys, compare_keys);
  return chain_rows (self, error);
}
