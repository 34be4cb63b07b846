#pragma once

#include "app/model/gotgan-source.h"

G_BEGIN_DECLS

/**
 * gotgan_visit_dup_text:
 *
 * When a source was last visited and that went well, as people say it; when that never was, the last try.
 *
 * Returns: (transfer full): "Last synced: Today, 15:34"
 */
char *gotgan_visit_dup_text (const GotganSourceState *state);

G_END_DECLS
