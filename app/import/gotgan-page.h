#pragma once

#include <gumbo.h>

#include "app/import/gotgan-draft.h"
#include "app/import/gotgan-metadata.h"

G_BEGIN_DECLS

/**
 * GotganPageHint:
 * @PAGE_HINT_AROUND: its class or id is that of something around articles
 * @PAGE_HINT_INSIDE: its class or id is that of something with the text in it, whatever else it says
 * @PAGE_HINT_GOOD_CLASS: the class speaks for it, and so on
 * @PAGE_HINT_BYLINE: who wrote it
 * @PAGE_HINT_SHARE: buttons
 * @PAGE_HINT_BESIDE: a word of its class or id is the name of something beside the text, which small things may be believed
 * @PAGE_HINT_BODY: it says that it is the text of an article
 * @PAGE_HINT_COMMENTS: of readers
 * @PAGE_HINT_CAPTION: it stands below a picture
 * @PAGE_HINT_HIDDEN: not shown
 * @PAGE_HINT_SECTION: the section or subject that an article is filed under
 * @PAGE_HINT_ROLE_AROUND: its role is that of something around articles
 */
typedef enum
{
  PAGE_HINT_AROUND = 1 << 0,
  PAGE_HINT_INSIDE = 1 << 1,
  PAGE_HINT_GOOD_CLASS = 1 << 2,
  PAGE_HINT_BAD_CLASS = 1 << 3,
  PAGE_HINT_GOOD_ID = 1 << 4,
  PAGE_HINT_BAD_ID = 1 << 5,
  PAGE_HINT_BYLINE = 1 << 6,
  PAGE_HINT_SHARE = 1 << 7,
  PAGE_HINT_HIDDEN = 1 << 8,
  PAGE_HINT_ROLE_AROUND = 1 << 9,
  PAGE_HINT_BESIDE = 1 << 10,
  PAGE_HINT_CAPTION = 1 << 11,
  PAGE_HINT_COMMENTS = 1 << 12,
  PAGE_HINT_BODY = 1 << 13,
  PAGE_HINT_SECTION = 1 << 14,
} GotganPageHint;

/**
 * GotganPageElement:
 * @node: the element
 * @parent: index of its parent; the root's is its own
 * @end: one past the index of the last element inside it
 * @hints: #GotganPageHint
 * @hard: never part of an article: navigation, forms, hidden
 * @out: left out, or inside one that is
 * @text: part of the text of the article
 * @chosen: chosen for the text itself, not only inside of what is
 * @has_blocks: whether there is a block or picture in it
 * @data_table: in a table of figures, or one
 * @silent: in an element without text of the article, such as a script
 * @in_figure: in a figure
 * @in_code: in computer code
 * @n_pieces: pieces right in it
 * @width: columns of text inside it, what is left out not counted
 * @linked: columns of these that are links
 * @commas: commas and ends of sentences inside it
 * @score: how much speaks for its being the text; it is only a candidate when @scored
 *
 * An element of the page, in document order, so that what lies inside it is a range.
 */
typedef struct
{
  const GumboElement *node;
  guint parent;
  guint end;
  guint hints;
  guint hard : 1;
  guint out : 1;
  guint text : 1;
  guint scored : 1;
  guint chosen : 1;
  guint has_blocks : 1;
  guint data_table : 1;
  guint silent : 1;
  guint in_figure : 1;
  guint in_code : 1;
  guint n_pieces;
  guint64 width;
  guint64 linked;
  guint64 commas;
  guint64 sentences;
  double score;
} GotganPageElement;

/**
 * GotganPagePiece:
 * @element: index of the innermost block element around it
 * @block: (owned): its text; addresses of links are still as the page has them
 * @linked: columns of it that are links
 * @commas: commas and ends of sentences in it
 * @text: whether it is a part of the text although its element isn't
 *
 * A run of inline text between two borders of blocks.
 */
typedef struct
{
  guint element;
  GotganBlock *block;
  guint linked;
  guint commas;
  gboolean text;
} GotganPagePiece;

/**
 * GotganPagePicture:
 * @element: index of the img
 * @piece: index of the piece that it stands above
 * @address: as the page has it
 * @alt: (nullable):
 */
typedef struct
{
  guint element;
  guint piece;
  char *address;
  char *alt;
} GotganPagePicture;

/**
 * GotganPage:
 * @elements: (element-type GotganPageElement):
 * @pieces: (element-type GotganPagePiece):
 * @pictures: (element-type GotganPagePicture):
 * @sites: (nullable): has to stay
 * @url: (nullable): where the page comes from; has to stay
 * @base: (nullable): what relative addresses start from
 * @takes_comments: whether comments of readers may be all there is
 * @row: index of the row of a table that the last paragraph is
 *
 * A parsed page laid out flat, because pages nest deeper than a stack should.
 */
typedef struct
{
  GArray *elements;
  GArray *pieces;
  GArray *pictures;
  GotganSites *sites;
  const char *url;
  char *base;
  guint row;
  gboolean takes_comments;
} GotganPage;

/** Lists the elements, pieces and pictures of @document in their order. */
void gotgan_page_lay_out (GotganPage *page, const GumboNode *document);

/** Lays the tree of @document out flat. */
void gotgan_page_init (GotganPage *page, const GumboNode *document, GotganSites *sites,
                       const char *url);
void gotgan_page_clear (GotganPage *page);

GotganPageElement *gotgan_page_element (const GotganPage *page, guint index);
GotganPagePiece *gotgan_page_piece (const GotganPage *page, guint index);

/** Returns: (nullable) (transfer none): an attribute of @node */
const char *gotgan_page_attribute (const GumboElement *node, const char *name);

/** Returns: whether @tag is one of @tags, an array that %GUMBO_TAG_LAST ends */
gboolean gotgan_page_has_tag (const GumboTag *tags, GumboTag tag);

/** Returns: whether @index or an element around it is one of @tags, an array that %GUMBO_TAG_LAST ends */
gboolean gotgan_page_is_inside (const GotganPage *page, guint index, const GumboTag *tags);

/** Returns: #GotganPageHint of @node */
guint gotgan_page_read_hints (const GumboElement *node);

/** Returns: what class and id say of an element that is told by @hints; 0 is nothing */
int gotgan_page_weigh_hints (guint hints);

/** Returns: whether @index is a div that is there only for the paragraph in it */
gboolean gotgan_page_is_wrapper (const GotganPage *page, guint index);

/** Sums the text of each element, leaving out what is marked so. */
void gotgan_page_sum (GotganPage *page);

/** Returns: the part of the text of @element that is links, 0 to 1 */
double gotgan_page_link_share (const GotganPageElement *element);

/**
 * gotgan_page_score:
 * @weigh: whether class and id count
 *
 * Gives elements points for the paragraphs in them.
 */
void gotgan_page_score (GotganPage *page, gboolean weigh);

/**
 * gotgan_page_choose:
 * @weigh: whether class and id count
 *
 * Marks the elements with the text: what holds most running text with few links, and those beside it that go on with it.
 */
void gotgan_page_choose (GotganPage *page, gboolean weigh);

/** Marks all inside the chosen elements, and takes out what is inside of what is out. */
void gotgan_page_spread_text (GotganPage *page);

/** Returns: columns of the chosen text */
guint64 gotgan_page_measure_text (const GotganPage *page);

/** Takes out of the chosen elements what is no text: lists of links, forms, rows of buttons. */
void gotgan_page_prune (GotganPage *page, gboolean weigh);

/**
 * gotgan_page_picture_address:
 * @node: an img
 *
 * Returns: (transfer full) (nullable): where the picture is, wherever the page keeps that until it is scrolled to
 */
char *gotgan_page_picture_address (const GumboElement *node);

/** Moves the article's pieces into the draft, and what stands before and after it. */
void gotgan_page_find_content (GotganPage *page, GotganDraft *draft);

/** Reads what the page says of itself in its head, in JSON-LD and in marked elements. */
void gotgan_page_read_metadata (const GotganPage *page, GotganDraft *draft, char **article_body);

/**
 * gotgan_page_read_json_ld:
 * @text: of a script element
 * @article_body: (inout) (nullable): the text of the article, if it is given
 *
 * Reads schema.org's NewsArticle and its kin, on its own or in a graph, however badly it is written.
 */
void gotgan_page_read_json_ld (const char *text, GotganMetadata *metadata, char **article_body);

G_END_DECLS
