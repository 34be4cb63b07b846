#pragma once

#include "app/facts/gotgan-lexicon.h"

G_BEGIN_DECLS

/* The lexicon's files, read once into what the scanners ask of each word. The decoded rows are
 * found by the word's index. */

typedef enum
{
  GOTGAN_NUMBER_DIGIT,
  GOTGAN_NUMBER_SMALL,
  GOTGAN_NUMBER_LARGE,
  GOTGAN_NUMBER_SEVERAL,
  GOTGAN_NUMBER_ODD,
  GOTGAN_NUMBER_SCALE,
  GOTGAN_NUMBER_SHORT,
  GOTGAN_NUMBER_COUNT,
  GOTGAN_NUMBER_HUNDRED,
  GOTGAN_NUMBER_FRACTION,
  GOTGAN_NUMBER_MANY,
  GOTGAN_NUMBER_PLURAL,
  GOTGAN_NUMBER_POINT,
  GOTGAN_NUMBER_NONE,
} GotganNumberKind;

typedef struct
{
  GotganNumberKind kind;
  gint64 value;
  gint64 highest;
} GotganNumberWord;

typedef enum
{
  GOTGAN_PLACE_BEFORE = 1 << 0,
  GOTGAN_PLACE_AFTER = 1 << 1,
  GOTGAN_PLACE_NEAR = 1 << 2,
  GOTGAN_PLACE_BEHIND_DIGITS = 1 << 3,
} GotganPlace;

/* An empty code: the word only begins like a currency. One of it is @times / @parts of the currency. */
typedef struct
{
  char code[4];
  GotganPlace place;
  gboolean capitals;
  gboolean whole_word;
  gboolean scaled;
  gint64 times;
  gint64 parts;
} GotganCurrencyWord;

typedef enum
{
  GOTGAN_HEDGE_EXACT,
  GOTGAN_HEDGE_ABOUT,
  GOTGAN_HEDGE_AT_LEAST,
  GOTGAN_HEDGE_UP_TO,
  GOTGAN_HEDGE_LESS,
  GOTGAN_HEDGE_TOTAL,
  GOTGAN_HEDGE_EACH,
  GOTGAN_HEDGE_PER_UNIT,
  GOTGAN_HEDGE_PER_YEAR,
  GOTGAN_HEDGE_CHANGE,
  GOTGAN_HEDGE_RANGE,
  GOTGAN_HEDGE_FROM,
  GOTGAN_HEDGE_CONVERSION,
  GOTGAN_HEDGE_TIME,
} GotganHedgeEffect;

typedef struct
{
  GotganPlace place;
  GotganHedgeEffect effect;
  const char *particles;
} GotganHedgeWord;

struct _GotganLexicon
{
  GotganWordTable *numbers;
  GotganNumberWord *number_words;
  GotganWordTable *currencies;
  GotganCurrencyWord *currency_words;
  GotganWordTable *hedges;
  GotganHedgeWord *hedge_words;
  GotganWordTable *counters;
  GotganWordTable *percents;
  gboolean *percent_points;
  GotganWordTable *abbreviations;
  GotganWordTable *dates;
  struct _GotganDateWord *date_words;
};

/**
 * gotgan_lexicon_choose:
 * @names: (array zero-terminated=1): the words allowed in a column
 *
 * Reads column @column of @word as one of @names.
 *
 * Returns: its index, or -1 with @error set
 */
int gotgan_lexicon_choose (GotganWordTable *table, const GotganWord *word, guint column,
                           const char *const *names, GError **error);

/** Reads column @column of @word as a whole number. */
gboolean gotgan_lexicon_read_number (GotganWordTable *table, const GotganWord *word, guint column,
                                     gint64 *number, GError **error);

/* --- What all scanners ask of a text -------------------------------------------------------- */

/* A run of spaces longer than this parts what stands around it; a bound keeps the scanners
 * linear. */
#define GOTGAN_MAX_SPACES 4

/** Returns: the first byte at or behind @at that is no space, or @at when there are too many */
gsize gotgan_scan_spaces (const char *text, gsize end, gsize at);

/** Returns: whether a word may begin at @at: no letter or digit stands before it */
gboolean gotgan_scan_is_word_start (const char *text, gsize at);

/**
 * gotgan_scan_word:
 *
 * Where the scanner goes on when nothing begins at @at: behind a run of letters, or behind one
 * other character.
 */
gsize gotgan_scan_word (const char *text, gsize end, gsize at);

G_END_DECLS
