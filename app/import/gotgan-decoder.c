#include "config.h"

#include "app/import/gotgan-decoder.h"

#include "app/import/gotgan-charset.h"

#include <errno.h>
#include <string.h>

/* Bytes at the start in which the XML declaration must stand, behind what should not be before it. */
#define HEAD_BYTES 1024

/* Bytes from the first one that is not ASCII that decide about the charset. */
#define WINDOW_BYTES 4096

/* No name of a charset is longer. */
#define LONGEST_LABEL 40

#define REPLACEMENT "\xef\xbf\xbd"

typedef enum
{
  /* Waits for the head. */
  DECODER_BEGINS,
  /* Nothing but ASCII so far. */
  DECODER_PLAIN,
  DECODER_UTF8,
  DECODER_CONVERTS,
} GotganDecoderState;

struct _GotganDecoder
{
  GotganDecoderState state;
  char *transport;
  char *declared;
  GIConv converter;
  GByteArray *pending;
};

GotganDecoder *
gotgan_decoder_new (const char *charset)
{
  GotganDecoder *self = g_new0 (GotganDecoder, 1);

  self->transport = g_strdup (charset);
  self->converter = (GIConv) -1;
  self->pending = g_byte_array_new ();
  return self;
}

void
gotgan_decoder_free (GotganDecoder *self)
{
  if (self->converter != (GIConv) -1)
    g_iconv_close (self->converter);
  g_byte_array_unref (self->pending);
  g_free (self->transport);
  g_free (self->declared);
  g_free (self);
}

/* iconv()'s name for @label, which is one of the Web's or one that iconv() knows itself. */
static char *
gotgan_decoder_dup_charset (const char *label)
{
  g_autofree char *name = label != NULL ? g_strstrip (g_strdup (label)) : NULL;
  const char *canonical;
  GIConv converter;

  if (name == NULL || *name == '\0' || strlen (name) > LONGEST_LABEL)
    return NULL;
  for (const char *at = name; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && strchr ("-_.:", *at) == NULL)
      return NULL;
  canonical = gotgan_charset_canonical (name);
  if (canonical != NULL)
    return g_strdup (canonical);
  converter = g_iconv_open ("UTF-8", name);
  if (converter == (GIConv) -1)
    return NULL;
  g_iconv_close (converter);
  return g_steal_pointer (&name);
}

/* The value of "encoding" in an XML declaration. */
static char *
gotgan_decoder_read_declaration (const guint8 *data, gsize size)
{
  g_autofree char *head = g_strndup ((const char *) data, size);
  char *at = strstr (head, "<?xml");
  char *end = at != NULL ? strstr (at, "?>") : NULL;

  if (end == NULL)
    return NULL;
  *end = '\0';
  at = strstr (at, "encoding");
  if (at == NULL)
    return NULL;
  at += strlen ("encoding");
  at += strspn (at, " \t\r\n=\"'");
  at[strcspn (at, " \t\r\n\"'")] = '\0';
  return gotgan_decoder_dup_charset (at);
}

static gboolean
gotgan_decoder_is_wide (const char *charset)
{
  return g_ascii_strncasecmp (charset, "UTF-16", 6) == 0
         || g_ascii_strncasecmp (charset, "UTF-32", 6) == 0
         || g_ascii_strncasecmp (charset, "UCS", 3) == 0;
}

/* Charsets in which ASCII bytes are not always ASCII. */
static gboolean
gotgan_decoder_is_shifting (const char *charset)
{
  return g_ascii_strncasecmp (charset, "ISO-2022", 8) == 0
         || g_ascii_strncasecmp (charset, "HZ", 2) == 0
         || g_ascii_strncasecmp (charset, "UTF-7", 5) == 0;
}

static void
gotgan_decoder_settle (GotganDecoder *self, const char *charset)
{
  self->state = DECODER_UTF8;
  if (g_ascii_strcasecmp (charset, "UTF-8") == 0)
    return;
  self->converter = g_iconv_open ("UTF-8", charset);
  if (self->converter != (GIConv) -1)
    self->state = DECODER_CONVERTS;
}

/* What the first bytes say without doubt; takes a BOM away. */
static const char *
gotgan_decoder_take_mark (GotganDecoder *self)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    gsize taken;
    const char *charset;
  } marks[] = {
    { "\xef\xbb\xbf", 3, 3, "UTF-8" },    { "\xff\xfe\0\0", 4, 4, "UTF-32LE" },
    { "\0\0\xfe\xff", 4, 4, "UTF-32BE" }, { "\xff\xfe", 2, 2, "UTF-16LE" },
    { "\xfe\xff", 2, 2, "UTF-16BE" },     { "<\0\0\0", 4, 0, "UTF-32LE" },
    { "\0\0\0<", 4, 0, "UTF-32BE" },      { "<\0?\0", 4, 0, "UTF-16LE" },
    { "\0<\0?", 4, 0, "UTF-16BE" },       { "{\0", 2, 0, "UTF-16LE" },
    { "\0{", 2, 0, "UTF-16BE" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (self->pending->len >= marks[i].length
        && memcmp (self->pending->data, marks[i].bytes, marks[i].length) == 0)
      {
        if (marks[i].taken > 0)
          g_byte_array_remove_range (self->pending, 0, (guint) marks[i].taken);
        return marks[i].charset;
      }
  return NULL;
}

static void
gotgan_decoder_begin (GotganDecoder *self)
{
  const char *marked = gotgan_decoder_take_mark (self);
  gsize head = MIN (self->pending->len, HEAD_BYTES);
  gboolean has_nul = head > 0 && memchr (self->pending->data, 0, head) != NULL;

  if (marked != NULL)
    {
      gotgan_decoder_settle (self, marked);
      return;
    }
  self->state = DECODER_PLAIN;
  self->declared = gotgan_decoder_dup_charset (self->transport);
  if (self->declared == NULL || (gotgan_decoder_is_wide (self->declared) && !has_nul))
    {
      g_free (self->declared);
      self->declared = gotgan_decoder_read_declaration (self->pending->data, head);
    }
  if (self->declared != NULL && gotgan_decoder_is_wide (self->declared) && !has_nul)
    g_clear_pointer (&self->declared, g_free);
  if (self->declared != NULL
      && (gotgan_decoder_is_wide (self->declared) || gotgan_decoder_is_shifting (self->declared)))
    gotgan_decoder_settle (self, self->declared);
}

/* Bytes of @data without a character that its end cuts. */
static gsize
gotgan_decoder_trim (const guint8 *data, gsize size)
{
  for (gsize back = 1; back <= 3 && back <= size; back++)
    if (data[size - back] >= 0xc0)
      return (gsize) g_utf8_skip[data[size - back]] > back ? size - back : size;
  return size;
}

/* Moves bytes that are ASCII to @text. Returns: how many */
static gsize
gotgan_decoder_pass_plain (GotganDecoder *self, const guint8 *data, gsize size, gboolean last,
                           GString *text)
{
  gsize plain = 0;
  gsize window;

  while (plain < size && data[plain] < 0x80 && data[plain] != 0)
    plain++;
  g_string_append_len (text, (const char *) data, (gssize) plain);
  if (plain == size)
    return plain;
  if (data[plain] == 0)
    return plain + 1;
  window = MIN (size - plain, WINDOW_BYTES);
  if (window < WINDOW_BYTES && !last)
    return plain;
  gotgan_decoder_settle (self, gotgan_charset_choose (data + plain,
                                                      gotgan_decoder_trim (data + plain, window),
                                                      self->declared));
  return plain;
}

static gsize
gotgan_decoder_pass_utf8 (const guint8 *data, gsize size, gboolean last, GString *text)
{
  const char *at = (const char *) data;
  const char *end = at + size;

  while (at < end)
    {
      const char *bad;

      g_utf8_validate_len (at, (gsize) (end - at), &bad);
      g_string_append_len (text, at, bad - at);
      at = bad;
      if (at == end)
        break;
      if (end - at < 4 && !last && g_utf8_get_char_validated (at, end - at) == (gunichar) -2)
        break;
      if (*at != '\0')
        g_string_append (text, REPLACEMENT);
      at++;
    }
  return size - (gsize) (end - at);
}

static gsize
gotgan_decoder_convert (GotganDecoder *self, const guint8 *data, gsize size, gboolean last,
                        GString *text)
{
  char buffer[8192];
  char *in = (char *) data;
  gsize left = size;

  while (left > 0)
    {
      char *out = buffer;
      gsize room = sizeof buffer;
      gsize result = g_iconv (self->converter, &in, &left, &out, &room);
      int problem = result == (gsize) -1 ? errno : 0;

      for (char *nul = buffer; (nul = memchr (nul, 0, (gsize) (out - nul))) != NULL;)
        *nul = ' ';
      g_string_append_len (text, buffer, out - buffer);
      if (problem == EINVAL && !last)
        break;
      if (problem != 0 && problem != E2BIG)
        {
          g_string_append (text, REPLACEMENT);
          in++;
          left--;
        }
    }
  return size - left;
}

/* One state's worth of work. Returns: the bytes that are done with */
static gsize
gotgan_decoder_step (GotganDecoder *self, const guint8 *data, gsize size, gboolean last,
                     GString *text)
{
  switch (self->state)
    {
    case DECODER_UTF8:
      return gotgan_decoder_pass_utf8 (data, size, last, text);
    case DECODER_CONVERTS:
      return gotgan_decoder_convert (self, data, size, last, text);
    case DECODER_BEGINS:
    case DECODER_PLAIN:
    default:
      return gotgan_decoder_pass_plain (self, data, size, last, text);
    }
}

void
gotgan_decoder_push (GotganDecoder *self, const guint8 *data, gsize size, gboolean last,
                     GString *text)
{
  gsize done = 0;
  gsize passed;
  gboolean direct = self->pending->len == 0 && self->state != DECODER_BEGINS;
  GotganDecoderState state;

  if (!direct && size > 0)
    g_byte_array_append (self->pending, data, (guint) size);
  if (self->state == DECODER_BEGINS)
    {
      if (self->pending->len == 0 || (self->pending->len < HEAD_BYTES && !last))
        return;
      gotgan_decoder_begin (self);
    }
  if (!direct)
    {
      data = self->pending->data;
      size = self->pending->len;
    }
  if (size == 0)
    return;
  do
    {
      state = self->state;
      passed = gotgan_decoder_step (self, data + done, size - done, last, text);
      done += passed;
    }
  while (done < size && (passed > 0 || state != self->state));
  if (!direct)
    g_byte_array_remove_range (self->pending, 0, (guint) done);
  else if (done < size)
    g_byte_array_append (self->pending, data + done, (guint) (size - done));
}
