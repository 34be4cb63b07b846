#pragma once

#include "app/library/gotgan-library.h"
#include "app/model/gotgan-query.h"

G_BEGIN_DECLS

/* Fields that are put into a query, and taken out of it, by a click instead of by typing. The text stays the only truth: what
 * is in it is asked of it. A field is given as it would be typed, "회사:오픈AI", and is the same as any that asks the same:
 * "party:openai". */

/** Returns: whether @text asks for @wanted by a field of its own */
gboolean gotgan_query_asks_for (GotganLibrary *library, const char *text, const char *wanted);

/** Returns: (transfer full): @text with @wanted behind it; with a space at its end, so that what is typed next is another word */
char *gotgan_query_add_field (const char *text, const char *wanted);

/** Returns: (transfer full): @text without the fields that ask for @wanted */
char *gotgan_query_remove_field (GotganLibrary *library, const char *text, const char *wanted);

G_END_DECLS
