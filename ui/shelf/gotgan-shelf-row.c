#include "config.h"

#include "ui/shelf/gotgan-shelf-row.h"

#include "app/library/gotgan-problem-text.h"
#include "ui/widgets/gotgan-count-text.h"
#include "ui/widgets/gotgan-visit-text.h"

#include <glib/gi18n.h>

struct _GotganShelfRow
{
  AdwBin parent_instance;

  GotganShelfPlace *place;
  GSignalGroup *place_signals;
  GSignalGroup *source_signals;
  char *spoken;
  char *details;
  GtkImage *icon;
  GtkLabel *title;
  GtkWidget *problem;
  GtkWidget *spinner;
  GtkLabel *count;
  GtkWidget *content;
  GtkPopover *menu;
  GMenuModel *source_menu;
  GMenuModel *feed_menu;
  GMenuModel *company_menu;
  GMenuModel *search_menu;
};

G_DEFINE_FINAL_TYPE (GotganShelfRow, gotgan_shelf_row, ADW_TYPE_BIN)

enum
{
  PROP_PLACE = 1,
  PROP_SPOKEN,
  PROP_DETAILS,
  N_PROPS
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* "37 articles" */
static char *
gotgan_shelf_row_dup_count (GotganShelfRow *self, guint count)
{
  if (gotgan_shelf_place_get_shelf (self->place) == GOTGAN_SHELF_NOTES)
    return g_strdup_printf (ngettext ("%u note", "%u notes", count), count);
  return g_strdup_printf (ngettext ("%u article", "%u articles", count), count);
}

/* Spoken as "Unread, 37 articles", and without the number where there is none. */
static void
gotgan_shelf_row_update_title (GotganShelfRow *self)
{
  const char *title = gotgan_shelf_place_get_title (self->place);
  guint count = gotgan_shelf_place_get_count (self->place);
  g_autofree char *text = gotgan_count_dup_text (count);
  g_autofree char *counted = gotgan_shelf_row_dup_count (self, count);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count > 0);
  g_free (self->spoken);
  if (count > 0)
    /* Translators: a row of the sidebar as a screen reader says it: name, then count. */
    self->spoken = g_strdup_printf (C_ ("sidebar row", "%1$s, %2$s"), title, counted);
  else
    self->spoken = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPOKEN]);
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

/* Asked for when the pointer rests: setting the text of a tooltip asks the display where the pointer is, each time. */
static gboolean
gotgan_shelf_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                GtkTooltip *tooltip)
{
  const char *details = GOTGAN_SHELF_ROW (widget)->details;

  if (details == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, details);
  return TRUE;
}

static void
gotgan_shelf_row_set_details (GotganShelfRow *self, const char *details)
{
  if (!g_set_str (&self->details, details))
    return;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), details != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAILS]);
}

static void
gotgan_shelf_row_update_state (GotganShelfRow *self)
{
  GotganSource *source = gotgan_shelf_place_get_source (self->place);
  gboolean visited = gotgan_shelf_row_is_visited (self);
  gboolean syncing = visited && gotgan_source_get_syncing (source);
  g_autofree char *details = visited ? gotgan_shelf_row_dup_state_text (self) : NULL;

  gtk_widget_set_visible (self->spinner, syncing);
  /* What went well but for a page or two is no reason for a mark. */
  gtk_widget_set_visible (self->problem,
                          visited && !syncing && gotgan_source_get_state (source)->failures > 0);
  gotgan_shelf_row_set_details (self, details);
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
    case GOTGAN_SHELF_GROUP_SEARCHES:
      return self->search_menu;
    case GOTGAN_SHELF_GROUP_LIBRARY:
    default:
      return NULL;
    }
}

/* Made when it is asked for: few rows ever show theirs. */
static void
gotgan_shelf_row_make_menu (GotganShelfRow *self)
{
  self->menu = GTK_POPOVER (gtk_popover_menu_new_from_model (NULL));
  gtk_popover_set_has_arrow (self->menu, FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->menu), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->menu));
}

static gboolean
gotgan_shelf_row_pop_up (GotganShelfRow *self, const GdkRectangle *where)
{
  GMenuModel *model = self->place != NULL ? gotgan_shelf_row_get_menu (self) : NULL;
  GotganSource *source;

  if (model == NULL)
    return FALSE;
  source = gotgan_shelf_place_get_source (self->place);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.sync-source",
                                 source != NULL && !gotgan_source_get_syncing (source));
  if (self->menu == NULL)
    gotgan_shelf_row_make_menu (self);
  if (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (self->menu)) != model)
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (self->menu, where);
  gtk_popover_popup (self->menu);
  return TRUE;
}

/* The list selects on its own; this also tells of a click on what was selected before. */
static void
gotgan_shelf_row_clicked_cb (GotganShelfRow *self, int n_press, double x, double y)
{
  if (n_press == 1 && gtk_widget_contains (GTK_WIDGET (self), x, y))
    g_signal_emit (self, signals[CHOSEN], 0);
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

/* "row.sync-source", "row.edit-source" and "row.remove-source" are the window's, for this source. */
static void
gotgan_shelf_row_source_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganSource *source = gotgan_shelf_place_get_source (GOTGAN_SHELF_ROW (widget)->place);
  g_autofree char *action = g_strconcat ("win.", name + strlen ("row."), NULL);

  if (source != NULL)
    gtk_widget_activate_action (widget, action, "x", gotgan_source_get_id (source));
}

/* "row.edit-search" and "row.remove-search" likewise. */
static void
gotgan_shelf_row_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GotganSavedSearch *search = gotgan_shelf_place_get_search (GOTGAN_SHELF_ROW (widget)->place);
  g_autofree char *action = g_strconcat ("win.", name + strlen ("row."), NULL);

  if (search != NULL)
    gtk_widget_activate_action (widget, action, "s", gotgan_saved_search_get_id (search));
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
gotgan_shelf_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganShelfRow *self = GOTGAN_SHELF_ROW (object);

  switch (id)
    {
    case PROP_PLACE:
      g_value_set_object (value, self->place);
      break;
    case PROP_SPOKEN:
      g_value_set_string (value, self->spoken);
      break;
    case PROP_DETAILS:
      g_value_set_string (value, self->details);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gotgan_shelf_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PLACE)
    gotgan_shelf_row_set_place (GOTGAN_SHELF_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_shelf_row_dispose (GObject *object)
{
  GotganShelfRow *self = GOTGAN_SHELF_ROW (object);

  g_clear_object (&self->place_signals);
  g_clear_object (&self->source_signals);
  /* The bin lets go of its child itself; the template would unparent it a second time. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_SHELF_ROW);
  g_clear_object (&self->place);
  G_OBJECT_CLASS (gotgan_shelf_row_parent_class)->dispose (object);
}

static void
gotgan_shelf_row_finalize (GObject *object)
{
  g_free (GOTGAN_SHELF_ROW (object)->spoken);
  g_free (GOTGAN_SHELF_ROW (object)->details);
  G_OBJECT_CLASS (gotgan_shelf_row_parent_class)->finalize (object);
}

static void
gotgan_shelf_row_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/shelf/gotgan-shelf-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, icon);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, title);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, problem);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, count);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, content);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, source_menu);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, feed_menu);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, company_menu);
  gtk_widget_class_bind_template_child (widget_class, GotganShelfRow, search_menu);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_shelf_row_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_shelf_row_secondary_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_shelf_row_long_press_cb);
}

static void
gotgan_shelf_row_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "row.sync-source", NULL,
                                   gotgan_shelf_row_source_action);
  gtk_widget_class_install_action (widget_class, "row.edit-source", NULL,
                                   gotgan_shelf_row_source_action);
  gtk_widget_class_install_action (widget_class, "row.remove-source", NULL,
                                   gotgan_shelf_row_source_action);
  gtk_widget_class_install_action (widget_class, "row.edit-search", NULL,
                                   gotgan_shelf_row_search_action);
  gtk_widget_class_install_action (widget_class, "row.remove-search", NULL,
                                   gotgan_shelf_row_search_action);
  gtk_widget_class_install_action (widget_class, "row.show-timeline", NULL,
                                   gotgan_shelf_row_show_timeline_action);
  gtk_widget_class_install_action (widget_class, "row.show-investors", NULL,
                                   gotgan_shelf_row_show_investors_action);
}

static void
gotgan_shelf_row_class_init (GotganShelfRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = gotgan_shelf_row_get_property;
  object_class->set_property = gotgan_shelf_row_set_property;
  object_class->dispose = gotgan_shelf_row_dispose;
  object_class->finalize = gotgan_shelf_row_finalize;
  GTK_WIDGET_CLASS (klass)->query_tooltip = gotgan_shelf_row_query_tooltip;

  properties[PROP_PLACE] =
      g_param_spec_object ("place", NULL, NULL, GOTGAN_TYPE_SHELF_PLACE, flags);
  properties[PROP_SPOKEN] = g_param_spec_string ("spoken", NULL, NULL, NULL, readable);
  properties[PROP_DETAILS] = g_param_spec_string ("details", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHOSEN] = g_signal_new ("chosen", GOTGAN_TYPE_SHELF_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gotgan_shelf_row_bind_template (GTK_WIDGET_CLASS (klass));
  gotgan_shelf_row_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
gotgan_shelf_row_init (GotganShelfRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->place_signals = g_signal_group_new (GOTGAN_TYPE_SHELF_PLACE);
  g_signal_group_connect_swapped (self->place_signals, "notify::count",
                                  G_CALLBACK (gotgan_shelf_row_update_title), self);
  g_signal_group_connect_swapped (self->place_signals, "notify::title",
                                  G_CALLBACK (gotgan_shelf_row_update_title), self);
  self->source_signals = g_signal_group_new (GOTGAN_TYPE_SOURCE);
  g_signal_group_connect_swapped (self->source_signals, "notify::state",
                                  G_CALLBACK (gotgan_shelf_row_update_state), self);
  g_signal_group_connect_swapped (self->source_signals, "notify::syncing",
                                  G_CALLBACK (gotgan_shelf_row_update_state), self);
}

GtkWidget *
gotgan_shelf_row_new (void)
{
  return g_object_new (GOTGAN_TYPE_SHELF_ROW, NULL);
}

GotganShelfPlace *
gotgan_shelf_row_get_place (GotganShelfRow *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_ROW (self), NULL);

  return self->place;
}

void
gotgan_shelf_row_set_place (GotganShelfRow *self, GotganShelfPlace *place)
{
  g_return_if_fail (GOTGAN_IS_SHELF_ROW (self));
  g_return_if_fail (place == NULL || GOTGAN_IS_SHELF_PLACE (place));

  if (!g_set_object (&self->place, place))
    return;
  g_signal_group_set_target (self->place_signals, place);
  g_signal_group_set_target (self->source_signals,
                             place != NULL ? gotgan_shelf_place_get_source (place) : NULL);
  if (place != NULL)
    {
      gtk_image_set_from_icon_name (self->icon, gotgan_shelf_place_get_icon_name (place));
      gotgan_shelf_row_update_title (self);
      gotgan_shelf_row_update_state (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

gboolean
gotgan_shelf_row_show_menu (GotganShelfRow *self)
{
  g_return_val_if_fail (GOTGAN_IS_SHELF_ROW (self), FALSE);

  return gotgan_shelf_row_pop_up (self, &(GdkRectangle) {
                                            24, gtk_widget_get_height (GTK_WIDGET (self)), 1, 1 });
}
