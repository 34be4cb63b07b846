#include "config.h"

/* What is offered for words that were selected. */

#include "ui/reader/gotgan-reader-view-private.h"

#include "ui/widgets/gotgan-colour-bar.h"

#include <glib/gi18n-lib.h>

/* How long a selection rests before it is offered what can be done with it. */
#define SELECTION_MILLISECONDS 200

void
gotgan_reader_view_hide_selection (GotganReaderView *self)
{
  g_clear_handle_id (&self->selection_timer, g_source_remove);
  if (self->selection_popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->selection_popover));
}

/* The buffer's own property lags behind the marks while they are being set. */
gboolean
gotgan_reader_view_has_selection (GotganReaderView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));

  return gtk_text_buffer_get_selection_bounds (buffer, NULL, NULL);
}

static gboolean
is_pressed (GtkWidget *widget)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (widget));
  GdkDevice *pointer = seat != NULL ? gdk_seat_get_pointer (seat) : NULL;
  GdkModifierType state = 0;

  if (pointer != NULL && surface != NULL)
    gdk_surface_get_device_position (surface, pointer, NULL, NULL, &state);
  return (state & GDK_BUTTON1_MASK) != 0;
}

/* Besides what is offered, a popover has margins. */
#define POPOVER_MARGINS 44

/* In a window that is too narrow for one line there are two or more. */
static void
gotgan_reader_view_fit_offer (GotganReaderView *self)
{
  GtkWidget *box = gtk_popover_get_child (GTK_POPOVER (self->selection_popover));
  int room = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - POPOVER_MARGINS, 1);

  adw_wrap_box_set_natural_line_length (ADW_WRAP_BOX (box), room);
  gotgan_colour_bar_set_line_length (self->selection_colours, room);
}

static void
gotgan_reader_view_offer (GotganReaderView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  graphene_point_t origin;
  GdkRectangle area;
  GtkTextIter start;
  GtkTextIter end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end)
      || !gtk_widget_compute_point (GTK_WIDGET (self->text), GTK_WIDGET (self),
                                    &GRAPHENE_POINT_INIT_ZERO, &origin))
    return;
  gotgan_reader_view_hide_claim (self);
  gotgan_article_text_get_area (self->text, (guint) gtk_text_iter_get_offset (&start),
                                (guint) gtk_text_iter_get_offset (&end), &area);
  area.x += (int) origin.x;
  area.y += (int) origin.y;
  gotgan_reader_view_fit_offer (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->selection_popover), &area);
  gtk_popover_popup (GTK_POPOVER (self->selection_popover));
}

static gboolean
selection_rests_cb (gpointer user_data)
{
  GotganReaderView *self = user_data;

  if (is_pressed (GTK_WIDGET (self)))
    return G_SOURCE_CONTINUE;
  self->selection_timer = 0;
  gotgan_reader_view_offer (self);
  return G_SOURCE_REMOVE;
}

/* Only a selection that the person makes in the text is offered something; a match of the search is not one. */
static void
gotgan_reader_view_selection_cb (GotganReaderView *self)
{
  if (!gotgan_reader_view_has_selection (self) || !gtk_widget_is_focus (GTK_WIDGET (self->text)))
    {
      gotgan_reader_view_hide_selection (self);
      return;
    }
  g_clear_handle_id (&self->selection_timer, g_source_remove);
  self->selection_timer = g_timeout_add (SELECTION_MILLISECONDS, selection_rests_cb, self);
}

static void
gotgan_reader_view_mark_set_cb (GotganReaderView *self, GtkTextIter *iter, GtkTextMark *mark)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));

  if (mark == gtk_text_buffer_get_insert (buffer)
      || mark == gtk_text_buffer_get_selection_bound (buffer))
    gotgan_reader_view_selection_cb (self);
}

/* GTK puts its handles beside a selection that begins with a touch. */
static void
gotgan_reader_view_long_pressed_cb (GotganReaderView *self, double x, double y, GtkGesture *press)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter start;
  GtkTextIter end;
  guint offset;

  if (!gotgan_article_text_get_offset_at (self->text, x, y, &offset))
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) offset);
  if (!gtk_text_iter_inside_word (&start))
    return;
  gtk_gesture_set_state (press, GTK_EVENT_SEQUENCE_CLAIMED);
  end = start;
  if (!gtk_text_iter_starts_word (&start))
    gtk_text_iter_backward_word_start (&start);
  gtk_text_iter_forward_word_end (&end);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  gtk_text_buffer_select_range (buffer, &end, &start);
}

static void
gotgan_reader_view_picked_cb (GotganReaderView *self, int colour)
{
  gotgan_reader_view_highlight (self, (GotganColour) colour);
}

static GtkWidget *
create_icon_button (const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
create_selection_popover (GotganReaderView *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = adw_wrap_box_new ();
  GtkWidget *colours = gotgan_colour_bar_new ();

  self->selection_colours = GOTGAN_COLOUR_BAR (colours);
  g_signal_connect_object (colours, "picked", G_CALLBACK (gotgan_reader_view_picked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 2);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 2);
  adw_wrap_box_append (ADW_WRAP_BOX (box), colours);
  adw_wrap_box_append (ADW_WRAP_BOX (box), create_icon_button ("document-edit-symbolic",
                                                               _ ("Comment"), "reader.comment"));
  adw_wrap_box_append (ADW_WRAP_BOX (box),
                       create_icon_button ("edit-copy-symbolic", _ ("Copy with Source"),
                                           "reader.copy-quote"));
  adw_wrap_box_append (ADW_WRAP_BOX (box),
                       create_icon_button ("list-add-symbolic", _ ("Add a Fact"),
                                           "reader.add-fact"));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_TOP);
  gtk_widget_add_css_class (popover, "gotgan-selection");
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Highlight the selection"), -1);
  return popover;
}

void
gotgan_reader_view_init_selection (GotganReaderView *self)
{
  GtkGesture *press = gtk_gesture_long_press_new ();

  self->selection_popover = create_selection_popover (self);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_object (press, "pressed", G_CALLBACK (gotgan_reader_view_long_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), GTK_EVENT_CONTROLLER (press));
  gtk_widget_set_parent (self->selection_popover, GTK_WIDGET (self));
  g_signal_connect_object (gotgan_article_text_get_buffer (self->text), "mark-set",
                           G_CALLBACK (gotgan_reader_view_mark_set_cb), self, G_CONNECT_SWAPPED);
}

void
gotgan_reader_view_dispose_selection (GotganReaderView *self)
{
  g_clear_handle_id (&self->selection_timer, g_source_remove);
  self->selection_colours = NULL;
  g_clear_pointer (&self->selection_popover, gtk_widget_unparent);
}
