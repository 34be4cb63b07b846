#pragma once

#include <pango/pango.h>

#include "app/model/gotgan-changes.h"

G_BEGIN_DECLS

/**
 * GotganChangeSide:
 * @GOTGAN_CHANGE_SIDE_BOTH: one text, with what went before what came
 * @GOTGAN_CHANGE_SIDE_BEFORE: the earlier text alone
 * @GOTGAN_CHANGE_SIDE_AFTER: the later text alone
 */
typedef enum
{
  GOTGAN_CHANGE_SIDE_BOTH,
  GOTGAN_CHANGE_SIDE_BEFORE,
  GOTGAN_CHANGE_SIDE_AFTER,
} GotganChangeSide;

/**
 * GotganChangeLine:
 *
 * One line of a comparison: a title or paragraph with what became of it, or a number of paragraphs that say the same.
 */
#define GOTGAN_TYPE_CHANGE_LINE (gotgan_change_line_get_type ())
G_DECLARE_FINAL_TYPE (GotganChangeLine, gotgan_change_line, GOTGAN, CHANGE_LINE, GObject)

/**
 * gotgan_change_lines_new:
 * @whole: whether paragraphs that say the same are all there; otherwise long runs of them are one line
 *
 * Returns: (transfer full): #GotganChangeLine items: the title if there is one, then the paragraphs
 */
GListModel *gotgan_change_lines_new (GotganChanges *changes, gboolean whole);

GotganChangeKind gotgan_change_line_get_kind (GotganChangeLine *self);

/** Returns: how many paragraphs that say the same the line stands for; 0 for a line of its own */
guint gotgan_change_line_get_n_folded (GotganChangeLine *self);

/**
 * gotgan_change_line_dup_text:
 * @attributes: (out): what marks the words: added ones are bold and underlined, removed ones struck through, both on
 *   tinted ground, and Korean words are kept whole
 *
 * Returns: (transfer full): "" for a side that has nothing
 */
char *gotgan_change_line_dup_text (GotganChangeLine *self, GotganChangeSide side,
                                   PangoAttrList **attributes);

/** Returns: (transfer none): "+", "−", "±", "↕" or "": says what the colours say */
const char *gotgan_change_line_get_sign (GotganChangeLine *self);

/** Returns: (transfer full): the line as a screen reader says it */
char *gotgan_change_line_dup_spoken (GotganChangeLine *self);

G_END_DECLS
