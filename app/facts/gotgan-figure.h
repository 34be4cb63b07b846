#pragma once

#include "app/facts/gotgan-number.h"

G_BEGIN_DECLS

/* An ISO 4217 code with its NUL. */
#define GOTGAN_CURRENCY_SIZE 4

/**
 * GotganFigure:
 * @start: first byte
 * @end: one past the last byte
 * @number: its value
 * @currency: ISO 4217 code, or empty
 *
 * A number with the currency that stands before or behind it, nothing else.
 */
typedef struct
{
  gsize start;
  gsize end;
  GotganNumber number;
  char currency[GOTGAN_CURRENCY_SIZE];
} GotganFigure;

/** Returns: whether the currency has a smaller coin in use, by the minor units of ISO 4217 and what is in use */
gboolean gotgan_currency_has_coins (const char *code);

/** Returns: whether a figure begins at @at, with or without currency */
gboolean gotgan_figure_read (GotganLexicon *lexicon, const char *text, gsize end, gsize at,
                             GotganFigure *figure);

/**
 * gotgan_figure_read_range:
 * @between: whether "between" stands before it
 * @from: whether "from" stands before it: then "to" names two figures
 * @figure: (inout): the lower figure; becomes the range
 *
 * Widens @figure by the upper figure behind it, which gives it the unit and currency that it lacks.
 *
 * Returns: whether it is a range
 */
gboolean gotgan_figure_read_range (GotganLexicon *lexicon, const char *text, gsize end,
                                   gboolean between, gboolean from, GotganFigure *figure);

G_END_DECLS
