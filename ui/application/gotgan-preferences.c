#include "config.h"

#include "ui/application/gotgan-preferences.h"

struct _GotganPreferences
{
  AdwPreferencesDialog parent_instance;

  GSettings *settings;
  AdwComboRow *appearance;
  AdwComboRow *language;
  GtkWidget *restart;
  AdwSpinRow *scale;
  AdwSwitchRow *serif;
  AdwSwitchRow *pane;
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
  g_settings_bind (self->settings, "reader-serif", self->serif, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "show-pane", self->pane, "active", G_SETTINGS_BIND_DEFAULT);
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
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, serif);
  gtk_widget_class_bind_template_child (widget_class, GotganPreferences, pane);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_preferences_language_cb);
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
