#include "config.h"

#include "ui/widgets/gotgan-stage-pill.h"

#include "app/library/gotgan-labels.h"
#include "ui/widgets/gotgan-palette.h"
#include "ui/widgets/gotgan-stage-shape.h"

struct _GotganStagePill
{
  GtkWidget parent_instance;

  GtkWidget *shape;
  GtkWidget *label;
  GotganStage stage;
};

G_DEFINE_FINAL_TYPE (GotganStagePill, gotgan_stage_pill, GTK_TYPE_WIDGET)

GtkWidget *
gotgan_stage_pill_new (void)
{
  return g_object_new (GOTGAN_TYPE_STAGE_PILL, NULL);
}

void
gotgan_stage_pill_set (GotganStagePill *self, GotganStage stage, GotganBasis basis)
{
  g_return_if_fail (GOTGAN_IS_STAGE_PILL (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self), gotgan_palette_get_stage_class (self->stage));
  self->stage = stage;
  gtk_widget_add_css_class (GTK_WIDGET (self), gotgan_palette_get_stage_class (stage));
  gotgan_stage_shape_set_stage (GOTGAN_STAGE_SHAPE (self->shape), stage);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          stage != GOTGAN_STAGE_NONE || basis != GOTGAN_BASIS_NONE);
  if (stage != GOTGAN_STAGE_NONE)
    gtk_label_set_text (GTK_LABEL (self->label), gotgan_stage_get_label (stage));
  else if (basis != GOTGAN_BASIS_NONE)
    gtk_label_set_text (GTK_LABEL (self->label), gotgan_basis_get_label (basis));
}

static void
gotgan_stage_pill_dispose (GObject *object)
{
  GotganStagePill *self = GOTGAN_STAGE_PILL (object);

  g_clear_pointer (&self->shape, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (gotgan_stage_pill_parent_class)->dispose (object);
}

static void
gotgan_stage_pill_class_init (GotganStagePillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_stage_pill_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pill");
}

static void
gotgan_stage_pill_init (GotganStagePill *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 5);
  gtk_widget_add_css_class (GTK_WIDGET (self), "gotgan-pill");
  gtk_widget_add_css_class (GTK_WIDGET (self), gotgan_palette_get_stage_class (self->stage));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->shape = gotgan_stage_shape_new ();
  gtk_widget_set_valign (self->shape, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->shape, GTK_WIDGET (self));
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}
