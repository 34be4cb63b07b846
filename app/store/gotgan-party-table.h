#pragma once

#include "app/model/gotgan-party.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/**
 * gotgan_party_table_load:
 *
 * The parties of all claims, read off the claims themselves, so their counts can't go wrong. The names are those most
 * often seen in articles, one in Hangul and one without where both were; the registry may know better ones.
 *
 * Returns: (transfer full) (element-type GotganParty): most spoken of first
 */
GPtrArray *gotgan_party_table_load (GotganConnection *connection, GError **error);

G_END_DECLS
