#pragma once

#include "app/facts/gotgan-money.h"

G_BEGIN_DECLS

/* The words around a figure that say how it is meant. A scanner collects those it passes; the
 * figure that follows them directly takes them, with those that stand behind it. Effects are bits,
 * 1 << GotganHedgeEffect. */

/**
 * GotganHedging:
 * @start: first byte of the unbroken row of words passed last
 * @end: one past it
 * @effects: of that row
 * @near_end: one past the last word of a price
 */
typedef struct
{
  gsize start;
  gsize end;
  guint effects;
  gsize near_end;
} GotganHedging;

/**
 * Returns: one past the qualifying word that begins at @at, which @self remembers; @at when there
 * is none
 */
gsize gotgan_hedging_pass (GotganHedging *self, GotganLexicon *lexicon, const char *text, gsize end,
                           gsize at);

/** Returns: the effects of the words directly before @figure; they begin at @outer_start */
guint gotgan_hedging_before (const GotganHedging *self, const char *text, gsize figure,
                             gsize *outer_start);

/** Returns: whether a word of a price stands before @figure in the same clause */
gboolean gotgan_hedging_is_near (const GotganHedging *self, const char *text, gsize figure);

/**
 * Returns: the effect bit of the qualifying word behind a figure, with @at moved past it; 0 when
 * there is none
 */
guint gotgan_hedge_after (GotganLexicon *lexicon, const char *text, gsize end, gsize *at);

GotganQualifier gotgan_hedge_qualifier (guint effects);
GotganFigureFlags gotgan_hedge_flags (guint effects);

G_END_DECLS
