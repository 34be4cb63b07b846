#pragma once

#include "ui/shelf/gotgan-article-list.h"
#include "ui/widgets/gotgan-live-query.h"

G_BEGIN_DECLS

struct _GotganArticleList
{
  AdwBin parent_instance;

  GotganSession *session;
  GotganShelfPlace *place;
  GtkSingleSelection *selection;
  GotganLiveQuery *query;
  guint restore;
  guint last_position;
  gboolean place_is_new;

  AdwWindowTitle *title;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkStack *stack;
  GtkListView *rows;
  AdwStatusPage *empty_page;
  GtkWidget *empty_open;
  GtkWidget *sample_notice;
};

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
