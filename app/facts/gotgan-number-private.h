#pragma once

#include "app/facts/gotgan-lexicon-private.h"
#include "app/facts/gotgan-number.h"

G_BEGIN_DECLS

/**
 * GotganNumberScan:
 * @in_coins: whether coins behind a sum are looked for, which have none behind them
 *
 * What the readers of Korean and English numbers share.
 */
typedef struct
{
  const GotganLexicon *lexicon;
  const char *text;
  gsize end;
  gboolean in_coins;
} GotganNumberScan;

static inline gboolean
gotgan_number_is_digit (const GotganNumberScan *scan, gsize at)
{
  return at < scan->end && g_ascii_isdigit (scan->text[at]);
}

/**
 * GotganDigits:
 * @mantissa: all digits, without the point
 * @n_digits: how many, from the first that is no zero
 * @decimals: how many of them stand behind the point
 * @fits: whether @mantissa holds them
 */
typedef struct
{
  gint64 mantissa;
  guint n_digits;
  guint decimals;
  gboolean fits;
} GotganDigits;

/** Returns: (nullable): the word of numbers at @at; with @glued it may touch what stands before it */
const GotganNumberWord *gotgan_number_word (const GotganNumberScan *scan, gsize at, gboolean glued,
                                            gsize *match_end);

void gotgan_number_take_digit (GotganDigits *digits, int digit);

/** Returns: one past the digits at @at, with their commas and decimal point */
gsize gotgan_number_read_digits (const GotganNumberScan *scan, gsize at, GotganDigits *digits);

gboolean gotgan_number_read_korean (const GotganNumberScan *scan, gsize at, GotganNumber *number);

G_END_DECLS
