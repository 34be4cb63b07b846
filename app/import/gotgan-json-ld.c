#include "config.h"

#include "app/import/gotgan-page.h"

#include "app/base/gotgan-text.h"
#include "app/import/gotgan-entities.h"
#include "app/import/gotgan-json-repair.h"
#include "app/import/gotgan-publisher.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define MAX_OBJECTS 4096
/* Of one script element. */
#define MAX_DOCUMENTS 16
#define MAX_AUTHORS 32

/* What stands in these is about other articles. */
static gboolean
gotgan_json_ld_is_elsewhere (const char *member)
{
  static const char *const members[] = { "itemListElement", "hasPart", "isPartOf",  "mentions",
                                         "citation",        "comment", "isBasedOn", "relatedLink",
                                         "@context",        "about",   "video",     NULL };

  return g_strv_contains (members, member);
}

static void
gotgan_json_ld_queue (GQueue *waiting, JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node) || JSON_NODE_HOLDS_OBJECT (node))
    g_queue_push_tail (waiting, node);
}

static void
gotgan_json_ld_queue_members (GQueue *waiting, JsonObject *object)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &member, &node))
    if (!gotgan_json_ld_is_elsewhere (member))
      gotgan_json_ld_queue (waiting, node);
}

/* All objects of the document that are about its page, outer ones first. */
static GPtrArray *
gotgan_json_ld_list_objects (JsonNode *root)
{
  GPtrArray *objects = g_ptr_array_new ();
  g_autoptr (GQueue) waiting = g_queue_new ();

  g_queue_push_tail (waiting, root);
  while (!g_queue_is_empty (waiting) && objects->len < MAX_OBJECTS)
    {
      JsonNode *node = g_queue_pop_head (waiting);

      if (JSON_NODE_HOLDS_ARRAY (node))
        {
          JsonArray *array = json_node_get_array (node);

          for (guint i = 0; i < MIN (json_array_get_length (array), MAX_OBJECTS); i++)
            gotgan_json_ld_queue (waiting, json_array_get_element (array, i));
        }
      else if (JSON_NODE_HOLDS_OBJECT (node))
        {
          g_ptr_array_add (objects, json_node_get_object (node));
          gotgan_json_ld_queue_members (waiting, json_node_get_object (node));
        }
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

typedef gboolean (*GotganJsonLdTest) (const char *type);

/* NewsArticle, ReportageNewsArticle, BlogPosting, SocialMediaPosting, Report, with or without the vocabulary's address. */
static gboolean
gotgan_json_ld_names_article (const char *type)
{
  return g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "Posting")
         || g_str_has_suffix (type, "Report");
}

static gboolean
gotgan_json_ld_names_page (const char *type)
{
  return g_str_has_suffix (type, "WebPage") || g_str_has_suffix (type, "ItemPage");
}

static gboolean
gotgan_json_ld_names_organisation (const char *type)
{
  return g_str_has_suffix (type, "Organization") || g_str_has_suffix (type, "Corporation");
}

static gboolean
gotgan_json_ld_is (JsonObject *object, GotganJsonLdTest test)
{
  JsonNode *node = json_object_get_member (object, "@type");
  JsonArray *types =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  const char *type = gotgan_json_ld_string (node);

  for (guint i = 0; types != NULL && i < MIN (8, json_array_get_length (types)); i++)
    {
      const char *one = gotgan_json_ld_string (json_array_get_element (types, i));

      if (one != NULL && test (one))
        return TRUE;
    }
  return types == NULL && type != NULL && test (type);
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

/* The object of @node, or the one it only refers to. */
static JsonObject *
gotgan_json_ld_object (JsonNode *node, GPtrArray *objects)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *id;
  JsonObject *referred = NULL;

  if (object == NULL || json_object_has_member (object, "name"))
    return object;
  id = gotgan_json_ld_member (object, "@id");
  if (id != NULL)
    referred = gotgan_json_ld_find_id (objects, id);
  return referred != NULL ? referred : object;
}

/* The name of a person or organisation: a string, an object, or an object that only refers to one. */
static const char *
gotgan_json_ld_name (JsonNode *node, GPtrArray *objects)
{
  JsonObject *object = node != NULL ? gotgan_json_ld_object (node, objects) : NULL;

  return object != NULL ? gotgan_json_ld_member (object, "name") : gotgan_json_ld_string (node);
}

static void
gotgan_json_ld_say (GotganMetadata *metadata, GotganField field, const char *name,
                    const char *value)
{
  g_autofree char *plain = value != NULL ? gotgan_entities_decode (value) : NULL;

  gotgan_metadata_say (metadata, field, GOTGAN_ORIGIN_JSON_LD, name, plain);
}

/* {"name": ["…", "…"]} is two authors. */
static JsonArray *
gotgan_json_ld_list (JsonNode *node)
{
  JsonNode *names = JSON_NODE_HOLDS_OBJECT (node)
                        ? json_object_get_member (json_node_get_object (node), "name")
                        : node;

  return names != NULL && JSON_NODE_HOLDS_ARRAY (names) ? json_node_get_array (names) : NULL;
}

static void
gotgan_json_ld_say_author (JsonNode *node, const char *member, GPtrArray *objects,
                           GotganMetadata *metadata)
{
  JsonObject *object = gotgan_json_ld_object (node, objects);

  gboolean body = object != NULL && gotgan_json_ld_is (object, gotgan_json_ld_names_organisation);

  gotgan_json_ld_say (metadata, body ? GOTGAN_FIELD_ORGANISATION : GOTGAN_FIELD_AUTHOR, member,
                      gotgan_json_ld_name (node, objects));
}

static void
gotgan_json_ld_say_authors (JsonObject *article, const char *member, GPtrArray *objects,
                            GotganMetadata *metadata)
{
  JsonNode *node = json_object_get_member (article, member);
  JsonArray *list = node != NULL ? gotgan_json_ld_list (node) : NULL;

  if (list == NULL && node != NULL)
    gotgan_json_ld_say_author (node, member, objects, metadata);
  for (guint i = 0; list != NULL && i < MIN (MAX_AUTHORS, json_array_get_length (list)); i++)
    gotgan_json_ld_say_author (json_array_get_element (list, i), member, objects, metadata);
}

static void
gotgan_json_ld_say_address (JsonObject *article, GotganMetadata *metadata)
{
  JsonNode *page = json_object_get_member (article, "mainEntityOfPage");
  JsonObject *object =
      page != NULL && JSON_NODE_HOLDS_OBJECT (page) ? json_node_get_object (page) : NULL;

  gotgan_json_ld_say (metadata, GOTGAN_FIELD_URL, "url", gotgan_json_ld_member (article, "url"));
  gotgan_json_ld_say (metadata, GOTGAN_FIELD_URL, "url",
                      object != NULL ? gotgan_json_ld_member (object, "@id")
                                     : gotgan_json_ld_string (page));
}

/* What an earlier script said. */
static const char *
gotgan_json_ld_heard (GotganMetadata *metadata, GotganField field)
{
  GotganOrigin origin = GOTGAN_ORIGIN_NONE;
  const char *value = gotgan_metadata_first (metadata, field, &origin);

  return origin == GOTGAN_ORIGIN_JSON_LD ? value : NULL;
}

static void
gotgan_json_ld_read_article (JsonObject *article, GPtrArray *objects, GotganMetadata *metadata,
                             char **article_body)
{
  JsonNode *publisher = json_object_get_member (article, "publisher");
  const char *body = gotgan_json_ld_member (article, "articleBody");
  const char *headline = gotgan_json_ld_member (article, "headline");
  const char *known = gotgan_json_ld_heard (metadata, GOTGAN_FIELD_TITLE);
  gboolean read_before = known != NULL || *article_body != NULL;
  gboolean credited = gotgan_json_ld_heard (metadata, GOTGAN_FIELD_AUTHOR) != NULL;

  /* A second article is another one, or the same once more. */
  if (read_before && headline != NULL && known != NULL
      && !gotgan_publisher_is_same (headline, known))
    {
      gotgan_json_ld_say (metadata, GOTGAN_FIELD_KIND, "@type", "list");
      return;
    }
  if (publisher != NULL && JSON_NODE_HOLDS_ARRAY (publisher)
      && json_array_get_length (json_node_get_array (publisher)) > 0)
    publisher = json_array_get_element (json_node_get_array (publisher), 0);
  gotgan_json_ld_say (metadata, GOTGAN_FIELD_KIND, "@type", "article");
  gotgan_json_ld_say (metadata, GOTGAN_FIELD_TITLE, "headline", headline);
  gotgan_json_ld_say (metadata, GOTGAN_FIELD_NAME, "name", gotgan_json_ld_member (article, "name"));
  gotgan_json_ld_say (metadata, GOTGAN_FIELD_PUBLISHER, "publisher",
                      gotgan_json_ld_name (publisher, objects));
  gotgan_json_ld_say (metadata, GOTGAN_FIELD_PUBLISHED, "datepublished",
                      gotgan_json_ld_member (article, "datePublished"));
  gotgan_json_ld_say (metadata, GOTGAN_FIELD_PUBLISHED, "datecreated",
                      gotgan_json_ld_member (article, "dateCreated"));
  if (!read_before || !credited)
    {
      gotgan_json_ld_say_authors (article, "author", objects, metadata);
      gotgan_json_ld_say_authors (article, "creator", objects, metadata);
    }
  gotgan_json_ld_say_address (article, metadata);
  if (*article_body == NULL && body != NULL)
    *article_body = gotgan_entities_decode (body);
}

/* Of the first article, or else when the page came to be. */
static void
gotgan_json_ld_read_document (JsonNode *root, GotganMetadata *metadata, char **article_body)
{
  g_autoptr (GPtrArray) objects = gotgan_json_ld_list_objects (root);
  JsonObject *first = NULL;

  for (guint i = 0; i < objects->len; i++)
    {
      JsonObject *object = g_ptr_array_index (objects, i);

      if (!gotgan_json_ld_is (object, gotgan_json_ld_names_article))
        continue;
      if (first != NULL)
        gotgan_json_ld_say (metadata, GOTGAN_FIELD_KIND, "@type", "list");
      else
        gotgan_json_ld_read_article (object, objects, metadata, article_body);
      first = object;
    }
  if (first != NULL)
    return;
  for (guint i = 0; i < objects->len; i++)
    if (gotgan_json_ld_is (g_ptr_array_index (objects, i), gotgan_json_ld_names_page))
      gotgan_json_ld_say (metadata, GOTGAN_FIELD_PUBLISHED, "page",
                          gotgan_json_ld_member (g_ptr_array_index (objects, i), "datePublished"));
}

void
gotgan_page_read_json_ld (const char *text, GotganMetadata *metadata, char **article_body)
{
  g_autofree char *decoded = NULL;
  const char *at = text;

  /* Templates that escape all alike. */
  if (strchr (text, '"') == NULL && strstr (text, "&quot;") != NULL)
    {
      decoded = gotgan_entities_decode (text);
      at = decoded;
    }
  for (guint i = 0; i < MAX_DOCUMENTS; i++)
    {
      g_autofree char *json = gotgan_json_repair (&at);
      g_autoptr (JsonParser) parser = json != NULL ? json_parser_new () : NULL;

      if (json == NULL)
        return;
      gotgan_text_mend_escapes (json, strlen (json));
      if (json_parser_load_from_data (parser, json, -1, NULL)
          && json_parser_get_root (parser) != NULL)
        gotgan_json_ld_read_document (json_parser_get_root (parser), metadata, article_body);
    }
}
