#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GotganDayEntry:
 *
 * A day, a month or a year as one types it (2025-03-27, 2025. 3. 27., 2025년 3월), or picks it from a calendar.
 *
 * Properties: title (what day it is, for a screen reader). Signals: changed () when it means something else.
 */
#define GOTGAN_TYPE_DAY_ENTRY (gotgan_day_entry_get_type ())
G_DECLARE_FINAL_TYPE (GotganDayEntry, gotgan_day_entry, GOTGAN, DAY_ENTRY, GtkWidget)

/** Returns: (transfer full) (nullable): what @text means as EDTF, %NULL for nothing or no day at all */
char *gotgan_day_entry_parse (const char *text);

/** @text: (nullable): as typed */
void gotgan_day_entry_set_text (GotganDayEntry *self, const char *text);
/** Returns: (transfer none) (nullable): EDTF: a day, a month or a year */
const char *gotgan_day_entry_get_day (GotganDayEntry *self);

/**
 * gotgan_day_entry_get_bounds:
 * @start: (out): its first moment, UTC microseconds since the epoch; days are those of where the person is
 * @end: (out): the first moment past it
 *
 * Returns: %FALSE and zeros when no day is given
 */
gboolean gotgan_day_entry_get_bounds (GotganDayEntry *self, gint64 *start, gint64 *end);

G_END_DECLS
