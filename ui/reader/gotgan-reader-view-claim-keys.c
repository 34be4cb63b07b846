#include "config.h"

/* The card of a claim that came by the keyboard. It stays wherever the pointer rests, until the focus or the cursor leaves the
 * claim. */

#include "ui/reader/gotgan-reader-view-private.h"

/* A text that has not moved for so many frames has been scrolled. */
#define STILL_FRAMES 4

gboolean
gotgan_reader_view_show_claim_at_cursor (GotganReaderView *self)
{
  if (self->session == NULL
      || !gotgan_reader_view_show_claims_at (self, gotgan_reader_view_get_cursor (self)))
    return FALSE;
  g_clear_handle_id (&self->leave_timer, g_source_remove);
  self->claim_by_key = TRUE;
  return TRUE;
}

void
gotgan_reader_view_enter_claim (GotganReaderView *self)
{
  if (gotgan_reader_view_show_claim_at_cursor (self))
    gtk_widget_child_focus (self->claim_popover, GTK_DIR_TAB_FORWARD);
}

/* --- From one to the next --------------------------------------------------------------------------- */

/* Scrolling takes a card down, so the one of a place that is scrolled to comes when that has been reached. */
static gboolean
await_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (widget);
  double value = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));

  self->still_frames = value == self->still_value ? self->still_frames + 1 : 0;
  self->still_value = value;
  if (self->still_frames < STILL_FRAMES)
    return G_SOURCE_CONTINUE;
  self->awaiting = 0;
  gotgan_reader_view_show_claim_at_cursor (self);
  return G_SOURCE_REMOVE;
}

void
gotgan_reader_view_stop_awaiting_claim (GotganReaderView *self)
{
  if (self->awaiting != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->awaiting);
  self->awaiting = 0;
}

static void
await_claim (GotganReaderView *self)
{
  gotgan_reader_view_stop_awaiting_claim (self);
  self->still_frames = 0;
  self->awaiting = gtk_widget_add_tick_callback (GTK_WIDGET (self), await_cb, NULL, NULL);
}

/* The claim of @n after or before the one in focus, or after or before the cursor when none is. */
static guint
find_step (GotganReaderView *self, GListModel *claims, guint n, int by)
{
  GotganClaim *focus = gotgan_session_get_claim (self->session);
  guint cursor = gotgan_reader_view_get_cursor (self);
  guint behind = n;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GotganClaim) claim = g_list_model_get_item (claims, i);
      guint start = 0;
      guint end = 0;

      if (claim == focus)
        return (i + n + (guint) by) % n;
      if (behind == n && gotgan_article_text_find (self->text, claim, &start, &end)
          && start > cursor)
        behind = i;
    }
  return by > 0 ? behind % n : (behind + n - 1) % n;
}

void
gotgan_reader_view_step_claim (GotganReaderView *self, int by)
{
  GListModel *claims = self->session != NULL ? gotgan_session_get_claims (self->session) : NULL;
  guint n = claims != NULL ? g_list_model_get_n_items (claims) : 0;
  g_autoptr (GotganClaim) claim = NULL;

  if (n == 0)
    return;
  claim = g_list_model_get_item (claims, find_step (self, claims, n, by));
  gotgan_session_set_claim (self->session, claim);
  gotgan_reader_view_hide_claim (self);
  self->following = TRUE;
  gotgan_article_text_reveal (self->text, &gotgan_claim_get_fields (claim)->span);
  self->following = FALSE;
  if (!adw_overlay_split_view_get_show_sidebar (self->split))
    await_claim (self);
}

/* --- Where the focus is ----------------------------------------------------------------------------- */

static gboolean
check_focus_cb (gpointer user_data)
{
  GotganReaderView *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->focus_check = 0;
  if (self->claim_by_key
      && (focus == NULL
          || (focus != GTK_WIDGET (self->text)
              && !gtk_widget_is_ancestor (focus, self->claim_popover))))
    gotgan_reader_view_hide_claim (self);
  return G_SOURCE_REMOVE;
}

/* Into the card, or elsewhere: that is known when it is there. */
static void
gotgan_reader_view_focus_left_cb (GotganReaderView *self)
{
  if (self->focus_check == 0)
    self->focus_check = g_idle_add (check_focus_cb, self);
}

void
gotgan_reader_view_init_claim_keys (GotganReaderView *self)
{
  GtkWidget *watched[] = { GTK_WIDGET (self->text), self->claim_popover };

  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_object (focus, "leave", G_CALLBACK (gotgan_reader_view_focus_left_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_add_controller (watched[i], focus);
    }
}
