#include "config.h"

#include "tests/app/facts/rules-fixture.h"

#include <string.h>

static GHashTable *
read_files (void)
{
  GHashTable *files = fixture_read_files ();

  fixture_add_folder (files, "parties");
  return files;
}

static GBytes *
cut (GBytes *bytes, gsize size)
{
  return g_bytes_new_from_bytes (bytes, 0, size);
}

static void
replace (GHashTable *files, const char *name, GBytes *bytes)
{
  g_hash_table_replace (files, g_strdup (name), bytes);
}

static void
assert_refused (GHashTable *files, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GotganRules) rules = gotgan_rules_new (files, &error);

  g_assert_null (rules);
  g_assert_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES);
  g_assert_true (g_str_has_prefix (error->message, name));
}

/* As a full disk or a power cut leaves it: whole lines, fewer of them. */
static void
test_cut_at_line (void)
{
  g_autoptr (GHashTable) files = read_files ();
  g_autoptr (GPtrArray) names = g_hash_table_get_keys_as_ptr_array (files);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *name = g_strdup (g_ptr_array_index (names, i));
      g_autoptr (GBytes) whole = g_bytes_ref (g_hash_table_lookup (files, name));
      gsize size;
      const char *data = g_bytes_get_data (whole, &size);
      gsize half = size / 2;

      while (data[half - 1] != '\n')
        half++;
      replace (files, name, cut (whole, half));
      assert_refused (files, name);
      replace (files, name, g_bytes_ref (whole));
    }
}

/* Whoever edits the file is told where. */
static void
test_unknown_value (void)
{
  static const char rows[] = "# Cues\nraised\tverb\traise\nlowered\tverb\tlower\n# end\n";
  g_autoptr (GHashTable) files = read_files ();

  replace (files, "lexicon/cues-en.tsv", g_bytes_new_static (rows, strlen (rows)));
  assert_refused (files, "lexicon/cues-en.tsv:3: lowered: ");
}

static void
test_ends (void)
{
  static const struct
  {
    const char *end;
    gboolean accepted;
  } cases[] = {
    { "# end\n", TRUE },
    { "# end", TRUE },
    { "# end\r\n", TRUE },
    { "\n# end\n\n", TRUE },
    { "", FALSE },
    { "# en", FALSE },
    { "#", FALSE },
    { "# end of it\n", FALSE },
    { "# end\n# more\n", FALSE },
    { "## end\n", FALSE },
    { "x\t# end\n", FALSE },
  };
  const char *name = "lexicon/percents.tsv";
  g_autoptr (GHashTable) files = read_files ();
  g_autoptr (GBytes) whole = g_bytes_ref (g_hash_table_lookup (files, name));
  const char *text = g_bytes_get_data (whole, NULL);
  gsize stem = g_strrstr_len (text, (gssize) g_bytes_get_size (whole), "# end") - text;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GString *changed = g_string_new_len (text, (gssize) stem);
      g_autoptr (GotganRules) rules = NULL;
      g_autoptr (GError) error = NULL;

      g_string_append (changed, cases[i].end);
      replace (files, name, g_string_free_to_bytes (changed));
      rules = gotgan_rules_new (files, &error);
      g_test_message ("“%s”", cases[i].end);
      g_assert_true ((rules != NULL) == cases[i].accepted);
      g_assert_true ((error == NULL) == cases[i].accepted);
    }
}

/* Claims made by other words are made anew. */
static void
test_version (void)
{
  g_autoptr (GHashTable) files = read_files ();
  g_autoptr (GotganRules) before = gotgan_rules_new (files, NULL);
  g_autoptr (GotganRules) again = gotgan_rules_new (files, NULL);
  g_autoptr (GotganRules) after = NULL;

  replace (files, "lexicon/more.tsv", g_bytes_new_static ("# end\n", strlen ("# end\n")));
  after = gotgan_rules_new (files, NULL);
  g_assert_cmpstr (gotgan_rules_get_version (before), ==, gotgan_rules_get_version (again));
  g_assert_cmpstr (gotgan_rules_get_version (before), !=, gotgan_rules_get_version (after));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/rules/cut-at-line", test_cut_at_line);
  g_test_add_func ("/facts/rules/unknown-value", test_unknown_value);
  g_test_add_func ("/facts/rules/ends", test_ends);
  g_test_add_func ("/facts/rules/version", test_version);
  return g_test_run ();
}
