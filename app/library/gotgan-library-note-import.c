/* Notes out of files. They are read on a thread of their own and taken by the store in batches, so that nobody has to wait
 * long for it. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/library/gotgan-article-files.h"
#include "app/library/gotgan-data-files.h"
#include "app/store/gotgan-note-exchange.h"
#include "app/store/gotgan-note-table.h"
#include "app/store/gotgan-stray-note-table.h"

/* Notes that are written in one transaction. */
#define BATCH 200

/* --- The report ----------------------------------------------------------------------------------- */

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

/* --- Taking --------------------------------------------------------------------------------------- */

/* @annotations: what is to be taken; @names: what to call each to a person; @taken: what came of it */
typedef struct
{
  GPtrArray *annotations;
  GPtrArray *names;
  GotganSites *sites;
  GotganNotesReport *report;
  GPtrArray *taken;
  guint first;
} Intake;

/* What a batch came to. It counts only when it was written as a whole. */
typedef struct
{
  GotganNotesReport *report;
  GPtrArray *taken;
} Part;

static Part *
part_new (void)
{
  Part *part = g_new (Part, 1);

  *part = (Part) { gotgan_notes_report_new (),
                   g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_taken_note_free) };
  return part;
}

static void
part_free (Part *part)
{
  g_clear_pointer (&part->report, gotgan_notes_report_free);
  g_clear_pointer (&part->taken, g_ptr_array_unref);
  g_free (part);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Part, part_free)

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

/* How the note stands in the library, in @which of the two times. */
static gboolean
look (GotganConnection *connection, GotganTakenNote *taken, gboolean which, GError **error)
{
  return gotgan_note_table_find (connection, taken->id, &taken->notes[which], error)
         && gotgan_stray_note_table_find (connection, taken->id, &taken->strays[which], error);
}

/* What stays as it is has nothing to undo. A stray one may have a twin on an article that was removed, which stays too. */
static gboolean
keep_taken (GotganConnection *connection, Part *part, GotganTakenNote *taken,
            GotganNoteOutcome outcome, GError **error)
{
  if (outcome == GOTGAN_NOTE_UNCHANGED)
    {
      g_ptr_array_set_size (part->taken, (int) part->taken->len - 1);
      return TRUE;
    }
  if (!look (connection, taken, TRUE, error))
    return FALSE;
  if (outcome == GOTGAN_NOTE_STRAY)
    {
      g_clear_object (&taken->notes[FALSE]);
      g_clear_object (&taken->notes[TRUE]);
    }
  return TRUE;
}

static gboolean
take_one (GotganConnection *connection, GotganNotePlacer *placer, const Intake *intake, guint index,
          Part *part, GError **error)
{
  GotganAnnotation *annotation = intake->annotations->pdata[index];
  g_autofree char *address = gotgan_sites_dup_address (intake->sites, annotation->url, NULL);
  GotganTakenNote *taken = g_new0 (GotganTakenNote, 1);
  GotganNoteOutcome outcome;
  GError *local = NULL;

  taken->id = g_strdup (gotgan_note_get_id (annotation->note));
  g_ptr_array_add (part->taken, taken);
  if (!look (connection, taken, FALSE, error))
    return FALSE;
  if (gotgan_note_exchange_take (connection, placer, annotation, address, gotgan_library_now (),
                                 &outcome, &local))
    {
      count_outcome (part->report, annotation, outcome);
      return keep_taken (connection, part, taken, outcome, error);
    }
  g_ptr_array_set_size (part->taken, (int) part->taken->len - 1);
  if (local->domain == GOTGAN_ANNOTATION_ERROR)
    {
      add_failure (part->report, intake->names->pdata[index], local);
      return TRUE;
    }
  g_propagate_error (error, local);
  return FALSE;
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

static gpointer
take_batch (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Intake *intake = data;
  guint end = MIN (intake->annotations->len, intake->first + BATCH);
  g_autoptr (GotganNotePlacer) placer = gotgan_note_placer_new (connection);
  g_autoptr (Part) part = part_new ();

  for (guint i = intake->first; i < end; i++)
    if (!take_one (connection, placer, intake, i, part, error))
      return NULL;
  return g_steal_pointer (&part);
}

static gboolean
take_all (GotganStore *store, Intake *intake, GCancellable *cancellable, GError **error)
{
  for (; intake->first < intake->annotations->len; intake->first += BATCH)
    {
      g_autoptr (Part) part =
          gotgan_store_write_blocking (store, take_batch, intake, cancellable, error);

      if (part == NULL)
        return FALSE;
      add_counts (intake->report, part->report);
      g_ptr_array_extend_and_steal (intake->taken, g_steal_pointer (&part->taken));
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

/* What was stored before a failure stays, and is a step of undo too. */
static gboolean
take_bytes (GotganLibrary *self, GBytes *bytes, Part *all, GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GPtrArray) nodes = gotgan_annotations_parse (bytes, error);
  g_autoptr (GPtrArray) annotations =
      g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_annotation_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GotganSites) sites = gotgan_data_files_dup_sites ();
  Intake intake = { annotations, names, sites, all->report, all->taken, 0 };

  if (nodes == NULL)
    return FALSE;
  read_annotations (nodes, &intake);
  return take_all (self->store, &intake, cancellable, error);
}

gboolean
gotgan_library_adopt_notes_blocking (GotganLibrary *self, GotganStore *store,
                                     GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GotganSites) sites = NULL;
  g_autoptr (Part) all = part_new ();
  g_autoptr (GPtrArray) strays =
      gotgan_store_read_blocking (store, gotgan_library_load_strays, NULL, cancellable, error);
  Intake intake = { strays, names, NULL, all->report, all->taken, 0 };

  if (strays == NULL || strays->len == 0)
    return strays != NULL;
  g_ptr_array_set_size (names, (int) strays->len);
  sites = gotgan_data_files_dup_sites ();
  intake.sites = sites;
  if (!take_all (store, &intake, cancellable, error))
    return FALSE;
  if (self != NULL && all->report->n_added > 0)
    gotgan_library_queue_changed (self);
  return TRUE;
}

/* --- Front door ----------------------------------------------------------------------------------- */

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

/* @file, @bytes: either is there
 * @all: what came of it, also when it failed */
typedef struct
{
  GFile *file;
  GBytes *bytes;
  Part *all;
} Import;

static void
import_free (gpointer data)
{
  Import *import = data;

  g_clear_object (&import->file);
  g_clear_pointer (&import->bytes, g_bytes_unref);
  part_free (import->all);
  g_free (import);
}

static void
import_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Import *import = task_data;
  GError *error = NULL;

  if (import->bytes == NULL)
    import->bytes = read_file (import->file, cancellable, &error);
  if (import->bytes != NULL && take_bytes (source, import->bytes, import->all, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GotganLibrary *self = GOTGAN_LIBRARY (source);
  Import *import = g_task_get_task_data (G_TASK (result));
  GotganNotesReport *report = import->all->report;
  GError *error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (report->n_added + report->n_updated + report->n_stray > 0)
    {
      gotgan_library_remember_taken (self, import->all->taken);
      gotgan_library_queue_changed (self);
    }
  if (done)
    g_task_return_pointer (task, g_steal_pointer (&import->all->report),
                           (GDestroyNotify) gotgan_notes_report_free);
  else
    g_task_return_error (task, error);
}

static void
start (GotganLibrary *self, GFile *file, GBytes *bytes, GCancellable *cancellable,
       GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) work = g_task_new (self, cancellable, imported_cb, task);
  Import *import = g_new0 (Import, 1);

  import->file = file != NULL ? g_object_ref (file) : NULL;
  import->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  import->all = part_new ();
  g_task_set_source_tag (task, start);
  g_task_set_source_tag (work, import_thread);
  /* What was done before it was cancelled is to be heard of. */
  g_task_set_check_cancellable (work, FALSE);
  g_task_set_task_data (work, import, import_free);
  g_task_run_in_thread (work, import_thread);
}

void
gotgan_library_import_notes_async (GotganLibrary *self, GFile *file, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (G_IS_FILE (file));
  start (self, file, NULL, cancellable, callback, user_data);
}

void
gotgan_library_import_notes_bytes_async (GotganLibrary *self, GBytes *bytes,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (bytes != NULL);
  start (self, NULL, bytes, cancellable, callback, user_data);
}

GotganNotesReport *
gotgan_library_import_notes_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
