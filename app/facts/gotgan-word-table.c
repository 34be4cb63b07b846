/* A trie over the bytes of the words. Each node has a bitmap of the bytes that lead on and the
 * place of its first child; the others follow it, so a step is a bit test and a count of the bits
 * below. The rows of one word are chained in the file's order. At most places of a text no word
 * begins: two bitmaps, of characters of three bytes and of pairs of bytes, tell that at once. */

#include "config.h"

#include "app/facts/gotgan-word-table.h"

#include "app/facts/gotgan-rules.h"
#include "app/facts/gotgan-word-table-private.h"

/* @below: how many bytes lead on before each quarter of @bytes */
typedef struct
{
  guint64 bytes[4];
  guint32 first_child;
  gint32 row;
  guint8 below[4];
} Node;

#define N_BEGINNINGS 0x10000

/* @characters, @pairs: a bit for each beginning that some word has */
struct _GotganWordTable
{
  char *name;
  GPtrArray *rows;
  GArray *nodes;
  guint64 characters[N_BEGINNINGS / 64];
  guint64 pairs[N_BEGINNINGS / 64];
};

/* --- Building the trie ------------------------------------------------------------------------ */

/* The keys that go through one node: all begin with the same @depth bytes. */
typedef struct
{
  guint first;
  guint end;
  guint depth;
} Reach;

static void
grow_node (GArray *nodes, GArray *reaches, const GotganWordKey *keys, guint index)
{
  Reach reach = g_array_index (reaches, Reach, index);
  Node node = { { 0 }, nodes->len, -1, { 0 } };
  guint i = reach.first;

  if (i < reach.end && keys[i].spelling[reach.depth] == '\0')
    node.row = keys[i++].row;
  while (i < reach.end)
    {
      guchar byte = keys[i].spelling[reach.depth];
      Reach child = { i, i, reach.depth + 1 };
      Node empty = { { 0 }, 0, -1, { 0 } };

      while (child.end < reach.end && (guchar) keys[child.end].spelling[reach.depth] == byte)
        child.end++;
      node.bytes[byte >> 6] |= G_GUINT64_CONSTANT (1) << (byte & 63);
      for (guint quarter = (byte >> 6) + 1; quarter < G_N_ELEMENTS (node.below); quarter++)
        node.below[quarter]++;
      g_array_append_val (nodes, empty);
      g_array_append_val (reaches, child);
      i = child.end;
    }
  g_array_index (nodes, Node, index) = node;
}

static GArray *
grow_trie (GArray *keys)
{
  GArray *nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  g_autoptr (GArray) reaches = g_array_new (FALSE, TRUE, sizeof (Reach));
  Reach all = { 0, keys->len, 0 };

  g_array_set_size (nodes, 1);
  g_array_append_val (reaches, all);
  for (guint i = 0; i < nodes->len; i++)
    grow_node (nodes, reaches, (const GotganWordKey *) (const void *) keys->data, i);
  return nodes;
}

/* --- Beginnings ------------------------------------------------------------------------------- */

static inline gboolean
has_three_bytes (guchar byte)
{
  return byte >= 0xe0 && byte < 0xf0;
}

static inline guint
character_index (guchar first, guchar second, guchar third)
{
  return (first & 0x0fu) << 12 | (second & 0x3fu) << 6 | (third & 0x3fu);
}

static inline void
set_bit (guint64 *bits, guint index)
{
  bits[index / 64] |= G_GUINT64_CONSTANT (1) << (index % 64);
}

static inline gboolean
get_bit (const guint64 *bits, guint index)
{
  return bits[index / 64] >> (index % 64) & 1;
}

static void
note_beginning (GotganWordTable *self, const char *spelling)
{
  guchar first = spelling[0];

  if (has_three_bytes (first))
    set_bit (self->characters, character_index (first, spelling[1], spelling[2]));
  else if (spelling[1] != '\0')
    set_bit (self->pairs, (guint) first << 8 | (guchar) spelling[1]);
  else
    for (guint second = 0; second < 256; second++)
      set_bit (self->pairs, (guint) first << 8 | second);
}

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
  self->nodes = grow_trie (file.keys);
  for (guint i = 0; i < file.keys->len; i++)
    note_beginning (self, g_array_index (file.keys, GotganWordKey, i).spelling);
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
  g_array_unref (self->nodes);
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

/* Not the compiler's own: without an option for newer processors that is a call. */
static inline guint
count_bits (guint64 bits)
{
  bits -= bits >> 1 & G_GUINT64_CONSTANT (0x5555555555555555);
  bits = (bits & G_GUINT64_CONSTANT (0x3333333333333333))
         + (bits >> 2 & G_GUINT64_CONSTANT (0x3333333333333333));
  bits = (bits + (bits >> 4)) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);
  return (guint) (bits * G_GUINT64_CONSTANT (0x0101010101010101) >> 56);
}

static inline const Node *
step (const GotganWordTable *self, const Node *node, guchar byte)
{
  guint quarter = byte >> 6;
  guint64 bytes = node->bytes[quarter];
  guint64 bit = G_GUINT64_CONSTANT (1) << (byte & 63);

  if (!(bytes & bit))
    return NULL;
  return &g_array_index (self->nodes, Node,
                         node->first_child + node->below[quarter] + count_bits (bytes & (bit - 1)));
}

static inline guchar
fold (char byte)
{
  return byte >= 'A' && byte <= 'Z' ? byte + 32 : byte;
}

const GotganWord *
gotgan_word_table_get (GotganWordTable *self, const char *word)
{
  const Node *node = &g_array_index (self->nodes, Node, 0);

  for (; *word && node != NULL; word++)
    node = step (self, node, fold (*word));
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

/* Whether some word begins as @text does, of which @left bytes are left. */
static inline gboolean
may_begin (const GotganWordTable *self, const char *text, gsize left)
{
  guchar first = text[0];

  if (left < 3)
    return TRUE;
  if (has_three_bytes (first))
    return get_bit (self->characters, character_index (first, text[1], text[2]));
  return get_bit (self->pairs, (guint) fold (text[0]) << 8 | fold (text[1]));
}

static const GotganWord *
match (GotganWordTable *self, const char *text, gsize end, gsize offset, gboolean glued,
       gsize *match_end)
{
  const Node *node = &g_array_index (self->nodes, Node, 0);
  const GotganWordRow *best = NULL;
  gsize best_end = offset;
  gsize stop = end > offset && may_begin (self, text + offset, end - offset) ? end : offset;

  for (gsize at = offset; at < stop; at++)
    {
      const GotganWordRow *row;

      node = step (self, node, fold (text[at]));
      if (node == NULL)
        break;
      if (node->row < 0)
        continue;
      row = g_ptr_array_index (self->rows, node->row);
      if (ends_well (row, text, at + 1) && starts_well (row, text, offset, glued))
        {
          best = row;
          best_end = at + 1;
        }
    }
  if (match_end != NULL)
    *match_end = best_end;
  return best != NULL ? &best->word : NULL;
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

GArray *
gotgan_word_table_find_all (GotganWordTable *self, const char *text, gsize start, gsize end)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (GotganWordMatch));
  gsize at = start;

  while (at < end)
    {
      gsize match_end;
      const GotganWord *word = gotgan_word_table_match (self, text, end, at, &match_end);

      if (word != NULL)
        {
          GotganWordMatch found = { word, at, match_end };
          g_array_append_val (matches, found);
          at = match_end;
        }
      else
        at = g_utf8_next_char (text + at) - text;
    }
  return matches;
}
