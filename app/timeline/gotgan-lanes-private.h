#pragma once

#include "app/timeline/gotgan-lanes.h"

G_BEGIN_DECLS

/* Lanes are cut by concern: what they hold in gotgan-lanes.c, where it is drawn in gotgan-lanes-place.c. */

/** Pixels of the largest mark's radius. */
#define GOTGAN_MARK_LARGEST 28.0

void gotgan_mark_free (GotganMark *mark);

G_END_DECLS
