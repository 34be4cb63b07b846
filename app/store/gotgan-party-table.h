#pragma once

#include "app/model/gotgan-party.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/**
 * GotganPartyNames:
 *
 * The rows that stand for parties in claims. What has been found is remembered, so it lives no longer than a
 * transaction.
 */
typedef struct _GotganPartyNames GotganPartyNames;

/** Returns: (transfer full): for as long as @connection */
GotganPartyNames *gotgan_party_names_open (GotganConnection *connection);
void gotgan_party_names_close (GotganPartyNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganPartyNames, gotgan_party_names_close)

/**
 * gotgan_party_names_get:
 * @id: (out): the row of @party's name, which is put there when it is new
 */
gboolean gotgan_party_names_get (GotganPartyNames *self, const GotganPartyRef *party, gint64 *id,
                                 GError **error);

/**
 * gotgan_party_table_load:
 *
 * The parties of all claims, read off the claims themselves, so their counts can't go wrong. The names are those most
 * often seen in articles, one in Hangul and one without where both were; the registry may know better ones.
 *
 * Returns: (transfer full) (element-type GotganParty): those in most articles first
 */
GPtrArray *gotgan_party_table_load (GotganConnection *connection, GError **error);

G_END_DECLS
