#include "config.h"

#include "app/import/gotgan-charset.h"

#include "app/import/gotgan-import.h"

#include <string.h>

/* Bytes at the start that are searched for a declaration, four times what HTML asks for: saved pages often carry
 * a banner before their head. */
#define PRESCAN_BYTES 4096

/* Bytes; what is longer than this is no word. */
#define LONGEST_WORD 512

typedef struct
{
  const char *label;
  const char *charset;
} GotganCharsetName;

static const GotganCharsetName charset_names[] = {
  { "utf-8", "UTF-8" },
  { "utf8", "UTF-8" },
  { "unicode-1-1-utf-8", "UTF-8" },
  { "euc-kr", "UHC" },
  { "euckr", "UHC" },
  { "euc_kr", "UHC" },
  { "ks_c_5601-1987", "UHC" },
  { "ks_c_5601-1989", "UHC" },
  { "ks_c_5601", "UHC" },
  { "ksc5601", "UHC" },
  { "ksc_5601", "UHC" },
  { "korean", "UHC" },
  { "windows-949", "UHC" },
  { "cp949", "UHC" },
  { "ms949", "UHC" },
  { "x-windows-949", "UHC" },
  { "uhc", "UHC" },
  { "utf-16", "UTF-16LE" },
  { "utf-16le", "UTF-16LE" },
  { "utf-16be", "UTF-16BE" },
  { "windows-1252", "WINDOWS-1252" },
  { "cp1252", "WINDOWS-1252" },
  { "iso-8859-1", "WINDOWS-1252" },
  { "latin1", "WINDOWS-1252" },
  { "us-ascii", "WINDOWS-1252" },
  { "ascii", "WINDOWS-1252" },
  { "iso-8859-15", "ISO-8859-15" },
  { "iso-8859-2", "ISO-8859-2" },
  { "windows-1250", "WINDOWS-1250" },
  { "windows-1251", "WINDOWS-1251" },
  { "shift_jis", "CP932" },
  { "sjis", "CP932" },
  { "euc-jp", "EUC-JP" },
  { "gb2312", "GB18030" },
  { "gbk", "GB18030" },
  { "gb18030", "GB18030" },
  { "big5", "BIG5-HKSCS" },
};

const char *
gotgan_charset_canonical (const char *label)
{
  g_autofree char *folded = g_ascii_strdown (label, -1);

  g_strstrip (folded);
  for (gsize i = 0; i < G_N_ELEMENTS (charset_names); i++)
    if (g_str_equal (folded, charset_names[i].label))
      return charset_names[i].charset;
  return NULL;
}

/* The files that people drop by mistake; some of them (PDF) are mostly printable. */
static gboolean
gotgan_charset_is_known_binary (const guint8 *data, gsize length)
{
  static const struct
  {
    const char *magic;
    gsize length;
  } kinds[] = {
    { "%PDF-", 5 },
    { "PK\x03\x04", 4 },
    { "\x89PNG", 4 },
    { "GIF8", 4 },
    { "\xff\xd8\xff", 3 },
    { "\x1f\x8b", 2 },
    { "\x7f"
      "ELF",
      4 },
    { "OggS", 4 },
    { "RIFF", 4 },
    { "\x28\xb5\x2f\xfd", 4 },
    { "7z\xbc\xaf", 4 },
    { "\xd0\xcf\x11\xe0", 4 },
    { "{\\rtf", 5 },
    { "wOFF", 4 },
    { "SQLite format 3", 15 },
    { "BZh9", 4 },
    { "\xfd"
      "7zXZ",
      5 },
    { "ID3", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (length >= kinds[i].length && memcmp (data, kinds[i].magic, kinds[i].length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
gotgan_charset_is_control (guint8 byte)
{
  return byte < 0x20 ? !(byte >= '\t' && byte <= '\r') && byte != 0x1b : byte == 0x7f;
}

static gboolean
gotgan_charset_is_binary (const guint8 *data, gsize length)
{
  gsize controls = 0;

  if (gotgan_charset_is_known_binary (data, length))
    return TRUE;
  for (gsize i = 0; i < length; i++)
    controls += gotgan_charset_is_control (data[i]);
  return controls * 256 > length;
}

/* One character that iconv() refuses becomes U+FFFD, and the reading goes on behind its first byte. */
static char *
gotgan_charset_convert (const guint8 *data, gsize length, const char *charset, gsize *n_bad)
{
  GIConv converter = g_iconv_open ("UTF-8", charset);
  g_autoptr (GString) text = NULL;
  char buffer[8192];
  char *in = (char *) data;

  *n_bad = 0;
  if (converter == (GIConv) -1)
    return NULL;
  text = g_string_sized_new (length + length / 2);
  while (length > 0)
    {
      char *out = buffer;
      gsize room = sizeof buffer;
      gsize result = g_iconv (converter, &in, &length, &out, &room);
      gboolean full = result == (gsize) -1 && errno == E2BIG;

      g_string_append_len (text, buffer, out - buffer);
      if (result == (gsize) -1 && !full && length > 0)
        {
          g_string_append (text, "\xef\xbf\xbd");
          (*n_bad)++;
          in++;
          length--;
        }
    }
  g_iconv_close (converter);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
gotgan_charset_count_utf8 (const guint8 *data, gsize length, gsize *n_good, gsize *n_bad)
{
  const char *at = (const char *) data;
  const char *end = at + length;

  *n_good = *n_bad = 0;
  while (at < end)
    {
      if ((guint8) *at < 0x80)
        {
          at++;
          continue;
        }
      gunichar c = g_utf8_get_char_validated (at, end - at);
      gboolean good = c != (gunichar) -1 && c != (gunichar) -2;

      *(good ? n_good : n_bad) += 1;
      at += good ? g_utf8_skip[(guint8) *at] : 1;
    }
}

/* Whether a text that was read as UHC looks like Korean: real text uses the 2,350 syllables of KS X 1001 nearly
 * always, which stand in rows B0 to C8; Western text read as UHC falls elsewhere. */
static gboolean
gotgan_charset_is_likely_uhc (const guint8 *data, gsize length)
{
  gsize n_common = 0;
  gsize n_other = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (data[i] < 0x80)
        continue;
      if (data[i] >= 0xb0 && data[i] <= 0xc8 && i + 1 < length && data[i + 1] >= 0xa1
          && data[i + 1] != 0xff)
        n_common++;
      else
        n_other++;
      if (i + 1 < length && data[i + 1] >= 0x41)
        i++;
    }
  return n_common > 2 * n_other;
}

/* The value of "charset=" or "encoding=" in one tag. */
static char *
gotgan_charset_find_label (const char *tag, gsize length)
{
  static const char *const keys[] = { "charset", "encoding" };

  for (gsize k = 0; k < G_N_ELEMENTS (keys); k++)
    {
      gsize size = strlen (keys[k]);

      for (gsize i = 0; i + size < length; i++)
        {
          gsize start = i + size;
          gsize stop;

          if (g_ascii_strncasecmp (tag + i, keys[k], size) != 0)
            continue;
          while (start < length && strchr (" \t\r\n=\"'", tag[start]) && tag[start] != '\0')
            start++;
          for (stop = start;
               stop < length && (g_ascii_isalnum (tag[stop]) || strchr ("-_:.", tag[stop])); stop++)
            if (tag[stop] == '\0')
              break;
          if (stop > start)
            return g_strndup (tag + start, stop - start);
        }
    }
  return NULL;
}

static const char *
gotgan_charset_prescan (const guint8 *data, gsize length)
{
  const char *text = (const char *) data;

  length = MIN (length, PRESCAN_BYTES);
  for (gsize i = 0; i + 6 < length; i++)
    {
      g_autofree char *label = NULL;
      const char *end;

      if (text[i] != '<'
          || (g_ascii_strncasecmp (text + i, "<meta", 5) != 0
              && g_ascii_strncasecmp (text + i, "<?xml", 5) != 0))
        continue;
      end = memchr (text + i, '>', length - i);
      label =
          gotgan_charset_find_label (text + i, end != NULL ? (gsize) (end - text) - i : length - i);
      if (label != NULL && gotgan_charset_canonical (label) != NULL)
        return gotgan_charset_canonical (label);
    }
  return NULL;
}

static const char *
gotgan_charset_from_bom (const guint8 **data, gsize *length)
{
  static const struct
  {
    const char *mark;
    gsize length;
    const char *charset;
  } marks[] = { { "\xef\xbb\xbf", 3, "UTF-8" },
                { "\xff\xfe", 2, "UTF-16LE" },
                { "\xfe\xff", 2, "UTF-16BE" } };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (*length >= marks[i].length && memcmp (*data, marks[i].mark, marks[i].length) == 0)
      {
        *data += marks[i].length;
        *length -= marks[i].length;
        return marks[i].charset;
      }
  return NULL;
}

static gboolean
gotgan_charset_is_wide (const char *charset)
{
  return charset != NULL && g_str_has_prefix (charset, "UTF-16");
}

const char *
gotgan_charset_choose (const guint8 *data, gsize length, const char *declared)
{
  gsize n_good;
  gsize n_bad;

  gotgan_charset_count_utf8 (data, length, &n_good, &n_bad);
  if (n_bad == 0 && (n_good > 0 || declared == NULL || gotgan_charset_is_wide (declared)))
    return "UTF-8";
  if (n_good > 4 * n_bad)
    return "UTF-8";
  if (g_strcmp0 (declared, "UTF-8") == 0 && n_good >= n_bad)
    return "UTF-8";
  if (declared != NULL && !g_str_equal (declared, "UTF-8") && !gotgan_charset_is_wide (declared))
    return declared;
  return gotgan_charset_is_likely_uhc (data, length) ? "UHC" : "WINDOWS-1252";
}

/* Whether @c may combine with the letter before it. */
static gboolean
gotgan_charset_is_combining (gunichar c)
{
  return (c >= 0x300 && c < 0x370) || (c >= 0x1100 && c < 0x1200) || c == 0x3099 || c == 0x309a;
}

/* Composes the last word of @text where it is decomposed. Word by word, as g_utf8_normalize() takes quadratic time. */
static void
gotgan_charset_compose_word (GString *text, gsize start)
{
  g_autofree char *composed = NULL;

  if (text->len - start > LONGEST_WORD)
    return;
  composed = g_utf8_normalize (text->str + start, (gssize) (text->len - start), G_NORMALIZE_NFC);
  g_string_truncate (text, start);
  g_string_append (text, composed);
}

/* What stands for @c: one kind of line end, no control characters. */
static gunichar
gotgan_charset_settle_char (gunichar c)
{
  if (c == '\r' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029)
    return '\n';
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0) ? ' ' : c;
}

/* The end of the bytes from @at that stay as they are whatever stands around them; most text does. */
static const char *
gotgan_charset_skip_settled (const char *at)
{
  for (;; at++)
    {
      guint8 byte = (guint8) *at;

      if (byte >= 0x20 && byte < 0x7f)
        continue;
      if (byte == '\n' || byte == '\t' || (byte >= 0x80 && byte < 0xc2)
          || (byte >= 0xc3 && byte < 0xcc)
          || (byte >= 0xce && byte != 0xe1 && byte != 0xe2 && byte != 0xe3))
        continue;
      if (byte == 0xe2 && !((guint8) at[1] == 0x80 && ((guint8) at[2] & 0xfe) == 0xa8))
        continue;
      if (byte == 0xe3 && !((guint8) at[1] == 0x82 && (guint8) at[2] >= 0x99))
        continue;
      return at;
    }
}

/* The start of the word that @text ends with. */
static gsize
gotgan_charset_last_word (const GString *text)
{
  gsize start = text->len;

  while (start > 0 && (guint8) text->str[start - 1] > ' ')
    start--;
  return start;
}

static char *
gotgan_charset_settle (const char *text)
{
  GString *settled = g_string_sized_new (strlen (text) + 1);
  gboolean decomposed = FALSE;
  gsize word = 0;

  for (const char *at = text; *at != '\0';)
    {
      const char *plain = decomposed ? at : gotgan_charset_skip_settled (at);
      gunichar c;

      g_string_append_len (settled, at, plain - at);
      at = plain;
      if (*at == '\0')
        break;
      c = gotgan_charset_settle_char (g_utf8_get_char (at));
      if (!decomposed && gotgan_charset_is_combining (c))
        {
          decomposed = TRUE;
          word = gotgan_charset_last_word (settled);
        }
      if (c <= ' ' && decomposed)
        {
          gotgan_charset_compose_word (settled, word);
          decomposed = FALSE;
        }
      if (*at != '\r' || at[1] != '\n')
        g_string_append_unichar (settled, c);
      at = g_utf8_next_char (at);
    }
  if (decomposed)
    gotgan_charset_compose_word (settled, word);
  return g_string_free (settled, FALSE);
}

static char *
gotgan_charset_not_text (GError **error, const char *why)
{
  g_set_error_literal (error, GOTGAN_IMPORT_ERROR, GOTGAN_IMPORT_ERROR_NOT_TEXT, why);
  return NULL;
}

char *
gotgan_charset_decode (GBytes *bytes, const char *hint, GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  const char *charset = gotgan_charset_from_bom (&data, &length);
  const char *hinted = hint != NULL ? gotgan_charset_canonical (hint) : NULL;
  g_autofree char *text = NULL;
  gsize n_bad = 0;

  if (charset == NULL && gotgan_charset_is_wide (hinted) && memchr (data, 0, length) != NULL)
    charset = hinted;
  if (!gotgan_charset_is_wide (charset))
    {
      if (gotgan_charset_is_binary (data, length))
        return gotgan_charset_not_text (error, "The bytes are not text");
      if (charset == NULL)
        charset =
            gotgan_charset_choose (data, length,
                                   hinted != NULL ? hinted : gotgan_charset_prescan (data, length));
    }

  if (g_str_equal (charset, "UTF-8"))
    text = g_utf8_make_valid ((const char *) data, length);
  else
    text = gotgan_charset_convert (data, length, charset, &n_bad);
  if (text == NULL)
    return gotgan_charset_not_text (error, "The charset can't be read on this system");
  if (n_bad * 8 > length)
    return gotgan_charset_not_text (error, "The bytes are text in no charset that we know");
  return gotgan_charset_settle (text);
}
