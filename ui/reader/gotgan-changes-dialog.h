#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganChangesDialog:
 *
 * What an edit of an article changed: two of its versions as one text or side by side, and the notes, facts and deals that
 * rest on what changed. At first the newest version and the one before it.
 */
#define GOTGAN_TYPE_CHANGES_DIALOG (gotgan_changes_dialog_get_type ())
G_DECLARE_FINAL_TYPE (GotganChangesDialog, gotgan_changes_dialog, GOTGAN, CHANGES_DIALOG, AdwDialog)

/** @versions: (element-type GotganArticleVersion): of the article, oldest first; kept */
AdwDialog *gotgan_changes_dialog_new (GotganSession *session, gint64 article_id,
                                      GPtrArray *versions);

/** Returns: (nullable) (transfer none): what is shown; %NULL while it is being found */
GotganChanges *gotgan_changes_dialog_get_changes (GotganChangesDialog *self);

G_END_DECLS
