#include "config.h"

/* What the text links to. */

#include "ui/reader/gotgan-reader-view-private.h"

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    g_info ("A page could not be opened: %s", error->message);
}

void
gotgan_reader_view_open_link (GotganReaderView *self, const char *url)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (url);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                           launched_cb, NULL);
}

/* Where a link leads is told before it is followed. */
static gboolean
gotgan_reader_view_link_tooltip_cb (GotganReaderView *self, int x, int y, gboolean keyboard,
                                    GtkTooltip *tooltip)
{
  GotganArticleBuffer *buffer = gotgan_article_text_get_buffer (self->text);
  const char *url = NULL;
  GdkRectangle area;
  guint offset;

  if (keyboard)
    offset = gotgan_reader_view_get_cursor (self);
  else if (!gotgan_article_text_get_offset_at (self->text, x, y, &offset))
    return FALSE;
  url = gotgan_article_buffer_get_link (buffer, offset);
  if (url == NULL)
    return FALSE;
  gotgan_article_text_get_area (self->text, offset, offset + 1, &area);
  gtk_tooltip_set_tip_area (tooltip, &area);
  gtk_tooltip_set_text (tooltip, url);
  return TRUE;
}

void
gotgan_reader_view_init_links (GotganReaderView *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self->text), TRUE);
  g_signal_connect_object (self->text, "query-tooltip",
                           G_CALLBACK (gotgan_reader_view_link_tooltip_cb), self,
                           G_CONNECT_SWAPPED);
}
