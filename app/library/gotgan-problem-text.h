#pragma once

#include "app/model/gotgan-source.h"

G_BEGIN_DECLS

/**
 * gotgan_problem_text:
 *
 * Why the last visit to a source did not go well and what to do, as a sentence in the person's language.
 *
 * Returns: (transfer full) (nullable): %NULL when it went well
 */
char *gotgan_problem_text (const GotganSourceState *state);

G_END_DECLS
