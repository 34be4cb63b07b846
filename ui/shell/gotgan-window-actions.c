#include "config.h"

#include "ui/shell/gotgan-window-private.h"

#include "ui/shelf/gotgan-company-dialog.h"
#include "ui/shelf/gotgan-saved-search-dialog.h"
#include "ui/widgets/gotgan-announce.h"

#include <glib/gi18n.h>

static GotganLibrary *
gotgan_window_get_library (GotganWindow *self)
{
  return gotgan_session_get_library (self->session);
}

static void
gotgan_window_open_files_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_open_files (window);
}

static void
gotgan_window_open_folder_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_open_folder (window);
}

static void
gotgan_window_cancel_import_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_cancellable_cancel (GOTGAN_WINDOW (window)->import);
}

static void
gotgan_window_taken_back_cb (GObject *source, GAsyncResult *result, gpointer window)
{
  g_autoptr (GotganWindow) self = window;

  if (!gotgan_library_flush_finish (GOTGAN_LIBRARY (source), result, NULL) || self->session == NULL)
    return;
  if (gotgan_session_get_article_id (self->session) == 0)
    gotgan_session_set_article_id (self->session, self->last_article);
}

/* Removing the article that is open closes it; taking that back opens it again, once it can be read. */
static void
gotgan_window_reopen_article (GotganWindow *self)
{
  if (gotgan_session_get_article_id (self->session) == 0 && self->last_article != 0)
    gotgan_library_flush_async (gotgan_window_get_library (self), self->cancellable,
                                gotgan_window_taken_back_cb, g_object_ref (self));
}

static void
gotgan_window_undo_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_withdraw_undo (window);
  gotgan_library_undo (gotgan_window_get_library (window));
  gotgan_window_reopen_article (window);
  gotgan_announce (window, _ ("Undone"));
}

static void
gotgan_window_redo_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_library_redo (gotgan_window_get_library (window));
  gotgan_announce (window, _ ("Redone"));
}

static void
gotgan_window_search_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GotganWindow *self = window;
  GotganShelf shelf = gotgan_shelf_place_get_shelf (gotgan_sidebar_get_place (self->sidebar));

  gotgan_session_set_view (self->session, GOTGAN_VIEW_READ);
  gotgan_window_go_to_list (self);
  adw_navigation_split_view_set_show_content (self->outer, FALSE);
  /* Where the notes are listed, notes are looked for. */
  if (shelf == GOTGAN_SHELF_NOTES)
    {
      gotgan_notes_view_focus_words (self->notes);
      return;
    }
  gotgan_article_list_set_searching (self->list, TRUE);
}

static void
gotgan_window_search_for_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GotganWindow *self = window;

  gotgan_session_set_view (self->session, GOTGAN_VIEW_READ);
  gotgan_window_show_all_articles (self);
  gotgan_window_go_to_list (self);
  gotgan_article_list_search_for (self->list, g_variant_get_string (parameter, NULL));
}

static void
gotgan_window_previous_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_article_list_go (GOTGAN_WINDOW (window)->list, -1);
}

static void
gotgan_window_next_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_article_list_go (GOTGAN_WINDOW (window)->list, 1);
}

static void
gotgan_window_next_unread_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  if (!gotgan_article_list_go_unread (GOTGAN_WINDOW (window)->list))
    gotgan_window_notify (window, _ ("No more unread articles"));
}

static void
gotgan_window_star_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_article_list_toggle_star (GOTGAN_WINDOW (window)->list);
}

static void
gotgan_window_mark_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_article_list_toggle_read (GOTGAN_WINDOW (window)->list);
}

static void
gotgan_window_go_history (GotganWindow *self, int step)
{
  gint64 id = gotgan_history_go (self->history, step);

  if (id != 0)
    gotgan_window_show_article (self, id);
}

static void
gotgan_window_go_back_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_go_history (window, -1);
}

static void
gotgan_window_go_forward_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_go_history (window, 1);
}

static void
gotgan_window_show_view_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GotganView view;

  if (gotgan_page_find_view (g_variant_get_string (parameter, NULL), &view))
    {
      gotgan_window_show_view (window, view);
      gotgan_window_focus_page (window);
    }
}

static void
gotgan_window_next_pane_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_walk_panes (window, 1);
}

static void
gotgan_window_previous_pane_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_walk_panes (window, -1);
}

static void
gotgan_window_show_company (GotganWindow *self, const char *key, GotganView view)
{
  gotgan_session_set_party (self->session, key);
  gotgan_window_show_view (self, view);
}

static void
gotgan_window_show_timeline_of_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_show_company (window, g_variant_get_string (parameter, NULL), GOTGAN_VIEW_TIMELINE);
}

static void
gotgan_window_show_investors_of_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_show_company (window, g_variant_get_string (parameter, NULL),
                              GOTGAN_VIEW_INVESTORS);
}

static void
gotgan_window_company_chosen_cb (GotganWindow *self, GotganParty *party)
{
  GotganView view = gotgan_session_get_view (self->session);
  g_autoptr (GotganShelfPlace) place = gotgan_shelf_place_new_for_party (party);

  gotgan_sidebar_set_place (self->sidebar, place);
  if (view == GOTGAN_VIEW_READ)
    gotgan_window_go_to_list (self);
  else
    gotgan_window_show_company (self, gotgan_party_get_key (party), view);
}

static void
gotgan_window_find_company_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GotganWindow *self = window;
  AdwDialog *dialog =
      gotgan_company_dialog_new (gotgan_library_get_parties (gotgan_window_get_library (self)));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (gotgan_window_company_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
gotgan_window_remove_source_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GotganWindow *self = window;

  gotgan_library_remove_source (gotgan_window_get_library (self), g_variant_get_int64 (parameter));
  gotgan_window_notify_undo (self, _ ("Source and its articles removed"));
}

/* Returns: (transfer full) (nullable): */
static GotganSavedSearch *
gotgan_window_dup_search (GotganWindow *self, const char *id)
{
  GListModel *searches = gotgan_library_get_saved_searches (gotgan_window_get_library (self));

  for (guint i = 0; i < g_list_model_get_n_items (searches); i++)
    {
      g_autoptr (GotganSavedSearch) search = g_list_model_get_item (searches, i);

      if (g_str_equal (gotgan_saved_search_get_id (search), id))
        return g_steal_pointer (&search);
    }
  return NULL;
}

static void
gotgan_window_edit_search_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GotganSavedSearch) search =
      gotgan_window_dup_search (window, g_variant_get_string (parameter, NULL));

  if (search != NULL)
    adw_dialog_present (
        gotgan_saved_search_dialog_new_for (gotgan_window_get_library (window), search), window);
}

static void
gotgan_window_remove_search_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GotganSavedSearch) search =
      gotgan_window_dup_search (window, g_variant_get_string (parameter, NULL));

  if (search == NULL)
    return;
  gotgan_library_remove_search (gotgan_window_get_library (window), search);
  gotgan_window_notify_undo (window, _ ("Search removed"));
}

static void
gotgan_window_edit_source_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GotganSource) source =
      gotgan_window_dup_source (window, g_variant_get_int64 (parameter));

  if (source != NULL)
    gotgan_window_edit_source (window, source);
}

static void
gotgan_window_sync_source_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  GotganSource *source = gotgan_window_dup_source (window, g_variant_get_int64 (parameter));

  if (source == NULL)
    return;
  g_ptr_array_add (sources, source);
  gotgan_window_sync (window, sources);
}

static void
gotgan_window_sync_all_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_sync (window, NULL);
}

static void
gotgan_window_cancel_sync_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_cancellable_cancel (GOTGAN_WINDOW (window)->sync);
}

static void
gotgan_window_add_text_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_add_text (window, NULL);
}

static void
gotgan_window_add_source_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_add_source (window, NULL);
}

static void
gotgan_window_add_address_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_add_source (window, g_variant_get_string (parameter, NULL));
}

static void
gotgan_window_export_sources_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_export_sources (window);
}

static void
gotgan_window_name_meanings_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_name_meanings (window);
}

static void
gotgan_window_export_notes_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_export_notes (window, g_variant_get_string (parameter, NULL));
}

static void
gotgan_window_import_notes_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_import_notes (window);
}

static void
gotgan_window_show_notes_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  GotganWindow *self = window;
  g_autoptr (GotganShelfPlace) notes = gotgan_shelf_place_new (GOTGAN_SHELF_NOTES);

  gotgan_session_set_view (self->session, GOTGAN_VIEW_READ);
  gotgan_sidebar_set_place (self->sidebar, notes);
  gotgan_window_go_to_list (self);
}

static void
gotgan_window_notify_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_notify (window, g_variant_get_string (parameter, NULL));
}

static void
gotgan_window_notify_undo_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  gotgan_window_notify_undo (window, g_variant_get_string (parameter, NULL));
}

static void
gotgan_window_library_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GotganWindow) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    g_signal_emit_by_name (self, "library-wanted", file);
}

static void
gotgan_window_choose_library_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Choose a Library"));
  gtk_file_dialog_open (dialog, window, GOTGAN_WINDOW (window)->cancellable,
                        gotgan_window_library_chosen_cb, g_object_ref (window));
}

static const GActionEntry always[] = {
  { .name = "open-files", .activate = gotgan_window_open_files_action },
  { .name = "open-folder", .activate = gotgan_window_open_folder_action },
  { .name = "cancel-import", .activate = gotgan_window_cancel_import_action },
  { .name = "choose-library", .activate = gotgan_window_choose_library_action },
  { .name = "notify", .activate = gotgan_window_notify_action, .parameter_type = "s" },
  { .name = "notify-undo", .activate = gotgan_window_notify_undo_action, .parameter_type = "s" },
};

static void
gotgan_window_merge_deal_of_action (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  const char *key;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &key);
  gotgan_window_merge_deal_of (window, id, key);
}

static const GActionEntry with_library[] = {
  { .name = "merge-deal-of",
    .activate = gotgan_window_merge_deal_of_action,
    .parameter_type = "(xs)" },
  { .name = "undo", .activate = gotgan_window_undo_action },
  { .name = "redo", .activate = gotgan_window_redo_action },
  { .name = "search", .activate = gotgan_window_search_action },
  { .name = "search-for", .activate = gotgan_window_search_for_action, .parameter_type = "s" },
  { .name = "previous-article", .activate = gotgan_window_previous_action },
  { .name = "next-article", .activate = gotgan_window_next_action },
  { .name = "next-unread", .activate = gotgan_window_next_unread_action },
  { .name = "toggle-star", .activate = gotgan_window_star_action },
  { .name = "toggle-read", .activate = gotgan_window_mark_action },
  { .name = "next-pane", .activate = gotgan_window_next_pane_action },
  { .name = "previous-pane", .activate = gotgan_window_previous_pane_action },
  { .name = "go-back", .activate = gotgan_window_go_back_action },
  { .name = "go-forward", .activate = gotgan_window_go_forward_action },
  { .name = "show-view", .activate = gotgan_window_show_view_action, .parameter_type = "s" },
  { .name = "show-timeline-of",
    .activate = gotgan_window_show_timeline_of_action,
    .parameter_type = "s" },
  { .name = "show-investors-of",
    .activate = gotgan_window_show_investors_of_action,
    .parameter_type = "s" },
  { .name = "find-company", .activate = gotgan_window_find_company_action },
  { .name = "remove-source",
    .activate = gotgan_window_remove_source_action,
    .parameter_type = "x" },
  { .name = "edit-source", .activate = gotgan_window_edit_source_action, .parameter_type = "x" },
  { .name = "edit-search", .activate = gotgan_window_edit_search_action, .parameter_type = "s" },
  { .name = "remove-search",
    .activate = gotgan_window_remove_search_action,
    .parameter_type = "s" },
  { .name = "sync-source", .activate = gotgan_window_sync_source_action, .parameter_type = "x" },
  { .name = "sync-all", .activate = gotgan_window_sync_all_action },
  { .name = "cancel-sync", .activate = gotgan_window_cancel_sync_action },
  { .name = "add-source", .activate = gotgan_window_add_source_action },
  { .name = "add-text", .activate = gotgan_window_add_text_action },
  { .name = "add-address", .activate = gotgan_window_add_address_action, .parameter_type = "s" },
  { .name = "export-sources", .activate = gotgan_window_export_sources_action },
  { .name = "show-notes", .activate = gotgan_window_show_notes_action },
  { .name = "name-meanings", .activate = gotgan_window_name_meanings_action },
  { .name = "export-notes", .activate = gotgan_window_export_notes_action, .parameter_type = "s" },
  { .name = "import-notes", .activate = gotgan_window_import_notes_action },
};

static void
gotgan_window_enable (GotganWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* Whether there is anything that can be visited. */
static gboolean
gotgan_window_has_feeds (GotganLibrary *library)
{
  GListModel *sources = gotgan_library_get_sources (library);

  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (GotganSource) source = g_list_model_get_item (sources, i);

      if (gotgan_source_get_url (source) != NULL)
        return TRUE;
    }
  return FALSE;
}

void
gotgan_window_update_actions (GotganWindow *self)
{
  gboolean has_feeds;

  gboolean ready = self->session != NULL;
  GotganLibrary *library = ready ? gotgan_window_get_library (self) : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (with_library); i++)
    gotgan_window_enable (self, with_library[i].name, ready);
  has_feeds = ready && gotgan_window_has_feeds (library);
  gotgan_window_enable (self, "sync-all", has_feeds && !gotgan_library_get_syncing (library));
  gotgan_window_enable (self, "cancel-sync", self->sync != NULL);
  gotgan_window_enable (self, "export-sources", has_feeds);
  gotgan_window_enable (self, "undo", ready && gotgan_library_get_can_undo (library));
  gotgan_window_enable (self, "redo", ready && gotgan_library_get_can_redo (library));
}

void
gotgan_window_install_actions (GotganWindow *self)
{
  g_autoptr (GAction) pane = g_settings_create_action (self->settings, "show-pane");

  g_action_map_add_action_entries (G_ACTION_MAP (self), always, G_N_ELEMENTS (always), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), with_library, G_N_ELEMENTS (with_library),
                                   self);
  g_action_map_add_action (G_ACTION_MAP (self), pane);
}

/* --- Single letters ----------------------------------------------------------------------- */

typedef struct
{
  guint keyval;
  const char *action;
} GotganLetter;

static const GotganLetter letters[] = {
  { GDK_KEY_j, "win.next-article" }, { GDK_KEY_k, "win.previous-article" },
  { GDK_KEY_n, "win.next-unread" },  { GDK_KEY_p, "win.previous-article" },
  { GDK_KEY_m, "win.toggle-read" },  { GDK_KEY_s, "win.toggle-star" },
};

gboolean
gotgan_window_is_typed_into (GotganWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (GTK_IS_TEXT_VIEW (focus))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (focus));
  return GTK_IS_EDITABLE (focus);
}

gboolean
gotgan_window_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                      GdkModifierType state, GotganWindow *self)
{
  GdkModifierType modifiers = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK;

  if ((state & modifiers) != 0 || gotgan_window_is_typed_into (self)
      || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return GDK_EVENT_PROPAGATE;
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].keyval == keyval)
      return gtk_widget_activate_action (GTK_WIDGET (self), letters[i].action, NULL);
  return GDK_EVENT_PROPAGATE;
}
