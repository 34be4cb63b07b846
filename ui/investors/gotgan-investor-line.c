#include "config.h"

#include "ui/investors/gotgan-investor-line.h"

#include "app/library/gotgan-labels.h"
#include "ui/investors/gotgan-investors-text.h"

#include <glib/gi18n.h>

struct _GotganInvestorLine
{
  GtkWidget parent_instance;

  GtkWidget *name;
  GtkWidget *lead;
  GtkWidget *kind;
  GtkWidget *total;
};

G_DEFINE_FINAL_TYPE (GotganInvestorLine, gotgan_investor_line, GTK_TYPE_WIDGET)

GtkWidget *
gotgan_investor_line_new (void)
{
  return g_object_new (GOTGAN_TYPE_INVESTOR_LINE, NULL);
}

/* An investment or a round is what one expects here; other kinds are told. */
static gboolean
is_told (GotganKind kind)
{
  return kind != GOTGAN_KIND_INVESTMENT && kind != GOTGAN_KIND_ROUND;
}

void
gotgan_investor_line_set (GotganInvestorLine *self, GotganDeal *deal, GotganSide side,
                          GotganLibrary *library)
{
  g_autofree char *name = gotgan_investors_dup_name (deal, side, library);
  GotganKind kind = gotgan_deal_get_kind (deal);

  gtk_label_set_text (GTK_LABEL (self->name), name);
  gtk_widget_set_tooltip_text (self->name, name);
  gtk_label_set_text (GTK_LABEL (self->kind), gotgan_kind_get_label (kind));
  gtk_widget_set_visible (self->kind, is_told (kind));
  gtk_widget_set_visible (self->lead, gotgan_deal_get_lead (deal));
  gtk_widget_set_visible (self->total, gotgan_deal_get_cumulative (deal));
  if (gotgan_investors_get_other (deal, side) != NULL)
    gtk_widget_remove_css_class (self->name, "dimmed");
  else
    gtk_widget_add_css_class (self->name, "dimmed");
}

static GtkWidget *
add_chip (GotganInvestorLine *self, const char *text)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_add_css_class (chip, "gotgan-chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (chip, FALSE);
  gtk_widget_set_parent (chip, GTK_WIDGET (self));

  return chip;
}

static void
gotgan_investor_line_dispose (GObject *object)
{
  GotganInvestorLine *self = GOTGAN_INVESTOR_LINE (object);

  g_clear_pointer (&self->name, gtk_widget_unparent);
  g_clear_pointer (&self->lead, gtk_widget_unparent);
  g_clear_pointer (&self->kind, gtk_widget_unparent);
  g_clear_pointer (&self->total, gtk_widget_unparent);

  G_OBJECT_CLASS (gotgan_investor_line_parent_class)->dispose (object);
}

static void
gotgan_investor_line_class_init (GotganInvestorLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_investor_line_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "investorline");
}

static void
gotgan_investor_line_init (GotganInvestorLine *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->name, "heading");
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
  /* Translators: the party that leads a round. */
  self->lead = add_chip (self, C_ ("role", "Lead"));
  self->kind = add_chip (self, NULL);
  /* Translators: a sum of all that was paid so far, rather than one deal. */
  self->total = add_chip (self, C_ ("amount", "To date"));
}
