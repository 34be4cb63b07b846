#pragma once

#include <gtk/gtk.h>

#include "app/model/gotgan-query.h"

G_BEGIN_DECLS

/**
 * GotganQueryPalette:
 * @field: of a field's name
 * @problem: of the line under what is not understood
 */
typedef struct
{
  GdkRGBA field;
  GdkRGBA problem;
} GotganQueryPalette;

/** What suits the style that is set: light or dark, and the person's accent. */
void gotgan_query_palette_load (GotganQueryPalette *palette);

/**
 * gotgan_query_colours_new:
 * @written: with what is being composed, from @start to @end
 * @typed: (nullable): the part that is being typed: of it nothing is told yet
 *
 * Names of fields are coloured and bold; what is not understood is underlined.
 *
 * Returns: (transfer full): for the entry's committed text, which is @written without what is between @start and @end
 */
PangoAttrList *gotgan_query_colours_new (GotganQuery *query, const char *written, guint start,
                                         guint end, const GotganQueryPart *typed,
                                         const GotganQueryPalette *palette);

G_END_DECLS
