#include "config.h"

/* Where in the article the person is: kept over restarts, turned by the page, and whether the end was seen. */

#include "ui/reader/gotgan-reader-view-private.h"

#include <math.h>

/* Scrolling past many places keeps the last. */
#define PLACE_MILLISECONDS 500
/* An end that is only passed on the way to the next article was not read. */
#define END_SECONDS 2
/* Pixels that may be missing at the end: the margin below the last line. */
#define END_PIXELS 48
/* How long the text of an article that was just opened may be laid out anew: the window comes up, the pane goes away. */
#define SETTLE_MILLISECONDS 600
/* How much of a page is still there on the next. */
#define PAGE_OVERLAP 48

static GtkAdjustment *
get_adjustment (GotganReaderView *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

static GotganArticle *
get_article (GotganReaderView *self)
{
  return gotgan_article_buffer_get_article (gotgan_article_text_get_buffer (self->text));
}

/* --- Kept --------------------------------------------------------------------------------------- */

void
gotgan_reader_view_keep_place (GotganReaderView *self)
{
  GotganArticle *article = get_article (self);
  guint position;
  guint paragraph = 0;
  guint at = 0;

  g_clear_handle_id (&self->place_timer, g_source_remove);
  /* What is not where it was left yet has no place of its own. */
  if (self->places == NULL || article == NULL || self->settle_timer != 0
      || !gtk_widget_get_realized (GTK_WIDGET (self->text)))
    return;
  position = gotgan_article_text_get_position (self->text);
  if (position > 0
      && !gotgan_article_buffer_find_place (gotgan_article_text_get_buffer (self->text), position,
                                            &paragraph, &at))
    return;
  gotgan_reading_places_set (self->places, article, paragraph, at);
}

static gboolean
settled_cb (gpointer user_data)
{
  GOTGAN_READER_VIEW (user_data)->settle_timer = 0;
  return G_SOURCE_REMOVE;
}

/* Lines were wrapped anew, or measured for the first time. */
static void
gotgan_reader_view_resized_cb (GotganReaderView *self)
{
  if (self->settle_timer != 0)
    gotgan_article_text_set_position (self->text, self->settling);
}

void
gotgan_reader_view_forget_restoring (GotganReaderView *self)
{
  g_clear_handle_id (&self->settle_timer, g_source_remove);
}

void
gotgan_reader_view_restore_place (GotganReaderView *self)
{
  GotganArticle *article = get_article (self);
  GotganArticleBuffer *buffer = gotgan_article_text_get_buffer (self->text);
  GotganSpan span;
  guint position = 0;
  guint end;

  if (self->places != NULL && article != NULL
      && gotgan_reading_places_get (self->places, article, &span.paragraph, &span.start))
    {
      span.end = span.start + 1;
      if (!gotgan_article_buffer_locate (buffer, &span, &position, &end))
        position = 0;
    }
  gotgan_article_text_set_position (self->text, position);
  gotgan_reader_view_forget_restoring (self);
  self->settling = position;
  if (position > 0)
    self->settle_timer = g_timeout_add (SETTLE_MILLISECONDS, settled_cb, self);
}

static gboolean
place_cb (gpointer user_data)
{
  GotganReaderView *self = user_data;

  self->place_timer = 0;
  gotgan_reader_view_keep_place (self);
  return G_SOURCE_REMOVE;
}

void
gotgan_reader_view_follow_places (GotganReaderView *self)
{
  GotganLibrary *library =
      self->session != NULL ? gotgan_session_get_library (self->session) : NULL;

  g_clear_object (&self->places);
  if (library != NULL && gotgan_library_get_path (library) != NULL)
    self->places = gotgan_reading_places_new (gotgan_library_get_path (library));
}

/* --- The end ------------------------------------------------------------------------------------ */

static gboolean
is_at_end (GotganReaderView *self)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double page = gtk_adjustment_get_page_size (adjustment);

  return page > 0
         && gtk_adjustment_get_value (adjustment) + page + END_PIXELS
                >= gtk_adjustment_get_upper (adjustment);
}

static gboolean
end_cb (gpointer user_data)
{
  GotganReaderView *self = user_data;

  self->end_timer = 0;
  if (self->session != NULL && self->shown_id != 0 && is_at_end (self)
      && gtk_widget_get_mapped (GTK_WIDGET (self->text)))
    gotgan_library_mark_read (gotgan_session_get_library (self->session), self->shown_id, TRUE);
  return G_SOURCE_REMOVE;
}

void
gotgan_reader_view_watch_end (GotganReaderView *self)
{
  g_clear_handle_id (&self->end_timer, g_source_remove);
  if (self->shown_id != 0 && g_settings_get_boolean (self->settings, "mark-read-at-end"))
    self->end_timer = g_timeout_add_seconds (END_SECONDS, end_cb, self);
}

void
gotgan_reader_view_follow_mark_read (GotganReaderView *self)
{
  if (self->session != NULL)
    gotgan_session_set_marks_read (self->session,
                                   !g_settings_get_boolean (self->settings, "mark-read-at-end"));
}

/* --- Pages -------------------------------------------------------------------------------------- */

/* Returns: %FALSE at the end or the beginning */
static gboolean
scroll_page (GotganReaderView *self, int by)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double before = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);

  gotgan_article_text_leave_place (self->text);
  gtk_adjustment_set_value (adjustment, before + by * MAX (page - PAGE_OVERLAP, page / 2));
  return fabs (gtk_adjustment_get_value (adjustment) - before) >= 1;
}

void
gotgan_reader_view_turn_page (GotganReaderView *self, int by)
{
  gotgan_reader_view_forget_restoring (self);
  if (!scroll_page (self, by) && by > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.next-unread", NULL);
}

static void
gotgan_reader_view_moved_cb (GotganReaderView *self)
{
  if (self->place_timer == 0)
    self->place_timer = g_timeout_add (PLACE_MILLISECONDS, place_cb, self);
  if (is_at_end (self) && self->end_timer == 0)
    gotgan_reader_view_watch_end (self);
}

/* --- The caret ---------------------------------------------------------------------------------- */

void
gotgan_reader_view_update_caret (GotganReaderView *self)
{
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->text),
                                    g_settings_get_boolean (self->settings, "reader-caret"));
}

void
gotgan_reader_view_init_place (GotganReaderView *self)
{
  g_signal_connect_object (get_adjustment (self), "value-changed",
                           G_CALLBACK (gotgan_reader_view_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_adjustment (self), "changed",
                           G_CALLBACK (gotgan_reader_view_resized_cb), self, G_CONNECT_SWAPPED);
  /* The window closes: the text has its place until it is unmapped. */
  g_signal_connect_object (self->text, "unmap", G_CALLBACK (gotgan_reader_view_keep_place), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::mark-read-at-end",
                           G_CALLBACK (gotgan_reader_view_follow_mark_read), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::reader-caret",
                           G_CALLBACK (gotgan_reader_view_update_caret), self, G_CONNECT_SWAPPED);
  gotgan_reader_view_update_caret (self);
}

void
gotgan_reader_view_dispose_place (GotganReaderView *self)
{
  g_clear_handle_id (&self->place_timer, g_source_remove);
  g_clear_handle_id (&self->end_timer, g_source_remove);
  g_clear_handle_id (&self->settle_timer, g_source_remove);
  g_clear_object (&self->places);
}
