#pragma once

#include "app/facts/gotgan-en-private.h"

G_BEGIN_DECLS

/* What finds the word that a figure is said with. */

/* --- gotgan-en-figure.c --- */

/* Revenue, a loss or a value, not a deal. */
gboolean gotgan_en_is_measure (const GotganCue *cue);
gboolean gotgan_en_has_cue (const GotganEn *en, gint phrase);
/* "fined $5m", "a $5m fine": whether the head of the phrase is of no deal and no measure. */
gboolean gotgan_en_head_is_reject (const GotganEn *en, gint phrase);
/* The frame word of @phrase is what @anchor hangs on; always %TRUE. */
gboolean gotgan_en_anchor_at (const GotganEn *en, GotganEnAnchor *anchor, gint phrase);

/* --- gotgan-en-figure-governor.c --- */

/* "a deal worth $2bn": what it is a price of, the words around say. */
gboolean gotgan_en_is_wrapper (const GotganEn *en, gint phrase);
/* Finds the anchor by what governs the figure; @done when nothing else may say either. */
gboolean gotgan_en_anchor_by_governor (const GotganEn *en, gint figure, GotganEnAnchor *anchor,
                                       gboolean *done);

G_END_DECLS
