#include "config.h"

#include "ui/shelf/gotgan-shelf-places.h"

#include "ui/shelf/gotgan-shelf-count.h"

#include <gtk/gtk.h>

/* As many companies as one looks through; the others are found by Ctrl+K. */
#define N_COMPANIES 30

struct _GotganShelfPlaces
{
  GObject parent_instance;

  GListModel *sources;
  GtkSorter *order;
  GListStore *shelves;
  GListModel *places;
  GotganShelfPlace *all;
  GotganShelfCount *unread;
  GotganShelfCount *starred;
};

G_DEFINE_FINAL_TYPE (GotganShelfPlaces, gotgan_shelf_places, G_TYPE_OBJECT)

static gpointer
gotgan_shelf_places_map_source (gpointer source, gpointer data)
{
  GotganShelfPlace *place = gotgan_shelf_place_new_for_source (source);

  g_object_unref (source);
  return place;
}

static gpointer
gotgan_shelf_places_map_party (gpointer party, gpointer data)
{
  GotganShelfPlace *place = gotgan_shelf_place_new_for_party (party);

  g_object_unref (party);
  return place;
}

/* All articles are those of all sources. */
static void
gotgan_shelf_places_count_all_cb (GotganShelfPlaces *self)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->sources); i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (self->sources, i);

      count += gotgan_source_get_n_articles (source);
    }
  gotgan_shelf_place_set_count (self->all, count);
}

static void
gotgan_shelf_places_order_cb (GotganShelfPlaces *self)
{
  gtk_sorter_changed (self->order, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
gotgan_shelf_places_follow_sources_cb (GotganShelfPlaces *self, guint position, guint removed,
                                       guint added, GListModel *sources)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, i);

      g_signal_connect_object (source, "notify::n-articles",
                               G_CALLBACK (gotgan_shelf_places_count_all_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (source, "notify::folder", G_CALLBACK (gotgan_shelf_places_order_cb),
                               self, G_CONNECT_SWAPPED);
    }
  gotgan_shelf_places_count_all_cb (self);
}

static void
gotgan_shelf_places_count_notes_cb (GotganShelfPlace *place, guint position, guint removed,
                                    guint added, GListModel *notes)
{
  gotgan_shelf_place_set_count (place, g_list_model_get_n_items (notes));
}

static void
gotgan_shelf_places_add_counted (GotganShelfPlaces *self, GotganShelf shelf,
                                 GotganShelfCount *count)
{
  g_autoptr (GotganShelfPlace) place = gotgan_shelf_place_new (shelf);

  g_object_bind_property (count, "count", place, "count", G_BINDING_SYNC_CREATE);
  g_list_store_append (self->shelves, place);
}

static void
gotgan_shelf_places_add_notes (GotganShelfPlaces *self, GListModel *notes)
{
  g_autoptr (GotganShelfPlace) place = gotgan_shelf_place_new (GOTGAN_SHELF_NOTES);

  g_signal_connect_object (notes, "items-changed", G_CALLBACK (gotgan_shelf_places_count_notes_cb),
                           place, G_CONNECT_SWAPPED);
  gotgan_shelf_places_count_notes_cb (place, 0, 0, 0, notes);
  g_list_store_append (self->shelves, place);
}

static void
gotgan_shelf_places_add_shelves (GotganShelfPlaces *self, GotganLibrary *library)
{
  self->unread = gotgan_shelf_count_new (library, GOTGAN_SHELF_UNREAD);
  self->starred = gotgan_shelf_count_new (library, GOTGAN_SHELF_STARRED);
  g_list_store_append (self->shelves, self->all);
  gotgan_shelf_places_add_counted (self, GOTGAN_SHELF_UNREAD, self->unread);
  gotgan_shelf_places_add_counted (self, GOTGAN_SHELF_STARRED, self->starred);
  gotgan_shelf_places_add_notes (self, gotgan_library_get_notes (library));

  g_signal_connect_object (self->sources, "items-changed",
                           G_CALLBACK (gotgan_shelf_places_follow_sources_cb), self,
                           G_CONNECT_SWAPPED);
  gotgan_shelf_places_follow_sources_cb (self, 0, 0, g_list_model_get_n_items (self->sources),
                                         self->sources);
}

static int
gotgan_shelf_places_compare_folders (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);
  return g_utf8_collate (a, b);
}

/* What is in no folder goes first, then folder after folder; within one in the order in which sources were added. */
static int
gotgan_shelf_places_compare (gconstpointer a, gconstpointer b, gpointer data)
{
  gint64 first = gotgan_source_get_id ((GotganSource *) a);
  gint64 second = gotgan_source_get_id ((GotganSource *) b);
  int order = gotgan_shelf_places_compare_folders (gotgan_source_get_folder ((GotganSource *) a),
                                                   gotgan_source_get_folder ((GotganSource *) b));

  return order != 0 ? order : (first > second) - (first < second);
}

static GListModel *
gotgan_shelf_places_join (GotganShelfPlaces *self, GListModel *parties)
{
  GListStore *groups = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkMapListModel) sources = NULL;
  g_autoptr (GtkMapListModel) companies = NULL;
  GtkSliceListModel *top = gtk_slice_list_model_new (g_object_ref (parties), 0, N_COMPANIES);
  GtkSortListModel *sorted =
      gtk_sort_list_model_new (g_object_ref (self->sources), g_object_ref (self->order));

  sources =
      gtk_map_list_model_new (G_LIST_MODEL (sorted), gotgan_shelf_places_map_source, NULL, NULL);
  companies =
      gtk_map_list_model_new (G_LIST_MODEL (top), gotgan_shelf_places_map_party, NULL, NULL);
  g_list_store_append (groups, self->shelves);
  g_list_store_append (groups, sources);
  g_list_store_append (groups, companies);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (groups)));
}

static void
gotgan_shelf_places_finalize (GObject *object)
{
  GotganShelfPlaces *self = GOTGAN_SHELF_PLACES (object);

  g_clear_object (&self->places);
  g_clear_object (&self->shelves);
  g_clear_object (&self->order);
  g_clear_object (&self->sources);
  g_clear_object (&self->all);
  g_clear_object (&self->unread);
  g_clear_object (&self->starred);
  G_OBJECT_CLASS (gotgan_shelf_places_parent_class)->finalize (object);
}

static void
gotgan_shelf_places_class_init (GotganShelfPlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_shelf_places_finalize;
}

static void
gotgan_shelf_places_init (GotganShelfPlaces *self)
{
  self->shelves = g_list_store_new (GOTGAN_TYPE_SHELF_PLACE);
  self->all = gotgan_shelf_place_new (GOTGAN_SHELF_ALL);
  self->order = GTK_SORTER (gtk_custom_sorter_new (gotgan_shelf_places_compare, NULL, NULL));
}

GotganShelfPlaces *
gotgan_shelf_places_new (GotganLibrary *library)
{
  GotganShelfPlaces *self = g_object_new (GOTGAN_TYPE_SHELF_PLACES, NULL);

  self->sources = g_object_ref (gotgan_library_get_sources (library));
  gotgan_shelf_places_add_shelves (self, library);
  self->places = gotgan_shelf_places_join (self, gotgan_library_get_parties (library));
  return self;
}

GListModel *
gotgan_shelf_places_get_model (GotganShelfPlaces *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACES (self), NULL);

  return self->places;
}

gboolean
gotgan_shelf_places_contain (GotganShelfPlaces *self, GotganShelfPlace *place)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACES (self), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (self->places); i++)
    {
      g_autoptr (GotganShelfPlace) other = g_list_model_get_item (self->places, i);

      if (gotgan_shelf_place_equal (other, place))
        return TRUE;
    }
  return FALSE;
}
