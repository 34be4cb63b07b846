#include "config.h"

#include "ui/shelf/gotgan-shelf-count.h"

/* Milliseconds: several changes are counted as one. */
#define PAUSE 250

struct _GotganShelfCount
{
  GObject parent_instance;

  GotganLibrary *library;
  GotganShelf shelf;
  GotganHeadlineList *counting;
  gboolean changed_meanwhile;
  guint pause;
  guint count;
};

G_DEFINE_FINAL_TYPE (GotganShelfCount, gotgan_shelf_count, G_TYPE_OBJECT)

enum
{
  PROP_COUNT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void gotgan_shelf_count_queue (GotganShelfCount *self);

static void
gotgan_shelf_count_set_count (GotganShelfCount *self, guint count)
{
  if (self->count == count)
    return;
  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static void
gotgan_shelf_count_loading_cb (GotganShelfCount *self)
{
  g_autoptr (GotganHeadlineList) counted = NULL;

  if (gotgan_headline_list_get_loading (self->counting))
    return;
  counted = g_steal_pointer (&self->counting);
  g_signal_handlers_disconnect_by_data (counted, self);
  gotgan_shelf_count_set_count (self, g_list_model_get_n_items (G_LIST_MODEL (counted)));
  if (self->changed_meanwhile)
    gotgan_shelf_count_queue (self);
}

static void
gotgan_shelf_count_begin (GotganShelfCount *self)
{
  self->changed_meanwhile = FALSE;
  self->counting = gotgan_headline_list_new (self->library);
  gotgan_headline_list_set_shelf (self->counting, self->shelf, NULL);
  g_signal_connect_object (self->counting, "notify::loading",
                           G_CALLBACK (gotgan_shelf_count_loading_cb), self, G_CONNECT_SWAPPED);
  if (!gotgan_headline_list_get_loading (self->counting))
    gotgan_shelf_count_loading_cb (self);
}

static void
gotgan_shelf_count_pause_cb (gpointer data)
{
  GotganShelfCount *self = data;

  self->pause = 0;
  gotgan_shelf_count_begin (self);
}

static void
gotgan_shelf_count_queue (GotganShelfCount *self)
{
  if (self->counting != NULL)
    self->changed_meanwhile = TRUE;
  else if (self->pause == 0)
    self->pause = g_timeout_add_once (PAUSE, gotgan_shelf_count_pause_cb, self);
}

static void
gotgan_shelf_count_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COUNT)
    g_value_set_uint (value, GOTGAN_SHELF_COUNT (object)->count);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_shelf_count_dispose (GObject *object)
{
  GotganShelfCount *self = GOTGAN_SHELF_COUNT (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->counting);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (gotgan_shelf_count_parent_class)->dispose (object);
}

static void
gotgan_shelf_count_class_init (GotganShelfCountClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gotgan_shelf_count_get_property;
  object_class->dispose = gotgan_shelf_count_dispose;

  properties[PROP_COUNT] =
      g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gotgan_shelf_count_init (GotganShelfCount *self)
{
}

GotganShelfCount *
gotgan_shelf_count_new (GotganLibrary *library, GotganShelf shelf)
{
  GotganShelfCount *self = g_object_new (GOTGAN_TYPE_SHELF_COUNT, NULL);

  self->library = g_object_ref (library);
  self->shelf = shelf;
  g_signal_connect_object (library, "articles-changed", G_CALLBACK (gotgan_shelf_count_queue), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "article-changed", G_CALLBACK (gotgan_shelf_count_queue), self,
                           G_CONNECT_SWAPPED);
  gotgan_shelf_count_begin (self);
  return self;
}

guint
gotgan_shelf_count_get_count (GotganShelfCount *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_COUNT (self), 0);

  return self->count;
}
