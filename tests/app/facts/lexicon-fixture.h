#pragma once

#include <gio/gio.h>

#include "app/facts/gotgan-lexicon.h"

/* The lexicon as it is installed, read from the source tree. */

static inline void
fixture_add_folder (GHashTable *files, const char *folder)
{
  g_autofree char *path = g_build_filename (g_getenv ("GOTGAN_DATADIR"), folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      char *contents;
      gsize length;

      if (!g_str_has_suffix (name, ".tsv") || !g_file_get_contents (file, &contents, &length, NULL))
        continue;
      g_hash_table_insert (files, g_strconcat (folder, "/", name, NULL),
                           g_bytes_new_take (contents, length));
    }
}

static inline GHashTable *
fixture_read_files (void)
{
  GHashTable *files =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  fixture_add_folder (files, "lexicon");
  return files;
}

static inline GotganLexicon *
fixture_read_lexicon (void)
{
  g_autoptr (GHashTable) files = fixture_read_files ();
  g_autoptr (GError) error = NULL;
  GotganLexicon *lexicon = gotgan_lexicon_new (files, &error);

  g_assert_no_error (error);
  return lexicon;
}
