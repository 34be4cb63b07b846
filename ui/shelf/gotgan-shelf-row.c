#include "config.h"

#include "ui/shelf/gotgan-shelf-row.h"

#include "app/library/gotgan-problem-text.h"
#include "ui/widgets/gotgan-count-text.h"
#include "ui/widgets/gotgan-visit-text.h"

#include <glib/gi18n.h>

struct _GotganShelfRow
{
  GtkListBoxRow parent_instance;

  GotganShelfPlace *place;
  GtkImage *icon;
  GtkLabel *title;
  GtkWidget *problem;
  GtkWidget *spinner;
  GtkLabel *count;
  GtkPopover *menu;
  GMenuModel *source_menu;
  GMenuModel *feed_menu;
  GMenuModel *company_menu;
};

G_DEFINE_FINAL_TYPE (GotganShelfRow, gotgan_shelf_row, GTK_TYPE_LIST_BOX_ROW)

/* Spoken as "Unread, 37", and without the number where there is none. */
static void
gotgan_shelf_row_update_count (GotganShelfRow *self)
{
  guint count = gotgan_shelf_place_get_count (self->place);
  g_autofree char *text = gotgan_count_dup_text (count);
  g_autofree char *spoken = NULL;

  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count > 0);
  if (count > 0)
    /* Translators: a row of the sidebar as a screen reader says it: name, then count. */
    spoken = g_strdup_printf (C_ ("sidebar row", "%1$s, %2$s"),
                              gotgan_shelf_place_get_title (self->place), text);
  else
    spoken = g_strdup (gotgan_shelf_place_get_title (self->place));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

/* --- Sources ------------------------------------------------------------------------------ */

/* Only feeds and datasets are visited. */
static gboolean
gotgan_shelf_row_is_visited (GotganShelfRow *self)
{
  GotganSource *source = gotgan_shelf_place_get_source (self->place);

  return source != NULL && gotgan_source_get_url (source) != NULL;
}

/* What there is to say of a source besides its name: the problem it has, else when it was visited. */
static char *
gotgan_shelf_row_dup_state_text (GotganShelfRow *self)
{
  GotganSource *source = gotgan_shelf_place_get_source (self->place);
  const GotganSourceState *state = gotgan_source_get_state (source);
  char *problem;

  if (gotgan_source_get_syncing (source))
    return g_strdup (_ ("Syncing…"));
  problem = gotgan_problem_text (state);
  return problem != NULL ? problem : gotgan_visit_dup_text (state);
}

static void
gotgan_shelf_row_update_state (GotganShelfRow *self)
{
  GotganSource *source = gotgan_shelf_place_get_source (self->place);
  gboolean syncing = gotgan_source_get_syncing (source);
  g_autofree char *text = gotgan_shelf_row_dup_state_text (self);

  gtk_widget_set_visible (self->spinner, syncing);
  /* What went well but for a page or two is no reason for a mark. */
  gtk_widget_set_visible (self->problem,
                          !syncing && gotgan_source_get_state (source)->failures > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, syncing, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.sync-source", !syncing);
}

static void
gotgan_shelf_row_follow_source (GotganShelfRow *self)
{
  GotganSource *source = gotgan_shelf_place_get_source (self->place);

  g_signal_connect_object (source, "notify::state", G_CALLBACK (gotgan_shelf_row_update_state),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "notify::syncing", G_CALLBACK (gotgan_shelf_row_update_state),
                           self, G_CONNECT_SWAPPED);
  /* It may come to stand first under another heading without moving. */
  g_signal_connect_object (source, "notify::folder", G_CALLBACK (gtk_list_box_row_changed), self,
                           G_CONNECT_SWAPPED);
  gotgan_shelf_row_update_state (self);
}

/* --- Menu --------------------------------------------------------------------------------- */

static GMenuModel *
gotgan_shelf_row_get_menu (GotganShelfRow *self)
{
  switch (gotgan_shelf_place_get_group (self->place))
    {
    case GOTGAN_SHELF_GROUP_SOURCES:
      return gotgan_shelf_row_is_visited (self) ? self->feed_menu : self->source_menu;
    case GOTGAN_SHELF_GROUP_COMPANIES:
      return self->company_menu;
    case GOTGAN_SHELF_GROUP_LIBRARY:
    default:
      return NULL;
    }
}

static gboolean
gotgan_shelf_row_pop_up (GotganShelfRow *self, const GdkRectangle *where)
{
  GMenuModel *model = gotgan_shelf_row_get_menu (self);

  if (model == NULL)
    return FALSE;
  if (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (self->menu)) != model)
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (self->menu, where);
  gtk_popover_popup (self->menu);
  return TRUE;
}

static void
gotgan_shelf_row_secondary_cb (GotganShelfRow *self, int n_press, double x, double y,
                               GtkGestureClick *gesture)
{
  if (gotgan_shelf_row_pop_up (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 }))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
gotgan_shelf_row_long_press_cb (GotganShelfRow *self, double x, double y,
                                GtkGestureLongPress *gesture)
{
  if (gotgan_shelf_row_pop_up (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 }))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
gotgan_shelf_row_menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gotgan_shelf_row_pop_up (GOTGAN_SHELF_ROW (widget),
                           &(GdkRectangle) { 24, gtk_widget_get_height (widget), 1, 1 });
}

/* "row.sync-source", "row.edit-source" and "row.remove-source" are the window's, for this source. */
static void
gotgan_shelf_row_source_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganSource *source = gotgan_shelf_place_get_source (GOTGAN_SHELF_ROW (widget)->place);
  g_autofree char *action = g_strconcat ("win.", name + strlen ("row."), NULL);

  if (source != NULL)
    gtk_widget_activate_action (widget, action, "x", gotgan_source_get_id (source));
}

static void
gotgan_shelf_row_show_timeline_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-timeline-of", "s",
                              gotgan_shelf_place_get_key (GOTGAN_SHELF_ROW (widget)->place));
}

static void
gotgan_shelf_row_show_investors_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-investors-of", "s",
                              gotgan_shelf_place_get_key (GOTGAN_SHELF_ROW (widget)->place));
}

static void
gotgan_shelf_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GOTGAN_TYPE_SHELF_ROW);
  g_clear_object (&GOTGAN_SHELF_ROW (object)->place);
  G_OBJECT_CLASS (gotgan_shelf_row_parent_class)->dispose (object);
}

static void
gotgan_shelf_row_class_init (GotganShelfRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gotgan_shelf_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/shelf/gotgan-shelf-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, icon);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, title);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, problem);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, count);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, menu);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, source_menu);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, feed_menu);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, company_menu);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_shelf_row_secondary_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_shelf_row_long_press_cb);

  gtk_widget_class_install_action (widget_class, "row.menu", NULL, gotgan_shelf_row_menu_action);
  gtk_widget_class_install_action (widget_class, "row.sync-source", NULL,
                                   gotgan_shelf_row_source_action);
  gtk_widget_class_install_action (widget_class, "row.edit-source", NULL,
                                   gotgan_shelf_row_source_action);
  gtk_widget_class_install_action (widget_class, "row.remove-source", NULL,
                                   gotgan_shelf_row_source_action);
  gtk_widget_class_install_action (widget_class, "row.show-timeline", NULL,
                                   gotgan_shelf_row_show_timeline_action);
  gtk_widget_class_install_action (widget_class, "row.show-investors", NULL,
                                   gotgan_shelf_row_show_investors_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "row.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "row.menu", NULL);
}

static void
gotgan_shelf_row_init (GotganShelfRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gotgan_shelf_row_new (GotganShelfPlace *place)
{
  GotganShelfRow *self = g_object_new (GOTGAN_TYPE_SHELF_ROW, NULL);

  self->place = g_object_ref (place);
  gtk_image_set_from_icon_name (self->icon, gotgan_shelf_place_get_icon_name (place));
  g_object_bind_property (place, "title", self->title, "label", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (place, "notify::count", G_CALLBACK (gotgan_shelf_row_update_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "notify::title", G_CALLBACK (gotgan_shelf_row_update_count), self,
                           G_CONNECT_SWAPPED);
  if (gotgan_shelf_row_is_visited (self))
    gotgan_shelf_row_follow_source (self);
  gotgan_shelf_row_update_count (self);
  return GTK_WIDGET (self);
}

GotganShelfPlace *
gotgan_shelf_row_get_place (GotganShelfRow *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_ROW (self), NULL);

  return self->place;
}
