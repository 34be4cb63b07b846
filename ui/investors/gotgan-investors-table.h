#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"
#include "app/timeline/gotgan-investors.h"

G_BEGIN_DECLS

/**
 * GotganInvestorsTable:
 *
 * The rows of the panel as a table that sorts. Selecting a row makes its deal the session's.
 *
 * Signal: `entered ()`: a row was activated: the person wants to go on into its deal.
 */
#define GOTGAN_TYPE_INVESTORS_TABLE (gotgan_investors_table_get_type ())
G_DECLARE_FINAL_TYPE (GotganInvestorsTable, gotgan_investors_table, GOTGAN, INVESTORS_TABLE, AdwBin)

/** @rates: must live until the next call */
void gotgan_investors_table_set (GotganInvestorsTable *self, GListModel *rows, GotganSide side,
                                 GotganSession *session, GotganRates *rates);

/** @deal: (nullable): shown as selected where it is among the rows; the session is not told */
void gotgan_investors_table_set_selected (GotganInvestorsTable *self, GotganDeal *deal);

/** Returns: (transfer none): the rows in the order in which the table shows them */
GListModel *gotgan_investors_table_get_sorted (GotganInvestorsTable *self);

G_END_DECLS
