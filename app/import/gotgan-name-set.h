#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganNameSet:
 * @names: with "|" between them
 * @longest: bytes of the longest text that is looked for
 *
 * Known names, whatever their case. One is static, and its own set is made when it is first asked; its other members are private.
 */
typedef struct
{
  const char *names;
  gsize longest;
  GOnce once;
} GotganNameSet;

/** Returns: whether @text is one of the names; from any thread */
gboolean gotgan_name_set_has (GotganNameSet *self, const char *text);

G_END_DECLS
