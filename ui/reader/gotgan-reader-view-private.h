#pragma once

#include "app/library/gotgan-reading-places.h"
#include "ui/reader/gotgan-article-text.h"
#include "ui/reader/gotgan-claim-popover.h"
#include "ui/reader/gotgan-find-bar.h"
#include "ui/reader/gotgan-reader-pane.h"
#include "ui/reader/gotgan-reader-view.h"
#include "ui/widgets/gotgan-colour-bar.h"
#include "ui/widgets/gotgan-note-editor.h"

G_BEGIN_DECLS

struct _GotganReaderView
{
  AdwBin parent_instance;

  AdwOverlaySplitView *split;
  AdwBanner *changes_banner;
  GotganFindBar *find_bar;
  GtkStack *stack;
  AdwStatusPage *error_page;
  GtkScrolledWindow *scroller;
  GotganArticleText *text;
  GotganReaderPane *pane;
  GMenuModel *text_menu;

  GtkWidget *header;
  GtkWidget *claim_popover;
  GtkWidget *selection_popover;
  GotganColourBar *selection_colours;
  GtkWidget *editor_popover;
  GotganNoteEditor *editor;

  GSettings *settings;
  GotganSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *library_signals;
  GotganHeadline *headline;
  GSignalGroup *headline_signals;

  /* The notes of the article, in the order of the text. */
  GtkFilterListModel *notes;
  GtkCustomFilter *notes_filter;
  GtkSorter *notes_sorter;
  GListModel *sorted_notes;
  /* The same notes, followed. */
  GPtrArray *watched_notes;
  guint sorting;

  /* Where each article was left. */
  GotganReadingPlaces *places;
  guint place_timer;
  guint settle_timer;
  guint settling;
  guint end_timer;
  gint64 shown_id;
  /* The article last asked for, to ask again. */
  gint64 asked_id;

  /* The texts that the article had, if it was edited, and of which article they were last asked for. */
  GPtrArray *versions;
  gint64 versions_of;

  /* Set while a property follows another one, so that it is not taken for what the person did. */
  gboolean following;
  guint loading_timer;
  guint hover_timer;
  guint leave_timer;
  guint selection_timer;
  guint hovered;
  gboolean on_popover;
  double pointer_x;
  double pointer_y;

  /* gotgan-reader-view-claim-keys.c */
  gboolean claim_by_key;
  guint awaiting;
  guint still_frames;
  double still_value;
  guint focus_check;
};

/* gotgan-reader-view-claims.c: the claims in the text and their card. */
void gotgan_reader_view_init_claims (GotganReaderView *self);
void gotgan_reader_view_dispose_claims (GotganReaderView *self);
void gotgan_reader_view_hide_claim (GotganReaderView *self);
/** Opens the card for the claims at a character. Returns: whether there are any */
gboolean gotgan_reader_view_show_claims_at (GotganReaderView *self, guint offset);
void gotgan_reader_view_follow_claim (GotganReaderView *self);
void gotgan_reader_view_follow_claims (GotganReaderView *self);

/* gotgan-reader-view-claim-keys.c: that card by the keyboard. */
void gotgan_reader_view_init_claim_keys (GotganReaderView *self);
void gotgan_reader_view_step_claim (GotganReaderView *self, int by);
/** The card that is to come when the text has been scrolled does not come. */
void gotgan_reader_view_stop_awaiting_claim (GotganReaderView *self);
/** Shows the card of the claim at the cursor. Returns: whether there is one */
gboolean gotgan_reader_view_show_claim_at_cursor (GotganReaderView *self);
/** Moves the keyboard's focus to that card. */
void gotgan_reader_view_enter_claim (GotganReaderView *self);

/* gotgan-reader-view-notes.c: selecting, highlighting, commenting. */
void gotgan_reader_view_init_notes (GotganReaderView *self);
void gotgan_reader_view_dispose_notes (GotganReaderView *self);
void gotgan_reader_view_follow_library (GotganReaderView *self);
void gotgan_reader_view_update_notes (GotganReaderView *self);
void gotgan_reader_view_highlight (GotganReaderView *self, GotganColour colour);
void gotgan_reader_view_comment (GotganReaderView *self);
void gotgan_reader_view_open_note (GotganReaderView *self, GotganNote *note, gboolean type_at_once);

/* gotgan-reader-view-note-steps.c: highlights that lie over each other, and from one to the next. */
GtkWidget *gotgan_reader_view_create_editor (GotganReaderView *self);
/** Puts @note into the editor, with a way to those that share words with it. */
void gotgan_reader_view_edit_note (GotganReaderView *self, GotganNote *note);
void gotgan_reader_view_step_note (GotganReaderView *self, int by);
/** Returns: (nullable) (transfer full): the note at the cursor: the one at hand, or the shortest */
GotganNote *gotgan_reader_view_dup_note_at_cursor (GotganReaderView *self);
/** Returns: (nullable) (transfer full): the one that ends at the cursor, as a selection does that was just highlighted */
GotganNote *gotgan_reader_view_dup_note_before_cursor (GotganReaderView *self);

/* gotgan-reader-view-selection.c: what is offered for selected words. */
void gotgan_reader_view_init_selection (GotganReaderView *self);
void gotgan_reader_view_dispose_selection (GotganReaderView *self);
void gotgan_reader_view_hide_selection (GotganReaderView *self);
gboolean gotgan_reader_view_has_selection (GotganReaderView *self);

/* gotgan-reader-view-header.c: the buttons in the page's header, and the pane. */
void gotgan_reader_view_init_header (GotganReaderView *self);
gboolean gotgan_reader_view_has_article (GotganReaderView *self);
void gotgan_reader_view_restore_pane (GotganReaderView *self);
/** Shows or hides the pane, as the person wishes it; kept in the settings while there is room. */
void gotgan_reader_view_show_pane (GotganReaderView *self, gboolean show);
void gotgan_reader_view_pane_collapsed_cb (GotganReaderView *self);
void gotgan_reader_view_pane_moved_cb (GotganReaderView *self);
/** Looks for the article in the list, which knows whether it is starred. */
void gotgan_reader_view_find_headline (GotganReaderView *self);
void gotgan_reader_view_article_changed_cb (GotganReaderView *self, gint64 id);
void gotgan_reader_view_show_star (GotganReaderView *self);

/* gotgan-reader-view-changes.c: articles that were edited. */
void gotgan_reader_view_find_versions (GotganReaderView *self);
void gotgan_reader_view_show_changes (GotganReaderView *self);
void gotgan_reader_view_changes_clicked_cb (GotganReaderView *self);

/* gotgan-reader-view-links.c: what the text links to. */
void gotgan_reader_view_init_links (GotganReaderView *self);
/** Gives @url to the browser. */
void gotgan_reader_view_open_link (GotganReaderView *self, const char *url);

/* gotgan-reader-view-place.c: where in the article the person is. */
void gotgan_reader_view_init_place (GotganReaderView *self);
void gotgan_reader_view_dispose_place (GotganReaderView *self);
void gotgan_reader_view_follow_places (GotganReaderView *self);
void gotgan_reader_view_follow_mark_read (GotganReaderView *self);
void gotgan_reader_view_keep_place (GotganReaderView *self);
void gotgan_reader_view_restore_place (GotganReaderView *self);
/** The person has gone elsewhere in the text: it is not held where it was left. */
void gotgan_reader_view_forget_restoring (GotganReaderView *self);
/** Marks the article read when its end has been in sight for a while, if that is when it is to be. */
void gotgan_reader_view_watch_end (GotganReaderView *self);
/** By a page; from the end to the next unread article. */
void gotgan_reader_view_turn_page (GotganReaderView *self, int by);
void gotgan_reader_view_update_caret (GotganReaderView *self);

/* gotgan-reader-view-fact.c: facts made by hand, and what they are part of. */
void gotgan_reader_view_add_fact (GotganReaderView *self);

/* gotgan-reader-view-print.c: printing, saving as PDF, citing. */
void gotgan_reader_view_print (GotganReaderView *self);
void gotgan_reader_view_save_pdf (GotganReaderView *self);
/** Writes the article with its notes. What goes wrong is told. */
void gotgan_reader_view_export_pdf (GotganReaderView *self, GFile *file);
/** Copies where the article comes from, with the selected words if there are any. */
void gotgan_reader_view_copy_citation (GotganReaderView *self, GotganLanguage language);
void gotgan_reader_view_copy_csl_json (GotganReaderView *self);

/* gotgan-reader-view-actions.c: actions and keys. */
void gotgan_reader_view_install_actions (GtkWidgetClass *widget_class);
void gotgan_reader_view_init_actions (GotganReaderView *self);
void gotgan_reader_view_update_actions (GotganReaderView *self);

/** Returns: the cursor as a character of the buffer */
guint gotgan_reader_view_get_cursor (GotganReaderView *self);

G_END_DECLS
