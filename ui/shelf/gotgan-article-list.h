#pragma once

#include <adwaita.h>

#include "app/library/gotgan-session.h"
#include "ui/shelf/gotgan-shelf-place.h"

G_BEGIN_DECLS

/**
 * GotganArticleList:
 *
 * The articles of one place, by day, with their search.
 *
 * Properties: session (nullable), place (nullable; what the list shows), searching.
 * Signals: `opened ()`: the person asked for the selected article, be it the one that was open.
 */
#define GOTGAN_TYPE_ARTICLE_LIST (gotgan_article_list_get_type ())
G_DECLARE_FINAL_TYPE (GotganArticleList, gotgan_article_list, GOTGAN, ARTICLE_LIST, AdwBin)

/** Returns: (nullable) (transfer none): */
GotganSession *gotgan_article_list_get_session (GotganArticleList *self);
void gotgan_article_list_set_session (GotganArticleList *self, GotganSession *session);

/** Returns: (nullable) (transfer none): */
GotganShelfPlace *gotgan_article_list_get_place (GotganArticleList *self);
void gotgan_article_list_set_place (GotganArticleList *self, GotganShelfPlace *place);

/** Whether the search entry is shown; setting it moves the focus there. */
gboolean gotgan_article_list_get_searching (GotganArticleList *self);
void gotgan_article_list_set_searching (GotganArticleList *self, gboolean searching);

/**
 * gotgan_article_list_go:
 * @step: 1 for the next article, -1 for the one before
 *
 * Opens the neighbour of the selected article.
 *
 * Returns: whether there was one
 */
gboolean gotgan_article_list_go (GotganArticleList *self, int step);

/** Opens the next article that is unread, from the selected one down. Returns: whether there was one */
gboolean gotgan_article_list_go_unread (GotganArticleList *self);

/** Stars the selected articles, or takes the stars of all of them away. */
void gotgan_article_list_toggle_star (GotganArticleList *self);

/** Marks the selected articles read, or all of them unread. */
void gotgan_article_list_toggle_read (GotganArticleList *self);

/** Removes the selected articles, with a way back. */
void gotgan_article_list_remove_selected (GotganArticleList *self);

/** Opens the search with @query in it. */
void gotgan_article_list_search_for (GotganArticleList *self, const char *query);

/** Moves the focus to the rows. */
void gotgan_article_list_focus_rows (GotganArticleList *self);

G_END_DECLS
