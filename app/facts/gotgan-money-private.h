#pragma once

#include "app/facts/gotgan-money.h"

G_BEGIN_DECLS

/**
 * gotgan_money_share_in_lists:
 * @text: the paragraph
 * @found: (element-type GotganMoneyMention): its sums, in order
 *
 * Gives sums in a row the currency of the last ("5억, 10억달러"), and what "each" says of one to all; gotgan-money-list.c.
 */
void gotgan_money_share_in_lists (const char *text, GArray *found);

G_END_DECLS
