#pragma once

#include <glib-object.h>

#include "app/timeline/gotgan-time-scale.h"

G_BEGIN_DECLS

/**
 * GotganTimelineZoom:
 *
 * The stretch of time on screen, shared by canvas and axis. Signal: changed ().
 */
#define GOTGAN_TYPE_TIMELINE_ZOOM (gotgan_timeline_zoom_get_type ())
G_DECLARE_FINAL_TYPE (GotganTimelineZoom, gotgan_timeline_zoom, GOTGAN, TIMELINE_ZOOM, GObject)

GotganTimelineZoom *gotgan_timeline_zoom_new (void);

/** Returns: (transfer none): */
const GotganTimeScale *gotgan_timeline_zoom_get_scale (GotganTimelineZoom *self);

/** @first, @last: the days of all marks. @start: where to begin; used until the person has moved it */
void gotgan_timeline_zoom_set_bounds (GotganTimelineZoom *self, double first, double last,
                                      double start);
void gotgan_timeline_zoom_set_width (GotganTimelineZoom *self, double width);

void gotgan_timeline_zoom_by (GotganTimelineZoom *self, double factor, double x);
void gotgan_timeline_zoom_pan (GotganTimelineZoom *self, double pixels);
void gotgan_timeline_zoom_fit (GotganTimelineZoom *self);

/** Pans as little as it takes to have @day on screen. */
void gotgan_timeline_zoom_show_day (GotganTimelineZoom *self, double day);

G_END_DECLS
