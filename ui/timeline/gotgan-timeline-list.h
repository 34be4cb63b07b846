#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganTimelineList:
 *
 * The canvas's twin: the same deals and metrics as a table that sorts, speaks and needs no pointer. Activating a row
 * makes its deal the session's.
 *
 * Property: session (nullable).
 */
#define GOTGAN_TYPE_TIMELINE_LIST (gotgan_timeline_list_get_type ())
G_DECLARE_FINAL_TYPE (GotganTimelineList, gotgan_timeline_list, GOTGAN, TIMELINE_LIST, AdwBin)

void gotgan_timeline_list_set_deals (GotganTimelineList *self, GListModel *deals,
                                     GotganSession *session);

G_END_DECLS
