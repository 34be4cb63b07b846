#pragma once

#include <gumbo.h>

#include "app/import/gotgan-draft.h"

G_BEGIN_DECLS

/**
 * GotganPageElement:
 * @node: the element
 * @parent: index of its parent; the root's is its own
 * @end: one past the index of the last element inside it
 * @prose: columns of running text inside it, links not counted
 * @n_prose: pieces of running text inside it
 * @soft: around the article by its class, or a header or footer
 * @hard: never part of an article: navigation, forms, hidden
 *
 * An element of the page, in document order, so that what lies inside it is a range.
 */
typedef struct
{
  const GumboElement *node;
  guint parent;
  guint end;
  guint64 prose;
  guint n_prose;
  gboolean soft;
  gboolean hard;
} GotganPageElement;

/**
 * GotganPagePiece:
 * @element: index of the innermost block element around it
 * @block: (owned): its text
 * @prose: columns of running text, links not counted
 *
 * A run of inline text between two borders of blocks.
 */
typedef struct
{
  guint element;
  GotganBlock *block;
  guint prose;
} GotganPagePiece;

/**
 * GotganPage:
 * @elements: (element-type GotganPageElement):
 * @pieces: (element-type GotganPagePiece):
 *
 * A parsed page laid out flat, because pages nest deeper than a stack should.
 */
typedef struct
{
  GArray *elements;
  GArray *pieces;
} GotganPage;

/** Lays the tree of @document out flat. */
void gotgan_page_init (GotganPage *page, const GumboNode *document);
void gotgan_page_clear (GotganPage *page);

GotganPageElement *gotgan_page_element (const GotganPage *page, guint index);
GotganPagePiece *gotgan_page_piece (const GotganPage *page, guint index);

/** Returns: (nullable) (transfer none): an attribute of @node */
const char *gotgan_page_attribute (const GumboElement *node, const char *name);

/** Returns: whether @index or an element around it is one of @tags, an array that %GUMBO_TAG_LAST ends */
gboolean gotgan_page_is_inside (const GotganPage *page, guint index, const GumboTag *tags);

/** Fills in the prose, soft and hard fields, and moves the article's pieces into the draft. */
void gotgan_page_find_content (GotganPage *page, GotganDraft *draft);

/** Reads what the page says of itself in its head, in JSON-LD and in marked elements. */
void gotgan_page_read_metadata (const GotganPage *page, GotganDraft *draft, char **article_body);

/**
 * gotgan_page_read_json_ld:
 * @json: the text of a script element
 * @article_body: (inout) (nullable): the text of the article, if it is given
 *
 * Reads schema.org's NewsArticle and its kin, on its own or in a graph.
 */
void gotgan_page_read_json_ld (const char *json, GotganDraft *draft, char **article_body);

G_END_DECLS
