#include "config.h"

#include "ui/shelf/gotgan-shelf-place.h"

#include "app/library/gotgan-labels.h"

#include <glib/gi18n.h>

struct _GotganShelfPlace
{
  GObject parent_instance;

  GotganShelf shelf;
  GotganShelfGroup group;
  GotganSource *source;
  GotganSavedSearch *search;
  char *key;
  char *title;
  const char *icon_name;
  guint count;
};

G_DEFINE_FINAL_TYPE (GotganShelfPlace, gotgan_shelf_place, G_TYPE_OBJECT)

enum
{
  PROP_TITLE = 1,
  PROP_ICON_NAME,
  PROP_COUNT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
gotgan_shelf_place_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganShelfPlace *self = GOTGAN_SHELF_PLACE (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    case PROP_COUNT:
      g_value_set_uint (value, self->count);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_shelf_place_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COUNT)
    gotgan_shelf_place_set_count (GOTGAN_SHELF_PLACE (object), g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_shelf_place_finalize (GObject *object)
{
  GotganShelfPlace *self = GOTGAN_SHELF_PLACE (object);

  g_clear_object (&self->source);
  g_clear_object (&self->search);
  g_free (self->key);
  g_free (self->title);
  G_OBJECT_CLASS (gotgan_shelf_place_parent_class)->finalize (object);
}

static void
gotgan_shelf_place_class_init (GotganShelfPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gotgan_shelf_place_get_property;
  object_class->set_property = gotgan_shelf_place_set_property;
  object_class->finalize = gotgan_shelf_place_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, readable);
  properties[PROP_COUNT] =
      g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gotgan_shelf_place_init (GotganShelfPlace *self)
{
}

static GotganShelfPlace *
gotgan_shelf_place_create (GotganShelf shelf, GotganShelfGroup group, const char *title,
                           const char *icon_name)
{
  GotganShelfPlace *self = g_object_new (GOTGAN_TYPE_SHELF_PLACE, NULL);

  self->shelf = shelf;
  self->group = group;
  self->title = g_strdup (title);
  self->icon_name = icon_name;
  return self;
}

GotganShelfPlace *
gotgan_shelf_place_new (GotganShelf shelf)
{
  GotganShelfGroup group = GOTGAN_SHELF_GROUP_LIBRARY;

  switch (shelf)
    {
    case GOTGAN_SHELF_UNREAD:
      return gotgan_shelf_place_create (shelf, group, C_ ("shelf", "Unread"),
                                        "mail-unread-symbolic");
    case GOTGAN_SHELF_STARRED:
      return gotgan_shelf_place_create (shelf, group, C_ ("shelf", "Starred"), "starred-symbolic");
    case GOTGAN_SHELF_NOTES:
      return gotgan_shelf_place_create (shelf, group, C_ ("shelf", "Notes"),
                                        "document-edit-symbolic");
    case GOTGAN_SHELF_ALL:
    case GOTGAN_SHELF_SOURCE:
    case GOTGAN_SHELF_PARTY:
    default:
      return gotgan_shelf_place_create (GOTGAN_SHELF_ALL, group, C_ ("shelf", "All Articles"),
                                        "gotgan-articles-symbolic");
    }
}

static const char *
gotgan_source_get_icon_name (GotganSource *source)
{
  switch (gotgan_source_get_kind (source))
    {
    case GOTGAN_SOURCE_SAMPLE:
      return "folder-templates-symbolic";
    case GOTGAN_SOURCE_FEED:
      return "application-rss+xml-symbolic";
    case GOTGAN_SOURCE_DATASET:
      return "network-server-symbolic";
    case GOTGAN_SOURCE_IMPORTED:
    default:
      return "folder-documents-symbolic";
    }
}

/* A feed tells its own title on the first visit, and the person may call it something else. */
static void
gotgan_shelf_place_renamed_cb (GotganShelfPlace *self)
{
  if (g_set_str (&self->title, gotgan_source_get_label (self->source)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

GotganShelfPlace *
gotgan_shelf_place_new_for_source (GotganSource *source)
{
  GotganShelfPlace *self =
      gotgan_shelf_place_create (GOTGAN_SHELF_SOURCE, GOTGAN_SHELF_GROUP_SOURCES,
                                 gotgan_source_get_label (source),
                                 gotgan_source_get_icon_name (source));

  self->source = g_object_ref (source);
  self->key = g_strdup_printf ("%" G_GINT64_FORMAT, gotgan_source_get_id (source));
  g_object_bind_property (source, "n-articles", self, "count", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (source, "notify::name", G_CALLBACK (gotgan_shelf_place_renamed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "notify::title", G_CALLBACK (gotgan_shelf_place_renamed_cb),
                           self, G_CONNECT_SWAPPED);
  return self;
}

GotganShelfPlace *
gotgan_shelf_place_new_for_party (GotganParty *party)
{
  GotganShelfPlace *self =
      gotgan_shelf_place_create (GOTGAN_SHELF_PARTY, GOTGAN_SHELF_GROUP_COMPANIES,
                                 gotgan_party_get_name (party, gotgan_labels_get_language ()),
                                 "gotgan-company-symbolic");

  self->key = g_strdup (gotgan_party_get_key (party));
  self->count = gotgan_party_get_n_articles (party);
  return self;
}

static void
gotgan_shelf_place_search_renamed_cb (GotganShelfPlace *self)
{
  if (g_set_str (&self->title, gotgan_saved_search_get_name (self->search)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

GotganShelfPlace *
gotgan_shelf_place_new_for_search (GotganSavedSearch *search)
{
  GotganShelfPlace *self =
      gotgan_shelf_place_create (GOTGAN_SHELF_ALL, GOTGAN_SHELF_GROUP_SEARCHES,
                                 gotgan_saved_search_get_name (search), "edit-find-symbolic");

  self->search = g_object_ref (search);
  self->key = g_strdup (gotgan_saved_search_get_id (search));
  g_signal_connect_object (search, "notify::name",
                           G_CALLBACK (gotgan_shelf_place_search_renamed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

GotganShelf
gotgan_shelf_place_get_shelf (GotganShelfPlace *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACE (self), GOTGAN_SHELF_ALL);

  return self->shelf;
}

GotganShelfGroup
gotgan_shelf_place_get_group (GotganShelfPlace *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACE (self), GOTGAN_SHELF_GROUP_LIBRARY);

  return self->group;
}

const char *
gotgan_shelf_place_get_key (GotganShelfPlace *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACE (self), NULL);

  return self->key;
}

GotganSource *
gotgan_shelf_place_get_source (GotganShelfPlace *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACE (self), NULL);

  return self->source;
}

GotganSavedSearch *
gotgan_shelf_place_get_search (GotganShelfPlace *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACE (self), NULL);

  return self->search;
}

const char *
gotgan_shelf_place_get_folder (GotganShelfPlace *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACE (self), NULL);

  return self->source != NULL ? gotgan_source_get_folder (self->source) : NULL;
}

const char *
gotgan_shelf_place_get_title (GotganShelfPlace *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACE (self), NULL);

  return self->title;
}

const char *
gotgan_shelf_place_get_icon_name (GotganShelfPlace *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACE (self), NULL);

  return self->icon_name;
}

guint
gotgan_shelf_place_get_count (GotganShelfPlace *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACE (self), 0);

  return self->count;
}

void
gotgan_shelf_place_set_count (GotganShelfPlace *self, guint count)
{
  g_return_if_fail (GOTGAN_IS_SHELF_PLACE (self));

  if (self->count == count)
    return;
  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

gboolean
gotgan_shelf_place_equal (GotganShelfPlace *a, GotganShelfPlace *b)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_PLACE (a) && GOTGAN_IS_SHELF_PLACE (b), FALSE);

  return a->shelf == b->shelf && g_strcmp0 (a->key, b->key) == 0;
}
