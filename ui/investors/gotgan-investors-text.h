#pragma once

#include "app/library/gotgan-library.h"
#include "app/timeline/gotgan-investors.h"

G_BEGIN_DECLS

/* The investor panel's figures in words of the program's language. (transfer full) */

/** Returns: the other party's name; "Round (investors not named)" where there is none */
char *gotgan_investors_dup_name (GotganDeal *deal, GotganSide side, GotganLibrary *library);

/** Returns: the amount; else the share; else which of the three ways it is missing */
char *gotgan_investors_dup_amount (GotganDeal *deal);

/** Returns: (transfer none): */
const char *gotgan_agreement_get_label (GotganAgreement agreement);
/** Returns: (transfer none): "Completed", "In talks or planned", … */
const char *gotgan_stage_group_get_label (GotganStageGroup group);

/** Returns: the sum in dollars, said to be about right when anything was converted */
char *gotgan_total_dup_amount (const GotganTotal *total);

/** Returns: (nullable): the same in won for a Korean reader, by the articles' own rate */
char *gotgan_total_dup_local (const GotganTotal *total, GotganRates *rates);

/** Returns: "12 deals · 3 without an amount · 2 within a round" */
char *gotgan_total_dup_note (const GotganTotal *total);

/** Returns: "$2B less than …" and the like: how a running total compares with the single deals */
char *gotgan_stated_total_dup_check (const GotganStatedTotal *stated);

/** Returns: each figure that articles claim with the outlets that do: "$1B: Dawn, Daily · $6.5B: Herald" */
char *gotgan_deal_dup_accounts (GotganDeal *deal);

G_END_DECLS
