#pragma once

#include "ui/reader/gotgan-article-buffer.h"

G_BEGIN_DECLS

#define N_PARAGRAPH_KINDS (GOTGAN_PARAGRAPH_CAPTION + 1)

struct _GotganArticleBuffer
{
  GtkTextBuffer parent_instance;

  GotganArticle *article;
  GArray *places;
  GPtrArray *anchors;
  guint length;
  /* Paragraphs that are filled in, and how far the next one is: its lines, and what is left of its text. */
  guint n_filled;
  guint line;
  const char *rest;

  GtkTextTag *title;
  GtkTextTag *byline;
  GtkTextTag *link;
  GtkTextTag *picture;
  GtkTextTag *kinds[N_PARAGRAPH_KINDS];
  /* Two, because words that touch may be parted where they do. */
  GtkTextTag *words[2];
  GotganArticleLook look;
};

/** Makes the tags, whose looks come with gotgan_article_buffer_set_look(). */
void gotgan_article_buffer_create_tags (GotganArticleBuffer *self);

G_END_DECLS
