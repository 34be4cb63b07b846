#include "config.h"

#include "ui/investors/gotgan-total-card.h"

#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-format.h"
#include "ui/investors/gotgan-investors-text.h"
#include "ui/widgets/gotgan-deal-text.h"
#include "ui/widgets/gotgan-palette.h"
#include "ui/widgets/gotgan-stage-shape.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n.h>

struct _GotganTotalCard
{
  AdwBin parent_instance;

  GtkWidget *tag;
  GotganStageShape *shape;
  GtkLabel *title;
  GtkLabel *amount;
  GtkLabel *local;
  GtkLabel *note;

  const char *style;
};

G_DEFINE_FINAL_TYPE (GotganTotalCard, gotgan_total_card, ADW_TYPE_BIN)

static const GotganStage stages[GOTGAN_N_GROUPS] = {
  [GOTGAN_GROUP_COMPLETED] = GOTGAN_STAGE_COMPLETED,
  [GOTGAN_GROUP_AGREED] = GOTGAN_STAGE_AGREED,
  [GOTGAN_GROUP_PROSPECTIVE] = GOTGAN_STAGE_PLANNED,
  [GOTGAN_GROUP_ENDED] = GOTGAN_STAGE_WITHDRAWN,
};

static void
set_tag (GotganTotalCard *self, GotganStage stage, const char *title)
{
  const char *style = gotgan_palette_get_stage_class (stage);

  if (self->style != NULL)
    gtk_widget_remove_css_class (self->tag, self->style);
  gtk_widget_add_css_class (self->tag, style);
  self->style = style;
  gotgan_stage_shape_set_stage (self->shape, stage);
  gtk_label_set_text (self->title, title);
}

/* Takes what it is given; a line without words goes. */
static void
set_line (GtkLabel *label, char *text)
{
  gotgan_whole_words_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  g_free (text);
}

static void
say (GotganTotalCard *self)
{
  g_autofree char *spoken =
      g_strdup_printf ("%s: %s. %s", gtk_label_get_text (self->title),
                       gtk_label_get_text (self->amount), gtk_label_get_text (self->note));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
gotgan_total_card_set (GotganTotalCard *self, GotganStageGroup group, const GotganTotal *total,
                       GotganRates *rates)
{
  set_tag (self, stages[group], gotgan_stage_group_get_label (group));
  set_line (self->amount, gotgan_total_dup_amount (total));
  set_line (self->local, gotgan_total_dup_local (total, rates));
  set_line (self->note, gotgan_total_dup_note (total));
  say (self);
}

static char *
dup_reading_note (GotganDeal *reading)
{
  g_autofree char *date =
      gotgan_format_date (gotgan_deal_get_date (reading), gotgan_labels_get_language ());
  const char *basis = gotgan_basis_get_label (gotgan_deal_get_basis (reading));
  guint n_sources = gotgan_deal_get_n_sources (reading);
  g_autofree char *articles =
      g_strdup_printf (ngettext ("%u article", "%u articles", n_sources), n_sources);

  if (date == NULL)
    return g_strdup_printf ("%s · %s", basis, articles);

  return g_strdup_printf ("%s · %s · %s", basis, date, articles);
}

void
gotgan_total_card_set_reading (GotganTotalCard *self, GotganDeal *reading, GotganRates *rates)
{
  const GotganAmount *amount = gotgan_deal_get_amount (reading);
  GotganTotal dollars = { 0 };

  if (amount != NULL && g_str_equal (amount->money.currency, "USD"))
    {
      dollars.low = (double) amount->money.min;
      dollars.high = (double) amount->money.max;
    }
  /* Translators: what the company was last said to be worth. */
  set_tag (self, GOTGAN_STAGE_NONE, _ ("Company value"));
  set_line (self->amount, gotgan_deal_dup_amount (reading));
  set_line (self->local, gotgan_total_dup_local (&dollars, rates));
  set_line (self->note, dup_reading_note (reading));
  say (self);
}

static void
gotgan_total_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOTGAN_TYPE_TOTAL_CARD);

  G_OBJECT_CLASS (gotgan_total_card_parent_class)->dispose (object);
}

static void
gotgan_total_card_class_init (GotganTotalCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_total_card_dispose;

  gtk_widget_class_set_css_name (widget_class, "totalcard");
  g_type_ensure (GOTGAN_TYPE_STAGE_SHAPE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/investors/gotgan-total-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganTotalCard, tag);
  gtk_widget_class_bind_template_child (widget_class, GotganTotalCard, shape);
  gtk_widget_class_bind_template_child (widget_class, GotganTotalCard, title);
  gtk_widget_class_bind_template_child (widget_class, GotganTotalCard, amount);
  gtk_widget_class_bind_template_child (widget_class, GotganTotalCard, local);
  gtk_widget_class_bind_template_child (widget_class, GotganTotalCard, note);
}

static void
gotgan_total_card_init (GotganTotalCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
