#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/library/gotgan-data-files.h"
#include "app/library/gotgan-error-text.h"
#include "app/store/gotgan-source-table.h"

/* --- Looking --------------------------------------------------------------------------------------- */

/* Beside the offers. */
typedef struct
{
  GotganArticle *page;
  GError *problem;
} Finding;

static void
finding_free (Finding *finding)
{
  g_clear_object (&finding->page);
  g_clear_error (&finding->problem);
  g_free (finding);
}

/* @problem: (transfer full) (nullable): Returns: (transfer full) (nullable): what to tell of it */
static GError *
name_problem (GError *problem, const char *url)
{
  g_autoptr (GError) owned = problem;
  g_autofree char *sentence = NULL;

  if (problem == NULL)
    return NULL;
  sentence = gotgan_named_feed_text (url, problem);
  return g_error_new_literal (GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_NAMED_FEED, sentence);
}

static void
looked_cb (GObject *syncer, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Finding *finding = g_new0 (Finding, 1);
  GError *problem = NULL;
  g_autofree char *problem_url = NULL;
  GError *error = NULL;
  GPtrArray *offers = gotgan_syncer_look_finish (GOTGAN_SYNCER (syncer), result, &finding->page,
                                                 &problem, &problem_url, &error);

  finding->problem = name_problem (problem, problem_url);
  g_task_set_task_data (task, finding, (GDestroyNotify) finding_free);
  if (offers == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, offers, (GDestroyNotify) g_ptr_array_unref);
}

/* "me@example.com" is somebody, "example.com/@me" a page. */
static gboolean
names_mailbox (const char *address)
{
  const char *scheme_end = strstr (address, "://");
  const char *host = scheme_end != NULL ? scheme_end + 3 : address;

  return memchr (host, '@', strcspn (host, "/?#")) != NULL;
}

/* Returns: whether @typed can be an address at all; when not, @task has been told */
static gboolean
check_address (const char *typed, GTask *task)
{
  g_autofree char *address = g_strstrip (g_strdup (typed));

  if (*address != '\0' && strpbrk (address, " \t\r\n") == NULL && !names_mailbox (address)
      && (strchr (address, '.') != NULL || strchr (address, ':') != NULL
          || g_str_equal (address, "localhost")))
    return TRUE;
  g_task_return_new_error (task, GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_ADDRESS,
                           "This is no address");
  return FALSE;
}

void
gotgan_library_look_async (GotganLibrary *self, const char *address, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  g_task_set_source_tag (task, gotgan_library_look_async);
  if (check_address (address, task))
    gotgan_syncer_look_async (gotgan_library_get_syncer (self), address, cancellable, looked_cb,
                              g_object_ref (task));
}

GPtrArray *
gotgan_library_look_finish (GotganLibrary *self, GAsyncResult *result, GotganArticle **page,
                            GError **error)
{
  g_autoptr (GPtrArray) offers = NULL;
  Finding *finding;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  offers = g_task_propagate_pointer (G_TASK (result), error);
  if (offers == NULL)
    return NULL;
  finding = g_task_get_task_data (G_TASK (result));
  if (offers->len == 0 && finding->problem != NULL && (page == NULL || finding->page == NULL))
    {
      g_propagate_error (error, g_steal_pointer (&finding->problem));
      return NULL;
    }
  if (offers->len == 0 && finding->page != NULL && page == NULL)
    {
      g_set_error_literal (error, GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_ONLY_AN_ARTICLE,
                           "It is an article");
      return NULL;
    }
  if (page != NULL)
    g_set_object (page, finding->page);
  return g_steal_pointer (&offers);
}

/* --- Adding ---------------------------------------------------------------------------------------- */

typedef struct
{
  GotganSourceKind kind;
  char *url;
  char *title;
  char *name;
  char *folder;
  gint64 id;
  gboolean is_new;
} Addition;

static void
addition_free (Addition *addition)
{
  g_free (addition->url);
  g_free (addition->title);
  g_free (addition->name);
  g_free (addition->folder);
  g_free (addition);
}

static GotganSource *
find_address (GPtrArray *sources, GotganSourceKind kind, const char *url)
{
  for (guint i = 0; i < sources->len; i++)
    {
      GotganSource *source = g_ptr_array_index (sources, i);

      if (gotgan_source_get_kind (source) == kind
          && g_strcmp0 (gotgan_source_get_url (source), url) == 0)
        return source;
    }
  return NULL;
}

gboolean
gotgan_library_put_source (GotganConnection *connection, GPtrArray *known, GotganSource *wanted,
                           gint64 *id, gboolean *is_new, GError **error)
{
  GotganSourceKind kind = gotgan_source_get_kind (wanted);
  const char *url = gotgan_source_get_url (wanted);
  GotganSource *there = find_address (known, kind, url);
  g_autoptr (GotganSource) source = NULL;

  *is_new = there == NULL;
  if (there != NULL)
    {
      *id = gotgan_source_get_id (there);
      return TRUE;
    }
  if (!gotgan_source_table_ensure (connection, kind, url, gotgan_source_get_title (wanted), id,
                                   error))
    return FALSE;
  source = gotgan_source_new (*id, kind, url, gotgan_source_get_title (wanted));
  gotgan_source_set_name (source, gotgan_source_get_name (wanted));
  gotgan_source_set_home (source, gotgan_source_get_home (wanted));
  gotgan_source_set_folder (source, gotgan_source_get_folder (wanted));
  return gotgan_source_table_update (connection, source, error);
}

static gpointer
add_source (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Addition *addition = data;
  g_autoptr (GPtrArray) known = gotgan_source_table_load (connection, error);
  g_autoptr (GotganSource) wanted =
      gotgan_source_new (0, addition->kind, addition->url, addition->title);

  gotgan_source_set_name (wanted, addition->name);
  gotgan_source_set_folder (wanted, addition->folder);
  if (known != NULL)
    gotgan_library_put_source (connection, known, wanted, &addition->id, &addition->is_new, error);
  return NULL;
}

static void
finish_adding (GotganLibrary *self, GTask *task)
{
  Addition *addition = g_task_get_task_data (task);
  GotganSource *source = gotgan_library_dup_source (self, addition->id);

  if (source != NULL)
    g_task_return_pointer (task, source, g_object_unref);
  else
    g_task_return_new_error (task, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                             "The source has been removed");
}

static void
models_read_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GotganLibrary *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) sources = gotgan_store_read_finish (GOTGAN_STORE (store), result, &error);

  if (sources == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  gotgan_library_take_sources (self, sources);
  finish_adding (self, task);
}

static gpointer
load_sources (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  return gotgan_source_table_load (connection, error);
}

static void
added_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  GError *error = NULL;

  gotgan_store_write_finish (GOTGAN_STORE (store), result, &error);
  if (error != NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  gotgan_store_read_async (GOTGAN_STORE (store), load_sources, NULL, NULL,
                           (GDestroyNotify) g_ptr_array_unref, NULL, models_read_cb, task);
}

void
gotgan_library_add_source_async (GotganLibrary *self, GotganSourceKind kind, const char *url,
                                 const char *title, const char *name, const char *folder,
                                 GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GotganSites) sites = gotgan_data_files_dup_sites ();
  Addition *addition = g_new0 (Addition, 1);

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (kind == GOTGAN_SOURCE_FEED || kind == GOTGAN_SOURCE_DATASET);

  g_task_set_source_tag (task, gotgan_library_add_source_async);
  g_task_set_task_data (task, addition, (GDestroyNotify) addition_free);
  *addition = (Addition) { .kind = kind,
                           .url = gotgan_sites_dup_address (sites, url, NULL),
                           .title = g_strdup (title),
                           .name = g_strdup (name),
                           .folder = g_strdup (folder) };
  if (addition->url == NULL)
    {
      g_task_return_new_error (task, GOTGAN_LIBRARY_ERROR, GOTGAN_LIBRARY_ERROR_ADDRESS,
                               "This is no address");
      g_object_unref (task);
      return;
    }
  gotgan_store_write_async (self->store, add_source, addition, NULL, NULL, cancellable, added_cb,
                            task);
}

GotganSource *
gotgan_library_add_source_finish (GotganLibrary *self, GAsyncResult *result, gboolean *is_new,
                                  GError **error)
{
  const Addition *addition;

  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  addition = g_task_get_task_data (G_TASK (result));
  if (is_new != NULL)
    *is_new = addition->is_new;
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Counting -------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 source_id;
  guint n_own;
  guint n_shared;
} Count;

static gpointer
count_articles (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                GError **error)
{
  Count *count = data;

  gotgan_source_table_count (connection, count->source_id, &count->n_own, &count->n_shared, error);
  return NULL;
}

static void
counted_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  gotgan_store_read_finish (GOTGAN_STORE (store), result, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

void
gotgan_library_count_articles_async (GotganLibrary *self, gint64 source_id,
                                     GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Count *count = g_new0 (Count, 1);

  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  count->source_id = source_id;
  g_task_set_source_tag (task, gotgan_library_count_articles_async);
  g_task_set_task_data (task, count, g_free);
  gotgan_store_read_async (self->store, count_articles, count, NULL, NULL, cancellable, counted_cb,
                           task);
}

gboolean
gotgan_library_count_articles_finish (GotganLibrary *self, GAsyncResult *result, guint *n_own,
                                      guint *n_shared, GError **error)
{
  const Count *count;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  count = g_task_get_task_data (G_TASK (result));
  *n_own = count->n_own;
  *n_shared = count->n_shared;
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- Changing -------------------------------------------------------------------------------------- */

/* What a person may change of a source. */
typedef struct
{
  char *url;
  char *name;
  char *folder;
  GotganFullText full_text;
} Wording;

/* Before and after. */
typedef struct
{
  gint64 id;
  Wording wordings[2];
} Edit;

static void
edit_clear (gpointer data)
{
  Edit *edit = data;

  for (guint i = 0; i < G_N_ELEMENTS (edit->wordings); i++)
    {
      g_free (edit->wordings[i].url);
      g_free (edit->wordings[i].name);
      g_free (edit->wordings[i].folder);
    }
}

static void
edit_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, edit_clear);
}

static void
word (GotganSource *source, const Wording *wording)
{
  gotgan_source_set_url (source, wording->url);
  gotgan_source_set_name (source, wording->name);
  gotgan_source_set_folder (source, wording->folder);
  gotgan_source_set_full_text (source, wording->full_text);
}

static void
edit_show (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  const Edit *edit = command->decision;
  g_autoptr (GotganSource) source = gotgan_library_dup_source (self, edit->id);

  if (source != NULL)
    word (source, &edit->wordings[forward ? 1 : 0]);
}

typedef struct
{
  Edit *edit;
  gboolean forward;
} EditSnapshot;

static gpointer
edit_snapshot (GotganLibrary *self, GotganCommand *command, gboolean forward)
{
  EditSnapshot *snapshot = g_new (EditSnapshot, 1);

  *snapshot = (EditSnapshot) { g_atomic_rc_box_acquire (command->decision), forward };
  return snapshot;
}

static void
edit_snapshot_free (gpointer data)
{
  EditSnapshot *snapshot = data;

  edit_unref (snapshot->edit);
  g_free (snapshot);
}

/* Another address knows nothing of what the old one has answered. */
static gboolean
forget_answers (GotganConnection *connection, GotganSource *source, GError **error)
{
  GotganSourceState state = { .failures = 0 };

  gotgan_source_set_state (source, &state);
  return gotgan_source_table_set_state (connection, gotgan_source_get_id (source), &state, error);
}

static gpointer
edit_write (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const EditSnapshot *snapshot = data;
  const Edit *edit = snapshot->edit;
  const Wording *wording = &edit->wordings[snapshot->forward ? 1 : 0];
  g_autoptr (GPtrArray) sources = gotgan_source_table_load (connection, error);

  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      GotganSource *source = g_ptr_array_index (sources, i);
      gboolean moves = g_strcmp0 (gotgan_source_get_url (source), wording->url) != 0;

      if (gotgan_source_get_id (source) != edit->id)
        continue;
      word (source, wording);
      if (gotgan_source_table_update (connection, source, error) && moves)
        forget_answers (connection, source, error);
      return NULL;
    }
  if (sources != NULL)
    g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND,
                         "There is no such source");
  return NULL;
}

static void
edit_settle (GotganLibrary *self, GotganCommand *command, gboolean forward, const GError *error)
{
  gotgan_library_emit_changed (self);
}

static const GotganCommandClass edit_class = {
  .show = edit_show,
  .snapshot = edit_snapshot,
  .free_snapshot = edit_snapshot_free,
  .write = edit_write,
  .settle = edit_settle,
};

static void
perform_edit (GotganLibrary *self, GotganSource *source, const Wording *after)
{
  GotganCommand *command = gotgan_command_new (&edit_class);
  Edit *edit = g_atomic_rc_box_new0 (Edit);

  edit->id = gotgan_source_get_id (source);
  edit->wordings[0] = (Wording) { g_strdup (gotgan_source_get_url (source)),
                                  g_strdup (gotgan_source_get_name (source)),
                                  g_strdup (gotgan_source_get_folder (source)),
                                  gotgan_source_get_full_text (source) };
  edit->wordings[1] = *after;
  command->decision = edit;
  command->free_decision = edit_unref;
  gotgan_library_perform (self, command);
}

void
gotgan_library_edit_source (GotganLibrary *self, GotganSource *source, const char *name,
                            const char *folder, GotganFullText full_text)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_SOURCE (source));

  perform_edit (self, source,
                &(Wording) { g_strdup (gotgan_source_get_url (source)), g_strdup (name),
                             g_strdup (folder), full_text });
}

void
gotgan_library_move_source (GotganLibrary *self, GotganSource *source, const char *url)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));
  g_return_if_fail (GOTGAN_IS_SOURCE (source));
  g_return_if_fail (url != NULL);

  perform_edit (self, source,
                &(Wording) { g_strdup (url), g_strdup (gotgan_source_get_name (source)),
                             g_strdup (gotgan_source_get_folder (source)),
                             gotgan_source_get_full_text (source) });
}
