#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganMergeDialog:
 *
 * Asks with which of the session's deals one is to be merged: those of its kind, likeliest first, and found by the names of their
 * parties or a figure. What is chosen is written through the library as one step of undo.
 */
#define GOTGAN_TYPE_MERGE_DIALOG (gotgan_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GotganMergeDialog, gotgan_merge_dialog, GOTGAN, MERGE_DIALOG, AdwDialog)

AdwDialog *gotgan_merge_dialog_new (GotganSession *session, GotganDeal *deal);

G_END_DECLS
