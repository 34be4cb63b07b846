#include "config.h"

#include "app/import/gotgan-page-head.h"

#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-publisher.h"

#include "app/base/gotgan-text.h"

#include <string.h>

#define LONGEST_TITLE 1000
/* Bytes of a word that two titles of one article may share. */
#define SHORTEST_WORD 3
/* Headings that are looked at. */
#define MAX_HEADINGS 64
/* Bytes of a heading that is known by being a part of the title. */
#define SHORTEST_HEADING 16
/* Columns and words of what is a section's name rather than a title. */
#define WIDEST_SECTION 16
#define MAX_SECTION_WORDS 2
/* Words of a site's name behind a bar that nothing else proves, and of the title before it. */
#define MAX_SITE_WORDS 4
#define MIN_TITLE_WORDS 4

static gboolean
gotgan_page_has_folded (const char *text, const char *part)
{
  g_autofree char *whole = gotgan_text_fold (text);
  g_autofree char *inner = gotgan_text_fold (part);

  return *inner != '\0' && strstr (whole, inner) != NULL;
}

/* Whether one of the longer words of @a stands in @b. */
static gboolean
gotgan_page_shares_word (const char *a, const char *b)
{
  g_auto (GStrv) words = g_strsplit_set (a, " -|:,.", -1);
  g_autofree char *whole = gotgan_text_fold (b);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = gotgan_text_fold (words[i]);

      if (strlen (word) > SHORTEST_WORD && strstr (whole, word) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
gotgan_page_is_site (const char *text, const char *site)
{
  return gotgan_publisher_is_masthead (text) || gotgan_chrome_is_portal (text)
         || (site != NULL && gotgan_publisher_is_same (text, site));
}

/* The page's main heading that isn't the site's own name: the longest, as logos and sections are short. */
static const char *
gotgan_page_main_heading (const GotganPage *page, const char *site)
{
  static const GumboTag tags[] = { GUMBO_TAG_H1, GUMBO_TAG_LAST };
  const char *found = NULL;

  for (guint i = 0; i < page->pieces->len; i++)
    {
      const char *text = gotgan_page_piece (page, i)->block->text;

      if (gotgan_page_is_inside (page, gotgan_page_piece (page, i)->element, tags)
          && !gotgan_page_is_site (text, site) && (found == NULL || strlen (text) > strlen (found)))
        found = text;
    }
  return found;
}

/* "… – My website": a few words behind the last bar of a longer title. */
static void
gotgan_page_cut_site (char *title, char **suffix)
{
  static const char *const bars[] = { " | ", " – ", " — ", " - ", " · ", " :: ", " » " };
  char *last = NULL;
  gsize length = 0;
  GotganLineShape tail;
  GotganLineShape shape;

  for (gsize i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      char *at = g_strrstr (title, bars[i]);

      if (at != NULL && (last == NULL || at > last))
        {
          last = at;
          length = strlen (bars[i]);
        }
    }
  if (last == NULL || !g_unichar_isupper (g_utf8_get_char (last + length)))
    return;
  tail = gotgan_line_measure (last + length);
  if (tail.words > MAX_SITE_WORDS || (tail.words < 2 && strchr (last + length, '.') == NULL))
    return;
  *last = '\0';
  shape = gotgan_line_measure (title);
  if (shape.words < MIN_TITLE_WORDS || shape.width < tail.width)
    *last = *" ";
  else
    gotgan_draft_learn (suffix, last + length);
}

/* What the title element or, where that names but the site or a section, the main heading says. */
static char *
gotgan_page_document_title (const GotganPageHead *head, const char *site, char **suffix)
{
  const char *heading = gotgan_page_main_heading (head->page, site);
  g_autofree char *cut = NULL;
  char *title = NULL;
  GotganLineShape shape;

  if (head->document == NULL || strlen (head->document) > LONGEST_TITLE)
    return g_strdup (heading);
  title = gotgan_publisher_trim_title (head->document, site, head->headings, &cut);
  shape = gotgan_line_measure (title);
  if (heading != NULL && strlen (heading) > strlen (title)
      && (gotgan_page_is_site (title, site)
          || (shape.words <= MAX_SECTION_WORDS && shape.width <= WIDEST_SECTION)))
    {
      g_free (title);
      return g_strdup (heading);
    }
  if (cut == NULL && g_str_equal (title, head->document))
    gotgan_page_cut_site (title, &cut);
  gotgan_draft_learn (suffix, cut);
  return title;
}

/* Encyclopedias put what a thing is where the headline belongs, and the title into the name. */
static const char *
gotgan_page_headline (const GotganPageHead *head, const char *headline, const char *site)
{
  const char *name = gotgan_metadata_first (head->metadata, GOTGAN_FIELD_NAME, NULL);

  if (name == NULL || head->document == NULL || strlen (head->document) > LONGEST_TITLE
      || gotgan_page_is_site (name, site) || strlen (name) * 3 < strlen (head->document)
      || gotgan_page_has_folded (head->document, headline)
      || !gotgan_page_has_folded (head->document, name))
    return headline;
  return name;
}

/* Cards of some sites say the same of every page: not a word of it stands in the title element, which a heading repeats. */
static gboolean
gotgan_page_is_beside (const GotganPageHead *head, const char *said, const char *shown)
{
  if (shown == NULL || gotgan_page_shares_word (said, shown)
      || gotgan_page_shares_word (shown, said))
    return FALSE;
  for (guint i = 0; i < head->headings->len; i++)
    if (gotgan_publisher_is_same (g_ptr_array_index (head->headings, i), shown))
      return TRUE;
  return FALSE;
}

static char *
gotgan_page_said_title (const GotganPageHead *head, const char *site, GotganOrigin *origin,
                        char **suffix)
{
  const char *said = gotgan_metadata_first (head->metadata, GOTGAN_FIELD_TITLE, origin);

  if (said == NULL || strlen (said) > LONGEST_TITLE)
    return NULL;
  if (*origin == GOTGAN_ORIGIN_JSON_LD)
    said = gotgan_page_headline (head, said, site);
  return gotgan_publisher_trim_title (said, site, head->headings, suffix);
}

/* Whether @text is @title or a part of it, or has it as a part. */
static gboolean
gotgan_page_is_title (const char *text, const char *title)
{
  if (gotgan_publisher_is_same (text, title))
    return TRUE;
  return strlen (text) > SHORTEST_HEADING && strlen (text) <= LONGEST_TITLE
         && (gotgan_page_has_folded (title, text) || gotgan_page_has_folded (text, title));
}

/* The first heading of the tags that is the title. */
static guint
gotgan_page_find_heading (const GotganPageHead *head, const GumboTag *tags, const char *title)
{
  guint n = 0;

  for (guint i = 0; i < head->page->pieces->len && n < MAX_HEADINGS; i++)
    {
      const GotganPagePiece *piece = gotgan_page_piece (head->page, i);

      if (!gotgan_page_is_inside (head->page, piece->element, tags))
        continue;
      n++;
      if (gotgan_page_is_title (piece->block->text, title))
        return piece->element;
    }
  return G_MAXUINT;
}

/* Teasers repeat the title in lesser headings, above it too. */
static guint
gotgan_page_place_title (const GotganPageHead *head, const char *title)
{
  static const GumboTag main_tags[] = { GUMBO_TAG_H1, GUMBO_TAG_LAST };
  static const GumboTag tags[] = { GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_LAST };
  guint found = gotgan_page_find_heading (head, main_tags, title);

  return found != G_MAXUINT ? found : gotgan_page_find_heading (head, tags, title);
}

void
gotgan_page_choose_title (GotganPageHead *head, GotganDraft *draft)
{
  g_autofree char *said_suffix = NULL;
  g_autofree char *shown_suffix = NULL;
  GotganOrigin origin = GOTGAN_ORIGIN_NONE;
  g_autofree char *said = gotgan_page_said_title (head, draft->publisher, &origin, &said_suffix);
  g_autofree char *shown = gotgan_page_document_title (head, draft->publisher, &shown_suffix);
  gboolean from_document = said == NULL || gotgan_page_is_beside (head, said, shown);

  gotgan_draft_learn (&draft->title, from_document ? shown : said);
  gotgan_draft_learn (&draft->masthead, from_document ? shown_suffix : said_suffix);
  if (draft->title != NULL)
    draft->origins.title = from_document ? GOTGAN_ORIGIN_DOCUMENT : origin;
  head->heading = draft->title != NULL ? gotgan_page_place_title (head, draft->title) : G_MAXUINT;
}
