#pragma once

#include "app/timeline/gotgan-lanes.h"
#include "app/timeline/gotgan-series.h"
#include "ui/timeline/gotgan-timeline-canvas.h"

G_BEGIN_DECLS

/** Companies whose valuations are drawn at once. */
#define GOTGAN_TIMELINE_N_SERIES 6
#define GOTGAN_TIMELINE_SERIES_HEIGHT 190.0

struct _GotganTimelineCanvas
{
  GtkWidget parent_instance;

  GotganTimelineZoom *zoom;
  GotganLibrary *library;
  GPtrArray *lanes;
  GPtrArray *series;
  double series_height; /* 0 without valuations */
  double lanes_height;
  GotganTimeScale placed; /* the scale the lanes were placed for; panning only shifts them */
  GHashTable *labels;     /* GotganDeal → PangoLayout, made when first drawn */
  GotganDeal *selected;
  GotganDeal *cursor; /* where the keyboard is: the first deal of a mark */
  double dragged;
  double pinched;
};

/** Draws everything; in gotgan-timeline-draw.c and gotgan-timeline-draw-series.c. */
void gotgan_timeline_draw_lanes (GotganTimelineCanvas *self, GtkSnapshot *snapshot);
void gotgan_timeline_draw_series (GotganTimelineCanvas *self, GtkSnapshot *snapshot);
void gotgan_timeline_draw_grid (GotganTimelineCanvas *self, GtkSnapshot *snapshot);

/** Text at a place, in the widget's colour with @alpha. */
void gotgan_timeline_draw_text (GotganTimelineCanvas *self, GtkSnapshot *snapshot, const char *text,
                                float x, float y, PangoWeight weight, const GdkRGBA *colour);

/** Returns: pixels to add to what was placed, for what has been panned since */
double gotgan_timeline_canvas_get_shift (GotganTimelineCanvas *self);

/** Returns: pixels from the canvas's top of a figure in dollars */
double gotgan_timeline_series_y (GotganTimelineCanvas *self, double dollars);

/** Returns: (nullable) (transfer none): the valuation within reach of a point of the canvas */
const GotganPoint *gotgan_timeline_series_pick (GotganTimelineCanvas *self, double x, double y);

/** Adds gestures and keys; in gotgan-timeline-input.c. */
void gotgan_timeline_canvas_add_input (GotganTimelineCanvas *self);

/** Returns: whether @mark holds @deal */
gboolean gotgan_timeline_mark_holds (const GotganMark *mark, GotganDeal *deal);

G_END_DECLS
