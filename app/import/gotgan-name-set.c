#include "config.h"

#include "app/import/gotgan-name-set.h"

#include "app/base/gotgan-text.h"

#include <string.h>

static gpointer
gotgan_name_set_make (gpointer names)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) list = g_strsplit (names, "|", -1);

  for (gsize i = 0; list[i] != NULL; i++)
    g_hash_table_add (set, gotgan_text_fold (list[i]));
  return set;
}

gboolean
gotgan_name_set_has (GotganNameSet *self, const char *text)
{
  GHashTable *set = g_once (&self->once, gotgan_name_set_make, (gpointer) self->names);
  g_autofree char *folded = NULL;

  if (strlen (text) > self->longest)
    return FALSE;
  folded = gotgan_text_fold (text);
  return g_hash_table_contains (set, folded);
}
