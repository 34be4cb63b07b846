#pragma once

#include "app/model/gotgan-words.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/** @name: (nullable): what the person calls the colour's meaning; %NULL forgets it */
gboolean gotgan_meaning_table_set (GotganConnection *connection, GotganColour colour,
                                   const char *name, GError **error);

/** @names: (out caller-allocates) (array fixed-size=GOTGAN_N_COLOURS): (transfer full), %NULL where there is none */
gboolean gotgan_meaning_table_load (GotganConnection *connection, char **names, GError **error);

G_END_DECLS
