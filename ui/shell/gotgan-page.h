#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"

G_BEGIN_DECLS

/**
 * GotganPage:
 *
 * The page beside the list: Read, Timeline and Investors under one header, one of them shown as
 * #GotganSession:view says.
 *
 * Properties: session (nullable).
 */
#define GOTGAN_TYPE_PAGE (gotgan_page_get_type ())
G_DECLARE_FINAL_TYPE (GotganPage, gotgan_page, GOTGAN, PAGE, AdwBin)

/** Returns: (nullable) (transfer none): */
GotganSession *gotgan_page_get_session (GotganPage *self);
void gotgan_page_set_session (GotganPage *self, GotganSession *session);

/** Returns: (nullable) (transfer none): the view that is shown */
GtkWidget *gotgan_page_get_shown (GotganPage *self);

/** Returns: the view named @name ("read", "timeline", "investors"), or %FALSE for no such name */
gboolean gotgan_page_find_view (const char *name, GotganView *view);

/** Returns: (transfer none): */
const char *gotgan_page_get_view_name (GotganView view);

G_END_DECLS
