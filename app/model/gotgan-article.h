#pragma once

#include <gio/gio.h>

#include "app/model/gotgan-span.h"
#include "app/model/gotgan-words.h"

G_BEGIN_DECLS

/**
 * GotganParagraph:
 * @kind: what it is
 * @text: white space squeezed, never empty
 */
typedef struct
{
  GotganParagraphKind kind;
  char *text;
} GotganParagraph;

GotganParagraph *gotgan_paragraph_new (GotganParagraphKind kind, const char *text);
void gotgan_paragraph_free (GotganParagraph *paragraph);

/**
 * GotganLink:
 * @span: the words that are linked
 * @url: absolute, http or https
 */
typedef struct
{
  GotganSpan span;
  char *url;
} GotganLink;

/**
 * GotganPicture:
 * @before: index of the paragraph it stands above, such as its caption; the number of paragraphs when it is the last thing
 * @url: absolute, http or https
 * @alt: (nullable): what the page says that it shows
 */
typedef struct
{
  guint before;
  char *url;
  char *alt;
} GotganPicture;

/**
 * GotganArticle:
 *
 * One immutable version of one cleaned text with what it says of itself. Unknown is %NULL.
 * Fill it with the setters before handing it on; afterwards nobody changes it.
 */
#define GOTGAN_TYPE_ARTICLE (gotgan_article_get_type ())
G_DECLARE_FINAL_TYPE (GotganArticle, gotgan_article, GOTGAN, ARTICLE, GObject)

GotganArticle *gotgan_article_new (void);

/** The row in the library, or 0 while it is not stored. */
gint64 gotgan_article_get_id (GotganArticle *self);
void gotgan_article_set_id (GotganArticle *self, gint64 id);

const char *gotgan_article_get_title (GotganArticle *self);
void gotgan_article_set_title (GotganArticle *self, const char *title);

/* Code points of the words that stand for a title where there is none. */
#define GOTGAN_LABEL_LENGTH 60

/** Returns: (transfer full) (nullable): the title, else the first words of the text; %NULL when there is neither */
char *gotgan_article_dup_label (GotganArticle *self);

/** Returns: (transfer none): never %NULL, may be empty */
const char *const *gotgan_article_get_authors (GotganArticle *self);
void gotgan_article_set_authors (GotganArticle *self, const char *const *authors);

const char *gotgan_article_get_publisher (GotganArticle *self);
void gotgan_article_set_publisher (GotganArticle *self, const char *publisher);

/** Only what the page says: "2024-09-02T15:34:00+09:00", "2026-02-01", … */
const char *gotgan_article_get_published (GotganArticle *self);
void gotgan_article_set_published (GotganArticle *self, const char *published);

GotganLanguage gotgan_article_get_language (GotganArticle *self);
void gotgan_article_set_language (GotganArticle *self, GotganLanguage language);

/** The canonical address, or %NULL */
const char *gotgan_article_get_url (GotganArticle *self);
void gotgan_article_set_url (GotganArticle *self, const char *url);

guint gotgan_article_get_n_paragraphs (GotganArticle *self);
const GotganParagraph *gotgan_article_get_paragraph (GotganArticle *self, guint index);
void gotgan_article_add_paragraph (GotganArticle *self, GotganParagraphKind kind, const char *text);

/** Returns: how many paragraphs, from the first on, are the deck: headings with nothing between them and the title */
guint gotgan_article_get_n_deck (GotganArticle *self);

/* Links and pictures, in the order of the text. They are no part of what makes a version: pages give pictures new
 * addresses without saying anything new. */

guint gotgan_article_get_n_links (GotganArticle *self);
const GotganLink *gotgan_article_get_link (GotganArticle *self, guint index);
/** @span: of a paragraph that has been added */
void gotgan_article_add_link (GotganArticle *self, const GotganSpan *span, const char *url);

guint gotgan_article_get_n_pictures (GotganArticle *self);
const GotganPicture *gotgan_article_get_picture (GotganArticle *self, guint index);
void gotgan_article_add_picture (GotganArticle *self, guint before, const char *url,
                                 const char *alt);

/**
 * gotgan_article_get_version:
 *
 * The SHA-256 of title and paragraphs, in hex: what "the same version" means.
 *
 * Returns: (transfer none):
 */
const char *gotgan_article_get_version (GotganArticle *self);

/** Returns: (transfer full) (nullable): the text of @span, or %NULL when it does not lie in the article */
char *gotgan_article_dup_span (GotganArticle *self, const GotganSpan *span);

/** @span: in the article. Returns: (transfer full): up to @length code points that its paragraph has before it */
char *gotgan_article_dup_before (GotganArticle *self, const GotganSpan *span, guint length);
/** The same after it. */
char *gotgan_article_dup_after (GotganArticle *self, const GotganSpan *span, guint length);

G_END_DECLS
