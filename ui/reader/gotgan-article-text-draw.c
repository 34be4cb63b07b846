#include "config.h"

#include "ui/reader/gotgan-article-text-private.h"

#include "ui/widgets/gotgan-palette.h"

typedef enum
{
  PASS_GROUNDS,
  PASS_LINES,
} Pass;

typedef struct
{
  GotganArticleText *self;
  GtkSnapshot *snapshot;
  guint start;
  guint end;
  Pass pass;
} Drawing;

typedef struct
{
  Drawing *drawing;
  GdkRGBA colour;
  GotganStage stage;
  guint level;
} Stroke;

static void
draw_ground_cb (const GotganLinePart *part, gpointer user_data)
{
  Stroke *stroke = user_data;

  gotgan_article_lines_draw_ground (stroke->drawing->snapshot, part, &stroke->colour);
}

static void
draw_edge_cb (const GotganLinePart *part, gpointer user_data)
{
  Stroke *stroke = user_data;

  gotgan_article_lines_draw_edge (stroke->drawing->snapshot, part, stroke->level, &stroke->colour);
}

static void
draw_frame_cb (const GotganLinePart *part, gpointer user_data)
{
  Stroke *stroke = user_data;

  gotgan_article_lines_draw_frame (stroke->drawing->snapshot, part, &stroke->colour);
}

static void
draw_dashed_frame_cb (const GotganLinePart *part, gpointer user_data)
{
  Stroke *stroke = user_data;

  gotgan_article_lines_draw_dashed_frame (stroke->drawing->snapshot, part, &stroke->colour);
}

static void
draw_stage_cb (const GotganLinePart *part, gpointer user_data)
{
  Stroke *stroke = user_data;

  gotgan_article_lines_draw_stage (stroke->drawing->snapshot, part, stroke->stage, stroke->level,
                                   &stroke->colour);
}

/* Only what can be seen: a mark may be as long as its paragraph. */
static void
draw_stretch (Drawing *drawing, guint start, guint end, GotganLineFunc func, Stroke *stroke)
{
  start = MAX (start, drawing->start);
  end = MIN (end, drawing->end);
  stroke->drawing = drawing;
  if (start < end)
    gotgan_article_lines_foreach (GTK_TEXT_VIEW (drawing->self), start, end,
                                  &drawing->self->metrics, func, stroke);
}

static gboolean
is_changed (GotganNote *note)
{
  return gotgan_note_get_state (note) == GOTGAN_ANCHOR_CHANGED;
}

static gboolean
is_on_other_words (GotganNote *note)
{
  return is_changed (note) && !gotgan_note_is_changed_around (note);
}

/* Each of those that lie over each other has a line of its own. Words beneath more than two grounds would be hard to read. */
static void
draw_note_cb (const GotganTextMark *mark, gpointer user_data)
{
  Drawing *drawing = user_data;
  GotganNote *note = GOTGAN_NOTE (mark->subject);
  GotganLineFunc func = draw_ground_cb;
  Stroke stroke = { .level = mark->level };
  GdkRGBA fill;
  GdkRGBA line;

  if (drawing->pass == PASS_GROUNDS && (mark->level > 1 || is_on_other_words (note)))
    return;
  gotgan_palette_get_note (gotgan_note_get_colour (note), drawing->self->dark, &fill, &line);
  stroke.colour = drawing->pass == PASS_GROUNDS ? fill : line;
  if (drawing->pass == PASS_LINES)
    func = is_changed (note) ? draw_dashed_frame_cb : draw_edge_cb;
  draw_stretch (drawing, mark->start, mark->end, func, &stroke);
}

static void
draw_claim_cb (const GotganTextMark *mark, gpointer user_data)
{
  Drawing *drawing = user_data;
  Stroke stroke = { .stage = (GotganStage) mark->style, .level = MIN (mark->level, 1) };

  gotgan_palette_get_stage (stroke.stage, drawing->self->dark, &stroke.colour);
  draw_stretch (drawing, mark->start, mark->end, draw_stage_cb, &stroke);
}

static void
draw_link_line_cb (const GotganLinePart *part, gpointer user_data)
{
  Stroke *stroke = user_data;

  gotgan_article_lines_draw_link (stroke->drawing->snapshot, part, &stroke->colour);
}

static void
draw_link_cb (const GotganTextMark *mark, gpointer user_data)
{
  Drawing *drawing = user_data;
  Stroke stroke = { .colour = drawing->self->link_colour };

  draw_stretch (drawing, mark->start, mark->end, draw_link_line_cb, &stroke);
}

static void
draw_match_cb (const GotganTextMark *mark, gpointer user_data)
{
  Drawing *drawing = user_data;
  gboolean current = mark->style != 0;
  Stroke stroke = { 0 };

  stroke.colour = (GdkRGBA) { 1.f, 0.62f, 0.1f, current ? 0.75f : 0.3f };
  draw_stretch (drawing, mark->start, mark->end, draw_ground_cb, &stroke);
}

static GdkRGBA
get_accent (double alpha)
{
  g_autoptr (GdkRGBA) accent =
      adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  GdkRGBA colour = *accent;

  colour.alpha = (float) alpha;
  return colour;
}

static void
draw_focus (Drawing *drawing)
{
  GotganArticleText *self = drawing->self;
  const GotganTextMark *mark = NULL;
  Stroke stroke = { .colour = get_accent (self->dark ? 0.24 : 0.13) };

  if (self->claim != NULL)
    mark = gotgan_text_marks_find_subject (self->claims, self->claim);
  if (mark != NULL)
    draw_stretch (drawing, mark->start, mark->end, draw_ground_cb, &stroke);
  if (self->flash <= 0)
    return;
  stroke.colour = get_accent (self->flash * 0.4);
  draw_stretch (drawing, self->flash_start, self->flash_end, draw_ground_cb, &stroke);
}

/* Above the grounds of others that lie over it. */
static void
draw_at_hand (Drawing *drawing)
{
  GotganArticleText *self = drawing->self;
  GotganTextMarks *notes = gotgan_article_text_read_notes (self);
  const GotganTextMark *mark =
      self->note != NULL ? gotgan_text_marks_find_subject (notes, self->note) : NULL;
  Stroke stroke = { .colour = get_accent (1) };

  if (mark != NULL)
    draw_stretch (drawing, mark->start, mark->end, draw_frame_cb, &stroke);
}

/* A bar beside the lines of a quotation. */
static void
draw_quote_bars (Drawing *drawing, const GtkTextIter *first, const GtkTextIter *last)
{
  GtkTextView *view = GTK_TEXT_VIEW (drawing->self);
  float x = (float) gtk_text_view_get_left_margin (view) + 2;
  GtkTextIter line = *first;
  GdkRGBA colour;

  gtk_widget_get_color (GTK_WIDGET (view), &colour);
  colour.alpha *= 0.25f;
  while (gtk_text_iter_compare (&line, last) <= 0)
    {
      GotganParagraphKind kind;
      int below;
      int y;
      int height;

      if (gotgan_article_buffer_get_kind (drawing->self->buffer,
                                          (guint) gtk_text_iter_get_offset (&line), &kind)
          && kind == GOTGAN_PARAGRAPH_QUOTE)
        {
          GtkTextTag *tag = gtk_text_tag_table_lookup (
              gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (drawing->self->buffer)), "quote");

          g_object_get (tag, "pixels-below-lines", &below, NULL);
          gtk_text_view_get_line_yrange (view, &line, &y, &height);
          gtk_snapshot_append_color (drawing->snapshot, &colour,
                                     &GRAPHENE_RECT_INIT (x, (float) y, 3,
                                                          (float) (height - below)));
        }
      if (!gtk_text_iter_forward_line (&line))
        break;
    }
}

void
gotgan_article_text_draw (GotganArticleText *self, GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GotganTextMarks *notes = gotgan_article_text_read_notes (self);
  Drawing drawing = { self, snapshot, 0, 0, PASS_GROUNDS };
  GdkRectangle area;
  GtkTextIter first;
  GtkTextIter last;

  gtk_text_view_get_visible_rect (view, &area);
  gtk_text_view_get_line_at_y (view, &first, area.y, NULL);
  gtk_text_view_get_line_at_y (view, &last, area.y + area.height, NULL);
  draw_quote_bars (&drawing, &first, &last);
  if (!gtk_text_iter_ends_line (&last))
    gtk_text_iter_forward_to_line_end (&last);
  drawing.start = (guint) gtk_text_iter_get_offset (&first);
  drawing.end = (guint) gtk_text_iter_get_offset (&last);

  gotgan_text_marks_foreach (notes, drawing.start, drawing.end, draw_note_cb, &drawing);
  gotgan_text_marks_foreach (self->matches, drawing.start, drawing.end, draw_match_cb, &drawing);
  draw_focus (&drawing);
  drawing.pass = PASS_LINES;
  gotgan_text_marks_foreach (self->links, drawing.start, drawing.end, draw_link_cb, &drawing);
  gotgan_text_marks_foreach (notes, drawing.start, drawing.end, draw_note_cb, &drawing);
  gotgan_text_marks_foreach (self->claims, drawing.start, drawing.end, draw_claim_cb, &drawing);
  draw_at_hand (&drawing);
}

static void
fade_cb (double value, gpointer user_data)
{
  GotganArticleText *self = user_data;

  self->flash = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
flash_over_cb (gpointer user_data)
{
  GotganArticleText *self = user_data;

  self->flash_timer = 0;
  fade_cb (0, self);
  return G_SOURCE_REMOVE;
}

void
gotgan_article_text_stop_flash (GotganArticleText *self)
{
  g_clear_handle_id (&self->flash_timer, g_source_remove);
  if (self->fade != NULL)
    adw_animation_reset (self->fade);
  self->flash = 0;
}

void
gotgan_article_text_flash (GotganArticleText *self, guint start, guint end)
{
  gotgan_article_text_stop_flash (self);
  self->flash_start = start;
  self->flash_end = end;
  self->flash = 1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!adw_get_enable_animations (GTK_WIDGET (self)))
    {
      self->flash_timer = g_timeout_add (1800, flash_over_cb, self);
      return;
    }
  if (self->fade == NULL)
    {
      AdwAnimationTarget *target = adw_callback_animation_target_new (fade_cb, self, NULL);

      self->fade = adw_timed_animation_new (GTK_WIDGET (self), 1, 0, 1800, target);
      adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->fade), ADW_EASE_IN_CUBIC);
    }
  adw_animation_play (self->fade);
}
