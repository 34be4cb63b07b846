/* Where an article stands is told by where running text stands. Each paragraph gives points for its length, its commas and
 * ends of sentences to the elements around it, fewer with each level; links take points away. The winner is widened: to an
 * element above it that several of the best share, or that scores no less, and by those beside it that look alike. The idea
 * is Arc90's, which every reader mode has taken over; classes only help it, as words mean other things on other pages. */
#include "config.h"

#include "app/import/gotgan-page.h"

#include <string.h>

#define N_BEST 5
/* Of the best, that many others have to lie in an element for it to be taken instead. */
#define FEWEST_SHARED 3

typedef struct
{
  guint index;
  double score;
} GotganPageCandidate;

/* --- The winner -------------------------------------------------------------------------------- */

/* The @N_BEST best, best first. Returns: how many there are */
static guint
gotgan_page_list_best (const GotganPage *page, GotganPageCandidate *best)
{
  guint n = 0;

  for (guint i = 1; i < page->elements->len; i++)
    {
      const GotganPageElement *element = gotgan_page_element (page, i);
      guint at = n;

      if (!element->scored || element->out)
        continue;
      while (at > 0 && best[at - 1].score < element->score)
        at--;
      if (at == N_BEST)
        continue;
      n = MIN (n + 1, (guint) N_BEST);
      memmove (best + at + 1, best + at, (n - at - 1) * sizeof *best);
      best[at] = (GotganPageCandidate) { i, element->score };
    }
  return n;
}

static gboolean
gotgan_page_holds (const GotganPage *page, guint outer, guint inner)
{
  return inner > outer && inner < gotgan_page_element (page, outer)->end;
}

/* The closest element above the best that holds several of those that are nearly as good. */
static guint
gotgan_page_find_shared (const GotganPage *page, const GotganPageCandidate *best, guint n_best)
{
  guint n_near = 0;

  for (guint i = 1; i < n_best; i++)
    n_near += best[i].score >= 0.75 * best[0].score;
  if (n_near < FEWEST_SHARED)
    return best[0].index;
  for (guint at = gotgan_page_element (page, best[0].index)->parent;
       gotgan_page_element (page, at)->node->tag != GUMBO_TAG_BODY && at != 0;
       at = gotgan_page_element (page, at)->parent)
    {
      guint n_inside = 0;

      for (guint i = 1; i < n_best; i++)
        n_inside +=
            best[i].score >= 0.75 * best[0].score && gotgan_page_holds (page, at, best[i].index);
      if (n_inside >= FEWEST_SHARED)
        return at;
    }
  return best[0].index;
}

static gboolean
gotgan_page_is_paragraph (const GotganPage *page, guint index)
{
  const GotganPageElement *element = gotgan_page_element (page, index);

  return element->node->tag == GUMBO_TAG_P
         || (element->node->tag == GUMBO_TAG_DIV
             && (!element->has_blocks || gotgan_page_is_wrapper (page, index)));
}

/* Text in several columns or sections gives points to what is above them. */
static guint
gotgan_page_climb_scores (const GotganPage *page, guint top)
{
  double last =
      gotgan_page_element (page, top)->scored ? gotgan_page_element (page, top)->score : 0;
  double least = last / 3;

  for (guint at = gotgan_page_element (page, top)->parent;
       gotgan_page_element (page, at)->node->tag != GUMBO_TAG_BODY && at != 0;
       at = gotgan_page_element (page, at)->parent)
    {
      const GotganPageElement *element = gotgan_page_element (page, at);

      if (!element->scored)
        continue;
      if (element->score < least)
        break;
      if (element->score > last)
        return at;
      last = element->score;
    }
  return top;
}

static gboolean
gotgan_page_is_only_child (const GotganPage *page, guint index)
{
  const GotganPageElement *parent =
      gotgan_page_element (page, gotgan_page_element (page, index)->parent);
  guint n_children = 0;

  for (guint i = gotgan_page_element (page, index)->parent + 1; i < parent->end;
       i = gotgan_page_element (page, i)->end)
    n_children += !gotgan_page_element (page, i)->out;
  return n_children == 1;
}

/* An element without others beside it is as good as the one around it, which may have some. */
static guint
gotgan_page_climb_only_children (const GotganPage *page, guint top)
{
  for (;;)
    {
      guint parent = gotgan_page_element (page, top)->parent;

      if (parent == 0 || gotgan_page_element (page, parent)->node->tag == GUMBO_TAG_BODY
          || !gotgan_page_is_only_child (page, top))
        return top;
      top = parent;
    }
}

/* --- Beside the winner ------------------------------------------------------------------------- */

/* A paragraph beside the text goes on with it: when it is long and has few links, or is a sentence without one. */
static gboolean
gotgan_page_goes_on (guint64 width, double links, gboolean ends)
{
  if (width > 80)
    return links < 0.25;
  return width > 0 && links == 0 && ends;
}

static gboolean
gotgan_page_is_alike (const GotganPage *page, guint top, guint index, double least)
{
  const GotganPageElement *winner = gotgan_page_element (page, top);
  const GotganPageElement *element = gotgan_page_element (page, index);
  const char *class = gotgan_page_attribute (element->node, "class");
  const char *wanted = gotgan_page_attribute (winner->node, "class");
  double bonus = wanted != NULL && *wanted != '\0' && g_strcmp0 (class, wanted) == 0
                     ? (winner->scored ? winner->score : 0) * 0.2
                     : 0;

  return element->scored && element->score + bonus >= least;
}

static void
gotgan_page_join_pieces (GotganPage *page, guint parent)
{
  for (guint i = 0; i < page->pieces->len; i++)
    {
      GotganPagePiece *piece = gotgan_page_piece (page, i);
      const GotganLineShape *shape = gotgan_block_shape (piece->block);

      if (piece->element == parent && shape->width > 0
          && gotgan_page_goes_on (shape->width, (double) piece->linked / shape->width, shape->ends))
        piece->text = TRUE;
    }
}

static void
gotgan_page_join_siblings (GotganPage *page, guint top)
{
  guint parent = gotgan_page_element (page, top)->parent;
  double least = MAX (10, gotgan_page_element (page, top)->scored
                              ? gotgan_page_element (page, top)->score * 0.2
                              : 0);

  for (guint i = parent + 1; i < gotgan_page_element (page, parent)->end;
       i = gotgan_page_element (page, i)->end)
    {
      GotganPageElement *element = gotgan_page_element (page, i);

      if (element->out || i == top)
        continue;
      if (gotgan_page_is_alike (page, top, i, least)
          || (gotgan_page_is_paragraph (page, i)
              && gotgan_page_goes_on (element->width, gotgan_page_link_share (element),
                                      element->sentences > 0)))
        element->text = TRUE;
    }
  if (gotgan_page_element (page, parent)->node->tag == GUMBO_TAG_DIV)
    gotgan_page_join_pieces (page, parent);
}

static guint
gotgan_page_find_body (const GotganPage *page)
{
  for (guint i = 1; i < page->elements->len; i++)
    if (gotgan_page_element (page, i)->node->tag == GUMBO_TAG_BODY)
      return i;
  return 0;
}

void
gotgan_page_choose (GotganPage *page, gboolean weigh)
{
  GotganPageCandidate best[N_BEST + 1];
  guint n_best;
  guint top = gotgan_page_find_body (page);

  for (guint i = 0; i < page->elements->len; i++)
    gotgan_page_element (page, i)->text = FALSE;
  for (guint i = 0; i < page->pieces->len; i++)
    gotgan_page_piece (page, i)->text = FALSE;
  gotgan_page_sum (page);
  gotgan_page_score (page, weigh);
  n_best = gotgan_page_list_best (page, best);
  if (n_best > 0 && gotgan_page_element (page, best[0].index)->node->tag != GUMBO_TAG_BODY)
    {
      top = gotgan_page_find_shared (page, best, n_best);
      top = gotgan_page_climb_scores (page, top);
      top = gotgan_page_climb_only_children (page, top);
      gotgan_page_join_siblings (page, top);
    }
  gotgan_page_element (page, top)->text = TRUE;
}
