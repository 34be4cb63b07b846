/* Lists of feeds that feed readers exchange. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/import/gotgan-opml.h"
#include "app/library/gotgan-article-files.h"
#include "app/library/gotgan-data-files.h"
#include "app/store/gotgan-source-table.h"

/* Characters of an address that is left out: enough to find it again, for it may be anything. */
#define LONGEST_NAME 120

/* --- Reading ---------------------------------------------------------------------------------------- */

/* @known: the addresses that the library has
 * @report: gets what came of the outlines */
typedef struct
{
  GPtrArray *outlines;
  GotganSites *sites;
  GHashTable *known;
  GotganImportReport *report;
} Subscription;

static char *
dup_key (GotganSourceKind kind, const char *url)
{
  return g_strdup_printf ("%d %s", (int) kind, url);
}

static void
leave_out (GotganImportReport *report, const char *address)
{
  g_autofree char *valid = g_utf8_make_valid (address, -1);
  gboolean is_long = g_utf8_strlen (valid, -1) > LONGEST_NAME;
  char *name = is_long ? g_utf8_substring (valid, 0, LONGEST_NAME) : g_strdup (valid);

  g_ptr_array_add (report->failures,
                   gotgan_import_failure_new (name, g_error_new_literal (GOTGAN_OPML_ERROR,
                                                                         GOTGAN_OPML_ERROR_ADDRESS,
                                                                         "No address of the web")));
}

static gboolean
put_outline (GotganConnection *connection, const Subscription *self, const GotganOutline *outline,
             char *url, GError **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GotganSource) source =
      gotgan_source_new (0, outline->is_dataset ? GOTGAN_SOURCE_DATASET : GOTGAN_SOURCE_FEED, url,
                         outline->title);
  char *key = dup_key (gotgan_source_get_kind (source), url);
  gboolean is_new;
  gint64 id;

  if (!g_hash_table_add (self->known, key))
    {
      self->report->n_known_sources++;
      return TRUE;
    }
  gotgan_source_set_name (source, outline->name);
  gotgan_source_set_home (source, outline->home);
  gotgan_source_set_folder (source, outline->folder);
  self->report->n_sources++;
  return gotgan_library_put_source (connection, none, source, &id, &is_new, error);
}

static gpointer
subscribe (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Subscription *self = data;
  g_autoptr (GPtrArray) there = gotgan_source_table_load (connection, error);

  for (guint i = 0; there != NULL && i < there->len; i++)
    {
      GotganSource *source = g_ptr_array_index (there, i);

      if (gotgan_source_get_url (source) != NULL)
        g_hash_table_add (self->known, dup_key (gotgan_source_get_kind (source),
                                                gotgan_source_get_url (source)));
    }
  for (guint i = 0; there != NULL && i < self->outlines->len; i++)
    {
      const GotganOutline *outline = g_ptr_array_index (self->outlines, i);
      g_autofree char *url = gotgan_sites_dup_address (self->sites, outline->url, NULL);

      if (url == NULL)
        leave_out (self->report, outline->url);
      else if (!put_outline (connection, self, outline, url, error))
        break;
    }
  return NULL;
}

gboolean
gotgan_library_subscribe_blocking (GotganStore *store, GPtrArray *outlines, GPtrArray *refused,
                                   GotganImportReport *report, GCancellable *cancellable,
                                   GError **error)
{
  g_autoptr (GotganSites) sites = gotgan_data_files_dup_sites ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Subscription subscription = { outlines, sites, known, report };
  GError *local = NULL;

  for (guint i = 0; i < refused->len; i++)
    leave_out (report, g_ptr_array_index (refused, i));
  gotgan_store_write_blocking (store, subscribe, &subscription, cancellable, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* --- From a list alone ------------------------------------------------------------------------------- */

typedef struct
{
  GBytes *bytes;
  char *name;
} List;

static void
list_free (List *list)
{
  g_bytes_unref (list->bytes);
  g_free (list->name);
  g_free (list);
}

static void
import_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GotganLibrary *self = source;
  const List *list = task_data;
  g_autoptr (GotganImportReport) report = gotgan_import_report_new ();
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func (g_free);
  GError *error = NULL;
  g_autoptr (GPtrArray) outlines = gotgan_opml_read (list->bytes, refused, &error);

  if (outlines == NULL)
    g_ptr_array_add (report->failures,
                     gotgan_import_failure_new (g_strdup (list->name), g_steal_pointer (&error)));
  else
    gotgan_library_subscribe_blocking (self->store, outlines, refused, report, cancellable, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&report),
                           (GDestroyNotify) gotgan_import_report_free);
}

void
gotgan_library_import_opml_async (GotganLibrary *self, GBytes *bytes, const char *name,
                                  GCancellable *cancellable, GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  List *list = g_new (List, 1);

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  *list = (List) { g_bytes_ref (bytes), g_strdup (name) };
  g_task_set_source_tag (task, gotgan_library_import_opml_async);
  g_task_set_task_data (task, list, (GDestroyNotify) list_free);
  g_task_run_in_thread (task, import_thread);
}

/* --- Writing ---------------------------------------------------------------------------------------- */

static GotganOutline *
make_outline (GotganSource *source)
{
  GotganOutline *outline = g_new0 (GotganOutline, 1);

  outline->url = g_strdup (gotgan_source_get_url (source));
  outline->title = g_strdup (gotgan_source_get_title (source));
  outline->name = g_strdup (gotgan_source_get_name (source));
  outline->home = g_strdup (gotgan_source_get_home (source));
  outline->folder = g_strdup (gotgan_source_get_folder (source));
  outline->is_dataset = gotgan_source_get_kind (source) == GOTGAN_SOURCE_DATASET;
  return outline;
}

void
gotgan_library_export_opml_async (GotganLibrary *self, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GPtrArray) outlines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_outline_free);
  GListModel *sources;

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  g_task_set_source_tag (task, gotgan_library_export_opml_async);
  sources = G_LIST_MODEL (self->sources);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, i);

      if (gotgan_source_get_url (source) != NULL)
        g_ptr_array_add (outlines, make_outline (source));
    }
  g_task_return_pointer (task, gotgan_opml_write (outlines, "Gotgan"),
                         (GDestroyNotify) g_bytes_unref);
}

GBytes *
gotgan_library_export_opml_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
