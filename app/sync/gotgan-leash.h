#pragma once

#include "app/sync/gotgan-syncer-private.h"

G_BEGIN_DECLS

/* Between the thread of whoever asks and the syncer's: cancelling there, answering back. */

/**
 * GotganLeash:
 *
 * What is under way on the syncer's thread is cancelled there, and nowhere else: by @inner, when the caller cancels or the
 * syncer stops.
 */
typedef struct
{
  GotganSyncerCore *core;
  GCancellable *inner;
  GSource *outer;
  gulong stopping;
} GotganLeash;

/** @outer: (nullable): the caller's */
void gotgan_leash_open (GotganLeash *leash, GotganSyncerCore *core, GCancellable *outer);
void gotgan_leash_close (GotganLeash *leash);

/**
 * gotgan_syncer_answer:
 * @task: (transfer full): the caller's
 * @found: (transfer full) (nullable): not looked at when there is an @error
 * @error: (transfer full) (nullable):
 *
 * Answers in the context of @task.
 */
void gotgan_syncer_answer (GTask *task, gpointer found, GDestroyNotify free_found, GError *error);

G_END_DECLS
