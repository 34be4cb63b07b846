#include "config.h"

/* A fact that the rules have not found, made of the selected words; and two deals that are one, said where a fact of them
 * stands. */

#include "ui/reader/gotgan-reader-view-private.h"

#include "ui/widgets/gotgan-claim-dialog.h"

#include <glib/gi18n-lib.h>

static void
suggested_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GotganReaderView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganClaim) claim =
      gotgan_library_suggest_claim_finish (GOTGAN_LIBRARY (source), result, &error);

  if (claim == NULL)
    {
      g_info ("No fact can be made of the selection: %s", error->message);
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  /* Another article may have been opened meanwhile. */
  if (self->session == NULL || gotgan_claim_get_article_id (claim) != self->shown_id)
    return;
  adw_dialog_present (gotgan_claim_dialog_new_to_add (GOTGAN_LIBRARY (source), claim),
                      GTK_WIDGET (self));
}

/* A fact has one sentence: of a selection over several paragraphs it is the first. */
void
gotgan_reader_view_add_fact (GotganReaderView *self)
{
  GotganArticleBuffer *buffer = gotgan_article_text_get_buffer (self->text);
  g_autoptr (GArray) spans = NULL;
  GtkTextIter start;
  GtkTextIter end;

  if (self->session == NULL
      || !gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (buffer), &start, &end))
    return;
  spans = gotgan_article_buffer_dup_spans (buffer, (guint) gtk_text_iter_get_offset (&start),
                                           (guint) gtk_text_iter_get_offset (&end));
  gotgan_reader_view_hide_selection (self);
  if (spans->len == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  gotgan_library_suggest_claim_async (gotgan_session_get_library (self->session),
                                      gotgan_article_buffer_get_article (buffer),
                                      &g_array_index (spans, GotganSpan, 0), NULL, suggested_cb,
                                      g_object_ref (self));
}
