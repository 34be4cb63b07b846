#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Moments in a dataset: RFC 3339 in UTC, to the microsecond, so that a library that reads them has the same as the one they
 * are from: "2026-03-01T09:00:00.25Z". */

/** @time: microseconds since the epoch. Returns: (transfer full): */
char *gotgan_dataset_time_write (gint64 time);

/** @text: (nullable): Returns: %FALSE when it is no moment as above between 1970 and 9999 */
gboolean gotgan_dataset_time_read (const char *text, gint64 *time);

G_END_DECLS
