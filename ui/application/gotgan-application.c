#include "config.h"

#include "ui/application/gotgan-application.h"

#include "ui/application/gotgan-about.h"
#include "ui/application/gotgan-first-screen.h"
#include "ui/application/gotgan-options.h"
#include "ui/application/gotgan-picture.h"
#include "ui/application/gotgan-preferences.h"
#include "ui/application/gotgan-shortcuts.h"
#include "ui/widgets/gotgan-menu-names.h"
#include "ui/shell/gotgan-window.h"

#include <glib/gi18n.h>

struct _GotganApplication
{
  AdwApplication parent_instance;

  GotganOptions options;
  GSettings *settings;
  GotganLibrary *library;
  /* Of the library that was opened last, or could not be. */
  char *path;
  GotganWindow *window;
  gboolean restart;
  gboolean holding;
  int status;
};

G_DEFINE_FINAL_TYPE (GotganApplication, gotgan_application, ADW_TYPE_APPLICATION)

/* --- Syncing by itself -------------------------------------------------------------------- */

/* Without a window the program ends, unless it is to go on syncing. */
static void
gotgan_application_hold_for (GotganApplication *self, gboolean wanted)
{
  if (self->holding == wanted)
    return;
  self->holding = wanted;
  if (wanted)
    g_application_hold (G_APPLICATION (self));
  else
    g_application_release (G_APPLICATION (self));
}

static void
gotgan_application_apply_sync (GotganApplication *self)
{
  gboolean automatic = g_settings_get_boolean (self->settings, "sync-automatically");
  guint minutes = automatic ? g_settings_get_uint (self->settings, "sync-interval") : 0;

  if (self->library != NULL)
    gotgan_library_set_auto_sync (self->library, minutes,
                                  g_settings_get_boolean (self->settings, "sync-on-metered"));
  gotgan_application_hold_for (
      self, automatic && g_settings_get_boolean (self->settings, "sync-in-background"));
}

static void
gotgan_application_setting_cb (GotganApplication *self, const char *key)
{
  if (g_str_has_prefix (key, "sync-"))
    gotgan_application_apply_sync (self);
}

/* --- Library ------------------------------------------------------------------------------ */

/* What the window has loaded may need a moment more until it can be acted on. */
#define ACTION_MILLISECONDS 400

/* An action of the window or of what is shown in it. */
static gboolean
gotgan_application_activate_beneath (GtkWidget *widget, const char *name, GVariant *target)
{
  gboolean done = gtk_widget_activate_action_variant (widget, name, target);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); !done && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    done = gtk_widget_get_child_visible (child)
           && gotgan_application_activate_beneath (child, name, target);
  return done;
}

static gboolean
gotgan_application_activate_option_cb (gpointer data)
{
  GotganApplication *self = data;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  if (self->window == NULL)
    return G_SOURCE_REMOVE;
  if (!g_str_has_prefix (self->options.action, "win.") && !gotgan_window_is_settled (self->window))
    return G_SOURCE_CONTINUE;
  if (g_action_parse_detailed_name (self->options.action, &name, &target, &error))
    gotgan_application_activate_beneath (GTK_WIDGET (self->window), name, target);
  else
    g_printerr ("gotgan: %s\n", error->message);
  return G_SOURCE_REMOVE;
}

static void
gotgan_application_activate_option (GotganApplication *self)
{
  if (self->options.action == NULL)
    return;
  if (g_str_has_prefix (self->options.action, "win."))
    gotgan_application_activate_option_cb (self);
  else
    g_timeout_add_full (G_PRIORITY_DEFAULT, ACTION_MILLISECONDS,
                        gotgan_application_activate_option_cb, g_object_ref (self), g_object_unref);
}

static void
gotgan_application_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GotganApplication) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganLibrary) library = gotgan_library_open_finish (result, &error);

  if (self->window == NULL)
    return;
  if (library == NULL)
    {
      g_message ("%s", error->message);
      gotgan_window_show_error (self->window, self->path, error);
      return;
    }
  g_set_object (&self->library, library);
  gotgan_library_follow_others (library);
  gotgan_application_apply_sync (self);
  gotgan_window_show_library (self->window, library);
  gotgan_first_screen_show (self->window, &self->options);
  gotgan_application_activate_option (self);
}

static void
gotgan_application_open_library (GotganApplication *self, const char *path)
{
  g_free (self->path);
  self->path = path != NULL ? g_strdup (path) : gotgan_library_dup_default_path ();
  gotgan_window_show_loading (self->window);
  gotgan_library_open_async (self->path, GOTGAN_LIBRARY_SAMPLE, NULL, gotgan_application_opened_cb,
                             g_object_ref (self));
}

static void
gotgan_application_library_wanted_cb (GotganApplication *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    gotgan_application_open_library (self, path);
}

/* --- Window ------------------------------------------------------------------------------- */

static void
gotgan_application_pictured_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GotganApplication) self = data;
  g_autoptr (GError) error = NULL;

  if (!gotgan_picture_take_finish (GOTGAN_WINDOW (source), result, &error))
    {
      g_printerr ("gotgan: %s\n", error->message);
      self->status = 1;
    }
  g_application_quit (G_APPLICATION (self));
}

static void
gotgan_application_prepare_picture (GotganApplication *self)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  if (self->options.text_scale > 0)
    g_object_set (settings, "gtk-xft-dpi",
                  (int) ((dpi > 0 ? dpi : 96 * 1024) * self->options.text_scale), NULL);
  /* The frame that a display without a compositor makes up for the missing shadow. */
  gtk_widget_remove_css_class (GTK_WIDGET (self->window), "solid-csd");
  gotgan_picture_take_async (self->window, self->options.screenshot, NULL,
                             gotgan_application_pictured_cb, g_object_ref (self));
}

static void
gotgan_application_make_window (GotganApplication *self)
{
  self->window = gotgan_window_new (ADW_APPLICATION (self));
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  if (self->options.width > 0)
    {
      gtk_window_unmaximize (GTK_WINDOW (self->window));
      gtk_window_set_default_size (GTK_WINDOW (self->window), self->options.width,
                                   self->options.height);
    }
  g_signal_connect_object (self->window, "library-wanted",
                           G_CALLBACK (gotgan_application_library_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  if (self->library != NULL)
    gotgan_window_show_library (self->window, self->library);
  else
    gotgan_application_open_library (self, self->options.library);
}

static void
gotgan_application_activate (GApplication *application)
{
  GotganApplication *self = GOTGAN_APPLICATION (application);
  gboolean first = self->window == NULL;

  if (first)
    gotgan_application_make_window (self);
  gtk_window_present (GTK_WINDOW (self->window));
  if (first && self->options.screenshot != NULL)
    gotgan_application_prepare_picture (self);
}

static void
gotgan_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  GotganApplication *self = GOTGAN_APPLICATION (application);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (wanted, g_object_ref (files[i]));
  gotgan_application_activate (application);
  gotgan_window_import (self->window, wanted);
}

/* --- Actions ------------------------------------------------------------------------------ */

static void
gotgan_application_quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GotganApplication *self = data;

  /* An open dialog would take a request to close as its own. */
  if (self->window != NULL)
    gotgan_window_remember (self->window);
  g_application_quit (G_APPLICATION (self));
}

static void
gotgan_application_restart_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GOTGAN_APPLICATION (data)->restart = TRUE;
  gotgan_application_quit_action (action, parameter, data);
}

static void
gotgan_application_preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_dialog_present (gotgan_preferences_new (), GTK_WIDGET (GOTGAN_APPLICATION (data)->window));
}

static void
gotgan_application_shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_dialog_present (gotgan_shortcuts_new (), GTK_WIDGET (GOTGAN_APPLICATION (data)->window));
}

static void
gotgan_application_about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_dialog_present (gotgan_about_new (), GTK_WIDGET (GOTGAN_APPLICATION (data)->window));
}

/* For the desktop file, whose actions are the application's. */
static void
gotgan_application_open_files_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GotganApplication *self = data;

  gotgan_application_activate (G_APPLICATION (self));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.open-files", NULL);
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = gotgan_application_quit_action },
  { .name = "restart", .activate = gotgan_application_restart_action },
  { .name = "preferences", .activate = gotgan_application_preferences_action },
  { .name = "shortcuts", .activate = gotgan_application_shortcuts_action },
  { .name = "about", .activate = gotgan_application_about_action },
  { .name = "open-files", .activate = gotgan_application_open_files_action },
};

/* --- The application's own life ----------------------------------------------------------- */

static void
gotgan_application_apply_appearance (GotganApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };
  AdwColorScheme scheme = schemes[g_settings_get_enum (self->settings, "appearance")];

  if (g_strcmp0 (self->options.color_scheme, "light") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_strcmp0 (self->options.color_scheme, "dark") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
gotgan_application_startup (GApplication *application)
{
  GotganApplication *self = GOTGAN_APPLICATION (application);

  G_APPLICATION_CLASS (gotgan_application_parent_class)->startup (application);

  g_set_application_name (_ ("Gotgan"));
  gtk_window_set_default_icon_name (GOTGAN_APP_ID);
  self->settings = g_settings_new (GOTGAN_APP_ID);
  g_signal_connect_object (self->settings, "changed::appearance",
                           G_CALLBACK (gotgan_application_apply_appearance), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (gotgan_application_setting_cb),
                           self, G_CONNECT_SWAPPED);
  gotgan_application_apply_appearance (self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gotgan_menu_names_install ();
  gotgan_shortcuts_install (GTK_APPLICATION (self));
}

static int
gotgan_application_handle_local_options (GApplication *application, GVariantDict *values)
{
  GotganApplication *self = GOTGAN_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  if (g_variant_dict_contains (values, "version"))
    {
      g_print ("gotgan %s\n", GOTGAN_VERSION);
      return 0;
    }
  if (!gotgan_options_read (&self->options, values, &error))
    {
      g_printerr ("gotgan: %s\n", error->message);
      return 2;
    }
  if (gotgan_options_stand_alone (&self->options))
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
gotgan_application_shutdown (GApplication *application)
{
  GotganApplication *self = GOTGAN_APPLICATION (application);

  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  if (self->library != NULL)
    gotgan_library_close (self->library);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  /* The window's size was set a moment ago, and this process may end before it is on disk. */
  g_settings_sync ();
  G_APPLICATION_CLASS (gotgan_application_parent_class)->shutdown (application);
}

static void
gotgan_application_finalize (GObject *object)
{
  GotganApplication *self = GOTGAN_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  gotgan_options_clear (&self->options);
  g_free (GOTGAN_APPLICATION (object)->path);
  G_OBJECT_CLASS (gotgan_application_parent_class)->finalize (object);
}

static void
gotgan_application_class_init (GotganApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gotgan_application_finalize;
  application_class->handle_local_options = gotgan_application_handle_local_options;
  application_class->startup = gotgan_application_startup;
  application_class->activate = gotgan_application_activate;
  application_class->open = gotgan_application_open;
  application_class->shutdown = gotgan_application_shutdown;
}

static void
gotgan_application_init (GotganApplication *self)
{
  gotgan_options_add (G_APPLICATION (self));
}

GotganApplication *
gotgan_application_new (void)
{
  return g_object_new (GOTGAN_TYPE_APPLICATION, "application-id", GOTGAN_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}

gboolean
gotgan_application_get_restart (GotganApplication *self)
{
  g_return_val_if_fail (GOTGAN_IS_APPLICATION (self), FALSE);

  return self->restart;
}
