#pragma once

#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/**
 * GotganReadingPlaces:
 *
 * Where each article was left, over restarts. It is kept in the person's state folder and not in the library: a place
 * is of one machine, is written often, and is no loss.
 */
#define GOTGAN_TYPE_READING_PLACES (gotgan_reading_places_get_type ())
G_DECLARE_FINAL_TYPE (GotganReadingPlaces, gotgan_reading_places, GOTGAN, READING_PLACES, GObject)

/** @library: path of the library's file, for each has its own. Reads what was kept; what can't be read is forgotten. */
GotganReadingPlaces *gotgan_reading_places_new (const char *library);

/**
 * gotgan_reading_places_set:
 * @paragraph: index of the paragraph at the top edge
 * @at: code point of it
 *
 * Remembers. The beginning of an article is no place: that it was left there is forgotten. Of many articles those that
 * were left last are remembered.
 */
void gotgan_reading_places_set (GotganReadingPlaces *self, GotganArticle *article, guint paragraph,
                                guint at);

/**
 * gotgan_reading_places_get:
 * @paragraph: (out):
 * @at: (out): 0 when the text has changed since
 *
 * Returns: %FALSE when none is known, or it is beyond the end of what the text is now
 */
gboolean gotgan_reading_places_get (GotganReadingPlaces *self, GotganArticle *article,
                                    guint *paragraph, guint *at);

/** Writes what is not written yet; done a few seconds after each change anyway, and blocks. A failure is logged. */
void gotgan_reading_places_flush (GotganReadingPlaces *self);

G_END_DECLS
