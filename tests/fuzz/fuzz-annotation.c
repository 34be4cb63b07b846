#include "config.h"

#include "app/model/gotgan-annotation.h"

/* What can be read is written so that it reads the same again. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
read_again (const GotganAnnotation *annotation)
{
  g_autoptr (JsonNode) written = gotgan_annotation_to_json (annotation);
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganAnnotation) again = gotgan_annotation_from_json (written, &error);
  g_autoptr (JsonNode) rewritten = NULL;

  g_assert_no_error (error);
  rewritten = gotgan_annotation_to_json (again);
  g_assert_true (json_node_equal (written, rewritten));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) nodes = gotgan_annotations_parse (bytes, &error);

  g_assert_true ((nodes == NULL) == (error != NULL));
  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    {
      g_autoptr (GotganAnnotation) annotation = gotgan_annotation_from_json (nodes->pdata[i], NULL);
      g_autofree char *name = gotgan_annotation_dup_name (nodes->pdata[i]);

      if (annotation != NULL)
        read_again (annotation);
    }
  return 0;
}
