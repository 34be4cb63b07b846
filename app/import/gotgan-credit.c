#include "config.h"

#include "app/import/gotgan-credit.h"

#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-korean-name.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-pattern.h"
#include "app/import/gotgan-place.h"
#include "app/import/gotgan-publisher.h"

#include <string.h>

/* Bytes. */
#define LONGEST_PIECE 160
/* Of a Korean newspaper's name. */
#define MOST_SYLLABLES 10

/* What stands around the name in a piece and says nothing of it. */
static const char *const around_pattern =
    "^[\\s,;:=·(/]*(?:(?:and|with|from)\\s+|(?:text|words|author|writer|reporter)s?\\s*:\\s*)?"
    "|\\s*[(<\\[]?\\s*[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\s*[)>\\]]?\\s*$"
    "|[\\s,;:=·(/–—-]+(?:(?:on|at)\\s*)?$|(?<=\\S)\\s+(?:on|at)$"
    "|[\\s,]+(?:mon|tues|wednes|thurs|fri|satur|sun)day$";
static const char *const post_pattern =
    "^(?:[A-Z][\\w-]*\\s+){0,4}(?:Reporter|Correspondent|Editor|Writer|Columnist|Bureau Chief|Journalist)\\s+(?=[A-Z])";
/* "By Rack & Power staff", "Eastern Bread Review staff writer". */
static const char *const staff_pattern =
    "^(?i:by)\\s+(?:the\\s+)?(?<name>\\S.*?)\\s+(?i:staff|team|newsroom|desk|editors|(?:staff )?reporters?)$";
static const char *const staff_of_pattern =
    "^(?<name>\\p{Lu}.*) (?i:staff (?:writer|reporter|correspondent))$";
/* "By Staff", "편집 김철수": nobody who wrote it. */
static const char *const nobody_pattern =
    "^\\S+@\\S+\\.\\S+$|^(?i:by\\s+)?(?i:staff|editors?|newsroom|admin|guest|contributors?|(?:our|staff|special) (?:correspondents?|reporters?|writers?))$"
    "|^(?:편집|사진|영상|그래픽|감수|번역|교정)\\s*[:=]?\\s*[가-힣]{2,4}(?:\\s*기자)?$|^[가-힣A-Za-z]{1,10}(?:팀|부|국|실)(?:\\s*기자)?$";
/* "에디터 홍길동": the post stands first. */
static const char *const korean_post_pattern =
    "^(?:에디터|기자|필자|글|취재|정리|작성자|글쓴이)\\s*[:=]?\\s+(?<name>[가-힣]{2,4})$";
/* "By The Coast Ledger". */
static const char *const by_pattern = "^(?i:by)\\s*:?\\s+(?<name>\\S.*)$";
/* "Hanover (Wirtschafts-Agentur)". */
static const char *const place_pattern =
    "^(?:\\p{Lu}[\\p{Latin}. ]{1,28} )?\\((?<name>\\p{Lu}[^()]{2,40})\\)$";

typedef struct
{
  GRegex *around;
  GRegex *post;
  GRegex *staff;
  GRegex *staff_of;
  GRegex *nobody;
  GRegex *korean_post;
  GRegex *by;
  GRegex *place;
  GRegex *ands;
} GotganCreditPatterns;

static gpointer
gotgan_credit_make_patterns (gpointer unused)
{
  GotganCreditPatterns *made = g_new0 (GotganCreditPatterns, 1);

  made->around = gotgan_pattern_new (around_pattern, G_REGEX_CASELESS);
  made->post = gotgan_pattern_new (post_pattern, G_REGEX_DEFAULT);
  made->staff = gotgan_pattern_new (staff_pattern, G_REGEX_DEFAULT);
  made->staff_of = gotgan_pattern_new (staff_of_pattern, G_REGEX_DEFAULT);
  made->nobody = gotgan_pattern_new (nobody_pattern, G_REGEX_DEFAULT);
  made->korean_post = gotgan_pattern_new (korean_post_pattern, G_REGEX_DEFAULT);
  made->by = gotgan_pattern_new (by_pattern, G_REGEX_DEFAULT);
  made->ands = gotgan_pattern_new (" (?:and|&) ", G_REGEX_DEFAULT);
  made->place = gotgan_pattern_new (place_pattern, G_REGEX_DEFAULT);
  return made;
}

static const GotganCreditPatterns *
gotgan_credit_patterns (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, gotgan_credit_make_patterns, NULL);
}

static char *
gotgan_credit_replace (GRegex *regex, const char *text)
{
  char *rest = g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);

  return rest != NULL ? rest : g_strdup (text);
}

static gboolean
gotgan_credit_fetch (GRegex *regex, const char *text, char **name)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;
  g_free (*name);
  *name = g_match_info_fetch_named (match, "name");
  return TRUE;
}

/* "Jane Doe in Paris" ends at the preposition. */
static gboolean
gotgan_credit_cut_place (char *name)
{
  char *place = strstr (name, " in ");

  if (place == NULL)
    return FALSE;
  *place = '\0';
  return TRUE;
}

/* "Energy Correspondent Jane Doe", "Jane Doe in Paris and John Roe". */
static gboolean
gotgan_credit_read_person (const char *text, GPtrArray *authors)
{
  g_autofree char *bare = gotgan_credit_replace (gotgan_credit_patterns ()->post, text);
  g_auto (GStrv) names = g_regex_split (gotgan_credit_patterns ()->ands, bare, 0);
  gboolean told = strlen (bare) < strlen (text) || g_strv_length (names) > 1;

  for (gsize i = 0; names[i] != NULL; i++)
    {
      told |= gotgan_credit_cut_place (names[i]);
      if (!gotgan_byline_is_name (names[i]) || gotgan_publisher_is_paper (names[i]))
        return FALSE;
    }
  for (gsize i = 0; names[i] != NULL && told; i++)
    gotgan_byline_add (authors, names[i]);
  return told;
}

/* "갯벌일보 표우진", "Jane Doe for The Ledger". */
static gboolean
gotgan_credit_read_both (const char *text, GPtrArray *authors, char **name)
{
  const char *preposition = strstr (text, " for ");
  const char *blank = preposition != NULL ? preposition : strchr (text, ' ');
  g_autofree char *head = blank != NULL ? g_strndup (text, (gsize) (blank - text)) : NULL;
  const char *tail;

  if (head == NULL)
    return FALSE;
  tail = blank + (preposition != NULL ? strlen (" for ") : 1);
  if (preposition != NULL
          ? !gotgan_byline_is_name (head) || !gotgan_publisher_is_paper (tail)
          : !gotgan_publisher_is_masthead (head) || !gotgan_korean_name_is_person (tail))
    return FALSE;
  gotgan_byline_add (authors, preposition != NULL ? head : tail);
  g_set_str (name, preposition != NULL ? tail : head);
  return TRUE;
}

static GotganCredit
gotgan_credit_of_korean (const char *text)
{
  glong n = g_utf8_strlen (text, -1);

  if (strchr (text, ' ') != NULL)
    return GOTGAN_CREDIT_NONE;
  if (gotgan_korean_name_is_person (text))
    return GOTGAN_CREDIT_NAME;
  return n <= MOST_SYLLABLES && gotgan_korean_name_is_paper (text) ? GOTGAN_CREDIT_WORD
                                                                   : GOTGAN_CREDIT_NONE;
}

static GotganCredit
gotgan_credit_of_latin (const char *text)
{
  if (strchr (text, ' ') == NULL)
    return gotgan_publisher_is_capitalised (text) && strlen (text) > 2 ? GOTGAN_CREDIT_WORD
                                                                       : GOTGAN_CREDIT_NONE;
  return gotgan_byline_is_name (text) ? GOTGAN_CREDIT_NAME : GOTGAN_CREDIT_NONE;
}

/* Whether what stands before the bracket is a town: one word, or a known one; "Jane Doe (Port Lowry)" is a person. */
static gboolean
gotgan_credit_is_town (const char *piece)
{
  const char *bracket = strstr (piece, " (");
  g_autofree char *town = bracket != NULL ? g_strndup (piece, (gsize) (bracket - piece)) : NULL;

  if (*piece == '(')
    return TRUE;
  return town != NULL && (strchr (town, ' ') == NULL || gotgan_place_is_known (town));
}

/* "By Rack & Power staff", "Hanover (Wirtschafts-Agentur)", "By Associated Press". */
static gboolean
gotgan_credit_find_outlet (const char *piece, char **outlet)
{
  const GotganCreditPatterns *patterns = gotgan_credit_patterns ();

  if (gotgan_credit_fetch (patterns->staff, piece, outlet))
    return TRUE;
  if (gotgan_credit_fetch (patterns->place, piece, outlet))
    return gotgan_credit_is_town (piece) && !gotgan_place_is_known (*outlet)
           && gotgan_chrome_of_line (*outlet) == GOTGAN_CHROME_NONE;
  if (gotgan_credit_fetch (patterns->by, piece, outlet)
      || gotgan_credit_fetch (patterns->staff_of, piece, outlet))
    return gotgan_publisher_is_paper (*outlet);
  return FALSE;
}

/* What @text, which no by-line word explains, is by its looks. */
static GotganCredit
gotgan_credit_look (const char *text)
{
  GotganLineShape shape = gotgan_line_measure (text);

  if (gotgan_place_is_known (text) || gotgan_chrome_is_section (text)
      || gotgan_chrome_of_line (text) != GOTGAN_CHROME_NONE)
    return GOTGAN_CREDIT_BESIDE;
  if (gotgan_publisher_is_paper (text))
    return GOTGAN_CREDIT_OUTLET;
  return shape.hangul > 0 ? gotgan_credit_of_korean (text) : gotgan_credit_of_latin (text);
}

GotganCredit
gotgan_credit_of (const char *piece, GPtrArray *authors, char **name)
{
  const GotganCreditPatterns *patterns = gotgan_credit_patterns ();
  g_autofree char *bare = NULL;
  g_autofree char *outlet = NULL;
  GotganCredit credit;

  if (strlen (piece) > LONGEST_PIECE)
    return GOTGAN_CREDIT_NONE;
  if (g_regex_match (patterns->nobody, piece, 0, NULL))
    return GOTGAN_CREDIT_BESIDE;
  if (gotgan_credit_find_outlet (piece, &outlet))
    {
      if (!gotgan_publisher_is_capitalised (outlet))
        return GOTGAN_CREDIT_BESIDE;
      g_free (*name);
      *name = g_steal_pointer (&outlet);
      return GOTGAN_CREDIT_OUTLET;
    }
  if (gotgan_credit_fetch (patterns->korean_post, piece, &outlet)
      && gotgan_korean_name_is_person (outlet))
    {
      gotgan_byline_add (authors, outlet);
      return GOTGAN_CREDIT_PERSON;
    }
  bare = gotgan_credit_replace (patterns->around, piece);
  if (gotgan_line_is_separator (bare))
    return GOTGAN_CREDIT_BESIDE;
  if (gotgan_byline_read (piece, authors, name) || gotgan_byline_read (bare, authors, name)
      || gotgan_credit_read_person (bare, authors) || gotgan_credit_read_both (bare, authors, name))
    return GOTGAN_CREDIT_PERSON;
  credit = gotgan_credit_look (bare);
  if (credit == GOTGAN_CREDIT_OUTLET || credit == GOTGAN_CREDIT_NAME
      || credit == GOTGAN_CREDIT_WORD)
    {
      g_free (*name);
      *name = g_steal_pointer (&bare);
    }
  return credit;
}
