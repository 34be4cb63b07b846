#pragma once

#include <adwaita.h>

#include "app/model/gotgan-headline.h"

G_BEGIN_DECLS

/**
 * GotganHeadlineCell:
 *
 * An article in the list. Recycled: it shows whichever headline it is given, as it is when it is given: what changes
 * is seen when it is given once more.
 *
 * Properties: headline (nullable), spoken (what a screen reader says of the row; read-only).
 */
#define GOTGAN_TYPE_HEADLINE_CELL (gotgan_headline_cell_get_type ())
G_DECLARE_FINAL_TYPE (GotganHeadlineCell, gotgan_headline_cell, GOTGAN, HEADLINE_CELL, AdwBin)

GtkWidget *gotgan_headline_cell_new (void);

/** Returns: (nullable) (transfer none): */
GotganHeadline *gotgan_headline_cell_get_headline (GotganHeadlineCell *self);
void gotgan_headline_cell_set_headline (GotganHeadlineCell *self, GotganHeadline *headline);

/** Returns: (transfer none): */
const char *gotgan_headline_cell_get_spoken (GotganHeadlineCell *self);

G_END_DECLS
