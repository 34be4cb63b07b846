#include "config.h"

#include "ui/widgets/gotgan-colour-bar.h"

#include "ui/widgets/gotgan-note-card.h"
#include "ui/widgets/gotgan-palette.h"

#include <adwaita.h>

/* In pixels: what there is beside the margins of a popover in the narrowest window. */
#define LINE_LENGTH 300

struct _GotganColourBar
{
  GtkWidget parent_instance;

  GtkWidget *buttons[GOTGAN_N_COLOURS];
  GtkLabel *swatches[GOTGAN_N_COLOURS];
  GotganLibrary *library;
  int colour;
};

G_DEFINE_FINAL_TYPE (GotganColourBar, gotgan_colour_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

GtkWidget *
gotgan_colour_bar_new (void)
{
  return g_object_new (GOTGAN_TYPE_COLOUR_BAR, NULL);
}

int
gotgan_colour_bar_get_colour (GotganColourBar *self)
{
  g_return_val_if_fail (GOTGAN_IS_COLOUR_BAR (self), -1);
  return self->colour;
}

void
gotgan_colour_bar_set_colour (GotganColourBar *self, int colour)
{
  g_return_if_fail (GOTGAN_IS_COLOUR_BAR (self));
  g_return_if_fail (colour >= -1 && colour < GOTGAN_N_COLOURS);

  self->colour = colour;
  for (int i = 0; i < GOTGAN_N_COLOURS; i++)
    {
      if (i == colour)
        gtk_widget_set_state_flags (self->buttons[i], GTK_STATE_FLAG_CHECKED, FALSE);
      else
        gtk_widget_unset_state_flags (self->buttons[i], GTK_STATE_FLAG_CHECKED);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_STATE_PRESSED,
                                   i == colour ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                               : GTK_ACCESSIBLE_TRISTATE_FALSE,
                                   -1);
    }
}

void
gotgan_colour_bar_set_line_length (GotganColourBar *self, int length)
{
  GtkLayoutManager *layout = NULL;

  g_return_if_fail (GOTGAN_IS_COLOUR_BAR (self));

  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  adw_wrap_layout_set_natural_line_length (ADW_WRAP_LAYOUT (layout), length);
}

static void
gotgan_colour_bar_show_names (GotganColourBar *self)
{
  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    {
      const char *label = gotgan_note_get_meaning_label ((GotganColour) i, self->library);

      gtk_label_set_text (self->swatches[i], label);
      gtk_widget_set_tooltip_text (self->buttons[i], label);
    }
}

void
gotgan_colour_bar_set_library (GotganColourBar *self, GotganLibrary *library)
{
  g_return_if_fail (GOTGAN_IS_COLOUR_BAR (self));
  g_return_if_fail (library == NULL || GOTGAN_IS_LIBRARY (library));

  if (self->library == library)
    return;
  gotgan_note_follow_meanings (self->library, library, G_CALLBACK (gotgan_colour_bar_show_names),
                               self);
  g_set_object (&self->library, library);
  gotgan_colour_bar_show_names (self);
}

static void
gotgan_colour_bar_clicked_cb (GotganColourBar *self, GtkWidget *button)
{
  for (int i = 0; i < GOTGAN_N_COLOURS; i++)
    if (self->buttons[i] == button)
      g_signal_emit (self, signals[SIGNAL_PICKED], 0, i);
}

static void
gotgan_colour_bar_dispose (GObject *object)
{
  GotganColourBar *self = GOTGAN_COLOUR_BAR (object);

  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (gotgan_colour_bar_parent_class)->dispose (object);
}

static void
gotgan_colour_bar_class_init (GotganColourBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_colour_bar_dispose;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", GOTGAN_TYPE_COLOUR_BAR, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, ADW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "colourbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* A person's own name may be long; the tooltip has all of it. */
static GtkWidget *
create_button (GotganColour colour, GtkLabel **label)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *swatch = g_object_new (GTK_TYPE_LABEL, "css-name", "swatch", "ellipsize",
                                    PANGO_ELLIPSIZE_END, "max-width-chars", 12, NULL);

  *label = GTK_LABEL (swatch);
  gtk_widget_add_css_class (swatch, gotgan_palette_get_note_class (colour));
  gtk_button_set_child (GTK_BUTTON (button), swatch);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
gotgan_colour_bar_init (GotganColourBar *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  adw_wrap_layout_set_child_spacing (ADW_WRAP_LAYOUT (layout), 2);
  adw_wrap_layout_set_line_spacing (ADW_WRAP_LAYOUT (layout), 2);
  adw_wrap_layout_set_align (ADW_WRAP_LAYOUT (layout), 0.5f);
  gotgan_colour_bar_set_line_length (self, LINE_LENGTH);
  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    {
      self->buttons[i] = create_button ((GotganColour) i, &self->swatches[i]);
      gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
      g_signal_connect_swapped (self->buttons[i], "clicked",
                                G_CALLBACK (gotgan_colour_bar_clicked_cb), self);
    }
  gotgan_colour_bar_show_names (self);
  gotgan_colour_bar_set_colour (self, -1);
}
