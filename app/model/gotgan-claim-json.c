#include "config.h"

#include "app/model/gotgan-claim-json.h"

#include <math.h>
#include <string.h>

static void
add_text (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_strings (JsonBuilder *builder, const char *name, const char *const *values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);
  json_builder_end_array (builder);
}

static void
add_party (JsonBuilder *builder, const char *name, const GotganPartyRef *ref)
{
  json_builder_set_member_name (builder, name);
  if (ref == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_text (builder, "id", ref->id);
  add_text (builder, "name", ref->name);
  json_builder_end_object (builder);
}

static void
add_money (JsonBuilder *builder, const GotganMoney *money)
{
  add_text (builder, "currency", money->currency);
  add_integer (builder, "min", money->min);
  add_integer (builder, "max", money->max);
}

static void
add_amount (JsonBuilder *builder, const GotganAmount *amount)
{
  json_builder_set_member_name (builder, "amount");
  if (amount == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  add_money (builder, &amount->money);
  add_text (builder, "qualifier", gotgan_qualifier_to_string (amount->qualifier));
  add_text (builder, "text", amount->text);
  json_builder_set_member_name (builder, "local");
  if (amount->has_local)
    {
      json_builder_begin_object (builder);
      add_money (builder, &amount->local);
      json_builder_end_object (builder);
    }
  else
    json_builder_add_null_value (builder);
  json_builder_end_object (builder);
}

static void
add_percent (JsonBuilder *builder, double percent)
{
  json_builder_set_member_name (builder, "percent");
  if (percent < 0)
    json_builder_add_null_value (builder);
  else if (percent == floor (percent))
    json_builder_add_int_value (builder, (gint64) percent);
  else
    json_builder_add_double_value (builder, percent);
}

JsonNode *
gotgan_claim_to_json (GotganClaim *claim, gboolean with_trace)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_text (builder, "kind", gotgan_kind_to_string (fields->kind));
  add_party (builder, "investor", fields->investor);
  add_party (builder, "company", fields->company);
  add_amount (builder, fields->amount);
  add_percent (builder, fields->percent);
  add_text (builder, "stage", gotgan_stage_to_string (fields->stage));
  add_text (builder, "basis", gotgan_basis_to_string (fields->basis));
  add_text (builder, "role", fields->lead ? "lead" : NULL);
  json_builder_set_member_name (builder, "cumulative");
  json_builder_add_boolean_value (builder, fields->cumulative);
  add_text (builder, "date", fields->date);
  add_strings (builder, "attribution", (const char *const *) fields->attribution);
  add_text (builder, "speaker", gotgan_speaker_to_string (fields->speaker));
  add_text (builder, "quote", fields->quote);
  add_integer (builder, "paragraph", fields->span.paragraph);
  add_integer (builder, "start", fields->span.start);
  add_integer (builder, "end", fields->span.end);
  json_builder_set_member_name (builder, "confidence");
  /* A product of guesses; more digits would say more than is known. */
  json_builder_add_double_value (builder, round (fields->confidence * 100) / 100);
  if (with_trace)
    {
      add_text (builder, "rule", fields->rule);
      add_strings (builder, "trace", (const char *const *) fields->trace);
    }
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/* What the members above are made with, by itself. */
static JsonNode *
take_member (JsonBuilder *builder, const char *name)
{
  g_autoptr (JsonNode) root = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_object_dup_member (json_node_get_object (root), name);
}

JsonNode *
gotgan_party_ref_to_json (const GotganPartyRef *ref)
{
  g_autoptr (JsonBuilder) builder = json_builder_begin_object (json_builder_new ());

  add_party (builder, "party", ref);
  return take_member (builder, "party");
}

JsonNode *
gotgan_amount_to_json (const GotganAmount *amount)
{
  g_autoptr (JsonBuilder) builder = json_builder_begin_object (json_builder_new ());

  add_amount (builder, amount);
  return take_member (builder, "amount");
}

static JsonNode *
find_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

static const char *
find_text (JsonObject *object, const char *name)
{
  JsonNode *node = find_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static JsonObject *
find_object (JsonObject *object, const char *name)
{
  JsonNode *node = find_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
find_number (JsonObject *object, const char *name, double *value)
{
  JsonNode *node = find_member (object, name);
  GType type = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return FALSE;
  *value = json_node_get_double (node);

  return isfinite (*value);
}

static gboolean
find_integer (JsonObject *object, const char *name, gint64 *value)
{
  JsonNode *node = find_member (object, name);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;
  *value = json_node_get_int (node);

  return TRUE;
}

static gboolean
find_offset (JsonObject *object, const char *name, guint *value)
{
  gint64 number;

  if (!find_integer (object, name, &number) || number < 0 || number > G_MAXUINT)
    return FALSE;
  *value = (guint) number;

  return TRUE;
}

static gboolean
find_flag (JsonObject *object, const char *name)
{
  JsonNode *node = find_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_BOOLEAN
         && json_node_get_boolean (node);
}

static char **
dup_strings (JsonObject *object, const char *name)
{
  JsonNode *node = find_member (object, name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) == G_TYPE_STRING)
        g_strv_builder_add (builder, json_node_get_string (element));
    }

  return g_strv_builder_end (builder);
}

static GotganPartyRef *
dup_party (JsonObject *object, const char *name)
{
  JsonObject *party = find_object (object, name);
  const char *written = party != NULL ? find_text (party, "name") : NULL;

  return written != NULL ? gotgan_party_ref_new (find_text (party, "id"), written) : NULL;
}

static gboolean
read_money (JsonObject *object, GotganMoney *money)
{
  const char *currency = find_text (object, "currency");

  if (currency == NULL || strlen (currency) != 3)
    return FALSE;
  g_strlcpy (money->currency, currency, sizeof money->currency);

  return find_integer (object, "min", &money->min) && find_integer (object, "max", &money->max);
}

static GotganAmount *
dup_amount (JsonObject *object)
{
  GotganQualifier qualifier = GOTGAN_QUALIFIER_EXACT;
  JsonObject *local = find_object (object, "local");
  GotganMoney money;
  GotganAmount *amount;

  if (!read_money (object, &money)
      || !gotgan_qualifier_from_string (find_text (object, "qualifier"), &qualifier))
    return NULL;
  amount = gotgan_amount_new (&money, qualifier, find_text (object, "text"));
  amount->has_local = local != NULL && read_money (local, &amount->local);

  return amount;
}

/* Reads what every claim must have; %FALSE when something is missing. */
static gboolean
read_fields (JsonObject *object, GotganClaimFields *fields)
{
  JsonObject *amount = find_object (object, "amount");
  gboolean with_state;

  if (!gotgan_kind_from_string (find_text (object, "kind"), &fields->kind)
      || !find_offset (object, "paragraph", &fields->span.paragraph)
      || !find_offset (object, "start", &fields->span.start)
      || !find_offset (object, "end", &fields->span.end))
    return FALSE;
  with_state = gotgan_kind_is_deal (fields->kind)
                   ? gotgan_stage_from_string (find_text (object, "stage"), &fields->stage)
                   : gotgan_basis_from_string (find_text (object, "basis"), &fields->basis);
  fields->quote = g_strdup (find_text (object, "quote"));
  fields->amount = amount != NULL ? dup_amount (amount) : NULL;

  return with_state && fields->quote != NULL && (amount == NULL || fields->amount != NULL);
}

GotganClaim *
gotgan_claim_from_json (JsonNode *node)
{
  GotganClaimFields fields = { .percent = -1 };
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  object = json_node_get_object (node);
  if (!read_fields (object, &fields))
    {
      gotgan_claim_fields_clear (&fields);
      return NULL;
    }
  fields.investor = dup_party (object, "investor");
  fields.company = dup_party (object, "company");
  if (!find_number (object, "percent", &fields.percent))
    fields.percent = -1;
  fields.lead = g_strcmp0 (find_text (object, "role"), "lead") == 0;
  fields.cumulative = find_flag (object, "cumulative");
  fields.date = g_strdup (find_text (object, "date"));
  fields.attribution = dup_strings (object, "attribution");
  gotgan_speaker_from_string (find_text (object, "speaker"), &fields.speaker);
  find_number (object, "confidence", &fields.confidence);
  fields.rule = g_strdup (find_text (object, "rule"));
  fields.trace = dup_strings (object, "trace");

  return gotgan_claim_new (&fields);
}

JsonNode *
gotgan_article_to_json (GotganArticle *article)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_text (builder, "title", gotgan_article_get_title (article));
  add_strings (builder, "authors", gotgan_article_get_authors (article));
  add_text (builder, "publisher", gotgan_article_get_publisher (article));
  add_text (builder, "published", gotgan_article_get_published (article));
  add_text (builder, "language", gotgan_language_to_string (gotgan_article_get_language (article)));
  add_text (builder, "url", gotgan_article_get_url (article));
  json_builder_set_member_name (builder, "paragraphs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    json_builder_add_string_value (builder, gotgan_article_get_paragraph (article, i)->text);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
