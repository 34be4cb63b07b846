/* Places of the text that are gone to. GTK measures lines bit by bit, those in sight first; what is gone to before all above it
 * are measured would be somewhere else by then. So it is gone to again whenever the text has got longer, until that has
 * come to an end or the person moves. */
#include "config.h"

#include "ui/reader/gotgan-article-text-private.h"

#include "ui/reader/gotgan-article-buffer.h"

/* When nothing has been measured for so long, all is. */
#define QUIET_MILLISECONDS 500
/* Of what is seen; nearer to an end of it is not well in sight. */
#define MARGIN 0.15

void
gotgan_article_text_leave_place (GotganArticleText *self)
{
  g_clear_handle_id (&self->place_timer, g_source_remove);
  g_clear_handle_id (&self->place_idle, g_source_remove);
}

static gboolean
place_quiet_cb (gpointer user_data)
{
  GotganArticleText *self = user_data;

  self->place_timer = 0;
  return G_SOURCE_REMOVE;
}

static void
gotgan_article_text_go_again (GotganArticleText *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer, "place");

  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), mark, 0, TRUE, 0, self->place_align);
  g_clear_handle_id (&self->place_timer, g_source_remove);
  self->place_timer = g_timeout_add (QUIET_MILLISECONDS, place_quiet_cb, self);
}

static gboolean
place_idle_cb (gpointer user_data)
{
  GotganArticleText *self = user_data;

  self->place_idle = 0;
  gotgan_article_text_go_again (self);
  return G_SOURCE_REMOVE;
}

void
gotgan_article_text_keep_place (GotganArticleText *self)
{
  if (self->place_timer != 0 && self->place_idle == 0)
    self->place_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, place_idle_cb, self, NULL);
}

/* @align: 0 is the top of what is seen, 1 its end */
static void
gotgan_article_text_go_to (GotganArticleText *self, const GtkTextIter *iter, double align)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer, "place");

  if (mark == NULL)
    gtk_text_buffer_create_mark (buffer, "place", iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer, mark, iter);
  self->place_align = align;
  gotgan_article_text_go_again (self);
}

static gboolean
moved_cb (GotganArticleText *self)
{
  gotgan_article_text_leave_place (self);
  return GDK_EVENT_PROPAGATE;
}

void
gotgan_article_text_leave_with (GotganArticleText *self, GtkWidget *scroller)
{
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (wheel, "scroll", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (press, "pressed", G_CALLBACK (gotgan_article_text_leave_place), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (scroller, wheel);
  gtk_widget_add_controller (scroller, keys);
  gtk_widget_add_controller (scroller, GTK_EVENT_CONTROLLER (press));
}

void
gotgan_article_text_show (GotganArticleText *self, guint offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle seen;
  GdkRectangle at;
  GtkTextIter iter;

  g_return_if_fail (GOTGAN_IS_ARTICLE_TEXT (self));

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) offset);
  gtk_text_view_get_iter_location (view, &iter, &at);
  gtk_text_view_get_visible_rect (view, &seen);
  if (at.y < seen.y + seen.height * MARGIN || at.y > seen.y + seen.height * (1 - MARGIN))
    gotgan_article_text_go_to (self, &iter, 0.3);
  else
    gotgan_article_text_leave_place (self);
}

gboolean
gotgan_article_text_reveal (GotganArticleText *self, const GotganSpan *span)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter iter;
  guint start;
  guint end;

  g_return_val_if_fail (GOTGAN_IS_ARTICLE_TEXT (self), FALSE);

  if (!gotgan_article_buffer_locate (self->buffer, span, &start, &end))
    return FALSE;
  gotgan_article_buffer_fill_to (self->buffer, span->paragraph);
  gotgan_article_text_place_pictures (self);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) start);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gotgan_article_text_go_to (self, &iter, 0.3);
  gotgan_article_text_flash (self, start, end);
  return TRUE;
}

guint
gotgan_article_text_get_position (GotganArticleText *self)
{
  GdkRectangle visible;
  GtkTextIter iter;

  g_return_val_if_fail (GOTGAN_IS_ARTICLE_TEXT (self), 0);

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  if (visible.y <= 0)
    return 0;
  gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &iter, 0, visible.y);
  return (guint) gtk_text_iter_get_offset (&iter);
}

void
gotgan_article_text_set_position (GotganArticleText *self, guint position)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkAdjustment *top = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));
  GtkTextIter iter;

  g_return_if_fail (GOTGAN_IS_ARTICLE_TEXT (self));

  if (position == 0)
    {
      gotgan_article_text_leave_place (self);
      if (top != NULL)
        gtk_adjustment_set_value (top, 0);
      return;
    }
  while ((guint) gtk_text_buffer_get_char_count (buffer) < position
         && gotgan_article_buffer_fill_slice (self->buffer, SLICE_MICROSECONDS))
    continue;
  gotgan_article_text_place_pictures (self);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) position);
  gotgan_article_text_go_to (self, &iter, 0);
}
