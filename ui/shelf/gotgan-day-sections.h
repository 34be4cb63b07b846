#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GotganDaySections:
 *
 * A list of #GotganHeadline with a section for each day, for a list view's headings.
 *
 * The rows of one day stand together. Where a section ends is found by steps that double and then by halving, so
 * that asking about one row touches few others: the list below reads a page for every row that is touched.
 */
#define GOTGAN_TYPE_DAY_SECTIONS (gotgan_day_sections_get_type ())
G_DECLARE_FINAL_TYPE (GotganDaySections, gotgan_day_sections, GOTGAN, DAY_SECTIONS, GObject)

/** @headlines: (transfer none): of #GotganHeadline, sorted by day */
GotganDaySections *gotgan_day_sections_new (GListModel *headlines);

G_END_DECLS
