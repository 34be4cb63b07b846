#pragma once

#include <adwaita.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganPartyOffers:
 *
 * A row beneath an entry for a party: the library's companies and investors that what is typed may become, the most spoken of
 * first. Initial consonants will do. It is there only while there is something to offer.
 */
#define GOTGAN_TYPE_PARTY_OFFERS (gotgan_party_offers_get_type ())
G_DECLARE_FINAL_TYPE (GotganPartyOffers, gotgan_party_offers, GOTGAN, PARTY_OFFERS,
                      AdwPreferencesRow)

/** Offers what fits @entry, while it has the focus. To be called once. */
void gotgan_party_offers_follow (GotganPartyOffers *self, GtkEditable *entry,
                                 GotganLibrary *library);

void gotgan_party_offers_close (GotganPartyOffers *self);

G_END_DECLS
