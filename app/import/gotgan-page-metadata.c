#include "config.h"

#include "app/import/gotgan-page-head.h"

#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-dateline.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-publisher.h"

#include <string.h>

/* Headings that may prove the title. */
#define MAX_HEADINGS 64
/* Bytes of the text inside an element that is called a name. */
#define LONGEST_NAME 200
/* Elements in what is called an author and is not a part of the page with authors in it. */
#define LARGEST_MARK 60
/* Nodes inside it that are looked at. */
#define MAX_NODES 400

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
gotgan_page_append_text (GString *text, const GumboNode *node)
{
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
    g_string_append (text, node->v.text.text);
}

/* An element's own text comes before that of those inside it, but for what stands behind them: the pieces of a name are
 * mostly in order so. */
char *
gotgan_page_whole_text (const GotganPage *page, guint index)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) visits = g_array_new (FALSE, FALSE, sizeof (const GumboNode *));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  const GumboElement *node = gotgan_page_element (page, index)->node;
  guint place = 0;

  for (guint n = 0; text->len < LONGEST_NAME && n < MAX_NODES; n++)
    {
      const GumboNode *child;

      if (place >= node->children.length)
        {
          if (visits->len == 0)
            break;
          node = g_array_index (visits, const GumboElement *, visits->len - 1);
          place = g_array_index (places, guint, places->len - 1);
          g_array_set_size (visits, visits->len - 1);
          g_array_set_size (places, places->len - 1);
          g_string_append_c (text, ' ');
          continue;
        }
      child = node->children.data[place++];
      gotgan_page_append_text (text, child);
      if (child->type != GUMBO_NODE_ELEMENT || child->v.element.tag == GUMBO_TAG_SCRIPT
          || child->v.element.tag == GUMBO_TAG_STYLE)
        continue;
      g_array_append_val (visits, node);
      g_array_append_val (places, place);
      node = &child->v.element;
      place = 0;
      if (text->len > 0)
        g_string_append_c (text, ' ');
    }
  return gotgan_line_tidy (text->str, (gssize) text->len);
}

gboolean
gotgan_page_has_word (const GumboElement *node, const char *name, const char *word)
{
  const char *value = gotgan_page_attribute (node, name);
  gsize length = strlen (word);

  while (value != NULL && *value != '\0')
    {
      gsize n = strcspn (value, " \t\r\n\f");

      if (n == length && g_ascii_strncasecmp (value, word, length) == 0)
        return TRUE;
      value += n;
      value += strspn (value, " \t\r\n\f");
    }
  return FALSE;
}

/* A property may have several names: "og:title twitter:title". */
static void
gotgan_page_read_meta (GotganPageHead *head, const GumboElement *node)
{
  static const char *const attributes[] = { "property", "name" };
  const char *content = gotgan_page_attribute (node, "content");

  for (gsize i = 0; content != NULL && i < G_N_ELEMENTS (attributes); i++)
    {
      const char *property = gotgan_page_attribute (node, attributes[i]);
      g_autofree char *lower = NULL;
      g_auto (GStrv) names = NULL;

      if (property == NULL || strlen (property) > LONGEST_NAME)
        continue;
      lower = g_ascii_strdown (property, -1);
      names = g_strsplit_set (g_strstrip (lower), " \t\r\n", 8);
      for (gsize j = 0; names[j] != NULL; j++)
        gotgan_metadata_say_meta (head->metadata, names[j], content);
    }
}

static void
gotgan_page_read_script (GotganPageHead *head, const GumboElement *node, char **article_body)
{
  const char *type = gotgan_page_attribute (node, "type");
  g_autofree char *json = NULL;

  if (type == NULL
      || g_ascii_strncasecmp (type, "application/ld+json", strlen ("application/ld+json")) != 0)
    return;
  json = gotgan_page_text_of (node);
  gotgan_page_read_json_ld (json, head->metadata, article_body);
}

static void
gotgan_page_read_element (GotganPageHead *head, const GumboElement *node, char **article_body)
{
  if (node->tag == GUMBO_TAG_META)
    gotgan_page_read_meta (head, node);
  else if (node->tag == GUMBO_TAG_TITLE && node->tag_namespace == GUMBO_NAMESPACE_HTML)
    {
      g_autofree char *title = gotgan_page_text_of (node);

      gotgan_draft_learn (&head->document, title);
    }
  else if (node->tag == GUMBO_TAG_LINK && gotgan_page_has_word (node, "rel", "canonical"))
    gotgan_metadata_say (head->metadata, GOTGAN_FIELD_URL, GOTGAN_ORIGIN_META, "canonical",
                         gotgan_page_attribute (node, "href"));
  else if (node->tag == GUMBO_TAG_SCRIPT)
    gotgan_page_read_script (head, node, article_body);
}

/* Elements that hAtom and its kin call the author or the time of an entry. */
static void
gotgan_page_collect_marks (GotganPageHead *head, guint index)
{
  const GotganPageElement *element = gotgan_page_element (head->page, index);
  const GumboElement *node = element->node;

  if (node->tag == GUMBO_TAG_META || node->tag == GUMBO_TAG_LINK || node->tag == GUMBO_TAG_BODY
      || node->tag == GUMBO_TAG_HTML || element->silent || element->end - index > LARGEST_MARK)
    return;
  if (node->tag == GUMBO_TAG_TIME
      || (gotgan_page_has_word (node, "class", "published")
          && gotgan_page_attribute (node, "title") != NULL))
    g_array_append_val (head->times, index);
  else if ((element->hints & PAGE_HINT_BYLINE) || gotgan_page_has_word (node, "rel", "author")
           || gotgan_page_has_word (node, "itemprop", "author"))
    g_array_append_val (head->authors, index);
}

static gboolean
gotgan_page_is_article_scope (const GumboElement *node)
{
  const char *type = gotgan_page_attribute (node, "itemtype");

  return gotgan_page_attribute (node, "itemscope") != NULL && type != NULL
         && (g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "Posting")
             || g_str_has_suffix (type, "Report") || g_str_has_suffix (type, "Review"));
}

/* An author that is a thing of its own has its name inside; an organisation is none. */
static void
gotgan_page_read_author_property (GotganPageHead *head, guint index)
{
  const GotganPageElement *element = gotgan_page_element (head->page, index);
  const char *type = gotgan_page_attribute (element->node, "itemtype");
  const char *content = gotgan_page_attribute (element->node, "content");
  g_autofree char *text = NULL;

  if (type != NULL && g_str_has_suffix (type, "Organization"))
    return;
  for (guint i = index + 1; i < MIN (element->end, index + MAX_NODES) && text == NULL; i++)
    if (gotgan_page_has_word (gotgan_page_element (head->page, i)->node, "itemprop", "name"))
      {
        content = gotgan_page_attribute (gotgan_page_element (head->page, i)->node, "content");
        text = gotgan_page_whole_text (head->page, i);
      }
  if (text == NULL && content == NULL)
    text = gotgan_page_whole_text (head->page, index);
  gotgan_metadata_say (head->metadata, GOTGAN_FIELD_AUTHOR, GOTGAN_ORIGIN_MICRODATA, "author",
                       content != NULL ? content : text);
}

static void
gotgan_page_read_property (GotganPageHead *head, guint index)
{
  const GumboElement *node = gotgan_page_element (head->page, index)->node;
  const char *content = gotgan_page_attribute (node, "content");

  if (gotgan_page_has_word (node, "itemprop", "datePublished"))
    {
      const char *datetime = gotgan_page_attribute (node, "datetime");
      g_autofree char *shown = gotgan_page_whole_text (head->page, index);

      gotgan_metadata_say (head->metadata, GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_MICRODATA,
                           "datepublished",
                           content != NULL    ? content
                           : datetime != NULL ? datetime
                                              : shown);
    }
  else if (gotgan_page_has_word (node, "itemprop", "headline"))
    {
      g_autofree char *shown = gotgan_page_whole_text (head->page, index);

      if (content != NULL || strlen (shown) < LONGEST_NAME)
        gotgan_metadata_say (head->metadata, GOTGAN_FIELD_TITLE, GOTGAN_ORIGIN_MICRODATA,
                             "headline", content != NULL ? content : shown);
    }
  else if (gotgan_page_has_word (node, "itemprop", "author"))
    gotgan_page_read_author_property (head, index);
}

/* The page as a thing is nothing beside its article. */
static gboolean
gotgan_page_is_scope (const GumboElement *node)
{
  const char *type = gotgan_page_attribute (node, "itemtype");

  return gotgan_page_attribute (node, "itemscope") != NULL
         && (type == NULL || !g_str_has_suffix (type, "Page"));
}

/* Properties of the first article that is marked as a thing. Where none is, those that stand in no other thing. */
static void
gotgan_page_read_microdata (GotganPageHead *head)
{
  guint n = head->page->elements->len;
  g_autofree guint *scopes = g_new (guint, MAX (n, 1));
  guint article = G_MAXUINT;

  for (guint i = 0; i < n; i++)
    {
      const GotganPageElement *element = gotgan_page_element (head->page, i);
      guint outer = i > 0 ? scopes[element->parent] : G_MAXUINT;

      scopes[i] = gotgan_page_is_scope (element->node) ? i : outer;
      if (article == G_MAXUINT && gotgan_page_is_article_scope (element->node))
        article = i;
    }
  for (guint i = 1; i < n; i++)
    {
      const GotganPageElement *element = gotgan_page_element (head->page, i);

      if (gotgan_page_attribute (element->node, "itemprop") != NULL
          && scopes[element->parent] == article)
        gotgan_page_read_property (head, i);
    }
}

static void
gotgan_page_list_headings (const GotganPage *page, GPtrArray *headings)
{
  static const GumboTag tags[] = { GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_LAST };

  for (guint i = 0; i < page->pieces->len && headings->len < MAX_HEADINGS; i++)
    if (gotgan_page_is_inside (page, gotgan_page_piece (page, i)->element, tags))
      g_ptr_array_add (headings, gotgan_page_piece (page, i)->block->text);
}

static void
gotgan_page_choose_publisher (GotganPageHead *head, GotganDraft *draft)
{
  GotganSaying saying;
  gboolean portal = FALSE;
  GotganOrigin origin = GOTGAN_ORIGIN_NONE;
  const char *press = gotgan_metadata_first (head->metadata, GOTGAN_FIELD_PRESS, &origin);
  g_autofree char *name = g_strdup (press);
  char *bar = name != NULL ? strstr (name, " | ") : NULL;

  for (guint at = 0; gotgan_metadata_next (head->metadata, GOTGAN_FIELD_PUBLISHER, &at, &saying);)
    {
      const char *site = g_ptr_array_index (saying.values, 0);

      if (gotgan_chrome_is_portal (site))
        {
          portal = portal || saying.origin == GOTGAN_ORIGIN_SOCIAL;
          continue;
        }
      if (draft->publisher == NULL)
        draft->origins.publisher = saying.origin;
      gotgan_draft_learn (&draft->publisher, site);
    }
  if (bar != NULL)
    *bar = '\0';
  if (portal && draft->publisher == NULL)
    {
      gotgan_draft_learn (&draft->publisher, name);
      draft->origins.publisher = draft->publisher != NULL ? origin : GOTGAN_ORIGIN_NONE;
    }
}

static void
gotgan_page_choose_date (const GotganPageHead *head, GotganDraft *draft)
{
  g_autofree char *marked = gotgan_page_choose_time (head);
  GotganSaying saying;
  guint at = 0;

  gotgan_metadata_say (head->metadata, GOTGAN_FIELD_PUBLISHED, GOTGAN_ORIGIN_MARK, "time", marked);
  while (draft->published == NULL
         && gotgan_metadata_next (head->metadata, GOTGAN_FIELD_PUBLISHED, &at, &saying))
    for (guint i = 0; i < saying.values->len && draft->published == NULL; i++)
      {
        draft->published = gotgan_dateline_from_machine (g_ptr_array_index (saying.values, i));
        draft->origins.published = draft->published != NULL ? saying.origin : GOTGAN_ORIGIN_NONE;
      }
}

static void
gotgan_page_choose_address (const GotganPageHead *head, GotganDraft *draft)
{
  GotganSaying saying;
  guint at = 0;

  while (draft->url == NULL
         && gotgan_metadata_next (head->metadata, GOTGAN_FIELD_URL, &at, &saying))
    {
      draft->url = gotgan_page_plausible_address (g_ptr_array_index (saying.values, 0),
                                                  head->page->sites, head->page->url);
      draft->origins.url = draft->url != NULL ? saying.origin : GOTGAN_ORIGIN_NONE;
    }
}

static void
gotgan_page_choose_kind (const GotganPageHead *head, GotganDraft *draft)
{
  GotganSaying saying;

  for (guint at = 0; gotgan_metadata_next (head->metadata, GOTGAN_FIELD_KIND, &at, &saying);)
    if (g_ascii_strcasecmp (g_ptr_array_index (saying.values, 0), "article") == 0)
      draft->origins.is_article = TRUE;
}

void
gotgan_page_read_metadata (const GotganPage *page, GotganDraft *draft, char **article_body)
{
  g_autoptr (GotganMetadata) metadata = gotgan_metadata_new ();
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  g_autoptr (GArray) authors = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (guint));
  GotganPageHead head = { page, metadata, NULL, headings, authors, times, G_MAXUINT };

  for (guint i = 0; i < page->elements->len; i++)
    {
      gotgan_page_read_element (&head, gotgan_page_element (page, i)->node, article_body);
      gotgan_page_collect_marks (&head, i);
    }
  gotgan_page_read_microdata (&head);
  gotgan_page_list_headings (page, headings);
  gotgan_page_choose_publisher (&head, draft);
  gotgan_page_choose_title (&head, draft);
  gotgan_page_choose_authors (&head, draft);
  gotgan_page_choose_date (&head, draft);
  gotgan_page_choose_address (&head, draft);
  gotgan_page_choose_kind (&head, draft);
  g_free (head.document);
}
