#include "config.h"

#include "ui/shelf/gotgan-row-queue.h"

/* What setting and measuring rows may take of a frame, in microseconds. Laying them out and drawing them takes as much again. */
#define BUDGET 2000

/* Frames without a row to set before it rests: the first after a jump comes before the rows are where they belong. */
#define LAST_FRAMES 2

/* Spare cells that are kept: what is seen and a page on both sides. The others go so many at a time. */
#define MAX_SPARE 48
#define N_FREED 4

struct _GotganRowQueue
{
  GObject parent_instance;

  GtkListView *view;
  GotganRowFunc func;
  GSignalGroup *scrolling;
  GHashTable *rows;
  guint tick;
  guint n_frames_left;
  /* (element-type GtkWidget) */
  GPtrArray *spare;
  guint freeing;
};

/* A row and how far it is from what is seen, in application pixels. */
typedef struct
{
  GtkWidget *row;
  float distance;
} GotganQueuedRow;

G_DEFINE_FINAL_TYPE (GotganRowQueue, gotgan_row_queue, G_TYPE_OBJECT)

/* --- Which come next ---------------------------------------------------------------------- */

static int
gotgan_queued_row_compare (gconstpointer a, gconstpointer b)
{
  const GotganQueuedRow *first = a;
  const GotganQueuedRow *second = b;

  return (first->distance > second->distance) - (first->distance < second->distance);
}

/* Returns: %FALSE for a row that has no place yet */
static gboolean
gotgan_row_queue_measure (GotganRowQueue *self, GtkWidget *row, float *distance)
{
  graphene_rect_t bounds;
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self->view));

  if (gtk_widget_get_height (row) == 0
      || !gtk_widget_compute_bounds (row, GTK_WIDGET (self->view), &bounds))
    return FALSE;
  *distance = MAX (MAX (bounds.origin.y - height, -bounds.origin.y - bounds.size.height), 0);
  return TRUE;
}

/* Returns: (transfer full) (element-type GotganQueuedRow): those near what is seen, the nearest first */
static GArray *
gotgan_row_queue_list_near (GotganRowQueue *self, gboolean *has_unplaced)
{
  GArray *near = g_array_new (FALSE, FALSE, sizeof (GotganQueuedRow));
  float page = (float) gtk_widget_get_height (GTK_WIDGET (self->view));
  GHashTableIter iter;
  GotganQueuedRow queued;

  *has_unplaced = FALSE;
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, (gpointer *) &queued.row, NULL))
    {
      if (!gotgan_row_queue_measure (self, queued.row, &queued.distance))
        *has_unplaced |= gtk_widget_get_mapped (queued.row);
      else if (queued.distance <= page)
        g_array_append_val (near, queued);
    }
  g_array_sort (near, gotgan_queued_row_compare);
  return near;
}

/* --- A little with each frame ------------------------------------------------------------- */

static gboolean
gotgan_row_queue_tick_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  GotganRowQueue *self = data;
  gint64 end = g_get_monotonic_time () + BUDGET;
  gboolean has_unplaced;
  g_autoptr (GArray) near = gotgan_row_queue_list_near (self, &has_unplaced);
  guint n_done = 0;

  while (n_done < near->len)
    {
      GtkWidget *row = g_array_index (near, GotganQueuedRow, n_done++).row;

      g_hash_table_remove (self->rows, row);
      if (self->func (row) && g_get_monotonic_time () > end)
        break;
    }
  if (near->len > 0 || has_unplaced)
    self->n_frames_left = LAST_FRAMES;
  if (self->n_frames_left-- > 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
gotgan_row_queue_wake (GotganRowQueue *self)
{
  self->n_frames_left = LAST_FRAMES;
  if (self->tick == 0 && self->view != NULL && g_hash_table_size (self->rows) > 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), gotgan_row_queue_tick_cb,
                                               self, NULL);
}

/* --- Spare cells -------------------------------------------------------------------------- */

static gboolean
gotgan_row_queue_free_cb (gpointer data)
{
  GotganRowQueue *self = data;

  for (guint i = 0; i < N_FREED && self->spare->len > MAX_SPARE; i++)
    g_ptr_array_remove_index (self->spare, self->spare->len - 1);
  if (self->spare->len > MAX_SPARE)
    return G_SOURCE_CONTINUE;
  self->freeing = 0;
  return G_SOURCE_REMOVE;
}

void
gotgan_row_queue_put_spare (GotganRowQueue *self, GtkWidget *cell)
{
  g_return_if_fail (GOTGAN_IS_ROW_QUEUE (self));
  g_return_if_fail (GTK_IS_WIDGET (cell));

  g_ptr_array_add (self->spare, g_object_ref (cell));
  gtk_widget_unparent (cell);
  if (self->spare->len > MAX_SPARE && self->freeing == 0)
    self->freeing = g_idle_add (gotgan_row_queue_free_cb, self);
}

GtkWidget *
gotgan_row_queue_take_spare (GotganRowQueue *self)
{
  g_return_val_if_fail (GOTGAN_IS_ROW_QUEUE (self), NULL);

  return self->spare->len > 0 ? g_ptr_array_steal_index (self->spare, self->spare->len - 1) : NULL;
}

/* --- Object ------------------------------------------------------------------------------- */

static void
gotgan_row_queue_dispose (GObject *object)
{
  GotganRowQueue *self = GOTGAN_ROW_QUEUE (object);

  if (self->tick != 0 && self->view != NULL)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->freeing, g_source_remove);
  g_ptr_array_set_size (self->spare, 0);
  g_clear_object (&self->scrolling);
  g_clear_weak_pointer (&self->view);
  G_OBJECT_CLASS (gotgan_row_queue_parent_class)->dispose (object);
}

static void
gotgan_row_queue_finalize (GObject *object)
{
  g_hash_table_unref (GOTGAN_ROW_QUEUE (object)->rows);
  g_ptr_array_unref (GOTGAN_ROW_QUEUE (object)->spare);
  G_OBJECT_CLASS (gotgan_row_queue_parent_class)->finalize (object);
}

static void
gotgan_row_queue_class_init (GotganRowQueueClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gotgan_row_queue_dispose;
  G_OBJECT_CLASS (klass)->finalize = gotgan_row_queue_finalize;
}

static void
gotgan_row_queue_init (GotganRowQueue *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
  self->spare = g_ptr_array_new_with_free_func (g_object_unref);
  self->scrolling = g_signal_group_new (GTK_TYPE_ADJUSTMENT);
  g_signal_group_connect_swapped (self->scrolling, "value-changed",
                                  G_CALLBACK (gotgan_row_queue_wake), self);
  g_signal_group_connect_swapped (self->scrolling, "changed", G_CALLBACK (gotgan_row_queue_wake),
                                  self);
}

GotganRowQueue *
gotgan_row_queue_new (GtkListView *view, GotganRowFunc func)
{
  GotganRowQueue *self = g_object_new (GOTGAN_TYPE_ROW_QUEUE, NULL);

  g_set_weak_pointer (&self->view, view);
  self->func = func;
  g_object_bind_property (view, "vadjustment", self->scrolling, "target", G_BINDING_SYNC_CREATE);
  return self;
}

void
gotgan_row_queue_add (GotganRowQueue *self, GtkWidget *row)
{
  g_return_if_fail (GOTGAN_IS_ROW_QUEUE (self));
  g_return_if_fail (GTK_IS_WIDGET (row));

  g_hash_table_add (self->rows, row);
  gotgan_row_queue_wake (self);
}

void
gotgan_row_queue_remove (GotganRowQueue *self, GtkWidget *row)
{
  g_return_if_fail (GOTGAN_IS_ROW_QUEUE (self));

  g_hash_table_remove (self->rows, row);
}
