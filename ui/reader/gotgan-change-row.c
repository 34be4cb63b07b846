#include "config.h"

#include "ui/reader/gotgan-change-row.h"

struct _GotganChangeRow
{
  GtkWidget parent_instance;

  GtkWidget *sign;
  GtkWidget *texts;
  GtkWidget *before;
  GtkWidget *after;

  GotganChangeLine *line;
  gboolean side_by_side;
};

G_DEFINE_FINAL_TYPE (GotganChangeRow, gotgan_change_row, GTK_TYPE_WIDGET)

GtkWidget *
gotgan_change_row_new (void)
{
  return g_object_new (GOTGAN_TYPE_CHANGE_ROW, NULL);
}

static void
show_text (GtkWidget *label, GotganChangeLine *line, GotganChangeSide side)
{
  PangoAttrList *attributes = NULL;
  g_autofree char *text = gotgan_change_line_dup_text (line, side, &attributes);

  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_text (GTK_LABEL (label), text);
  pango_attr_list_unref (attributes);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
gotgan_change_row_show (GotganChangeRow *self)
{
  GotganChangeLine *line = self->line;
  gboolean folded = line != NULL && gotgan_change_line_get_n_folded (line) > 0;
  gboolean apart = line != NULL && self->side_by_side && !folded;
  g_autofree char *spoken = NULL;

  gtk_widget_set_visible (self->before, apart);
  if (line == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (self->sign), folded ? "⋯" : gotgan_change_line_get_sign (line));
  if (apart)
    show_text (self->before, line, GOTGAN_CHANGE_SIDE_BEFORE);
  show_text (self->after, line, apart ? GOTGAN_CHANGE_SIDE_AFTER : GOTGAN_CHANGE_SIDE_BOTH);
  set_class (GTK_WIDGET (self), "dimmed", gotgan_change_line_get_kind (line) == GOTGAN_CHANGE_SAME);
  spoken = gotgan_change_line_dup_spoken (line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
gotgan_change_row_set_line (GotganChangeRow *self, GotganChangeLine *line)
{
  g_return_if_fail (GOTGAN_IS_CHANGE_ROW (self));

  if (g_set_object (&self->line, line))
    gotgan_change_row_show (self);
}

void
gotgan_change_row_set_side_by_side (GotganChangeRow *self, gboolean side_by_side)
{
  g_return_if_fail (GOTGAN_IS_CHANGE_ROW (self));

  if (self->side_by_side == side_by_side)
    return;
  self->side_by_side = side_by_side;
  gotgan_change_row_show (self);
}

static void
gotgan_change_row_dispose (GObject *object)
{
  GotganChangeRow *self = GOTGAN_CHANGE_ROW (object);

  g_clear_object (&self->line);
  g_clear_pointer (&self->sign, gtk_widget_unparent);
  g_clear_pointer (&self->texts, gtk_widget_unparent);
  G_OBJECT_CLASS (gotgan_change_row_parent_class)->dispose (object);
}

static void
gotgan_change_row_class_init (GotganChangeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gotgan_change_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "changerow");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_text (GotganChangeRow *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  /* The row is what the keyboard goes to. */
  gtk_widget_set_focusable (label, FALSE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (self->texts), label);
  return label;
}

static void
gotgan_change_row_init (GotganChangeRow *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              12);
  self->sign = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->sign), 2);
  gtk_widget_set_valign (self->sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->sign, "numeric");
  gtk_widget_set_parent (self->sign, GTK_WIDGET (self));
  self->texts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  gtk_box_set_homogeneous (GTK_BOX (self->texts), TRUE);
  gtk_widget_set_parent (self->texts, GTK_WIDGET (self));
  self->before = add_text (self);
  self->after = add_text (self);
}
