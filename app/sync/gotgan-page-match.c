#include "config.h"

#include "app/sync/gotgan-page-match.h"

#include "app/base/gotgan-text.h"
#include "app/store/gotgan-shingles.h"

#include <string.h>

/* Shares of what is compared. */
#define LIKE_TITLE 0.6
#define LIKE_TEASER 0.5
#define LIKE_TEXT 0.3
#define SPOKEN_OF 0.6
/* Letters of a title that is no title of anything else by chance. */
#define LONG_TITLE 8
/* Text that is dropped at the end of feeds' teasers does not make a page shorter: nine tenths are as much. */
#define AS_MUCH(page, known) ((page) * 10 >= (known) * 9)

/* --- Titles ------------------------------------------------------------------------------------- */

static GHashTable *
list_pairs (const char *text)
{
  GHashTable *pairs = g_hash_table_new (NULL, NULL);
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (before != 0)
        g_hash_table_add (pairs, GSIZE_TO_POINTER ((gsize) before << 21 | c));
      before = c;
    }
  return pairs;
}

/* Returns: twice the pairs of letters both have, by all they have (Dice) */
static double
compare_pairs (const char *one, const char *two)
{
  g_autoptr (GHashTable) first = list_pairs (one);
  g_autoptr (GHashTable) second = list_pairs (two);
  guint n_all = g_hash_table_size (first) + g_hash_table_size (second);
  guint n_common = 0;
  GHashTableIter iter;
  gpointer pair;

  g_hash_table_iter_init (&iter, first);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    n_common += g_hash_table_contains (second, pair) ? 1 : 0;
  return n_all > 0 ? 2.0 * n_common / n_all : 0;
}

/* Sites put their name behind a title, and feeds their section before it. */
static gboolean
has_title (const GotganPageMatch *match)
{
  const char *known = gotgan_article_get_title (match->known);
  const char *page = gotgan_article_get_title (match->page);
  g_autofree char *one = known != NULL ? gotgan_text_fold (known) : NULL;
  g_autofree char *two = page != NULL ? gotgan_text_fold (page) : NULL;

  if (one == NULL || two == NULL || *one == '\0' || *two == '\0')
    return FALSE;
  if (g_str_equal (one, two))
    return TRUE;
  if (MIN (gotgan_text_length (one), gotgan_text_length (two)) >= LONG_TITLE
      && (strstr (one, two) != NULL || strstr (two, one) != NULL))
    return TRUE;
  return compare_pairs (one, two) >= LIKE_TITLE;
}

/* --- Text --------------------------------------------------------------------------------------- */

static guint
measure (GotganArticle *article)
{
  guint length = 0;

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    length += gotgan_text_length (gotgan_article_get_paragraph (article, i)->text);
  return length;
}

static gboolean
has_sentences (const GotganPageMatch *match)
{
  g_autoptr (GotganShingles) known = gotgan_shingles_new (match->known);
  g_autoptr (GotganShingles) page = gotgan_shingles_new (match->page);

  return gotgan_shingles_compare (known, page) >= (match->is_partial ? LIKE_TEASER : LIKE_TEXT);
}

static char *
fold_all (GotganArticle *article)
{
  g_autoptr (GString) all = g_string_new (gotgan_article_get_title (article));

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    g_string_append (all, gotgan_article_get_paragraph (article, i)->text);
  return gotgan_text_fold (all->str);
}

/* Whether most words of the title stand somewhere on the page. */
static gboolean
speaks_of (const GotganPageMatch *match)
{
  const char *title = gotgan_article_get_title (match->known);
  g_autofree char *text = fold_all (match->page);
  g_auto (GStrv) words = g_strsplit_set (title != NULL ? title : "", " \t\n/-–—:,.", 64);
  guint n_words = 0;
  guint n_found = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = gotgan_text_fold (words[i]);

      if (gotgan_text_length (word) < 2)
        continue;
      n_words++;
      n_found += strstr (text, word) != NULL ? 1 : 0;
    }
  return n_words > 0 && n_found >= SPOKEN_OF * n_words;
}

/* --- Addresses ---------------------------------------------------------------------------------- */

/* Returns: how many parts the path of @url has; 0 is the root */
static guint
measure_path (const char *url, gboolean *has_query)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
  g_auto (GStrv) parts = g_strsplit (uri != NULL ? g_uri_get_path (uri) : "", "/", -1);
  guint depth = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    depth += *parts[i] != '\0' ? 1 : 0;
  *has_query = uri != NULL && g_uri_get_query (uri) != NULL;
  return depth;
}

/* Where nothing but the title says that it is the page. */
static gboolean
is_elsewhere (const GotganPageMatch *match)
{
  gboolean asked_has_query, got_has_query;
  guint asked = measure_path (match->asked, &asked_has_query);
  guint got = measure_path (match->got, &got_has_query);

  return (got == 0 && !got_has_query) || got != asked;
}

static gboolean
is_same_address (const GotganPageMatch *match)
{
  const char *asked = strstr (match->asked, "://");
  const char *got = strstr (match->got, "://");

  return asked != NULL && got != NULL && g_str_equal (asked, got);
}

gboolean
gotgan_page_match_is_about (const GotganPageMatch *match)
{
  guint n_known = measure (match->known);
  guint n_page = measure (match->page);

  if (n_page == 0 || (match->is_partial && !AS_MUCH (n_page, n_known)))
    return FALSE;
  if (has_title (match))
    return TRUE;
  if (is_elsewhere (match))
    return FALSE;
  return has_sentences (match) || (is_same_address (match) && speaks_of (match));
}
