#include "config.h"

#include "app/import/gotgan-dataset-text.h"

#include "app/base/gotgan-text.h"

#include <string.h>

static const char *const gotgan_dataset_tags[] = {
  [GOTGAN_PARAGRAPH_TEXT] = "p",
  [GOTGAN_PARAGRAPH_HEADING] = "h2",
  [GOTGAN_PARAGRAPH_QUOTE] = "blockquote",
  [GOTGAN_PARAGRAPH_LIST_ITEM] = "li",
  [GOTGAN_PARAGRAPH_CAPTION] = "figcaption",
};

static const struct
{
  const char *name;
  char letter;
} gotgan_dataset_entities[] = {
  { "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' }
};

/* Addresses of the web, without what could end them where they are shown. */
static gboolean
gotgan_dataset_text_is_address (const char *url)
{
  if (url == NULL
      || (!gotgan_text_starts (url, "http://") && !gotgan_text_starts (url, "https://")))
    return FALSE;
  for (const char *at = url; *at != '\0'; at++)
    if ((guchar) *at <= ' ' || *at == 0x7f)
      return FALSE;
  return TRUE;
}

/* --- Writing ---------------------------------------------------------------------------------- */

typedef struct
{
  GotganArticle *article;
  GString *html;
  guint next_link;
  guint next_picture;
  gboolean in_list;
} GotganDatasetWriter;

static void
gotgan_dataset_text_escape (GString *html, const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end)
    {
      gsize plain = 0;

      while (text + plain < end && strchr ("&<>\"", text[plain]) == NULL)
        plain++;
      g_string_append_len (html, text, (gssize) plain);
      text += plain;
      for (gsize i = 0; text < end && i < G_N_ELEMENTS (gotgan_dataset_entities); i++)
        if (*text == gotgan_dataset_entities[i].letter)
          {
            g_string_append (html, gotgan_dataset_entities[i].name);
            text++;
            break;
          }
    }
}

static void
gotgan_dataset_text_write_attribute (GString *html, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (html, " %s=\"", name);
  gotgan_dataset_text_escape (html, value, strlen (value));
  g_string_append_c (html, '"');
}

/* A list goes on as long as there is nothing but its items. */
static void
gotgan_dataset_text_set_list (GotganDatasetWriter *writer, gboolean in_list)
{
  if (writer->in_list != in_list)
    g_string_append (writer->html, in_list ? "<ul>" : "</ul>");
  writer->in_list = in_list;
}

static void
gotgan_dataset_text_write_pictures (GotganDatasetWriter *writer, guint before)
{
  for (; writer->next_picture < gotgan_article_get_n_pictures (writer->article);
       writer->next_picture++)
    {
      const GotganPicture *picture =
          gotgan_article_get_picture (writer->article, writer->next_picture);

      if (picture->before > before)
        return;
      if (!gotgan_dataset_text_is_address (picture->url))
        continue;
      gotgan_dataset_text_set_list (writer, FALSE);
      g_string_append (writer->html, "<img");
      gotgan_dataset_text_write_attribute (writer->html, "src", picture->url);
      gotgan_dataset_text_write_attribute (writer->html, "alt", picture->alt);
      g_string_append_c (writer->html, '>');
    }
}

/* Links come in the order of the text; one that lies in another, or nowhere, is left out. */
static void
gotgan_dataset_text_write_words (GotganDatasetWriter *writer, guint index, const char *text)
{
  const char *at = text;
  guint length = gotgan_text_length (text);
  guint offset = 0;

  for (; writer->next_link < gotgan_article_get_n_links (writer->article); writer->next_link++)
    {
      const GotganLink *link = gotgan_article_get_link (writer->article, writer->next_link);
      const char *start, *end;

      if (link->span.paragraph > index)
        break;
      if (link->span.paragraph < index || link->span.start < offset
          || link->span.end <= link->span.start || link->span.end > length
          || !gotgan_dataset_text_is_address (link->url))
        continue;
      start = g_utf8_offset_to_pointer (at, (glong) (link->span.start - offset));
      end = g_utf8_offset_to_pointer (start, (glong) (link->span.end - link->span.start));
      gotgan_dataset_text_escape (writer->html, at, (gsize) (start - at));
      g_string_append (writer->html, "<a");
      gotgan_dataset_text_write_attribute (writer->html, "href", link->url);
      g_string_append_c (writer->html, '>');
      gotgan_dataset_text_escape (writer->html, start, (gsize) (end - start));
      g_string_append (writer->html, "</a>");
      at = end;
      offset = link->span.end;
    }
  gotgan_dataset_text_escape (writer->html, at, strlen (at));
}

char *
gotgan_dataset_text_write (GotganArticle *article)
{
  GotganDatasetWriter writer = { .article = article, .html = g_string_new (NULL) };
  guint n_paragraphs = gotgan_article_get_n_paragraphs (article);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      const GotganParagraph *paragraph = gotgan_article_get_paragraph (article, i);
      const char *tag = gotgan_dataset_tags[paragraph->kind];

      gotgan_dataset_text_write_pictures (&writer, i);
      gotgan_dataset_text_set_list (&writer, paragraph->kind == GOTGAN_PARAGRAPH_LIST_ITEM);
      g_string_append_printf (writer.html, "<%s>", tag);
      gotgan_dataset_text_write_words (&writer, i, paragraph->text);
      g_string_append_printf (writer.html, "</%s>", tag);
    }
  gotgan_dataset_text_write_pictures (&writer, n_paragraphs);
  gotgan_dataset_text_set_list (&writer, FALSE);
  return g_string_free (writer.html, FALSE);
}

/* --- Reading ---------------------------------------------------------------------------------- */

typedef struct
{
  const char *at;
  GotganArticle *article;
} GotganDatasetReader;

static gboolean
gotgan_dataset_text_skip (GotganDatasetReader *reader, const char *token)
{
  if (!gotgan_text_starts (reader->at, token))
    return FALSE;
  reader->at += strlen (token);
  return TRUE;
}

/* Appends what stands before the next "<" or, in a value, the next quotation mark. */
static gboolean
gotgan_dataset_text_unescape (GotganDatasetReader *reader, const char *stops, GString *text)
{
  char set[4] = { '&', stops[0], stops[1], '\0' };

  for (;;)
    {
      gsize plain = strcspn (reader->at, set);
      gboolean found = FALSE;

      g_string_append_len (text, reader->at, (gssize) plain);
      reader->at += plain;
      if (*reader->at != '&')
        return *reader->at != '\0';
      for (gsize i = 0; !found && i < G_N_ELEMENTS (gotgan_dataset_entities); i++)
        if (gotgan_dataset_text_skip (reader, gotgan_dataset_entities[i].name))
          {
            g_string_append_c (text, gotgan_dataset_entities[i].letter);
            found = TRUE;
          }
      if (!found)
        return FALSE;
    }
}

/* Returns: (transfer full) (nullable): */
static char *
gotgan_dataset_text_read_value (GotganDatasetReader *reader)
{
  g_autoptr (GString) value = g_string_new (NULL);

  if (!gotgan_dataset_text_unescape (reader, "\"<", value)
      || !gotgan_dataset_text_skip (reader, "\""))
    return NULL;
  return g_string_free (g_steal_pointer (&value), FALSE);
}

static gboolean
gotgan_dataset_text_read_picture (GotganDatasetReader *reader)
{
  g_autofree char *url = gotgan_dataset_text_read_value (reader);
  g_autofree char *alt = NULL;

  if (!gotgan_dataset_text_is_address (url))
    return FALSE;
  if (gotgan_dataset_text_skip (reader, " alt=\""))
    {
      alt = gotgan_dataset_text_read_value (reader);
      if (alt == NULL)
        return FALSE;
    }
  gotgan_article_add_picture (reader->article, gotgan_article_get_n_paragraphs (reader->article),
                              url, alt);
  return gotgan_dataset_text_skip (reader, ">");
}

typedef struct
{
  gsize start;
  gsize end;
  char *url;
} GotganDatasetAnchor;

static void
gotgan_dataset_anchor_clear (gpointer data)
{
  g_free (((GotganDatasetAnchor *) data)->url);
}

static gboolean
gotgan_dataset_text_read_anchor (GotganDatasetReader *reader, GString *text, GArray *anchors)
{
  GotganDatasetAnchor anchor = { .start = text->len };

  anchor.url = gotgan_dataset_text_read_value (reader);
  g_array_append_val (anchors, anchor);
  if (!gotgan_dataset_text_is_address (anchor.url) || !gotgan_dataset_text_skip (reader, ">")
      || !gotgan_dataset_text_unescape (reader, "<>", text)
      || !gotgan_dataset_text_skip (reader, "</a>") || text->len == anchor.start)
    return FALSE;
  g_array_index (anchors, GotganDatasetAnchor, anchors->len - 1).end = text->len;
  return TRUE;
}

static void
gotgan_dataset_text_add_links (GotganDatasetReader *reader, const char *text, GArray *anchors)
{
  guint paragraph = gotgan_article_get_n_paragraphs (reader->article) - 1;
  gsize at = 0;
  guint offset = 0;

  for (guint i = 0; i < anchors->len; i++)
    {
      const GotganDatasetAnchor *anchor = &g_array_index (anchors, GotganDatasetAnchor, i);
      GotganSpan span = { .paragraph = paragraph };

      span.start = offset + (guint) g_utf8_strlen (text + at, (gssize) (anchor->start - at));
      span.end =
          span.start
          + (guint) g_utf8_strlen (text + anchor->start, (gssize) (anchor->end - anchor->start));
      gotgan_article_add_link (reader->article, &span, anchor->url);
      at = anchor->end;
      offset = span.end;
    }
}

/* Behind the tag that begins it. */
static gboolean
gotgan_dataset_text_read_paragraph (GotganDatasetReader *reader, GotganParagraphKind kind)
{
  g_autofree char *end = g_strdup_printf ("</%s>", gotgan_dataset_tags[kind]);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (GotganDatasetAnchor));

  g_array_set_clear_func (anchors, gotgan_dataset_anchor_clear);
  while (gotgan_dataset_text_unescape (reader, "<>", text)
         && gotgan_dataset_text_skip (reader, "<a href=\""))
    if (!gotgan_dataset_text_read_anchor (reader, text, anchors))
      return FALSE;
  if (text->len == 0 || !gotgan_dataset_text_skip (reader, end))
    return FALSE;
  gotgan_article_add_paragraph (reader->article, kind, text->str);
  gotgan_dataset_text_add_links (reader, text->str, anchors);
  return TRUE;
}

static gboolean
gotgan_dataset_text_read_block (GotganDatasetReader *reader)
{
  if (gotgan_dataset_text_skip (reader, "<img src=\""))
    return gotgan_dataset_text_read_picture (reader);
  if (gotgan_dataset_text_skip (reader, "<ul>") || gotgan_dataset_text_skip (reader, "</ul>"))
    return TRUE;
  for (guint kind = 0; kind < G_N_ELEMENTS (gotgan_dataset_tags); kind++)
    {
      gsize length = strlen (gotgan_dataset_tags[kind]);

      if (*reader->at == '<' && strncmp (reader->at + 1, gotgan_dataset_tags[kind], length) == 0
          && reader->at[1 + length] == '>')
        {
          reader->at += length + 2;
          return gotgan_dataset_text_read_paragraph (reader, (GotganParagraphKind) kind);
        }
    }
  return FALSE;
}

gboolean
gotgan_dataset_text_read (const char *html, GotganArticle *article)
{
  GotganDatasetReader reader = { html, article };

  while (*reader.at != '\0')
    if (!gotgan_dataset_text_read_block (&reader))
      return FALSE;
  return TRUE;
}
