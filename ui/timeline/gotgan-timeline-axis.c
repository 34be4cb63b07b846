#include "config.h"

#include "ui/timeline/gotgan-timeline-axis.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-edtf.h"
#include "app/model/gotgan-format.h"

struct _GotganTimelineAxis
{
  GtkWidget parent_instance;

  GotganTimelineZoom *zoom;
};

G_DEFINE_FINAL_TYPE (GotganTimelineAxis, gotgan_timeline_axis, GTK_TYPE_WIDGET)

#define HEIGHT 28

/* What is new since the tick before: the year where one begins, else the month or the day. */
static char *
dup_label (const GotganTick *tick)
{
  g_autofree char *day = gotgan_edtf_from_julian (tick->day);
  gboolean year = tick->unit <= GOTGAN_TICK_YEAR;
  gboolean month = tick->unit == GOTGAN_TICK_QUARTER || tick->unit == GOTGAN_TICK_MONTH;

  day[year ? 4 : month ? 7 : 10] = '\0';

  return gotgan_format_date (day, gotgan_labels_get_language ());
}

static void
draw_tick (GotganTimelineAxis *self, GtkSnapshot *snapshot, const GotganTick *tick, float x)
{
  g_autofree char *text = dup_label (tick);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA colour;
  int width, height;

  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  if (tick->major)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + 4, (HEIGHT - (float) height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
gotgan_timeline_axis_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GotganTimelineAxis *self = GOTGAN_TIMELINE_AXIS (widget);
  const GotganTimeScale *scale;
  g_autoptr (GArray) ticks = NULL;

  if (self->zoom == NULL)
    return;
  scale = gotgan_timeline_zoom_get_scale (self->zoom);
  ticks = gotgan_time_scale_ticks (scale, GOTGAN_TIMELINE_TICK_GAP);
  for (guint i = 0; i < ticks->len; i++)
    {
      const GotganTick *tick = &g_array_index (ticks, GotganTick, i);

      draw_tick (self, snapshot, tick, (float) gotgan_time_scale_x (scale, tick->day));
    }
}

static void
gotgan_timeline_axis_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                              int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 1;
}

static void
gotgan_timeline_axis_dispose (GObject *object)
{
  g_clear_object (&GOTGAN_TIMELINE_AXIS (object)->zoom);

  G_OBJECT_CLASS (gotgan_timeline_axis_parent_class)->dispose (object);
}

static void
gotgan_timeline_axis_class_init (GotganTimelineAxisClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_timeline_axis_dispose;
  widget_class->snapshot = gotgan_timeline_axis_snapshot;
  widget_class->measure = gotgan_timeline_axis_measure;
  gtk_widget_class_set_css_name (widget_class, "timeline-axis");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
gotgan_timeline_axis_init (GotganTimelineAxis *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self), "dimmed");
}

void
gotgan_timeline_axis_set_zoom (GotganTimelineAxis *self, GotganTimelineZoom *zoom)
{
  g_set_object (&self->zoom, zoom);
  g_signal_connect_object (zoom, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}
