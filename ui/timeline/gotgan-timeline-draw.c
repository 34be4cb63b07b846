#include "config.h"

#include "ui/timeline/gotgan-timeline-canvas-private.h"

#include "app/library/gotgan-labels.h"
#include "ui/timeline/gotgan-timeline-axis.h"
#include "ui/widgets/gotgan-deal-text.h"
#include "ui/widgets/gotgan-palette.h"

#include <adwaita.h>

static gboolean
is_dark (GotganTimelineCanvas *self)
{
  return adw_style_manager_get_dark (
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))));
}

static void
get_colour (GotganTimelineCanvas *self, float alpha, GdkRGBA *colour)
{
  gtk_widget_get_color (GTK_WIDGET (self), colour);
  colour->alpha *= alpha;
}

void
gotgan_timeline_draw_text (GotganTimelineCanvas *self, GtkSnapshot *snapshot, const char *text,
                           float x, float y, PangoWeight weight, const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.86));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

void
gotgan_timeline_draw_grid (GotganTimelineCanvas *self, GtkSnapshot *snapshot)
{
  const GotganTimeScale *scale = gotgan_timeline_zoom_get_scale (self->zoom);
  g_autoptr (GArray) ticks = gotgan_time_scale_ticks (scale, GOTGAN_TIMELINE_TICK_GAP);
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));

  for (guint i = 0; i < ticks->len; i++)
    {
      const GotganTick *tick = &g_array_index (ticks, GotganTick, i);
      float x = (float) gotgan_time_scale_x (scale, tick->day);
      GdkRGBA colour;

      get_colour (self, tick->major ? 0.16f : 0.07f, &colour);
      gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (x, 0, 1, height));
    }
}

static void
fill_path (GtkSnapshot *snapshot, GskPathBuilder *builder, const GdkRGBA *colour)
{
  g_autoptr (GskPath) path = gsk_path_builder_free_to_path (builder);

  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, colour);
}

static void
stroke_path (GtkSnapshot *snapshot, GskPathBuilder *builder, float width, const GdkRGBA *colour)
{
  g_autoptr (GskPath) path = gsk_path_builder_free_to_path (builder);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (width);

  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

static GskPathBuilder *
circle (float x, float y, float radius)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (x, y), radius);

  return builder;
}

/* An uncertain date: a bar as long as the days it may have been. */
static void
draw_span (GtkSnapshot *snapshot, const GotganMark *mark, float x, float y, const GdkRGBA *colour)
{
  GdkRGBA pale = *colour;
  GskRoundedRect bar;
  float half = (float) (mark->radius + mark->span);
  float thick = 6;

  pale.alpha *= 0.35f;
  gsk_rounded_rect_init_from_rect (&bar,
                                   &GRAPHENE_RECT_INIT (x - half, y - thick / 2, 2 * half, thick),
                                   thick / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &bar);
  gtk_snapshot_append_color (snapshot, &pale, &bar.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_shape (GotganTimelineCanvas *self, GtkSnapshot *snapshot, const GotganMark *mark, float x,
            float y, const GdkRGBA *colour)
{
  float radius = (float) mark->radius;
  GdkRGBA ground = *colour;
  GskPathBuilder *stroke;

  if (mark->shape == GOTGAN_MARK_FILLED)
    {
      fill_path (snapshot, circle (x, y, radius), colour);
      return;
    }
  ground.alpha *= is_dark (self) ? 0.22f : 0.13f;
  fill_path (snapshot, circle (x, y, radius), &ground);
  stroke = circle (x, y, radius - 1);
  if (mark->shape == GOTGAN_MARK_STRUCK)
    {
      float reach = radius * 0.7f;

      gsk_path_builder_move_to (stroke, x - reach, y + reach);
      gsk_path_builder_line_to (stroke, x + reach, y - reach);
    }
  stroke_path (snapshot, stroke, 2, colour);
  if (mark->shape == GOTGAN_MARK_DOTTED && mark->deals->len == 1)
    fill_path (snapshot, circle (x, y, radius * 0.5f), colour);
}

static void
draw_ring (GotganTimelineCanvas *self, GtkSnapshot *snapshot, const GotganMark *mark, float x,
           float y, float gap, float alpha)
{
  GdkRGBA colour;

  get_colour (self, alpha, &colour);
  stroke_path (snapshot, circle (x, y, (float) mark->radius + gap), 2, &colour);
}

/* A cluster says how many it holds. */
static void
draw_count (GotganTimelineCanvas *self, GtkSnapshot *snapshot, const GotganMark *mark, float x,
            float y)
{
  g_autofree char *text = g_strdup_printf ("%u", mark->deals->len);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA colour = { 1, 1, 1, 1 };
  int width, height;

  if (mark->shape != GOTGAN_MARK_FILLED)
    get_colour (self, 1, &colour);
  else if (is_dark (self))
    colour = (GdkRGBA) { 0, 0, 0, 0.85f };
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (x - (float) width / 2, y - (float) height / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static PangoLayout *
find_label (GotganTimelineCanvas *self, GotganDeal *deal)
{
  PangoLayout *layout = g_hash_table_lookup (self->labels, deal);
  g_autofree char *text = NULL;
  PangoAttrList *attributes;

  if (layout != NULL)
    return layout;

  text = gotgan_deal_dup_label (deal, self->library);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.86));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  g_hash_table_insert (self->labels, deal, layout);

  return layout;
}

static void
draw_label (GotganTimelineCanvas *self, GtkSnapshot *snapshot, const GotganMark *mark, float x,
            float y)
{
  PangoLayout *layout = find_label (self, g_ptr_array_index (mark->deals, 0));
  GdkRGBA colour;
  int height;

  get_colour (self, 0.9f, &colour);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (x + (float) (mark->radius + mark->span) + 6,
                                                y - (float) height / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw_mark (GotganTimelineCanvas *self, GtkSnapshot *snapshot, const GotganMark *mark, float x,
           float y)
{
  GotganDeal *newest = g_ptr_array_index (mark->deals, mark->deals->len - 1);
  GdkRGBA colour;

  gotgan_palette_get_stage (gotgan_deal_get_stage (newest), is_dark (self), &colour);
  if (mark->span > 1)
    draw_span (snapshot, mark, x, y, &colour);
  draw_shape (self, snapshot, mark, x, y, &colour);
  if (gotgan_timeline_mark_holds (mark, self->selected))
    draw_ring (self, snapshot, mark, x, y, 3, 0.75f);
  if (gotgan_timeline_mark_holds (mark, self->cursor)
      && gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    draw_ring (self, snapshot, mark, x, y, 6, 0.45f);
  if (mark->deals->len > 1)
    draw_count (self, snapshot, mark, x, y);
  else if (mark->labelled)
    draw_label (self, snapshot, mark, x, y);
}

static void
draw_lane (GotganTimelineCanvas *self, GtkSnapshot *snapshot, const GotganLane *lane)
{
  float top = (float) (self->series_height + lane->top);
  double shift = gotgan_timeline_canvas_get_shift (self);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  g_autofree char *name = NULL;
  GdkRGBA colour;

  get_colour (self, 0.12f, &colour);
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (0, top, width, 1));
  for (guint i = 0; i < lane->placed->len; i++)
    {
      const GotganMark *mark = g_ptr_array_index (lane->placed, i);
      double x = mark->x + shift;
      double reach = mark->radius + mark->span;

      if (x + reach + mark->label_width > 0 && x - reach < width)
        draw_mark (self, snapshot, mark, (float) x, top + (float) mark->y);
    }
  if (lane->company != NULL)
    name =
        gotgan_library_dup_party_name (self->library, lane->company, gotgan_labels_get_language ());
  get_colour (self, 1, &colour);
  gotgan_timeline_draw_text (self, snapshot, name != NULL ? name : "", 12, top + 6,
                             PANGO_WEIGHT_BOLD, &colour);
}

void
gotgan_timeline_draw_lanes (GotganTimelineCanvas *self, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < self->lanes->len; i++)
    draw_lane (self, snapshot, g_ptr_array_index (self->lanes, i));
}
