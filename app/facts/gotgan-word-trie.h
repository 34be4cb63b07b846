#pragma once

#include "app/facts/gotgan-word-table-private.h"

G_BEGIN_DECLS

/* A trie over the bytes of words in small letters. Each node has a bitmap of the bytes that lead on and the place of its
 * first child; the others follow it, so a step is a bit test and a count of the bits below. At most places of a text no word
 * begins: two bitmaps, of characters of three bytes and of pairs of bytes, tell that at once, and where the words that begin
 * so go on. */

/**
 * GotganTrieNode:
 * @bytes: those that lead on
 * @first_child: the node behind the first of them
 * @row: the row of the word that ends here, or -1
 * @below: how many bytes lead on before each quarter of @bytes
 * @only: the byte that leads on when there is but one, or 0
 */
typedef struct
{
  guint64 bytes[4];
  guint32 first_child;
  gint32 row;
  guint8 below[4];
  guint8 only;
} GotganTrieNode;

#define GOTGAN_TRIE_N_BEGINNINGS 0x10000

/**
 * GotganTrieBeginnings:
 * @bits: one for each beginning that some word has
 * @below: how many of them there are before each 64
 * @nodes: (element-type guint32): the node behind each, or 0 when the words are to be followed from their first byte
 */
typedef struct
{
  guint64 bits[GOTGAN_TRIE_N_BEGINNINGS / 64];
  guint16 below[GOTGAN_TRIE_N_BEGINNINGS / 64];
  GArray *nodes;
} GotganTrieBeginnings;

typedef struct
{
  GArray *nodes;
  GotganTrieBeginnings characters;
  GotganTrieBeginnings pairs;
} GotganWordTrie;

/**
 * gotgan_word_trie_new:
 * @keys: (element-type GotganWordKey): sorted
 */
GotganWordTrie *gotgan_word_trie_new (const GArray *keys);
void gotgan_word_trie_free (GotganWordTrie *self);

/**
 * gotgan_word_trie_enter:
 * @at: (inout): below @end; moves past what has been read
 *
 * Returns: the node where the words go on that begin as @text does at @at; to be asked only where
 *   gotgan_word_trie_may_begin() says so
 */
const GotganTrieNode *gotgan_word_trie_enter (const GotganWordTrie *self, const char *text,
                                              gsize end, gsize *at);

/* Not the compiler's own: without an option for newer processors that is a call. */
static inline guint
gotgan_word_trie_count_bits (guint64 bits)
{
  bits -= bits >> 1 & G_GUINT64_CONSTANT (0x5555555555555555);
  bits = (bits & G_GUINT64_CONSTANT (0x3333333333333333))
         + (bits >> 2 & G_GUINT64_CONSTANT (0x3333333333333333));
  bits = (bits + (bits >> 4)) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);
  return (guint) (bits * G_GUINT64_CONSTANT (0x0101010101010101) >> 56);
}

static inline guchar
gotgan_word_trie_fold (char byte)
{
  return byte >= 'A' && byte <= 'Z' ? byte + 32 : byte;
}

static inline const GotganTrieNode *
gotgan_word_trie_get_root (const GotganWordTrie *self)
{
  return &g_array_index (self->nodes, GotganTrieNode, 0);
}

/** Returns: (nullable): the node behind @letter, in either case */
static inline const GotganTrieNode *
gotgan_word_trie_step (const GotganWordTrie *self, const GotganTrieNode *node, char letter)
{
  guchar byte = gotgan_word_trie_fold (letter);
  const GotganTrieNode *children = gotgan_word_trie_get_root (self) + node->first_child;
  guint quarter = byte >> 6;
  guint64 bit = G_GUINT64_CONSTANT (1) << (byte & 63);

  if (node->only != 0)
    return byte == node->only ? children : NULL;
  if (!(node->bytes[quarter] & bit))
    return NULL;
  return children + node->below[quarter]
         + gotgan_word_trie_count_bits (node->bytes[quarter] & (bit - 1));
}

/* --- Beginnings ------------------------------------------------------------------------------- */

static inline gboolean
gotgan_word_trie_has_three_bytes (char byte)
{
  return (guchar) byte >= 0xe0 && (guchar) byte < 0xf0;
}

/** Returns: the number of the beginning of @text, among those like it */
static inline guint
gotgan_word_trie_beginning (const char *text)
{
  if (gotgan_word_trie_has_three_bytes (text[0]))
    return (text[0] & 0x0fu) << 12 | (text[1] & 0x3fu) << 6 | (text[2] & 0x3fu);
  return (guint) gotgan_word_trie_fold (text[0]) << 8 | gotgan_word_trie_fold (text[1]);
}

static inline const GotganTrieBeginnings *
gotgan_word_trie_beginnings_like (const GotganWordTrie *self, const char *text)
{
  return gotgan_word_trie_has_three_bytes (text[0]) ? &self->characters : &self->pairs;
}

/** Returns: whether some word may begin as @text does, of which @left bytes are left, at least one */
static inline gboolean
gotgan_word_trie_may_begin (const GotganWordTrie *self, const char *text, gsize left)
{
  guint beginning;

  if (left < 3)
    return TRUE;
  beginning = gotgan_word_trie_beginning (text);
  return gotgan_word_trie_beginnings_like (self, text)->bits[beginning / 64] >> beginning % 64 & 1;
}

G_END_DECLS
