#pragma once

#include "app/facts/gotgan-lexicon.h"

G_BEGIN_DECLS

/**
 * GotganNumber:
 * @end: one past its last byte
 * @min: the value, rounded to a whole
 * @max: as @min, or the upper end of an open number ("수십억")
 * @min_rest: what rounding took from @min, in millionths: "2.75" is 3 and -250000
 * @max_rest: and from @max
 * @mantissa: the digits before the first unit, without the decimal point
 * @decimals: how many of them stand behind the point
 * @lead_scale: what the first digits are multiplied with; 1 for a number without unit
 * @lead_unit: the part of @lead_scale that ends a group: 1e8 in "2천억"
 * @vague: an open number
 * @odd: "and some" ("2000여억")
 * @spelled: written without digits
 * @ten_thousands: has the Korean unit 억 or 조
 * @bare_words: English words without a scale ("thirteen"): a number only before a unit
 */
typedef struct
{
  gsize end;
  gint64 min;
  gint64 max;
  gint32 min_rest;
  gint32 max_rest;
  gint64 mantissa;
  guint decimals;
  gint64 lead_scale;
  gint64 lead_unit;
  gboolean vague;
  gboolean odd;
  gboolean spelled;
  gboolean ten_thousands;
  gboolean bare_words;
} GotganNumber;

/**
 * gotgan_number_read:
 * @text: valid UTF-8
 * @end: one past the last byte that may be read
 * @at: where the number shall begin
 * @number: (out caller-allocates):
 *
 * Reads digits with Korean or English units, or number words: "3조6977억", "1.05bn", "5억 8천만", "수백억",
 * "half a billion".
 *
 * Returns: whether a number begins at @at that fits into 64 bits
 */
gboolean gotgan_number_read (GotganLexicon *lexicon, const char *text, gsize end, gsize at,
                             GotganNumber *number);

/**
 * gotgan_number_take_scale:
 * @number: (inout): its end says where to read
 *
 * Reads the scale that stands apart: the "million" of "75 USD million".
 *
 * Returns: whether there is one
 */
gboolean gotgan_number_take_scale (GotganLexicon *lexicon, const char *text, gsize end,
                                   GotganNumber *number);

/** Makes @number @times / @parts of what it was; %FALSE when it does not fit. */
gboolean gotgan_number_convert (GotganNumber *number, gint64 times, gint64 parts);

/** Adds @other, which stands behind @number; %FALSE when it does not fit. */
gboolean gotgan_number_add (GotganNumber *number, const GotganNumber *other);

/**
 * gotgan_number_scale:
 *
 * @rest: (out) (optional): what rounding took, in millionths
 *
 * Multiplies the digits of a number without unit, exactly.
 *
 * Returns: %FALSE when it does not fit
 */
gboolean gotgan_number_scale (gint64 mantissa, guint decimals, gint64 scale, gint64 *value,
                              gint32 *rest);

G_END_DECLS
