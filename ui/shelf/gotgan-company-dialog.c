#include "config.h"

#include "ui/shelf/gotgan-company-dialog.h"

#include "ui/widgets/gotgan-party-list.h"

struct _GotganCompanyDialog
{
  AdwDialog parent_instance;

  GotganPartyList *parties;
};

G_DEFINE_FINAL_TYPE (GotganCompanyDialog, gotgan_company_dialog, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
gotgan_company_dialog_chosen_cb (GotganCompanyDialog *self, GotganParty *party)
{
  g_signal_emit (self, signals[CHOSEN], 0, party);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
gotgan_company_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOTGAN_TYPE_COMPANY_DIALOG);
  G_OBJECT_CLASS (gotgan_company_dialog_parent_class)->dispose (object);
}

static void
gotgan_company_dialog_class_init (GotganCompanyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_company_dialog_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", GOTGAN_TYPE_COMPANY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, GOTGAN_TYPE_PARTY);

  g_type_ensure (GOTGAN_TYPE_PARTY_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/shelf/gotgan-company-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganCompanyDialog, parties);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_company_dialog_chosen_cb);
}

static void
gotgan_company_dialog_init (GotganCompanyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
gotgan_company_dialog_new (GListModel *parties)
{
  GotganCompanyDialog *self = g_object_new (GOTGAN_TYPE_COMPANY_DIALOG, NULL);

  gotgan_party_list_set_parties (self->parties, parties);
  return ADW_DIALOG (self);
}
