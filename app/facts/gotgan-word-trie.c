#include "config.h"

#include "app/facts/gotgan-word-trie.h"

/* --- Nodes ------------------------------------------------------------------------------------ */

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
  GotganTrieNode node = { .first_child = nodes->len, .row = -1 };
  guint i = reach.first;

  if (i < reach.end && keys[i].spelling[reach.depth] == '\0')
    node.row = keys[i++].row;
  while (i < reach.end)
    {
      guchar byte = keys[i].spelling[reach.depth];
      Reach child = { i, i, reach.depth + 1 };
      GotganTrieNode empty = { .row = -1 };

      while (child.end < reach.end && (guchar) keys[child.end].spelling[reach.depth] == byte)
        child.end++;
      node.bytes[byte >> 6] |= G_GUINT64_CONSTANT (1) << (byte & 63);
      node.only = nodes->len == node.first_child ? byte : 0;
      for (guint quarter = (byte >> 6) + 1; quarter < G_N_ELEMENTS (node.below); quarter++)
        node.below[quarter]++;
      g_array_append_val (nodes, empty);
      g_array_append_val (reaches, child);
      i = child.end;
    }
  g_array_index (nodes, GotganTrieNode, index) = node;
}

static GArray *
grow (const GArray *keys)
{
  GArray *nodes = g_array_new (FALSE, TRUE, sizeof (GotganTrieNode));
  g_autoptr (GArray) reaches = g_array_new (FALSE, TRUE, sizeof (Reach));
  Reach all = { 0, keys->len, 0 };

  g_array_set_size (nodes, 1);
  g_array_append_val (reaches, all);
  for (guint i = 0; i < nodes->len; i++)
    grow_node (nodes, reaches, (const GotganWordKey *) (const void *) keys->data, i);
  return nodes;
}

/* --- Beginnings ------------------------------------------------------------------------------- */

static void
set_bit (GotganTrieBeginnings *beginnings, guint index)
{
  beginnings->bits[index / 64] |= G_GUINT64_CONSTANT (1) << (index % 64);
}

static void
note_beginning (GotganWordTrie *self, const char *spelling)
{
  guint first = (guchar) spelling[0];

  if (gotgan_word_trie_has_three_bytes (spelling[0]))
    set_bit (&self->characters, gotgan_word_trie_beginning (spelling));
  else if (spelling[1] != '\0')
    set_bit (&self->pairs, gotgan_word_trie_beginning (spelling));
  else
    for (guint second = 0; second < 256; second++)
      set_bit (&self->pairs, first << 8 | second);
}

/* The node behind @n_bytes bytes; 0 when one before the last ends a word, or when they lead nowhere. */
static guint32
node_behind (const GotganWordTrie *self, const guchar *bytes, guint n_bytes)
{
  const GotganTrieNode *root = gotgan_word_trie_get_root (self);
  const GotganTrieNode *node = root;

  for (guint i = 0; i < n_bytes && node != NULL; i++)
    node = i > 0 && node->row >= 0 ? NULL : gotgan_word_trie_step (self, node, (char) bytes[i]);
  return node != NULL ? (guint32) (node - root) : 0;
}

static guint32
node_behind_beginning (const GotganWordTrie *self, guint beginning, gboolean character)
{
  const guchar bytes[] = { 0xe0 | beginning >> 12, 0x80 | (beginning >> 6 & 0x3f),
                           0x80 | (beginning & 0x3f) };
  const guchar pair[] = { beginning >> 8, beginning & 0xff };

  return character ? node_behind (self, bytes, sizeof bytes)
                   : node_behind (self, pair, sizeof pair);
}

static void
note_nodes (GotganWordTrie *self, GotganTrieBeginnings *beginnings)
{
  beginnings->nodes = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < G_N_ELEMENTS (beginnings->bits); i++)
    {
      beginnings->below[i] = (guint16) beginnings->nodes->len;
      for (guint64 bits = beginnings->bits[i]; bits != 0; bits &= bits - 1)
        {
          guint beginning = i * 64 + (guint) __builtin_ctzll (bits);
          guint32 node = node_behind_beginning (self, beginning, beginnings == &self->characters);

          g_array_append_val (beginnings->nodes, node);
        }
    }
}

const GotganTrieNode *
gotgan_word_trie_enter (const GotganWordTrie *self, const char *text, gsize end, gsize *at)
{
  const GotganTrieNode *root = gotgan_word_trie_get_root (self);
  const GotganTrieBeginnings *beginnings = gotgan_word_trie_beginnings_like (self, text + *at);
  guint beginning;
  guint64 before;
  guint32 node;

  if (end - *at < 3)
    return root;
  beginning = gotgan_word_trie_beginning (text + *at);
  before = beginnings->bits[beginning / 64] & ((G_GUINT64_CONSTANT (1) << beginning % 64) - 1);
  node = g_array_index (beginnings->nodes, guint32,
                        beginnings->below[beginning / 64] + gotgan_word_trie_count_bits (before));
  if (node != 0)
    *at += gotgan_word_trie_has_three_bytes (text[*at]) ? 3 : 2;
  return root + node;
}

/* ---------------------------------------------------------------------------------------------- */

GotganWordTrie *
gotgan_word_trie_new (const GArray *keys)
{
  GotganWordTrie *self = g_new0 (GotganWordTrie, 1);

  self->nodes = grow (keys);
  for (guint i = 0; i < keys->len; i++)
    note_beginning (self, g_array_index (keys, GotganWordKey, i).spelling);
  note_nodes (self, &self->characters);
  note_nodes (self, &self->pairs);
  return self;
}

void
gotgan_word_trie_free (GotganWordTrie *self)
{
  g_array_unref (self->nodes);
  g_array_unref (self->characters.nodes);
  g_array_unref (self->pairs.nodes);
  g_free (self);
}
