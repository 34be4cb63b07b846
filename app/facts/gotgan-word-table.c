#include "config.h"

#include "app/facts/gotgan-word-table.h"

#include "app/facts/gotgan-rules.h"
#include "app/facts/gotgan-word-table-private.h"
#include "app/facts/gotgan-word-trie.h"

#include <string.h>

struct _GotganWordTable
{
  char *name;
  GPtrArray *rows;
  GotganWordTrie *trie;
};

/* --- Loading ---------------------------------------------------------------------------------- */

GotganWordTable *
gotgan_word_table_new (const char *name, GBytes *bytes, guint min_columns, guint max_columns,
                       GError **error)
{
  g_auto (GotganWordFile) file = { 0 };
  GotganWordTable *self;

  gotgan_word_file_init (&file, name, min_columns, max_columns);
  if (!gotgan_word_file_read (&file, bytes, error))
    return NULL;
  self = g_new0 (GotganWordTable, 1);
  self->name = g_strdup (name);
  self->rows = g_steal_pointer (&file.rows);
  self->trie = gotgan_word_trie_new (file.keys);
  return self;
}

GotganWordTable *
gotgan_word_table_load (GHashTable *files, const char *name, guint min_columns, guint max_columns,
                        GError **error)
{
  GBytes *bytes = g_hash_table_lookup (files, name);
  GotganWordTable *table;

  if (bytes == NULL)
    {
      g_set_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES, "%s is missing", name);
      return NULL;
    }
  table = gotgan_word_table_new (name, bytes, min_columns, max_columns, error);
  if (table == NULL || table->rows->len > 0)
    return table;
  g_set_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES, "%s has no words", name);
  gotgan_word_table_free (table);
  return NULL;
}

void
gotgan_word_table_free (GotganWordTable *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->rows);
  gotgan_word_trie_free (self->trie);
  g_free (self);
}

gboolean
gotgan_word_table_fail (GotganWordTable *self, const GotganWord *word, const char *what,
                        GError **error)
{
  g_set_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES, "%s:%u: %s: %s", self->name,
               word->line, word->text, what);
  return FALSE;
}

/* --- Finding words -------------------------------------------------------------------------- */

guint
gotgan_word_table_get_n_words (GotganWordTable *self)
{
  return self->rows->len;
}

const GotganWord *
gotgan_word_table_get_word (GotganWordTable *self, guint index)
{
  return index < self->rows->len ? &((GotganWordRow *) g_ptr_array_index (self->rows, index))->word
                                 : NULL;
}

const GotganWord *
gotgan_word_table_get (GotganWordTable *self, const char *word)
{
  const gsize length = strlen (word);
  const GotganTrieNode *node = NULL;
  gsize at = 0;

  if (length > 0 && gotgan_word_trie_may_begin (self->trie, word, length))
    node = gotgan_word_trie_enter (self->trie, word, length, &at);
  while (node != NULL && at < length)
    node = gotgan_word_trie_step (self->trie, node, word[at++]);
  return node != NULL && node->row >= 0 ? gotgan_word_table_get_word (self, node->row) : NULL;
}

static gboolean
is_latin (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum (c) : c < 0x250 && c >= 0xc0 && c != 0xd7 && c != 0xf7;
}

static gunichar
char_before (const char *text, gsize offset)
{
  if (offset == 0)
    return 0;
  if ((guchar) text[offset - 1] < 0x80)
    return text[offset - 1];
  return g_utf8_get_char (g_utf8_prev_char (text + offset));
}

static gunichar
char_at (const char *text, gsize offset)
{
  return (guchar) text[offset] < 0x80 ? (gunichar) text[offset] : g_utf8_get_char (text + offset);
}

static gboolean
starts_well (const GotganWordRow *row, const char *text, gsize offset, gboolean glued)
{
  gunichar before;

  if (glued && !(row->marks & GOTGAN_WORD_MARK_START))
    return TRUE;
  if (!(row->marks & GOTGAN_WORD_MARK_START) && !is_latin (char_at (text, offset)))
    return TRUE;
  before = char_before (text, offset);
  return row->marks & GOTGAN_WORD_MARK_START ? !g_unichar_isalnum (before) : !is_latin (before);
}

static gboolean
ends_well (const GotganWordRow *row, const char *text, gsize end)
{
  if (row->marks & GOTGAN_WORD_MARK_OPEN)
    return TRUE;
  if (row->marks & GOTGAN_WORD_MARK_DIGITS && g_ascii_isdigit (text[end]))
    return TRUE;
  if (row->marks & GOTGAN_WORD_MARK_END)
    return !g_unichar_isalpha (char_at (text, end));
  return !is_latin (char_before (text, end)) || !is_latin (char_at (text, end));
}

/* Apart from match(), which at most places finds that no word begins, and then needs no stack. */
static G_NO_INLINE const GotganWord *
follow (GotganWordTable *self, const char *text, gsize end, gsize offset, gboolean glued,
        gsize *match_end)
{
  gsize at = offset;
  gsize best_end = offset;
  const GotganWordRow *best = NULL;

  for (const GotganTrieNode *node = gotgan_word_trie_enter (self->trie, text, end, &at);
       node != NULL; node = at < end ? gotgan_word_trie_step (self->trie, node, text[at++]) : NULL)
    {
      const GotganWordRow *row;

      if (node->row < 0 || at == offset)
        continue;
      row = g_ptr_array_index (self->rows, node->row);
      if (ends_well (row, text, at) && starts_well (row, text, offset, glued))
        {
          best = row;
          best_end = at;
        }
    }
  if (match_end != NULL)
    *match_end = best_end;
  return best != NULL ? &best->word : NULL;
}

static inline const GotganWord *
match (GotganWordTable *self, const char *text, gsize end, gsize offset, gboolean glued,
       gsize *match_end)
{
  if (offset < end && gotgan_word_trie_may_begin (self->trie, text + offset, end - offset))
    return follow (self, text, end, offset, glued, match_end);
  if (match_end != NULL)
    *match_end = offset;
  return NULL;
}

const GotganWord *
gotgan_word_table_match (GotganWordTable *self, const char *text, gsize end, gsize offset,
                         gsize *match_end)
{
  return match (self, text, end, offset, FALSE, match_end);
}

const GotganWord *
gotgan_word_table_match_glued (GotganWordTable *self, const char *text, gsize end, gsize offset,
                               gsize *match_end)
{
  return match (self, text, end, offset, TRUE, match_end);
}

/* Where the next word may begin: none that may not touch a Latin letter or digit begins inside a Latin word. */
static gsize
skip_char (const char *text, gsize end, gsize at)
{
  gboolean latin = g_ascii_isalnum (text[at]);

  at = g_utf8_next_char (text + at) - text;
  while (latin && at < end && g_ascii_isalnum (text[at]))
    at++;
  return at;
}

gboolean
gotgan_word_table_find_next (GotganWordTable *self, const char *text, gsize end, gsize *at,
                             GotganWordMatch *found)
{
  while (*at < end)
    {
      found->start = *at;
      found->word = gotgan_word_table_match (self, text, end, *at, &found->end);
      *at = found->word != NULL ? found->end : skip_char (text, end, *at);
      if (found->word != NULL)
        return TRUE;
    }
  return FALSE;
}
