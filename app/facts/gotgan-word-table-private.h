#pragma once

#include "app/facts/gotgan-word-table.h"

G_BEGIN_DECLS

/* The rows of a file of words (gotgan-word-table-file.c), and the trie that finds them (gotgan-word-table.c). */

/**
 * GotganWordMarks:
 * @GOTGAN_WORD_MARK_START: nothing of a word may stand before
 * @GOTGAN_WORD_MARK_END: no letter may stand after
 * @GOTGAN_WORD_MARK_OPEN: Latin letters may follow
 * @GOTGAN_WORD_MARK_DIGITS: digits may follow
 */
typedef enum
{
  GOTGAN_WORD_MARK_START = 1 << 0,
  GOTGAN_WORD_MARK_END = 1 << 1,
  GOTGAN_WORD_MARK_OPEN = 1 << 2,
  GOTGAN_WORD_MARK_DIGITS = 1 << 3,
} GotganWordMarks;

typedef struct
{
  GotganWord word;
  GotganWordMarks marks;
} GotganWordRow;

/* One spelling of a row's word, in small letters: with and without its optional spaces. */
typedef struct
{
  char *spelling;
  guint row;
} GotganWordKey;

/**
 * GotganWordFile:
 * @name: for messages
 * @rows: (element-type GotganWordRow):
 * @keys: (element-type GotganWordKey): sorted, one for each spelling; rows of one spelling are chained
 */
typedef struct
{
  const char *name;
  guint min_columns;
  guint max_columns;
  GPtrArray *rows;
  GArray *keys;
} GotganWordFile;

void gotgan_word_file_init (GotganWordFile *self, const char *name, guint min_columns,
                            guint max_columns);
void gotgan_word_file_clear (GotganWordFile *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GotganWordFile, gotgan_word_file_clear)

gboolean gotgan_word_file_read (GotganWordFile *self, GBytes *bytes, GError **error);

G_END_DECLS
