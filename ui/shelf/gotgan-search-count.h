#pragma once

#include "ui/shelf/gotgan-shelf-place.h"

G_BEGIN_DECLS

/**
 * GotganSearchCount:
 *
 * Keeps the count of a place that is a saved search: how many articles it finds, counted anew a while after each change, on a
 * thread that holds up nothing else. Lives with the place.
 */
void gotgan_search_count_follow (GotganShelfPlace *place, GotganLibrary *library);

G_END_DECLS
