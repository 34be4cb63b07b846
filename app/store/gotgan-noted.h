#pragma once

#include "app/model/gotgan-note-filter.h"
#include "app/store/gotgan-connection.h"

G_BEGIN_DECLS

/** Returns: (transfer full): what the articles have that notes were made on; those of removed articles are left out */
GotganNoteSubjects *gotgan_noted_load (GotganConnection *connection, GError **error);

G_END_DECLS
