#include "config.h"

#include "app/model/gotgan-anchor.h"

#include <string.h>

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-anchor-private.h"
#include "app/model/gotgan-note.h"

/* Letters next to a statement that say whether it stands where it stood: so many must be the same, and so many are
 * looked at to tell the same statement from itself. */
#define BESIDE 12
#define FAR_BESIDE 200
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

/* One version.
 *
 * @taken: of each sentence of the newest version, whether this one has it too, as often
 * @kept: of each sentence of this one, whether the newest has it too */
typedef struct
{
  GotganArticle *article;
  GotganAnchorText *text;
  GotganAnchorGrams *grams;
  guint8 *taken;
  guint8 *kept;
} Version;

struct _GotganAnchorFinder
{
  GotganArticle *article;
  GotganAnchorWords *words;
  GotganAnchorText *text;
  GotganAnchorGrams *grams;
  GHashTable *versions;
};

/* Words on their way.
 *
 * @version: (nullable): what they were taken from; otherwise @then is no more than what stood around them
 * @statement: letters of @then, and of it, @quote
 * @head: code points of the quote before its first letter, and @tail, after its last
 * @open_start: whether the statement began before what is known
 * @open_end: whether it went on */
typedef struct
{
  GotganAnchorFinder *finder;
  const Version *version;
  const GotganAnchorText *then;
  GotganAnchorRange statement;
  GotganAnchorRange quote;
  guint head;
  guint tail;
  gboolean open_start;
  gboolean open_end;
} Search;

/* A place where the statement may be. */
typedef struct
{
  GotganAnchorRange window;
  GotganAnchorDiff diff;
  double score;
} Place;

/* --- Versions ----------------------------------------------------------------------------------- */

static void
version_free (gpointer data)
{
  Version *version = data;

  gotgan_anchor_grams_free (version->grams);
  gotgan_anchor_text_free (version->text);
  g_object_unref (version->article);
  g_free (version->taken);
  g_free (version->kept);
  g_free (version);
}

static char *
dup_sentence (const GotganAnchorText *text, guint sentence)
{
  GotganAnchorRange range = gotgan_anchor_text_get_sentences (text, sentence, sentence);

  return g_ucs4_to_utf8 (gotgan_anchor_text_at (text, range.start),
                         (glong) (range.end - range.start), NULL, NULL, NULL);
}

/* Which sentences of @now are in @then, as often as they are there. */
static guint8 *
find_taken (const GotganAnchorText *then, const GotganAnchorText *now)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint8 *taken = g_new0 (guint8, now->sentences->len + 1);

  for (guint i = 0; i < then->sentences->len; i++)
    {
      char *sentence = dup_sentence (then, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, sentence));

      g_hash_table_replace (counts, sentence, GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; i < now->sentences->len; i++)
    {
      g_autofree char *sentence = dup_sentence (now, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, sentence));

      taken[i] = n > 0;
      if (n > 0)
        g_hash_table_replace (counts, g_steal_pointer (&sentence), GUINT_TO_POINTER (n - 1));
    }
  return taken;
}

GotganAnchorFinder *
gotgan_anchor_finder_new (GotganArticle *article, GotganAnchorWords *words)
{
  GotganAnchorFinder *self = g_new0 (GotganAnchorFinder, 1);

  self->article = g_object_ref (article);
  self->words = words != NULL ? gotgan_anchor_words_ref (words) : NULL;
  self->text = gotgan_anchor_text_new (article, words);
  self->grams = gotgan_anchor_grams_new (self->text);
  self->versions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, version_free);

  return self;
}

void
gotgan_anchor_finder_free (GotganAnchorFinder *self)
{
  g_hash_table_unref (self->versions);
  gotgan_anchor_grams_free (self->grams);
  gotgan_anchor_text_free (self->text);
  g_clear_pointer (&self->words, gotgan_anchor_words_unref);
  g_object_unref (self->article);
  g_free (self);
}

void
gotgan_anchor_finder_add_version (GotganAnchorFinder *self, GotganArticle *article)
{
  const char *hash = gotgan_article_get_version (article);
  Version *version;

  if (g_hash_table_contains (self->versions, hash))
    return;
  version = g_new (Version, 1);
  version->article = g_object_ref (article);
  version->text = gotgan_anchor_text_new (article, self->words);
  version->grams = gotgan_anchor_grams_new (version->text);
  version->taken = find_taken (version->text, self->text);
  version->kept = find_taken (self->text, version->text);
  g_hash_table_insert (self->versions, g_strdup (hash), version);
}

GotganArticle *
gotgan_anchor_finder_get_article (GotganAnchorFinder *self)
{
  return self->article;
}

/* --- The statement ------------------------------------------------------------------------------ */

/* Whether its words stand where it says, in their version; they may have been spaced or set otherwise when they were
 * followed there. */
static gboolean
is_at_its_words (const Search *search, const Version *version, const GotganAnchor *anchor)
{
  g_autofree char *there = gotgan_article_dup_span (version->article, &anchor->span);
  g_autoptr (GotganArticle) article = NULL;
  g_autoptr (GotganAnchorText) text = NULL;
  GotganAnchorRange range;
  guint n;

  if (there == NULL || g_str_equal (there, anchor->quote))
    return there != NULL;
  if (!gotgan_anchor_text_find_span (version->text, &anchor->span, &range))
    return FALSE;
  article = gotgan_article_new ();
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, anchor->quote);
  text = gotgan_anchor_text_new (article, search->finder->words);
  n = text->letters->len;
  return n == range.end - range.start
         && gotgan_anchor_text_count_after (text, 0, version->text, range.start, n) == n;
}

static gboolean
find_quote (Search *search, const GotganAnchorText *then, const GotganSpan *span)
{
  if (!gotgan_anchor_text_find_span (then, span, &search->quote))
    return FALSE;
  search->then = then;
  search->statement = gotgan_anchor_text_widen (then, search->quote);
  search->head = gotgan_anchor_text_origin (then, search->quote.start)->start - span->start;
  search->tail = span->end - gotgan_anchor_text_origin (then, search->quote.end - 1)->end;
  return TRUE;
}

static gboolean
find_in_version (Search *search, const Version *version, const GotganAnchor *anchor)
{
  if (!is_at_its_words (search, version, anchor)
      || !find_quote (search, version->text, &anchor->span))
    return FALSE;
  search->version = version;
  return TRUE;
}

/* A word that is cut by the end of what is known is not compared. */
static void
cut_statement (Search *search, gboolean start_is_cut, gboolean end_is_cut)
{
  const guint8 *opens = search->then->opens->data;
  GotganAnchorRange *range = &search->statement;

  search->open_start = start_is_cut && range->start == 0;
  search->open_end = end_is_cut && range->end == search->then->letters->len;
  while (search->open_start && range->start < search->quote.start
         && (range->start == 0 || opens[range->start] == 0))
    range->start++;
  while (search->open_end && range->end > search->quote.end
         && (range->end == search->then->letters->len || opens[range->end] == 0))
    range->end--;
  if (range->end > range->start && *gotgan_anchor_text_at (search->then, range->end - 1) == ' ')
    range->end--;
}

/* The statement from the words and what stood around them: @text becomes what it is a part of. */
static gboolean
find_in_context (Search *search, const GotganAnchor *anchor, GotganAnchorText **text)
{
  const char *prefix = anchor->prefix != NULL ? anchor->prefix : "";
  const char *suffix = anchor->suffix != NULL ? anchor->suffix : "";
  g_autofree char *all = g_strconcat (prefix, anchor->quote, suffix, NULL);
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  GotganSpan span = { 0, gotgan_text_length (prefix), 0 };

  span.end = span.start + gotgan_text_length (anchor->quote);
  gotgan_article_add_paragraph (article, GOTGAN_PARAGRAPH_TEXT, all);
  *text = gotgan_anchor_text_new (article, search->finder->words);
  if (!find_quote (search, *text, &span))
    return FALSE;
  cut_statement (search, span.start >= GOTGAN_NOTE_CONTEXT,
                 gotgan_text_length (suffix) >= GOTGAN_NOTE_CONTEXT);
  return TRUE;
}

/* --- Places of the very statement --------------------------------------------------------------- */

static guint
count_beside (const Search *search, GotganAnchorRange window)
{
  return gotgan_anchor_text_count_before (search->then, search->statement.start,
                                          search->finder->text, window.start, FAR_BESIDE)
         + gotgan_anchor_text_count_after (search->then, search->statement.end,
                                           search->finder->text, window.end, FAR_BESIDE);
}

/* Whether what is around the statement at @at, within its sentence, is what was around it: paragraphs that were merged
 * put more into a sentence. */
static gboolean
stands_free (const Search *search, guint at)
{
  const GotganAnchorText *now = search->finder->text;
  guint end = at + search->statement.end - search->statement.start;
  GotganAnchorRange whole = gotgan_anchor_text_widen (now, (GotganAnchorRange) { at, end });
  guint before = at - whole.start;
  guint after = whole.end - end;

  return (search->open_start
          || gotgan_anchor_text_count_before (search->then, search->statement.start, now, at,
                                              before)
                 == before)
         && (search->open_end
             || gotgan_anchor_text_count_after (search->then, search->statement.end, now, end,
                                                after)
                    == after);
}

/* A statement that the older version makes in two places may have lost this one: then what is left has the other's
 * neighbours. */
static gboolean
is_of_twin (const Search *search, GArray *twins, GotganAnchorRange window)
{
  guint own = count_beside (search, window);

  for (guint i = 0; i < twins->len; i++)
    {
      Search twin = *search;

      twin.statement.start = g_array_index (twins, guint, i);
      twin.statement.end = twin.statement.start + search->statement.end - search->statement.start;
      if (twin.statement.start != search->statement.start
          && count_beside (&twin, window) > own + BESIDE)
        return TRUE;
    }
  return FALSE;
}

static Place
make_exact (const Search *search, guint at)
{
  guint length = search->statement.end - search->statement.start;
  Place place = { { at, at + length }, { TRUE, { 0 } }, 0 };

  place.diff.quote.start = at + search->quote.start - search->statement.start;
  place.diff.quote.end = at + search->quote.end - search->statement.start;
  place.score = count_beside (search, place.window);
  return place;
}

static GArray *
list_twins (const Search *search)
{
  if (search->version == NULL)
    return g_array_new (FALSE, FALSE, sizeof (guint));
  return gotgan_anchor_grams_find (search->version->grams, search->then, search->statement);
}

/* Letters that are the same may be other words: "서울시 장애인" and "서울 시장 애인", or cut into other sentences. */
static gboolean
says_same (const Search *search, GotganAnchorRange window)
{
  const guint8 *then = search->then->opens->data + search->statement.start;
  const guint8 *now = search->finder->text->opens->data + window.start;

  return memcmp (then, now, window.end - window.start) == 0
         || gotgan_anchor_text_says_same (search->then, search->statement, search->finder->text,
                                          window, search->finder->words);
}

/* What begins behind the letters before @at, perhaps after a space; anything at the text's end. */
static guint
get_opens (const GotganAnchorText *text, guint at)
{
  if (at < text->letters->len && *gotgan_anchor_text_at (text, at) == ' ')
    at++;
  return at < text->letters->len ? text->opens->data[at] : GOTGAN_ANCHOR_OPENS_SENTENCE;
}

/* Whether a full stop before @a of the older version is there before @b, too. Paragraphs without one may be merged. */
static gboolean
is_bound (const Search *search, guint a, guint b)
{
  return (get_opens (search->then, a) & GOTGAN_ANCHOR_OPENS_STOPPED) == 0
         || (get_opens (search->finder->text, b) & GOTGAN_ANCHOR_OPENS_SENTENCE) != 0;
}

static GArray *
list_exact (const Search *search, GArray *twins)
{
  g_autoptr (GArray) found =
      gotgan_anchor_grams_find (search->finder->grams, search->then, search->statement);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < found->len; i++)
    {
      guint at = g_array_index (found, guint, i);
      Place place = make_exact (search, at);

      if (stands_free (search, at) && says_same (search, place.window)
          && is_bound (search, search->statement.start, at)
          && is_bound (search, search->statement.end, place.window.end)
          && (found->len >= twins->len || !is_of_twin (search, twins, place.window)))
        g_array_append_val (places, place);
    }
  return places;
}

static gboolean
is_mark (gunichar c)
{
  return !g_unichar_isalnum (c);
}

/* Quotes and full stops at the ends of the words are no letters, but part of what was marked. */
static GotganSpan
get_span (const Search *search, const Place *place)
{
  GotganSpan span = gotgan_anchor_text_get_span (search->finder->text, place->diff.quote);
  const char *text = gotgan_article_get_paragraph (search->finder->article, span.paragraph)->text;
  const char *start = text + gotgan_text_byte (text, span.start);
  const char *end = text + gotgan_text_byte (text, span.end);

  for (guint n = search->tail; n > 0 && *end != '\0' && is_mark (g_utf8_get_char (end)); n--)
    end = g_utf8_next_char (end);
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  for (guint n = search->head;
       n > 0 && start > text && is_mark (g_utf8_get_char (g_utf8_prev_char (start))); n--)
    start = g_utf8_prev_char (start);
  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  span.start = gotgan_text_offset (text, (gsize) (start - text));
  span.end = gotgan_text_offset (text, (gsize) (end - text));

  return span;
}

static gboolean
is_same_place (const GotganSpan *span, const GotganAnchor *anchor)
{
  return span->paragraph == anchor->span.paragraph && span->start == anchor->span.start;
}

/* The one among the statement's equals: what stands around it tells, then its number among them, then its place. */
static gboolean
choose_exact (const Search *search, GArray *places, GArray *twins, const GotganAnchor *anchor,
              Place *chosen)
{
  guint best = 0;
  double second = -1;

  for (guint i = 1; i < places->len; i++)
    if (g_array_index (places, Place, i).score > g_array_index (places, Place, best).score)
      best = i;
  for (guint i = 0; i < places->len; i++)
    if (i != best)
      second = MAX (second, g_array_index (places, Place, i).score);
  *chosen = g_array_index (places, Place, best);
  if (places->len == 1 || chosen->score >= second + BESIDE)
    return TRUE;
  for (guint i = 0; i < places->len; i++)
    {
      GotganSpan span = get_span (search, &g_array_index (places, Place, i));

      *chosen = g_array_index (places, Place, i);
      if (twins->len == places->len ? g_array_index (twins, guint, i) == search->statement.start
                                    : is_same_place (&span, anchor))
        return TRUE;
    }
  return FALSE;
}

/* --- Places of its like ------------------------------------------------------------------------- */

/* Whether the letters on one side are the same: as many as are known, but some. */
static gboolean
is_beside (const Search *search, GotganAnchorRange window, gboolean before)
{
  const GotganAnchorText *now = search->finder->text;
  guint known =
      before ? search->statement.start : search->then->letters->len - search->statement.end;
  guint there = before ? window.start : now->letters->len - window.end;
  guint same = before ? gotgan_anchor_text_count_before (search->then, search->statement.start, now,
                                                         window.start, BESIDE)
                      : gotgan_anchor_text_count_after (search->then, search->statement.end, now,
                                                        window.end, BESIDE);

  if (search->version == NULL)
    return known > 0 && same >= MIN (known, BESIDE);
  /* The text's ends are neighbours too. */
  return known == 0 || there == 0 ? known == there : same >= MIN (MIN (known, there), BESIDE);
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
is_of_another (const Search *search, GotganAnchorRange window, double likeness)
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
get_floor (const Search *search)
{
  guint n = 0;

  for (guint i = search->quote.start; i < search->quote.end; i++)
    n += gotgan_text_is_hangul (*gotgan_anchor_text_at (search->then, i)) ? 1 : 0;
  return 2 * n >= search->quote.end - search->quote.start || n >= 8 ? &korean : &latin;
}

/* Returns: how like the statement @window is, with what is next to it; 0 below the floor */
static double
score (const Search *search, GotganAnchorRange window, const Floor *floor)
{
  double likeness =
      gotgan_anchor_text_compare (search->then, search->statement, search->finder->text, window);
  guint n = (guint) is_beside (search, window, TRUE) + (guint) is_beside (search, window, FALSE);
  double least = n == 2 ? floor->between : n == 1 ? floor->beside : floor->alone;

  /* Where the older version is not there, nobody knows what is next to a whole paragraph. */
  if (search->version == NULL && search->statement.start == 0
      && search->statement.end == search->then->letters->len)
    least = floor->beside;
  if (likeness < least
      || (search->version != NULL && are_all (search->version->taken, search->finder->text, window))
      || is_of_another (search, window, likeness))
    return 0;
  return likeness + WEIGHT * n;
}

static gboolean
choose_like (const Search *search, Place *chosen)
{
  const Floor *floor = get_floor (search);
  g_autoptr (GArray) windows =
      gotgan_anchor_grams_list_like (search->finder->grams, search->then, search->statement);
  g_autoptr (GArray) scores = g_array_new (FALSE, TRUE, sizeof (double));
  double second = 0;

  *chosen = (Place) { 0 };
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

/* --- The outcome -------------------------------------------------------------------------------- */

static GotganAnchorState
settle (const Search *search, const Place *place, const GotganAnchor *anchor, GotganSpan *now)
{
  *now = get_span (search, place);
  return is_same_place (now, anchor) ? GOTGAN_ANCHOR_ATTACHED : GOTGAN_ANCHOR_MOVED;
}

/* When the words are as they were and others around them are not, the whole sentence shows what happened. */
static void
show_change (const Search *search, const Place *place, GotganSpan *now)
{
  const GotganAnchorText *text = search->finder->text;
  GotganAnchorRange quote = place->diff.quote;
  guint length = search->quote.end - search->quote.start;
  gboolean is_same = length == quote.end - quote.start
                     && gotgan_anchor_text_count_after (search->then, search->quote.start, text,
                                                        quote.start, length)
                            == length;

  while (quote.start > place->window.start && text->opens->data[quote.start] == 0)
    quote.start--;
  while (quote.end < place->window.end && text->opens->data[quote.end] == 0)
    quote.end++;
  if (*gotgan_anchor_text_at (text, quote.end - 1) == ' ')
    quote.end--;
  *now = gotgan_anchor_text_get_span (text, is_same ? place->window : quote);
}

static GotganAnchorState
follow (const Search *search, const GotganAnchor *anchor, GotganSpan *now)
{
  g_autoptr (GArray) twins = list_twins (search);
  g_autoptr (GArray) exact = list_exact (search, twins);
  Place place;

  if (exact->len > 0)
    return choose_exact (search, exact, twins, anchor, &place)
               ? settle (search, &place, anchor, now)
               : GOTGAN_ANCHOR_ORPHANED;
  if (!choose_like (search, &place))
    return GOTGAN_ANCHOR_ORPHANED;
  if (place.diff.is_same)
    return settle (search, &place, anchor, now);
  show_change (search, &place, now);
  return GOTGAN_ANCHOR_CHANGED;
}

GotganAnchorState
gotgan_anchor_finder_find (GotganAnchorFinder *self, const GotganAnchor *anchor, GotganSpan *now)
{
  Search search = { .finder = self };
  g_autoptr (GotganAnchorText) text = NULL;
  const Version *version = NULL;

  *now = (GotganSpan) { 0 };
  if (anchor->quote == NULL || *anchor->quote == '\0' || self->text->letters->len == 0)
    return GOTGAN_ANCHOR_ORPHANED;
  if (anchor->version != NULL)
    version = g_hash_table_lookup (self->versions, anchor->version);
  if (version == NULL || !find_in_version (&search, version, anchor))
    {
      if (!find_in_context (&search, anchor, &text))
        return GOTGAN_ANCHOR_ORPHANED;
    }
  return follow (&search, anchor, now);
}
