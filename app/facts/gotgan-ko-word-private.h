#pragma once

#include "app/facts/gotgan-ko-parse.h"

G_BEGIN_DECLS

/* How a word of a Korean sentence is read: gotgan-ko-word.c parts the sentence, gotgan-ko-ending.c tells by its ending what
 * each word is, gotgan-ko-join.c makes one of a verb and what only helps it. */

#define ITEM(array, Type, index) (&g_array_index (array, Type, index))

/* One past the bracket that opens at @at. */
gsize gotgan_ko_bracket_end (const char *text, gsize limit, gsize at);
gboolean gotgan_ko_is_mark (gunichar c);

/* Reads the end of @word from @from on. */
void gotgan_ko_read_ending (const GotganReading *reading, GotganCues *cues, GotganKoWord *word,
                            gsize from);
/* Makes a verb of a word that is one in the cue files, whatever its ending looks like. */
void gotgan_ko_read_verb (const GotganReading *reading, GotganKoWord *word);

void gotgan_ko_join_words (const GotganReading *reading, GotganCues *cues, GArray *words);

G_END_DECLS
