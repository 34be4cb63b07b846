#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganTouchedList:
 *
 * The notes, facts and deals that an edit touches. Choosing one opens it.
 *
 * Signals: chosen () – one was opened through the session
 */
#define GOTGAN_TYPE_TOUCHED_LIST (gotgan_touched_list_get_type ())
G_DECLARE_FINAL_TYPE (GotganTouchedList, gotgan_touched_list, GOTGAN, TOUCHED_LIST, AdwBin)

void gotgan_touched_list_set_session (GotganTouchedList *self, GotganSession *session);
/** @changes: (nullable) */
void gotgan_touched_list_set_changes (GotganTouchedList *self, GotganChanges *changes);
/** Returns: how many notes, facts and deals there are; notes that are where they were do not count */
guint gotgan_touched_list_get_n_touched (GotganTouchedList *self);

G_END_DECLS
