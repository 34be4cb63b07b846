#include "config.h"

#include "ui/application/gotgan-options.h"

#include <stdio.h>

#include <glib/gi18n.h>

static const GOptionEntry entries[] = {
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show the version and exit"), NULL },
  { "library", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Use another library file"), N_ ("FILE") },
  { "screenshot", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME, NULL, NULL, NULL },
  { "view", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
  { "article", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
  { "party", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
  { "action", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
  { "size", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
  { "text-scale", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_DOUBLE, NULL, NULL, NULL },
  { "color-scheme", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
  { NULL },
};

void
gotgan_options_clear (GotganOptions *self)
{
  g_clear_pointer (&self->library, g_free);
  g_clear_pointer (&self->screenshot, g_free);
  g_clear_pointer (&self->view, g_free);
  g_clear_pointer (&self->article, g_free);
  g_clear_pointer (&self->party, g_free);
  g_clear_pointer (&self->action, g_free);
  g_clear_pointer (&self->color_scheme, g_free);
}

void
gotgan_options_add (GApplication *application)
{
  g_application_add_main_option_entries (application, entries);
  g_application_set_option_context_parameter_string (application, _ ("[FILE…]"));
}

static gboolean
gotgan_options_read_size (GotganOptions *self, const char *size, GError **error)
{
  if (size == NULL)
    return TRUE;
  if (sscanf (size, "%dx%d", &self->width, &self->height) == 2 && self->width > 0
      && self->height > 0 && self->width < 10000 && self->height < 10000)
    return TRUE;
  self->width = self->height = 0;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "“%s” is not a size like 1320x860",
               size);
  return FALSE;
}

gboolean
gotgan_options_read (GotganOptions *self, GVariantDict *values, GError **error)
{
  g_autofree char *size = NULL;

  g_variant_dict_lookup (values, "library", "^ay", &self->library);
  g_variant_dict_lookup (values, "screenshot", "^ay", &self->screenshot);
  g_variant_dict_lookup (values, "view", "s", &self->view);
  g_variant_dict_lookup (values, "article", "s", &self->article);
  g_variant_dict_lookup (values, "party", "s", &self->party);
  g_variant_dict_lookup (values, "action", "s", &self->action);
  g_variant_dict_lookup (values, "color-scheme", "s", &self->color_scheme);
  g_variant_dict_lookup (values, "text-scale", "d", &self->text_scale);
  g_variant_dict_lookup (values, "size", "s", &size);
  return gotgan_options_read_size (self, size, error);
}

gboolean
gotgan_options_stand_alone (const GotganOptions *self)
{
  return self->library != NULL || self->screenshot != NULL || g_getenv ("GOTGAN_LIBRARY") != NULL;
}
