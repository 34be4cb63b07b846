#include "config.h"

#include "ui/reader/gotgan-reader-view-private.h"

#include "ui/reader/gotgan-reader-header.h"

/* --- The pane --- */

gboolean
gotgan_reader_view_has_article (GotganReaderView *self)
{
  return gotgan_article_buffer_get_article (gotgan_article_text_get_buffer (self->text)) != NULL;
}

static void
gotgan_reader_view_set_pane (GotganReaderView *self, gboolean show)
{
  gboolean was_following = self->following;

  self->following = TRUE;
  adw_overlay_split_view_set_show_sidebar (self->split,
                                           show && gotgan_reader_view_has_article (self));
  g_object_set (self->header, "pane-shown", show && gotgan_reader_view_has_article (self), NULL);
  self->following = was_following;
}

void
gotgan_reader_view_show_pane (GotganReaderView *self, gboolean show)
{
  gotgan_reader_view_set_pane (self, show);
  /* Where it lies over the text it is a glance, not a wish for every article. */
  if (!adw_overlay_split_view_get_collapsed (self->split))
    g_settings_set_boolean (self->settings, "show-pane", show);
  else if (show)
    gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
  gotgan_reader_view_hide_claim (self);
}

static gboolean
gotgan_reader_view_laid_out_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (widget);

  if (gtk_widget_get_width (widget) == 0)
    return G_SOURCE_CONTINUE;
  /* What is not mapped does not slide: the pane is there, or not, from the first frame on. */
  gtk_widget_set_child_visible (GTK_WIDGET (self->split), FALSE);
  gotgan_reader_view_restore_pane (self);
  gtk_widget_set_child_visible (GTK_WIDGET (self->split), TRUE);
  return G_SOURCE_REMOVE;
}

void
gotgan_reader_view_restore_pane (GotganReaderView *self)
{
  gboolean collapsed = adw_overlay_split_view_get_collapsed (self->split);

  /* Before the first layout nobody knows whether there is room. A pane that starts to slide in and is collapsed then
   * leaves its shadow over half the text. */
  if (gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    {
      gtk_widget_add_tick_callback (GTK_WIDGET (self), gotgan_reader_view_laid_out_cb, NULL, NULL);
      return;
    }
  gotgan_reader_view_set_pane (self,
                               !collapsed && g_settings_get_boolean (self->settings, "show-pane"));
}

void
gotgan_reader_view_pane_collapsed_cb (GotganReaderView *self)
{
  if (self->header != NULL)
    gotgan_reader_view_restore_pane (self);
}

/* By a gesture, or a click beside it. */
void
gotgan_reader_view_pane_moved_cb (GotganReaderView *self)
{
  if (self->header != NULL && !self->following && gotgan_reader_view_has_article (self))
    gotgan_reader_view_show_pane (self, adw_overlay_split_view_get_show_sidebar (self->split));
}

static void
gotgan_reader_view_header_pane_cb (GotganReaderView *self)
{
  gboolean shown;

  g_object_get (self->header, "pane-shown", &shown, NULL);
  if (!self->following)
    gotgan_reader_view_show_pane (self, shown);
}

/* --- The star --- */

void
gotgan_reader_view_show_star (GotganReaderView *self)
{
  gboolean was_following = self->following;

  self->following = TRUE;
  g_object_set (self->header, "starred",
                self->headline != NULL && gotgan_headline_get_starred (self->headline), NULL);
  self->following = was_following;
}

/* Returns: (nullable) (transfer full): what the list says of the article that is shown */
static GotganHeadline *
gotgan_reader_view_dup_listed (GotganReaderView *self)
{
  GotganHeadlineList *list =
      self->session != NULL ? gotgan_session_get_headlines (self->session) : NULL;
  guint position = list != NULL && self->shown_id != 0
                       ? gotgan_headline_list_find (list, self->shown_id)
                       : G_MAXUINT;

  return position != G_MAXUINT ? g_list_model_get_item (G_LIST_MODEL (list), position) : NULL;
}

static void
gotgan_reader_view_set_headline (GotganReaderView *self, GotganHeadline *headline)
{
  g_set_object (&self->headline, headline);
  g_signal_group_set_target (self->headline_signals, headline);
  gotgan_reader_view_show_star (self);
}

static void
gotgan_reader_view_headline_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GotganReaderView) self = user_data;
  g_autoptr (GotganHeadline) headline =
      gotgan_library_load_headline_finish (GOTGAN_LIBRARY (source), result, NULL);
  g_autoptr (GotganHeadline) listed = gotgan_reader_view_dup_listed (self);

  if (self->session != NULL && headline != NULL && listed == NULL
      && gotgan_headline_get_id (headline) == self->shown_id)
    gotgan_reader_view_set_headline (self, headline);
}

/* An article that was opened from the timeline, say, need not be in the list beside it. */
static void
gotgan_reader_view_load_headline (GotganReaderView *self)
{
  gotgan_library_load_headline_async (gotgan_session_get_library (self->session), self->shown_id,
                                      NULL, gotgan_reader_view_headline_loaded_cb,
                                      g_object_ref (self));
}

void
gotgan_reader_view_find_headline (GotganReaderView *self)
{
  g_autoptr (GotganHeadline) listed = gotgan_reader_view_dup_listed (self);

  /* What was known of an article that has left the list holds until it is read again. */
  if (listed != NULL || self->headline == NULL
      || gotgan_headline_get_id (self->headline) != self->shown_id)
    gotgan_reader_view_set_headline (self, listed);
  if (listed == NULL && self->session != NULL && self->shown_id != 0)
    gotgan_reader_view_load_headline (self);
}

void
gotgan_reader_view_article_changed_cb (GotganReaderView *self, gint64 id)
{
  if (self->shown_id == id)
    gotgan_reader_view_find_headline (self);
}

static void
gotgan_reader_view_header_star_cb (GotganReaderView *self)
{
  gboolean starred;

  if (self->following || self->session == NULL || self->shown_id == 0)
    return;
  g_object_get (self->header, "starred", &starred, NULL);
  gotgan_library_set_starred (gotgan_session_get_library (self->session), self->shown_id, starred);
}

/* --- The menu --- */

/* The header stands in the page's bar and not in this view: its menu reaches the view's actions by these. */
static void
gotgan_reader_view_forward_cb (GSimpleAction *action, GVariant *parameter, gpointer view)
{
  g_autofree char *name = g_strconcat ("reader.", g_action_get_name (G_ACTION (action)), NULL);

  gtk_widget_activate_action_variant (view, name, parameter);
}

static const GActionEntry menu_actions[] = {
  { .name = "find", .activate = gotgan_reader_view_forward_cb },
  { .name = "print", .activate = gotgan_reader_view_forward_cb },
  { .name = "save-pdf", .activate = gotgan_reader_view_forward_cb },
  { .name = "copy-citation", .activate = gotgan_reader_view_forward_cb, .parameter_type = "s" },
  { .name = "copy-csl-json", .activate = gotgan_reader_view_forward_cb },
  { .name = "open-original", .activate = gotgan_reader_view_forward_cb },
};

static void
gotgan_reader_view_init_menu (GotganReaderView *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), menu_actions, G_N_ELEMENTS (menu_actions),
                                   self);
  gtk_widget_insert_action_group (self->header, "article", G_ACTION_GROUP (group));
}

void
gotgan_reader_view_init_header (GotganReaderView *self)
{
  self->header = g_object_ref_sink (gotgan_reader_header_new ());
  gotgan_reader_view_init_menu (self);
  g_signal_connect_object (self->header, "notify::starred",
                           G_CALLBACK (gotgan_reader_view_header_star_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->header, "notify::pane-shown",
                           G_CALLBACK (gotgan_reader_view_header_pane_cb), self, G_CONNECT_SWAPPED);
}
