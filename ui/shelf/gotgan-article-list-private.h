#pragma once

#include "ui/shelf/gotgan-article-list.h"
#include "ui/shelf/gotgan-search-field.h"

G_BEGIN_DECLS

struct _GotganArticleList
{
  AdwBin parent_instance;

  GotganSession *session;
  GotganShelfPlace *place;
  GSignalGroup *source_signals;
  GSignalGroup *search_signals;
  GtkMultiSelection *selection;
  /* (element-type gint64): the articles that are selected when there are several; the selection knows them by place only */
  GHashTable *chosen;
  gboolean selecting;
  guint restore;
  guint last_position;
  gboolean place_is_new;
  /* The open article, as long as it has no row. */
  gint64 awaited;

  AdwWindowTitle *title;
  GtkSearchBar *search_bar;
  GotganSearchField *search;
  GtkStack *stack;
  GtkListView *rows;
  AdwStatusPage *empty_page;
  GtkWidget *empty_open;
  AdwBanner *problem;
  AdwStatusPage *source_page;
  GtkButton *source_sync;
  GtkWidget *sample_notice;
  GtkActionBar *bulk_bar;
  GtkLabel *bulk_count;
};

/* gotgan-article-list-bulk.c */
/** Makes the selection the one with @position, or nothing with %GTK_INVALID_LIST_POSITION. */
void gotgan_article_list_select_only (GotganArticleList *self, guint position);
/** Returns: the row that is selected; of several, the last or, with @step -1, the first; or %GTK_INVALID_LIST_POSITION */
guint gotgan_article_list_get_selected (GotganArticleList *self, int step);
/** Notes which articles are selected if there are several, and shows what can be done with them. */
void gotgan_article_list_follow_selection (GotganArticleList *self);
/** Selects the articles again that were, wherever they are now. Returns: whether there are several */
gboolean gotgan_article_list_restore_chosen (GotganArticleList *self);
void gotgan_article_list_install_bulk (GtkWidgetClass *widget_class);

/* gotgan-article-list-selection.c */
void gotgan_article_list_article_cb (GotganArticleList *self);
void gotgan_article_list_selected_cb (GotganArticleList *self);
/** Selects the open article, wherever it is now. */
void gotgan_article_list_follow_article (GotganArticleList *self, gboolean scroll);
void gotgan_article_list_activate_cb (GotganArticleList *self, guint position);
/** Selects the open article again when the rows have changed, and shows a new place from its start. */
void gotgan_article_list_queue_restore (GotganArticleList *self);

/* gotgan-article-list-search.c */
void gotgan_article_list_query_cb (GotganArticleList *self);
void gotgan_article_list_search_activate_cb (GotganArticleList *self);
void gotgan_article_list_clear_search_cb (GotganArticleList *self);
void gotgan_article_list_save_search_cb (GotganArticleList *self, const char *query);
/** Follows the saved search that the list is at, if it is at one, and writes what it asks for; @before is where it was. */
void gotgan_article_list_follow_search (GotganArticleList *self, GotganShelfPlace *before);
gboolean gotgan_article_list_key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                                     GdkModifierType state, gpointer data);
/** Tells a screen reader how many articles a search has found. */
void gotgan_article_list_announce_results (GotganArticleList *self);

/* gotgan-article-list.c */
void gotgan_article_list_update_title (GotganArticleList *self);

/* gotgan-article-list-source.c */
/** Follows the state of the source whose articles are listed, if it is one that is visited. */
void gotgan_article_list_follow_source (GotganArticleList *self);
/** Returns: (nullable) (transfer none): the source whose articles are listed, if it is one that is visited */
GotganSource *gotgan_article_list_get_source (GotganArticleList *self);
/** Says why there is nothing, and what to do. */
void gotgan_article_list_describe_source (GotganArticleList *self, GotganSource *source);
void gotgan_article_list_sync_source_cb (GotganArticleList *self);
void gotgan_article_list_edit_source_cb (GotganArticleList *self);

/* gotgan-article-list-commands.c and gotgan-article-list-pages.c */
/** Adds the actions "headline.…" that rows and their menus activate. */
void gotgan_article_list_install_commands (GtkWidgetClass *widget_class);

/** Returns: (transfer full) (nullable): the selected headline */
GotganHeadline *gotgan_article_list_dup_selected (GotganArticleList *self);

/** Chooses among the list and the pages that stand for it. */
void gotgan_article_list_update_page (GotganArticleList *self);

/** Shows the notice on sample articles while there are any. */
void gotgan_article_list_update_sample (GotganArticleList *self);

/** Removes the sample articles, with a way back. */
void gotgan_article_list_remove_sample_cb (GotganArticleList *self);

G_END_DECLS
