#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganSearchField:
 *
 * Where a search is typed, and what helps with it: what it may be completed to, a sentence on what is not understood, the ways
 * to narrow down what was found, its order, and saving it. What is written in the entry is all that is asked for.
 *
 * Properties: session (nullable); query (read only, notifies after a pause in typing): with the syllable being composed.
 * Signals: `activated ()`: Enter, when nothing is being completed; `left ()`: Ctrl+G, for the first thing found;
 *   `save-wanted (const char *query)`: the person wants to keep the search.
 */
#define GOTGAN_TYPE_SEARCH_FIELD (gotgan_search_field_get_type ())
G_DECLARE_FINAL_TYPE (GotganSearchField, gotgan_search_field, GOTGAN, SEARCH_FIELD, AdwBin)

void gotgan_search_field_set_session (GotganSearchField *self, GotganSession *session);

/** Returns: (transfer none): */
GtkEditable *gotgan_search_field_get_entry (GotganSearchField *self);

const char *gotgan_search_field_get_query (GotganSearchField *self);

/** Writes @query; when a syllable is being composed, as soon as it has been handed over. */
void gotgan_search_field_set_query (GotganSearchField *self, const char *query);

/** Adds @field, "회사:오픈AI", or takes it out where it is asked for already. */
void gotgan_search_field_toggle (GotganSearchField *self, const char *field);

/** Takes what is written now without waiting for the pause. */
void gotgan_search_field_flush (GotganSearchField *self);

G_END_DECLS
