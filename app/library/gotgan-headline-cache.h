#pragma once

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganHeadlineCache:
 *
 * The headlines that somebody holds, by article, and the last few hundred that were read. An article has one headline
 * as long as anybody holds it, so a row on screen keeps its object wherever the list moves it.
 */
typedef struct _GotganHeadlineCache GotganHeadlineCache;

GotganHeadlineCache *gotgan_headline_cache_new (void);
void gotgan_headline_cache_free (GotganHeadlineCache *self);

/** Returns: (transfer none) (nullable): the article's headline, if there is one */
GotganHeadline *gotgan_headline_cache_find (GotganHeadlineCache *self, gint64 article_id);

/**
 * gotgan_headline_cache_get:
 * @day: Julian day the article is listed under; a headline of another day is replaced by a new one
 *
 * Returns: (transfer full): the article's headline, made with id and day only where there was none
 */
GotganHeadline *gotgan_headline_cache_get (GotganHeadlineCache *self, gint64 article_id,
                                           guint32 day);

/** Holds @headline until some hundreds more have been kept. */
void gotgan_headline_cache_keep (GotganHeadlineCache *self, GotganHeadline *headline);

/** Lets go of what gotgan_headline_cache_keep() holds. */
void gotgan_headline_cache_forget (GotganHeadlineCache *self);

/** Returns: (transfer full) (element-type gint64): the articles that have a headline */
GArray *gotgan_headline_cache_list (GotganHeadlineCache *self);

/** Returns: how many headlines there are, for measuring */
guint gotgan_headline_cache_get_size (GotganHeadlineCache *self);

G_END_DECLS
