#include "config.h"

#include "ui/timeline/gotgan-timeline-zoom.h"

struct _GotganTimelineZoom
{
  GObject parent_instance;

  GotganTimeScale scale;
  double first;
  double last;
  double start; /* where it begins as long as the person has not moved it */
  gboolean untouched; /* the person has not moved it */
};

G_DEFINE_FINAL_TYPE (GotganTimelineZoom, gotgan_timeline_zoom, G_TYPE_OBJECT)

static guint changed_signal;

static void
gotgan_timeline_zoom_class_init (GotganTimelineZoomClass *klass)
{
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
gotgan_timeline_zoom_init (GotganTimelineZoom *self)
{
  self->scale = (GotganTimeScale) { 738000, 739000, 1 };
  self->first = self->scale.first;
  self->last = self->scale.last;
  self->start = self->first;
  self->untouched = TRUE;
}

GotganTimelineZoom *
gotgan_timeline_zoom_new (void)
{
  return g_object_new (GOTGAN_TYPE_TIMELINE_ZOOM, NULL);
}

const GotganTimeScale *
gotgan_timeline_zoom_get_scale (GotganTimelineZoom *self)
{
  return &self->scale;
}

/* A margin of one screen is all there is beyond the marks: nobody gets lost. */
static void
keep_near (GotganTimelineZoom *self)
{
  double span = self->scale.last - self->scale.first;
  double first = CLAMP (self->scale.first, MIN (self->first, self->last - span) - span * 0.6,
                        MAX (self->last, self->first + span) - span * 0.4);

  self->scale.first = first;
  self->scale.last = first + span;
}

static void
gotgan_timeline_zoom_changed (GotganTimelineZoom *self)
{
  g_signal_emit (self, changed_signal, 0);
}

void
gotgan_timeline_zoom_set_bounds (GotganTimelineZoom *self, double first, double last, double start)
{
  self->first = first;
  self->last = last;
  self->start = start;
  if (self->untouched)
    gotgan_time_scale_fit (&self->scale, start, last);
  else
    keep_near (self);
  gotgan_timeline_zoom_changed (self);
}

void
gotgan_timeline_zoom_set_width (GotganTimelineZoom *self, double width)
{
  if (self->scale.width == width)
    return;

  self->scale.width = width;
  if (self->untouched)
    gotgan_time_scale_fit (&self->scale, self->start, self->last);
  gotgan_timeline_zoom_changed (self);
}

void
gotgan_timeline_zoom_by (GotganTimelineZoom *self, double factor, double x)
{
  self->untouched = FALSE;
  gotgan_time_scale_zoom (&self->scale, factor, x);
  keep_near (self);
  gotgan_timeline_zoom_changed (self);
}

void
gotgan_timeline_zoom_pan (GotganTimelineZoom *self, double pixels)
{
  self->untouched = FALSE;
  gotgan_time_scale_pan (&self->scale, pixels);
  keep_near (self);
  gotgan_timeline_zoom_changed (self);
}

void
gotgan_timeline_zoom_fit (GotganTimelineZoom *self)
{
  self->untouched = FALSE;
  gotgan_time_scale_fit (&self->scale, self->first, self->last);
  gotgan_timeline_zoom_changed (self);
}

void
gotgan_timeline_zoom_show_day (GotganTimelineZoom *self, double day)
{
  double x = gotgan_time_scale_x (&self->scale, day);
  double margin = MIN (80, self->scale.width / 4);

  if (x < margin)
    gotgan_timeline_zoom_pan (self, margin - x);
  else if (x > self->scale.width - margin)
    gotgan_timeline_zoom_pan (self, self->scale.width - margin - x);
}
