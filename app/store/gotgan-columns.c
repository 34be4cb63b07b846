#include "config.h"

#include "app/store/gotgan-columns.h"

#include "app/base/gotgan-text.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define SEPARATOR '\x1f'

void
gotgan_store_set_corrupt (GError **error, const char *what)
{
  g_set_error (error, GOTGAN_STORE_ERROR, GOTGAN_STORE_ERROR_CORRUPT, "The library is damaged: %s",
               what);
}

void
gotgan_statement_bind_list (GotganStatement *self, const char *const *texts)
{
  g_autoptr (GString) joined = NULL;

  if (texts == NULL || texts[0] == NULL)
    {
      gotgan_statement_bind_null (self);
      return;
    }
  joined = g_string_new (NULL);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      gsize start;

      if (i > 0)
        g_string_append_c (joined, SEPARATOR);
      start = joined->len;
      g_string_append (joined, texts[i]);
      for (char *p = joined->str + start; (p = strchr (p, SEPARATOR)) != NULL;)
        *p = ' ';
    }
  gotgan_statement_bind_text (self, joined->str);
}

char **
gotgan_statement_dup_list (GotganStatement *self, int column)
{
  const char *joined = gotgan_statement_get_text (self, column);

  return joined != NULL ? g_strsplit (joined, (const char[]) { SEPARATOR, '\0' }, -1) : NULL;
}

/* --- Writing JSON ----------------------------------------------------------------------------- */

#define EVERY_BYTE G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGH_BITS (EVERY_BYTE * 0x80)

/* Sets the high bit of the first byte of @word that is 0, and perhaps those of others behind it. */
static inline guint64
gotgan_columns_find_zero (guint64 word)
{
  return (word - EVERY_BYTE) & ~word & HIGH_BITS;
}

/* Whether there is a quote, a backslash or a control character among eight bytes. */
static inline gboolean
gotgan_columns_needs_escape (const char *bytes)
{
  guint64 word;

  memcpy (&word, bytes, sizeof word);
  return (gotgan_columns_find_zero (word ^ EVERY_BYTE * '"')
          | gotgan_columns_find_zero (word ^ EVERY_BYTE * '\\')
          | gotgan_columns_find_zero (word & EVERY_BYTE * 0xe0))
         != 0;
}

static void
gotgan_columns_append_escape (GString *json, char c)
{
  if ((guchar) c < 0x20)
    {
      g_string_append_printf (json, "\\u%04x", (guint) (guchar) c);
      return;
    }
  g_string_append_c (json, '\\');
  g_string_append_c (json, c);
}

/* json-glib would make a tree of it first, which takes ten times as long. */
static void
gotgan_columns_append_string (GString *json, const char *text)
{
  const char *end = text + strlen (text);
  const char *plain = text;
  const char *p = text;

  g_string_append_c (json, '"');
  while (p < end)
    {
      while (end - p >= 8 && !gotgan_columns_needs_escape (p))
        p += 8;
      while (p < end && (guchar) *p >= 0x20 && *p != '"' && *p != '\\')
        p++;
      if (p == end)
        break;
      g_string_append_len (json, plain, p - plain);
      gotgan_columns_append_escape (json, *p);
      plain = ++p;
    }
  g_string_append_len (json, plain, end - plain);
  g_string_append_c (json, '"');
}

void
gotgan_statement_bind_paragraphs (GotganStatement *self, GotganArticle *article)
{
  GString *json = g_string_sized_new (4096);

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    {
      const GotganParagraph *paragraph = gotgan_article_get_paragraph (article, i);

      g_string_append (json, i > 0 ? ",[\"" : "[[\"");
      g_string_append (json, gotgan_paragraph_kind_to_string (paragraph->kind));
      g_string_append (json, "\",");
      gotgan_columns_append_string (json, paragraph->text);
      g_string_append_c (json, ']');
    }
  g_string_append (json, json->len > 0 ? "]" : "[]");
  gotgan_statement_take_text (self, json);
}

void
gotgan_statement_bind_links (GotganStatement *self, GotganArticle *article)
{
  guint n = gotgan_article_get_n_links (article);
  g_autoptr (GString) json = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const GotganLink *link = gotgan_article_get_link (article, i);

      g_string_append_printf (json, "%s[%u,%u,%u,", i > 0 ? "," : "[", link->span.paragraph,
                              link->span.start, link->span.end);
      gotgan_columns_append_string (json, link->url);
      g_string_append_c (json, ']');
    }
  g_string_append_c (json, ']');
  gotgan_statement_bind_text (self, n > 0 ? json->str : NULL);
}

void
gotgan_statement_bind_pictures (GotganStatement *self, GotganArticle *article)
{
  guint n = gotgan_article_get_n_pictures (article);
  g_autoptr (GString) json = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const GotganPicture *picture = gotgan_article_get_picture (article, i);

      g_string_append_printf (json, "%s[%u,", i > 0 ? "," : "[", picture->before);
      gotgan_columns_append_string (json, picture->url);
      g_string_append_c (json, ',');
      if (picture->alt != NULL)
        gotgan_columns_append_string (json, picture->alt);
      else
        g_string_append (json, "null");
      g_string_append_c (json, ']');
    }
  g_string_append_c (json, ']');
  gotgan_statement_bind_text (self, n > 0 ? json->str : NULL);
}

/* --- Reading JSON ----------------------------------------------------------------------------- */

static const char *
gotgan_columns_get_string (JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
gotgan_columns_read_paragraph (JsonNode *node, GotganArticle *article)
{
  GotganParagraphKind kind;
  JsonArray *pair;
  const char *word, *text;

  if (!JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) < 2)
    return FALSE;
  pair = json_node_get_array (node);
  word = gotgan_columns_get_string (pair, 0);
  text = gotgan_columns_get_string (pair, 1);
  if (word == NULL || text == NULL || text[0] == '\0' || !g_utf8_validate (text, -1, NULL)
      || !gotgan_paragraph_kind_from_string (word, &kind))
    return FALSE;
  gotgan_article_add_paragraph (article, kind, text);
  return TRUE;
}

/* --- Reading what this program wrote, at once -------------------------------------------------- */

/* Paragraphs as they were bound: no white space, the escapes that gotgan_columns_append_string() makes. What another program
 * wrote otherwise is left to json-glib. @texts: the texts, each with its NUL; @marks: kind and offset of each */
typedef struct
{
  const char *at;
  GString *texts;
  GArray *marks;
} GotganPlainReader;

typedef struct
{
  GotganParagraphKind kind;
  gsize offset;
} GotganPlainMark;

static gboolean
gotgan_plain_reader_take (GotganPlainReader *self, const char *expected)
{
  if (!gotgan_text_starts (self->at, expected))
    return FALSE;
  self->at += strlen (expected);
  return TRUE;
}

/* Reads what stands behind a backslash. */
static gboolean
gotgan_plain_reader_take_escape (GotganPlainReader *self)
{
  int high, low;

  if (*self->at == '"' || *self->at == '\\')
    {
      g_string_append_c (self->texts, *self->at++);
      return TRUE;
    }
  if (!gotgan_plain_reader_take (self, "u00"))
    return FALSE;
  high = g_ascii_xdigit_value (self->at[0]);
  low = high >= 0 ? g_ascii_xdigit_value (self->at[1]) : -1;
  if (low < 0 || high > 7 || high + low == 0)
    return FALSE;
  g_string_append_c (self->texts, (char) (high * 16 + low));
  self->at += 2;
  return TRUE;
}

/* Reads up to and with the closing quotation mark. */
static gboolean
gotgan_plain_reader_take_text (GotganPlainReader *self)
{
  for (;;)
    {
      const char *plain = self->at;

      while ((guchar) *self->at >= 0x20 && *self->at != '"' && *self->at != '\\')
        self->at++;
      g_string_append_len (self->texts, plain, self->at - plain);
      if (*self->at == '"')
        break;
      if (*self->at++ != '\\' || !gotgan_plain_reader_take_escape (self))
        return FALSE;
    }
  self->at++;
  g_string_append_c (self->texts, '\0');
  return TRUE;
}

static gboolean
gotgan_plain_reader_take_kind (GotganPlainReader *self, GotganParagraphKind *kind)
{
  char word[16];
  gsize length = strcspn (self->at, "\"\\");

  if (length >= sizeof word || self->at[length] != '"')
    return FALSE;
  memcpy (word, self->at, length);
  word[length] = '\0';
  self->at += length + 1;
  return gotgan_paragraph_kind_from_string (word, kind);
}

static gboolean
gotgan_plain_reader_take_paragraph (GotganPlainReader *self)
{
  GotganPlainMark mark = { .offset = self->texts->len };

  if (!gotgan_plain_reader_take (self, "[\"") || !gotgan_plain_reader_take_kind (self, &mark.kind)
      || !gotgan_plain_reader_take (self, ",\"") || !gotgan_plain_reader_take_text (self)
      || !gotgan_plain_reader_take (self, "]"))
    return FALSE;
  g_array_append_val (self->marks, mark);
  return self->texts->str[mark.offset] != '\0';
}

static gboolean
gotgan_plain_reader_take_all (GotganPlainReader *self)
{
  if (!gotgan_plain_reader_take (self, "["))
    return FALSE;
  do
    if (!gotgan_plain_reader_take_paragraph (self))
      return FALSE;
  while (gotgan_plain_reader_take (self, ","));
  return strcmp (self->at, "]") == 0;
}

static gboolean
gotgan_columns_read_plain (const char *text, GotganArticle *article)
{
  GotganPlainReader reader = {
    .at = text,
    .texts = g_string_sized_new (strlen (text)),
    .marks = g_array_new (FALSE, FALSE, sizeof (GotganPlainMark)),
  };
  gboolean right = gotgan_plain_reader_take_all (&reader);

  for (guint i = 0; right && i < reader.marks->len; i++)
    {
      const GotganPlainMark *mark = &g_array_index (reader.marks, GotganPlainMark, i);

      gotgan_article_add_paragraph (article, mark->kind, reader.texts->str + mark->offset);
    }
  g_string_free (reader.texts, TRUE);
  g_array_unref (reader.marks);
  return right;
}

gboolean
gotgan_statement_read_paragraphs (GotganStatement *self, int column, GotganArticle *article,
                                  GError **error)
{
  const char *text = gotgan_statement_get_text (self, column);
  g_autoptr (JsonNode) root = NULL;
  JsonArray *paragraphs;
  gboolean right;

  if (text != NULL && gotgan_columns_read_plain (text, article))
    return TRUE;
  root = text != NULL ? json_from_string (text, NULL) : NULL;
  right = root != NULL && JSON_NODE_HOLDS_ARRAY (root);
  paragraphs = right ? json_node_get_array (root) : NULL;
  for (guint i = 0; right && i < json_array_get_length (paragraphs); i++)
    right = gotgan_columns_read_paragraph (json_array_get_element (paragraphs, i), article);
  if (!right)
    gotgan_store_set_corrupt (error, "the paragraphs of an article can't be read");
  return right;
}

/* --- Links and pictures ------------------------------------------------------------------------ */

static gboolean
gotgan_columns_get_number (JsonArray *array, guint index, guint *number)
{
  JsonNode *node = json_array_get_element (array, index);
  gint64 value;

  if (json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  value = json_node_get_int (node);
  *number = (guint) value;
  return value >= 0 && value <= G_MAXUINT;
}

static const char *
gotgan_columns_get_url (JsonArray *array, guint index)
{
  const char *url = gotgan_columns_get_string (array, index);

  if (url != NULL && g_utf8_validate (url, -1, NULL)
      && (gotgan_text_starts (url, "https://") || gotgan_text_starts (url, "http://")))
    return url;
  return NULL;
}

/* The paragraph that was measured last: links come in the order of the text. */
typedef struct
{
  guint paragraph;
  guint length;
} GotganMeasured;

static gboolean
gotgan_columns_read_link (JsonArray *parts, GotganArticle *article, GotganMeasured *measured)
{
  GotganSpan span;
  const char *url = gotgan_columns_get_url (parts, 3);

  if (url == NULL || !gotgan_columns_get_number (parts, 0, &span.paragraph)
      || !gotgan_columns_get_number (parts, 1, &span.start)
      || !gotgan_columns_get_number (parts, 2, &span.end)
      || span.paragraph >= gotgan_article_get_n_paragraphs (article))
    return FALSE;
  if (measured->paragraph != span.paragraph || measured->length == 0)
    *measured = (GotganMeasured) {
      span.paragraph,
      gotgan_text_length (gotgan_article_get_paragraph (article, span.paragraph)->text),
    };
  if (span.start >= span.end || span.end > measured->length)
    return FALSE;
  gotgan_article_add_link (article, &span, url);
  return TRUE;
}

static gboolean
gotgan_columns_read_picture (JsonArray *parts, GotganArticle *article, GotganMeasured *measured)
{
  guint before;
  const char *url = gotgan_columns_get_url (parts, 1);
  const char *alt = gotgan_columns_get_string (parts, 2);

  if (url == NULL || !gotgan_columns_get_number (parts, 0, &before)
      || before > gotgan_article_get_n_paragraphs (article)
      || (alt != NULL && !g_utf8_validate (alt, -1, NULL)))
    return FALSE;
  gotgan_article_add_picture (article, before, url, alt);
  return TRUE;
}

typedef gboolean (*GotganPartsFunc) (JsonArray *parts, GotganArticle *article,
                                     GotganMeasured *measured);

/* Hands the arrays of at least @n_parts that @column holds to @func. */
static gboolean
gotgan_columns_read_arrays (GotganStatement *self, int column, guint n_parts, GotganPartsFunc func,
                            GotganArticle *article)
{
  const char *text = gotgan_statement_get_text (self, column);
  g_autoptr (JsonNode) root = text != NULL ? json_from_string (text, NULL) : NULL;
  JsonArray *arrays;
  GotganMeasured measured = { 0 };
  gboolean right = TRUE;

  if (text == NULL)
    return TRUE;
  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    return FALSE;
  arrays = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (arrays); i++)
    {
      JsonNode *node = json_array_get_element (arrays, i);
      JsonArray *parts = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

      if (parts == NULL || json_array_get_length (parts) < n_parts
          || !func (parts, article, &measured))
        right = FALSE;
    }
  return right;
}

gboolean
gotgan_statement_read_links (GotganStatement *self, int column, GotganArticle *article)
{
  return gotgan_columns_read_arrays (self, column, 4, gotgan_columns_read_link, article);
}

gboolean
gotgan_statement_read_pictures (GotganStatement *self, int column, GotganArticle *article)
{
  return gotgan_columns_read_arrays (self, column, 3, gotgan_columns_read_picture, article);
}
