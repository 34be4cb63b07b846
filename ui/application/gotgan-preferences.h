#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * GotganPreferences:
 *
 * Language, appearance and the reader's text. Every row is bound to its setting.
 */
#define GOTGAN_TYPE_PREFERENCES (gotgan_preferences_get_type ())
G_DECLARE_FINAL_TYPE (GotganPreferences, gotgan_preferences, GOTGAN, PREFERENCES,
                      AdwPreferencesDialog)

AdwDialog *gotgan_preferences_new (void);

G_END_DECLS
