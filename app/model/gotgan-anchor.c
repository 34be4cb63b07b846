#include "config.h"

#include "app/model/gotgan-anchor-search.h"

#include "app/base/gotgan-text.h"
#include "app/model/gotgan-note.h"

/* --- Versions ----------------------------------------------------------------------------------- */

static void
version_free (gpointer data)
{
  GotganAnchorVersion *version = data;

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
  GotganAnchorVersion *version;

  if (g_hash_table_contains (self->versions, hash))
    return;
  version = g_new (GotganAnchorVersion, 1);
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
is_at_its_words (const GotganAnchorSearch *search, const GotganAnchorVersion *version,
                 const GotganAnchor *anchor)
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
find_quote (GotganAnchorSearch *search, const GotganAnchorText *then, const GotganSpan *span)
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
find_in_version (GotganAnchorSearch *search, const GotganAnchorVersion *version,
                 const GotganAnchor *anchor)
{
  if (!is_at_its_words (search, version, anchor)
      || !find_quote (search, version->text, &anchor->span))
    return FALSE;
  search->version = version;
  return TRUE;
}

/* A word that is cut by the end of what is known is not compared. */
static void
cut_statement (GotganAnchorSearch *search, gboolean start_is_cut, gboolean end_is_cut)
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
find_in_context (GotganAnchorSearch *search, const GotganAnchor *anchor, GotganAnchorText **text)
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
  cut_statement (search, anchor->cut_anywhere || span.start >= GOTGAN_NOTE_CONTEXT,
                 anchor->cut_anywhere || gotgan_text_length (suffix) >= GOTGAN_NOTE_CONTEXT);
  return TRUE;
}

/* --- The outcome -------------------------------------------------------------------------------- */

static GotganAnchorState
settle (const GotganAnchorSearch *search, const GotganAnchorPlace *place,
        const GotganAnchor *anchor, GotganSpan *now)
{
  *now = gotgan_anchor_search_get_span (search, place);
  return gotgan_anchor_is_at (anchor, now) ? GOTGAN_ANCHOR_ATTACHED : GOTGAN_ANCHOR_MOVED;
}

/* When the words are as they were and others around them are not, the whole sentence shows what happened. */
static void
show_change (const GotganAnchorSearch *search, const GotganAnchorPlace *place, GotganSpan *now)
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
follow (const GotganAnchorSearch *search, const GotganAnchor *anchor, GotganSpan *now)
{
  GotganAnchorPlace place;

  switch (gotgan_anchor_search_find_exact (search, anchor, &place))
    {
    case GOTGAN_ANCHOR_FOUND:
      return settle (search, &place, anchor, now);
    case GOTGAN_ANCHOR_SOMEWHERE:
      return GOTGAN_ANCHOR_ORPHANED;
    case GOTGAN_ANCHOR_NOWHERE:
    default:
      break;
    }
  if (!gotgan_anchor_search_find_like (search, &place))
    return GOTGAN_ANCHOR_ORPHANED;
  if (place.diff.is_same)
    return settle (search, &place, anchor, now);
  show_change (search, &place, now);
  return GOTGAN_ANCHOR_CHANGED;
}

GotganAnchorState
gotgan_anchor_finder_find (GotganAnchorFinder *self, const GotganAnchor *anchor, GotganSpan *now)
{
  GotganAnchorSearch search = { .finder = self };
  g_autoptr (GotganAnchorText) text = NULL;
  const GotganAnchorVersion *version = NULL;

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
