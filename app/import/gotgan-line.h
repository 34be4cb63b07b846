#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganLineShape:
 * @width: columns; Hangul, Han and Kana count two
 * @words: runs between white space
 * @hangul: Hangul syllables
 * @latin: Latin letters
 * @han: Han, Kana and Thai letters, which no blanks part into words
 * @sentences: ends of sentences, within and at the end
 * @ends: whether the last thing said is a whole sentence
 *
 * What a line looks like, whatever it says.
 */
typedef struct
{
  guint width;
  guint words;
  guint hangul;
  guint latin;
  guint han;
  guint sentences;
  gboolean ends;
} GotganLineShape;

/** Measures @text, which has been tidied. */
GotganLineShape gotgan_line_measure (const char *text);

/** Returns: whether it reads like running text, not like a headline, label or menu */
gboolean gotgan_line_is_prose (const GotganLineShape *shape);

/**
 * gotgan_line_tidy:
 * @text: valid UTF-8
 * @length: bytes, or -1
 *
 * Soft hyphens, zero-width characters and direction marks go, white space is squeezed.
 *
 * Returns: (transfer full): may be empty
 */
char *gotgan_line_tidy (const char *text, gssize length);

/**
 * gotgan_line_append_tidy:
 * @tidy: tidied text so far
 * @length: bytes
 * @blank: (inout): whether white space is due before the next word
 *
 * The same piece by piece.
 */
void gotgan_line_append_tidy (GString *tidy, const char *text, gsize length, gboolean *blank);

/** Returns: (transfer full): the letters and digits of @text in lower case, by which repeats are found */
char *gotgan_line_key (const char *text);

/** Returns: whether @text has neither letters nor digits */
gboolean gotgan_line_is_separator (const char *text);

/**
 * gotgan_line_has_columns:
 * @raw: the line before it was tidied
 *
 * Returns: whether it is a row of short words set apart by wide gaps or bars, as menus are
 */
gboolean gotgan_line_has_columns (const char *raw);

/** Returns: the length in bytes of a bullet or number and the blank behind it at the start of @text, or 0 */
gsize gotgan_line_bullet (const char *text);

G_END_DECLS
