#include "config.h"

#include "app/import/gotgan-page.h"

#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-dateline.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-publisher.h"

#include <string.h>

#define LONGEST_TITLE 1000

/* What the head says, each field from whichever element names it first. */
typedef struct
{
  char *og_title;
  char *document_title;
  char *site_name;
  char *press;
  char *published;
  char *canonical;
  char *og_url;
  GPtrArray *authors;
  GPtrArray *headings;
} GotganPageHead;

static const char *const date_properties[] = {
  "article:published_time",
  "datepublished",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "published_at",
  "dc.date",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.date",
  "sailthru.date",
  "parsely-pub-date",
  "article_date_original",
  "og:published_time",
  "og:regdate",
  "article:regdate",
  "news_publish_date",
  "cxenseparse:recs:publishtime",
  "displaydate",
  "datecreated",
  NULL,
};

static const char *const author_properties[] = {
  "author",         "article:author",  "dc.creator",   "dcterms.creator", "byl",
  "parsely-author", "sailthru.author", "dable:author", "authors",         NULL,
};

/* Portals name the newspaper here, as they call themselves the site. */
static const char *const press_properties[] = { "og:article:author", "article:publisher_name",
                                                "dable:source", "dc.publisher", NULL };

/* The text inside @node, one level deep: titles and scripts hold nothing else. */
static char *
gotgan_page_text_of (const GumboElement *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < node->children.length; i++)
    {
      const GumboNode *child = node->children.data[i];

      if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE
          || child->type == GUMBO_NODE_CDATA)
        g_string_append (text, child->v.text.text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
gotgan_page_learn_date (char **field, const char *value)
{
  g_autofree char *date = value != NULL ? gotgan_dateline_from_machine (value) : NULL;

  gotgan_draft_learn (field, date);
}

static void
gotgan_page_learn_author (GPtrArray *authors, const char *value)
{
  g_autofree char *tidy = gotgan_line_tidy (value, -1);
  g_autofree char *outlet = NULL;

  if (*tidy == '\0' || strlen (tidy) > 200 || g_str_has_prefix (tidy, "http")
      || strchr (tidy, '@') != NULL)
    return;
  if (!gotgan_byline_read (tidy, authors, &outlet) && gotgan_line_measure (tidy).words <= 6)
    gotgan_byline_add (authors, tidy);
}

static void
gotgan_page_read_meta (GotganPageHead *head, const GumboElement *node)
{
  const char *property = gotgan_page_attribute (node, "property");
  const char *content = gotgan_page_attribute (node, "content");
  const char *itemprop = gotgan_page_attribute (node, "itemprop");
  g_autofree char *name = NULL;

  if (property == NULL)
    property = gotgan_page_attribute (node, "name");
  if (property == NULL)
    property = itemprop;
  if (property == NULL || content == NULL)
    return;
  name = g_ascii_strdown (property, -1);
  if (g_str_equal (name, "og:title"))
    gotgan_draft_learn (&head->og_title, content);
  else if (g_str_equal (name, "og:site_name"))
    gotgan_draft_learn (&head->site_name, content);
  else if (g_str_equal (name, "og:url"))
    gotgan_draft_learn (&head->og_url, content);
  else if (g_strv_contains (press_properties, name))
    gotgan_draft_learn (&head->press, content);
  else if (g_strv_contains (date_properties, name))
    gotgan_page_learn_date (&head->published, content);
  else if (g_strv_contains (author_properties, name))
    gotgan_page_learn_author (head->authors, content);
}

static void
gotgan_page_read_element (GotganPageHead *head, const GumboElement *node, GotganDraft *draft,
                          char **article_body)
{
  const char *type = gotgan_page_attribute (node, "type");
  const char *itemprop = gotgan_page_attribute (node, "itemprop");
  const char *rel = gotgan_page_attribute (node, "rel");

  if (node->tag == GUMBO_TAG_META)
    gotgan_page_read_meta (head, node);
  else if (node->tag == GUMBO_TAG_TITLE && head->document_title == NULL)
    {
      g_autofree char *title = gotgan_page_text_of (node);

      gotgan_draft_learn (&head->document_title, title);
    }
  else if (node->tag == GUMBO_TAG_LINK && rel != NULL && g_ascii_strcasecmp (rel, "canonical") == 0)
    gotgan_draft_learn (&head->canonical, gotgan_page_attribute (node, "href"));
  else if (node->tag == GUMBO_TAG_SCRIPT && type != NULL
           && g_ascii_strcasecmp (type, "application/ld+json") == 0)
    {
      g_autofree char *json = gotgan_page_text_of (node);

      gotgan_page_read_json_ld (json, draft, article_body);
    }
  else if (itemprop != NULL && g_str_equal (itemprop, "datePublished"))
    gotgan_page_learn_date (&head->published, gotgan_page_attribute (node, "datetime"));
}

/* A time element counts only where it is called the date of publication or is the first of the page. */
static void
gotgan_page_read_time (const GotganPage *page, GotganPageHead *head)
{
  for (guint i = 0; i < page->elements->len && head->published == NULL; i++)
    {
      const GumboElement *node = gotgan_page_element (page, i)->node;
      const char *class = gotgan_page_attribute (node, "class");

      if (node->tag != GUMBO_TAG_TIME)
        continue;
      if (class == NULL || (strstr (class, "updat") == NULL && strstr (class, "modif") == NULL))
        gotgan_page_learn_date (&head->published, gotgan_page_attribute (node, "datetime"));
    }
}

/* The text of element @index and of all inside it. */
static char *
gotgan_page_whole_text (const GotganPage *page, guint index)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = index; i < gotgan_page_element (page, index)->end && text->len < 200; i++)
    {
      g_autofree char *own = gotgan_page_text_of (gotgan_page_element (page, i)->node);

      g_string_append_printf (text, "%s ", own);
    }
  return gotgan_line_tidy (text->str, (gssize) text->len);
}

/* Elements that are called the author. Those of teasers for other articles are too, so only the first ones count. */
static void
gotgan_page_read_author (const GotganPage *page, GotganPageHead *head)
{
  for (guint i = 0; i < page->elements->len && head->authors->len == 0; i++)
    {
      const GumboElement *node = gotgan_page_element (page, i)->node;
      const char *rel = gotgan_page_attribute (node, "rel");
      const char *property = gotgan_page_attribute (node, "itemprop");
      g_autofree char *name = NULL;

      if ((rel == NULL || !g_str_equal (rel, "author"))
          && (property == NULL || !g_str_equal (property, "author")))
        continue;
      if (node->tag == GUMBO_TAG_LINK || node->tag == GUMBO_TAG_META)
        continue;
      name = gotgan_page_whole_text (page, i);
      if (gotgan_byline_is_name (name))
        gotgan_byline_add (head->authors, name);
      else
        gotgan_page_learn_author (head->authors, name);
    }
}

static void
gotgan_page_list_headings (const GotganPage *page, GPtrArray *headings)
{
  static const GumboTag tags[] = { GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_LAST };

  for (guint i = 0; i < page->pieces->len && headings->len < 64; i++)
    if (gotgan_page_is_inside (page, gotgan_page_piece (page, i)->element, tags))
      g_ptr_array_add (headings, gotgan_page_piece (page, i)->block->text);
}

/* The page's main heading, when it has just one that isn't the site's own name. */
static const char *
gotgan_page_main_heading (const GotganPage *page, const char *site)
{
  static const GumboTag tags[] = { GUMBO_TAG_H1, GUMBO_TAG_LAST };
  const char *found = NULL;

  for (guint i = 0; i < page->pieces->len; i++)
    {
      const char *text = gotgan_page_piece (page, i)->block->text;

      if (!gotgan_page_is_inside (page, gotgan_page_piece (page, i)->element, tags))
        continue;
      if (gotgan_publisher_is_masthead (text)
          || (site != NULL && gotgan_publisher_is_same (text, site)))
        continue;
      if (found == NULL || strlen (text) > strlen (found))
        found = text;
    }
  return found;
}

static void
gotgan_page_choose_title (const GotganPage *page, GotganPageHead *head, GotganDraft *draft)
{
  const char *site = draft->publisher != NULL ? draft->publisher : head->site_name;
  const char *said = draft->title != NULL ? draft->title : head->og_title;
  g_autofree char *trimmed = NULL;
  g_autofree char *suffix = NULL;

  if (said == NULL)
    said = gotgan_page_main_heading (page, site);
  if (said == NULL)
    said = head->document_title;
  if (said == NULL || strlen (said) > LONGEST_TITLE)
    return;
  trimmed = gotgan_publisher_trim_title (said, site, head->headings, &suffix);
  g_clear_pointer (&draft->title, g_free);
  gotgan_draft_learn (&draft->title, trimmed);
  gotgan_draft_learn (&draft->masthead, suffix);
}

static void
gotgan_page_choose_publisher (GotganPageHead *head, GotganDraft *draft)
{
  gboolean portal = head->site_name != NULL && gotgan_chrome_is_portal (head->site_name);
  char *bar = head->press != NULL ? strstr (head->press, " | ") : NULL;

  if (bar != NULL)
    *bar = '\0';
  if (draft->publisher != NULL && gotgan_chrome_is_portal (draft->publisher))
    g_clear_pointer (&draft->publisher, g_free);
  if (portal)
    gotgan_draft_learn (&draft->publisher, head->press);
  else
    gotgan_draft_learn (&draft->publisher, head->site_name);
}

static void
gotgan_page_choose_authors (GotganPageHead *head, GotganDraft *draft)
{
  if (draft->authors->len > 0)
    return;
  for (guint i = 0; i < head->authors->len; i++)
    {
      const char *author = g_ptr_array_index (head->authors, i);

      if (draft->publisher == NULL || !gotgan_publisher_is_same (author, draft->publisher))
        gotgan_byline_add (draft->authors, author);
    }
}

static void
gotgan_page_head_clear (GotganPageHead *head)
{
  g_free (head->og_title);
  g_free (head->document_title);
  g_free (head->site_name);
  g_free (head->press);
  g_free (head->published);
  g_free (head->canonical);
  g_free (head->og_url);
  g_ptr_array_unref (head->authors);
  g_ptr_array_unref (head->headings);
}

void
gotgan_page_read_metadata (const GotganPage *page, GotganDraft *draft, char **article_body)
{
  GotganPageHead head = { 0 };

  head.authors = g_ptr_array_new_with_free_func (g_free);
  head.headings = g_ptr_array_new ();
  for (guint i = 0; i < page->elements->len; i++)
    gotgan_page_read_element (&head, gotgan_page_element (page, i)->node, draft, article_body);
  gotgan_page_read_time (page, &head);
  gotgan_page_read_author (page, &head);
  gotgan_page_list_headings (page, head.headings);
  gotgan_page_choose_publisher (&head, draft);
  gotgan_page_choose_title (page, &head, draft);
  gotgan_page_choose_authors (&head, draft);
  gotgan_draft_learn (&draft->published, head.published);
  if (head.canonical != NULL && g_str_has_prefix (head.canonical, "http"))
    gotgan_draft_learn (&draft->url, head.canonical);
  if (head.og_url != NULL && g_str_has_prefix (head.og_url, "http"))
    gotgan_draft_learn (&draft->url, head.og_url);
  gotgan_page_head_clear (&head);
}
