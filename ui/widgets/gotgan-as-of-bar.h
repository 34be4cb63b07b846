#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganAsOfBar:
 *
 * One slider over the days on which the library's articles came out. Moved back, timeline and investor panel show
 * only what had been published by that day.
 *
 * Property: session (nullable).
 */
#define GOTGAN_TYPE_AS_OF_BAR (gotgan_as_of_bar_get_type ())
G_DECLARE_FINAL_TYPE (GotganAsOfBar, gotgan_as_of_bar, GOTGAN, AS_OF_BAR, AdwBin)

void gotgan_as_of_bar_set_session (GotganAsOfBar *self, GotganSession *session);

G_END_DECLS
