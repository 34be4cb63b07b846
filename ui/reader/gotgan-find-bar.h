#pragma once

#include <adwaita.h>

#include "ui/reader/gotgan-article-text.h"

G_BEGIN_DECLS

/**
 * GotganFindBar:
 *
 * Looks for words in the article: marks all of them, steps from one to the next, counts.
 */
#define GOTGAN_TYPE_FIND_BAR (gotgan_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (GotganFindBar, gotgan_find_bar, GOTGAN, FIND_BAR, AdwBin)

GtkWidget *gotgan_find_bar_new (void);
/** @text: where to look; not owned, must live as long as the bar */
void gotgan_find_bar_set_text (GotganFindBar *self, GotganArticleText *text);
/** Opens the bar and moves the focus there. */
void gotgan_find_bar_open (GotganFindBar *self);
void gotgan_find_bar_close (GotganFindBar *self);
/** Looks again, in an article that has just been shown. */
void gotgan_find_bar_refresh (GotganFindBar *self);
/** Steps by @by matches, around the ends. */
void gotgan_find_bar_step (GotganFindBar *self, int by);
guint gotgan_find_bar_get_n_matches (GotganFindBar *self);

G_END_DECLS
