#include "config.h"

#include "app/cli/gotgan-cli-changes.h"

#include "app/base/gotgan-text.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/model/gotgan-claim-json.h"

static void
add_versions (JsonBuilder *builder, GPtrArray *versions)
{
  json_builder_set_member_name (builder, "versions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < versions->len; i++)
    {
      const GotganArticleVersion *version = g_ptr_array_index (versions, i);
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc_usec (version->imported);
      g_autofree char *imported = time != NULL ? g_date_time_format_iso8601 (time) : NULL;

      json_builder_begin_object (builder);
      gotgan_cli_add_string (builder, "version", version->version);
      gotgan_cli_add_string (builder, "title", version->title);
      gotgan_cli_add_string (builder, "imported", imported);
      gotgan_cli_add_boolean (builder, "partial", version->is_partial);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_range (JsonBuilder *builder, const char *name, guint start, guint end)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, start);
  json_builder_add_int_value (builder, end);
  json_builder_end_array (builder);
}

static void
add_words (JsonBuilder *builder, const GArray *words, const char *before, const char *after)
{
  json_builder_set_member_name (builder, "words");
  json_builder_begin_array (builder);
  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const GotganWordChange *change = &g_array_index (words, GotganWordChange, i);
      g_autofree char *was = gotgan_text_slice (before, change->before, change->before_end);
      g_autofree char *is = gotgan_text_slice (after, change->after, change->after_end);

      json_builder_begin_object (builder);
      add_range (builder, "before", change->before, change->before_end);
      add_range (builder, "after", change->after, change->after_end);
      gotgan_cli_add_string (builder, "was", was);
      gotgan_cli_add_string (builder, "is", is);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_index (JsonBuilder *builder, const char *name, guint index)
{
  json_builder_set_member_name (builder, name);
  if (index == GOTGAN_CHANGE_NOWHERE)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, index);
}

static void
add_title (JsonBuilder *builder, GotganChanges *changes)
{
  const GotganParagraphChange *change = gotgan_changes_get_title (changes);
  const char *before = gotgan_article_get_title (gotgan_changes_get_before (changes));
  const char *after = gotgan_article_get_title (gotgan_changes_get_after (changes));

  json_builder_set_member_name (builder, "title");
  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "kind", gotgan_change_kind_to_string (change->kind));
  add_words (builder, change->words, before != NULL ? before : "", after != NULL ? after : "");
  json_builder_end_object (builder);
}

static const char *
get_text (GotganArticle *article, guint paragraph)
{
  return paragraph != GOTGAN_CHANGE_NOWHERE
             ? gotgan_article_get_paragraph (article, paragraph)->text
             : NULL;
}

static void
add_paragraph (JsonBuilder *builder, GotganChanges *changes, const GotganParagraphChange *change)
{
  const char *was = get_text (gotgan_changes_get_before (changes), change->before);
  const char *is = get_text (gotgan_changes_get_after (changes), change->after);

  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "kind", gotgan_change_kind_to_string (change->kind));
  add_index (builder, "before", change->before);
  add_index (builder, "after", change->after);
  gotgan_cli_add_string (builder, "was", was);
  gotgan_cli_add_string (builder, "is", is);
  add_words (builder, change->words, was, is);
  json_builder_end_object (builder);
}

static void
add_paragraphs (JsonBuilder *builder, GotganChanges *changes)
{
  json_builder_set_member_name (builder, "paragraphs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < gotgan_changes_get_n_paragraphs (changes); i++)
    {
      const GotganParagraphChange *change = gotgan_changes_get_paragraph (changes, i);

      if (change->kind != GOTGAN_CHANGE_SAME)
        add_paragraph (builder, changes, change);
    }
  json_builder_end_array (builder);
}

static void
add_notes (JsonBuilder *builder, GPtrArray *notes)
{
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++)
    {
      const GotganNoteChange *change = g_ptr_array_index (notes, i);

      json_builder_begin_object (builder);
      gotgan_cli_add_string (builder, "id", gotgan_note_get_id (change->note));
      gotgan_cli_add_string (builder, "quote", gotgan_note_get_quote (change->note));
      gotgan_cli_add_string (builder, "state", gotgan_anchor_state_to_string (change->state));
      gotgan_cli_add_int (builder, "paragraph", change->span.paragraph);
      gotgan_cli_add_int (builder, "start", change->span.start);
      gotgan_cli_add_int (builder, "end", change->span.end);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_claim (JsonBuilder *builder, const char *name, GotganClaim *claim)
{
  json_builder_set_member_name (builder, name);
  if (claim != NULL)
    json_builder_add_value (builder, gotgan_claim_to_json (claim, FALSE));
  else
    json_builder_add_null_value (builder);
}

static void
add_claims (JsonBuilder *builder, GPtrArray *claims)
{
  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 0; i < claims->len; i++)
    {
      const GotganClaimChange *change = g_ptr_array_index (claims, i);

      json_builder_begin_object (builder);
      add_claim (builder, "before", change->before);
      add_claim (builder, "after", change->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_deal (JsonBuilder *builder, const char *name, GotganDeal *deal)
{
  json_builder_set_member_name (builder, name);
  if (deal == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "id", gotgan_deal_get_id (deal));
  gotgan_cli_add_string (builder, "kind", gotgan_kind_to_string (gotgan_deal_get_kind (deal)));
  gotgan_cli_add_string (builder, "stage", gotgan_stage_to_string (gotgan_deal_get_stage (deal)));
  gotgan_cli_add_string (builder, "amount",
                         gotgan_deal_get_amount (deal) != NULL ? gotgan_deal_get_amount (deal)->text
                                                               : NULL);
  gotgan_cli_add_int (builder, "sources", gotgan_deal_get_n_sources (deal));
  gotgan_cli_add_boolean (builder, "disputed", gotgan_deal_get_disputed (deal));
  json_builder_end_object (builder);
}

static void
add_deals (JsonBuilder *builder, GPtrArray *deals)
{
  json_builder_set_member_name (builder, "deals");
  json_builder_begin_array (builder);
  for (guint i = 0; i < deals->len; i++)
    {
      const GotganDealChange *change = g_ptr_array_index (deals, i);

      json_builder_begin_object (builder);
      add_deal (builder, "before", change->before);
      add_deal (builder, "after", change->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
gotgan_cli_print_changes (GotganChanges *changes, GPtrArray *versions)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  GotganArticle *before = gotgan_changes_get_before (changes);
  GotganArticle *after = gotgan_changes_get_after (changes);

  json_builder_begin_object (builder);
  gotgan_cli_add_int (builder, "article_id", gotgan_article_get_id (after));
  add_versions (builder, versions);
  gotgan_cli_add_string (builder, "from",
                         before != NULL ? gotgan_article_get_version (before) : NULL);
  gotgan_cli_add_string (builder, "to", gotgan_article_get_version (after));
  if (before != NULL)
    {
      add_title (builder, changes);
      add_paragraphs (builder, changes);
      add_notes (builder, gotgan_changes_get_notes (changes));
      add_claims (builder, gotgan_changes_get_claims (changes));
      add_deals (builder, gotgan_changes_get_deals (changes));
    }
  json_builder_end_object (builder);
  gotgan_cli_print_builder (builder);
}
