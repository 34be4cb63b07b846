#include "config.h"

#include "app/import/gotgan-draft.h"

#include <string.h>

GotganDraft *
gotgan_draft_new (void)
{
  GotganDraft *draft = g_new0 (GotganDraft, 1);

  draft->authors = g_ptr_array_new_with_free_func (g_free);
  draft->credits = g_ptr_array_new_with_free_func (g_free);
  draft->names = g_ptr_array_new_with_free_func (g_free);
  draft->before = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_block_free);
  draft->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_block_free);
  draft->after = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_block_free);
  return draft;
}

void
gotgan_draft_free (GotganDraft *draft)
{
  g_free (draft->title);
  g_free (draft->publisher);
  g_free (draft->masthead);
  g_free (draft->published);
  g_free (draft->url);
  g_free (draft->picture);
  g_clear_pointer (&draft->pictures, g_ptr_array_unref);
  g_ptr_array_unref (draft->authors);
  g_ptr_array_unref (draft->credits);
  g_ptr_array_unref (draft->names);
  g_ptr_array_unref (draft->before);
  g_ptr_array_unref (draft->blocks);
  g_ptr_array_unref (draft->after);
  g_free (draft);
}

GotganBlock *
gotgan_block_new (GotganParagraphKind kind, char *text)
{
  GotganBlock *block = g_new0 (GotganBlock, 1);

  block->kind = kind;
  block->text = text;
  return block;
}

GotganBlockPicture *
gotgan_block_picture_new (const char *url, const char *alt)
{
  GotganBlockPicture *picture = g_new0 (GotganBlockPicture, 1);

  picture->url = g_strdup (url);
  picture->alt = g_strdup (alt);
  return picture;
}

void
gotgan_block_picture_free (GotganBlockPicture *picture)
{
  g_free (picture->url);
  g_free (picture->alt);
  g_free (picture);
}

void
gotgan_block_free (GotganBlock *block)
{
  if (block == NULL)
    return;
  g_clear_pointer (&block->links, g_array_unref);
  g_clear_pointer (&block->pictures, g_ptr_array_unref);
  g_free (block->text);
  g_free (block);
}

const GotganLineShape *
gotgan_block_shape (GotganBlock *block)
{
  if (!block->measured)
    block->shape = gotgan_line_measure (block->text);
  block->measured = TRUE;
  return &block->shape;
}

GotganChrome
gotgan_block_chrome (GotganBlock *block)
{
  if (!block->asked)
    block->chrome = gotgan_chrome_of_line (block->text);
  block->asked = TRUE;
  return block->chrome;
}

gboolean
gotgan_block_is_prose (GotganBlock *block)
{
  return gotgan_line_is_prose (gotgan_block_shape (block));
}

/* Links keep to their words where the text from @start to @end is all that stays. */
static void
gotgan_block_cut_links (GotganBlock *block, gsize start, gsize end)
{
  guint n_kept = 0;

  for (guint i = 0; block->links != NULL && i < block->links->len; i++)
    {
      GotganBlockLink *link = &g_array_index (block->links, GotganBlockLink, i);
      GotganBlockLink cut = { MAX (link->start, start) - start, MIN (link->end, end), link->url };

      if (link->start >= end || link->end <= start)
        {
          g_free (g_steal_pointer (&link->url));
          continue;
        }
      cut.end -= start;
      link->url = NULL;
      g_array_index (block->links, GotganBlockLink, n_kept++) = cut;
    }
  if (block->links != NULL)
    g_array_set_size (block->links, n_kept);
}

void
gotgan_block_cut (GotganBlock *block, gsize start, gsize end)
{
  while (start < end && g_ascii_isspace (block->text[start]))
    start++;
  while (end > start && g_ascii_isspace (block->text[end - 1]))
    end--;
  gotgan_block_cut_links (block, start, end);
  block->text[end] = '\0';
  memmove (block->text, block->text + start, end - start + 1);
  block->measured = block->asked = FALSE;
}

static void
gotgan_block_append_links (GotganBlock *block, GotganBlock *next, gsize shift)
{
  for (guint i = 0; next->links != NULL && i < next->links->len; i++)
    {
      GotganBlockLink *link = &g_array_index (next->links, GotganBlockLink, i);

      link->start += shift;
      link->end += shift;
    }
  if (block->links == NULL)
    block->links = g_steal_pointer (&next->links);
  else if (next->links != NULL)
    {
      g_array_append_vals (block->links, next->links->data, next->links->len);
      g_array_set_clear_func (next->links, NULL);
    }
}

void
gotgan_block_append (GotganBlock *block, GotganBlock *next)
{
  g_autofree char *text = g_strconcat (block->text, " ", next->text, NULL);

  gotgan_block_append_links (block, next, strlen (block->text) + 1);
  if (block->pictures == NULL)
    block->pictures = g_steal_pointer (&next->pictures);
  else if (next->pictures != NULL)
    g_ptr_array_extend_and_steal (block->pictures, g_steal_pointer (&next->pictures));
  g_free (block->text);
  block->text = g_steal_pointer (&text);
  block->measured = block->asked = FALSE;
}

GotganBlock *
gotgan_draft_block (GPtrArray *blocks, guint index)
{
  return g_ptr_array_index (blocks, index);
}

void
gotgan_draft_learn (char **field, const char *value)
{
  g_autofree char *tidy = NULL;

  if (*field != NULL || value == NULL)
    return;
  tidy = gotgan_line_tidy (value, -1);
  if (*tidy != '\0')
    *field = g_steal_pointer (&tidy);
}

GotganLanguage
gotgan_draft_language (GotganDraft *draft)
{
  guint64 hangul = 0;
  guint64 latin = 0;

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const GotganLineShape *shape = gotgan_block_shape (gotgan_draft_block (draft->blocks, i));

      hangul += shape->hangul;
      latin += shape->latin;
    }
  /* A syllable is two or three letters, and Korean news is full of Latin names. */
  return hangul * 6 > latin ? GOTGAN_LANGUAGE_KO : GOTGAN_LANGUAGE_EN;
}

static guint64
gotgan_draft_count_prose (GPtrArray *blocks)
{
  guint64 prose = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      GotganBlock *block = gotgan_draft_block (blocks, i);

      prose += gotgan_block_is_prose (block) ? gotgan_block_shape (block)->width : 0;
    }
  return prose;
}

void
gotgan_draft_use_article_body (GotganDraft *draft, const char *text)
{
  g_autoptr (GotganDraft) body = gotgan_draft_new ();

  gotgan_draft_read_text (body, text);
  if (gotgan_draft_count_prose (draft->blocks) * 2 >= gotgan_draft_count_prose (body->blocks))
    return;
  g_ptr_array_extend_and_steal (draft->before, g_steal_pointer (&draft->blocks));
  draft->blocks = g_steal_pointer (&body->blocks);
  body->blocks = g_ptr_array_new ();
}
