#include "config.h"

#include "app/import/gotgan-draft.h"

#include "app/import/gotgan-byline.h"
#include "app/import/gotgan-chrome.h"
#include "app/import/gotgan-dateline.h"
#include "app/import/gotgan-line.h"
#include "app/import/gotgan-publisher.h"

#include <string.h>

/* Below the text come the by-line, the copyright, lists of other articles and the readers' comments. A list may
 * also stand inside the text, so after its head only running text is kept, and after the copyright nothing,
 * provided that most of the text was before it. */

/* Columns of a line that is only a date or a name, and bytes beside its date. */
#define WIDEST_SIGNATURE 50
#define MOST_BESIDE 24
/* By-lines of different persons in one text: it is a list of articles. */
#define FEWEST_OF_LIST 3

static guint64
gotgan_end_prose_of (GotganBlock *block)
{
  if (!gotgan_block_is_prose (block) || gotgan_block_chrome (block) != GOTGAN_CHROME_NONE)
    return 0;
  return gotgan_block_shape (block)->width;
}

static guint64
gotgan_end_count_prose (GPtrArray *blocks)
{
  guint64 prose = 0;

  for (guint i = 0; i < blocks->len; i++)
    prose += gotgan_end_prose_of (gotgan_draft_block (blocks, i));
  return prose;
}

/* The holder, by the name that the page has on top when it is the company of that name. */
static void
gotgan_end_learn_publisher (GotganDraft *draft, const char *line)
{
  g_autofree char *name = gotgan_publisher_from_copyright (line);

  for (guint i = 0; name != NULL && i < draft->names->len; i++)
    {
      const char *printed = g_ptr_array_index (draft->names, i);

      if (gotgan_publisher_is_company_of (name, printed))
        name[strlen (printed)] = '\0';
    }
  gotgan_draft_learn (&draft->publisher, name);
}

/* A by-line on a line of its own, or at the end of a paragraph, which then ends before it. @signers: of whom each is */
static gboolean
gotgan_end_read_byline (GotganDraft *draft, GotganBlock *block, GHashTable *signers)
{
  g_autoptr (GPtrArray) authors = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *outlet = NULL;
  gboolean sentence = block->kept && gotgan_block_is_prose (block);
  gboolean whole = !sentence && gotgan_byline_read (block->text, authors, &outlet);
  gsize end = whole ? 0 : gotgan_byline_read_end (block->text, authors);
  gboolean first = draft->authors->len == 0;

  if (!whole && end == strlen (block->text))
    return FALSE;
  for (guint i = 0; i < authors->len && first; i++)
    gotgan_byline_add (draft->authors, g_ptr_array_index (authors, i));
  if (authors->len > 0)
    g_hash_table_add (signers, g_strdup (g_ptr_array_index (authors, 0)));
  gotgan_block_cut (block, 0, end);
  return *block->text == '\0';
}

/* "… 했다. <저작권자 ⓒ 다온경제, 무단 전재 금지>": the brackets go, the sentence stays. */
static void
gotgan_end_cut_copyright (GotganDraft *draft, GotganBlock *block)
{
  static const char *const openers[] = { " <", " [", " (", " ⓒ", " ©", " ☞", " ▶" };
  gsize length = strlen (block->text);

  for (gsize i = 0; i < G_N_ELEMENTS (openers) && length > 40; i++)
    {
      char *at = g_strrstr (block->text, openers[i]);
      GotganChrome chrome =
          at != NULL && strlen (at) < 300 ? gotgan_chrome_of_line (at + 1) : GOTGAN_CHROME_NONE;

      if (chrome != GOTGAN_CHROME_COPYRIGHT
          && !(chrome == GOTGAN_CHROME_NOTICE && *openers[i] != '('))
        continue;
      gotgan_end_learn_publisher (draft, at + 1);
      gotgan_block_cut (block, 0, (gsize) (at - block->text));
    }
}

/* Keeps the publisher that the dropped blocks name. */
static void
gotgan_end_read_rest (GotganDraft *draft, GPtrArray *blocks, guint from)
{
  for (guint i = from; i < blocks->len; i++)
    {
      GotganBlock *block = gotgan_draft_block (blocks, i);

      if (gotgan_block_chrome (block) == GOTGAN_CHROME_COPYRIGHT)
        gotgan_end_learn_publisher (draft, block->text);
    }
}

/* By-lines below the text of a page, down to the first list. */
static void
gotgan_end_read_after (GotganDraft *draft)
{
  for (guint i = 0; i < draft->after->len && draft->authors->len == 0; i++)
    {
      GotganBlock *block = gotgan_draft_block (draft->after, i);
      GotganChrome chrome = gotgan_block_chrome (block);
      g_autofree char *outlet = NULL;

      if (chrome == GOTGAN_CHROME_LIST || chrome == GOTGAN_CHROME_COMMENTS)
        break;
      gotgan_byline_read (block->text, draft->authors, &outlet);
    }
  gotgan_end_read_rest (draft, draft->after, 0);
}

/* "The Coast Ledger, May 3, 2021": the name before the date. */
static void
gotgan_end_read_beside (GotganDraft *draft, const char *line, gsize length)
{
  g_autofree char *head = g_strchomp (g_strndup (line, length));
  gsize rest = strlen (head);

  if (rest > 0 && head[rest - 1] == ',')
    head[rest - 1] = '\0';
  if (gotgan_publisher_is_paper (head))
    gotgan_draft_learn (&draft->masthead, head);
}

/* "2024/09/13 06:18 송고" or a newspaper's name, on a line of its own below all of the text. */
static gboolean
gotgan_end_read_signature (GotganDraft *draft, GotganBlock *block)
{
  g_autofree char *date = NULL;
  gsize start;
  gsize end;
  GotganDateRank rank;

  if (gotgan_block_shape (block)->width > WIDEST_SIGNATURE)
    return FALSE;
  if (block->kind == GOTGAN_PARAGRAPH_TEXT && gotgan_publisher_is_masthead (block->text))
    {
      gotgan_draft_learn (&draft->masthead, block->text);
      return TRUE;
    }
  rank = gotgan_dateline_read (block->text, &date, &start, &end);
  if (rank == GOTGAN_DATE_NONE || start > MOST_BESIDE || strlen (block->text) - end > MOST_BESIDE)
    return FALSE;
  gotgan_draft_learn (&draft->published, date);
  if (start > 0)
    gotgan_end_read_beside (draft, block->text, start);
  return TRUE;
}

/* Whether @block belongs to the text; @in_list is kept from block to block. @signers: (nullable): when the text has begun */
static gboolean
gotgan_end_keeps (GotganDraft *draft, GotganBlock *block, GotganChrome chrome, GHashTable *signers,
                  gboolean *in_list)
{
  if (chrome == GOTGAN_CHROME_LIST || chrome == GOTGAN_CHROME_COMMENTS)
    {
      *in_list = TRUE;
      return FALSE;
    }
  if (chrome == GOTGAN_CHROME_COPYRIGHT)
    {
      gotgan_end_learn_publisher (draft, block->text);
      return FALSE;
    }
  if (signers != NULL && gotgan_end_read_byline (draft, block, signers))
    {
      *in_list = !block->kept;
      return FALSE;
    }
  gotgan_end_cut_copyright (draft, block);
  if (gotgan_end_prose_of (block) > 0 || (block->kept && !block->menu))
    *in_list = FALSE;
  return !*in_list;
}

void
gotgan_draft_read_end (GotganDraft *draft)
{
  GPtrArray *blocks = draft->blocks;
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) gotgan_block_free);
  guint64 all = gotgan_end_count_prose (blocks);
  guint64 before = 0;
  gboolean in_list = FALSE;
  gboolean unsigned_yet = draft->authors->len == 0;
  g_autoptr (GHashTable) signers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      GotganBlock *block = gotgan_draft_block (blocks, i);
      GotganChrome chrome = gotgan_block_chrome (block);
      guint64 prose = gotgan_end_prose_of (block);
      gboolean ends = chrome == GOTGAN_CHROME_COPYRIGHT || chrome == GOTGAN_CHROME_COMMENTS;

      if (ends && before > 0 && (all - before) * 4 <= before)
        {
          gotgan_end_read_rest (draft, blocks, i);
          break;
        }
      if (prose == 0 && before > 0 && before == all && chrome == GOTGAN_CHROME_NONE && !in_list
          && gotgan_end_read_signature (draft, block))
        continue;
      if (gotgan_end_keeps (draft, block, chrome, before > 0 ? signers : NULL, &in_list))
        g_ptr_array_add (kept, g_steal_pointer (&blocks->pdata[i]));
      before += prose;
    }
  g_ptr_array_unref (blocks);
  draft->blocks = kept;
  if (unsigned_yet && g_hash_table_size (signers) >= FEWEST_OF_LIST)
    g_ptr_array_set_size (draft->authors, 0);
  else
    gotgan_end_read_after (draft);
}
