#include "config.h"

#include "ui/application/gotgan-preferences.h"

#include "ui/application/gotgan-background.h"

#include <glib/gi18n.h>

struct _GotganPreferences
{
  AdwPreferencesDialog parent_instance;

  GSettings *settings;
  AdwComboRow *appearance;
  AdwComboRow *language;
  GtkWidget *restart;
  AdwSpinRow *scale;
  AdwSpinRow *line_height;
  AdwSwitchRow *serif;
  AdwSwitchRow *at_end;
  AdwSwitchRow *caret;
  AdwSwitchRow *pane;
  AdwComboRow *pictures;
  AdwSwitchRow *sync;
  AdwComboRow *interval;
  AdwSwitchRow *metered;
  AdwSwitchRow *background;
  guint language_at_start;
};

G_DEFINE_FINAL_TYPE (GotganPreferences, gotgan_preferences, ADW_TYPE_PREFERENCES_DIALOG)

/* In the order of the row's choices. */
static const char *const languages[] = { "system", "en", "ko" };

static gboolean
gotgan_preferences_get_language (GValue *value, GVariant *variant, gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (g_variant_get_string (variant, NULL), languages[i]))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
gotgan_preferences_set_language (const GValue *value, const GVariantType *type, gpointer data)
{
  guint selected = g_value_get_uint (value);

  return selected < G_N_ELEMENTS (languages) ? g_variant_new_string (languages[selected]) : NULL;
}

static gboolean
gotgan_preferences_get_appearance (GValue *value, GVariant *variant, gpointer data)
{
  GSettings *settings = data;

  g_value_set_uint (value, (guint) g_settings_get_enum (settings, "appearance"));
  return TRUE;
}

static GVariant *
gotgan_preferences_set_appearance (const GValue *value, const GVariantType *type, gpointer data)
{
  static const char *const appearances[] = { "system", "light", "dark" };
  guint selected = g_value_get_uint (value);

  return selected < G_N_ELEMENTS (appearances) ? g_variant_new_string (appearances[selected])
                                               : NULL;
}

static gboolean
gotgan_preferences_get_pictures (GValue *value, GVariant *variant, gpointer data)
{
  GSettings *settings = data;

  g_value_set_uint (value, (guint) g_settings_get_enum (settings, "pictures"));
  return TRUE;
}

static GVariant *
gotgan_preferences_set_pictures (const GValue *value, const GVariantType *type, gpointer data)
{
  static const char *const choices[] = { "never", "unmetered", "always" };
  guint selected = g_value_get_uint (value);

  return selected < G_N_ELEMENTS (choices) ? g_variant_new_string (choices[selected]) : NULL;
}

static gboolean
gotgan_preferences_get_scale (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_double (value, g_variant_get_double (variant) * 100);
  return TRUE;
}

static GVariant *
gotgan_preferences_set_scale (const GValue *value, const GVariantType *type, gpointer data)
{
  return g_variant_new_double (g_value_get_double (value) / 100);
}

/* Minutes, in the order of the row's choices. */
static const guint intervals[] = { 15, 30, 60, 180, 1440 };

/* A time that was set elsewhere is shown as the next longer one. */
static gboolean
gotgan_preferences_get_interval (GValue *value, GVariant *variant, gpointer data)
{
  guint choice = 0;

  while (choice + 1 < G_N_ELEMENTS (intervals)
         && intervals[choice] < g_variant_get_uint32 (variant))
    choice++;
  g_value_set_uint (value, choice);
  return TRUE;
}

static GVariant *
gotgan_preferences_set_interval (const GValue *value, const GVariantType *type, gpointer data)
{
  guint selected = g_value_get_uint (value);

  return selected < G_N_ELEMENTS (intervals) ? g_variant_new_uint32 (intervals[selected]) : NULL;
}

/* --- Going on without a window ------------------------------------------------------------ */

/* Where the system says no the switch goes back, also when the dialog has been closed meanwhile. */
static void
gotgan_preferences_asked_cb (GObject *source, GAsyncResult *result, gpointer dialog)
{
  g_autoptr (GotganPreferences) self = dialog;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (gotgan_background_request_finish (result, &error))
    return;
  g_message ("%s", error->message);
  adw_switch_row_set_active (self->background, FALSE);
  toast = adw_toast_new (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
                             ? _ ("The system does not let Gotgan run in the background. Allow it "
                                  "in the system’s settings and try again.")
                             : _ ("The system could not be asked whether Gotgan may run in the "
                                  "background. Try again later."));
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

static void
gotgan_preferences_background_cb (GotganPreferences *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));

  /* Also when the dialog is filled, with nobody having asked for anything. */
  if (window == NULL || !adw_switch_row_get_active (self->background))
    return;
  gotgan_background_request_async (GTK_WINDOW (window), NULL, gotgan_preferences_asked_cb,
                                   g_object_ref (self));
}

static void
gotgan_preferences_language_cb (GotganPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->language);

  gtk_widget_set_visible (self->restart, selected != self->language_at_start);
}

static void
gotgan_preferences_bind_settings (GotganPreferences *self)
{
  g_settings_bind_with_mapping (self->settings, "appearance", self->appearance, "selected",
                                G_SETTINGS_BIND_DEFAULT, gotgan_preferences_get_appearance,
                                gotgan_preferences_set_appearance, self->settings, NULL);
  g_settings_bind_with_mapping (self->settings, "language", self->language, "selected",
                                G_SETTINGS_BIND_DEFAULT, gotgan_preferences_get_language,
                                gotgan_preferences_set_language, NULL, NULL);
  g_settings_bind_with_mapping (self->settings, "reader-text-scale", self->scale, "value",
                                G_SETTINGS_BIND_DEFAULT, gotgan_preferences_get_scale,
                                gotgan_preferences_set_scale, NULL, NULL);
  g_settings_bind_with_mapping (self->settings, "reader-line-height", self->line_height, "value",
                                G_SETTINGS_BIND_DEFAULT, gotgan_preferences_get_scale,
                                gotgan_preferences_set_scale, NULL, NULL);
  g_settings_bind (self->settings, "mark-read-at-end", self->at_end, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "reader-caret", self->caret, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "reader-serif", self->serif, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "show-pane", self->pane, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (self->settings, "pictures", self->pictures, "selected",
                                G_SETTINGS_BIND_DEFAULT, gotgan_preferences_get_pictures,
                                gotgan_preferences_set_pictures, self->settings, NULL);
  g_settings_bind (self->settings, "sync-automatically", self->sync, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (self->settings, "sync-interval", self->interval, "selected",
                                G_SETTINGS_BIND_DEFAULT, gotgan_preferences_get_interval,
                                gotgan_preferences_set_interval, NULL, NULL);
  g_settings_bind (self->settings, "sync-on-metered", self->metered, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "sync-in-background", self->background, "active",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
gotgan_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOTGAN_TYPE_PREFERENCES);
  g_clear_object (&GOTGAN_PREFERENCES (object)->settings);
  G_OBJECT_CLASS (gotgan_preferences_parent_class)->dispose (object);
}

static void
gotgan_preferences_class_init (GotganPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_preferences_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/application/gotgan-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, appearance);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, restart);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, scale);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, line_height);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, serif);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, at_end);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, caret);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, pane);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, pictures);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, sync);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, interval);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, metered);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, background);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_preferences_language_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_preferences_background_cb);
}

static void
gotgan_preferences_init (GotganPreferences *self)
{
  self->settings = g_settings_new (GOTGAN_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_preferences_bind_settings (self);
  self->language_at_start = adw_combo_row_get_selected (self->language);
  gotgan_preferences_language_cb (self);
}

AdwDialog *
gotgan_preferences_new (void)
{
  return g_object_new (GOTGAN_TYPE_PREFERENCES, NULL);
}
