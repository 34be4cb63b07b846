#include "config.h"

#include "ui/shelf/gotgan-headline-place.h"

#include "ui/shelf/gotgan-headline-cell.h"

struct _GotganHeadlinePlace
{
  GtkWidget parent_instance;

  GotganRowQueue *queue;
  GotganHeadline *headline;
  gulong handler;
  GtkListItem *item;
  GtkWidget *cell;
};

/* Before any row has been measured: a title of two lines and what stands beneath it. */
#define FIRST_HEIGHT 64

/* The last row's, for those that have not been measured. */
static int likely_height = FIRST_HEIGHT;

G_DEFINE_FINAL_TYPE (GotganHeadlinePlace, gotgan_headline_place, GTK_TYPE_WIDGET)

/* --- What it shows ------------------------------------------------------------------------ */

/* Returns: (transfer full) */
static GtkWidget *
gotgan_headline_place_make_cell (GotganHeadlinePlace *self)
{
  GtkWidget *spare = gotgan_row_queue_take_spare (self->queue);

  return spare != NULL ? spare : g_object_ref_sink (gotgan_headline_cell_new ());
}

gboolean
gotgan_headline_place_set (GtkWidget *place)
{
  GotganHeadlinePlace *self = GOTGAN_HEADLINE_PLACE (place);

  /* It comes again when it has been read. */
  if (self->headline == NULL || !gotgan_headline_get_loaded (self->headline))
    return FALSE;
  if (self->cell == NULL)
    {
      self->cell = gotgan_headline_place_make_cell (self);
      gtk_widget_set_parent (self->cell, place);
      g_object_unref (self->cell);
    }
  gotgan_headline_cell_set_headline (GOTGAN_HEADLINE_CELL (self->cell), self->headline);
  gtk_widget_set_opacity (self->cell, 1);
  if (self->item != NULL)
    gtk_list_item_set_accessible_label (self->item, gotgan_headline_cell_get_spoken (
                                                        GOTGAN_HEADLINE_CELL (self->cell)));
  /* Most of what a row costs. Measured here it is counted by the queue, and known when the list is laid out. */
  if (gtk_widget_get_width (place) > 0)
    gtk_widget_measure (place, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (place), NULL, NULL,
                        NULL, NULL);
  return TRUE;
}

static void
gotgan_headline_place_queue (GotganHeadlinePlace *self)
{
  gotgan_row_queue_add (self->queue, GTK_WIDGET (self));
}

/* --- Where it stands ---------------------------------------------------------------------- */

static GtkSizeRequestMode
gotgan_headline_place_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gotgan_headline_place_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                               int *minimum, int *natural, int *minimum_baseline,
                               int *natural_baseline)
{
  GotganHeadlinePlace *self = GOTGAN_HEADLINE_PLACE (widget);
  int height = orientation == GTK_ORIENTATION_VERTICAL ? likely_height : 0;

  *minimum = *natural = height;
  if (self->cell == NULL)
    return;
  gtk_widget_measure (self->cell, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    likely_height = *natural;
}

static void
gotgan_headline_place_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GotganHeadlinePlace *self = GOTGAN_HEADLINE_PLACE (widget);

  if (self->cell != NULL)
    gtk_widget_allocate (self->cell, width, height, baseline, NULL);
}

/* --- Object ------------------------------------------------------------------------------- */

static void
gotgan_headline_place_follow (GotganHeadlinePlace *self, GotganHeadline *headline)
{
  if (self->headline != NULL)
    g_clear_signal_handler (&self->handler, self->headline);
  g_set_object (&self->headline, headline);
  if (headline != NULL)
    self->handler = g_signal_connect_swapped (headline, "notify",
                                              G_CALLBACK (gotgan_headline_place_queue), self);
}

static void
gotgan_headline_place_leave_cell (GotganHeadlinePlace *self)
{
  GtkWidget *cell = g_steal_pointer (&self->cell);

  gotgan_headline_cell_set_headline (GOTGAN_HEADLINE_CELL (cell), NULL);
  gotgan_row_queue_put_spare (self->queue, cell);
}

static void
gotgan_headline_place_dispose (GObject *object)
{
  GotganHeadlinePlace *self = GOTGAN_HEADLINE_PLACE (object);

  if (self->queue != NULL)
    gotgan_row_queue_remove (self->queue, GTK_WIDGET (self));
  if (self->cell != NULL)
    gotgan_headline_place_leave_cell (self);
  g_clear_object (&self->queue);
  gotgan_headline_place_follow (self, NULL);
  g_clear_weak_pointer (&self->item);
  G_OBJECT_CLASS (gotgan_headline_place_parent_class)->dispose (object);
}

static void
gotgan_headline_place_class_init (GotganHeadlinePlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gotgan_headline_place_dispose;
  widget_class->get_request_mode = gotgan_headline_place_get_request_mode;
  widget_class->measure = gotgan_headline_place_measure;
  widget_class->size_allocate = gotgan_headline_place_size_allocate;
}

static void
gotgan_headline_place_init (GotganHeadlinePlace *self)
{
}

GtkWidget *
gotgan_headline_place_new (GotganRowQueue *queue, GtkListItem *item)
{
  GotganHeadlinePlace *self = g_object_new (GOTGAN_TYPE_HEADLINE_PLACE, NULL);

  self->queue = g_object_ref (queue);
  g_set_weak_pointer (&self->item, item);
  return GTK_WIDGET (self);
}

GotganHeadline *
gotgan_headline_place_get_headline (GotganHeadlinePlace *self)
{
  g_return_val_if_fail (GOTGAN_IS_HEADLINE_PLACE (self), NULL);

  return self->headline;
}

void
gotgan_headline_place_set_headline (GotganHeadlinePlace *self, GotganHeadline *headline)
{
  g_return_if_fail (GOTGAN_IS_HEADLINE_PLACE (self));
  g_return_if_fail (headline == NULL || GOTGAN_IS_HEADLINE (headline));

  if (self->headline == headline)
    return;
  gotgan_headline_place_follow (self, headline);
  /* What it showed before is not to be seen, and is as good a guess at its height as any. */
  if (self->cell != NULL)
    gtk_widget_set_opacity (self->cell, 0);
  if (headline != NULL)
    gotgan_headline_place_queue (self);
  else
    gotgan_row_queue_remove (self->queue, GTK_WIDGET (self));
}
