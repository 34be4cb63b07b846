#include "config.h"

#include "app/base/gotgan-text.h"
#include "app/facts/gotgan-facts.h"
#include "app/import/gotgan-import.h"
#include "app/model/gotgan-claim-json.h"
#include "tests/app/facts/rules-fixture.h"

#include <glib/gstdio.h>

/* Worked examples as the command line would read them: six of the project's own, and all of the shared ones, scored by
 * their own scorer, where these are there. */

#define LEAST_RIGHT 0.9
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

static GotganArticle *
read_article (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = NULL;
  GotganArticle *article;
  char *contents;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  bytes = g_bytes_new_take (contents, length);
  article = gotgan_import_article (bytes, &(GotganImportHints) { .name = name }, NULL);
  g_assert_nonnull (article);
  return article;
}

/* --- The project's own ----------------------------------------------------------------------- */

/* The claims that were wanted and made, and those that were made and not wanted. */
typedef struct
{
  guint n_wanted;
  guint n_right;
  guint n_wrong;
} Score;

static const char *
string_of (JsonObject *wanted, const char *member)
{
  return json_object_get_string_member_with_default (wanted, member, NULL);
}

static gboolean
is_party (const GotganPartyRef *party, const char *wanted)
{
  g_autofree char *name = NULL;
  g_autofree char *wanted_name = NULL;

  if (party == NULL || wanted == NULL)
    return party == NULL && wanted == NULL;
  name = gotgan_text_fold (party->name);
  wanted_name = gotgan_text_fold (wanted);
  return g_strcmp0 (party->id, wanted) == 0 || g_str_equal (name, wanted_name);
}

static gboolean
is_amount (const GotganAmount *amount, JsonNode *wanted)
{
  JsonObject *object;

  if (amount == NULL || JSON_NODE_HOLDS_NULL (wanted))
    return amount == NULL && JSON_NODE_HOLDS_NULL (wanted);
  object = json_node_get_object (wanted);
  return g_strcmp0 (amount->money.currency, string_of (object, "currency")) == 0
         && amount->money.min == json_object_get_int_member (object, "min")
         && amount->money.max == json_object_get_int_member (object, "max");
}

static gboolean
is_kind (GotganKind kind, JsonObject *wanted)
{
  const char *word = gotgan_kind_to_string (kind);
  JsonArray *also = json_object_has_member (wanted, "also_kind")
                        ? json_object_get_array_member (wanted, "also_kind")
                        : NULL;

  if (g_strcmp0 (word, string_of (wanted, "kind")) == 0)
    return TRUE;
  for (guint i = 0; also != NULL && i < json_array_get_length (also); i++)
    if (g_str_equal (word, json_array_get_string_element (also, i)))
      return TRUE;
  return FALSE;
}

static gboolean
is_state (const GotganClaimFields *fields, JsonObject *wanted)
{
  if (gotgan_kind_is_deal (fields->kind))
    return g_strcmp0 (gotgan_stage_to_string (fields->stage), string_of (wanted, "stage")) == 0;
  return g_strcmp0 (gotgan_basis_to_string (fields->basis), string_of (wanted, "basis")) == 0;
}

static gboolean
is_claim (GotganClaim *claim, JsonObject *wanted)
{
  const GotganClaimFields *fields = gotgan_claim_get_fields (claim);
  double percent = json_object_get_double_member_with_default (wanted, "percent", -1);

  return is_kind (fields->kind, wanted) && is_state (fields, wanted)
         && is_party (fields->investor, string_of (wanted, "investor"))
         && is_party (fields->company, string_of (wanted, "company"))
         && (percent >= 0
                 ? fields->percent == percent
                 : fields->percent < 0
                       && is_amount (fields->amount, json_object_get_member (wanted, "amount")));
}

static gboolean
is_made (GPtrArray *claims, JsonObject *wanted)
{
  for (guint i = 0; i < claims->len; i++)
    if (is_claim (g_ptr_array_index (claims, i), wanted))
      return TRUE;
  return FALSE;
}

static gboolean
is_wanted (GotganClaim *claim, JsonArray *wanted)
{
  for (guint i = 0; i < json_array_get_length (wanted); i++)
    if (is_claim (claim, json_array_get_object_element (wanted, i)))
      return TRUE;
  return FALSE;
}

static void
compare (GPtrArray *claims, JsonArray *wanted, Score *score)
{
  for (guint i = 0; i < json_array_get_length (wanted); i++)
    {
      JsonObject *one = json_array_get_object_element (wanted, i);

      if (json_object_get_boolean_member_with_default (one, "optional", FALSE))
        continue;
      score->n_wanted++;
      if (is_made (claims, one))
        score->n_right++;
      else
        g_test_message ("missed: %s “%s”", string_of (one, "kind"), string_of (one, "quote"));
    }
  for (guint i = 0; i < claims->len; i++)
    if (!is_wanted (g_ptr_array_index (claims, i), wanted))
      {
        const GotganClaimFields *fields = gotgan_claim_get_fields (g_ptr_array_index (claims, i));

        score->n_wrong++;
        g_test_message ("wrong: %s “%s”", gotgan_kind_to_string (fields->kind), fields->quote);
      }
}

static void
score_example (GotganRules *rules, const char *description, Score *score)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GotganArticle) article = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  JsonObject *root;

  json_parser_load_from_file (parser, description, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  path =
      g_test_build_filename (G_TEST_DIST, "fixtures", "articles", string_of (root, "file"), NULL);
  article = read_article (path);
  claims = gotgan_facts_extract (rules, article, NULL);
  check_quotes (article, claims);
  compare (claims, json_object_get_array_member (root, "claims"), score);
}

static void
test_own (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "gold", "claims", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  Score score = { 0 };
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      score_example (rules, path, &score);
    }
  g_test_message ("%u of %u wanted, %u more", score.n_right, score.n_wanted, score.n_wrong);
  g_assert_cmpuint (score.n_wanted, >, 0);
  g_assert_cmpfloat (score.n_right, >=, LEAST_RIGHT * score.n_wanted);
  g_assert_cmpfloat (score.n_right, >=, LEAST_RIGHT * (score.n_right + score.n_wrong));
}

/* --- The shared ones ------------------------------------------------------------------------- */

static void
write_facts (GotganRules *rules, const char *path, GString *lines)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *line = NULL;
  g_autoptr (GotganArticle) article = read_article (path);
  g_autoptr (GPtrArray) claims = gotgan_facts_extract (rules, article, NULL);
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();
  JsonArray *array = json_array_new ();

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
test_shared (void)
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
  g_test_add_func ("/facts/gold/own", test_own);
  g_test_add_func ("/facts/gold/shared", test_shared);
  return g_test_run ();
}
