/* Notes on their way to files; and those from files whose article is not there. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-note-text.h"
#include "app/store/gotgan-note-exchange.h"
#include "app/store/gotgan-note-table.h"
#include "app/store/gotgan-stray-note-table.h"

/* --- Strays --------------------------------------------------------------------------------------- */

static GPtrArray *
read_strays (GotganConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) texts = gotgan_stray_note_table_load (connection, error);
  g_autoptr (GPtrArray) strays = NULL;

  if (texts == NULL)
    return NULL;
  strays = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_annotation_free);
  for (guint i = 0; i < texts->len; i++)
    {
      g_autoptr (JsonNode) node = json_from_string (texts->pdata[i], NULL);
      GotganAnnotation *stray = node != NULL ? gotgan_annotation_from_json (node, NULL) : NULL;

      if (stray != NULL)
        g_ptr_array_add (strays, stray);
      else
        gotgan_connection_pass_over (connection, "a note without an article can't be read");
    }
  return g_steal_pointer (&strays);
}

gpointer
gotgan_library_load_strays (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                            GError **error)
{
  return read_strays (connection, error);
}

static void
strays_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *strays = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (strays != NULL)
    g_task_return_pointer (task, strays, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
gotgan_library_load_stray_notes_async (GotganLibrary *self, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  g_task_set_source_tag (task, gotgan_library_load_stray_notes_async);
  gotgan_store_read_async (self->store, gotgan_library_load_strays, NULL, NULL,
                           (GDestroyNotify) g_ptr_array_unref, cancellable, strays_loaded_cb, task);
}

GPtrArray *
gotgan_library_load_stray_notes_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- To files ------------------------------------------------------------------------------------- */

/* @ids: (nullable): of the notes that are wanted */
typedef struct
{
  GHashTable *ids;
  GotganNotesFormat format;
  char *meanings[GOTGAN_N_COLOURS];
  GotganLanguage language;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  g_clear_pointer (&export->ids, g_hash_table_unref);
  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    g_free (export->meanings[i]);
  g_free (export);
}

static Export *
export_new (GotganLibrary *self, GListModel *notes, GotganNotesFormat format)
{
  Export *export = g_new0 (Export, 1);

  export->format = format;
  export->language = gotgan_labels_get_language ();
  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    export->meanings[i] = g_strdup (gotgan_library_get_meaning_label (self, (GotganColour) i));
  if (notes == NULL)
    return export;
  export->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GotganNote) note = g_list_model_get_item (notes, i);

      g_hash_table_add (export->ids, g_strdup (gotgan_note_get_id (note)));
    }
  return export;
}

/* Files for programs have notes as they were made, those for people as they are. */
static GPtrArray *
load_notes (GotganConnection *connection, const Export *export, GError **error)
{
  g_autoptr (GPtrArray) all = export->format == GOTGAN_NOTES_JSON_LD
                                  ? gotgan_note_table_load_made (connection, 0, error)
                                  : gotgan_note_table_load (connection, 0, error);
  GPtrArray *wanted;

  if (all == NULL || export->ids == NULL)
    return g_steal_pointer (&all);
  wanted = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    if (g_hash_table_contains (export->ids, gotgan_note_get_id (all->pdata[i])))
      g_ptr_array_add (wanted, g_object_ref (all->pdata[i]));
  return wanted;
}

/* By article, those that were published last before the others; and in the order of the text. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const GotganAnnotation *first = *(GotganAnnotation *const *) a;
  const GotganAnnotation *second = *(GotganAnnotation *const *) b;
  gint64 ids[] = { gotgan_note_get_article_id (first->note),
                   gotgan_note_get_article_id (second->note) };
  const GotganSpan *x = gotgan_note_get_span (first->note);
  const GotganSpan *y = gotgan_note_get_span (second->note);
  const char *days[] = { NULL, NULL };
  int by_day;

  if (first->article != NULL && second->article != NULL && ids[0] != ids[1])
    {
      days[0] = gotgan_article_get_published (first->article);
      days[1] = gotgan_article_get_published (second->article);
    }
  by_day = g_strcmp0 (days[1], days[0]);
  if (by_day != 0)
    return by_day;
  if (ids[0] != ids[1])
    return ids[0] > ids[1] ? -1 : 1;
  if (x->paragraph != y->paragraph)
    return x->paragraph < y->paragraph ? -1 : 1;
  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return g_strcmp0 (gotgan_note_get_id (first->note), gotgan_note_get_id (second->note));
}

static GBytes *
write_json_ld (GPtrArray *annotations)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; i < annotations->len; i++)
    g_ptr_array_add (nodes, gotgan_annotation_to_json (annotations->pdata[i]));
  return gotgan_annotations_write (nodes);
}

static GBytes *
write_notes (const Export *export, GPtrArray *annotations)
{
  const char *const *meanings = (const char *const *) export->meanings;

  switch (export->format)
    {
    case GOTGAN_NOTES_MARKDOWN:
      g_ptr_array_sort (annotations, compare_places);
      return gotgan_note_text_to_markdown (annotations, meanings, export->language);
    case GOTGAN_NOTES_CSV:
      g_ptr_array_sort (annotations, compare_places);
      return gotgan_note_text_to_csv (annotations, meanings);
    case GOTGAN_NOTES_JSON_LD:
    default:
      return write_json_ld (annotations);
    }
}

static gpointer
export_notes (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  const Export *export = data;
  g_autoptr (GPtrArray) notes = load_notes (connection, export, error);
  g_autoptr (GPtrArray) annotations =
      notes != NULL ? gotgan_note_exchange_describe (connection, notes, error) : NULL;
  g_autoptr (GPtrArray) strays = NULL;

  if (annotations == NULL)
    return NULL;
  if (export->ids == NULL)
    {
      strays = read_strays (connection, error);
      if (strays == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (annotations, g_steal_pointer (&strays));
    }
  return write_notes (export, annotations);
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GBytes *bytes = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static gpointer
do_nothing (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/* What was commanded before is written now. */
static void
export_flushed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GCancellable *cancellable = g_task_get_cancellable (task);
  /* The task has it for as long as it takes. */
  Export *export = g_task_get_task_data (task);
  GError *error = NULL;

  gotgan_store_write_finish (GOTGAN_STORE (source), result, &error);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  gotgan_store_survey_async (GOTGAN_STORE (source), export_notes, export, NULL,
                             (GDestroyNotify) g_bytes_unref, cancellable, exported_cb,
                             g_steal_pointer (&task));
}

void
gotgan_library_export_notes_async (GotganLibrary *self, GListModel *notes, GotganNotesFormat format,
                                   GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  g_task_set_source_tag (task, gotgan_library_export_notes_async);
  g_task_set_task_data (task, export_new (self, notes, format), export_free);
  gotgan_store_write_async (self->store, do_nothing, NULL, NULL, NULL, cancellable,
                            export_flushed_cb, task);
}

GBytes *
gotgan_library_export_notes_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
