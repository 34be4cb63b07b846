#include "config.h"

#include "app/facts/gotgan-party-mention.h"
#include "tests/app/facts/rules-fixture.h"

#include <string.h>

/* Whatever the text, the parties found stand in it in order, without overlaps, and have names. A line is a paragraph. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_bytes (const char *text, gsize start, gsize end)
{
  g_assert_cmpuint (end, >, start);
  g_assert_cmpuint (end, <=, strlen (text));
  g_assert_true (g_utf8_validate_len (text + start, end - start, NULL));
}

static void
check_mention (const char *text, const GotganPartyMention *mention, gsize at)
{
  g_assert_cmpuint (mention->start, >=, at);
  check_bytes (text, mention->start, mention->end);
  g_assert_cmpuint (MAX (mention->tail, mention->end), <=, strlen (text));
  g_assert_nonnull (mention->name);
  g_assert_cmpstr (mention->name, !=, "");
  g_assert_true (g_utf8_validate (mention->name, -1, NULL));
  if (mention->bracket_end > 0)
    check_bytes (text, mention->bracket_start, mention->bracket_end);
}

static void
check_paragraph (GotganPartyNames *names, const char *text)
{
  g_autoptr (GArray) mentions = gotgan_parties_find (names, text, 0, strlen (text));
  gsize at = 0;

  for (guint i = 0; i < mentions->len; i++)
    {
      const GotganPartyMention *mention = &g_array_index (mentions, GotganPartyMention, i);

      check_mention (text, mention, at);
      at = mention->end;
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static GotganRules *rules;
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  g_autoptr (GotganPartyNames) names = NULL;

  if (rules == NULL)
    rules = fixture_read_rules ();
  gotgan_article_set_language (article, fixture_language_of (text));
  gotgan_article_set_title (article, lines[0]);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, lines[i]);
  names = gotgan_party_names_new (rules, article, NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    check_paragraph (names, lines[i]);
  return 0;
}
