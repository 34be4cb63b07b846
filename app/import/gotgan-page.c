#include "config.h"

#include "app/import/gotgan-page.h"

#include "app/import/gotgan-arena.h"

#include <string.h>

gboolean
gotgan_page_has_tag (const GumboTag *tags, GumboTag tag)
{
  for (; *tags != GUMBO_TAG_LAST; tags++)
    if (*tags == tag)
      return TRUE;
  return FALSE;
}

GotganPageElement *
gotgan_page_element (const GotganPage *page, guint index)
{
  return &g_array_index (page->elements, GotganPageElement, index);
}

GotganPagePiece *
gotgan_page_piece (const GotganPage *page, guint index)
{
  return &g_array_index (page->pieces, GotganPagePiece, index);
}

const char *
gotgan_page_attribute (const GumboElement *node, const char *name)
{
  const GumboAttribute *attribute = gumbo_get_attribute (&node->attributes, name);

  return attribute != NULL ? attribute->value : NULL;
}

gboolean
gotgan_page_is_inside (const GotganPage *page, guint index, const GumboTag *tags)
{
  for (;; index = gotgan_page_element (page, index)->parent)
    {
      const GotganPageElement *element = gotgan_page_element (page, index);

      if (gotgan_page_has_tag (tags, element->node->tag))
        return TRUE;
      if (element->parent == index)
        return FALSE;
    }
}

/* A base element goes before the address of the page. */
static void
gotgan_page_settle_base (GotganPage *page)
{
  for (guint i = 0; i < page->elements->len; i++)
    {
      const GumboElement *node = gotgan_page_element (page, i)->node;
      const char *href = node->tag == GUMBO_TAG_BASE ? gotgan_page_attribute (node, "href") : NULL;
      char *base = href != NULL ? gotgan_sites_dup_address (NULL, href, page->url) : NULL;

      if (base == NULL)
        continue;
      g_free (page->base);
      page->base = base;
      return;
    }
}

static void
gotgan_page_clear_picture (gpointer data)
{
  GotganPagePicture *picture = data;

  g_free (picture->address);
  g_free (picture->alt);
}

void
gotgan_page_init (GotganPage *page, const GumboNode *document, GotganSites *sites, const char *url)
{
  *page = (GotganPage) { .sites = sites, .url = url, .base = g_strdup (url) };
  page->elements = g_array_new (FALSE, FALSE, sizeof (GotganPageElement));
  page->pieces = g_array_new (FALSE, FALSE, sizeof (GotganPagePiece));
  page->pictures = g_array_new (FALSE, FALSE, sizeof (GotganPagePicture));
  g_array_set_clear_func (page->pictures, gotgan_page_clear_picture);
  gotgan_page_lay_out (page, document);
  gotgan_page_settle_base (page);
}

void
gotgan_page_clear (GotganPage *page)
{
  for (guint i = 0; i < page->pieces->len; i++)
    g_clear_pointer (&gotgan_page_piece (page, i)->block, gotgan_block_free);
  g_free (page->base);
  g_clear_pointer (&page->pictures, g_array_unref);
  g_clear_pointer (&page->pieces, g_array_unref);
  g_clear_pointer (&page->elements, g_array_unref);
}

void
gotgan_draft_read_page (GotganDraft *draft, const char *html, GotganSites *sites, const char *url)
{
  GumboOptions options = kGumboDefaultOptions;
  g_autoptr (GotganArena) arena = gotgan_arena_new ();
  g_autofree char *article_body = NULL;
  GumboOutput *output;
  GotganPage page;

  options.max_errors = 0;
  options.allocator = gotgan_arena_allocate;
  options.deallocator = gotgan_arena_keep;
  options.userdata = arena;
  output = gumbo_parse_with_options (&options, html, strlen (html));
  gotgan_page_init (&page, output->root, sites, url);
  gotgan_page_read_metadata (&page, draft, &article_body);
  gotgan_page_find_content (&page, draft);
  gotgan_page_clear (&page);
  if (article_body != NULL)
    gotgan_draft_use_article_body (draft, article_body);
}
