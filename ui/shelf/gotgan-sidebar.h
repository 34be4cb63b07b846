#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"
#include "ui/shelf/gotgan-shelf-place.h"

G_BEGIN_DECLS

/**
 * GotganSidebar:
 *
 * The library at a glance: its shelves, saved searches, sources and the companies most spoken of.
 *
 * Properties: session (nullable), place (what is selected).
 * Signals: `chosen ()`: the person chose a place, be it the one that was selected.
 */
#define GOTGAN_TYPE_SIDEBAR (gotgan_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (GotganSidebar, gotgan_sidebar, GOTGAN, SIDEBAR, AdwBin)

/** Returns: (nullable) (transfer none): */
GotganSession *gotgan_sidebar_get_session (GotganSidebar *self);
void gotgan_sidebar_set_session (GotganSidebar *self, GotganSession *session);

/** Returns: (transfer none): the place that is selected; "All Articles" unless another was chosen */
GotganShelfPlace *gotgan_sidebar_get_place (GotganSidebar *self);
void gotgan_sidebar_set_place (GotganSidebar *self, GotganShelfPlace *place);

/** @done, @total: sources that are visited; a @total of 0 is not known */
void gotgan_sidebar_set_sync_progress (GotganSidebar *self, guint done, guint total);

G_END_DECLS
