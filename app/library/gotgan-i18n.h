#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_i18n_init:
 * @language: (nullable): "ko", "en", …; %NULL for what the system says
 *
 * Sets the locale and the catalogue. Called once, first thing in main(), before any thread and before GTK.
 * Translations are read from $GOTGAN_LOCALEDIR, else from where they were installed.
 */
void gotgan_i18n_init (const char *language);

G_END_DECLS
