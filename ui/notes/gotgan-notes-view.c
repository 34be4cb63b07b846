#include "config.h"

#include "ui/notes/gotgan-notes-view.h"

#include "app/library/gotgan-labels.h"
#include "ui/widgets/gotgan-note-card.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

struct _GotganNotesView
{
  AdwBin parent_instance;

  GtkDropDown *colours;
  GtkStack *stack;
  GtkListView *list;
  GtkNoSelection *selection;

  GtkFilterListModel *notes;
  GtkCustomFilter *filter;
  GotganSession *session;
  int colour;
};

G_DEFINE_FINAL_TYPE (GotganNotesView, gotgan_notes_view, ADW_TYPE_BIN)

static GParamSpec *session_property;

GtkWidget *
gotgan_notes_view_new (void)
{
  return g_object_new (GOTGAN_TYPE_NOTES_VIEW, NULL);
}

GotganSession *
gotgan_notes_view_get_session (GotganNotesView *self)
{
  g_return_val_if_fail (GOTGAN_IS_NOTES_VIEW (self), NULL);
  return self->session;
}

guint
gotgan_notes_view_get_n_notes (GotganNotesView *self)
{
  g_return_val_if_fail (GOTGAN_IS_NOTES_VIEW (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->notes));
}

void
gotgan_notes_view_set_session (GotganNotesView *self, GotganSession *session)
{
  GotganLibrary *library = session != NULL ? gotgan_session_get_library (session) : NULL;

  g_return_if_fail (GOTGAN_IS_NOTES_VIEW (self));
  g_return_if_fail (session == NULL || GOTGAN_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  gtk_filter_list_model_set_model (self->notes,
                                   library != NULL ? gotgan_library_get_notes (library) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), session_property);
}

void
gotgan_notes_view_set_colour (GotganNotesView *self, int colour)
{
  g_return_if_fail (GOTGAN_IS_NOTES_VIEW (self));
  g_return_if_fail (colour >= -1 && colour < GOTGAN_N_COLOURS);
  gtk_drop_down_set_selected (self->colours, (guint) (colour + 1));
}

static gboolean
is_listed (gpointer item, gpointer user_data)
{
  GotganNotesView *self = user_data;

  return self->colour < 0
         || gotgan_note_get_colour (GOTGAN_NOTE (item)) == (GotganColour) self->colour;
}

/* Also when the view is shown again: a note may have got another colour meanwhile. */
static void
gotgan_notes_view_filter (GotganNotesView *self)
{
  if (self->filter != NULL && self->colour >= 0)
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
gotgan_notes_view_colour_cb (GotganNotesView *self)
{
  self->colour = (int) gtk_drop_down_get_selected (self->colours) - 1;
  if (self->filter != NULL)
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
gotgan_notes_view_show_page (GotganNotesView *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    gotgan_notes_view_get_n_notes (self) > 0 ? "list" : "empty");
}

static void
gotgan_notes_view_activated_cb (GotganNotesView *self, guint position)
{
  g_autoptr (GotganNote) note = g_list_model_get_item (G_LIST_MODEL (self->notes), position);

  if (note != NULL && self->session != NULL)
    gotgan_session_open_note (self->session, note);
}

static void
gotgan_notes_view_setup_cb (GotganNotesView *self, GtkListItem *row)
{
  gtk_list_item_set_child (row, gotgan_note_card_new_with_article ());
}

static void
gotgan_notes_view_bind_cb (GotganNotesView *self, GtkListItem *row)
{
  GotganNote *note = gtk_list_item_get_item (row);
  const char *title = gotgan_note_get_article_title (note);
  g_autofree char *summary = gotgan_note_dup_summary (note);
  g_autofree char *label = title != NULL ? g_strdup_printf ("%s, %s", summary, title) : NULL;

  gotgan_note_card_set_note (GOTGAN_NOTE_CARD (gtk_list_item_get_child (row)), note);
  gtk_list_item_set_accessible_label (row, label != NULL ? label : summary);
}

static void
gotgan_notes_view_unbind_cb (GotganNotesView *self, GtkListItem *row)
{
  gotgan_note_card_set_note (GOTGAN_NOTE_CARD (gtk_list_item_get_child (row)), NULL);
}

static void
gotgan_notes_view_get_property (GObject *object, guint property_id, GValue *value,
                                GParamSpec *pspec)
{
  g_value_set_object (value, GOTGAN_NOTES_VIEW (object)->session);
}

static void
gotgan_notes_view_set_property (GObject *object, guint property_id, const GValue *value,
                                GParamSpec *pspec)
{
  gotgan_notes_view_set_session (GOTGAN_NOTES_VIEW (object), g_value_get_object (value));
}

static void
gotgan_notes_view_dispose (GObject *object)
{
  GotganNotesView *self = GOTGAN_NOTES_VIEW (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_NOTES_VIEW);
  g_clear_object (&self->notes);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (gotgan_notes_view_parent_class)->dispose (object);
}

static void
gotgan_notes_view_class_init (GotganNotesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gotgan_notes_view_get_property;
  object_class->set_property = gotgan_notes_view_set_property;
  object_class->dispose = gotgan_notes_view_dispose;
  session_property =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, 1, session_property);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/notes/gotgan-notes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganNotesView, colours);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesView, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesView, list);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesView, selection);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_view_colour_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_view_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_view_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_view_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_view_unbind_cb);
}

static void
gotgan_notes_view_init_colours (GotganNotesView *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("All Notes"));
  for (guint i = 0; i < GOTGAN_N_COLOURS; i++)
    gtk_string_list_append (names, gotgan_colour_get_label ((GotganColour) i));
  gtk_drop_down_set_model (self->colours, G_LIST_MODEL (names));
  g_object_unref (names);
}

static void
gotgan_notes_view_init (GotganNotesView *self)
{
  self->colour = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
  gotgan_notes_view_init_colours (self);
  self->filter = gtk_custom_filter_new (is_listed, self, NULL);
  self->notes = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->notes));
  g_signal_connect_object (self->notes, "items-changed", G_CALLBACK (gotgan_notes_view_show_page),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (gotgan_notes_view_filter), NULL);
  gotgan_notes_view_show_page (self);
}
