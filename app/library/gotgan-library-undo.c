/* A command shows in the models at once and is written behind them, in the order of the commands. When the write fails,
 * what was shown is shown back and the step is no longer one of undo. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#define MAX_STEPS 200

/* A write on its way. */
typedef struct
{
  GotganLibrary *library;
  GotganCommand *command;
  gboolean forward;
} Passage;

GotganCommand *
gotgan_command_new (const GotganCommandClass *class)
{
  GotganCommand *command = g_new0 (GotganCommand, 1);

  g_ref_count_init (&command->references);
  command->class = class;
  command->time = gotgan_library_now ();
  return command;
}

GotganCommand *
gotgan_command_ref (GotganCommand *command)
{
  g_ref_count_inc (&command->references);
  return command;
}

void
gotgan_command_unref (GotganCommand *command)
{
  if (!g_ref_count_dec (&command->references))
    return;
  g_clear_object (&command->note);
  g_clear_object (&command->source);
  g_clear_pointer (&command->notes, g_ptr_array_unref);
  g_free (command->comments[0]);
  g_free (command->comments[1]);
  g_strfreev (command->tags[0]);
  g_strfreev (command->tags[1]);
  if (command->decision != NULL)
    command->free_decision (command->decision);
  g_free (command);
}

void
gotgan_library_init_commands (GotganLibrary *self)
{
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_command_unref);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_command_unref);
}

void
gotgan_library_clear_commands (GotganLibrary *self)
{
  gotgan_library_stop_showing (self);
  gotgan_library_stop_renewal (self);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_error (&self->write_error);
}

/* --- Doing -------------------------------------------------------------------------------------- */

static void
passage_free (Passage *passage)
{
  g_object_unref (passage->library);
  gotgan_command_unref (passage->command);
  g_free (passage);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Passage, passage_free)

static void
forget (GotganLibrary *self, GotganCommand *command)
{
  if (self->undo == NULL)
    return;
  g_ptr_array_remove (self->undo, command);
  g_ptr_array_remove (self->redo, command);
  gotgan_library_notify_undo (self);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Passage) passage = user_data;
  GotganLibrary *self = passage->library;
  GotganCommand *command = passage->command;
  g_autoptr (GError) error = NULL;

  gotgan_store_write_finish (GOTGAN_STORE (source), result, &error);
  self->n_pending--;
  if (error != NULL)
    {
      command->class->show (self, command, !passage->forward);
      forget (self, command);
      /* Later commands may have built on this one: only the store knows what came of it all. */
      self->models_dirty = TRUE;
    }
  command->class->settle (self, command, passage->forward, error);
  if (error != NULL)
    {
      if (self->write_error == NULL)
        self->write_error = g_error_copy (error);
      gotgan_library_emit_failed (self, error);
    }
  if (self->n_pending == 0)
    gotgan_library_models_settled (self);
}

static void
carry_out (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  Passage *passage = g_new (Passage, 1);
  gpointer snapshot = command->class->snapshot (self, command, forward);

  *passage = (Passage) { g_object_ref (self), gotgan_command_ref (command), forward };
  self->n_commanded++;
  self->n_pending++;
  command->class->show (self, command, forward);
  gotgan_store_write_async (self->store, command->class->write, snapshot,
                            command->class->free_snapshot, NULL, NULL, written_cb, passage);
}

static void
pile (GotganLibrary *self, GotganCommand *command)
{
  g_ptr_array_set_size (self->redo, 0);
  if (self->undo->len == MAX_STEPS)
    g_ptr_array_remove_index (self->undo, 0);
  g_ptr_array_add (self->undo, command);
}

void
gotgan_library_perform (GotganLibrary *self, GotganCommand *command)
{
  pile (self, command);
  carry_out (self, command, TRUE);
  gotgan_library_notify_undo (self);
}

void
gotgan_library_remember (GotganLibrary *self, GotganCommand *command)
{
  if (self->undo == NULL)
    {
      gotgan_command_unref (command);
      return;
    }
  pile (self, command);
  gotgan_library_notify_undo (self);
}

void
gotgan_library_perform_quietly (GotganLibrary *self, GotganCommand *command)
{
  carry_out (self, command, TRUE);
  gotgan_command_unref (command);
}

/* Takes the last step of one pile back or forward, and puts it on the other. */
static void
step (GotganLibrary *self, GPtrArray *from, GPtrArray *onto, gboolean forward)
{
  GotganCommand *command;

  if (from->len == 0)
    return;
  command = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (onto, command);
  carry_out (self, command, forward);
  gotgan_library_notify_undo (self);
}

gboolean
gotgan_library_get_can_undo (GotganLibrary *self)
{
  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), FALSE);
  return self->undo->len > 0;
}

gboolean
gotgan_library_get_can_redo (GotganLibrary *self)
{
  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), FALSE);
  return self->redo->len > 0;
}

void
gotgan_library_undo (GotganLibrary *self)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  step (self, self->undo, self->redo, FALSE);
}

void
gotgan_library_redo (GotganLibrary *self)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  step (self, self->redo, self->undo, TRUE);
}

/* --- Waiting ------------------------------------------------------------------------------------ */

static gpointer
do_nothing (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/* Writes are done, and told about, in their order: this one was the last. */
static void
flushed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GotganLibrary *self = g_task_get_source_object (task);
  GError *error = NULL;

  gotgan_store_write_finish (GOTGAN_STORE (source), result, &error);
  if (error == NULL)
    error = g_steal_pointer (&self->write_error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

void
gotgan_library_flush_async (GotganLibrary *self, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, gotgan_library_flush_async);
  gotgan_store_write_async (self->store, do_nothing, NULL, NULL, NULL, cancellable, flushed_cb,
                            task);
}

gboolean
gotgan_library_flush_finish (GotganLibrary *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
