#pragma once

/* What must hold of a file of annotations: the MUSTs of the W3C's Web Annotation Data Model (Recommendation of 23 February
 * 2017) for the kinds of things that we write, and of its SHOULDs those that we keep. Sections are the Recommendation's. */

#include <json-glib/json-glib.h>
#include <string.h>

static const char *
w3c_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  g_assert_nonnull (node);
  g_assert_true (JSON_NODE_HOLDS_VALUE (node));
  g_assert_cmpint (json_node_get_value_type (node), ==, G_TYPE_STRING);
  return json_node_get_string (node);
}

static gint64
w3c_count (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  g_assert_nonnull (node);
  g_assert_true (JSON_NODE_HOLDS_VALUE (node));
  g_assert_cmpint (json_node_get_value_type (node), ==, G_TYPE_INT64);
  g_assert_cmpint (json_node_get_int (node), >=, 0);
  return json_node_get_int (node);
}

/* RFC 3987: a scheme, and no white space. */
static void
w3c_iri (const char *iri)
{
  g_autofree char *scheme = g_uri_parse_scheme (iri);

  g_assert_nonnull (scheme);
  g_assert_null (strpbrk (iri, " \t\n<>\"{}|\\^`"));
}

/* 3.3.1: xsd:dateTime, and in UTC, expressed as "Z". */
static void
w3c_time (JsonObject *object, const char *name)
{
  g_autoptr (GDateTime) time = NULL;
  const char *text;

  if (!json_object_has_member (object, name))
    return;
  text = w3c_string (object, name);
  time = g_date_time_new_from_iso8601 (text, NULL);
  g_assert_nonnull (time);
  g_assert_true (g_str_has_suffix (text, "Z"));
}

/* 3.3.5: the motivations that there are. */
static void
w3c_motivation (const char *word)
{
  static const char *const words[] = { "assessing",  "bookmarking", "classifying",  "commenting",
                                       "describing", "editing",     "highlighting", "identifying",
                                       "linking",    "moderating",  "questioning",  "replying",
                                       "tagging",    NULL };

  g_assert_true (g_strv_contains (words, word));
}

/* 3.2.4: exactly one value. */
static void
w3c_body (JsonObject *body)
{
  g_assert_cmpstr (w3c_string (body, "type"), ==, "TextualBody");
  g_assert_cmpstr (w3c_string (body, "format"), ==, "text/plain");
  w3c_string (body, "value");
  w3c_motivation (w3c_string (body, "purpose"));
}

/* 4.2.4 and 4.2.5. Returns: how many code points the selector says that there are, or 0 */
static gint64
w3c_selector (JsonObject *selector)
{
  const char *type = w3c_string (selector, "type");

  if (g_str_equal (type, "TextPositionSelector"))
    {
      g_assert_cmpint (w3c_count (selector, "start"), <, w3c_count (selector, "end"));
      return w3c_count (selector, "end") - w3c_count (selector, "start");
    }
  g_assert_cmpstr (type, ==, "TextQuoteSelector");
  g_assert_cmpstr (w3c_string (selector, "exact"), !=, "");
  if (json_object_has_member (selector, "prefix"))
    g_assert_cmpint (g_utf8_strlen (w3c_string (selector, "prefix"), -1), <=, 32);
  if (json_object_has_member (selector, "suffix"))
    g_assert_cmpint (g_utf8_strlen (w3c_string (selector, "suffix"), -1), <=, 32);
  return 0;
}

static void
w3c_selectors (JsonArray *selectors)
{
  JsonObject *quote = json_array_get_object_element (selectors, 0);

  g_assert_cmpstr (w3c_string (quote, "type"), ==, "TextQuoteSelector");
  for (guint i = 0; i < json_array_get_length (selectors); i++)
    {
      gint64 length = w3c_selector (json_array_get_object_element (selectors, i));

      /* Both selectors are of the same words, counted in code points. */
      if (length > 0)
        g_assert_cmpint (length, ==, g_utf8_strlen (w3c_string (quote, "exact"), -1));
    }
}

/* 4.3.1: when it was; and where a copy is. */
static void
w3c_state (JsonObject *state)
{
  g_assert_cmpstr (w3c_string (state, "type"), ==, "TimeState");
  g_assert_true (json_object_has_member (state, "sourceDate"));
  w3c_time (state, "sourceDate");
  w3c_iri (w3c_string (state, "cached"));
}

/* 4: exactly one source. */
static void
w3c_target (JsonObject *target)
{
  g_assert_cmpstr (w3c_string (target, "type"), ==, "SpecificResource");
  w3c_iri (w3c_string (target, "source"));
  w3c_selectors (json_object_get_array_member (target, "selector"));
  if (json_object_has_member (target, "state"))
    w3c_state (json_object_get_object_member (target, "state"));
}

/* 3.1 */
static void
w3c_annotation (JsonObject *annotation)
{
  JsonArray *motivations = json_object_get_array_member (annotation, "motivation");
  JsonArray *bodies = json_object_get_array_member (annotation, "body");

  w3c_iri (w3c_string (annotation, "id"));
  g_assert_cmpstr (w3c_string (annotation, "type"), ==, "Annotation");
  g_assert_false (json_object_has_member (annotation, "creator"));
  w3c_time (annotation, "created");
  w3c_time (annotation, "modified");
  g_assert_cmpuint (json_array_get_length (motivations), >, 0);
  for (guint i = 0; i < json_array_get_length (motivations); i++)
    w3c_motivation (json_array_get_string_element (motivations, i));
  for (guint i = 0; i < json_array_get_length (bodies); i++)
    w3c_body (json_array_get_object_element (bodies, i));
  w3c_target (json_object_get_object_member (annotation, "target"));
}

/* 5.1 and 5.2 */
G_GNUC_UNUSED static guint
w3c_check (GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autofree char *json = g_strndup (text, size);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  JsonObject *collection, *page;
  JsonArray *items;

  g_assert_nonnull (root);
  collection = json_node_get_object (root);
  g_assert_cmpstr (w3c_string (collection, "@context"), ==, "http://www.w3.org/ns/anno.jsonld");
  w3c_iri (w3c_string (collection, "id"));
  g_assert_cmpstr (w3c_string (collection, "type"), ==, "AnnotationCollection");
  w3c_string (collection, "label");
  if (w3c_count (collection, "total") == 0)
    return 0;
  page = json_object_get_object_member (collection, "first");
  w3c_iri (w3c_string (page, "id"));
  g_assert_cmpstr (w3c_string (page, "id"), ==, w3c_string (collection, "last"));
  g_assert_cmpstr (w3c_string (page, "type"), ==, "AnnotationPage");
  g_assert_cmpstr (w3c_string (page, "partOf"), ==, w3c_string (collection, "id"));
  g_assert_cmpint (w3c_count (page, "startIndex"), ==, 0);
  items = json_object_get_array_member (page, "items");
  g_assert_cmpint (json_array_get_length (items), ==, w3c_count (collection, "total"));
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *annotation = json_array_get_object_element (items, i);

      w3c_annotation (annotation);
      g_assert_true (g_hash_table_add (ids, (gpointer) w3c_string (annotation, "id")));
    }
  return json_array_get_length (items);
}
