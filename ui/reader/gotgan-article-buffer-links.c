#include "config.h"

/* The links of the text: their colour, and what they lead to. */

#include "ui/reader/gotgan-article-buffer-private.h"

#include "ui/reader/gotgan-byline.h"

#include <string.h>

/* --- What is a link ------------------------------------------------------------------------------- */

static void
link_free (gpointer link)
{
  g_free (((GotganLink *) link)->url);
  g_free (link);
}

static void
add_link (GotganArticleBuffer *self, const GotganSpan *span, const char *url)
{
  GotganLink *link = g_new (GotganLink, 1);

  *link = (GotganLink) { *span, g_strdup (url) };
  g_ptr_array_add (self->links, link);
}

static guint
count (const char *text, const char *end, char c)
{
  guint n = 0;

  for (; text < end; text++)
    n += *text == c ? 1 : 0;
  return n;
}

/* Whether what stands before @end is no part of the address: a full stop, or a bracket that was opened before it. */
static gboolean
is_of_sentence (const char *text, const char *end)
{
  if (end[-1] == ')')
    return count (text, end, ')') > count (text, end, '(');
  return strchr (".,;:!?'*", end[-1]) != NULL;
}

/* Returns: where an address that begins at @text ends (RFC 3986): before a full stop or bracket that is the sentence's */
static const char *
find_address_end (const char *text)
{
  const char *end = text
                    + strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                    "-._~:/?#[]@!$&'()*+,;=%");

  while (end > text && is_of_sentence (text, end))
    end--;
  return end;
}

/* Returns: (nullable): the first address from @text on that no letter stands before. @begin: of the paragraph */
static const char *
find_address (const char *begin, const char *text)
{
  for (const char *p = text; (p = strstr (p, "://")) != NULL; p += 3)
    {
      static const char *const schemes[] = { "https", "http" };

      for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
        {
          gsize n = strlen (schemes[i]);

          if ((gsize) (p - text) >= n && g_ascii_strncasecmp (p - n, schemes[i], n) == 0
              && (p - n == begin || !g_ascii_isalnum (p[-(gssize) n - 1]))
              && g_ascii_isalnum (p[3]))
            return p - n;
        }
    }
  return NULL;
}

static gboolean
is_linked (GotganArticle *article, const GotganSpan *span)
{
  guint n_links = gotgan_article_get_n_links (article);

  for (guint i = 0; i < n_links; i++)
    {
      const GotganSpan *other = &gotgan_article_get_link (article, i)->span;

      if (other->paragraph == span->paragraph && other->start < span->end
          && span->start < other->end)
        return TRUE;
    }
  return FALSE;
}

/* Each is compared with the article's own links; a text that names more is a list of them. */
#define MAX_WRITTEN 500

/* Addresses that are only written out. */
static void
find_written (GotganArticleBuffer *self, guint paragraph)
{
  const char *text = gotgan_article_get_paragraph (self->article, paragraph)->text;
  const char *found = text;

  while (self->links->len < gotgan_article_get_n_links (self->article) + MAX_WRITTEN
         && (found = find_address (text, found)) != NULL)
    {
      const char *end = find_address_end (found);
      g_autofree char *url = g_strndup (found, (gsize) (end - found));
      GotganSpan span = { paragraph, (guint) g_utf8_strlen (text, found - text), 0 };

      span.end = span.start + (guint) (end - found);
      if (g_uri_is_valid (url, G_URI_FLAGS_NONE, NULL) && !is_linked (self->article, &span))
        add_link (self, &span, url);
      found = end;
    }
}

static int
compare_links (gconstpointer a, gconstpointer b)
{
  const GotganSpan *first = &(*(const GotganLink *const *) a)->span;
  const GotganSpan *second = &(*(const GotganLink *const *) b)->span;

  if (first->paragraph != second->paragraph)
    return first->paragraph < second->paragraph ? -1 : 1;
  return (first->start > second->start) - (first->start < second->start);
}

void
gotgan_article_buffer_find_links (GotganArticleBuffer *self)
{
  GotganArticle *article = self->article;

  if (self->links == NULL)
    self->links = g_ptr_array_new_with_free_func (link_free);
  g_ptr_array_set_size (self->links, 0);
  if (article == NULL)
    return;
  for (guint i = 0; i < gotgan_article_get_n_links (article); i++)
    add_link (self, &gotgan_article_get_link (article, i)->span,
              gotgan_article_get_link (article, i)->url);
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (article); i++)
    find_written (self, i);
  g_ptr_array_sort (self->links, compare_links);
}

GPtrArray *
gotgan_article_buffer_get_links (GotganArticleBuffer *self)
{
  g_return_val_if_fail (GOTGAN_IS_ARTICLE_BUFFER (self), NULL);
  return self->links;
}

/* --- Where it is ---------------------------------------------------------------------------------- */

/* The first of the links that is in @paragraph or behind it. */
static guint
find_first (GotganArticleBuffer *self, guint paragraph)
{
  guint low = 0;
  guint high = self->links->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (((const GotganLink *) self->links->pdata[middle])->span.paragraph < paragraph)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The link at @index, or %NULL when that is of another paragraph. */
static const GotganLink *
get_of_paragraph (GotganArticleBuffer *self, guint index, guint paragraph)
{
  const GotganLink *link = index < self->links->len ? self->links->pdata[index] : NULL;

  return link != NULL && link->span.paragraph == paragraph ? link : NULL;
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

  for (guint i = find_first (self, paragraph);
       (link = get_of_paragraph (self, i, paragraph)) != NULL; i++)
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
  for (guint i = find_first (self, paragraph);
       (link = get_of_paragraph (self, i, paragraph)) != NULL; i++)
    if (gotgan_article_buffer_locate (self, &link->span, &start, &end) && start <= offset
        && offset < end)
      return link->url;
  return NULL;
}
