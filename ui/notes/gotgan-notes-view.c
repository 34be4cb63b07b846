#include "config.h"

#include "ui/notes/gotgan-notes-view-private.h"

#include "ui/widgets/gotgan-announce.h"
#include "ui/widgets/gotgan-card-list.h"
#include "ui/widgets/gotgan-note-card.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n-lib.h>

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
  return self->notes != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->notes)) : 0;
}

GListModel *
gotgan_notes_view_get_notes (GotganNotesView *self)
{
  g_return_val_if_fail (GOTGAN_IS_NOTES_VIEW (self), NULL);
  return G_LIST_MODEL (self->notes);
}

static guint
count_all (GotganNotesView *self)
{
  return self->session != NULL ? g_list_model_get_n_items (gotgan_library_get_notes (
                                     gotgan_session_get_library (self->session)))
                               : 0;
}

static char *
dup_count_text (GotganNotesView *self)
{
  guint n_notes = gotgan_notes_view_get_n_notes (self);
  guint n_all = count_all (self);

  if (n_notes == n_all)
    return g_strdup_printf (ngettext ("%u note", "%u notes", n_all), n_all);
  /* Translators: notes that are listed, and how many there are. */
  return g_strdup_printf (ngettext ("%u of %u note", "%u of %u notes", n_all), n_notes, n_all);
}

static void
gotgan_notes_view_show_page (GotganNotesView *self)
{
  g_autofree char *count = dup_count_text (self);
  const char *page = "list";

  if (gotgan_notes_view_get_n_notes (self) == 0)
    page = count_all (self) > 0 ? "nothing" : "empty";
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !g_str_equal (page, "empty"));
  gotgan_notes_view_restore_focus (self);
  adw_window_title_set_subtitle (self->title, g_str_equal (page, "empty") ? "" : count);
}

/* What was asked for is there: it is said, for whoever does not see it. */
static void
gotgan_notes_view_loading_cb (GotganNotesView *self)
{
  g_autofree char *count = NULL;

  if (gotgan_note_list_get_loading (self->notes))
    return;
  gotgan_notes_view_show_page (self);
  if (!self->asked)
    return;
  self->asked = FALSE;
  count = dup_count_text (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gotgan_announce (GTK_WIDGET (self), count);
}

static void
gotgan_notes_view_ask_cb (GotganNotesView *self)
{
  GotganNoteFilter filter;

  if (self->notes == NULL)
    return;
  gotgan_notes_bar_get_filter (self->bar, &filter);
  self->asked = TRUE;
  gotgan_note_list_set_filter (self->notes, &filter);
  if (!gotgan_note_list_get_loading (self->notes))
    gotgan_notes_view_loading_cb (self);
}

static void
gotgan_notes_view_clear_cb (GotganNotesView *self)
{
  gotgan_notes_bar_clear (self->bar);
  gotgan_notes_bar_focus_words (self->bar);
}

/* A list stays where its cards are, so what was noted elsewhere comes above what is in sight. */
static void
gotgan_notes_view_watch_cb (GotganNotesView *self, guint position, guint removed, guint added)
{
  if (position == 0 && added > 0 && !gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->has_newer = TRUE;
}

static void
gotgan_notes_view_map_cb (GotganNotesView *self)
{
  if (self->has_newer && gotgan_notes_view_get_n_notes (self) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
  self->has_newer = FALSE;
}

static void
gotgan_notes_view_follow (GotganNotesView *self, GotganLibrary *library)
{
  gtk_no_selection_set_model (self->selection, NULL);
  if (self->notes != NULL)
    g_signal_handlers_disconnect_by_data (self->notes, self);
  g_clear_object (&self->notes);
  gotgan_notes_bar_set_library (self->bar, library);
  gotgan_notes_view_follow_editor (self, library);
  if (library != NULL)
    {
      self->notes = gotgan_note_list_new (library);
      gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->notes));
      g_signal_connect_object (self->notes, "items-changed",
                               G_CALLBACK (gotgan_notes_view_show_page), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->notes, "items-changed",
                               G_CALLBACK (gotgan_notes_view_watch_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->notes, "notify::loading",
                               G_CALLBACK (gotgan_notes_view_loading_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (gotgan_library_get_notes (library), "items-changed",
                               G_CALLBACK (gotgan_notes_view_show_page), self, G_CONNECT_SWAPPED);
      gotgan_notes_view_ask_cb (self);
    }
  gotgan_notes_view_show_page (self);
}

void
gotgan_notes_view_set_session (GotganNotesView *self, GotganSession *session)
{
  GotganLibrary *before = NULL;
  GotganLibrary *library = session != NULL ? gotgan_session_get_library (session) : NULL;

  g_return_if_fail (GOTGAN_IS_NOTES_VIEW (self));
  g_return_if_fail (session == NULL || GOTGAN_IS_SESSION (session));

  if (self->session == session)
    return;
  before = self->session != NULL ? gotgan_session_get_library (self->session) : NULL;
  if (before != NULL)
    g_signal_handlers_disconnect_by_data (gotgan_library_get_notes (before), self);
  g_set_object (&self->session, session);
  gotgan_notes_view_follow (self, library);
  g_object_notify_by_pspec (G_OBJECT (self), session_property);
}

void
gotgan_notes_view_set_colour (GotganNotesView *self, int colour)
{
  g_return_if_fail (GOTGAN_IS_NOTES_VIEW (self));
  g_return_if_fail (colour >= -1 && colour < GOTGAN_N_COLOURS);
  gotgan_notes_bar_set_colour (self->bar, colour);
}

void
gotgan_notes_view_focus_words (GotganNotesView *self)
{
  g_return_if_fail (GOTGAN_IS_NOTES_VIEW (self));
  gotgan_notes_bar_focus_words (self->bar);
}

static void
gotgan_notes_view_activated_cb (GotganNotesView *self, guint position)
{
  g_autoptr (GotganNote) note = g_list_model_get_item (G_LIST_MODEL (self->notes), position);

  if (note != NULL && self->session != NULL)
    gotgan_session_open_note (self->session, note);
}

static void
gotgan_notes_view_describe (GtkListItem *row)
{
  GotganLibrary *library = g_object_get_data (G_OBJECT (row), "library");
  GotganNote *note = gtk_list_item_get_item (row);
  const char *title = gotgan_note_get_article_title (note);
  g_autofree char *summary = gotgan_note_dup_summary (note, library);
  g_autofree char *label = title != NULL ? g_strdup_printf ("%s, %s", summary, title) : NULL;

  gtk_list_item_set_accessible_label (row, label != NULL ? label : summary);
}

static void
gotgan_notes_view_setup_cb (GotganNotesView *self, GtkListItem *row)
{
  GSignalGroup *note_signals = g_signal_group_new (GOTGAN_TYPE_NOTE);
  GtkWidget *card = NULL;

  g_signal_group_connect_swapped (note_signals, "notify", G_CALLBACK (gotgan_notes_view_describe),
                                  row);
  g_object_set_data_full (G_OBJECT (row), "note-signals", note_signals, g_object_unref);
  card = gotgan_note_card_new_with_article ();
  g_signal_connect_object (card, "edit", G_CALLBACK (gotgan_notes_view_edit_cb), self,
                           G_CONNECT_SWAPPED);
  gotgan_card_list_set_card (row, card);
}

static void
gotgan_notes_view_bind_cb (GotganNotesView *self, GtkListItem *row)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);
  GotganNoteCard *card = GOTGAN_NOTE_CARD (gtk_list_item_get_child (row));
  GotganNote *note = gtk_list_item_get_item (row);

  gotgan_note_card_set_library (card, library);
  gotgan_note_card_set_note (card, note);
  g_object_set_data_full (G_OBJECT (row), "library", g_object_ref (library), g_object_unref);
  g_signal_group_set_target (g_object_get_data (G_OBJECT (row), "note-signals"), note);
  gotgan_notes_view_describe (row);
}

static void
gotgan_notes_view_unbind_cb (GotganNotesView *self, GtkListItem *row)
{
  g_signal_group_set_target (g_object_get_data (G_OBJECT (row), "note-signals"), NULL);
  g_object_set_data (G_OBJECT (row), "library", NULL);
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

  gotgan_notes_view_dispose_editor (self);
  gotgan_notes_view_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_NOTES_VIEW);
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

  g_type_ensure (GOTGAN_TYPE_NOTES_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/notes/gotgan-notes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganNotesView, title);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesView, bar);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesView, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesView, list);
  gtk_widget_class_bind_template_child (widget_class, GotganNotesView, selection);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_view_ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_view_clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_view_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_view_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_view_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_notes_view_unbind_cb);
  gotgan_notes_view_install_actions (widget_class);
}

static void
gotgan_notes_view_init (GotganNotesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
  gotgan_notes_view_init_editor (self);
  gotgan_notes_view_show_page (self);
  g_signal_connect (self, "map", G_CALLBACK (gotgan_notes_view_map_cb), NULL);
}
