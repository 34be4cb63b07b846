#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GotganJsonSplit:
 *
 * Cuts the objects of the array "items" out of a JSON object, as the text comes in, so that only one of them is in memory.
 * What is around them is kept, with the array empty.
 */
typedef struct _GotganJsonSplit GotganJsonSplit;

/**
 * GotganJsonSplitFunc:
 * @object: (array length=length): JSON, its brackets in balance
 * @line: where it begins
 *
 * Returns: %FALSE with @error to end the reading
 */
typedef gboolean (*GotganJsonSplitFunc) (const char *object, gsize length, guint line,
                                         gpointer user_data, GError **error);

/** @max_depth: brackets open at once; @max_bytes: of an object, and of what is around them */
GotganJsonSplit *gotgan_json_split_new (guint max_depth, gsize max_bytes, GotganJsonSplitFunc func,
                                        gpointer user_data);
void gotgan_json_split_free (GotganJsonSplit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganJsonSplit, gotgan_json_split_free)

/** @error: %GOTGAN_FEED_ERROR, or that of the function */
gboolean gotgan_json_split_push (GotganJsonSplit *self, const char *text, gsize length,
                                 gboolean last, GError **error);

/** Returns: (transfer full): what is around the objects as far as it was read, closed; a valid text only after the last piece,
 *   or while an object is told of */
char *gotgan_json_split_dup_rest (GotganJsonSplit *self);

/** Returns: (transfer full) (nullable): the text of the member @name of @object as it stands there, of several the last */
char *gotgan_json_split_find_member (const char *object, gsize length, const char *name);

G_END_DECLS
