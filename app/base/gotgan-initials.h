#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Koreans look names up by the first consonants of their syllables: "ㅅㅍㅌㅂㅋ" is 소프트뱅크. Syllables and consonants mix,
 * and an input method makes "솦ㅌ" of "소ㅍㅌ". */

/**
 * gotgan_initials_find:
 * @name: as gotgan_text_fold() makes it
 * @wanted: what was typed, folded likewise
 *
 * Looks for @wanted in @name. A consonant stands for every syllable that begins with it; the last syllable of @wanted also for
 * those that it may become by one more consonant; all else for itself.
 *
 * Returns: the code point of @name where @wanted begins, or %G_MAXUINT. An empty @wanted is at 0
 */
guint gotgan_initials_find (const char *name, const char *wanted);

/** @place: as gotgan_initials_find() gives it. Returns: 0 for a name that begins so, which is offered first, 1 for any other */
guint gotgan_initials_rank (guint place);

/** Returns: whether @name begins so; both folded */
gboolean gotgan_initials_begin (const char *name, const char *wanted);

/** Returns: whether @wanted is in @name; folds both */
gboolean gotgan_initials_match (const char *name, const char *wanted);

G_END_DECLS
