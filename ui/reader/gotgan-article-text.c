#include "config.h"

#include "ui/reader/gotgan-article-text-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

G_DEFINE_FINAL_TYPE_WITH_CODE (GotganArticleText, gotgan_article_text, GTK_TYPE_TEXT_VIEW,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_TEXT,
                                                      gotgan_article_text_init_access))

/* In the narrowest window. */
#define MIN_WIDTH 236

GtkWidget *
gotgan_article_text_new (void)
{
  return g_object_new (GOTGAN_TYPE_ARTICLE_TEXT, NULL);
}

GotganArticleBuffer *
gotgan_article_text_get_buffer (GotganArticleText *self)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_TEXT (self), NULL);
  return self->buffer;
}

static gboolean
fill_cb (gpointer user_data)
{
  GotganArticleText *self = user_data;

  gboolean goes_on = gotgan_article_buffer_fill_slice (self->buffer, SLICE_MICROSECONDS);

  gotgan_article_text_place_pictures (self);
  if (goes_on)
    return G_SOURCE_CONTINUE;
  self->filler = 0;
  return G_SOURCE_REMOVE;
}

static void
find_links (GotganArticleText *self)
{
  GPtrArray *links = gotgan_article_buffer_get_links (self->buffer);

  gotgan_text_marks_clear (self->links);
  for (guint i = 0; i < links->len; i++)
    {
      const GotganLink *link = g_ptr_array_index (links, i);
      guint start;
      guint end;

      if (gotgan_article_buffer_locate (self->buffer, &link->span, &start, &end))
        gotgan_text_marks_add (self->links, start, end, NULL, 0);
    }
}

void
gotgan_article_text_set_article (GotganArticleText *self, GotganArticle *article)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_TEXT (self));

  if (gotgan_article_buffer_get_article (self->buffer) == article)
    return;
  gotgan_article_text_stop_flash (self);
  gotgan_article_text_leave_place (self);
  gotgan_text_marks_clear (self->claims);
  gotgan_article_text_set_notes (self, NULL);
  gotgan_text_marks_clear (self->matches);
  g_clear_object (&self->claim);
  g_clear_object (&self->note);
  gotgan_article_text_clear_pictures (self);
  gotgan_article_buffer_set_article (self->buffer, article);
  find_links (self);
  gotgan_article_text_place_pictures (self);
  gotgan_article_text_update_look (self);
  if (self->filler == 0)
    self->filler = g_idle_add (fill_cb, self);
}

void
gotgan_article_text_set_claims (GotganArticleText *self, GListModel *claims)
{
  guint n = claims != NULL ? g_list_model_get_n_items (claims) : 0;

  g_return_if_fail (GOTGAN_IS_ARTICLE_TEXT (self));

  gotgan_text_marks_clear (self->claims);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);
      const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
      guint start;
      guint end;

      if (gotgan_article_buffer_locate (self->buffer, &fields->span, &start, &end))
        gotgan_text_marks_add (self->claims, start, end, claim, fields->stage);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
gotgan_article_text_set_claim (GotganArticleText *self, GotganClaim *claim)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_TEXT (self));
  if (g_set_object (&self->claim, claim))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
gotgan_article_text_set_matches (GotganArticleText *self, GArray *matches, guint current)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_TEXT (self));

  gotgan_text_marks_clear (self->matches);
  for (guint i = 0; matches != NULL && i < matches->len; i++)
    {
      const GotganTextMatch *match = &g_array_index (matches, GotganTextMatch, i);

      gotgan_text_marks_add (self->matches, match->start, match->end, NULL, i == current);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GPtrArray *
gotgan_article_text_get_claims_at (GotganArticleText *self, guint offset)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_TEXT (self), NULL);
  return gotgan_text_marks_at (self->claims, offset);
}

gboolean
gotgan_article_text_find (GotganArticleText *self, gpointer subject, guint *start, guint *end)
{
  const GotganTextMark *mark = NULL;

  g_return_val_if_fail (GOTGAN_IS_ARTICLE_TEXT (self), FALSE);

  mark = gotgan_text_marks_find_subject (self->claims, subject);
  if (mark == NULL)
    mark = gotgan_text_marks_find_subject (gotgan_article_text_read_notes (self), subject);
  if (mark == NULL)
    return FALSE;
  *start = mark->start;
  *end = mark->end;
  return TRUE;
}

gboolean
gotgan_article_text_get_offset_at (GotganArticleText *self, double x, double y, guint *offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int buffer_x;
  int buffer_y;

  g_return_val_if_fail (GOTGAN_IS_ARTICLE_TEXT (self), FALSE);

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x,
                                         &buffer_y);
  if (!gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y))
    return FALSE;
  *offset = (guint) gtk_text_iter_get_offset (&iter);
  return TRUE;
}

void
gotgan_article_text_get_area (GotganArticleText *self, guint start, guint end, GdkRectangle *area)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter from;
  GtkTextIter to;
  GdkRectangle visible;
  GdkRectangle last;

  g_return_if_fail (GOTGAN_IS_ARTICLE_TEXT (self));

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self->buffer), &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self->buffer), &to, (int) end);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_location (view, &from, area);
  gtk_text_view_get_iter_location (view, &to, &last);
  if (last.y == area->y)
    area->width = last.x - area->x;
  else
    area->width =
        MAX (visible.x + visible.width - gtk_text_view_get_right_margin (view) - area->x, 1);
  area->y = CLAMP (area->y, visible.y, visible.y + MAX (visible.height - area->height, 0));
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, area->x, area->y, &area->x,
                                         &area->y);
}

static void
gotgan_article_text_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer,
                                    GtkSnapshot *snapshot)
{
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    gotgan_article_text_draw (GOTGAN_ARTICLE_TEXT (view), snapshot);
}

static void
gotgan_article_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (gotgan_article_text_parent_class)->css_changed (widget, change);
  gotgan_article_text_update_look (GOTGAN_ARTICLE_TEXT (widget));
}

/* Pictures follow the width of the text; it must not be held to theirs. */
static void
gotgan_article_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  GTK_WIDGET_CLASS (gotgan_article_text_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static void
gotgan_article_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gotgan_article_text_update_margins (GOTGAN_ARTICLE_TEXT (widget), width);
  GTK_WIDGET_CLASS (gotgan_article_text_parent_class)
      ->size_allocate (widget, width, height, baseline);
  gotgan_article_text_look_for_pictures (GOTGAN_ARTICLE_TEXT (widget));
}

/* The parent's word for "can be scrolled by this". */
static void
gotgan_article_text_scrollable_cb (GotganArticleText *self)
{
  GtkAdjustment *top = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  if (top == NULL)
    return;
  g_signal_connect_object (top, "value-changed", G_CALLBACK (gotgan_article_text_look_for_pictures),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (top, "changed", G_CALLBACK (gotgan_article_text_keep_place), self,
                           G_CONNECT_SWAPPED);
}

static void
gotgan_article_text_dispose (GObject *object)
{
  GotganArticleText *self = GOTGAN_ARTICLE_TEXT (object);

  gotgan_article_text_clear_pictures (self);
  g_clear_object (&self->pictures_cancellable);
  g_clear_object (&self->library);
  gotgan_article_text_leave_place (self);
  g_clear_handle_id (&self->filler, g_source_remove);
  g_clear_handle_id (&self->flash_timer, g_source_remove);
  g_clear_object (&self->fade);
  g_clear_object (&self->claim);
  g_clear_object (&self->note);
  g_clear_object (&self->unread_notes);
  G_OBJECT_CLASS (gotgan_article_text_parent_class)->dispose (object);
}

static void
gotgan_article_text_finalize (GObject *object)
{
  GotganArticleText *self = GOTGAN_ARTICLE_TEXT (object);

  gotgan_text_marks_free (self->claims);
  gotgan_text_marks_free (self->notes);
  gotgan_text_marks_free (self->matches);
  gotgan_text_marks_free (self->links);
  g_ptr_array_unref (self->pictures);
  g_clear_object (&self->buffer);
  G_OBJECT_CLASS (gotgan_article_text_parent_class)->finalize (object);
}

static void
gotgan_article_text_class_init (GotganArticleTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gotgan_article_text_dispose;
  object_class->finalize = gotgan_article_text_finalize;
  GTK_WIDGET_CLASS (klass)->css_changed = gotgan_article_text_css_changed;
  GTK_WIDGET_CLASS (klass)->measure = gotgan_article_text_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = gotgan_article_text_size_allocate;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = gotgan_article_text_snapshot_layer;
}

/* GTK measures changed lines before the next frame, or while it draws that frame. Then the scroll bar beside has moved
 * on with no place to be drawn at, and GTK warns. A text that is to be placed anew is measured before. */
static void
gotgan_article_text_watch_lines (GotganArticleText *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);

  g_signal_connect_object (buffer, "changed", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_buffer_get_tag_table (buffer), "tag-changed",
                           G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
}

static void
gotgan_article_text_init (GotganArticleText *self)
{
  AdwStyleManager *manager =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->claims = gotgan_text_marks_new ();
  self->notes = gotgan_text_marks_new ();
  self->matches = gotgan_text_marks_new ();
  self->links = gotgan_text_marks_new ();
  self->pictures = g_ptr_array_new_with_free_func (g_object_unref);
  self->pictures_cancellable = g_cancellable_new ();
  self->scale = 1;
  self->column = G_MAXINT;
  self->line_height = 1;
  self->metrics = (GotganLineMetrics) { 1.4, 0.8, 0.8 };
  self->buffer = gotgan_article_buffer_new ();
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), GTK_TEXT_BUFFER (self->buffer));
  gotgan_article_text_watch_lines (self);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self), 48);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self), 24);
  gtk_widget_add_css_class (GTK_WIDGET (self), "gotgan-article");
  g_signal_connect (self, "notify::vadjustment", G_CALLBACK (gotgan_article_text_scrollable_cb),
                    NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Article"), -1);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gotgan_article_text_update_look),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast",
                           G_CALLBACK (gotgan_article_text_update_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::accent-color",
                           G_CALLBACK (gotgan_article_text_update_look), self, G_CONNECT_SWAPPED);
}
