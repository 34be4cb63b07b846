#include "config.h"

#include "app/model/gotgan-correction.h"

#include "app/model/gotgan-claim-json.h"

static const char *const members[] = { "kind",       "investor", "company",     "amount",
                                       "percent",    "stage",    "basis",       "role",
                                       "cumulative", "date",     "attribution", NULL };

const char *const *
gotgan_correction_get_members (void)
{
  return members;
}

/* Returns: (transfer full) (nullable): those members of @to that differ */
static JsonNode *
find_difference (GotganClaim *from, GotganClaim *to)
{
  g_autoptr (JsonNode) was = gotgan_claim_to_json (from, FALSE);
  g_autoptr (JsonNode) is = gotgan_claim_to_json (to, FALSE);
  g_autoptr (JsonNode) difference = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (difference, json_object_new ());
  for (guint i = 0; members[i] != NULL; i++)
    {
      JsonNode *old = json_object_get_member (json_node_get_object (was), members[i]);
      JsonNode *new = json_object_get_member (json_node_get_object (is), members[i]);

      if (!json_node_equal (old, new))
        json_object_set_member (json_node_get_object (difference), members[i],
                                json_node_copy (new));
    }
  if (json_object_get_size (json_node_get_object (difference)) == 0)
    return NULL;
  return g_steal_pointer (&difference);
}

char *
gotgan_correction_between (GotganClaim *from, GotganClaim *to)
{
  g_autoptr (JsonNode) difference = find_difference (from, to);

  return difference != NULL ? json_to_string (difference, FALSE) : NULL;
}

gboolean
gotgan_claim_says_same (GotganClaim *a, GotganClaim *b)
{
  g_autoptr (JsonNode) difference = find_difference (a, b);

  return difference == NULL;
}

static JsonObject *
parse (const char *correction)
{
  g_autoptr (JsonNode) node = json_from_string (correction, NULL);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_dup_object (node) : NULL;
}

static GotganClaim *
copy_of (GotganClaim *claim)
{
  GotganClaimFields fields;

  gotgan_claim_fields_copy (gotgan_claim_get_fields (claim), &fields);
  return gotgan_claim_new (&fields);
}

static GotganClaim *
copy_with (GotganClaim *claim, JsonObject *changes)
{
  g_autoptr (JsonNode) node = gotgan_claim_to_json (claim, TRUE);
  JsonObject *object = json_node_get_object (node);

  for (guint i = 0; members[i] != NULL; i++)
    if (json_object_has_member (changes, members[i]))
      json_object_set_member (object, members[i], json_object_dup_member (changes, members[i]));
  return gotgan_claim_from_json (node);
}

GotganClaim *
gotgan_correction_apply (const char *correction, GotganClaim *claim)
{
  g_autoptr (JsonObject) changes = correction != NULL ? parse (correction) : NULL;
  GotganClaim *changed = NULL;

  if (correction == NULL)
    changed = copy_of (claim);
  else if (changes != NULL)
    changed = copy_with (claim, changes);
  if (changed != NULL)
    gotgan_claim_set_origin (changed, gotgan_claim_get_article_id (claim),
                             gotgan_claim_get_publisher (claim), gotgan_claim_get_published (claim),
                             gotgan_claim_get_article_title (claim));
  return changed;
}

gboolean
gotgan_correction_has (const char *correction, const char *member)
{
  g_autoptr (JsonObject) changes = correction != NULL ? parse (correction) : NULL;

  return changes != NULL && json_object_has_member (changes, member);
}
