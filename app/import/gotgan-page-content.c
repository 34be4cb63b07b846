#include "config.h"

#include "app/import/gotgan-page.h"

#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-line.h"

#include <string.h>

/* Where the article's text stands is told by where the running text is: the innermost element that holds nearly
 * all of it, or an element that says it is the text and holds most of it. Classes say what to leave out, but are
 * believed only while little text goes with them: words such as "side" and "related" stand in the class of whole
 * pages too. */

static const GumboTag hard_tags[] = {
  GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FORM, GUMBO_TAG_MENU, GUMBO_TAG_LAST,
};

static const GumboTag soft_tags[] = { GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_LAST };

/* Elements of one paragraph; the text as a whole is never inside one. */
static const GumboTag leaf_tags[] = {
  GUMBO_TAG_P,  GUMBO_TAG_LI, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_FIGURE, GUMBO_TAG_H1,
  GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4,         GUMBO_TAG_PRE,    GUMBO_TAG_LAST,
};

static gboolean
gotgan_page_tag_is (const GumboTag *tags, GumboTag tag)
{
  for (; *tags != GUMBO_TAG_LAST; tags++)
    if (*tags == tag)
      return TRUE;
  return FALSE;
}

static gboolean
gotgan_page_is_hidden (const GumboElement *node)
{
  static const char *const roles[] = { "navigation", "complementary", "search",
                                       "dialog",     "alertdialog",   "menu",
                                       "banner",     "toolbar",       "tooltip",
                                       NULL };
  const char *style = gotgan_page_attribute (node, "style");
  const char *role = gotgan_page_attribute (node, "role");
  const char *hidden = gotgan_page_attribute (node, "aria-hidden");

  if (gotgan_page_attribute (node, "hidden") != NULL
      || (hidden != NULL && g_str_equal (hidden, "true")))
    return TRUE;
  if (role != NULL && g_strv_contains (roles, role))
    return TRUE;
  return style != NULL && strstr (style, "display") != NULL
         && (strstr (style, "display:none") != NULL || strstr (style, "display: none") != NULL);
}

static gboolean
gotgan_page_is_around (const GumboElement *node)
{
  const char *class = gotgan_page_attribute (node, "class");
  const char *id = gotgan_page_attribute (node, "id");

  return (class != NULL && gotgan_chrome_of_element (class))
         || (id != NULL && gotgan_chrome_of_element (id));
}

static gboolean
gotgan_page_says_content (const GumboElement *node)
{
  const char *property = gotgan_page_attribute (node, "itemprop");
  const char *class = gotgan_page_attribute (node, "class");
  const char *id = gotgan_page_attribute (node, "id");

  if (node->tag == GUMBO_TAG_ARTICLE
      || (property != NULL && strstr (property, "articleBody") != NULL))
    return TRUE;
  return (class != NULL && gotgan_chrome_is_content (class))
         || (id != NULL && gotgan_chrome_is_content (id));
}

/* Sums the running text of each element, leaving out what is marked. */
static void
gotgan_page_sum (GotganPage *page)
{
  for (guint i = 0; i < page->elements->len; i++)
    {
      GotganPageElement *element = gotgan_page_element (page, i);

      element->prose = element->n_prose = 0;
    }
  for (guint i = 0; i < page->pieces->len; i++)
    {
      GotganPageElement *element = gotgan_page_element (page, gotgan_page_piece (page, i)->element);

      element->prose += gotgan_page_piece (page, i)->prose;
      element->n_prose += gotgan_page_piece (page, i)->prose > 0;
    }
  for (guint i = page->elements->len; i > 1; i--)
    {
      GotganPageElement *element = gotgan_page_element (page, i - 1);
      GotganPageElement *parent = gotgan_page_element (page, element->parent);

      if (element->soft || element->hard)
        element->prose = element->n_prose = 0;
      parent->prose += element->prose;
      parent->n_prose += element->n_prose;
    }
}

static void
gotgan_page_mark (GotganPage *page)
{
  guint64 all;

  gotgan_page_sum (page);
  all = gotgan_page_element (page, 0)->prose;
  for (guint i = 1; i < page->elements->len; i++)
    {
      GotganPageElement *element = gotgan_page_element (page, i);
      const GumboElement *node = element->node;
      gboolean small = element->prose * 3 <= all;

      element->hard = gotgan_page_tag_is (hard_tags, node->tag)
                          ? element->prose * 2 <= all
                          : small && gotgan_page_is_hidden (node);
      element->soft =
          small && !element->hard
          && (gotgan_page_tag_is (soft_tags, node->tag) || gotgan_page_is_around (node));
    }
}

/* When the classes took most of the text away they meant something else on this page. */
static void
gotgan_page_measure (GotganPage *page)
{
  guint64 before;

  gotgan_page_mark (page);
  before = gotgan_page_element (page, 0)->prose;
  gotgan_page_sum (page);
  if (gotgan_page_element (page, 0)->prose * 5 >= before * 2)
    return;
  for (guint i = 1; i < page->elements->len; i++)
    gotgan_page_element (page, i)->soft = FALSE;
  gotgan_page_sum (page);
}

/* The child that holds nearly all of the running text of @index, or @index itself. */
static guint
gotgan_page_main_child (const GotganPage *page, guint index)
{
  const GotganPageElement *element = gotgan_page_element (page, index);

  for (guint i = index + 1; i < element->end; i = gotgan_page_element (page, i)->end)
    {
      const GotganPageElement *child = gotgan_page_element (page, i);

      if (child->prose * 20 >= element->prose * 17 && child->n_prose * 4 >= element->n_prose * 3
          && !gotgan_page_tag_is (leaf_tags, child->node->tag))
        return i;
    }
  return index;
}

static guint
gotgan_page_find_container (const GotganPage *page)
{
  guint64 all = gotgan_page_element (page, 0)->prose;
  guint found = 0;

  if (all == 0)
    return 0;
  for (guint i = 1; i < page->elements->len; i++)
    {
      const GotganPageElement *element = gotgan_page_element (page, i);

      if (element->prose * 10 >= all * 6 && !gotgan_page_tag_is (leaf_tags, element->node->tag)
          && gotgan_page_says_content (element->node))
        found = i;
    }
  for (guint next = gotgan_page_main_child (page, found); next != found;
       next = gotgan_page_main_child (page, found))
    found = next;
  return found;
}

/* Whether the page keeps the piece out, by an element between it and @container, or out of everything. */
static gboolean
gotgan_page_is_kept_out (const GotganPage *page, guint index, guint container, gboolean *hard)
{
  static const GumboTag figure[] = { GUMBO_TAG_FIGURE, GUMBO_TAG_LAST };
  static const GumboTag caption[] = { GUMBO_TAG_FIGCAPTION, GUMBO_TAG_LAST };
  gboolean soft = FALSE;

  *hard = FALSE;
  for (guint i = index; i != container && i != 0; i = gotgan_page_element (page, i)->parent)
    {
      soft = soft || gotgan_page_element (page, i)->soft;
      *hard = *hard || gotgan_page_element (page, i)->hard;
    }
  return soft || *hard
         || (gotgan_page_is_inside (page, index, figure)
             && !gotgan_page_is_inside (page, index, caption));
}

/* Cells that hold no sentence are figures of a table, which read as nonsense in a row. */
static gboolean
gotgan_page_is_cell (const GotganPage *page, const GotganPagePiece *piece, guint container)
{
  for (guint i = piece->element; i != container && i != 0;
       i = gotgan_page_element (page, i)->parent)
    {
      GumboTag tag = gotgan_page_element (page, i)->node->tag;

      if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
        return piece->prose == 0;
    }
  return FALSE;
}

static void
gotgan_page_find_picture (const GotganPage *page, guint container, GotganDraft *draft)
{
  for (guint i = container;
       i < gotgan_page_element (page, container)->end && draft->picture == NULL; i++)
    {
      const GumboElement *node = gotgan_page_element (page, i)->node;
      const char *original = gotgan_page_attribute (node, "data-org-src");

      if (node->tag == GUMBO_TAG_IMG)
        gotgan_draft_learn (&draft->picture,
                            original != NULL ? original : gotgan_page_attribute (node, "src"));
    }
}

static gboolean
gotgan_page_has_piece (const GotganPage *page, guint container, guint index)
{
  guint element = gotgan_page_piece (page, index)->element;

  return element >= container && element < gotgan_page_element (page, container)->end;
}

static void
gotgan_page_move_piece (GotganPage *page, guint index, guint container, gboolean reached,
                        GotganDraft *draft)
{
  GotganPagePiece *piece = gotgan_page_piece (page, index);
  gboolean inside = gotgan_page_has_piece (page, container, index);
  gboolean hard;
  gboolean out = gotgan_page_is_kept_out (page, piece->element, inside ? container : 0, &hard);
  gboolean early = draft->blocks->len == 0;

  if (hard || (inside && gotgan_page_is_cell (page, piece, container)))
    return;
  piece->block->menu = piece->block->menu || out;
  if (inside && !out)
    g_ptr_array_add (draft->blocks, g_steal_pointer (&piece->block));
  else if (inside ? early : !reached)
    g_ptr_array_add (draft->before, g_steal_pointer (&piece->block));
  else
    g_ptr_array_add (draft->after, g_steal_pointer (&piece->block));
}

void
gotgan_page_find_content (GotganPage *page, GotganDraft *draft)
{
  gboolean reached = FALSE;
  guint container;

  gotgan_page_measure (page);
  container = gotgan_page_find_container (page);
  gotgan_page_find_picture (page, container, draft);
  for (guint i = 0; i < page->pieces->len; i++)
    {
      reached = reached || gotgan_page_has_piece (page, container, i);
      gotgan_page_move_piece (page, i, container, reached, draft);
    }
}
