#pragma once

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/* A deal in words of the program's language, for cards, tables, labels and screen readers. (transfer full) */

/** Returns: "SoftBank → OpenAI", "SoftBank sells Nvidia stake", or the one party that is known */
char *gotgan_deal_dup_parties (GotganDeal *deal, GotganLibrary *library);

/** Returns: the best amount or share; a sentence that it is not stated */
char *gotgan_deal_dup_amount (GotganDeal *deal);

/** Returns: (nullable): "$10B–$66B claimed" when the claims' figures are at odds */
char *gotgan_deal_dup_spread (GotganDeal *deal);

/** Returns: "2 sources in 3 articles": articles that pass on the same report are one source */
char *gotgan_deal_dup_sources (GotganDeal *deal);

/** Returns: the deal's date; else the newest article's day in brackets; else "—" */
char *gotgan_deal_dup_date (GotganDeal *deal);

/** Returns: the label beside its mark in a company's lane: "$6.6B · SoftBank"; the kind where nobody else is named */
char *gotgan_deal_dup_label (GotganDeal *deal, GotganLibrary *library);

/** Returns: kind, parties, amount, stage and date as one spoken line */
char *gotgan_deal_dup_summary (GotganDeal *deal, GotganLibrary *library);

G_END_DECLS
