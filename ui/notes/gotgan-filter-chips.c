#include "config.h"

#include "ui/notes/gotgan-filter-chips.h"

#include <glib/gi18n-lib.h>

#define ID "gotgan-id"

struct _GotganFilterChips
{
  AdwBin parent_instance;

  AdwWrapBox *box;
  guint n_chips;
  /* Where the focus was when it began anew; -1 is elsewhere. */
  int focus;
};

G_DEFINE_FINAL_TYPE (GotganFilterChips, gotgan_filter_chips, ADW_TYPE_BIN)

enum
{
  SIGNAL_REMOVED,
  SIGNAL_ALL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkWidget *
get_chip (GotganFilterChips *self, guint place)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  while (chip != NULL && place-- > 0)
    chip = gtk_widget_get_next_sibling (chip);
  return chip;
}

static int
find_focus (GotganFilterChips *self)
{
  GtkWidget *chip = NULL;

  for (guint i = 0; (chip = get_chip (self, i)) != NULL; i++)
    if ((gtk_widget_get_state_flags (chip) & GTK_STATE_FLAG_FOCUSED) != 0)
      return (int) i;
  return -1;
}

void
gotgan_filter_chips_begin (GotganFilterChips *self)
{
  GtkWidget *chip = NULL;

  g_return_if_fail (GOTGAN_IS_FILTER_CHIPS (self));

  self->focus = find_focus (self);
  self->n_chips = 0;
  while ((chip = get_chip (self, 0)) != NULL)
    adw_wrap_box_remove (self->box, chip);
}

static void
removed_cb (GotganFilterChips *self, GtkWidget *chip)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), ID)));
}

static void
all_removed_cb (GotganFilterChips *self)
{
  g_signal_emit (self, signals[SIGNAL_ALL_REMOVED], 0);
}

void
gotgan_filter_chips_add (GotganFilterChips *self, guint id, const char *label)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *name = gtk_label_new (label);
  g_autofree char *spoken = g_strdup_printf (_ ("Remove the filter “%s”"), label);

  g_return_if_fail (GOTGAN_IS_FILTER_CHIPS (self));

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 22);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "gotgan-filter-chip");
  gtk_widget_set_tooltip_text (chip, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (chip), ID, GUINT_TO_POINTER (id));
  g_signal_connect_object (chip, "clicked", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->box, chip);
  self->n_chips++;
}

static void
add_clear (GotganFilterChips *self)
{
  GtkWidget *clear = gtk_button_new_with_mnemonic (C_ ("notes filter", "_Clear All"));

  gtk_widget_add_css_class (clear, "flat");
  gtk_widget_add_css_class (clear, "gotgan-filter-chip");
  g_signal_connect_object (clear, "clicked", G_CALLBACK (all_removed_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (self->box, clear);
}

void
gotgan_filter_chips_end (GotganFilterChips *self)
{
  g_return_if_fail (GOTGAN_IS_FILTER_CHIPS (self));

  if (self->n_chips > 1)
    add_clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_chips > 0);
  if (self->focus >= 0 && self->n_chips > 0)
    gtk_widget_grab_focus (get_chip (self, MIN ((guint) self->focus, self->n_chips - 1)));
}

static void
gotgan_filter_chips_class_init (GotganFilterChipsClass *klass)
{
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", GOTGAN_TYPE_FILTER_CHIPS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_ALL_REMOVED] =
      g_signal_new ("all-removed", GOTGAN_TYPE_FILTER_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gotgan_filter_chips_init (GotganFilterChips *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  self->focus = -1;
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filters in force"), -1);
}
