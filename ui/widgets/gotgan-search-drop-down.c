#include "config.h"

#include "ui/widgets/gotgan-search-drop-down.h"

#include "app/base/gotgan-initials.h"
#include "app/base/gotgan-text.h"
#include "ui/widgets/gotgan-live-query.h"

struct _GotganSearchDropDown
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkSortListModel *sorted;
  GtkFilterListModel *offered;
  GtkCustomFilter *filter;

  GotganLiveQuery *query;
  GtkStringList *model;
  char *title;
  char *words;
  guint selected;
};

G_DEFINE_FINAL_TYPE (GotganSearchDropDown, gotgan_search_drop_down, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TITLE = 1,
  PROP_MODEL,
  PROP_SELECTED,
} GotganSearchDropDownProperty;

static GParamSpec *properties[PROP_SELECTED + 1];

/* More than a person takes in at a glance. */
#define MANY 8

/* --- What is chosen ------------------------------------------------------------------------------- */

static void
gotgan_search_drop_down_show (GotganSearchDropDown *self)
{
  const char *name =
      self->model != NULL ? gtk_string_list_get_string (self->model, self->selected) : NULL;
  g_autofree char *spoken =
      g_strdup_printf ("%s: %s", self->title != NULL ? self->title : "", name != NULL ? name : "");

  gtk_label_set_text (self->label, name != NULL ? name : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

guint
gotgan_search_drop_down_get_selected (GotganSearchDropDown *self)
{
  g_return_val_if_fail (GOTGAN_IS_SEARCH_DROP_DOWN (self), GTK_INVALID_LIST_POSITION);
  return self->selected;
}

void
gotgan_search_drop_down_set_selected (GotganSearchDropDown *self, guint position)
{
  g_return_if_fail (GOTGAN_IS_SEARCH_DROP_DOWN (self));

  if (self->selected == position)
    return;
  self->selected = position;
  gotgan_search_drop_down_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

void
gotgan_search_drop_down_set_model (GotganSearchDropDown *self, GtkStringList *model)
{
  g_return_if_fail (GOTGAN_IS_SEARCH_DROP_DOWN (self));
  g_return_if_fail (model == NULL || GTK_IS_STRING_LIST (model));

  if (!g_set_object (&self->model, model))
    return;
  gtk_filter_list_model_set_model (self->offered, G_LIST_MODEL (model));
  self->selected = model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) > 0
                       ? 0
                       : GTK_INVALID_LIST_POSITION;
  gotgan_search_drop_down_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
choose (GotganSearchDropDown *self, gpointer item)
{
  for (guint i = 0; item != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->model)); i++)
    {
      g_autoptr (GObject) other = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      if (other != item)
        continue;
      gtk_popover_popdown (self->popover);
      gtk_widget_grab_focus (GTK_WIDGET (self->button));
      gotgan_search_drop_down_set_selected (self, i);
      return;
    }
}

static void
gotgan_search_drop_down_activated_cb (GotganSearchDropDown *self, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  choose (self, item);
}

/* --- Searching ------------------------------------------------------------------------------------ */

static gboolean
is_offered (gpointer item, gpointer user_data)
{
  GotganSearchDropDown *self = user_data;

  return self->words == NULL || *self->words == '\0'
         || gotgan_initials_match (gtk_string_object_get_string (item), self->words);
}

static void
free_wanted (gpointer wanted, GClosure *closure)
{
  g_free (wanted);
}

/* Those that begin so come first, as they do where a search is completed. */
static guint
rank_cb (GtkStringObject *item, const char *wanted)
{
  g_autofree char *name = gotgan_text_fold (gtk_string_object_get_string (item));

  return gotgan_initials_rank (gotgan_initials_find (name, wanted));
}

/* A sorter of its own for every search: what it has found of a name it keeps. */
static void
gotgan_search_drop_down_sort (GotganSearchDropDown *self)
{
  GtkExpression *rank =
      gtk_cclosure_expression_new (G_TYPE_UINT, NULL, 0, NULL, G_CALLBACK (rank_cb),
                                   gotgan_text_fold (self->words), free_wanted);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_numeric_sorter_new (rank));

  gtk_sort_list_model_set_sorter (self->sorted, sorter);
}

GListModel *
gotgan_search_drop_down_get_offered (GotganSearchDropDown *self)
{
  g_return_val_if_fail (GOTGAN_IS_SEARCH_DROP_DOWN (self), NULL);
  return G_LIST_MODEL (self->sorted);
}

void
gotgan_search_drop_down_search (GotganSearchDropDown *self, const char *words)
{
  g_autofree char *wanted = g_strstrip (g_strdup (words));

  g_return_if_fail (GOTGAN_IS_SEARCH_DROP_DOWN (self));

  if (g_set_str (&self->words, wanted))
    {
      gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
      gotgan_search_drop_down_sort (self);
    }
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->offered)) > 0
                                        ? "list"
                                        : "nothing");
}

static void
gotgan_search_drop_down_query_cb (GotganSearchDropDown *self)
{
  gotgan_search_drop_down_search (self, gotgan_live_query_get_text (self->query));
}

/* Enter takes the first that is offered; what was typed last counts though its pause is not over. */
static void
gotgan_search_drop_down_enter_cb (GotganSearchDropDown *self)
{
  gotgan_live_query_flush (self->query);
  gotgan_search_drop_down_query_cb (self);
  choose (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
gotgan_search_drop_down_stop_cb (GotganSearchDropDown *self)
{
  gtk_popover_popdown (self->popover);
}

static gboolean
gotgan_search_drop_down_key_cb (GotganSearchDropDown *self, guint keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
gotgan_search_drop_down_map_cb (GotganSearchDropDown *self)
{
  gboolean many =
      self->model != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->model)) > MANY;

  gtk_widget_set_visible (GTK_WIDGET (self->entry), many);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gotgan_live_query_flush (self->query);
  gotgan_search_drop_down_search (self, "");
  if (self->selected != GTK_INVALID_LIST_POSITION)
    {
      gtk_single_selection_set_selected (self->selection, self->selected);
      gtk_list_view_scroll_to (self->list, self->selected,
                               many ? GTK_LIST_SCROLL_NONE : GTK_LIST_SCROLL_FOCUS, NULL);
    }
  if (many)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* --- The object ----------------------------------------------------------------------------------- */

static void
gotgan_search_drop_down_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganSearchDropDown *self = GOTGAN_SEARCH_DROP_DOWN (object);

  if (id == PROP_TITLE)
    g_value_set_string (value, self->title);
  else if (id == PROP_MODEL)
    g_value_set_object (value, self->model);
  else
    g_value_set_uint (value, self->selected);
}

static void
gotgan_search_drop_down_set_property (GObject *object, guint id, const GValue *value,
                                      GParamSpec *pspec)
{
  GotganSearchDropDown *self = GOTGAN_SEARCH_DROP_DOWN (object);

  if (id == PROP_MODEL)
    gotgan_search_drop_down_set_model (self, g_value_get_object (value));
  else if (id == PROP_SELECTED)
    gotgan_search_drop_down_set_selected (self, g_value_get_uint (value));
  else if (g_set_str (&self->title, g_value_get_string (value)))
    {
      gotgan_search_drop_down_show (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
gotgan_search_drop_down_dispose (GObject *object)
{
  GotganSearchDropDown *self = GOTGAN_SEARCH_DROP_DOWN (object);
  GtkWidget *child = NULL;

  g_clear_object (&self->query);
  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_SEARCH_DROP_DOWN);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (gotgan_search_drop_down_parent_class)->dispose (object);
}

static void
gotgan_search_drop_down_finalize (GObject *object)
{
  GotganSearchDropDown *self = GOTGAN_SEARCH_DROP_DOWN (object);

  g_free (self->title);
  g_free (self->words);
  G_OBJECT_CLASS (gotgan_search_drop_down_parent_class)->finalize (object);
}

static void
gotgan_search_drop_down_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/widgets/gotgan-search-drop-down.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganSearchDropDown, button);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchDropDown, label);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchDropDown, popover);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchDropDown, entry);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchDropDown, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchDropDown, list);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchDropDown, selection);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchDropDown, sorted);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchDropDown, offered);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchDropDown, filter);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_search_drop_down_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_search_drop_down_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_search_drop_down_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_search_drop_down_map_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_search_drop_down_key_cb);
}

static void
gotgan_search_drop_down_class_init (GotganSearchDropDownClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gotgan_search_drop_down_get_property;
  object_class->set_property = gotgan_search_drop_down_set_property;
  object_class->dispose = gotgan_search_drop_down_dispose;
  object_class->finalize = gotgan_search_drop_down_finalize;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, GTK_TYPE_STRING_LIST, flags);
  properties[PROP_SELECTED] =
      g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, GTK_INVALID_LIST_POSITION, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gotgan_search_drop_down_bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "searchdropdown");
}

static void
gotgan_search_drop_down_init (GotganSearchDropDown *self)
{
  self->selected = GTK_INVALID_LIST_POSITION;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, is_offered, self, NULL);
  self->query = gotgan_live_query_new (GTK_EDITABLE (self->entry));
  g_signal_connect_object (self->query, "notify::text",
                           G_CALLBACK (gotgan_search_drop_down_query_cb), self, G_CONNECT_SWAPPED);
}
