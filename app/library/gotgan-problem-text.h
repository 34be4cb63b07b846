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

/**
 * gotgan_waiting_text:
 * @now: UTC, microseconds since the epoch
 *
 * Why a source was not visited at @now, and when it will be. What was wrong the last time is not news.
 *
 * Returns: (transfer full):
 */
char *gotgan_waiting_text (const GotganSourceState *state, gint64 now);

G_END_DECLS
