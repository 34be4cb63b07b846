/* Pictures in the text. They are loaded when they come near, and let go when they are far or the article is left; what is
 * above or on the screen keeps its height, so that nothing moves under the eyes of who reads. */
#include "config.h"

#include "ui/reader/gotgan-article-text-private.h"

#include "app/library/gotgan-error-text.h"
#include "ui/reader/gotgan-picture-file.h"

/* In heights of what can be seen. */
#define NEAR_SCREENS 1
#define FAR_SCREENS 5
/* An article that has just been opened is not being read yet: microseconds. */
#define OPENING (400 * G_TIME_SPAN_MILLISECOND)
/* No line that has been measured is lower, in pixels. */
#define LEAST_LINE 4
/* Sharp on screens of two pixels a point, at the widest column. */
#define MAX_WIDTH 1600

typedef struct
{
  GotganArticleText *text;
  GotganArticlePicture *picture;
  GCancellable *cancellable;
} Loading;

static void
loading_free (Loading *loading)
{
  g_object_unref (loading->text);
  g_object_unref (loading->picture);
  g_object_unref (loading->cancellable);
  g_free (loading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

/* --- Where they are ------------------------------------------------------------------------------ */

/* How far a picture is from what can be seen, in pixels; 0 for one that is on the screen. Lines that have not been measured have no
 * height, and what comes after them seems near, so it is taken for far; when they are, pictures are looked for again. */
static int
get_distance (GotganArticleText *self, guint index, int *screen)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GPtrArray *anchors = gotgan_article_buffer_get_anchors (self->buffer);
  GdkRectangle visible;
  GtkTextIter iter;
  GtkTextIter top;
  int n_lines;
  int y;
  int height;

  gtk_text_buffer_get_iter_at_child_anchor (GTK_TEXT_BUFFER (self->buffer), &iter,
                                            g_ptr_array_index (anchors, index));
  gtk_text_view_get_line_yrange (view, &iter, &y, &height);
  gtk_text_view_get_visible_rect (view, &visible);
  *screen = MAX (visible.height, 1);
  gtk_text_view_get_line_at_y (view, &top, visible.y, NULL);
  n_lines = ABS (gtk_text_iter_get_line (&iter) - gtk_text_iter_get_line (&top));
  if (height == 0 || ABS (y - visible.y) < n_lines * LEAST_LINE)
    return G_MAXINT;
  return MAX (MAX (visible.y - (y + height), y - (visible.y + visible.height)), 0);
}

static gboolean
is_on_screen (GotganArticleText *self, GotganArticlePicture *picture)
{
  guint index;
  int screen;

  return g_ptr_array_find (self->pictures, picture, &index)
         && get_distance (self, index, &screen) == 0;
}

/* --- Loading ------------------------------------------------------------------------------------- */

/* Whether the place of a picture may have another height: nobody reads yet, or nobody sees it. */
static gboolean
may_resize (Loading *loading)
{
  return g_get_monotonic_time () - loading->text->opened < OPENING
         || !is_on_screen (loading->text, loading->picture);
}

static void
fail (Loading *loading, const GError *error)
{
  g_autofree char *reason = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_WITHHELD))
    {
      gotgan_article_picture_refuse (loading->picture, GOTGAN_PICTURE_STATE_WITHHELD, NULL,
                                     may_resize (loading));
      return;
    }
  reason = gotgan_error_text (error);
  gotgan_article_picture_refuse (loading->picture, GOTGAN_PICTURE_STATE_FAILED, reason,
                                 may_resize (loading));
}

static void
decoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Loading) loading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = gotgan_picture_file_decode_finish (result, &error);

  if (texture == NULL || g_cancellable_is_cancelled (loading->cancellable))
    {
      if (texture == NULL)
        fail (loading, error);
      return;
    }
  gotgan_article_picture_show (loading->picture, texture, may_resize (loading));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Loading) loading = user_data;
  GCancellable *cancellable = loading->cancellable;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      gotgan_library_load_picture_finish (GOTGAN_LIBRARY (source), result, &error);

  if (bytes == NULL)
    fail (loading, error);
  else
    gotgan_picture_file_decode_async (bytes, MAX_WIDTH, cancellable, decoded_cb,
                                      g_steal_pointer (&loading));
}

static void
load (GotganArticleText *self, GotganArticlePicture *picture, GotganPictureUse use)
{
  Loading *loading;

  if (self->library == NULL)
    return;
  loading = g_new0 (Loading, 1);
  *loading = (Loading) { g_object_ref (self), g_object_ref (picture),
                         g_object_ref (self->pictures_cancellable) };
  gotgan_article_picture_set_state (picture, GOTGAN_PICTURE_STATE_LOADING);
  gotgan_library_load_picture_async (self->library, gotgan_article_picture_get_url (picture), use,
                                     loading->cancellable, loaded_cb, loading);
}

static void
asked_cb (GotganArticleText *self, GotganArticlePicture *picture)
{
  load (self, picture, GOTGAN_PICTURE_USE_ALWAYS);
}

static void
look_at_picture (GotganArticleText *self, guint index)
{
  GotganArticlePicture *picture = g_ptr_array_index (self->pictures, index);
  GotganPictureState state = gotgan_article_picture_get_state (picture);
  int screen;
  int distance = get_distance (self, index, &screen);

  if (state == GOTGAN_PICTURE_STATE_WAITING && distance < NEAR_SCREENS * screen)
    load (self, picture, self->picture_use);
  else if (state == GOTGAN_PICTURE_STATE_SHOWN && distance > FAR_SCREENS * screen)
    gotgan_article_picture_set_state (picture, GOTGAN_PICTURE_STATE_WAITING);
}

/* --- Looking around ------------------------------------------------------------------------------ */

static int
get_column (GotganArticleText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  return gtk_widget_get_width (GTK_WIDGET (self)) - gtk_text_view_get_left_margin (view)
         - gtk_text_view_get_right_margin (view);
}

static gboolean
look_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  GotganArticleText *self = GOTGAN_ARTICLE_TEXT (widget);
  int column = get_column (self);

  self->look = 0;
  for (guint i = 0; i < self->pictures->len; i++)
    gotgan_article_picture_set_column (g_ptr_array_index (self->pictures, i), column);
  for (guint i = 0; column > 0 && i < self->pictures->len; i++)
    look_at_picture (self, i);
  return G_SOURCE_REMOVE;
}

/* With the next frame: sizes must not change while they are given out. */
void
gotgan_article_text_look_for_pictures (GotganArticleText *self)
{
  if (self->look == 0 && self->pictures->len > 0)
    self->look = gtk_widget_add_tick_callback (GTK_WIDGET (self), look_cb, NULL, NULL);
}

void
gotgan_article_text_place_pictures (GotganArticleText *self)
{
  GPtrArray *anchors = gotgan_article_buffer_get_anchors (self->buffer);
  GotganArticle *article = gotgan_article_buffer_get_article (self->buffer);

  for (guint i = self->pictures->len; i < anchors->len; i++)
    {
      GtkWidget *picture = gotgan_article_picture_new (gotgan_article_get_picture (article, i));

      gotgan_article_picture_set_column (GOTGAN_ARTICLE_PICTURE (picture), get_column (self));
      g_signal_connect_object (picture, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
      gtk_text_view_add_child_at_anchor (GTK_TEXT_VIEW (self), picture,
                                         g_ptr_array_index (anchors, i));
      g_ptr_array_add (self->pictures, g_object_ref (picture));
    }
  gotgan_article_text_look_for_pictures (self);
}

void
gotgan_article_text_clear_pictures (GotganArticleText *self)
{
  g_cancellable_cancel (self->pictures_cancellable);
  g_clear_object (&self->pictures_cancellable);
  self->pictures_cancellable = g_cancellable_new ();
  for (guint i = 0; i < self->pictures->len; i++)
    gtk_text_view_remove (GTK_TEXT_VIEW (self), g_ptr_array_index (self->pictures, i));
  g_ptr_array_set_size (self->pictures, 0);
  self->opened = g_get_monotonic_time ();
}

void
gotgan_article_text_set_library (GotganArticleText *self, GotganLibrary *library)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_TEXT (self));

  if (g_set_object (&self->library, library))
    gotgan_article_text_look_for_pictures (self);
}

void
gotgan_article_text_set_picture_use (GotganArticleText *self, GotganPictureUse use)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_TEXT (self));

  self->picture_use = use;
  for (guint i = 0; i < self->pictures->len; i++)
    {
      GotganArticlePicture *picture = g_ptr_array_index (self->pictures, i);

      if (gotgan_article_picture_get_state (picture) == GOTGAN_PICTURE_STATE_WITHHELD)
        gotgan_article_picture_set_state (picture, GOTGAN_PICTURE_STATE_WAITING);
    }
  gotgan_article_text_look_for_pictures (self);
}
