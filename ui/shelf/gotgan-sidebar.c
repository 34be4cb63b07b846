#include "config.h"

#include "ui/shelf/gotgan-sidebar.h"

#include "ui/shelf/gotgan-shelf-places.h"
#include "ui/shelf/gotgan-shelf-row.h"
#include "ui/shelf/gotgan-sync-button.h"

#include <glib/gi18n.h>

struct _GotganSidebar
{
  AdwBin parent_instance;

  GotganSession *session;
  GotganShelfPlace *place;
  GtkListBox *rows;
  GotganSyncButton *sync;
  GBinding *syncing;
  GotganShelfPlaces *places;
  gboolean following;
};

G_DEFINE_FINAL_TYPE (GotganSidebar, gotgan_sidebar, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  PROP_PLACE,
  N_PROPS
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GtkWidget *
gotgan_sidebar_create_row (gpointer place, gpointer data)
{
  return gotgan_shelf_row_new (place);
}

static const char *
gotgan_sidebar_get_group_title (GotganShelfGroup group)
{
  return group == GOTGAN_SHELF_GROUP_SOURCES ? _ ("Sources") : _ ("Companies");
}

static GtkWidget *
gotgan_sidebar_create_heading (const char *text, const char *style)
{
  GtkWidget *heading = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (heading, style);
  return heading;
}

/* Folders within folders are told by all their names. */
static char *
gotgan_sidebar_dup_folder (const char *folder)
{
  g_auto (GStrv) names = g_strsplit (folder, "/", -1);

  return g_strjoinv (" › ", names);
}

static GtkWidget *
gotgan_sidebar_create_headings (const char *title, const char *folder)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = folder != NULL ? gotgan_sidebar_dup_folder (folder) : NULL;

  if (title != NULL)
    gtk_box_append (GTK_BOX (box), gotgan_sidebar_create_heading (title, "shelf-heading"));
  if (name != NULL)
    gtk_box_append (GTK_BOX (box), gotgan_sidebar_create_heading (name, "shelf-folder"));
  return box;
}

/* A group has a heading over its first row, and so has each folder of the sources. */
static void
gotgan_sidebar_update_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  GotganShelfPlace *place = gotgan_shelf_row_get_place (GOTGAN_SHELF_ROW (row));
  GotganShelfPlace *last =
      before != NULL ? gotgan_shelf_row_get_place (GOTGAN_SHELF_ROW (before)) : NULL;
  GotganShelfGroup group = gotgan_shelf_place_get_group (place);
  const char *folder = gotgan_shelf_place_get_folder (place);
  gboolean is_group = last == NULL || gotgan_shelf_place_get_group (last) != group;
  gboolean is_folder = is_group || g_strcmp0 (gotgan_shelf_place_get_folder (last), folder) != 0;
  const char *title = is_group && group != GOTGAN_SHELF_GROUP_LIBRARY
                          ? gotgan_sidebar_get_group_title (group)
                          : NULL;

  if (title == NULL && (folder == NULL || !is_folder))
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row,
                                 gotgan_sidebar_create_headings (title, is_folder ? folder : NULL));
}

/* Rows come and go with the library; the one with the same shelf stays selected. */
static void
gotgan_sidebar_select_place (GotganSidebar *self)
{
  GtkListBoxRow *row;

  self->following = TRUE;
  for (int index = 0; (row = gtk_list_box_get_row_at_index (self->rows, index)) != NULL; index++)
    if (gotgan_shelf_place_equal (gotgan_shelf_row_get_place (GOTGAN_SHELF_ROW (row)), self->place))
      break;
  gtk_list_box_select_row (self->rows, row);
  self->following = FALSE;
}

/* A source that was removed leaves nothing to look at: back to all articles. */
static gboolean
gotgan_sidebar_is_gone (GotganSidebar *self)
{
  return gotgan_shelf_place_get_group (self->place) == GOTGAN_SHELF_GROUP_SOURCES
         && !gotgan_shelf_places_contain (self->places, self->place);
}

static void
gotgan_sidebar_places_changed_cb (GotganSidebar *self)
{
  if (gotgan_sidebar_is_gone (self))
    {
      g_autoptr (GotganShelfPlace) all = gotgan_shelf_place_new (GOTGAN_SHELF_ALL);

      gotgan_sidebar_set_place (self, all);
    }
  else
    gotgan_sidebar_select_place (self);
}

static void
gotgan_sidebar_row_selected_cb (GotganSidebar *self, GtkListBoxRow *row)
{
  if (row != NULL && !self->following)
    gotgan_sidebar_set_place (self, gotgan_shelf_row_get_place (GOTGAN_SHELF_ROW (row)));
}

static void
gotgan_sidebar_row_activated_cb (GotganSidebar *self, GtkListBoxRow *row)
{
  gotgan_sidebar_set_place (self, gotgan_shelf_row_get_place (GOTGAN_SHELF_ROW (row)));
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
gotgan_sidebar_leave_session (GotganSidebar *self)
{
  gtk_list_box_bind_model (self->rows, NULL, NULL, NULL, NULL);
  g_clear_pointer (&self->syncing, g_binding_unbind);
  g_clear_object (&self->places);
}

static void
gotgan_sidebar_enter_session (GotganSidebar *self)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);
  GListModel *model;

  self->syncing =
      g_object_bind_property (library, "syncing", self->sync, "syncing", G_BINDING_SYNC_CREATE);
  self->places = gotgan_shelf_places_new (library);
  model = gotgan_shelf_places_get_model (self->places);
  gtk_list_box_bind_model (self->rows, model, gotgan_sidebar_create_row, NULL, NULL);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (gotgan_sidebar_places_changed_cb),
                           self, G_CONNECT_SWAPPED);
  gotgan_sidebar_select_place (self);
}

static void
gotgan_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganSidebar *self = GOTGAN_SIDEBAR (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_PLACE:
      g_value_set_object (value, self->place);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  GotganSidebar *self = GOTGAN_SIDEBAR (object);

  switch (id)
    {
    case PROP_SESSION:
      gotgan_sidebar_set_session (self, g_value_get_object (value));
      break;
    case PROP_PLACE:
      gotgan_sidebar_set_place (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_sidebar_dispose (GObject *object)
{
  GotganSidebar *self = GOTGAN_SIDEBAR (object);

  gotgan_sidebar_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_SIDEBAR);
  g_clear_object (&self->place);
  G_OBJECT_CLASS (gotgan_sidebar_parent_class)->dispose (object);
}

static void
gotgan_sidebar_class_init (GotganSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gotgan_sidebar_get_property;
  object_class->set_property = gotgan_sidebar_set_property;
  object_class->dispose = gotgan_sidebar_dispose;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION, flags);
  properties[PROP_PLACE] =
      g_param_spec_object ("place", NULL, NULL, GOTGAN_TYPE_SHELF_PLACE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHOSEN] = g_signal_new ("chosen", GOTGAN_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (GOTGAN_TYPE_SYNC_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gotgan/Gotgan/shelf/gotgan-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganSidebar, rows);
  gtk_widget_class_bind_template_child (widget_class, GotganSidebar, sync);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_sidebar_row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_sidebar_row_activated_cb);
}

static void
gotgan_sidebar_init (GotganSidebar *self)
{
  self->place = gotgan_shelf_place_new (GOTGAN_SHELF_ALL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->rows, gotgan_sidebar_update_heading, NULL, NULL);
}

GotganSession *
gotgan_sidebar_get_session (GotganSidebar *self)
{
  g_return_val_if_fail (GOTGAN_IS_SIDEBAR (self), NULL);

  return self->session;
}

void
gotgan_sidebar_set_session (GotganSidebar *self, GotganSession *session)
{
  g_return_if_fail (GOTGAN_IS_SIDEBAR (self));
  g_return_if_fail (session == NULL || GOTGAN_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  gotgan_sidebar_leave_session (self);
  if (session != NULL)
    gotgan_sidebar_enter_session (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

GotganShelfPlace *
gotgan_sidebar_get_place (GotganSidebar *self)
{
  g_return_val_if_fail (GOTGAN_IS_SIDEBAR (self), NULL);

  return self->place;
}

void
gotgan_sidebar_set_place (GotganSidebar *self, GotganShelfPlace *place)
{
  g_return_if_fail (GOTGAN_IS_SIDEBAR (self));
  g_return_if_fail (GOTGAN_IS_SHELF_PLACE (place));

  if (gotgan_shelf_place_equal (self->place, place))
    return;
  g_set_object (&self->place, place);
  gotgan_sidebar_select_place (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

void
gotgan_sidebar_set_sync_progress (GotganSidebar *self, guint done, guint total)
{
  g_return_if_fail (GOTGAN_IS_SIDEBAR (self));

  gotgan_sync_button_set_progress (self->sync, done, total);
}
