#pragma once

/* Calls on a store that wait for their answer. */

#include "app/store/gotgan-store.h"

typedef struct
{
  gboolean done;
  gpointer result;
  GError *error;
} Answer;

static inline void
answer_write_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->result = gotgan_store_write_finish (GOTGAN_STORE (source), result, &answer->error);
  answer->done = TRUE;
}

static inline void
answer_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->result = gotgan_store_read_finish (GOTGAN_STORE (source), result, &answer->error);
  answer->done = TRUE;
}

static inline gpointer
answer_wait (Answer *answer, GError **error)
{
  while (!answer->done)
    g_main_context_iteration (NULL, TRUE);
  if (answer->error != NULL)
    g_propagate_error (error, g_steal_pointer (&answer->error));
  return answer->result;
}

static inline gpointer
store_write (GotganStore *store, GotganStoreFunc func, gpointer data, GError **error)
{
  Answer answer = { 0 };

  gotgan_store_write_async (store, func, data, NULL, NULL, NULL, answer_write_cb, &answer);
  return answer_wait (&answer, error);
}

static inline gpointer
store_read (GotganStore *store, GotganStoreFunc func, gpointer data, GError **error)
{
  Answer answer = { 0 };

  gotgan_store_read_async (store, func, data, NULL, NULL, NULL, answer_read_cb, &answer);
  return answer_wait (&answer, error);
}
