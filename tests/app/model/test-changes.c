#include "config.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-changes-touched.h"

#include <malloc.h>
#include <string.h>

/* Paragraphs are parted by "|". What is expected is written in the order of the later version, parted by "|" too: "=" is
 * the same, "+" added, "-" removed, ">2" moved from there, and what changed as "was→is" parted by ";". */
typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  const char *changes;
} Case;

static const Case cases[] = {
  { "same", "Acme raised $5 million.|It is done.", "Acme raised $5 million.|It is done.", "=|=" },
  { "figure", "Acme raised $40bn on Monday.", "Acme raised $30bn on Monday.", "$40bn→$30bn" },
  { "figure-spaced", "Acme raised $40 billion on Monday.", "Acme raised $30 million on Monday.",
    "$40 billion→$30 million" },
  { "figure-unit", "Acme raised 40 billion dollars.", "Acme raised 40 billion won.",
    "40 billion dollars→40 billion won" },
  { "figure-range", "A stake of 10–12% in Acme is sold.", "A stake of 10–15% in Acme is sold.",
    "10–12%→10–15%" },
  { "figure-other-dollar", "It paid US$1,500 for the shares.", "It paid HK$1,500 for the shares.",
    "US$1,500→HK$1,500" },
  { "korean-figure", "아마존은 앤트로픽에 40억달러를 투자했다.",
    "아마존은 앤트로픽에 30억달러를 투자했다.", "40억달러→30억달러" },
  { "korean-figure-spaced", "기업가치를 1조 5500억 원으로 놓고 협의한다.",
    "기업가치를 1조 6500억 원으로 놓고 협의한다.", "1조 5500억 원→1조 6500억 원" },
  { "korean-range", "투자금은 20억~23억 달러에 이른다.", "투자금은 20억~25억 달러에 이른다.",
    "20억~23억 달러→20억~25억 달러" },
  { "korean-name-and-particle", "어제 구글은 투자를 발표했다고 전해졌다.",
    "어제 아마존이 투자를 발표했다고 전해졌다.", "구글은→아마존이" },
  { "korean-particle-stays", "어제 구글이 투자를 발표했다고 전해졌다.",
    "어제 아마존이 투자를 발표했다고 전해졌다.", "구글→아마존" },
  { "korean-particle-alone", "리벨리온이 자금을 모은다고 밝혔다.",
    "리벨리온은 자금을 모은다고 밝혔다.", "리벨리온이→리벨리온은" },
  { "latin-name-with-particle", "어제 OpenAI는 투자를 받았다고 전했다.",
    "어제 xAI는 투자를 받았다고 전했다.", "OpenAI→xAI" },
  { "negation", "The company did raise the money.", "The company did not raise the money.",
    "→not" },
  { "korean-negation", "회사는 지난달 투자를 철회했다.", "회사는 지난달 투자를 철회하지 않았다.",
    "철회했다→철회하지 않았다" },
  { "word-removed", "It may soon close the round.", "It may close the round.", "soon→" },
  { "several", "Acme raised $5m from Bolt in May.", "Acme raised $6m from Bolt in June.",
    "$5m→$6m;May→June" },
  { "whole-end", "It is done.", "It is done. It was late.", "→It was late." },
  { "moved", "First of all this.|Then comes that.|Last is this one.",
    "Last is this one.|First of all this.|Then comes that.", ">3|=|=" },
  { "added", "First of all this.|Last is this one.",
    "First of all this.|Something quite different.|Last is this one.", "=|+|=" },
  { "removed", "First of all this.|Something quite different.|Last is this one.",
    "First of all this.|Last is this one.", "=|-|=" },
  { "replaced", "First of all this.|Wind blows over hills.|Last is this one.",
    "First of all this.|Something quite different.|Last is this one.", "=|-|+|=" },
  { "edited-beside-added", "Acme raised $5 million on Monday.",
    "Something quite different.|Acme raised $6 million on Monday.|More will follow.",
    "+|$5 million→$6 million|+" },
  { "twice-the-same", "More.|More.|End of it.", "More.|End of it.", "=|-|=" },
  { "white-space", "Acme raised  $5\xc2\xa0million.", " Acme raised $5 million.", "=" },
  { "emptied", "First of all this.", "", "-" },
  { "filled", "", "First of all this.", "+" },
};

static GotganArticle *
make_article (const char *title, const char *text)
{
  GotganArticle *article = gotgan_article_new ();
  g_auto (GStrv) paragraphs = g_strsplit (text, "|", -1);

  gotgan_article_set_title (article, title);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, paragraphs[i]);
  return article;
}

static void
append_words (GString *told, const GArray *words, const char *before, const char *after)
{
  for (guint i = 0; i < words->len; i++)
    {
      const GotganWordChange *change = &g_array_index (words, GotganWordChange, i);
      g_autofree char *was = gotgan_text_slice (before, change->before, change->before_end);
      g_autofree char *is = gotgan_text_slice (after, change->after, change->after_end);

      g_string_append_printf (told, "%s%s→%s", i > 0 ? ";" : "", was, is);
    }
}

static void
append_change (GString *told, GotganChanges *changes, const GotganParagraphChange *change)
{
  if (told->len > 0)
    g_string_append_c (told, '|');
  if (change->kind == GOTGAN_CHANGE_SAME)
    g_string_append_c (told, '=');
  else if (change->kind == GOTGAN_CHANGE_ADDED)
    g_string_append_c (told, '+');
  else if (change->kind == GOTGAN_CHANGE_REMOVED)
    g_string_append_c (told, '-');
  else if (change->kind == GOTGAN_CHANGE_MOVED)
    g_string_append_printf (told, ">%u", change->before + 1);
  else
    append_words (
        told, change->words,
        gotgan_article_get_paragraph (gotgan_changes_get_before (changes), change->before)->text,
        gotgan_article_get_paragraph (gotgan_changes_get_after (changes), change->after)->text);
}

/* Every paragraph of both versions is told once. */
static void
check_complete (GotganChanges *changes)
{
  guint n_before = 0, n_after = 0;

  for (guint i = 0; i < gotgan_changes_get_n_paragraphs (changes); i++)
    {
      const GotganParagraphChange *change = gotgan_changes_get_paragraph (changes, i);

      n_before += change->before != GOTGAN_CHANGE_NOWHERE ? 1 : 0;
      if (change->after != GOTGAN_CHANGE_NOWHERE)
        g_assert_cmpuint (change->after, ==, n_after++);
    }
  g_assert_cmpuint (n_before, ==,
                    gotgan_article_get_n_paragraphs (gotgan_changes_get_before (changes)));
  g_assert_cmpuint (n_after, ==,
                    gotgan_article_get_n_paragraphs (gotgan_changes_get_after (changes)));
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GotganArticle) before = make_article ("A title", row->before);
  g_autoptr (GotganArticle) after = make_article ("A title", row->after);
  g_autoptr (GotganChanges) changes = gotgan_changes_new (before, after);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < gotgan_changes_get_n_paragraphs (changes); i++)
    append_change (told, changes, gotgan_changes_get_paragraph (changes, i));
  g_assert_cmpstr (told->str, ==, row->changes);
  g_assert_cmpint (gotgan_changes_is_empty (changes), ==,
                   strspn (row->changes, "=|") == strlen (row->changes));
  check_complete (changes);
}

static void
test_title (void)
{
  g_autoptr (GotganArticle) none = make_article (NULL, "A text.");
  g_autoptr (GotganArticle) one = make_article ("Acme raises $5m", "A text.");
  g_autoptr (GotganArticle) other = make_article ("Acme raised $5m", "A text.");
  g_autoptr (GotganChanges) changed = gotgan_changes_new (one, other);
  g_autoptr (GotganChanges) added = gotgan_changes_new (none, one);
  g_autoptr (GotganChanges) removed = gotgan_changes_new (one, none);
  g_autoptr (GotganChanges) first = gotgan_changes_new (NULL, one);
  g_autoptr (GString) told = g_string_new (NULL);

  append_words (told, gotgan_changes_get_title (changed)->words, "Acme raises $5m",
                "Acme raised $5m");
  g_assert_cmpstr (told->str, ==, "raises→raised");
  g_assert_false (gotgan_changes_is_empty (changed));
  g_assert_cmpint (gotgan_changes_get_title (added)->kind, ==, GOTGAN_CHANGE_ADDED);
  g_assert_cmpint (gotgan_changes_get_title (removed)->kind, ==, GOTGAN_CHANGE_REMOVED);
  g_assert_null (gotgan_changes_get_before (first));
  g_assert_true (gotgan_changes_is_empty (first));
}

/* --- What is long or made to take long ---------------------------------------------------------- */

static GotganArticle *
make_long (guint n_paragraphs, guint n_words, guint seed, guint n_different)
{
  GotganArticle *article = gotgan_article_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < n_words; j++)
        g_string_append_printf (text, "w%d ", g_rand_int_range (random, 0, (int) n_different));
      gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, text->str);
    }
  return article;
}

/* Five megabytes: as one paragraph, as many, of few words and of many. Ends within the time a test is given. */
static void
test_long (void)
{
  static const guint shapes[][3] = {
    { 1, 1000000, 100000 },  { 1, 1000000, 3 }, { 1000000, 1, 3 },
    { 1000000, 1, 1000000 }, { 20000, 50, 10 }, { 20000, 50, 5000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (GotganArticle) before = make_long (shapes[i][0], shapes[i][1], 1, shapes[i][2]);
      g_autoptr (GotganArticle) after = make_long (shapes[i][0], shapes[i][1], 2, shapes[i][2]);
      gint64 begun = g_get_monotonic_time ();
      g_autoptr (GotganChanges) changes = gotgan_changes_new (before, after);

      g_test_message ("%u × %u of %u words: %" G_GINT64_FORMAT " ms", shapes[i][0], shapes[i][1],
                      shapes[i][2], (g_get_monotonic_time () - begun) / 1000);
      g_assert_false (gotgan_changes_is_empty (changes));
      check_complete (changes);
    }
}

/* --- Notes -------------------------------------------------------------------------------------- */

static void
test_notes (void)
{
  g_autoptr (GotganArticle) before =
      make_article ("T", "Acme raised $5 million on Monday.|Bolt led the round with others.|"
                         "Nobody else was named in it.");
  g_autoptr (GotganArticle) after =
      make_article ("T", "Updated at noon.|Acme raised $6 million on Monday.|"
                         "Bolt led the round with others.");
  g_autoptr (GotganChanges) changes = gotgan_changes_new (before, after);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) followed = NULL;
  static const GotganAnchorState states[] = { GOTGAN_ANCHOR_CHANGED, GOTGAN_ANCHOR_MOVED,
                                              GOTGAN_ANCHOR_ORPHANED };
  const char *version = gotgan_article_get_version (before);

  g_ptr_array_add (notes, gotgan_note_new (1, version, &(GotganSpan) { 0, 12, 22 }, "$5 million",
                                           "Acme raised ", " on Monday."));
  g_ptr_array_add (notes, gotgan_note_new (1, version, &(GotganSpan) { 1, 0, 4 }, "Bolt", "",
                                           " led the round with others."));
  g_ptr_array_add (notes, gotgan_note_new (1, version, &(GotganSpan) { 2, 0, 6 }, "Nobody", "",
                                           " else was named in it."));
  g_ptr_array_add (notes, gotgan_note_new (1, gotgan_article_get_version (after),
                                           &(GotganSpan) { 0, 0, 7 }, "Updated", "", " at noon."));
  followed = gotgan_changes_follow_notes (changes, notes, NULL);
  g_assert_cmpuint (followed->len, ==, G_N_ELEMENTS (states));
  for (guint i = 0; i < followed->len; i++)
    {
      const GotganNoteChange *change = g_ptr_array_index (followed, i);

      g_assert_true (change->note == g_ptr_array_index (notes, i));
      g_assert_cmpint (change->state, ==, states[i]);
    }
  g_assert_cmpuint (((GotganNoteChange *) g_ptr_array_index (followed, 1))->span.paragraph, ==, 2);
}

int
main (int argc, char **argv)
{
  /* Else glibc writes over all free memory whenever a small block grows: minutes for texts of many megabytes. */
  mallopt (M_PERTURB, 0);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/changes/paragraphs/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/changes/title", test_title);
  g_test_add_func ("/changes/long", test_long);
  g_test_add_func ("/changes/notes", test_notes);
  return g_test_run ();
}
