#include "config.h"

#include "app/model/gotgan-anchor.h"

#include <locale.h>

#include "tests/app/model/anchor-draft.h"

/* Articles are put together at random, something in them is marked, and they are edited at random: harmlessly, and in
 * half of the runs so that what is marked says something else or is gone. What must become of the mark is known. */

/* All of them, however long they take. */
#define N_RUNS 10000
#define SEED 20240305

static GotganAnchorWords *words;

/* --- Runs ---------------------------------------------------------------------------------------- */

typedef struct
{
  GotganAnchor anchor;
  char *quote;
  char *prefix;
  char *suffix;
} Mark;

static void
mark_clear (Mark *mark)
{
  g_free (mark->quote);
  g_free (mark->prefix);
  g_free (mark->suffix);
}

static gboolean
is_word (const char *text)
{
  g_autofree char *folded = gotgan_text_fold (text);

  return *folded != '\0';
}

/* Marks some of the marked sentences' words. */
static void
mark (Draft *draft, GotganArticle *article, const GotganSpan *sentences, gboolean whole, Mark *made)
{
  const char *text = gotgan_article_get_paragraph (article, sentences->paragraph)->text;
  GotganSpan span = *sentences;

  do
    {
      g_free (made->quote);
      span.start = sentences->start + pick (draft->random, sentences->end - sentences->start);
      span.end = span.start + 1 + pick (draft->random, sentences->end - span.start);
      if (whole || chance (draft->random, 0.4))
        span = *sentences;
      made->quote = gotgan_text_slice (text, span.start, span.end);
    }
  while (!is_word (made->quote));
  made->prefix = gotgan_text_slice (text, span.start > 32 ? span.start - 32 : 0, span.start);
  made->suffix = gotgan_text_slice (text, span.end, span.end + 32);
  made->anchor = (GotganAnchor) { gotgan_article_get_version (article), span, made->quote,
                                  made->prefix, made->suffix };
}

static guint
mark_sentences (Draft *draft, GPtrArray **paragraph)
{
  guint at;
  guint n;

  *paragraph = pick_paragraph (draft, &at);
  n = pick (draft->random, (*paragraph)->len);
  ((Sentence *) (*paragraph)->pdata[n])->is_marked = TRUE;
  if (n + 1 < (*paragraph)->len && chance (draft->random, 0.15))
    ((Sentence *) (*paragraph)->pdata[n + 1])->is_marked = TRUE;
  return n;
}

/* Another statement in the place of the marked one, or none. Returns: whether it is gone */
static gboolean
do_harm (Draft *draft, GPtrArray *paragraph, guint n)
{
  Sentence *sentence = g_ptr_array_index (paragraph, n);

  switch (pick (draft->random, 6))
    {
    case 0:
      sentence->tail = draft->is_korean ? "는 보도를 부인했다." : ", which it denied.";
      break;
    case 1:
      sentence->preamble = draft->is_korean ? "사실과 달리 " : "It is not true that ";
      break;
    case 2:
      if (paragraph->len > 1 && !is_between_marked (paragraph, n + 1))
        {
          g_ptr_array_remove_index (paragraph, n);
          return TRUE;
        }
      G_GNUC_FALLTHROUGH;
    default:
      harm (draft, sentence);
    }
  return FALSE;
}

static gboolean
says (Draft *draft, const char *statement)
{
  for (guint i = 0; i < draft->paragraphs->len; i++)
    {
      GPtrArray *paragraph = g_ptr_array_index (draft->paragraphs, i);

      for (guint k = 0; k < paragraph->len; k++)
        {
          g_autofree char *said = dup_text (g_ptr_array_index (paragraph, k));

          if (g_str_equal (said, statement))
            return TRUE;
        }
    }
  return FALSE;
}

typedef struct
{
  guint harmless;
  guint kept;
  guint edited;
  guint told;
  guint gone;
  guint orphaned;
  guint wrong;
} Tally;

/* What is said, without the light words that may have been put before it. */
static char *
dup_said (const char *text)
{
  g_autofree char *folded = gotgan_text_fold (text);
  g_auto (GStrv) english_parts = g_strsplit (folded, "meanwhile", -1);
  g_autofree char *rest = g_strjoinv (NULL, english_parts);
  g_auto (GStrv) korean_parts = g_strsplit (rest, "한편", -1);

  return g_strjoinv (NULL, korean_parts);
}

static gboolean
is_right (GotganArticle *article, const GotganSpan *now, const Mark *made)
{
  g_autofree char *there = gotgan_article_dup_span (article, now);
  g_autofree char *found = there != NULL ? dup_said (there) : NULL;
  g_autofree char *wanted = dup_said (made->quote);

  return g_strcmp0 (found, wanted) == 0;
}

typedef enum
{
  HARMLESS,
  EDITED,
  GONE,
} Truth;

static void
count (Tally *tally, Truth truth, GotganAnchorState state, gboolean is_right_place)
{
  gboolean stands = state == GOTGAN_ANCHOR_ATTACHED || state == GOTGAN_ANCHOR_MOVED;

  switch (truth)
    {
    case HARMLESS:
      tally->harmless++;
      tally->kept += stands && is_right_place ? 1 : 0;
      break;
    case EDITED:
      tally->edited++;
      tally->told += state == GOTGAN_ANCHOR_CHANGED ? 1 : 0;
      break;
    case GONE:
      tally->gone++;
      tally->orphaned += state == GOTGAN_ANCHOR_ORPHANED ? 1 : 0;
      break;
    }
  tally->wrong += stands && (truth != HARMLESS || !is_right_place) ? 1 : 0;
}

static void
report (GotganArticle *before, GotganArticle *after, const Mark *made, Truth truth,
        GotganAnchorState state)
{
  g_test_message ("“%s”: %s%s", made->quote, gotgan_anchor_state_to_string (state),
                  truth != HARMLESS ? ", after harm" : "");
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (before); i++)
    g_test_message ("before: %s", gotgan_article_get_paragraph (before, i)->text);
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (after); i++)
    g_test_message ("after: %s", gotgan_article_get_paragraph (after, i)->text);
}

static void
run (Draft *draft, Tally *tally, gboolean with_version)
{
  Truth truth = HARMLESS;
  g_autoptr (GotganArticle) before = NULL;
  g_autoptr (GotganArticle) after = NULL;
  g_autoptr (GotganAnchorFinder) finder = NULL;
  g_autofree char *statement = NULL;
  Mark made = { 0 };
  GotganSpan marked;
  GotganSpan now;
  GPtrArray *paragraph;
  guint n = mark_sentences (draft, &paragraph);
  guint n_edits = pick (draft->random, 6);
  guint wrong = tally->wrong;
  guint kept = tally->kept;
  GotganAnchorState state;
  gboolean is_there;

  before = make_article (draft, 0, &marked);
  mark (draft, before, &marked, !with_version || is_between_marked (paragraph, n + 1), &made);
  statement = dup_text (g_ptr_array_index (paragraph, n));
  if (chance (draft->random, 0.5))
    truth = do_harm (draft, paragraph, n) ? GONE : EDITED;
  for (guint i = 0; i < n_edits; i++)
    edits[pick (draft->random, G_N_ELEMENTS (edits))](draft);
  after = make_article (draft, pick (draft->random, 16), &marked);
  is_there = says (draft, statement);
  finder = gotgan_anchor_finder_new (after, words);
  if (with_version)
    gotgan_anchor_finder_add_version (finder, before);
  state = gotgan_anchor_finder_find (finder, &made.anchor, &now);
  /* Harm may happen to say what another sentence says. */
  if (truth == HARMLESS || !is_there)
    count (tally, truth, state, is_right (after, &now, &made));
  if (tally->wrong > wrong || (truth == HARMLESS && tally->kept == kept))
    report (before, after, &made, truth, state);
  mark_clear (&made);
}

static void
run_all (gboolean with_version, Tally *tally)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint runs = 0;

  for (; runs < N_RUNS; runs++)
    {
      Draft draft = { random, chance (random, 0.5), NULL };
      guint n = 3 + pick (random, 6);

      draft.paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
      for (guint i = 0; i < n; i++)
        g_ptr_array_add (draft.paragraphs, make_paragraph (&draft));
      run (&draft, tally, with_version);
      g_ptr_array_unref (draft.paragraphs);
    }
  g_test_message ("%u runs: %u of %u harmless kept, %u of %u edited told as changed, %u of %u gone "
                  "orphaned, %u wrong",
                  runs, tally->kept, tally->harmless, tally->told, tally->edited, tally->orphaned,
                  tally->gone, tally->wrong);
  g_assert_cmpuint (runs, ==, N_RUNS);
}

static void
test_versions (void)
{
  Tally tally = { 0 };

  run_all (TRUE, &tally);
  g_assert_cmpuint (tally.wrong, ==, 0);
  g_assert_cmpuint (tally.kept * 100, >=, tally.harmless * 99);
  g_assert_cmpuint (tally.told * 100, >=, tally.edited * 97);
  g_assert_cmpuint (tally.orphaned * 100, >=, tally.gone * 97);
}

/* Where the older version can't be read, and the harm is done to the very words. */
static void
test_context (void)
{
  Tally tally = { 0 };

  run_all (FALSE, &tally);
  g_assert_cmpuint (tally.wrong, ==, 0);
  g_assert_cmpuint (tally.kept * 100, >=, tally.harmless * 97);
}

static void
write_paragraphs (Draft *draft, gsize least)
{
  for (gsize length = 0; length < least;)
    {
      GPtrArray *paragraph = make_paragraph (draft);
      guint start = 0;
      guint end = 0;
      g_autofree char *text = dup_paragraph (paragraph, &start, &end);

      length += strlen (text);
      g_ptr_array_add (draft->paragraphs, paragraph);
    }
}

static GArray *
mark_many (Draft *draft, GotganArticle *article, guint n)
{
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (Mark));

  g_array_set_clear_func (marks, (GDestroyNotify) mark_clear);
  g_array_set_size (marks, n);
  for (guint i = 0; i < n; i++)
    {
      GotganSpan span = { i % draft->paragraphs->len, 0, 0 };

      span.end = gotgan_text_length (gotgan_article_get_paragraph (article, span.paragraph)->text);
      mark (draft, article, &span, FALSE, &g_array_index (marks, Mark, i));
    }
  return marks;
}

/* A thousand marks in an article of 200 KB, of which every tenth paragraph was edited. */
static void
test_many (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  Draft draft = { random, TRUE,
                  g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref) };
  g_autoptr (GotganArticle) before = NULL;
  g_autoptr (GotganArticle) after = NULL;
  g_autoptr (GotganAnchorFinder) finder = NULL;
  g_autoptr (GArray) marks = NULL;
  GotganSpan none;
  gint64 started;
  double took;
  guint states[GOTGAN_ANCHOR_ORPHANED + 1] = { 0 };

  write_paragraphs (&draft, 200000);
  before = make_article (&draft, 0, &none);
  marks = mark_many (&draft, before, 1000);
  for (guint i = 0; i < draft.paragraphs->len / 10; i++)
    edits[pick (random, G_N_ELEMENTS (edits))](&draft);
  after = make_article (&draft, 0, &none);
  started = g_get_monotonic_time ();
  finder = gotgan_anchor_finder_new (after, words);
  gotgan_anchor_finder_add_version (finder, before);
  for (guint i = 0; i < marks->len; i++)
    states[gotgan_anchor_finder_find (finder, &g_array_index (marks, Mark, i).anchor, &none)]++;
  took = (double) (g_get_monotonic_time () - started) / G_USEC_PER_SEC;
  g_test_minimized_result (took,
                           "%.3f seconds for 1,000 marks in 200 KB: %u attached, %u moved, %u "
                           "changed, %u orphaned",
                           took, states[0], states[1], states[2], states[3]);
  g_assert_cmpfloat (took, <, 20);
  g_ptr_array_unref (draft.paragraphs);
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  g_autofree char *table = NULL;
  int result;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  path = g_build_filename (g_getenv ("GOTGAN_DATADIR"), "anchors", "words.tsv", NULL);
  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  words = gotgan_anchor_words_new (table);
  g_test_add_func ("/anchor/edits/versions", test_versions);
  g_test_add_func ("/anchor/edits/context", test_context);
  g_test_add_func ("/anchor/edits/many", test_many);
  result = g_test_run ();
  gotgan_anchor_words_unref (words);

  return result;
}
