#pragma once

#include "app/model/gotgan-article-version.h"

G_BEGIN_DECLS

/* A version of an article in words of the program's language. (transfer full) */

/** Returns: the day it came, "5 March 2026" */
char *gotgan_version_dup_day (const GotganArticleVersion *version);

/** Returns: "5 March 2026 15:34 · now", for choosing among versions. @is_last: whether it is the one in force */
char *gotgan_version_dup_text (const GotganArticleVersion *version, gboolean is_last);

G_END_DECLS
