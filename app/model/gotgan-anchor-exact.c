#include "config.h"

#include "app/model/gotgan-anchor-search.h"

#include <string.h>

#include "app/base/gotgan-text.h"

/* Letters next to a statement that are looked at to tell it from itself. */
#define FAR_BESIDE 200

static guint
count_beside (const GotganAnchorSearch *search, GotganAnchorRange window)
{
  return gotgan_anchor_text_count_before (search->then, search->statement.start,
                                          search->finder->text, window.start, FAR_BESIDE)
         + gotgan_anchor_text_count_after (search->then, search->statement.end,
                                           search->finder->text, window.end, FAR_BESIDE);
}

/* Whether what is around the statement at @at, within its sentence, is what was around it: paragraphs that were merged
 * put more into a sentence. */
static gboolean
stands_free (const GotganAnchorSearch *search, guint at)
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
is_of_twin (const GotganAnchorSearch *search, GArray *twins, GotganAnchorRange window)
{
  guint own = count_beside (search, window);

  for (guint i = 0; i < twins->len; i++)
    {
      GotganAnchorSearch twin = *search;

      twin.statement.start = g_array_index (twins, guint, i);
      twin.statement.end = twin.statement.start + search->statement.end - search->statement.start;
      if (twin.statement.start != search->statement.start
          && count_beside (&twin, window) > own + GOTGAN_ANCHOR_BESIDE)
        return TRUE;
    }
  return FALSE;
}

static GotganAnchorPlace
make_exact (const GotganAnchorSearch *search, guint at)
{
  guint length = search->statement.end - search->statement.start;
  GotganAnchorPlace place = { { at, at + length }, { TRUE, { 0 } }, 0 };

  place.diff.quote.start = at + search->quote.start - search->statement.start;
  place.diff.quote.end = at + search->quote.end - search->statement.start;
  place.score = count_beside (search, place.window);
  return place;
}

static GArray *
list_twins (const GotganAnchorSearch *search)
{
  if (search->version == NULL)
    return g_array_new (FALSE, FALSE, sizeof (guint));
  return gotgan_anchor_grams_find (search->version->grams, search->then, search->statement);
}

/* Letters that are the same may be other words: "서울시 장애인" and "서울 시장 애인", or cut into other sentences. */
static gboolean
says_same (const GotganAnchorSearch *search, GotganAnchorRange window)
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
is_bound (const GotganAnchorSearch *search, guint a, guint b)
{
  return (get_opens (search->then, a) & GOTGAN_ANCHOR_OPENS_STOPPED) == 0
         || (get_opens (search->finder->text, b) & GOTGAN_ANCHOR_OPENS_SENTENCE) != 0;
}

static GArray *
list_exact (const GotganAnchorSearch *search, GArray *twins)
{
  g_autoptr (GArray) found =
      gotgan_anchor_grams_find (search->finder->grams, search->then, search->statement);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (GotganAnchorPlace));

  for (guint i = 0; i < found->len; i++)
    {
      guint at = g_array_index (found, guint, i);
      GotganAnchorPlace place = make_exact (search, at);

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
GotganSpan
gotgan_anchor_search_get_span (const GotganAnchorSearch *search, const GotganAnchorPlace *place)
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

gboolean
gotgan_anchor_is_at (const GotganAnchor *anchor, const GotganSpan *span)
{
  return span->paragraph == anchor->span.paragraph && span->start == anchor->span.start;
}

/* The one among the statement's equals: what stands around it tells, then its number among them, then its place. */
static gboolean
choose_exact (const GotganAnchorSearch *search, GArray *places, GArray *twins,
              const GotganAnchor *anchor, GotganAnchorPlace *chosen)
{
  guint best = 0;
  double second = -1;

  for (guint i = 1; i < places->len; i++)
    if (g_array_index (places, GotganAnchorPlace, i).score
        > g_array_index (places, GotganAnchorPlace, best).score)
      best = i;
  for (guint i = 0; i < places->len; i++)
    if (i != best)
      second = MAX (second, g_array_index (places, GotganAnchorPlace, i).score);
  *chosen = g_array_index (places, GotganAnchorPlace, best);
  if (places->len == 1 || chosen->score >= second + GOTGAN_ANCHOR_BESIDE)
    return TRUE;
  for (guint i = 0; i < places->len; i++)
    {
      GotganSpan span =
          gotgan_anchor_search_get_span (search, &g_array_index (places, GotganAnchorPlace, i));

      *chosen = g_array_index (places, GotganAnchorPlace, i);
      if (twins->len == places->len ? g_array_index (twins, guint, i) == search->statement.start
                                    : gotgan_anchor_is_at (anchor, &span))
        return TRUE;
    }
  return FALSE;
}

GotganAnchorSuccess
gotgan_anchor_search_find_exact (const GotganAnchorSearch *search, const GotganAnchor *anchor,
                                 GotganAnchorPlace *place)
{
  g_autoptr (GArray) twins = list_twins (search);
  g_autoptr (GArray) places = list_exact (search, twins);

  if (places->len == 0)
    return GOTGAN_ANCHOR_NOWHERE;
  return choose_exact (search, places, twins, anchor, place) ? GOTGAN_ANCHOR_FOUND
                                                             : GOTGAN_ANCHOR_SOMEWHERE;
}
