#include "config.h"

#include "app/import/gotgan-page.h"

#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-site-rules.h"

#include <string.h>

/* Columns of a text that needs no further attempt. */
#define ENOUGH_TEXT 500
/* Columns of a text that is surely the page's, rather than the comments below it. */
#define LEAST_TEXT 100
/* Columns of a by-line at most. */
#define WIDEST_BYLINE 100
/* Levels above an element that are asked whether it stands in a table or in code. */
#define MAX_LEVELS 3
/* More pictures than an article shows, and bytes of what one may be said to show. */
#define MAX_PICTURES 2000
#define LONGEST_ALT 600
/* Bytes of a row of a table. */
#define LONGEST_ROW 2000
/* Of a page that shows less than one column of so many, all is hidden until its scripts run. */
#define HIDDEN_SHARE 10

static const GumboTag hard_tags[] = { GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FORM,
                                      GUMBO_TAG_MENU, GUMBO_TAG_LAST };
static const GumboTag soft_tags[] = { GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_LAST };
static const GumboTag whole_tags[] = { GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_A,
                                       GUMBO_TAG_ARTICLE, GUMBO_TAG_LAST };
static const GumboTag table_tags[] = { GUMBO_TAG_TABLE, GUMBO_TAG_CODE, GUMBO_TAG_LAST };

typedef struct
{
  /* Whether what is called something around an article is left out before the text is looked for. */
  gboolean strip;
  gboolean weigh;
  gboolean prune;
} GotganPageAttempt;

/* Each is less strict than the one before. */
static const GotganPageAttempt attempts[] = {
  { TRUE, TRUE, TRUE },
  { FALSE, TRUE, TRUE },
  { FALSE, FALSE, TRUE },
  { FALSE, FALSE, FALSE },
};

/* --- What is left out from the start ----------------------------------------------------------- */

static gboolean
gotgan_page_is_near (const GotganPage *page, guint index, const GumboTag *tags)
{
  for (guint level = 0; level < MAX_LEVELS && index > 0; level++)
    {
      index = gotgan_page_element (page, index)->parent;
      if (gotgan_page_has_tag (tags, gotgan_page_element (page, index)->node->tag))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gotgan_page_is_around (const GotganPage *page, guint index)
{
  const GotganPageElement *element = gotgan_page_element (page, index);

  if (gotgan_page_has_tag (whole_tags, element->node->tag))
    return FALSE;
  if (element->hints & PAGE_HINT_ROLE_AROUND)
    return TRUE;
  return (element->hints & PAGE_HINT_AROUND) && !(element->hints & PAGE_HINT_INSIDE)
         && !gotgan_page_is_near (page, index, table_tags);
}

/* The columns that are hidden, of outermost elements. */
static guint64
gotgan_page_measure_hidden (const GotganPage *page)
{
  guint64 width = 0;

  for (guint i = 1; i < page->elements->len;)
    {
      const GotganPageElement *element = gotgan_page_element (page, i);
      gboolean hidden = (element->hints & PAGE_HINT_HIDDEN) != 0;

      width += hidden ? element->width : 0;
      i = hidden ? element->end : i + 1;
    }
  return width;
}

/* Pages that are hidden as a whole are shown by their scripts. */
static void
gotgan_page_mark_hidden (GotganPage *page)
{
  guint64 all;
  gboolean whole;

  for (guint i = 0; i < page->elements->len; i++)
    gotgan_page_element (page, i)->out = FALSE;
  gotgan_page_sum (page);
  all = gotgan_page_element (page, 0)->width;
  whole = (all - gotgan_page_measure_hidden (page)) * HIDDEN_SHARE < all;
  for (guint i = 1; i < page->elements->len; i++)
    {
      GotganPageElement *element = gotgan_page_element (page, i);

      if (whole && element->width * 2 > all)
        element->hints &= ~(guint) PAGE_HINT_HIDDEN;
      element->hard =
          (element->hints & PAGE_HINT_HIDDEN) || gotgan_page_element (page, element->parent)->hard
          || (gotgan_page_has_tag (hard_tags, element->node->tag) && element->width * 2 <= all);
      if (element->width > WIDEST_BYLINE || element->width == 0)
        element->hints &= ~(guint) PAGE_HINT_BYLINE;
    }
}

static void
gotgan_page_mark_out (GotganPage *page, gboolean strip, const GPtrArray *rules)
{
  for (guint i = 1; i < page->elements->len; i++)
    {
      GotganPageElement *element = gotgan_page_element (page, i);

      element->out = gotgan_page_element (page, element->parent)->out || element->silent
                     || (element->hints & (PAGE_HINT_HIDDEN | PAGE_HINT_BYLINE)) != 0
                     || (strip && gotgan_page_is_around (page, i))
                     || (!page->takes_comments && (element->hints & PAGE_HINT_COMMENTS)
                         && !gotgan_page_has_tag (whole_tags, element->node->tag));
      for (guint j = 0; j < rules->len && !element->out; j++)
        {
          const GotganSiteRule *rule = g_ptr_array_index (rules, j);

          element->out =
              rule->kind == GOTGAN_SITE_RULE_DROP && gotgan_site_rule_matches (rule, element->node);
        }
    }
}

/* --- Attempts ---------------------------------------------------------------------------------- */

static gboolean
gotgan_page_has_text (const GotganPage *page, guint index)
{
  const GotganPagePiece *piece = gotgan_page_piece (page, index);

  return piece->text || gotgan_page_element (page, piece->element)->text;
}

guint64
gotgan_page_measure_text (const GotganPage *page)
{
  guint64 width = 0;

  for (guint i = 0; i < page->pieces->len; i++)
    {
      const GotganPagePiece *piece = gotgan_page_piece (page, i);

      if (gotgan_page_has_text (page, i))
        width += gotgan_block_shape (piece->block)->width;
    }
  return width;
}

static guint64
gotgan_page_try (GotganPage *page, const GotganPageAttempt *attempt, const GPtrArray *rules)
{
  gotgan_page_mark_out (page, attempt->strip, rules);
  gotgan_page_choose (page, attempt->weigh);
  gotgan_page_spread_text (page);
  if (attempt->prune)
    gotgan_page_prune (page, attempt->weigh);
  return gotgan_page_measure_text (page);
}

/* The element that a rule of the site names, with text in it, or 0. */
static guint
gotgan_page_find_known (GotganPage *page, const GPtrArray *rules)
{
  gotgan_page_mark_out (page, FALSE, rules);
  gotgan_page_sum (page);
  for (guint i = 0; i < rules->len; i++)
    {
      const GotganSiteRule *rule = g_ptr_array_index (rules, i);

      for (guint j = 1; rule->kind == GOTGAN_SITE_RULE_TEXT && j < page->elements->len; j++)
        if (gotgan_page_element (page, j)->width > 0 && !gotgan_page_element (page, j)->out
            && gotgan_site_rule_matches (rule, gotgan_page_element (page, j)->node))
          return j;
    }
  return 0;
}

static void
gotgan_page_take_known (GotganPage *page, guint index, const GPtrArray *rules)
{
  gotgan_page_mark_out (page, TRUE, rules);
  for (guint i = 0; i < page->elements->len; i++)
    gotgan_page_element (page, i)->text = i == index;
  gotgan_page_spread_text (page);
  gotgan_page_prune (page, TRUE);
}

static void
gotgan_page_find_text (GotganPage *page)
{
  g_autoptr (GPtrArray) rules = gotgan_sites_list_rules (page->sites, page->url);
  guint known = gotgan_page_find_known (page, rules);
  gsize best = 0;
  guint64 most = 0;

  if (known > 0)
    {
      gotgan_page_take_known (page, known, rules);
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      guint64 width = gotgan_page_try (page, &attempts[i], rules);

      /* A looser attempt has to find twice as much. */
      if (width > most * 2)
        {
          if (width >= ENOUGH_TEXT)
            return;
          most = width;
          best = i;
        }
      page->takes_comments = most < LEAST_TEXT;
    }
  gotgan_page_try (page, &attempts[best], rules);
}

/* --- Handing over ------------------------------------------------------------------------------ */

static void
gotgan_page_resolve (const GotganPage *page, GotganBlock *block)
{
  guint n_kept = 0;

  for (guint i = 0; block->links != NULL && i < block->links->len; i++)
    {
      GotganBlockLink link = g_array_index (block->links, GotganBlockLink, i);
      char *url = gotgan_sites_dup_address (page->sites, link.url, page->base);

      g_free (link.url);
      g_array_index (block->links, GotganBlockLink, i).url = NULL;
      link.url = url;
      if (url != NULL)
        g_array_index (block->links, GotganBlockLink, n_kept++) = link;
    }
  if (block->links != NULL)
    g_array_set_size (block->links, n_kept);
}

static GotganBlockPicture *
gotgan_page_resolve_picture (const GotganPage *page, const GotganPagePicture *picture)
{
  g_autofree char *url = gotgan_sites_dup_address (page->sites, picture->address, page->base);
  g_autofree char *alt = picture->alt != NULL ? gotgan_line_tidy (picture->alt, -1) : NULL;
  gboolean says = alt != NULL && *alt != '\0' && strlen (alt) <= LONGEST_ALT;

  return url != NULL ? gotgan_block_picture_new (url, says ? alt : NULL) : NULL;
}

static void
gotgan_page_hang_picture (GotganDraft *draft, GPtrArray **pictures, GotganBlockPicture *picture)
{
  if (*pictures == NULL)
    *pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_block_picture_free);
  g_ptr_array_add (*pictures, picture);
  gotgan_draft_learn (&draft->picture, picture->url);
}

/* Each picture of the text goes to the next piece of the text. */
static void
gotgan_page_take_pictures (const GotganPage *page, GotganDraft *draft)
{
  guint piece = 0;

  for (guint i = 0; i < MIN (page->pictures->len, MAX_PICTURES); i++)
    {
      const GotganPagePicture *picture = &g_array_index (page->pictures, GotganPagePicture, i);
      GotganBlockPicture *own = gotgan_page_element (page, picture->element)->text
                                    ? gotgan_page_resolve_picture (page, picture)
                                    : NULL;

      if (own == NULL)
        continue;
      piece = MAX (piece, picture->piece);
      while (piece < page->pieces->len && !gotgan_page_has_text (page, piece))
        piece++;
      gotgan_page_hang_picture (draft,
                                piece < page->pieces->len
                                    ? &gotgan_page_piece (page, piece)->block->pictures
                                    : &draft->pictures,
                                own);
    }
}

/* The row that @index is a plain cell of, or 0. */
static guint
gotgan_page_row_of (const GotganPage *page, guint index)
{
  const GotganPageElement *cell = gotgan_page_element (page, index);

  if ((cell->node->tag != GUMBO_TAG_TD && cell->node->tag != GUMBO_TAG_TH) || cell->has_blocks
      || cell->n_pieces > 1)
    return 0;
  return cell->parent;
}

/* The cells of a row are one paragraph, as far as it stays one to read. */
static gboolean
gotgan_page_join_row (GotganPage *page, guint index, GotganDraft *draft)
{
  GotganPagePiece *piece = gotgan_page_piece (page, index);
  guint row = gotgan_page_row_of (page, piece->element);
  GotganBlock *last =
      draft->blocks->len > 0 ? gotgan_draft_block (draft->blocks, draft->blocks->len - 1) : NULL;

  if (row == 0)
    return FALSE;
  piece->block->marked = TRUE;
  if (last == NULL || page->row != row || strlen (last->text) > LONGEST_ROW)
    {
      page->row = row;
      return FALSE;
    }
  gotgan_block_append (last, piece->block);
  g_clear_pointer (&piece->block, gotgan_block_free);
  return TRUE;
}

static void
gotgan_page_take_piece (GotganPage *page, guint index, GotganDraft *draft)
{
  GotganPagePiece *piece = gotgan_page_piece (page, index);

  gotgan_page_resolve (page, piece->block);
  piece->block->kept = TRUE;
  if (gotgan_page_join_row (page, index, draft))
    return;
  g_ptr_array_add (draft->blocks, g_steal_pointer (&piece->block));
}

/* What stands around the text, and belongs to menus when it is called so. Lines between the title and the first paragraph keep
 * their place, where by-lines and dates are looked for. */
static void
gotgan_page_put_aside (GotganPage *page, GotganPagePiece *piece, GPtrArray *blocks)
{
  const GotganPageElement *element = gotgan_page_element (page, piece->element);

  g_clear_pointer (&piece->block->links, g_array_unref);
  piece->block->menu = piece->block->menu || gotgan_page_has_tag (soft_tags, element->node->tag);
  g_ptr_array_add (blocks, g_steal_pointer (&piece->block));
}

void
gotgan_page_find_content (GotganPage *page, GotganDraft *draft)
{
  gboolean begun = FALSE;

  gotgan_page_mark_hidden (page);
  gotgan_page_find_text (page);
  gotgan_page_take_pictures (page, draft);
  for (guint i = 0; i < page->pieces->len; i++)
    {
      GotganPagePiece *piece = gotgan_page_piece (page, i);
      const GotganPageElement *element = gotgan_page_element (page, piece->element);

      if (gotgan_page_has_text (page, i))
        {
          begun = begun || gotgan_block_is_prose (piece->block);
          gotgan_page_take_piece (page, i, draft);
        }
      else if (!element->hard && !(element->hints & PAGE_HINT_HIDDEN))
        gotgan_page_put_aside (page, piece,
                               begun                    ? draft->after
                               : draft->blocks->len > 0 ? draft->blocks
                                                        : draft->before);
    }
}
