#include "config.h"

#include "app/library/gotgan-dataset-folder.h"

#include "app/import/gotgan-dataset-item.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define FEED "feed.json"
#define ARCHIVE "archive"

/* A page is some hundred articles; one beyond this is none of ours. */
#define MAX_PAGE_BYTES (512u * 1024 * 1024)

#define ABOUT "https://github.com/gotgan/gotgan/blob/main/data/dataset.md"

/* Letters of a SHA-256 in hex. */
#define HASH_LENGTH 64

/* @lock: descriptor of the folder, which is locked
 * @items: (element-type utf8): of the feed, oldest first
 * @next: (nullable): hash of the newest page of older items
 * @before: (nullable): the feed as it stands there */
struct _GotganDatasetFolder
{
  char *path;
  int lock;
  GPtrArray *items;
  char *next;
  char *title;
  char *home;
  char *feed_url;
  char *before;
  guint n_written;
};

G_DEFINE_QUARK (gotgan_dataset_error, gotgan_dataset_error)

static gboolean
gotgan_dataset_folder_fail (const char *doing, GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", doing,
               g_strerror (errno));
  return FALSE;
}

/* --- Reading ------------------------------------------------------------------------------------ */

static const char *
gotgan_dataset_folder_get_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/* Returns: (transfer full) (nullable): "archive/HASH.json" or, in a page, "HASH.json" */
static char *
gotgan_dataset_folder_read_next (JsonObject *page)
{
  const char *address = gotgan_dataset_folder_get_text (page, "next_url");
  const char *slash = address != NULL ? strrchr (address, '/') : NULL;
  const char *name = slash != NULL ? slash + 1 : address;

  if (name == NULL || strlen (name) != HASH_LENGTH + strlen (".json")
      || strspn (name, "0123456789abcdef") != HASH_LENGTH || !g_str_has_suffix (name, ".json"))
    return NULL;
  return g_strndup (name, HASH_LENGTH);
}

static gboolean
gotgan_dataset_folder_damaged (const char *name, GError **error)
{
  g_set_error (error, GOTGAN_DATASET_ERROR, GOTGAN_DATASET_ERROR_DAMAGED,
               "%s is missing or is not what was published", name);
  return FALSE;
}

/* Returns: (transfer full) (nullable): %NULL without @error when it is not there */
static char *
gotgan_dataset_folder_load (GotganDatasetFolder *self, const char *name, gsize *length,
                            GError **error)
{
  g_autofree char *path = g_build_filename (self->path, name, NULL);
  g_autoptr (GError) local = NULL;
  char *text = NULL;
  GStatBuf status;

  if (g_stat (path, &status) == 0 && status.st_size > MAX_PAGE_BYTES)
    {
      gotgan_dataset_folder_damaged (name, error);
      return NULL;
    }
  if (!g_file_get_contents (path, &text, length, &local)
      && !g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_propagate_error (error, g_steal_pointer (&local));
  return text;
}

static JsonObject *
gotgan_dataset_folder_parse (JsonParser *parser, const char *text, gsize length)
{
  JsonNode *root;

  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
}

static JsonArray *
gotgan_dataset_folder_get_items (JsonObject *page)
{
  JsonNode *node = json_object_get_member (page, "items");

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* An element that is no item is passed over: somebody else put it there. */
static JsonNode *
gotgan_dataset_folder_get_item (JsonArray *items, guint index)
{
  JsonNode *node = json_array_get_element (items, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? node : NULL;
}

static gboolean
gotgan_dataset_folder_check_version (JsonObject *feed, GError **error)
{
  JsonNode *node = feed != NULL ? json_object_get_member (feed, "_gotgan") : NULL;
  JsonNode *version = node != NULL && JSON_NODE_HOLDS_OBJECT (node)
                          ? json_object_get_member (json_node_get_object (node), "version")
                          : NULL;

  if (version == NULL || json_node_get_value_type (version) != G_TYPE_INT64
      || gotgan_dataset_folder_get_items (feed) == NULL)
    {
      g_set_error_literal (error, GOTGAN_DATASET_ERROR, GOTGAN_DATASET_ERROR_FOREIGN,
                           FEED " is no dataset");
      return FALSE;
    }
  if (json_node_get_int (version) <= GOTGAN_DATASET_VERSION)
    return TRUE;
  g_set_error_literal (error, GOTGAN_DATASET_ERROR, GOTGAN_DATASET_ERROR_TOO_NEW,
                       FEED " is of a later version");
  return FALSE;
}

static gboolean
gotgan_dataset_folder_read_feed (GotganDatasetFolder *self, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) local = NULL;
  gsize length = 0;
  JsonObject *feed;
  JsonArray *items;

  self->before = gotgan_dataset_folder_load (self, FEED, &length, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (self->before == NULL)
    return TRUE;
  feed = gotgan_dataset_folder_parse (parser, self->before, length);
  if (!gotgan_dataset_folder_check_version (feed, error))
    return FALSE;
  items = gotgan_dataset_folder_get_items (feed);
  for (guint i = json_array_get_length (items); i > 0; i--)
    {
      JsonNode *item = gotgan_dataset_folder_get_item (items, i - 1);

      if (item != NULL)
        g_ptr_array_add (self->items, json_to_string (item, FALSE));
    }
  self->next = gotgan_dataset_folder_read_next (feed);
  gotgan_dataset_folder_describe (self, gotgan_dataset_folder_get_text (feed, "title"),
                                  gotgan_dataset_folder_get_text (feed, "home_page_url"),
                                  gotgan_dataset_folder_get_text (feed, "feed_url"));
  if (self->next == NULL && json_object_has_member (feed, "next_url"))
    return gotgan_dataset_folder_damaged (FEED, error);
  return TRUE;
}

/* Tells of the items of a page. @next: (inout): its hash, then that of the page behind it */
static gboolean
gotgan_dataset_folder_read_page (GotganDatasetFolder *self, char **next, GotganDatasetItemFunc func,
                                 gpointer user_data, gboolean *goes_on, GError **error)
{
  g_autofree char *name = g_strdup_printf (ARCHIVE "/%s.json", *next);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) local = NULL;
  gsize length = 0;
  g_autofree char *text = gotgan_dataset_folder_load (self, name, &length, &local);
  g_autofree char *hash = NULL;
  JsonArray *items = NULL;
  JsonObject *page;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (text != NULL)
    hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, length);
  if (g_strcmp0 (hash, *next) != 0)
    return gotgan_dataset_folder_damaged (name, error);
  page = gotgan_dataset_folder_parse (parser, text, length);
  items = page != NULL ? gotgan_dataset_folder_get_items (page) : NULL;
  if (items == NULL)
    return gotgan_dataset_folder_damaged (name, error);
  for (guint i = 0; *goes_on && i < json_array_get_length (items); i++)
    {
      JsonNode *item = gotgan_dataset_folder_get_item (items, i);

      *goes_on = item == NULL || func (json_node_get_object (item), user_data);
    }
  g_free (*next);
  *next = gotgan_dataset_folder_read_next (page);
  return TRUE;
}

/* A page names the one before it by that one's hash, so there can't be a circle. */
gboolean
gotgan_dataset_folder_read (GotganDatasetFolder *self, GotganDatasetItemFunc func,
                            gpointer user_data, GError **error)
{
  g_autofree char *next = g_strdup (self->next);
  gboolean goes_on = TRUE;

  for (guint i = self->items->len; goes_on && i > 0; i--)
    {
      g_autoptr (JsonNode) item = json_from_string (g_ptr_array_index (self->items, i - 1), NULL);

      goes_on = func (json_node_get_object (item), user_data);
    }
  while (goes_on && next != NULL)
    if (!gotgan_dataset_folder_read_page (self, &next, func, user_data, &goes_on, error))
      return FALSE;
  return TRUE;
}

/* --- Writing ------------------------------------------------------------------------------------ */

static gboolean
gotgan_dataset_folder_write_all (int file, const char *text, gsize length)
{
  while (length > 0)
    {
      gssize written = write (file, text, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      text += MAX (written, 0);
      length -= (gsize) MAX (written, 0);
    }
  return fsync (file) == 0;
}

/* The name is there, with all it names, or it is not. */
static gboolean
gotgan_dataset_folder_put (const char *path, const char *text, gsize length, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  int file = g_open (part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644);
  gboolean done;

  if (file < 0)
    return gotgan_dataset_folder_fail (part, error);
  done = gotgan_dataset_folder_write_all (file, text, length);
  if (close (file) != 0 || !done || g_rename (part, path) != 0)
    {
      gotgan_dataset_folder_fail (path, error);
      g_unlink (part);
      return FALSE;
    }
  file = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  /* A file system that can't do that for folders has no better promise to give. */
  if (file >= 0)
    {
      fsync (file);
      close (file);
    }
  return TRUE;
}

static void
gotgan_dataset_folder_print_member (GString *text, const char *name, const char *value)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);
  g_autofree char *quoted = NULL;

  if (value == NULL)
    return;
  json_node_set_string (node, value);
  quoted = json_to_string (node, FALSE);
  g_string_append_printf (text, "\"%s\":%s,\n", name, quoted);
}

/* @first, @end: of the items; newest first it is written. An item a line, so that what has changed is seen at once. */
static GString *
gotgan_dataset_folder_print (GotganDatasetFolder *self, guint first, guint end, gboolean is_archive)
{
  GString *text = g_string_new ("{\n");

  gotgan_dataset_folder_print_member (text, "version", "https://jsonfeed.org/version/1.1");
  gotgan_dataset_folder_print_member (text, "title", self->title != NULL ? self->title : "Gotgan");
  if (is_archive)
    g_string_append (text, "\"expired\":true,\n");
  else
    {
      gotgan_dataset_folder_print_member (text, "home_page_url", self->home);
      gotgan_dataset_folder_print_member (text, "feed_url", self->feed_url);
    }
  if (self->next != NULL)
    g_string_append_printf (text, "\"next_url\":\"%s%s.json\",\n", is_archive ? "" : ARCHIVE "/",
                            self->next);
  g_string_append_printf (text,
                          "\"_gotgan\":{\"version\":%d,\"about\":\"" ABOUT "\"},\n\"items\":[",
                          GOTGAN_DATASET_VERSION);
  for (guint i = end; i > first; i--)
    g_string_append_printf (text, "%s%s", i == end ? "\n" : ",\n",
                            (const char *) g_ptr_array_index (self->items, i - 1));
  g_string_append (text, "\n]\n}\n");
  return text;
}

static gboolean
gotgan_dataset_folder_archive (GotganDatasetFolder *self, GError **error)
{
  g_autoptr (GString) text = gotgan_dataset_folder_print (self, 0, GOTGAN_DATASET_PAGE_ITEMS, TRUE);
  g_autofree char *hash =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text->str, text->len);
  g_autofree char *name = g_strconcat (hash, ".json", NULL);
  g_autofree char *folder = g_build_filename (self->path, ARCHIVE, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_mkdir (folder, 0755) != 0 && errno != EEXIST)
    return gotgan_dataset_folder_fail (folder, error);
  if (!gotgan_dataset_folder_put (path, text->str, text->len, error))
    return FALSE;
  self->n_written++;
  g_set_str (&self->next, hash);
  g_ptr_array_remove_range (self->items, 0, GOTGAN_DATASET_PAGE_ITEMS);
  return TRUE;
}

gboolean
gotgan_dataset_folder_add (GotganDatasetFolder *self, const char *item, GError **error)
{
  g_ptr_array_add (self->items, g_strdup (item));
  return self->items->len < 2 * GOTGAN_DATASET_PAGE_ITEMS
         || gotgan_dataset_folder_archive (self, error);
}

gboolean
gotgan_dataset_folder_finish (GotganDatasetFolder *self, guint *n_written, GError **error)
{
  g_autoptr (GString) text = gotgan_dataset_folder_print (self, 0, self->items->len, FALSE);
  g_autofree char *path = g_build_filename (self->path, FEED, NULL);

  if (g_strcmp0 (self->before, text->str) != 0)
    {
      if (!gotgan_dataset_folder_put (path, text->str, text->len, error))
        return FALSE;
      self->n_written++;
    }
  *n_written = self->n_written;
  return TRUE;
}

/* --- The folder --------------------------------------------------------------------------------- */

void
gotgan_dataset_folder_describe (GotganDatasetFolder *self, const char *title, const char *home,
                                const char *feed_url)
{
  if (title != NULL)
    g_set_str (&self->title, title);
  if (home != NULL)
    g_set_str (&self->home, home);
  if (feed_url != NULL)
    g_set_str (&self->feed_url, feed_url);
}

/* The lock goes with the descriptor, also when the program is killed. */
static gboolean
gotgan_dataset_folder_lock (GotganDatasetFolder *self, GError **error)
{
  if (g_mkdir_with_parents (self->path, 0755) != 0)
    return gotgan_dataset_folder_fail (self->path, error);
  self->lock = g_open (self->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (self->lock < 0)
    return gotgan_dataset_folder_fail (self->path, error);
  if (flock (self->lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
    return TRUE;
  g_set_error_literal (error, GOTGAN_DATASET_ERROR, GOTGAN_DATASET_ERROR_BUSY,
                       "The folder is being published to");
  return FALSE;
}

GotganDatasetFolder *
gotgan_dataset_folder_open (const char *path, GError **error)
{
  g_autoptr (GotganDatasetFolder) self = g_new0 (GotganDatasetFolder, 1);

  self->path = g_strdup (path);
  self->lock = -1;
  self->items = g_ptr_array_new_with_free_func (g_free);
  if (gotgan_dataset_folder_lock (self, error) && gotgan_dataset_folder_read_feed (self, error))
    return g_steal_pointer (&self);
  return NULL;
}

void
gotgan_dataset_folder_free (GotganDatasetFolder *self)
{
  if (self->lock >= 0)
    close (self->lock);
  g_ptr_array_unref (self->items);
  g_free (self->path);
  g_free (self->next);
  g_free (self->title);
  g_free (self->home);
  g_free (self->feed_url);
  g_free (self->before);
  g_free (self);
}
