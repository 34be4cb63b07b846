#include "config.h"

#include "app/import/gotgan-publisher.h"

#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-outlet.h"

#include "app/base/gotgan-text.h"

#include <string.h>

/* Bytes; longer texts are no names and never the same. */
#define LONGEST_NAME 1200

/* How newspapers' names end. */
static const char *const korean_endings[] = {
  "일보",   "신문",     "경제",         "뉴스", "타임스",    "타임즈",   "투데이", "데일리",
  "저널",   "헤럴드",   "비즈",         "통신", "방송",      "미디어",   "매거진", "포스트",
  "리포트", "뉴시스",   "뉴스1",        "TV",   "위클리",    "인사이트", "레터",   "다이어리",
  "매일",   "이코노미", "이코노미스트", "신보", "다이제스트"
};
static const char *const english_words =
    " news times daily post journal ledger review herald tribune gazette chronicle observer guardian telegraph mail express register "
    "globe bulletin dispatch examiner inquirer courier sentinel insider weekly wire magazine today press mirror monitor "
    "newswire business economist standard independent echo argus advertiser enquirer messenger ";
/* Of what papers' names are made besides. A line of a page may hold these and be a heading, so they prove nothing but
 * beside a by-line or a date. */
static const char *const paper_words =
    " agency agentur service week report reports digest desk markets tech technology startup startups finance fintech "
    "infrastructure network newsletter newsroom briefing bureau affairs zeitung revista";

static gboolean
gotgan_publisher_is_korean_masthead (const char *text)
{
  if (g_str_equal (text, "뉴스레터"))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (korean_endings); i++)
    if (g_str_has_suffix (text, korean_endings[i]) && strlen (text) > strlen (korean_endings[i]))
      return TRUE;
  return FALSE;
}

gboolean
gotgan_publisher_is_capitalised (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    if (!g_unichar_isupper (g_utf8_get_char (words[i])) && !g_str_equal (words[i], "of")
        && !g_str_equal (words[i], "the") && !g_str_equal (words[i], "and")
        && !g_str_equal (words[i], "&"))
      return FALSE;
  return TRUE;
}

/* Whether @text is in capitals and one of its words is in @list. */
static gboolean
gotgan_publisher_has_word (const char *text, const char *list)
{
  g_auto (GStrv) words = g_strsplit_set (text, " -", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autofree char *lower = g_ascii_strdown (words[i], -1);
      g_autofree char *spaced = g_strconcat (" ", lower, " ", NULL);

      if (strstr (list, spaced) != NULL)
        return gotgan_publisher_is_capitalised (text);
    }
  return FALSE;
}

gboolean
gotgan_publisher_is_masthead (const char *text)
{
  GotganLineShape shape = gotgan_line_measure (text);

  if (g_str_has_prefix (text, "My ") || shape.width > 44 || shape.words > 5 || shape.words == 0
      || shape.sentences > 0 || strpbrk (text, ",:") != NULL)
    return FALSE;
  if (shape.hangul > 0)
    return shape.words == 1 && gotgan_publisher_is_korean_masthead (text);
  return shape.words > 1 && gotgan_publisher_has_word (text, english_words);
}

/* "TechParade": one word with a capital inside, and no person's "McKay". */
static gboolean
gotgan_publisher_is_camel (const char *text)
{
  const char *at = text;
  gboolean camel = FALSE;

  if (!g_ascii_isupper (*text) || g_str_has_prefix (text, "Mc") || g_str_has_prefix (text, "Mac"))
    return FALSE;
  for (; g_ascii_isalpha (*at); at++)
    camel |= at - text > 2 && g_ascii_islower (at[-1]) && g_ascii_isupper (*at);
  return camel && *at == '\0';
}

/* "Wire & Wave"; "Jane Doe & John Roe" are two persons. */
static gboolean
gotgan_publisher_is_pair (const char *text)
{
  g_auto (GStrv) sides = g_strsplit (text, " & ", 3);

  return g_strv_length (sides) == 2
         && (strchr (sides[0], ' ') == NULL || strchr (sides[1], ' ') == NULL);
}

static gboolean
gotgan_publisher_is_korean_paper (const char *text)
{
  const char *last = strrchr (text, ' ');

  if (last == NULL)
    return g_str_has_suffix (text, "코리아") && strlen (text) > strlen ("코리아");
  for (gsize i = 0; i < G_N_ELEMENTS (korean_endings); i++)
    if (g_str_equal (last + 1, korean_endings[i]))
      return TRUE;
  return FALSE;
}

gboolean
gotgan_publisher_is_paper (const char *text)
{
  GotganLineShape shape = gotgan_line_measure (text);

  if (gotgan_publisher_is_masthead (text) || gotgan_outlet_is_known (text))
    return TRUE;
  if (shape.width > 44 || shape.words == 0 || shape.words > 5 || shape.sentences > 0
      || strpbrk (text, ",:@") != NULL)
    return FALSE;
  if (shape.hangul > 0)
    return shape.words <= 2 && gotgan_publisher_is_korean_paper (text);
  if (shape.words == 1)
    return gotgan_publisher_is_camel (text);
  if (g_str_has_prefix (text, "The ") || gotgan_publisher_is_pair (text))
    return gotgan_publisher_is_capitalised (text);
  return gotgan_publisher_has_word (text, paper_words);
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
  static const char *const before =
      "^.{0,40}?(?:copyrights?|ⓒ|©|\\(c\\)|저작권자?)(?:[\\s.,:;]|copyrights?|ⓒ|©|\\(c\\)|저작권자?|by\\s|\\d{4}(?:\\s*[-–~]\\s*\\d{4})?)*";
  static const char *const after =
      "\\s*(?:[.,|>\\])•·(\\[<]\\s.*|[.,|>\\])•·\\s-]+$|[,>\\])|(\\[<].*|\\s무단.*|\\sall rights.*|\\s?&\\s*\\S+\\.\\S+.*)$";
  static const char *const company =
      "(?:[\\s,]+(?:l\\.?p|llc|inc|ltd|limited|plc|corp|co|gmbh|ag|\\d{4})\\.?)+$|^(?:㈜|\\(주\\)|주식회사)\\s*";
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
gotgan_publisher_is_company_of (const char *company, const char *name)
{
  static const char *const pattern =
      "^(?:\\s+(?:media|publishing|publishers?|publications?|group|holdings?|compan(?:y|ies)|communications|"
      "digital|networks?|entertainment|interactive|international|미디어|미디어그룹|홀딩스|네트워크)\\b)+$";
  gsize length = strlen (name);

  return length > 0 && g_ascii_strncasecmp (company, name, length) == 0
         && g_regex_match_simple (pattern, company + length, G_REGEX_CASELESS, 0);
}

gboolean
gotgan_publisher_is_same (const char *a, const char *b)
{
  g_autofree char *a_key = NULL;
  g_autofree char *b_key = NULL;

  if (strlen (a) > LONGEST_NAME || strlen (b) > LONGEST_NAME)
    return FALSE;
  a_key = gotgan_text_fold (a);
  b_key = gotgan_text_fold (b);
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

typedef struct
{
  const char *publisher;
  GPtrArray *headings;
  char *site;
} GotganTitleTrim;

/* Headings are short names of sites and sections too: one proves a title only when it isn't much the lesser part, or the
 * rest is the site. */
static gboolean
gotgan_publisher_outweighs (const GotganTitleTrim *trim, const char *proved, const char *rest)
{
  return gotgan_line_measure (proved).width * 2 >= gotgan_line_measure (rest).width
         || gotgan_publisher_is_site (rest, trim->publisher);
}

/* "Title < Section < Site": what is built like a newspaper's name stays the site when a section is cut next. */
static void
gotgan_publisher_learn_site (GotganTitleTrim *trim, const char *cut)
{
  if (trim->site == NULL || !gotgan_publisher_is_site (trim->site, trim->publisher))
    g_set_str (&trim->site, cut);
}

/* What is left of @title when @length bytes at @at are the bar between it and the site's name, or %NULL. */
static char *
gotgan_publisher_split_title (GotganTitleTrim *trim, const char *title, const char *at,
                              gsize length)
{
  g_autofree char *head = g_strstrip (g_strndup (title, (gsize) (at - title)));
  g_autofree char *tail = g_strstrip (g_strdup (at + length));

  if (gotgan_publisher_has_heading (trim->headings, head)
      && gotgan_publisher_outweighs (trim, head, tail))
    {
      gotgan_publisher_learn_site (trim, tail);
      return g_steal_pointer (&head);
    }
  if (gotgan_publisher_has_heading (trim->headings, tail)
      && gotgan_publisher_outweighs (trim, tail, head))
    {
      gotgan_publisher_learn_site (trim, head);
      return g_steal_pointer (&tail);
    }
  if (gotgan_publisher_is_site (tail, trim->publisher))
    {
      gotgan_publisher_learn_site (trim, tail);
      return g_steal_pointer (&head);
    }
  if (gotgan_publisher_is_site (head, trim->publisher))
    {
      gotgan_publisher_learn_site (trim, head);
      return g_steal_pointer (&tail);
    }
  return NULL;
}

/* Tries the first and the last bar of each kind; %NULL when none of them is followed or preceded by a site. */
static char *
gotgan_publisher_trim_once (GotganTitleTrim *trim, const char *title)
{
  static const char *const bars[] = {
    " | ", " - ", " – ", " — ", " :: ", " : ", " < ", " ― ", "|"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      const char *first = strstr (title, bars[i]);
      const char *last = first != NULL ? g_strrstr (title, bars[i]) : NULL;
      char *left =
          last != NULL ? gotgan_publisher_split_title (trim, title, last, strlen (bars[i])) : NULL;

      if (left == NULL && first != last)
        left = gotgan_publisher_split_title (trim, title, first, strlen (bars[i]));
      if (left != NULL)
        return left;
    }
  return NULL;
}

static gboolean
gotgan_publisher_is_site_name (const char *text)
{
  GotganLineShape shape = gotgan_line_measure (text);

  return shape.words > 0 && shape.words <= 4 && shape.width <= 32 && strpbrk (text, "|:") == NULL;
}

char *
gotgan_publisher_trim_title (const char *title, const char *publisher, GPtrArray *headings,
                             char **site)
{
  GotganTitleTrim trim = { publisher, headings, NULL };
  g_autofree char *rest = g_strdup (title);

  /* "… | Section | Site" has two; more is no title. */
  for (guint i = 0; i < 3; i++)
    {
      char *left = gotgan_publisher_trim_once (&trim, rest);

      if (left == NULL || *left == '\0')
        {
          g_free (left);
          break;
        }
      g_free (rest);
      rest = left;
    }
  if (site != NULL && trim.site != NULL && gotgan_publisher_is_site_name (trim.site))
    *site = g_steal_pointer (&trim.site);
  g_free (trim.site);
  return g_steal_pointer (&rest);
}
