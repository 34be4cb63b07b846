#include "config.h"

#include "app/library/gotgan-claim-lines.h"

#include "app/facts/gotgan-deals.h"
#include "app/library/gotgan-data-files.h"
#include "app/model/gotgan-claim-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (gotgan - claim - lines - error - quark, gotgan_claim_lines_error)

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

static gboolean refuse (GError **error, GotganClaimLinesError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

static gboolean
refuse (GError **error, GotganClaimLinesError code, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, GOTGAN_CLAIM_LINES_ERROR, code, sentence);
  return FALSE;
}

static gboolean
read_claims (JsonArray *list, guint number, JsonObject *origin, GPtrArray *claims)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      GotganClaim *claim = gotgan_claim_from_json (json_array_get_element (list, i));

      if (claim == NULL)
        return FALSE;
      gotgan_claim_set_origin (claim, number, find_text (origin, "publisher"),
                               find_text (origin, "published"), find_text (origin, "title"));
      g_ptr_array_add (claims, claim);
    }
  return TRUE;
}

static gboolean
read_line (const char *line, guint number, GPtrArray *claims, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (line, NULL);
  JsonNode *article = find_member (root, "article", JSON_NODE_OBJECT);
  JsonNode *list = find_member (root, "claims", JSON_NODE_ARRAY);

  if (root == NULL)
    return refuse (
        error, GOTGAN_CLAIM_LINES_ERROR_NOT_JSON,
        /* Translators: of a file that should hold what “gotgan-cli facts --json” printed. */
        _ ("Line %u is not JSON. Give it what “gotgan-cli facts --json” printed."), number);
  if (article == NULL || list == NULL)
    return refuse (error, GOTGAN_CLAIM_LINES_ERROR_NO_ARTICLE,
                   _ ("Line %u is JSON, but no article with its facts. Give it what "
                      "“gotgan-cli facts --json” printed."),
                   number);
  if (!read_claims (json_node_get_array (list), number, json_node_get_object (article), claims))
    return refuse (error, GOTGAN_CLAIM_LINES_ERROR_BAD_CLAIM,
                   _ ("A fact in line %u can’t be read. Print the line once more with "
                      "“gotgan-cli facts --json”."),
                   number);
  return TRUE;
}

/* @line: of @length bytes, whatever they are */
static gboolean
read_bytes (const char *line, gsize length, guint number, GPtrArray *claims, GError **error)
{
  g_autofree char *text = NULL;

  if (!g_utf8_validate_len (line, length, NULL))
    return refuse (error, GOTGAN_CLAIM_LINES_ERROR_NOT_TEXT,
                   _ ("Line %u is not text. Give it what “gotgan-cli facts --json” printed."),
                   number);
  text = g_strndup (line, length);
  return *g_strstrip (text) == '\0' || read_line (text, number, claims, error);
}

GPtrArray *
gotgan_claim_lines_read (GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new_with_free_func (g_object_unref);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  guint number = 0;

  for (gsize start = 0; start < length;)
    {
      const char *stop = memchr (data + start, '\n', length - start);
      gsize end = stop != NULL ? (gsize) (stop - data) : length;

      if (!read_bytes (data + start, end - start, ++number, claims, error))
        return NULL;
      start = end + 1;
    }
  return g_steal_pointer (&claims);
}

guint
gotgan_claim_lines_count_untraced (GPtrArray *claims, guint *n_lines)
{
  gint64 last = 0, last_untraced = 0;
  guint n_untraced = 0;

  *n_lines = 0;
  for (guint i = 0; i < claims->len; i++)
    {
      GotganClaim *claim = g_ptr_array_index (claims, i);
      char **trace = gotgan_claim_get_fields (claim)->trace;
      gint64 line = gotgan_claim_get_article_id (claim);

      *n_lines += line != last;
      last = line;
      if ((trace != NULL && trace[0] != NULL) || line == last_untraced)
        continue;
      n_untraced++;
      last_untraced = line;
    }
  return n_untraced;
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
