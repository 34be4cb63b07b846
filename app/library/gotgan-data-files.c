#include "config.h"

#include "app/library/gotgan-data-files.h"

#include <glib/gstdio.h>

static GMutex rules_mutex;
static GotganRules *rules;
static GMutex sites_mutex;
static GotganSites *sites;

/* They say nothing of claims, which need not be made anew when one of them changes. */
static const char *const site_files[] = { "lexicon/addresses.tsv", "lexicon/sites.tsv", NULL };
#define ANCHOR_WORDS "anchors/words.tsv"

char *
gotgan_data_files_dup_path (const char *name)
{
  const char *folder = g_getenv ("GOTGAN_DATADIR");

  if (folder == NULL || *folder == '\0')
    folder = GOTGAN_PKGDATADIR;
  return g_build_filename (folder, name, NULL);
}

static gboolean
read_file (GHashTable *files, const char *path, const char *name, GError **error)
{
  char *contents = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &contents, &length, error))
    return FALSE;
  /* As a power cut while the program is being installed leaves it: to go on would make all claims anew without its words. */
  if (length == 0)
    {
      g_free (contents);
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "%s is empty", path);
      return FALSE;
    }
  g_hash_table_insert (files, g_strdup (name), g_bytes_new_take (contents, length));
  return TRUE;
}

/* Regular files of one folder, and of its folders: @folders grows while it is walked. */
static gboolean
read_folder (GHashTable *files, GPtrArray *folders, const char *name, GError **error)
{
  g_autofree char *path = gotgan_data_files_dup_path (name);
  g_autoptr (GDir) dir = g_dir_open (path, 0, error);
  const char *child;

  if (dir == NULL)
    return FALSE;

  while ((child = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child_path = g_build_filename (path, child, NULL);
      g_autofree char *child_name = g_build_filename (name, child, NULL);

      if (child[0] == '.' || g_strv_contains (site_files, child_name))
        continue;
      if (g_file_test (child_path, G_FILE_TEST_IS_DIR))
        g_ptr_array_add (folders, g_steal_pointer (&child_name));
      else if (g_file_test (child_path, G_FILE_TEST_IS_REGULAR)
               && !read_file (files, child_path, child_name, error))
        return FALSE;
    }
  return TRUE;
}

/* Returns: (transfer full): the files by their names */
static GHashTable *
read_rules (GError **error)
{
  g_autoptr (GHashTable) files =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local = NULL;

  g_ptr_array_add (folders, g_strdup ("lexicon"));
  g_ptr_array_add (folders, g_strdup ("parties"));
  for (guint i = 0; i < folders->len; i++)
    if (!read_folder (files, folders, g_ptr_array_index (folders, i), &local))
      {
        g_set_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES, "%s", local->message);
        return NULL;
      }

  return g_steal_pointer (&files);
}

static GotganRules *
load_rules (GError **error)
{
  g_autoptr (GHashTable) files = read_rules (error);

  return files != NULL ? gotgan_rules_new (files, error) : NULL;
}

/* What the program does without, it does without only as a whole. */
static void
read_others (GHashTable *files)
{
  static const char *const names[] = { "lexicon/addresses.tsv", "lexicon/sites.tsv", ANCHOR_WORDS };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = gotgan_data_files_dup_path (names[i]);

      read_file (files, path, names[i], NULL);
    }
}

gboolean
gotgan_data_files_check_rules (GError **error)
{
  g_autoptr (GHashTable) files = read_rules (error);

  if (files == NULL)
    return FALSE;
  read_others (files);
  return gotgan_rules_check (files, error);
}

GotganRules *
gotgan_data_files_dup_rules (GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&rules_mutex);

  if (rules == NULL)
    rules = load_rules (error);
  return rules != NULL ? gotgan_rules_ref (rules) : NULL;
}

GotganAnchorWords *
gotgan_data_files_load_anchor_words (void)
{
  g_autofree char *path = gotgan_data_files_dup_path (ANCHOR_WORDS);
  g_autofree char *table = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &table, NULL, &error))
    g_debug ("%s", error->message);
  return gotgan_anchor_words_new (table);
}

static GotganSites *
load_sites (void)
{
  g_autoptr (GHashTable) files =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  for (gsize i = 0; site_files[i] != NULL; i++)
    {
      g_autofree char *path = gotgan_data_files_dup_path (site_files[i]);
      g_autoptr (GError) error = NULL;

      if (!read_file (files, path, site_files[i], &error))
        g_debug ("%s", error->message);
    }
  return gotgan_sites_new (files);
}

GotganSites *
gotgan_data_files_dup_sites (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&sites_mutex);

  if (sites == NULL)
    sites = load_sites ();
  return gotgan_sites_ref (sites);
}
