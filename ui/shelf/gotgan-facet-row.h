#pragma once

#include <gtk/gtk.h>

#include "app/library/gotgan-headline-facets.h"

G_BEGIN_DECLS

/**
 * gotgan_facet_row_new:
 * @asked: whether the query asks for it already
 *
 * Returns: a check button: what would be asked for, and how many articles would be left
 */
GtkWidget *gotgan_facet_row_new (const GotganFacet *facet, gboolean asked);

/** Returns: a label above the rows of one field */
GtkWidget *gotgan_facet_heading_new (GotganQueryField kind);

/** Returns: a button for the rows of a field that are not shown yet */
GtkWidget *gotgan_facet_more_new (GotganQueryField kind, guint n_more);

/** Returns: (transfer none): what is added to the query for @row, or taken out of it */
const char *gotgan_facet_row_get_field (GtkWidget *row);

G_END_DECLS
