#include "config.h"

#include "ui/shelf/gotgan-query-completer-private.h"

#include "app/base/gotgan-text.h"
#include "ui/shelf/gotgan-completion-row.h"
#include "ui/widgets/gotgan-announce.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (GotganQueryCompleter, gotgan_query_completer, G_TYPE_OBJECT)

enum
{
  PROP_OPEN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* --- Open and closed ------------------------------------------------------------------------ */

static void
gotgan_query_completer_tell_chosen (GotganQueryCompleter *self, GtkListBoxRow *row)
{
  if (row != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry),
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
gotgan_query_completer_set_open (GotganQueryCompleter *self, gboolean open)
{
  if (self->open == open)
    return;
  self->open = open;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

void
gotgan_query_completer_close (GotganQueryCompleter *self)
{
  g_return_if_fail (GOTGAN_IS_QUERY_COMPLETER (self));

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (self->popover != NULL && self->open)
    {
      gotgan_query_completer_tell_chosen (self, NULL);
      gtk_popover_popdown (self->popover);
      gotgan_query_completer_set_open (self, FALSE);
    }
}

/* As wide as the entry, right beneath it. */
static void
gotgan_query_completer_place (GotganQueryCompleter *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self->popover));
  graphene_rect_t bounds;
  GdkRectangle entry;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->entry), parent, &bounds))
    return;
  entry.x = (int) bounds.origin.x;
  entry.y = (int) bounds.origin.y;
  entry.width = (int) bounds.size.width;
  entry.height = (int) bounds.size.height;
  gtk_widget_set_size_request (GTK_WIDGET (self->popover), entry.width, -1);
  gtk_popover_set_pointing_to (self->popover, &entry);
}

static void
gotgan_query_completer_open (GotganQueryCompleter *self)
{
  g_autofree char *sentence = NULL;

  gotgan_query_completer_place (self);
  gtk_popover_popup (self->popover);
  if (self->open)
    return;
  gotgan_query_completer_set_open (self, TRUE);
  sentence = g_strdup_printf (ngettext ("%u suggestion", "%u suggestions", self->offers->len),
                              self->offers->len);
  gotgan_announce (GTK_WIDGET (self->entry), sentence);
}

/* --- Choosing ------------------------------------------------------------------------------- */

void
gotgan_query_completer_choose (GotganQueryCompleter *self, int step)
{
  GtkListBoxRow *chosen = gtk_list_box_get_selected_row (self->rows);
  int n_rows = (int) self->offers->len;
  int index =
      chosen != NULL ? gtk_list_box_row_get_index (chosen) + step : (step > 0 ? 0 : n_rows - 1);
  GtkListBoxRow *row =
      index >= 0 && index < n_rows ? gtk_list_box_get_row_at_index (self->rows, index) : NULL;

  gtk_list_box_select_row (self->rows, row);
  gotgan_query_completer_tell_chosen (self, row);
  if (row == NULL)
    return;
  gotgan_announce (GTK_WIDGET (self->entry), gotgan_completion_row_get_spoken (GTK_WIDGET (row)));
  /* The list has no focus that it would follow. */
  gtk_viewport_scroll_to (GTK_VIEWPORT (
                              gtk_widget_get_ancestor (GTK_WIDGET (self->rows), GTK_TYPE_VIEWPORT)),
                          GTK_WIDGET (row), NULL);
}

/* --- What is offered ------------------------------------------------------------------------ */

/* One that would change nothing is none. */
static gboolean
gotgan_query_completer_is_there (const char *written, const GotganCompletion *completion)
{
  g_autofree char *there = gotgan_text_slice (written, completion->start, completion->end);
  g_autofree char *text = g_strchomp (g_strdup (completion->text));

  return g_str_equal (there, text);
}

static void
gotgan_query_completer_show (GotganQueryCompleter *self)
{
  gtk_list_box_remove_all (self->rows);
  for (guint i = 0; i < self->offers->len; i++)
    gtk_list_box_append (self->rows, gotgan_completion_row_new (g_ptr_array_index (self->offers, i),
                                                                self->in_value));
  gtk_list_box_unselect_all (self->rows);
  if (self->offers->len > 0)
    gotgan_query_completer_open (self);
  else
    gotgan_query_completer_close (self);
}

static void
gotgan_query_completer_completed_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (GotganQueryCompleter) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offers =
      gotgan_library_complete_finish (GOTGAN_LIBRARY (library), result, &error);

  /* What can't be looked up is only not offered; the search itself tells of a library that can't be read. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))) || offers == NULL
      || self->entry == NULL)
    return;
  g_clear_object (&self->asking);
  for (guint i = offers->len; i > 0; i--)
    if (gotgan_query_completer_is_there (self->asked, g_ptr_array_index (offers, i - 1)))
      g_ptr_array_remove_index (offers, i - 1);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  self->offers = g_steal_pointer (&offers);
  gotgan_query_completer_show (self);
}

/* Whether what stands before the cursor is behind the colon of a field. */
static gboolean
gotgan_query_completer_find_value (const char *written, guint cursor)
{
  g_autoptr (GotganQuery) query = gotgan_query_new (written);
  const GotganQueryPart *part = gotgan_query_find_part (query, cursor);

  return part != NULL && part->named != GOTGAN_QUERY_WORDS && part->value_start <= cursor;
}

void
gotgan_query_completer_ask (GotganQueryCompleter *self)
{
  g_return_if_fail (GOTGAN_IS_QUERY_COMPLETER (self));

  if (self->library == NULL || self->entry == NULL)
    return;
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_free (self->asked);
  self->asked = gotgan_live_query_dup_written (self->query, NULL, &self->cursor);
  self->in_value = gotgan_query_completer_find_value (self->asked, self->cursor);
  self->asking = g_cancellable_new ();
  gotgan_library_complete_async (self->library, self->asked, self->cursor, self->asking,
                                 gotgan_query_completer_completed_cb, g_object_ref (self));
}

void
gotgan_query_completer_pass_over (GotganQueryCompleter *self, const char *text)
{
  g_return_if_fail (GOTGAN_IS_QUERY_COMPLETER (self));

  g_set_str (&self->passed_over, text);
  gotgan_query_completer_drop (self);
  gotgan_query_completer_close (self);
}

/* Between words anything may follow, which would be offered for every space. */
static gboolean
gotgan_query_completer_is_in_word (GotganQueryCompleter *self)
{
  guint cursor;
  g_autofree char *written = gotgan_live_query_dup_written (self->query, NULL, &cursor);
  g_autoptr (GotganQuery) query = gotgan_query_new (written);

  return gotgan_query_find_part (query, cursor) != NULL;
}

static void
gotgan_query_completer_text_cb (GotganQueryCompleter *self)
{
  const char *text = gotgan_live_query_get_text (self->query);
  gboolean typed = g_strcmp0 (self->passed_over, text) != 0;

  if (self->entry == NULL)
    return;
  if (typed)
    g_clear_pointer (&self->passed_over, g_free);
  if (typed && gtk_widget_is_focus (GTK_WIDGET (self->text))
      && gotgan_query_completer_is_in_word (self))
    gotgan_query_completer_ask (self);
  else
    gotgan_query_completer_close (self);
}

/* --- Object --------------------------------------------------------------------------------- */

static void
gotgan_query_completer_row_cb (GotganQueryCompleter *self, GtkListBoxRow *row)
{
  gotgan_query_completer_take (self, (guint) gtk_list_box_row_get_index (row));
}

static void
gotgan_query_completer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, GOTGAN_QUERY_COMPLETER (object)->open);
}

static void
gotgan_query_completer_dispose (GObject *object)
{
  GotganQueryCompleter *self = GOTGAN_QUERY_COMPLETER (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  gotgan_query_completer_drop (self);
  g_clear_object (&self->library);
  g_clear_object (&self->query);
  g_clear_weak_pointer (&self->entry);
  g_clear_weak_pointer (&self->text);
  g_clear_weak_pointer (&self->popover);
  G_OBJECT_CLASS (gotgan_query_completer_parent_class)->dispose (object);
}

static void
gotgan_query_completer_finalize (GObject *object)
{
  GotganQueryCompleter *self = GOTGAN_QUERY_COMPLETER (object);

  g_ptr_array_unref (self->offers);
  g_free (self->asked);
  g_free (self->passed_over);
  G_OBJECT_CLASS (gotgan_query_completer_parent_class)->finalize (object);
}

static void
gotgan_query_completer_class_init (GotganQueryCompleterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gotgan_query_completer_get_property;
  object_class->dispose = gotgan_query_completer_dispose;
  object_class->finalize = gotgan_query_completer_finalize;
  properties[PROP_OPEN] =
      g_param_spec_boolean ("open", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gotgan_query_completer_init (GotganQueryCompleter *self)
{
  self->offers = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_completion_free);
}

static void
gotgan_query_completer_fill (GotganQueryCompleter *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *rows = gtk_list_box_new ();

  self->rows = GTK_LIST_BOX (rows);
  gtk_list_box_set_activate_on_single_click (self->rows, TRUE);
  gtk_widget_add_css_class (rows, "completions");
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Suggestions"), -1);
  g_signal_connect_object (rows, "row-activated", G_CALLBACK (gotgan_query_completer_row_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), rows);
  gtk_popover_set_child (self->popover, scroller);
}

GotganQueryCompleter *
gotgan_query_completer_new (GtkEditable *entry, GotganLiveQuery *query, GtkPopover *popover)
{
  GotganQueryCompleter *self = g_object_new (GOTGAN_TYPE_QUERY_COMPLETER, NULL);

  self->query = g_object_ref (query);
  g_set_weak_pointer (&self->entry, entry);
  g_set_weak_pointer (&self->text, GTK_TEXT (gtk_editable_get_delegate (entry)));
  g_set_weak_pointer (&self->popover, popover);
  gotgan_query_completer_fill (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
                                  GTK_ACCESSIBLE_AUTOCOMPLETE_LIST, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_CONTROLS,
                                  self->rows, NULL, -1);
  g_signal_connect_object (query, "notify::text", G_CALLBACK (gotgan_query_completer_text_cb), self,
                           G_CONNECT_SWAPPED);
  gotgan_query_completer_listen (self);
  return self;
}

void
gotgan_query_completer_set_library (GotganQueryCompleter *self, GotganLibrary *library)
{
  g_return_if_fail (GOTGAN_IS_QUERY_COMPLETER (self));

  if (g_set_object (&self->library, library))
    gotgan_query_completer_close (self);
}

gboolean
gotgan_query_completer_get_open (GotganQueryCompleter *self)
{
  g_return_val_if_fail (GOTGAN_IS_QUERY_COMPLETER (self), FALSE);

  return self->open;
}
