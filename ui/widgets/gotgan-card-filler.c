#include "config.h"

#include "ui/widgets/gotgan-card-filler.h"

/* No card is lower. */
#define LEAST_CARD_HEIGHT 70
/* With each frame, when those that are seen have been drawn. Measuring them takes most of it. */
#define STEP 3
/* A list view makes no more rows than this; what is behind them costs nothing. */
#define MAX_MADE 256

struct _GotganCardFiller
{
  GObject parent_instance;

  GtkListView *view;
  GtkSliceListModel *cards;
  guint tick;
  gboolean is_drawn;
};

G_DEFINE_FINAL_TYPE (GotganCardFiller, gotgan_card_filler, G_TYPE_OBJECT)

static void
gotgan_card_filler_stop (GotganCardFiller *self)
{
  if (self->tick != 0 && self->view != NULL)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick);
  self->tick = 0;
}

static void
gotgan_card_filler_stop_at (GotganCardFiller *self, guint size)
{
  gotgan_card_filler_stop (self);
  gtk_slice_list_model_set_size (self->cards, size);
}

void
gotgan_card_filler_complete (GotganCardFiller *self)
{
  g_return_if_fail (GOTGAN_IS_CARD_FILLER (self));
  gotgan_card_filler_stop_at (self, G_MAXUINT);
}

static gboolean
tick_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  GotganCardFiller *self = data;
  guint size = gtk_slice_list_model_get_size (self->cards) + STEP;

  /* The first frame shows those that there are. */
  if (self->is_drawn && size >= MIN (gotgan_card_filler_get_n_items (self), MAX_MADE))
    {
      self->tick = 0;
      gotgan_card_filler_complete (self);
      return G_SOURCE_REMOVE;
    }
  if (self->is_drawn)
    gtk_slice_list_model_set_size (self->cards, size);
  self->is_drawn = TRUE;
  return G_SOURCE_CONTINUE;
}

static void
gotgan_card_filler_begin (GotganCardFiller *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self->view));

  /* Before it is laid out for the first time only its window has a height. */
  gotgan_card_filler_stop_at (
      self, (guint) gtk_widget_get_height (GTK_WIDGET (window)) / LEAST_CARD_HEIGHT + 1);
  self->is_drawn = FALSE;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), tick_cb, self, NULL);
}

static void
gotgan_card_filler_mapped_cb (GotganCardFiller *self)
{
  if (gtk_slice_list_model_get_size (self->cards) == 0)
    gotgan_card_filler_begin (self);
}

void
gotgan_card_filler_restart (GotganCardFiller *self)
{
  GtkAdjustment *adjustment;

  g_return_if_fail (GOTGAN_IS_CARD_FILLER (self));
  g_return_if_fail (self->view != NULL);

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, 0);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->view)))
    gotgan_card_filler_begin (self);
  else
    gotgan_card_filler_stop_at (self, 0);
}

void
gotgan_card_filler_set_model (GotganCardFiller *self, GListModel *model)
{
  g_return_if_fail (GOTGAN_IS_CARD_FILLER (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));
  gtk_slice_list_model_set_model (self->cards, model);
}

guint
gotgan_card_filler_get_n_items (GotganCardFiller *self)
{
  GListModel *model;

  g_return_val_if_fail (GOTGAN_IS_CARD_FILLER (self), 0);

  model = gtk_slice_list_model_get_model (self->cards);
  return model != NULL ? g_list_model_get_n_items (model) : 0;
}

static void
gotgan_card_filler_dispose (GObject *object)
{
  GotganCardFiller *self = GOTGAN_CARD_FILLER (object);

  gotgan_card_filler_stop (self);
  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->cards);
  G_OBJECT_CLASS (gotgan_card_filler_parent_class)->dispose (object);
}

static void
gotgan_card_filler_class_init (GotganCardFillerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gotgan_card_filler_dispose;
}

static void
gotgan_card_filler_init (GotganCardFiller *self)
{
  self->cards = gtk_slice_list_model_new (NULL, 0, G_MAXUINT);
}

GotganCardFiller *
gotgan_card_filler_new (GtkListView *view, GtkSingleSelection *selection)
{
  GotganCardFiller *self = g_object_new (GOTGAN_TYPE_CARD_FILLER, NULL);

  g_set_weak_pointer (&self->view, view);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (self->cards));
  g_signal_connect_object (view, "map", G_CALLBACK (gotgan_card_filler_mapped_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
