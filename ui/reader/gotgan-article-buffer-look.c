#include "config.h"

#include "ui/reader/gotgan-article-buffer-private.h"

typedef struct
{
  double size;
  double line_height;
  double space;
} KindLook;

/* Sizes as factors of body text, line heights of the body's, the space below in body sizes. */
static const KindLook kind_looks[N_PARAGRAPH_KINDS] = {
  [GOTGAN_PARAGRAPH_TEXT] = { 1, 1, 0.8 },         [GOTGAN_PARAGRAPH_HEADING] = { 1.18, 0.88, 0.5 },
  [GOTGAN_PARAGRAPH_QUOTE] = { 1, 1, 0.8 },        [GOTGAN_PARAGRAPH_LIST_ITEM] = { 1, 1, 0.4 },
  [GOTGAN_PARAGRAPH_CAPTION] = { 0.86, 0.9, 0.9 },
};

#define TITLE_SIZE 1.75
#define DECK_SIZE 1.12

/* In ems of body text; a word belongs to the first that is not narrower. The last is as wide as any, in a title. */
static const float widths[N_WIDTHS] = { 5, 6.5f, 8, 9.5f, 12, 16, 32 };

/* Body text in pixels at scale 1, for spaces. */
#define BODY_PIXELS 17
#define BODY_SCALE 1.14

static gboolean
is_same_look (const GotganArticleLook *a, const GotganArticleLook *b)
{
  return a->scale == b->scale && a->line_height == b->line_height
         && g_strcmp0 (a->family, b->family) == 0 && gdk_rgba_equal (&a->dimmed, &b->dimmed)
         && gdk_rgba_equal (&a->link, &b->link);
}

void
gotgan_article_buffer_set_look (GotganArticleBuffer *self, const GotganArticleLook *look)
{
  int em = (int) (BODY_PIXELS * look->scale);

  g_return_if_fail (GOTGAN_IS_ARTICLE_BUFFER (self));

  /* A tag that is set to what it is has the whole text measured again, and styles change with the focus. */
  if (is_same_look (&self->look, look))
    return;
  self->look = *look;
  g_object_set (self->title, "scale", TITLE_SIZE * look->scale, "family", look->family,
                "line-height", look->line_height * 0.82, "pixels-below-lines", em / 2, NULL);
  g_object_set (self->byline, "scale", 0.96 * look->scale, "foreground-rgba", &look->dimmed,
                "line-height", look->line_height * 0.9, "pixels-below-lines", (int) (em * 1.3),
                NULL);
  g_object_set (self->link, "foreground-rgba", &look->link, NULL);
  g_object_set (self->linked, "foreground-rgba", &look->link, NULL);
  g_object_set (self->deck, "scale", BODY_SCALE * DECK_SIZE * look->scale, "family", look->family,
                "line-height", look->line_height * 0.9, "pixels-below-lines", em / 4, NULL);
  g_object_set (self->deck_end, "pixels-below-lines", (int) (em * 1.1), NULL);
  g_object_set (self->picture, "pixels-above-lines", em / 4, "pixels-below-lines", em / 2, NULL);
  for (guint i = 0; i < N_PARAGRAPH_KINDS; i++)
    g_object_set (self->kinds[i], "scale", BODY_SCALE * kind_looks[i].size * look->scale, "family",
                  look->family, "line-height", look->line_height * kind_looks[i].line_height,
                  "pixels-below-lines", (int) (em * kind_looks[i].space), NULL);
  g_object_set (self->kinds[GOTGAN_PARAGRAPH_HEADING], "pixels-above-lines", (int) (em * 0.7),
                NULL);
  g_object_set (self->kinds[GOTGAN_PARAGRAPH_QUOTE], "left-margin", (int) (em * 1.3), NULL);
  g_object_set (self->kinds[GOTGAN_PARAGRAPH_LIST_ITEM], "indent", (int) (-em * 0.95), NULL);
  g_object_set (self->kinds[GOTGAN_PARAGRAPH_CAPTION], "foreground-rgba", &look->dimmed, NULL);
}

/* Headings of any kind are larger than what they stand above. */
static double
get_size (GotganArticleBuffer *self, GtkTextTag *kind)
{
  if (kind == self->title)
    return TITLE_SIZE / BODY_SCALE;
  if (kind == self->deck)
    return DECK_SIZE;
  return kind == self->kinds[GOTGAN_PARAGRAPH_HEADING] ? kind_looks[GOTGAN_PARAGRAPH_HEADING].size
                                                       : 1;
}

GtkTextTag *
gotgan_article_buffer_get_word_tag (GotganArticleBuffer *self, GtkTextTag *kind,
                                    const GotganWholeWord *word, guint index)
{
  double ems = word->ems * get_size (self, kind);
  guint width = 0;

  while (width + 1 < N_WIDTHS && widths[width] < ems)
    width++;
  return self->words[width][index % 2];
}

GArray *
gotgan_article_buffer_keep_words (GotganArticleBuffer *self, const char *text, guint base,
                                  GtkTextTag *kind)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GArray *words = gotgan_whole_words_find_within (text, self->room / get_size (self, kind));
  GtkTextIter end;
  guint at = 0;

  /* On from word to word: by its offset a place is sought among all tags of many lines before it. */
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) base);
  for (guint i = 0; i < words->len; i++)
    {
      const GotganWholeWord *word = &g_array_index (words, GotganWholeWord, i);
      GtkTextIter start = end;

      gtk_text_iter_forward_chars (&start, (int) (word->start - at));
      end = start;
      gtk_text_iter_forward_chars (&end, (int) (word->end - word->start));
      gtk_text_buffer_apply_tag (buffer, gotgan_article_buffer_get_word_tag (self, kind, word, i),
                                 &start, &end);
      at = word->end;
    }
  return words;
}

/* The tag of a line's kind; that of text for all of its size. */
static GtkTextTag *
get_kind (GotganArticleBuffer *self, const GtkTextIter *line)
{
  GtkTextTag *large[] = { self->title, self->deck, self->kinds[GOTGAN_PARAGRAPH_HEADING] };

  for (guint i = 0; i < G_N_ELEMENTS (large); i++)
    if (gtk_text_iter_has_tag (line, large[i]))
      return large[i];
  return self->kinds[GOTGAN_PARAGRAPH_TEXT];
}

/* In a column that has become narrow other words go together than before. */
static void
keep_words_anew (GotganArticleBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  for (guint i = 0; i < 2 * N_WIDTHS; i++)
    gtk_text_buffer_remove_tag (buffer, self->words[i / 2][i % 2], &start, &end);
  do
    {
      g_autofree char *text = NULL;

      end = start;
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
      /* A picture has its place in the slice. */
      text = gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
      if (!gtk_text_iter_has_tag (&start, self->byline))
        g_array_unref (gotgan_article_buffer_keep_words (
            self, text, (guint) gtk_text_iter_get_offset (&start), get_kind (self, &start)));
    }
  while (gtk_text_iter_forward_line (&start));
}

/* Words that are put together are narrower than this in any size. */
#define WIDE_ROOM 20

void
gotgan_article_buffer_set_room (GotganArticleBuffer *self, double ems)
{
  gboolean changed = FALSE;
  gboolean was_narrow;

  g_return_if_fail (GOTGAN_IS_ARTICLE_BUFFER (self));

  for (guint i = 0; i < N_WIDTHS; i++)
    {
      gboolean may_break = widths[i] > ems;
      gboolean now;

      g_object_get (self->words[i][0], "allow-breaks", &now, NULL);
      if (now == may_break)
        continue;
      g_object_set (self->words[i][0], "allow-breaks", may_break, NULL);
      g_object_set (self->words[i][1], "allow-breaks", may_break, NULL);
      changed = TRUE;
    }
  was_narrow = self->room < WIDE_ROOM;
  self->room = ems;
  if (changed && (was_narrow || ems < WIDE_ROOM) && self->article != NULL
      && self->length <= GOTGAN_WHOLE_WORDS_MAX_CHARS)
    keep_words_anew (self);
}

void
gotgan_article_buffer_create_tags (GotganArticleBuffer *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);

  self->title = gtk_text_buffer_create_tag (buffer, "title", "weight", PANGO_WEIGHT_BOLD, NULL);
  self->byline = gtk_text_buffer_create_tag (buffer, "byline", NULL, NULL);
  for (guint i = 0; i < N_PARAGRAPH_KINDS; i++)
    self->kinds[i] = gtk_text_buffer_create_tag (
        buffer, gotgan_paragraph_kind_to_string ((GotganParagraphKind) i), NULL, NULL);
  g_object_set (self->kinds[GOTGAN_PARAGRAPH_HEADING], "weight", PANGO_WEIGHT_BOLD, NULL);
  g_object_set (self->kinds[GOTGAN_PARAGRAPH_QUOTE], "accumulative-margin", TRUE, NULL);
  self->deck = gtk_text_buffer_create_tag (buffer, "deck", NULL, NULL);
  self->deck_end = gtk_text_buffer_create_tag (buffer, "deck-end", NULL, NULL);
  self->linked = gtk_text_buffer_create_tag (buffer, "linked", NULL, NULL);
  self->picture = gtk_text_buffer_create_tag (buffer, "picture", NULL, NULL);
  self->link =
      gtk_text_buffer_create_tag (buffer, "link", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  for (guint i = 0; i < N_WIDTHS; i++)
    for (guint j = 0; j < 2; j++)
      self->words[i][j] = gtk_text_buffer_create_tag (buffer, NULL, "allow-breaks", FALSE, NULL);
}
