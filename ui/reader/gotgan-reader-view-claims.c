#include "config.h"

#include "ui/reader/gotgan-reader-view-private.h"

/* How long the pointer rests on a claim before its card opens, and how long it may be elsewhere before it closes. */
#define HOVER_MILLISECONDS 350
#define LEAVE_MILLISECONDS 280

#define NOWHERE G_MAXUINT

guint
gotgan_reader_view_get_cursor (GotganReaderView *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (gotgan_article_text_get_buffer (self->text));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return (guint) gtk_text_iter_get_offset (&iter);
}

void
gotgan_reader_view_hide_claim (GotganReaderView *self)
{
  g_clear_handle_id (&self->hover_timer, g_source_remove);
  g_clear_handle_id (&self->leave_timer, g_source_remove);
  self->hovered = NOWHERE;
  self->claim_by_key = FALSE;
  if (self->claim_popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->claim_popover));
}

static void
gotgan_reader_view_point_at (GotganReaderView *self, guint offset)
{
  graphene_point_t origin;
  GdkRectangle area;

  gotgan_article_text_get_area (self->text, offset, offset + 1, &area);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->text), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT_ZERO, &origin))
    return;
  area.x += (int) origin.x;
  area.y += (int) origin.y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->claim_popover), &area);
}

/* Opens the card for the claims at a character. */
gboolean
gotgan_reader_view_show_claims_at (GotganReaderView *self, guint offset)
{
  g_autoptr (GPtrArray) claims = gotgan_article_text_get_claims_at (self->text, offset);
  GotganClaim *focus = gotgan_session_get_claim (self->session);
  GotganClaimPopover *popover = GOTGAN_CLAIM_POPOVER (self->claim_popover);

  if (claims->len == 0 || gtk_widget_get_visible (self->editor_popover)
      || gtk_widget_get_visible (self->selection_popover))
    return FALSE;
  gotgan_claim_popover_set_claims (popover, claims, focus);
  gotgan_reader_view_point_at (self, offset);
  gtk_popover_popup (GTK_POPOVER (popover));
  return TRUE;
}

static gboolean
hover_cb (gpointer user_data)
{
  GotganReaderView *self = user_data;

  self->hover_timer = 0;
  self->claim_by_key = FALSE;
  gotgan_reader_view_show_claims_at (self, self->hovered);
  return G_SOURCE_REMOVE;
}

static gboolean
leave_cb (gpointer user_data)
{
  GotganReaderView *self = user_data;

  self->leave_timer = 0;
  if (!self->on_popover)
    gotgan_reader_view_hide_claim (self);
  return G_SOURCE_REMOVE;
}

static void
gotgan_reader_view_leave_claim (GotganReaderView *self)
{
  g_clear_handle_id (&self->hover_timer, g_source_remove);
  self->hovered = NOWHERE;
  if (self->leave_timer == 0 && !self->claim_by_key && gtk_widget_get_visible (self->claim_popover))
    self->leave_timer = g_timeout_add (LEAVE_MILLISECONDS, leave_cb, self);
}

/* Whether two characters lie in the same claims, so that moving along a sentence does not reopen its card. */
static gboolean
same_claims (GotganReaderView *self, guint a, guint b)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;

  if (a == b)
    return TRUE;
  if (a == NOWHERE || b == NOWHERE)
    return FALSE;
  first = gotgan_article_text_get_claims_at (self->text, a);
  second = gotgan_article_text_get_claims_at (self->text, b);
  if (first->len != second->len)
    return FALSE;
  for (guint i = 0; i < first->len; i++)
    if (g_ptr_array_index (first, i) != g_ptr_array_index (second, i))
      return FALSE;
  return TRUE;
}

static void
gotgan_reader_view_set_pointer (GotganReaderView *self, guint offset)
{
  GotganArticleBuffer *buffer = gotgan_article_text_get_buffer (self->text);
  g_autoptr (GPtrArray) notes = gotgan_article_text_get_notes_at (self->text, offset);
  gboolean opens = notes->len > 0 || gotgan_article_buffer_get_link (buffer, offset) != NULL;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->text), opens ? "pointer" : "text");
}

/* The text moves beneath a pointer that rests, and GTK tells of that as if it had moved. */
static gboolean
has_moved (GotganReaderView *self, GtkEventController *motion)
{
  GdkEvent *event = gtk_event_controller_get_current_event (motion);
  double x = 0;
  double y = 0;
  gboolean moved;

  if (event == NULL || !gdk_event_get_position (event, &x, &y))
    return TRUE;
  moved = x != self->pointer_x || y != self->pointer_y;
  self->pointer_x = x;
  self->pointer_y = y;
  return moved;
}

static void
gotgan_reader_view_motion_cb (GotganReaderView *self, double x, double y,
                              GtkEventController *motion)
{
  g_autoptr (GPtrArray) claims = NULL;
  guint offset;

  if (!has_moved (self, motion) && self->claim_by_key)
    return;
  if (!gotgan_article_text_get_offset_at (self->text, x, y, &offset))
    {
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self->text), "text");
      gotgan_reader_view_leave_claim (self);
      return;
    }
  claims = gotgan_article_text_get_claims_at (self->text, offset);
  gotgan_reader_view_set_pointer (self, offset);
  if (claims->len == 0)
    {
      gotgan_reader_view_leave_claim (self);
      return;
    }
  g_clear_handle_id (&self->leave_timer, g_source_remove);
  if (same_claims (self, self->hovered, offset))
    return;
  self->hovered = offset;
  g_clear_handle_id (&self->hover_timer, g_source_remove);
  self->hover_timer = g_timeout_add (HOVER_MILLISECONDS, hover_cb, self);
}

static void
gotgan_reader_view_popover_enter_cb (GotganReaderView *self)
{
  self->on_popover = TRUE;
  g_clear_handle_id (&self->leave_timer, g_source_remove);
}

static void
gotgan_reader_view_popover_leave_cb (GotganReaderView *self)
{
  self->on_popover = FALSE;
  gotgan_reader_view_leave_claim (self);
}

static void
gotgan_reader_view_claim_turned_cb (GotganReaderView *self, GotganClaim *claim)
{
  gotgan_session_set_claim (self->session, claim);
}

/* The cursor in a claim makes it the one in focus. Where several overlap, the one in focus stays. */
static void
gotgan_reader_view_cursor_moved_cb (GotganReaderView *self)
{
  g_autoptr (GPtrArray) claims = NULL;

  if (self->session == NULL || self->following || !gtk_widget_is_focus (GTK_WIDGET (self->text)))
    return;
  gotgan_reader_view_stop_awaiting_claim (self);
  claims = gotgan_article_text_get_claims_at (self->text, gotgan_reader_view_get_cursor (self));
  if (claims->len == 0)
    gotgan_session_set_claim (self->session, NULL);
  else if (!g_ptr_array_find (claims, gotgan_session_get_claim (self->session), NULL))
    gotgan_session_set_claim (self->session, g_ptr_array_index (claims, 0));
  if (claims->len > 0 && !gotgan_reader_view_has_selection (self)
      && !adw_overlay_split_view_get_show_sidebar (self->split))
    gotgan_reader_view_show_claim_at_cursor (self);
  else
    gotgan_reader_view_hide_claim (self);
}

void
gotgan_reader_view_follow_claim (GotganReaderView *self)
{
  GotganClaim *claim = self->session != NULL ? gotgan_session_get_claim (self->session) : NULL;

  gotgan_article_text_set_claim (self->text, claim);
  gotgan_reader_pane_set_claim (self->pane, claim);
}

void
gotgan_reader_view_follow_claims (GotganReaderView *self)
{
  GotganArticle *article =
      gotgan_article_buffer_get_article (gotgan_article_text_get_buffer (self->text));
  GListModel *claims = article != NULL ? gotgan_session_get_claims (self->session) : NULL;
  GListModel *set_aside = article != NULL ? gotgan_session_get_set_aside (self->session) : NULL;
  gboolean pending = article != NULL && gotgan_session_get_claims_pending (self->session);

  /* The claims of one article are not marked in the text of another. */
  if (article != NULL && gotgan_session_get_article (self->session) != article)
    return;
  gotgan_article_text_set_claims (self->text, claims);
  gotgan_reader_pane_set_claims (self->pane, claims, set_aside, pending);
  /* Its card is of a claim that has just been read anew. */
  gotgan_reader_view_hide_claim (self);
  gotgan_reader_view_follow_claim (self);
  gotgan_reader_view_update_actions (self);
}

/* Who came into the card by the keyboard goes back to where they were in the text. */
static void
gotgan_reader_view_card_closed_cb (GotganReaderView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->claim_popover)
      && gtk_widget_get_mapped (GTK_WIDGET (self->text)))
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

void
gotgan_reader_view_init_claims (GotganReaderView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *inside = gtk_event_controller_motion_new ();

  self->hovered = NOWHERE;
  self->claim_popover = gotgan_claim_popover_new ();
  gtk_widget_set_parent (self->claim_popover, GTK_WIDGET (self));
  g_signal_connect_object (self->claim_popover, "claim-turned",
                           G_CALLBACK (gotgan_reader_view_claim_turned_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->claim_popover, "closed",
                           G_CALLBACK (gotgan_reader_view_card_closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (gotgan_reader_view_motion_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (gotgan_reader_view_leave_claim), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), motion);
  g_signal_connect_object (inside, "enter", G_CALLBACK (gotgan_reader_view_popover_enter_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (inside, "leave", G_CALLBACK (gotgan_reader_view_popover_leave_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->claim_popover, inside);
  g_signal_connect_object (gotgan_article_text_get_buffer (self->text), "notify::cursor-position",
                           G_CALLBACK (gotgan_reader_view_cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
  gotgan_reader_view_init_claim_keys (self);
}

void
gotgan_reader_view_dispose_claims (GotganReaderView *self)
{
  g_clear_handle_id (&self->hover_timer, g_source_remove);
  g_clear_handle_id (&self->leave_timer, g_source_remove);
  gotgan_reader_view_stop_awaiting_claim (self);
  g_clear_handle_id (&self->focus_check, g_source_remove);
  g_clear_pointer (&self->claim_popover, gtk_widget_unparent);
}
