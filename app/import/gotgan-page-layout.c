#include "config.h"

#include "app/import/gotgan-page.h"

#include "app/import/gotgan-block-writer.h"
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
  GotganBlockWriter writer;
  guint in_anchor;
  guint in_bold;
  guint in_skipped;
  /* Hidden inline elements that are open; larger things that are hidden are left for later, as all of a page may be. */
  guint in_hidden;
  gboolean preformatted;
} GotganPageWalk;

/* Parts of the link to a place on the same page that count as a link: notes and lists of contents are text. */
#define HASH_SHARE 0.3

static const GumboTag skipped_tags[] = {
  GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
  GUMBO_TAG_SVG,    GUMBO_TAG_IFRAME,   GUMBO_TAG_OBJECT,   GUMBO_TAG_CANVAS,
  GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA, GUMBO_TAG_BUTTON,   GUMBO_TAG_VIDEO,
  GUMBO_TAG_AUDIO,  GUMBO_TAG_HEAD,     GUMBO_TAG_TITLE,    GUMBO_TAG_LAST,
};

static const GumboTag inline_tags[] = {
  GUMBO_TAG_A,      GUMBO_TAG_B,     GUMBO_TAG_STRONG, GUMBO_TAG_I,       GUMBO_TAG_EM,
  GUMBO_TAG_SPAN,   GUMBO_TAG_FONT,  GUMBO_TAG_U,      GUMBO_TAG_SUP,     GUMBO_TAG_SUB,
  GUMBO_TAG_MARK,   GUMBO_TAG_SMALL, GUMBO_TAG_ABBR,   GUMBO_TAG_CITE,    GUMBO_TAG_Q,
  GUMBO_TAG_CODE,   GUMBO_TAG_TIME,  GUMBO_TAG_LABEL,  GUMBO_TAG_INS,     GUMBO_TAG_DEL,
  GUMBO_TAG_S,      GUMBO_TAG_BIG,   GUMBO_TAG_TT,     GUMBO_TAG_NOBR,    GUMBO_TAG_BDI,
  GUMBO_TAG_BDO,    GUMBO_TAG_DATA,  GUMBO_TAG_VAR,    GUMBO_TAG_KBD,     GUMBO_TAG_SAMP,
  GUMBO_TAG_RUBY,   GUMBO_TAG_RB,    GUMBO_TAG_WBR,    GUMBO_TAG_IMG,     GUMBO_TAG_ACRONYM,
  GUMBO_TAG_STRIKE, GUMBO_TAG_DFN,   GUMBO_TAG_MATH,   GUMBO_TAG_MI,      GUMBO_TAG_MO,
  GUMBO_TAG_MN,     GUMBO_TAG_MS,    GUMBO_TAG_MTEXT,  GUMBO_TAG_UNKNOWN, GUMBO_TAG_LAST,
};

/* Whether @tag gives a paragraph its kind. */
static gboolean
gotgan_page_kind_of_tag (GumboTag tag, GotganParagraphKind *kind)
{
  switch ((int) tag)
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
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
      *kind = GOTGAN_PARAGRAPH_CAPTION;
      return TRUE;
    case GUMBO_TAG_BLOCKQUOTE:
      *kind = GOTGAN_PARAGRAPH_QUOTE;
      return TRUE;
    case GUMBO_TAG_PRE:
      *kind = GOTGAN_PARAGRAPH_TEXT;
      return TRUE;
    default:
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
      const GotganPageElement *element = gotgan_page_element (page, index);

      if (gotgan_page_kind_of_tag (element->node->tag, kind))
        return TRUE;
      /* Classes of outer elements say little of this one. */
      if ((element->hints & PAGE_HINT_CAPTION) && n_levels < 2)
        {
          *kind = GOTGAN_PARAGRAPH_CAPTION;
          return TRUE;
        }
      n_levels += n_levels < 2 && gotgan_page_attribute (element->node, "class") != NULL;
      if (element->parent == index)
        return FALSE;
    }
}

/* Korean does with few commas, so that ends of sentences count too. */
static guint
gotgan_page_count_commas (const GotganBlock *block)
{
  guint n = block->shape.hangul + block->shape.han > 0 ? block->shape.sentences : 0;

  for (const char *at = block->text; (at = strpbrk (at, ",\xd8\xe3\xef\xe2")) != NULL; at++)
    n += *at == ',' || strncmp (at, "،", strlen ("،")) == 0
         || strncmp (at, "、", strlen ("、")) == 0 || strncmp (at, "，", strlen ("，")) == 0
         || strncmp (at, "⹁", strlen ("⹁")) == 0;
  return n;
}

static void
gotgan_page_add_piece (GotganPageWalk *walk, guint index, GotganBlock *block, gsize n_linked,
                       gsize n_bold)
{
  GotganPagePiece piece = { .element = index, .block = block };
  const GotganLineShape *shape = gotgan_block_shape (block);
  gsize length = strlen (block->text);
  gsize bullet = gotgan_line_bullet (block->text);
  gboolean bold = n_bold * 10 >= length * 9 && shape->width <= 80 && !shape->ends;

  block->marked = gotgan_page_mark_kind (walk->page, index, &block->kind);
  block->menu = n_linked * 10 > length * 7 && !gotgan_line_is_prose (shape);
  block->section = (gotgan_page_element (walk->page, index)->hints & PAGE_HINT_SECTION) != 0;
  piece.linked = (guint) ((guint64) shape->width * MIN (n_linked, length) / length);
  piece.commas = gotgan_page_count_commas (block);
  if (!block->marked && bold)
    block->kind = GOTGAN_PARAGRAPH_HEADING;
  else if (!block->marked && bullet > 0 && block->text[bullet] != '\0')
    {
      block->kind = GOTGAN_PARAGRAPH_LIST_ITEM;
      /* A number says more than a dot. */
      if (!g_ascii_isdigit (*block->text))
        gotgan_block_cut (block, bullet, length);
    }
  gotgan_page_element (walk->page, index)->n_pieces++;
  g_array_append_val (walk->page->pieces, piece);
}

/* Ends the running piece; @index is the block element that it stands in. */
static void
gotgan_page_end_piece (GotganPageWalk *walk, guint index)
{
  gsize n_linked = walk->writer.n_linked;
  gsize n_bold = walk->writer.n_bold;
  GotganBlock *block = gotgan_block_writer_end (&walk->writer, GOTGAN_PARAGRAPH_TEXT);

  if (block != NULL)
    gotgan_page_add_piece (walk, index, block, n_linked, n_bold);
}

static void
gotgan_page_add_line (GotganPageWalk *walk, const char *text, gsize length)
{
  gsize before = walk->writer.n_linked;

  gotgan_block_writer_add_text (&walk->writer, text, length, walk->in_bold > 0);
  if (walk->in_anchor > 0)
    walk->writer.n_linked =
        before + (gsize) ((double) (walk->writer.n_linked - before) * HASH_SHARE);
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

      gotgan_page_add_line (walk, at, length);
      if (gap > 0)
        gotgan_block_writer_add_blank (&walk->writer);
      if (gap > 0 && ((second != NULL && !paragraph) || walk->preformatted)
          && !walk->writer.in_link)
        gotgan_page_end_piece (walk, index);
      at += length + gap;
    }
}

/* Captions are often inline elements that the page's style sets apart. */
static gboolean
gotgan_page_is_inline (const GotganPageElement *element)
{
  return gotgan_page_has_tag (inline_tags, element->node->tag)
         && !(element->hints & PAGE_HINT_CAPTION);
}

static guint
gotgan_page_block_of (const GotganPage *page, guint index)
{
  while (gotgan_page_is_inline (gotgan_page_element (page, index))
         && gotgan_page_element (page, index)->parent != index)
    index = gotgan_page_element (page, index)->parent;
  return index;
}

static void
gotgan_page_count (GotganPageWalk *walk, GumboTag tag, int by)
{
  if (tag == GUMBO_TAG_B || tag == GUMBO_TAG_STRONG)
    walk->in_bold = (guint) ((int) walk->in_bold + by);
  if (gotgan_page_has_tag (skipped_tags, tag))
    walk->in_skipped = (guint) ((int) walk->in_skipped + by);
}

/* All elements above a block have one in them; they are marked up to the first that knows. */
static void
gotgan_page_mark_blocks (GotganPage *page, guint index)
{
  static const GumboTag blocks[] = { GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_DL,    GUMBO_TAG_DIV,
                                     GUMBO_TAG_IMG,        GUMBO_TAG_OL,    GUMBO_TAG_P,
                                     GUMBO_TAG_PRE,        GUMBO_TAG_TABLE, GUMBO_TAG_UL,
                                     GUMBO_TAG_LAST };
  GotganPageElement *element = gotgan_page_element (page, index);

  if (element->silent || !gotgan_page_has_tag (blocks, element->node->tag))
    return;
  while (index > 0)
    {
      index = element->parent;
      element = gotgan_page_element (page, index);
      if (element->has_blocks)
        return;
      element->has_blocks = TRUE;
    }
}

static void
gotgan_page_enter_link (GotganPageWalk *walk, const GumboElement *node)
{
  const char *address = gotgan_page_attribute (node, "href");

  gotgan_block_writer_begin_link (&walk->writer, address);
  walk->in_anchor = address != NULL && *address == '#';
}

static void
gotgan_page_add_picture (GotganPage *page, guint index)
{
  const GumboElement *node = gotgan_page_element (page, index)->node;
  GotganPagePicture picture = { index, page->pieces->len, NULL, NULL };

  picture.address = gotgan_page_picture_address (node);
  if (picture.address == NULL)
    return;
  picture.alt = g_strdup (gotgan_page_attribute (node, "alt"));
  g_array_append_val (page->pictures, picture);
}

/* Whether an element that HTML doesn't know begins with @start. */
static gboolean
gotgan_page_is_called (const GumboElement *node, const char *start)
{
  gsize length = strlen (start);

  return node->tag == GUMBO_TAG_UNKNOWN && node->original_tag.length >= length
         && g_ascii_strncasecmp (node->original_tag.data, start, length) == 0;
}

/* The source of a formula, which stands in it beside what is shown, counts as hidden. */
static gboolean
gotgan_page_is_hidden_inline (const GotganPageElement *element)
{
  return gotgan_page_is_called (element->node, "<annotation")
         || ((element->hints & PAGE_HINT_HIDDEN)
             && gotgan_page_has_tag (inline_tags, element->node->tag));
}

static void
gotgan_page_enter (GotganPageWalk *walk, const GumboNode *node, guint parent)
{
  GotganPage *page = walk->page;
  guint index = page->elements->len;
  GotganPageElement element = { .node = &node->v.element, .parent = parent };
  GotganPageVisit visit = { node, index, 0 };
  GumboTag tag = node->v.element.tag;

  gotgan_page_count (walk, tag, 1);
  walk->preformatted = walk->preformatted || tag == GUMBO_TAG_PRE;
  element.silent = walk->in_skipped > 0;
  element.in_figure =
      tag == GUMBO_TAG_FIGURE || (index > 0 && gotgan_page_element (page, parent)->in_figure);
  element.in_code =
      tag == GUMBO_TAG_CODE || (index > 0 && gotgan_page_element (page, parent)->in_code);
  element.hints = element.silent ? 0 : gotgan_page_read_hints (element.node);
  if (index > 0 && (tag == GUMBO_TAG_BR || !gotgan_page_is_inline (&element)))
    gotgan_page_end_piece (walk, gotgan_page_block_of (page, parent));
  g_array_append_val (page->elements, element);
  g_array_append_val (walk->visits, visit);
  gotgan_page_mark_blocks (page, index);
  walk->in_hidden += gotgan_page_is_hidden_inline (gotgan_page_element (page, index));
  if (tag == GUMBO_TAG_A)
    gotgan_page_enter_link (walk, &node->v.element);
  else if ((tag == GUMBO_TAG_IMG || gotgan_page_is_called (element.node, "<amp-img"))
           && !(element.hints & PAGE_HINT_HIDDEN))
    gotgan_page_add_picture (page, index);
}

static void
gotgan_page_leave (GotganPageWalk *walk, const GotganPageVisit *visit)
{
  GumboTag tag = visit->node->v.element.tag;

  if (!gotgan_page_is_inline (gotgan_page_element (walk->page, visit->element)))
    gotgan_page_end_piece (walk, visit->element);
  if (tag == GUMBO_TAG_A)
    {
      gotgan_block_writer_end_link (&walk->writer);
      walk->in_anchor = FALSE;
    }
  walk->in_hidden -=
      gotgan_page_is_hidden_inline (gotgan_page_element (walk->page, visit->element));
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
    gotgan_block_writer_add_blank (&walk->writer);
  else if ((child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA)
           && walk->in_skipped == 0 && walk->in_hidden == 0)
    gotgan_page_add_text (walk, child->v.text.text,
                          gotgan_page_block_of (walk->page, visit->element));
}

void
gotgan_page_lay_out (GotganPage *page, const GumboNode *document)
{
  GotganPageWalk walk = { .page = page };

  walk.visits = g_array_new (FALSE, FALSE, sizeof (GotganPageVisit));
  gotgan_block_writer_init (&walk.writer, NULL, NULL);
  walk.writer.raw = TRUE;
  gotgan_page_enter (&walk, document, 0);
  while (walk.visits->len > 0)
    gotgan_page_step (&walk);
  g_array_unref (walk.visits);
  gotgan_block_writer_clear (&walk.writer);
}
