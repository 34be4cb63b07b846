#include "config.h"

#include "ui/shell/gotgan-import-bar.h"

#include <glib/gi18n.h>

struct _GotganImportBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkProgressBar *bar;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (GotganImportBar, gotgan_import_bar, ADW_TYPE_BIN)

static void
gotgan_import_bar_dispose (GObject *object)
{
  /* The bin lets go of its child itself; the template would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GOTGAN_TYPE_IMPORT_BAR);
  G_OBJECT_CLASS (gotgan_import_bar_parent_class)->dispose (object);
}

static void
gotgan_import_bar_class_init (GotganImportBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_import_bar_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/shell/gotgan-import-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganImportBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, GotganImportBar, bar);
  gtk_widget_class_bind_template_child (widget_class, GotganImportBar, label);
}

static void
gotgan_import_bar_init (GotganImportBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gotgan_import_bar_set_revealed (GotganImportBar *self, gboolean revealed)
{
  g_return_if_fail (GOTGAN_IS_IMPORT_BAR (self));

  gtk_revealer_set_reveal_child (self->revealer, revealed);
}

void
gotgan_import_bar_set_progress (GotganImportBar *self, guint done, guint total)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GOTGAN_IS_IMPORT_BAR (self));

  if (total == 0)
    {
      gtk_progress_bar_pulse (self->bar);
      gtk_label_set_label (self->label, _ ("Looking for articles…"));
      return;
    }
  /* Translators: the progress of an import: files done, then all files. */
  text = g_strdup_printf (_ ("Importing… %u of %u"), done, total);
  gtk_progress_bar_set_fraction (self->bar, MIN (1.0, (double) done / total));
  gtk_label_set_label (self->label, text);
}
