#pragma once

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/* Offsets that cross a folder's border are Unicode code points; GLib counts bytes. */

/**
 * gotgan_text_starts:
 *
 * g_str_has_prefix() measures the whole text first, which at every place of a long one takes time that grows with its
 * square.
 *
 * Returns: whether @text begins with @prefix
 */
static inline gboolean
gotgan_text_starts (const char *text, const char *prefix)
{
  /* Mostly the first byte tells. */
  return *text == *prefix ? strncmp (text, prefix, strlen (prefix)) == 0 : *prefix == '\0';
}

/** Returns: whether @words stand right before byte @at of @text */
static inline gboolean
gotgan_text_stand_before (const char *text, gsize at, const char *words)
{
  gsize length = strlen (words);

  return at >= length && strncmp (text + at - length, words, length) == 0;
}

/* As g_ascii_tolower(), without a call. */
static inline char
gotgan_text_lower (char letter)
{
  return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
}

/** Returns: whether the bytes from @start to @end are @word, ASCII letters in either case */
static inline gboolean
gotgan_text_span_is (const char *text, gsize start, gsize end, const char *word)
{
  for (; start < end; start++, word++)
    if (gotgan_text_lower (text[start]) != gotgan_text_lower (*word))
      return FALSE;
  return *word == '\0';
}

/**
 * gotgan_text_length:
 * @text: valid UTF-8
 *
 * Returns: the number of code points in @text
 */
guint gotgan_text_length (const char *text);

/**
 * gotgan_text_slice:
 * @text: valid UTF-8
 * @start: first code point
 * @end: one past the last code point; clamped to the length
 *
 * Returns: (transfer full): the code points from @start to @end
 */
char *gotgan_text_slice (const char *text, guint start, guint end);

/**
 * gotgan_text_mend_escapes:
 * @json: (array length=length): JSON of any kind
 *
 * Writes \\ufffd in the place of escapes that JSON allows and JSON-GLib doesn't read: NUL, at which it ends a string, and
 * halves of surrogate pairs, for which it refuses all.
 */
void gotgan_text_mend_escapes (char *json, gsize length);

/**
 * gotgan_text_byte:
 *
 * Returns: the byte offset of code point @offset in @text, or its byte length when @offset is past the end
 */
gsize gotgan_text_byte (const char *text, guint offset);

/**
 * gotgan_text_offset:
 *
 * Returns: the code point offset of byte @byte in @text; @byte must lie on a character's start
 */
guint gotgan_text_offset (const char *text, gsize byte);

/**
 * gotgan_text_squeeze:
 *
 * Runs of white space (Unicode's, U+00A0 and U+3000 too) become one space, none at the ends.
 *
 * Returns: (transfer full):
 */
char *gotgan_text_squeeze (const char *text);

/**
 * gotgan_text_opening:
 * @text: valid UTF-8
 * @max: code points
 *
 * The first words of @text, for what has no name of its own: squeezed, without what marks matches (U+2068, U+2069), and with
 * an ellipsis when there are more of them.
 *
 * Returns: (transfer full):
 */
char *gotgan_text_opening (const char *text, guint max);

/**
 * gotgan_text_fold:
 * @text: valid UTF-8
 *
 * The key under which names are compared: NFKC, case folded, only letters and digits left.
 * "Thrive Capital" and "thrive-capital" have the same key.
 *
 * Returns: (transfer full):
 */
char *gotgan_text_fold (const char *text);

/**
 * gotgan_text_is_hangul:
 *
 * Returns: whether @c is a Hangul syllable or jamo
 */
gboolean gotgan_text_is_hangul (gunichar c);

/**
 * gotgan_text_get_char:
 * @text: valid UTF-8
 *
 * As g_utf8_get_char(), without a call for ASCII and most Korean.
 */
static inline gunichar
gotgan_text_get_char (const char *text)
{
  guchar first = text[0];

  if (first < 0x80)
    return first;
  if (first >= 0xe0 && first < 0xf0)
    return (first & 0x0fu) << 12 | (text[1] & 0x3fu) << 6 | (text[2] & 0x3fu);
  return g_utf8_get_char (text);
}

/* Either of these is as GLib's, without a call for ASCII and Hangul syllables. */

static inline gboolean
gotgan_text_is_alpha (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha (c) : (c >= 0xac00 && c <= 0xd7a3) || g_unichar_isalpha (c);
}

static inline gboolean
gotgan_text_is_alnum (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum (c) : (c >= 0xac00 && c <= 0xd7a3) || g_unichar_isalnum (c);
}

/* Final consonants of a Hangul syllable, as Unicode numbers them. */
#define GOTGAN_TEXT_CODA_N 4
#define GOTGAN_TEXT_CODA_L 8
#define GOTGAN_TEXT_CODA_SS 20

/**
 * gotgan_text_coda:
 *
 * Returns: the number of the final consonant of the syllable @c, 0 when it has none or is no syllable
 */
guint gotgan_text_coda (gunichar c);

G_END_DECLS
