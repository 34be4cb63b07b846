/* What came of a file of notes as one step of undo. */
#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/store/gotgan-note-table.h"
#include "app/store/gotgan-stray-note-table.h"

void
gotgan_taken_note_free (GotganTakenNote *taken)
{
  g_free (taken->id);
  g_clear_object (&taken->notes[FALSE]);
  g_clear_object (&taken->notes[TRUE]);
  g_free (taken->strays[FALSE]);
  g_free (taken->strays[TRUE]);
  g_free (taken);
}

/* --- The step ------------------------------------------------------------------------------------- */

/* A file may have a note twice: what was done last is undone first. */
static GotganTakenNote *
get_taken (GPtrArray *taken, guint index, gboolean forward)
{
  return g_ptr_array_index (taken, forward ? index : taken->len - 1 - index);
}

static void
intake_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  gotgan_library_show_taken (self, command->notes, forward);
}

typedef struct
{
  GPtrArray *taken;
  gboolean forward;
} Passage;

static gpointer
intake_snapshot (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  Passage *passage = g_new (Passage, 1);

  *passage = (Passage) { g_ptr_array_ref (command->notes), forward };
  return passage;
}

static void
passage_free (gpointer data)
{
  Passage *passage = data;

  g_ptr_array_unref (passage->taken);
  g_free (passage);
}

static gboolean
put_note (GotganConnection *connection, const GotganTakenNote *taken, gboolean forward,
          GError **error)
{
  g_autoptr (GError) local = NULL;

  if (taken->notes[forward] != NULL)
    return gotgan_note_table_put (connection, taken->notes[forward], error);
  if (taken->notes[!forward] == NULL || gotgan_note_table_remove (connection, taken->id, &local)
      || g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
put_stray (GotganConnection *connection, const GotganTakenNote *taken, gboolean forward,
           GError **error)
{
  if (taken->strays[forward] != NULL)
    return gotgan_stray_note_table_put (connection, taken->id, taken->strays[forward],
                                        gotgan_library_now (), error);
  return gotgan_stray_note_table_remove (connection, taken->id, error);
}

static gpointer
intake_write (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  const Passage *passage = data;

  for (guint i = 0; i < passage->taken->len; i++)
    {
      const GotganTakenNote *taken = get_taken (passage->taken, i, passage->forward);

      if (!put_note (connection, taken, passage->forward, error)
          || !put_stray (connection, taken, passage->forward, error))
        break;
    }
  return NULL;
}

static void
intake_settle (GotganLibrary *self, GotganCommand *command, gboolean forward, const GError *error)
{
  gotgan_library_queue_changed (self);
}

static const GotganCommandClass intake_class = {
  .show = intake_show,
  .snapshot = intake_snapshot,
  .free_snapshot = passage_free,
  .write = intake_write,
  .settle = intake_settle,
};

/* --- Front door ----------------------------------------------------------------------------------- */

void
gotgan_library_remember_taken (GotganLibrary *self, GPtrArray *taken)
{
  GotganCommand *command = gotgan_command_new (&intake_class);

  command->notes = g_ptr_array_ref (taken);
  gotgan_library_remember (self, command);
}

void
gotgan_library_remove_stray_note (GotganLibrary *self, const GotganAnnotation *stray)
{
  g_autoptr (JsonNode) node = NULL;
  GotganCommand *command;
  GotganTakenNote *taken;

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (stray != NULL);

  node = gotgan_annotation_to_json (stray);
  taken = g_new0 (GotganTakenNote, 1);
  taken->id = g_strdup (gotgan_note_get_id (stray->note));
  taken->strays[FALSE] = json_to_string (node, FALSE);
  command = gotgan_command_new (&intake_class);
  command->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_taken_note_free);
  g_ptr_array_add (command->notes, taken);
  gotgan_library_perform (self, command);
}
