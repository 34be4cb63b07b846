#pragma once

#include "app/model/gotgan-deal-check.h"
#include "app/model/gotgan-rates.h"

G_BEGIN_DECLS

/** Returns: (transfer full): what is to be looked at again, as a sentence in the program's language */
char *gotgan_check_dup_sentence (const GotganCheck *check);

/**
 * gotgan_rate_origin_dup_text:
 * @day: EDTF month or day of the rate, or "" for several
 *
 * Returns: (transfer full): where a rate is from, in a few words: "articles of September 2024"
 */
char *gotgan_rate_origin_dup_text (GotganRateOrigin origin, const char *day);

/** Returns: "same", "article", "month", "reference", "library" as data, or %NULL */
const char *gotgan_rate_origin_to_string (GotganRateOrigin origin);

G_END_DECLS
