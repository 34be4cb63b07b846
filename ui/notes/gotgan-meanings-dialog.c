#include "config.h"

#include "ui/notes/gotgan-meanings-dialog.h"

#include "app/library/gotgan-labels.h"
#include "ui/widgets/gotgan-announce.h"
#include "ui/widgets/gotgan-note-card.h"
#include "ui/widgets/gotgan-palette.h"

#include <glib/gi18n-lib.h>

struct _GotganMeaningsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *reset;
  AdwEntryRow *rows[GOTGAN_N_COLOURS];
  GotganLibrary *library;
};

G_DEFINE_FINAL_TYPE (GotganMeaningsDialog, gotgan_meanings_dialog, ADW_TYPE_DIALOG)

static const char *
get_name (GotganMeaningsDialog *self, guint colour)
{
  g_autoptr (GotganMeaning) meaning =
      g_list_model_get_item (gotgan_library_get_meanings (self->library), colour);

  return gotgan_meaning_get_name (meaning);
}

/* A row that is typed into is left alone: setting its text would break a syllable being composed. */
static void
gotgan_meanings_dialog_show (GotganMeaningsDialog *self)
{
  gboolean named = FALSE;

  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    {
      GtkEditable *row = GTK_EDITABLE (self->rows[i]);
      const char *name = get_name (self, i);
      gboolean typing =
          (gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

      named = named || name != NULL;
      if (!typing && g_strcmp0 (gtk_editable_get_text (row), name != NULL ? name : "") != 0)
        gtk_editable_set_text (row, name != NULL ? name : "");
    }
  gtk_widget_set_sensitive (self->reset, named);
}

static void
gotgan_meanings_dialog_keep (GotganMeaningsDialog *self, guint colour)
{
  gotgan_library_name_meaning (self->library, (GotganColour) colour,
                               gtk_editable_get_text (GTK_EDITABLE (self->rows[colour])));
}

static void
gotgan_meanings_dialog_keep_all (GotganMeaningsDialog *self)
{
  for (guint i = 0; self->library != NULL && i < GOTGAN_N_COLOURS; i++)
    gotgan_meanings_dialog_keep (self, i);
}

static void
keep_idle_cb (gpointer user_data)
{
  g_autoptr (GotganMeaningsDialog) self = user_data;

  gotgan_meanings_dialog_keep_all (self);
}

/* An input method hands over its last syllable after the row has lost the focus. */
static void
gotgan_meanings_dialog_left_cb (GotganMeaningsDialog *self)
{
  g_idle_add_once (keep_idle_cb, g_object_ref (self));
}

static void
gotgan_meanings_dialog_reset_cb (GotganMeaningsDialog *self)
{
  gtk_widget_grab_focus (self->reset);
  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    {
      gotgan_library_name_meaning (self->library, (GotganColour) i, NULL);
      gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), "");
    }
  gotgan_announce (GTK_WIDGET (self), _ ("The meanings have their own names again"));
}

/* The row's title is the program's name, so that what was renamed can still be told. */
static AdwEntryRow *
create_row (GotganMeaningsDialog *self, GotganColour colour)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *swatch =
      g_object_new (GTK_TYPE_LABEL, "css-name", "swatch", "label", "  ", "valign", GTK_ALIGN_CENTER,
                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gotgan_colour_get_label (colour));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_entry_row_set_max_length (ADW_ENTRY_ROW (row), GOTGAN_MEANING_LENGTH);
  gtk_widget_add_css_class (swatch, gotgan_palette_get_note_class (colour));
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), swatch);
  g_signal_connect_object (focus, "leave", G_CALLBACK (gotgan_meanings_dialog_left_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (gotgan_meanings_dialog_left_cb),
                           self, G_CONNECT_SWAPPED);
  return ADW_ENTRY_ROW (row);
}

AdwDialog *
gotgan_meanings_dialog_new (GotganLibrary *library)
{
  GotganMeaningsDialog *self = g_object_new (GOTGAN_TYPE_MEANINGS_DIALOG, NULL);

  self->library = g_object_ref (library);
  gotgan_note_follow_meanings (NULL, library, G_CALLBACK (gotgan_meanings_dialog_show), self);
  gotgan_meanings_dialog_show (self);
  return ADW_DIALOG (self);
}

static void
gotgan_meanings_dialog_dispose (GObject *object)
{
  GotganMeaningsDialog *self = GOTGAN_MEANINGS_DIALOG (object);

  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_MEANINGS_DIALOG);
  G_OBJECT_CLASS (gotgan_meanings_dialog_parent_class)->dispose (object);
}

static void
gotgan_meanings_dialog_class_init (GotganMeaningsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_meanings_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/notes/gotgan-meanings-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganMeaningsDialog, group);
  gtk_widget_class_bind_template_child (widget_class, GotganMeaningsDialog, reset);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_meanings_dialog_reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_meanings_dialog_left_cb);
}

static void
gotgan_meanings_dialog_init (GotganMeaningsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    {
      self->rows[i] = create_row (self, (GotganColour) i);
      adw_preferences_group_add (self->group, GTK_WIDGET (self->rows[i]));
    }
}
