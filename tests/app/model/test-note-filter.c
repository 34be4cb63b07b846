#include "config.h"

#include "app/model/gotgan-meaning.h"
#include "app/model/gotgan-note-filter.h"

#include <string.h>

#define DAY G_TIME_SPAN_DAY
#define MADE (20000 * DAY)

/* --- Tags --------------------------------------------------------------------------------------- */

static void
test_parse_tags (void)
{
  static const struct
  {
    const char *text;
    const char *tags;
  } cases[] = {
    { "돈, 오픈AI", "돈|오픈AI" },
    { "#돈 #오픈AI", "돈|오픈AI" },
    { " big   money ,small", "big money|small" },
    { "C#, F#", "C#|F#" },
    { "Money, MONEY, money", "Money" },
    /* The same syllable, composed and not. */
    { "가, \xe1\x84\x80\xe1\x85\xa1", "가" },
    { "하나、둘，셋\n넷", "하나|둘|셋|넷" },
    { "a\x1f"
      "b\tc",
      "a b c" },
    { "##, ,#", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) tags = gotgan_tags_parse (cases[i].text);
      g_autofree char *joined = tags != NULL ? g_strjoinv ("|", tags) : NULL;
      g_autofree char *text = gotgan_tags_dup_text ((const char *const *) tags);
      g_auto (GStrv) again = gotgan_tags_parse (text);

      g_assert_cmpstr (joined, ==, cases[i].tags);
      g_assert_true (gotgan_tags_equal ((const char *const *) tags, (const char *const *) again));
    }
}

static void
test_limit_tags (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *long_tag = g_strnfill (5000, 'x');
  g_auto (GStrv) many = NULL;
  g_auto (GStrv) tags = NULL;

  g_strv_builder_add (builder, long_tag);
  for (guint i = 0; i < 1000; i++)
    g_strv_builder_take (builder, g_strdup_printf ("tag %u", i));
  many = g_strv_builder_end (builder);
  tags = gotgan_tags_clean ((const char *const *) many);
  g_assert_cmpuint (g_strv_length (tags), ==, GOTGAN_TAGS_MAX);
  g_assert_cmpuint (strlen (tags[0]), ==, GOTGAN_TAG_LENGTH);
}

static void
test_meaning (void)
{
  static const struct
  {
    const char *typed;
    const char *name;
  } cases[] = {
    { "근거", "근거" }, { "  to\tcheck \n", "to check" }, { "   ", NULL }, { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = gotgan_meaning_clean_name (cases[i].typed);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* --- Filters ------------------------------------------------------------------------------------ */

static GotganNote *
make_note (gint64 article_id)
{
  static const char *const tags[] = { "돈", "오픈AI", NULL };
  GotganSpan span = { 0, 0, 4 };
  GotganNote *note =
      gotgan_note_new (article_id, "abc", &span, "소프트뱅크가 투자받은 $6.6B", "", "");

  gotgan_note_set_colour (note, GOTGAN_COLOUR_DOUBT);
  gotgan_note_set_comment (note, "Is THIS true?");
  gotgan_note_set_tags (note, tags);
  gotgan_note_set_created (note, MADE);
  gotgan_note_set_article_title (note, "기사 제목");
  gotgan_note_set_state (note, GOTGAN_ANCHOR_CHANGED);
  gotgan_note_set_wording (note, "소프트뱅크가 투자받은 $7B");
  return note;
}

static void
test_filters (void)
{
  static const struct
  {
    GotganNoteFilter filter;
    gboolean matches;
  } cases[] = {
    { { 0 }, TRUE },
    { { .colours = 1u << GOTGAN_COLOUR_DOUBT | 1u << GOTGAN_COLOUR_QUOTE }, TRUE },
    { { .colours = 1u << GOTGAN_COLOUR_EVIDENCE }, FALSE },
    { { .states = 1u << GOTGAN_ANCHOR_CHANGED }, TRUE },
    { { .states = 1u << GOTGAN_ANCHOR_ATTACHED }, FALSE },
    { { .tag = "오픈ai" }, TRUE },
    { { .tag = "오픈" }, FALSE },
    { { .article_id = 7 }, TRUE },
    { { .article_id = 8 }, FALSE },
    { { .since = MADE }, TRUE },
    { { .since = MADE + 1 }, FALSE },
    { { .until = MADE }, FALSE },
    { { .until = MADE + 1 }, TRUE },
    { { .since = MADE - DAY, .until = MADE + DAY, .tag = "돈" }, TRUE },
    { { .words = "this true" }, TRUE },
    { { .words = "this false" }, FALSE },
    { { .words = "기사" }, TRUE },
    { { .words = "$7b" }, TRUE },
    { { .words = "오픈ai 뱅크" }, TRUE },
    { { .words = "   " }, TRUE },
    /* While "투자받" and "소프트" are typed. */
    { { .words = "투ㅈ" }, TRUE },
    { { .words = "투잡" }, TRUE },
    { { .words = "소픝" }, TRUE },
    { { .words = "투잣" }, FALSE },
    /* Nothing is known of the articles of either yet. */
    { { .party = "openai" }, FALSE },
    { { .source_id = 1 }, FALSE },
  };
  g_autoptr (GotganNote) note = make_note (7);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GotganNoteMatcher) matcher = gotgan_note_matcher_new (&cases[i].filter);

      g_test_message ("case %u", i);
      g_assert_cmpint (gotgan_note_matcher_match (matcher, note), ==, cases[i].matches);
    }
}

static void
test_articles (void)
{
  GotganNoteFilter filter = { .party = "openai" };
  g_autoptr (GotganNoteMatcher) matcher = gotgan_note_matcher_new (&filter);
  g_autoptr (GotganNote) note = make_note (7);
  const gint64 with[] = { 3, 7 };
  const gint64 without[] = { 3, 8 };

  g_assert_true (gotgan_note_matcher_needs_articles (matcher));
  gotgan_note_matcher_set_articles (matcher, with, G_N_ELEMENTS (with));
  g_assert_true (gotgan_note_matcher_match (matcher, note));
  gotgan_note_matcher_set_articles (matcher, without, G_N_ELEMENTS (without));
  g_assert_false (gotgan_note_matcher_match (matcher, note));
}

static void
test_count_tags (void)
{
  static const char *const other[] = { "b", "오픈ai", NULL };
  g_autoptr (GListStore) notes = g_list_store_new (GOTGAN_TYPE_NOTE);
  g_autoptr (GotganNote) first = make_note (1);
  g_autoptr (GotganNote) second = make_note (2);
  g_autoptr (GPtrArray) counts = NULL;

  gotgan_note_set_tags (second, other);
  g_list_store_append (notes, first);
  g_list_store_append (notes, second);
  counts = gotgan_note_tags_count (G_LIST_MODEL (notes));
  g_assert_cmpuint (counts->len, ==, 3);
  g_assert_cmpstr (((GotganTagCount *) counts->pdata[0])->tag, ==, "오픈AI");
  g_assert_cmpuint (((GotganTagCount *) counts->pdata[0])->n_notes, ==, 2);
  g_assert_cmpuint (((GotganTagCount *) counts->pdata[1])->n_notes, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/tags/parse", test_parse_tags);
  g_test_add_func ("/model/tags/limits", test_limit_tags);
  g_test_add_func ("/model/tags/count", test_count_tags);
  g_test_add_func ("/model/meaning/name", test_meaning);
  g_test_add_func ("/model/note-filter/cases", test_filters);
  g_test_add_func ("/model/note-filter/articles", test_articles);
  return g_test_run ();
}
