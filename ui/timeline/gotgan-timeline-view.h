#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganTimelineView:
 *
 * The face "Timeline" of the page: canvas or list, the as-of slider beneath, the chosen deal beside.
 *
 * Properties: session (#GotganSession, nullable), header-end (read only).
 */
#define GOTGAN_TYPE_TIMELINE_VIEW (gotgan_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (GotganTimelineView, gotgan_timeline_view, GOTGAN, TIMELINE_VIEW, AdwBin)

GtkWidget *gotgan_timeline_view_new (void);
void gotgan_timeline_view_set_session (GotganTimelineView *self, GotganSession *session);

/** Returns: (transfer none): zoom and list buttons, for the header's end; kept by the view */
GtkWidget *gotgan_timeline_view_get_header_end (GotganTimelineView *self);

G_END_DECLS
