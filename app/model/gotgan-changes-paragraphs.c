#include "config.h"

#include "app/model/gotgan-changes-private.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-sequence.h"

/* How many paragraphs ahead an edited one is looked for: editors add a few at a time. */
#define WINDOW 16
/* Of the words of two paragraphs, how many must be common for one to be an edit of the other. */
#define MIN_COMMON_PERCENT 40

#define NOWHERE GOTGAN_CHANGE_NOWHERE

/* One version.
 * @keys: of each paragraph its words, interned
 * @partners: of each, which of the other version it is, or nowhere
 * @in_place: whether it is the same in the same order
 * @words: of each, made when they are needed */
typedef struct
{
  GotganArticle *article;
  guint n;
  GPtrArray *keys;
  guint *partners;
  gboolean *in_place;
  GPtrArray *words;
} Side;

typedef struct
{
  Side before;
  Side after;
  GStringChunk *names;
} Comparing;

static void
free_words (gpointer words)
{
  if (words != NULL)
    gotgan_words_free (words);
}

static void
side_init (Side *side, GotganArticle *article, GStringChunk *names)
{
  side->article = article;
  side->n = gotgan_article_get_n_paragraphs (article);
  side->keys = g_ptr_array_sized_new (side->n);
  side->partners = g_new (guint, side->n);
  side->in_place = g_new0 (gboolean, side->n);
  side->words = g_ptr_array_new_with_free_func (free_words);
  g_ptr_array_set_size (side->words, (int) side->n);
  for (guint i = 0; i < side->n; i++)
    {
      g_autofree char *key = gotgan_text_squeeze (gotgan_article_get_paragraph (article, i)->text);

      g_ptr_array_add (side->keys, g_string_chunk_insert_const (names, key));
      side->partners[i] = NOWHERE;
    }
}

static void
side_clear (Side *side)
{
  g_ptr_array_unref (side->keys);
  g_ptr_array_unref (side->words);
  g_free (side->partners);
  g_free (side->in_place);
}

static GotganWords *
get_words (Side *side, guint index, GStringChunk *names)
{
  if (side->words->pdata[index] == NULL)
    side->words->pdata[index] =
        gotgan_words_new (gotgan_article_get_paragraph (side->article, index)->text, names);
  return side->words->pdata[index];
}

static void
pair (Comparing *comparing, guint before, guint after)
{
  comparing->before.partners[before] = after;
  comparing->after.partners[after] = before;
}

/* --- What is the same --------------------------------------------------------------------------- */

static void
pair_in_place (Comparing *comparing)
{
  g_autoptr (GArray) same = gotgan_sequence_match (
      (const gconstpointer *) comparing->before.keys->pdata, comparing->before.n,
      (const gconstpointer *) comparing->after.keys->pdata, comparing->after.n);

  for (guint i = 0; i < same->len; i++)
    {
      GotganStretch *stretch = &g_array_index (same, GotganStretch, i);

      for (guint j = 0; j < stretch->n; j++)
        {
          pair (comparing, stretch->before + j, stretch->after + j);
          comparing->before.in_place[stretch->before + j] = TRUE;
          comparing->after.in_place[stretch->after + j] = TRUE;
        }
    }
}

/* Of several alike the first goes with the first. */
static void
pair_moved (Comparing *comparing)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (NULL, NULL);
  g_autofree guint *nexts = g_new (guint, comparing->before.n);

  for (guint i = comparing->before.n; i > 0; i--)
    {
      gpointer key = comparing->before.keys->pdata[i - 1];

      if (comparing->before.partners[i - 1] != NOWHERE)
        continue;
      nexts[i - 1] = GPOINTER_TO_UINT (g_hash_table_lookup (firsts, key));
      g_hash_table_insert (firsts, key, GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < comparing->after.n; i++)
    {
      gpointer key = comparing->after.keys->pdata[i];
      guint first = comparing->after.partners[i] == NOWHERE
                        ? GPOINTER_TO_UINT (g_hash_table_lookup (firsts, key))
                        : 0;

      if (first == 0)
        continue;
      pair (comparing, first - 1, i);
      g_hash_table_insert (firsts, key, GUINT_TO_POINTER (nexts[first - 1]));
    }
}

/* --- What was edited ---------------------------------------------------------------------------- */

/* Returns: the words both have, of all that they have, in percent; 0 when one is not an edit of the other */
static guint
get_likeness (Comparing *comparing, guint before, guint after)
{
  GotganWords *one = get_words (&comparing->before, before, comparing->names);
  GotganWords *other = get_words (&comparing->after, after, comparing->names);
  guint64 total = (guint64) gotgan_words_count (one) + gotgan_words_count (other);
  guint64 most = 2 * (guint64) MIN (gotgan_words_count (one), gotgan_words_count (other));
  guint64 likeness;

  /* Also what keeps a long one from being read again for each of many short ones. */
  if (total == 0 || most * 100 < total * MIN_COMMON_PERCENT)
    return 0;
  likeness = 2 * (guint64) gotgan_words_count_common (one, other) * 100 / total;
  return likeness >= MIN_COMMON_PERCENT ? (guint) likeness : 0;
}

/* The most alike of the next few. Returns: its place in @candidates, or their number */
static guint
find_edited (Comparing *comparing, guint before, const GArray *candidates, guint first)
{
  guint best = candidates->len;
  guint best_likeness = 0;

  for (guint i = first; i < candidates->len && i < first + WINDOW; i++)
    {
      guint likeness = get_likeness (comparing, before, g_array_index (candidates, guint, i));

      if (likeness > best_likeness)
        {
          best = i;
          best_likeness = likeness;
        }
    }
  return best;
}

/* Pairs what is left between two paragraphs that stayed. */
static void
pair_gap (Comparing *comparing, const GArray *removed, const GArray *added)
{
  guint first = 0;

  for (guint i = 0; i < removed->len && first < added->len; i++)
    {
      guint before = g_array_index (removed, guint, i);
      guint found = find_edited (comparing, before, added, first);

      if (found == added->len)
        continue;
      pair (comparing, before, g_array_index (added, guint, found));
      first = found + 1;
    }
}

/* Returns: where the next paragraph in place is; those before it that have no partner are added to @lonely */
static guint
collect_gap (const Side *side, guint from, GArray *lonely)
{
  g_array_set_size (lonely, 0);
  for (; from < side->n && !side->in_place[from]; from++)
    if (side->partners[from] == NOWHERE)
      g_array_append_val (lonely, from);
  return from;
}

static void
pair_edited (Comparing *comparing)
{
  g_autoptr (GArray) removed = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) added = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0, j = 0; i < comparing->before.n || j < comparing->after.n; i++, j++)
    {
      i = collect_gap (&comparing->before, i, removed);
      j = collect_gap (&comparing->after, j, added);
      pair_gap (comparing, removed, added);
    }
}

/* --- Telling ------------------------------------------------------------------------------------ */

static void
add_change (GArray *changes, GotganChangeKind kind, guint before, guint after, GArray *words)
{
  GotganParagraphChange change = { kind, before, after, words };

  g_array_append_val (changes, change);
}

/* Whether it left its place; what is the same but was paired as an edit differs in white space only. */
static gboolean
is_moved (Comparing *comparing, guint before, guint after)
{
  return !comparing->after.in_place[after]
         && comparing->before.keys->pdata[before] == comparing->after.keys->pdata[after];
}

static void
add_pair (Comparing *comparing, GArray *changes, guint before, guint after)
{
  GArray *words = NULL;

  if (comparing->before.keys->pdata[before] != comparing->after.keys->pdata[after])
    words = gotgan_words_compare (get_words (&comparing->before, before, comparing->names),
                                  get_words (&comparing->after, after, comparing->names));
  if (words != NULL && words->len > 0)
    {
      add_change (changes, GOTGAN_CHANGE_CHANGED, before, after, words);
      return;
    }
  g_clear_pointer (&words, g_array_unref);
  add_change (changes,
              is_moved (comparing, before, after) ? GOTGAN_CHANGE_MOVED : GOTGAN_CHANGE_SAME,
              before, after, NULL);
}

/* Tells what was removed from @from on, up to the next paragraph that kept its place. Returns: that */
static guint
add_removed (Comparing *comparing, GArray *changes, guint from)
{
  const Side *before = &comparing->before;

  for (; from < before->n; from++)
    if (before->partners[from] == NOWHERE)
      add_change (changes, GOTGAN_CHANGE_REMOVED, from, NOWHERE, NULL);
    else if (!is_moved (comparing, from, before->partners[from]))
      break;
  return from;
}

void
gotgan_paragraph_change_clear (gpointer change)
{
  g_clear_pointer (&((GotganParagraphChange *) change)->words, g_array_unref);
}

/* What was removed is told before what came in its place. */
static GArray *
list_changes (Comparing *comparing)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (GotganParagraphChange));
  guint told = 0;

  g_array_set_clear_func (changes, gotgan_paragraph_change_clear);
  for (guint i = 0; i < comparing->after.n; i++)
    {
      guint partner = comparing->after.partners[i];

      if (partner != NOWHERE && is_moved (comparing, partner, i))
        {
          add_pair (comparing, changes, partner, i);
          continue;
        }
      told = add_removed (comparing, changes, told);
      if (partner == NOWHERE)
        {
          add_change (changes, GOTGAN_CHANGE_ADDED, NOWHERE, i, NULL);
          continue;
        }
      add_pair (comparing, changes, partner, i);
      told = partner + 1;
    }
  add_removed (comparing, changes, told);
  return changes;
}

GArray *
gotgan_paragraphs_compare (GotganArticle *before, GotganArticle *after)
{
  g_autoptr (GStringChunk) names = g_string_chunk_new (4096);
  Comparing comparing = { .names = names };
  GArray *changes;

  side_init (&comparing.before, before, names);
  side_init (&comparing.after, after, names);
  pair_in_place (&comparing);
  pair_moved (&comparing);
  pair_edited (&comparing);
  changes = list_changes (&comparing);
  side_clear (&comparing.before);
  side_clear (&comparing.after);
  return changes;
}
