#include "config.h"

#include "app/library/gotgan-dataset-prints.h"

#include "app/import/gotgan-dataset-time.h"

#include <string.h>

/* Bytes of a hash that are kept: two of a million items have the same with a chance of one in 10^26. */
#define HASH_SIZE 16

typedef struct
{
  guint8 id[HASH_SIZE];
  guint8 content[HASH_SIZE];
  gint64 modified;
} GotganDatasetPrint;

struct _GotganDatasetPrints
{
  GHashTable *prints;
};

static guint
gotgan_dataset_print_hash (gconstpointer key)
{
  guint hash;

  memcpy (&hash, ((const GotganDatasetPrint *) key)->id, sizeof hash);
  return hash;
}

static gboolean
gotgan_dataset_print_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (((const GotganDatasetPrint *) a)->id, ((const GotganDatasetPrint *) b)->id,
                 HASH_SIZE)
         == 0;
}

GotganDatasetPrints *
gotgan_dataset_prints_new (void)
{
  GotganDatasetPrints *self = g_new (GotganDatasetPrints, 1);

  self->prints =
      g_hash_table_new_full (gotgan_dataset_print_hash, gotgan_dataset_print_equal, g_free, NULL);
  return self;
}

void
gotgan_dataset_prints_free (GotganDatasetPrints *self)
{
  g_hash_table_unref (self->prints);
  g_free (self);
}

/* --- Of an item --------------------------------------------------------------------------------- */

static void
gotgan_dataset_print_digest (const char *text, guint8 *hash)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text));
  g_checksum_get_digest (checksum, digest, &length);
  memcpy (hash, digest, HASH_SIZE);
}

/* Returns: (transfer full): @object without the members of @names */
static JsonNode *
gotgan_dataset_print_without (JsonObject *object, const char *const *names)
{
  g_autoptr (JsonObject) rest = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (!g_strv_contains (names, name))
      json_object_set_member (rest, name, json_node_copy (value));
  json_node_set_object (node, rest);
  return node;
}

static const char *
gotgan_dataset_print_get_text (JsonObject *object, const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static JsonObject *
gotgan_dataset_print_get_extension (JsonObject *item)
{
  JsonNode *node = json_object_get_member (item, "_gotgan");

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
gotgan_dataset_print_make (JsonObject *item, GotganDatasetPrint *print)
{
  static const char *const not_said[] = { "date_modified", "_gotgan", NULL };
  static const char *const not_said_inside[] = { "modified", "parties", NULL };
  const char *id = gotgan_dataset_print_get_text (item, "id");
  JsonObject *extension = gotgan_dataset_print_get_extension (item);
  g_autoptr (JsonNode) rest = NULL;
  g_autofree char *text = NULL;

  if (id == NULL)
    return FALSE;
  rest = gotgan_dataset_print_without (item, not_said);
  if (extension != NULL)
    json_object_set_member (json_node_get_object (rest), "_gotgan",
                            gotgan_dataset_print_without (extension, not_said_inside));
  text = json_to_string (rest, FALSE);
  gotgan_dataset_print_digest (id, print->id);
  gotgan_dataset_print_digest (text, print->content);
  if (!gotgan_dataset_time_read (gotgan_dataset_print_get_text (extension, "modified"),
                                 &print->modified))
    print->modified = 0;
  return TRUE;
}

/* --- Of many ------------------------------------------------------------------------------------ */

void
gotgan_dataset_prints_add (GotganDatasetPrints *self, JsonObject *item)
{
  GotganDatasetPrint print;

  if (gotgan_dataset_print_make (item, &print) && !g_hash_table_contains (self->prints, &print))
    g_hash_table_add (self->prints, g_memdup2 (&print, sizeof print));
}

GotganDatasetPrintState
gotgan_dataset_prints_compare (GotganDatasetPrints *self, JsonObject *item, gint64 *modified)
{
  const GotganDatasetPrint *known = NULL;
  GotganDatasetPrint print;

  *modified = 0;
  if (gotgan_dataset_print_make (item, &print))
    known = g_hash_table_lookup (self->prints, &print);
  if (known == NULL)
    return GOTGAN_DATASET_PRINT_NEW;
  *modified = known->modified;
  return memcmp (known->content, print.content, HASH_SIZE) == 0 ? GOTGAN_DATASET_PRINT_SAME
                                                                : GOTGAN_DATASET_PRINT_CHANGED;
}
