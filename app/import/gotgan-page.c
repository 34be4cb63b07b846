#include "config.h"

#include "app/import/gotgan-page.h"

#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-line.h"

#include <string.h>

typedef struct
{
  const GumboNode *node;
  /* Index of the element that the node is, or is in. */
  guint element;
  guint next_child;
} GotganPageVisit;

typedef struct
{
  GotganPage *page;
  GArray *visits;
  GString *text;
  gsize n_linked;
  gsize n_bold;
  guint in_link;
  guint in_bold;
  guint in_skipped;
  gboolean preformatted;
} GotganPageWalk;

static const GumboTag skipped_tags[] = {
  GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG,
  GUMBO_TAG_MATH,     GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,   GUMBO_TAG_CANVAS,   GUMBO_TAG_SELECT,
  GUMBO_TAG_TEXTAREA, GUMBO_TAG_BUTTON, GUMBO_TAG_VIDEO,    GUMBO_TAG_AUDIO,    GUMBO_TAG_HEAD,
  GUMBO_TAG_TITLE,    GUMBO_TAG_LAST,
};

static const GumboTag inline_tags[] = {
  GUMBO_TAG_A,      GUMBO_TAG_B,     GUMBO_TAG_STRONG,  GUMBO_TAG_I,    GUMBO_TAG_EM,
  GUMBO_TAG_SPAN,   GUMBO_TAG_FONT,  GUMBO_TAG_U,       GUMBO_TAG_SUP,  GUMBO_TAG_SUB,
  GUMBO_TAG_MARK,   GUMBO_TAG_SMALL, GUMBO_TAG_ABBR,    GUMBO_TAG_CITE, GUMBO_TAG_Q,
  GUMBO_TAG_CODE,   GUMBO_TAG_TIME,  GUMBO_TAG_LABEL,   GUMBO_TAG_INS,  GUMBO_TAG_DEL,
  GUMBO_TAG_S,      GUMBO_TAG_BIG,   GUMBO_TAG_TT,      GUMBO_TAG_NOBR, GUMBO_TAG_BDI,
  GUMBO_TAG_BDO,    GUMBO_TAG_DATA,  GUMBO_TAG_VAR,     GUMBO_TAG_KBD,  GUMBO_TAG_SAMP,
  GUMBO_TAG_RUBY,   GUMBO_TAG_RB,    GUMBO_TAG_WBR,     GUMBO_TAG_IMG,  GUMBO_TAG_ACRONYM,
  GUMBO_TAG_STRIKE, GUMBO_TAG_DFN,   GUMBO_TAG_UNKNOWN, GUMBO_TAG_LAST,
};

static gboolean
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

/* The innermost element that gives a paragraph its kind. */
static gboolean
gotgan_page_mark_kind (const GotganPage *page, guint index, GotganParagraphKind *kind)
{
  guint n_levels = 0;

  for (;; index = gotgan_page_element (page, index)->parent)
    {
      const char *class = gotgan_page_attribute (gotgan_page_element (page, index)->node, "class");

      switch ((int) gotgan_page_element (page, index)->node->tag)
        {
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
        case GUMBO_TAG_H3:
        case GUMBO_TAG_H4:
        case GUMBO_TAG_H5:
        case GUMBO_TAG_H6:
          *kind = GOTGAN_PARAGRAPH_HEADING;
          return TRUE;
        case GUMBO_TAG_LI:
        case GUMBO_TAG_DD:
        case GUMBO_TAG_DT:
          *kind = GOTGAN_PARAGRAPH_LIST_ITEM;
          return TRUE;
        case GUMBO_TAG_FIGCAPTION:
          *kind = GOTGAN_PARAGRAPH_CAPTION;
          return TRUE;
        case GUMBO_TAG_BLOCKQUOTE:
          *kind = GOTGAN_PARAGRAPH_QUOTE;
          return TRUE;
        default:
          break;
        }
      /* Classes of outer elements say little of this one, and asking each would take long. */
      if (class != NULL && n_levels++ < 2 && gotgan_chrome_is_caption (class))
        {
          *kind = GOTGAN_PARAGRAPH_CAPTION;
          return TRUE;
        }
      if (gotgan_page_element (page, index)->parent == index)
        return FALSE;
    }
}

/* Ends the running piece; @index is the block element that it stands in. */
static void
gotgan_page_end_piece (GotganPageWalk *walk, guint index)
{
  g_autofree char *tidy =
      walk->text->len > 0 ? gotgan_line_tidy (walk->text->str, (gssize) walk->text->len) : NULL;

  if (tidy != NULL && *tidy != '\0')
    {
      GotganParagraphKind kind = GOTGAN_PARAGRAPH_TEXT;
      GotganPagePiece piece = { .element = index };
      GotganLineShape shape = gotgan_line_measure (tidy);
      gsize length = strlen (tidy);
      gsize bullet = gotgan_line_bullet (tidy);
      gboolean marked = gotgan_page_mark_kind (walk->page, index, &kind);
      gboolean bold = walk->n_bold * 10 >= length * 9 && shape.width <= 80 && !shape.ends;

      if (!marked && (bold || bullet > 0))
        kind = bold ? GOTGAN_PARAGRAPH_HEADING : GOTGAN_PARAGRAPH_LIST_ITEM;
      piece.block = gotgan_block_new (kind, g_strdup (tidy + bullet));
      piece.block->marked = marked;
      piece.block->menu = walk->n_linked * 10 > length * 7 && !gotgan_line_is_prose (&shape);
      if (gotgan_line_is_prose (&shape) && walk->n_linked < length)
        piece.prose = (guint) ((guint64) shape.width * (length - walk->n_linked) / length);
      g_array_append_val (walk->page->pieces, piece);
    }
  g_string_truncate (walk->text, 0);
  walk->n_linked = walk->n_bold = 0;
}

/* White space as the browser would show it, but for blank lines: pages that set "white-space: pre-line" keep
 * their paragraphs apart with them. */
static void
gotgan_page_add_text (GotganPageWalk *walk, const char *text, guint index)
{
  gboolean paragraph = gotgan_page_element (walk->page, index)->node->tag == GUMBO_TAG_P;

  for (const char *at = text; *at != '\0';)
    {
      gsize length = strcspn (at, "\n");
      gsize gap = strspn (at + length, " \t\r\n");
      const char *second = gap > 0 ? memchr (at + length + 1, '\n', gap - 1) : NULL;

      g_string_append_len (walk->text, at, (gssize) length);
      walk->n_linked += walk->in_link > 0 ? length : 0;
      walk->n_bold += walk->in_bold > 0 ? length : 0;
      if (gap > 0)
        g_string_append_c (walk->text, ' ');
      if (gap > 0 && ((second != NULL && !paragraph) || walk->preformatted) && walk->in_link == 0)
        gotgan_page_end_piece (walk, index);
      at += length + gap;
    }
}

static guint
gotgan_page_block_of (const GotganPage *page, guint index)
{
  while (gotgan_page_has_tag (inline_tags, gotgan_page_element (page, index)->node->tag)
         && gotgan_page_element (page, index)->parent != index)
    index = gotgan_page_element (page, index)->parent;
  return index;
}

static void
gotgan_page_count (GotganPageWalk *walk, GumboTag tag, int by)
{
  if (tag == GUMBO_TAG_A)
    walk->in_link = (guint) ((int) walk->in_link + by);
  if (tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG)
    walk->in_bold = (guint) ((int) walk->in_bold + by);
  if (gotgan_page_has_tag (skipped_tags, tag))
    walk->in_skipped = (guint) ((int) walk->in_skipped + by);
}

static void
gotgan_page_enter (GotganPageWalk *walk, const GumboNode *node, guint parent)
{
  GotganPage *page = walk->page;
  guint index = page->elements->len;
  GotganPageElement element = { .node = &node->v.element, .parent = parent };
  GotganPageVisit visit = { node, index, 0 };
  GumboTag tag = node->v.element.tag;

  if (index > 0 && (tag == GUMBO_TAG_BR || !gotgan_page_has_tag (inline_tags, tag)))
    gotgan_page_end_piece (walk, gotgan_page_block_of (page, parent));
  gotgan_page_count (walk, tag, 1);
  walk->preformatted = walk->preformatted || tag == GUMBO_TAG_PRE;
  g_array_append_val (page->elements, element);
  g_array_append_val (walk->visits, visit);
}

static void
gotgan_page_leave (GotganPageWalk *walk, const GotganPageVisit *visit)
{
  GumboTag tag = visit->node->v.element.tag;

  if (!gotgan_page_has_tag (inline_tags, tag))
    gotgan_page_end_piece (walk, visit->element);
  gotgan_page_count (walk, tag, -1);
  walk->preformatted = walk->preformatted && tag != GUMBO_TAG_PRE;
  gotgan_page_element (walk->page, visit->element)->end = walk->page->elements->len;
}

/* One step of the walk over the children of the innermost visited element. */
static void
gotgan_page_step (GotganPageWalk *walk)
{
  GotganPageVisit *visit = &g_array_index (walk->visits, GotganPageVisit, walk->visits->len - 1);
  const GumboElement *element = &visit->node->v.element;
  const GumboNode *child;

  if (visit->next_child >= element->children.length)
    {
      gotgan_page_leave (walk, visit);
      g_array_set_size (walk->visits, walk->visits->len - 1);
      return;
    }
  child = element->children.data[visit->next_child++];
  if (child->type == GUMBO_NODE_ELEMENT || child->type == GUMBO_NODE_TEMPLATE)
    gotgan_page_enter (walk, child, visit->element);
  else if (child->type == GUMBO_NODE_WHITESPACE)
    g_string_append_c (walk->text, ' ');
  else if ((child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA)
           && walk->in_skipped == 0)
    gotgan_page_add_text (walk, child->v.text.text,
                          gotgan_page_block_of (walk->page, visit->element));
}

void
gotgan_page_init (GotganPage *page, const GumboNode *document)
{
  GotganPageWalk walk = { .page = page };

  page->elements = g_array_new (FALSE, FALSE, sizeof (GotganPageElement));
  page->pieces = g_array_new (FALSE, FALSE, sizeof (GotganPagePiece));
  walk.visits = g_array_new (FALSE, FALSE, sizeof (GotganPageVisit));
  walk.text = g_string_new (NULL);
  gotgan_page_enter (&walk, document, 0);
  while (walk.visits->len > 0)
    gotgan_page_step (&walk);
  g_array_unref (walk.visits);
  g_string_free (walk.text, TRUE);
}

void
gotgan_page_clear (GotganPage *page)
{
  for (guint i = 0; i < page->pieces->len; i++)
    g_clear_pointer (&gotgan_page_piece (page, i)->block, gotgan_block_free);
  g_clear_pointer (&page->pieces, g_array_unref);
  g_clear_pointer (&page->elements, g_array_unref);
}

void
gotgan_draft_read_page (GotganDraft *draft, const char *html, GotganSites *sites, const char *url)
{
  GumboOptions options = kGumboDefaultOptions;
  g_autofree char *article_body = NULL;
  GumboOutput *output;
  GotganPage page;

  options.max_errors = 0;
  output = gumbo_parse_with_options (&options, html, strlen (html));
  gotgan_page_init (&page, output->root);
  gotgan_page_read_metadata (&page, draft, &article_body);
  gotgan_page_find_content (&page, draft);
  gotgan_page_clear (&page);
  gumbo_destroy_output (&options, output);
  if (article_body != NULL)
    gotgan_draft_use_article_body (draft, article_body);
}
