#pragma once

#include <adwaita.h>

#include "app/model/gotgan-party.h"

G_BEGIN_DECLS

/**
 * GotganPartyList:
 *
 * Parties to choose from, found by a few letters of their Korean or English name.
 *
 * Signals: `chosen (GotganParty)`; `dismissed ()`: the search was given up with Escape.
 */
#define GOTGAN_TYPE_PARTY_LIST (gotgan_party_list_get_type ())
G_DECLARE_FINAL_TYPE (GotganPartyList, gotgan_party_list, GOTGAN, PARTY_LIST, AdwBin)

/** @parties: (nullable) (element-type GotganParty): in the order to show them */
void gotgan_party_list_set_parties (GotganPartyList *self, GListModel *parties);

/** Empties the search and puts the cursor into it: to be called when the list comes up. */
void gotgan_party_list_start (GotganPartyList *self);

G_END_DECLS
