#include "config.h"

#include "ui/shelf/gotgan-facet-pane.h"

#include "app/library/gotgan-query-edit.h"
#include "ui/shelf/gotgan-facet-row.h"

/* As many of one kind as one takes in at a glance; a button shows the others. */
#define N_FIRST 5

struct _GotganFacetPane
{
  AdwBin parent_instance;

  GotganSession *session;
  GtkStack *stack;
  GtkBox *groups;

  /* (element-type GotganFacet) */
  GPtrArray *facets;
  GCancellable *loading;
  gboolean is_fresh;
  gboolean whole[GOTGAN_N_QUERY_FIELDS];
};

G_DEFINE_FINAL_TYPE (GotganFacetPane, gotgan_facet_pane, ADW_TYPE_BIN)

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const GotganQueryField kinds[] = { GOTGAN_QUERY_PARTY, GOTGAN_QUERY_FROM, GOTGAN_QUERY_STAGE,
                                          GOTGAN_QUERY_DATE };

#define KIND "gotgan-kind"

static GotganHeadlineList *
gotgan_facet_pane_get_headlines (GotganFacetPane *self)
{
  return gotgan_session_get_headlines (self->session);
}

/* --- Rows ----------------------------------------------------------------------------------- */

static void
gotgan_facet_pane_toggled_cb (GotganFacetPane *self, GtkWidget *row)
{
  g_autofree char *field = g_strdup (gotgan_facet_row_get_field (row));

  g_signal_emit (self, signals[CHOSEN], 0, field);
}

static GtkWidget *
gotgan_facet_pane_create_row (GotganFacetPane *self, const GotganFacet *facet, gboolean asked)
{
  GtkWidget *row = gotgan_facet_row_new (facet, asked);

  g_signal_connect_object (row, "toggled", G_CALLBACK (gotgan_facet_pane_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  return row;
}

static void gotgan_facet_pane_show (GotganFacetPane *self);

static void
gotgan_facet_pane_more_cb (GotganFacetPane *self, GtkWidget *button)
{
  self->whole[GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), KIND))] = TRUE;
  gotgan_facet_pane_show (self);
}

static GtkWidget *
gotgan_facet_pane_create_more (GotganFacetPane *self, GotganQueryField kind, guint n_more)
{
  GtkWidget *button = gotgan_facet_more_new (kind, n_more);

  g_object_set_data (G_OBJECT (button), KIND, GUINT_TO_POINTER (kind));
  g_signal_connect_object (button, "clicked", G_CALLBACK (gotgan_facet_pane_more_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

/* --- What the query asks for already --------------------------------------------------------- */

static const char *
gotgan_facet_pane_get_query (GotganFacetPane *self)
{
  return gotgan_headline_list_get_query (gotgan_facet_pane_get_headlines (self));
}

static gboolean
gotgan_facet_pane_asks_for (GotganFacetPane *self, const char *field)
{
  const char *query = gotgan_facet_pane_get_query (self);

  return query != NULL
         && gotgan_query_asks_for (gotgan_session_get_library (self->session), query, field);
}

static gboolean
gotgan_facet_pane_has (GotganFacetPane *self, const char *field)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);

  for (guint i = 0; i < self->facets->len; i++)
    {
      const GotganFacet *facet = g_ptr_array_index (self->facets, i);

      if (gotgan_query_asks_for (library, facet->text, field))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_kind (GotganQueryField field)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == field)
      return TRUE;
  return FALSE;
}

/* What is asked for has to be there to be taken out, also when it leaves nothing to be counted. */
static void
gotgan_facet_pane_add_asked (GotganFacetPane *self)
{
  g_autoptr (GotganQuery) query = gotgan_query_new (gotgan_facet_pane_get_query (self));

  for (guint i = gotgan_query_get_n_parts (query); i > 0; i--)
    {
      const GotganQueryPart *part = gotgan_query_get_part (query, i - 1);
      g_autofree char *value = gotgan_query_dup_value (part->text);
      g_autofree char *field = NULL;
      GotganFacet *facet;

      if (!is_kind (part->field) || part->unwanted || part->problem != GOTGAN_QUERY_FINE)
        continue;
      field =
          g_strdup_printf ("%s:%s", gotgan_query_field_get_name (part->field, GOTGAN_LANGUAGE_EN),
                           value);
      if (gotgan_facet_pane_has (self, field))
        continue;
      facet = g_new (GotganFacet, 1);
      *facet = (GotganFacet) { part->field, g_strdup (part->text), g_steal_pointer (&field),
                               GOTGAN_FACET_UNCOUNTED };
      g_ptr_array_insert (self->facets, 0, facet);
    }
}

/* --- Groups --------------------------------------------------------------------------------- */

/* What is asked for goes first. */
static void
gotgan_facet_pane_append_kind (GotganFacetPane *self, GotganQueryField kind)
{
  guint n_left = self->whole[kind] ? G_MAXUINT : N_FIRST;
  guint n_more = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->facets->len; i++)
      {
        const GotganFacet *facet = g_ptr_array_index (self->facets, i);
        gboolean asked;

        if (facet->field != kind)
          continue;
        asked = gotgan_facet_pane_asks_for (self, facet->text);
        if (asked != (pass == 0))
          continue;
        if (n_left > 0)
          gtk_box_append (self->groups, gotgan_facet_pane_create_row (self, facet, asked));
        else
          n_more++;
        n_left -= n_left > 0 ? 1 : 0;
      }
  if (n_more > 0)
    gtk_box_append (self->groups, gotgan_facet_pane_create_more (self, kind, n_more));
}

static gboolean
gotgan_facet_pane_has_kind (GotganFacetPane *self, GotganQueryField kind)
{
  for (guint i = 0; i < self->facets->len; i++)
    if (((const GotganFacet *) g_ptr_array_index (self->facets, i))->field == kind)
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full) (nullable): the field of the row that the focus is on */
static char *
gotgan_facet_pane_dup_focused (GotganFacetPane *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->groups));

  return GTK_IS_CHECK_BUTTON (focus) ? g_strdup (gotgan_facet_row_get_field (focus)) : NULL;
}

/* Rows are made anew, and whoever went through them with the keyboard goes on from there. */
static void
gotgan_facet_pane_restore_focus (GotganFacetPane *self, const char *field)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GTK_IS_CHECK_BUTTON (row) && g_strcmp0 (gotgan_facet_row_get_field (row), field) == 0)
      {
        gtk_widget_grab_focus (row);
        return;
      }
}

static void
gotgan_facet_pane_show (GotganFacetPane *self)
{
  g_autofree char *focused = gotgan_facet_pane_dup_focused (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (!gotgan_facet_pane_has_kind (self, kinds[i]))
        continue;
      gtk_box_append (self->groups, gotgan_facet_heading_new (kinds[i]));
      gotgan_facet_pane_append_kind (self, kinds[i]);
    }
  gtk_stack_set_visible_child_name (self->stack, self->facets->len > 0 ? "facets" : "empty");
  /* When it came up there was nothing yet for the focus to go to. */
  if (focused != NULL)
    gotgan_facet_pane_restore_focus (self, focused);
  else if (self->is_fresh)
    gtk_widget_child_focus (GTK_WIDGET (self->groups), GTK_DIR_TAB_FORWARD);
  self->is_fresh = FALSE;
}

/* --- Counting ------------------------------------------------------------------------------- */

static void
gotgan_facet_pane_stop (GotganFacetPane *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static void
gotgan_facet_pane_loaded_cb (GObject *headlines, GAsyncResult *result, gpointer data)
{
  g_autoptr (GotganFacetPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) facets =
      gotgan_headline_list_load_facets_finish (GOTGAN_HEADLINE_LIST (headlines), result, NULL,
                                               &error);

  /* A library that can't be read is told of by the list itself. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result)))
      || self->session == NULL)
    return;
  g_clear_object (&self->loading);
  g_clear_pointer (&self->facets, g_ptr_array_unref);
  self->facets = facets != NULL
                     ? g_steal_pointer (&facets)
                     : g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_facet_free);
  gotgan_facet_pane_add_asked (self);
  gotgan_facet_pane_show (self);
}

/* What was counted last stays until there is something newer. */
static void
gotgan_facet_pane_load (GotganFacetPane *self)
{
  gotgan_facet_pane_stop (self);
  if (self->session == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->loading = g_cancellable_new ();
  gotgan_headline_list_load_facets_async (gotgan_facet_pane_get_headlines (self), self->loading,
                                          gotgan_facet_pane_loaded_cb, g_object_ref (self));
}

static void
gotgan_facet_pane_listed_cb (GotganFacetPane *self)
{
  if (!gotgan_headline_list_get_loading (gotgan_facet_pane_get_headlines (self)))
    gotgan_facet_pane_load (self);
}

static void
gotgan_facet_pane_map (GtkWidget *widget)
{
  GotganFacetPane *self = GOTGAN_FACET_PANE (widget);

  GTK_WIDGET_CLASS (gotgan_facet_pane_parent_class)->map (widget);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  self->is_fresh = TRUE;
  gotgan_facet_pane_load (self);
}

static void
gotgan_facet_pane_unmap (GtkWidget *widget)
{
  gotgan_facet_pane_stop (GOTGAN_FACET_PANE (widget));
  GTK_WIDGET_CLASS (gotgan_facet_pane_parent_class)->unmap (widget);
}

/* --- Object --------------------------------------------------------------------------------- */

static void
gotgan_facet_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, GOTGAN_FACET_PANE (object)->session);
}

static void
gotgan_facet_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  gotgan_facet_pane_set_session (GOTGAN_FACET_PANE (object), g_value_get_object (value));
}

static void
gotgan_facet_pane_dispose (GObject *object)
{
  GotganFacetPane *self = GOTGAN_FACET_PANE (object);

  gotgan_facet_pane_set_session (self, NULL);
  /* The template would take the child away without the bin's knowing. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_FACET_PANE);
  g_clear_pointer (&self->facets, g_ptr_array_unref);
  G_OBJECT_CLASS (gotgan_facet_pane_parent_class)->dispose (object);
}

static void
gotgan_facet_pane_class_init (GotganFacetPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gotgan_facet_pane_get_property;
  object_class->set_property = gotgan_facet_pane_set_property;
  object_class->dispose = gotgan_facet_pane_dispose;
  widget_class->map = gotgan_facet_pane_map;
  widget_class->unmap = gotgan_facet_pane_unmap;
  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHOSEN] = g_signal_new ("chosen", GOTGAN_TYPE_FACET_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/shelf/gotgan-facet-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganFacetPane, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganFacetPane, groups);
}

static void
gotgan_facet_pane_init (GotganFacetPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gotgan_facet_pane_set_session (GotganFacetPane *self, GotganSession *session)
{
  g_return_if_fail (GOTGAN_IS_FACET_PANE (self));

  if (self->session == session)
    return;
  gotgan_facet_pane_stop (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (gotgan_facet_pane_get_headlines (self), self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (gotgan_facet_pane_get_headlines (self), "notify::loading",
                             G_CALLBACK (gotgan_facet_pane_listed_cb), self, G_CONNECT_SWAPPED);
  gotgan_facet_pane_load (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
