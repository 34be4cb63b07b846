#include "config.h"

/* The text as a screen reader has it. GTK counts a picture as a character and leaves it out of the words, so behind it words are not
 * at their places. Here it is the character that Unicode has for what is no text. */

#include "ui/reader/gotgan-article-text-private.h"

#include <string.h>

static GtkAccessibleTextInterface *parent_text;

static GBytes *
dup_contents (GtkAccessibleText *text, guint start, guint end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  GtkTextIter from;
  GtkTextIter to;
  char *contents;

  /* Beyond the end, as for all of it, is the end. */
  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) MIN (start, G_MAXINT));
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) MIN (end, G_MAXINT));
  contents = gtk_text_buffer_get_slice (buffer, &from, &to, TRUE);
  return g_bytes_new_take (contents, strlen (contents));
}

static GBytes *
dup_contents_at (GtkAccessibleText *text, guint offset, GtkAccessibleTextGranularity granularity,
                 guint *start, guint *end)
{
  g_autoptr (GBytes) without = parent_text->get_contents_at (text, offset, granularity, start, end);

  return without != NULL ? dup_contents (text, *start, *end) : NULL;
}

void
gotgan_article_text_init_access (GtkAccessibleTextInterface *iface)
{
  parent_text = g_type_interface_peek_parent (iface);
  iface->get_contents = dup_contents;
  iface->get_contents_at = dup_contents_at;
}
