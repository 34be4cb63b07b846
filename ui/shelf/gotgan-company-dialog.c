#include "config.h"

#include "ui/shelf/gotgan-company-dialog.h"

#include "app/base/gotgan-text.h"
#include "app/library/gotgan-labels.h"
#include "ui/widgets/gotgan-count-text.h"
#include "ui/widgets/gotgan-live-query.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n.h>

struct _GotganCompanyDialog
{
  AdwDialog parent_instance;

  GtkEditable *entry;
  GtkStack *stack;
  GtkListView *rows;
  GtkFilterListModel *found;
  GotganLiveQuery *query;
  char *wanted;
};

G_DEFINE_FINAL_TYPE (GotganCompanyDialog, gotgan_company_dialog, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
gotgan_company_dialog_name_matches (GotganParty *party, GotganLanguage language, const char *wanted)
{
  g_autofree char *name = gotgan_text_fold (gotgan_party_get_name (party, language));

  return strstr (name, wanted) != NULL;
}

static gboolean
gotgan_company_dialog_match (gpointer party, gpointer dialog)
{
  const char *wanted = GOTGAN_COMPANY_DIALOG (dialog)->wanted;

  return *wanted == '\0' || gotgan_company_dialog_name_matches (party, GOTGAN_LANGUAGE_EN, wanted)
         || gotgan_company_dialog_name_matches (party, GOTGAN_LANGUAGE_KO, wanted);
}

static void
gotgan_company_dialog_found_cb (GotganCompanyDialog *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "companies" : "none");
}

static void
gotgan_company_dialog_query_cb (GotganCompanyDialog *self)
{
  g_free (self->wanted);
  self->wanted = gotgan_text_fold (gotgan_live_query_get_text (self->query));
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  gotgan_company_dialog_found_cb (self);
}

static void
gotgan_company_dialog_activate_cb (GotganCompanyDialog *self, guint position)
{
  g_autoptr (GotganParty) party = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (party == NULL)
    return;
  g_signal_emit (self, signals[CHOSEN], 0, party);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
gotgan_company_dialog_entered_cb (GotganCompanyDialog *self)
{
  gotgan_live_query_flush (self->query);
  gotgan_company_dialog_activate_cb (self, 0);
}

static void
gotgan_company_dialog_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_item_set_child (cell, box);
}

static void
gotgan_company_dialog_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *cell)
{
  GotganParty *party = GOTGAN_PARTY (gtk_list_item_get_item (cell));
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (cell));
  const char *title = gotgan_party_get_name (party, gotgan_labels_get_language ());
  g_autofree char *count =
      gotgan_count_dup_text (gotgan_party_get_n_received (party) + gotgan_party_get_n_paid (party));

  gtk_label_set_label (GTK_LABEL (name), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), count);
  gtk_list_item_set_accessible_label (cell, title);
}

static void
gotgan_company_dialog_dispose (GObject *object)
{
  GotganCompanyDialog *self = GOTGAN_COMPANY_DIALOG (object);

  g_clear_object (&self->query);
  if (self->found != NULL)
    gtk_filter_list_model_set_model (self->found, NULL);
  g_clear_object (&self->found);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_COMPANY_DIALOG);
  G_OBJECT_CLASS (gotgan_company_dialog_parent_class)->dispose (object);
}

static void
gotgan_company_dialog_finalize (GObject *object)
{
  g_free (GOTGAN_COMPANY_DIALOG (object)->wanted);
  G_OBJECT_CLASS (gotgan_company_dialog_parent_class)->finalize (object);
}

static void
gotgan_company_dialog_class_init (GotganCompanyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_company_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gotgan_company_dialog_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", GOTGAN_TYPE_COMPANY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, GOTGAN_TYPE_PARTY);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/shelf/gotgan-company-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganCompanyDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, GotganCompanyDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganCompanyDialog, rows);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_company_dialog_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_company_dialog_activate_cb);
}

static void
gotgan_company_dialog_init (GotganCompanyDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->wanted = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (gotgan_company_dialog_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (gotgan_company_dialog_bind_cb), NULL);
  gtk_list_view_set_factory (self->rows, factory);
  g_object_unref (factory);

  self->query = gotgan_live_query_new (self->entry);
  g_signal_connect_object (self->query, "notify::text", G_CALLBACK (gotgan_company_dialog_query_cb),
                           self, G_CONNECT_SWAPPED);
}

AdwDialog *
gotgan_company_dialog_new (GListModel *parties)
{
  GotganCompanyDialog *self = g_object_new (GOTGAN_TYPE_COMPANY_DIALOG, NULL);
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (gotgan_company_dialog_match, self, NULL));
  GtkNoSelection *selection;

  self->found = gtk_filter_list_model_new (g_object_ref (parties), filter);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_object (self->found, "items-changed",
                           G_CALLBACK (gotgan_company_dialog_found_cb), self, G_CONNECT_SWAPPED);
  gotgan_company_dialog_found_cb (self);
  return ADW_DIALOG (self);
}
