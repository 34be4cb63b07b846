/* Annotations of strangers: every member may be missing, of another type, a value alone or a list of them. */
#include "config.h"

#include "app/model/gotgan-annotation.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* How far "refinedBy" and bodies within bodies are followed. */
#define MAX_DEPTH 4
/* Bytes of an id or address that is worth keeping. */
#define MAX_ADDRESS 8192

/* --- JSON ----------------------------------------------------------------------------------------- */

static JsonObject *
get_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonNode *
get_member (JsonObject *object, const char *name)
{
  return object != NULL ? json_object_get_member (object, name) : NULL;
}

static const char *
get_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/* A value alone is a list of one. */
static guint
count_values (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return 0;
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 1;
}

static JsonNode *
get_value (JsonNode *node, guint index)
{
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_element (json_node_get_array (node), index)
                                      : node;
}

static gboolean
has_word (JsonNode *node, const char *word)
{
  for (guint i = 0; i < count_values (node); i++)
    {
      const char *value = get_string (get_value (node, i));

      /* "oa:Annotation" and "http://www.w3.org/ns/oa#Annotation" are the same word. */
      if (value != NULL && g_str_has_suffix (value, word)
          && (strlen (value) == strlen (word)
              || strchr (":#/", value[strlen (value) - strlen (word) - 1]) != NULL))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_of_type (JsonObject *object, const char *type)
{
  return has_word (get_member (object, "type"), type)
         || has_word (get_member (object, "@type"), type);
}

static const char *
get_id (JsonNode *node)
{
  JsonObject *object = get_object (node);
  const char *id = object == NULL ? get_string (node)
                   : json_object_has_member (object, "id")
                       ? get_string (get_member (object, "id"))
                       : get_string (get_member (object, "@id"));

  return id != NULL && *id != '\0' && strlen (id) <= MAX_ADDRESS ? id : NULL;
}

/* --- Where ---------------------------------------------------------------------------------------- */

typedef struct
{
  const char *quote;
  const char *prefix;
  const char *suffix;
  gboolean has_position;
  guint start;
  guint end;
} Place;

static gboolean
get_offset (JsonObject *object, const char *name, guint *offset)
{
  JsonNode *node = get_member (object, name);
  gint64 value = node != NULL && JSON_NODE_HOLDS_VALUE (node)
                         && json_node_get_value_type (node) == G_TYPE_INT64
                     ? json_node_get_int (node)
                     : -1;

  *offset = (guint) CLAMP (value, 0, G_MAXINT32);
  return value >= 0 && value <= G_MAXINT32;
}

static void
read_selector (JsonObject *object, Place *place)
{
  const char *quote = get_string (get_member (object, "exact"));

  if (place->quote == NULL && quote != NULL && *quote != '\0'
      && is_of_type (object, "TextQuoteSelector"))
    {
      place->quote = quote;
      place->prefix = get_string (get_member (object, "prefix"));
      place->suffix = get_string (get_member (object, "suffix"));
    }
  if (!place->has_position && is_of_type (object, "TextPositionSelector"))
    place->has_position = get_offset (object, "start", &place->start)
                          && get_offset (object, "end", &place->end) && place->start < place->end;
}

static void
read_selectors (JsonNode *node, Place *place)
{
  for (guint i = 0; i < count_values (node); i++)
    {
      JsonObject *object = get_object (get_value (node, i));

      for (guint depth = 0; object != NULL && depth < MAX_DEPTH; depth++)
        {
          read_selector (object, place);
          object = get_object (get_member (object, "refinedBy"));
        }
    }
}

static gint64
read_time (JsonObject *object, const char *name)
{
  const char *text = get_string (get_member (object, name));
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = text != NULL ? g_date_time_new_from_iso8601 (text, utc) : NULL;

  return time != NULL ? MAX (g_date_time_to_unix_usec (time), 0) : 0;
}

/* Returns: (nullable): the hash of the version, of an annotation that we wrote */
static const char *
find_version (JsonNode *states, gint64 *taken)
{
  for (guint i = 0; i < count_values (states); i++)
    {
      JsonObject *state = get_object (get_value (states, i));
      const char *cached = get_id (get_member (state, "cached"));

      if (cached == NULL || !g_str_has_prefix (cached, GOTGAN_ANNOTATION_VERSION))
        continue;
      *taken = read_time (state, "sourceDate");
      return cached + strlen (GOTGAN_ANNOTATION_VERSION);
    }
  return NULL;
}

/* --- What ----------------------------------------------------------------------------------------- */

typedef struct
{
  GString *comment;
  GPtrArray *tags;
  gboolean has_colour;
  GotganColour colour;
} Said;

static void
add_comment (Said *said, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (said->comment->len > 0)
    g_string_append (said->comment, "\n\n");
  g_string_append (said->comment, text);
}

static void
read_text (Said *said, JsonNode *purpose, const char *value)
{
  if (has_word (purpose, "classifying") && !said->has_colour && value != NULL
      && gotgan_colour_from_string (value, &said->colour))
    said->has_colour = TRUE;
  else if (has_word (purpose, "tagging") || has_word (purpose, "classifying"))
    {
      if (value != NULL)
        g_ptr_array_add (said->tags, (gpointer) value);
    }
  else
    add_comment (said, value);
}

/* A SpecificResource around a body says what it is for; a body that is elsewhere is named in the comment. */
static void
read_body (Said *said, JsonNode *node)
{
  JsonObject *object = get_object (node);
  JsonNode *purpose = get_member (object, "purpose");

  for (guint depth = 0;
       depth < MAX_DEPTH && json_node_get_node_type (node) == JSON_NODE_OBJECT
       && get_member (object, "value") == NULL && get_member (object, "source") != NULL;
       depth++)
    {
      node = get_member (object, "source");
      object = get_object (node);
      if (purpose == NULL)
        purpose = get_member (object, "purpose");
    }
  if (get_string (get_member (object, "value")) != NULL)
    read_text (said, purpose, get_string (get_member (object, "value")));
  else
    read_text (said, purpose, get_id (node));
}

static void
read_bodies (Said *said, JsonObject *object)
{
  JsonNode *bodies = get_member (object, "body");
  JsonNode *motivation = get_member (object, "motivation");

  for (guint i = 0; i < count_values (bodies); i++)
    read_body (said, get_value (bodies, i));
  add_comment (said, get_string (get_member (object, "bodyValue")));
  g_ptr_array_add (said->tags, NULL);
  if (!said->has_colour)
    said->colour =
        has_word (motivation, "questioning") ? GOTGAN_COLOUR_QUESTION : GOTGAN_COLOUR_QUOTE;
}

/* --- The note ------------------------------------------------------------------------------------- */

static char *
dup_id (JsonNode *node)
{
  const char *id = get_id (node);
  g_autoptr (JsonGenerator) generator = NULL;
  g_autofree char *text = NULL;
  g_autofree char *hash = NULL;

  if (id != NULL && g_str_has_prefix (id, "urn:uuid:") && g_uuid_string_is_valid (id + 9))
    return g_ascii_strdown (id + 9, -1);
  if (id != NULL && g_str_has_prefix (id, "urn:gotgan:note:") && id[16] != '\0')
    return g_strdup (id + 16);
  if (id != NULL && !g_str_has_prefix (id, "_:"))
    return g_strdup (id);
  generator = json_generator_new ();
  json_generator_set_root (generator, node);
  text = json_generator_to_data (generator, NULL);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  /* As version 8 of RFC 9562, which leaves it to us what the bits come from. */
  return g_strdup_printf ("%.8s-%.4s-8%.3s-8%.3s-%.12s", hash, hash + 8, hash + 12, hash + 15,
                          hash + 18);
}

/* What stands next to the quote is on its side of it. */
static char *
dup_near (const char *text, gboolean is_before)
{
  guint length = text != NULL ? gotgan_text_length (text) : 0;

  if (length <= GOTGAN_NOTE_CONTEXT)
    return g_strdup (text != NULL ? text : "");
  return is_before ? gotgan_text_slice (text, length - GOTGAN_NOTE_CONTEXT, length)
                   : gotgan_text_slice (text, 0, GOTGAN_NOTE_CONTEXT);
}

static GotganNote *
make_note (JsonNode *node, const Place *place, const char *version)
{
  const GotganSpan nowhere = { 0 };
  JsonObject *object = json_node_get_object (node);
  g_autoptr (GString) comment = g_string_new (NULL);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  g_autofree char *prefix = dup_near (place->prefix, TRUE);
  g_autofree char *suffix = dup_near (place->suffix, FALSE);
  g_autofree char *id = dup_id (node);
  GotganNote *note = gotgan_note_new (0, version, &nowhere, place->quote, prefix, suffix);
  Said said = { .comment = comment, .tags = tags };

  read_bodies (&said, object);
  gotgan_note_set_id (note, id);
  gotgan_note_set_colour (note, said.colour);
  gotgan_note_set_comment (note, comment->str);
  gotgan_note_set_tags (note, (const char *const *) tags->pdata);
  gotgan_note_set_created (note, read_time (object, "created"));
  gotgan_note_set_modified (note, read_time (object, "modified"));
  return note;
}

static void
set_problem (GError **error, GotganAnnotationError code, const char *what)
{
  g_set_error_literal (error, GOTGAN_ANNOTATION_ERROR, (int) code, what);
}

GotganAnnotation *
gotgan_annotation_from_json (JsonNode *node, GError **error)
{
  JsonNode *targets = get_member (get_object (node), "target");
  JsonNode *target = count_values (targets) == 1 ? get_value (targets, 0) : NULL;
  JsonObject *object = get_object (target);
  const char *url = get_id (get_member (object, "source"));
  GotganAnnotation *self;
  Place place = { 0 };
  gint64 taken = 0;
  const char *version = find_version (get_member (object, "state"), &taken);

  read_selectors (get_member (object, "selector"), &place);
  if (url == NULL)
    url = get_id (target);
  if (count_values (targets) > 1)
    set_problem (error, GOTGAN_ANNOTATION_ERROR_SEVERAL, "It has several targets");
  else if (url == NULL)
    set_problem (error, GOTGAN_ANNOTATION_ERROR_NO_SOURCE, "It has no source");
  else if (place.quote == NULL)
    set_problem (error, GOTGAN_ANNOTATION_ERROR_NO_WORDS, "It has no TextQuoteSelector");
  if (count_values (targets) > 1 || url == NULL || place.quote == NULL)
    return NULL;

  self = gotgan_annotation_new (make_note (node, &place, version));
  self->url = g_strdup (url);
  self->title = g_strdup (get_string (get_member (object, "dc:title")));
  self->taken = taken;
  self->has_position = place.has_position;
  self->start = place.start;
  self->end = place.end;
  return self;
}

char *
gotgan_annotation_dup_name (JsonNode *node)
{
  JsonNode *targets = get_member (get_object (node), "target");
  Place place = { 0 };
  const char *id = get_id (node);

  for (guint i = 0; place.quote == NULL && i < count_values (targets); i++)
    read_selectors (get_member (get_object (get_value (targets, i)), "selector"), &place);
  if (place.quote == NULL)
    return g_strdup (id);
  return gotgan_text_opening (place.quote, GOTGAN_LABEL_LENGTH);
}

/* --- Files ---------------------------------------------------------------------------------------- */

static gboolean
add_annotations (JsonNode *node, GPtrArray *nodes)
{
  for (guint i = 0; i < count_values (node); i++)
    {
      JsonNode *one = get_value (node, i);
      JsonObject *object = get_object (one);

      if (object == NULL || !json_object_has_member (object, "target"))
        continue;
      if (nodes->len == GOTGAN_ANNOTATIONS_MAX)
        return FALSE;
      g_ptr_array_add (nodes, json_node_copy (one));
    }
  return TRUE;
}

/* A collection holds its first page, a page its items. Pages that are elsewhere are not fetched. */
static gboolean
collect (JsonNode *root, GPtrArray *nodes)
{
  JsonObject *object = get_object (root);

  for (guint depth = 0; object != NULL && depth < MAX_DEPTH; depth++)
    {
      static const char *const lists[] = { "items", "@graph", "annotations", "rows" };

      for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        if (!add_annotations (get_member (object, lists[i]), nodes))
          return FALSE;
      object = get_object (get_member (object, "first"));
    }
  return add_annotations (root, nodes);
}

static gboolean
begins_as_json (const char *text)
{
  text += strspn (text, " \t\r\n");
  return *text == '{' || *text == '[';
}

GPtrArray *
gotgan_annotations_parse (GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *json = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  if (size > GOTGAN_ANNOTATIONS_MAX_BYTES)
    {
      set_problem (error, GOTGAN_ANNOTATION_ERROR_TOO_LARGE, "The file is too large");
      return NULL;
    }
  if (size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      size -= 3;
    }
  json = g_strndup (size > 0 ? text : "", size);
  gotgan_text_mend_escapes (json, size);
  if (size == 0 || !g_utf8_validate (json, (gssize) size, NULL)
      || !json_parser_load_from_data (parser, json, (gssize) size, NULL)
      || json_parser_get_root (parser) == NULL)
    {
      if (begins_as_json (json))
        set_problem (error, GOTGAN_ANNOTATION_ERROR_DAMAGED, "The file's JSON is damaged");
      else
        set_problem (error, GOTGAN_ANNOTATION_ERROR_NOT_JSON, "The file is no JSON");
      return NULL;
    }
  if (!collect (json_parser_get_root (parser), nodes))
    set_problem (error, GOTGAN_ANNOTATION_ERROR_TOO_LARGE, "There are too many annotations");
  else if (nodes->len == 0)
    set_problem (error, GOTGAN_ANNOTATION_ERROR_NONE, "There are no annotations");
  else
    return g_steal_pointer (&nodes);
  return NULL;
}
