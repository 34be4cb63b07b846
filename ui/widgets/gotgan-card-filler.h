#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GotganCardFiller:
 *
 * Between a list of cards and its model. A list view makes and measures two hundred rows at once, wherever they are; after
 * gotgan_card_filler_restart() there are at first as many as are seen, and the others follow when those have been drawn.
 * A list that is not shown has none until it is.
 */
#define GOTGAN_TYPE_CARD_FILLER (gotgan_card_filler_get_type ())
G_DECLARE_FINAL_TYPE (GotganCardFiller, gotgan_card_filler, GOTGAN, CARD_FILLER, GObject)

/**
 * gotgan_card_filler_new:
 * @view: (transfer none): where the cards are shown; not kept
 * @selection: of @view; gets as many of the cards as are to be there
 */
GotganCardFiller *gotgan_card_filler_new (GtkListView *view, GtkSingleSelection *selection);

/** @model: (nullable): all the cards that there are */
void gotgan_card_filler_set_model (GotganCardFiller *self, GListModel *model);

/** Returns: how many there are in all, shown or not */
guint gotgan_card_filler_get_n_items (GotganCardFiller *self);

/** Something else is shown from now on, from its top: begins with few. Comes before the model changes. */
void gotgan_card_filler_restart (GotganCardFiller *self);

/** Lets all of it come at once, for one of them is to be found. */
void gotgan_card_filler_complete (GotganCardFiller *self);

G_END_DECLS
