#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_language_start:
 *
 * Sets the program's language as the setting says, else as the system does. The first thing in main(): gettext and
 * GTK read the environment once.
 */
void gotgan_language_start (void);

/** Puts the environment back as it was found, for a program that is started in place of this one. */
void gotgan_language_restore (void);

G_END_DECLS
