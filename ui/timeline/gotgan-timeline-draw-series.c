#include "config.h"

#include "ui/timeline/gotgan-timeline-canvas-private.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define TOP 44.0
#define BOTTOM 18.0
#define REACH 14.0

static const struct
{
  const char *light;
  const char *dark;
} hues[GOTGAN_TIMELINE_N_SERIES] = {
  { "#1c71d8", "#62a0ea" }, { "#9141ac", "#c061cb" }, { "#c64600", "#ffa348" },
  { "#007184", "#5bc8d9" }, { "#8f6a00", "#f8e45c" }, { "#865e3c", "#cdab8f" },
};

static void
get_hue (GotganTimelineCanvas *self, guint i, float alpha, GdkRGBA *colour)
{
  AdwStyleManager *manager =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  gdk_rgba_parse (colour, adw_style_manager_get_dark (manager) ? hues[i].dark : hues[i].light);
  colour->alpha = alpha;
}

double
gotgan_timeline_series_y (GotganTimelineCanvas *self, double dollars)
{
  double low = 1, high = 1;
  double share;

  gotgan_series_bounds (self->series, &low, &high);
  share = high > low ? (log10 (dollars) - log10 (low)) / (log10 (high) - log10 (low)) : 0.5;

  return self->series_height - BOTTOM - share * (self->series_height - TOP - BOTTOM);
}

static float
point_x (GotganTimelineCanvas *self, const GotganPoint *point)
{
  return (float) gotgan_time_scale_x (gotgan_timeline_zoom_get_scale (self->zoom), point->day);
}

static const GotganPoint *
point_at (const GotganSeries *series, guint i)
{
  return &g_array_index (series->points, GotganPoint, i);
}

const GotganPoint *
gotgan_timeline_series_pick (GotganTimelineCanvas *self, double x, double y)
{
  const GotganPoint *picked = NULL;
  double nearest = REACH;

  if (y > self->series_height)
    return NULL;
  for (guint i = 0; i < self->series->len; i++)
    {
      const GotganSeries *series = g_ptr_array_index (self->series, i);

      for (guint j = 0; j < series->points->len; j++)
        {
          const GotganPoint *point = point_at (series, j);
          double distance =
              hypot (x - point_x (self, point), y - gotgan_timeline_series_y (self, point->best));

          if (distance < nearest)
            {
              nearest = distance;
              picked = point;
            }
        }
    }

  return picked;
}

static void
draw_line (GotganTimelineCanvas *self, GtkSnapshot *snapshot, const GotganSeries *series,
           const GdkRGBA *colour)
{
  for (guint i = 1; i < series->points->len; i++)
    {
      const GotganPoint *from = point_at (series, i - 1);
      const GotganPoint *to = point_at (series, i);
      GskPathBuilder *builder = gsk_path_builder_new ();
      g_autoptr (GskPath) path = NULL;
      g_autoptr (GskStroke) stroke = gsk_stroke_new (2);

      gsk_path_builder_move_to (builder, point_x (self, from),
                                (float) gotgan_timeline_series_y (self, from->best));
      gsk_path_builder_line_to (builder, point_x (self, to),
                                (float) gotgan_timeline_series_y (self, to->best));
      path = gsk_path_builder_free_to_path (builder);
      if (to->basis == GOTGAN_BASIS_FORECAST)
        gsk_stroke_set_dash (stroke, (const float[]) { 4, 4 }, 2);
      gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
    }
}

/* What is claimed lies between: a bar where articles differ. */
static void
draw_band (GotganTimelineCanvas *self, GtkSnapshot *snapshot, const GotganPoint *point,
           const GdkRGBA *colour)
{
  float high = (float) gotgan_timeline_series_y (self, point->high);
  float low = (float) gotgan_timeline_series_y (self, point->low);
  GdkRGBA pale = *colour;

  pale.alpha = 0.3f;
  if (low - high > 1)
    gtk_snapshot_append_color (
        snapshot, &pale, &GRAPHENE_RECT_INIT (point_x (self, point) - 5, high, 10, low - high));
}

static void
draw_point (GotganTimelineCanvas *self, GtkSnapshot *snapshot, const GotganPoint *point,
            const GdkRGBA *colour)
{
  float x = point_x (self, point);
  float y = (float) gotgan_timeline_series_y (self, point->best);
  gboolean selected = point->deal == self->selected;
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (2);

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), selected ? 7 : 4.5f);
  path = gsk_path_builder_free_to_path (builder);
  if (point->basis == GOTGAN_BASIS_REPORTED)
    gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, colour);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

typedef struct
{
  guint series;
  float x;
  float y;
} Label;

static gint
compare_labels (gconstpointer a, gconstpointer b)
{
  const Label *one = a, *other = b;

  return (one->y > other->y) - (one->y < other->y);
}

/* The newest point on screen carries its company's name. */
static gboolean
find_label (GotganTimelineCanvas *self, guint i, Label *label)
{
  const GotganSeries *series = g_ptr_array_index (self->series, i);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));

  for (guint j = series->points->len; j > 0; j--)
    {
      float x = point_x (self, point_at (series, j - 1));

      if (x < 0 || x > width)
        continue;
      *label =
          (Label) { i, x,
                    (float) gotgan_timeline_series_y (self, point_at (series, j - 1)->best) - 8 };
      return TRUE;
    }

  return FALSE;
}

static char *
dup_label (GotganTimelineCanvas *self, const GotganSeries *series)
{
  const GotganPoint *point = point_at (series, series->points->len - 1);
  const GotganAmount *amount = gotgan_deal_get_amount (point->deal);
  GotganLanguage language = gotgan_labels_get_language ();
  g_autofree char *name = gotgan_library_dup_party_name (self->library, series->company, language);
  g_autofree char *money = gotgan_format_money (&amount->money, language);

  return g_strdup_printf ("%s %s", name, money);
}

/* Lines that run behind a label fade. */
static void
draw_ground (GotganTimelineCanvas *self, GtkSnapshot *snapshot, float x, float y, float width)
{
  AdwStyleManager *manager =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  float grey = adw_style_manager_get_dark (manager) ? 0.13f : 0.98f;
  GdkRGBA colour = { grey, grey, grey, 0.8f };
  GskRoundedRect ground;

  gsk_rounded_rect_init_from_rect (&ground, &GRAPHENE_RECT_INIT (x - 3, y, width + 6, 17), 5);
  gtk_snapshot_push_rounded_clip (snapshot, &ground);
  gtk_snapshot_append_color (snapshot, &colour, &ground.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_label (GotganTimelineCanvas *self, GtkSnapshot *snapshot, const Label *label)
{
  g_autofree char *text = dup_label (self, g_ptr_array_index (self->series, label->series));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  float room = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float x = label->x + 10;
  GdkRGBA colour;
  int width;

  get_hue (self, label->series, 1, &colour);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (x + (float) width > room)
    x = MAX (4, label->x - 10 - (float) width);
  draw_ground (self, snapshot, x, label->y, (float) width * 0.86f);
  gotgan_timeline_draw_text (self, snapshot, text, x, label->y, PANGO_WEIGHT_SEMIBOLD, &colour);
}

static void
draw_labels (GotganTimelineCanvas *self, GtkSnapshot *snapshot)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (Label));
  float below = 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      Label label;

      if (find_label (self, i, &label))
        g_array_append_val (labels, label);
    }
  g_array_sort (labels, compare_labels);
  for (guint i = 0; i < labels->len; i++)
    {
      Label *label = &g_array_index (labels, Label, i);

      label->y = MAX (label->y, below);
      below = label->y + 17;
      draw_label (self, snapshot, label);
    }
}

void
gotgan_timeline_draw_series (GotganTimelineCanvas *self, GtkSnapshot *snapshot)
{
  GdkRGBA colour;

  for (guint i = 0; i < self->series->len; i++)
    {
      const GotganSeries *series = g_ptr_array_index (self->series, i);

      get_hue (self, i, 1, &colour);
      draw_line (self, snapshot, series, &colour);
      for (guint j = 0; j < series->points->len; j++)
        {
          draw_band (self, snapshot, point_at (series, j), &colour);
          draw_point (self, snapshot, point_at (series, j), &colour);
        }
    }
  draw_labels (self, snapshot);
  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  gotgan_timeline_draw_text (self, snapshot, _ ("Company value (logarithmic)"), 12, 8,
                             PANGO_WEIGHT_BOLD, &colour);
}
