#include "config.h"

#include "ui/sources/gotgan-add-source-private.h"

#include "app/library/gotgan-error-text.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"
#include "ui/sources/gotgan-offer-row.h"
#include "ui/widgets/gotgan-announce.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (GotganAddSource, gotgan_add_source, ADW_TYPE_DIALOG)

enum
{
  PROP_LOOKING = 1,
  N_PROPS
};

enum
{
  ADDED,
  IMPORTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

void
gotgan_add_source_emit_added (GotganAddSource *self)
{
  g_signal_emit (self, signals[ADDED], 0, self->added);
  adw_dialog_close (ADW_DIALOG (self));
}

void
gotgan_add_source_emit_imported (GotganAddSource *self)
{
  g_signal_emit (self, signals[IMPORTED], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- What was found ----------------------------------------------------------------------- */

static gboolean
gotgan_add_source_is_known (GotganAddSource *self, const GotganSourceOffer *offer)
{
  GListModel *sources = gotgan_library_get_sources (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, i);

      if (g_strcmp0 (gotgan_source_get_url (source), offer->url) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
gotgan_add_source_clear_offers (GotganAddSource *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->offers_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_object (&self->article);
}

static void
gotgan_add_source_show_offer (GotganAddSource *self, const GotganSourceOffer *offer)
{
  GtkWidget *row = gotgan_offer_row_new (offer, gotgan_add_source_is_known (self, offer));
  gboolean first = self->rows->len == 0;

  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->offers_group, row);
  g_signal_connect_object (row, "notify::chosen", G_CALLBACK (gotgan_add_source_update_add), self,
                           G_CONNECT_SWAPPED);
  /* An article is most likely what was meant by its address. */
  gotgan_offer_row_set_chosen (GOTGAN_OFFER_ROW (row), first && self->article == NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), first && self->article == NULL);
}

static void
gotgan_add_source_show_offers (GotganAddSource *self)
{
  guint count = self->offers->len;
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u Source to Follow", "%u Sources to Follow", count), count);

  for (guint i = 0; i < count; i++)
    gotgan_add_source_show_offer (self, g_ptr_array_index (self->offers, i));
  adw_preferences_group_set_title (self->offers_group, title);
  gtk_widget_set_visible (GTK_WIDGET (self->offers_group), count > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->folder_group), count > 0);
  gotgan_add_source_update_add (self);
}

static void
gotgan_add_source_show_left_out (GotganAddSource *self, guint n_left_out)
{
  g_autofree char *sentence = n_left_out > 0 ? gotgan_left_out_text (n_left_out) : NULL;

  adw_preferences_group_set_description (self->offers_group, sentence);
}

static void
gotgan_add_source_show_article (GotganAddSource *self)
{
  g_autofree char *date = NULL;
  const char *title;

  gtk_widget_set_visible (GTK_WIDGET (self->article_group), self->article != NULL);
  if (self->article == NULL)
    return;
  title = gotgan_article_get_title (self->article);
  date = gotgan_format_date (gotgan_article_get_published (self->article),
                             gotgan_labels_get_language ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->article_row),
                                 title != NULL ? title : _ ("Untitled article"));
  adw_action_row_set_subtitle (self->article_row, date != NULL ? date : "");
}

static void
gotgan_add_source_show_found (GotganAddSource *self)
{
  gotgan_add_source_show_article (self);
  gotgan_add_source_show_offers (self);
  adw_navigation_view_push_by_tag (self->navigation, "found");
  gtk_widget_grab_focus (self->rows->len > 0 ? self->add : self->add_article);
}

/* --- Looking ------------------------------------------------------------------------------ */

static void
gotgan_add_source_set_looking (GotganAddSource *self, GCancellable *looking)
{
  g_set_object (&self->looking, looking);
  gtk_widget_set_visible (self->spinner, looking != NULL);
  gtk_button_set_label (self->look, looking != NULL ? _ ("_Stop") : _ ("_Look Up"));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOOKING]);
}

static void
gotgan_add_source_show_problem (GotganAddSource *self, const GError *error)
{
  g_autofree char *sentence = gotgan_error_text (error);

  g_message ("%s", error->message);
  gtk_label_set_label (self->problem_label, sentence);
  gtk_widget_set_visible (self->problem, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_button_set_label (self->look, _ ("_Try Again"));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gotgan_announce (GTK_WIDGET (self), sentence);
}

static void
gotgan_add_source_hide_problem (GotganAddSource *self)
{
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
gotgan_add_source_looked_cb (GObject *library, GAsyncResult *result, gpointer dialog)
{
  g_autoptr (GotganAddSource) self = dialog;
  g_autoptr (GotganArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  guint n_left_out = 0;
  g_autoptr (GPtrArray) offers =
      gotgan_library_look_finish (GOTGAN_LIBRARY (library), result, &article, &n_left_out, &error);

  /* Stopped, and perhaps looking elsewhere by now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->looking == NULL)
    return;
  gotgan_add_source_set_looking (self, NULL);
  gotgan_add_source_clear_offers (self);
  if (offers != NULL && offers->len == 0 && article == NULL)
    error = g_error_new_literal (GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_NOT_A_SOURCE,
                                 "Nothing to follow");
  if (error != NULL)
    {
      gotgan_add_source_show_problem (self, error);
      return;
    }
  self->offers = g_steal_pointer (&offers);
  self->article = g_steal_pointer (&article);
  gotgan_add_source_show_left_out (self, n_left_out);
  gotgan_add_source_show_found (self);
}

static void
gotgan_add_source_stop (GotganAddSource *self)
{
  g_cancellable_cancel (self->looking);
  gotgan_add_source_set_looking (self, NULL);
}

static void
gotgan_add_source_start (GotganAddSource *self)
{
  g_autoptr (GCancellable) looking = g_cancellable_new ();

  g_free (self->address);
  self->address = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  if (*self->address == '\0')
    return;
  gotgan_add_source_hide_problem (self);
  gotgan_add_source_set_looking (self, looking);
  gotgan_library_look_async (self->library, self->address, looking, gotgan_add_source_looked_cb,
                             g_object_ref (self));
}

static void
gotgan_add_source_look_cb (GotganAddSource *self)
{
  if (self->looking != NULL)
    gotgan_add_source_stop (self);
  else
    gotgan_add_source_start (self);
}

static void
gotgan_add_source_activate_cb (GotganAddSource *self)
{
  if (self->looking == NULL)
    gotgan_add_source_start (self);
}

static void
gotgan_add_source_typed_cb (GotganAddSource *self)
{
  if (self->looking != NULL)
    gotgan_add_source_stop (self);
  gotgan_add_source_hide_problem (self);
  gtk_button_set_label (self->look, _ ("_Look Up"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->look),
                            *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0');
}

/* The files are chosen in a dialog of their own. */
static void
gotgan_add_source_open_list_cb (GotganAddSource *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.open-files", NULL);
}

/* --- The dialog's own life ---------------------------------------------------------------- */

static void
gotgan_add_source_closed (AdwDialog *dialog)
{
  GotganAddSource *self = GOTGAN_ADD_SOURCE (dialog);

  g_cancellable_cancel (self->looking);
  g_cancellable_cancel (self->cancellable);
}

static void
gotgan_add_source_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LOOKING)
    g_value_set_boolean (value, GOTGAN_ADD_SOURCE (object)->looking != NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_add_source_dispose (GObject *object)
{
  GotganAddSource *self = GOTGAN_ADD_SOURCE (object);

  g_cancellable_cancel (self->looking);
  g_cancellable_cancel (self->cancellable);
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_ADD_SOURCE);
  g_clear_object (&self->looking);
  g_clear_object (&self->library);
  g_clear_object (&self->article);
  G_OBJECT_CLASS (gotgan_add_source_parent_class)->dispose (object);
}

static void
gotgan_add_source_finalize (GObject *object)
{
  GotganAddSource *self = GOTGAN_ADD_SOURCE (object);

  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->added);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_clear_pointer (&self->report, gotgan_import_report_free);
  g_free (self->address);
  G_OBJECT_CLASS (gotgan_add_source_parent_class)->finalize (object);
}

static void
gotgan_add_source_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/sources/gotgan-add-source.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, toasts);
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, navigation);
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, entry);
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, spinner);
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, look);
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, problem);
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, problem_label);
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, article_group);
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, article_row);
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, add_article);
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, offers_group);
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, folder_group);
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, folder);
  gtk_widget_class_bind_template_child (widget_class, GotganAddSource, add);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_add_source_look_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_add_source_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_add_source_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_add_source_open_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_add_source_add_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_add_source_add_article_cb);
}

static void
gotgan_add_source_class_init (GotganAddSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gotgan_add_source_get_property;
  object_class->dispose = gotgan_add_source_dispose;
  object_class->finalize = gotgan_add_source_finalize;
  ADW_DIALOG_CLASS (klass)->closed = gotgan_add_source_closed;

  properties[PROP_LOOKING] =
      g_param_spec_boolean ("looking", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ADDED] = g_signal_new ("added", GOTGAN_TYPE_ADD_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[IMPORTED] = g_signal_new ("imported", GOTGAN_TYPE_ADD_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  gotgan_add_source_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gotgan_add_source_init (GotganAddSource *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  self->added = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (adw_dialog_get_child (ADW_DIALOG (self)));
  gotgan_add_source_typed_cb (self);
}

AdwDialog *
gotgan_add_source_new (GotganLibrary *library)
{
  GotganAddSource *self = g_object_new (GOTGAN_TYPE_ADD_SOURCE, NULL);

  self->library = g_object_ref (library);
  return ADW_DIALOG (self);
}

void
gotgan_add_source_look_at (GotganAddSource *self, const char *address)
{
  g_return_if_fail (GOTGAN_IS_ADD_SOURCE (self));
  g_return_if_fail (address != NULL);

  adw_navigation_view_pop_to_tag (self->navigation, "address");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), address);
  gotgan_add_source_start (self);
}

gboolean
gotgan_add_source_get_looking (GotganAddSource *self)
{
  g_return_val_if_fail (GOTGAN_IS_ADD_SOURCE (self), FALSE);

  return self->looking != NULL;
}

GotganImportReport *
gotgan_add_source_take_report (GotganAddSource *self)
{
  g_return_val_if_fail (GOTGAN_IS_ADD_SOURCE (self), NULL);

  return g_steal_pointer (&self->report);
}
