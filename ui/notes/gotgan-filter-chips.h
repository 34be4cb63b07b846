#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GotganFilterChips:
 *
 * What a list is filtered by, each with a button that takes it away, and one for all when there are several.
 *
 * Signals: removed (guint id) and all-removed () by the person.
 */
#define GOTGAN_TYPE_FILTER_CHIPS (gotgan_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (GotganFilterChips, gotgan_filter_chips, GOTGAN, FILTER_CHIPS, AdwBin)

/** Begins anew; it shows itself only while there is a chip. The keyboard's focus stays at its place. */
void gotgan_filter_chips_begin (GotganFilterChips *self);
void gotgan_filter_chips_add (GotganFilterChips *self, guint id, const char *label);
void gotgan_filter_chips_end (GotganFilterChips *self);

G_END_DECLS
