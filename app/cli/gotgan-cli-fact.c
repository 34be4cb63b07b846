#include "config.h"

#include "app/cli/gotgan-cli-fact.h"

#include "app/cli/gotgan-cli-claim.h"
#include "app/cli/gotgan-cli-output.h"
#include "app/library/gotgan-labels.h"
#include "app/model/gotgan-claim-json.h"
#include "app/model/gotgan-correction.h"

#include <glib/gi18n-lib.h>

/* Letters of a key that are printed; the beginning of a key is enough to name a fact. */
#define SHORT_KEY 8

GotganClaim *
gotgan_cli_find_fact (GotganLibrary *library, const char *name)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_library_find_claims_async (library, name, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  claims = gotgan_library_find_claims_finish (library, result, &error);
  if (claims == NULL)
    gotgan_cli_refuse (name, error);
  else if (claims->len == 0)
    gotgan_cli_refuse_text (
        name,
        _ ("There is no such fact. “gotgan-cli show” prints the names of an article’s facts."));
  else if (claims->len > 1)
    gotgan_cli_refuse_text (name,
                            _ ("Several facts begin like this. Write more of the name, with the "
                               "number of the article before it."));
  else
    return g_object_ref (g_ptr_array_index (claims, 0));
  return NULL;
}

static const char *
get_key (GotganClaim *claim)
{
  GotganVerdict *verdict = gotgan_claim_get_verdict (claim);

  return verdict != NULL ? gotgan_verdict_get_key (verdict) : gotgan_claim_get_key (claim);
}

static void
print_rules_reading (const GotganVerdictFields *verdict, GotganLanguage language)
{
  if (verdict->reading == NULL || verdict->standing == GOTGAN_STANDING_AGREED
      || (verdict->ruling != GOTGAN_RULING_CORRECTED && verdict->standing == GOTGAN_STANDING_HOLDS))
    return;
  gotgan_cli_printf ("    %s", _ ("The rules read:"));
  gotgan_cli_print_claim (verdict->reading, language, FALSE);
}

void
gotgan_cli_print_fact (GotganClaim *claim, GotganLanguage language)
{
  GotganVerdict *verdict = gotgan_claim_get_verdict (claim);
  const GotganVerdictFields *fields = verdict != NULL ? gotgan_verdict_get_fields (verdict) : NULL;
  const char *standing;

  gotgan_cli_print_claim (claim, language, FALSE);
  if (fields == NULL)
    {
      gotgan_cli_printf ("    %" G_GINT64_FORMAT ":%.*s", gotgan_claim_get_article_id (claim),
                         SHORT_KEY, get_key (claim));
      return;
    }
  standing = gotgan_standing_get_label (fields->standing, fields->ruling);
  gotgan_cli_printf ("    %" G_GINT64_FORMAT ":%.*s · %s%s%s", gotgan_claim_get_article_id (claim),
                     SHORT_KEY, get_key (claim), gotgan_verdict_get_label (verdict),
                     *standing != '\0' ? " · " : "", standing);
  print_rules_reading (fields, language);
}

gboolean
gotgan_cli_flush (GotganLibrary *library)
{
  GAsyncResult *kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gotgan_library_flush_async (library, NULL, gotgan_cli_keep_result_cb, &kept);
  result = gotgan_cli_wait (&kept);
  if (gotgan_library_flush_finish (library, result, &error))
    return TRUE;
  gotgan_cli_refuse (NULL, error);
  return FALSE;
}

static void
add_corrected (JsonBuilder *builder, const char *correction)
{
  const char *const *members = gotgan_correction_get_members ();

  json_builder_set_member_name (builder, "corrected");
  json_builder_begin_array (builder);
  for (guint i = 0; members[i] != NULL; i++)
    if (gotgan_correction_has (correction, members[i]))
      json_builder_add_string_value (builder, members[i]);
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

JsonNode *
gotgan_cli_verdict_to_json (GotganVerdict *verdict)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const GotganVerdictFields *fields;
  g_autoptr (GDateTime) decided = NULL;
  g_autofree char *time = NULL;

  if (verdict == NULL)
    return json_node_new (JSON_NODE_NULL);
  fields = gotgan_verdict_get_fields (verdict);
  decided = g_date_time_new_from_unix_utc_usec (fields->decided);
  time = decided != NULL ? g_date_time_format_iso8601 (decided) : NULL;
  json_builder_begin_object (builder);
  gotgan_cli_add_string (builder, "key", gotgan_verdict_get_key (verdict));
  gotgan_cli_add_string (builder, "ruling", gotgan_ruling_to_string (fields->ruling));
  gotgan_cli_add_string (builder, "standing", gotgan_standing_to_string (fields->standing));
  gotgan_cli_add_string (builder, "decided", time);
  add_corrected (builder, fields->correction);
  add_claim (builder, "judged", fields->claim);
  add_claim (builder, "rules", fields->reading);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
