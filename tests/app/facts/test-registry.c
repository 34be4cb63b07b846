#include "config.h"

#include "app/facts/gotgan-registry.h"
#include "app/facts/gotgan-rules-private.h"
#include "tests/app/facts/rules-fixture.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *id;
} names[] = {
  { "OpenAI", "openai" },
  { "open ai", "openai" },
  { "오픈AI", "openai" },
  { "오픈에이아이", "openai" },
  { "Thrive-Capital", "thrive-capital" },
  { "스라이브캐피탈", "thrive-capital" },
  { "스라이브 캐피털", "thrive-capital" },
  { "AWS", "amazon" },
  { "챗GPT", "chatgpt" },
  { "WSJ", "wsj" },
  { "암(Arm)", "arm" },
  { "Novella Chips", NULL },
  { "", NULL },
};

static void
test_find (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (gotgan_rules_find_party (rules, names[i].name), ==, names[i].id);
}

static const struct
{
  const char *text;
  const char *id;
  const char *rest;
} matches[] = {
  { "오픈AI가 밝혔다", "openai", "가 밝혔다" },
  { "SK하이닉스는", "sk-hynix", "는" },
  { "소프트뱅크 비전펀드2의", "vision-fund", "의" },
  { "SoftBank’s Vision Fund agreed", "vision-fund", " agreed" },
  { "Figure has raised", "figure-ai", " has raised" },
  { "figure it out", NULL, NULL },
  { "metal prices", NULL, NULL },
};

static void
test_match (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  GotganRegistry *registry = gotgan_rules_get_registry (rules);

  for (guint i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      gsize end = 0;
      const GotganRegistryParty *party;

      party = gotgan_registry_match (registry, matches[i].text, strlen (matches[i].text), 0, &end);
      g_assert_cmpstr (party != NULL ? party->id : NULL, ==, matches[i].id);
      if (party != NULL)
        g_assert_cmpstr (matches[i].text + end, ==, matches[i].rest);
    }
}

static void
test_party (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  g_autoptr (GotganParty) party = gotgan_rules_dup_party (rules, "anthropic");

  g_assert_cmpstr (gotgan_party_get_name (party, GOTGAN_LANGUAGE_EN), ==, "Anthropic");
  g_assert_cmpstr (gotgan_party_get_name (party, GOTGAN_LANGUAGE_KO), ==, "앤트로픽");
  g_assert_null (gotgan_rules_dup_party (rules, "nobody-at-all"));
}

/* Every parent is a party, and no party is its own parent. */
static void
test_parents (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  const GotganRegistry *registry = gotgan_rules_get_registry (rules);
  static const char *const ids[] = { "chatgpt", "vision-fund", "deepmind", "sk-hynix",
                                     "sam-altman" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const GotganRegistryParty *party = gotgan_registry_get (registry, ids[i]);

      g_assert_nonnull (party->parent);
      g_assert_nonnull (gotgan_registry_get (registry, party->parent));
      g_assert_cmpstr (party->parent, !=, party->id);
    }
}

static gboolean
is_basis (const char *word)
{
  return g_str_equal (word, "known") || g_str_equal (word, "paired");
}

static gboolean
is_wikidata_item (const char *word)
{
  return g_regex_match_simple ("^Q[1-9][0-9]*$", word, 0, 0);
}

/* Every line says what it rests on, an item is given only where something pairs it with the name, and an owner is a party
 * too. */
static void
test_lines (void)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();
  const GotganRegistry *registry = gotgan_rules_get_registry (rules);
  g_autofree char *path =
      g_build_filename (g_getenv ("GOTGAN_DATADIR"), "parties", "parties.tsv", NULL);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_parties = 0;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      g_test_message ("%s", lines[i]);
      g_assert_cmpuint (g_strv_length (columns), ==, 7);
      g_assert_true (is_basis (columns[6]));
      g_assert_true (is_wikidata_item (columns[3]) == g_str_equal (columns[6], "paired"));
      g_assert_cmpstr (columns[2], !=, columns[0]);
      g_assert_true (*columns[2] == '\0' || gotgan_registry_get (registry, columns[2]) != NULL);
      n_parties++;
    }
  g_assert_cmpuint (n_parties, >=, 500);
}

static const struct
{
  const char *contents;
  gboolean good;
} files[] = {
  { "# a comment\n\nnovella\tcompany\t\t\tNovella;Novella AI\t노벨라\n", TRUE },
  { "novella\tcompany\t\t\tNovella\t노벨라\tknown\n", TRUE },
  { "novella\tcompany\t\t\tNovella\t노벨라\tknown\tmore\n", FALSE },
  { "novella\tcompany\t\t\tNovella\n", FALSE },
  { "novella\tplanet\t\t\tNovella\t노벨라\n", FALSE },
  { "\tcompany\t\t\tNovella\t노벨라\n", FALSE },
  { "a\tcompany\t\t\tA One\t\na\tcompany\t\t\tA Two\t\n", FALSE },
  { "novella\tcompany\t\t\t\xff\t\n", FALSE },
};

static void
test_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GHashTable) table =
          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
      g_autoptr (GError) error = NULL;
      g_autoptr (GotganRegistry) registry = NULL;

      g_hash_table_insert (table, g_strdup ("parties/parties.tsv"),
                           g_bytes_new_static (files[i].contents, strlen (files[i].contents)));
      registry = gotgan_registry_new (table, &error);
      g_assert_cmpint (registry != NULL, ==, files[i].good);
      if (!files[i].good)
        g_assert_error (error, GOTGAN_FACTS_ERROR, GOTGAN_FACTS_ERROR_RULES);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/registry/find", test_find);
  g_test_add_func ("/facts/registry/match", test_match);
  g_test_add_func ("/facts/registry/party", test_party);
  g_test_add_func ("/facts/registry/parents", test_parents);
  g_test_add_func ("/facts/registry/lines", test_lines);
  g_test_add_func ("/facts/registry/files", test_files);
  return g_test_run ();
}
