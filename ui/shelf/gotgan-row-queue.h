#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GotganRowQueue:
 *
 * Rows of a list view that are to be set, a few with each frame, so that no frame is late for them. A list view makes two
 * hundred rows at once, of which a dozen are seen: those are set first, then those a page away, and the others when they
 * come near.
 */
#define GOTGAN_TYPE_ROW_QUEUE (gotgan_row_queue_get_type ())
G_DECLARE_FINAL_TYPE (GotganRowQueue, gotgan_row_queue, GOTGAN, ROW_QUEUE, GObject)

/**
 * GotganRowFunc:
 *
 * Sets @row, which is the queue's no more.
 *
 * Returns: whether there was anything to do; %FALSE costs the frame nothing
 */
typedef gboolean (*GotganRowFunc) (GtkWidget *row);

/** @view: (transfer none): the list; not kept */
GotganRowQueue *gotgan_row_queue_new (GtkListView *view, GotganRowFunc func);

/** @row: (transfer none): a descendant of the list; not kept. Twice is once. */
void gotgan_row_queue_add (GotganRowQueue *self, GtkWidget *row);

/** To be called before @row goes. */
void gotgan_row_queue_remove (GotganRowQueue *self, GtkWidget *row);

/**
 * gotgan_row_queue_put_spare:
 * @cell: (transfer none): what a row that goes has shown; parted from it here
 *
 * Keeps @cell for a row that comes. Two hundred that go at once take longer than a frame has, so those that are too many go
 * later, a few at a time.
 */
void gotgan_row_queue_put_spare (GotganRowQueue *self, GtkWidget *cell);

/** Returns: (transfer full) (nullable): a cell that a row has left behind */
GtkWidget *gotgan_row_queue_take_spare (GotganRowQueue *self);

G_END_DECLS
