#include "config.h"

#include "app/model/gotgan-anchor-search.h"

#include "app/base/gotgan-text.h"

/* What stands next to a statement weighs so much beside its likeness. */
#define WEIGHT 0.2

/* How like a statement must be, and by how much more than the next. */
typedef struct
{
  double between; /* with the same on both sides */
  double beside; /* on one */
  double alone; /* on none */
  double margin;
} Floor;

static const Floor latin = { 0.40, 0.60, 0.90, 0.10 };
static const Floor korean = { 0.45, 0.65, 0.92, 0.15 };

/* Whether the letters on one side are the same: as many as are known, but some. */
static gboolean
is_beside (const GotganAnchorSearch *search, GotganAnchorRange window, gboolean before)
{
  const GotganAnchorText *now = search->finder->text;
  guint known =
      before ? search->statement.start : search->then->letters->len - search->statement.end;
  guint there = before ? window.start : now->letters->len - window.end;
  guint same = before ? gotgan_anchor_text_count_before (search->then, search->statement.start, now,
                                                         window.start, GOTGAN_ANCHOR_BESIDE)
                      : gotgan_anchor_text_count_after (search->then, search->statement.end, now,
                                                        window.end, GOTGAN_ANCHOR_BESIDE);

  if (search->version == NULL)
    return known > 0 && same >= MIN (known, GOTGAN_ANCHOR_BESIDE);
  /* The text's ends are neighbours too. */
  return known == 0 || there == 0 ? known == there
                                  : same >= MIN (MIN (known, there), GOTGAN_ANCHOR_BESIDE);
}

/* Whether all sentences of @range are marked in @marks. */
static gboolean
are_all (const guint8 *marks, const GotganAnchorText *text, GotganAnchorRange range)
{
  guint last = gotgan_anchor_text_find_sentence (text, range.end - 1);

  for (guint i = gotgan_anchor_text_find_sentence (text, range.start); i <= last; i++)
    if (marks[i] == 0)
      return FALSE;
  return TRUE;
}

static gboolean
overlap (GotganAnchorRange a, GotganAnchorRange b)
{
  return a.start < b.end && b.start < a.end;
}

/* Whether the older version has another sentence that is more like @window and no longer there: its own older wording. */
static gboolean
is_of_another (const GotganAnchorSearch *search, GotganAnchorRange window, double likeness)
{
  g_autoptr (GArray) others = NULL;

  if (search->version == NULL)
    return FALSE;
  others = gotgan_anchor_grams_list_like (search->version->grams, search->finder->text, window);
  for (guint i = 0; i < others->len; i++)
    {
      GotganAnchorRange other = g_array_index (others, GotganAnchorRange, i);

      if (!overlap (other, search->statement)
          && !are_all (search->version->kept, search->then, other)
          && gotgan_anchor_text_compare (search->then, other, search->finder->text, window)
                 > likeness)
        return TRUE;
    }
  return FALSE;
}

static const Floor *
get_floor (const GotganAnchorSearch *search)
{
  guint n = 0;

  for (guint i = search->quote.start; i < search->quote.end; i++)
    n += gotgan_text_is_hangul (*gotgan_anchor_text_at (search->then, i)) ? 1 : 0;
  return 2 * n >= search->quote.end - search->quote.start || n >= 8 ? &korean : &latin;
}

/* Whether the older version has all sentences of @window, too: a look-alike that was there before. Letters of the statement
 * itself that were cut into other words or sentences are none. */
static gboolean
is_look_alike (const GotganAnchorSearch *search, GotganAnchorRange window)
{
  guint length = search->statement.end - search->statement.start;

  if (search->version == NULL || !are_all (search->version->taken, search->finder->text, window))
    return FALSE;
  return length != window.end - window.start
         || gotgan_anchor_text_count_after (search->then, search->statement.start,
                                            search->finder->text, window.start, length)
                < length
         || gotgan_anchor_text_says_same (search->then, search->statement, search->finder->text,
                                          window, search->finder->words);
}

/* Returns: how like the statement @window is, with what is next to it; 0 below the floor */
static double
score (const GotganAnchorSearch *search, GotganAnchorRange window, const Floor *floor)
{
  double likeness =
      gotgan_anchor_text_compare (search->then, search->statement, search->finder->text, window);
  guint n = (guint) is_beside (search, window, TRUE) + (guint) is_beside (search, window, FALSE);
  double least = n == 2 ? floor->between : n == 1 ? floor->beside : floor->alone;

  /* Where the older version is not there, nobody knows what is next to a whole paragraph. */
  if (search->version == NULL && search->statement.start == 0
      && search->statement.end == search->then->letters->len)
    least = floor->beside;
  if (likeness < least || is_look_alike (search, window)
      || is_of_another (search, window, likeness))
    return 0;
  return likeness + WEIGHT * n;
}

gboolean
gotgan_anchor_search_find_like (const GotganAnchorSearch *search, GotganAnchorPlace *chosen)
{
  const Floor *floor = get_floor (search);
  g_autoptr (GArray) windows =
      gotgan_anchor_grams_list_like (search->finder->grams, search->then, search->statement);
  g_autoptr (GArray) scores = g_array_new (FALSE, TRUE, sizeof (double));
  double second = 0;

  *chosen = (GotganAnchorPlace) { 0 };
  for (guint i = 0; i < windows->len; i++)
    {
      double own = score (search, g_array_index (windows, GotganAnchorRange, i), floor);

      g_array_append_val (scores, own);
      if (own <= chosen->score)
        continue;
      chosen->score = own;
      chosen->window = g_array_index (windows, GotganAnchorRange, i);
    }
  if (chosen->score <= 0)
    return FALSE;
  for (guint i = 0; i < windows->len; i++)
    if (!overlap (g_array_index (windows, GotganAnchorRange, i), chosen->window))
      second = MAX (second, g_array_index (scores, double, i));
  if (chosen->score < second + floor->margin)
    return FALSE;
  chosen->diff = gotgan_anchor_diff (search->then, search->statement, search->quote,
                                     search->finder->text, chosen->window, search->open_start,
                                     search->open_end, search->finder->words);
  return TRUE;
}
