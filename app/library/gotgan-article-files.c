#include "config.h"

#include "app/library/gotgan-article-files.h"

#include "app/import/gotgan-import.h"

#define FILE_ATTRIBUTES                                             \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE \
                                 "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_ID_FILE
#define READ_BLOCK (256 * 1024)

GotganImportFailure *
gotgan_import_failure_new (char *name, GError *error)
{
  GotganImportFailure *failure = g_new0 (GotganImportFailure, 1);

  failure->name = name;
  failure->error = error;
  return failure;
}

void
gotgan_import_failure_free (GotganImportFailure *failure)
{
  g_free (failure->name);
  g_clear_error (&failure->error);
  g_free (failure);
}

char *
gotgan_article_file_dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  /* Of a place with nothing behind it the address says more. */
  if (g_strcmp0 (name, G_DIR_SEPARATOR_S) == 0)
    return g_file_get_parse_name (file);
  return g_filename_display_name (name != NULL ? name : "?");
}

static gboolean
check_size (guint64 size, GError **error)
{
  if (size <= GOTGAN_IMPORT_MAX_BYTES)
    return TRUE;
  g_set_error (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_TOO_LARGE, "More than %u bytes",
               GOTGAN_IMPORT_MAX_BYTES);
  return FALSE;
}

/* A link is told of as such only when it leads nowhere. */
static GIOErrorEnum
code_for (GFileType type)
{
  if (type == G_FILE_TYPE_DIRECTORY)
    return G_IO_ERROR_IS_DIRECTORY;

  return type == G_FILE_TYPE_SYMBOLIC_LINK ? G_IO_ERROR_NOT_FOUND : G_IO_ERROR_NOT_REGULAR_FILE;
}

static gboolean
check_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) file_info =
      g_file_query_info (file, FILE_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);
  GFileType type;

  if (file_info == NULL)
    return FALSE;

  type = g_file_info_get_file_type (file_info);
  if (type != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, code_for (type), "Not a regular file");
      return FALSE;
    }
  return check_size ((guint64) MAX (g_file_info_get_size (file_info), 0), error);
}

/* The size that was seen may not hold: the file may be growing. */
GBytes *
gotgan_article_stream_read (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (READ_BLOCK);
  gssize n_read;

  while ((n_read = g_input_stream_read (stream, block, READ_BLOCK, cancellable, error)) > 0)
    {
      if (!check_size (contents->len + (guint64) n_read, error))
        return NULL;
      g_byte_array_append (contents, block, (guint) n_read);
    }
  if (n_read < 0)
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&contents));
}

GBytes *
gotgan_article_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;

  if (!check_file (file, cancellable, error))
    return NULL;
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  return gotgan_article_stream_read (G_INPUT_STREAM (stream), cancellable, error);
}

/* --- Folders ---------------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *found;
  GPtrArray *failures;
  GPtrArray *folders;
  guint n_walked;
  GHashTable *entered;
  GCancellable *cancellable;
} Walk;

static gboolean
is_article_name (const char *name)
{
  static const char *const endings[] = { ".txt", ".html", ".htm" };
  gsize length = strlen (name);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize ending = strlen (endings[i]);

      if (length > ending && g_ascii_strcasecmp (name + length - ending, endings[i]) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_failure (Walk *walk, GFile *file, GError *error)
{
  g_ptr_array_add (walk->failures,
                   gotgan_import_failure_new (gotgan_article_file_dup_name (file), error));
}

/* Whether the folder is seen for the first time, by whatever path. */
static gboolean
enter (Walk *walk, GFileInfo *file_info)
{
  const char *id = g_file_info_get_attribute_string (file_info, G_FILE_ATTRIBUTE_ID_FILE);

  return id == NULL || g_hash_table_add (walk->entered, g_strdup (id));
}

static void
walk_child (Walk *walk, GFile *folder, GFileInfo *file_info)
{
  const char *name = g_file_info_get_name (file_info);

  if (name[0] == '.')
    return;
  if (g_file_info_get_file_type (file_info) == G_FILE_TYPE_DIRECTORY)
    {
      if (enter (walk, file_info))
        g_ptr_array_add (walk->folders, g_file_get_child (folder, name));
    }
  else if (is_article_name (name))
    g_ptr_array_add (walk->found, g_file_get_child (folder, name));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  GFileInfo *first = *(GFileInfo *const *) a;
  GFileInfo *second = *(GFileInfo *const *) b;

  return strcmp (g_file_info_get_name (first), g_file_info_get_name (second));
}

static void
walk_folder (Walk *walk, GFile *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileEnumerator) children =
      g_file_enumerate_children (folder, FILE_ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS,
                                 walk->cancellable, &error);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);
  GFileInfo *child;

  while (children != NULL
         && (child = g_file_enumerator_next_file (children, walk->cancellable, &error)) != NULL)
    g_ptr_array_add (sorted, child);

  g_ptr_array_sort (sorted, compare_names);
  for (guint i = 0; i < sorted->len; i++)
    walk_child (walk, folder, g_ptr_array_index (sorted, i));

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    add_failure (walk, folder, g_steal_pointer (&error));
}

static void
walk_named (Walk *walk, GFile *file)
{
  g_autoptr (GFileInfo) file_info =
      g_file_query_info (file, FILE_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, walk->cancellable, NULL);

  if (file_info == NULL || g_file_info_get_file_type (file_info) != G_FILE_TYPE_DIRECTORY)
    {
      g_ptr_array_add (walk->found, g_object_ref (file));
      return;
    }
  if (!enter (walk, file_info))
    return;

  g_ptr_array_add (walk->folders, g_object_ref (file));
  while (walk->n_walked < walk->folders->len && !g_cancellable_is_cancelled (walk->cancellable))
    walk_folder (walk, g_ptr_array_index (walk->folders, walk->n_walked++));
}

GPtrArray *
gotgan_article_files_collect (GPtrArray *files, GPtrArray *failures, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) entered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Walk walk = { found, failures, folders, 0, entered, cancellable };

  for (guint i = 0; i < files->len; i++)
    walk_named (&walk, g_ptr_array_index (files, i));
  return g_steal_pointer (&found);
}
