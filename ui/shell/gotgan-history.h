#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * GotganHistory:
 *
 * The articles that were opened, in order, and where one is among them: what Alt+← and Alt+→ walk.
 */
#define GOTGAN_TYPE_HISTORY (gotgan_history_get_type ())
G_DECLARE_FINAL_TYPE (GotganHistory, gotgan_history, GOTGAN, HISTORY, GObject)

GotganHistory *gotgan_history_new (void);

/** Adds @id after the present place and forgets what lay ahead. The article one is at already is not added again. */
void gotgan_history_visit (GotganHistory *self, gint64 id);

/**
 * gotgan_history_go:
 * @step: 1 or -1
 *
 * Returns: the article there, which is now the present one; 0 at the end
 */
gint64 gotgan_history_go (GotganHistory *self, int step);

G_END_DECLS
