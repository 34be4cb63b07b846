#include "config.h"

#include "ui/shell/gotgan-window-private.h"

#include "app/library/gotgan-error-text.h"
#include "ui/widgets/gotgan-whole-words.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (GotganWindow, gotgan_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

enum
{
  LIBRARY_WANTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* --- Messages ----------------------------------------------------------------------------- */

void
gotgan_window_notify (GotganWindow *self, const char *sentence)
{
  AdwToast *toast = adw_toast_new (sentence);

  /* Titles and file names are text, whatever they hold. */
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
gotgan_window_replace_toast (GotganWindow *self, AdwToast **slot, AdwToast *toast)
{
  if (*slot != NULL)
    adw_toast_dismiss (*slot);
  g_set_weak_pointer (slot, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* One offer at a time: the button takes back the last step, whatever an older toast speaks of. */
void
gotgan_window_notify_undo (GotganWindow *self, const char *sentence)
{
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  gotgan_window_replace_toast (self, &self->undo_toast, toast);
}

void
gotgan_window_withdraw_undo (GotganWindow *self)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  g_clear_weak_pointer (&self->undo_toast);
}

void
gotgan_window_notify_error (GotganWindow *self, const GError *error)
{
  g_autofree char *sentence = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  sentence = gotgan_error_text (error);
  g_message ("%s", error->message);
  gotgan_window_notify (self, sentence);
}

/* --- Session ------------------------------------------------------------------------------ */

static void
gotgan_window_failed_cb (GotganWindow *self, const GError *error)
{
  gotgan_window_notify_error (self, error);
}

/* A company chosen in the library is the one that timeline and investors show, too. */
static void
gotgan_window_place_cb (GotganWindow *self)
{
  GotganShelfPlace *place = gotgan_sidebar_get_place (self->sidebar);
  gboolean company = gotgan_shelf_place_get_shelf (place) == GOTGAN_SHELF_PARTY;
  gboolean notes = gotgan_shelf_place_get_shelf (place) == GOTGAN_SHELF_NOTES;

  gtk_stack_set_visible_child_name (self->middle, notes ? "notes" : "articles");
  if (self->session != NULL)
    gotgan_session_set_party (self->session, company ? gotgan_shelf_place_get_key (place) : NULL);
}

void
gotgan_window_show_all_articles (GotganWindow *self)
{
  g_autoptr (GotganShelfPlace) all = gotgan_shelf_place_new (GOTGAN_SHELF_ALL);

  gotgan_sidebar_set_place (self->sidebar, all);
}

static GotganShelfPlace *
gotgan_window_find_place (GotganWindow *self, const char *party)
{
  GListModel *parties = gotgan_library_get_parties (gotgan_session_get_library (self->session));

  for (guint i = 0; i < g_list_model_get_n_items (parties); i++)
    {
      g_autoptr (GotganParty) candidate = g_list_model_get_item (parties, i);

      if (g_str_equal (gotgan_party_get_key (candidate), party))
        return gotgan_shelf_place_new_for_party (candidate);
    }
  return NULL;
}

/* And the other way round: the list beside an article is that of the company that investors or timeline were left with. */
static void
gotgan_window_party_cb (GotganWindow *self)
{
  const char *party = gotgan_session_get_party (self->session);
  g_autoptr (GotganShelfPlace) place =
      party != NULL ? gotgan_window_find_place (self, party) : NULL;

  if (place != NULL)
    gotgan_sidebar_set_place (self->sidebar, place);
}

static void
gotgan_window_opened_cb (GotganWindow *self)
{
  if (self->session == NULL)
    return;
  gotgan_session_set_view (self->session, GOTGAN_VIEW_READ);
  gotgan_window_go_to_page (self);
  gotgan_window_focus_page (self);
}

static void
gotgan_window_article_cb (GotganWindow *self)
{
  gint64 id = gotgan_session_get_article_id (self->session);

  gotgan_history_visit (self->history, id);
  if (id != 0)
    self->last_article = id;
}

/* Whoever turns to another view wants to see it. */
static void
gotgan_window_view_cb (GotganWindow *self)
{
  gotgan_window_update_layout (self);
  gotgan_window_update_actions (self);
}

/* A figure was followed to its sentence: the page comes forward. */
static void
gotgan_window_reveal_cb (GotganWindow *self)
{
  gotgan_window_go_to_page (self);
}

/* A window with room for a page does not start with an empty one: the article that was open last time is opened
 * again, or the first of the list. */
static void
gotgan_window_open_first (GotganWindow *self)
{
  GotganHeadlineList *headlines = gotgan_session_get_headlines (self->session);
  gint64 last = g_settings_get_int64 (self->settings, "last-article");

  if (gotgan_session_get_article_id (self->session) != 0
      || adw_navigation_split_view_get_collapsed (self->outer))
    return;
  if (last != 0 && gotgan_headline_list_find (headlines, last) != GTK_INVALID_LIST_POSITION)
    gotgan_session_set_article_id (self->session, last);
  else
    gotgan_article_list_go (self->list, 1);
}

/* Only the first layout tells how many panes fit, the page's own too. */
static gboolean
gotgan_window_first_layout_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GotganWindow *self = GOTGAN_WINDOW (widget);

  if (self->session != NULL && gtk_widget_get_width (GTK_WIDGET (self->outer)) == 0)
    return G_SOURCE_CONTINUE;
  if (self->session != NULL)
    gotgan_window_open_first (self);
  self->opening_first = FALSE;
  return G_SOURCE_REMOVE;
}

static void
gotgan_window_first_rows_cb (GotganWindow *self)
{
  GotganHeadlineList *headlines = gotgan_session_get_headlines (self->session);

  if (g_list_model_get_n_items (G_LIST_MODEL (headlines)) == 0)
    return;
  g_clear_signal_handler (&self->first_rows, headlines);
  self->opening_first = TRUE;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), gotgan_window_first_layout_cb, NULL, NULL);
}

static void
gotgan_window_enter_session (GotganWindow *self)
{
  GotganLibrary *library = gotgan_session_get_library (self->session);
  GotganHeadlineList *headlines = gotgan_session_get_headlines (self->session);

  g_signal_connect_object (self->session, "notify::party", G_CALLBACK (gotgan_window_party_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::view", G_CALLBACK (gotgan_window_view_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::article-id",
                           G_CALLBACK (gotgan_window_article_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "reveal", G_CALLBACK (gotgan_window_reveal_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "failed", G_CALLBACK (gotgan_window_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "failed", G_CALLBACK (gotgan_window_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "notify::can-undo", G_CALLBACK (gotgan_window_update_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "notify::can-redo", G_CALLBACK (gotgan_window_update_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "notify::syncing", G_CALLBACK (gotgan_window_update_actions),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gotgan_library_get_sources (library), "items-changed",
                           G_CALLBACK (gotgan_window_update_actions), self, G_CONNECT_SWAPPED);
  self->first_rows =
      g_signal_connect_object (headlines, "items-changed", G_CALLBACK (gotgan_window_first_rows_cb),
                               self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  gotgan_sidebar_set_session (self->sidebar, self->session);
  gotgan_article_list_set_session (self->list, self->session);
  gotgan_notes_view_set_session (self->notes, self->session);
  gotgan_page_set_session (self->page, self->session);
  gotgan_window_place_cb (self);
  gotgan_window_first_rows_cb (self);
}

static void
gotgan_window_leave_session (GotganWindow *self)
{
  g_autoptr (GotganSession) session = g_steal_pointer (&self->session);

  if (session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (session, self);
  g_signal_handlers_disconnect_by_data (gotgan_session_get_library (session), self);
  g_signal_handlers_disconnect_by_data (
      gotgan_library_get_sources (gotgan_session_get_library (session)), self);
  g_clear_signal_handler (&self->first_rows, gotgan_session_get_headlines (session));
  gotgan_sidebar_set_session (self->sidebar, NULL);
  gotgan_article_list_set_session (self->list, NULL);
  gotgan_notes_view_set_session (self->notes, NULL);
  gotgan_page_set_session (self->page, NULL);
}

void
gotgan_window_show_loading (GotganWindow *self)
{
  g_return_if_fail (GOTGAN_IS_WINDOW (self));

  gotgan_window_leave_session (self);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  gotgan_window_update_actions (self);
}

static void
gotgan_window_tell_damaged (GotganWindow *self, GotganLibrary *library)
{
  guint n_damaged = gotgan_library_get_n_damaged (library);
  g_autofree char *sentence = n_damaged > 0 ? gotgan_damaged_text (n_damaged) : NULL;

  if (sentence != NULL)
    gotgan_window_notify (self, sentence);
}

void
gotgan_window_show_library (GotganWindow *self, GotganLibrary *library)
{
  g_return_if_fail (GOTGAN_IS_WINDOW (self));
  g_return_if_fail (GOTGAN_IS_LIBRARY (library));

  gotgan_window_leave_session (self);
  self->session = gotgan_session_new (library);
  gtk_stack_set_visible_child_name (self->stack, "library");
  gotgan_window_enter_session (self);
  gotgan_window_update_layout (self);
  gotgan_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  gotgan_window_tell_damaged (self, library);
  gotgan_window_import_waiting (self);
}

void
gotgan_window_show_error (GotganWindow *self, const char *path, const GError *error)
{
  g_autofree char *sentence = NULL;
  g_autofree char *name = NULL;
  g_autofree char *markup = NULL;

  g_return_if_fail (GOTGAN_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  sentence = gotgan_error_text (error);
  name = g_filename_display_name (path);
  markup = g_markup_printf_escaped ("%s\n\n<small>%s</small>", sentence, name);
  gotgan_window_leave_session (self);
  adw_status_page_set_description (self->error_page, markup);
  gtk_stack_set_visible_child_name (self->stack, "error");
  gotgan_window_update_actions (self);
}

void
gotgan_window_show_view (GotganWindow *self, GotganView view)
{
  g_return_if_fail (GOTGAN_IS_WINDOW (self));

  if (self->session == NULL)
    return;
  gotgan_session_set_view (self->session, view);
  gotgan_window_go_to_page (self);
}

void
gotgan_window_show_article (GotganWindow *self, gint64 article_id)
{
  g_return_if_fail (GOTGAN_IS_WINDOW (self));

  if (self->session == NULL)
    return;
  gotgan_session_set_article_id (self->session, article_id);
  gotgan_window_show_view (self, GOTGAN_VIEW_READ);
}

gboolean
gotgan_window_is_settled (GotganWindow *self)
{
  g_return_val_if_fail (GOTGAN_IS_WINDOW (self), FALSE);

  if (self->session == NULL)
    return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "error") == 0;
  if (gotgan_headline_list_get_loading (gotgan_session_get_headlines (self->session))
      || gotgan_session_get_deals_loading (self->session) || self->import != NULL
      || self->n_syncs > 0 || gotgan_window_is_looking (self) || self->opening_first)
    return FALSE;
  return gotgan_session_get_article_id (self->session) == 0
         || gotgan_session_get_article (self->session) != NULL;
}

/* --- The window's own life ---------------------------------------------------------------- */

void
gotgan_window_remember (GotganWindow *self)
{
  int width, height;

  g_return_if_fail (GOTGAN_IS_WINDOW (self));

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width > 0 && height > 0)
    {
      g_settings_set_int (self->settings, "window-width", MAX (width, 360));
      g_settings_set_int (self->settings, "window-height", MAX (height, 294));
    }
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  if (self->session != NULL)
    g_settings_set_int64 (self->settings, "last-article",
                          gotgan_session_get_article_id (self->session));
}

static gboolean
gotgan_window_close_request (GtkWindow *window)
{
  gotgan_window_remember (GOTGAN_WINDOW (window));
  return GTK_WINDOW_CLASS (gotgan_window_parent_class)->close_request (window);
}

static void
gotgan_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, GOTGAN_WINDOW (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
gotgan_window_dispose (GObject *object)
{
  GotganWindow *self = GOTGAN_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->import);
  g_cancellable_cancel (self->sync);
  gotgan_window_leave_session (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GOTGAN_TYPE_WINDOW);
  g_clear_object (&self->import);
  g_clear_object (&self->sync);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (gotgan_window_parent_class)->dispose (object);
}

static void
gotgan_window_finalize (GObject *object)
{
  GotganWindow *self = GOTGAN_WINDOW (object);

  g_object_unref (self->cancellable);
  g_object_unref (self->history);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_weak_pointer (&self->sync_toast);
  g_ptr_array_unref (self->waiting);
  G_OBJECT_CLASS (gotgan_window_parent_class)->finalize (object);
}

static void
gotgan_window_bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/gotgan/Gotgan/shell/gotgan-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GotganWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, GotganWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GotganWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, GotganWindow, outer);
  gtk_widget_class_bind_template_child (widget_class, GotganWindow, inner);
  gtk_widget_class_bind_template_child (widget_class, GotganWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, GotganWindow, middle);
  gtk_widget_class_bind_template_child (widget_class, GotganWindow, list);
  gtk_widget_class_bind_template_child (widget_class, GotganWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, GotganWindow, page);
  gtk_widget_class_bind_template_child (widget_class, GotganWindow, import_bar);
  gtk_widget_class_bind_template_child (widget_class, GotganWindow, medium);
  gtk_widget_class_bind_template_child (widget_class, GotganWindow, narrow);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_window_update_layout);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_window_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_window_go_to_list);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_window_place_cb);
  gtk_widget_class_bind_template_callback (widget_class, gotgan_window_opened_cb);
}

static void
gotgan_window_class_init (GotganWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = gotgan_window_get_property;
  object_class->dispose = gotgan_window_dispose;
  object_class->finalize = gotgan_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = gotgan_window_close_request;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, GOTGAN_TYPE_SESSION,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[LIBRARY_WANTED] = g_signal_new ("library-wanted", GOTGAN_TYPE_WINDOW, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (GOTGAN_TYPE_SIDEBAR);
  g_type_ensure (GOTGAN_TYPE_ARTICLE_LIST);
  g_type_ensure (GOTGAN_TYPE_NOTES_VIEW);
  g_type_ensure (GOTGAN_TYPE_PAGE);
  g_type_ensure (GOTGAN_TYPE_IMPORT_BAR);
  gotgan_window_bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gotgan_window_init (GotganWindow *self)
{
  self->settings = g_settings_new (GOTGAN_APP_ID);
  self->history = gotgan_history_new ();
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gotgan_whole_words_watch (GTK_WIDGET (self));
  gotgan_window_install_actions (self);
  gotgan_window_accept_drops (self);
  gotgan_window_accept_pastes (self);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  gotgan_window_update_layout (self);
  gotgan_window_update_actions (self);
}

GotganWindow *
gotgan_window_new (AdwApplication *application)
{
  return g_object_new (GOTGAN_TYPE_WINDOW, "application", application, NULL);
}

GotganSession *
gotgan_window_get_session (GotganWindow *self)
{
  g_return_val_if_fail (GOTGAN_IS_WINDOW (self), NULL);

  return self->session;
}
