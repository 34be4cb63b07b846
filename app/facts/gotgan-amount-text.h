#pragma once

#include "app/facts/gotgan-rules.h"
#include "app/model/gotgan-amount.h"

G_BEGIN_DECLS

/**
 * gotgan_amount_from_text:
 * @text: what a person wrote: "$2.5 billion", "약 300억 원", "20억~23억 달러"
 *
 * Returns: (transfer full) (nullable): the amount; %NULL unless @text names exactly one, with its currency
 */
GotganAmount *gotgan_amount_from_text (GotganRules *rules, const char *text);

/**
 * gotgan_amount_stands_in:
 * @text: words of an article
 *
 * Returns: whether @text states @amount: the same figure in the same currency, in whatever notation, or the conversion in
 *   brackets behind it; one that has no currency written with it states any
 */
gboolean gotgan_amount_stands_in (GotganRules *rules, const GotganAmount *amount, const char *text);

/** Returns: whether @text states the share @percent */
gboolean gotgan_percent_stands_in (GotganRules *rules, double percent, const char *text);

G_END_DECLS
