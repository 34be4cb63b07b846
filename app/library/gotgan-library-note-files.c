/* Notes on their way to files and from them. Files are read and written on threads of their own; what the store does for it
 * is done in batches, so that nobody has to wait long for it. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/library/gotgan-article-files.h"
#include "app/library/gotgan-data-files.h"
#include "app/library/gotgan-labels.h"
#include "app/library/gotgan-note-text.h"
#include "app/store/gotgan-note-exchange.h"
#include "app/store/gotgan-note-table.h"
#include "app/store/gotgan-stray-note-table.h"

/* Notes that are written in one transaction. */
#define BATCH 200

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

static gpointer
load_strays (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
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
  gotgan_store_read_async (self->store, load_strays, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                           cancellable, strays_loaded_cb, task);
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

/* --- From files ----------------------------------------------------------------------------------- */

GotganNotesReport *
gotgan_notes_report_new (void)
{
  GotganNotesReport *report = g_new0 (GotganNotesReport, 1);

  report->failures = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_import_failure_free);
  return report;
}

void
gotgan_notes_report_free (GotganNotesReport *report)
{
  g_ptr_array_unref (report->failures);
  g_free (report);
}

/* @annotations: what is to be taken; @names: what to call each to a person */
typedef struct
{
  GPtrArray *annotations;
  GPtrArray *names;
  GotganSites *sites;
  GotganNotesReport *report;
  guint first;
} Intake;

static void
count_outcome (GotganNotesReport *report, const GotganAnnotation *annotation,
               GotganNoteOutcome outcome)
{
  GotganAnchorState state = gotgan_note_get_state (annotation->note);

  if (outcome == GOTGAN_NOTE_ADDED)
    report->n_added++;
  else if (outcome == GOTGAN_NOTE_UPDATED)
    report->n_updated++;
  else if (outcome == GOTGAN_NOTE_STRAY)
    report->n_stray++;
  else
    report->n_unchanged++;
  if (outcome != GOTGAN_NOTE_ADDED && outcome != GOTGAN_NOTE_UPDATED)
    return;
  if (state == GOTGAN_ANCHOR_CHANGED)
    report->n_changed++;
  else if (state == GOTGAN_ANCHOR_ORPHANED)
    report->n_orphaned++;
}

static void
add_failure (GotganNotesReport *report, const char *name, GError *error)
{
  g_ptr_array_add (report->failures,
                   gotgan_import_failure_new (g_strdup (name != NULL ? name : ""), error));
}

static gboolean
take_one (GotganConnection *connection, const Intake *intake, guint index,
          GotganNotesReport *report, GError **error)
{
  GotganAnnotation *annotation = intake->annotations->pdata[index];
  g_autofree char *address = gotgan_sites_dup_address (intake->sites, annotation->url, NULL);
  GotganNoteOutcome outcome;
  GError *local = NULL;

  if (gotgan_note_exchange_take (connection, annotation, address, gotgan_library_now (), &outcome,
                                 &local))
    count_outcome (report, annotation, outcome);
  else if (local->domain == GOTGAN_ANNOTATION_ERROR)
    add_failure (report, intake->names->pdata[index], local);
  else
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  return TRUE;
}

static void
add_counts (GotganNotesReport *report, GotganNotesReport *part)
{
  report->n_added += part->n_added;
  report->n_updated += part->n_updated;
  report->n_unchanged += part->n_unchanged;
  report->n_stray += part->n_stray;
  report->n_changed += part->n_changed;
  report->n_orphaned += part->n_orphaned;
  g_ptr_array_extend_and_steal (report->failures, g_ptr_array_ref (part->failures));
}

/* Counts what a batch came to only when it was written as a whole. */
static gpointer
take_batch (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Intake *intake = data;
  guint end = MIN (intake->annotations->len, intake->first + BATCH);
  g_autoptr (GotganNotesReport) part = gotgan_notes_report_new ();

  for (guint i = intake->first; i < end; i++)
    if (!take_one (connection, intake, i, part, error))
      return NULL;
  return g_steal_pointer (&part);
}

static gboolean
take_all (GotganStore *store, Intake *intake, GCancellable *cancellable, GError **error)
{
  for (; intake->first < intake->annotations->len; intake->first += BATCH)
    {
      g_autoptr (GotganNotesReport) part =
          gotgan_store_write_blocking (store, take_batch, intake, cancellable, error);

      if (part == NULL)
        return FALSE;
      add_counts (intake->report, part);
    }
  return TRUE;
}

static void
read_annotations (GPtrArray *nodes, Intake *intake)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      JsonNode *node = nodes->pdata[i];
      GError *error = NULL;
      GotganAnnotation *annotation = gotgan_annotation_from_json (node, &error);
      char *name = gotgan_annotation_dup_name (node);

      if (annotation == NULL)
        {
          add_failure (intake->report, name, error);
          g_free (name);
          continue;
        }
      g_ptr_array_add (intake->annotations, annotation);
      g_ptr_array_add (intake->names, name);
    }
}

static GotganNotesReport *
take_bytes (GotganLibrary *self, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) nodes = gotgan_annotations_parse (bytes, error);
  g_autoptr (GPtrArray) annotations =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_annotation_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GotganSites) sites = gotgan_data_files_dup_sites ();
  g_autoptr (GotganNotesReport) report = gotgan_notes_report_new ();
  Intake intake = { annotations, names, sites, report, 0 };
  gboolean done;

  if (nodes == NULL)
    return NULL;
  read_annotations (nodes, &intake);
  done = take_all (self->store, &intake, cancellable, error);
  if (report->n_added + report->n_updated > 0)
    gotgan_library_queue_changed (self);
  return done ? g_steal_pointer (&report) : NULL;
}

gboolean
gotgan_library_adopt_notes_blocking (GotganLibrary *self, GotganStore *store,
                                     GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GotganSites) sites = NULL;
  g_autoptr (GotganNotesReport) report = gotgan_notes_report_new ();
  g_autoptr (GPtrArray) strays =
      gotgan_store_read_blocking (store, load_strays, NULL, cancellable, error);
  Intake intake = { strays, names, NULL, report, 0 };

  if (strays == NULL || strays->len == 0)
    return strays != NULL;
  g_ptr_array_set_size (names, (int) strays->len);
  sites = gotgan_data_files_dup_sites ();
  intake.sites = sites;
  if (!take_all (store, &intake, cancellable, error))
    return FALSE;
  if (self != NULL && report->n_added > 0)
    gotgan_library_queue_changed (self);
  return TRUE;
}

static void
import_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GBytes *bytes = task_data;
  GError *error = NULL;
  GotganNotesReport *report = take_bytes (source, bytes, cancellable, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) gotgan_notes_report_free);
  else
    g_task_return_error (task, error);
}

void
gotgan_library_import_notes_bytes_async (GotganLibrary *self, GBytes *bytes,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  g_task_set_source_tag (task, gotgan_library_import_notes_bytes_async);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, import_thread);
}

/* A pipe or a device is not opened, for that can hang. */
static GBytes *
read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) facts =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, error);
  GFileType type = facts != NULL ? g_file_info_get_file_type (facts) : G_FILE_TYPE_UNKNOWN;

  if (facts == NULL)
    return NULL;
  if (type == G_FILE_TYPE_DIRECTORY)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "It is a folder");
  else if (type != G_FILE_TYPE_REGULAR)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "It is no file");
  else if (g_file_info_get_size (facts) > GOTGAN_ANNOTATIONS_MAX_BYTES)
    g_set_error_literal (error, GOTGAN_ANNOTATION_ERROR, GOTGAN_ANNOTATION_ERROR_TOO_LARGE,
                         "The file is too large");
  else
    return g_file_load_bytes (file, cancellable, NULL, error);
  return NULL;
}

static void
import_file_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = read_file (task_data, cancellable, &error);
  GotganNotesReport *report =
      bytes != NULL ? take_bytes (source, bytes, cancellable, &error) : NULL;

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) gotgan_notes_report_free);
  else
    g_task_return_error (task, error);
}

void
gotgan_library_import_notes_async (GotganLibrary *self, GFile *file, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  g_task_set_source_tag (task, gotgan_library_import_notes_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, import_file_thread);
}

GotganNotesReport *
gotgan_library_import_notes_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
