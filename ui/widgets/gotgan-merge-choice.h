#pragma once

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * gotgan_merge_choice_list:
 * @deals: (element-type GotganDeal): all there are
 * @wanted: (nullable): what a person looks for: names of parties or the beginning of them, initial consonants, or a figure; %NULL or
 *   "" for no search
 * @library: (nullable): names the parties as the registry does, in both languages
 *
 * With which deals @deal could be merged: those of its kind, likeliest first: the same parties, then near sums, then near days.
 *
 * Returns: (transfer full) (element-type GotganDeal): no more than a person looks through
 */
GPtrArray *gotgan_merge_choice_list (GListModel *deals, GotganDeal *deal, const char *wanted,
                                     GotganLibrary *library);

G_END_DECLS
