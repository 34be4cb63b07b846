/* The element with the text has other things in it: boxes of links, forms, rows of buttons, lists of pictures. What they are
 * is told by what stands in them: pictures and lists without paragraphs, links without text. Inner ones go first, so that
 * they don't speak against the outer one. */
#include "config.h"

#include "app/import/gotgan-page.h"

/* Commas of what is surely text. */
#define MANY_COMMAS 10
/* Columns of what is hardly text, and of a row of buttons at most. */
#define FEW_COLUMNS 25
#define MOST_BESIDE_EMBED 75
#define WIDEST_SHARE 500
/* What is called something beside the text is at most this wide, and this part of it. */
#define WIDEST_BESIDE 400
#define BESIDE_SHARE 3
/* Columns of what is believed when it says that it is the text. */
#define NARROWEST_BODY 200
/* A list may be longer than there are paragraphs by so many. */
#define LIST_EXCESS 100
/* Rows, columns and cells of a table that holds figures, not the page's layout. */
#define MANY_ROWS 10
#define MANY_COLUMNS 4
#define MANY_CELLS 10

typedef struct
{
  guint64 width;
  guint64 linked;
  guint64 commas;
  guint64 in_headings;
  /* Columns in elements that texts are made of. */
  guint64 in_text;
  guint64 in_lists;
  guint n_paragraphs;
  guint n_pictures;
  guint n_list_items;
  guint n_inputs;
  guint n_embeds;
  guint n_players;
  guint n_data_tables;
  guint n_bodies;
  guint n_quotes;
} GotganPageCount;

static const GumboTag heading_tags[] = { GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,  GUMBO_TAG_H4,
                                         GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_LAST };
static const GumboTag text_tags[] = { GUMBO_TAG_SPAN,       GUMBO_TAG_LI, GUMBO_TAG_TD,
                                      GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_DL, GUMBO_TAG_DIV,
                                      GUMBO_TAG_IMG,        GUMBO_TAG_OL, GUMBO_TAG_P,
                                      GUMBO_TAG_PRE,        GUMBO_TAG_UL, GUMBO_TAG_TABLE,
                                      GUMBO_TAG_LAST };
static const GumboTag list_tags[] = { GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_LAST };
static const GumboTag embed_tags[] = { GUMBO_TAG_OBJECT, GUMBO_TAG_EMBED, GUMBO_TAG_IFRAME,
                                       GUMBO_TAG_LAST };
/* Judged by what is in them. */
static const GumboTag judged_tags[] = { GUMBO_TAG_FORM, GUMBO_TAG_FIELDSET, GUMBO_TAG_TABLE,
                                        GUMBO_TAG_UL,   GUMBO_TAG_DIV,      GUMBO_TAG_LAST };
/* Never text, wherever they stand. */
static const GumboTag refused_tags[] = { GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE, GUMBO_TAG_NAV,
                                         GUMBO_TAG_LAST };
static const GumboTag table_marks[] = { GUMBO_TAG_COL,   GUMBO_TAG_COLGROUP, GUMBO_TAG_TFOOT,
                                        GUMBO_TAG_THEAD, GUMBO_TAG_TH,       GUMBO_TAG_LAST };

/* --- Tables ------------------------------------------------------------------------------------ */

/* Tables with heads or many cells hold figures; others only set the page. */
static gboolean
gotgan_page_is_data_table (const GotganPage *page, guint index)
{
  const GotganPageElement *table = gotgan_page_element (page, index);
  const char *role = gotgan_page_attribute (table->node, "role");
  const char *said = gotgan_page_attribute (table->node, "datatable");
  guint n_rows = 0;
  guint n_columns = 0;
  guint n_cells = 0;

  if (g_strcmp0 (role, "presentation") == 0 || g_strcmp0 (said, "0") == 0)
    return FALSE;
  if (gotgan_page_attribute (table->node, "summary") != NULL)
    return TRUE;
  for (guint i = index + 1; i < table->end; i++)
    {
      const GumboElement *node = gotgan_page_element (page, i)->node;

      if (node->tag == GUMBO_TAG_TABLE)
        return FALSE;
      if (gotgan_page_has_tag (table_marks, node->tag)
          || (node->tag == GUMBO_TAG_CAPTION && node->children.length > 0))
        return TRUE;
      n_cells = node->tag == GUMBO_TAG_TR ? 0 : n_cells + (node->tag == GUMBO_TAG_TD);
      n_rows += node->tag == GUMBO_TAG_TR;
      n_columns = MAX (n_columns, n_cells);
    }
  if (n_rows <= 1 || n_columns <= 1)
    return FALSE;
  return n_rows >= MANY_ROWS || n_columns > MANY_COLUMNS || n_rows * n_columns > MANY_CELLS;
}

/* Tables are walked once each: one with another inside is left at that. */
static void
gotgan_page_mark_tables (GotganPage *page)
{
  for (guint i = 1; i < page->elements->len; i++)
    {
      GotganPageElement *element = gotgan_page_element (page, i);
      const GotganPageElement *parent = gotgan_page_element (page, element->parent);

      element->data_table = parent->data_table
                            || (element->node->tag == GUMBO_TAG_TABLE && !element->out
                                && gotgan_page_is_data_table (page, i));
    }
}

/* --- Counting ---------------------------------------------------------------------------------- */

/* Players of video sites are a part of the text. */
static gboolean
gotgan_page_is_player (const GumboElement *node)
{
  static const char *const sites[] = { "youtube",     "youtu.be", "vimeo.com", "dailymotion",
                                       "tv.naver",    "kakaotv",  "tv.kakao",  "twitch.tv",
                                       "archive.org", "bilibili", "qq.com",    "wikimedia" };
  const char *address = gotgan_page_attribute (node, "src");

  if (address == NULL)
    address = gotgan_page_attribute (node, "data");
  for (gsize i = 0; address != NULL && i < G_N_ELEMENTS (sites); i++)
    if (strstr (address, sites[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
gotgan_page_count_element (const GotganPageElement *element, GotganPageCount *count)
{
  GumboTag tag = element->node->tag;

  if (tag == GUMBO_TAG_DIV)
    count->n_paragraphs += element->has_blocks ? element->n_pieces : 1;
  count->n_paragraphs += tag == GUMBO_TAG_P;
  count->n_pictures += tag == GUMBO_TAG_IMG;
  count->n_list_items += tag == GUMBO_TAG_LI;
  count->n_inputs += tag == GUMBO_TAG_INPUT;
  count->n_data_tables += element->data_table;
  count->n_quotes += tag == GUMBO_TAG_BLOCKQUOTE;
  count->n_bodies += (element->hints & PAGE_HINT_BODY) && count->width >= NARROWEST_BODY;
  if (gotgan_page_has_tag (embed_tags, tag))
    {
      count->n_embeds++;
      count->n_players += gotgan_page_is_player (element->node);
    }
  if (gotgan_page_has_tag (heading_tags, tag))
    count->in_headings = count->width;
  if (gotgan_page_has_tag (text_tags, tag))
    count->in_text = MAX (count->in_text, count->width);
  if (gotgan_page_has_tag (list_tags, tag))
    count->in_lists = count->width;
}

static void
gotgan_page_add_counts (GotganPageCount *to, const GotganPageCount *from)
{
  to->width += from->width;
  to->linked += from->linked;
  to->commas += from->commas;
  to->in_headings += from->in_headings;
  to->in_text += from->in_text;
  to->in_lists += from->in_lists;
  to->n_paragraphs += from->n_paragraphs;
  to->n_pictures += from->n_pictures;
  to->n_list_items += from->n_list_items;
  to->n_inputs += from->n_inputs;
  to->n_embeds += from->n_embeds;
  to->n_players += from->n_players;
  to->n_data_tables += from->n_data_tables;
  to->n_bodies += from->n_bodies;
  to->n_quotes += from->n_quotes;
}

/* --- Judging ----------------------------------------------------------------------------------- */

static gboolean
gotgan_page_is_list (const GotganPageElement *element, const GotganPageCount *count)
{
  return gotgan_page_has_tag (list_tags, element->node->tag)
         || (count->width > 0 && count->in_lists * 10 > count->width * 9);
}

/* A list of pictures, one an item, is a gallery. */
static gboolean
gotgan_page_is_gallery (const GotganPageElement *element, const GotganPageCount *count)
{
  return gotgan_page_has_tag (list_tags, element->node->tag) && count->n_pictures > 0
         && count->n_pictures == count->n_list_items;
}

static gboolean
gotgan_page_is_unlike_text (const GotganPage *page, guint index, const GotganPageCount *count,
                            int weight)
{
  const GotganPageElement *element = gotgan_page_element (page, index);
  gboolean list = gotgan_page_is_list (element, count);
  gboolean figure = element->in_figure;
  double links = count->width > 0 ? (double) count->linked / (double) count->width : 0;
  gboolean headed = count->in_headings * 10 >= count->width * 9;

  if (!figure && count->n_pictures > 1 && count->n_paragraphs * 2 < count->n_pictures)
    return TRUE;
  if (!list && count->n_list_items > count->n_paragraphs + LIST_EXCESS)
    return TRUE;
  if (count->n_inputs > count->n_paragraphs / 3)
    return TRUE;
  if (!list && !figure && !headed && count->width < FEW_COLUMNS
      && (count->n_pictures == 0 || count->n_pictures > 2) && links > 0)
    return TRUE;
  if (weight >= 25 ? links > 0.5 : !list && links > 0.2)
    return TRUE;
  if (count->n_players == 0
      && (count->n_embeds > 1 || (count->n_embeds == 1 && count->width < MOST_BESIDE_EMBED)))
    return TRUE;
  return count->n_pictures == 0 && count->in_text == 0 && count->width > 0;
}

static gboolean
gotgan_page_is_refused (const GotganPage *page, guint index, const GotganPageCount *count,
                        gboolean weigh, guint64 all)
{
  const GotganPageElement *element = gotgan_page_element (page, index);
  GumboTag tag = element->node->tag;
  int weight = weigh ? gotgan_page_weigh_hints (element->hints) : 0;

  if (count->n_bodies > 0)
    return FALSE;
  if (gotgan_page_has_tag (refused_tags, tag))
    return TRUE;
  if ((element->hints & PAGE_HINT_SHARE) && count->width < WIDEST_SHARE)
    return TRUE;
  if (weigh && (element->hints & PAGE_HINT_BESIDE) && count->n_quotes == 0
      && count->width <= WIDEST_BESIDE && count->width * BESIDE_SHARE <= all)
    return TRUE;
  if ((tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2) && weight < 0)
    return TRUE;
  if (!gotgan_page_has_tag (judged_tags, tag) || element->data_table || count->n_data_tables > 0
      || element->in_code
      || (tag == GUMBO_TAG_DIV && (!element->has_blocks || gotgan_page_is_wrapper (page, index))))
    return FALSE;
  if (weight < 0)
    return TRUE;
  return count->commas < MANY_COMMAS && !gotgan_page_is_gallery (element, count)
         && gotgan_page_is_unlike_text (page, index, count, weight);
}

/* --- The text ---------------------------------------------------------------------------------- */

void
gotgan_page_spread_text (GotganPage *page)
{
  for (guint i = 1; i < page->elements->len; i++)
    {
      GotganPageElement *element = gotgan_page_element (page, i);
      const GotganPageElement *parent = gotgan_page_element (page, element->parent);

      element->chosen = element->text && !parent->text;
      element->out = element->out || parent->out;
      element->text = !element->out && (element->text || parent->text);
    }
}

void
gotgan_page_prune (GotganPage *page, gboolean weigh)
{
  guint64 all = gotgan_page_measure_text (page);
  GotganPageCount *counts = g_new0 (GotganPageCount, page->elements->len);

  gotgan_page_mark_tables (page);
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const GotganPagePiece *piece = gotgan_page_piece (page, i);
      GotganPageCount *count = &counts[piece->element];

      count->width += gotgan_block_shape (piece->block)->width;
      count->linked += piece->linked;
      count->commas += piece->commas;
    }
  for (guint i = page->elements->len; i > 1; i--)
    {
      GotganPageElement *element = gotgan_page_element (page, i - 1);
      GotganPageCount *count = &counts[i - 1];

      if (element->out || element->silent)
        continue;
      gotgan_page_count_element (element, count);
      if (!element->chosen && element->text
          && gotgan_page_is_refused (page, i - 1, count, weigh, all))
        element->out = TRUE;
      else
        gotgan_page_add_counts (&counts[element->parent], count);
    }
  g_free (counts);
  gotgan_page_spread_text (page);
}
