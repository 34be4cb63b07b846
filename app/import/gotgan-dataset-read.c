/* What others published is read here, so nothing in it is taken for granted: neither types nor sizes, nor that a claim says
 * what a claim can say. */
#include "config.h"

#include "app/import/gotgan-dataset-item.h"

#include "app/base/gotgan-text.h"
#include "app/import/gotgan-dataset-text.h"
#include "app/import/gotgan-dataset-time.h"
#include "app/model/gotgan-claim-check.h"
#include "app/model/gotgan-claim-json.h"
#include "app/model/gotgan-correction.h"
#include "app/model/gotgan-edtf.h"
#include "app/model/gotgan-note.h"

#include <math.h>
#include <string.h>

/* Letters of a key, which is a hash in hex. */
#define MAX_KEY 64
/* Claims that rest on the same words as one. */
#define MAX_BESIDE 100
/* Bytes of a publisher's name, a date. */
#define MAX_NAME 1000

void
gotgan_dataset_item_free (GotganDatasetItem *item)
{
  g_clear_object (&item->article);
  g_clear_pointer (&item->review, gotgan_review_free);
  g_clear_pointer (&item->parties, g_ptr_array_unref);
  g_free (item->id);
  g_free (item);
}

/* --- Values ------------------------------------------------------------------------------------- */

static JsonNode *
gotgan_dataset_read_value (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type
             ? node
             : NULL;
}

/* Returns: (nullable): a text of at most @max bytes */
static const char *
gotgan_dataset_read_text (JsonObject *object, const char *name, gsize max)
{
  JsonNode *node = gotgan_dataset_read_value (object, name, G_TYPE_STRING);
  const char *text = node != NULL ? json_node_get_string (node) : NULL;

  return text != NULL && strlen (text) <= max && g_utf8_validate (text, -1, NULL) ? text : NULL;
}

static JsonArray *
gotgan_dataset_read_list (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
gotgan_dataset_read_element (JsonArray *array, guint index)
{
  JsonNode *node = json_array_get_element (array, index);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static guint
gotgan_dataset_read_length (JsonArray *array)
{
  return array != NULL ? MIN (json_array_get_length (array), GOTGAN_DATASET_MAX_REVIEWED) : 0;
}

static gboolean
gotgan_dataset_read_is_key (const char *text)
{
  return text != NULL && *text != '\0' && strlen (text) <= MAX_KEY
         && strspn (text, "0123456789abcdef") == strlen (text);
}

static const char *
gotgan_dataset_read_key (JsonObject *object, const char *name)
{
  const char *key = gotgan_dataset_read_text (object, name, MAX_KEY);

  return gotgan_dataset_read_is_key (key) ? key : NULL;
}

/* --- Verdicts ----------------------------------------------------------------------------------- */

/* A claim of the rules is not asked whether it is complete, only whether its numbers are some. */
static gboolean
gotgan_dataset_read_is_sound (const GotganClaimFields *fields)
{
  return isfinite (fields->percent) && isfinite (fields->confidence) && fields->quote[0] != '\0'
         && fields->span.start < fields->span.end
         && (fields->amount == NULL || fields->amount->money.min <= fields->amount->money.max);
}

static char **
gotgan_dataset_read_beside (JsonObject *object)
{
  JsonArray *array = gotgan_dataset_read_list (object, "beside");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint length = array != NULL ? MIN (json_array_get_length (array), MAX_BESIDE) : 0;

  for (guint i = 0; i < length; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *key =
          json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

      if (gotgan_dataset_read_is_key (key))
        g_strv_builder_add (builder, key);
    }
  return g_strv_builder_end (builder);
}

static char *
gotgan_dataset_read_context (JsonObject *object, const char *name)
{
  /* A code point has four bytes at most. */
  const char *text = gotgan_dataset_read_text (object, name, GOTGAN_NOTE_CONTEXT * 4);

  return g_strdup (text != NULL && gotgan_text_length (text) <= GOTGAN_NOTE_CONTEXT ? text : "");
}

/* What a person says must be a whole claim; what the rules said must be corrected in fields there are. */
static gboolean
gotgan_dataset_read_correction (JsonObject *object, GotganVerdictFields *fields)
{
  JsonNode *node = json_object_get_member (object, "correction");
  g_autoptr (GotganClaim) corrected = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  fields->correction = json_to_string (node, FALSE);
  corrected = gotgan_correction_apply (fields->correction, fields->claim);
  if (corrected == NULL || !gotgan_claim_check (gotgan_claim_get_fields (corrected), NULL))
    return FALSE;
  g_free (fields->correction);
  fields->correction = gotgan_correction_between (fields->claim, corrected);
  return fields->correction != NULL;
}

static gboolean
gotgan_dataset_read_ruling (JsonObject *object, GotganVerdictFields *fields)
{
  if (!json_object_has_member (object, "ruling"))
    return TRUE;
  if (!gotgan_ruling_from_string (gotgan_dataset_read_text (object, "ruling", MAX_NAME),
                                  &fields->ruling)
      || !gotgan_dataset_time_read (gotgan_dataset_read_text (object, "decided", MAX_NAME),
                                    &fields->decided))
    return FALSE;
  if (fields->ruling == GOTGAN_RULING_CORRECTED)
    return gotgan_dataset_read_correction (object, fields);
  return fields->ruling != GOTGAN_RULING_ADDED
         || gotgan_claim_check (gotgan_claim_get_fields (fields->claim), NULL);
}

/* Returns: (transfer full) (nullable): */
static GotganVerdict *
gotgan_dataset_read_verdict (JsonObject *object)
{
  JsonNode *claim = json_object_get_member (object, "claim");
  GotganVerdictFields fields = { 0 };

  fields.claim = claim != NULL ? gotgan_claim_from_json (claim) : NULL;
  if (fields.claim == NULL || !gotgan_dataset_read_is_sound (gotgan_claim_get_fields (fields.claim))
      || !gotgan_dataset_read_ruling (object, &fields))
    {
      gotgan_verdict_fields_clear (&fields);
      return NULL;
    }
  fields.version = g_strdup (gotgan_dataset_read_key (object, "text"));
  fields.prefix = gotgan_dataset_read_context (object, "prefix");
  fields.suffix = gotgan_dataset_read_context (object, "suffix");
  fields.beside = gotgan_dataset_read_beside (object);
  return gotgan_verdict_new (&fields);
}

/* Of two verdicts on one claim the first counts. */
static void
gotgan_dataset_read_verdicts (JsonArray *array, GotganReview *review)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < gotgan_dataset_read_length (array); i++)
    {
      JsonObject *object = gotgan_dataset_read_element (array, i);
      g_autoptr (GotganVerdict) verdict =
          object != NULL ? gotgan_dataset_read_verdict (object) : NULL;

      if (verdict == NULL || g_hash_table_contains (seen, gotgan_verdict_get_key (verdict)))
        continue;
      g_hash_table_add (seen, (gpointer) gotgan_verdict_get_key (verdict));
      g_ptr_array_add (review->verdicts, g_steal_pointer (&verdict));
    }
}

static void
gotgan_dataset_read_link (JsonObject *object, GotganReview *review)
{
  const char *key = gotgan_dataset_read_key (object, "claim");
  const char *item = gotgan_dataset_read_text (object, "item", GOTGAN_DATASET_MAX_ID);
  const char *other = gotgan_dataset_read_key (object, "other");
  JsonNode *together = gotgan_dataset_read_value (object, "together", G_TYPE_BOOLEAN);
  gint64 decided;

  if (key != NULL && item != NULL && other != NULL && together != NULL
      && gotgan_dataset_time_read (gotgan_dataset_read_text (object, "decided", MAX_NAME),
                                   &decided))
    gotgan_review_add_link (review, key, item, other, json_node_get_boolean (together), decided);
}

static GotganReview *
gotgan_dataset_read_review (JsonObject *extension)
{
  GotganReview *review = gotgan_review_new ();
  JsonArray *links = gotgan_dataset_read_list (extension, "links");

  gotgan_dataset_read_verdicts (gotgan_dataset_read_list (extension, "reviewed"), review);
  for (guint i = 0; i < gotgan_dataset_read_length (links); i++)
    {
      JsonObject *object = gotgan_dataset_read_element (links, i);

      if (object != NULL)
        gotgan_dataset_read_link (object, review);
    }
  return review;
}

/* --- The item ----------------------------------------------------------------------------------- */

static JsonNode *
gotgan_dataset_read_extension (const char *text)
{
  g_autoptr (JsonNode) node = NULL;

  if (text == NULL || strlen (text) > GOTGAN_DATASET_MAX_BYTES)
    return NULL;
  node = json_from_string (text, NULL);
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? g_steal_pointer (&node) : NULL;
}

gboolean
gotgan_dataset_is_known (const char *extension)
{
  g_autoptr (JsonNode) node = gotgan_dataset_read_extension (extension);
  JsonNode *version = node != NULL ? gotgan_dataset_read_value (json_node_get_object (node),
                                                                "version", G_TYPE_INT64)
                                   : NULL;

  return version != NULL && json_node_get_int (version) >= 1
         && json_node_get_int (version) <= GOTGAN_DATASET_VERSION;
}

/* Returns: (transfer full) (nullable): %NULL when it is not the text that was published */
static GotganArticle *
gotgan_dataset_read_article (const GotganFeedItem *item, JsonObject *extension)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  const char *text = gotgan_dataset_read_key (extension, "text");
  const char *published = gotgan_dataset_read_text (extension, "published", MAX_NAME);
  GotganLanguage language;
  guint32 first, last;

  if (text == NULL || item->content == NULL || item->language == NULL
      || !gotgan_language_from_string (item->language, &language)
      || !gotgan_dataset_text_read (item->content, article))
    return NULL;
  gotgan_article_set_title (article, item->title);
  if (gotgan_article_get_n_paragraphs (article) == 0
      || !g_str_equal (gotgan_article_get_version (article), text))
    return NULL;
  gotgan_article_set_language (article, language);
  gotgan_article_set_url (article, item->url);
  gotgan_article_set_authors (article, (const char *const *) item->authors);
  gotgan_article_set_publisher (article,
                                gotgan_dataset_read_text (extension, "publisher", MAX_NAME));
  if (gotgan_edtf_bounds (published, &first, &last))
    gotgan_article_set_published (article, published);
  return g_steal_pointer (&article);
}

GotganDatasetItem *
gotgan_dataset_item_read (const GotganFeedItem *item)
{
  g_autoptr (JsonNode) node = gotgan_dataset_read_extension (item->extension);
  JsonObject *extension = node != NULL ? json_node_get_object (node) : NULL;
  g_autoptr (GotganArticle) article =
      extension != NULL ? gotgan_dataset_read_article (item, extension) : NULL;
  GotganDatasetItem *read;

  if (article == NULL)
    return NULL;
  read = g_new0 (GotganDatasetItem, 1);
  read->article = g_steal_pointer (&article);
  if (!gotgan_dataset_time_read (gotgan_dataset_read_text (extension, "modified", MAX_NAME),
                                 &read->modified))
    read->modified = 0;
  read->review = gotgan_dataset_read_review (extension);
  return read;
}
