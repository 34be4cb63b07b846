/* Another address: it is looked at first, so that a slip of the finger costs nothing. */
#include "config.h"

#include "ui/sources/gotgan-source-dialog-private.h"

#include "app/library/gotgan-error-text.h"
#include "ui/widgets/gotgan-announce.h"

#include <glib/gi18n.h>

/* @sentence: (nullable): what is said under the address */
static void
gotgan_source_dialog_show_note (GotganSourceDialog *self, const char *sentence, gboolean is_problem)
{
  GtkWidget *note = GTK_WIDGET (self->address_note);

  gtk_widget_set_visible (note, sentence != NULL);
  gtk_label_set_label (self->address_note, sentence != NULL ? sentence : "");
  if (is_problem)
    {
      gtk_widget_add_css_class (note, "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->address), "error");
    }
  else
    {
      gtk_widget_remove_css_class (note, "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->address), "error");
    }
  if (sentence != NULL)
    gotgan_announce (GTK_WIDGET (self), sentence);
}

void
gotgan_source_dialog_address_typed_cb (GotganSourceDialog *self)
{
  g_cancellable_cancel (self->looking);
  gotgan_source_dialog_show_note (self, NULL, FALSE);
}

/* A page that names several feeds: the first is its main one. */
static void
gotgan_source_dialog_move (GotganSourceDialog *self, const GotganSourceOffer *offer)
{
  if (g_strcmp0 (offer->url, gotgan_source_get_url (self->source)) != 0)
    gotgan_library_move_source (self->library, self->source, offer->url);
  gtk_editable_set_text (GTK_EDITABLE (self->address), offer->url);
  gotgan_source_dialog_show_note (self, NULL, FALSE);
}

static void
gotgan_source_dialog_looked_cb (GObject *library, GAsyncResult *result, gpointer dialog)
{
  g_autoptr (GotganSourceDialog) self = dialog;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GPtrArray) offers =
      gotgan_library_look_finish (GOTGAN_LIBRARY (library), result, NULL, NULL, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (offers != NULL && offers->len == 0)
    error = g_error_new_literal (GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_NOT_A_SOURCE,
                                 "Nothing to follow");
  if (offers != NULL && error == NULL)
    {
      gotgan_source_dialog_move (self, g_ptr_array_index (offers, 0));
      return;
    }
  g_message ("%s", error->message);
  sentence = gotgan_error_text (error);
  gotgan_source_dialog_show_note (self, sentence, TRUE);
}

void
gotgan_source_dialog_address_cb (GotganSourceDialog *self)
{
  const char *address = gtk_editable_get_text (GTK_EDITABLE (self->address));

  gotgan_source_dialog_address_typed_cb (self);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  gotgan_source_dialog_show_note (self, _ ("Looking…"), FALSE);
  gotgan_library_look_async (self->library, address, self->looking, gotgan_source_dialog_looked_cb,
                             g_object_ref (self));
}
