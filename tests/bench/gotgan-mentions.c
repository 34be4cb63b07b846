/* Prints the sums of money and the dates of texts, for the script "mentions" to compare with suites that others wrote.
 * Reads JSON lines {"text": …, "published": …} and answers each with a line. Offsets are code points. */
#include "config.h"

#include "app/facts/gotgan-date.h"
#include "app/facts/gotgan-money.h"
#include "tests/app/facts/lexicon-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  JsonBuilder *json;
  const char *text;
  gsize bytes;
  gint64 characters;
} Answer;

/* Offsets lie close together, so that counting goes on from the last one. */
static gint64
characters_to (Answer *answer, gsize bytes)
{
  if (bytes < answer->bytes)
    answer->characters -= g_utf8_strlen (answer->text + bytes, (gssize) (answer->bytes - bytes));
  else
    answer->characters +=
        g_utf8_strlen (answer->text + answer->bytes, (gssize) (bytes - answer->bytes));
  answer->bytes = bytes;
  return answer->characters;
}

static void
add_place (Answer *answer, const char *first, gsize start, const char *last, gsize end)
{
  json_builder_set_member_name (answer->json, first);
  json_builder_add_int_value (answer->json, characters_to (answer, start));
  json_builder_set_member_name (answer->json, last);
  json_builder_add_int_value (answer->json, characters_to (answer, end));
}

static void
add_string (Answer *answer, const char *name, const char *value)
{
  json_builder_set_member_name (answer->json, name);
  json_builder_add_string_value (answer->json, value);
}

static void
add_flag (Answer *answer, const char *name, gboolean value)
{
  json_builder_set_member_name (answer->json, name);
  json_builder_add_boolean_value (answer->json, value);
}

/* Whole units and millionths as one decimal number, exactly. */
static void
add_value (Answer *answer, const char *name, gint64 whole, gint32 millionths)
{
  g_autofree char *value = NULL;

  if (millionths < 0)
    {
      whole--;
      millionths += 1000000;
    }
  value = g_strdup_printf ("%" G_GINT64_FORMAT ".%06d", whole, millionths);
  add_string (answer, name, value);
}

static void
add_sum (Answer *answer, const GotganMoneyMention *mention)
{
  json_builder_begin_object (answer->json);
  add_place (answer, "start", mention->start, "end", mention->end);
  add_place (answer, "outer_start", mention->outer_start, "outer_end", mention->outer_end);
  add_string (answer, "currency", mention->money.currency);
  add_value (answer, "min", mention->money.min, mention->min_rest);
  add_value (answer, "max", mention->money.max, mention->max_rest);
  add_string (answer, "qualifier", gotgan_qualifier_to_string (mention->qualifier));
  add_flag (answer, "guessed", (mention->flags & GOTGAN_FIGURE_BORROWED) != 0);
  json_builder_end_object (answer->json);
  if (!mention->has_local)
    return;
  json_builder_begin_object (answer->json);
  add_place (answer, "start", mention->local_start, "end", mention->local_end);
  add_string (answer, "currency", mention->local.currency);
  add_value (answer, "min", mention->local.min, 0);
  add_value (answer, "max", mention->local.max, 0);
  add_string (answer, "qualifier", "");
  add_flag (answer, "guessed", FALSE);
  json_builder_end_object (answer->json);
}

static void
add_date (Answer *answer, const GotganDateMention *mention, gsize start, gsize end)
{
  json_builder_begin_object (answer->json);
  add_place (answer, "start", start, "end", end);
  add_string (answer, "edtf", mention->edtf);
  add_flag (answer, "points", mention->recipe.keep_span);
  json_builder_end_object (answer->json);
}

/* A span is told as its two ends: that is how texts are annotated. */
static void
add_dates (Answer *answer, const GotganDateMention *mention)
{
  if (mention->first_end == 0)
    {
      add_date (answer, mention, mention->start, mention->core_end);
      return;
    }
  add_date (answer, mention, mention->start, mention->first_end);
  add_date (answer, mention, mention->last_start, mention->core_end);
}

static void
answer_line (GotganLexicon *lexicon, JsonObject *question)
{
  const char *text = json_object_get_string_member_with_default (question, "text", "");
  const char *published = json_object_get_string_member_with_default (question, "published", NULL);
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (GArray) sums = gotgan_money_find (lexicon, text, 0, strlen (text));
  g_autoptr (GArray) dates = gotgan_dates_find (lexicon, published, text, 0, strlen (text));
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *line = NULL;
  Answer answer = { .json = json, .text = text };

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "money");
  json_builder_begin_array (json);
  for (guint i = 0; i < sums->len; i++)
    add_sum (&answer, &g_array_index (sums, GotganMoneyMention, i));
  json_builder_end_array (json);
  json_builder_set_member_name (json, "dates");
  json_builder_begin_array (json);
  for (guint i = 0; i < dates->len; i++)
    add_dates (&answer, &g_array_index (dates, GotganDateMention, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  line = json_to_string (root, FALSE);
  g_print ("%s\n", line);
}

int
main (void)
{
  g_autoptr (GotganLexicon) lexicon = fixture_read_lexicon ();
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (0);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  gsize length;

  g_set_prgname ("gotgan-mentions");
  while (g_io_channel_read_line (input, &line, &length, NULL, &error) == G_IO_STATUS_NORMAL)
    {
      if (!json_parser_load_from_data (parser, line, (gssize) length, &error))
        break;
      if (JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
        answer_line (lexicon, json_node_get_object (json_parser_get_root (parser)));
      g_clear_pointer (&line, g_free);
    }
  if (error == NULL)
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
