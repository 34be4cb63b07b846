#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pango breaks a line between any two Hangul syllables; Korean readers expect a line to end between words. And in any
 * language a number stays with its unit, and a particle or bracket with its word. */

/**
 * GotganWholeWord:
 * @start: first code point
 * @end: one past the last code point
 * @ems: about how wide it is, as a factor of the font's size
 */
typedef struct
{
  guint start;
  guint end;
  float ems;
} GotganWholeWord;

/** Longer runs without a space keep the breaks that Pango finds, so that a narrow column never overflows. */
#define GOTGAN_WHOLE_WORD_MAX 20

/**
 * gotgan_whole_words_find:
 * @text: valid UTF-8, a paragraph
 *
 * The stretches of @text that no line may break: Korean words; numbers with what they count ("1,000억 달러", "$3.6 billion");
 * particles and short brackets that a space parts from their word; and the last two words, when the last would
 * look lost on a line of its own. Other words without Hangul are left to Pango. A long run is cut behind its inner
 * punctuation first; its pieces may touch, and a line may break where they do.
 *
 * Returns: (transfer full) (element-type GotganWholeWord): in order, not overlapping
 */
GArray *gotgan_whole_words_find (const char *text);

/** As gotgan_whole_words_find(), but words are only put together as far as they fit. @room: in ems */
GArray *gotgan_whole_words_find_within (const char *text, double room);

/** Adds to @attributes what keeps the words of @text whole. */
void gotgan_whole_words_add (PangoAttrList *attributes, const char *text);

/** Sets a label's text with its Korean words kept whole. @text: (nullable): %NULL empties it */
void gotgan_whole_words_set_label (GtkLabel *label, const char *text);

/**
 * gotgan_whole_words_watch:
 * @root: a widget whose template has been made
 *
 * Keeps Korean words whole in every wrapping label that is now beneath @root, also when its text changes later: the
 * texts of templates, and those of Adwaita's status pages. The other attributes of a label stay.
 */
void gotgan_whole_words_watch (GtkWidget *root);

G_END_DECLS
