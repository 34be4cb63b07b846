#pragma once

#include "ui/notes/gotgan-notes-view.h"
#include "ui/shelf/gotgan-article-list.h"
#include "ui/shelf/gotgan-sidebar.h"
#include "ui/shell/gotgan-history.h"
#include "ui/shell/gotgan-import-bar.h"
#include "ui/shell/gotgan-page.h"
#include "ui/shell/gotgan-window.h"

G_BEGIN_DECLS

struct _GotganWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  GotganSession *session;
  GotganHistory *history;
  GPtrArray *waiting;
  GCancellable *import;
  GCancellable *cancellable;
  gulong first_rows;
  gboolean opening_first;
  AdwToast *undo_toast;
  AdwToast *sync_toast;
  GCancellable *sync;
  guint n_syncs;
  guint sync_done;
  guint sync_total;
  gint64 last_article;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwStatusPage *error_page;
  AdwNavigationSplitView *outer;
  AdwNavigationSplitView *inner;
  GotganSidebar *sidebar;
  GtkStack *middle;
  GotganArticleList *list;
  GotganNotesView *notes;
  GotganPage *page;
  GotganImportBar *import_bar;
  AdwBreakpoint *medium;
  AdwBreakpoint *narrow;
};

/* gotgan-window-actions.c */
void gotgan_window_install_actions (GotganWindow *self);

/* gotgan-window-deals.c */
/** Offers deals to merge with the one that a claim is of. @key: of the claim */
void gotgan_window_merge_deal_of (GotganWindow *self, gint64 article_id, const char *key);
/** Whether a letter would go into a text. */
gboolean gotgan_window_is_typed_into (GotganWindow *self);
/** Enables what can be done now: undo and redo, and all that needs a library. */
void gotgan_window_update_actions (GotganWindow *self);
/** The letters j k n m s, which work only while nothing is typed into. */
gboolean gotgan_window_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                               GdkModifierType state, GotganWindow *self);

/* gotgan-window-layout.c */
/** Which panes are shown side by side, for the width there is and the view that is shown. */
void gotgan_window_update_layout (GotganWindow *self);
/** From library to list, or from list to page, where only one of them fits. */
void gotgan_window_go_to_list (GotganWindow *self);
void gotgan_window_go_to_page (GotganWindow *self);

/* gotgan-window-panes.c */
/** @step: 1 for the next pane to the right, -1 for the left; round and round */
void gotgan_window_walk_panes (GotganWindow *self, int step);
void gotgan_window_focus_page (GotganWindow *self);

/* gotgan-window-import.c */
void gotgan_window_accept_drops (GotganWindow *self);
void gotgan_window_open_files (GotganWindow *self);
void gotgan_window_open_folder (GotganWindow *self);
void gotgan_window_import_waiting (GotganWindow *self);
/** Takes @report and tells what it says. */
void gotgan_window_report (GotganWindow *self, GotganImportReport *report);

/* gotgan-window-sources.c */
/** Returns: (transfer full) (nullable): */
GotganSource *gotgan_window_dup_source (GotganWindow *self, gint64 id);
/** Asks for an address, and looks at @address (nullable) at once. */
void gotgan_window_add_source (GotganWindow *self, const char *address);
/** Whether the dialog that adds sources waits for an answer. */
gboolean gotgan_window_is_looking (GotganWindow *self);
void gotgan_window_edit_source (GotganWindow *self, GotganSource *source);
void gotgan_window_export_sources (GotganWindow *self);
/** Looks at the address in the clipboard; Ctrl+V does where nothing is typed into. */
/** @text: (nullable): what to begin with */
void gotgan_window_add_text (GotganWindow *self, const char *text);
/** What was pasted or dropped: an address, or an article. */
void gotgan_window_take_text (GotganWindow *self, const char *text);
void gotgan_window_paste (GotganWindow *self);
void gotgan_window_accept_pastes (GotganWindow *self);

/* gotgan-window-notes.c */
void gotgan_window_name_meanings (GotganWindow *self);
/** Asks for a file for the notes that are listed. @format: json-ld, markdown or csv */
void gotgan_window_export_notes (GotganWindow *self, const char *format);
void gotgan_window_import_notes (GotganWindow *self);

/* gotgan-window-sync.c */
/** @sources: (nullable) (element-type GotganSource): %NULL is all */
void gotgan_window_sync (GotganWindow *self, GPtrArray *sources);

/* gotgan-window.c */
void gotgan_window_show_all_articles (GotganWindow *self);
/** @sentence: translated, plain text */
void gotgan_window_notify (GotganWindow *self, const char *sentence);
/** Shows @toast in place of the one in @slot, a weak pointer: of news of one kind only the last counts. */
void gotgan_window_replace_toast (GotganWindow *self, AdwToast **slot, AdwToast *toast);
void gotgan_window_notify_undo (GotganWindow *self, const char *sentence);
/** Takes the offer away: the step has been taken back. */
void gotgan_window_withdraw_undo (GotganWindow *self);
void gotgan_window_notify_error (GotganWindow *self, const GError *error);

G_END_DECLS
