#include "config.h"

#include "ui/shelf/gotgan-sidebar.h"

#include "ui/shelf/gotgan-shelf-places.h"
#include "ui/shelf/gotgan-shelf-row.h"
#include "ui/shelf/gotgan-shelf-rows.h"
#include "ui/shelf/gotgan-sync-button.h"

#include <glib/gi18n.h>

struct _GotganSidebar
{
  AdwBin parent_instance;

  GotganSession *session;
  GotganShelfPlace *place;
  GtkListView *rows;
  GtkSingleSelection *selection;
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

static const char *
gotgan_sidebar_get_group_title (GotganShelfGroup group)
{
  switch (group)
    {
    case GOTGAN_SHELF_GROUP_SEARCHES:
      return _ ("Saved Searches");
    case GOTGAN_SHELF_GROUP_SOURCES:
      return _ ("Sources");
    case GOTGAN_SHELF_GROUP_LIBRARY:
    case GOTGAN_SHELF_GROUP_COMPANIES:
    default:
      return _ ("Companies");
    }
}

/* Folders within folders are told by all their names. */
static char *
gotgan_sidebar_dup_folder (const char *folder)
{
  g_auto (GStrv) names = g_strsplit (folder, "/", -1);

  return g_strjoinv (" › ", names);
}

/* --- Rows --------------------------------------------------------------------------------- */

static void
gotgan_sidebar_choose (GotganSidebar *self, GotganShelfPlace *place)
{
  gotgan_sidebar_set_place (self, place);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
gotgan_sidebar_row_chosen_cb (GotganSidebar *self, GotganShelfRow *row)
{
  gotgan_sidebar_choose (self, gotgan_shelf_row_get_place (row));
}

static void
gotgan_sidebar_setup_row_cb (GotganSidebar *self, GtkListItem *cell)
{
  GtkWidget *row = gotgan_shelf_row_new ();

  gtk_list_item_set_child (cell, row);
  g_object_bind_property (cell, "item", row, "place", G_BINDING_DEFAULT);
  g_object_bind_property (row, "spoken", cell, "accessible-label", G_BINDING_DEFAULT);
  g_object_bind_property (row, "details", cell, "accessible-description", G_BINDING_DEFAULT);
  g_signal_connect_object (row, "chosen", G_CALLBACK (gotgan_sidebar_row_chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
gotgan_sidebar_create_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* A group has a heading over its first row, and so has each folder of the sources. */
static void
gotgan_sidebar_setup_heading_cb (GotganSidebar *self, GtkListHeader *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), gotgan_sidebar_create_label ("shelf-heading"));
  gtk_box_append (GTK_BOX (box), gotgan_sidebar_create_label ("shelf-folder"));
  gtk_list_header_set_child (cell, box);
}

static void
gotgan_sidebar_show_heading (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
gotgan_sidebar_bind_heading_cb (GotganSidebar *self, GtkListHeader *cell)
{
  GtkWidget *box = gtk_list_header_get_child (cell);
  GotganShelfPlace *place = GOTGAN_SHELF_PLACE (gtk_list_header_get_item (cell));
  GotganShelfRows *rows = GOTGAN_SHELF_ROWS (gotgan_shelf_places_get_model (self->places));
  GotganShelfGroup group = gotgan_shelf_place_get_group (place);
  const char *folder = gotgan_shelf_place_get_folder (place);
  g_autofree char *folder_text = folder != NULL ? gotgan_sidebar_dup_folder (folder) : NULL;
  gboolean is_titled = group != GOTGAN_SHELF_GROUP_LIBRARY
                       && gotgan_shelf_rows_begins_group (rows, gtk_list_header_get_start (cell));

  gotgan_sidebar_show_heading (gtk_widget_get_first_child (box),
                               is_titled ? gotgan_sidebar_get_group_title (group) : NULL);
  gotgan_sidebar_show_heading (gtk_widget_get_last_child (box), folder_text);
}

static void
gotgan_sidebar_set_up_rows (GotganSidebar *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headings = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (rows, "setup", G_CALLBACK (gotgan_sidebar_setup_row_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (headings, "setup", G_CALLBACK (gotgan_sidebar_setup_heading_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (headings, "bind", G_CALLBACK (gotgan_sidebar_bind_heading_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->rows, rows);
  gtk_list_view_set_header_factory (self->rows, headings);
  gtk_list_view_set_model (self->rows, GTK_SELECTION_MODEL (self->selection));
}

/* Rows come and go with the library; the one with the same shelf stays selected. */
static void
gotgan_sidebar_select_place (GotganSidebar *self)
{
  guint position = self->places != NULL ? gotgan_shelf_places_find (self->places, self->place)
                                        : GTK_INVALID_LIST_POSITION;

  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
}

/* A source or search that was removed leaves nothing to look at: back to all articles. */
static gboolean
gotgan_sidebar_is_gone (GotganSidebar *self)
{
  GotganShelfGroup group = gotgan_shelf_place_get_group (self->place);

  return (group == GOTGAN_SHELF_GROUP_SOURCES || group == GOTGAN_SHELF_GROUP_SEARCHES)
         && gotgan_shelf_places_find (self->places, self->place) == GTK_INVALID_LIST_POSITION;
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
gotgan_sidebar_selected_cb (GotganSidebar *self)
{
  GotganShelfPlace *place = gtk_single_selection_get_selected_item (self->selection);

  if (place != NULL && !self->following)
    gotgan_sidebar_set_place (self, place);
}

static void
gotgan_sidebar_activate_cb (GotganSidebar *self, guint position)
{
  g_autoptr (GotganShelfPlace) place =
      g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (place != NULL)
    gotgan_sidebar_choose (self, place);
}

/* The focus is on the list's own widget around the row. Returns: (nullable): */
static GotganShelfRow *
gotgan_sidebar_get_focused (GtkWidget *rows)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (rows));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  return GOTGAN_IS_SHELF_ROW (row) ? GOTGAN_SHELF_ROW (row) : NULL;
}

static gboolean
gotgan_sidebar_menu_cb (GtkWidget *rows, GVariant *arguments, gpointer data)
{
  GotganShelfRow *row = gotgan_sidebar_get_focused (rows);

  return row != NULL && gotgan_shelf_row_show_menu (row);
}

/* F2 and Delete do with a saved search what its menu offers. */
static gboolean
gotgan_sidebar_search_cb (GtkWidget *rows, GVariant *arguments, gpointer action)
{
  GotganShelfRow *row = gotgan_sidebar_get_focused (rows);
  GotganShelfPlace *place = row != NULL ? gotgan_shelf_row_get_place (row) : NULL;

  return place != NULL && gotgan_shelf_place_get_search (place) != NULL
         && gtk_widget_activate_action (GTK_WIDGET (row), action, NULL);
}

static void
gotgan_sidebar_add_search_key (GtkEventController *controller, guint keyval, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keyval, 0),
                        gtk_callback_action_new (gotgan_sidebar_search_cb, (gpointer) action,
                                                 NULL)));
}

static void
gotgan_sidebar_add_menu_keys (GotganSidebar *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_F10,
                                                                             GDK_SHIFT_MASK),
                                                     gtk_keyval_trigger_new (GDK_KEY_Menu, 0)),
                        gtk_callback_action_new (gotgan_sidebar_menu_cb, NULL, NULL)));
  gotgan_sidebar_add_search_key (controller, GDK_KEY_F2, "row.edit-search");
  gotgan_sidebar_add_search_key (controller, GDK_KEY_Delete, "row.remove-search");
  gtk_widget_add_controller (GTK_WIDGET (self->rows), controller);
}

/* --- Session ------------------------------------------------------------------------------ */

static void
gotgan_sidebar_leave_session (GotganSidebar *self)
{
  self->following = TRUE;
  gtk_single_selection_set_model (self->selection, NULL);
  self->following = FALSE;
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
  self->following = TRUE;
  gtk_single_selection_set_model (self->selection, model);
  self->following = FALSE;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (gotgan_sidebar_places_changed_cb),
                           self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
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
  g_clear_object (&self->selection);
  g_clear_object (&self->place);
  G_OBJECT_CLASS (gotgan_sidebar_parent_class)->dispose (object);
}

static gboolean
gotgan_sidebar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOTGAN_SIDEBAR (widget)->rows));
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
  widget_class->grab_focus = gotgan_sidebar_grab_focus;

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
  gtk_widget_class_bind_template_callback (widget_class, gotgan_sidebar_activate_cb);
}

static void
gotgan_sidebar_init (GotganSidebar *self)
{
  self->place = gotgan_shelf_place_new (GOTGAN_SHELF_ALL);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_sidebar_set_up_rows (self);
  gotgan_sidebar_add_menu_keys (self);
  g_signal_connect_object (self->selection, "notify::selected",
                           G_CALLBACK (gotgan_sidebar_selected_cb), self, G_CONNECT_SWAPPED);
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
