#include "config.h"

#include "app/import/gotgan-feed-private.h"

#include "app/base/gotgan-text.h"
#include "app/import/gotgan-decoder.h"
#include "app/import/gotgan-feed-date.h"
#include "app/import/gotgan-feed-text.h"
#include "app/import/gotgan-json-split.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Bytes that are decoded at once. */
#define PIECE_BYTES (64 * 1024)

struct _GotganFeedJson
{
  GotganFeedPage *page;
  GotganDecoder *decoder;
  GotganJsonSplit *split;
  JsonParser *parser;
  GString *text;
  gboolean has_head;
};

/* --- Values ------------------------------------------------------------------------------------------- */

static const char *
gotgan_feed_json_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *text;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  text = json_node_get_string (node);
  return text != NULL && *text != '\0' && g_utf8_validate (text, -1, NULL) ? text : NULL;
}

/* An id may be a number: what it is then, not how it was printed. */
static char *
gotgan_feed_json_dup_word (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  const char *text = gotgan_feed_json_text (object, name);

  if (text != NULL)
    return g_strstrip (g_strdup (text));
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_INT64)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
}

static char *
gotgan_feed_json_dup_plain (JsonObject *object, const char *name)
{
  const char *text = gotgan_feed_json_text (object, name);

  return text != NULL ? gotgan_feed_text_squeeze (text) : NULL;
}

static char *
gotgan_feed_json_dup_html (JsonObject *object, const char *name)
{
  const char *text = gotgan_feed_json_text (object, name);

  return text != NULL ? gotgan_feed_text_to_html (text) : NULL;
}

static JsonArray *
gotgan_feed_json_list (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
gotgan_feed_json_object_of (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* --- What items and the feed have ---------------------------------------------------------------------- */

static void
gotgan_feed_json_take (GotganFeedJson *self, GotganFeedDraft *draft, JsonObject *object,
                       GotganFeedSlot slot, guint rank, const char *name)
{
  gotgan_feed_draft_take (draft, slot, rank,
                          gotgan_feed_text_resolve (gotgan_feed_json_text (object, name),
                                                    self->page->url));
}

static void
gotgan_feed_json_take_author (GotganFeedDraft *draft, guint rank, JsonNode *node)
{
  JsonObject *author = gotgan_feed_json_object_of (node);
  const char *name = author != NULL ? gotgan_feed_json_text (author, "name") : NULL;

  if (name != NULL)
    gotgan_feed_draft_take_author (draft, rank, gotgan_feed_text_read_person (name));
}

/* 1.1 has "authors", 1.0 "author". */
static void
gotgan_feed_json_take_authors (GotganFeedDraft *draft, JsonObject *object)
{
  JsonArray *authors = gotgan_feed_json_list (object, "authors");

  for (guint i = 0; authors != NULL && i < json_array_get_length (authors); i++)
    gotgan_feed_json_take_author (draft, 0, json_array_get_element (authors, i));
  gotgan_feed_json_take_author (draft, 1, json_object_get_member (object, "author"));
}

static void
gotgan_feed_json_take_attachments (GotganFeedJson *self, GotganFeedDraft *draft, JsonObject *object)
{
  JsonArray *attachments = gotgan_feed_json_list (object, "attachments");

  for (guint i = 0; attachments != NULL && i < json_array_get_length (attachments); i++)
    {
      JsonObject *attachment = gotgan_feed_json_object_of (json_array_get_element (attachments, i));
      g_autofree char *size = NULL;

      if (attachment == NULL)
        continue;
      size = gotgan_feed_json_dup_word (attachment, "size_in_bytes");
      gotgan_feed_draft_take_enclosure (
          draft,
          gotgan_feed_text_resolve (gotgan_feed_json_text (attachment, "url"), self->page->url),
          gotgan_feed_json_text (attachment, "mime_type"), size);
    }
}

static void
gotgan_feed_json_take_dates (GotganFeedDraft *draft, JsonObject *object)
{
  gotgan_feed_draft_take (draft, GOTGAN_FEED_SLOT_PUBLISHED, 0,
                          gotgan_feed_date_read (gotgan_feed_json_text (object, "date_published")));
  gotgan_feed_draft_take (draft, GOTGAN_FEED_SLOT_MODIFIED, 0,
                          gotgan_feed_date_read (gotgan_feed_json_text (object, "date_modified")));
}

static GotganFeedDraft *
gotgan_feed_json_read_item (GotganFeedJson *self, JsonObject *object)
{
  GotganFeedDraft *draft = gotgan_feed_draft_new ();

  gotgan_feed_draft_take (draft, GOTGAN_FEED_SLOT_ID, 0, gotgan_feed_json_dup_word (object, "id"));
  gotgan_feed_json_take (self, draft, object, GOTGAN_FEED_SLOT_URL, 0, "url");
  gotgan_feed_draft_take (draft, GOTGAN_FEED_SLOT_URL, 1,
                          gotgan_feed_text_resolve (gotgan_feed_json_text (object, "id"), NULL));
  gotgan_feed_json_take (self, draft, object, GOTGAN_FEED_SLOT_URL, 2, "external_url");
  gotgan_feed_draft_take (draft, GOTGAN_FEED_SLOT_TITLE, 0,
                          gotgan_feed_json_dup_plain (object, "title"));
  gotgan_feed_draft_take (draft, GOTGAN_FEED_SLOT_CONTENT, 0,
                          g_strdup (gotgan_feed_json_text (object, "content_html")));
  gotgan_feed_draft_take (draft, GOTGAN_FEED_SLOT_CONTENT, 1,
                          gotgan_feed_json_dup_html (object, "content_text"));
  gotgan_feed_draft_take (draft, GOTGAN_FEED_SLOT_SUMMARY, 0,
                          gotgan_feed_json_dup_html (object, "summary"));
  gotgan_feed_json_take (self, draft, object, GOTGAN_FEED_SLOT_PICTURE, 0, "image");
  gotgan_feed_json_take (self, draft, object, GOTGAN_FEED_SLOT_PICTURE, 1, "banner_image");
  gotgan_feed_draft_take (draft, GOTGAN_FEED_SLOT_LANGUAGE, 0,
                          gotgan_feed_json_dup_word (object, "language"));
  gotgan_feed_json_take_dates (draft, object);
  gotgan_feed_json_take_authors (draft, object);
  gotgan_feed_json_take_attachments (self, draft, object);
  return draft;
}

static void
gotgan_feed_json_read_head (GotganFeedJson *self, JsonObject *object)
{
  GotganFeedDraft *head = self->page->head;

  gotgan_feed_draft_take (head, GOTGAN_FEED_SLOT_TITLE, 0,
                          gotgan_feed_json_dup_plain (object, "title"));
  gotgan_feed_json_take (self, head, object, GOTGAN_FEED_SLOT_URL, 0, "home_page_url");
  gotgan_feed_draft_take (head, GOTGAN_FEED_SLOT_LANGUAGE, 0,
                          gotgan_feed_json_dup_word (object, "language"));
  gotgan_feed_json_take_authors (head, object);
}

/* --- Parsing ------------------------------------------------------------------------------------------- */

static JsonObject *
gotgan_feed_json_parse (GotganFeedJson *self, char *text, gsize length, guint line, GError **error)
{
  g_autoptr (GError) problem = NULL;
  JsonObject *object;

  gotgan_text_mend_escapes (text, length);
  if (!json_parser_load_from_data (self->parser, text, (gssize) length, &problem))
    {
      g_set_error (error, GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_MALFORMED,
                   "In what begins at line %u: %s", line, problem->message);
      return NULL;
    }
  object = gotgan_feed_json_object_of (json_parser_get_root (self->parser));
  if (object == NULL)
    g_set_error_literal (error, GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_MALFORMED,
                         "What should be an object is none");
  return object;
}

/* What stands before the items, for what they take over; whether it is right is seen at the end. */
static void
gotgan_feed_json_peek_head (GotganFeedJson *self)
{
  g_autofree char *rest = gotgan_json_split_dup_rest (self->split);
  g_autofree char *extension = gotgan_json_split_find_member (rest, strlen (rest), "_gotgan");
  JsonObject *object = gotgan_feed_json_parse (self, rest, strlen (rest), 1, NULL);

  self->has_head = TRUE;
  if (object == NULL)
    return;
  gotgan_feed_json_read_head (self, object);
  gotgan_feed_draft_take (self->page->head, GOTGAN_FEED_SLOT_EXTENSION, 0,
                          g_steal_pointer (&extension));
}

static gboolean
gotgan_feed_json_object_cb (const char *text, gsize length, guint line, gpointer user_data,
                            GError **error)
{
  GotganFeedJson *self = user_data;
  g_autofree char *copy = NULL;
  GotganFeedDraft *draft;
  JsonObject *object;

  if (self->page->has_enough)
    return TRUE;
  if (!self->has_head)
    gotgan_feed_json_peek_head (self);
  copy = g_strndup (text, length);
  object = gotgan_feed_json_parse (self, copy, length, line, error);
  if (object == NULL)
    return FALSE;
  draft = gotgan_feed_json_read_item (self, object);
  gotgan_feed_draft_take (draft, GOTGAN_FEED_SLOT_EXTENSION, 0,
                          gotgan_json_split_find_member (text, length, "_gotgan"));
  gotgan_feed_page_tell (self->page, draft);
  return TRUE;
}

static gboolean
gotgan_feed_json_finish (GotganFeedJson *self, GError **error)
{
  g_autofree char *rest = gotgan_json_split_dup_rest (self->split);
  g_autofree char *extension = gotgan_json_split_find_member (rest, strlen (rest), "_gotgan");
  JsonObject *object = gotgan_feed_json_parse (self, rest, strlen (rest), 1, error);
  const char *version = object != NULL ? gotgan_feed_json_text (object, "version") : NULL;
  GotganFeed *feed = self->page->feed;

  if (object == NULL)
    return FALSE;
  if (gotgan_feed_json_list (object, "items") == NULL
      && (version == NULL || strstr (version, "jsonfeed.org") == NULL))
    {
      g_set_error_literal (error, GOTGAN_FEED_ERROR, GOTGAN_FEED_ERROR_NOT_A_FEED,
                           "It is JSON, but no JSON Feed");
      return FALSE;
    }
  gotgan_feed_json_read_head (self, object);
  gotgan_feed_draft_take (self->page->head, GOTGAN_FEED_SLOT_EXTENSION, 0,
                          g_steal_pointer (&extension));
  feed->next =
      gotgan_feed_text_resolve (gotgan_feed_json_text (object, "next_url"), self->page->url);
  feed->is_archive = json_object_get_boolean_member_with_default (object, "expired", FALSE);
  return TRUE;
}

GotganFeedJson *
gotgan_feed_json_new (GotganFeedPage *page, const char *charset)
{
  GotganFeedJson *self = g_new0 (GotganFeedJson, 1);

  self->page = page;
  self->decoder = gotgan_decoder_new (charset);
  self->split = gotgan_json_split_new (GOTGAN_FEED_MAX_DEPTH, GOTGAN_FEED_MAX_ITEM_BYTES,
                                       gotgan_feed_json_object_cb, self);
  self->parser = json_parser_new ();
  json_parser_set_strict (self->parser, TRUE);
  self->text = g_string_new (NULL);
  page->feed->format = GOTGAN_FEED_JSON;
  return self;
}

void
gotgan_feed_json_free (GotganFeedJson *self)
{
  gotgan_decoder_free (self->decoder);
  gotgan_json_split_free (self->split);
  g_object_unref (self->parser);
  g_string_free (self->text, TRUE);
  g_free (self);
}

gboolean
gotgan_feed_json_push (GotganFeedJson *self, const guint8 *data, gsize size, gboolean last,
                       GError **error)
{
  do
    {
      gsize piece = MIN (size, PIECE_BYTES);
      gboolean is_end = last && piece == size;

      g_string_truncate (self->text, 0);
      gotgan_decoder_push (self->decoder, data, piece, is_end, self->text);
      if (!gotgan_json_split_push (self->split, self->text->str, self->text->len, is_end, error))
        return FALSE;
      data += piece;
      size -= piece;
    }
  while (size > 0);
  return !last || gotgan_feed_json_finish (self, error);
}
