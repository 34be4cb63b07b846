#include "config.h"

#include "app/import/gotgan-draft.h"

/* Bytes become code points; @point and @at move on from link to link, so that a long paragraph is counted once. */
static void
gotgan_draft_add_links (GotganArticle *article, const GotganBlock *block)
{
  guint paragraph = gotgan_article_get_n_paragraphs (article) - 1;
  glong point = 0;
  gsize at = 0;

  for (guint i = 0; block->links != NULL && i < block->links->len; i++)
    {
      const GotganBlockLink *link = &g_array_index (block->links, GotganBlockLink, i);
      GotganSpan span = { .paragraph = paragraph };

      point += g_utf8_strlen (block->text + at, (gssize) (link->start - at));
      span.start = (guint) point;
      point += g_utf8_strlen (block->text + link->start, (gssize) (link->end - link->start));
      span.end = (guint) point;
      at = link->end;
      gotgan_article_add_link (article, &span, link->url);
    }
}

/* A picture that pages show in several sizes has an address for each, but often the same one twice. */
static void
gotgan_draft_add_pictures (GotganArticle *article, GPtrArray *pictures, GHashTable *seen)
{
  guint before = gotgan_article_get_n_paragraphs (article);

  for (guint i = 0; pictures != NULL && i < pictures->len; i++)
    {
      const GotganBlockPicture *picture = g_ptr_array_index (pictures, i);

      if (g_hash_table_add (seen, picture->url))
        gotgan_article_add_picture (article, before, picture->url, picture->alt);
    }
}

GotganArticle *
gotgan_draft_finish (GotganDraft *draft, GotganLanguage language)
{
  g_autoptr (GotganArticle) article = gotgan_article_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_add (draft->authors, NULL);
  gotgan_article_set_title (article, draft->title);
  gotgan_article_set_authors (article, (const char *const *) draft->authors->pdata);
  gotgan_article_set_publisher (article, draft->publisher);
  gotgan_article_set_published (article, draft->published);
  gotgan_article_set_language (article, language);
  gotgan_article_set_url (article, draft->url);
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const GotganBlock *block = gotgan_draft_block (draft->blocks, i);

      gotgan_draft_add_pictures (article, block->pictures, seen);
      gotgan_article_add_paragraph (article, block->kind, block->text);
      gotgan_draft_add_links (article, block);
    }
  gotgan_draft_add_pictures (article, draft->pictures, seen);
  return g_steal_pointer (&article);
}
