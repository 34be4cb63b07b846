#include "config.h"

#include "app/sync/gotgan-page-match.h"

#include "app/base/gotgan-text.h"
#include "app/store/gotgan-shingles.h"
#include "app/sync/gotgan-title-likeness.h"
#include "app/sync/gotgan-wall.h"

#include <string.h>

/* Shares of what is compared. */
#define LIKE_TITLE 0.5
#define SAME_TITLE 0.8
#define LIKE_TEASER 0.5
#define LIKE_TEXT 0.3
#define SPOKEN_OF 0.6
#define LEAST_WORDS 0.25
/* Of a title's words that a text has: those that it has again. */
#define AGAIN 0.5
/* Letters of a word, in Latin letters, that is not in every text. */
#define TELLING 4
/* Of a wall's letters those that stand in paragraphs which speak as walls do; articles speak of logins, too. */
#define LEAST_WALL 0.25
#define LEAST_WALL_OF_ARTICLE 0.6
/* Letters of what says little more than "One moment". */
#define LEAST_PAGE 80
/* Letters of a paragraph that says little, and paragraphs that are too few to tell. */
#define SHORT_TEXT 20
#define FEW_TEXTS 3
/* What is looked at. */
#define MAX_WORDS 64
#define MAX_TEASER 8
#define MAX_NAMES 8
/* Text that is dropped at the end of feeds' teasers does not make a page shorter: nine tenths are as much. */
#define AS_MUCH(page, known) ((page) * 10 >= (known) * 9)

/* --- Titles ------------------------------------------------------------------------------------- */

static void
add_outlet (GPtrArray *outlets, const char *name)
{
  char *folded = name != NULL ? gotgan_text_fold (name) : NULL;

  if (folded != NULL && *folded != '\0')
    g_ptr_array_add (outlets, folded);
  else
    g_free (folded);
}

/* Of "www.harbour-herald.test" any part may be the outlet's name. */
static void
add_host (GPtrArray *outlets, const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;
  g_auto (GStrv) names = g_strsplit (host != NULL ? host : "", ".", MAX_NAMES);

  add_outlet (outlets, host);
  for (guint i = 0; names[i] != NULL; i++)
    add_outlet (outlets, names[i]);
}

static double
compare_titles (const GotganPageMatch *match)
{
  g_autoptr (GPtrArray) outlets = g_ptr_array_new_with_free_func (g_free);

  add_outlet (outlets, gotgan_article_get_publisher (match->known));
  add_outlet (outlets, gotgan_article_get_publisher (match->page));
  add_host (outlets, match->asked);
  add_host (outlets, match->got);
  return gotgan_title_likeness (gotgan_article_get_title (match->known),
                                gotgan_article_get_title (match->page), outlets);
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

static gboolean
is_text (const GotganParagraph *paragraph)
{
  return paragraph->kind == GOTGAN_PARAGRAPH_TEXT || paragraph->kind == GOTGAN_PARAGRAPH_QUOTE
         || paragraph->kind == GOTGAN_PARAGRAPH_LIST_ITEM;
}

/* Returns: (transfer full) (element-type utf8): paragraphs, folded */
static GPtrArray *
fold_text (GotganArticle *article)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    if (is_text (gotgan_article_get_paragraph (article, i)))
      g_ptr_array_add (texts, gotgan_text_fold (gotgan_article_get_paragraph (article, i)->text));
  return texts;
}

/* Small words stand everywhere. */
static gboolean
is_telling (const char *word)
{
  return gotgan_text_length (word) >= (g_str_is_ascii (word) ? TELLING : 2);
}

/* Korean words have other endings elsewhere. */
static gboolean
stands_in (const char *word, const char *text)
{
  guint length = gotgan_text_length (word);
  g_autofree char *stem = NULL;

  if (strstr (text, word) != NULL)
    return TRUE;
  if (g_str_is_ascii (word) || length < 3)
    return FALSE;
  stem = gotgan_text_slice (word, 0, length - 1);
  return strstr (text, stem) != NULL;
}

static guint
count_texts (const char *word, GPtrArray *texts)
{
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    n += stands_in (word, g_ptr_array_index (texts, i)) ? 1 : 0;
  return n;
}

/* @n_least: paragraphs in which a word must stand to count
 *
 * Returns: which part of @words' letters counts; 1 when there is none to tell by */
static double
measure_words (GPtrArray *words, GPtrArray *texts, guint n_least)
{
  guint n_all = 0;
  guint n_found = 0;

  for (guint i = 0; i < MIN (words->len, MAX_WORDS); i++)
    {
      const char *word = g_ptr_array_index (words, i);
      guint length = gotgan_text_length (word);

      if (!is_telling (word))
        continue;
      n_all += length;
      n_found += count_texts (word, texts) >= n_least ? length : 0;
    }
  return n_all > 0 ? (double) n_found / n_all : 1;
}

static GPtrArray *
list_teaser_words (GotganArticle *known)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < MIN (gotgan_article_get_n_paragraphs (known), MAX_TEASER); i++)
    g_string_append_printf (all, "%s ", gotgan_article_get_paragraph (known, i)->text);
  return gotgan_title_words (all->str);
}

/* A wall before the article may have its title, but seldom a word of it. */
static gboolean
has_words (const GotganPageMatch *match, GPtrArray *title, GPtrArray *texts)
{
  g_autoptr (GPtrArray) teaser = list_teaser_words (match->known);

  return measure_words (title, texts, 1) >= LEAST_WORDS
         || (teaser->len > 0 && measure_words (teaser, texts, 1) >= LEAST_WORDS);
}

static gboolean
has_any (GPtrArray *words, const char *text)
{
  for (guint i = 0; i < MIN (words->len, MAX_WORDS); i++)
    {
      const char *word = g_ptr_array_index (words, i);

      if (is_telling (word) && stands_in (word, text))
        return TRUE;
    }
  return FALSE;
}

/* An article stays with its matter; a list of articles has each in one place. */
static gboolean
stays_with (GPtrArray *title, GPtrArray *texts)
{
  guint n_all = 0;
  guint n_found = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      if (gotgan_text_length (text) < SHORT_TEXT)
        continue;
      n_all++;
      n_found += has_any (title, text) ? 1 : 0;
    }
  if (n_all < FEW_TEXTS || title->len == 0)
    return TRUE;
  return n_found * 3 >= n_all
         && measure_words (title, texts, 2) >= AGAIN * measure_words (title, texts, 1);
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

static gboolean
is_at_root (const char *url)
{
  gboolean has_query;

  return measure_path (url, &has_query) == 0 && !has_query;
}

/* Where nothing but the title says that it is the page. */
static gboolean
is_elsewhere (const GotganPageMatch *match)
{
  gboolean has_query;

  return measure_path (match->asked, &has_query) != measure_path (match->got, &has_query);
}

static gboolean
is_same_address (const GotganPageMatch *match)
{
  const char *asked = strstr (match->asked, "://");
  const char *got = strstr (match->got, "://");

  return asked != NULL && got != NULL && g_str_equal (asked, got);
}

/* Redirects may lead to the article's own place, or to whatever a site shows in its stead. */
static gboolean
is_about_elsewhere (const GotganPageMatch *match, double likeness, GPtrArray *title,
                    GPtrArray *texts)
{
  if (likeness < LIKE_TITLE)
    return FALSE;
  if (is_at_root (match->got) && !stays_with (title, texts))
    return FALSE;
  return likeness >= SAME_TITLE || measure_words (title, texts, 1) >= SPOKEN_OF
         || has_sentences (match);
}

/* Headlines may say nothing that the text does: "Blink and you'll miss it". */
static gboolean
has_very_title (const GotganPageMatch *match, double likeness, double wall, guint n_page)
{
  gboolean is_vouched_for = match->is_article || match->is_dated;

  if (likeness < SAME_TITLE || is_at_root (match->got)
      || !(is_same_address (match) || match->is_article)
      || (!is_vouched_for && n_page < LEAST_PAGE))
    return FALSE;
  return wall < (is_vouched_for ? LEAST_WALL_OF_ARTICLE : LEAST_WALL);
}

gboolean
gotgan_page_match_is_about (const GotganPageMatch *match)
{
  g_autoptr (GPtrArray) title = gotgan_title_words (gotgan_article_get_title (match->known));
  g_autoptr (GPtrArray) texts = fold_text (match->page);
  guint n_known = measure (match->known);
  guint n_page = measure (match->page);
  double likeness;
  double wall;

  if (n_page == 0 || (match->is_partial && !AS_MUCH (n_page, n_known)))
    return FALSE;
  likeness = compare_titles (match);
  wall = gotgan_wall_measure (match->page);
  /* A word such as "your" stands in walls, too. */
  if (!has_words (match, title, texts)
      || (wall >= LEAST_WALL_OF_ARTICLE && measure_words (title, texts, 1) < SPOKEN_OF))
    return has_very_title (match, likeness, wall, n_page);
  if (is_elsewhere (match) || (is_at_root (match->got) && !is_same_address (match)))
    return is_about_elsewhere (match, likeness, title, texts);
  if (likeness >= LIKE_TITLE)
    return TRUE;
  return stays_with (title, texts)
         && (has_sentences (match)
             || (is_same_address (match) && measure_words (title, texts, 1) >= SPOKEN_OF));
}
