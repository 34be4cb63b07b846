#include "config.h"

#include "ui/widgets/gotgan-stage-shape.h"

struct _GotganStageShape
{
  GtkWidget parent_instance;

  GotganStage stage;
};

G_DEFINE_FINAL_TYPE (GotganStageShape, gotgan_stage_shape, GTK_TYPE_WIDGET)

#define SIZE 10

GtkWidget *
gotgan_stage_shape_new (void)
{
  return g_object_new (GOTGAN_TYPE_STAGE_SHAPE, NULL);
}

void
gotgan_stage_shape_set_stage (GotganStageShape *self, GotganStage stage)
{
  g_return_if_fail (GOTGAN_IS_STAGE_SHAPE (self));
  g_return_if_fail ((guint) stage < GOTGAN_N_STAGES);
  if (self->stage == stage)
    return;
  self->stage = stage;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
add_diamond (GskPathBuilder *builder, float r)
{
  gsk_path_builder_move_to (builder, 0, -r);
  gsk_path_builder_line_to (builder, r, 0);
  gsk_path_builder_line_to (builder, 0, r);
  gsk_path_builder_line_to (builder, -r, 0);
  gsk_path_builder_close (builder);
}

static void
add_line (GskPathBuilder *builder, float x1, float y1, float x2, float y2)
{
  gsk_path_builder_move_to (builder, x1, y1);
  gsk_path_builder_line_to (builder, x2, y2);
}

static GskPath *
build_path (GotganStage stage, float r)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  float d = r * 0.7f;

  switch (stage)
    {
    case GOTGAN_STAGE_TALKS:
    case GOTGAN_STAGE_COMPLETED:
      gsk_path_builder_add_circle (builder, graphene_point_zero (), r);
      break;
    case GOTGAN_STAGE_PLANNED:
    case GOTGAN_STAGE_AGREED:
      add_diamond (builder, r);
      break;
    case GOTGAN_STAGE_STALLED:
      add_line (builder, -r * 0.45f, -d, -r * 0.45f, d);
      add_line (builder, r * 0.45f, -d, r * 0.45f, d);
      break;
    case GOTGAN_STAGE_WITHDRAWN:
      add_line (builder, -d, -d, d, d);
      add_line (builder, -d, d, d, -d);
      break;
    case GOTGAN_STAGE_DENIED:
      gsk_path_builder_add_circle (builder, graphene_point_zero (), r);
      add_line (builder, -d, d, d, -d);
      break;
    case GOTGAN_STAGE_NONE:
    default:
      add_line (builder, -r, d, r, d);
      add_line (builder, -d, d, -d, 0);
      add_line (builder, 0, d, 0, -r * 0.5f);
      add_line (builder, d, d, d, -r);
      break;
    }
  return gsk_path_builder_to_path (builder);
}

void
gotgan_stage_shape_draw (GtkSnapshot *snapshot, GotganStage stage, float x, float y, float radius,
                         const GdkRGBA *colour)
{
  gboolean filled = stage == GOTGAN_STAGE_AGREED || stage == GOTGAN_STAGE_COMPLETED;
  float width = MAX (1.f, radius * 0.36f);
  g_autoptr (GskPath) path = build_path (stage, filled ? radius : radius - width / 2);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  if (filled)
    {
      gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, colour);
    }
  else
    {
      g_autoptr (GskStroke) stroke = gsk_stroke_new (width);

      gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
    }
  gtk_snapshot_restore (snapshot);
}

static void
gotgan_stage_shape_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GotganStageShape *self = GOTGAN_STAGE_SHAPE (widget);
  GdkRGBA colour;
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);

  gtk_widget_get_color (widget, &colour);
  gotgan_stage_shape_draw (snapshot, self->stage, width / 2, height / 2, SIZE / 2.f, &colour);
}

static void
gotgan_stage_shape_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
gotgan_stage_shape_class_init (GotganStageShapeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = gotgan_stage_shape_snapshot;
  widget_class->measure = gotgan_stage_shape_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
gotgan_stage_shape_init (GotganStageShape *self)
{
}
