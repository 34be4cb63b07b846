#include "config.h"

#include "app/sync/gotgan-picture-cache.h"

#include "app/model/gotgan-picture-header.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <utime.h>

typedef struct
{
  char *path;
  guint64 size;
  gint64 used;
} Entry;

static void
entry_clear (gpointer entry)
{
  g_free (((Entry *) entry)->path);
}

char *
gotgan_picture_cache_dup_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "gotgan", "pictures", NULL);
}

static char *
dup_path (const char *folder, const char *url)
{
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, url, -1);

  return g_build_filename (folder, name, NULL);
}

GBytes *
gotgan_picture_cache_load (const char *folder, const char *url)
{
  g_autofree char *path = dup_path (folder, url);
  GotganPictureHeader header;
  GStatBuf stat;
  char *contents;
  gsize size;

  if (g_lstat (path, &stat) != 0 || !S_ISREG (stat.st_mode)
      || stat.st_size > GOTGAN_PICTURE_MAX_BYTES
      || !g_file_get_contents (path, &contents, &size, NULL))
    return NULL;
  if (!gotgan_picture_header_read ((const guint8 *) contents, size, &header))
    {
      g_free (contents);
      g_unlink (path);
      return NULL;
    }
  g_utime (path, NULL);
  return g_bytes_new_take (contents, size);
}

void
gotgan_picture_cache_store (const char *folder, const char *url, GBytes *bytes)
{
  g_autofree char *path = dup_path (folder, url);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                              NULL);
}

/* Newest first. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  gint64 first = ((const Entry *) a)->used;
  gint64 second = ((const Entry *) b)->used;

  return (first < second) - (first > second);
}

static GArray *
list_entries (const char *folder)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_array_set_clear_func (entries, entry_clear);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      Entry entry = { .path = g_build_filename (folder, name, NULL) };
      GStatBuf stat;

      if (g_lstat (entry.path, &stat) != 0 || !S_ISREG (stat.st_mode))
        {
          g_free (entry.path);
          continue;
        }
      entry.size = (guint64) stat.st_size;
      entry.used = stat.st_mtime;
      g_array_append_val (entries, entry);
    }
  return entries;
}

void
gotgan_picture_cache_trim (const char *folder, guint64 max_bytes)
{
  g_autoptr (GArray) entries = list_entries (folder);
  guint64 total = 0;

  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      total += entry->size;
      if (total > max_bytes)
        g_unlink (entry->path);
    }
}
