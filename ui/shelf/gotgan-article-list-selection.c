#include "config.h"

#include "ui/shelf/gotgan-article-list-private.h"

/* How far the next unread article is looked for: rows further down have not been read from the disk. */
#define REACH 500

/* The first row is shown with the heading above it, which GTK counts as no part of the row. */
static void
gotgan_article_list_scroll_to (GotganArticleList *self, guint position)
{
  if (position == 0)
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->rows)), 0);
  else
    gtk_list_view_scroll_to (self->rows, position, GTK_LIST_SCROLL_NONE, NULL);
}

static void
gotgan_article_list_select (GotganArticleList *self, guint position, gboolean scroll)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    return;
  gotgan_article_list_select_only (self, position);
  if (scroll)
    gotgan_article_list_scroll_to (self, position);
}

static gboolean
is_only (GotganArticleList *self, guint position)
{
  g_autoptr (GtkBitset) selected =
      gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return gtk_bitset_get_size (selected) == 1 && gtk_bitset_get_minimum (selected) == position;
}

void
gotgan_article_list_follow_article (GotganArticleList *self, gboolean scroll)
{
  gint64 id = gotgan_session_get_article_id (self->session);
  GotganHeadlineList *headlines = gotgan_session_get_headlines (self->session);
  guint position = id != 0 ? gotgan_headline_list_find (headlines, id) : GTK_INVALID_LIST_POSITION;

  if (id != self->awaited)
    self->awaited = 0;
  if (position == GTK_INVALID_LIST_POSITION)
    {
      gotgan_article_list_select_only (self, GTK_INVALID_LIST_POSITION);
      if (scroll)
        self->awaited = id;
      return;
    }
  if (!is_only (self, position))
    gotgan_article_list_select (self, position, scroll || self->awaited != 0);
  self->awaited = 0;
}

void
gotgan_article_list_article_cb (GotganArticleList *self)
{
  if (self->selecting)
    return;
  g_hash_table_remove_all (self->chosen);
  gotgan_article_list_follow_article (self, TRUE);
}

/* A place is shown from its first heading on, or where the open article is. */
static void
gotgan_article_list_show_start (GotganArticleList *self)
{
  guint position = gotgan_article_list_get_selected (self, 1);

  gotgan_article_list_scroll_to (self, position != GTK_INVALID_LIST_POSITION ? position : 0);
}

static gboolean
gotgan_article_list_restore_cb (gpointer data)
{
  GotganArticleList *self = data;

  self->restore = 0;
  if (self->session == NULL)
    return G_SOURCE_REMOVE;
  if (!gotgan_article_list_restore_chosen (self))
    gotgan_article_list_follow_article (self, FALSE);
  if (self->place_is_new)
    gotgan_article_list_show_start (self);
  self->place_is_new = FALSE;
  return G_SOURCE_REMOVE;
}

/* Later, when the view has heard of the change too, but before the next frame. */
void
gotgan_article_list_queue_restore (GotganArticleList *self)
{
  if (self->restore == 0)
    self->restore =
        g_idle_add_full (G_PRIORITY_HIGH_IDLE, gotgan_article_list_restore_cb, self, NULL);
}

void
gotgan_article_list_selected_cb (GotganArticleList *self)
{
  guint position;

  if (self->session == NULL)
    return;
  gotgan_article_list_follow_selection (self);
  position = gotgan_article_list_get_selected (self, 1);
  /* Nothing selected only means that the open article is not on this shelf, and several are not opened. */
  if (position == GTK_INVALID_LIST_POSITION || g_hash_table_size (self->chosen) > 0)
    return;
  self->last_position = position;
  gotgan_session_set_article_id (
      self->session,
      gotgan_headline_list_get_id (gotgan_session_get_headlines (self->session), position));
}

void
gotgan_article_list_activate_cb (GotganArticleList *self, guint position)
{
  gotgan_article_list_select (self, position, FALSE);
  g_signal_emit_by_name (self, "opened");
}

/* The neighbour in the direction of @step; an article that left the shelf leaves its place behind. */
static gboolean
gotgan_article_list_get_neighbour (GotganArticleList *self, int step, guint *position)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gotgan_article_list_get_selected (self, step);
  gint64 next;

  if (selected != GTK_INVALID_LIST_POSITION)
    next = (gint64) selected + step;
  else
    next = step > 0 ? self->last_position : (gint64) self->last_position - 1;
  if (next < 0 || next >= n_items)
    return FALSE;
  *position = (guint) next;
  return TRUE;
}

gboolean
gotgan_article_list_go (GotganArticleList *self, int step)
{
  guint position;

  g_return_val_if_fail (GOTGAN_IS_ARTICLE_LIST (self), FALSE);

  if (!gotgan_article_list_get_neighbour (self, step, &position))
    return FALSE;
  gotgan_article_list_select (self, position, TRUE);
  return TRUE;
}

gboolean
gotgan_article_list_go_unread (GotganArticleList *self)
{
  guint n_items, position;

  g_return_val_if_fail (GOTGAN_IS_ARTICLE_LIST (self), FALSE);

  if (!gotgan_article_list_get_neighbour (self, 1, &position))
    return FALSE;
  n_items = MIN (g_list_model_get_n_items (G_LIST_MODEL (self->selection)), position + REACH);
  for (; position < n_items; position++)
    {
      g_autoptr (GotganHeadline) headline =
          g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      if (!gotgan_headline_get_unread (headline))
        continue;
      gotgan_article_list_select (self, position, TRUE);
      return TRUE;
    }
  return FALSE;
}

void
gotgan_article_list_focus_rows (GotganArticleList *self)
{
  guint position = gotgan_article_list_get_selected (self, 1);

  g_return_if_fail (GOTGAN_IS_ARTICLE_LIST (self));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return;
  if (position == GTK_INVALID_LIST_POSITION)
    position = 0;
  gtk_list_view_scroll_to (self->rows, position, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->rows));
}
