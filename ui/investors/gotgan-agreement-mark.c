#include "config.h"

#include "ui/investors/gotgan-agreement-mark.h"

#include "ui/investors/gotgan-investors-text.h"
#include "ui/widgets/gotgan-deal-text.h"

struct _GotganAgreementMark
{
  GtkWidget parent_instance;

  GtkWidget *sign;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (GotganAgreementMark, gotgan_agreement_mark, GTK_TYPE_WIDGET)

static const char *const signs[] = {
  [GOTGAN_AGREEMENT_NONE] = NULL,
  [GOTGAN_AGREEMENT_AGREE] = "object-select-symbolic",
  [GOTGAN_AGREEMENT_RANGE] = NULL,
  [GOTGAN_AGREEMENT_DIFFER] = "dialog-warning-symbolic",
};

static const char *const styles[] = { "dimmed", "agrees", "range", "warning" };

GtkWidget *
gotgan_agreement_mark_new (void)
{
  return g_object_new (GOTGAN_TYPE_AGREEMENT_MARK, NULL);
}

void
gotgan_agreement_mark_set (GotganAgreementMark *self, GotganDeal *deal)
{
  GotganAgreement agreement = gotgan_deal_get_agreement (deal);
  g_autofree char *spread = gotgan_deal_dup_spread (deal);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), styles[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self), styles[agreement]);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->sign), signs[agreement]);
  gtk_widget_set_visible (self->sign, signs[agreement] != NULL);
  gtk_label_set_text (GTK_LABEL (self->label), gotgan_agreement_get_label (agreement));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), spread);
}

static void
gotgan_agreement_mark_dispose (GObject *object)
{
  GotganAgreementMark *self = GOTGAN_AGREEMENT_MARK (object);

  g_clear_pointer (&self->sign, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (gotgan_agreement_mark_parent_class)->dispose (object);
}

static void
gotgan_agreement_mark_class_init (GotganAgreementMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_agreement_mark_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "agreement");
}

static void
gotgan_agreement_mark_init (GotganAgreementMark *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  self->sign =
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->sign, GTK_WIDGET (self));
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}
