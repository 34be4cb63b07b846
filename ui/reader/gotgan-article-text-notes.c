#include "config.h"

/* Notes come, go and change their state by the thousand when an article is edited. They are read once for all of that: when
 * the text is drawn, or asked for them. */

#include "ui/reader/gotgan-article-text-private.h"

void
gotgan_article_text_set_notes (GotganArticleText *self, GListModel *notes)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_TEXT (self));

  gotgan_text_marks_clear (self->notes);
  g_set_object (&self->unread_notes, notes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GotganTextMarks *
gotgan_article_text_read_notes (GotganArticleText *self)
{
  g_autoptr (GListModel) notes = g_steal_pointer (&self->unread_notes);
  GotganArticle *article = gotgan_article_buffer_get_article (self->buffer);
  guint n = notes != NULL && article != NULL ? g_list_model_get_n_items (notes) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GotganNote) note = g_list_model_get_item (notes, i);
      guint start;
      guint end;

      if (gotgan_note_is_placed_in (note, article)
          && gotgan_article_buffer_locate (self->buffer, gotgan_note_get_place (note), &start,
                                           &end))
        gotgan_text_marks_add (self->notes, start, end, note, i);
    }
  return self->notes;
}

GPtrArray *
gotgan_article_text_get_notes_at (GotganArticleText *self, guint offset)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_TEXT (self), NULL);
  return gotgan_text_marks_at (gotgan_article_text_read_notes (self), offset);
}

GPtrArray *
gotgan_article_text_get_notes_between (GotganArticleText *self, guint start, guint end)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_TEXT (self), NULL);
  return gotgan_text_marks_between (gotgan_article_text_read_notes (self), start, end);
}

void
gotgan_article_text_set_note (GotganArticleText *self, GotganNote *note)
{
  g_return_if_fail (GOTGAN_IS_ARTICLE_TEXT (self));
  if (g_set_object (&self->note, note))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

GotganNote *
gotgan_article_text_get_note (GotganArticleText *self)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_TEXT (self), NULL);
  return self->note;
}
