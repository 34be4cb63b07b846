/* Prints whom articles name, for the script "parties" to compare with the parties of worked examples. Each file given
 * is read as an import would; one JSON line answers it. Offsets are code points. */
#include "config.h"

#include "app/facts/gotgan-party-mention.h"
#include "app/library/gotgan-file-facts.h"
#include "tests/app/facts/rules-fixture.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

static const char *const kinds[] = {
  "company", "fund", "bank", "state", "outlet", "person", "product", "project",
};

static const char *const roles[] = {
  "bare", "subject", "topic",  "object",  "goal",   "source", "genitive", "and",      "with",
  "also", "by",      "copula", "include", "credit", "versus", "lead",     "modifier", "list",
};

static void
add_string (JsonBuilder *json, const char *name, const char *value)
{
  json_builder_set_member_name (json, name);
  if (value != NULL)
    json_builder_add_string_value (json, value);
  else
    json_builder_add_null_value (json);
}

static void
add_place (JsonBuilder *json, const char *name, const char *text, gsize bytes)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, g_utf8_strlen (text, (gssize) bytes));
}

static void
add_mention (JsonBuilder *json, const char *text, const GotganPartyMention *mention)
{
  json_builder_begin_object (json);
  add_place (json, "start", text, mention->start);
  add_place (json, "end", text, mention->end);
  add_string (json, "id", mention->id);
  add_string (json, "name", mention->name);
  add_string (json, "kind", kinds[mention->kind]);
  add_string (json, "role", roles[mention->role]);
  json_builder_set_member_name (json, "anaphor");
  json_builder_add_boolean_value (json, mention->anaphor);
  json_builder_end_object (json);
}

static void
add_text (JsonBuilder *json, GotganPartyNames *names, const char *text)
{
  g_autoptr (GArray) mentions = gotgan_parties_find (names, text, 0, strlen (text));

  json_builder_begin_object (json);
  add_string (json, "text", text);
  json_builder_set_member_name (json, "mentions");
  json_builder_begin_array (json);
  for (guint i = 0; i < mentions->len; i++)
    add_mention (json, text, &g_array_index (mentions, GotganPartyMention, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
print_article (GotganRules *rules, GotganArticle *article, const char *path)
{
  g_autoptr (GotganPartyNames) names = gotgan_party_names_new (rules, article, NULL);
  g_autoptr (JsonBuilder) json = json_builder_new ();
  const char *title = gotgan_article_get_title (article);
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *line = NULL;

  json_builder_begin_object (json);
  add_string (json, "file", path);
  json_builder_set_member_name (json, "texts");
  json_builder_begin_array (json);
  add_text (json, names, title != NULL ? title : "");
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    add_text (json, names, gotgan_article_get_paragraph (article, i)->text);
  json_builder_end_array (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  line = json_to_string (root, FALSE);
  puts (line);
}

int
main (int argc, char **argv)
{
  g_autoptr (GotganRules) rules = fixture_read_rules ();

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[i]);
      g_autoptr (GPtrArray) claims = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GotganArticle) article = gotgan_file_facts_read (file, &claims, &error);

      if (article != NULL)
        print_article (rules, article, argv[i]);
      else
        g_printerr ("%s: %s\n", argv[i], error->message);
    }
  return 0;
}
