#include "config.h"

/* The links of the text: their colour, and what they lead to. */

#include "ui/reader/gotgan-article-buffer-private.h"

#include "ui/reader/gotgan-byline.h"

/* The first of the article's links that is in @paragraph or behind it. */
static guint
find_first (GotganArticle *article, guint paragraph)
{
  guint low = 0;
  guint high = gotgan_article_get_n_links (article);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (gotgan_article_get_link (article, middle)->span.paragraph < paragraph)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The link at @index, or %NULL when that is of another paragraph. */
static const GotganLink *
get_of_paragraph (GotganArticle *article, guint index, guint paragraph)
{
  const GotganLink *link = NULL;

  if (index >= gotgan_article_get_n_links (article))
    return NULL;
  link = gotgan_article_get_link (article, index);
  return link->span.paragraph == paragraph ? link : NULL;
}

/* @start and @end are counted as the words are. @next: where looking goes on */
static void
take_whole_words (GArray *words, guint *next, guint *start, guint *end)
{
  guint i;

  while (*next < words->len && g_array_index (words, GotganWholeWord, *next).end <= *start)
    (*next)++;
  for (i = *next; i < words->len && g_array_index (words, GotganWholeWord, i).start < *end; i++)
    {
      const GotganWholeWord *word = &g_array_index (words, GotganWholeWord, i);

      *start = MIN (*start, word->start);
      *end = MAX (*end, word->end);
    }
}

void
gotgan_article_buffer_colour_links (GotganArticleBuffer *self, guint paragraph, guint from,
                                    guint to, guint base, GArray *words)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  const GotganLink *link = NULL;
  guint next = 0;

  for (guint i = find_first (self->article, paragraph);
       (link = get_of_paragraph (self->article, i, paragraph)) != NULL; i++)
    {
      guint start = MAX (link->span.start, from);
      guint end = MIN (link->span.end, to);
      GtkTextIter first;
      GtkTextIter last;

      if (start >= end)
        continue;
      start -= from;
      end -= from;
      take_whole_words (words, &next, &start, &end);
      gtk_text_buffer_get_iter_at_offset (buffer, &first, (int) (base + start));
      gtk_text_buffer_get_iter_at_offset (buffer, &last, (int) (base + end));
      gtk_text_buffer_apply_tag (buffer, self->linked, &first, &last);
    }
}

const char *
gotgan_article_buffer_get_link (GotganArticleBuffer *self, guint offset)
{
  const GotganLink *link = NULL;
  GtkTextIter iter;
  guint paragraph;
  guint start;
  guint end;

  g_return_val_if_fail (GOTGAN_IS_ARTICLE_BUFFER (self), NULL);

  if (self->article == NULL)
    return NULL;
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self), &iter, (int) offset);
  if (gtk_text_iter_has_tag (&iter, self->link))
    return gotgan_byline_get_link (self->article);
  if (!gotgan_article_buffer_find_place (self, offset, &paragraph, &start))
    return NULL;
  for (guint i = find_first (self->article, paragraph);
       (link = get_of_paragraph (self->article, i, paragraph)) != NULL; i++)
    if (gotgan_article_buffer_locate (self, &link->span, &start, &end) && start <= offset
        && offset < end)
      return link->url;
  return NULL;
}
