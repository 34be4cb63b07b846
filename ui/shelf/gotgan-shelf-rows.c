#include "config.h"

#include "ui/shelf/gotgan-shelf-rows.h"

#include <gtk/gtk.h>

struct _GotganShelfRows
{
  GObject parent_instance;

  GPtrArray *places;
  GArray *sections;
};

static GotganShelfPlace *
gotgan_shelf_rows_peek (GotganShelfRows *self, guint position)
{
  return g_ptr_array_index (self->places, position);
}

static GType
gotgan_shelf_rows_get_item_type (GListModel *model)
{
  return GOTGAN_TYPE_SHELF_PLACE;
}

static guint
gotgan_shelf_rows_get_n_items (GListModel *model)
{
  return GOTGAN_SHELF_ROWS (model)->places->len;
}

static gpointer
gotgan_shelf_rows_get_item (GListModel *model, guint position)
{
  GotganShelfRows *self = GOTGAN_SHELF_ROWS (model);

  return position < self->places->len ? g_object_ref (gotgan_shelf_rows_peek (self, position))
                                      : NULL;
}

static void
gotgan_shelf_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gotgan_shelf_rows_get_item_type;
  iface->get_n_items = gotgan_shelf_rows_get_n_items;
  iface->get_item = gotgan_shelf_rows_get_item;
}

/* The section of a row is the last one that begins at or before it. */
static guint
gotgan_shelf_rows_find_section (GotganShelfRows *self, guint position)
{
  guint first = 0;
  guint end = self->sections->len;

  while (end - first > 1)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (self->sections, guint, middle) <= position)
        first = middle;
      else
        end = middle;
    }
  return first;
}

static void
gotgan_shelf_rows_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  GotganShelfRows *self = GOTGAN_SHELF_ROWS (model);
  guint section;

  if (position >= self->places->len)
    {
      *start = self->places->len;
      *end = G_MAXUINT;
      return;
    }
  section = gotgan_shelf_rows_find_section (self, position);
  *start = g_array_index (self->sections, guint, section);
  *end = section + 1 < self->sections->len ? g_array_index (self->sections, guint, section + 1)
                                           : self->places->len;
}

static void
gotgan_shelf_rows_section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = gotgan_shelf_rows_get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GotganShelfRows, gotgan_shelf_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      gotgan_shelf_rows_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          gotgan_shelf_rows_section_model_init))

static void
gotgan_shelf_rows_finalize (GObject *object)
{
  g_ptr_array_unref (GOTGAN_SHELF_ROWS (object)->places);
  g_array_unref (GOTGAN_SHELF_ROWS (object)->sections);
  G_OBJECT_CLASS (gotgan_shelf_rows_parent_class)->finalize (object);
}

static void
gotgan_shelf_rows_class_init (GotganShelfRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_shelf_rows_finalize;
}

static void
gotgan_shelf_rows_init (GotganShelfRows *self)
{
  self->places = g_ptr_array_new_with_free_func (g_object_unref);
  self->sections = g_array_new (FALSE, FALSE, sizeof (guint));
}

GotganShelfRows *
gotgan_shelf_rows_new (void)
{
  return g_object_new (GOTGAN_TYPE_SHELF_ROWS, NULL);
}

gboolean
gotgan_shelf_rows_begins_group (GotganShelfRows *self, guint position)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_ROWS (self), FALSE);

  return position < self->places->len
         && (position == 0
             || gotgan_shelf_place_get_group (gotgan_shelf_rows_peek (self, position))
                    != gotgan_shelf_place_get_group (gotgan_shelf_rows_peek (self, position - 1)));
}

static gboolean
gotgan_shelf_rows_begins_section (GotganShelfRows *self, guint position)
{
  return gotgan_shelf_rows_begins_group (self, position)
         || g_strcmp0 (gotgan_shelf_place_get_folder (gotgan_shelf_rows_peek (self, position)),
                       gotgan_shelf_place_get_folder (gotgan_shelf_rows_peek (self, position - 1)))
                != 0;
}

static GArray *
gotgan_shelf_rows_list_sections (GotganShelfRows *self)
{
  GArray *sections = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->places->len; i++)
    if (gotgan_shelf_rows_begins_section (self, i))
      g_array_append_val (sections, i);
  return sections;
}

static gboolean
gotgan_shelf_rows_have_same_sections (const GArray *a, const GArray *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (guint)) == 0;
}

void
gotgan_shelf_rows_set (GotganShelfRows *self, GPtrArray *places)
{
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GArray) old_sections = NULL;
  guint first = 0;
  guint last = 0;

  g_return_if_fail (GOTGAN_IS_SHELF_ROWS (self));

  old = g_steal_pointer (&self->places);
  old_sections = g_steal_pointer (&self->sections);
  self->places = places;
  self->sections = gotgan_shelf_rows_list_sections (self);
  while (first < MIN (old->len, places->len)
         && g_ptr_array_index (old, first) == g_ptr_array_index (places, first))
    first++;
  while (last < MIN (old->len, places->len) - first
         && g_ptr_array_index (old, old->len - last - 1)
                == g_ptr_array_index (places, places->len - last - 1))
    last++;
  if (old->len - first - last > 0 || places->len - first - last > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - last,
                                places->len - first - last);
  else if (places->len > 0 && !gotgan_shelf_rows_have_same_sections (old_sections, self->sections))
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), 0, places->len);
}
