/* What the articles have that notes were made on, for whoever offers it to choose from. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/store/gotgan-noted.h"

static gpointer
load (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return gotgan_noted_load (connection, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GotganNoteSubjects *subjects = gotgan_store_read_finish (GOTGAN_STORE (source), result, &error);

  if (subjects != NULL)
    g_task_return_pointer (task, subjects, (GDestroyNotify) gotgan_note_subjects_free);
  else
    g_task_return_error (task, error);
}

void
gotgan_library_load_note_subjects_async (GotganLibrary *self, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = NULL;

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, gotgan_library_load_note_subjects_async);
  gotgan_store_survey_async (self->store, load, NULL, NULL,
                             (GDestroyNotify) gotgan_note_subjects_free, cancellable, loaded_cb,
                             task);
}

GotganNoteSubjects *
gotgan_library_load_note_subjects_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
