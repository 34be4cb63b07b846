#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GotganWordTable:
 *
 * Words read from one file of data/, found in a text at the speed of a trie: a match costs the
 * length of the word, however many words there are. Immutable once made, may be used from any
 * thread.
 *
 * The file is UTF-8, one word a line, columns separated by tabs, the word first; an empty line and
 * one that begins with "#" say nothing. In the word,
 *
 * - "~" stands for a space that may be left out ("하기로~했다" is also "하기로했다"),
 * - a first "^" asks that no letter or digit stands before it ("^약" is not in "계약"),
 * - a last "$" asks that no letter stands after it,
 * - a last "*" lets letters follow a Latin word ("invest*" is also in "investing"),
 * - a last "#" lets digits follow a Latin word ("krw#" is also in "KRW2"),
 * - a "\" makes the next character stand for itself ("HK\$").
 *
 * A word that begins or ends with a Latin letter or digit has "^" and "$" of its own accord where
 * another Latin letter or digit would touch it; a Korean particle may follow ("MOU를"). ASCII
 * letters match in either case. One word may stand on several lines: its rows are chained.
 */
typedef struct _GotganWordTable GotganWordTable;

/**
 * GotganWord:
 * @text: the word, without its marks
 * @columns: the columns after the word; %NULL-terminated, @n_columns long
 * @n_columns: how many
 * @index: the row's number in its file, from 0, counting only words
 * @line: the line in its file, from 1
 * @next: (nullable): a further row with the same word
 */
typedef struct _GotganWord GotganWord;
struct _GotganWord
{
  const char *text;
  const char *const *columns;
  guint n_columns;
  guint index;
  guint line;
  const GotganWord *next;
};

/**
 * gotgan_word_table_new:
 * @name: what errors call the file
 * @bytes: its contents
 * @min_columns: how many columns a line has at least, the word included
 * @max_columns: and at most
 * @error: %GOTGAN_FACTS_ERROR; the message names file and line
 */
GotganWordTable *gotgan_word_table_new (const char *name, GBytes *bytes, guint min_columns,
                                        guint max_columns, GError **error);

/**
 * gotgan_word_table_load:
 * @files: (element-type utf8 GBytes): relative name to contents
 * @name: which of them
 *
 * As gotgan_word_table_new(), for one of the rules' files; one that is missing or has no words is an error too.
 */
GotganWordTable *gotgan_word_table_load (GHashTable *files, const char *name, guint min_columns,
                                         guint max_columns, GError **error);
void gotgan_word_table_free (GotganWordTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganWordTable, gotgan_word_table_free)

/**
 * gotgan_word_table_fail:
 * @word: a row whose columns cannot be read
 * @what: why, in a few words
 *
 * Sets @error with file and line.
 *
 * Returns: %FALSE
 */
gboolean gotgan_word_table_fail (GotganWordTable *self, const GotganWord *word, const char *what,
                                 GError **error);

guint gotgan_word_table_get_n_words (GotganWordTable *self);

/** Returns: (nullable): row number @index, for values checked once after loading */
const GotganWord *gotgan_word_table_get_word (GotganWordTable *self, guint index);

/** Returns: (nullable): the row of exactly this word */
const GotganWord *gotgan_word_table_get (GotganWordTable *self, const char *word);

/**
 * gotgan_word_table_match:
 * @text: valid UTF-8
 * @end: one past the last byte that may be looked at for the word; the byte after it is still seen
 *   for "$"
 * @offset: byte at which the word shall begin, the start of a character
 * @match_end: (out) (optional): one past the word's last byte
 *
 * The longest word that begins at @offset.
 *
 * Returns: (nullable):
 */
const GotganWord *gotgan_word_table_match (GotganWordTable *self, const char *text, gsize end,
                                           gsize offset, gsize *match_end);

/**
 * As gotgan_word_table_match(), for a word that may touch what stands before it, as "bn" does in
 * "$9bn".
 */
const GotganWord *gotgan_word_table_match_glued (GotganWordTable *self, const char *text, gsize end,
                                                 gsize offset, gsize *match_end);

/**
 * GotganWordMatch:
 * @start: first byte
 * @end: one past the last byte
 */
typedef struct
{
  const GotganWord *word;
  gsize start;
  gsize end;
} GotganWordMatch;

/**
 * gotgan_word_table_find_next:
 * @at: (inout): where to begin; moves past what has been found
 * @found: (out):
 *
 * The words in a text from left to right, the longest at each place, none within another.
 *
 * Returns: whether one more stands before @end
 */
gboolean gotgan_word_table_find_next (GotganWordTable *self, const char *text, gsize end, gsize *at,
                                      GotganWordMatch *found);

G_END_DECLS
