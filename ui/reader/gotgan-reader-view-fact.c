#include "config.h"

/* A fact that the rules have not found, made of the selected words; and two deals that are one, said where a fact of them
 * stands. */

#include "ui/reader/gotgan-reader-view-private.h"

#include "ui/widgets/gotgan-claim-dialog.h"
#include "ui/widgets/gotgan-merge-dialog.h"

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

/* --- Deals ------------------------------------------------------------------------------------------ */

static gboolean
has_claim (GotganDeal *deal, gint64 article_id, const char *key)
{
  GListModel *claims = gotgan_deal_get_claims (deal);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);

      if (gotgan_claim_get_article_id (claim) == article_id
          && g_str_equal (gotgan_claim_get_key (claim), key))
        return TRUE;
    }
  return FALSE;
}

static GotganDeal *
find_deal (GListModel *deals, gint64 article_id, const char *key)
{
  for (guint i = 0; i < g_list_model_get_n_items (deals); i++)
    {
      g_autoptr (GotganDeal) deal = g_list_model_get_item (deals, i);

      if (has_claim (deal, article_id, key))
        return g_steal_pointer (&deal);
    }
  return NULL;
}

void
gotgan_reader_view_merge_claim (GotganReaderView *self, const char *key)
{
  g_autoptr (GotganDeal) deal = NULL;

  if (self->session == NULL || self->shown_id == 0)
    return;
  deal = find_deal (gotgan_session_get_deals (self->session), self->shown_id, key);
  gotgan_reader_view_hide_claim (self);
  if (deal != NULL)
    adw_dialog_present (gotgan_merge_dialog_new (self->session, deal), GTK_WIDGET (self));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s",
                                _ ("This fact is not part of a deal."));
}
