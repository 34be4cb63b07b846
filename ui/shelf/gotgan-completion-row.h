#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-completion.h"

G_BEGIN_DECLS

/**
 * gotgan_completion_row_new:
 * @completion: (transfer none): what is offered
 * @in_value: whether the field has been typed, so that only what stands behind its colon is told
 *
 * Returns: a row of a list: what would be put in, and what it is
 */
GtkWidget *gotgan_completion_row_new (const GotganCompletion *completion, gboolean in_value);

/** Returns: (transfer none): what a screen reader says of @row */
const char *gotgan_completion_row_get_spoken (GtkWidget *row);

G_END_DECLS
