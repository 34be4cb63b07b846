#pragma once

#include "ui/application/gotgan-options.h"
#include "ui/shell/gotgan-window.h"

G_BEGIN_DECLS

/**
 * gotgan_first_screen_show:
 *
 * Turns the window to the view, company and article that the command line named, once it has a library.
 */
void gotgan_first_screen_show (GotganWindow *window, const GotganOptions *options);

G_END_DECLS
