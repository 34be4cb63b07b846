#include "config.h"

#include "ui/shelf/gotgan-shelf-places.h"

#include "ui/shelf/gotgan-search-count.h"
#include "ui/shelf/gotgan-shelf-count.h"
#include "ui/shelf/gotgan-shelf-rows.h"

#include <gtk/gtk.h>

/* As many companies as one looks through; the others are found by Ctrl+K. */
#define N_COMPANIES 30

struct _GotganShelfPlaces
{
  GObject parent_instance;

  GotganLibrary *library;
  GListModel *searches;
  GListModel *sources;
  GListModel *parties;
  GPtrArray *shelves;
  GHashTable *known;
  GotganShelfRows *rows;
  GotganShelfPlace *all;
  GotganShelfCount *unread;
  GotganShelfCount *starred;
  guint update;
  guint count;
};

G_DEFINE_FINAL_TYPE (GotganShelfPlaces, gotgan_shelf_places, G_TYPE_OBJECT)

/* --- The order of sources ----------------------------------------------------------------- */

typedef struct
{
  GotganSource *source;
  char *folder;
} GotganShelved;

static void
gotgan_shelved_clear (gpointer data)
{
  GotganShelved *shelved = data;

  g_object_unref (shelved->source);
  g_free (shelved->folder);
}

/* What is in no folder goes first, then folder after folder; within one in the order in which sources were added. */
static int
gotgan_shelved_compare (gconstpointer a, gconstpointer b)
{
  const GotganShelved *first = a;
  const GotganShelved *second = b;
  gint64 first_id = gotgan_source_get_id (first->source);
  gint64 second_id = gotgan_source_get_id (second->source);
  int order = g_strcmp0 (first->folder, second->folder);

  return order != 0 ? order : (first_id > second_id) - (first_id < second_id);
}

static GArray *
gotgan_shelf_places_sort_sources (GotganShelfPlaces *self)
{
  guint n_sources = g_list_model_get_n_items (self->sources);
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (GotganShelved), n_sources);

  g_array_set_clear_func (sorted, gotgan_shelved_clear);
  for (guint i = 0; i < n_sources; i++)
    {
      GotganShelved shelved = { g_list_model_get_item (self->sources, i), NULL };
      const char *folder = gotgan_source_get_folder (shelved.source);

      shelved.folder = folder != NULL ? g_utf8_collate_key (folder, -1) : NULL;
      g_array_append_val (sorted, shelved);
    }
  g_array_sort (sorted, gotgan_shelved_compare);
  return sorted;
}

/* --- Places ------------------------------------------------------------------------------- */

/* Searches, sources and companies that stay keep their place, and so their row. */
static void
gotgan_shelf_places_add (GotganShelfPlaces *self, GHashTable *known, GPtrArray *places,
                         gpointer shown, GotganShelfPlace *(*make) (GotganShelfPlaces *, gpointer))
{
  GotganShelfPlace *place = g_hash_table_lookup (self->known, shown);

  place = place != NULL ? g_object_ref (place) : make (self, shown);
  g_ptr_array_add (places, place);
  g_hash_table_insert (known, g_object_ref (shown), g_object_ref (place));
}

static GotganShelfPlace *
gotgan_shelf_places_make_for_search (GotganShelfPlaces *self, gpointer search)
{
  GotganShelfPlace *place = gotgan_shelf_place_new_for_search (search);

  gotgan_search_count_follow (place, self->library);
  return place;
}

static GotganShelfPlace *
gotgan_shelf_places_make_for_source (GotganShelfPlaces *self, gpointer source)
{
  return gotgan_shelf_place_new_for_source (source);
}

static GotganShelfPlace *
gotgan_shelf_places_make_for_party (GotganShelfPlaces *self, gpointer party)
{
  return gotgan_shelf_place_new_for_party (party);
}

static void
gotgan_shelf_places_add_searches (GotganShelfPlaces *self, GHashTable *known, GPtrArray *places)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->searches); i++)
    {
      g_autoptr (GotganSavedSearch) search = g_list_model_get_item (self->searches, i);

      gotgan_shelf_places_add (self, known, places, search, gotgan_shelf_places_make_for_search);
    }
}

static void
gotgan_shelf_places_update (GotganShelfPlaces *self)
{
  GPtrArray *places = g_ptr_array_copy (self->shelves, (GCopyFunc) (void *) g_object_ref, NULL);
  GHashTable *known = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  g_autoptr (GArray) sources = gotgan_shelf_places_sort_sources (self);
  guint n_companies = MIN (g_list_model_get_n_items (self->parties), N_COMPANIES);

  g_clear_handle_id (&self->update, g_source_remove);
  g_ptr_array_set_free_func (places, g_object_unref);
  gotgan_shelf_places_add_searches (self, known, places);
  for (guint i = 0; i < sources->len; i++)
    gotgan_shelf_places_add (self, known, places, g_array_index (sources, GotganShelved, i).source,
                             gotgan_shelf_places_make_for_source);
  for (guint i = 0; i < n_companies; i++)
    {
      g_autoptr (GotganParty) party = g_list_model_get_item (self->parties, i);

      gotgan_shelf_places_add (self, known, places, party, gotgan_shelf_places_make_for_party);
    }
  g_hash_table_unref (self->known);
  self->known = known;
  gotgan_shelf_rows_set (self->rows, places);
}

static gboolean
gotgan_shelf_places_update_cb (gpointer data)
{
  GotganShelfPlaces *self = data;

  self->update = 0;
  gotgan_shelf_places_update (self);
  return G_SOURCE_REMOVE;
}

/* Of a thousand sources each may say on its own that it moved. */
static void
gotgan_shelf_places_queue_update (GotganShelfPlaces *self)
{
  if (self->update == 0)
    self->update =
        g_idle_add_full (G_PRIORITY_HIGH_IDLE, gotgan_shelf_places_update_cb, self, NULL);
}

/* --- Counts ------------------------------------------------------------------------------- */

/* All articles are those of all sources. */
static void
gotgan_shelf_places_count_all (GotganShelfPlaces *self)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->sources); i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (self->sources, i);

      count += gotgan_source_get_n_articles (source);
    }
  gotgan_shelf_place_set_count (self->all, count);
}

static gboolean
gotgan_shelf_places_count_cb (gpointer data)
{
  GotganShelfPlaces *self = data;

  self->count = 0;
  gotgan_shelf_places_count_all (self);
  return G_SOURCE_REMOVE;
}

static void
gotgan_shelf_places_queue_count (GotganShelfPlaces *self)
{
  if (self->count == 0)
    self->count = g_idle_add_full (G_PRIORITY_HIGH_IDLE, gotgan_shelf_places_count_cb, self, NULL);
}

static void
gotgan_shelf_places_follow_sources_cb (GotganShelfPlaces *self, guint position, guint removed,
                                       guint added, GListModel *sources)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, i);

      g_signal_connect_object (source, "notify::n-articles",
                               G_CALLBACK (gotgan_shelf_places_queue_count), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (source, "notify::folder",
                               G_CALLBACK (gotgan_shelf_places_queue_update), self,
                               G_CONNECT_SWAPPED);
    }
  gotgan_shelf_places_count_all (self);
  gotgan_shelf_places_update (self);
}

static void
gotgan_shelf_places_count_notes_cb (GotganShelfPlace *place, guint position, guint removed,
                                    guint added, GListModel *notes)
{
  gotgan_shelf_place_set_count (place, g_list_model_get_n_items (notes));
}

/* --- Shelves ------------------------------------------------------------------------------ */

static void
gotgan_shelf_places_add_counted (GotganShelfPlaces *self, GotganShelf shelf,
                                 GotganShelfCount *count)
{
  GotganShelfPlace *place = gotgan_shelf_place_new (shelf);

  g_object_bind_property (count, "count", place, "count", G_BINDING_SYNC_CREATE);
  g_ptr_array_add (self->shelves, place);
}

static void
gotgan_shelf_places_add_notes (GotganShelfPlaces *self, GListModel *notes)
{
  GotganShelfPlace *place = gotgan_shelf_place_new (GOTGAN_SHELF_NOTES);

  g_signal_connect_object (notes, "items-changed", G_CALLBACK (gotgan_shelf_places_count_notes_cb),
                           place, G_CONNECT_SWAPPED);
  gotgan_shelf_places_count_notes_cb (place, 0, 0, 0, notes);
  g_ptr_array_add (self->shelves, place);
}

static void
gotgan_shelf_places_add_shelves (GotganShelfPlaces *self, GotganLibrary *library)
{
  self->unread = gotgan_shelf_count_new (library, GOTGAN_SHELF_UNREAD);
  self->starred = gotgan_shelf_count_new (library, GOTGAN_SHELF_STARRED);
  g_ptr_array_add (self->shelves, g_object_ref (self->all));
  gotgan_shelf_places_add_counted (self, GOTGAN_SHELF_UNREAD, self->unread);
  gotgan_shelf_places_add_counted (self, GOTGAN_SHELF_STARRED, self->starred);
  gotgan_shelf_places_add_notes (self, gotgan_library_get_notes (library));
}

static void
gotgan_shelf_places_dispose (GObject *object)
{
  GotganShelfPlaces *self = GOTGAN_SHELF_PLACES (object);

  g_clear_handle_id (&self->update, g_source_remove);
  g_clear_handle_id (&self->count, g_source_remove);
  G_OBJECT_CLASS (gotgan_shelf_places_parent_class)->dispose (object);
}

static void
gotgan_shelf_places_finalize (GObject *object)
{
  GotganShelfPlaces *self = GOTGAN_SHELF_PLACES (object);

  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->shelves);
  g_object_unref (self->rows);
  g_clear_object (&self->library);
  g_clear_object (&self->searches);
  g_clear_object (&self->sources);
  g_clear_object (&self->parties);
  g_clear_object (&self->all);
  g_clear_object (&self->unread);
  g_clear_object (&self->starred);
  G_OBJECT_CLASS (gotgan_shelf_places_parent_class)->finalize (object);
}

static void
gotgan_shelf_places_class_init (GotganShelfPlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gotgan_shelf_places_dispose;
  G_OBJECT_CLASS (klass)->finalize = gotgan_shelf_places_finalize;
}

static void
gotgan_shelf_places_init (GotganShelfPlaces *self)
{
  self->shelves = g_ptr_array_new_with_free_func (g_object_unref);
  self->known = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  self->rows = gotgan_shelf_rows_new ();
  self->all = gotgan_shelf_place_new (GOTGAN_SHELF_ALL);
}

GotganShelfPlaces *
gotgan_shelf_places_new (GotganLibrary *library)
{
  GotganShelfPlaces *self = g_object_new (GOTGAN_TYPE_SHELF_PLACES, NULL);

  self->library = g_object_ref (library);
  self->searches = g_object_ref (gotgan_library_get_saved_searches (library));
  self->sources = g_object_ref (gotgan_library_get_sources (library));
  self->parties = g_object_ref (gotgan_library_get_parties (library));
  gotgan_shelf_places_add_shelves (self, library);
  /* At once: whoever saves a search goes to it. */
  g_signal_connect_object (self->searches, "items-changed", G_CALLBACK (gotgan_shelf_places_update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sources, "items-changed",
                           G_CALLBACK (gotgan_shelf_places_follow_sources_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->parties, "items-changed",
                           G_CALLBACK (gotgan_shelf_places_queue_update), self, G_CONNECT_SWAPPED);
  gotgan_shelf_places_follow_sources_cb (self, 0, 0, g_list_model_get_n_items (self->sources),
                                         self->sources);
  return self;
}

GListModel *
gotgan_shelf_places_get_model (GotganShelfPlaces *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACES (self), NULL);

  return G_LIST_MODEL (self->rows);
}

guint
gotgan_shelf_places_find (GotganShelfPlaces *self, GotganShelfPlace *place)
{
  GListModel *rows;
  guint n_rows;

  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACES (self), GTK_INVALID_LIST_POSITION);

  rows = G_LIST_MODEL (self->rows);
  n_rows = g_list_model_get_n_items (rows);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GotganShelfPlace) other = g_list_model_get_item (rows, i);

      if (gotgan_shelf_place_equal (other, place))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}
