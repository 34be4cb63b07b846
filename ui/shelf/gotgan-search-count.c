#include "config.h"

#include "ui/shelf/gotgan-search-count.h"

/* Milliseconds: while many articles arrive the numbers need not keep up with each. */
#define PAUSE 1000

#define GOTGAN_TYPE_SEARCH_COUNT (gotgan_search_count_get_type ())
G_DECLARE_FINAL_TYPE (GotganSearchCount, gotgan_search_count, GOTGAN, SEARCH_COUNT, GObject)

/* @place: keeps this, so is there as long */
struct _GotganSearchCount
{
  GObject parent_instance;

  GotganShelfPlace *place;
  GotganLibrary *library;
  GotganSavedSearch *search;
  GCancellable *counting;
  gboolean changed_meanwhile;
  guint pause;
};

G_DEFINE_FINAL_TYPE (GotganSearchCount, gotgan_search_count, G_TYPE_OBJECT)

static void gotgan_search_count_queue (GotganSearchCount *self);

static void
gotgan_search_count_counted_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (GotganSearchCount) self = data;
  guint count;
  gboolean done =
      gotgan_library_count_found_finish (GOTGAN_LIBRARY (library), result, &count, NULL);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->counting);
  if (done)
    gotgan_shelf_place_set_count (self->place, count);
  if (self->changed_meanwhile)
    gotgan_search_count_queue (self);
}

static void
gotgan_search_count_begin (GotganSearchCount *self)
{
  self->changed_meanwhile = FALSE;
  self->counting = g_cancellable_new ();
  gotgan_library_count_found_async (self->library, gotgan_saved_search_get_query (self->search),
                                    self->counting, gotgan_search_count_counted_cb,
                                    g_object_ref (self));
}

static void
gotgan_search_count_pause_cb (gpointer data)
{
  GotganSearchCount *self = data;

  self->pause = 0;
  gotgan_search_count_begin (self);
}

static void
gotgan_search_count_queue (GotganSearchCount *self)
{
  if (self->counting != NULL)
    self->changed_meanwhile = TRUE;
  else if (self->pause == 0)
    self->pause = g_timeout_add_once (PAUSE, gotgan_search_count_pause_cb, self);
}

static void
gotgan_search_count_dispose (GObject *object)
{
  GotganSearchCount *self = GOTGAN_SEARCH_COUNT (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->counting);
  g_clear_object (&self->library);
  g_clear_object (&self->search);
  G_OBJECT_CLASS (gotgan_search_count_parent_class)->dispose (object);
}

static void
gotgan_search_count_class_init (GotganSearchCountClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gotgan_search_count_dispose;
}

static void
gotgan_search_count_init (GotganSearchCount *self)
{
}

/* The place goes while it may be counted still. */
static void
gotgan_search_count_leave (gpointer data)
{
  GotganSearchCount *self = data;

  g_cancellable_cancel (self->counting);
  g_clear_handle_id (&self->pause, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->library, self);
  g_signal_handlers_disconnect_by_data (self->search, self);
  g_object_unref (self);
}

void
gotgan_search_count_follow (GotganShelfPlace *place, GotganLibrary *library)
{
  GotganSearchCount *self = g_object_new (GOTGAN_TYPE_SEARCH_COUNT, NULL);
  static const char *const changes[] = { "articles-changed", "article-changed", "claims-changed" };

  self->place = place;
  self->library = g_object_ref (library);
  self->search = g_object_ref (gotgan_shelf_place_get_search (place));
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (library, changes[i], G_CALLBACK (gotgan_search_count_queue), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "notify::query", G_CALLBACK (gotgan_search_count_queue),
                           self, G_CONNECT_SWAPPED);
  gotgan_search_count_begin (self);
  g_object_set_data_full (G_OBJECT (place), "gotgan-search-count", self, gotgan_search_count_leave);
}
