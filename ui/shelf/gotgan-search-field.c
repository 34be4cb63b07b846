#include "config.h"

#include "ui/shelf/gotgan-search-field-private.h"

#include "app/library/gotgan-query-edit.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (GotganSearchField, gotgan_search_field, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  PROP_QUERY,
  N_PROPS
};

enum
{
  ACTIVATED,
  LEFT,
  SAVE_WANTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* --- What is asked for ---------------------------------------------------------------------- */

/* One that has been saved already need not be again. */
static gboolean
gotgan_search_field_is_saved (GotganSearchField *self, const char *query)
{
  GListModel *searches =
      gotgan_library_get_saved_searches (gotgan_session_get_library (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (searches); i++)
    {
      g_autoptr (GotganSavedSearch) search = g_list_model_get_item (searches, i);

      if (g_str_equal (gotgan_saved_search_get_query (search), query))
        return TRUE;
    }
  return FALSE;
}

static void
gotgan_search_field_update_tools (GotganSearchField *self)
{
  g_autofree char *query =
      gotgan_saved_search_clean_query (gotgan_live_query_get_text (self->query));

  gtk_widget_set_sensitive (GTK_WIDGET (self->order), query != NULL);
  gtk_widget_set_sensitive (self->save, query != NULL && self->session != NULL
                                            && !gotgan_search_field_is_saved (self, query));
}

static void
gotgan_search_field_text_cb (GotganSearchField *self)
{
  gotgan_search_field_update_tools (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

static void
gotgan_search_field_write (GotganSearchField *self, const char *query)
{
  gotgan_query_completer_pass_over (self->completer, query);
  gotgan_live_query_write (self->query, query, -1);
  self->patient = FALSE;
  gotgan_search_field_colour (self);
}

static void
gotgan_search_field_write_toggled (GotganSearchField *self, const char *field)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);
  const char *text = gtk_editable_get_text (self->entry);
  g_autofree char *query = gotgan_query_asks_for (library, text, field)
                               ? gotgan_query_remove_field (library, text, field)
                               : gotgan_query_add_field (text, field);

  gotgan_search_field_write (self, query);
}

static void
gotgan_search_field_settle_cb (gpointer data)
{
  GotganSearchField *self = data;
  g_autofree char *query = g_steal_pointer (&self->wanted_query);
  g_autofree char *field = g_steal_pointer (&self->wanted_field);

  self->settle = 0;
  if (query != NULL)
    gotgan_search_field_write (self, query);
  if (field != NULL && self->session != NULL)
    gotgan_search_field_write_toggled (self, field);
}

/* Some input methods hand the syllable over after they have emptied the preedit. */
static void
gotgan_search_field_composing_cb (GotganSearchField *self)
{
  if ((self->wanted_query != NULL || self->wanted_field != NULL) && self->settle == 0
      && !gotgan_live_query_get_composing (self->query))
    self->settle = g_idle_add_once (gotgan_search_field_settle_cb, self);
}

void
gotgan_search_field_set_query (GotganSearchField *self, const char *query)
{
  g_return_if_fail (GOTGAN_IS_SEARCH_FIELD (self));

  if (gotgan_live_query_get_composing (self->query))
    g_set_str (&self->wanted_query, query != NULL ? query : "");
  else
    gotgan_search_field_write (self, query != NULL ? query : "");
}

void
gotgan_search_field_toggle (GotganSearchField *self, const char *field)
{
  g_return_if_fail (GOTGAN_IS_SEARCH_FIELD (self));

  if (self->session == NULL)
    return;
  if (gotgan_live_query_get_composing (self->query))
    g_set_str (&self->wanted_field, field);
  else
    gotgan_search_field_write_toggled (self, field);
}

void
gotgan_search_field_flush (GotganSearchField *self)
{
  g_return_if_fail (GOTGAN_IS_SEARCH_FIELD (self));

  gotgan_live_query_flush (self->query);
}

GtkEditable *
gotgan_search_field_get_entry (GotganSearchField *self)
{
  g_return_val_if_fail (GOTGAN_IS_SEARCH_FIELD (self), NULL);

  return self->entry;
}

const char *
gotgan_search_field_get_query (GotganSearchField *self)
{
  g_return_val_if_fail (GOTGAN_IS_SEARCH_FIELD (self), NULL);

  return gotgan_live_query_get_text (self->query);
}

/* --- Order and keeping ---------------------------------------------------------------------- */

static void
gotgan_search_field_apply_order (GotganSearchField *self)
{
  if (self->session != NULL)
    gotgan_headline_list_set_order (gotgan_session_get_headlines (self->session),
                                    (GotganHeadlineOrder) g_settings_get_enum (self->settings,
                                                                               "search-order"));
}

static void
gotgan_search_field_order_cb (GotganSearchField *self)
{
  int order = (int) gtk_drop_down_get_selected (self->order);

  if (self->settings == NULL || order == g_settings_get_enum (self->settings, "search-order"))
    return;
  g_settings_set_enum (self->settings, "search-order", order);
  gotgan_search_field_apply_order (self);
}

static void
gotgan_search_field_save_cb (GotganSearchField *self)
{
  gotgan_live_query_flush (self->query);
  g_signal_emit (self, signals[SAVE_WANTED], 0, gotgan_live_query_get_text (self->query));
}

static void
gotgan_search_field_activate_cb (GotganSearchField *self)
{
  if (!gotgan_query_completer_is_taking (self->completer))
    g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
gotgan_search_field_next_match_cb (GotganSearchField *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

/* --- Object --------------------------------------------------------------------------------- */

static void
gotgan_search_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  GotganSearchField *self = GOTGAN_SEARCH_FIELD (object);

  if (id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else
    g_value_set_string (value, gotgan_search_field_get_query (self));
}

static void
gotgan_search_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  gotgan_search_field_set_session (GOTGAN_SEARCH_FIELD (object), g_value_get_object (value));
}

static void
gotgan_search_field_dispose (GObject *object)
{
  GotganSearchField *self = GOTGAN_SEARCH_FIELD (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->settle, g_source_remove);
  gotgan_search_field_set_session (self, NULL);
  g_clear_object (&self->completer);
  g_clear_object (&self->query);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_SEARCH_FIELD);
  g_clear_pointer (&self->wanted_query, g_free);
  g_clear_pointer (&self->wanted_field, g_free);
  G_OBJECT_CLASS (gotgan_search_field_parent_class)->dispose (object);
}

static void
gotgan_search_field_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GOTGAN_TYPE_FACET_PANE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/shelf/gotgan-search-field.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganSearchField, entry);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchField, completions);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchField, problem);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchField, sentence);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchField, facets);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchField, order);
  gtk_widget_class_bind_template_child (widget_class, GotganSearchField, save);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_search_field_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_search_field_next_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_search_field_toggle);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_search_field_order_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_search_field_save_cb);
}

static void
gotgan_search_field_class_init (GotganSearchFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = gotgan_search_field_get_property;
  object_class->set_property = gotgan_search_field_set_property;
  object_class->dispose = gotgan_search_field_dispose;
  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_QUERY] =
      g_param_spec_string ("query", NULL, NULL, "",
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[ACTIVATED] =
      g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] =
      g_signal_new ("left", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SAVE_WANTED] = g_signal_new ("save-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
  gotgan_search_field_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gotgan_search_field_follow_style (GotganSearchField *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gotgan_search_field_colour), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gotgan_search_field_colour),
                           self, G_CONNECT_SWAPPED);
}

static void
gotgan_search_field_init (GotganSearchField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (GOTGAN_APP_ID);
  gtk_drop_down_set_selected (self->order,
                              (guint) g_settings_get_enum (self->settings, "search-order"));
  self->query = gotgan_live_query_new (self->entry);
  self->completer = gotgan_query_completer_new (self->entry, self->query, self->completions);
  g_signal_connect_object (self->query, "written", G_CALLBACK (gotgan_search_field_written_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->query, "notify::text", G_CALLBACK (gotgan_search_field_text_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->query, "notify::composing",
                           G_CALLBACK (gotgan_search_field_composing_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (self->entry), "notify::has-focus",
                           G_CALLBACK (gotgan_search_field_colour), self, G_CONNECT_SWAPPED);
  /* Which part is being typed is known only when the cursor stands behind it. */
  g_signal_connect_object (gtk_editable_get_delegate (self->entry), "notify::cursor-position",
                           G_CALLBACK (gotgan_search_field_colour), self, G_CONNECT_SWAPPED);
  gotgan_search_field_follow_style (self);
  gotgan_search_field_update_tools (self);
}

void
gotgan_search_field_set_session (GotganSearchField *self, GotganSession *session)
{
  GotganLibrary *library = session != NULL ? gotgan_session_get_library (session) : NULL;

  g_return_if_fail (GOTGAN_IS_SEARCH_FIELD (self));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (
        gotgan_library_get_saved_searches (gotgan_session_get_library (self->session)), self);
  g_set_object (&self->session, session);
  gotgan_query_completer_set_library (self->completer, library);
  gotgan_facet_pane_set_session (self->facets, session);
  if (library != NULL)
    g_signal_connect_object (gotgan_library_get_saved_searches (library), "items-changed",
                             G_CALLBACK (gotgan_search_field_update_tools), self,
                             G_CONNECT_SWAPPED);
  gotgan_search_field_apply_order (self);
  gotgan_search_field_update_tools (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
