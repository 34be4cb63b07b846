#include "config.h"

#include "ui/timeline/gotgan-timeline-canvas-private.h"

#include "ui/widgets/gotgan-deal-text.h"

G_DEFINE_FINAL_TYPE (GotganTimelineCanvas, gotgan_timeline_canvas, GTK_TYPE_WIDGET)

static double
days_shown (const GotganTimeScale *scale)
{
  return scale->last - scale->first;
}

double
gotgan_timeline_canvas_get_shift (GotganTimelineCanvas *self)
{
  return gotgan_time_scale_x (gotgan_timeline_zoom_get_scale (self->zoom), self->placed.first);
}

gboolean
gotgan_timeline_mark_holds (const GotganMark *mark, GotganDeal *deal)
{
  return deal != NULL && g_ptr_array_find (mark->deals, deal, NULL);
}

/* How wide a label will be, closely enough to place it: a layout for each of thousands would take too long. */
static double
estimate_width (const char *text)
{
  double width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    width += g_unichar_iswide (g_utf8_get_char (at)) ? 12.2 : 7.2;

  return width;
}

static void
measure_labels (GotganTimelineCanvas *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      GotganLane *lane = g_ptr_array_index (self->lanes, i);

      for (guint j = 0; j < lane->marks->len; j++)
        {
          GotganMark *mark = g_ptr_array_index (lane->marks, j);
          g_autofree char *text =
              gotgan_deal_dup_label (g_ptr_array_index (mark->deals, 0), self->library);

          mark->label_width = estimate_width (text);
        }
    }
}

static void
place (GotganTimelineCanvas *self)
{
  double height = self->lanes_height;

  self->placed = *gotgan_timeline_zoom_get_scale (self->zoom);
  self->lanes_height = gotgan_lanes_place (self->lanes, &self->placed);
  if (height != self->lanes_height)
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
zoom_changed_cb (GotganTimelineCanvas *self)
{
  const GotganTimeScale *scale = gotgan_timeline_zoom_get_scale (self->zoom);

  if (self->lanes != NULL
      && (scale->width != self->placed.width
          || ABS (days_shown (scale) - days_shown (&self->placed)) > 1e-6))
    place (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
include_day (double day, gboolean *any, double *first, double *last)
{
  *first = *any ? MIN (*first, day) : day;
  *last = *any ? MAX (*last, day) : day;
  *any = TRUE;
}

static gboolean
find_bounds (GotganTimelineCanvas *self, double *first, double *last)
{
  gboolean any = gotgan_lanes_bounds (self->lanes, first, last);

  for (guint i = 0; i < self->series->len; i++)
    {
      GotganSeries *series = g_ptr_array_index (self->series, i);

      for (guint j = 0; j < series->points->len; j++)
        include_day (g_array_index (series->points, GotganPoint, j).day, &any, first, last);
    }

  return any;
}

void
gotgan_timeline_canvas_set_deals (GotganTimelineCanvas *self, GListModel *deals,
                                  GotganLibrary *library)
{
  g_autoptr (GotganRates) rates =
      library != NULL ? gotgan_library_make_rates (library, deals) : gotgan_rates_new (deals);
  double first, last, start;

  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->series, g_ptr_array_unref);
  g_hash_table_remove_all (self->labels);
  g_clear_object (&self->cursor);
  g_set_object (&self->library, library);
  self->lanes = gotgan_lanes_new (deals, rates);
  self->series = gotgan_series_new (deals, rates);
  if (self->series->len > GOTGAN_TIMELINE_N_SERIES)
    g_ptr_array_set_size (self->series, GOTGAN_TIMELINE_N_SERIES);
  self->series_height = self->series->len > 0 ? GOTGAN_TIMELINE_SERIES_HEIGHT : 0;
  measure_labels (self);
  place (self);
  if (find_bounds (self, &first, &last))
    {
      if (!gotgan_lanes_recent (self->lanes, &start, &(double) { 0 }))
        start = first;
      gotgan_timeline_zoom_set_bounds (self->zoom, first, last, start);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
gotgan_timeline_canvas_set_selected (GotganTimelineCanvas *self, GotganDeal *deal)
{
  if (g_set_object (&self->selected, deal))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
gotgan_timeline_canvas_has_marks (GotganTimelineCanvas *self)
{
  return self->lanes != NULL && (self->lanes->len > 0 || self->series->len > 0);
}

void
gotgan_timeline_canvas_set_zoom (GotganTimelineCanvas *self, GotganTimelineZoom *zoom)
{
  g_set_object (&self->zoom, zoom);
  g_signal_connect_object (zoom, "changed", G_CALLBACK (zoom_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
gotgan_timeline_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GotganTimelineCanvas *self = GOTGAN_TIMELINE_CANVAS (widget);

  if (self->lanes == NULL)
    return;
  gotgan_timeline_draw_grid (self, snapshot);
  if (self->series_height > 0)
    gotgan_timeline_draw_series (self, snapshot);
  gotgan_timeline_draw_lanes (self, snapshot);
}

static void
gotgan_timeline_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                int *minimum, int *natural, int *minimum_baseline,
                                int *natural_baseline)
{
  GotganTimelineCanvas *self = GOTGAN_TIMELINE_CANVAS (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL
                            ? (int) (self->series_height + self->lanes_height)
                            : 1;
}

static void
gotgan_timeline_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gotgan_timeline_zoom_set_width (GOTGAN_TIMELINE_CANVAS (widget)->zoom, width);
}

static char *
dup_tooltip (GotganTimelineCanvas *self, double x, double y)
{
  const GotganPoint *point = gotgan_timeline_series_pick (self, x, y);
  const GotganMark *mark =
      gotgan_lanes_pick (self->lanes, x - gotgan_timeline_canvas_get_shift (self),
                         y - self->series_height);

  if (point != NULL)
    return gotgan_deal_dup_summary (point->deal, self->library);
  if (mark == NULL)
    return NULL;
  if (mark->deals->len > 1)
    return NULL;

  return gotgan_deal_dup_summary (g_ptr_array_index (mark->deals, 0), self->library);
}

static gboolean
gotgan_timeline_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                      GtkTooltip *tooltip)
{
  GotganTimelineCanvas *self = GOTGAN_TIMELINE_CANVAS (widget);
  g_autofree char *text = self->lanes != NULL && !keyboard ? dup_tooltip (self, x, y) : NULL;

  gtk_tooltip_set_text (tooltip, text);

  return text != NULL;
}

static void
gotgan_timeline_canvas_dispose (GObject *object)
{
  GotganTimelineCanvas *self = GOTGAN_TIMELINE_CANVAS (object);

  g_clear_object (&self->zoom);
  g_clear_object (&self->library);
  g_clear_object (&self->selected);
  g_clear_object (&self->cursor);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->series, g_ptr_array_unref);
  g_clear_pointer (&self->labels, g_hash_table_unref);

  G_OBJECT_CLASS (gotgan_timeline_canvas_parent_class)->dispose (object);
}

static void
gotgan_timeline_canvas_class_init (GotganTimelineCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_timeline_canvas_dispose;
  widget_class->snapshot = gotgan_timeline_canvas_snapshot;
  widget_class->measure = gotgan_timeline_canvas_measure;
  widget_class->size_allocate = gotgan_timeline_canvas_size_allocate;
  widget_class->query_tooltip = gotgan_timeline_canvas_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "timeline-canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
gotgan_timeline_canvas_init (GotganTimelineCanvas *self)
{
  self->labels = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gotgan_timeline_canvas_add_input (self);
}
