#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_day_dup_text:
 * @day: Julian day, as GDate counts
 * @today: Julian day of today
 *
 * A day as a heading says it: "Today", "Yesterday", else weekday and date. The words are the catalogue's, so the
 * language chosen in Preferences holds whatever locale the system has.
 *
 * Returns: (transfer full): "Wednesday, 12 Nov 2025"; a sentence for a day that is not one
 */
char *gotgan_day_dup_text (guint32 day, guint32 today);

/** Returns: the Julian day of now, in the local time zone */
guint32 gotgan_day_today (void);

G_END_DECLS
