#include "config.h"

#include "tests/support/gotgan-test-faults.h"

#include <sys/socket.h>

struct _GotganTestFaults
{
  GSocket *socket;
  guint port;
  GThread *thread;
  GCancellable *cancellable;
  const GotganTestStep *steps;
  guint n_steps;

  GMutex mutex;
  GCond cond;
  GPtrArray *threads;
  guint64 n_sent;
  guint n_begun;
  guint n_gone;
};

typedef struct
{
  GotganTestFaults *server;
  GSocket *socket;
} Client;

static gboolean
read_head (Client *client)
{
  g_autoptr (GString) head = g_string_new (NULL);
  char buffer[1024];

  while (strstr (head->str, "\r\n\r\n") == NULL)
    {
      gssize n = g_socket_receive (client->socket, buffer, sizeof buffer,
                                   client->server->cancellable, NULL);

      if (n <= 0)
        return FALSE;
      g_string_append_len (head, buffer, n);
    }
  return TRUE;
}

static gboolean
send_all (Client *client, const char *text, gsize size)
{
  gsize done = 0;

  while (done < size)
    {
      gssize n = g_socket_send (client->socket, text + done, size - done,
                                client->server->cancellable, NULL);

      if (n <= 0)
        return FALSE;
      done += (gsize) n;
      g_mutex_lock (&client->server->mutex);
      client->server->n_sent += (guint64) n;
      g_cond_broadcast (&client->server->cond);
      g_mutex_unlock (&client->server->mutex);
    }
  return TRUE;
}

/* Returns: FALSE when the client has gone meanwhile; @wait is in microseconds, -1 for ever. */
static gboolean
stays (Client *client, gint64 wait)
{
  char byte;

  if (!g_socket_condition_timed_wait (client->socket, G_IO_IN, wait, client->server->cancellable,
                                      NULL))
    return !g_cancellable_is_cancelled (client->server->cancellable);
  return g_socket_receive (client->socket, &byte, 1, client->server->cancellable, NULL) > 0;
}

static gboolean
drip (Client *client, const char *text, gsize size)
{
  for (gsize i = 0; i < size; i++)
    if (!send_all (client, text + i, 1) || !stays (client, 2 * G_TIME_SPAN_MILLISECOND))
      return FALSE;
  return TRUE;
}

static gboolean
reset (Client *client)
{
  struct linger at_once = { .l_onoff = 1, .l_linger = 0 };

  setsockopt (g_socket_get_fd (client->socket), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  return FALSE;
}

static gboolean
run_once (Client *client, const GotganTestStep *step)
{
  gsize size = step->text != NULL && step->size == 0 ? strlen (step->text) : step->size;

  switch (step->kind)
    {
    case GOTGAN_TEST_SEND:
      return send_all (client, step->text, size);
    case GOTGAN_TEST_DRIP:
      return drip (client, step->text, size);
    case GOTGAN_TEST_HOLD:
      while (stays (client, -1))
        ;
      return FALSE;
    case GOTGAN_TEST_RESET:
      return reset (client);
    case GOTGAN_TEST_NEXT:
    default:
      return read_head (client);
    }
}

static void
run_steps (Client *client)
{
  GotganTestFaults *server = client->server;

  for (guint i = 0; i < server->n_steps; i++)
    for (guint n = 0; n < MAX (server->steps[i].times, 1); n++)
      if (!run_once (client, &server->steps[i]))
        return;
  /* What the client still sends must not turn the close into a reset. */
  g_socket_shutdown (client->socket, FALSE, TRUE, NULL);
  while (stays (client, -1))
    ;
}

static gpointer
serve_client (gpointer data)
{
  Client *client = data;
  GotganTestFaults *server = client->server;

  if (read_head (client))
    {
      g_mutex_lock (&server->mutex);
      server->n_begun++;
      g_cond_broadcast (&server->cond);
      g_mutex_unlock (&server->mutex);
      run_steps (client);
    }
  g_socket_close (client->socket, NULL);
  g_object_unref (client->socket);
  g_mutex_lock (&server->mutex);
  server->n_gone++;
  g_cond_broadcast (&server->cond);
  g_mutex_unlock (&server->mutex);
  g_free (client);
  return NULL;
}

static gpointer
accept_clients (gpointer data)
{
  GotganTestFaults *self = data;
  GSocket *socket;

  while ((socket = g_socket_accept (self->socket, self->cancellable, NULL)) != NULL)
    {
      Client *client = g_new0 (Client, 1);

      client->server = self;
      client->socket = socket;
      g_ptr_array_add (self->threads, g_thread_new ("test-faults", serve_client, client));
    }
  return NULL;
}

static void
listen_on_loopback (GotganTestFaults *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new_from_string ("127.0.0.1", 0);
  g_autoptr (GSocketAddress) own = NULL;

  self->socket =
      g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, &error);
  g_assert_no_error (error);
  g_socket_bind (self->socket, any, TRUE, &error);
  g_assert_no_error (error);
  g_socket_set_listen_backlog (self->socket, 1024);
  g_socket_listen (self->socket, &error);
  g_assert_no_error (error);
  own = g_socket_get_local_address (self->socket, NULL);
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (own));
}

GotganTestFaults *
gotgan_test_faults_new (const GotganTestStep *steps, guint n_steps)
{
  GotganTestFaults *self = g_new0 (GotganTestFaults, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->steps = steps;
  self->n_steps = n_steps;
  self->threads = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  listen_on_loopback (self);
  self->thread = g_thread_new ("test-faults", accept_clients, self);
  return self;
}

void
gotgan_test_faults_free (GotganTestFaults *self)
{
  g_cancellable_cancel (self->cancellable);
  g_thread_join (self->thread);
  for (guint i = 0; i < self->threads->len; i++)
    g_thread_join (self->threads->pdata[i]);
  g_ptr_array_unref (self->threads);
  g_object_unref (self->socket);
  g_object_unref (self->cancellable);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

char *
gotgan_test_faults_address (GotganTestFaults *self)
{
  return g_strdup_printf ("http://127.0.0.1:%u/", self->port);
}

guint64
gotgan_test_faults_get_n_sent (GotganTestFaults *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->n_sent;
}

static void
wait_until (GotganTestFaults *self, const guint *count, guint n)
{
  g_mutex_lock (&self->mutex);
  while (*count < n)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

void
gotgan_test_faults_wait_sent (GotganTestFaults *self, guint64 n)
{
  g_mutex_lock (&self->mutex);
  while (self->n_sent < n)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

void
gotgan_test_faults_wait_gone (GotganTestFaults *self, guint n)
{
  wait_until (self, &self->n_gone, n);
}

void
gotgan_test_faults_wait_begun (GotganTestFaults *self, guint n)
{
  wait_until (self, &self->n_begun, n);
}
