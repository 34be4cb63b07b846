#pragma once

#include "app/store/gotgan-connection.h"
#include "app/store/gotgan-shingles.h"

G_BEGIN_DECLS

/**
 * GotganStoryFinder:
 *
 * Finds out which articles are one story, for a batch of them; texts that many of the batch are compared with are read once.
 */
typedef struct _GotganStoryFinder GotganStoryFinder;

GotganStoryFinder *gotgan_story_finder_new (GotganConnection *connection);
void gotgan_story_finder_free (GotganStoryFinder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganStoryFinder, gotgan_story_finder_free)

/**
 * gotgan_story_finder_place:
 * @article: stored, with its id
 *
 * Writes of which story @article is. Compared are only texts whose prints say that they may be copies, and only a bounded
 * number of them. The order matters only when there are more: who indexes in the order of ids always gets the same stories.
 */
gboolean gotgan_story_finder_place (GotganStoryFinder *self, GotganArticle *article,
                                    GError **error);

G_END_DECLS
