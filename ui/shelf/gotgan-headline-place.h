#pragma once

#include "app/model/gotgan-headline.h"
#include "ui/shelf/gotgan-row-queue.h"

G_BEGIN_DECLS

/**
 * GotganHeadlinePlace:
 *
 * Where an article stands in the list: next to nothing at first, as high as a row most likely is, and with a
 * #GotganHeadlineCell in it once its queue has come to it and the headline has been read. A list makes two hundred of them
 * at once, so it has no properties that would have to be bound.
 */
#define GOTGAN_TYPE_HEADLINE_PLACE (gotgan_headline_place_get_type ())
G_DECLARE_FINAL_TYPE (GotganHeadlinePlace, gotgan_headline_place, GOTGAN, HEADLINE_PLACE, GtkWidget)

/**
 * gotgan_headline_place_new:
 * @queue: (transfer none): one with gotgan_headline_place_set()
 * @item: (transfer none): is told what a screen reader says of the row; not kept alive
 */
GtkWidget *gotgan_headline_place_new (GotganRowQueue *queue, GtkListItem *item);

/** Returns: (nullable) (transfer none): */
GotganHeadline *gotgan_headline_place_get_headline (GotganHeadlinePlace *self);
void gotgan_headline_place_set_headline (GotganHeadlinePlace *self, GotganHeadline *headline);

/** A #GotganRowFunc: shows the headline as it is now. @place: a #GotganHeadlinePlace */
gboolean gotgan_headline_place_set (GtkWidget *place);

G_END_DECLS
