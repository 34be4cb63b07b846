#include "config.h"

#include "app/store/gotgan-columns.h"

#include <string.h>

#include <json-glib/json-glib.h>

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

void
gotgan_statement_bind_paragraphs (GotganStatement *self, GotganArticle *article)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);
  JsonArray *paragraphs = json_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    {
      const GotganParagraph *paragraph = gotgan_article_get_paragraph (article, i);
      JsonArray *pair = json_array_sized_new (2);

      json_array_add_string_element (pair, gotgan_paragraph_kind_to_string (paragraph->kind));
      json_array_add_string_element (pair, paragraph->text);
      json_array_add_array_element (paragraphs, pair);
    }
  json_node_take_array (root, paragraphs);
  text = json_to_string (root, FALSE);
  gotgan_statement_bind_text (self, text);
}

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

gboolean
gotgan_statement_read_paragraphs (GotganStatement *self, int column, GotganArticle *article,
                                  GError **error)
{
  const char *text = gotgan_statement_get_text (self, column);
  g_autoptr (JsonNode) root = text != NULL ? json_from_string (text, NULL) : NULL;
  gboolean right = root != NULL && JSON_NODE_HOLDS_ARRAY (root);
  JsonArray *paragraphs = right ? json_node_get_array (root) : NULL;

  for (guint i = 0; right && i < json_array_get_length (paragraphs); i++)
    right = gotgan_columns_read_paragraph (json_array_get_element (paragraphs, i), article);
  if (!right)
    gotgan_store_set_corrupt (error, "the paragraphs of an article can't be read");
  return right;
}
