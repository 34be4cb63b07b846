#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates are EDTF level 0 text (ISO 8601-2): "2024-03-27", "2024-03", "2024", "2024-01/2024-06", "2019/..".
 * Article times may also carry a clock: "2024-09-02T15:34:00+09:00", seconds and zone optional. */

/** Returns: whether @edtf is a date or interval of the above forms and names days that exist */
gboolean gotgan_edtf_is_valid (const char *edtf);

/**
 * gotgan_edtf_bounds:
 * @edtf: (nullable): a date, interval or article time
 * @first: (out): Julian day (as g_date_get_julian()) of its first day, or 0 for an open or unknown start
 * @last: (out): Julian day of its last day, or 0 for an open or unknown end
 *
 * Returns: %FALSE and zeros when @edtf is %NULL or not valid
 */
gboolean gotgan_edtf_bounds (const char *edtf, guint32 *first, guint32 *last);

/** Returns: (transfer full): "2024-09-02" of a Julian day */
char *gotgan_edtf_from_julian (guint32 julian);

/**
 * gotgan_edtf_compare:
 *
 * Orders by first day, then by last day; unknown sorts last.
 */
int gotgan_edtf_compare (const char *a, const char *b);

/** Returns: whether the two can be about the same day: their bounds overlap. Unknown overlaps everything */
gboolean gotgan_edtf_overlaps (const char *a, const char *b);

G_END_DECLS
