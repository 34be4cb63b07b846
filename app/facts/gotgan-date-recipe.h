#pragma once

#include "app/facts/gotgan-date-words.h"
#include "app/facts/gotgan-date.h"

G_BEGIN_DECLS

/**
 * gotgan_date_recipe_apply:
 * @base: (nullable): EDTF or an article's time; %NULL for a recipe that names its year
 * @edtf: (out caller-allocates): at least 24 bytes; empty when it cannot be told
 *
 * Returns: the precision, %GOTGAN_DATE_PRECISION_NONE when it cannot be told
 */
GotganDatePrecision gotgan_date_recipe_apply (const GotganDateRecipe *recipe, const char *base,
                                              char *edtf);

/** Lets @recipe count @n of a unit's days, weeks, months or years from its base. */
void gotgan_date_recipe_move (GotganDateRecipe *recipe, const GotganDateWord *unit, int n);

/**
 * gotgan_date_join:
 * @first: EDTF of where a span begins
 * @last: EDTF of where it ends, later than @first
 * @edtf: (out caller-allocates): at least 24 bytes
 *
 * Returns: whether the two make an interval
 */
gboolean gotgan_date_join (const char *first, const char *last, char *edtf);

/** Opens the end of @edtf: "2019" becomes "2019/.."; an interval loses its end. */
void gotgan_date_open (char *edtf);

G_END_DECLS
