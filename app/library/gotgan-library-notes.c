#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/store/gotgan-note-table.h"

/* --- The model ---------------------------------------------------------------------------------- */

/* A note that is not stored yet is the newest. */
static gint64
sort_time (GotganNote *note)
{
  gint64 created = gotgan_note_get_created (note);

  return created != 0 ? created : G_MAXINT64;
}

void
gotgan_library_insert_note (GotganLibrary *self, GotganNote *note)
{
  guint n_notes = g_list_model_get_n_items (G_LIST_MODEL (self->notes));
  guint position = 0;

  if (g_list_store_find (self->notes, note, NULL))
    return;
  for (; position < n_notes; position++)
    {
      g_autoptr (GotganNote) other = g_list_model_get_item (G_LIST_MODEL (self->notes), position);

      if (sort_time (other) <= sort_time (note))
        break;
    }
  g_list_store_insert (self->notes, position, note);
}

void
gotgan_library_take_out_note (GotganLibrary *self, GotganNote *note)
{
  guint position;

  if (g_list_store_find (self->notes, note, &position))
    g_list_store_remove (self->notes, position);
}

static gboolean
is_of_article (GListModel *notes, guint position, gint64 article_id)
{
  g_autoptr (GotganNote) note = g_list_model_get_item (notes, position);

  return gotgan_note_get_article_id (note) == article_id;
}

/* From the end, and neighbours together: each step is told to whoever shows them. */
GPtrArray *
gotgan_library_take_out_notes (GotganLibrary *self, gint64 article_id)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *notes = G_LIST_MODEL (self->notes);
  guint start;

  for (guint end = g_list_model_get_n_items (notes); end > 0; end = MIN (start, end - 1))
    {
      start = end;
      while (start > 0 && is_of_article (notes, start - 1, article_id))
        g_ptr_array_add (taken, g_list_model_get_item (notes, --start));
      if (start < end)
        g_list_store_splice (self->notes, start, end - start, NULL, 0);
    }
  return taken;
}

/* --- Writing ------------------------------------------------------------------------------------ */

/* A note as it is to be in the store: the note itself belongs to the library's thread. */
typedef struct
{
  GotganNote *note;
  gboolean present;
} Snapshot;

static void
snapshot_free (gpointer data)
{
  Snapshot *snapshot = data;

  g_object_unref (snapshot->note);
  g_free (snapshot);
}

static gint64
created_time (GotganLibrary *self, GotganCommand *command)
{
  gint64 created = gotgan_note_get_created (command->note);
  gint64 *time;

  if (created != 0)
    return created;
  time = g_hash_table_lookup (self->note_times, gotgan_note_get_id (command->note));
  if (time == NULL)
    {
      time = gotgan_library_id_key (command->time);
      g_hash_table_insert (self->note_times, g_strdup (gotgan_note_get_id (command->note)), time);
    }
  return *time;
}

static Snapshot *
snapshot_new (GotganLibrary *self, GotganCommand *command, gboolean present)
{
  Snapshot *snapshot = g_new (Snapshot, 1);

  snapshot->note = gotgan_note_copy (command->note);
  snapshot->present = present;
  gotgan_note_set_created (snapshot->note, created_time (self, command));
  if (gotgan_note_get_modified (snapshot->note) == 0)
    gotgan_note_set_modified (snapshot->note, gotgan_note_get_created (snapshot->note));
  return snapshot;
}

static gpointer
note_write (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Snapshot *snapshot = data;

  if (snapshot->present)
    gotgan_note_table_put (connection, snapshot->note, error);
  else
    gotgan_note_table_remove (connection, gotgan_note_get_id (snapshot->note), error);
  return NULL;
}

/* From here on the note may be shown as saved. */
static void
note_saved (GotganLibrary *self, GotganCommand *command)
{
  gint64 created = created_time (self, command);

  g_hash_table_remove (self->note_times, gotgan_note_get_id (command->note));
  gotgan_note_set_created (command->note, created);
  if (gotgan_note_get_modified (command->note) == 0)
    gotgan_note_set_modified (command->note, created);
}

/* --- Adding and removing: one command, @value says which ------------------------------------------ */

static void
presence_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  if (command->value == forward)
    gotgan_library_insert_note (self, command->note);
  else
    gotgan_library_take_out_note (self, command->note);
}

static gpointer
presence_snapshot (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  return snapshot_new (self, command, command->value == forward);
}

static void
presence_settle (GotganLibrary *self, GotganCommand *command, gboolean forward, const GError *error)
{
  if (error == NULL && command->value == forward)
    note_saved (self, command);
  gotgan_library_emit_article_changed (self, gotgan_note_get_article_id (command->note));
}

static const GotganCommandClass presence_class = {
  .show = presence_show,
  .snapshot = presence_snapshot,
  .free_snapshot = snapshot_free,
  .write = note_write,
  .settle = presence_settle,
};

static void
perform_presence (GotganLibrary *self, GotganNote *note, gboolean present)
{
  GotganCommand *command = gotgan_command_new (&presence_class);

  command->note = g_object_ref (note);
  command->value = present;
  gotgan_library_perform (self, command);
}

void
gotgan_library_add_note (GotganLibrary *self, GotganNote *note)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_NOTE (note));
  perform_presence (self, note, TRUE);
}

void
gotgan_library_remove_note (GotganLibrary *self, GotganNote *note)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_NOTE (note));
  perform_presence (self, note, FALSE);
}

/* --- Editing ------------------------------------------------------------------------------------ */

static void
edit_apply (GotganCommand *command, GotganNote *note, gboolean forward)
{
  gotgan_note_set_colour (note, command->colours[forward]);
  gotgan_note_set_comment (note, command->comments[forward]);
  gotgan_note_set_tags (note, (const char *const *) command->tags[forward]);
}

static void
edit_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  edit_apply (command, command->note, forward);
}

static gpointer
edit_snapshot (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  Snapshot *snapshot = snapshot_new (self, command, TRUE);

  command->time = gotgan_library_now ();
  edit_apply (command, snapshot->note, forward);
  gotgan_note_set_modified (snapshot->note, command->time);
  return snapshot;
}

static gpointer
edit_write (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gotgan_note_table_edit (connection, ((Snapshot *) data)->note, error);
  return NULL;
}

static void
edit_settle (GotganLibrary *self, GotganCommand *command, gboolean forward, const GError *error)
{
  if (error != NULL)
    return;
  note_saved (self, command);
  gotgan_note_set_modified (command->note, command->time);
}

static const GotganCommandClass edit_class = {
  .show = edit_show,
  .snapshot = edit_snapshot,
  .free_snapshot = snapshot_free,
  .write = edit_write,
  .settle = edit_settle,
};

/* @comment: (nullable), @tags: (nullable): cleaned */
static void
change_note (GotganLibrary *self, GotganNote *note, GotganColour colour, const char *comment,
             const char *const *tags)
{
  GotganCommand *command;

  if (gotgan_note_get_colour (note) == colour
      && g_strcmp0 (gotgan_note_get_comment (note), comment) == 0
      && gotgan_tags_equal (gotgan_note_get_tags (note), tags))
    return;
  command = gotgan_command_new (&edit_class);
  command->note = g_object_ref (note);
  command->colours[FALSE] = gotgan_note_get_colour (note);
  command->colours[TRUE] = colour;
  command->comments[FALSE] = g_strdup (gotgan_note_get_comment (note));
  command->comments[TRUE] = g_strdup (comment);
  command->tags[FALSE] = g_strdupv ((char **) gotgan_note_get_tags (note));
  command->tags[TRUE] = g_strdupv ((char **) tags);
  gotgan_library_perform (self, command);
}

void
gotgan_library_edit_note (GotganLibrary *self, GotganNote *note, GotganColour colour,
                          const char *comment)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_NOTE (note));

  change_note (self, note, colour, comment != NULL && *comment != '\0' ? comment : NULL,
               gotgan_note_get_tags (note));
}

void
gotgan_library_tag_note (GotganLibrary *self, GotganNote *note, const char *const *tags)
{
  g_auto (GStrv) cleaned = gotgan_tags_clean (tags);

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_NOTE (note));

  change_note (self, note, gotgan_note_get_colour (note), gotgan_note_get_comment (note),
               (const char *const *) cleaned);
}

/* --- On other words ------------------------------------------------------------------------------- */

/* The note as it was, with its words of then, and as it is to be. */
static GotganNote *
get_words (GotganCommand *command, gboolean forward)
{
  return g_ptr_array_index (command->notes, forward ? 1 : 0);
}

static void
words_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  gotgan_note_take_words (command->note, get_words (command, forward));
}

static gpointer
words_snapshot (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  Snapshot *snapshot = snapshot_new (self, command, TRUE);

  command->time = gotgan_library_now ();
  gotgan_note_take_words (snapshot->note, get_words (command, forward));
  gotgan_note_set_modified (snapshot->note, command->time);
  return snapshot;
}

static const GotganCommandClass words_class = {
  .show = words_show,
  .snapshot = words_snapshot,
  .free_snapshot = snapshot_free,
  .write = note_write,
  .settle = edit_settle,
};

void
gotgan_library_keep_note (GotganLibrary *self, GotganNote *note, GotganArticle *article)
{
  GotganCommand *command;

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_NOTE (note));
  g_return_if_fail (GOTGAN_IS_ARTICLE (article));

  if (!gotgan_note_is_placed_in (note, article))
    return;
  command = gotgan_command_new (&words_class);
  command->note = g_object_ref (note);
  command->notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (command->notes, gotgan_note_copy (note));
  g_ptr_array_add (command->notes, gotgan_note_new_at (gotgan_note_get_article_id (note), article,
                                                       gotgan_note_get_place (note)));
  gotgan_library_perform (self, command);
}
