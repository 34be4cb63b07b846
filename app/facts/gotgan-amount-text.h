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

G_END_DECLS
