#include "config.h"

#include "ui/investors/gotgan-figure-row.h"

#include "ui/widgets/gotgan-whole-words.h"

struct _GotganFigureRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *title;
  GtkLabel *figure;
  GtkLabel *remark;

  GotganDeal *deal;
};

G_DEFINE_FINAL_TYPE (GotganFigureRow, gotgan_figure_row, GTK_TYPE_LIST_BOX_ROW)

GotganDeal *
gotgan_figure_row_get_deal (GotganFigureRow *self)
{
  return self->deal;
}

GtkWidget *
gotgan_figure_row_new (GotganDeal *deal, const char *title, const char *figure, const char *remark)
{
  GotganFigureRow *self = g_object_new (GOTGAN_TYPE_FIGURE_ROW, NULL);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", title, figure);

  self->deal = g_object_ref (deal);
  gotgan_whole_words_set_label (self->title, title);
  gotgan_whole_words_set_label (self->figure, figure);
  gotgan_whole_words_set_label (self->remark, remark);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), remark != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, remark != NULL ? remark : "",
                                  -1);

  return GTK_WIDGET (self);
}

static void
gotgan_figure_row_dispose (GObject *object)
{
  g_clear_object (&GOTGAN_FIGURE_ROW (object)->deal);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOTGAN_TYPE_FIGURE_ROW);

  G_OBJECT_CLASS (gotgan_figure_row_parent_class)->dispose (object);
}

static void
gotgan_figure_row_class_init (GotganFigureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_figure_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/investors/gotgan-figure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganFigureRow, title);
  gtk_widget_class_bind_template_child (widget_class, GotganFigureRow, figure);
  gtk_widget_class_bind_template_child (widget_class, GotganFigureRow, remark);
}

static void
gotgan_figure_row_init (GotganFigureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
