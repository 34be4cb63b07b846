#pragma once

#include <gtk/gtk.h>

#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/**
 * GotganArticleBuffer:
 *
 * An article as one text: title, by-line, then deck and paragraphs, each with the tag of its kind and its Korean words
 * kept whole. Knows where in the text a span of the article is, before that part has been filled in.
 *
 * A long article is filled in slices; whoever needs a place calls gotgan_article_buffer_fill_to() first.
 */
#define GOTGAN_TYPE_ARTICLE_BUFFER (gotgan_article_buffer_get_type ())
G_DECLARE_FINAL_TYPE (GotganArticleBuffer, gotgan_article_buffer, GOTGAN, ARTICLE_BUFFER,
                      GtkTextBuffer)

GotganArticleBuffer *gotgan_article_buffer_new (void);

/** Returns: (nullable) (transfer none): */
GotganArticle *gotgan_article_buffer_get_article (GotganArticleBuffer *self);
/** Empties the buffer and fills in title, by-line and the first paragraphs. @article: (nullable) */
void gotgan_article_buffer_set_article (GotganArticleBuffer *self, GotganArticle *article);

/**
 * gotgan_article_buffer_fill_slice:
 * @microseconds: about how long it may take
 *
 * Returns: whether more is to be filled in
 */
gboolean gotgan_article_buffer_fill_slice (GotganArticleBuffer *self, gint64 microseconds);
/** Fills in everything up to and with @paragraph. */
void gotgan_article_buffer_fill_to (GotganArticleBuffer *self, guint paragraph);

/**
 * gotgan_article_buffer_locate:
 * @start: (out): character of the buffer
 * @end: (out): one past the last
 *
 * Returns: %FALSE when @span does not lie in the article
 */
gboolean gotgan_article_buffer_locate (GotganArticleBuffer *self, const GotganSpan *span,
                                       guint *start, guint *end);

/**
 * gotgan_article_buffer_dup_spans:
 *
 * The parts of paragraphs between two characters of the buffer, without white space at their ends. What lies
 * outside of the paragraphs (title, by-line) is left out.
 *
 * Returns: (transfer full) (element-type GotganSpan): one span a paragraph, in order
 */
GArray *gotgan_article_buffer_dup_spans (GotganArticleBuffer *self, guint start, guint end);

/**
 * gotgan_article_buffer_find_place:
 * @paragraph: (out): the paragraph at a character of the buffer, or the next one
 * @at: (out): code point of it
 *
 * Returns: %FALSE behind the last paragraph
 */
gboolean gotgan_article_buffer_find_place (GotganArticleBuffer *self, guint offset,
                                           guint *paragraph, guint *at);

/** Returns: the paragraph's kind at a character of the buffer; %FALSE in title and by-line */
gboolean gotgan_article_buffer_get_kind (GotganArticleBuffer *self, guint offset,
                                         GotganParagraphKind *kind);

/**
 * gotgan_article_buffer_get_anchors:
 *
 * Returns: (transfer none) (element-type GtkTextChildAnchor): where the article's first pictures stand, in their order, as
 *   far as the text has been filled in
 */
GPtrArray *gotgan_article_buffer_get_anchors (GotganArticleBuffer *self);

/** Returns: (transfer none) (element-type GotganLink): what the text links to, and addresses that it only names, in the order of the text */
GPtrArray *gotgan_article_buffer_get_links (GotganArticleBuffer *self);

/** Returns: (nullable) (transfer none): the address that is linked at a character of the buffer: one of the text, or the original's */
const char *gotgan_article_buffer_get_link (GotganArticleBuffer *self, guint offset);

/**
 * GotganArticleLook:
 * @scale: text size as a factor of the window's font
 * @family: (nullable): font family, a static string; %NULL for the window's
 * @line_height: of body text, as a factor of the font's own
 * @dimmed: colour of the by-line and captions
 * @link: colour of links
 */
typedef struct
{
  double scale;
  const char *family;
  double line_height;
  GdkRGBA dimmed;
  GdkRGBA link;
} GotganArticleLook;

/** How wide the column is, as a factor of the size of body text: what is wider may be broken. */
void gotgan_article_buffer_set_room (GotganArticleBuffer *self, double ems);

void gotgan_article_buffer_set_look (GotganArticleBuffer *self, const GotganArticleLook *look);

G_END_DECLS
