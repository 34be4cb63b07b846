#include "config.h"

#include "ui/reader/gotgan-article-lines.h"

#include <math.h>

/* More lines than any screen shows; a guard against a view that does not move. */
#define MAX_LINES 2000

/* Moves @at to the end of its display line, or to @end if that comes first. */
static void
move_to_line_end (GtkTextView *view, GtkTextIter *at, const GtkTextIter *end)
{
  GtkTextIter start = *at;

  gtk_text_view_forward_display_line_end (view, at);
  if (gtk_text_iter_compare (at, end) > 0 || gtk_text_iter_compare (at, &start) <= 0)
    *at = *end;
}

static void
measure_part (GtkTextView *view, const GtkTextIter *from, const GtkTextIter *to,
              const GotganLineMetrics *metrics, gboolean to_is_last, GotganLinePart *part)
{
  GdkRectangle first;
  GdkRectangle last;
  double natural;

  gtk_text_view_get_iter_location (view, from, &first);
  gtk_text_view_get_iter_location (view, to, &last);
  natural = first.height / metrics->line_height;
  part->x = (float) first.x;
  part->width = (float) (last.x - first.x);
  /* A line that was broken inside a word ends before its last character. */
  if (!to_is_last && !g_unichar_isspace (gtk_text_iter_get_char (to)))
    part->width += (float) last.width;
  part->baseline = (float) (first.y + (first.height - natural) / 2 + natural * metrics->ascent);
  part->em = (float) (natural * metrics->em);
}

void
gotgan_article_lines_foreach (GtkTextView *view, guint start, guint end,
                              const GotganLineMetrics *metrics, GotganLineFunc func,
                              gpointer user_data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter from;
  GtkTextIter last;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &last, (int) end);
  for (guint i = 0; i < MAX_LINES && gtk_text_iter_compare (&from, &last) < 0; i++)
    {
      GtkTextIter to = from;
      GotganLinePart part;

      move_to_line_end (view, &to, &last);
      measure_part (view, &from, &to, metrics, gtk_text_iter_equal (&to, &last), &part);
      if (part.width > 0)
        func (&part, user_data);
      from = to;
      if (!gtk_text_iter_forward_char (&from))
        break;
    }
}

void
gotgan_article_lines_draw_ground (GtkSnapshot *snapshot, const GotganLinePart *part,
                                  const GdkRGBA *colour)
{
  GskRoundedRect shape;
  graphene_rect_t area = GRAPHENE_RECT_INIT (part->x - 1, part->baseline - part->em,
                                             part->width + 2, part->em * 1.32f);

  gsk_rounded_rect_init_from_rect (&shape, &area, 3);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, colour, &area);
  gtk_snapshot_pop (snapshot);
}

static void
draw_bar (GtkSnapshot *snapshot, const GotganLinePart *part, float y, float height,
          const GdkRGBA *colour)
{
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (part->x, y, part->width, height));
}

void
gotgan_article_lines_draw_edge (GtkSnapshot *snapshot, const GotganLinePart *part, guint level,
                                const GdkRGBA *colour)
{
  draw_bar (snapshot, part, part->baseline + part->em * 0.32f - 2 + 3 * (float) level, 2, colour);
}

void
gotgan_article_lines_draw_frame (GtkSnapshot *snapshot, const GotganLinePart *part,
                                 const GdkRGBA *colour)
{
  const GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };
  GskRoundedRect shape;
  graphene_rect_t area = GRAPHENE_RECT_INIT (part->x - 2, part->baseline - part->em - 1,
                                             part->width + 4, part->em * 1.32f + 2);

  gsk_rounded_rect_init_from_rect (&shape, &area, 4);
  gtk_snapshot_append_border (snapshot, &shape, (const float[4]) { 2, 2, 2, 2 }, colours);
}

void
gotgan_article_lines_draw_dashed_frame (GtkSnapshot *snapshot, const GotganLinePart *part,
                                        const GdkRGBA *colour)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);
  GskRoundedRect shape;
  graphene_rect_t area = GRAPHENE_RECT_INIT (part->x - 1, part->baseline - part->em,
                                             part->width + 2, part->em * 1.32f);

  gsk_rounded_rect_init_from_rect (&shape, &area, 3);
  gsk_path_builder_add_rounded_rect (builder, &shape);
  path = gsk_path_builder_to_path (builder);
  gsk_stroke_set_dash (stroke, (float[]) { 5, 3 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

void
gotgan_article_lines_draw_link (GtkSnapshot *snapshot, const GotganLinePart *part,
                                const GdkRGBA *colour)
{
  draw_bar (snapshot, part, part->baseline + part->em * 0.13f, 1, colour);
}

static void
draw_dashes (GtkSnapshot *snapshot, const GotganLinePart *part, float y, float dash, float gap,
             const GdkRGBA *colour)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (2);

  gsk_path_builder_move_to (builder, part->x, y);
  gsk_path_builder_line_to (builder, part->x + part->width, y);
  path = gsk_path_builder_to_path (builder);
  gsk_stroke_set_dash (stroke, (float[]) { dash, gap }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

static void
draw_waves (GtkSnapshot *snapshot, const GotganLinePart *part, float y, const GdkRGBA *colour)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.3f);
  guint n_swings = (guint) ceilf (part->width / 4);
  float end = part->x + part->width;

  gsk_path_builder_move_to (builder, part->x, y);
  for (guint i = 0; i < n_swings; i++)
    {
      float x = part->x + 4 * (float) i;

      gsk_path_builder_quad_to (builder, x + 2, y + (i % 2 == 0 ? 2 : -2), MIN (x + 4, end), y);
    }
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, colour);
}

void
gotgan_article_lines_draw_stage (GtkSnapshot *snapshot, const GotganLinePart *part,
                                 GotganStage stage, guint level, const GdkRGBA *colour)
{
  float y = part->baseline + part->em * 0.24f + 4 * (float) level;

  switch (stage)
    {
    case GOTGAN_STAGE_COMPLETED:
      draw_bar (snapshot, part, y, 2, colour);
      break;
    case GOTGAN_STAGE_AGREED:
      draw_bar (snapshot, part, y - 1, 1, colour);
      draw_bar (snapshot, part, y + 2, 1, colour);
      break;
    case GOTGAN_STAGE_PLANNED:
      draw_dashes (snapshot, part, y + 1, 7, 4, colour);
      break;
    case GOTGAN_STAGE_TALKS:
      draw_dashes (snapshot, part, y + 1, 2, 3, colour);
      break;
    case GOTGAN_STAGE_STALLED:
    case GOTGAN_STAGE_WITHDRAWN:
    case GOTGAN_STAGE_DENIED:
      draw_waves (snapshot, part, y + 1, colour);
      break;
    case GOTGAN_STAGE_NONE:
    default:
      draw_bar (snapshot, part, y, 1, colour);
      break;
    }
}
