#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GotganTokenKind:
 * @GOTGAN_TOKEN_WORD: a word, or a number with its currency and unit ("$40bn", "1조 5500억 원", "30 percent")
 * @GOTGAN_TOKEN_PARTICLE: what a Korean word ends with to say what it does in the sentence; its word is the one before
 * @GOTGAN_TOKEN_MARK: any other character
 */
typedef enum
{
  GOTGAN_TOKEN_WORD,
  GOTGAN_TOKEN_PARTICLE,
  GOTGAN_TOKEN_MARK,
} GotganTokenKind;

/**
 * GotganToken:
 * @start: first code point
 * @end: one past the last code point
 * @byte: where it begins, in bytes
 * @end_byte: and ends
 *
 * What a reader takes for one word.
 */
typedef struct
{
  GotganTokenKind kind;
  guint start;
  guint end;
  guint byte;
  guint end_byte;
} GotganToken;

/**
 * gotgan_token_split:
 * @text: valid UTF-8
 *
 * Cuts a text into what an editor changes at a time. White space is in no token, but for the space between a number and
 * its unit. Time is linear in the text.
 *
 * Returns: (transfer full) (element-type GotganToken):
 */
GArray *gotgan_token_split (const char *text);

/** Returns: whether the @length bytes of @word are a particle and nothing else, as where a page parts it from its word */
gboolean gotgan_token_is_particle (const char *word, gsize length);

G_END_DECLS
