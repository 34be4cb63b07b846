#include "config.h"

#include "app/import/gotgan-byline.h"

#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-korean-name.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-outlet.h"
#include "app/import/gotgan-place.h"
#include "app/import/gotgan-publisher.h"

#include "app/base/gotgan-text.h"
#include "app/import/gotgan-pattern.h"

#include <string.h>

#define NAME "(?!(?:선임|수석|전문|인턴|객원|논설|편집)?\\s?(?:기자|위원|특파원|국장))[가-힣]{2,4}"
#define POST \
  "(?:선임|수석|전문|인턴|객원|시민|본지|의학|산업|경제|IT|테크)?\\s?(?:기자|특파원|논설위원|논설실장|칼럼니스트|에디터|편집위원|편집국장|편집장|대기자|차장|부장|앵커|리포터|통신원|평론가|PD)"
#define NAMES NAME "(?:\\s*(?:" POST ")?\\s*[·,ㆍ&/・]\\s*" NAME ")*"
#define EMAIL "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"

static const char *const korean_line =
    "^\\W*(?:(?:글|취재|정리|작성자?|기자명)(?:\\s*[·/,ㆍ]\\s*(?:사진|영상|그래픽))?)?\\s*[:=/]?\\s*(?<lead>(?:[가-힣A-Za-z0-9]{2,16}(?:\\s*=\\s*|\\s+)){0,3}?)"
    "(?<names>" NAMES ")(?:\\s+[가-힣A-Za-z]{1,8}(?:팀|부))?\\s*" POST
    "(?:\\s*(?:구독(?:하기|중)?|\\+|팔로우|다른\\s*기사\\s*보기))*\\s*[(\\[<]?(?:" EMAIL ")?\\W*$";
static const char *const mail_line =
    "^(?!(?i:\\W*by\\b))\\W*(?<names>" NAME
    "|[A-Z][\\w.'-]+(?: [A-Z][\\w.'-]+){1,3})\\s*[(\\[<|]?\\s*" EMAIL "\\W*$";
static const char *const english_line =
    "^\\W*(?:(?:written|reported|story|words|reporting|text|posted|published|guest post|analysis|commentary|opinion)\\s+)?by\\s*:?\\s+(?<names>\\S.{2,140}?)\\s*(?:" EMAIL
    ")?\\W*$";
static const char *const korean_end =
    "[\\s/=(\\[]*(?:(?<place>[가-힣]{2,6})\\s*=\\s*)?(?<names>" NAMES ")\\s*" POST
    "\\s*[(\\[<]?\\s*" EMAIL "\\s*[)\\]>]?\\s*$";
static const char *const korean_bracket = "^[\\[(【<](?<inner>[^\\])】>]{2,48})[\\])】>]\\s*"
                                          "(?:(?<after>" NAMES ")\\s*" POST "\\s*(?:[=:]\\s*|$))?";

/* "AUSTIN, Texas (AP) — …", "Oct 30 (Reuters) - …", "PARIS, May 4, 2021 /PRNewswire/ -- …". */
static const char *const agency =
    "^(?:[^()]{0,80}\\((?<agency>[A-Z][\\w.& ]{1,24})\\)|[^()/]{8,80}/(?<wire>[A-Z][\\w. ]{2,24})/)"
    "\\s*(?:[-–—]+\\s|--)";

typedef struct
{
  GRegex *agency;
  GRegex *korean_line;
  GRegex *mail_line;
  GRegex *english_line;
  GRegex *korean_end;
  GRegex *bracket;
  GRegex *post;
  GRegex *separator;
} GotganBylinePatterns;

static gpointer
gotgan_byline_make_patterns (gpointer unused)
{
  GotganBylinePatterns *made = g_new0 (GotganBylinePatterns, 1);

  made->agency = gotgan_pattern_new (agency, G_REGEX_DEFAULT);
  made->korean_line = gotgan_pattern_new (korean_line, G_REGEX_DEFAULT);
  made->mail_line = g_regex_new (mail_line, G_REGEX_OPTIMIZE, 0, NULL);
  made->english_line = gotgan_pattern_new (english_line, G_REGEX_CASELESS);
  made->korean_end = gotgan_pattern_new (korean_end, G_REGEX_DEFAULT);
  made->bracket = gotgan_pattern_new (korean_bracket, G_REGEX_DEFAULT);
  made->post = gotgan_pattern_new ("\\s*" POST "\\W*$", G_REGEX_DEFAULT);
  made->separator =
      gotgan_pattern_new ("\\s*(?:[·,ㆍ&/・;]|\\band\\b|\\bwith\\b)\\s*", G_REGEX_DEFAULT);
  return made;
}

static const GotganBylinePatterns *
gotgan_byline_patterns (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, gotgan_byline_make_patterns, NULL);
}

static gboolean
gotgan_byline_is_particle (const char *word)
{
  static const char *const particles[] = { "de",  "del", "della", "der", "den", "di",  "da",
                                           "dos", "du",  "van",   "von", "bin", "ibn", "al",
                                           "el",  "la",  "le",    "ter", "ten", "y",   NULL };

  return g_strv_contains (particles, word);
}

/* Capitalised words, at least two of them beside "van", "de" and their like. */
static gboolean
gotgan_byline_is_latin_name (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words);
  guint n_capital = 0;

  if (n < 2 || n > 5 || strlen (text) > 60 || strpbrk (text, "0123456789@|:?!,\"()") != NULL
      || g_str_has_prefix (text, "The ") || g_str_has_prefix (text, "By "))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      gunichar c = g_utf8_get_char (words[i]);

      if (g_unichar_isupper (c))
        n_capital++;
      else if (!gotgan_byline_is_particle (words[i]))
        return FALSE;
    }
  return n_capital >= 2;
}

gboolean
gotgan_byline_is_name (const char *text)
{
  return gotgan_korean_name_is_shaped (text) || gotgan_byline_is_latin_name (text);
}

void
gotgan_byline_add (GPtrArray *authors, const char *name)
{
  g_autofree char *bare =
      g_regex_replace_literal (gotgan_byline_patterns ()->post, name, -1, 0, "", 0, NULL);
  g_autofree char *tidy = gotgan_line_tidy (bare != NULL ? bare : name, -1);

  if (*tidy == '\0' || strlen (tidy) > 120 || strpbrk (tidy, "@/<>") != NULL)
    return;
  if (!g_ptr_array_find_with_equal_func (authors, tidy, g_str_equal, NULL))
    g_ptr_array_add (authors, g_steal_pointer (&tidy));
}

/* Adds those of a list of names that look like names: the rest are posts and places. */
static gboolean
gotgan_byline_add_list (GPtrArray *authors, const char *list)
{
  g_auto (GStrv) names = g_regex_split (gotgan_byline_patterns ()->separator, list, 0);
  guint n_before = authors->len;
  gboolean any = FALSE;

  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *bare =
          g_regex_replace_literal (gotgan_byline_patterns ()->post, names[i], -1, 0, "", 0, NULL);

      if (!gotgan_byline_is_name (g_strstrip (bare))
          || (names[1] != NULL && gotgan_place_is_known (bare)))
        continue;
      any = TRUE;
      gotgan_byline_add (authors, bare);
    }
  return any || authors->len > n_before;
}

static void
gotgan_byline_set_publisher (char **publisher, const char *name)
{
  if (*publisher == NULL && name != NULL && *name != '\0')
    *publisher = g_strdup (name);
}

/* What stands before the name: "늘품일보 뉴욕=고태린 특파원", "디지털가람 IT팀 현소민 기자". */
static void
gotgan_byline_read_lead (const char *lead, GPtrArray *authors, char **publisher)
{
  g_auto (GStrv) words = g_strsplit_set (lead, " =", -1);
  const char *at = lead;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      gboolean place;

      at += strlen (words[i]);
      place = at[strspn (at, " ")] == '=';
      at += *at != '\0';
      if (*words[i] == '\0' || place)
        continue;
      if (gotgan_publisher_is_masthead (words[i])
          || (i == 0 && gotgan_korean_name_is_paper (words[i])))
        gotgan_byline_set_publisher (publisher, words[i]);
      else if (g_utf8_strlen (words[i], -1) >= 3 && gotgan_korean_name_is_person (words[i])
               && !gotgan_place_is_known (words[i]) && !g_str_has_suffix (words[i], "부"))
        gotgan_byline_add (authors, words[i]);
    }
}

static gboolean
gotgan_byline_read_korean (const char *line, GPtrArray *authors, char **publisher)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *names = NULL;
  g_autofree char *lead = NULL;
  char *last;

  if (!g_regex_match (gotgan_byline_patterns ()->korean_line, line, 0, &match))
    return FALSE;
  names = g_match_info_fetch_named (match, "names");
  lead = g_strstrip (g_match_info_fetch_named (match, "lead"));
  last = strrchr (lead, ' ');
  last = last != NULL ? last + 1 : lead;
  /* "김철수 베이징 특파원": what stands between is where he is. */
  if (strstr (line, "특파원") != NULL && gotgan_place_is_known (names)
      && gotgan_korean_name_is_shaped (last))
    {
      gotgan_byline_add (authors, last);
      *last = '\0';
      gotgan_byline_read_lead (g_strchomp (lead), authors, publisher);
      return TRUE;
    }
  /* "김철수 벤처나루 기자", "김철수 의학 전문기자": the newspaper or the field stands between. */
  if (gotgan_korean_name_is_person (last) && !gotgan_korean_name_is_person (names)
      && strpbrk (names, " ,&/") == NULL && strstr (names, "·") == NULL)
    {
      if (gotgan_korean_name_is_paper (names))
        gotgan_byline_set_publisher (publisher, names);
      gotgan_byline_add (authors, last);
      return TRUE;
    }
  if (!gotgan_byline_add_list (found, names))
    return FALSE;
  gotgan_byline_read_lead (lead, authors, publisher);
  for (guint i = 0; i < found->len; i++)
    gotgan_byline_add (authors, g_ptr_array_index (found, i));
  gotgan_byline_set_publisher (publisher, gotgan_outlet_of_address (line));
  return TRUE;
}

/* "Jane Doe in Paris" and "Jane Doe for The Ledger" end at the preposition. */
static void
gotgan_byline_cut_place (char *names)
{
  static const char *const prepositions[] = { " in ", " for ", " of ", " at ", " | ",  " · ",
                                              " - ",  " – ",   " — ",  ";",    " on ", " (" };

  for (gsize i = 0; i < G_N_ELEMENTS (prepositions); i++)
    {
      char *at = strstr (names, prepositions[i]);

      if (at != NULL)
        *at = '\0';
    }
}

/* "민서윤(seoyun@example.com)", "Jane Doe <jane@example.com>". */
static gboolean
gotgan_byline_read_mail (const char *line, GPtrArray *authors)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *name = NULL;

  if (strchr (line, '@') == NULL
      || !g_regex_match (gotgan_byline_patterns ()->mail_line, line, 0, &match))
    return FALSE;
  name = g_match_info_fetch_named (match, "names");
  return gotgan_byline_add_list (authors, name);
}

/* "Jane Doe, Technology reporter": a name and what she is. */
static gboolean
gotgan_byline_read_post (const char *line, GPtrArray *authors)
{
  const char *comma = strstr (line, ", ");
  g_autofree char *name = comma != NULL ? g_strndup (line, (gsize) (comma - line)) : NULL;

  if (name == NULL || !gotgan_byline_is_latin_name (name)
      || gotgan_chrome_of_line (comma + 2) != GOTGAN_CHROME_POST)
    return FALSE;
  gotgan_byline_add (authors, name);
  return TRUE;
}

static gboolean
gotgan_byline_read_english (const char *line, GPtrArray *authors)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *names = NULL;

  if (!g_regex_match (gotgan_byline_patterns ()->english_line, line, 0, &match))
    return gotgan_byline_read_post (line, authors);
  names = g_match_info_fetch_named (match, "names");
  gotgan_byline_cut_place (names);
  return gotgan_byline_add_list (authors, names);
}

/* What the bracket of "[서울=뉴시스]" or "[뉴욕=온새미경제 윤다경 특파원]" says; %FALSE when it is something else. */
static gboolean
gotgan_byline_read_bracket (const char *inner, GPtrArray *authors, char **publisher)
{
  const char *right = strchr (inner, '=');
  const char *said = right != NULL ? right + 1 : inner;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *bare = NULL;
  char *name;

  if (!g_regex_match (gotgan_byline_patterns ()->post, said, 0, &match))
    {
      if (right == NULL && !gotgan_publisher_is_masthead (said))
        return FALSE;
      gotgan_byline_set_publisher (publisher, said);
      return TRUE;
    }
  if (right != NULL)
    {
      g_autofree char *left = g_strstrip (g_strndup (inner, (gsize) (right - inner)));

      if (gotgan_publisher_is_masthead (left))
        gotgan_byline_set_publisher (publisher, left);
    }
  bare = g_regex_replace_literal (gotgan_byline_patterns ()->post, said, -1, 0, "", 0, NULL);
  g_strstrip (bare);
  name = strrchr (bare, ' ');
  if (name != NULL)
    {
      *name++ = '\0';
      gotgan_byline_set_publisher (publisher, g_strstrip (bare));
    }
  return gotgan_byline_add_list (authors, name != NULL ? name : bare);
}

/* What stands between slashes hands out companies' own releases: it is no publisher. */
static void
gotgan_byline_read_agency (const char *text, char **publisher)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *name = NULL;

  if (!g_regex_match (gotgan_byline_patterns ()->agency, text, 0, &match))
    return;
  name = g_match_info_fetch_named (match, "agency");
  gotgan_byline_set_publisher (publisher, name);
}

gsize
gotgan_byline_measure_wire (const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  int start;

  if (!g_regex_match (gotgan_byline_patterns ()->agency, text, 0, &match))
    return 0;
  if (!g_match_info_fetch_named_pos (match, "agency", &start, NULL) || start < 0)
    g_match_info_fetch_named_pos (match, "wire", &start, NULL);
  return start > 0 ? (gsize) start : 0;
}

gsize
gotgan_byline_read_start (const char *text, GPtrArray *authors, char **publisher)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *inner = NULL;
  g_autofree char *after = NULL;
  int end;

  gotgan_byline_read_agency (text, publisher);
  if (!g_regex_match (gotgan_byline_patterns ()->bracket, text, 0, &match))
    return 0;
  inner = g_match_info_fetch_named (match, "inner");
  after = g_match_info_fetch_named (match, "after");
  if (!gotgan_byline_read_bracket (inner, authors, publisher))
    {
      /* "[벤처나루] 김철수 기자 = …": the by-line behind it tells what the bracket is. */
      if (after == NULL || *after == '\0')
        return 0;
      if (gotgan_korean_name_is_paper (inner))
        gotgan_byline_set_publisher (publisher, inner);
    }
  if (after != NULL && *after != '\0')
    gotgan_byline_add_list (authors, after);
  g_match_info_fetch_pos (match, 0, NULL, &end);
  return (gsize) end;
}

gsize
gotgan_byline_read_end (const char *text, GPtrArray *authors)
{
  gsize length = strlen (text);
  const char *tail = length > 160 ? g_utf8_find_next_char (text + length - 160, NULL) : text;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *names = NULL;
  int start;

  while (tail > text && ((guint8) *tail & 0xc0) == 0x80)
    tail--;
  if (!g_regex_match (gotgan_byline_patterns ()->korean_end, tail, 0, &match))
    return length;
  names = g_match_info_fetch_named (match, "names");
  if (!gotgan_byline_add_list (authors, names))
    return length;
  g_match_info_fetch_pos (match, 0, &start, NULL);
  return (gsize) (tail - text) + (gsize) start;
}

/* "[온새미경제 윤다경 기자]"; what stands in the bracket before a title is no by-line. */
static gboolean
gotgan_byline_is_bracket (const char *line, GPtrArray *authors, char **publisher)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *outlet = NULL;

  if (gotgan_byline_read_start (line, found, &outlet) != strlen (line))
    return FALSE;
  gotgan_byline_set_publisher (publisher, outlet);
  for (guint i = 0; i < found->len; i++)
    gotgan_byline_add (authors, g_ptr_array_index (found, i));
  return TRUE;
}

gboolean
gotgan_byline_read (const char *line, GPtrArray *authors, char **publisher)
{
  gsize length = strlen (line);

  if (length == 0 || length > 300)
    return FALSE;
  return gotgan_byline_read_korean (line, authors, publisher)
         || gotgan_byline_read_mail (line, authors) || gotgan_byline_read_english (line, authors)
         || gotgan_byline_is_bracket (line, authors, publisher);
}
