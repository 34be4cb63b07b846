#include "config.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-facts.h"
#include "app/import/gotgan-import.h"
#include "app/model/gotgan-claim-json.h"
#include "tests/app/facts/rules-fixture.h"

#include <glib/gstdio.h>

/* The shared worked examples, as the command line would read them, scored by their own scorer. They are not part of the
 * project: where they are absent the test says so and passes. */

#define LEAST_F1 0.85

static char *
shared_path (const char *name)
{
  const char *shared = g_getenv ("GOTGAN_SHARED");

  return g_build_filename (shared != NULL ? shared : "../shared", name, NULL);
}

static void
check_quotes (GotganArticle *article, GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const GotganClaimFields *fields = gotgan_claim_get_fields (g_ptr_array_index (claims, i));
      g_autofree char *slice = gotgan_article_dup_span (article, &fields->span);

      g_assert_cmpstr (slice, ==, fields->quote);
      g_assert_cmpuint (gotgan_text_length (fields->quote), >, 0);
    }
}

static void
write_facts (GotganRules *rules, const char *path, GString *lines)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *line = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GotganArticle) article = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();
  JsonArray *array = json_array_new ();
  char *contents;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  bytes = g_bytes_new_take (contents, length);
  article = gotgan_import_article (bytes, name, NULL, NULL);
  g_assert_nonnull (article);
  claims = gotgan_facts_extract (rules, article, NULL);
  check_quotes (article, claims);
  for (guint i = 0; i < claims->len; i++)
    json_array_add_element (array, gotgan_claim_to_json (g_ptr_array_index (claims, i), FALSE));
  json_object_set_string_member (object, "file", name);
  json_object_set_member (object, "article", gotgan_article_to_json (article));
  json_object_set_array_member (object, "claims", array);
  json_node_init_object (node, object);
  line = json_to_string (node, FALSE);
  g_string_append_printf (lines, "%s\n", line);
}

static guint
write_folder (GotganRules *rules, const char *folder, GString *lines)
{
  g_autofree char *path = shared_path (folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      write_facts (rules, file, lines);
      n++;
    }
  return n;
}

static double
score (const char *facts)
{
  g_autofree char *scorer = shared_path ("gold/score");
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) figures = NULL;
  const char *argv[] = { "python3", scorer, "--json", facts, NULL };
  int status = 0;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  figures = json_from_string (output, &error);
  g_assert_no_error (error);
  g_test_message ("%s", output);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (figures), "bad_quotes"), ==,
                   0);
  return json_object_get_double_member (json_node_get_object (figures), "f1");
}

static void
test_gold (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;
  int fd;

  if (write_folder (rules, "gold/articles", lines) + write_folder (rules, "seeds", lines) == 0)
    {
      g_test_skip ("the shared worked examples are not here");
      return;
    }
  fd = g_file_open_tmp ("facts-XXXXXX.jsonl", &file, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (file, lines->str, lines->len, NULL));
  g_assert_cmpfloat (score (file), >=, LEAST_F1);
  g_unlink (file);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/gold/score", test_gold);
  return g_test_run ();
}
