#include "config.h"

#include "app/import/gotgan-page.h"

/* Columns of a paragraph that counts, and levels above it that get points. */
#define NARROWEST_PARAGRAPH 25
#define MAX_LEVELS 5
/* Columns that give a point, and points that width gives at most. */
#define COLUMNS_OF_POINT 100
#define MOST_WIDTH_POINTS 3

static const GumboTag paragraph_tags[] = {
  GUMBO_TAG_P,  GUMBO_TAG_TD, GUMBO_TAG_PRE, GUMBO_TAG_H2,   GUMBO_TAG_H3,
  GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,  GUMBO_TAG_LAST,
};

/* Text right in one of these is no paragraph. */
static const GumboTag wordless_tags[] = {
  GUMBO_TAG_LI,      GUMBO_TAG_UL,   GUMBO_TAG_OL,       GUMBO_TAG_DT,         GUMBO_TAG_DD,
  GUMBO_TAG_DL,      GUMBO_TAG_H1,   GUMBO_TAG_TH,       GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,
  GUMBO_TAG_ADDRESS, GUMBO_TAG_FORM, GUMBO_TAG_FIELDSET, GUMBO_TAG_CAPTION,    GUMBO_TAG_NAV,
  GUMBO_TAG_FOOTER,  GUMBO_TAG_LAST,
};

double
gotgan_page_link_share (const GotganPageElement *element)
{
  return element->width > 0 ? (double) element->linked / (double) element->width : 0;
}

void
gotgan_page_sum (GotganPage *page)
{
  for (guint i = 0; i < page->elements->len; i++)
    {
      GotganPageElement *element = gotgan_page_element (page, i);

      element->width = element->linked = element->commas = element->sentences = 0;
    }
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const GotganPagePiece *piece = gotgan_page_piece (page, i);
      GotganPageElement *element = gotgan_page_element (page, piece->element);

      if (element->out)
        continue;
      element->width += gotgan_block_shape (piece->block)->width;
      element->linked += piece->linked;
      element->commas += piece->commas;
      element->sentences += gotgan_block_shape (piece->block)->sentences;
    }
  for (guint i = page->elements->len; i > 1; i--)
    {
      const GotganPageElement *element = gotgan_page_element (page, i - 1);
      GotganPageElement *parent = gotgan_page_element (page, element->parent);

      parent->width += element->width;
      parent->linked += element->linked;
      parent->commas += element->commas;
      parent->sentences += element->sentences;
    }
}

static double
gotgan_page_first_score (const GotganPageElement *element, gboolean weigh)
{
  double score = weigh ? gotgan_page_weigh_hints (element->hints) : 0;

  switch ((int) element->node->tag)
    {
    case GUMBO_TAG_DIV:
      return score + 5;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_BLOCKQUOTE:
      return score + 3;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_FORM:
      return score - 3;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_TH:
      return score - 5;
    default:
      return score;
    }
}

gboolean
gotgan_page_is_wrapper (const GotganPage *page, guint index)
{
  const GotganPageElement *element = gotgan_page_element (page, index);

  return element->node->tag == GUMBO_TAG_DIV && element->n_pieces == 0 && index + 1 < element->end
         && gotgan_page_element (page, index + 1)->node->tag == GUMBO_TAG_P
         && gotgan_page_element (page, index + 1)->end == element->end;
}

/* The element that gets all points of a paragraph: the one around it. A div with nothing but one run of text is one itself. */
static guint
gotgan_page_home_of (const GotganPage *page, guint index)
{
  const GotganPageElement *element = gotgan_page_element (page, index);
  gboolean alone = !element->has_blocks && element->n_pieces == 1;

  if (!gotgan_page_has_tag (paragraph_tags, element->node->tag)
      && !(alone && element->node->tag == GUMBO_TAG_DIV))
    return index;
  if (gotgan_page_is_wrapper (page, element->parent))
    return gotgan_page_element (page, element->parent)->parent;
  return element->parent;
}

static void
gotgan_page_give_points (GotganPage *page, guint index, guint64 width, guint64 commas,
                         gboolean weigh)
{
  double points =
      1 + (double) commas + (double) MIN (width / COLUMNS_OF_POINT, (guint64) MOST_WIDTH_POINTS);

  for (guint level = 0; level < MAX_LEVELS && index > 0; level++)
    {
      GotganPageElement *element = gotgan_page_element (page, index);

      if (!element->scored)
        {
          element->scored = TRUE;
          element->score = gotgan_page_first_score (element, weigh);
        }
      element->score += level == 0 ? points : level == 1 ? points / 2 : points / (level * 3);
      index = element->parent;
    }
}

/* A section counts as a long paragraph of what it is a section of. */
static void
gotgan_page_score_sections (GotganPage *page, gboolean weigh)
{
  for (guint i = 1; i < page->elements->len; i++)
    {
      const GotganPageElement *element = gotgan_page_element (page, i);

      if (element->node->tag == GUMBO_TAG_SECTION && !element->out
          && element->width >= NARROWEST_PARAGRAPH)
        gotgan_page_give_points (page, element->parent, element->width, element->commas, weigh);
    }
}

void
gotgan_page_score (GotganPage *page, gboolean weigh)
{
  for (guint i = 0; i < page->elements->len; i++)
    gotgan_page_element (page, i)->scored = FALSE;
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const GotganPagePiece *piece = gotgan_page_piece (page, i);
      const GotganPageElement *element = gotgan_page_element (page, piece->element);

      if (!element->out && !gotgan_page_has_tag (wordless_tags, element->node->tag)
          && gotgan_block_shape (piece->block)->width >= NARROWEST_PARAGRAPH)
        gotgan_page_give_points (page, gotgan_page_home_of (page, piece->element),
                                 gotgan_block_shape (piece->block)->width, piece->commas, weigh);
    }
  gotgan_page_score_sections (page, weigh);
  for (guint i = 0; i < page->elements->len; i++)
    {
      GotganPageElement *element = gotgan_page_element (page, i);

      if (element->scored)
        element->score *= 1 - gotgan_page_link_share (element);
    }
}
