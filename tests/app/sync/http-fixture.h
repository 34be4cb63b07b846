#pragma once

/* A GET that is waited for, and what came of it. */

#include "app/sync/gotgan-http.h"

typedef struct
{
  GotganHttp *http;
  GCancellable *cancellable;
  GString *body;
  guint n_begun;
  guint begun_status;
  gboolean is_done;
  gboolean is_good;
  GotganHttpAnswer *answer;
  GError *error;
} Get;

static inline void
get_clear (Get *get)
{
  if (get->body != NULL)
    g_string_free (get->body, TRUE);
  g_clear_pointer (&get->answer, gotgan_http_answer_free);
  g_clear_error (&get->error);
  g_clear_object (&get->cancellable);
  g_clear_object (&get->http);
  memset (get, 0, sizeof *get);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Get, get_clear)

static inline gboolean
get_sink (const guint8 *data, gsize size, gpointer user_data, GError **error)
{
  Get *get = user_data;

  g_assert_cmpuint (get->n_begun, ==, 1);
  g_string_append_len (get->body, (const char *) data, (gssize) size);
  return TRUE;
}

static inline void
get_begin (const GotganHttpAnswer *answer, gpointer user_data)
{
  Get *get = user_data;

  get->n_begun++;
  get->begun_status = answer->status;
}

static inline void
get_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Get *get = user_data;

  g_assert_false (get->is_done);
  get->is_done = TRUE;
  get->is_good = gotgan_http_get_finish (GOTGAN_HTTP (source), result, &get->answer, &get->error);
  g_assert_true (get->is_good == (get->error == NULL));
  g_assert_nonnull (get->answer);
}

/* @http: (nullable): NULL is one of its own, with the default limits */
static inline void
get_start (Get *get, GotganHttp *http, const GotganHttpRequest *request)
{
  GotganHttpRequest own = *request;

  get->http = http != NULL ? g_object_ref (http) : gotgan_http_new (NULL);
  get->cancellable = g_cancellable_new ();
  get->body = g_string_new (NULL);
  own.begin = own.begin != NULL ? own.begin : get_begin;
  own.sink = own.sink != NULL ? own.sink : get_sink;
  own.sink_data = get;
  gotgan_http_get_async (get->http, &own, get->cancellable, get_done_cb, get);
}

static inline void
get_wait (Get *get)
{
  while (!get->is_done)
    g_main_context_iteration (NULL, TRUE);
}

static inline void
get_run (Get *get, GotganHttp *http, const GotganHttpRequest *request)
{
  get_start (get, http, request);
  get_wait (get);
}

static inline void
get_url (Get *get, GotganHttp *http, const char *url)
{
  GotganHttpRequest request = { .url = url };

  get_run (get, http, &request);
}

/* Tests talk to the loopback only. */
static inline void
get_init (int *argc, char ***argv)
{
  g_setenv ("GIO_USE_PROXY_RESOLVER", "dummy", TRUE);
  g_test_init (argc, argv, NULL);
}
