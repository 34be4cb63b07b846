#include "config.h"

#include "tests/support/gotgan-test-server.h"

#include <libsoup/soup.h>

typedef struct
{
  guint status;
  char *headers;
  GBytes *body;
} Answer;

struct _GotganTestServer
{
  GThread *thread;
  GMainContext *context;
  GMainLoop *loop;
  SoupServer *soup;
  GTlsCertificate *certificate;
  guint port;
  /* (element-type SoupServerMessage): on hold; only the thread sees it */
  GPtrArray *held;

  GMutex mutex;
  GCond cond;
  gboolean is_holding;
  GHashTable *answers;
  /* Path → headers of the last request, path → how many. */
  GHashTable *requests;
  GHashTable *counts;
  GHashTable *connections;
  GString *log;
};

static void
answer_free (Answer *answer)
{
  g_free (answer->headers);
  g_bytes_unref (answer->body);
  g_free (answer);
}

static char *
dup_headers (SoupMessageHeaders *headers)
{
  GString *text = g_string_new (NULL);
  SoupMessageHeadersIter iter;
  const char *name;
  const char *value;

  soup_message_headers_iter_init (&iter, headers);
  while (soup_message_headers_iter_next (&iter, &name, &value))
    g_string_append_printf (text, "%s: %s\n", name, value);
  return g_string_free_and_steal (text);
}

static char *
find_header (const char *headers, const char *name)
{
  g_auto (GStrv) lines = g_strsplit (headers != NULL ? headers : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_ascii_strncasecmp (lines[i], name, strlen (name)) == 0 && lines[i][strlen (name)] == ':')
      return g_strstrip (g_strdup (lines[i] + strlen (name) + 1));
  return NULL;
}

static gboolean
is_known (SoupServerMessage *message, const Answer *answer)
{
  SoupMessageHeaders *asked = soup_server_message_get_request_headers (message);
  g_autofree char *etag = find_header (answer->headers, "ETag");
  g_autofree char *modified = find_header (answer->headers, "Last-Modified");
  const char *match = soup_message_headers_get_one (asked, "If-None-Match");

  if (match != NULL)
    return g_strcmp0 (match, etag) == 0;
  return modified != NULL
         && g_strcmp0 (soup_message_headers_get_one (asked, "If-Modified-Since"), modified) == 0;
}

static void
set_headers (SoupServerMessage *message, const char *headers)
{
  g_auto (GStrv) lines = g_strsplit (headers, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *colon = strchr (lines[i], ':');

      if (colon == NULL)
        continue;
      *colon = '\0';
      soup_message_headers_append (soup_server_message_get_response_headers (message), lines[i],
                                   g_strstrip (colon + 1));
    }
}

static void
write_answer (GotganTestServer *self, SoupServerMessage *message)
{
  const char *path = g_uri_get_path (soup_server_message_get_uri (message));
  Answer *answer;

  g_mutex_lock (&self->mutex);
  answer = g_hash_table_lookup (self->answers, path);
  if (answer == NULL)
    soup_server_message_set_status (message, SOUP_STATUS_NOT_FOUND, NULL);
  else
    {
      set_headers (message, answer->headers);
      if (is_known (message, answer))
        soup_server_message_set_status (message, SOUP_STATUS_NOT_MODIFIED, NULL);
      else
        {
          soup_server_message_set_status (message, answer->status, NULL);
          if (g_bytes_get_size (answer->body) > 0)
            soup_message_body_append_bytes (soup_server_message_get_response_body (message),
                                            answer->body);
        }
    }
  g_mutex_unlock (&self->mutex);
}

static void
note_request (GotganTestServer *self, SoupServerMessage *message)
{
  const char *path = g_uri_get_path (soup_server_message_get_uri (message));
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, path));

  g_hash_table_insert (self->counts, g_strdup (path), GUINT_TO_POINTER (n + 1));
  g_hash_table_insert (self->requests, g_strdup (path),
                       dup_headers (soup_server_message_get_request_headers (message)));
  g_hash_table_add (self->connections, g_socket_connectable_to_string (G_SOCKET_CONNECTABLE (
                                           soup_server_message_get_remote_address (message))));
  g_string_append_printf (self->log, "%s%s", self->log->len > 0 ? " " : "", path);
  g_main_context_wakeup (NULL);
}

/* A client that went away takes its message along. */
static void
finished_cb (SoupServerMessage *message, GotganTestServer *self)
{
  g_ptr_array_remove (self->held, message);
}

static void
request_cb (SoupServer *soup, SoupServerMessage *message, const char *path, GHashTable *query,
            gpointer user_data)
{
  GotganTestServer *self = user_data;
  gboolean is_holding;

  g_mutex_lock (&self->mutex);
  note_request (self, message);
  is_holding = self->is_holding;
  g_mutex_unlock (&self->mutex);
  if (is_holding)
    {
      g_ptr_array_add (self->held, g_object_ref (message));
      g_signal_connect (message, "finished", G_CALLBACK (finished_cb), self);
      soup_server_message_pause (message);
    }
  else
    write_answer (self, message);
}

static gboolean
go_on_cb (gpointer user_data)
{
  GotganTestServer *self = user_data;
  g_autoptr (GPtrArray) held = g_steal_pointer (&self->held);

  self->held = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < held->len; i++)
    {
      write_answer (self, held->pdata[i]);
      soup_server_message_unpause (held->pdata[i]);
    }
  return G_SOURCE_REMOVE;
}

/* With room for many who knock at once: beyond ten, which is the usual, each would wait a second. */
static GSocket *
open_socket (GError **error)
{
  g_autoptr (GInetAddress) any = g_inet_address_new_any (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (any, 0);
  g_autoptr (GSocket) socket =
      g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, error);

  if (socket == NULL || !g_socket_bind (socket, address, TRUE, error))
    return NULL;
  g_socket_set_listen_backlog (socket, 1024);
  return g_socket_listen (socket, error) ? g_steal_pointer (&socket) : NULL;
}

static void
listen_for (GotganTestServer *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocket) socket = open_socket (&error);
  g_autoptr (GSocketAddress) own = NULL;
  SoupServerListenOptions options = self->certificate != NULL ? SOUP_SERVER_LISTEN_HTTPS : 0;

  g_assert_no_error (error);
  self->soup = g_object_new (SOUP_TYPE_SERVER, "tls-certificate", self->certificate, NULL);
  soup_server_add_handler (self->soup, NULL, request_cb, self, NULL);
  soup_server_listen_socket (self->soup, socket, options, &error);
  g_assert_no_error (error);
  own = g_socket_get_local_address (socket, NULL);
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (own));
}

static void
settle (GotganTestServer *self)
{
  while (g_main_context_iteration (self->context, FALSE))
    ;
}

static gpointer
serve (gpointer data)
{
  GotganTestServer *self = data;

  g_main_context_push_thread_default (self->context);
  g_mutex_lock (&self->mutex);
  listen_for (self);
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
  g_main_loop_run (self->loop);
  settle (self);
  soup_server_disconnect (self->soup);
  g_clear_object (&self->soup);
  /* A handshake that ends after its connection was dropped would touch what libsoup has freed. */
  if (self->certificate == NULL)
    settle (self);
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

GotganTestServer *
gotgan_test_server_new (GTlsCertificate *certificate)
{
  GotganTestServer *self = g_new0 (GotganTestServer, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  g_set_object (&self->certificate, certificate);
  self->answers =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) answer_free);
  self->requests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->connections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->held = g_ptr_array_new_with_free_func (g_object_unref);
  self->log = g_string_new (NULL);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  g_mutex_lock (&self->mutex);
  self->thread = g_thread_new ("test-server", serve, self);
  while (self->port == 0)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
  return self;
}

static gboolean
quit_cb (gpointer user_data)
{
  GotganTestServer *self = user_data;

  g_main_loop_quit (self->loop);
  return G_SOURCE_REMOVE;
}

void
gotgan_test_server_free (GotganTestServer *self)
{
  g_main_context_invoke (self->context, quit_cb, self);
  g_thread_join (self->thread);
  g_clear_object (&self->certificate);
  g_ptr_array_unref (self->held);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->requests);
  g_hash_table_unref (self->counts);
  g_hash_table_unref (self->connections);
  g_string_free (self->log, TRUE);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

char *
gotgan_test_server_address (GotganTestServer *self, const char *host, const char *path)
{
  return g_strdup_printf ("%s://%s:%u%s", self->certificate != NULL ? "https" : "http",
                          host != NULL ? host : "127.0.0.1", self->port, path);
}

void
gotgan_test_server_answer_bytes (GotganTestServer *self, const char *path, guint status,
                                 const char *headers, GBytes *body)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->status = status;
  answer->headers = g_strdup (headers != NULL ? headers : "");
  answer->body = g_bytes_ref (body);
  g_mutex_lock (&self->mutex);
  g_hash_table_insert (self->answers, g_strdup (path), answer);
  g_mutex_unlock (&self->mutex);
}

void
gotgan_test_server_answer (GotganTestServer *self, const char *path, guint status,
                           const char *headers, const char *body)
{
  const char *text = body != NULL ? body : "";
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  gotgan_test_server_answer_bytes (self, path, status, headers, bytes);
}

void
gotgan_test_server_hold (GotganTestServer *self)
{
  g_mutex_lock (&self->mutex);
  self->is_holding = TRUE;
  g_mutex_unlock (&self->mutex);
}

void
gotgan_test_server_go_on (GotganTestServer *self)
{
  g_mutex_lock (&self->mutex);
  self->is_holding = FALSE;
  g_mutex_unlock (&self->mutex);
  g_main_context_invoke (self->context, go_on_cb, self);
}

static guint
count (GotganTestServer *self, const char *path)
{
  GHashTableIter iter;
  gpointer n;
  guint sum = 0;

  if (path != NULL)
    return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, path));
  g_hash_table_iter_init (&iter, self->counts);
  while (g_hash_table_iter_next (&iter, NULL, &n))
    sum += GPOINTER_TO_UINT (n);
  return sum;
}

void
gotgan_test_server_wait (GotganTestServer *self, const char *path, guint n)
{
  while (gotgan_test_server_get_n_requests (self, path) < n)
    g_main_context_iteration (NULL, TRUE);
}

guint
gotgan_test_server_get_n_requests (GotganTestServer *self, const char *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return count (self, path);
}

guint
gotgan_test_server_get_n_connections (GotganTestServer *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_hash_table_size (self->connections);
}

char *
gotgan_test_server_dup_log (GotganTestServer *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_strdup (self->log->str);
}

char *
gotgan_test_server_dup_header (GotganTestServer *self, const char *path, const char *name)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return find_header (g_hash_table_lookup (self->requests, path), name);
}

char *
gotgan_test_server_dup_headers (GotganTestServer *self, const char *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_strdup (g_hash_table_lookup (self->requests, path));
}
