#include "config.h"

#include "ui/shell/gotgan-history.h"

/* More than one walks back through. */
#define N_KEPT 200

struct _GotganHistory
{
  GObject parent_instance;

  GArray *visited;
  guint place;
};

G_DEFINE_FINAL_TYPE (GotganHistory, gotgan_history, G_TYPE_OBJECT)

static void
gotgan_history_finalize (GObject *object)
{
  g_array_unref (GOTGAN_HISTORY (object)->visited);
  G_OBJECT_CLASS (gotgan_history_parent_class)->finalize (object);
}

static void
gotgan_history_class_init (GotganHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_history_finalize;
}

static void
gotgan_history_init (GotganHistory *self)
{
  self->visited = g_array_new (FALSE, FALSE, sizeof (gint64));
}

GotganHistory *
gotgan_history_new (void)
{
  return g_object_new (GOTGAN_TYPE_HISTORY, NULL);
}

void
gotgan_history_visit (GotganHistory *self, gint64 id)
{
  g_return_if_fail (GOTGAN_IS_HISTORY (self));

  if (id == 0)
    return;
  if (self->visited->len > 0)
    {
      if (g_array_index (self->visited, gint64, self->place) == id)
        return;
      g_array_set_size (self->visited, self->place + 1);
    }
  if (self->visited->len == N_KEPT)
    g_array_remove_index (self->visited, 0);
  g_array_append_val (self->visited, id);
  self->place = self->visited->len - 1;
}

gint64
gotgan_history_go (GotganHistory *self, int step)
{
  gint64 next;

  g_return_val_if_fail (GOTGAN_IS_HISTORY (self), 0);

  next = (gint64) self->place + step;
  if (next < 0 || next >= self->visited->len)
    return 0;
  self->place = (guint) next;
  return g_array_index (self->visited, gint64, self->place);
}
