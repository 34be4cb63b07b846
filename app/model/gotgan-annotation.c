#include "config.h"

#include "app/model/gotgan-annotation.h"

#include "app/base/gotgan-text.h"

#include <string.h>

G_DEFINE_QUARK (gotgan_annotation_error_quark, gotgan_annotation_error)

GotganAnnotation *
gotgan_annotation_new (GotganNote *note)
{
  GotganAnnotation *self = g_new0 (GotganAnnotation, 1);

  self->note = note;
  return self;
}

void
gotgan_annotation_free (GotganAnnotation *self)
{
  g_clear_object (&self->note);
  g_clear_object (&self->article);
  g_free (self->url);
  g_free (self->title);
  g_free (self);
}

gboolean
gotgan_annotation_place (GotganArticle *article, const GotganSpan *span, guint *start, guint *end)
{
  guint n_paragraphs = gotgan_article_get_n_paragraphs (article);
  guint before = 0;

  if (span->paragraph >= n_paragraphs || span->start >= span->end)
    return FALSE;
  for (guint i = 0; i < span->paragraph; i++)
    before += gotgan_text_length (gotgan_article_get_paragraph (article, i)->text) + 1;
  *start = before + span->start;
  *end = before + span->end;
  return span->end
         <= gotgan_text_length (gotgan_article_get_paragraph (article, span->paragraph)->text);
}

gboolean
gotgan_annotation_find_span (GotganArticle *article, guint start, guint end, GotganSpan *span)
{
  guint n_paragraphs = gotgan_article_get_n_paragraphs (article);

  for (guint i = 0; i < n_paragraphs && start < end; i++)
    {
      guint length = gotgan_text_length (gotgan_article_get_paragraph (article, i)->text);

      if (start < length && end <= length)
        {
          *span = (GotganSpan) { i, start, end };
          return TRUE;
        }
      if (start <= length)
        return FALSE;
      start -= length + 1;
      end -= length + 1;
    }
  return FALSE;
}

/* --- Writing -------------------------------------------------------------------------------------- */

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_time (JsonBuilder *builder, const char *name, gint64 time)
{
  g_autoptr (GDateTime) utc = time != 0 ? g_date_time_new_from_unix_utc_usec (time) : NULL;
  g_autofree char *text = utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%S.%fZ") : NULL;

  if (text != NULL)
    add_text (builder, name, text);
}

static void
add_id (JsonBuilder *builder, const char *id)
{
  g_autofree char *urn = NULL;
  g_autofree char *scheme = g_uri_parse_scheme (id);

  if (scheme == NULL)
    urn = g_uuid_string_is_valid (id) ? g_strconcat ("urn:uuid:", id, NULL)
                                      : g_strconcat ("urn:gotgan:note:", id, NULL);
  add_text (builder, "id", urn != NULL ? urn : id);
}

static void
add_body (JsonBuilder *builder, const char *purpose, const char *value)
{
  json_builder_begin_object (builder);
  add_text (builder, "type", "TextualBody");
  add_text (builder, "purpose", purpose);
  add_text (builder, "format", "text/plain");
  add_text (builder, "value", value);
  json_builder_end_object (builder);
}

static void
add_bodies (JsonBuilder *builder, GotganNote *note)
{
  const char *comment = gotgan_note_get_comment (note);
  const char *const *tags = gotgan_note_get_tags (note);

  json_builder_set_member_name (builder, "motivation");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, "highlighting");
  if (comment != NULL)
    json_builder_add_string_value (builder, "commenting");
  if (tags != NULL)
    json_builder_add_string_value (builder, "tagging");
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "body");
  json_builder_begin_array (builder);
  add_body (builder, "classifying", gotgan_colour_to_string (gotgan_note_get_colour (note)));
  if (comment != NULL)
    add_body (builder, "commenting", comment);
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    add_body (builder, "tagging", tags[i]);
  json_builder_end_array (builder);
}

static void
add_selectors (JsonBuilder *builder, const GotganAnnotation *self)
{
  const char *prefix = gotgan_note_get_prefix (self->note);
  const char *suffix = gotgan_note_get_suffix (self->note);

  json_builder_set_member_name (builder, "selector");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  add_text (builder, "type", "TextQuoteSelector");
  add_text (builder, "exact", gotgan_note_get_quote (self->note));
  if (prefix != NULL && *prefix != '\0')
    add_text (builder, "prefix", prefix);
  if (suffix != NULL && *suffix != '\0')
    add_text (builder, "suffix", suffix);
  json_builder_end_object (builder);
  if (self->has_position)
    {
      json_builder_begin_object (builder);
      add_text (builder, "type", "TextPositionSelector");
      json_builder_set_member_name (builder, "start");
      json_builder_add_int_value (builder, self->start);
      json_builder_set_member_name (builder, "end");
      json_builder_add_int_value (builder, self->end);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* A TimeState must say when it was; "cached" is where a copy of that state is: the one in a library, by its name. */
static void
add_state (JsonBuilder *builder, const GotganAnnotation *self)
{
  const char *version = gotgan_note_get_version (self->note);
  g_autofree char *name =
      version != NULL ? g_strconcat (GOTGAN_ANNOTATION_VERSION, version, NULL) : NULL;
  gint64 taken = self->taken != 0 ? self->taken : gotgan_note_get_created (self->note);

  if (name == NULL || taken == 0)
    return;
  json_builder_set_member_name (builder, "state");
  json_builder_begin_object (builder);
  add_text (builder, "type", "TimeState");
  add_time (builder, "sourceDate", taken);
  add_text (builder, "cached", name);
  json_builder_end_object (builder);
}

JsonNode *
gotgan_annotation_to_json (const GotganAnnotation *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_id (builder, gotgan_note_get_id (self->note));
  add_text (builder, "type", "Annotation");
  add_time (builder, "created", gotgan_note_get_created (self->note));
  add_time (builder, "modified", gotgan_note_get_modified (self->note));
  add_bodies (builder, self->note);
  json_builder_set_member_name (builder, "target");
  json_builder_begin_object (builder);
  add_text (builder, "type", "SpecificResource");
  add_text (builder, "source", self->url);
  if (self->title != NULL)
    add_text (builder, "dc:title", self->title);
  add_selectors (builder, self);
  add_state (builder, self);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* One annotation a line: a third of what an indented file takes, and tools that compare lines have something to compare. */
#define COLLECTION "urn:gotgan:notes"
#define HEAD                                  \
  "{\"@context\":\"%s\",\"id\":\"" COLLECTION \
  "\",\"type\":\"AnnotationCollection\",\"label\":\"Gotgan\",\"total\":%u"
#define PAGE                                                       \
  ",\"last\":\"" COLLECTION ":1\",\"first\":{\"id\":\"" COLLECTION \
  ":1\",\"type\":\"AnnotationPage\",\"partOf\":\"" COLLECTION "\",\"startIndex\":0,\"items\":["

GBytes *
gotgan_annotations_write (GPtrArray *nodes)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, HEAD, GOTGAN_ANNOTATION_CONTEXT, nodes->len);
  if (nodes->len > 0)
    g_string_append (text, PAGE);
  for (guint i = 0; i < nodes->len; i++)
    {
      g_autofree char *line = json_to_string (nodes->pdata[i], FALSE);

      g_string_append_printf (text, "%s\n%s", i > 0 ? "," : "", line);
    }
  g_string_append (text, nodes->len > 0 ? "\n]}}\n" : "}\n");
  return g_string_free_to_bytes (text);
}
