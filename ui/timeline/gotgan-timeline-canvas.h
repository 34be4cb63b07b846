#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-session.h"
#include "ui/timeline/gotgan-timeline-zoom.h"

G_BEGIN_DECLS

/**
 * GotganTimelineCanvas:
 *
 * Valuations over lanes of deals, drawn. Drag or scroll sideways to pan, Ctrl+scroll or pinch to zoom; arrow keys walk
 * over the marks, Enter picks one, + - 0 zoom. Its list twin is #GotganTimelineList.
 *
 * Signal: picked (GPtrArray of GotganDeal): a mark, a cluster or a valuation was clicked or activated.
 */
#define GOTGAN_TYPE_TIMELINE_CANVAS (gotgan_timeline_canvas_get_type ())
G_DECLARE_FINAL_TYPE (GotganTimelineCanvas, gotgan_timeline_canvas, GOTGAN, TIMELINE_CANVAS,
                      GtkWidget)

void gotgan_timeline_canvas_set_zoom (GotganTimelineCanvas *self, GotganTimelineZoom *zoom);

/** @deals: (element-type GotganDeal): what to draw; kept until the next call */
void gotgan_timeline_canvas_set_deals (GotganTimelineCanvas *self, GListModel *deals,
                                       GotganLibrary *library);

/** @deal: (nullable): the one to ring */
void gotgan_timeline_canvas_set_selected (GotganTimelineCanvas *self, GotganDeal *deal);

/** Returns: whether there is anything to draw */
gboolean gotgan_timeline_canvas_has_marks (GotganTimelineCanvas *self);

G_END_DECLS
