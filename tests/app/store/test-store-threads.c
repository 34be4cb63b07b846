#include "config.h"

#include "tests/app/store/store-fixture.h"
#include "tests/app/store/store-loop.h"

#include "app/store/gotgan-statement.h"

typedef struct
{
  Fixture fixture;
  GotganStore *store;
} StoreFixture;

static gpointer
make_table (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gotgan_connection_run (connection, "CREATE TABLE numbers (n INTEGER)", error);
  return NULL;
}

static void
set_up (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_make_folder (&self->fixture);
  self->store = gotgan_store_open (self->fixture.path, &error);
  g_assert_no_error (error);
  store_write (self->store, make_table, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (StoreFixture *self, gconstpointer data)
{
  /* A store's thread may still hold the last task, and with it the store. */
  gotgan_store_close (self->store);
  g_assert_finalize_object (self->store);
  fixture_remove_folder (&self->fixture);
}

static gboolean
add_number (GotganConnection *connection, gint64 number, GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "INSERT INTO numbers VALUES (?)", error);

  if (statement == NULL)
    return FALSE;
  gotgan_statement_bind_int (statement, number);
  return gotgan_statement_run (statement, error);
}

static gpointer
write_number (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  add_number (connection, GPOINTER_TO_INT (data), error);
  return data;
}

/* Returns the numbers in the order they were written, as digits of one number. */
static gpointer
read_numbers (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  g_autoptr (GotganStatement) statement =
      gotgan_connection_prepare (connection, "SELECT n FROM numbers ORDER BY rowid", error);
  int all = 0;

  g_assert_nonnull (statement);
  while (gotgan_statement_step (statement, error) == GOTGAN_STEP_ROW)
    all = all * 10 + (int) gotgan_statement_get_int (statement, 0);
  return GINT_TO_POINTER (all);
}

static void
assert_numbers (StoreFixture *self, int expected)
{
  g_autoptr (GError) error = NULL;
  gpointer all = store_read (self->store, read_numbers, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (GPOINTER_TO_INT (all), ==, expected);
}

static void
test_in_order (StoreFixture *self, gconstpointer data)
{
  Answer answers[7] = { 0 };

  for (int i = 0; i < 7; i++)
    gotgan_store_write_async (self->store, write_number, GINT_TO_POINTER (i + 1), NULL, NULL, NULL,
                              answer_write_cb, &answers[i]);
  g_assert_cmpint (GPOINTER_TO_INT (answer_wait (&answers[6], NULL)), ==, 7);
  for (int i = 0; i < 7; i++)
    g_assert_true (answers[i].done);
  assert_numbers (self, 1234567);
}

static gpointer
write_and_fail (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                GError **error)
{
  g_assert_true (add_number (connection, 9, NULL));
  g_set_error_literal (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND, "as asked");
  return g_strdup ("to be freed");
}

static void
test_failure_rolls_back (StoreFixture *self, gconstpointer data)
{
  Answer answer = { 0 };
  g_autoptr (GError) error = NULL;

  gotgan_store_write_async (self->store, write_and_fail, NULL, NULL, g_free, NULL, answer_write_cb,
                            &answer);
  g_assert_null (answer_wait (&answer, &error));
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NOT_FOUND);
  store_write (self->store, write_number, GINT_TO_POINTER (1), NULL);
  assert_numbers (self, 1);
}

static gpointer
write_partly (GotganConnection *connection, gpointer data, GCancellable *cancellable,
              GError **error)
{
  g_assert_true (add_number (connection, 1, NULL));
  g_assert_true (gotgan_connection_begin (connection, NULL));
  g_assert_true (add_number (connection, 2, NULL));
  g_assert_true (gotgan_connection_begin (connection, NULL));
  g_assert_true (add_number (connection, 3, NULL));
  g_assert_true (gotgan_connection_commit (connection, NULL));
  gotgan_connection_rollback (connection);
  g_assert_true (gotgan_connection_begin (connection, NULL));
  g_assert_true (add_number (connection, 4, NULL));
  g_assert_true (gotgan_connection_commit (connection, NULL));
  return NULL;
}

static void
test_nested (StoreFixture *self, gconstpointer data)
{
  store_write (self->store, write_partly, NULL, NULL);
  assert_numbers (self, 14);
}

static gpointer
write_when_reading (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                    GError **error)
{
  add_number (connection, 1, error);
  return NULL;
}

static void
test_reader_cannot_write (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  store_read (self->store, write_when_reading, NULL, &error);
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_NO_ACCESS);
  assert_numbers (self, 0);
}

static gpointer
count_without_end (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GotganStatement) statement = gotgan_connection_prepare (
      connection,
      "WITH RECURSIVE c (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM c) SELECT max (i) FROM c",
      error);

  g_cancellable_cancel (cancellable);
  g_assert_cmpint (gotgan_statement_step (statement, error), ==, GOTGAN_STEP_FAILED);
  return NULL;
}

static void
test_cancel_under_way (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Answer answer = { 0 };

  gotgan_store_read_async (self->store, count_without_end, NULL, NULL, NULL, cancellable,
                           answer_read_cb, &answer);
  answer_wait (&answer, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_numbers (self, 0);
}

static void
test_cancel_before (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Answer answer = { 0 };

  g_cancellable_cancel (cancellable);
  gotgan_store_write_async (self->store, write_number, GINT_TO_POINTER (1), NULL, NULL, cancellable,
                            answer_write_cb, &answer);
  answer_wait (&answer, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_numbers (self, 0);
}

static gpointer
write_and_cancel (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                  GError **error)
{
  add_number (connection, 5, error);
  g_cancellable_cancel (cancellable);
  return GINT_TO_POINTER (5);
}

static void
test_cancel_too_late (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Answer answer = { 0 };

  gotgan_store_write_async (self->store, write_and_cancel, NULL, NULL, NULL, cancellable,
                            answer_write_cb, &answer);
  g_assert_cmpint (GPOINTER_TO_INT (answer_wait (&answer, &error)), ==, 5);
  g_assert_no_error (error);
  assert_numbers (self, 5);
}

static void
test_close_waits (StoreFixture *self, gconstpointer data)
{
  Answer answers[5] = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *wal = g_strconcat (self->fixture.path, "-wal", NULL);

  for (int i = 0; i < 5; i++)
    gotgan_store_write_async (self->store, write_number, GINT_TO_POINTER (i + 1), NULL, NULL, NULL,
                              answer_write_cb, &answers[i]);
  gotgan_store_close (self->store);
  gotgan_store_close (self->store);
  for (int i = 0; i < 5; i++)
    {
      answer_wait (&answers[i], &error);
      g_assert_no_error (error);
    }
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  store_write (self->store, write_number, GINT_TO_POINTER (6), &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);

  g_assert_finalize_object (g_steal_pointer (&self->store));
  self->store = gotgan_store_open (self->fixture.path, NULL);
  assert_numbers (self, 12345);
}

/* The caller lets go of the store at once; what it asked for is still done. */
static void
test_last_unref (StoreFixture *self, gconstpointer data)
{
  for (guint round = 0; round < 50; round++)
    {
      Answer answer = { 0 };

      gotgan_store_write_async (self->store, write_number, GINT_TO_POINTER (0), NULL, NULL, NULL,
                                answer_write_cb, &answer);
      g_clear_object (&self->store);
      answer_wait (&answer, NULL);
      self->store = gotgan_store_open (self->fixture.path, NULL);
      g_assert_nonnull (self->store);
    }
  assert_numbers (self, 0);
}

static gpointer
get_thread (GotganConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  *(GotganConnection **) data = connection;
  return g_thread_self ();
}

static void
test_threads (StoreFixture *self, gconstpointer data)
{
  GotganConnection *connection;
  gpointer writer = store_write (self->store, get_thread, &connection, NULL);
  gpointer reader = store_read (self->store, get_thread, &connection, NULL);

  g_assert_true (writer != g_thread_self ());
  g_assert_true (reader != g_thread_self ());
  g_assert_true (reader != writer);
}

static gpointer
wait_to_be_told (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                 GError **error)
{
  return g_async_queue_pop (data);
}

/* However long a survey takes, what is read beside it is answered. */
static void
test_survey (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GAsyncQueue) queue = g_async_queue_new ();
  Answer answer = { 0 };
  g_autoptr (GError) error = NULL;

  gotgan_store_survey_async (self->store, wait_to_be_told, queue, NULL, NULL, NULL, answer_read_cb,
                             &answer);
  store_write (self->store, write_number, GINT_TO_POINTER (7), NULL);
  assert_numbers (self, 7);
  g_assert_false (answer.done);
  g_async_queue_push (queue, GINT_TO_POINTER (8));
  g_assert_cmpint (GPOINTER_TO_INT (answer_wait (&answer, &error)), ==, 8);
  g_assert_no_error (error);
}

static void
test_wrong_thread (StoreFixture *self, gconstpointer data)
{
  if (g_test_subprocess ())
    {
      GotganConnection *connection = NULL;

      store_write (self->store, get_thread, &connection, NULL);
      gotgan_connection_run (connection, "SELECT 1", NULL);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*self->owner == g_thread_self ()*");
}

static gpointer
use_in_thread (gpointer data)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  Answer answer = { 0 };

  g_main_context_push_thread_default (context);
  gotgan_store_write_async (data, write_number, GINT_TO_POINTER (1), NULL, NULL, NULL,
                            answer_write_cb, &answer);
  while (!answer.done)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  return NULL;
}

static void
test_answers_in_callers_context (StoreFixture *self, gconstpointer data)
{
  g_thread_join (g_thread_new ("caller", use_in_thread, self->store));
  assert_numbers (self, 1);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->result = gotgan_store_open_finish (result, &answer->error);
  answer->done = TRUE;
}

static void
test_open_async (StoreFixture *self, gconstpointer data)
{
  Answer answer = { 0 };
  g_autoptr (GotganStore) second = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_store_open_async (self->fixture.path, NULL, opened_cb, &answer);
  second = answer_wait (&answer, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gotgan_store_get_path (second), ==, self->fixture.path);
  /* Two programs with one library: what one writes, the other sees. */
  store_write (second, write_number, GINT_TO_POINTER (3), &error);
  g_assert_no_error (error);
  assert_numbers (self, 3);
}

static gpointer
wait_for_nobody (GotganConnection *connection, gpointer data, GCancellable *cancellable,
                 GError **error)
{
  gotgan_connection_run (connection, "PRAGMA busy_timeout = 0", error);
  return NULL;
}

static void
test_busy (StoreFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganConnection) other =
      gotgan_connection_open (self->fixture.path, GOTGAN_CONNECTION_WRITE, &error);

  g_assert_no_error (error);
  store_write (self->store, wait_for_nobody, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (gotgan_connection_begin (other, NULL));
  store_write (self->store, write_number, GINT_TO_POINTER (1), &error);
  g_assert_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_BUSY);
  g_clear_error (&error);
  gotgan_connection_rollback (other);
  store_write (self->store, write_number, GINT_TO_POINTER (2), &error);
  g_assert_no_error (error);
  assert_numbers (self, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/store/threads/" name, StoreFixture, NULL, set_up, func, tear_down)
  ADD ("in-order", test_in_order);
  ADD ("failure-rolls-back", test_failure_rolls_back);
  ADD ("nested", test_nested);
  ADD ("reader-cannot-write", test_reader_cannot_write);
  ADD ("cancel-under-way", test_cancel_under_way);
  ADD ("cancel-before", test_cancel_before);
  ADD ("cancel-too-late", test_cancel_too_late);
  ADD ("close-waits", test_close_waits);
  ADD ("last-unref", test_last_unref);
  ADD ("threads", test_threads);
  ADD ("survey", test_survey);
  ADD ("wrong-thread", test_wrong_thread);
  ADD ("answers-in-callers-context", test_answers_in_callers_context);
  ADD ("open-async", test_open_async);
  ADD ("busy", test_busy);
#undef ADD
  return g_test_run ();
}
