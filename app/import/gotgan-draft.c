#include "config.h"

#include "app/import/gotgan-draft.h"

#include <string.h>

GotganDraft *
gotgan_draft_new (void)
{
  GotganDraft *draft = g_new0 (GotganDraft, 1);

  draft->authors = g_ptr_array_new_with_free_func (g_free);
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
  g_ptr_array_unref (draft->authors);
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

void
gotgan_block_free (GotganBlock *block)
{
  if (block == NULL)
    return;
  g_free (block->text);
  g_free (block);
}

static void
gotgan_block_look (GotganBlock *block)
{
  if (block->looked)
    return;
  block->shape = gotgan_line_measure (block->text);
  block->chrome = gotgan_chrome_of_line (block->text);
  block->looked = TRUE;
}

const GotganLineShape *
gotgan_block_shape (GotganBlock *block)
{
  gotgan_block_look (block);
  return &block->shape;
}

GotganChrome
gotgan_block_chrome (GotganBlock *block)
{
  gotgan_block_look (block);
  return block->chrome;
}

gboolean
gotgan_block_is_prose (GotganBlock *block)
{
  return gotgan_line_is_prose (gotgan_block_shape (block));
}

void
gotgan_block_cut (GotganBlock *block, gsize start, gsize end)
{
  block->text[end] = '\0';
  memmove (block->text, block->text + start, end - start + 1);
  g_strstrip (block->text);
  block->looked = FALSE;
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
