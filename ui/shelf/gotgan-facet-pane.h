#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganFacetPane:
 *
 * How what is listed is spread over companies, outlets, stages and years; each can be asked for by a click, and taken back by
 * another. Counts anew while it is on screen; what the query asks for already is checked, also where it leaves nothing.
 *
 * Properties: session (nullable).
 * Signals: `chosen (const char *field)`: a field of a query, as it would be typed, is to be added or, where it is there, taken out.
 */
#define GOTGAN_TYPE_FACET_PANE (gotgan_facet_pane_get_type ())
G_DECLARE_FINAL_TYPE (GotganFacetPane, gotgan_facet_pane, GOTGAN, FACET_PANE, AdwBin)

void gotgan_facet_pane_set_session (GotganFacetPane *self, GotganSession *session);

G_END_DECLS
