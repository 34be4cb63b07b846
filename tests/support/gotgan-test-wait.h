#pragma once

#include <gio/gio.h>

/* Milliseconds, more than a busy machine needs. */
#define GOTGAN_TEST_DEADLINE 60000

/* Wakes the loop at the deadline, so that waiting for what never comes ends in a failure and not in silence. */
G_GNUC_UNUSED static gboolean
too_late_cb (gpointer data)
{
  g_error ("Waited too long");
  return G_SOURCE_REMOVE;
}

/** Iterates until @condition holds. */
#define wait_until(condition)                                                 \
  G_STMT_START                                                                \
  {                                                                           \
    guint deadline = g_timeout_add (GOTGAN_TEST_DEADLINE, too_late_cb, NULL); \
                                                                              \
    while (!(condition))                                                      \
      g_main_context_iteration (NULL, TRUE);                                  \
    g_source_remove (deadline);                                               \
  }                                                                           \
  G_STMT_END

/** A callback that keeps the result: of type GAsyncResult **. */
G_GNUC_UNUSED static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer kept)
{
  *(GAsyncResult **) kept = g_object_ref (result);
}
