#include "config.h"

#include "app/sync/gotgan-intake.h"

#include <glib/gstdio.h>

/* The way into the library, with jobs that are prepared when the test lets them. */

typedef struct
{
  char *folder;
  GotganStore *store;
  GotganIntake *intake;
  GMutex mutex;
  GCond changed;
  gboolean is_shut;
  guint n_waiting;
  GArray *written;
} Fixture;

/* @is_slow: prepared once the fixture is no longer shut */
typedef struct
{
  GotganIntakeJob job;
  Fixture *fixture;
  guint number;
  gboolean is_slow;
} TestJob;

typedef struct
{
  gint64 lane;
  guint number;
} Written;

static void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("gotgan-intake-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "library.gotgan", NULL);
  fixture->store = gotgan_store_open (path, &error);
  g_assert_no_error (error);
  fixture->intake = gotgan_intake_new (fixture->store);
  g_mutex_init (&fixture->mutex);
  g_cond_init (&fixture->changed);
  fixture->is_shut = TRUE;
  fixture->written = g_array_new (FALSE, FALSE, sizeof (Written));
}

static void
open_gate (Fixture *fixture)
{
  g_mutex_lock (&fixture->mutex);
  fixture->is_shut = FALSE;
  g_cond_broadcast (&fixture->changed);
  g_mutex_unlock (&fixture->mutex);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  open_gate (fixture);
  gotgan_intake_free (fixture->intake);
  gotgan_store_close (fixture->store);
  g_object_unref (fixture->store);
  g_array_unref (fixture->written);
  g_mutex_clear (&fixture->mutex);
  g_cond_clear (&fixture->changed);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* --- Jobs ------------------------------------------------------------------------------------------ */

static void
test_job_prepare (GotganIntakeJob *base, GotganStore *store)
{
  TestJob *job = (TestJob *) base;
  Fixture *fixture = job->fixture;

  g_mutex_lock (&fixture->mutex);
  fixture->n_waiting++;
  g_cond_broadcast (&fixture->changed);
  while (job->is_slow && fixture->is_shut)
    g_cond_wait (&fixture->changed, &fixture->mutex);
  fixture->n_waiting--;
  g_mutex_unlock (&fixture->mutex);
}

static gboolean
test_job_write (GotganIntakeJob *base, GotganConnection *connection, GError **error)
{
  TestJob *job = (TestJob *) base;
  Fixture *fixture = job->fixture;
  Written written = { base->lane, job->number };

  g_mutex_lock (&fixture->mutex);
  g_array_append_val (fixture->written, written);
  g_cond_broadcast (&fixture->changed);
  g_mutex_unlock (&fixture->mutex);
  return TRUE;
}

static void
test_job_free (GotganIntakeJob *base)
{
  g_free (base);
}

static const GotganIntakeClass test_job_class = { .prepare = test_job_prepare,
                                                  .write = test_job_write,
                                                  .free = test_job_free };

static void
push (Fixture *fixture, gint64 lane, guint first, guint end, gboolean is_slow)
{
  for (guint i = first; i < end; i++)
    {
      TestJob *job = g_new0 (TestJob, 1);

      job->job = (GotganIntakeJob) { &test_job_class, lane, 64, 1024, FALSE };
      job->fixture = fixture;
      job->number = i;
      job->is_slow = is_slow;
      gotgan_intake_push (fixture->intake, &job->job);
    }
}

static void
wait_written (Fixture *fixture, guint n)
{
  g_mutex_lock (&fixture->mutex);
  while (fixture->written->len < n)
    g_cond_wait (&fixture->changed, &fixture->mutex);
  g_mutex_unlock (&fixture->mutex);
}

static void
wait_waiting (Fixture *fixture, guint n)
{
  g_mutex_lock (&fixture->mutex);
  while (fixture->n_waiting < n)
    g_cond_wait (&fixture->changed, &fixture->mutex);
  g_mutex_unlock (&fixture->mutex);
}

/* Returns: how many of @lane have been written, and all in their order */
static guint
check_order (Fixture *fixture, gint64 lane)
{
  guint n_written = 0;

  for (guint i = 0; i < fixture->written->len; i++)
    {
      Written written = g_array_index (fixture->written, Written, i);

      if (written.lane == lane)
        g_assert_cmpuint (written.number, ==, n_written++);
    }
  return n_written;
}

/* --- Tests ----------------------------------------------------------------------------------------- */

static void
test_order (Fixture *fixture, gconstpointer data)
{
  open_gate (fixture);
  for (guint i = 0; i < 40; i++)
    for (gint64 lane = 1; lane <= 3; lane++)
      push (fixture, lane, 5 * i, 5 * i + 5, i % 3 == 0);
  wait_written (fixture, 600);
  for (gint64 lane = 1; lane <= 3; lane++)
    g_assert_cmpuint (check_order (fixture, lane), ==, 200);
}

/* However much of it there is, a source that is slow to prepare holds no other up. */
static void
test_slow_lane (Fixture *fixture, gconstpointer data)
{
  push (fixture, 1, 0, 30, TRUE);
  wait_waiting (fixture, 1);
  push (fixture, 2, 0, 30, FALSE);
  wait_written (fixture, 30);
  g_assert_cmpuint (check_order (fixture, 1), ==, 0);
  g_assert_cmpuint (check_order (fixture, 2), ==, 30);
  open_gate (fixture);
  wait_written (fixture, 60);
  g_assert_cmpuint (check_order (fixture, 1), ==, 30);
}

static gboolean
note_cb (gpointer data)
{
  (*(guint *) data)++;
  return G_SOURCE_REMOVE;
}

/* Pushing never waits; who asks for room is told when it is there, and a lane with nothing on its way has it at once. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSource) room = NULL;
  g_autoptr (GSource) forgotten = NULL;
  guint n_told = 0;

  g_assert_null (gotgan_intake_wait_for_room (fixture->intake, 1));
  push (fixture, 1, 0, 100, TRUE);
  room = gotgan_intake_wait_for_room (fixture->intake, 1);
  forgotten = gotgan_intake_wait_for_room (fixture->intake, 1);
  g_assert_nonnull (room);
  g_assert_nonnull (forgotten);
  g_assert_null (gotgan_intake_wait_for_room (fixture->intake, 2));
  g_source_set_callback (room, note_cb, &n_told, NULL);
  g_source_attach (room, NULL);
  g_source_destroy (forgotten);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_told, ==, 0);
  open_gate (fixture);
  while (n_told == 0)
    g_main_context_iteration (NULL, TRUE);
  wait_written (fixture, 100);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_told, ==, 1);
}

/* It ends with jobs on their way, of which some are being prepared. */
static void
test_end (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSource) room = NULL;

  push (fixture, 1, 0, 100, TRUE);
  push (fixture, 2, 0, 3, FALSE);
  wait_written (fixture, 3);
  room = gotgan_intake_wait_for_room (fixture->intake, 1);
  g_assert_nonnull (room);
}

#define ADD(name, func) \
  g_test_add ("/intake/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("order", test_order);
  ADD ("slow-lane", test_slow_lane);
  ADD ("room", test_room);
  ADD ("end", test_end);

  return g_test_run ();
}
