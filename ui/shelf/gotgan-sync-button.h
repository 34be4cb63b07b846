#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GotganSyncButton:
 *
 * Activates "win.sync-all"; while sources are visited, it shows how far that is instead, with a button that activates
 * "win.cancel-sync".
 *
 * Properties: syncing.
 */
#define GOTGAN_TYPE_SYNC_BUTTON (gotgan_sync_button_get_type ())
G_DECLARE_FINAL_TYPE (GotganSyncButton, gotgan_sync_button, GOTGAN, SYNC_BUTTON, AdwBin)

gboolean gotgan_sync_button_get_syncing (GotganSyncButton *self);
void gotgan_sync_button_set_syncing (GotganSyncButton *self, gboolean syncing);

/** @done, @total: sources; a @total of 0 is not known, as at first */
void gotgan_sync_button_set_progress (GotganSyncButton *self, guint done, guint total);

G_END_DECLS
