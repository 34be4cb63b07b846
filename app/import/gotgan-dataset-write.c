#include "config.h"

#include "app/import/gotgan-dataset-item.h"

#include "app/import/gotgan-dataset-text.h"
#include "app/import/gotgan-dataset-time.h"
#include "app/model/gotgan-claim-json.h"

#include <string.h>

static void
gotgan_dataset_write_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
gotgan_dataset_write_time (JsonBuilder *builder, const char *name, gint64 time)
{
  g_autofree char *text = gotgan_dataset_time_write (time);

  gotgan_dataset_write_text (builder, name, text);
}

/* --- What was reviewed -------------------------------------------------------------------------- */

/* Texts of the store; an empty one says nothing. */
static void
gotgan_dataset_write_context (JsonBuilder *builder, const char *name, const char *text)
{
  if (text != NULL && *text != '\0')
    gotgan_dataset_write_text (builder, name, text);
}

static void
gotgan_dataset_write_beside (JsonBuilder *builder, char **beside)
{
  if (beside == NULL || beside[0] == NULL)
    return;
  json_builder_set_member_name (builder, "beside");
  json_builder_begin_array (builder);
  for (gsize i = 0; beside[i] != NULL; i++)
    json_builder_add_string_value (builder, beside[i]);
  json_builder_end_array (builder);
}

static void
gotgan_dataset_write_verdict (JsonBuilder *builder, GotganVerdict *verdict)
{
  const GotganVerdictFields *fields = gotgan_verdict_get_fields (verdict);
  JsonNode *correction =
      fields->correction != NULL ? json_from_string (fields->correction, NULL) : NULL;

  json_builder_begin_object (builder);
  if (fields->ruling != GOTGAN_RULING_NONE)
    {
      gotgan_dataset_write_text (builder, "ruling", gotgan_ruling_to_string (fields->ruling));
      gotgan_dataset_write_time (builder, "decided", fields->decided);
    }
  gotgan_dataset_write_context (builder, "text", fields->version);
  json_builder_set_member_name (builder, "claim");
  json_builder_add_value (builder, gotgan_claim_to_json (fields->claim, TRUE));
  if (correction != NULL)
    {
      json_builder_set_member_name (builder, "correction");
      json_builder_add_value (builder, correction);
    }
  gotgan_dataset_write_context (builder, "prefix", fields->prefix);
  gotgan_dataset_write_context (builder, "suffix", fields->suffix);
  gotgan_dataset_write_beside (builder, fields->beside);
  json_builder_end_object (builder);
}

static void
gotgan_dataset_write_link (JsonBuilder *builder, const GotganReviewLink *link)
{
  json_builder_begin_object (builder);
  gotgan_dataset_write_text (builder, "claim", link->key);
  gotgan_dataset_write_text (builder, "item", link->item);
  gotgan_dataset_write_text (builder, "other", link->other);
  json_builder_set_member_name (builder, "together");
  json_builder_add_boolean_value (builder, link->together);
  gotgan_dataset_write_time (builder, "decided", link->decided);
  json_builder_end_object (builder);
}

static void
gotgan_dataset_write_review (JsonBuilder *builder, GotganReview *review)
{
  gotgan_review_sort (review);
  if (review->verdicts->len > 0)
    {
      json_builder_set_member_name (builder, "reviewed");
      json_builder_begin_array (builder);
      for (guint i = 0; i < review->verdicts->len; i++)
        gotgan_dataset_write_verdict (builder, g_ptr_array_index (review->verdicts, i));
      json_builder_end_array (builder);
    }
  if (review->links->len > 0)
    {
      json_builder_set_member_name (builder, "links");
      json_builder_begin_array (builder);
      for (guint i = 0; i < review->links->len; i++)
        gotgan_dataset_write_link (builder, g_ptr_array_index (review->links, i));
      json_builder_end_array (builder);
    }
}

/* --- The item ----------------------------------------------------------------------------------- */

static void
gotgan_dataset_write_authors (JsonBuilder *builder, const char *const *authors)
{
  if (authors[0] == NULL)
    return;
  json_builder_set_member_name (builder, "authors");
  json_builder_begin_array (builder);
  for (gsize i = 0; authors[i] != NULL; i++)
    {
      json_builder_begin_object (builder);
      gotgan_dataset_write_text (builder, "name", authors[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* "2026-02-01T09:00:00+09:00": RFC 3339 has no time without seconds and zone. */
static gboolean
gotgan_dataset_write_is_moment (const char *published)
{
  gsize length = published != NULL ? strlen (published) : 0;

  return length > 19 && published[10] == 'T' && published[13] == ':' && published[16] == ':'
         && (published[length - 1] == 'Z' || (length == 25 && published[22] == ':'));
}

static void
gotgan_dataset_write_parties (JsonBuilder *builder, GPtrArray *parties)
{
  if (parties == NULL || parties->len == 0)
    return;
  json_builder_set_member_name (builder, "parties");
  json_builder_begin_array (builder);
  for (guint i = 0; i < parties->len; i++)
    json_builder_add_value (builder, gotgan_party_ref_to_json (g_ptr_array_index (parties, i)));
  json_builder_end_array (builder);
}

static void
gotgan_dataset_write_extension (JsonBuilder *builder, const GotganDatasetItem *item)
{
  json_builder_set_member_name (builder, "_gotgan");
  json_builder_begin_object (builder);
  gotgan_dataset_write_text (builder, "text", gotgan_article_get_version (item->article));
  gotgan_dataset_write_time (builder, "modified", item->modified);
  gotgan_dataset_write_text (builder, "publisher", gotgan_article_get_publisher (item->article));
  gotgan_dataset_write_text (builder, "published", gotgan_article_get_published (item->article));
  gotgan_dataset_write_parties (builder, item->parties);
  gotgan_dataset_write_review (builder, item->review);
  json_builder_end_object (builder);
}

JsonNode *
gotgan_dataset_item_write (const GotganDatasetItem *item)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *html = gotgan_dataset_text_write (item->article);
  const char *published = gotgan_article_get_published (item->article);

  json_builder_begin_object (builder);
  gotgan_dataset_write_text (builder, "id", item->id);
  gotgan_dataset_write_text (builder, "url", gotgan_article_get_url (item->article));
  gotgan_dataset_write_text (builder, "title", gotgan_article_get_title (item->article));
  gotgan_dataset_write_authors (builder, gotgan_article_get_authors (item->article));
  gotgan_dataset_write_text (
      builder, "language", gotgan_language_to_string (gotgan_article_get_language (item->article)));
  if (gotgan_dataset_write_is_moment (published))
    gotgan_dataset_write_text (builder, "date_published", published);
  gotgan_dataset_write_time (builder, "date_modified",
                             item->modified - item->modified % G_USEC_PER_SEC);
  gotgan_dataset_write_text (builder, "content_html", html);
  gotgan_dataset_write_extension (builder, item);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
