#pragma once

#include <gio/gio.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganOptions:
 * @library: (nullable): the library file, instead of the person's own
 * @screenshot: (nullable): where to leave a picture of the first screen
 * @view: (nullable): the view to turn to
 * @article: (nullable): the article to open: its number, or words of its title
 * @party: (nullable): the key of the company to choose
 * @action: (nullable): an action to activate when the first screen is there, of the window or of what is in it
 * @width: of the window, in application pixels; 0 for the remembered one
 * @height: see @width
 * @text_scale: the size of all text as a factor, or 0 for the desktop's
 * @color_scheme: (nullable): "light" or "dark", instead of the setting
 *
 * What the command line asks for. All but @library serve the pictures and the tests.
 */
typedef struct
{
  char *library;
  char *screenshot;
  char *view;
  char *article;
  char *party;
  char *action;
  int width;
  int height;
  double text_scale;
  char *color_scheme;
} GotganOptions;

void gotgan_options_clear (GotganOptions *self);

/** Declares the options to the application. */
void gotgan_options_add (GApplication *application);

/**
 * gotgan_options_read:
 * @values: as #GApplication::handle-local-options gives them
 *
 * Returns: whether they make sense; otherwise @error says which does not
 */
gboolean gotgan_options_read (GotganOptions *self, GVariantDict *values, GError **error);

/** Returns: whether this process must be one of its own, beside a Gotgan that runs already */
gboolean gotgan_options_stand_alone (const GotganOptions *self);

G_END_DECLS
