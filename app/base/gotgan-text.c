#include "config.h"

#include "app/base/gotgan-text.h"

#include <string.h>

guint
gotgan_text_length (const char *text)
{
  return (guint) g_utf8_strlen (text, -1);
}

gsize
gotgan_text_byte (const char *text, guint offset)
{
  const char *at = text;

  while (offset > 0 && *at != '\0')
    {
      at = g_utf8_next_char (at);
      offset--;
    }

  return (gsize) (at - text);
}

guint
gotgan_text_offset (const char *text, gsize byte)
{
  return (guint) g_utf8_strlen (text, (gssize) byte);
}

char *
gotgan_text_slice (const char *text, guint start, guint end)
{
  gsize first = gotgan_text_byte (text, start);
  gsize length = end > start ? gotgan_text_byte (text + first, end - start) : 0;

  return g_strndup (text + first, length);
}

static const char *
gotgan_text_end_word (const char *start)
{
  while (*start != '\0' && !g_unichar_isspace (gotgan_text_get_char (start)))
    start = g_utf8_next_char (start);
  return start;
}

char *
gotgan_text_squeeze (const char *text)
{
  GString *squeezed = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      const char *end = gotgan_text_end_word (text);

      if (end > text && squeezed->len > 0)
        g_string_append_c (squeezed, ' ');
      g_string_append_len (squeezed, text, end - text);
      text = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  return g_string_free_and_steal (squeezed);
}

/* Bytes: pieces are cut at the next fitting place behind the first, and anywhere behind the second, which only
 * heaps of combining marks reach; Unicode's Stream-Safe Text Format cuts those too. */
#define FOLD_PIECE 64
#define FOLD_MOST 4096

/* Whether @c never composes with what stands before it: ASCII, Latin, jamo that begin a syllable, kana, Han, Hangul
 * syllables and full-width forms of ASCII. */
static gboolean
gotgan_text_begins_afresh (gunichar c)
{
  return c < 0x250 || (c >= 0x1100 && c <= 0x1112) || (c >= 0x3041 && c <= 0x3096)
         || (c >= 0x30a1 && c <= 0x30fa) || (c >= 0x4e00 && c <= 0x9fff)
         || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xff01 && c <= 0xff5e);
}

static const char *
gotgan_text_end_piece (const char *start)
{
  const char *at = start;

  while (*at != '\0' && at - start < FOLD_MOST
         && (at - start < FOLD_PIECE || !gotgan_text_begins_afresh (g_utf8_get_char (at))))
    at = g_utf8_next_char (at);
  return at;
}

static void
gotgan_text_fold_piece (GString *key, const char *start, gssize length)
{
  g_autofree char *composed = g_utf8_normalize (start, length, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (composed != NULL ? composed : "", -1);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (key, c);
    }
}

/* Names mostly are nothing but ASCII and Hangul syllables, in which there is nothing to compose and little to fold. */
static gboolean
gotgan_text_fold_plain (GString *key, const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c >= 0xac00 && c <= 0xd7a3)
        g_string_append_len (key, at, 3);
      else if (c >= 0x80)
        return FALSE;
      else if (g_ascii_isalnum (c))
        g_string_append_c (key, g_ascii_tolower (c));
    }
  return TRUE;
}

/* Piece by piece, because GLib composes Hangul by moving all that follows. */
char *
gotgan_text_fold (const char *text)
{
  GString *key = g_string_sized_new (strlen (text));

  if (gotgan_text_fold_plain (key, text))
    return g_string_free_and_steal (key);
  g_string_truncate (key, 0);
  for (const char *at = text; *at != '\0';)
    {
      const char *end = gotgan_text_end_piece (at);

      gotgan_text_fold_piece (key, at, end - at);
      at = end;
    }
  return g_string_free_and_steal (key);
}

gboolean
gotgan_text_is_hangul (gunichar c)
{
  return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF)
         || (c >= 0x3130 && c <= 0x318F);
}

guint
gotgan_text_coda (gunichar c)
{
  const gunichar first = 0xac00;
  const gunichar last = 0xd7a3;
  const guint n_codas = 28;

  return c >= first && c <= last ? (c - first) % n_codas : 0;
}

/* The end of the last word that ends by @max; in a text of hardly any spaces, that place itself. */
static gsize
gotgan_text_find_cut (const char *text, guint max)
{
  const char *end = text;
  const char *cut = NULL;

  for (guint i = 0; i < max; i++, end = g_utf8_next_char (end))
    if (*end == ' ' && i >= max / 2)
      cut = end;
  return (gsize) ((*end == ' ' || cut == NULL ? end : cut) - text);
}

char *
gotgan_text_opening (const char *text, guint max)
{
  g_autoptr (GString) plain = g_string_new (text);
  g_autofree char *words = NULL;

  g_string_replace (plain, "\xe2\x81\xa8", "", 0);
  g_string_replace (plain, "\xe2\x81\xa9", "", 0);
  words = gotgan_text_squeeze (plain->str);
  if (gotgan_text_length (words) <= max)
    return g_steal_pointer (&words);
  words[gotgan_text_find_cut (words, max)] = '\0';
  return g_strconcat (words, "…", NULL);
}

/* Returns: the UTF-16 unit that is escaped at @text; -1 for none */
static int
gotgan_text_read_escape (const char *text, const char *end)
{
  int unit = 0;

  if (end - text < 6 || text[0] != '\\' || text[1] != 'u')
    return -1;
  for (guint i = 2; i < 6; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }
  return unit;
}

void
gotgan_text_mend_escapes (char *json, gsize length)
{
  char *end = json + length;

  for (char *at = json; (at = memchr (at, '\\', (gsize) (end - at))) != NULL;)
    {
      int unit = gotgan_text_read_escape (at, end);
      gboolean is_high = unit >= 0xd800 && unit <= 0xdbff;
      int low = is_high ? gotgan_text_read_escape (at + 6, end) : -1;

      if (unit < 0)
        at += MIN (2, end - at);
      else if (low >= 0xdc00 && low <= 0xdfff)
        at += 12;
      else
        {
          gboolean is_lost = unit == 0 || (unit >= 0xd800 && unit <= 0xdfff);

          for (guint i = 0; is_lost && i < 4; i++)
            at[2 + i] = "fffd"[i];
          at += 6;
        }
    }
}
