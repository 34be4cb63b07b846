/* The second half of the dialog: what was chosen goes into the library. */
#include "config.h"

#include "ui/sources/gotgan-add-source-private.h"

#include "app/library/gotgan-error-text.h"
#include "ui/sources/gotgan-offer-row.h"

#include <glib/gi18n.h>

static guint
gotgan_add_source_count_chosen (GotganAddSource *self)
{
  guint count = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (gotgan_offer_row_get_chosen (g_ptr_array_index (self->rows, i)))
      count++;
  return count;
}

void
gotgan_add_source_update_add (GotganAddSource *self)
{
  gtk_widget_set_visible (self->add, self->rows->len > 0);
  gtk_widget_set_sensitive (self->add, !self->adding && gotgan_add_source_count_chosen (self) > 0);
  gtk_widget_set_sensitive (self->add_article, !self->adding);
}

static void
gotgan_add_source_set_adding (GotganAddSource *self, gboolean adding)
{
  self->adding = adding;
  gotgan_add_source_update_add (self);
}

/* What was chosen stays as it is, so trying again is one press. */
static void
gotgan_add_source_tell (GotganAddSource *self, const GError *error)
{
  g_autofree char *sentence = gotgan_error_text (error);
  AdwToast *toast;

  gotgan_add_source_set_adding (self, FALSE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_message ("%s", error->message);
  toast = adw_toast_new (sentence);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* --- Sources ------------------------------------------------------------------------------ */

static void gotgan_add_source_add_next (GotganAddSource *self);

static void
gotgan_add_source_added_cb (GObject *library, GAsyncResult *result, gpointer dialog)
{
  g_autoptr (GotganAddSource) self = dialog;
  g_autoptr (GError) error = NULL;
  GotganSource *source =
      gotgan_library_add_source_finish (GOTGAN_LIBRARY (library), result, NULL, &error);

  if (source == NULL)
    {
      gotgan_add_source_tell (self, error);
      return;
    }
  g_ptr_array_add (self->added, source);
  gotgan_add_source_add_next (self);
}

/* Returns: (nullable): typed without blanks around it */
static char *
gotgan_add_source_dup_folder (GotganAddSource *self)
{
  g_autofree char *folder = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->folder)));

  g_strstrip (folder);
  return *folder != '\0' ? g_steal_pointer (&folder) : NULL;
}

static const GotganSourceOffer *
gotgan_add_source_find_chosen (GotganAddSource *self, guint number)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GotganOfferRow *row = g_ptr_array_index (self->rows, i);

      if (gotgan_offer_row_get_chosen (row) && number-- == 0)
        return gotgan_offer_row_get_offer (row);
    }
  return NULL;
}

static void
gotgan_add_source_add_next (GotganAddSource *self)
{
  const GotganSourceOffer *offer = gotgan_add_source_find_chosen (self, self->added->len);
  g_autofree char *folder = gotgan_add_source_dup_folder (self);

  if (offer != NULL)
    gotgan_library_add_source_async (self->library, offer->kind, offer->url, offer->title, NULL,
                                     folder, self->cancellable, gotgan_add_source_added_cb,
                                     g_object_ref (self));
  else
    gotgan_add_source_emit_added (self);
}

void
gotgan_add_source_add_cb (GotganAddSource *self)
{
  if (self->adding || gotgan_add_source_count_chosen (self) == 0)
    return;
  g_ptr_array_set_size (self->added, 0);
  gotgan_add_source_set_adding (self, TRUE);
  gotgan_add_source_add_next (self);
}

/* --- An article --------------------------------------------------------------------------- */

static void
gotgan_add_source_imported_cb (GObject *library, GAsyncResult *result, gpointer dialog)
{
  g_autoptr (GotganAddSource) self = dialog;
  g_autoptr (GError) error = NULL;
  GotganImportReport *report =
      gotgan_library_import_finish (GOTGAN_LIBRARY (library), result, &error);

  if (report != NULL && report->failures->len > 0)
    {
      const GotganImportFailure *failure = g_ptr_array_index (report->failures, 0);

      error = g_error_copy (failure->error);
      g_clear_pointer (&report, gotgan_import_report_free);
    }
  if (report == NULL)
    {
      gotgan_add_source_tell (self, error);
      return;
    }
  self->report = report;
  gotgan_add_source_emit_imported (self);
}

void
gotgan_add_source_add_article_cb (GotganAddSource *self)
{
  const char *url = gotgan_article_get_url (self->article);

  gotgan_add_source_set_adding (self, TRUE);
  gotgan_library_add_page_async (self->library, url != NULL ? url : self->address,
                                 self->cancellable, gotgan_add_source_imported_cb,
                                 g_object_ref (self));
}
