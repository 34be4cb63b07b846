#include "config.h"

#include "app/library/gotgan-library-private.h"

#include "app/library/gotgan-data-files.h"
#include "app/store/gotgan-article-table.h"
#include "app/store/gotgan-source-table.h"

/* Seconds in which whoever has opened the library gets on with what it was opened for. */
#define OPEN_DELAY 5

/* How long what was removed can be brought back by a window that is still open. */
#define PURGE_AGE (24 * G_TIME_SPAN_HOUR)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_SYNCING,
  N_PROPERTIES,
};

enum
{
  ARTICLES_CHANGED,
  ARTICLE_CHANGED,
  CLAIMS_CHANGED,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GotganLibrary, gotgan_library, G_TYPE_OBJECT)

static void
gotgan_library_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganLibrary *self = GOTGAN_LIBRARY (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, gotgan_library_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, gotgan_library_get_can_redo (self));
      break;
    case PROP_SYNCING:
      g_value_set_boolean (value, gotgan_library_get_syncing (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_library_dispose (GObject *object)
{
  GotganLibrary *self = GOTGAN_LIBRARY (object);

  gotgan_library_close (self);
  gotgan_library_clear_commands (self);
  G_OBJECT_CLASS (gotgan_library_parent_class)->dispose (object);
}

static void
gotgan_library_finalize (GObject *object)
{
  GotganLibrary *self = GOTGAN_LIBRARY (object);

  g_clear_object (&self->syncer);
  g_clear_object (&self->gate);
  g_clear_object (&self->pictures);
  g_clear_object (&self->store);
  g_clear_object (&self->closing);
  g_clear_object (&self->sources);
  g_clear_object (&self->parties);
  g_clear_object (&self->notes);
  g_clear_object (&self->meanings);
  g_clear_object (&self->searches);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->party_by_key, g_hash_table_unref);
  g_clear_pointer (&self->note_times, g_hash_table_unref);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  g_clear_pointer (&self->hidden, g_hash_table_unref);
  g_clear_pointer (&self->waiters, g_ptr_array_unref);
  g_mutex_clear (&self->changed_mutex);
  G_OBJECT_CLASS (gotgan_library_parent_class)->finalize (object);
}

static void
gotgan_library_class_init (GotganLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = gotgan_library_get_property;
  object_class->dispose = gotgan_library_dispose;
  object_class->finalize = gotgan_library_finalize;

  properties[PROP_CAN_UNDO] =
      g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_CAN_REDO] =
      g_param_spec_boolean ("can-redo", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SYNCING] =
      g_param_spec_boolean ("syncing", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[ARTICLES_CHANGED] = g_signal_new ("articles-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
  signals[ARTICLE_CHANGED] = g_signal_new ("article-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[CLAIMS_CHANGED] = g_signal_new ("claims-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
gotgan_library_init (GotganLibrary *self)
{
  g_mutex_init (&self->changed_mutex);
  self->closing = g_cancellable_new ();
  self->sources = g_list_store_new (GOTGAN_TYPE_SOURCE);
  self->parties = g_list_store_new (GOTGAN_TYPE_PARTY);
  self->notes = g_list_store_new (GOTGAN_TYPE_NOTE);
  self->searches = g_list_store_new (GOTGAN_TYPE_SAVED_SEARCH);
  gotgan_library_init_meanings (self);
  self->party_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->note_times = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->marks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->hidden = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gotgan_library_init_commands (self);
  gotgan_library_init_settling (self);
}

/* --- What all of the library uses ---------------------------------------------------------------- */

gint64 *
gotgan_library_id_key (gint64 id)
{
  gint64 *key = g_new (gint64, 1);

  *key = id;
  return key;
}

guint
gotgan_library_get_engine (GotganRules *rules)
{
  return MAX (g_str_hash (gotgan_rules_get_version (rules)) & G_MAXINT32, 1);
}

gint64
gotgan_library_now (void)
{
  return g_get_real_time ();
}

guint32
gotgan_library_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  (GDateYear) g_date_time_get_year (now));
  return g_date_get_julian (&date);
}

void
gotgan_library_emit_articles_changed (GotganLibrary *self)
{
  g_signal_emit (self, signals[ARTICLES_CHANGED], 0);
}

void
gotgan_library_emit_article_changed (GotganLibrary *self, gint64 article_id)
{
  g_signal_emit (self, signals[ARTICLE_CHANGED], 0, article_id);
}

void
gotgan_library_emit_claims_changed (GotganLibrary *self, gint64 article_id)
{
  g_signal_emit (self, signals[CLAIMS_CHANGED], 0, article_id);
}

void
gotgan_library_emit_failed (GotganLibrary *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

void
gotgan_library_notify_undo (GotganLibrary *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

void
gotgan_library_notify_syncing (GotganLibrary *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SYNCING]);
}

/* --- Open and close ------------------------------------------------------------------------------ */

typedef struct
{
  char *path;
  GotganLibraryFlags flags;
} OpenRequest;

static void
open_request_free (OpenRequest *request)
{
  g_free (request->path);
  g_free (request);
}

char *
gotgan_library_dup_default_path (void)
{
  const char *named = g_getenv ("GOTGAN_LIBRARY");

  if (named != NULL && *named != '\0')
    return g_strdup (named);
  return g_build_filename (g_get_user_data_dir (), "gotgan", "library.gotgan", NULL);
}

static gpointer
purge (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gotgan_article_table_purge (connection, gotgan_library_now () - PURGE_AGE, error);
  return NULL;
}

/* What can't be deleted for good today, on a full disk or beside a program that writes, can be another day: a person who
 * wants to read is not kept out by it. */
static void
clean_up (GotganLibrary *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;

  gotgan_store_write_blocking (self->store, purge, NULL, cancellable, &local);
  if (local != NULL && !g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_FULL)
      && !g_error_matches (local, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_BUSY))
    g_propagate_error (error, g_steal_pointer (&local));
}

static gpointer
ask_unfilled (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  gotgan_source_table_is_unfilled (connection, data, error);
  return NULL;
}

static gboolean
fill (GotganLibrary *self, GotganLibraryFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (GotganModels) models = NULL;
  g_autoptr (GError) local = NULL;
  gboolean unfilled = FALSE;

  if ((flags & GOTGAN_LIBRARY_SAMPLE) != 0)
    gotgan_store_read_blocking (self->store, ask_unfilled, &unfilled, cancellable, &local);
  if (unfilled)
    gotgan_library_import_sample (self->store, cancellable, &local);
  else if (local == NULL)
    clean_up (self, cancellable, &local);
  if (local == NULL)
    models = gotgan_store_read_blocking (self->store, gotgan_library_load_models, NULL, cancellable,
                                         &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  self->n_damaged = models->n_damaged;
  gotgan_library_take_models (self, models);
  return TRUE;
}

/* Makes the library on a thread of its own; nobody else has it yet. */
static void
open_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  OpenRequest *request = task_data;
  g_autoptr (GotganLibrary) self = g_object_new (GOTGAN_TYPE_LIBRARY, NULL);
  GError *error = NULL;

  self->context = g_main_context_ref (g_task_get_context (task));
  if (gotgan_data_files_check_rules (&error))
    self->store = gotgan_store_open (request->path, &error);
  if (self->store != NULL)
    {
      g_autoptr (GotganAnchorWords) words = gotgan_data_files_load_anchor_words ();

      gotgan_store_set_words (self->store, words);
    }
  if (self->store == NULL || !fill (self, request->flags, cancellable, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
}

void
gotgan_library_open_async (const char *path, GotganLibraryFlags flags, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  OpenRequest *request = g_new0 (OpenRequest, 1);

  request->path = path != NULL ? g_strdup (path) : gotgan_library_dup_default_path ();
  request->flags = flags;
  g_task_set_source_tag (task, gotgan_library_open_async);
  g_task_set_task_data (task, request, (GDestroyNotify) open_request_free);
  g_task_run_in_thread (task, open_thread);
}

GotganLibrary *
gotgan_library_open_finish (GAsyncResult *result, GError **error)
{
  GotganLibrary *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  self = g_task_propagate_pointer (G_TASK (result), error);
  if (self != NULL)
    gotgan_library_catch_up_soon (self, OPEN_DELAY);
  return self;
}

void
gotgan_library_close (GotganLibrary *self)
{
  g_return_if_fail (GOTGAN_IS_LIBRARY (self));

  g_cancellable_cancel (self->closing);
  gotgan_library_stop_auto_sync (self);
  gotgan_library_stop_following (self);
  gotgan_library_stop_catching_up (self);
  if (self->syncer != NULL)
    gotgan_syncer_stop (self->syncer);
  gotgan_library_stop_telling (self);
  if (self->store != NULL)
    gotgan_store_close (self->store);
}

const char *
gotgan_library_get_path (GotganLibrary *self)
{
  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), NULL);
  return gotgan_store_get_path (self->store);
}

guint
gotgan_library_get_n_damaged (GotganLibrary *self)
{
  g_return_val_if_fail (GOTGAN_IS_LIBRARY (self), 0);
  return self->n_damaged;
}
