#include "config.h"

#include "ui/reader/gotgan-reader-view-private.h"

#include "app/library/gotgan-error-text.h"
#include "ui/widgets/gotgan-whole-words.h"

G_DEFINE_FINAL_TYPE (GotganReaderView, gotgan_reader_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
  PROP_HEADER_END,
} GotganReaderViewProperty;

static GParamSpec *properties[PROP_HEADER_END + 1];

/* An article that comes at once is not announced by a spinner. */
#define LOADING_MILLISECONDS 200

GtkWidget *
gotgan_reader_view_new (void)
{
  return g_object_new (GOTGAN_TYPE_READER_VIEW, NULL);
}

GotganSession *
gotgan_reader_view_get_session (GotganReaderView *self)
{
  g_return_val_if_fail (GOTGAN_IS_READER_VIEW (self), NULL);
  return self->session;
}

GtkWidget *
gotgan_reader_view_get_header_end (GotganReaderView *self)
{
  g_return_val_if_fail (GOTGAN_IS_READER_VIEW (self), NULL);
  return self->header;
}

/* --- The look --- */

static void
gotgan_reader_view_update_look (GotganReaderView *self)
{
  gotgan_article_text_set_look (self->text,
                                g_settings_get_double (self->settings, "reader-text-scale"),
                                g_settings_get_double (self->settings, "reader-line-height"),
                                g_settings_get_boolean (self->settings, "reader-serif"));
}

static void
gotgan_reader_view_update_pictures (GotganReaderView *self)
{
  gotgan_article_text_set_picture_use (
      self->text, (GotganPictureUse) g_settings_get_enum (self->settings, "pictures"));
}

/* --- The article --- */

static void
gotgan_reader_view_show_page (GotganReaderView *self, const char *name)
{
  g_clear_handle_id (&self->loading_timer, g_source_remove);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
gotgan_reader_view_clear (GotganReaderView *self)
{
  gotgan_reader_view_stop_awaiting_claim (self);
  gotgan_reader_view_hide_claim (self);
  gotgan_reader_view_hide_selection (self);
  gtk_popover_popdown (GTK_POPOVER (self->editor_popover));
  gotgan_note_editor_set_note (self->editor, NULL);
}

/* @article: (nullable) */
static void
gotgan_reader_view_show_article (GotganReaderView *self, GotganArticle *article)
{
  gint64 id = article != NULL ? gotgan_session_get_article_id (self->session) : 0;

  gotgan_reader_view_keep_place (self);
  self->following = TRUE;
  gotgan_article_text_set_article (self->text, article);
  self->following = FALSE;
  self->shown_id = id;
  gotgan_reader_pane_restart (self->pane);
  gtk_filter_changed (GTK_FILTER (self->notes_filter), GTK_FILTER_CHANGE_DIFFERENT);
  g_object_set (self->header, "has-article", article != NULL, NULL);
  gotgan_reader_view_find_headline (self);
  gotgan_reader_view_find_versions (self);
  gotgan_reader_view_follow_claims (self);
  gotgan_reader_view_update_notes (self);
  if (article == NULL)
    {
      gotgan_find_bar_close (self->find_bar);
      return;
    }
  gotgan_reader_view_restore_place (self);
  gotgan_reader_view_watch_end (self);
  gotgan_find_bar_refresh (self->find_bar);
}

static gboolean
loading_cb (gpointer user_data)
{
  GotganReaderView *self = user_data;

  self->loading_timer = 0;
  gotgan_reader_view_show_article (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  return G_SOURCE_REMOVE;
}

/* The article before stays on screen while the next one is read, so that nothing flickers from one to the next. */
static void
gotgan_reader_view_follow_article (GotganReaderView *self)
{
  GotganArticle *article =
      self->session != NULL ? gotgan_session_get_article (self->session) : NULL;
  gint64 id = self->session != NULL ? gotgan_session_get_article_id (self->session) : 0;

  gotgan_reader_view_clear (self);
  if (article == NULL && id != 0)
    {
      if (self->loading_timer == 0)
        self->loading_timer = g_timeout_add (LOADING_MILLISECONDS, loading_cb, self);
      return;
    }
  gotgan_reader_view_show_article (self, article);
  gotgan_reader_view_show_page (self, article != NULL ? "article" : "empty");
  if (!adw_overlay_split_view_get_collapsed (self->split) || article == NULL)
    gotgan_reader_view_restore_pane (self);
}

static void
gotgan_reader_view_follow_article_id (GotganReaderView *self)
{
  gint64 id = gotgan_session_get_article_id (self->session);

  if (id != 0)
    self->asked_id = id;
  if (id == 0 || gotgan_session_get_article (self->session) == NULL)
    gotgan_reader_view_follow_article (self);
}

static void
gotgan_reader_view_failed_cb (GotganReaderView *self, const GError *error)
{
  g_autofree char *text = NULL;

  /* Deals that could not be read are told by those who show them. */
  if (gotgan_session_get_article (self->session) != NULL || self->asked_id == 0)
    return;
  text = gotgan_error_text (error);
  adw_status_page_set_description (self->error_page, text);
  gotgan_reader_view_show_page (self, "error");
}

static void
gotgan_reader_view_retry_cb (GotganReaderView *self)
{
  if (self->session != NULL)
    gotgan_session_set_article_id (self->session, self->asked_id);
}

static void
gotgan_reader_view_reveal_cb (GotganReaderView *self, const GotganSpan *span)
{
  self->following = TRUE;
  gotgan_reader_view_forget_restoring (self);
  gotgan_article_text_reveal (self->text, span);
  self->following = FALSE;
}

/* What points at the text does not stay where the text no longer is. */
static void
gotgan_reader_view_scrolled_cb (GotganReaderView *self)
{
  gotgan_reader_view_hide_claim (self);
  gotgan_reader_view_hide_selection (self);
}

/* --- Chosen in the pane --- */

static void
gotgan_reader_view_pane_left_cb (GotganReaderView *self)
{
  if (adw_overlay_split_view_get_collapsed (self->split))
    gotgan_reader_view_show_pane (self, FALSE);
}

/* Otherwise Escape goes back to the list, and the pane would still lie over the text afterwards. */
static gboolean
gotgan_reader_view_escape_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (widget);

  if (!adw_overlay_split_view_get_collapsed (self->split)
      || !adw_overlay_split_view_get_show_sidebar (self->split))
    return GDK_EVENT_PROPAGATE;
  gotgan_reader_view_show_pane (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  return GDK_EVENT_STOP;
}

static void
gotgan_reader_view_claim_chosen_cb (GotganReaderView *self, GotganClaim *claim)
{
  gotgan_session_set_claim (self->session, claim);
  gotgan_reader_view_reveal_cb (self, &gotgan_claim_get_fields (claim)->span);
}

static void
gotgan_reader_view_note_chosen_cb (GotganReaderView *self, GotganNote *note)
{
  guint start;
  guint end;

  if (gotgan_article_text_find (self->text, note, &start, &end))
    gotgan_reader_view_reveal_cb (self, gotgan_note_get_place (note));
}

static void
gotgan_reader_view_note_opened_cb (GotganReaderView *self, GotganNote *note)
{
  guint start;
  guint end;

  gotgan_reader_view_note_chosen_cb (self, note);
  /* Where there is no mark to point at, there is the card. */
  if (gotgan_article_text_find (self->text, note, &start, &end))
    gotgan_reader_view_pane_left_cb (self);
  gotgan_reader_view_open_note (self, note, TRUE);
}

/* --- The class --- */

void
gotgan_reader_view_set_session (GotganReaderView *self, GotganSession *session)
{
  g_return_if_fail (GOTGAN_IS_READER_VIEW (self));
  g_return_if_fail (session == NULL || GOTGAN_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->library_signals,
                             session != NULL ? gotgan_session_get_library (session) : NULL);
  gotgan_article_text_set_library (self->text,
                                   session != NULL ? gotgan_session_get_library (session) : NULL);
  gotgan_reader_view_follow_library (self);
  gotgan_reader_view_follow_places (self);
  gotgan_reader_view_follow_mark_read (self);
  gotgan_reader_view_follow_article (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
gotgan_reader_view_get_property (GObject *object, guint property_id, GValue *value,
                                 GParamSpec *pspec)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (object);

  switch ((GotganReaderViewProperty) property_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_HEADER_END:
      g_value_set_object (value, gotgan_reader_view_get_header_end (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gotgan_reader_view_set_property (GObject *object, guint property_id, const GValue *value,
                                 GParamSpec *pspec)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (object);

  switch ((GotganReaderViewProperty) property_id)
    {
    case PROP_SESSION:
      gotgan_reader_view_set_session (self, g_value_get_object (value));
      break;
    case PROP_HEADER_END:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
gotgan_reader_view_dispose (GObject *object)
{
  GotganReaderView *self = GOTGAN_READER_VIEW (object);

  g_clear_handle_id (&self->loading_timer, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->library_signals);
  g_clear_object (&self->headline_signals);
  gotgan_reader_view_dispose_place (self);
  gotgan_reader_view_dispose_claims (self);
  gotgan_reader_view_dispose_notes (self);
  gotgan_reader_view_dispose_selection (self);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_object (&self->header);
  g_clear_object (&self->headline);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_READER_VIEW);
  G_OBJECT_CLASS (gotgan_reader_view_parent_class)->dispose (object);
}

static void
gotgan_reader_view_bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (GOTGAN_TYPE_ARTICLE_TEXT);
  g_type_ensure (GOTGAN_TYPE_FIND_BAR);
  g_type_ensure (GOTGAN_TYPE_READER_PANE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/gotgan/Gotgan/reader/gotgan-reader-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganReaderView, split);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderView, changes_banner);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderView, find_bar);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderView, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderView, error_page);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderView, scroller);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderView, text);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderView, pane);
  gtk_widget_class_bind_template_child (widget_class, GotganReaderView, text_menu);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_view_pane_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_view_pane_collapsed_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_view_changes_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_view_retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_view_claim_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_view_note_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_view_note_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_reader_view_pane_left_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK,
                                gotgan_reader_view_escape_cb, NULL);
}

static gboolean
gotgan_reader_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GOTGAN_READER_VIEW (widget)->text));
}

static void
gotgan_reader_view_class_init (GotganReaderViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gotgan_reader_view_get_property;
  object_class->set_property = gotgan_reader_view_set_property;
  object_class->dispose = gotgan_reader_view_dispose;
  widget_class->grab_focus = gotgan_reader_view_grab_focus;
  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HEADER_END] = g_param_spec_object ("header-end", NULL, NULL, GTK_TYPE_WIDGET,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gotgan_reader_view_bind_template (widget_class);
  gotgan_reader_view_install_actions (widget_class);
}

static void
gotgan_reader_view_init_signals (GotganReaderView *self)
{
  self->session_signals = g_signal_group_new (GOTGAN_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::article-id",
                                  G_CALLBACK (gotgan_reader_view_follow_article_id), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::article",
                                  G_CALLBACK (gotgan_reader_view_follow_article), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::claims",
                                  G_CALLBACK (gotgan_reader_view_follow_claims), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::claims-pending",
                                  G_CALLBACK (gotgan_reader_view_follow_claims), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::set-aside",
                                  G_CALLBACK (gotgan_reader_view_follow_claims), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::claim",
                                  G_CALLBACK (gotgan_reader_view_follow_claim), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal",
                                  G_CALLBACK (gotgan_reader_view_reveal_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "failed",
                                  G_CALLBACK (gotgan_reader_view_failed_cb), self);
  self->library_signals = g_signal_group_new (GOTGAN_TYPE_LIBRARY);
  g_signal_group_connect_swapped (self->library_signals, "article-changed",
                                  G_CALLBACK (gotgan_reader_view_article_changed_cb), self);
  self->headline_signals = g_signal_group_new (GOTGAN_TYPE_HEADLINE);
  g_signal_group_connect_swapped (self->headline_signals, "notify",
                                  G_CALLBACK (gotgan_reader_view_show_star), self);
}

static void
gotgan_reader_view_init (GotganReaderView *self)
{
  self->settings = g_settings_new (GOTGAN_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
  gotgan_find_bar_set_text (self->find_bar, self->text);
  gotgan_reader_view_init_signals (self);
  gotgan_reader_view_init_header (self);
  gotgan_reader_view_init_claims (self);
  gotgan_reader_view_init_selection (self);
  gotgan_reader_view_init_notes (self);
  gotgan_reader_view_init_links (self);
  gotgan_reader_view_init_actions (self);
  gotgan_reader_view_init_place (self);
  gotgan_reader_view_update_look (self);
  gotgan_reader_view_update_pictures (self);
  gotgan_reader_view_follow_article (self);
  g_signal_connect_object (self->settings, "changed::reader-text-scale",
                           G_CALLBACK (gotgan_reader_view_update_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::reader-line-height",
                           G_CALLBACK (gotgan_reader_view_update_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::reader-serif",
                           G_CALLBACK (gotgan_reader_view_update_look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::pictures",
                           G_CALLBACK (gotgan_reader_view_update_pictures), self,
                           G_CONNECT_SWAPPED);
  gotgan_article_text_leave_with (self->text, GTK_WIDGET (self->scroller));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (gotgan_reader_view_scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::show-pane",
                           G_CALLBACK (gotgan_reader_view_restore_pane), self, G_CONNECT_SWAPPED);
}
