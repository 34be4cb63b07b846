#pragma once

#include "ui/reader/gotgan-article-buffer.h"
#include "ui/widgets/gotgan-whole-words.h"

G_BEGIN_DECLS

#define N_PARAGRAPH_KINDS (GOTGAN_PARAGRAPH_CAPTION + 1)

/* Words are kept whole only where there is room for them, so they come in widths. */
#define N_WIDTHS 7

/* Marking every word of a text that is longer than any article costs more than a broken word. */
#define GOTGAN_WHOLE_WORDS_MAX_CHARS 300000

struct _GotganArticleBuffer
{
  GtkTextBuffer parent_instance;

  GotganArticle *article;
  GArray *places;
  GPtrArray *anchors;
  /* (element-type GotganLink): those of the article, and addresses that are written out in it, in the order of the text. */
  GPtrArray *links;
  guint length;
  /* Paragraphs that are filled in, and how far the next one is: its lines, and what is left of its text. */
  guint n_filled;
  guint n_deck;
  guint line;
  const char *rest;

  GtkTextTag *title;
  GtkTextTag *byline;
  GtkTextTag *link;
  GtkTextTag *picture;
  GtkTextTag *linked;
  GtkTextTag *deck;
  GtkTextTag *deck_end;
  GtkTextTag *kinds[N_PARAGRAPH_KINDS];
  /* Two of each, because words that touch may be parted where they do. */
  GtkTextTag *words[N_WIDTHS][2];
  GotganArticleLook look;
  double room;
};

/** Keeps the words of @text whole, which is at @base, in @kind. Returns: (transfer full) (element-type GotganWholeWord): them */
GArray *gotgan_article_buffer_keep_words (GotganArticleBuffer *self, const char *text, guint base,
                                          GtkTextTag *kind);

/** Returns: the tag of a stretch that is so wide, set in @kind; the next one's is another */
GtkTextTag *gotgan_article_buffer_get_word_tag (GotganArticleBuffer *self, GtkTextTag *kind,
                                                const GotganWholeWord *word, guint index);

/**
 * gotgan_article_buffer_colour_links:
 * @from: the first code point of @paragraph that has just been put at @base
 * @to: one past the last
 * @words: (element-type GotganWholeWord): those of it that stay whole
 *
 * A word that is linked in part is coloured as a whole: where a tag ends within a word it may be broken.
 */
void gotgan_article_buffer_colour_links (GotganArticleBuffer *self, guint paragraph, guint from,
                                         guint to, guint base, GArray *words);

/** Looks for the links of the article that is to be filled in. */
void gotgan_article_buffer_find_links (GotganArticleBuffer *self);

/** Makes the tags, whose looks come with gotgan_article_buffer_set_look(). */
void gotgan_article_buffer_create_tags (GotganArticleBuffer *self);

G_END_DECLS
