#pragma once

#include <gtk/gtk.h>

#include "ui/timeline/gotgan-timeline-zoom.h"

G_BEGIN_DECLS

/**
 * GotganTimelineAxis:
 *
 * The ticks' labels beneath the canvas; it stays while the lanes scroll.
 */
#define GOTGAN_TYPE_TIMELINE_AXIS (gotgan_timeline_axis_get_type ())
G_DECLARE_FINAL_TYPE (GotganTimelineAxis, gotgan_timeline_axis, GOTGAN, TIMELINE_AXIS, GtkWidget)

/** Pixels that two labels of the axis need at least. */
#define GOTGAN_TIMELINE_TICK_GAP 92.0

void gotgan_timeline_axis_set_zoom (GotganTimelineAxis *self, GotganTimelineZoom *zoom);

G_END_DECLS
