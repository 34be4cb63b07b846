#pragma once

#include "app/store/gotgan-store.h"

G_BEGIN_DECLS

/**
 * GotganIntake:
 *
 * The way into the library for what visits bring. Jobs are prepared by a few threads at once and written as many in one
 * transaction as are ready, whichever source they are of: a thousand small feeds are then a few dozen transactions. Those
 * of one lane are written in the order in which they were pushed; a lane that is slow holds no other up. So that memory does
 * not depend on how much there is, whoever brings more asks for room first.
 */
typedef struct _GotganIntake GotganIntake;

typedef struct _GotganIntakeJob GotganIntakeJob;

/**
 * GotganIntakeClass:
 * @prepare: (nullable): on any thread, beside other jobs; may wait for the store to read
 * @write: on the store's thread, in a transaction with other jobs. %FALSE takes the whole transaction back and ends the intake,
 *   so what the library has against one item is to be kept in the job instead
 * @done: (nullable): on any thread, when the transaction has been committed, or with why the library can't be written
 * @free: (nullable): the last call, on any thread
 */
typedef struct
{
  void (*prepare) (GotganIntakeJob *job, GotganStore *store);
  gboolean (*write) (GotganIntakeJob *job, GotganConnection *connection, GError **error);
  void (*done) (GotganIntakeJob *job, const GError *failure);
  void (*free) (GotganIntakeJob *job);
} GotganIntakeClass;

/**
 * GotganIntakeJob:
 * @lane: what it keeps its order in: the id of its source
 * @n_items, @n_bytes: what it weighs; none of the three is to be changed once it was pushed
 *
 * The first member of what is pushed.
 */
struct _GotganIntakeJob
{
  const GotganIntakeClass *class;
  gint64 lane;
  guint n_items;
  gsize n_bytes;
  gboolean is_ready;
};

GotganIntake *gotgan_intake_new (GotganStore *store);

/** Ends it. Jobs that have not been written by then are dropped without a word. */
void gotgan_intake_free (GotganIntake *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganIntake, gotgan_intake_free)

/** @job: (transfer full): taken at once, also when there is no room */
void gotgan_intake_push (GotganIntake *self, GotganIntakeJob *job);

/**
 * gotgan_intake_wait_for_room:
 *
 * A lane with nothing on its way always has room, however full the intake is of others.
 *
 * Returns: (transfer full) (nullable): a source that is ready once @lane has room, with a #GSourceFunc; %NULL: it has now
 */
GSource *gotgan_intake_wait_for_room (GotganIntake *self, gint64 lane);

/** Returns: (transfer full) (nullable): why it has ended: the library can't be written */
GError *gotgan_intake_dup_failure (GotganIntake *self);

G_END_DECLS
