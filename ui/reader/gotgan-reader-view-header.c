#include "config.h"

#include "ui/reader/gotgan-reader-view-private.h"

#include "ui/reader/gotgan-reader-header.h"

/* --- The pane --- */

gboolean
gotgan_reader_view_has_article (GotganReaderView *self)
{
  return gotgan_article_buffer_get_article (gotgan_article_text_get_buffer (self->text)) != NULL;
}

static void
gotgan_reader_view_set_pane (GotganReaderView *self, gboolean show)
{
  gboolean was_following = self->following;

  self->following = TRUE;
  adw_overlay_split_view_set_show_sidebar (self->split,
                                           show && gotgan_reader_view_has_article (self));
  g_object_set (self->header, "pane-shown", show && gotgan_reader_view_has_article (self), NULL);
  self->following = was_following;
}

void
gotgan_reader_view_show_pane (GotganReaderView *self, gboolean show)
{
  gotgan_reader_view_set_pane (self, show);
  /* Where it lies over the text it is a glance, not a wish for every article. */
  if (!adw_overlay_split_view_get_collapsed (self->split))
    g_settings_set_boolean (self->settings, "show-pane", show);
  else if (show)
    gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
  gotgan_reader_view_hide_claim (self);
}

static gboolean
gotgan_reader_view_laid_out_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (widget);

  if (gtk_widget_get_width (widget) == 0)
    return G_SOURCE_CONTINUE;
  /* What is not mapped does not slide: the pane is there, or not, from the first frame on. */
  gtk_widget_set_child_visible (GTK_WIDGET (self->split), FALSE);
  gotgan_reader_view_restore_pane (self);
  gtk_widget_set_child_visible (GTK_WIDGET (self->split), TRUE);
  return G_SOURCE_REMOVE;
}

void
gotgan_reader_view_restore_pane (GotganReaderView *self)
{
  gboolean collapsed = adw_overlay_split_view_get_collapsed (self->split);

  /* Before the first layout nobody knows whether there is room. A pane that starts to slide in and is collapsed then
   * leaves its shadow over half the text. */
  if (gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    {
      gtk_widget_add_tick_callback (GTK_WIDGET (self), gotgan_reader_view_laid_out_cb, NULL, NULL);
      return;
    }
  gotgan_reader_view_set_pane (self,
                               !collapsed && g_settings_get_boolean (self->settings, "show-pane"));
}

void
gotgan_reader_view_pane_collapsed_cb (GotganReaderView *self)
{
  if (self->header != NULL)
    gotgan_reader_view_restore_pane (self);
}

/* By a gesture, or a click beside it. */
void
gotgan_reader_view_pane_moved_cb (GotganReaderView *self)
{
  if (self->header != NULL && !self->following && gotgan_reader_view_has_article (self))
    gotgan_reader_view_show_pane (self, adw_overlay_split_view_get_show_sidebar (self->split));
}

static void
gotgan_reader_view_header_pane_cb (GotganReaderView *self)
{
  gboolean shown;

  g_object_get (self->header, "pane-shown", &shown, NULL);
  if (!self->following)
    gotgan_reader_view_show_pane (self, shown);
}

/* --- The star --- */

void
gotgan_reader_view_show_star (GotganReaderView *self)
{
  gboolean was_following = self->following;

  self->following = TRUE;
  g_object_set (self->header, "starred",
                self->headline != NULL && gotgan_headline_get_starred (self->headline), NULL);
  self->following = was_following;
}

void
gotgan_reader_view_find_headline (GotganReaderView *self)
{
  GotganHeadlineList *list =
      self->session != NULL ? gotgan_session_get_headlines (self->session) : NULL;
  guint position = G_MAXUINT;
  g_autoptr (GotganHeadline) headline = NULL;

  if (list != NULL && self->shown_id != 0)
    position = gotgan_headline_list_find (list, self->shown_id);
  if (position != G_MAXUINT)
    headline = g_list_model_get_item (G_LIST_MODEL (list), position);
  /* An article that has left the list keeps what was known of it. */
  if (headline == NULL && self->headline != NULL
      && gotgan_headline_get_id (self->headline) == self->shown_id)
    return;
  g_set_object (&self->headline, headline);
  g_signal_group_set_target (self->headline_signals, headline);
  gotgan_reader_view_show_star (self);
}

static void
gotgan_reader_view_header_star_cb (GotganReaderView *self)
{
  gboolean starred;

  if (self->following || self->session == NULL || self->shown_id == 0)
    return;
  g_object_get (self->header, "starred", &starred, NULL);
  gotgan_library_set_starred (gotgan_session_get_library (self->session), self->shown_id, starred);
}

void
gotgan_reader_view_init_header (GotganReaderView *self)
{
  self->header = g_object_ref_sink (gotgan_reader_header_new ());
  g_signal_connect_object (self->header, "notify::starred",
                           G_CALLBACK (gotgan_reader_view_header_star_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->header, "notify::pane-shown",
                           G_CALLBACK (gotgan_reader_view_header_pane_cb), self, G_CONNECT_SWAPPED);
}
