#pragma once

#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-origin.h"
#include "app/import/gotgan-sites.h"

#include "app/model/gotgan-article.h"

G_BEGIN_DECLS

/**
 * GotganBlockLink:
 * @start: byte of the block's text
 * @end: one past the last
 * @url: absolute
 */
typedef struct
{
  gsize start;
  gsize end;
  char *url;
} GotganBlockLink;

/**
 * GotganBlockPicture:
 * @url: absolute
 * @alt: (nullable):
 */
typedef struct
{
  char *url;
  char *alt;
} GotganBlockPicture;

/**
 * GotganBlock:
 * @kind: as far as it is known
 * @text: tidied, never empty
 * @marked: whether the page's markup gave @kind
 * @menu: set in columns, or little but links
 * @section: called the section or subject by its class, so that it names nobody
 * @kept: found by the structure of its page, so that only what it says can take it away
 * @links: (nullable) (element-type GotganBlockLink): in order, apart from each other
 * @pictures: (nullable) (element-type GotganBlockPicture): those that stand above it
 * @separated: whether a line without letters stands before it
 * @measured: whether @shape is known; use gotgan_block_shape()
 * @asked: whether @chrome is known; use gotgan_block_chrome()
 * @shape: what its text looks like
 * @chrome: what its text says that it is
 *
 * A piece of a page that may become a paragraph.
 */
typedef struct
{
  GotganParagraphKind kind;
  char *text;
  gboolean marked;
  gboolean menu;
  gboolean section;
  gboolean separated;
  gboolean kept;
  GArray *links;
  GPtrArray *pictures;
  gboolean measured;
  gboolean asked;
  GotganLineShape shape;
  GotganChrome chrome;
} GotganBlock;

/**
 * GotganDraft:
 * @title: (nullable):
 * @authors: (element-type utf8):
 * @credits: (element-type utf8): whom the page calls its author though no name tells a person, or marks as such by a class only;
 *   the authors where no by-line names one
 * @credits_origin: what says @credits
 * @origins: what said the fields, as far as it is not the text
 * @publisher: (nullable):
 * @masthead: (nullable): a line above the title that looks like a publisher's name
 * @names: (element-type utf8): short lines above the title, which may say how the publisher calls its pages
 * @published: (nullable): as gotgan_dateline_read() gives it
 * @url: (nullable):
 * @picture: (nullable): address of the first picture of the text
 * @pictures: (nullable) (element-type GotganBlockPicture): those that stand below all of the text
 * @before: (element-type GotganBlock): what the page says above the text; empty for plain text
 * @blocks: (element-type GotganBlock): the text, and around it what belongs to the page
 * @after: (element-type GotganBlock): what the page says below the text; empty for plain text
 *
 * An article in the making: what reading a page gives, and cleaning it turns into an article.
 */
typedef struct
{
  char *title;
  GPtrArray *authors;
  GPtrArray *credits;
  GotganOrigin credits_origin;
  GotganOrigins origins;
  char *publisher;
  char *masthead;
  GPtrArray *names;
  char *published;
  char *url;
  char *picture;
  GPtrArray *pictures;
  GPtrArray *before;
  GPtrArray *blocks;
  GPtrArray *after;
} GotganDraft;

GotganDraft *gotgan_draft_new (void);
void gotgan_draft_free (GotganDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganDraft, gotgan_draft_free)

/**
 * gotgan_block_new:
 * @text: (transfer full): tidied
 */
GotganBlock *gotgan_block_new (GotganParagraphKind kind, char *text);
/** @block: (nullable): so that blocks can be stolen out of an array */
void gotgan_block_free (GotganBlock *block);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GotganBlock, gotgan_block_free)

GotganBlockPicture *gotgan_block_picture_new (const char *url, const char *alt);
void gotgan_block_picture_free (GotganBlockPicture *picture);

const GotganLineShape *gotgan_block_shape (GotganBlock *block);
GotganChrome gotgan_block_chrome (GotganBlock *block);

/** Returns: whether it reads like running text */
gboolean gotgan_block_is_prose (GotganBlock *block);

/** Keeps the bytes from @start to @end of its text, trimmed. */
void gotgan_block_cut (GotganBlock *block, gsize start, gsize end);

/** Puts the text, the links and the pictures of @next behind those of @block, with a blank between. */
void gotgan_block_append (GotganBlock *block, GotganBlock *next);

/** Returns: (transfer none): block @index of @blocks */
GotganBlock *gotgan_draft_block (GPtrArray *blocks, guint index);

/** Sets the field at @field unless it is known or @value says nothing. */
void gotgan_draft_learn (char **field, const char *value);

/** Reads plain text, pasted with all that stood around it, into the draft's blocks. */
void gotgan_draft_read_text (GotganDraft *draft, const char *text);

/**
 * gotgan_draft_read_page:
 * @sites: (nullable):
 * @url: (nullable): where the page comes from
 *
 * Reads an HTML page: metadata and blocks.
 */
void gotgan_draft_read_page (GotganDraft *draft, const char *html, GotganSites *sites,
                             const char *url);

/**
 * gotgan_draft_read_fragment:
 * @sites: (nullable):
 * @base: (nullable): what relative addresses start from
 *
 * Reads HTML that is nothing but text, as feeds carry it, into the draft's blocks: one pass over the tags, without a tree.
 */
void gotgan_draft_read_fragment (GotganDraft *draft, const char *html, GotganSites *sites,
                                 const char *base);

/** Takes @text, which JSON-LD gave, for the article when the page itself shows less than half of it. */
void gotgan_draft_use_article_body (GotganDraft *draft, const char *text);

/** Reads the by-line, the date and the masthead that stand above the text, and leaves title, deck and text. */
void gotgan_draft_read_front (GotganDraft *draft);

/** Reads and cuts off what stands below the text. */
void gotgan_draft_read_end (GotganDraft *draft);

/** Drops tools, notices, lists, repeats and separators, and tells headings from text. */
void gotgan_draft_clean (GotganDraft *draft);

/** Returns: (transfer full): the article of the draft, whose authors are taken */
GotganArticle *gotgan_draft_finish (GotganDraft *draft, GotganLanguage language);

/** Returns: the language most of the text is in */
GotganLanguage gotgan_draft_language (GotganDraft *draft);

G_END_DECLS
