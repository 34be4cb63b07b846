#include "config.h"

#include "app/store/gotgan-store.h"

#include "app/store/gotgan-store-file.h"
#include "app/store/gotgan-store-lane.h"

#include <stdlib.h>

struct _GotganStore
{
  GObject parent_instance;

  char *path;
  GotganStoreLane *writer;
  GotganStoreLane *reader;
  GotganStoreLane *surveyor;
};

G_DEFINE_FINAL_TYPE (GotganStore, gotgan_store, G_TYPE_OBJECT)

static void
gotgan_store_finalize (GObject *object)
{
  GotganStore *self = GOTGAN_STORE (object);

  g_clear_pointer (&self->surveyor, gotgan_store_lane_unref);
  g_clear_pointer (&self->reader, gotgan_store_lane_unref);
  g_clear_pointer (&self->writer, gotgan_store_lane_unref);
  g_free (self->path);

  G_OBJECT_CLASS (gotgan_store_parent_class)->finalize (object);
}

static void
gotgan_store_class_init (GotganStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_store_finalize;
}

static void
gotgan_store_init (GotganStore *self)
{
}

/* The log and the copies lie beside the file itself, not beside a link to it. */
static char *
gotgan_store_follow_links (const char *path)
{
  char *real = realpath (path, NULL);
  char *file = g_strdup (real != NULL ? real : path);

  free (real);
  return file;
}

GotganStore *
gotgan_store_open (const char *path, GError **error)
{
  g_autoptr (GotganStore) self = g_object_new (GOTGAN_TYPE_STORE, NULL);
  g_autofree char *file = NULL;

  self->path = g_canonicalize_filename (path, NULL);
  file = gotgan_store_follow_links (self->path);
  if (!gotgan_store_file_ensure (file, error))
    return NULL;
  self->writer = gotgan_store_lane_open (file, GOTGAN_CONNECTION_WRITE, error);
  if (self->writer == NULL)
    return NULL;
  self->reader = gotgan_store_lane_open (file, GOTGAN_CONNECTION_READ, error);
  if (self->reader != NULL)
    self->surveyor = gotgan_store_lane_open (file, GOTGAN_CONNECTION_READ, error);
  return self->surveyor != NULL ? g_steal_pointer (&self) : NULL;
}

char *
gotgan_store_dup_log_path (GotganStore *self)
{
  g_autofree char *file = NULL;

  g_return_val_if_fail (GOTGAN_IS_STORE (self), NULL);

  file = gotgan_store_follow_links (self->path);
  return g_strconcat (file, "-wal", NULL);
}

static void
gotgan_store_open_thread (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;
  GotganStore *self = gotgan_store_open (path, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
gotgan_store_open_async (const char *path, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, gotgan_store_open_async);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, gotgan_store_open_thread);
}

GotganStore *
gotgan_store_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const char *
gotgan_store_get_path (GotganStore *self)
{
  g_return_val_if_fail (GOTGAN_IS_STORE (self), NULL);

  return self->path;
}

void
gotgan_store_set_words (GotganStore *self, GotganAnchorWords *words)
{
  g_return_if_fail (GOTGAN_IS_STORE (self));

  gotgan_store_lane_set_words (self->writer, words);
  gotgan_store_lane_set_words (self->reader, words);
  gotgan_store_lane_set_words (self->surveyor, words);
}

void
gotgan_store_close (GotganStore *self)
{
  g_return_if_fail (GOTGAN_IS_STORE (self));

  gotgan_store_lane_close (self->surveyor);
  gotgan_store_lane_close (self->reader);
  gotgan_store_lane_close (self->writer);
}

static GTask *
gotgan_store_new_task (GotganStore *self, gpointer tag, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  /* What has been committed must not be told as cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  return task;
}

void
gotgan_store_write_async (GotganStore *self, GotganStoreFunc func, gpointer data,
                          GDestroyNotify free_data, GDestroyNotify free_result,
                          GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (GOTGAN_IS_STORE (self));
  g_return_if_fail (func != NULL);

  gotgan_store_lane_push (self->writer,
                          gotgan_store_new_task (self, gotgan_store_write_async, cancellable,
                                                 callback, user_data),
                          func, data, free_data, free_result);
}

gpointer
gotgan_store_write_finish (GotganStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
gotgan_store_read_async (GotganStore *self, GotganStoreFunc func, gpointer data,
                         GDestroyNotify free_data, GDestroyNotify free_result,
                         GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_return_if_fail (GOTGAN_IS_STORE (self));
  g_return_if_fail (func != NULL);

  gotgan_store_lane_push (self->reader,
                          gotgan_store_new_task (self, gotgan_store_read_async, cancellable,
                                                 callback, user_data),
                          func, data, free_data, free_result);
}

void
gotgan_store_survey_async (GotganStore *self, GotganStoreFunc func, gpointer data,
                           GDestroyNotify free_data, GDestroyNotify free_result,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (GOTGAN_IS_STORE (self));
  g_return_if_fail (func != NULL);

  gotgan_store_lane_push (self->surveyor,
                          gotgan_store_new_task (self, gotgan_store_survey_async, cancellable,
                                                 callback, user_data),
                          func, data, free_data, free_result);
}

gpointer
gotgan_store_read_finish (GotganStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
