#include "config.h"

/* A note lies in one paragraph (GotganSpan). A selection over several paragraphs makes one note in each of them, and
 * a comment goes to the first. Where the title or the by-line is selected too, that part is left out. */

#include "ui/reader/gotgan-reader-view-private.h"

#include "ui/widgets/gotgan-announce.h"

#include <glib/gi18n-lib.h>

/* More notes at once are not what a person means by selecting. */
#define MAX_PARAGRAPHS 100

/* Returns: (nullable) (transfer full): the first note that was made of the selection */
static GotganNote *
gotgan_reader_view_mark_selection (GotganReaderView *self, GotganColour colour)
{
  GotganArticleBuffer *buffer = gotgan_article_text_get_buffer (self->text);
  g_autoptr (GArray) spans = NULL;
  GotganNote *first = NULL;
  GtkTextIter start;
  GtkTextIter end;

  if (self->session == NULL || gotgan_session_get_article (self->session) == NULL
      || !gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (buffer), &start, &end))
    return NULL;
  spans = gotgan_article_buffer_dup_spans (buffer, (guint) gtk_text_iter_get_offset (&start),
                                           (guint) gtk_text_iter_get_offset (&end));
  if (spans->len == 0 || spans->len > MAX_PARAGRAPHS)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return NULL;
    }
  for (guint i = 0; i < spans->len; i++)
    {
      g_autoptr (GotganNote) note =
          gotgan_note_new_at (gotgan_session_get_article_id (self->session),
                              gotgan_session_get_article (self->session),
                              &g_array_index (spans, GotganSpan, i));

      gotgan_note_set_colour (note, colour);
      gotgan_library_add_note (gotgan_session_get_library (self->session), note);
      if (first == NULL)
        first = g_object_ref (note);
    }
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &end);
  return first;
}

void
gotgan_reader_view_highlight (GotganReaderView *self, GotganColour colour)
{
  g_autoptr (GotganNote) note = gotgan_reader_view_mark_selection (self, colour);
  g_autofree char *message = NULL;

  gotgan_reader_view_hide_selection (self);
  if (note == NULL)
    return;
  /* Translators: spoken by a screen reader; the meaning of the colour. */
  message =
      g_strdup_printf (_ ("Highlighted: %s"),
                       gotgan_library_get_meaning_label (gotgan_session_get_library (self->session),
                                                         colour));
  gotgan_announce (GTK_WIDGET (self), message);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

void
gotgan_reader_view_comment (GotganReaderView *self)
{
  g_autoptr (GotganNote) note = gotgan_reader_view_mark_selection (self, GOTGAN_COLOUR_EVIDENCE);

  gotgan_reader_view_hide_selection (self);
  if (note == NULL)
    note = gotgan_reader_view_dup_note_at_cursor (self);
  if (note == NULL)
    note = gotgan_reader_view_dup_note_before_cursor (self);
  if (note != NULL)
    gotgan_reader_view_open_note (self, note, TRUE);
}

/* Where an editor points: the highlight, or the card of a note that has lost its words. */
static GdkRectangle
find_editor_area (GotganReaderView *self, GotganNote *note)
{
  GtkWidget *widget = GTK_WIDGET (self->text);
  GdkRectangle area = { 0, 60, 1, 1 };
  graphene_point_t origin;
  guint start;
  guint end;

  if (gotgan_article_text_find (self->text, note, &start, &end))
    gotgan_article_text_get_area (self->text, start, end, &area);
  else
    {
      widget = GTK_WIDGET (self->pane);
      gotgan_reader_pane_find_card (self->pane, note, &area);
    }
  if (gtk_widget_compute_point (widget, GTK_WIDGET (self), &GRAPHENE_POINT_INIT_ZERO, &origin))
    {
      area.x += (int) origin.x;
      area.y += (int) origin.y;
    }
  return area;
}

void
gotgan_reader_view_open_note (GotganReaderView *self, GotganNote *note, gboolean type_at_once)
{
  GdkRectangle area;

  gotgan_reader_view_hide_claim (self);
  gotgan_reader_view_hide_selection (self);
  gotgan_reader_view_edit_note (self, note);
  area = find_editor_area (self, note);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->editor_popover), &area);
  gtk_popover_popup (GTK_POPOVER (self->editor_popover));
  if (type_at_once || gotgan_note_get_comment (note) == NULL)
    gotgan_note_editor_focus_comment (self->editor);
}

static void
save_idle_cb (gpointer user_data)
{
  GotganReaderView *self = user_data;

  if (self->editor != NULL && !gtk_widget_get_visible (self->editor_popover))
    gotgan_note_editor_set_note (self->editor, NULL);
  g_object_unref (self);
}

/* Losing the focus makes an input method hand over the syllable under way; that comes after this signal. */
static void
gotgan_reader_view_editor_closed_cb (GotganReaderView *self)
{
  g_idle_add_once (save_idle_cb, g_object_ref (self));
  if (gtk_widget_get_mapped (GTK_WIDGET (self->text)))
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* A click, not the end of a selection by the pointer, opens what is beneath it. */
static void
gotgan_reader_view_clicked_cb (GotganReaderView *self, int n_press, double x, double y)
{
  GotganArticleBuffer *buffer = gotgan_article_text_get_buffer (self->text);
  g_autoptr (GPtrArray) notes = NULL;
  const char *link = NULL;
  guint offset;

  if (n_press != 1 || gotgan_reader_view_has_selection (self)
      || !gotgan_article_text_get_offset_at (self->text, x, y, &offset))
    return;
  link = gotgan_article_buffer_get_link (buffer, offset);
  notes = gotgan_article_text_get_notes_at (self->text, offset);
  if (link != NULL)
    gotgan_reader_view_open_link (self, link);
  else if (notes->len > 0)
    gotgan_reader_view_open_note (self, g_ptr_array_index (notes, 0), FALSE);
}

void
gotgan_reader_view_update_notes (GotganReaderView *self)
{
  gotgan_article_text_set_notes (self->text, self->sorted_notes);
}

/* One that was edited may stand elsewhere now. Many are edited at once. */
static gboolean
sort_cb (gpointer user_data)
{
  GotganReaderView *self = user_data;

  self->sorting = 0;
  gtk_sorter_changed (self->notes_sorter, GTK_SORTER_CHANGE_DIFFERENT);
  return G_SOURCE_REMOVE;
}

static void
gotgan_reader_view_note_moved_cb (GotganReaderView *self)
{
  if (self->sorting == 0)
    self->sorting = g_idle_add (sort_cb, self);
  gotgan_reader_view_update_notes (self);
}

static void
forget_note (gpointer data, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (data, gotgan_reader_view_update_notes, user_data);
  g_signal_handlers_disconnect_by_func (data, gotgan_reader_view_note_moved_cb, user_data);
}

/* A note's colour and place are drawn by the text. */
static void
gotgan_reader_view_notes_changed_cb (GotganReaderView *self, guint position, guint removed,
                                     guint added)
{
  for (guint i = position; i < position + removed; i++)
    forget_note (self->watched_notes->pdata[i], self);
  if (removed > 0)
    g_ptr_array_remove_range (self->watched_notes, position, removed);
  for (guint i = position; i < position + added; i++)
    {
      GotganNote *note = g_list_model_get_item (self->sorted_notes, i);

      g_ptr_array_insert (self->watched_notes, (int) i, note);
      g_signal_connect_object (note, "notify::colour", G_CALLBACK (gotgan_reader_view_update_notes),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (note, "notify::state", G_CALLBACK (gotgan_reader_view_note_moved_cb),
                               self, G_CONNECT_SWAPPED);
    }
  gotgan_reader_view_update_notes (self);
}

static gboolean
is_of_article (gpointer item, gpointer user_data)
{
  GotganReaderView *self = user_data;

  return self->shown_id != 0 && gotgan_note_get_article_id (GOTGAN_NOTE (item)) == self->shown_id;
}

/* Those that are nowhere stand where they were. */
static const GotganSpan *
get_place (GotganNote *note)
{
  const GotganSpan *place = gotgan_note_get_place (note);

  return place != NULL ? place : gotgan_note_get_span (note);
}

static int
compare_notes (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const GotganSpan *first = get_place ((GotganNote *) a);
  const GotganSpan *second = get_place ((GotganNote *) b);

  if (first->paragraph != second->paragraph)
    return first->paragraph < second->paragraph ? -1 : 1;
  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  /* The one that holds another comes first. */
  return (first->end < second->end) - (first->end > second->end);
}

void
gotgan_reader_view_follow_library (GotganReaderView *self)
{
  GotganLibrary *library =
      self->session != NULL ? gotgan_session_get_library (self->session) : NULL;

  gtk_filter_list_model_set_model (self->notes,
                                   library != NULL ? gotgan_library_get_notes (library) : NULL);
  gotgan_note_editor_set_library (self->editor, library);
  if (self->selection_colours != NULL)
    gotgan_colour_bar_set_library (self->selection_colours, library);
  gotgan_reader_pane_set_library (self->pane, library);
  gotgan_claim_popover_set_library (GOTGAN_CLAIM_POPOVER (self->claim_popover), library);
}

static void
gotgan_reader_view_init_notes_model (GotganReaderView *self)
{
  self->watched_notes = g_ptr_array_new_with_free_func (g_object_unref);
  self->notes_sorter = GTK_SORTER (gtk_custom_sorter_new (compare_notes, NULL, NULL));
  self->notes_filter = gtk_custom_filter_new (is_of_article, self, NULL);
  self->notes = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->notes_filter)));
  self->sorted_notes =
      G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->notes)),
                                             g_object_ref (self->notes_sorter)));
  g_signal_connect_object (self->sorted_notes, "items-changed",
                           G_CALLBACK (gotgan_reader_view_notes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gotgan_reader_pane_set_notes (self->pane, self->sorted_notes);
}

void
gotgan_reader_view_init_notes (GotganReaderView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gotgan_reader_view_init_notes_model (self);
  self->editor_popover = gotgan_reader_view_create_editor (self);
  g_signal_connect_object (self->editor_popover, "closed",
                           G_CALLBACK (gotgan_reader_view_editor_closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->editor_popover, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "released", G_CALLBACK (gotgan_reader_view_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), GTK_EVENT_CONTROLLER (click));
}

void
gotgan_reader_view_dispose_notes (GotganReaderView *self)
{
  if (self->editor != NULL)
    gotgan_note_editor_set_note (self->editor, NULL);
  self->editor = NULL;
  g_clear_pointer (&self->editor_popover, gtk_widget_unparent);
  if (self->sorted_notes != NULL)
    g_signal_handlers_disconnect_by_data (self->sorted_notes, self);
  g_clear_handle_id (&self->sorting, g_source_remove);
  if (self->watched_notes != NULL)
    g_ptr_array_foreach (self->watched_notes, forget_note, self);
  g_clear_pointer (&self->watched_notes, g_ptr_array_unref);
  g_clear_object (&self->notes_sorter);
  g_clear_object (&self->sorted_notes);
  g_clear_object (&self->notes);
  g_clear_object (&self->notes_filter);
}
