#include "config.h"

#include "app/model/gotgan-article.h"

#include "app/base/gotgan-text.h"

struct _GotganArticle
{
  GObject parent_instance;

  gint64 id;
  char *title;
  char **authors;
  char *publisher;
  char *published;
  char *url;
  char *version;
  GotganLanguage language;
  GPtrArray *paragraphs;
  GPtrArray *links;
  GPtrArray *pictures;
};

G_DEFINE_FINAL_TYPE (GotganArticle, gotgan_article, G_TYPE_OBJECT)

static const char *const no_authors[] = { NULL };

GotganParagraph *
gotgan_paragraph_new (GotganParagraphKind kind, const char *text)
{
  GotganParagraph *paragraph = g_new0 (GotganParagraph, 1);

  paragraph->kind = kind;
  paragraph->text = g_strdup (text);

  return paragraph;
}

void
gotgan_paragraph_free (GotganParagraph *paragraph)
{
  g_free (paragraph->text);
  g_free (paragraph);
}

static void
gotgan_link_free (GotganLink *link)
{
  g_free (link->url);
  g_free (link);
}

static void
gotgan_picture_free (GotganPicture *picture)
{
  g_free (picture->url);
  g_free (picture->alt);
  g_free (picture);
}

static void
gotgan_article_finalize (GObject *object)
{
  GotganArticle *self = GOTGAN_ARTICLE (object);

  g_free (self->title);
  g_strfreev (self->authors);
  g_free (self->publisher);
  g_free (self->published);
  g_free (self->url);
  g_free (self->version);
  g_ptr_array_unref (self->paragraphs);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->pictures);

  G_OBJECT_CLASS (gotgan_article_parent_class)->finalize (object);
}

static void
gotgan_article_class_init (GotganArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gotgan_article_finalize;
}

static void
gotgan_article_init (GotganArticle *self)
{
  self->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_paragraph_free);
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_link_free);
  self->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_picture_free);
}

GotganArticle *
gotgan_article_new (void)
{
  return g_object_new (GOTGAN_TYPE_ARTICLE, NULL);
}

gint64
gotgan_article_get_id (GotganArticle *self)
{
  return self->id;
}

void
gotgan_article_set_id (GotganArticle *self, gint64 id)
{
  self->id = id;
}

const char *
gotgan_article_get_title (GotganArticle *self)
{
  return self->title;
}

char *
gotgan_article_dup_label (GotganArticle *self)
{
  if (self->title != NULL && *self->title != '\0')
    return g_strdup (self->title);
  for (guint i = 0; i < gotgan_article_get_n_paragraphs (self); i++)
    {
      const char *text = gotgan_article_get_paragraph (self, i)->text;

      if (*text != '\0')
        return gotgan_text_opening (text, GOTGAN_LABEL_LENGTH);
    }
  return NULL;
}

void
gotgan_article_set_title (GotganArticle *self, const char *title)
{
  g_set_str (&self->title, title);
  g_clear_pointer (&self->version, g_free);
}

const char *const *
gotgan_article_get_authors (GotganArticle *self)
{
  return self->authors != NULL ? (const char *const *) self->authors : no_authors;
}

void
gotgan_article_set_authors (GotganArticle *self, const char *const *authors)
{
  char **copy = g_strdupv ((char **) authors);

  g_strfreev (self->authors);
  self->authors = copy;
}

const char *
gotgan_article_get_publisher (GotganArticle *self)
{
  return self->publisher;
}

void
gotgan_article_set_publisher (GotganArticle *self, const char *publisher)
{
  g_set_str (&self->publisher, publisher);
}

const char *
gotgan_article_get_published (GotganArticle *self)
{
  return self->published;
}

void
gotgan_article_set_published (GotganArticle *self, const char *published)
{
  g_set_str (&self->published, published);
}

GotganLanguage
gotgan_article_get_language (GotganArticle *self)
{
  return self->language;
}

void
gotgan_article_set_language (GotganArticle *self, GotganLanguage language)
{
  self->language = language;
}

const char *
gotgan_article_get_url (GotganArticle *self)
{
  return self->url;
}

void
gotgan_article_set_url (GotganArticle *self, const char *url)
{
  g_set_str (&self->url, url);
}

guint
gotgan_article_get_n_paragraphs (GotganArticle *self)
{
  return self->paragraphs->len;
}

const GotganParagraph *
gotgan_article_get_paragraph (GotganArticle *self, guint index)
{
  g_return_val_if_fail (index < self->paragraphs->len, NULL);

  return g_ptr_array_index (self->paragraphs, index);
}

void
gotgan_article_add_paragraph (GotganArticle *self, GotganParagraphKind kind, const char *text)
{
  g_return_if_fail (text != NULL && *text != '\0');

  g_ptr_array_add (self->paragraphs, gotgan_paragraph_new (kind, text));
  g_clear_pointer (&self->version, g_free);
}

/* One that has nothing but headings has no deck, and headings beyond these are a table of contents. */
#define MAX_DECK 4

guint
gotgan_article_get_n_deck (GotganArticle *self)
{
  guint n_paragraphs;
  guint n = 0;

  g_return_val_if_fail (GOTGAN_IS_ARTICLE (self), 0);

  n_paragraphs = gotgan_article_get_n_paragraphs (self);
  while (n < n_paragraphs
         && gotgan_article_get_paragraph (self, n)->kind == GOTGAN_PARAGRAPH_HEADING)
    n++;
  return n < n_paragraphs && n <= MAX_DECK ? n : 0;
}

guint
gotgan_article_get_n_links (GotganArticle *self)
{
  return self->links->len;
}

const GotganLink *
gotgan_article_get_link (GotganArticle *self, guint index)
{
  g_return_val_if_fail (index < self->links->len, NULL);

  return g_ptr_array_index (self->links, index);
}

void
gotgan_article_add_link (GotganArticle *self, const GotganSpan *span, const char *url)
{
  GotganLink *link;

  g_return_if_fail (span->paragraph < self->paragraphs->len);
  g_return_if_fail (url != NULL);

  link = g_new (GotganLink, 1);
  *link = (GotganLink) { *span, g_strdup (url) };
  g_ptr_array_add (self->links, link);
}

guint
gotgan_article_get_n_pictures (GotganArticle *self)
{
  return self->pictures->len;
}

const GotganPicture *
gotgan_article_get_picture (GotganArticle *self, guint index)
{
  g_return_val_if_fail (index < self->pictures->len, NULL);

  return g_ptr_array_index (self->pictures, index);
}

void
gotgan_article_add_picture (GotganArticle *self, guint before, const char *url, const char *alt)
{
  GotganPicture *picture;

  g_return_if_fail (url != NULL);

  picture = g_new (GotganPicture, 1);
  *picture = (GotganPicture) { before, g_strdup (url), g_strdup (alt) };
  g_ptr_array_add (self->pictures, picture);
}

const char *
gotgan_article_get_version (GotganArticle *self)
{
  g_autoptr (GChecksum) checksum = NULL;

  if (self->version != NULL)
    return self->version;

  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  if (self->title != NULL)
    g_checksum_update (checksum, (const guchar *) self->title, -1);
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      const GotganParagraph *paragraph = g_ptr_array_index (self->paragraphs, i);

      g_checksum_update (checksum, (const guchar *) "\n", 1);
      g_checksum_update (checksum, (const guchar *) paragraph->text, -1);
    }
  self->version = g_strdup (g_checksum_get_string (checksum));

  return self->version;
}

char *
gotgan_article_dup_span (GotganArticle *self, const GotganSpan *span)
{
  const GotganParagraph *paragraph;

  if (span->paragraph >= self->paragraphs->len || span->start > span->end)
    return NULL;
  paragraph = g_ptr_array_index (self->paragraphs, span->paragraph);
  if (span->end > gotgan_text_length (paragraph->text))
    return NULL;

  return gotgan_text_slice (paragraph->text, span->start, span->end);
}

char *
gotgan_article_dup_before (GotganArticle *self, const GotganSpan *span, guint length)
{
  const GotganParagraph *paragraph = gotgan_article_get_paragraph (self, span->paragraph);

  return gotgan_text_slice (paragraph->text, span->start - MIN (span->start, length), span->start);
}

char *
gotgan_article_dup_after (GotganArticle *self, const GotganSpan *span, guint length)
{
  const GotganParagraph *paragraph = gotgan_article_get_paragraph (self, span->paragraph);

  return gotgan_text_slice (paragraph->text, span->end, span->end + length);
}
