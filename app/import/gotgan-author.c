#include "config.h"

#include "app/import/gotgan-author.h"

#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-pattern.h"

#include <string.h>

/* Bytes; longer ones are descriptions of the author. */
#define LONGEST_SAID 400
/* Words of what is taken as it is. */
#define MAX_WORDS 6

/* Accounts of publishing systems, and desks. */
static const char *const nobodies =
    "^(?:(?:web|site)?(?:admin|administrator|master|editor)s?|staff|editorial(?: (?:staff|team|board))?|news ?(?:desk|room)|"
    "guest|user|unknown|anonymous|undefined|null|none|n/?a|author|by|wordpress|"
    "관리자|운영자|편집[부국자]|편집국|뉴스룸|취재팀|기자|온라인\\s?(?:뉴스)?\\s?(?:팀|부)|디지털\\s?(?:뉴스)?\\s?(?:팀|부))$";
static const char *const label =
    "^(?:(?:written|posted|reported|words|text)\\s+by|by|par|von|por|di|door|av|af|autor|author|글쓴이|작성자|기자명|글)\\s*[:：]?\\s+";
static const char *const between =
    "\\s*[,;|/·ㆍ・、，&()]\\s*(?:(?:and|et|und|y|e|avec|with|con|mit)\\s+)?"
    "|\\s+(?:and|et|und|y|avec|with|con|mit)\\s+";
/* The last word of what somebody is. */
static const char *const post =
    "\\b(?:editor|reporter|correspondent|writer|columnist|journalist|contributor|producer|analyst|fellow|professor|director|"
    "manager|officer|president|founder|partner|scientist|technologist|engineer|researcher|counsel|attorney|strategist|"
    "economist|critic|staff|desk|bureau|team|news|md|ma|phd|mba|cfa|jr|sr|ceo|cto|cfo)\\.?$";

typedef struct
{
  GRegex *nobodies;
  GRegex *label;
  GRegex *between;
  GRegex *post;
} GotganAuthorPatterns;

static gpointer
gotgan_author_make_patterns (gpointer unused)
{
  GotganAuthorPatterns *made = g_new0 (GotganAuthorPatterns, 1);

  made->nobodies = gotgan_pattern_new (nobodies, G_REGEX_CASELESS);
  made->label = gotgan_pattern_new (label, G_REGEX_CASELESS);
  made->between = gotgan_pattern_new (between, G_REGEX_DEFAULT);
  made->post = gotgan_pattern_new (post, G_REGEX_CASELESS);
  return made;
}

static const GotganAuthorPatterns *
gotgan_author_patterns (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, gotgan_author_make_patterns, NULL);
}

gboolean
gotgan_author_is_person (const char *name)
{
  const char *open = strstr (name, " (");
  const char *close = open != NULL ? strstr (open, ") ") : NULL;
  g_autofree char *bare = NULL;

  if (close == NULL)
    return gotgan_byline_is_name (name);
  bare = g_strdup_printf ("%.*s%s", (int) (open - name), name, close + 1);
  return gotgan_byline_is_name (bare);
}

static gboolean
gotgan_author_is_address (const char *said)
{
  return *said == '@' || g_str_has_prefix (said, "http") || g_str_has_prefix (said, "www.")
         || g_str_has_prefix (said, "//") || strchr (said, '@') != NULL;
}

/* Adds the names of a list down to the first piece that is none: what follows a post is where she has it. */
static gboolean
gotgan_author_add_list (GPtrArray *authors, const char *said)
{
  const GotganAuthorPatterns *patterns = gotgan_author_patterns ();
  g_auto (GStrv) pieces = g_regex_split (patterns->between, said, 0);
  gboolean any = FALSE;

  for (gsize i = 0; pieces != NULL && pieces[i] != NULL; i++)
    {
      g_strstrip (pieces[i]);
      if (*pieces[i] == '\0')
        continue;
      if (!gotgan_byline_is_name (pieces[i]) || g_regex_match (patterns->post, pieces[i], 0, NULL))
        break;
      gotgan_byline_add (authors, pieces[i]);
      any = TRUE;
    }
  return any;
}

void
gotgan_author_add_said (GPtrArray *authors, const char *said)
{
  const GotganAuthorPatterns *patterns = gotgan_author_patterns ();
  g_autofree char *tidy = NULL;
  g_autofree char *bare = NULL;
  g_autofree char *outlet = NULL;

  if (strnlen (said, LONGEST_SAID + 1) > LONGEST_SAID)
    return;
  tidy = gotgan_line_tidy (said, -1);
  bare = g_regex_replace_literal (patterns->label, tidy, -1, 0, "", 0, NULL);
  if (bare == NULL || *bare == '\0' || g_regex_match (patterns->nobodies, bare, 0, NULL))
    return;
  if (gotgan_author_is_person (bare))
    gotgan_byline_add (authors, bare);
  else if (gotgan_byline_read (tidy, authors, &outlet) || gotgan_author_is_address (bare))
    return;
  else if (!gotgan_author_add_list (authors, bare) && gotgan_line_measure (bare).words <= MAX_WORDS)
    gotgan_byline_add (authors, bare);
}

void
gotgan_author_add_sorted (GPtrArray *authors, const char *said)
{
  g_auto (GStrv) parts = g_strsplit (said, ",", 3);
  g_autofree char *name = NULL;

  if (g_strv_length (parts) == 2 && strchr (g_strstrip (parts[0]), ' ') == NULL
      && !g_regex_match (gotgan_author_patterns ()->post, g_strstrip (parts[1]), 0, NULL))
    name = g_strdup_printf ("%s %s", parts[1], parts[0]);
  gotgan_author_add_said (authors, name != NULL && gotgan_byline_is_name (name) ? name : said);
}

gboolean
gotgan_author_has_person (GPtrArray *authors)
{
  for (guint i = 0; i < authors->len; i++)
    if (gotgan_author_is_person (g_ptr_array_index (authors, i)))
      return TRUE;
  return FALSE;
}
