#include "config.h"

#include "app/model/gotgan-anchor.h"

#include <string.h>

#include "app/base/gotgan-text.h"

/* Code points of context that are no accident. */
#define MIN_CONTEXT 8

typedef struct
{
  const char *quote;
  const char *prefix;
  const char *suffix;
} Words;

/* How much of what was around the words still is: all, enough to know them by, or less. */
typedef enum
{
  HOLD_NONE,
  HOLD_PART,
  HOLD_WHOLE,
} GotganHold;

/* Places where the words stand with all that was around them; counting stops at two. */
typedef struct
{
  guint n;
  GotganSpan first;
} Places;

static gboolean
follows_prefix (const char *text, const char *at, const char *prefix)
{
  gsize length = strlen (prefix);

  if (length == 0)
    return at == text;

  return (gsize) (at - text) >= length && memcmp (at - length, prefix, length) == 0;
}

static gboolean
precedes_suffix (const char *end, const char *suffix)
{
  return *suffix != '\0' ? g_str_has_prefix (end, suffix) : *end == '\0';
}

static guint
count_same_after (const char *a, const char *b)
{
  guint n = 0;

  for (; *a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b); n++)
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }

  return n;
}

static guint
count_same_before (const char *text, const char *at, const char *prefix)
{
  const char *p = prefix + strlen (prefix);
  guint n = 0;

  for (; at > text && p > prefix; n++)
    {
      at = g_utf8_prev_char (at);
      p = g_utf8_prev_char (p);
      if (g_utf8_get_char (at) != g_utf8_get_char (p))
        break;
    }

  return n;
}

/* How the words at @was lie among what was around them. */
static GotganHold
test_hold (GotganArticle *article, const GotganSpan *was, const Words *words)
{
  g_autofree char *there = gotgan_article_dup_span (article, was);
  const char *text, *at, *end;

  if (g_strcmp0 (there, words->quote) != 0)
    return HOLD_NONE;
  text = gotgan_article_get_paragraph (article, was->paragraph)->text;
  at = text + gotgan_text_byte (text, was->start);
  end = at + strlen (words->quote);
  if (follows_prefix (text, at, words->prefix) && precedes_suffix (end, words->suffix))
    return HOLD_WHOLE;
  if ((*words->prefix == '\0' && *words->suffix == '\0')
      || count_same_before (text, at, words->prefix) >= MIN_CONTEXT
      || count_same_after (end, words->suffix) >= MIN_CONTEXT)
    return HOLD_PART;

  return HOLD_NONE;
}

static void
find_in_paragraph (const char *text, guint paragraph, const Words *words, Places *places)
{
  gsize length = strlen (words->quote);

  for (const char *at = strstr (text, words->quote); at != NULL && places->n < 2;
       at = strstr (at + length, words->quote))
    {
      guint start;

      if (!follows_prefix (text, at, words->prefix) || !precedes_suffix (at + length, words->suffix)
          || places->n++ > 0)
        continue;
      start = gotgan_text_offset (text, (gsize) (at - text));
      places->first = (GotganSpan) { paragraph, start, start + gotgan_text_length (words->quote) };
    }
}

static gboolean
find_only_place (GotganArticle *article, const Words *words, GotganSpan *span)
{
  Places places = { 0 };

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    find_in_paragraph (gotgan_article_get_paragraph (article, i)->text, i, words, &places);
  if (places.n != 1)
    return FALSE;
  *span = places.first;

  return TRUE;
}

/* Whether what was around the words is still there, in one paragraph and in its order. */
static gboolean
context_remains (GotganArticle *article, const Words *words)
{
  gboolean with_prefix = gotgan_text_length (words->prefix) >= MIN_CONTEXT;
  gboolean with_suffix = gotgan_text_length (words->suffix) >= MIN_CONTEXT;

  for (guint i = 0; (with_prefix || with_suffix) && i < gotgan_article_get_n_paragraphs (article);
       i++)
    {
      const char *at = gotgan_article_get_paragraph (article, i)->text;

      if (with_prefix)
        at = strstr (at, words->prefix);
      if (with_prefix && at != NULL)
        at += strlen (words->prefix);
      if (at != NULL && (!with_suffix || strstr (at, words->suffix) != NULL))
        return TRUE;
    }

  return FALSE;
}

GotganAnchorState
gotgan_anchor_find (GotganArticle *article, const GotganSpan *was, const char *quote,
                    const char *prefix, const char *suffix, GotganSpan *now)
{
  Words words = { quote, prefix != NULL ? prefix : "", suffix != NULL ? suffix : "" };
  GotganHold hold;

  if (quote == NULL || *quote == '\0')
    return GOTGAN_ANCHOR_ORPHANED;

  hold = test_hold (article, was, &words);
  if (hold != HOLD_WHOLE && find_only_place (article, &words, now))
    return GOTGAN_ANCHOR_MOVED;
  if (hold != HOLD_NONE)
    {
      *now = *was;
      return GOTGAN_ANCHOR_ATTACHED;
    }

  return context_remains (article, &words) ? GOTGAN_ANCHOR_CHANGED : GOTGAN_ANCHOR_ORPHANED;
}
