#include "config.h"

#include "app/library/gotgan-claim-lines.h"

#include "app/facts/gotgan-deals.h"
#include "app/library/gotgan-data-files.h"
#include "app/model/gotgan-claim-json.h"

#include <string.h>

static const char *
find_text (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static JsonNode *
find_member (JsonNode *node, const char *name, JsonNodeType type)
{
  JsonNode *member = node != NULL && JSON_NODE_HOLDS_OBJECT (node)
                         ? json_object_get_member (json_node_get_object (node), name)
                         : NULL;

  return member != NULL && json_node_get_node_type (member) == type ? member : NULL;
}

static gboolean
read_line (const char *line, gint64 number, GPtrArray *claims)
{
  g_autoptr (JsonNode) root = json_from_string (line, NULL);
  JsonNode *article = find_member (root, "article", JSON_NODE_OBJECT);
  JsonNode *list = find_member (root, "claims", JSON_NODE_ARRAY);
  JsonArray *array;

  if (article == NULL || list == NULL)
    return FALSE;
  array = json_node_get_array (list);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      GotganClaim *claim = gotgan_claim_from_json (json_array_get_element (array, i));
      JsonObject *origin = json_node_get_object (article);

      if (claim == NULL)
        return FALSE;
      gotgan_claim_set_origin (claim, number, find_text (origin, "publisher"),
                               find_text (origin, "published"), find_text (origin, "title"));
      g_ptr_array_add (claims, claim);
    }
  return TRUE;
}

GPtrArray *
gotgan_claim_lines_read (GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gint64 i = 0; lines[i] != NULL; i++)
    {
      if (*g_strstrip (lines[i]) == '\0' || read_line (lines[i], i + 1, claims))
        continue;
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   "Line %" G_GINT64_FORMAT " is no article with its claims", i + 1);
      return NULL;
    }
  return g_steal_pointer (&claims);
}

GListModel *
gotgan_claim_lines_cluster (GPtrArray *claims, GError **error)
{
  g_autoptr (GotganRules) rules = gotgan_data_files_dup_rules (error);
  g_autoptr (GPtrArray) deals = NULL;
  GListStore *list;

  if (rules == NULL)
    return NULL;
  deals = gotgan_deals_cluster_with (claims, NULL, rules, NULL);
  list = g_list_store_new (GOTGAN_TYPE_DEAL);
  g_list_store_splice (list, 0, 0, deals->pdata, deals->len);
  return G_LIST_MODEL (list);
}
