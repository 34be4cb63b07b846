#include "config.h"

#include "app/import/gotgan-page.h"

#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-dateline.h"
#include "app/import/gotgan-entities.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The JSON parser calls itself for each level, so the levels are counted first. */
#define MAX_LEVELS 64
#define MAX_OBJECTS 4096

static gboolean
gotgan_json_ld_is_flat (const char *json)
{
  guint level = 0;
  gboolean in_string = FALSE;

  for (const char *at = json; *at != '\0'; at++)
    {
      if (in_string && *at == '\\' && at[1] != '\0')
        at++;
      else if (*at == '"')
        in_string = !in_string;
      else if (!in_string && (*at == '{' || *at == '['))
        level++;
      else if (!in_string && (*at == '}' || *at == ']') && level > 0)
        level--;
      if (level > MAX_LEVELS)
        return FALSE;
    }
  return TRUE;
}

/* All objects of the document, outer ones first. */
static GPtrArray *
gotgan_json_ld_list_objects (JsonNode *root)
{
  GPtrArray *objects = g_ptr_array_new ();
  g_autoptr (GQueue) waiting = g_queue_new ();

  g_queue_push_tail (waiting, root);
  while (!g_queue_is_empty (waiting) && objects->len < MAX_OBJECTS)
    {
      JsonNode *node = g_queue_pop_head (waiting);
      g_autoptr (GList) inner = NULL;

      if (JSON_NODE_HOLDS_ARRAY (node))
        inner = json_array_get_elements (json_node_get_array (node));
      else if (JSON_NODE_HOLDS_OBJECT (node))
        {
          g_ptr_array_add (objects, json_node_get_object (node));
          inner = json_object_get_values (json_node_get_object (node));
        }
      for (GList *at = inner; at != NULL; at = at->next)
        if (JSON_NODE_HOLDS_ARRAY (at->data) || JSON_NODE_HOLDS_OBJECT (at->data))
          g_queue_push_tail (waiting, at->data);
    }
  return objects;
}

/* The string of @node, or the first one where it is a list. */
static const char *
gotgan_json_ld_string (JsonNode *node)
{
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node)
      && json_array_get_length (json_node_get_array (node)) > 0)
    node = json_array_get_element (json_node_get_array (node), 0);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

static const char *
gotgan_json_ld_member (JsonObject *object, const char *name)
{
  return gotgan_json_ld_string (json_object_get_member (object, name));
}

static gboolean
gotgan_json_ld_is_article (JsonObject *object)
{
  const char *type = gotgan_json_ld_member (object, "@type");

  return type != NULL
         && (g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "BlogPosting")
             || g_str_has_suffix (type, "Report") || g_str_has_suffix (type, "LiveBlogPosting"));
}

static JsonObject *
gotgan_json_ld_find_id (GPtrArray *objects, const char *id)
{
  for (guint i = 0; i < objects->len; i++)
    {
      JsonObject *object = g_ptr_array_index (objects, i);

      if (g_strcmp0 (gotgan_json_ld_member (object, "@id"), id) == 0
          && json_object_has_member (object, "name"))
        return object;
    }
  return NULL;
}

/* The name of a person or organisation: a string, an object, or an object that only refers to one. */
static const char *
gotgan_json_ld_name (JsonNode *node, GPtrArray *objects)
{
  JsonObject *object;
  JsonObject *referred = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return gotgan_json_ld_string (node);
  object = json_node_get_object (node);
  if (!json_object_has_member (object, "name") && gotgan_json_ld_member (object, "@id") != NULL)
    referred = gotgan_json_ld_find_id (objects, gotgan_json_ld_member (object, "@id"));
  return gotgan_json_ld_member (referred != NULL ? referred : object, "name");
}

static void
gotgan_json_ld_read_authors (JsonNode *node, GPtrArray *objects, GotganDraft *draft)
{
  guint n = 1;

  /* {"name": ["…", "…"]} is two authors. */
  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node)
      && json_object_has_member (json_node_get_object (node), "name")
      && JSON_NODE_HOLDS_ARRAY (json_object_get_member (json_node_get_object (node), "name")))
    node = json_object_get_member (json_node_get_object (node), "name");
  if (node == NULL)
    return;
  if (JSON_NODE_HOLDS_ARRAY (node))
    n = MIN (32, json_array_get_length (json_node_get_array (node)));
  for (guint i = 0; i < n; i++)
    {
      JsonNode *one = JSON_NODE_HOLDS_ARRAY (node)
                          ? json_array_get_element (json_node_get_array (node), i)
                          : node;
      const char *type = JSON_NODE_HOLDS_OBJECT (one)
                             ? gotgan_json_ld_member (json_node_get_object (one), "@type")
                             : NULL;
      const char *name = gotgan_json_ld_name (one, objects);
      g_autofree char *plain = name != NULL ? gotgan_entities_decode (name) : NULL;

      if (plain == NULL || g_strcmp0 (type, "Organization") == 0
          || g_strcmp0 (type, "NewsMediaOrganization") == 0)
        continue;
      gotgan_byline_add (draft->authors, plain);
    }
}

static void
gotgan_json_ld_learn (char **field, const char *value)
{
  g_autofree char *plain = value != NULL ? gotgan_entities_decode (value) : NULL;

  gotgan_draft_learn (field, plain);
}

static void
gotgan_json_ld_read_article (JsonObject *article, GPtrArray *objects, GotganDraft *draft,
                             char **article_body)
{
  JsonNode *publisher = json_object_get_member (article, "publisher");
  const char *published = gotgan_json_ld_member (article, "datePublished");
  g_autofree char *date = published != NULL ? gotgan_dateline_from_machine (published) : NULL;

  if (publisher != NULL && JSON_NODE_HOLDS_ARRAY (publisher)
      && json_array_get_length (json_node_get_array (publisher)) > 0)
    publisher = json_array_get_element (json_node_get_array (publisher), 0);
  gotgan_json_ld_learn (&draft->title, gotgan_json_ld_member (article, "headline"));
  gotgan_json_ld_learn (&draft->publisher, gotgan_json_ld_name (publisher, objects));
  gotgan_draft_learn (&draft->published, date);
  if (draft->authors->len == 0)
    gotgan_json_ld_read_authors (json_object_get_member (article, "author"), objects, draft);
  if (*article_body == NULL && gotgan_json_ld_member (article, "articleBody") != NULL)
    *article_body = gotgan_entities_decode (gotgan_json_ld_member (article, "articleBody"));
}

void
gotgan_page_read_json_ld (const char *json, GotganDraft *draft, char **article_body)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GPtrArray) objects = NULL;

  if (!gotgan_json_ld_is_flat (json))
    return;
  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, json, -1, NULL) || json_parser_get_root (parser) == NULL)
    return;
  objects = gotgan_json_ld_list_objects (json_parser_get_root (parser));
  for (guint i = 0; i < objects->len; i++)
    if (gotgan_json_ld_is_article (g_ptr_array_index (objects, i)))
      {
        gotgan_json_ld_read_article (g_ptr_array_index (objects, i), objects, draft, article_body);
        return;
      }
}
