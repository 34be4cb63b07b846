#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A bar on standard error for long work; nothing at all where standard error is not a terminal. */

/**
 * gotgan_cli_progress_show:
 *
 * Draws the bar anew, on the same line. @user_data is not used: the function is a #GotganProgress.
 */
void gotgan_cli_progress_show (guint done, guint total, gpointer user_data);

/** Takes the bar away, so that the next output starts on a clean line. */
void gotgan_cli_progress_clear (void);

G_END_DECLS
