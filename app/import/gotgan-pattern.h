#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * gotgan_pattern_new:
 * @pattern: a regular expression of ours, known to be valid
 *
 * A compiled pattern that may be used from several threads at once. GLib compiles an optimized pattern the rest of the
 * way when it is matched for the first time, and two threads that do so together race; so it is matched here once.
 *
 * Returns: (transfer full):
 */
GRegex *gotgan_pattern_new (const char *pattern, GRegexCompileFlags flags);

/**
 * gotgan_pattern_once:
 * @place: a static variable of the caller, %NULL at first
 *
 * The same, compiled at the first call only.
 *
 * Returns: (transfer none):
 */
GRegex *gotgan_pattern_once (GRegex **place, const char *pattern, GRegexCompileFlags flags);

G_END_DECLS
