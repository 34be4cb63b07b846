#include "config.h"

#include "ui/investors/gotgan-investor-row.h"

#include "ui/investors/gotgan-agreement-mark.h"
#include "ui/investors/gotgan-investor-line.h"
#include "ui/investors/gotgan-investors-text.h"
#include "ui/widgets/gotgan-deal-text.h"
#include "ui/widgets/gotgan-stage-pill.h"

#include <adwaita.h>

struct _GotganInvestorRow
{
  GtkListBoxRow parent_instance;

  GotganInvestorLine *line;
  GtkLabel *amount;
  GotganStagePill *pill;
  GtkLabel *date;
  GtkLabel *sources;
  GotganAgreementMark *agreement;

  GotganDeal *deal;
};

G_DEFINE_FINAL_TYPE (GotganInvestorRow, gotgan_investor_row, GTK_TYPE_LIST_BOX_ROW)

GotganDeal *
gotgan_investor_row_get_deal (GotganInvestorRow *self)
{
  return self->deal;
}

GtkWidget *
gotgan_investor_row_new (GotganDeal *deal, GotganSide side, GotganLibrary *library)
{
  GotganInvestorRow *self = g_object_new (GOTGAN_TYPE_INVESTOR_ROW, NULL);
  g_autofree char *amount = gotgan_investors_dup_amount (deal);
  g_autofree char *date = gotgan_deal_dup_date (deal);
  g_autofree char *sources = gotgan_deal_dup_sources (deal);
  g_autofree char *summary = gotgan_deal_dup_summary (deal, library);

  self->deal = g_object_ref (deal);
  gotgan_investor_line_set (self->line, deal, side, library);
  gtk_label_set_text (self->amount, amount);
  gtk_widget_add_css_class (GTK_WIDGET (self->amount),
                            gotgan_deal_get_amount (deal) != NULL ? "heading" : "dimmed");
  gotgan_stage_pill_set (self->pill, gotgan_deal_get_stage (deal), GOTGAN_BASIS_NONE);
  gtk_label_set_text (self->date, date);
  gtk_widget_set_visible (GTK_WIDGET (self->date), gotgan_deal_get_when (deal) != NULL);
  if (gotgan_deal_get_date (deal) == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->date), "dimmed");
  gtk_label_set_text (self->sources, sources);
  gotgan_agreement_mark_set (self->agreement, deal);
  gtk_widget_set_visible (GTK_WIDGET (self->agreement),
                          gotgan_deal_get_agreement (deal) != GOTGAN_AGREEMENT_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sources, -1);

  return GTK_WIDGET (self);
}

static void
gotgan_investor_row_dispose (GObject *object)
{
  g_clear_object (&GOTGAN_INVESTOR_ROW (object)->deal);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOTGAN_TYPE_INVESTOR_ROW);

  G_OBJECT_CLASS (gotgan_investor_row_parent_class)->dispose (object);
}

static void
gotgan_investor_row_class_init (GotganInvestorRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_investor_row_dispose;

  g_type_ensure (ADW_TYPE_WRAP_BOX);
  g_type_ensure (GOTGAN_TYPE_AGREEMENT_MARK);
  g_type_ensure (GOTGAN_TYPE_INVESTOR_LINE);
  g_type_ensure (GOTGAN_TYPE_STAGE_PILL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/investors/gotgan-investor-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorRow, line);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorRow, amount);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorRow, pill);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorRow, date);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorRow, sources);
  gtk_widget_class_bind_template_child (widget_class, GotganInvestorRow, agreement);
}

static void
gotgan_investor_row_init (GotganInvestorRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
