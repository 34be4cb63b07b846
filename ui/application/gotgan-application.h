#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GotganApplication:
 *
 * The process: its options, its one library and its window.
 */
#define GOTGAN_TYPE_APPLICATION (gotgan_application_get_type ())
G_DECLARE_FINAL_TYPE (GotganApplication, gotgan_application, GOTGAN, APPLICATION, AdwApplication)

GotganApplication *gotgan_application_new (void);

/** Returns: whether the person asked to start again, for another language */
gboolean gotgan_application_get_restart (GotganApplication *self);

G_END_DECLS
