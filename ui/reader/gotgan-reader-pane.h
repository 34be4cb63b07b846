#pragma once

#include <adwaita.h>

#include "app/library/gotgan-library.h"

G_BEGIN_DECLS

/**
 * GotganReaderPane:
 *
 * Beside the article: its claims and its notes as cards.
 *
 * Signals, only for what the person did: claim-chosen (#GotganClaim) and note-chosen (#GotganNote) when a card is
 * selected, note-opened (#GotganNote) for one that is to be edited, left () when a click or Enter leads back to the text.
 */
#define GOTGAN_TYPE_READER_PANE (gotgan_reader_pane_get_type ())
G_DECLARE_FINAL_TYPE (GotganReaderPane, gotgan_reader_pane, GOTGAN, READER_PANE, AdwBin)

GtkWidget *gotgan_reader_pane_new (void);
void gotgan_reader_pane_set_library (GotganReaderPane *self, GotganLibrary *library);
/** Another article comes: its first cards come with it, the others when those have been drawn. */
void gotgan_reader_pane_restart (GotganReaderPane *self);
/**
 * gotgan_reader_pane_set_claims:
 * @claims: (nullable): #GotganClaim items in the order of the text
 * @set_aside: (nullable): those shown apart, behind them
 * @pending: whether they have yet to be found
 */
void gotgan_reader_pane_set_claims (GotganReaderPane *self, GListModel *claims,
                                    GListModel *set_aside, gboolean pending);
/** @notes: (nullable): #GotganNote items in the order of the text; followed */
void gotgan_reader_pane_set_notes (GotganReaderPane *self, GListModel *notes);
/** Selects the card of the claim in focus and scrolls to it. @claim: (nullable) */
void gotgan_reader_pane_set_claim (GotganReaderPane *self, GotganClaim *claim);
/** Turns to the notes and scrolls to the card of one. */
void gotgan_reader_pane_show_note (GotganReaderPane *self, GotganNote *note);
/**
 * gotgan_reader_pane_find_card:
 * @area: (inout): where the card of @note is in the pane, as far as it is in sight; as it was when it is not
 */
void gotgan_reader_pane_find_card (GotganReaderPane *self, GotganNote *note, GdkRectangle *area);

G_END_DECLS
