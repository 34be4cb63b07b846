#include "config.h"

#include "app/import/gotgan-publisher.h"

#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-line.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* How newspapers' names end. */
static const char *const korean_endings[]
    = { "일보", "신문", "경제", "뉴스", "타임스", "타임즈", "투데이", "데일리", "저널", "헤럴드", "비즈", "통신", "방송", "미디어", "매거진", "포스트", "리포트", "뉴시스", "뉴스1", "TV" };
static const char *const english_words
    = " news times daily post journal ledger review herald tribune gazette chronicle observer guardian telegraph mail express register "
      "globe bulletin dispatch examiner inquirer courier sentinel insider weekly wire magazine today press mirror monitor "
      "newswire business economist standard independent ";

static gboolean
gotgan_publisher_is_korean_masthead (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (korean_endings); i++)
    if (g_str_has_suffix (text, korean_endings[i]) && strlen (text) > strlen (korean_endings[i]))
      return TRUE;
  return FALSE;
}

static gboolean
gotgan_publisher_is_english_masthead (GStrv words)
{
  gboolean named = FALSE;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autofree char *lower = g_ascii_strdown (words[i], -1);
      g_autofree char *spaced = g_strconcat (" ", lower, " ", NULL);

      if (!g_ascii_isupper (*words[i]) && !g_str_equal (lower, "of") && !g_str_equal (lower, "the")
          && !g_str_equal (lower, "and"))
        return FALSE;
      named = named || strstr (english_words, spaced) != NULL;
    }
  return named;
}

gboolean
gotgan_publisher_is_masthead (const char *text)
{
  GotganLineShape shape = gotgan_line_measure (text);
  g_auto (GStrv) words = NULL;

  if (shape.width > 44 || shape.words > 5 || shape.words == 0 || shape.sentences > 0)
    return FALSE;
  if (shape.hangul > 0)
    return shape.words == 1 && gotgan_publisher_is_korean_masthead (text);
  words = g_strsplit (text, " ", -1);
  return shape.words > 1 && gotgan_publisher_is_english_masthead (words);
}

static char *
gotgan_publisher_replace (const char *pattern, const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  char *replaced = g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);

  return replaced != NULL ? replaced : g_strdup (text);
}

char *
gotgan_publisher_from_copyright (const char *line)
{
  static const char *const before
      = "^.{0,40}?(?:copyrights?|ⓒ|©|\\(c\\)|저작권자?)(?:[\\s.,:;]|copyrights?|ⓒ|©|\\(c\\)|저작권자?|by\\s|\\d{4}(?:\\s*[-–~]\\s*\\d{4})?)*";
  static const char *const after
      = "\\s*(?:[.,|>\\])•·(\\[<]\\s.*|[.,|>\\])•·\\s-]+$|[,>\\])|(\\[<].*|\\s무단.*|\\sall rights.*|\\s?&\\s*\\S+\\.\\S+.*)$";
  static const char *const company = "[\\s,]+(?:llc|inc|ltd|limited|plc|corp|co|gmbh|ag|\\d{4})\\.?$|^(?:㈜|\\(주\\)|주식회사)\\s*";
  g_autofree char *start = NULL;
  g_autofree char *name = NULL;
  g_autofree char *bare = NULL;
  GotganLineShape shape;

  if (strlen (line) > 600)
    return NULL;
  start = gotgan_publisher_replace (before, line);
  if (g_str_equal (start, line))
    return NULL;
  name = gotgan_publisher_replace (after, start);
  bare = gotgan_publisher_replace (company, name);
  g_strstrip (bare);
  shape = gotgan_line_measure (bare);
  if (shape.width < 2 || shape.width > 48 || shape.words > 6 || shape.hangul + shape.latin < 2)
    return NULL;
  if (g_str_has_prefix (bare, "무단") || g_ascii_strncasecmp (bare, "all rights", 10) == 0)
    return NULL;
  return g_steal_pointer (&bare);
}

gboolean
gotgan_publisher_is_same (const char *a, const char *b)
{
  g_autofree char *a_key = gotgan_text_fold (a);
  g_autofree char *b_key = gotgan_text_fold (b);

  return *a_key != '\0' && g_str_equal (a_key, b_key);
}

static gboolean
gotgan_publisher_has_heading (GPtrArray *headings, const char *text)
{
  for (guint i = 0; i < headings->len; i++)
    if (gotgan_publisher_is_same (g_ptr_array_index (headings, i), text))
      return TRUE;
  return FALSE;
}

static gboolean
gotgan_publisher_is_site (const char *text, const char *publisher)
{
  if (publisher != NULL && gotgan_publisher_is_same (text, publisher))
    return TRUE;
  return gotgan_publisher_is_masthead (text);
}

char *
gotgan_publisher_trim_title (const char *title, const char *publisher, GPtrArray *headings)
{
  static const char *const bars[] = { " | ", " - ", " – ", " — ", " :: ", " : ", " < ", " ― ", "|" };

  for (gsize i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      const char *first = strstr (title, bars[i]);
      const char *last = first != NULL ? g_strrstr (title, bars[i]) : NULL;
      g_autofree char *head = NULL;
      g_autofree char *start = NULL;

      if (first == NULL)
        continue;
      head = g_strstrip (g_strndup (title, last - title));
      start = g_strstrip (g_strndup (title, first - title));
      if (gotgan_publisher_has_heading (headings, head)
          || gotgan_publisher_is_site (last + strlen (bars[i]), publisher))
        return gotgan_publisher_trim_title (head, publisher, headings);
      if (gotgan_publisher_has_heading (headings, start))
        return g_steal_pointer (&start);
      if (gotgan_publisher_has_heading (headings, first + strlen (bars[i]))
          || gotgan_publisher_is_site (start, publisher))
        return g_strstrip (g_strdup (first + strlen (bars[i])));
    }
  return g_strdup (title);
}
